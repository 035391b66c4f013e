/** An exact decimal number: `units / 10^decimals`. 51.4 is {units: 514, decimals: 1}. `units` is a safe integer. */
export interface Decimal {
  readonly units: number;
  readonly decimals: number;
}

/** Most decimals any decimal here has: 10^22 is the last power of ten a double holds exactly. */
export const MAX_DECIMALS = 22;

const NUMERAL = /^(-?)(\d{1,16})(?:[.,](\d{1,22}))?$/;

/**
 * "20", "92.5" or "92,5", as settings and command lines write a number: one decimal mark, no grouping.
 * Keeps the places written ("20.0" has one). Null for anything else, and where the units would not be a safe integer.
 * What people type into cells is read by `readNumeral` instead.
 */
export function parseDecimal(text: string): Decimal | null {
  const match = NUMERAL.exec(text);
  if (!match) return null;
  const [, sign = "", whole = "", places = ""] = match;
  return decimalOf(Number(whole + places) * (sign === "-" ? -1 : 1), places.length);
}

/** Prints with the places the decimal has: {274, 1} → "27,4"; {200, 1} → "20,0". */
export function decimalText(decimal: Decimal, decimalMark: "," | "."): string {
  const digits = String(Math.abs(decimal.units)).padStart(decimal.decimals + 1, "0");
  const sign = decimal.units < 0 ? "-" : "";
  if (decimal.decimals === 0) return sign + digits;
  const whole = digits.length - decimal.decimals;
  return sign + digits.slice(0, whole) + decimalMark + digits.slice(whole);
}

/** {200, 1} → {20, 0}: how printed tables write a rate. */
export function dropTrailingZeros(decimal: Decimal): Decimal {
  let { units, decimals } = decimal;
  while (decimals > 0 && units % 10 === 0) {
    units /= 10;
    decimals -= 1;
  }
  return decimals === decimal.decimals ? decimal : { units: units || 0, decimals };
}

/**
 * The shortest decimal that prints as the double: 51.4 → {514, 1}. 0.1 + 0.2 needs 17 digits and has none.
 * Null for NaN and infinities, where the units are no safe integer, and beyond {@link MAX_DECIMALS} places.
 */
export function decimalOfNumber(x: number): Decimal | null {
  if (Number.isSafeInteger(x)) return { units: x || 0, decimals: 0 };
  const digits = significantDigits(x);
  if (!digits || digits.exponent > 0) return null;
  return decimalOf(Number(digits.units), -digits.exponent);
}

/** Places up to which `fewDecimals` looks, and the largest number it looks at: units stay far below 15 digits. */
const FEW = 6;
const LARGEST_WITH_FEW = 1e8;

/**
 * Places of a double that has few, as typed figures have: 51.4 → 1. Without making a string, for columns of a million
 * rows; -1 where it takes {@link decimalOfNumber} to tell. The two never disagree: below 15 digits one decimal at most is a
 * double's nearest.
 */
export function fewDecimals(x: number): number {
  if (!(Math.abs(x) <= LARGEST_WITH_FEW)) return -1;
  for (let decimals = 0, scale = 1; decimals <= FEW; decimals += 1, scale *= 10) {
    const scaled = x * scale;
    const units = Math.round(scaled);
    // A product of 10^14 at most is off by far less: so large a rest spares the division.
    if (Math.abs(scaled - units) < 0.1 && units / scale === x) return decimals;
  }
  return -1;
}

/** The double nearest to the decimal. */
export function decimalToNumber(decimal: Decimal): number {
  // Both are exact below 2^53 and 10^22, so one division rounds once, correctly.
  return decimal.decimals === 0 ? decimal.units : decimal.units / 10 ** decimal.decimals;
}

function decimalOf(units: number, decimals: number): Decimal | null {
  return Number.isSafeInteger(units) && decimals <= MAX_DECIMALS ? { units: units || 0, decimals } : null;
}

const PRINTED = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** A printed double as `units × 10^exponent`; null for NaN and infinities. */
function significantDigits(x: number): { units: string; exponent: number } | null {
  const match = Number.isFinite(x) ? PRINTED.exec(String(x)) : null;
  if (!match) return null;
  const [, sign = "", whole = "", places = "", exponent = "0"] = match;
  return { units: sign + whole + places, exponent: Number(exponent) - places.length };
}
