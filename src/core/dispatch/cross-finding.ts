import type { Severity, Stated } from "../checks/finding";

/** Every code the comparison of a dispatch's text with its table can have, with its severity. */
export const CROSS_CODES = {
  /** Only the first characters were read. */
  "text-too-long": "info",
  /** More agencies than are looked for in a text: names, rates and counts were not compared. */
  "too-many-agencies": "info",
  /** The text's own number or symbol is not the one of `params.source`: "settings", "sheet", or "text" for its heading. */
  "number-differs": "error",
  "symbol-differs": "error",
  /** A number below 10 without its zero. */
  "number-padding": "warning",
  /** Spaces in the symbol, small letters, no "/" before it. */
  "symbol-malformed": "warning",
  "date-differs": "error",
  /** A day that does not exist. */
  "date-invalid": "error",
  /** A zero before days below 10 and months 1 and 2, and before no others. */
  "date-padding": "warning",
  /** The text does not say that it has an appendix. */
  "appendix-not-referred": "error",
  /** It does, but not by the numeral that the appendix bears. */
  "appendix-numeral": "warning",
  /** It states another target than the one that was checked. */
  "target-differs": "warning",
  /** Falls short of the target, and the list of those who do leaves it out. */
  "agency-missing": "error",
  /** Named as falling short, and does not. */
  "agency-extra": "error",
  /** Named as reaching the target, and falls short. */
  "agency-not-reaching": "error",
  /** Named by a slip of the pen; `expected` is its name. */
  "agency-misspelt": "warning",
  /** In the list, but not in the table; `expected` is the likeliest, or null. */
  "agency-unknown": "warning",
  "rate-differs": "error",
  /** `params.of` is "reached", "short" or "all". */
  "count-differs": "error",
} as const satisfies Record<string, Severity>;
export type CrossCode = keyof typeof CROSS_CODES;

/** From `start` up to `end`, in the text's own characters once it is in NFC. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where the words of a dispatch and its table disagree. Data, never a sentence. */
export interface CrossFinding {
  readonly code: CrossCode;
  readonly severity: Severity;
  /** null where it is of the text as a whole. */
  readonly place: Span | null;
  /** As the table names it. */
  readonly agency: string | null;
  readonly expected: Stated;
  readonly actual: Stated;
  readonly params: Readonly<Record<string, Stated>>;
}

export function crossFinding(
  code: CrossCode,
  place: Span | null,
  details: Partial<Omit<CrossFinding, "code" | "severity" | "place">> = {},
): CrossFinding {
  return {
    code,
    severity: CROSS_CODES[code],
    place,
    agency: null,
    expected: null,
    actual: null,
    params: {},
    ...details,
  };
}
