import { columnIndex, columnName, LAST_COLUMN, LAST_ROW } from "../core/sheet/address";

/** One end of a reference in A1 style. null where a whole row or column is meant. */
interface Corner {
  readonly column: number | null;
  readonly columnFixed: boolean;
  readonly row: number | null;
  readonly rowFixed: boolean;
}

/** A formula cut into text that stays and references that move. */
export type FormulaPieces = readonly (string | readonly Corner[])[];

const CELL = /(\$?)([A-Za-z]{1,3})(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.\\?(!])/uy;
const COLUMNS = /(\$?)([A-Za-z]{1,3}):(\$?)([A-Za-z]{1,3})(?![\p{L}\p{N}_.\\?(!:])/uy;
const ROWS = /(\$?)([0-9]{1,7}):(\$?)([0-9]{1,7})(?![\p{L}\p{N}_.\\?(!:])/uy;
/** Functions, names, sheets, numbers: whatever a reference could wrongly be seen inside of. */
const WORD = /[\p{L}\p{N}_\\.?]+!?/uy;

/**
 * Cuts a formula (with or without its "=") at its A1 references (ECMA-376 part 1, 18.17.2). Text in quotes, quoted sheet
 * names, structured references and external books in brackets are left alone. Linear in the formula's length.
 */
export function cutFormula(formula: string): FormulaPieces {
  const pieces: (string | readonly Corner[])[] = [];
  let kept = 0;
  let at = 0;
  const cut = (length: number, corners: readonly Corner[]) => {
    if (at > kept) pieces.push(formula.slice(kept, at));
    pieces.push(corners);
    at += length;
    kept = at;
  };
  while (at < formula.length) {
    const character = formula[at]!;
    if (character === '"' || character === "'") {
      at = endOfQuote(formula, at, character);
      continue;
    }
    if (character === "[") {
      at = endOfBracket(formula, at);
      continue;
    }
    const cell = match(CELL, formula, at);
    if (cell) {
      const corner = cornerOf(cell[1]!, cell[2]!, cell[3]!, cell[4]!);
      if (corner) {
        cut(cell[0].length, [corner]);
        continue;
      }
    }
    const columns = match(COLUMNS, formula, at);
    if (columns) {
      const corners = [cornerOf(columns[1]!, columns[2]!, "", null), cornerOf(columns[3]!, columns[4]!, "", null)];
      if (corners.every((corner) => corner !== null)) {
        cut(columns[0].length, corners);
        continue;
      }
    }
    const rows = match(ROWS, formula, at);
    if (rows) {
      const corners = [cornerOf("", null, rows[1]!, rows[2]!), cornerOf("", null, rows[3]!, rows[4]!)];
      if (corners.every((corner) => corner !== null)) {
        cut(rows[0].length, corners);
        continue;
      }
    }
    at += match(WORD, formula, at)?.[0].length ?? 1;
  }
  if (at > kept) pieces.push(formula.slice(kept));
  return pieces;
}

/** The formula as it reads when it is copied that many rows down and columns to the right; references that fall off become #REF!. */
export function shiftFormula(pieces: FormulaPieces, rows: number, columns: number): string {
  let formula = "";
  for (const piece of pieces) {
    formula += typeof piece === "string" ? piece : piece.map((corner) => shiftCorner(corner, rows, columns)).join(":");
  }
  return formula;
}

function shiftCorner(corner: Corner, rows: number, columns: number): string {
  const row = corner.row === null ? null : corner.row + (corner.rowFixed ? 0 : rows);
  const column = corner.column === null ? null : corner.column + (corner.columnFixed ? 0 : columns);
  if ((row !== null && (row < 0 || row > LAST_ROW)) || (column !== null && (column < 0 || column > LAST_COLUMN)))
    return "#REF!";
  const columnText = column === null ? "" : (corner.columnFixed ? "$" : "") + columnName(column);
  const rowText = row === null ? "" : (corner.rowFixed ? "$" : "") + String(row + 1);
  return columnText + rowText;
}

function cornerOf(columnMark: string, column: string | null, rowMark: string, row: string | null): Corner | null {
  const columnNumber = column === null ? null : columnIndex(column);
  const rowNumber = row === null ? null : Number(row) - 1;
  if (columnNumber !== null && columnNumber > LAST_COLUMN) return null;
  if (rowNumber !== null && (rowNumber < 0 || rowNumber > LAST_ROW)) return null;
  return { column: columnNumber, columnFixed: columnMark === "$", row: rowNumber, rowFixed: rowMark === "$" };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** Past the closing quote; a doubled quote stands for itself. */
function endOfQuote(formula: string, start: number, quote: string): number {
  for (let at = formula.indexOf(quote, start + 1); at !== -1; at = formula.indexOf(quote, at + 2)) {
    if (formula[at + 1] !== quote) return at + 1;
  }
  return formula.length;
}

/** Past the closing bracket; brackets nest, and an apostrophe escapes the character after it. */
function endOfBracket(formula: string, start: number): number {
  let depth = 0;
  for (let at = start; at < formula.length; at++) {
    const character = formula[at];
    if (character === "'") at++;
    else if (character === "[") depth++;
    else if (character === "]" && --depth === 0) return at + 1;
  }
  return formula.length;
}
