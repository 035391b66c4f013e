import type { Finding } from "../checks/finding";
import { reasonFor } from "../checks/justification";
import type { Report } from "../checks/report";
import { sheetCell } from "../recognition/table-place";
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
  const rowOf = agencyRows(report);
  for (const finding of report.findings) {
    const reason = reasonFor(finding, given);
    if (reason === null) continue;
    const row = rowOf(finding);
    const reasons = row === null ? general : (ofRow.get(row) ?? []);
    if (row !== null) ofRow.set(row, reasons);
    const text = row === null && finding.agency !== null ? `${finding.agency}: ${reason}` : reason;
    if (!reasons.includes(text)) reasons.push(text);
  }
  return { ofRow, general };
}

/** Tells the agency row that a finding is of; null for none. In lists side by side a row of the sheet holds several. */
function agencyRows({ table }: Report): (finding: Finding) => number | null {
  const onSheet = new Map<number, number[]>();
  table.rows.forEach((tableRow, row) => {
    const at = sheetCell(table, { row: tableRow, column: table.columns["agency"] ?? 0 }).row;
    onSheet.set(at, [...(onSheet.get(at) ?? []), row]);
  });
  return ({ agency, cells: [cell] }) => {
    const rows = agency === null || !cell ? [] : (onSheet.get(cell.row) ?? []);
    return rows.find((row) => table.agencies.at(row) === agency) ?? null;
  };
}
