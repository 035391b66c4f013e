import { reasonFor } from "../checks/justification";
import type { Report } from "../checks/report";
import type { Settings } from "../settings/settings";
import { justificationsOf } from "../settings/justifications";

/** Reasons for accepted warnings: of agencies by row (index into the table's rows), and of no agency in particular. */
export interface Justified {
  readonly ofRow: ReadonlyMap<number, readonly string[]>;
  readonly general: readonly string[];
}

/** The reasons that the clerk gave for this sheet's warnings, each once. */
export function justified(report: Report, settings: Settings): Justified {
  const given = justificationsOf(settings, report.table.sheetName);
  const ofRow = new Map<number, string[]>();
  const general: string[] = [];
  if (given.length === 0) return { ofRow, general };
  const indexOf = new Map(Array.from(report.table.rows, (sheetRow, row) => [sheetRow, row]));
  for (const finding of report.findings) {
    const reason = reasonFor(finding, given);
    if (reason === null) continue;
    const row = finding.agency === null ? undefined : indexOf.get(finding.cells[0]?.row ?? -1);
    const reasons = row === undefined ? general : (ofRow.get(row) ?? []);
    if (row !== undefined) ofRow.set(row, reasons);
    const text = row === undefined && finding.agency !== null ? `${finding.agency}: ${reason}` : reason;
    if (!reasons.includes(text)) reasons.push(text);
  }
  return { ofRow, general };
}
