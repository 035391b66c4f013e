import type { Target } from "../settings/settings";

/** Where an agency stands against the target. */
export const PLACE = {
  /** No rate: its total is zero, blank or cannot be read. */
  none: 0,
  reached: 1,
  short: 2,
} as const;

/** Standing of every agency row, by index into the table's rows. All comparisons are of exact fractions. */
export interface Standing {
  readonly target: Target;
  /** Rate = 100 × part / whole; NaN where the agency has none, and in disputed rows. */
  readonly parts: Float64Array;
  readonly wholes: Float64Array;
  /** A {@link PLACE} each. */
  readonly places: Uint8Array;
  /** Competition rank (1, 2, 2, 4) on the exact rate; 0 where there is no rate, or total and parts give two. */
  readonly ranks: Int32Array;
  /** Agency rows exactly on the target: they reach `>=` and fall short of `>`. */
  readonly boundary: readonly number[];
  /** Agency rows that are not on the target but are shown as the target once rounded to the decimals in force. */
  readonly roundedToTarget: readonly number[];
  /** Rows whose standing depends on which reading is right: the total as stated, or the sum of its parts. */
  readonly disputed: readonly number[];
  /** Agency rows that fall short, in rank order; disputed rows are not among them. */
  readonly short: readonly number[];
  /** Sums by count field, over the agency rows that `overall` counts and those whose total is zero. */
  readonly totals: Readonly<Record<string, number>>;
  /** Part and whole of the overall rate. */
  readonly overall: { readonly part: number; readonly whole: number };
}
