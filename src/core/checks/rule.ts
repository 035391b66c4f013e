import type { CheckContext } from "./context";
import type { CauseCode, Finding, FindingCode } from "./finding";

export type ReportFinding = (finding: Finding) => void;

/**
 * How far a rule's findings can be mended by a press: "safe" with all others at once, for there is one right answer;
 * "asked" each by a press of its own, for someone has to judge it first.
 */
export type Mending = "safe" | "asked";

/** One thing that is checked. O(rows); the findings are reported in the order of the rows. */
export interface Rule {
  /** Its file is rules/<id>.ts, its tests are rules/<id>.test.ts. */
  readonly id: string;
  readonly codes: readonly FindingCode[];
  /** The likely causes its findings can name. */
  readonly causes: readonly CauseCode[];
  /** Empty where what it says can only be mended by hand. */
  readonly mending: readonly Mending[];
  /** Paragraph that asks for it; null where the programme's own source or plain arithmetic does. */
  readonly source: string | null;
  check(context: CheckContext, report: ReportFinding): void;
}
