import { ROW, type BodyReader } from "./body-rows";
import { beginsLikeAgency, numberOf } from "./labels";
import { placeOfRow } from "./row-places";
import type { SettledRows } from "./settled-rows";
import type { FigureColumn } from "./table";

/** Names read at most; what is laid out without numbers is meant for a page. */
const MOST_NAMES = 10_000;

/**
 * Rows that are the parts of the agency above them: its figures are their sums. Where agencies are numbered, its parts have
 * no numbers, and the numbers run on below them; where none is, it begins like an agency and they do not. One row alone, all
 * of its agency's figures again, is its part only where other agencies list theirs.
 * As indices into `kinds`. `top`: sheet row of the first; `rows`: sheet rows of the agencies.
 */
export function unnumberedParts(
  reader: BodyReader,
  top: number,
  settled: Pick<SettledRows, "kinds" | "odd">,
  rows: Int32Array,
  counts: readonly FigureColumn[],
): readonly number[] {
  const { kinds, odd } = settled;
  const isNumbered = reader.columns.sequence !== null;
  if (!isNumbered && odd.length > MOST_NAMES) return [];
  const isPart = isNumbered ? isUnnumbered(reader, top, kinds) : isStrange(reader, top, kinds);
  const parts: number[] = [];
  const alone: number[] = [];
  for (const first of odd) {
    if (!isPart.at(first) || isPart.at(first - 1)) continue;
    let end = first + 1;
    while (isPart.at(end)) end += 1;
    if (!isPart.areOf(first - 1, end)) continue;
    const at = placeOfRow(rows, top + first);
    if (at <= 0 || !isSum(counts, at - 1, at, at + end - first)) continue;
    if (end === first + 1) alone.push(first);
    else for (let index = first; index < end; index += 1) parts.push(index);
  }
  return parts.length > 0 ? [...parts, ...alone] : [];
}

/** How the parts of a table's agencies would stand. */
interface PartHabit {
  at(index: number): boolean;
  /** Whether rows that end before `end` can be parts of the row `head` right above them. */
  areOf(head: number, end: number): boolean;
}

function isUnnumbered(reader: BodyReader, top: number, kinds: Uint8Array): PartHabit {
  const numberAt = (index: number) => (kinds[index] === ROW.agency ? numberOf(reader.numeral(top + index)) : NaN);
  return {
    at: (index) => kinds[index] === ROW.agency && reader.numeral(top + index).kind === "none",
    areOf: (head, end) => numberAt(head) > 0 && (kinds[end] !== ROW.agency || numberAt(end) === numberAt(head) + 1),
  };
}

function isStrange(reader: BodyReader, top: number, kinds: Uint8Array): PartHabit {
  const isKnown = (index: number) => beginsLikeAgency(reader.label(top + index));
  return {
    at: (index) => kinds[index] === ROW.agency && !isKnown(index),
    areOf: (head) => kinds[head] === ROW.agency && isKnown(head),
  };
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
