import type { Finding } from "../checks/finding";
import type { Report } from "../checks/report";
import { fail, ok } from "../result";
import type { Result } from "../result";
import type { Settings } from "../settings/settings";
import { blockingFindings } from "./blocking";
import { appendixColumn, printedBands, printedColumns } from "./columns";
import type { AppendixDocument, HeadingLine } from "./document";
import { printedBody, rowsOf } from "./groups";
import { headerRows } from "./header";
import { headingLines, headOf } from "./heading";
import { justified } from "./justified";
import { tableNotes } from "./notes";
import { points, textWidth } from "./page";
import { bodyRows } from "./rows";
import { textPoints } from "./text-width";
import { columnShares } from "./widths";
import { appendixLabel, onOneLine } from "./wording";

/** Text in a table is not regulated; offices print 12–13 pt. */
const TABLE_SIZE = 12;
/** The rule under the reference line is a third to a half of the line's length (Nghị định 30/2020/NĐ-CP, Phụ lục I). */
const RULE_OF_LINE = 0.4;

/**
 * The appendix of a checked table. Fails with the findings that stand in its way: those of severity error, and what is
 * said of figures without which an agency's rate cannot be known. `settings` decide layout, dispatch and numeral; the
 * target is the one the report was made with. Throws where the report's sheet is none of the dispatch's appendices.
 */
export function composeAppendix(report: Report, settings: Settings): Result<AppendixDocument, readonly Finding[]> {
  const blocking = blockingFindings(report);
  if (blocking.length > 0) return fail(blocking);

  const columns = printedColumns(report, settings);
  const header = headerRows(columns);
  const numbering = columns.map((_, i) => `(${i + 1})`);
  const given = justified(report, settings);
  const body = printedBody(report, settings);
  const remark = (row: number) => (given.ofRow.get(row) ?? []).map(onOneLine).join("; ");
  const rows = bodyRows({ report, settings, columns, bands: printedBands(settings), remark }, body);
  const { page, shares } = columnShares({
    agency: columns.findIndex(({ kind }) => kind === "agency"),
    remarks: columns.findIndex(({ kind }) => kind === "remarks"),
    columns: columns.length,
    header,
    numbering,
    rows,
    size: TABLE_SIZE,
  });
  const width = points(textWidth(page));
  const heading = headingLines(report, settings, width);
  const printed = body.groups.flatMap(rowsOf);
  return ok({
    page,
    heading,
    ruleShare: ruleShare(heading.at(-1)!, width),
    tableSize: TABLE_SIZE,
    columns: columns.map((column, i) => appendixColumn(column, shares[i]!, settings)),
    rate: {
      parts: report.table.programme.rate.parts.filter((part) => columns.some(({ id }) => id === part)),
      whole: report.table.programme.rate.whole,
    },
    header,
    numbering,
    rows,
    notes: tableNotes(report, settings, printed, given),
    sheetName: appendixLabel(headOf(settings, report.table.sheetName).ordinal),
  });
}

function ruleShare(line: HeadingLine, width: number): number {
  return (Math.min(textPoints(line.text, line), width) / width) * RULE_OF_LINE;
}
