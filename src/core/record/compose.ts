import { reasonFor } from "../checks/justification";
import type { Finding } from "../checks/finding";
import type { Report } from "../checks/report";
import { reachedWords } from "../appendix/wording";
import { justificationsOf } from "../settings/justifications";
import { figuresText, MOST_ROWS, recordedFigures } from "./figures";
import type { CheckRecord, RecordedCorrection, RecordedFinding } from "./record";

/** What a record says that the report does not know. */
export interface RecordContext {
  /** File name; "" where Excel tells none. */
  readonly file: string;
  /** Local date and time, "2021-11-23 14:05". */
  readonly checkedAt: string;
  /** "A5:G24", or two ranges where the list goes on beside itself. */
  readonly range: string;
  /** Name of the roster; "" for none. */
  readonly roster: string;
  /** Title of the programme, and the sentence of a finding: both made in locales. */
  readonly programme: string;
  readonly sentence: (finding: Finding) => string;
  readonly corrections: readonly RecordedCorrection[];
  /** SHA-256 of a text, as hexadecimal digits. */
  readonly digest: (text: string) => Promise<string>;
}

/** A record lists so many findings and corrections; the rest is summed up by the pane. */
export const MOST_LINES = 2_000;

/** The record of a check. Findings are listed by severity, errors first, then as the report has them. */
export async function composeRecord(report: Report, context: RecordContext): Promise<CheckRecord> {
  const { table, settings } = report;
  const figures = recordedFigures(report);
  const given = justificationsOf(settings, table.sheetName);
  const order = { error: 0, warning: 1, info: 2 } as const;
  const findings = [...report.findings]
    .sort((a, b) => order[a.severity] - order[b.severity])
    .slice(0, MOST_LINES)
    .map((finding): RecordedFinding => ({
      severity: finding.severity,
      cell: finding.cells[0] ?? null,
      agency: finding.agency ?? "",
      text: context.sentence(finding),
      reason: reasonFor(finding, given) ?? "",
    }));
  return {
    facts: {
      file: context.file,
      sheetName: table.sheetName,
      range: context.range,
      checkedAt: context.checkedAt,
      programme: context.programme,
      target: reachedWords(report.standing.target),
      roster: context.roster,
      agencies: table.rows.length,
      hash: await context.digest(figuresText(figures)),
    },
    findings,
    corrections: context.corrections.slice(-MOST_LINES),
    figures: figures.rows.length > MOST_ROWS ? null : figures,
  };
}
