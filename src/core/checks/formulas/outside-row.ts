import type { CellAddress } from "../../sheet/address";
import { cutFormula, type Corner, type FormulaReference } from "../../sheet/formula";
import type { UsualFormula } from "../column-formulas";
import type { CheckContext } from "../context";
import { lowerBound } from "../rows";

/**
 * The cell of another agency's row that a formula takes where all others of its column take one of their own row, and that
 * is all they differ in. It needs no understanding of the formula. null where there is none.
 */
export function otherRowUnlikeColumn(
  { agencies }: CheckContext,
  cell: CellAddress,
  formula: string,
  usual: UsualFormula,
): CellAddress | null {
  const own = cutFormula(formula);
  const model = cutFormula(usual.formula);
  if (own.length !== model.length) return null;
  const rows = cell.row - usual.row;
  let found: CellAddress | null = null;
  for (const [index, piece] of own.entries()) {
    const other = model[index]!;
    if (typeof piece === "string" || typeof other === "string") {
      if (typeof piece !== typeof other || !isSameText(piece, other)) return null;
      continue;
    }
    if (!isSameKind(piece, other)) return null;
    const isAlike = isSamePlace(piece.start, other.start, rows) && isSamePlace(piece.end, other.end, rows);
    if (isAlike) continue;
    const target = piece.start.row;
    const isOwnRowUsual = !other.start.rowFixed && other.start.row === usual.row;
    if (piece.end || piece.start.rowFixed || !isOwnRowUsual || target === null) return null;
    if (piece.sheet !== "" || agencies.rows[lowerBound(agencies.rows, target)] !== target) return null;
    found ??= { row: target, column: piece.start.column! };
  }
  return found;
}

function isSameText(one: unknown, other: unknown): boolean {
  return typeof one === "string" && typeof other === "string" && one.toUpperCase() === other.toUpperCase();
}

function isSameKind(one: FormulaReference, other: FormulaReference): boolean {
  const isSameCorner = (a: Corner | null, b: Corner | null) =>
    a?.column === b?.column && a?.columnFixed === b?.columnFixed && a?.rowFixed === b?.rowFixed;
  return (
    one.sheet.toUpperCase() === other.sheet.toUpperCase() &&
    isSameCorner(one.start, other.start) &&
    isSameCorner(one.end, other.end)
  );
}

/** Whether a corner is where the other comes to when it is copied so many rows down. */
function isSamePlace(one: Corner | null, other: Corner | null, rows: number): boolean {
  if (!one || !other || one.row === null || other.row === null) return one?.row === other?.row;
  return one.row === (other.rowFixed ? other.row : other.row + rows);
}
