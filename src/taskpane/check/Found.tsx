import { makeStyles, tokens } from "@fluentui/react-components";
import { areaName } from "../../core/sheet/address";
import type { ReportView } from "../engine/view";
import { ChoiceField } from "../shared/ChoiceField";
import { Disclosure } from "../shared/Disclosure";
import { useMessages, useSession } from "../shared/context";
import { ColumnMap } from "./ColumnMap";

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
export function Found({ report: { sheetName, table, tables, columns } }: { readonly report: ReportView }) {
  const styles = useStyles();
  const session = useSession();
  const { found } = useMessages();
  return (
    <div className={styles.found}>
      {tables.length > 1 && (
        <ChoiceField
          label={found.which}
          value={String(table.header.top)}
          choices={tables.map((one) => [String(one.headerRow), found.whichOne(areaName(one.range), one.agencies)])}
          onChoice={(headerRow) => {
            session.chooseTable(Number(headerRow));
          }}
        />
      )}
      <Disclosure label={found.columns} small>
        <ColumnMap
          sheetName={sheetName}
          programme={table.programme}
          choices={columns}
          columns={table.columns}
          reasons={table.reasons}
        />
      </Disclosure>
    </div>
  );
}
