import { makeStyles, tokens } from "@fluentui/react-components";

/** A message bar across the pane, under the tabs: its text wraps, and a long one scrolls. */
export const useBarStyles = makeStyles({
  frame: { flexShrink: 0, maxHeight: "45vh", overflowY: "auto" },
  bar: {
    borderRadius: 0,
    borderInlineWidth: 0,
    alignItems: "start",
    paddingBlock: tokens.spacingVerticalS,
    "& p": { margin: `${tokens.spacingVerticalXXS} 0 0` },
    "& ul": { margin: `${tokens.spacingVerticalXS} 0 0`, padding: 0, listStyleType: "none" },
    "& li": { marginTop: tokens.spacingVerticalXXS },
  },
  body: { whiteSpace: "normal", overflowWrap: "anywhere", paddingBlock: 0 },
});
