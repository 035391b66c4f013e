import { fold } from "../text/fold";
import { firstTexts, type Texts } from "../text/texts";
import { createRosterIndex, matchName } from "./match";
import type { Roster } from "./roster";
import { isValidIn, statedDates } from "./stated-dates";

/** Of the agencies on the sheet, how many a roster must know to be the sheet's. */
const LEAST_SHARE = 0.75;
/** Names looked at: enough to tell, however long the sheet. */
const NAMES_ASKED = 200;

/**
 * The roster that a sheet is most likely made by, when nobody chose one: its province is named in `texts` (titles,
 * signatures) or in the agencies' names, it is in force at the time these or the dispatch's date state, and it knows three
 * quarters of the agencies or more. Of several the one that misses fewest, the first of those. Departments bear the
 * same names in every province, so without its province's name no roster is taken: it would call agencies missing that
 * the province never had. Only a roster without any province, which the clerk made, needs none.
 */
export function likelyRoster(
  agencies: Texts,
  texts: readonly string[],
  rosters: readonly Roster[],
  dispatchDate = "",
): Roster | null {
  const names = [...new Set(firstTexts(agencies, NAMES_ASKED))];
  if (names.length === 0) return null;
  const words = ` ${[...texts, ...names].map(fold).join(" ")} `;
  const dates = statedDates(texts, dispatchDate);
  let likeliest: Roster | null = null;
  let fewestMissing = Infinity;
  for (const roster of rosters) {
    if (roster.province !== undefined && !words.includes(` ${fold(roster.province)} `)) continue;
    if (dates && !isValidIn(roster, dates)) continue;
    const index = createRosterIndex(roster);
    const matched = names.filter((name) => matchName(index, name).agency >= 0).length;
    if (matched < names.length * LEAST_SHARE) continue;
    const missing = names.length - matched + (roster.agencies.length - matched);
    if (missing < fewestMissing) {
      fewestMissing = missing;
      likeliest = roster;
    }
  }
  return likeliest;
}
