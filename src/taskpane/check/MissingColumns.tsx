import { programmeById } from "../../core/programmes/programmes";
import type { NoTableView } from "../engine/view";
import { Disclosure } from "../shared/Disclosure";
import { useMessages, usePane } from "../shared/context";
import { ColumnMap } from "./ColumnMap";

/** Where no table was found: the columns can be pointed out by hand. */
export function MissingColumns({ sheetName, noTable, columns }: NoTableView) {
  const { found } = useMessages();
  const programme = programmeById(usePane((state) => state.settings.programme));
  if (!programme || columns.length === 0) return null;
  return (
    <div>
      <Disclosure label={found.columns} startsOpen={noTable.reason === "missing-columns"}>
        <ColumnMap sheetName={sheetName} programme={programme} choices={columns} columns={{}} reasons={{}} />
      </Disclosure>
    </div>
  );
}
