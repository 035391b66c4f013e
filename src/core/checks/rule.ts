import type { CheckContext } from "./context";
import type { Finding, FindingCode } from "./finding";

export type ReportFinding = (finding: Finding) => void;

/** One thing that is checked. O(rows); the findings are reported in the order of the rows. */
export interface Rule {
  readonly id: string;
  readonly codes: readonly FindingCode[];
  /** Paragraph that asks for it; null where the programme's own source or plain arithmetic does. */
  readonly source: string | null;
  check(context: CheckContext, report: ReportFinding): void;
}
