import { programmeById } from "../../core/programmes/programmes";
import type { Outcome } from "../session/state";
import { Disclosure } from "../shared/Disclosure";
import { useMessages, usePane } from "../shared/context";
import { ColumnMap } from "./ColumnMap";

/** Where no table was found: the columns can be pointed out by hand. */
export function MissingColumns({ snapshot, noTable }: Extract<Outcome, { kind: "no-table" }>) {
  const { found } = useMessages();
  const programme = programmeById(usePane((state) => state.settings.programme));
  if (!programme || !snapshot.area) return null;
  return (
    <div>
      <Disclosure label={found.columns} startsOpen={noTable.reason === "missing-columns"}>
        <ColumnMap snapshot={snapshot} programme={programme} header={noTable.header} columns={{}} reasons={{}} />
      </Disclosure>
    </div>
  );
}
