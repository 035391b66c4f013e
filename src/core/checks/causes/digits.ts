import type { CauseCode } from "../finding";

/** What {@link digitSlip} can name. */
export const DIGIT_SLIPS = ["swapped-digits", "digit-dropped", "digit-added"] as const satisfies readonly CauseCode[];

/**
 * How a typing slip turns the digits of one number into those of another: two neighbours exchanged (514 → 541), one
 * left out (51 → 5), one too many (51 → 551). Null where none does so.
 */
export function digitSlip(meant: string, typed: string): CauseCode | null {
  if (meant === typed) return null;
  if (meant.length === typed.length) return areNeighboursSwapped(meant, typed) ? "swapped-digits" : null;
  if (typed.length === meant.length - 1 && isOneLess(meant, typed)) return "digit-dropped";
  if (typed.length === meant.length + 1 && isOneLess(typed, meant)) return "digit-added";
  return null;
}

function areNeighboursSwapped(a: string, b: string): boolean {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2);
}

function isOneLess(longer: string, shorter: string): boolean {
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at += 1;
  return longer.slice(at + 1) === shorter.slice(at);
}

/** The slip between two counts, where the meant one is more than nothing. */
export function countSlip(meant: number, typed: number): CauseCode | null {
  return meant > 0 && typed > 0 ? digitSlip(String(meant), String(typed)) : null;
}
