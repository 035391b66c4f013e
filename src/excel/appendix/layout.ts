import type { AppendixCell, AppendixDocument, AppendixRow } from "../../core/appendix/document";
import { rowHeights } from "../../core/appendix/heights";
import { points, textWidth } from "../../core/appendix/page";
import { textPoints } from "../../core/appendix/text-width";
import type { Area } from "../../core/sheet/address";
import type { CellValue } from "../../core/sheet/snapshot";
import type { Contents, InputKind } from "../contents";
import { PIXEL, SCREEN_OF_PAPER } from "../print";
import { rateFormula, sumFormula } from "./formulas";
import type { RowRun } from "./formulas";

/** Where everything stands on the sheet, and what the cells hold. Rows and columns count from zero. */
export interface AppendixLayout {
  /** All cells of the appendix. */
  readonly whole: Area;
  readonly heading: Area;
  /** One row: the short rule under the heading. */
  readonly rule: Area;
  /** Header rows and the row of column numbers. */
  readonly header: Area;
  readonly numbering: Area | null;
  readonly body: Area;
  /** Header and body. */
  readonly table: Area;
  readonly notes: Area | null;
  readonly groups: readonly Area[];
  /** Group, subtotal and total rows. */
  readonly bold: readonly Area[];
  /** Merged cells of the header. */
  readonly headerMerges: readonly Area[];
  /** Points, one for each column. */
  readonly widths: readonly number[];
  /** Points, one for each row. */
  readonly heights: readonly number[];
  readonly contents: Contents;
}

/** Size of the rule's text and height of its row, in points. */
export const RULE_SIZE = 8;
const RULE_HEIGHT = 14;
/**
 * What a step of indent takes beside the room that every cell has: nine pixels of Calibri 11, three spaces, less two
 * that Excel's own margins leave of that room.
 */
const INDENT = 7 * PIXEL;
/** A row of the sheet before it has a place: its cells, from the left. */
interface Line {
  readonly cells: readonly Input[];
}

interface Input {
  readonly input: CellValue;
  readonly kind: InputKind;
  readonly format: string;
}

const NOTHING: Input = { input: "", kind: "constant", format: "General" };
const text = (value: string): Input => (value === "" ? NOTHING : { input: value, kind: "text", format: "General" });

/** Lays the appendix out from cell A1. */
export function layOut(document: AppendixDocument): AppendixLayout {
  const right = document.columns.length - 1;
  const rows = (top: number, count: number): Area => ({ top, left: 0, bottom: top + count - 1, right });
  const headerTop = document.heading.length + 1;
  const numberingRows = document.numbering.length > 0 ? 1 : 0;
  const headerRows = document.header.length + numberingRows;
  const bodyTop = headerTop + headerRows;
  const notesTop = bodyTop + document.rows.length;
  const bodyRow = (_: AppendixRow, i: number) => rows(bodyTop + i, 1);
  const screenWidth = points(textWidth(document.page)) * SCREEN_OF_PAPER;
  const heights = rowHeights(document, screenWidth, INDENT);

  const lines: Line[] = [
    ...document.heading.map((line) => ({ cells: [text(line.text)] })),
    { cells: [text(ruleText(document))] },
    ...headerLines(document),
    ...document.numbering.slice(0, numberingRows).map(() => ({ cells: document.numbering.map(text) })),
    ...bodyLines(document, bodyTop),
    ...document.notes.map((note) => ({ cells: [text(note)] })),
  ];
  const whole = rows(0, lines.length);
  const cells = lines.map((line) => document.columns.map((_, column) => line.cells[column] ?? NOTHING));
  return {
    whole,
    heading: rows(0, document.heading.length),
    rule: rows(document.heading.length, 1),
    header: rows(headerTop, headerRows),
    numbering: numberingRows > 0 ? rows(bodyTop - 1, 1) : null,
    body: rows(bodyTop, document.rows.length),
    table: rows(headerTop, headerRows + document.rows.length),
    notes: document.notes.length > 0 ? rows(notesTop, document.notes.length) : null,
    groups: areasOf(document, (row) => row.kind === "group", bodyRow),
    bold: areasOf(document, (row) => row.kind !== "agency", bodyRow),
    headerMerges: document.header.flatMap((line, i) =>
      line
        .filter((cell) => cell.columnSpan > 1 || cell.rowSpan > 1)
        .map((cell) => ({
          top: headerTop + i,
          left: cell.column,
          bottom: headerTop + i + cell.rowSpan - 1,
          right: cell.column + cell.columnSpan - 1,
        })),
    ),
    widths: document.columns.map(({ share }) => Math.floor((share * screenWidth) / PIXEL) * PIXEL),
    heights: [
      ...heights.heading,
      RULE_HEIGHT,
      ...heights.header,
      ...heights.header.slice(0, numberingRows).map(() => heights.numbering),
      ...heights.rows,
      ...heights.notes,
    ],
    contents: {
      area: whole,
      inputs: cells.map((row) => row.map((cell) => cell.input)),
      kinds: cells.map((row) => row.map((cell) => cell.kind)),
      formats: cells.map((row) => row.map((cell) => cell.format)),
    },
  };
}

function areasOf(
  document: AppendixDocument,
  wanted: (row: AppendixRow) => boolean,
  place: (row: AppendixRow, i: number) => Area,
): Area[] {
  return document.rows.flatMap((row, i) => (wanted(row) ? [place(row, i)] : []));
}

/**
 * The rule as a line of underscores: centred under the reference line and exactly as long as it should be, which the
 * border of whole columns cannot be.
 */
function ruleText(document: AppendixDocument): string {
  const length = document.ruleShare * points(textWidth(document.page));
  return "_".repeat(Math.round(length / textPoints("_", { size: RULE_SIZE, bold: false })));
}

function headerLines(document: AppendixDocument): Line[] {
  return document.header.map((line) => {
    const texts = new Map(line.map((cell) => [cell.column, cell.text]));
    return { cells: document.columns.map((_, column) => text(texts.get(column) ?? "")) };
  });
}

function bodyLines(document: AppendixDocument, top: number): Line[] {
  const all: RowRun[] = [];
  /** Agency rows of the groups that are open, from the outermost. */
  let open: RowRun[][] = [];
  const addTo = (runs: RowRun[], row: number) => {
    const last = runs.at(-1);
    if (last?.last === row - 1) runs[runs.length - 1] = { ...last, last: row };
    else runs.push({ first: row, last: row });
  };
  return document.rows.map((line, i) => {
    const row = top + i;
    if (line.kind === "group") open = [...open.slice(0, line.level), []];
    if (line.kind === "agency") for (const runs of [all, ...open]) addTo(runs, row);
    const summed = line.kind === "total" ? all : line.kind === "subtotal" ? (open[line.level] ?? null) : null;
    return { cells: line.cells.map((cell, column) => inputOf(document, cell, row, column, summed)) };
  });
}

/** A cell of the body; `summed` are the rows that a subtotal or total adds up. */
function inputOf(
  document: AppendixDocument,
  cell: AppendixCell,
  row: number,
  column: number,
  summed: readonly RowRun[] | null,
): Input {
  const format = document.columns[column]!.numberFormat;
  switch (cell.kind) {
    case "empty":
      return NOTHING;
    case "text":
      return text(cell.text);
    case "count":
      return summed && summed.length > 0
        ? { input: sumFormula(column, summed), kind: "formula", format }
        : { input: cell.value, kind: "constant", format };
    case "rate":
      return { input: rateFormula(document, row, cell.decimals), kind: "formula", format };
  }
}
