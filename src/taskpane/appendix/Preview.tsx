import { Button, Caption1, makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { useState } from "react";
import type { AppendixDocument } from "../../core/appendix/document";
import { Section } from "../shared/Section";
import { useMessages } from "../shared/context";
import { PreviewPage } from "./PreviewPage";

const useStyles = makeStyles({
  frame: {
    overflow: "auto",
    border: `1px solid ${tokens.colorNeutralStroke1}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: tokens.colorNeutralBackground4,
    padding: tokens.spacingHorizontalXS,
    containerType: "inline-size",
  },
  tall: { maxHeight: "70vh" },
});

/** What the sheet will look like, as wide as the pane or at its true size. */
export function Preview({
  appendix,
  rowCount,
}: {
  /** With the first of its `rowCount` rows. */
  readonly appendix: AppendixDocument;
  readonly rowCount: number;
}) {
  const styles = useStyles();
  const { appendix: words } = useMessages();
  const [isFull, setFull] = useState(false);
  const { orientation, margins } = appendix.page;
  return (
    <Section
      title={words.preview}
      aside={
        <Button
          size="small"
          appearance="subtle"
          aria-pressed={isFull}
          onClick={() => {
            setFull(!isFull);
          }}
        >
          {words.previewFull}
        </Button>
      }
    >
      <Caption1>
        {words.paper[orientation]}, {words.paperMargins(margins.top, margins.right, margins.bottom, margins.left)}.{" "}
        {words.repeated}
      </Caption1>
      <div
        className={mergeClasses(styles.frame, isFull && styles.tall)}
        role="region"
        aria-label={words.previewPage}
        // Scrolled by keyboard too, so it takes the focus.
        // eslint-disable-next-line jsx-a11y/no-noninteractive-tabindex
        tabIndex={0}
      >
        <PreviewPage appendix={appendix} rowCount={rowCount} isFull={isFull} />
      </div>
    </Section>
  );
}
