import type { AppendixDocument } from "../../core/appendix/document";
import { areaName, type Area } from "../../core/sheet/address";
import { BLACK, HIGHEST_ROW, ruleCells } from "../print";
import { runsOf } from "../rectangles";
import { RULE_SIZE, type AppendixLayout } from "./layout";

/** Printed, a text on the left would touch the border. */
const LEFT_INDENT = 1;

/** Queues merges: before all formats, for merging drops borders and fills (OfficeDev/office-js#6405). */
export function queueMerges(sheet: Excel.Worksheet, layout: AppendixLayout): void {
  const acrossRows = [layout.heading, layout.rule, ...layout.groups, ...(layout.notes ? [layout.notes] : [])];
  for (const area of acrossRows) rangeOf(sheet, area).merge(true);
  for (const area of layout.headerMerges) rangeOf(sheet, area).merge(false);
}

/** Queues fonts, alignment, borders, and the sizes of columns and rows. */
export function queueStyle(sheet: Excel.Worksheet, document: AppendixDocument, layout: AppendixLayout): void {
  const { format } = rangeOf(sheet, layout.whole);
  format.font.name = document.page.fontName;
  format.font.size = document.tableSize;
  format.font.color = BLACK;
  format.verticalAlignment = "Center";
  format.wrapText = true;

  queueHeading(sheet, document, layout);
  queueTable(sheet, document, layout);
  if (layout.notes) {
    const notes = rangeOf(sheet, layout.notes).format;
    notes.horizontalAlignment = "Left";
    notes.font.italic = true;
  }
  queueSizes(sheet, layout);
}

function queueHeading(sheet: Excel.Worksheet, document: AppendixDocument, layout: AppendixLayout): void {
  rangeOf(sheet, layout.heading).format.horizontalAlignment = "Center";
  document.heading.forEach((line, i) => {
    const { font } = rangeOf(sheet, rowOf(layout.heading, i)).format;
    font.size = line.size;
    font.bold = line.bold;
    font.italic = line.italic;
  });
  const rule = rangeOf(sheet, layout.rule).format;
  rule.horizontalAlignment = "Center";
  rule.verticalAlignment = "Top";
  rule.font.size = RULE_SIZE;
  // Wrapped, a line of underscores that is a hair too long would vanish into a second line.
  rule.wrapText = false;
}

function queueTable(sheet: Excel.Worksheet, document: AppendixDocument, layout: AppendixLayout): void {
  ruleCells(rangeOf(sheet, layout.table).format);
  const header = rangeOf(sheet, layout.header).format;
  header.horizontalAlignment = "Center";
  header.font.bold = true;
  if (layout.numbering) {
    const { font } = rangeOf(sheet, layout.numbering).format;
    font.bold = false;
    font.italic = true;
  }
  document.columns.forEach(({ align }, column) => {
    const cells = rangeOf(sheet, { ...layout.body, left: column, right: column }).format;
    cells.horizontalAlignment = align === "left" ? "Left" : align === "right" ? "Right" : "Center";
    if (align === "left") cells.indentLevel = LEFT_INDENT;
  });
  for (const area of layout.groups) {
    const { format } = rangeOf(sheet, area);
    format.horizontalAlignment = "Left";
    format.indentLevel = LEFT_INDENT;
  }
  for (const area of layout.bold) rangeOf(sheet, area).format.font.bold = true;
}

/**
 * Widths and heights in points: the API's unit for both (for `columnWidth` by OfficeDev/office-js#187; the reference
 * does not say). Nothing is left to autofit, which measures whole columns (#5999) and passes merged cells over (#1840).
 */
function queueSizes(sheet: Excel.Worksheet, { whole, widths, heights }: AppendixLayout): void {
  widths.forEach((width, column) => {
    rangeOf(sheet, { ...whole, left: column, right: column }).format.columnWidth = width;
  });
  const usual = mostFrequent(heights);
  rangeOf(sheet, whole).format.rowHeight = usual;
  for (const { first, last } of runsOf(heights.flatMap((height, row) => (height === usual ? [] : [row])))) {
    for (let top = first, row = first; row <= last; row += 1) {
      if (row < last && heights[row + 1] === heights[top]) continue;
      rangeOf(sheet, { ...whole, top, bottom: row }).format.rowHeight = Math.min(heights[top]!, HIGHEST_ROW);
      top = row + 1;
    }
  }
}

/** Most rows of a table have one line: set at once, they cost one action instead of one each. */
function mostFrequent(heights: readonly number[]): number {
  const counts = new Map<number, number>();
  for (const height of heights) counts.set(height, (counts.get(height) ?? 0) + 1);
  const [[height] = [HIGHEST_ROW]] = [...counts].sort((a, b) => b[1] - a[1]);
  return Math.min(height, HIGHEST_ROW);
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRange(areaName(area));
}

function rowOf(area: Area, row: number): Area {
  return { ...area, top: area.top + row, bottom: area.top + row };
}
