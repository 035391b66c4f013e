import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import type { ReportView } from "../engine/view";
import { rangeText } from "../shared/range-text";
import { useMessages, useSession } from "../shared/context";
import { OneList } from "./OneList";
import { PLAIN_COLUMN } from "../shared/list-styles";

const useStyles = makeStyles({
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  tables: {
    ...PLAIN_COLUMN,
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalXS,
    marginBottom: tokens.spacingVerticalXS,
  },
  table: { width: "100%", justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular },
});

/** Several tables are about as likely to be the ranking: which is shown, and which is meant. */
export function WhichTable(report: ReportView) {
  const { table, tables } = report;
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { tables: words } = messages.recognition;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.title(tables.length)}</MessageBarTitle>
        <p className={styles.text}>{words.body(rangeText(table.ranges, messages))}</p>
        <ul className={styles.tables}>
          {tables.map(({ identity, isShown, title, ranges, agencies }) => (
            <li key={`${identity.title} ${String(identity.ordinal)}`}>
              <Button
                className={styles.table}
                size="small"
                onClick={() => {
                  session.chooseTable(identity);
                }}
              >
                {words.one(title, rangeText(ranges, messages), agencies) + (isShown ? ` · ${words.shown}` : "")}
              </Button>
            </li>
          ))}
        </ul>
        <OneList report={report} />
      </MessageBarBody>
    </MessageBar>
  );
}
