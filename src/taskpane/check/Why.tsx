import { Button, Caption1, makeStyles, tokens } from "@fluentui/react-components";
import { cellName } from "../../core/sheet/address";
import type { ReportView, RowGroup } from "../engine/view";
import { Disclosure } from "../shared/Disclosure";
import { useMessages, useSession } from "../shared/context";
import { useAnswer } from "../shared/use-answer";
import { PLAIN_LIST } from "../shared/list-styles";

/** Rows of a kind that are explained; a kind with more says it as well by these. */
const MOST_ROWS = 50;

const useStyles = makeStyles({
  reasons: { margin: 0, paddingInlineStart: tokens.spacingHorizontalL },
  groups: { display: "flex", flexDirection: "column", alignItems: "flex-start" },
  rows: PLAIN_LIST,
  row: {
    minWidth: "auto",
    paddingInline: tokens.spacingHorizontalXS,
    fontWeight: tokens.fontWeightRegular,
    textAlign: "start",
    overflowWrap: "anywhere",
  },
  why: { display: "block", paddingInlineStart: tokens.spacingHorizontalS },
});

/** Why the table was taken for the ranking, and its rows for what they are: told on request. */
export function Why({ report: { table, revision } }: { readonly report: ReportView }) {
  const styles = useStyles();
  const { recognition } = useMessages();
  return (
    <Disclosure label={recognition.why} small>
      <ul className={styles.reasons}>
        {table.evidence.map(({ code, params }) => (
          <li key={code}>
            <Caption1>{recognition.evidence[code](params)}</Caption1>
          </li>
        ))}
        {table.ranges.length > 1 && (
          <li>
            <Caption1>{recognition.beside}</Caption1>
          </li>
        )}
      </ul>
      <div className={styles.groups}>
        {table.rowGroups.map((group) => (
          <Disclosure key={group.role} label={recognition.rows[group.role](group.count)} small>
            <Rows group={group} revision={revision} />
          </Disclosure>
        ))}
      </div>
    </Disclosure>
  );
}

function Rows({ group: { role }, revision }: { readonly group: RowGroup; readonly revision: number }) {
  const styles = useStyles();
  const session = useSession();
  const { recognition } = useMessages();
  const rows = useAnswer(() => session.pages?.rows(revision, role, 0, MOST_ROWS), [revision, role]) ?? [];
  return (
    <ul className={styles.rows}>
      {rows.map(({ cell, text, reasons }) => (
        <li key={`${cell.row} ${cell.column}`}>
          <Button
            className={styles.row}
            appearance="subtle"
            size="small"
            aria-label={recognition.goToRow(cellName(cell), text)}
            onClick={() => void session.select(cell)}
          >
            {text === "" ? cellName(cell) : `${cellName(cell)}: ${text}`}
          </Button>
          <Caption1 className={styles.why}>
            {reasons.map(({ code, params }) => recognition.rowReasons[code](params)).join(" ")}
          </Caption1>
        </li>
      ))}
    </ul>
  );
}
