import { Button, makeStyles, MessageBar, MessageBarBody, MessageBarTitle, tokens } from "@fluentui/react-components";
import { areaName } from "../../core/sheet/address";
import type { ReportView } from "../engine/view";
import { useMessages, useSession } from "../shared/context";

const useStyles = makeStyles({
  body: { whiteSpace: "normal", overflowWrap: "anywhere" },
  text: { margin: `${tokens.spacingVerticalXS} 0` },
  tables: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    rowGap: tokens.spacingVerticalXS,
    margin: `0 0 ${tokens.spacingVerticalXS}`,
    padding: 0,
    listStyleType: "none",
  },
  table: { width: "100%", justifyContent: "flex-start", textAlign: "start", fontWeight: tokens.fontWeightRegular },
});

/** Several tables are about as likely to be the ranking: which is shown, and which is meant. */
export function WhichTable({ table, tables }: ReportView) {
  const styles = useStyles();
  const session = useSession();
  const { tables: words } = useMessages().recognition;
  return (
    <MessageBar intent="warning" layout="multiline">
      <MessageBarBody className={styles.body}>
        <MessageBarTitle>{words.title(tables.length)}</MessageBarTitle>
        <p className={styles.text}>{words.body(areaName(table.range))}</p>
        <ul className={styles.tables}>
          {tables.map(({ identity, isShown, title, range, agencies }) => (
            <li key={`${identity.title} ${String(identity.ordinal)}`}>
              <Button
                className={styles.table}
                size="small"
                onClick={() => {
                  session.chooseTable(identity);
                }}
              >
                {words.one(title, areaName(range), agencies) + (isShown ? ` · ${words.shown}` : "")}
              </Button>
            </li>
          ))}
        </ul>
      </MessageBarBody>
    </MessageBar>
  );
}
