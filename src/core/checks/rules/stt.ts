import { blockEnd, indexOfNaN } from "../../blocks";
import type { CellEdit } from "../../corrections/plan";
import { cellNumbers } from "../../recognition/figures";
import { isOfSection, numeralOf } from "../../recognition/labels";
import { columnAt } from "../../sheet/cells";
import { partStarts } from "../../sheet/fold";
import { agencyOf, cellOf, type CheckContext } from "../context";
import { valueEdit } from "../edits";
import { finding } from "../finding";
import { lowerBound } from "../rows";
import type { Rule } from "../rule";

/** A break in the sequence: rows `from` to `to` of the agencies. */
interface Break {
  readonly kind: "missing" | "odd" | "gap" | "repeat";
  readonly from: number;
  to: number;
  /** Number that would follow on. */
  readonly expected: number;
}

const MOST_CELLS = 50;

/**
 * Sequence numbers (STT) that do not run 1, 2, 3…, from 1 again in a section if the sheet likes. Numbers that stand in
 * no order at all were kept from another order; that is told, not reproached.
 */
export const stt: Rule = {
  id: "stt",
  codes: ["stt"],
  causes: [],
  mending: ["asked"],
  source: null,
  check(context, report) {
    const column = context.table.columns["stt"];
    if (column === undefined) return;
    const { agencies, table } = context;
    const { numbers, missing } = sequenceNumbers(context, column);
    if (missing * 2 > numbers.length) return;
    const { breaks, followed } = readSequence(context, numbers);
    if (followed * 2 < numbers.length && numbers.length > 3) {
      report(
        finding("stt", [cellOf(agencies, 0, { column })], {
          severity: "info",
          field: "stt",
          params: { kind: "shuffled" },
        }),
      );
      return;
    }
    let isFirst = true;
    for (const found of breaks) {
      const { kind, from, to, expected } = found;
      const last = Math.min(to, from + MOST_CELLS - 1);
      const cells = Array.from({ length: last - from + 1 }, (_, offset) => cellOf(agencies, from + offset, { column }));
      const edits = isFirst ? renumbering(context, column, numbers) : [];
      isFirst = false;
      report(
        finding("stt", cells, {
          field: "stt",
          agency: agencyOf(agencies, from),
          expected,
          actual: table.sequence.at(from) || null,
          params: { kind },
          // Numbering anew mends every break at once; it is offered with the first.
          correction: edits.length > 0 ? { safe: false, edits } : null,
        }),
      );
    }
  },
};

/** The number of each row, NaN where it has none, and how many have none. */
function sequenceNumbers(
  { snapshot, table, agencies }: CheckContext,
  column: number,
): { numbers: Float64Array; missing: number } {
  const typed = cellNumbers(columnAt(snapshot, column), agencies.rows);
  const { length } = typed;
  let numbers = typed;
  let missing = 0;
  for (let index = indexOfNaN(typed, 0, length); index < length; index = indexOfNaN(typed, index + 1, length)) {
    // The cells' own numbers stay as they are.
    if (numbers === typed) numbers = typed.slice();
    numbers[index] = numberOf(table.sequence.at(index)!);
    if (Number.isNaN(numbers[index])) missing += 1;
  }
  return { numbers, missing };
}

function numberOf(written: string): number {
  const match = /^\(?0*(\d{1,7})[.)]?$/.exec(written);
  return match ? Number(match[1]) : NaN;
}

/** Whether numbering may begin again at a row: in a further half, or after a row that is no agency, such as a section's. */
function restarts({ table, agencies: { rows } }: CheckContext): (index: number) => boolean {
  const starts = new Set(table.fold && partStarts(table.fold).map((row) => lowerBound(rows, row)));
  return (index) => starts.has(index) || rows[index]! - rows[index - 1]! > 1;
}

function bearsSectionNumeral({ table }: CheckContext, index: number): boolean {
  return table.sections.length > 0 && isOfSection(numeralOf(table.sequence.at(index)!));
}

function readSequence(context: CheckContext, numbers: Float64Array): { breaks: Break[]; followed: number } {
  const mayRestart = restarts(context);
  const breaks: Break[] = [];
  let expected = 1;
  let followed = 0;
  for (let index = 0; index < numbers.length; index += 1) {
    const from = index;
    index = followsUntil(numbers, from, expected);
    expected += index - from;
    followed += index - from;
    if (index === numbers.length) break;
    const number = numbers[index]!;
    // "II UBND các xã": an agency in a section's place.
    if (Number.isNaN(number) && bearsSectionNumeral(context, index)) continue;
    const next = numbers[index + 1] ?? NaN;
    if (number === 1 && mayRestart(index)) {
      expected = 2;
      followed += 1;
      continue;
    }
    // The rows after it tell whether one number is odd, or the count goes on from it.
    const goesOn = !Number.isNaN(number) && next === number + 1;
    const kind = Number.isNaN(number) ? "missing" : goesOn ? (number > expected ? "gap" : "repeat") : "odd";
    const previous = breaks.at(-1);
    if (kind === "odd" && previous?.kind === "odd" && previous.to === index - 1) previous.to = index;
    else breaks.push({ kind, from: index, to: index, expected });
    expected = goesOn ? number + 1 : expected + 1;
  }
  return { breaks, followed };
}

/** The first entry from `from` on that does not go on counting from `expected`; the end where all do. */
function followsUntil(numbers: Float64Array, from: number, expected: number): number {
  let at = from;
  while (at < numbers.length) {
    const stop = blockEnd(at, numbers.length);
    at = followsInBlock(numbers, at, stop, expected + at - from);
    if (at < stop) break;
  }
  return at;
}

function followsInBlock(numbers: Float64Array, from: number, end: number, expected: number): number {
  let at = from;
  while (at < end && numbers[at] === expected + at - from) at += 1;
  return at;
}

/** Numbers all rows in sequence; nothing where a formula makes the numbers. */
function renumbering(context: CheckContext, column: number, numbers: Float64Array): CellEdit[] {
  const { agencies, snapshot } = context;
  const mayRestart = restarts(context);
  const edits: CellEdit[] = [];
  let expected = 1;
  for (let index = 0; index < numbers.length; index += 1) {
    if (numbers[index] === 1 && mayRestart(index)) expected = 1;
    if (numbers[index] !== expected) {
      const edit = valueEdit(snapshot, cellOf(agencies, index, { column }), expected);
      if (!edit) return [];
      edits.push(edit);
    }
    expected += 1;
  }
  return edits;
}
