/**
 * The corpus's own arithmetic, in BigInt: nothing of it is shared with the engine that it judges.
 */

/** 100 · part / whole in units of the last of `places` decimals, rounded half away from zero. */
export function rateUnits(part: number, whole: number, places: number): bigint {
  const scaled = 200n * 10n ** BigInt(places) * BigInt(part);
  return (scaled + BigInt(whole)) / (2n * BigInt(whole));
}

/** The same cut off. */
export function cutUnits(part: number, whole: number, places: number): bigint {
  return (100n * 10n ** BigInt(places) * BigInt(part)) / BigInt(whole);
}

/** 514 units of one place → 51.4. */
export function asNumber(units: bigint, places: number): number {
  const digits = units.toString().padStart(places + 1, "0");
  return Number(places === 0 ? digits : `${digits.slice(0, -places)}.${digits.slice(-places)}`);
}

/** The rate as Excel's ROUND(…, places) leaves it. */
export function rateOf(part: number, whole: number, places: number): number {
  return asNumber(rateUnits(part, whole, places), places);
}

/** The rate as a fraction of 1, the places counted in points: 0.514 for one place. */
export function fractionOf(part: number, whole: number, places: number): number {
  return asNumber(rateUnits(part, whole, places), places + 2);
}

/** Where a fraction stands against a target such as "20" or "92.5" percent: −1 below, 0 on it, 1 above. */
export function againstTarget(part: number, whole: number, percent: string): -1 | 0 | 1 {
  const [units = "0", places = ""] = percent.split(".");
  const scale = 10n ** BigInt(places.length);
  const difference = 100n * scale * BigInt(part) - BigInt(units + places) * BigInt(whole);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}

/** a/b against c/d. */
export function compareFractions(a: number, b: number, c: number, d: number): number {
  const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
  return difference < 0n ? -1 : difference > 0n ? 1 : 0;
}
