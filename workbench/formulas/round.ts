/** Digits Excel keeps of a number ("Excel specifications and limits": number precision 15 digits). */
const PRECISION = 15;

/**
 * ROUND as Excel does it on a stored number: the number's decimal value to 15 significant digits, rounded half away from
 * zero. 23/80·100 is stored as 28.749999999999996 and counts as 28.75, so one decimal gives 28.8; a rounding of the
 * binary value itself would give 28.7. Digits may be negative; a fraction of them is cut off.
 */
export function excelRound(value: number, digits: number): number {
  if (value === 0 || !Number.isFinite(value)) return value;
  const places = Math.trunc(digits);
  const [mantissa = "", exponent = ""] = Math.abs(value)
    .toExponential(PRECISION - 1)
    .split("e");
  const significant = mantissa.replace(".", "");
  /** How many of the significant digits stand before the place that is rounded. */
  const kept = Number(exponent) + 1 + places;
  if (kept >= PRECISION) return value;
  if (kept < 0) return 0;
  const units = BigInt(significant.slice(0, kept) || "0") + (significant[kept]! >= "5" ? 1n : 0n);
  return Math.sign(value) * Number(`${units}e${-places}`);
}
