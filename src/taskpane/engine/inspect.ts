import { checkTable } from "../../core/checks/check";
import type { Report } from "../../core/checks/report";
import { recognise } from "../../core/recognition/recognise";
import type { NoTable, RankingTable } from "../../core/recognition/table";
import { likelyRoster } from "../../core/roster/likely";
import type { Roster } from "../../core/roster/roster";
import { rosterById, ROSTERS } from "../../core/roster/rosters";
import { columnMapOf } from "../../core/settings/column-map";
import type { Settings } from "../../core/settings/settings";
import { columnIndex } from "../../core/sheet/address";
import type { SheetSnapshot } from "../../core/sheet/snapshot";
import { NO_ROSTER } from "./roster-setting";

/** What a sheet was found to hold. */
export type Inspection =
  | {
      readonly kind: "report";
      readonly report: Report;
      readonly roster: { readonly roster: Roster; readonly isChosen: boolean } | null;
      readonly tables: readonly RankingTable[];
    }
  | { readonly kind: "no-table"; readonly noTable: NoTable };

/** What the engine is doing. */
export type Step = "recognising" | "checking";

/**
 * All that a check does once a sheet is read. Of several tables the one whose header stands in row `headerRow` is
 * checked, else the likeliest.
 */
export function inspect(
  snapshot: SheetSnapshot,
  settings: Settings,
  headerRow: number | null,
  onStep: (step: Step) => void,
): Inspection {
  onStep("recognising");
  const found = recognise(snapshot, { columnMap: columnsByHand(snapshot.sheetName, settings) });
  if (!found.ok) return { kind: "no-table", noTable: found.error };
  const tables = found.value;
  const table = tables.find(({ header }) => header.top === headerRow) ?? tables[0]!;
  onStep("checking");
  const roster = rosterFor(table, settings);
  return { kind: "report", report: checkTable(snapshot, table, settings, roster?.roster ?? null), roster, tables };
}

function columnsByHand(sheetName: string, settings: Settings): Record<string, number> {
  const letters = Object.entries(columnMapOf(settings, sheetName) ?? {});
  return Object.fromEntries(letters.map(([field, letter]) => [field, columnIndex(letter)]));
}

function rosterFor(table: RankingTable, settings: Settings): { roster: Roster; isChosen: boolean } | null {
  if (settings.roster === NO_ROSTER) return null;
  const chosen = rosterById(settings.roster);
  if (chosen) return { roster: chosen, isChosen: true };
  const texts = [...table.above, ...table.below].map(({ text }) => text);
  const likely = likelyRoster(table.agencies, texts, ROSTERS);
  return likely && { roster: likely, isChosen: false };
}
