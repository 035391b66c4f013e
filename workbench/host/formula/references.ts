import { LAST_COLUMN, LAST_ROW, columnIndex, columnName, type Area } from "../../../src/core/sheet/address";

/** One corner of a reference; a whole column has no row, a whole row no column. */
export interface Corner {
  readonly row: number | null;
  readonly column: number | null;
  readonly rowFixed: boolean;
  readonly columnFixed: boolean;
}

export interface FormulaReference {
  /** As written, with its quotes and "!": "'Bảng 1'!"; "" where the formula's own sheet is meant. */
  readonly sheet: string;
  readonly start: Corner;
  /** null for a single cell. */
  readonly end: Corner | null;
}

const CELL = String.raw`\$?[A-Za-z]{1,3}\$?[1-9]\d{0,6}`;
const COLUMN = String.raw`\$?[A-Za-z]{1,3}`;
const ROW = String.raw`\$?[1-9]\d{0,6}`;

/**
 * Parts of a formula, in order of trial: texts, sheet names, references, errors, names and functions, numbers, anything else.
 * A reference is not followed by what would make it part of a name ("A1B"), a function ("LOG10(") or a sheet ("A1!B2").
 */
const PART = new RegExp(
  [
    String.raw`(?<text>"(?:[^"]|"")*")`,
    String.raw`(?<sheet>(?:'(?:[^']|'')+'|[\p{L}_][\p{L}\p{N}_.]*)!)`,
    String.raw`(?<reference>(?:${CELL}:${CELL}|${CELL}|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\p{L}\p{N}_.(!]))`,
    String.raw`(?<error>#[A-Z/0-9]+[!?]?)`,
    String.raw`(?<name>[\p{L}_\\][\p{L}\p{N}_.\\]*)`,
    String.raw`(?<number>\d+(?:\.\d*)?(?:[eE][+-]?\d+)?|\.\d+(?:[eE][+-]?\d+)?)`,
    String.raw`(?<other>[\s\S])`,
  ].join("|"),
  "gu",
);

export type PartKind = "text" | "sheet" | "reference" | "error" | "name" | "number" | "other";

export interface FormulaPart {
  readonly kind: PartKind;
  readonly text: string;
}

/** Takes a formula apart; joined again the parts are the formula. */
export function partsOf(formula: string): FormulaPart[] {
  const parts: FormulaPart[] = [];
  for (const match of formula.matchAll(PART)) {
    const kind = Object.entries(match.groups!).find(
      ([, text]) => (text as string | undefined) !== undefined,
    )![0] as PartKind;
    parts.push({ kind, text: match[0] });
  }
  return parts;
}

const CORNER = /^(\$?)([A-Za-z]{0,3})(\$?)(\d*)$/;

function cornerOf(text: string): Corner {
  // For a whole row ("$3") the only mark is the row's.
  const [, first, letters, second, digits] = CORNER.exec(text)!;
  return {
    column: letters ? columnIndex(letters) : null,
    columnFixed: letters ? first === "$" : false,
    row: digits ? Number(digits) - 1 : null,
    rowFixed: digits ? (letters ? second : first) === "$" : false,
  };
}

function nameOfCorner(corner: Corner): string {
  const column = corner.column === null ? "" : `${corner.columnFixed ? "$" : ""}${columnName(corner.column)}`;
  const row = corner.row === null ? "" : `${corner.rowFixed ? "$" : ""}${corner.row + 1}`;
  return column + row;
}

/** Replaces every reference of an A1 formula; null becomes #REF!. Function names and references come out in capitals, as Excel keeps them. */
export function mapReferences(
  formula: string,
  change: (reference: FormulaReference) => FormulaReference | null,
): string {
  return rewrite(formula, (reference) => {
    const changed = change(reference);
    if (!changed || !onSheet(changed.start) || (changed.end && !onSheet(changed.end))) return `${reference.sheet}#REF!`;
    return changed.sheet + nameOfCorner(changed.start) + (changed.end ? `:${nameOfCorner(changed.end)}` : "");
  });
}

/** As `mapReferences`, giving the text that stands for the reference; `written` is how it stood. */
export function rewrite(formula: string, write: (reference: FormulaReference, written: string) => string): string {
  const parts = partsOf(formula);
  let result = "";
  for (let index = 0; index < parts.length; index++) {
    const part = parts[index]!;
    const next = parts[index + 1];
    if (part.kind === "sheet" && next?.kind === "reference") {
      result += write(referenceFrom(part.text, next.text), part.text + next.text);
      index += 1;
    } else if (part.kind === "reference") result += write(referenceFrom("", part.text), part.text);
    else if (part.kind === "name" && (next?.text === "(" || /^(true|false)$/i.test(part.text)))
      result += part.text.toUpperCase();
    else result += part.text;
  }
  return result;
}

function referenceFrom(sheet: string, text: string): FormulaReference {
  const [start = "", end] = text.split(":");
  return { sheet, start: cornerOf(start), end: end === undefined ? null : cornerOf(end) };
}

function onSheet({ row, column }: Corner): boolean {
  return (row === null || (row >= 0 && row <= LAST_ROW)) && (column === null || (column >= 0 && column <= LAST_COLUMN));
}

/** The area a reference covers. */
export function areaOfReference({ start, end }: FormulaReference): Area {
  const last = end ?? start;
  return {
    top: start.row ?? 0,
    left: start.column ?? 0,
    bottom: last.row ?? LAST_ROW,
    right: last.column ?? LAST_COLUMN,
  };
}

/** A formula as it reads after being copied so many rows and columns away: what is not fixed by "$" moves along. */
export function moveFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const move = (corner: Corner): Corner => ({
    ...corner,
    row: corner.row === null || corner.rowFixed ? corner.row : corner.row + rows,
    column: corner.column === null || corner.columnFixed ? corner.column : corner.column + columns,
  });
  return mapReferences(formula, (reference) => ({
    ...reference,
    start: move(reference.start),
    end: reference.end && move(reference.end),
  }));
}

/** The formula with its functions and references in capitals, as Excel keeps what was typed. */
export function normalFormula(formula: string): string {
  return mapReferences(formula, (reference) => reference);
}
