import type { FieldId } from "../programmes/programme";
import type { CellAddress } from "../sheet/address";
import type { CellEdit } from "../corrections/plan";

/** Every code a finding can have, with its severities: the usual one first, then those its context can give it. */
export const FINDING_CODES = {
  "text-number": ["error", "info"],
  "decimal-comma": ["error", "info"],
  "ambiguous-number": ["warning", "error"],
  "not-a-number": ["error"],
  negative: ["error"],
  "fractional-count": ["error"],
  "blank-count": ["info", "warning", "error"],
  "error-value": ["error"],
  "sum-mismatch": ["error"],
  "part-exceeds-whole": ["error"],
  "wrong-percent": ["error", "warning"],
  "missing-percent": ["error", "info"],
  "percent-scale": ["error", "warning"],
  "wrong-formula": ["error"],
  "formula-outside-row": ["warning"],
  "formula-inconsistent": ["warning"],
  "total-range": ["warning"],
  "typed-over-formula": ["info", "warning"],
  "zero-total": ["warning", "info", "error"],
  order: ["warning"],
  stt: ["warning", "info"],
  "nameless-agency": ["error"],
  "duplicate-agency": ["error", "warning"],
  "missing-agency": ["warning"],
  "unknown-agency": ["warning"],
  "agency-period": ["warning"],
  "roster-period": ["warning"],
  "name-variant": ["warning", "info"],
  encoding: ["warning"],
  "unicode-form": ["warning"],
  "hidden-row": ["info"],
  "hidden-column": ["info"],
  "merged-body": ["warning"],
  "subtotal-mismatch": ["error"],
  "figure-fell": ["warning", "error", "info"],
  "carry-over-mismatch": ["warning", "info"],
  "agency-not-before": ["info"],
  "agency-not-now": ["warning"],
  "agency-unclear": ["info"],
  "previous-period": ["warning", "info"],
  "dispatch-number-mismatch": ["error"],
  "date-mismatch": ["error"],
} as const satisfies Record<string, readonly [Severity, ...Severity[]]>;

/** error blocks the appendix; warning wants a look; info tells. */
export type Severity = "error" | "warning" | "info";
export type FindingCode = keyof typeof FINDING_CODES;
/** The severities a code can have. */
export type SeverityOf<Code extends FindingCode> = (typeof FINDING_CODES)[Code][number];

/** A value as a finding states it: a number, a text as written, or null for none. */
export type Stated = string | number | null;

/** What can lie behind a wrong figure. */
export const CAUSE_CODES = [
  /** Cut off, or rounded up, instead of rounded half away from zero. */
  "truncated",
  "rounded-up",
  /** Right, but with fewer decimals than the column. */
  "fewer-decimals",
  /** Right as typed, wrong as its number format shows it: rounded twice. */
  "rounded-twice",
  /** Only `field` of the rate's parts was counted. */
  "one-part-only",
  /** The rest of the whole taken for the part. */
  "rest-for-part",
  /** Divided by `field`. */
  "other-whole",
  /** The rate of `agency`, in the row above or below. */
  "other-row",
  /** Two neighbouring digits exchanged, a digit left out, a digit too many, the decimal mark moved; in `field`. */
  "swapped-digits",
  "digit-dropped",
  "digit-added",
  "decimal-shifted",
  /** The figure of `field` in the same row. */
  "neighbour-figure",
  /** A mean of the agencies' rates, which is not the rate of their sums. */
  "mean-of-rates",
  /** The formula refers to `cell`, in another row. */
  "formula-other-row",
  /** The formula leaves out `cell`, or counts it that should not be. */
  "formula-misses-cell",
  "formula-counts-subtotals",
  /** Unlike the other formulas of its column. */
  "formula-unlike-column",
  /** The figure in `cell` was typed where a formula belongs. */
  "typed-over",
  /** A part left out of a sum, or added twice. */
  "part-left-out",
  "part-counted-twice",
  /** In a total: subtotals added to what they sum, the last row or one row left out, hidden rows left out. */
  "subtotals-counted-twice",
  "last-row-left-out",
  "row-left-out",
  "hidden-rows-left-out",
  /** The dot of a thousand read as a decimal mark: 3.071 for 3071. */
  "thousands-dot",
  /** A minus sign too many. */
  "stray-sign",
  /** The formula divides by a whole of zero, or its source is gone or wrong. */
  "zero-whole",
] as const;
export type CauseCode = (typeof CAUSE_CODES)[number];

/**
 * Why a figure is probably wrong; named only where it explains the figure exactly and no other does.
 * `params` fill the sentence that locales make of it.
 */
export interface Cause {
  readonly code: CauseCode;
  readonly params: Readonly<Record<string, Stated>>;
}

/** How a finding can be mended. Safe: one right answer, so it may be done with all the others at one press. */
export interface Correction {
  readonly safe: boolean;
  readonly edits: readonly CellEdit[];
}

/** Something a check has to say. Data, never a sentence. */
export interface Finding {
  readonly code: FindingCode;
  readonly severity: Severity;
  /** Where; the first is the cell a click goes to. Empty for what has no cell (a missing agency). */
  readonly cells: readonly CellAddress[];
  readonly field: FieldId | null;
  /** The agency of the row as written, where the finding is of one row; a missing agency's name on the roster. */
  readonly agency: string | null;
  readonly expected: Stated;
  readonly actual: Stated;
  /** What the sentence needs besides: parts, sums, differences, precisions. */
  readonly params: Readonly<Record<string, Stated | readonly number[]>>;
  readonly cause: Cause | null;
  readonly correction: Correction | null;
}

/** A finding with what goes without saying filled in: the usual severity, and nothing for what was not given. */
export function finding(
  code: FindingCode,
  cells: readonly CellAddress[],
  details: Partial<Omit<Finding, "code" | "cells">>,
): Finding {
  return {
    code,
    severity: FINDING_CODES[code][0],
    cells,
    field: null,
    agency: null,
    expected: null,
    actual: null,
    params: {},
    cause: null,
    correction: null,
    ...details,
  };
}
