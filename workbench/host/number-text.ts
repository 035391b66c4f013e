import type { CellValue } from "../../src/core/sheet/snapshot";
import type { Culture } from "./culture";
import { dateText, hasDateCodes } from "./date-text";

/**
 * What a cell shows, as `Range.text`: its value through its number format. Local marks ("27,4"), never "####":
 * "The text value will not depend on the cell width"
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-text-member).
 */
export function textOf(value: CellValue, numberFormat: string, culture: Culture): string {
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  // Most cells: no need to take the format apart.
  if (numberFormat === "General") return typeof value === "string" ? value : generalText(value, culture);
  const sections = splitSections(numberFormat);
  if (typeof value === "string") {
    if (value === "") return "";
    const section = sections.length >= 4 ? sections[3]! : sections.find((text) => hasCode(text, "@"));
    return section === undefined ? value : fillText(section, value);
  }
  const { section, magnitude } = chooseSection(sections, value);
  if (section === undefined) return "";
  if (hasCode(section, "@")) return fillText(section, generalText(value, culture));
  if (/^general$/i.test(stripMarks(section).trim())) return generalText(magnitude, culture);
  return hasDateCodes(section) ? dateText(magnitude, section, culture) : numberText(magnitude, section, culture);
}

/** "0.0;-0.0" → its sections; a ";" within quotes or after "\" does not part. */
export function splitSections(numberFormat: string): string[] {
  const sections = [""];
  for (const piece of piecesOf(numberFormat)) {
    if (piece === ";") sections.push("");
    else sections.push((sections.pop() ?? "") + piece);
  }
  return sections;
}

/** Quoted texts, escaped characters and bracketed marks stay whole. */
function piecesOf(text: string): string[] {
  return text.match(/"[^"]*"?|\\[\s\S]|_[\s\S]|\*[\s\S]|\[[^\]]*\]|[\s\S]/gu) ?? [];
}

function hasCode(section: string, code: string): boolean {
  return piecesOf(section).includes(code);
}

/** The section without colours and conditions ("[Red]", "[>100]"). */
function stripMarks(section: string): string {
  return section.replaceAll(/\[[^\]]*\]/g, "");
}

const CONDITION = /\[(<=|>=|<>|<|>|=)(-?\d+(?:\.\d+)?)\]/;

/** The section for a number, and the number it shows: sections after the first show it without its sign. */
function chooseSection(sections: string[], value: number): { section: string | undefined; magnitude: number } {
  for (const section of sections.slice(0, 2)) {
    const condition = CONDITION.exec(section);
    if (condition && holds(value, condition[1]!, Number(condition[2]))) return { section, magnitude: value };
  }
  const [positive = "General", negative, zero] = sections.filter((section) => !CONDITION.test(section));
  if (value < 0 && negative !== undefined) return { section: negative, magnitude: -value };
  if (value === 0 && zero !== undefined) return { section: zero, magnitude: 0 };
  return { section: positive, magnitude: value };
}

function holds(value: number, operator: string, limit: number): boolean {
  switch (operator) {
    case "<":
      return value < limit;
    case ">":
      return value > limit;
    case "<=":
      return value <= limit;
    case ">=":
      return value >= limit;
    case "=":
      return value === limit;
    default:
      return value !== limit;
  }
}

/** A literal piece as it is shown; null where the piece is a code. */
function literalOf(piece: string): string | null {
  if (piece.startsWith('"')) return piece.replaceAll('"', "");
  if (piece.startsWith("\\")) return piece.slice(1);
  // "_x" leaves the room of an x, "*x" fills the cell with x: a space and nothing, in text.
  if (piece.startsWith("_") && piece.length > 1) return " ";
  if (piece.startsWith("*") && piece.length > 1) return "";
  if (piece.startsWith("[")) return /^\[\$([^-\]]*)/.exec(piece)?.[1] ?? "";
  return null;
}

function fillText(section: string, value: string): string {
  return piecesOf(section)
    .map((piece) => (piece === "@" ? value : (literalOf(piece) ?? piece)))
    .join("");
}

function numberText(value: number, section: string, culture: Culture): string {
  const pieces = piecesOf(section);
  const isPlace = (piece: string | undefined): boolean => piece === "0" || piece === "#" || piece === "?";
  const places = pieces.map((piece, index) => ({ piece, index })).filter(({ piece }) => isPlace(piece));
  if (places.length === 0) return (value < 0 ? "-" : "") + pieces.map((piece) => literalOf(piece) ?? piece).join("");

  const first = places[0]!.index;
  const last = places[places.length - 1]!.index;
  const point = pieces.indexOf(".");
  const exponent = pieces.findIndex((piece, index) => /^e$/i.test(piece) && /^[+-]$/.test(pieces[index + 1] ?? ""));
  const percents = pieces.filter((piece) => piece === "%").length;
  const pointAt = point === -1 ? (exponent === -1 ? last + 1 : exponent) : point;
  const mantissaEnd = exponent === -1 ? last : exponent - 1;
  const wholePlaces = places.filter(({ index }) => index < pointAt);
  const fractionPlaces = places.filter(({ index }) => index > pointAt && index <= mantissaEnd);
  const lastWhole = wholePlaces[wholePlaces.length - 1]?.index ?? pointAt;
  const grouped = pieces.some((piece, index) => piece === "," && index > first && index < lastWhole);
  // A comma right after the last whole place divides by a thousand.
  let thousands = 0;
  for (let index = lastWhole + 1; pieces[index] === ","; index++) thousands += 1;

  if (exponent !== -1) return scientificText(value, pieces, exponent, fractionPlaces.length, culture);

  const digits = roundedDigits(Math.abs(value), fractionPlaces.length, percents * 2 - thousands * 3);
  const minimum = wholePlaces.filter(({ piece }) => piece === "0").length;
  const whole = digits.whole.replace(/^0+/, "").padStart(minimum, "0");
  let fraction = digits.fraction;
  for (
    let index = fractionPlaces.length - 1;
    index >= 0 && fractionPlaces[index]!.piece !== "0" && fraction.endsWith("0");
    index--
  ) {
    fraction = fraction.slice(0, -1);
  }
  const wholeText = grouped ? whole.replaceAll(/\B(?=(\d{3})+$)/g, culture.group) : whole;
  const decimals = point === -1 ? "" : culture.decimal + fraction;

  let text = "";
  for (const [index, piece] of pieces.entries()) {
    if (index === first) text += (wholePlaces.length > 0 ? wholeText : "") + decimals;
    if (index === point && point < first) continue;
    const inNumber = index >= Math.min(first, pointAt) && index <= last + thousands;
    if (inNumber && (isPlace(piece) || piece === "," || piece === ".")) continue;
    text += literalOf(piece) ?? piece;
  }
  const shown = /[1-9]/.test(whole + fraction);
  return value < 0 && shown ? `-${text}` : text;
}

function scientificText(value: number, pieces: string[], exponent: number, decimals: number, culture: Culture): string {
  const [mantissa = "0", power = "0"] = Math.abs(value).toExponential(decimals).split("e");
  const sign = Number(power) < 0 ? "-" : pieces[exponent + 1] === "+" ? "+" : "";
  const width = pieces.slice(exponent + 2).filter((piece) => piece === "0").length;
  const digits = String(Math.abs(Number(power))).padStart(width, "0");
  return (value < 0 ? "-" : "") + mantissa.replace(".", culture.decimal) + "E" + sign + digits;
}

/**
 * A number's digits, shifted by powers of ten and rounded half away from zero to so many decimals.
 * Excel keeps 15 significant digits and rounds those, so 1.005 (really 1.00499…) shows as 1.01.
 */
export function roundedDigits(value: number, decimals: number, shift = 0): { whole: string; fraction: string } {
  const [mantissa = "0", power = "0"] = value.toExponential(14).split("e");
  const digits = mantissa.replace(".", "");
  // The point stands after this many of the digits.
  const point = Number(power) + 1 + shift;
  const padded = point < 0 ? "0".repeat(-point) + digits : digits;
  const at = Math.max(point, 0);
  const full = padded.padEnd(at + decimals + 1, "0");
  const kept = full.slice(0, at + decimals) || "0";
  const rounded = full.charAt(at + decimals) >= "5" ? String(BigInt(kept) + 1n).padStart(kept.length, "0") : kept;
  const wholeLength = rounded.length - decimals;
  return {
    whole: wholeLength <= 0 ? "0" : rounded.slice(0, wholeLength) || "0",
    fraction: decimals === 0 ? "" : rounded.slice(-decimals).padStart(decimals, "0"),
  };
}

/** General: up to eleven characters, then scientific. */
function generalText(value: number, culture: Culture): string {
  const size = Math.abs(value);
  const sign = value < 0 ? "-" : "";
  if (size === 0) return "0";
  if (Number.isInteger(value) && size < 1e11) return String(value);
  if (size >= 1e11 || size < 1e-9) {
    const [mantissa = "0", power = "0"] = size.toExponential(5).split("e");
    const short = mantissa.replace(/\.?0+$/, "").replace(".", culture.decimal);
    return `${sign}${short}E${Number(power) < 0 ? "-" : "+"}${String(Math.abs(Number(power))).padStart(2, "0")}`;
  }
  const wholeDigits = Math.max(1, Math.floor(Math.log10(size)) + 1);
  const { whole, fraction } = roundedDigits(size, Math.max(0, Math.min(9, 10 - wholeDigits)));
  const decimals = fraction.replace(/0+$/, "");
  return sign + (whole.replace(/^0+(?=\d)/, "") || "0") + (decimals ? culture.decimal + decimals : "");
}
