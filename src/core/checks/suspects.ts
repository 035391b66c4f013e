import type { FieldId } from "../programmes/programme";
import { formulaAt } from "../sheet/cells";
import { countAt, type Identity } from "../standing/readings";
import type { Suspects } from "./causes/sum-cause";
import { cellOf, type Block, type CheckContext } from "./context";
import { numberEdit } from "./edits";
import type { Correction } from "./finding";
import { typedAt, type TypedFigure } from "./formulas/typed-over";
import { fractionsOf, type RowFraction } from "./rate-verdicts";
import { isRight, statedRateAt } from "./stated-rate";

type Reading = Exclude<RowFraction["by"], "rows">;

/** The reading that the stated rate bears out, where it bears out just one. */
export function readingBorneOut(context: CheckContext, block: Block, whole: FieldId, index: number): Reading | null {
  const { rate } = block;
  if (!rate || whole !== context.table.programme.rate.whole) return null;
  // A formula's rate follows the figures, whichever are wrong.
  if (formulaAt(context.snapshot, block.rows[index]!, rate.column) !== null) return null;
  const stated = statedRateAt(context.snapshot, rate, block.rows[index]!, index);
  if (!stated) return null;
  const agreeing = fractionsOf(context, block, index).filter(({ part, whole: by }) => isRight(stated, part, by));
  const [only] = agreeing;
  return agreeing.length === 1 && only && only.by !== "rows" ? only.by : null;
}

/** The figures that may be wrong, given the reading that the rate bears out. */
export function suspectsOf({ table }: CheckContext, { parts }: Identity, agreeing: Reading | null): Suspects {
  const isRatePart = (part: FieldId) => table.programme.rate.parts.includes(part);
  switch (agreeing) {
    case "sum":
      return { whole: true, parts: [] };
    case "total":
      return { whole: false, parts: parts.filter((part) => !isRatePart(part)) };
    case "rest":
      return { whole: false, parts: parts.filter(isRatePart) };
    case null:
      return { whole: true, parts };
  }
}

/** The one part of several that is not 0; null where more are, or none is. */
export function soleFilled(block: Block, parts: readonly FieldId[], index: number): FieldId | null {
  const filled = parts.filter((part) => countAt(block.counts[part]!, index) > 0);
  return filled.length === 1 ? filled[0]! : null;
}

/** Puts right the one figure that is to blame; the whole, where nothing tells. */
export function suspectCorrection(
  context: CheckContext,
  block: Block,
  { whole, parts }: Identity,
  index: number,
  suspects: Suspects,
): Correction | null {
  const stated = countAt(block.counts[whole]!, index);
  const sum = parts.reduce((total, part) => total + countAt(block.counts[part]!, index), 0);
  const field = suspects.whole
    ? whole
    : suspects.parts.length === 1
      ? suspects.parts[0]!
      : soleFilled(block, suspects.parts, index);
  if (field === null) return null;
  const column = block.counts[field]!;
  const meant = field === whole ? sum : countAt(column, index) + stated - sum;
  const edit = meant >= 0 ? numberEdit(context, cellOf(block, index, column), meant) : null;
  return edit && { safe: false, edits: [edit] };
}

/** The one figure of those that may be wrong that was typed over its column's formula; null where none was, or several. */
export function typedSuspect(
  context: CheckContext,
  { whole }: Identity,
  index: number,
  suspects: Suspects,
): { readonly field: FieldId; readonly figure: TypedFigure } | null {
  const { agencies } = context;
  const fields = suspects.whole ? [whole, ...suspects.parts] : suspects.parts;
  const typed = fields.flatMap((field) => {
    const figure = typedAt(context, cellOf(agencies, index, agencies.counts[field]!));
    return figure ? [{ field, figure }] : [];
  });
  return typed.length === 1 ? typed[0]! : null;
}
