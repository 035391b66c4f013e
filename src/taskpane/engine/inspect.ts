import { checkTable } from "../../core/checks/check";
import type { Report } from "../../core/checks/report";
import type { NoPreviousSheet } from "../../core/previous/choose";
import { tableOf } from "../../core/recognition/identity";
import { recognise, type RecogniseOptions } from "../../core/recognition/recognise";
import type { ColumnDoubt, NoTable, RankingTable } from "../../core/recognition/table";
import { rosterFor, type ChosenRoster } from "../../core/roster/choose";
import { columnMapOf } from "../../core/settings/column-map";
import { isOneList } from "../../core/settings/one-list";
import type { Settings } from "../../core/settings/settings";
import { tableChoiceOf } from "../../core/settings/table-choice";
import { columnIndex } from "../../core/sheet/address";
import type { SheetSnapshot } from "../../core/sheet/snapshot";
import type { PreviousTables } from "./previous";

/** What a sheet was found to hold. */
export type Inspection =
  | {
      readonly kind: "report";
      readonly report: Report;
      readonly roster: ChosenRoster | null;
      readonly tables: readonly RankingTable[];
      /** Why the table was compared with none of the sheets at hand; null where it was, or there are none. */
      readonly noPrevious: NoPreviousSheet | null;
    }
  /** Its columns can be read in two ways. */
  | { readonly kind: "question"; readonly table: RankingTable; readonly doubt: ColumnDoubt }
  | { readonly kind: "no-table"; readonly noTable: NoTable };

/** What the engine is doing. */
export type Step = "recognising" | "checking";

/**
 * All that a check does once a sheet is read. Of several tables the one the clerk chose is checked; where none was
 * chosen, the one whose header stands in row `headerRow`, else the likeliest.
 */
export function inspect(
  snapshot: SheetSnapshot,
  settings: Settings,
  headerRow: number | null,
  onStep: (step: Step) => void,
  previous: PreviousTables,
): Inspection {
  onStep("recognising");
  const found = recognise(snapshot, readingOptions(snapshot.sheetName, settings));
  if (!found.ok) return { kind: "no-table", noTable: found.error };
  const tables = found.value;
  const chosen = tableChoiceOf(settings, snapshot.sheetName);
  const table =
    (chosen && tableOf(tables, chosen)) ?? tables.find(({ header }) => header.top === headerRow) ?? tables[0]!;
  if (table.doubt) return { kind: "question", table, doubt: table.doubt };
  onStep("checking");
  const roster = rosterFor(table, settings);
  const before = previous.for(table);
  const report = checkTable(snapshot, table, settings, roster?.roster ?? null, before?.ok ? before.value : null);
  return { kind: "report", report, roster, tables, noPrevious: before && !before.ok ? before.error : null };
}

/** How the clerk said that a sheet is to be read. */
export function readingOptions(sheetName: string, settings: Settings): RecogniseOptions {
  const letters = Object.entries(columnMapOf(settings, sheetName) ?? {});
  const columnMap = Object.fromEntries(letters.map(([field, letter]) => [field, columnIndex(letter)]));
  return { columnMap, isOneList: isOneList(settings, sheetName) };
}
