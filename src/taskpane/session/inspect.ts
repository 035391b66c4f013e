import { checkTable } from "../../core/checks/check";
import { recognise } from "../../core/recognition/recognise";
import type { RankingTable } from "../../core/recognition/table";
import { likelyRoster } from "../../core/roster/likely";
import { rosterById, ROSTERS } from "../../core/roster/rosters";
import { columnMapOf } from "../../core/settings/column-map";
import type { Settings } from "../../core/settings/settings";
import { columnIndex } from "../../core/sheet/address";
import type { SheetSnapshot } from "../../core/sheet/snapshot";
import { NO_ROSTER } from "./roster-setting";
import type { ChosenRoster, Outcome } from "./state";

/**
 * All that a check does once a sheet is read: nothing here asks Excel anything. Of several tables the one whose header
 * stands in row `headerRow` is checked, else the likeliest.
 */
export function inspect(snapshot: SheetSnapshot, settings: Settings, headerRow: number | null): Outcome {
  const found = recognise(snapshot, { columnMap: columnsByHand(snapshot.sheetName, settings) });
  const tables = found.ok ? found.value : [];
  const table = tables.find(({ header }) => header.top === headerRow) ?? tables[0];
  if (!table) {
    const noTable = found.ok ? { reason: "no-header" as const, missing: [], header: null } : found.error;
    return { kind: "no-table", snapshot, noTable };
  }
  const roster = rosterFor(table, settings);
  return { kind: "report", report: checkTable(snapshot, table, settings, roster?.roster ?? null), roster, tables };
}

function columnsByHand(sheetName: string, settings: Settings): Record<string, number> {
  const letters = Object.entries(columnMapOf(settings, sheetName) ?? {});
  return Object.fromEntries(letters.map(([field, letter]) => [field, columnIndex(letter)]));
}

function rosterFor(table: RankingTable, settings: Settings): ChosenRoster | null {
  if (settings.roster === NO_ROSTER) return null;
  const chosen = rosterById(settings.roster);
  if (chosen) return { roster: chosen, isChosen: true };
  const texts = [...table.above, ...table.below].map(({ text }) => text);
  const likely = likelyRoster(table.agencies, texts, ROSTERS);
  return likely && { roster: likely, isChosen: false };
}
