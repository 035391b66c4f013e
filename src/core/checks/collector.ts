import { FINDING_CODES, type Finding, type FindingCode } from "./finding";
import type { ReportFinding } from "./rule";

/** Beyond so many of one code a list helps nobody, and a million objects would fill the pane's memory. */
export const MOST_OF_A_CODE = { error: 5000, warning: 5000, info: 1000 } as const;

/** Gathers what the rules report. What is over the limit of its code is counted, never silently dropped. */
export function createCollector(): { report: ReportFinding; findings: () => Finding[] } {
  const kept: Finding[] = [];
  const counts = new Map<FindingCode, number>();
  const firstLeftOut = new Map<FindingCode, Finding>();

  const report: ReportFinding = (finding) => {
    const count = (counts.get(finding.code) ?? 0) + 1;
    counts.set(finding.code, count);
    if (count <= limitOf(finding.code)) kept.push(finding);
    else if (!firstLeftOut.has(finding.code)) firstLeftOut.set(finding.code, finding);
  };

  const findings = () => {
    for (const [code, first] of firstLeftOut) {
      const more = counts.get(code)! - limitOf(code);
      kept.push({
        ...first,
        agency: null,
        expected: null,
        actual: null,
        params: { more },
        cause: null,
        correction: null,
      });
    }
    return kept.sort(byPlace);
  };
  return { report, findings };
}

function limitOf(code: FindingCode): number {
  return MOST_OF_A_CODE[FINDING_CODES[code][0]];
}

/** By row, then column, as the sheet is read; what has no cell comes last. */
function byPlace(a: Finding, b: Finding): number {
  const one = a.cells[0];
  const other = b.cells[0];
  if (!one || !other) return Number(!one) - Number(!other);
  return one.row - other.row || one.column - other.column;
}
