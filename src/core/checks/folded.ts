import type { CellEdit } from "../corrections/plan";
import { cellName, parseCell } from "../sheet/address";
import { contentAt } from "../sheet/cells";
import { foldedCell, formulaMoved, type Fold } from "../sheet/fold";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { Finding } from "./finding";

/** A finding of the unfolded sheet, told of the sheet as it is. */
export function foldedFinding(snapshot: SheetSnapshot, fold: Fold, finding: Finding): Finding {
  const { cells, params, cause, correction } = finding;
  return {
    ...finding,
    cells: cells.map((cell) => foldedCell(fold, cell)),
    params: foldedParams(fold, params),
    cause: cause && { ...cause, params: foldedParams(fold, cause.params) },
    correction: correction && {
      ...correction,
      edits: correction.edits.map((edit) => foldedEdit(snapshot, fold, edit)),
    },
  };
}

/** An edit of the unfolded sheet, made where the cell stands. */
export function foldedEdit(snapshot: SheetSnapshot, fold: Fold, edit: CellEdit): CellEdit {
  const cell = foldedCell(fold, edit.cell);
  const { after, isFormula } = edit;
  return {
    ...edit,
    cell,
    before: contentAt(snapshot, cell.row, cell.column),
    after: isFormula ? foldedFormula(fold, String(after)) : after,
  };
}

function foldedFormula(fold: Fold, formula: string): string {
  return formulaMoved(formula, (cell) => foldedCell(fold, cell));
}

/** Cells, areas and rows that the sentence names, as the reader sees them. */
function foldedParams<Params extends Finding["params"]>(fold: Fold, params: Params): Params {
  const moved = Object.entries(params).map(([name, value]) => {
    if (name === "row" && typeof value === "number")
      return [name, foldedCell(fold, { row: value - 1, column: 0 }).row + 1] as const;
    if (name === "formula" && typeof value === "string") return [name, foldedFormula(fold, value)] as const;
    const isPlace = (name === "cell" || name === "area") && typeof value === "string";
    return [name, isPlace ? value.split(":").map(moveName).join(":") : value] as const;
  });
  return Object.fromEntries(moved) as Params;

  function moveName(place: string): string {
    const cell = parseCell(place);
    return cell ? cellName(foldedCell(fold, cell)) : place;
  }
}
