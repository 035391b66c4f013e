import { ROW, type BodyReader } from "./body-rows";
import { numberOf } from "./labels";
import { placeOfRow } from "./row-places";
import type { SettledRows } from "./settled-rows";
import type { FigureColumn } from "./table";

/**
 * Rows without a number under a numbered agency that they are the parts of: its figures are their sums, and the numbers
 * run on below them. One row alone, all of its agency's figures again, is its part only where other agencies list theirs.
 * As indices into `kinds`. `top`: sheet row of the first; `rows`: sheet rows of the agencies.
 */
export function unnumberedParts(
  reader: BodyReader,
  top: number,
  { kinds, odd }: Pick<SettledRows, "kinds" | "odd">,
  rows: Int32Array,
  counts: readonly FigureColumn[],
): readonly number[] {
  if (reader.columns.sequence === null) return [];
  const numberAt = (index: number) => (kinds[index] === ROW.agency ? numberOf(reader.numeral(top + index)) : NaN);
  const isUnnumbered = (index: number) => kinds[index] === ROW.agency && reader.numeral(top + index).kind === "none";
  const parts: number[] = [];
  const alone: number[] = [];
  for (const first of odd) {
    if (!isUnnumbered(first) || isUnnumbered(first - 1)) continue;
    let end = first + 1;
    while (isUnnumbered(end)) end += 1;
    const runsOn = kinds[end] !== ROW.agency || numberAt(end) === numberAt(first - 1) + 1;
    if (!(numberAt(first - 1) > 0) || !runsOn) continue;
    const at = placeOfRow(rows, top + first);
    if (at <= 0 || !isSum(counts, at - 1, at, at + end - first)) continue;
    if (end === first + 1) alone.push(first);
    else for (let index = first; index < end; index += 1) parts.push(index);
  }
  return parts.length > 0 ? [...parts, ...alone] : [];
}

/** Every count of the agency is the sum of those of the rows from `first` up to `end`; two at least are more than nothing. */
function isSum(counts: readonly FigureColumn[], agency: number, first: number, end: number): boolean {
  let telling = 0;
  for (const { values } of counts) {
    let sum = 0;
    for (let at = first; at < end; at += 1) sum += values[at]! || 0;
    if (sum !== (values[agency]! || 0)) return false;
    if (sum > 0) telling += 1;
  }
  return telling >= 2;
}
