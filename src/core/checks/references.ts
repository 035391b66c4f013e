import type { CellAddress } from "../sheet/address";
import { type Corner, LONGEST_FORMULA, partsOf } from "../sheet/formula";

/** A reference of a formula to cells of its own sheet; all sides count from zero and belong to it. */
export interface Reference {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** `$7`: the row stays when the formula is copied down, so it may well be another row on purpose. */
  readonly absoluteRow: boolean;
}

/** References of an A1 formula to single cells and areas of its own sheet, in order. Whole columns and names are none. */
export function referencesOf(formula: string): Reference[] {
  if (formula.length > LONGEST_FORMULA) return [];
  const references: Reference[] = [];
  for (const part of partsOf(formula)) {
    if (part.kind !== "reference" || part.reference.sheet !== "") continue;
    const { start } = part.reference;
    const end = part.reference.end ?? start;
    if (!isCell(start) || !isCell(end)) continue;
    references.push({
      top: Math.min(start.row, end.row),
      bottom: Math.max(start.row, end.row),
      left: Math.min(start.column, end.column),
      right: Math.max(start.column, end.column),
      absoluteRow: start.rowFixed && end.rowFixed,
    });
  }
  return references;
}

/** Of a whole row or column one of the two is not given. */
function isCell(corner: Corner): corner is Corner & CellAddress {
  return corner.row !== null && corner.column !== null;
}

/** A formula as it reads from its cell: relative references as distances, so that copies down a column are equal. */
export function relativeForm(formula: string, { row, column }: CellAddress): string {
  const distance = (index: number | null, fixed: boolean, from: number): string =>
    fixed || index === null ? `$${index}` : String(index - from);
  const relative = (corner: Corner): string =>
    `R[${distance(corner.row, corner.rowFixed, row)}]C[${distance(corner.column, corner.columnFixed, column)}]`;
  let form = "";
  for (const part of partsOf(formula)) {
    if (part.kind === "reference") {
      const { sheet, start, end } = part.reference;
      form += sheet.toUpperCase() + relative(start) + (end ? `:${relative(end)}` : "");
    } else form += part.kind === "text" ? part.text : part.text.toUpperCase();
  }
  return form;
}
