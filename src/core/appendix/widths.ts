import { cellLines, cellWidth } from "./cell-text";
import type { AppendixRow, HeaderCell, PageSetup } from "./document";
import { pageSetup, points, textWidth } from "./page";
import { longestPiece, textPoints } from "./text-width";
import type { TextStyle } from "./text-width";

/** An agency's name takes no more lines than this while there is room. */
const NAME_LINES = 2;
const HEADER_LINES = 4;
/** Nor a heading more than this, however little room there is: it stands on every page. */
const MOST_HEADER_LINES = 5;
/** No word, however long, takes more of the text width than this. */
const WORD_SHARE = 0.3;
const NAME_SHARE = 0.42;
/** A spreadsheet's columns are narrower on the screen than on paper, and its names indented: room for both. */
const SPREADSHEET_RESERVE = 1.1;
/** Remarks are read, not looked up: they may run over some lines. */
const REMARK_LINES = 4;
const REMARK_SHARE = 0.34;
/** Wide enough to write in by hand. */
const EMPTY_REMARKS_SHARE = 0.2;
/** A column of figures looks cramped below this, whatever its heading. */
const FIGURES_SHARE = 0.095;

interface TableText {
  /** Position of the column of agency names. */
  readonly agency: number;
  /** Position of the column of remarks, -1 for none. */
  readonly remarks: number;
  readonly columns: number;
  readonly header: readonly (readonly HeaderCell[])[];
  readonly numbering: readonly string[];
  readonly rows: readonly AppendixRow[];
  readonly size: number;
}

/**
 * How wide each column is, as shares of the text width that add up to 1, so that no number or word is broken and names
 * and headings take few lines. Portrait where the table fits it, else landscape.
 */
export function columnShares(table: TableText): { page: PageSetup; shares: number[] } {
  const portrait = pageSetup("portrait");
  const landscape = pageSetup("landscape");
  const room = points(textWidth(portrait));
  const page = sum(wants(table, room).least) <= room ? portrait : landscape;
  return { page, shares: distribute(wants(table, points(textWidth(page))), points(textWidth(page))) };
}

/** Widths in points at which columns are bearable, and at which more width would gain them nothing. */
interface Wants {
  readonly least: readonly number[];
  readonly best: readonly number[];
}

function wants(table: TableText, room: number): Wants {
  const widest = widestContents(table);
  const heading = { size: table.size, bold: true };
  const words = headingWords(table, heading);
  const names = longestTexts(table, table.agency);
  const remarks = longestTexts(table, table.remarks);
  const body = { size: table.size, bold: false };
  const longestName = Math.max(0, ...names.map((name) => textPoints(name, body)));
  const longestWord = Math.max(0, ...names.map((name) => longestPiece(name, body)));
  const headingWidth = (column: number, width: number, lines: number) =>
    narrowest(width, room * WORD_SHARE, (tried) => within([ownHeading(table, column)], heading, tried, lines));
  const least = widest.map((content, column) => {
    const text = Math.max(column === table.agency ? longestWord : content, words[column]!);
    const width = cellWidth(Math.min(text, room * WORD_SHARE));
    if (column === table.agency) {
      return narrowest(width, room * NAME_SHARE, (tried) => within(names, body, tried, NAME_LINES));
    }
    if (column !== table.remarks) return headingWidth(column, width, MOST_HEADER_LINES);
    return narrowest(width, room * REMARK_SHARE, (tried) => within(remarks, body, tried, REMARK_LINES));
  });
  const best = least.map((width, column) => {
    if (column === table.agency)
      return Math.max(width, Math.min(cellWidth(longestName) * SPREADSHEET_RESERVE, room * NAME_SHARE));
    if (column === table.remarks) return Math.max(width, room * EMPTY_REMARKS_SHARE);
    const wrapped = headingWidth(column, width, HEADER_LINES);
    return column < table.agency ? wrapped : Math.max(wrapped, room * FIGURES_SHARE);
  });
  return { least, best };
}

/** Whether every text takes no more lines than that at a width. */
function within(texts: readonly string[], style: TextStyle, width: number, lines: number): boolean {
  return texts.every((text) => cellLines(text, style, width) <= lines);
}

/** From what each column needs towards what suits it; what is left over is shared out in proportion. */
function distribute({ least, best }: Wants, room: number): number[] {
  const needed = sum(least);
  const gain = sum(best) - needed;
  const spare = room - needed;
  const grown =
    spare <= 0 ? [...least] : least.map((width, i) => width + (best[i]! - width) * Math.min(1, spare / gain));
  const total = sum(grown);
  const shares = grown.map((width) => width / total);
  // Floating-point dust goes to the last column.
  shares[shares.length - 1] = 1 - sum(shares.slice(0, -1));
  return shares;
}

/** The widest number or text of each column, in points; the names' column and rows that span the table stay out. */
function widestContents(table: TableText): number[] {
  const widest = new Array<number>(table.columns).fill(0);
  for (const row of table.rows) {
    if (row.kind === "group") continue;
    const style = { size: table.size, bold: row.kind !== "agency" };
    row.cells.forEach((cell, column) => {
      if (cell.kind === "empty" || column === table.agency) return;
      widest[column] = Math.max(widest[column]!, longestPiece(cell.text, style));
    });
  }
  return widest.map((width, column) =>
    Math.max(width, textPoints(table.numbering[column] ?? "", { size: table.size, bold: false })),
  );
}

/** The longest word above each column; a heading over several columns lays its word on them in equal parts. */
function headingWords(table: TableText, style: TextStyle): number[] {
  const words = new Array<number>(table.columns).fill(0);
  for (const cell of table.header.flat()) {
    const part = longestPiece(cell.text, style) / cell.columnSpan;
    for (let i = cell.column; i < cell.column + cell.columnSpan; i++) words[i] = Math.max(words[i]!, part);
  }
  return words;
}

function ownHeading(table: TableText, column: number): string {
  // A group that begins here stands above it.
  const cells = table.header.flat().filter((cell) => cell.column === column);
  return cells.at(-1)!.text;
}

/** A few of the longest texts decide how wide their column is; measuring all wraps of all of them would not change it. */
function longestTexts(table: TableText, column: number): string[] {
  const texts: string[] = [];
  for (const row of table.rows) {
    const cell = row.kind === "group" ? undefined : row.cells[column];
    if (cell?.kind !== "text") continue;
    texts.push(cell.text);
    if (texts.length >= 200) keepLongest(texts);
  }
  keepLongest(texts);
  return texts;
}

function keepLongest(names: string[]): void {
  names.sort((a, b) => b.length - a.length).splice(20);
}

/** The least width between two that suits, to half a point; `most` where none does. */
function narrowest(least: number, most: number, suits: (width: number) => boolean): number {
  if (suits(least) || most <= least) return least;
  let [low, high] = [least, most];
  while (high - low > 0.5) {
    const middle = (low + high) / 2;
    if (suits(middle)) high = middle;
    else low = middle;
  }
  return high;
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
