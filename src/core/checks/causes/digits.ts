import type { CauseCode } from "../finding";

/** What {@link digitSlips} can name. */
export const DIGIT_SLIPS = ["swapped-digits", "digit-dropped", "digit-added"] as const satisfies readonly CauseCode[];

/**
 * How a typing slip turns the digits of one number into those of another: two neighbours exchanged (514 → 541), one
 * left out (51 → 5), one too many (51 → 551). Two slips where a nought moved to the front falls away: 60 typed as 06
 * shows as 6, and so does 60 without its nought.
 */
export function digitSlips(meant: string, typed: string): CauseCode[] {
  if (meant === typed) return [];
  const slips: CauseCode[] = [];
  if (areNeighboursSwapped(meant, typed.padStart(meant.length, "0"))) slips.push("swapped-digits");
  if (isOneLess(meant, typed)) slips.push("digit-dropped");
  if (isOneLess(typed, meant)) slips.push("digit-added");
  return slips;
}

function areNeighboursSwapped(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

/** Whether the one is the other without one of its digits. */
function isOneLess(longer: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at);
}

/** The slips between two counts, where the meant one is more than nothing. */
export function countSlips(meant: number, typed: number): CauseCode[] {
  return meant > 0 && typed > 0 ? digitSlips(String(meant), String(typed)) : [];
}
