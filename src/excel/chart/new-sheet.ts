import { CHART_PAGE } from "../../core/chart/page";
import type { RateChart } from "../../core/chart/rate-chart";
import { CHART_SHEET } from "../../core/chart/wording";
import { areaName, type Area } from "../../core/sheet/address";
import type { NewSheet } from "../new-sheet";
import { queuePage } from "../page";
import { BLACK, ruleCells } from "../print";
import { layOutChart, TEXT_SIZE, type ChartLayout } from "./layout";
import { queueChart } from "./native-chart";

/** The picture of the rates as a sheet of its own, A4 across; the figures it is drawn from stand below what is printed. */
export function chartSheet(chart: RateChart): NewSheet {
  const layout = layOutChart(chart);
  return {
    name: CHART_SHEET,
    contents: layout.contents,
    shows: layout.contents.inputs,
    dress: (sheet) => {
      queueStyle(sheet, chart, layout);
      queueChart(sheet, chart, layout);
      queuePage(sheet, CHART_PAGE, layout.printed, null);
    },
  };
}

function queueStyle(sheet: Excel.Worksheet, chart: RateChart, layout: ChartLayout): void {
  const range = (area: Area) => sheet.getRange(areaName(area));
  // Before all formats, for merging drops borders and fills (OfficeDev/office-js#6405).
  const across = [layout.heading, layout.figuresTitle, ...(layout.note ? [layout.note] : [])];
  for (const area of across) range(area).merge(true);

  const { area } = layout.contents;
  const { format } = range(area);
  format.font.name = CHART_PAGE.fontName;
  format.font.size = TEXT_SIZE;
  format.font.color = BLACK;
  format.verticalAlignment = "Center";
  format.wrapText = true;
  range(layout.heading).format.horizontalAlignment = "Center";
  chart.heading.forEach((line, row) => {
    const { font } = range({ ...layout.heading, top: row, bottom: row }).format;
    font.size = line.size;
    font.bold = line.bold;
    font.italic = line.italic;
  });
  if (layout.note) range(layout.note).format.font.italic = true;
  range(layout.figuresTitle).format.font.bold = true;

  const table = range(layout.table).format;
  ruleCells(table);
  table.horizontalAlignment = "Center";
  range({ ...layout.table, bottom: layout.table.top }).format.font.bold = true;
  range(layout.columns.agencies).format.horizontalAlignment = "Left";

  layout.widths.forEach((width, column) => {
    range({ ...area, left: column, right: column }).format.columnWidth = width;
  });
  layout.heights.forEach((height, row) => {
    range({ ...area, top: row, bottom: row, right: 0 }).format.rowHeight = height;
  });
}
