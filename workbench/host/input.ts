import { typeOfValue } from "../../src/core/sheet/cells";
import { LONGEST_FORMULA } from "../../src/core/sheet/formula";
import type { CellValue, ValueType } from "../../src/core/sheet/snapshot";
import type { Culture } from "./culture";
import { serialOfDate } from "./date-text";
import { invalidArgument } from "./errors";
import { normalFormula } from "./formula/references";

/** What a cell comes to hold. */
export interface CellContent {
  readonly value: CellValue;
  readonly type: ValueType;
  readonly formula?: string;
  /** Set where what was typed brings its format along ("12%", a date) and the cell had General. */
  readonly numberFormat?: string;
}

export const EMPTY: CellContent = { value: "", type: "Empty" };

/** Longest text of a cell: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3 */
const MAX_TEXT = 32_767;

interface InputContext {
  /** Of the cell that is written to. */
  readonly numberFormat: string;
  readonly culture: Culture;
  readonly accepts: (formula: string) => boolean;
}

/**
 * What writing a value means, as if it were typed into the cell. A text with a leading = + or - is a formula
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member), "" clears
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values). The rest (a numeric text becomes a
 * number, an apostrophe or the format "@" keeps text) is Excel's way with typing, by our knowledge of it.
 * Texts are read with the marks of `culture`: en-US for the API, the user's for the keyboard.
 */
export function readInput(value: unknown, context: InputContext): CellContent {
  const isText = context.numberFormat === "@";
  if (typeof value === "number") {
    if (!Number.isFinite(value)) throw invalidArgument();
    return isText ? text(String(value)) : { value, type: "Double" };
  }
  if (typeof value === "boolean") return isText ? text(value ? "TRUE" : "FALSE") : { value, type: "Boolean" };
  if (typeof value !== "string") throw invalidArgument();
  if (value === "") return EMPTY;
  if (value.length > MAX_TEXT) throw invalidArgument();
  if (value.startsWith("'")) return text(value.slice(1));
  if (isText) return text(value);
  return readTyped(value, context);
}

function text(value: string): CellContent {
  return value === "" ? EMPTY : { value, type: "String" };
}

function readTyped(value: string, context: InputContext): CellContent {
  const number = readNumber(value.trim(), context.culture);
  if (number) {
    const keeps = number.numberFormat !== undefined && context.numberFormat === "General";
    return { value: number.value, type: "Double", ...(keeps ? { numberFormat: number.numberFormat } : {}) };
  }
  if (/^(true|false)$/i.test(value)) return { value: value.toLowerCase() === "true", type: "Boolean" };
  if (typeOfValue(value.toUpperCase()) === "Error") return { value: value.toUpperCase(), type: "Error" };
  if (/^[=+-]./su.test(value)) {
    const formula = normalFormula(value.startsWith("=") ? value : `=${value}`);
    if (formula.length > LONGEST_FORMULA || !balanced(formula) || !context.accepts(formula))
      throw invalidArgument(`not a formula: ${value}`);
    return { value: 0, type: "Double", formula };
  }
  return text(value);
}

/** Quotes and brackets close, and the formula does not end in an operator. */
function balanced(formula: string): boolean {
  const bare = formula.replaceAll(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, "x");
  let depth = 0;
  for (const sign of bare) {
    if (sign === "(") depth += 1;
    if (sign === ")" && --depth < 0) return false;
  }
  return depth === 0 && !/["']/.test(bare) && !/[-+*/^&=<>,(]\s*$/.test(bare);
}

interface TypedNumber {
  readonly value: number;
  readonly numberFormat?: string;
}

/** A number, a percentage or a date as a person types it. */
function readNumber(typed: string, culture: Culture): TypedNumber | null {
  return readPlain(typed, culture) ?? readDate(typed, culture);
}

function readPlain(typed: string, { decimal, group }: Culture): TypedNumber | null {
  const [d, g] = [decimal, group].map((mark) => mark.replace(/[.]/, "\\.")) as [string, string];
  const shape = new RegExp(
    `^([-+]?)(\\()?(\\d{1,3}(?:${g}\\d{3})+|\\d+)?(?:${d}(\\d*))?(?:[eE]([-+]?\\d{1,3}))?(%)?(\\))?$`,
  );
  const match = shape.exec(typed);
  if (!match) return null;
  const [, sign = "", open, whole = "", fraction = "", exponent, percent, close] = match;
  if ((whole === "" && fraction === "") || (open === undefined) !== (close === undefined) || (open && sign))
    return null;
  const value = Number(`${whole.replaceAll(group, "") || "0"}.${fraction || "0"}e${exponent ?? "0"}`);
  if (!Number.isFinite(value)) return null;
  const signed = sign === "-" || open ? -value : value;
  const numberFormat = formatOfTyped(fraction, percent !== undefined, whole.includes(group), exponent !== undefined);
  return { value: percent ? divideByHundred(signed) : signed, ...(numberFormat && { numberFormat }) };
}

function formatOfTyped(fraction: string, percent: boolean, grouped: boolean, scientific: boolean): string | undefined {
  if (percent) return fraction ? "0.00%" : "0%";
  if (scientific) return "0.00E+00";
  if (grouped) return fraction ? "#,##0.00" : "#,##0";
  return undefined;
}

/** 57.6% is 0.576, not 0.5760000000000001. */
function divideByHundred(value: number): number {
  return Number(`${value}e-2`);
}

function readDate(typed: string, culture: Culture): TypedNumber | null {
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})$/.exec(typed);
  if (iso) return dated(serialOfDate(Number(iso[1]), Number(iso[2]), Number(iso[3])), culture);
  const named = /^(\d{1,2})-([A-Za-z]{3})(?:-(\d{4}|\d{2}))?$/.exec(typed);
  if (named) return readNamedMonth(named);
  const parts = /^(\d{1,2})[/-](\d{1,2})(?:[/-](\d{4}|\d{2}))?$/.exec(typed);
  if (!parts) return null;
  const dayFirst = /^d/i.test(culture.shortDatePattern);
  const [day, month] = dayFirst ? [Number(parts[1]), Number(parts[2])] : [Number(parts[2]), Number(parts[1])];
  const year = parts[3] === undefined ? new Date().getFullYear() : fullYear(parts[3]);
  const serial = serialOfDate(year, month, day);
  return parts[3] === undefined && serial !== null ? { value: serial, numberFormat: "d-mmm" } : dated(serial, culture);
}

const MONTHS = ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];

/** "15-Feb", as in the example of the page on blank and null values. */
function readNamedMonth([, day, name = "", year]: RegExpExecArray): TypedNumber | null {
  const month = MONTHS.indexOf(name.toLowerCase()) + 1;
  const serial =
    month === 0
      ? null
      : serialOfDate(year === undefined ? new Date().getFullYear() : fullYear(year), month, Number(day));
  return serial === null ? null : { value: serial, numberFormat: year === undefined ? "d-mmm" : "d-mmm-yy" };
}

/** Two digits: 30 to 99 are of the last century. */
function fullYear(typed: string): number {
  const year = Number(typed);
  if (typed.length === 4) return year;
  return year < 30 ? 2000 + year : 1900 + year;
}

function dated(serial: number | null, culture: Culture): TypedNumber | null {
  if (serial === null) return null;
  return { value: serial, numberFormat: /^d/i.test(culture.shortDatePattern) ? "dd/mm/yyyy" : "m/d/yyyy" };
}
