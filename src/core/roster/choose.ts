import type { RankingTable } from "../recognition/table";
import type { Settings } from "../settings/settings";
import { likelyRoster } from "./likely";
import type { Roster } from "./roster";
import { rosterById, ROSTERS } from "./rosters";

/** Value of the roster setting that checks no names; "" takes the roster the sheet was likely made by. */
export const NO_ROSTER = "none";

/** The roster a table is checked against; `isChosen` where the clerk named it, else the sheet told it. */
export interface ChosenRoster {
  readonly roster: Roster;
  readonly isChosen: boolean;
}

/** The roster that settings choose for a table; null for none, and for one that no agency stands on yet. */
export function rosterFor(table: RankingTable, settings: Settings): ChosenRoster | null {
  if (settings.roster === NO_ROSTER) return null;
  const chosen = rosterById(settings.roster, settings.rosters);
  if (chosen) return chosen.agencies.length > 0 ? { roster: chosen, isChosen: true } : null;
  const texts = [...table.above, ...table.below].map(({ text }) => text);
  const likely = likelyRoster(table.agencies, texts, [...settings.rosters, ...ROSTERS], settings.dispatch.date);
  return likely && { roster: likely, isChosen: false };
}
