import { columnIndex, columnName, LAST_COLUMN, LAST_ROW } from "./address";

/** One corner of a reference, counted from zero; a whole column has no row, a whole row no column. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  /** Marked "$": it stays when the formula is copied. */
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface FormulaReference {
  /** What stands before it, as written, up to its "!": "'Bảng 1'!", "[1]Sheet1!"; "" where the formula's own sheet is meant. */
  readonly sheet: string;
  readonly start: Corner;
  /** null for a single cell. */
  readonly end: Corner | null;
}

/** "text" is in quotes; "sheet" stands before a name; "other" is a sign, a space or what stands in brackets. */
type FormulaPart =
  | { readonly kind: "text" | "sheet" | "error" | "name" | "number" | "other"; readonly text: string }
  | { readonly kind: "reference"; readonly text: string; readonly reference: FormulaReference };

/** Characters Excel takes in a formula: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
export const LONGEST_FORMULA = 8192;

/** Marks of their own (\p{M}) belong to words: names may be written in decomposed Unicode. */
const WORD = /[\p{L}\p{M}\p{N}_.\\?]+/uy;
const NUMBER = /(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?(?![\p{L}\p{M}\p{N}_.\\?])/uy;
/** "A1#/B1" divides a spilled range: a "#" alone makes no error. */
const ERROR = /#(?:N\/A|DIV\/0!|GETTING_DATA|[A-Z_]+[!?])/iuy;

/** Not followed by what would make it part of a name ("A1B"), a function ("LOG10("), a sheet ("A1!B2") or a table. */
const END = String.raw`(?![\p{L}\p{M}\p{N}_.\\?(![$])`;
const COLUMN = String.raw`(\$?)([A-Za-z]{1,3})`;
const ROW = String.raw`(\$?)([1-9][0-9]{0,6})`;
const CORNER = new RegExp(`${COLUMN}${ROW}${END}|${COLUMN}${END}|${ROW}${END}`, "uy");

/**
 * Takes a formula in A1 style, with or without its "=", apart (ECMA-376 part 1, 18.17.2); joined again the parts are the
 * formula, whatever the text. Linear in its length: no part is looked at more than a few times.
 */
export function partsOf(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  for (let at = 0; at < formula.length;) {
    const part = partAt(formula, at);
    parts.push(part);
    at += part.text.length;
  }
  return parts;
}

/** A formula as it reads after being copied so many rows down and columns to the right; references that fall off are #REF!. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  return shiftFormula(cutFormula(formula), rows, columns);
}

/** A formula cut into text that stays and references that move, for one that is copied to many cells. */
export type CutFormula = readonly (string | FormulaReference)[];

export function cutFormula(formula: string): CutFormula {
  const pieces: (string | FormulaReference)[] = [];
  let kept = 0;
  for (let at = 0; at < formula.length;) {
    const part = partAt(formula, at);
    if (part.kind === "reference") {
      if (at > kept) pieces.push(formula.slice(kept, at));
      pieces.push(part.reference);
      kept = at + part.text.length;
    }
    at += part.text.length;
  }
  if (kept < formula.length) pieces.push(formula.slice(kept));
  return pieces;
}

/** As `moveFormula`. */
export function shiftFormula(pieces: CutFormula, rows: number, columns: number): string {
  let formula = "";
  for (const piece of pieces) formula += typeof piece === "string" ? piece : shiftedText(piece, rows, columns);
  return formula;
}

/** "'Bảng 1'!$A1:B2"; where it lies off the sheet, "'Bảng 1'!#REF!". */
export function referenceText({ sheet, start, end }: FormulaReference): string {
  if (!isOnSheet(start) || (end && !isOnSheet(end))) return `${sheet}#REF!`;
  return sheet + cornerText(start) + (end ? `:${cornerText(end)}` : "");
}

function shiftedText({ sheet, start, end }: FormulaReference, rows: number, columns: number): string {
  const shift = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
  });
  return referenceText({ sheet, start: shift(start), end: end && shift(end) });
}

function isOnSheet({ row, column }: Corner): boolean {
  return (row === null || (row >= 0 && row <= LAST_ROW)) && (column === null || (column >= 0 && column <= LAST_COLUMN));
}

function cornerText({ row, column, rowFixed, columnFixed }: Corner): string {
  const columnText = column === null ? "" : (columnFixed ? "$" : "") + columnName(column);
  return columnText + (row === null ? "" : (rowFixed ? "$" : "") + String(row + 1));
}

function partAt(formula: string, at: number): FormulaPart {
  if (formula[at] === '"') return { kind: "text", text: formula.slice(at, endOfQuote(formula, at, '"')) };
  const sheetEnd = endOfSheet(formula, at);
  if (sheetEnd > at) return referenceAt(formula, at, sheetEnd) ?? { kind: "sheet", text: formula.slice(at, sheetEnd) };
  const reference = referenceAt(formula, at, at);
  if (reference) return reference;
  const errorEnd = endOf(ERROR, formula, at);
  // "#REF!A1" is left of a reference whose sheet is gone.
  if (errorEnd > at) return referenceAt(formula, at, errorEnd) ?? { kind: "error", text: formula.slice(at, errorEnd) };
  const numberEnd = endOf(NUMBER, formula, at);
  if (numberEnd > at) return { kind: "number", text: formula.slice(at, numberEnd) };
  const wordEnd = endOf(WORD, formula, at);
  if (wordEnd > at) return { kind: "name", text: formula.slice(at, wordEnd) };
  if (formula[at] === "'") return { kind: "other", text: formula.slice(at, endOfQuote(formula, at, "'")) };
  if (formula[at] === "[") return { kind: "other", text: formula.slice(at, endOfBracket(formula, at)) };
  return { kind: "other", text: String.fromCodePoint(formula.codePointAt(at)!) };
}

/** The reference whose sheet stands from `at` on and whose cells from `cells` on. */
function referenceAt(formula: string, at: number, cells: number): FormulaPart | null {
  const start = cornerAt(formula, cells);
  if (!start) return null;
  const last = formula[start.end] === ":" ? cornerAt(formula, start.end + 1) : null;
  const end = last && isSameKind(start.corner, last.corner) ? last : null;
  // A column or a row alone is a name or a number; only a cell stands for itself.
  if (!end && (start.corner.row === null || start.corner.column === null)) return null;
  return {
    kind: "reference",
    text: formula.slice(at, (end ?? start).end),
    reference: { sheet: formula.slice(at, cells), start: start.corner, end: end && end.corner },
  };
}

function isSameKind(one: Corner, other: Corner): boolean {
  return (one.row === null) === (other.row === null) && (one.column === null) === (other.column === null);
}

/** The corner at a place of the formula and where it ends. */
function cornerAt(formula: string, at: number): { readonly corner: Corner; readonly end: number } | null {
  CORNER.lastIndex = at;
  const match = CORNER.exec(formula);
  if (!match) return null;
  const columnLetters = match[2] ?? match[6];
  const rowDigits = match[4] ?? match[8];
  const corner: Corner = {
    column: columnLetters === undefined ? null : columnIndex(columnLetters),
    columnFixed: (match[1] ?? match[5]) === "$",
    row: rowDigits === undefined ? null : Number(rowDigits) - 1,
    rowFixed: (match[3] ?? match[7]) === "$",
  };
  return isOnSheet(corner) ? { corner, end: at + match[0].length } : null;
}

/** Past the "!" of the sheet, the span of sheets or the book that is named at `at`; `at` itself where none is. */
function endOfSheet(formula: string, at: number): number {
  let end = at;
  if (formula[at] === "'") end = endOfQuote(formula, at, "'");
  else {
    if (formula[at] === "[") end = endOfBracket(formula, at);
    end = endOf(WORD, formula, end);
    if (end > at && formula[end] === ":") {
      const last = endOf(WORD, formula, end + 1);
      // "A1:Sheet2!B2" is a cell and a reference, "Sheet1:Sheet3!A1" a cell of several sheets.
      if (formula[last] === "!" && !referenceAt(formula, at, at)) end = last;
    }
  }
  return end > at && formula[end] === "!" ? end + 1 : at;
}

/** Where what the pattern finds at a place ends; the place itself where it finds nothing. */
function endOf(pattern: RegExp, formula: string, at: number): number {
  pattern.lastIndex = at;
  return pattern.test(formula) ? pattern.lastIndex : at;
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
