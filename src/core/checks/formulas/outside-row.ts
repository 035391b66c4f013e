import type { CellAddress } from "../../sheet/address";
import { cutFormula, moveFormula, referenceText, type CutFormula } from "../../sheet/formula";
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
  const model = cutFormula(moveFormula(usual.formula, cell.row - usual.row, 0));
  if (own.length !== model.length) return null;
  let found: CellAddress | null = null;
  for (const [index, piece] of own.entries()) {
    if (textOf(piece) === textOf(model[index]!)) continue;
    const taken = takenInstead(piece, model[index]!, cell.row);
    if (!taken || agencies.rows[lowerBound(agencies.rows, taken.row)] !== taken.row) return null;
    found ??= taken;
  }
  return found;
}

type Piece = CutFormula[number];

/** The cell that stands in the place of the one of the formula's own row, in the same column and marked alike. */
function takenInstead(piece: Piece, model: Piece, ownRow: number): CellAddress | null {
  if (typeof piece === "string" || piece.end || piece.sheet !== "" || piece.start.rowFixed) return null;
  const { row, column } = piece.start;
  const isAlikeElse = textOf({ ...piece, start: { ...piece.start, row: ownRow } }) === textOf(model);
  return isAlikeElse ? { row: row!, column: column! } : null;
}

/** Functions, columns and sheets are the same in small letters and in capitals. */
function textOf(piece: Piece): string {
  return (typeof piece === "string" ? piece : referenceText(piece)).toUpperCase();
}
