import { Button, MessageBar, MessageBarBody, MessageBarTitle, makeStyles, tokens } from "@fluentui/react-components";
import { areaName, columnName } from "../../core/sheet/address";
import type { NoTableView } from "../engine/view";
import { useMessages, useSession } from "../shared/context";

const useStyles = makeStyles({
  body: { whiteSpace: "normal", overflowWrap: "anywhere", "& p": { margin: `${tokens.spacingVerticalXS} 0 0` } },
  confirm: { marginBlock: tokens.spacingVerticalXS },
});

/** Why the sheet has no table: what happened, what was kept, what to do next. */
export function NoTableMessage({ outcome }: { readonly outcome: NoTableView }) {
  const styles = useStyles();
  const session = useSession();
  const { noTable: words, fields, recognition } = useMessages();
  const { reason, missing, header, columns } = outcome.noTable;
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
        {reason === "unsaid-topic" && (
          <Button
            className={styles.confirm}
            onClick={() => {
              session.chooseColumns(
                Object.fromEntries(Object.entries(columns).map(([field, column]) => [field, columnName(column!)])),
              );
            }}
          >
            {recognition.confirm}
          </Button>
        )}
      </MessageBarBody>
    </MessageBar>
  );
}
