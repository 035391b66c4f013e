import type { HeadingLine } from "../appendix/document";
import type { Finding } from "../checks/finding";

/** The rates of the agencies against the target: one model, drawn alike by Excel and in the pane. Rates are percentages. */
export interface RateChart {
  /** Title and reference line of the appendix the picture belongs to. */
  readonly heading: readonly HeadingLine[];
  readonly title: string;
  /** What the lengths of the bars are. */
  readonly unit: string;
  readonly target: { readonly percent: number; readonly label: string };
  /** What the two kinds of bars mean, each with its count of agencies. */
  readonly legend: { readonly reached: string; readonly short: string };
  /** By exact rate, highest first; equal rates as they stand on the sheet. */
  readonly bars: readonly RateBar[];
  /** Decimals the rates are printed with. */
  readonly decimals: number;
  /** From 0 to `maximum`, a mark every `step`: room for the highest bar, its figure, and the line of the target. */
  readonly axis: { readonly maximum: number; readonly step: number };
  /** Agencies that are not drawn because they have no rate; null where there are none. */
  readonly note: string | null;
}

export interface RateBar {
  readonly name: string;
  /** The exact rate is 100 × part / whole. */
  readonly part: number;
  readonly whole: number;
  /** That rate, rounded to the decimals it is printed with. */
  readonly percent: number;
  /** "27,4". */
  readonly text: string;
  /** By the exact rate. */
  readonly reaches: boolean;
  /** Exactly on the target. */
  readonly isBoundary: boolean;
}

/** Why there is no picture. */
export type NoChart =
  /** The findings that block the appendix, too. */
  | { readonly code: "blocked"; readonly findings: readonly Finding[] }
  /** A picture compares at least two, and more than `most` cannot be read on a page. */
  | { readonly code: "too-few" | "too-many"; readonly agencies: number; readonly most: number };
