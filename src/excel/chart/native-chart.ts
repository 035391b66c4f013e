import { textPoints } from "../../core/appendix/text-width";
import { CHART_PAGE } from "../../core/chart/page";
import type { RateChart } from "../../core/chart/rate-chart";
import { CHART_SHEET } from "../../core/chart/wording";
import { areaName, type Area } from "../../core/sheet/address";
import { decimalsFormat } from "../../core/sheet/number-format";
import { BLACK } from "../print";
import type { ChartLayout } from "./layout";

/** Told apart in black and white too: filled bars reach the target, empty ones do not; the line can be seen on both. */
const COLORS = { reached: "#7A95C0", short: "#FFFFFF", grid: "#BFBFBF", paper: "#FFFFFF" } as const;
const SIZES = { title: 13, text: 10, bars: 9 } as const;
/** Read from bottom to top, as names beneath bars are. */
const UPRIGHT = 90;
/** What axis and edges leave of the picture's width for the bars. */
const PLOT_SHARE = 0.92;
/** Between the figures of two bars, in points. */
const GAP = 2;

/**
 * Queues the chart: bars for those who reach the target and those who do not, in one place each, and a line at the
 * target. All of it is ExcelApi 1.8 or older (https://learn.microsoft.com/javascript/api/excel/excel.chart,
 * excel.chartseries, excel.chartaxis, excel.chartdatalabels). The line comes first, from numbers alone: which cells are
 * names and which are series would else be left to Excel's guess.
 */
export function queueChart(sheet: Excel.Worksheet, chart: RateChart, layout: ChartLayout): void {
  const range = (area: Area) => sheet.getRange(areaName(area));
  const { columns, picture } = layout;
  const made = sheet.charts.add("ColumnClustered", range(columns.target), "Columns");
  made.name = CHART_SHEET;
  made.setPosition(
    range({ ...picture, bottom: picture.top, right: picture.left }),
    range({ ...picture, top: picture.bottom, left: picture.right }),
  );
  made.format.fill.setSolidColor(COLORS.paper);
  setFont(made.format.font, SIZES.text);

  for (const kind of ["reached", "short"] as const) {
    const bars = made.series.add(chart.legend[kind]);
    bars.setValues(range(columns[kind]));
    bars.setXAxisValues(range(columns.agencies));
    queueBars(bars, chart, layout, COLORS[kind]);
  }
  // A chart of nothing but a line would make bars added later lines as well: so its kind is changed last.
  const line = made.series.getItemAt(0);
  line.name = chart.target.label;
  line.setXAxisValues(range(columns.agencies));
  line.chartType = "Line";
  line.markerStyle = "None";
  line.format.line.color = BLACK;
  line.format.line.weight = 2;
  line.format.line.lineStyle = "Dash";

  made.title.text = chart.title;
  setFont(made.title.format.font, SIZES.title);
  made.title.format.font.bold = true;
  made.legend.position = "Bottom";
  setFont(made.legend.format.font, SIZES.text);
  queueAxes(made.axes, chart);
}

function queueBars(bars: Excel.ChartSeries, chart: RateChart, layout: ChartLayout, color: string): void {
  bars.gapWidth = 40;
  // Each agency has a bar of one kind alone, which takes the place of both.
  bars.overlap = 100;
  bars.format.fill.setSolidColor(color);
  bars.format.line.color = BLACK;
  bars.format.line.weight = 0.75;
  bars.hasDataLabels = true;
  const labels = bars.dataLabels;
  labels.showValue = true;
  labels.position = "OutsideEnd";
  labels.numberFormat = decimalsFormat(chart.decimals);
  setFont(labels.format.font, SIZES.bars);
  if (!fitsBeside(chart, layout)) labels.textOrientation = UPRIGHT;
}

/** Whether the figures above the bars have room beside each other; else they stand upright. */
function fitsBeside({ bars }: RateChart, { widths }: ChartLayout): boolean {
  const width = widths.reduce((total, one) => total + one, 0) * PLOT_SHARE;
  const widest = Math.max(...bars.map(({ text }) => textPoints(text, { size: SIZES.bars, bold: false })));
  return widest + GAP <= width / bars.length;
}

function queueAxes({ categoryAxis, valueAxis }: Excel.ChartAxes, { axis, unit }: RateChart): void {
  valueAxis.minimum = 0;
  valueAxis.maximum = axis.maximum;
  valueAxis.majorUnit = axis.step;
  valueAxis.numberFormat = "General";
  valueAxis.majorGridlines.visible = true;
  valueAxis.majorGridlines.format.line.color = COLORS.grid;
  valueAxis.title.text = unit;
  setFont(valueAxis.title.format.font, SIZES.text);
  setFont(valueAxis.format.font, SIZES.text);
  // Every name, not every other one where Excel finds them crowded.
  categoryAxis.tickLabelSpacing = 1;
  categoryAxis.textOrientation = UPRIGHT;
  setFont(categoryAxis.format.font, SIZES.bars);
}

function setFont(font: Excel.ChartFont, size: number): void {
  font.name = CHART_PAGE.fontName;
  font.size = size;
  font.color = BLACK;
}
