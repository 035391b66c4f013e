import { cellLines } from "../../core/appendix/cell-text";
import { pageSetup, points, textWidth } from "../../core/appendix/page";
import type { RecordGrid, RecordRow } from "../../core/record/grid";
import { RECORD_SHEET } from "../../core/record/wording";
import { areaName, type Area } from "../../core/sheet/address";
import type { CellValue } from "../../core/sheet/snapshot";
import type { InputKind } from "../contents";
import type { NewSheet } from "../new-sheet";
import { queuePage } from "../page";
import { HIGHEST_ROW, PIXEL, ruleCells, SCREEN_OF_PAPER } from "../print";

const SIZE = 11;
const SIZES: Readonly<Partial<Record<RecordRow["kind"], number>>> = { title: 14, part: 12, code: 8 };
const BOLD: ReadonlySet<RecordRow["kind"]> = new Set(["title", "part", "header"]);
const RULED: ReadonlySet<RecordRow["kind"]> = new Set(["header", "code", "line", "figures"]);
const CENTRED: ReadonlySet<RecordRow["kind"]> = new Set(["title", "header", "code"]);
const LINE = 1.3;
const ROW_PADDING = 3;

/** The record of a check as a sheet of its own, A4 across. */
export function recordSheet(grid: RecordGrid): NewSheet {
  const page = pageSetup("landscape");
  const width = points(textWidth(page)) * SCREEN_OF_PAPER;
  const widths = grid.widths.map((share) => Math.floor((share * width) / PIXEL) * PIXEL);
  const lines = grid.rows.map(({ cells }) =>
    cells.flatMap(({ value, span }) => [value, ...Array<CellValue>(span - 1).fill("")]),
  );
  const right = widths.length - 1;
  const area: Area = { top: 0, left: 0, bottom: lines.length - 1, right };
  return {
    name: RECORD_SHEET,
    contents: {
      area,
      inputs: lines,
      kinds: lines.map((line) => line.map(kindOf)),
      formats: lines.map((line) => line.map(() => "General")),
    },
    shows: lines,
    dress: (sheet) => {
      const runs = runsOf(grid.rows, right);
      for (const run of runs) queueMerges(sheet, run);
      const { format } = sheet.getRange(areaName(area));
      format.font.name = page.fontName;
      format.font.size = SIZE;
      format.verticalAlignment = "Center";
      format.wrapText = true;
      for (const run of runs) queueRun(sheet, run);
      queueSizes(sheet, grid, widths);
      queuePage(sheet, page, area, null);
    },
  };
}

/** A text stays text, also where it looks like a number or a formula. */
function kindOf(value: CellValue): InputKind {
  return typeof value === "string" && value !== "" ? "text" : "constant";
}

/** Rows of one kind and shape, one below the other: what is asked of Excel is asked of all of them at once. */
interface Run {
  readonly area: Area;
  readonly row: RecordRow;
}

function runsOf(rows: readonly RecordRow[], right: number): Run[] {
  const shape = ({ kind, cells }: RecordRow) => `${kind} ${cells.map(({ span }) => span).join(" ")}`;
  const runs: Run[] = [];
  rows.forEach((row, at) => {
    const last = runs.at(-1);
    if (last && shape(last.row) === shape(row)) runs[runs.length - 1] = { ...last, area: { ...last.area, bottom: at } };
    else runs.push({ row, area: { top: at, left: 0, bottom: at, right } });
  });
  return runs;
}

/** Before all formats, for merging drops borders and fills (OfficeDev/office-js#6405). */
function queueMerges(sheet: Excel.Worksheet, { area, row }: Run): void {
  let left = 0;
  for (const { span } of row.cells) {
    if (span > 1) sheet.getRange(areaName({ ...area, left, right: left + span - 1 })).merge(true);
    left += span;
  }
}

function queueRun(sheet: Excel.Worksheet, { area, row: { kind } }: Run): void {
  const { format } = sheet.getRange(areaName(area));
  format.horizontalAlignment = CENTRED.has(kind) ? "Center" : kind === "figures" ? "General" : "Left";
  if (SIZES[kind] !== undefined) format.font.size = SIZES[kind];
  if (BOLD.has(kind)) format.font.bold = true;
  if (kind === "note" || kind === "code") format.font.italic = true;
  if (RULED.has(kind)) {
    ruleCells(format);
    sheet.getRange(areaName({ ...area, right: 0 })).format.horizontalAlignment = "Center";
  }
}

function queueSizes(sheet: Excel.Worksheet, { rows }: RecordGrid, widths: readonly number[]): void {
  const bottom = rows.length - 1;
  widths.forEach((width, column) => {
    sheet.getRange(areaName({ top: 0, left: column, bottom, right: column })).format.columnWidth = width;
  });
  let top = 0;
  const heights = rows.map((row) => heightOf(row, widths));
  heights.forEach((height, row) => {
    if (heights[row + 1] === height) return;
    sheet.getRange(areaName({ top, left: 0, bottom: row, right: 0 })).format.rowHeight = height;
    top = row + 1;
  });
}

/** In points; spreadsheets fit no row to merged cells. */
function heightOf({ kind, cells }: RecordRow, widths: readonly number[]): number {
  const style = { size: SIZES[kind] ?? SIZE, bold: BOLD.has(kind) };
  let left = 0;
  let lines = 1;
  for (const { value, span } of cells) {
    const width = widths.slice(left, left + span).reduce((sum, one) => sum + one, 0);
    lines = Math.max(lines, cellLines(String(value), style, width));
    left += span;
  }
  return Math.min(HIGHEST_ROW, Math.round((lines * style.size * LINE + ROW_PADDING) / PIXEL) * PIXEL);
}
