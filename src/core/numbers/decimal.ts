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

/** Exact order of two decimals, whatever their places. */
export function compareDecimals(a: Decimal, b: Decimal): -1 | 0 | 1 {
  if (a.decimals === b.decimals) return order(a.units, b.units);
  const places = Math.max(a.decimals, b.decimals);
  const left = a.units * 10 ** (places - a.decimals);
  const right = b.units * 10 ** (places - b.decimals);
  if (Math.abs(left) <= Number.MAX_SAFE_INTEGER && Math.abs(right) <= Number.MAX_SAFE_INTEGER)
    return order(left, right);
  return order(scaled(a, places), scaled(b, places));
}

/**
 * The shortest decimal that prints as the double: 51.4 → {514, 1}. 0.1 + 0.2 needs 17 digits and has none.
 * Null for NaN and infinities, where the units are no safe integer, and beyond {@link MAX_DECIMALS} places
 * (then see `roundNumber`).
 */
export function decimalOfNumber(x: number): Decimal | null {
  if (Number.isSafeInteger(x)) return { units: x || 0, decimals: 0 };
  const digits = significantDigits(x, String(x));
  if (!digits || digits.exponent > 0) return null;
  return decimalOf(Number(digits.units), -digits.exponent);
}

/** The double nearest to the decimal. */
export function decimalToNumber(decimal: Decimal): number {
  // Both are exact below 2^53 and 10^22, so one division rounds once, correctly.
  return decimal.decimals === 0 ? decimal.units : decimal.units / 10 ** decimal.decimals;
}

/**
 * A cell's double at `decimals` places, half away from zero, on the 15 significant digits that Excel keeps of a number
 * (https://learn.microsoft.com/en-us/office/troubleshoot/excel/floating-point-arithmetic-inaccurate-result):
 * 1.005 → 1.01, 95.12195121951219 at 1 → 95.1. Null for NaN and infinities, and where the units are no safe integer.
 */
export function roundNumber(x: number, decimals: number): Decimal | null {
  if (!Number.isFinite(x)) return null;
  const digits = significantDigits(x, x.toPrecision(15));
  if (!digits || decimals < 0 || decimals > MAX_DECIMALS) return null;
  const units = BigInt(digits.units);
  const shift = digits.exponent + decimals;
  if (shift >= 0) return shift > 40 && units !== 0n ? null : decimalOf(Number(units * 10n ** BigInt(shift)), decimals);
  if (shift < -40) return { units: 0, decimals };
  const divisor = 10n ** BigInt(-shift);
  const magnitude = units < 0n ? -units : units;
  const rounded = Number((2n * magnitude + divisor) / (2n * divisor));
  return decimalOf(units < 0n ? -rounded : rounded, decimals);
}

function decimalOf(units: number, decimals: number): Decimal | null {
  return Number.isSafeInteger(units) && decimals <= MAX_DECIMALS ? { units: units || 0, decimals } : null;
}

const PRINTED = /^(-?)(\d+)(?:\.(\d+))?(?:e([+-]\d+))?$/;

/** A printed double as `units × 10^exponent`, without trailing zeros in `units`; null for NaN and infinities. */
function significantDigits(x: number, printed: string): { units: string; exponent: number } | null {
  const match = Number.isFinite(x) ? PRINTED.exec(printed) : null;
  if (!match) return null;
  const [, sign = "", whole = "", places = "", exponent = "0"] = match;
  const all = whole + places;
  const units = all.replace(/0+$/, "");
  return {
    units: sign + (units === "" ? "0" : units),
    exponent: Number(exponent) - places.length + all.length - units.length,
  };
}

function scaled(decimal: Decimal, places: number): bigint {
  return BigInt(decimal.units) * 10n ** BigInt(places - decimal.decimals);
}

function order<T extends number | bigint>(a: T, b: T): -1 | 0 | 1 {
  return a < b ? -1 : a > b ? 1 : 0;
}
