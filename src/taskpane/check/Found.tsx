import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReportView } from "../engine/view";
import { ChoiceField } from "../shared/ChoiceField";
import { Disclosure } from "../shared/Disclosure";
import { rangeText } from "../shared/range-text";
import { useMessages, useSession } from "../shared/context";
import { ColumnMap } from "./ColumnMap";
import { OneList } from "./OneList";
import { OtherSheets } from "./OtherSheets";
import { Why } from "./Why";

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
export function Found({ report }: { readonly report: ReportView }) {
  const { sheetName, table, tables, columns, isTableOpen } = report;
  const styles = useStyles();
  const session = useSession();
  const messages = useMessages();
  const { found, recognition } = messages;
  return (
    <div className={styles.found}>
      {tables.length > 1 && !isTableOpen && (
        <ChoiceField
          label={found.which}
          value={String(tables.findIndex(({ isShown }) => isShown))}
          choices={tables.map(({ title, ranges, agencies }, index) => [
            String(index),
            recognition.tables.one(title, rangeText(ranges, messages), agencies),
          ])}
          onChoice={(index) => {
            session.chooseTable(tables[Number(index)]!.identity);
          }}
        />
      )}
      {!isTableOpen && <OneList report={report} />}
      <Disclosure label={found.columns} small>
        <ColumnMap
          sheetName={sheetName}
          programme={table.programme}
          choices={columns}
          columns={table.columns}
          reasons={table.reasons}
        />
      </Disclosure>
      <Why report={report} />
      <Disclosure label={recognition.sheets.another} small>
        <OtherSheets sheetName={sheetName} />
      </Disclosure>
    </div>
  );
}
