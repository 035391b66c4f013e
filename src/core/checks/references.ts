import { columnIndex, LAST_COLUMN, LAST_ROW, type CellAddress } from "../sheet/address";

/** A reference of a formula to cells of its own sheet; all sides count from zero and belong to it. */
export interface Reference {
  readonly top: number;
  readonly bottom: number;
  readonly left: number;
  readonly right: number;
  /** `$7`: the row stays when the formula is copied down, so it may well be another row on purpose. */
  readonly absoluteRow: boolean;
}

/** Excel's own limit for a formula. */
const LONGEST_FORMULA = 8192;

/** Texts, columns of Excel tables and references to other sheets come first, so that what is inside them is not taken for a reference. */
const TOKEN =
  /"[^"]*"|[\p{L}_][\p{L}\d_.]*\[[^\]]*\](?!!)|(?:'[^']*'|[\p{L}\d_.[\]]+)![$A-Za-z\d:]+|[\p{L}_\\][\p{L}\d_.]*\(|(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})(?::\$?([A-Za-z]{1,3})(\$?)(\d{1,7}))?(?![\p{L}\d_.(])|[\p{L}\d_.$]+/gu;

/** References of an A1 formula to single cells and areas of its own sheet, in order. Whole columns and names are none. */
export function referencesOf(formula: string): Reference[] {
  if (formula.length > LONGEST_FORMULA) return [];
  const references: Reference[] = [];
  for (const match of formula.matchAll(TOKEN)) {
    const [, , startColumn, startMark, startRow, endColumn = startColumn, endMark = startMark, endRow = startRow] =
      match;
    if (startColumn === undefined || startRow === undefined) continue;
    const columns = [columnIndex(startColumn), columnIndex(endColumn!)];
    const rows = [Number(startRow) - 1, Number(endRow) - 1];
    const reference = {
      top: Math.min(...rows),
      bottom: Math.max(...rows),
      left: Math.min(...columns),
      right: Math.max(...columns),
      absoluteRow: startMark === "$" && endMark === "$",
    };
    const isOnSheet = reference.top >= 0 && reference.bottom <= LAST_ROW && reference.right <= LAST_COLUMN;
    if (isOnSheet) references.push(reference);
  }
  return references;
}

/** A formula as it reads from its cell: relative references as distances, so that copies down a column are equal. */
export function relativeForm(formula: string, { row, column }: CellAddress): string {
  if (formula.length > LONGEST_FORMULA) return formula;
  return formula.replace(TOKEN, (token, ...groups: (string | undefined)[]) => {
    if (groups[1] === undefined || groups[3] === undefined) return token.startsWith('"') ? token : token.toUpperCase();
    return token
      .split(":")
      .map((corner) => {
        const [, columnMark = "", letters = "", rowMark = "", digits = ""] = CORNER.exec(corner) ?? [];
        const across = columnMark ? `$${columnIndex(letters)}` : String(columnIndex(letters) - column);
        const down = rowMark ? `$${digits}` : String(Number(digits) - 1 - row);
        return `R[${down}]C[${across}]`;
      })
      .join(":");
  });
}

const CORNER = /^(\$?)([A-Za-z]{1,3})(\$?)(\d{1,7})$/;

/** A formula as it reads when its cell is copied `rows` further down: relative references move along. */
export function movedDown(formula: string, rows: number): string {
  if (formula.length > LONGEST_FORMULA) return formula;
  return formula.replace(TOKEN, (token, ...groups: (string | undefined)[]) => {
    if (groups[1] === undefined || groups[3] === undefined) return token;
    return token
      .split(":")
      .map((corner) =>
        corner.replace(CORNER, (same, mark: string, letters: string, rowMark: string, digits: string) =>
          rowMark ? same : `${mark}${letters}${Number(digits) + rows}`,
        ),
      )
      .join(":");
  });
}
