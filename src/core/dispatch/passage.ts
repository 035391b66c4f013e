/** Every passage there can be, in the order they are given. */
export const PASSAGES = [
  "standing",
  "overall",
  "short",
  "boundary",
  "rounded-down",
  "rounded-up",
  "best",
  "last",
  "zero-total",
  "no-figures",
  "missing",
  "uncertain",
  "change-overall",
  "change-moves",
  "change-reaching",
  "change-failing",
  "change-rose-most",
  "change-fell-most",
  "request",
  "request-figures",
  "remind",
  "appendix-reference",
] as const;
export type PassageId = (typeof PASSAGES)[number];

/** Why a passage is not given: what it would say is not certain yet. */
export interface WithheldReason {
  readonly code: WithheldCode;
  /** The agencies that it hangs on, as the table names them. */
  readonly agencies: readonly string[];
}

export const WITHHELD_CODES = [
  /** Figures that contradict each other, cannot be read, or have an error. */
  "uncertain-figures",
  /** A row that sums others has an error. */
  "totals-in-doubt",
  /** Agencies that stand twice in the table. */
  "repeated-agencies",
  /** Last period's sheet may not be the right one. */
  "doubtful-previous",
  /** Last period's sheet states another target. */
  "other-target",
  /** Last period's figures of some agencies contradict each other or cannot be read. */
  "uncertain-previous",
] as const;
export type WithheldCode = (typeof WITHHELD_CODES)[number];

/** Words of a dispatch, ready to be pasted; lines are parted by "\n". Text stays text, whatever it begins with. */
export type Passage =
  | { readonly id: PassageId; readonly text: string; readonly withheld: null }
  | { readonly id: PassageId; readonly text: null; readonly withheld: WithheldReason };

export function said(id: PassageId, text: string): Passage {
  return { id, text, withheld: null };
}

export function withheld(id: PassageId, reason: WithheldReason): Passage {
  return { id, text: null, withheld: reason };
}

/** A passage on agencies; none where there are none. */
export function named(
  id: PassageId,
  agencies: readonly string[],
  sentence: (agencies: readonly string[]) => string,
): Passage[] {
  return agencies.length > 0 ? [said(id, sentence(agencies))] : [];
}
