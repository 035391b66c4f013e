import { MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { areaName } from "../../core/sheet/address";
import type { NoTableView } from "../engine/view";
import { useMessages } from "../shared/context";

const useStyles = makeStyles({
  body: { whiteSpace: "normal", overflowWrap: "anywhere", "& p": { margin: `${tokens.spacingVerticalXS} 0 0` } },
});

/** Why the sheet has no table: what happened, what was kept, what to do next. */
export function NoTableMessage({ outcome }: { readonly outcome: NoTableView }) {
  const styles = useStyles();
  const { noTable: words, fields } = useMessages();
  const { reason, missing, header } = outcome.noTable;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.title}</MessageBarTitle>
        <p>
          {[
            words.reasons[reason](outcome.sheetName),
            missing.length > 0 && words.missing(missing.map((field) => fields[field] ?? field).join("; ")),
            header && words.header(areaName(header)),
          ]
            .filter(Boolean)
            .join(" ")}
        </p>
        <p>{words.kept}</p>
        <p>{reason === "missing-columns" ? words.nextColumns : words.next}</p>
      </MessageBarBody>
    </MessageBar>
  );
}
