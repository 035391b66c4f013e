/** Up to so many bars there is room beneath each for two lines. */
const MOST_IN_TWO_LINES = 30;
/** A name up to this long stays on one line. */
const ONE_LINE = 28;
const LONGEST_LINE = 38;

/**
 * A name as it stands, upright, beneath its bar: where there is room a long one is broken in two near its middle; one
 * that is longer still is cut, or the names would leave the bars no height.
 */
export function barLabel(name: string, bars: number): string {
  if (name.length <= ONE_LINE) return name;
  if (bars > MOST_IN_TWO_LINES) return cut(name);
  const at = middleSpace(name);
  return at === -1 ? cut(name) : `${cut(name.slice(0, at))}\n${cut(name.slice(at + 1))}`;
}

function cut(line: string): string {
  return line.length <= LONGEST_LINE ? line : `${line.slice(0, LONGEST_LINE - 1).trimEnd()}…`;
}

/** The space nearest to the middle; -1 where there is none. */
function middleSpace(text: string): number {
  const middle = Math.floor(text.length / 2);
  const before = text.lastIndexOf(" ", middle);
  const after = text.indexOf(" ", middle);
  // Where none stands before it, -1 lies further off than any after it.
  return after === -1 || middle - before <= after - middle ? before : after;
}
