import type { Finding } from "../checks/finding";
import type { Report } from "../checks/report";
import { tableCell } from "../recognition/table-place";
import type { CellAddress } from "../sheet/address";
import { countAt } from "../standing/readings";
import { PLACE } from "../standing/standing";
import { hasFigures } from "./rows";

/**
 * What stands in the way of a document that will be signed: errors; and whatever is said of a row that has figures, a
 * total that is not zero, and yet no rate.
 */
export function blockingFindings(report: Report): Finding[] {
  const { table, standing } = report;
  const whole = table.counts[table.programme.rate.whole];
  const unknown = new Set<number>();
  table.rows.forEach((sheetRow, row) => {
    const isKnown =
      standing.places[row] !== PLACE.none || !hasFigures(report, row) || (whole && countAt(whole, row) === 0);
    if (!isKnown) unknown.add(sheetRow);
  });
  const isUnknown = (cell: CellAddress) => unknown.has(tableCell(table, cell).row);
  const blocking = report.findings.filter(({ severity, cells }) => severity === "error" || cells.some(isUnknown));
  if (unknown.size > 0 && blocking.length === 0)
    throw new Error("An agency has figures but no rate, and no finding says why");
  return blocking;
}
