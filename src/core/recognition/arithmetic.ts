/** On how many of the rows that can be judged something holds. */
export interface Evidence {
  readonly holds: number;
  readonly rows: number;
}

const NONE: Evidence = { holds: 0, rows: 0 };

/** whole = sum of parts; a missing part counts as 0. Rows without a whole, or without any part, are not judged. */
export function sumEvidence(whole: Float64Array, parts: readonly Float64Array[]): Evidence {
  if (parts.length === 0) return NONE;
  let holds = 0;
  let rows = 0;
  for (let row = 0; row < whole.length; row += 1) {
    const stated = whole[row]!;
    const sum = sumAt(parts, row);
    if (Number.isNaN(stated) || Number.isNaN(sum) || (stated === 0 && sum === 0)) continue;
    rows += 1;
    if (stated === sum) holds += 1;
  }
  return { holds, rows };
}

export interface RateEvidence extends Evidence {
  /** Rows where the figure is right read as a fraction (0.514), and rows where it is right read as points (51.4). */
  readonly fractions: number;
  readonly points: number;
}

/** rate = sum of parts / whole, stated to at least half a point. Rows at 0 and at no rate are not judged. */
export function rateEvidence(rate: Float64Array, parts: readonly Float64Array[], whole: Float64Array): RateEvidence {
  let fractions = 0;
  let points = 0;
  let rows = 0;
  for (let row = 0; row < whole.length; row += 1) {
    const stated = rate[row]!;
    const part = sumAt(parts, row);
    const base = whole[row]!;
    if (Number.isNaN(stated) || Number.isNaN(part) || !(base > 0) || (stated === 0 && part === 0)) continue;
    rows += 1;
    const exact = part / base;
    if (Math.abs(stated - exact) <= 0.0051) fractions += 1;
    if (Math.abs(stated - 100 * exact) <= 0.51) points += 1;
  }
  return { holds: Math.max(fractions, points), rows, fractions, points };
}

/** NaN where no part has a number. */
function sumAt(parts: readonly Float64Array[], row: number): number {
  let sum = 0;
  let any = false;
  for (const part of parts) {
    const value = part[row]!;
    if (Number.isNaN(value)) continue;
    any = true;
    sum += value;
  }
  return any ? sum : NaN;
}

/** Holds on nearly all rows, and on enough of them to be no chance. */
export function isBorneOut({ holds, rows }: Evidence): boolean {
  return holds >= 3 && holds >= 0.8 * rows;
}
