import type { Area, CellAddress } from "./address";
import { createSnapshotBuilder } from "./builder";
import { columnAt, contentAt, fontNameAt, numberFormatAt, valueAt, valueTypeAt } from "./cells";
import { cutFormula, referenceText, type Corner } from "./formula";
import type { SheetSnapshot } from "./snapshot";

/**
 * A list of rows that goes on beside itself, as a long table printed in two halves. Unfolded, the further halves stand
 * under the first, in its columns; whatever stood under it on the sheet is pushed down.
 */
export interface Fold {
  /** Last row of the first half. */
  readonly bottom: number;
  /** First row of the further halves' headers, and their columns. Nothing of it remains when it is unfolded. */
  readonly beside: Area;
  /** The bodies of the further halves, from the left. */
  readonly parts: readonly FoldedPart[];
}

export interface FoldedPart {
  /** On the sheet. */
  readonly area: Area;
  /** Columns to the right of the first half's. */
  readonly shift: number;
}

/** The unfolded rows in which the further halves begin. */
export function partStarts({ bottom, parts }: Fold): number[] {
  let from = bottom + 1;
  return parts.map(({ area }) => {
    const start = from;
    from += area.bottom - area.top + 1;
    return start;
  });
}

/** The cell of the sheet that an unfolded cell is. */
export function foldedCell({ bottom, parts }: Fold, { row, column }: CellAddress): CellAddress {
  if (row <= bottom) return { row, column };
  let from = bottom + 1;
  for (const { area, shift } of parts) {
    const rows = area.bottom - area.top + 1;
    if (row < from + rows) return { row: area.top + row - from, column: column + shift };
    from += rows;
  }
  return { row: row - (from - bottom - 1), column };
}

/** Where a cell of the sheet stands once it is unfolded. */
export function unfoldedCell({ bottom, parts, beside }: Fold, { row, column }: CellAddress): CellAddress {
  let from = bottom + 1;
  for (const { area, shift } of parts) {
    if (contains(area, row, column)) return { row: from + row - area.top, column: column - shift };
    // A heading of a further half is the same heading of the first.
    if (contains({ ...area, top: beside.top }, row, column)) return { row, column: column - shift };
    from += area.bottom - area.top + 1;
  }
  return row <= bottom ? { row, column } : { row: row + from - bottom - 1, column };
}

/** A formula of the sheet as it reads unfolded, or, by {@link foldedCell}, the other way round. */
export function formulaMoved(formula: string, place: (cell: CellAddress) => CellAddress): string {
  const moved = (corner: Corner): Corner => {
    if (corner.row === null || corner.column === null) return corner;
    return { ...corner, ...place({ row: corner.row, column: corner.column }) };
  };
  return cutFormula(formula)
    .map((piece) => {
      if (typeof piece === "string") return piece;
      if (piece.sheet !== "") return referenceText(piece);
      return referenceText({ ...piece, start: moved(piece.start), end: piece.end && moved(piece.end) });
    })
    .join("");
}

const unfolded = new WeakMap<SheetSnapshot, WeakMap<Fold, SheetSnapshot>>();

/** The sheet with the fold undone; the sheet itself where there is none. */
export function unfold(snapshot: SheetSnapshot, fold: Fold | null): SheetSnapshot {
  if (!fold || !snapshot.area) return snapshot;
  const known = unfolded.get(snapshot) ?? new WeakMap<Fold, SheetSnapshot>();
  unfolded.set(snapshot, known);
  const found = known.get(fold) ?? unfoldedSheet(snapshot, fold);
  known.set(fold, found);
  return found;
}

function unfoldedSheet(snapshot: SheetSnapshot, fold: Fold): SheetSnapshot {
  const sheet = snapshot.area!;
  const extra = fold.parts.reduce((rows, { area }) => rows + area.bottom - area.top + 1, 0);
  const area = { ...sheet, bottom: sheet.bottom + extra };
  const builder = createSnapshotBuilder(area);
  const place = (cell: CellAddress) => unfoldedCell(fold, cell);
  for (let row = area.top; row <= area.bottom; row += 1) {
    for (let column = area.left; column <= area.right; column += 1) {
      const from = foldedCell(fold, { row, column });
      if (!isOwn(fold, { row, column }, from)) continue;
      const content = contentAt(snapshot, from.row, from.column);
      const isFormula = isFormulaAt(snapshot, from);
      builder.put({
        row,
        column,
        value: valueAt(snapshot, from.row, from.column),
        type: valueTypeAt(snapshot, from.row, from.column),
        formula: isFormula ? formulaMoved(String(content), place) : null,
        numberFormat: numberFormatAt(snapshot, from.row, from.column),
        fontName: fontNameAt(snapshot, from.row, from.column),
      });
    }
  }
  return {
    ...builder.finish({
      sheetName: snapshot.sheetName,
      merges: snapshot.merges.map((merge) => unfoldedArea(fold, merge)),
      hiddenRows: hiddenRows(snapshot, fold, area),
      hiddenColumns: snapshot.hiddenColumns,
      isProtected: snapshot.isProtected,
      numerals: snapshot.numerals,
    }),
    hasFonts: snapshot.hasFonts,
  };
}

/** Whether an unfolded cell is that cell of the sheet alone, rather than one that has moved away from there. */
function isOwn(fold: Fold, cell: CellAddress, from: CellAddress): boolean {
  const back = unfoldedCell(fold, from);
  return back.row === cell.row && back.column === cell.column;
}

function isFormulaAt(snapshot: SheetSnapshot, { row, column }: CellAddress): boolean {
  const formula = columnAt(snapshot, column)?.formulas[row - snapshot.area!.top];
  return typeof formula === "string" && formula.startsWith("=");
}

function unfoldedArea(fold: Fold, area: Area): Area {
  const start = unfoldedCell(fold, { row: area.top, column: area.left });
  return {
    top: start.row,
    left: start.column,
    bottom: start.row + area.bottom - area.top,
    right: start.column + area.right - area.left,
  };
}

function hiddenRows({ hiddenRows: hidden }: SheetSnapshot, fold: Fold, area: Area): number[] {
  const rows = new Set(hidden);
  const all: number[] = [];
  if (rows.size === 0) return all;
  for (let row = area.top; row <= area.bottom; row += 1)
    if (rows.has(foldedCell(fold, { row, column: area.left }).row)) all.push(row);
  return all;
}

function contains({ top, bottom, left, right }: Area, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
