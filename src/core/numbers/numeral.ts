import { isDash, isInvisible, isSpace, trimmed } from "../text/characters";
import { fold } from "../text/fold";
import type { NumeralStyle } from "../sheet/snapshot";

/** What is unusual in how a numeral was typed. */
export type NumeralMark =
  /** A decimal mark that is not the workbook's: "51.4" where it writes "51,4", or the other way round. */
  | "decimal-comma"
  | "grouping"
  | "percent-sign"
  | "full-width"
  | "nbsp"
  /** "20*", "20¹", "20(1)", "20[1]". */
  | "footnote"
  | "spaces"
  /** "(20)" for −20, as accountants write. */
  | "parentheses"
  /** "20 TTHC": what is counted, said beside the number. */
  | "unit"
  /** Zero-width characters. */
  | "invisible";

/** A number and the decimal places it was written with. */
interface WrittenNumber {
  readonly value: number;
  readonly decimals: number;
}

/** What a text in a cell says as a number. `value` is as written: "51,4%" is 51.4 with `percent`. */
type NumeralReading =
  | (WrittenNumber & { readonly kind: "number"; readonly percent: boolean; readonly marks: readonly NumeralMark[] })
  /** Two readings, the likelier first. */
  | {
      readonly kind: "ambiguous";
      readonly readings: readonly [WrittenNumber, WrittenNumber];
      readonly percent: boolean;
      readonly marks: readonly NumeralMark[];
    }
  /** A sign for nothing: "-", "–", "không", "Không có". "0" is a number. */
  | { readonly kind: "zero-mark" }
  /** Nothing but white space and invisible characters. */
  | { readonly kind: "blank" }
  /** No numeral: words, dates, fractions, hex, exponents, a number with other words than what it counts. */
  | { readonly kind: "none" };

/** Longer than any numeral with its spaces, sign and footnote; what is longer is none. */
const LONGEST = 64;
/** Excel itself keeps no more of a number. */
const MOST_DIGITS = 15;

const BLANK: NumeralReading = { kind: "blank" };
const NONE: NumeralReading = { kind: "none" };
const ZERO_MARK: NumeralReading = { kind: "zero-mark" };

/** Folded words that stand for 0 in a count column. */
const ZERO_WORDS = new Set(["khong", "khong co", "khong phat sinh", "ko", "ko co"]);

/** Folded words for what these sheets count. */
const UNITS = new Set(["tthc", "thu tuc", "thu tuc hanh chinh", "ho so"]);

/**
 * Reads a text as a number typed by hand, in time linear in its length.
 *
 * One dot or comma before exactly three digits can group thousands or mark decimals ("1.234"): both readings are given.
 * The likelier is the workbook's own use of that character, for the clerk's fingers follow what the workbook shows
 * ("1.234" under a decimal comma is first 1234, under a decimal dot first 1.234); with a percent sign it is the
 * decimal, for a rate of thousands of percent is no rate. "0.514" and "1234.567" have one reading: no one groups so.
 * With both characters the last is the decimal mark; one that repeats groups.
 *
 * A number followed by what it counts ("20 TTHC") is that number; one followed by other words is none: what they say of
 * the figure is for a person to judge.
 */
export function readNumeral(text: string, style: NumeralStyle): NumeralReading {
  const body = trimmed(text);
  if (body === "") return BLANK;
  if (body.length > LONGEST) return NONE;
  const marks = new Set<NumeralMark>();
  if (body.length !== text.length) markEnds(text, marks);
  const plain = plainCharacters(body, marks);
  if (/^-{1,3}$/.test(plain)) return ZERO_MARK;
  if (!/\d/.test(plain)) return ZERO_WORDS.has(fold(body)) ? ZERO_MARK : NONE;

  const parts = PARTS.exec(plain);
  if (!parts) return readWithUnit(body, style);
  const [, open = "", sign = "", digits = "", percentInside = "", close = "", percentOutside = "", footnote = ""] =
    parts;
  if (
    (open === "") !== (close === "") ||
    (open !== "" && sign !== "") ||
    (percentInside !== "" && percentOutside !== "")
  )
    return NONE;
  if (open !== "") marks.add("parentheses");
  if (footnote !== "") marks.add("footnote");
  const percent = percentInside + percentOutside !== "";
  if (percent) marks.add("percent-sign");
  if (hasInnerSpace(plain, digits)) marks.add("spaces");
  return readDigits(digits, open !== "" || sign.startsWith("-"), percent, style, marks);
}

/** A number that ends in a figure, for "20% TTHC" is a rate of them, and words that may be in parentheses. */
const WITH_WORDS = /^(\P{L}*\d)\s*(?:(\p{L}[\p{L}\p{M}\s]*)|\((\p{L}[\p{L}\p{M}\s]*)\))$/u;

function readWithUnit(body: string, style: NumeralStyle): NumeralReading {
  const [, number = "", words, enclosed] = WITH_WORDS.exec(body) ?? [];
  if (!UNITS.has(fold(words ?? enclosed ?? ""))) return NONE;
  const reading = readNumeral(number, style);
  return "marks" in reading ? { ...reading, marks: [...reading.marks, "unit"] } : NONE;
}

/** Opening parenthesis, sign, digits with their marks, percent sign, closing parenthesis, percent sign, footnote. */
const PARTS =
  /^(\(? ?)([-+]? ?)(\d[\d., ]*\d|\d|[.,]\d+)( ?%)?( ?\))?( ?%)? ?(\*{1,4}|\(\*{1,4}\)|[⁰¹²³⁴-⁹]{1,3}|\(\d{1,2}\)|\[\d{1,2}\])?$/;

const PLAIN = /^(\d+)(?:([.,])(\d+))?$/;
const GROUPED = /^(\d{1,3})(?:([., ])(\d{3})(?:\2\d{3})*)(?:([.,])(\d+))?$/;

function readDigits(
  digits: string,
  negative: boolean,
  percent: boolean,
  style: NumeralStyle,
  marks: Set<NumeralMark>,
): NumeralReading {
  const grouped = GROUPED.exec(digits);
  const separator = grouped?.[2] ?? "";
  // "0.514" and "000,123" are not grouped thousands.
  const groups = grouped !== null && grouped[4] !== separator && !digits.startsWith("0");
  // ".5" lacks its 0; before any other digit one more changes nothing.
  const plain = PLAIN.exec(`0${digits}`);

  const asGrouped = groups
    ? written(digits.slice(0, digits.length - (grouped[5]?.length ?? -1) - 1), grouped[5] ?? "", negative)
    : null;
  const asPlain = plain ? written(plain[1]!, plain[3] ?? "", negative) : null;
  if (asGrouped && asPlain) {
    const groupingFirst = separator === style.group && !percent;
    const readings: [WrittenNumber, WrittenNumber] = groupingFirst ? [asGrouped, asPlain] : [asPlain, asGrouped];
    return { kind: "ambiguous", readings, percent, marks: [...marks] };
  }
  const number = asGrouped ?? asPlain;
  if (!number) return NONE;
  if (groups) marks.add("grouping");
  const decimalMark = groups ? grouped[4] : plain?.[2];
  if (decimalMark !== undefined && decimalMark !== style.decimal) marks.add("decimal-comma");
  return { kind: "number", ...number, percent, marks: [...marks] };
}

function written(whole: string, places: string, negative: boolean): WrittenNumber | null {
  const units = whole.replace(/[., ]/g, "");
  if ((units + places).replace(/^0+/, "").length > MOST_DIGITS || places.length > MOST_DIGITS) return null;
  const value = Number(places === "" ? units : `${units}.${places}`);
  return { value: negative && value !== 0 ? -value : value, decimals: places.length };
}

/** White space at the ends of the cell, by kind. */
function markEnds(text: string, marks: Set<NumeralMark>): void {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code === 0xa0 || code === 0x202f) marks.add("nbsp");
    else if (isInvisible(code)) marks.add("invisible");
    else if (isSpace(code)) marks.add("spaces");
  }
}

/** The text in ASCII: one kind of digit, dash and space, runs of spaces as one, invisible characters dropped. */
function plainCharacters(text: string, marks: Set<NumeralMark>): string {
  let plain = "";
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if (code >= 0xff01 && code <= 0xff5e) {
      marks.add("full-width");
      plain += String.fromCharCode(code - 0xfee0);
    } else if (isDash(code)) plain += "-";
    else if (isInvisible(code)) marks.add("invisible");
    else if (isSpace(code)) {
      if (code === 0xa0 || code === 0x202f) marks.add("nbsp");
      if (!plain.endsWith(" ")) plain += " ";
    } else plain += text.charAt(index);
  }
  return plain;
}

/** Spaces that do not group thousands. */
function hasInnerSpace(plain: string, digits: string): boolean {
  return plain.replace(digits, "").includes(" ");
}
