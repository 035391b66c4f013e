import { cellLines } from "./cell-text";
import type { AppendixDocument } from "./document";
import { points, textWidth } from "./page";

/** Height of every row, in points, worked out from the text: spreadsheets fit no row to merged or wrapped cells. */
interface RowHeights {
  readonly heading: readonly number[];
  readonly header: readonly number[];
  readonly numbering: number;
  readonly rows: readonly number[];
  readonly notes: readonly number[];
}

/** A line of Times New Roman with the room between lines: Excel gives 12 pt a row of 15.75. */
const LINE = 1.3125;
/** With it a row of 12 pt is 18 points high, 24 whole pixels of a screen. */
const ROW_PADDING = 2.25;

/**
 * @param full width of the table and of the lines around it, in points; the page's text width unless told
 * @param indent of texts on the left of the body's cells, in points
 */
export function rowHeights(
  document: AppendixDocument,
  full = points(textWidth(document.page)),
  indent = 0,
): RowHeights {
  const widths = document.columns.map((column) => column.share * full);
  const across = (first: number, span: number) => sum(widths.slice(first, first + span));
  const height = (count: number, size: number) => count * size * LINE + ROW_PADDING;
  const table = (count: number) => height(count, document.tableSize);
  const indentOf = (column: number) => (document.columns[column]!.align === "left" ? indent : 0);
  const bold = { size: document.tableSize, bold: true };
  const normal = { size: document.tableSize, bold: false };

  const headerLines = document.header.map((cells) =>
    Math.max(
      1,
      ...cells
        .filter((cell) => cell.rowSpan === 1)
        .map((cell) => cellLines(cell.text, bold, across(cell.column, cell.columnSpan))),
    ),
  );
  // A heading over all header rows may need more lines than they have together: the last row gets the rest. One that
  // stands in a single row never does.
  const tallest = Math.max(
    1,
    ...document.header.flat().map((cell) => cellLines(cell.text, bold, across(cell.column, cell.columnSpan))),
  );
  headerLines[headerLines.length - 1]! += Math.max(0, tallest - sum(headerLines));

  return {
    heading: document.heading.map((line) => height(cellLines(line.text, line, full), line.size)),
    header: headerLines.map(table),
    numbering: table(1),
    rows: document.rows.map((row) => {
      if (row.kind === "group")
        return table(
          Math.max(
            1,
            ...row.cells.map((cell) => (cell.kind === "text" ? cellLines(cell.text, bold, full - indent) : 1)),
          ),
        );
      const style = row.kind === "agency" ? normal : bold;
      return table(
        Math.max(
          1,
          ...row.cells.map((cell, i) =>
            cell.kind === "text" ? cellLines(cell.text, style, across(i, 1) - indentOf(i)) : 1,
          ),
        ),
      );
    }),
    notes: document.notes.map((note) => table(cellLines(note, normal, full))),
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
