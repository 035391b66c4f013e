import { makeStyles, tokens } from "@fluentui/react-components";
import type { Outcome } from "../session/state";
import { ChoiceField } from "../shared/ChoiceField";
import { Disclosure } from "../shared/Disclosure";
import { useMessages, useSession } from "../shared/context";
import { ColumnMap } from "./ColumnMap";
import { rangeOf } from "./range";

const useStyles = makeStyles({
  found: {
    display: "flex",
    flexDirection: "column",
    rowGap: tokens.spacingVerticalXS,
    // Belongs to the summary right above it.
    marginTop: `calc(-1 * ${tokens.spacingVerticalM})`,
  },
});

/** What can be put right about what was found: another table of the sheet, other columns. */
export function Found({ report: { table, snapshot }, tables }: Extract<Outcome, { kind: "report" }>) {
  const styles = useStyles();
  const session = useSession();
  const { found } = useMessages();
  return (
    <div className={styles.found}>
      {tables.length > 1 && (
        <ChoiceField
          label={found.which}
          value={String(table.header.top)}
          choices={tables.map((one) => [String(one.header.top), found.whichOne(rangeOf(one), one.rows.length)])}
          onChoice={(headerRow) => {
            session.chooseTable(Number(headerRow));
          }}
        />
      )}
      <Disclosure label={found.columns} small>
        <ColumnMap
          snapshot={snapshot}
          programme={table.programme}
          header={table.header}
          columns={table.columns}
          reasons={table.reasons}
        />
      </Disclosure>
    </div>
  );
}
