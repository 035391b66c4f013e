import type { FieldId } from "../programmes/programme";
import type { CellAddress } from "../sheet/address";
import type { CellEdit } from "../corrections/plan";

/** Every code a finding can have, with its severity when nothing speaks for another. */
export const FINDING_CODES = {
  "text-number": "error",
  "decimal-comma": "error",
  "ambiguous-number": "warning",
  "not-a-number": "error",
  negative: "error",
  "fractional-count": "error",
  "blank-count": "info",
  "derived-total": "error",
  "error-value": "error",
  "sum-mismatch": "error",
  "part-exceeds-whole": "error",
  "wrong-percent": "error",
  "missing-percent": "error",
  "percent-scale": "error",
  "wrong-formula": "error",
  "zero-total": "warning",
  order: "warning",
  stt: "warning",
  "duplicate-agency": "error",
  "missing-agency": "warning",
  "unknown-agency": "warning",
  "name-variant": "warning",
  encoding: "warning",
  "unicode-form": "warning",
  "hidden-row": "info",
  "merged-body": "warning",
  "subtotal-mismatch": "error",
  "dispatch-number-mismatch": "error",
  "date-mismatch": "error",
} as const satisfies Record<string, Severity>;

/** error blocks the appendix; warning wants a look; info tells. */
export type Severity = "error" | "warning" | "info";
export type FindingCode = keyof typeof FINDING_CODES;

/** A value as a finding states it: a number, a text as written, or null for none. */
export type Stated = string | number | null;

/**
 * Why a figure is probably wrong; named only where it explains the figure exactly and no other does.
 * `params` fill the sentence that locales make of it.
 */
export interface Cause {
  readonly code: string;
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
  /** The agency of the row as written, where the finding is of one row. */
  readonly agency: string | null;
  readonly expected: Stated;
  readonly actual: Stated;
  /** What the sentence needs besides: parts, sums, differences, precisions. */
  readonly params: Readonly<Record<string, Stated | readonly number[]>>;
  readonly cause: Cause | null;
  readonly correction: Correction | null;
}
