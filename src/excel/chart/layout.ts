import { lineCount } from "../../core/appendix/text-width";
import { points, textWidth } from "../../core/appendix/page";
import { barLabel } from "../../core/chart/bar-label";
import { CHART_PAGE } from "../../core/chart/page";
import type { RateChart } from "../../core/chart/rate-chart";
import { AGENCY_HEADING, FIGURES_TITLE } from "../../core/chart/wording";
import type { Area } from "../../core/sheet/address";
import { decimalsFormat } from "../../core/sheet/number-format";
import type { CellValue } from "../../core/sheet/snapshot";
import type { Contents, InputKind } from "../contents";
import { HIGHEST_ROW, PIXEL, SCREEN_OF_PAPER } from "../print";

/** Where everything stands on the sheet, and what the cells hold. Rows and columns count from zero. */
export interface ChartLayout {
  /** What is printed: heading, picture and note, one page. */
  readonly printed: Area;
  readonly heading: Area;
  /** The cells the picture lies over. */
  readonly picture: Area;
  readonly note: Area | null;
  /** Line above the figures. */
  readonly figuresTitle: Area;
  /** Header and figures, in the columns below. */
  readonly table: Area;
  readonly columns: Readonly<Record<"agencies" | "reached" | "short" | "target", Area>>;
  /** Points, one for each column. */
  readonly widths: readonly number[];
  /** Points, one for each row. */
  readonly heights: readonly number[];
  readonly contents: Contents;
}

/** Size of all text but the heading's, in points. */
export const TEXT_SIZE = 11;
const WIDTHS = [0.4, 0.2, 0.2, 0.2] as const;
const LINE = 1.3;
/** Height the page has between its margins (170 mm), less what printers differ by. */
const PAGE_HEIGHT = 460;
/** A row cannot be as high as the picture is. */
const PICTURE_ROWS = 20;
/** However long the title, the picture keeps two thirds of the page. */
const LEAST_PICTURE = 300;

type Line = readonly (readonly [CellValue, InputKind, string])[];

const NOTHING = ["", "constant", "General"] as const;
const text = (value: string) => [value, "text", "General"] as const;

export function layOutChart(chart: RateChart): ChartLayout {
  const width = points(textWidth(CHART_PAGE)) * SCREEN_OF_PAPER;
  const widths = WIDTHS.map((share) => toPixels(share * width));
  const right = widths.length - 1;
  const rows = (top: number, count: number): Area => ({ top, left: 0, bottom: top + count - 1, right });
  const column = (index: number, top: number): Area => ({
    top,
    left: index,
    bottom: top + chart.bars.length - 1,
    right: index,
  });

  const headings = chart.heading.map((line) => rowHeight(lineCount(line.text, line, width) * line.size));
  const notes = chart.note === null ? [] : [chart.note];
  const noteHeight = rowHeight(TEXT_SIZE);
  const room = PAGE_HEIGHT - sum(headings) - notes.length * noteHeight;
  const pictureRow = toPixels(Math.max(room, LEAST_PICTURE) / PICTURE_ROWS);
  const pictureTop = headings.length;
  const noteTop = pictureTop + PICTURE_ROWS;
  const titleTop = noteTop + notes.length + 1;
  const bodyTop = titleTop + 2;

  const rateFormat = decimalsFormat(chart.decimals);
  const header = [AGENCY_HEADING, chart.legend.reached, chart.legend.short, chart.target.label];
  const lines: Line[] = [
    ...chart.heading.map((line) => [text(line.text)]),
    ...Array.from({ length: PICTURE_ROWS }, () => []),
    ...notes.map((note) => [text(note)]),
    [],
    [text(FIGURES_TITLE)],
    header.map(text),
    ...chart.bars.map(({ name, percent, reaches }): Line => {
      const rate = [percent, "constant", rateFormat] as const;
      return [
        text(barLabel(name, chart.bars.length)),
        reaches ? rate : NOTHING,
        reaches ? NOTHING : rate,
        [chart.target.percent, "constant", "General"],
      ];
    }),
  ];
  const cells = lines.map((line) => widths.map((_, index) => line[index] ?? NOTHING));
  const headerHeight = rowHeight(TEXT_SIZE * Math.max(...header.map((title, i) => linesIn(title, widths[i]!, true))));
  return {
    printed: rows(0, noteTop + notes.length),
    heading: rows(0, headings.length),
    picture: rows(pictureTop, PICTURE_ROWS),
    note: notes.length === 0 ? null : rows(noteTop, notes.length),
    figuresTitle: rows(titleTop, 1),
    table: rows(titleTop + 1, chart.bars.length + 1),
    columns: {
      agencies: column(0, bodyTop),
      reached: column(1, bodyTop),
      short: column(2, bodyTop),
      target: column(3, bodyTop),
    },
    widths,
    heights: [
      ...headings,
      ...Array<number>(PICTURE_ROWS).fill(pictureRow),
      ...notes.map(() => noteHeight),
      noteHeight,
      noteHeight,
      headerHeight,
      ...chart.bars.map(({ name }) => {
        const label = barLabel(name, chart.bars.length).split("\n");
        return rowHeight(TEXT_SIZE * sum(label.map((line) => linesIn(line, widths[0]!, false))));
      }),
    ],
    contents: {
      area: rows(0, lines.length),
      inputs: cells.map((row) => row.map(([input]) => input)),
      kinds: cells.map((row) => row.map(([, kind]) => kind)),
      formats: cells.map((row) => row.map(([, , format]) => format)),
    },
  };
}

function linesIn(title: string, width: number, bold: boolean): number {
  return lineCount(title, { size: TEXT_SIZE, bold }, width - TEXT_SIZE);
}

function rowHeight(textHeight: number): number {
  return Math.min(HIGHEST_ROW, toPixels(textHeight * LINE + 3));
}

function toPixels(length: number): number {
  return Math.floor(length / PIXEL) * PIXEL;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
