import { fold } from "../text/fold";
import { createRosterIndex, matchName } from "./match";
import type { Roster } from "./roster";

/** Of the agencies on the sheet, how many a roster must know to be the sheet's. */
const LEAST_SHARE = 0.75;
/** Names looked at: enough to tell, however long the sheet. */
const NAMES_ASKED = 200;

/**
 * The roster that a sheet is most likely made by, when nobody chose one: its province is named in `texts` (titles,
 * signatures) or in the agencies' names, no year in the texts lies outside its period, and it knows three quarters of the agencies
 * or more. Of several the one that misses fewest. Departments bear the same names in every province, so without its
 * province's name no roster is taken: it would call agencies missing that the province never had.
 */
export function likelyRoster(
  agencies: readonly string[],
  texts: readonly string[],
  rosters: readonly Roster[],
): Roster | null {
  const names = [...new Set(agencies.slice(0, NAMES_ASKED))];
  if (names.length === 0) return null;
  const words = ` ${[...texts, ...names].map(fold).join(" ")} `;
  const years = [...` ${texts.map(fold).join(" ")} `.matchAll(/ (?:nam|thang \d{1,2}) (20\d\d) /g)].map(
    (match) => match[1]!,
  );
  let likeliest: Roster | null = null;
  let fewestMissing = Infinity;
  for (const roster of rosters) {
    if (roster.province === undefined || !words.includes(` ${fold(roster.province)} `)) continue;
    if (!years.every((year) => isWithin(roster, year))) continue;
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

function isWithin(roster: Roster, year: string): boolean {
  return (roster.validFrom?.slice(0, 4) ?? "0000") <= year && year <= (roster.validTo?.slice(0, 4) ?? "9999");
}
