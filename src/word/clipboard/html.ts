import type { AppendixDocument, AppendixRow, HeadingLine } from "../../core/appendix/document";
import { cellText } from "../cell-text";
import { keptWithNext } from "../appendix/kept-rows";
import { AROUND_RULE, CELL_MARGINS, leastRowHeight, LINES } from "../look";
import { plainLine } from "../plain-line";
import { roomOf, sum } from "../units";

/** Declarations of a style attribute. All look stands in such: browsers take style sheets out of what is copied. */
type Style = Readonly<Record<string, string>>;

const POINTS = 100;
const LANGUAGE = "VI";
/** With a unit: LibreOffice passes over a bare zero. */
const NO_MARGINS: Style = { margin: "0pt" };
const KEEP_WITH_NEXT: Style = { "page-break-after": "avoid" };

/**
 * The appendix as HTML that Word and Outlook paste as a real table: widths and heights in points, a header that repeats,
 * rows that no page parts. What comes from the sheet is text and never HTML; Excel is told to take it as text too.
 */
export function appendixHtml(document: AppendixDocument): string {
  const font = { "font-family": `'${document.page.fontName}', serif`, color: "black" };
  const parts = [
    ...document.heading.map(headingHtml),
    ruleHtml(document),
    tableHtml(document),
    ...document.notes.map((note) =>
      paragraphHtml(note, { "text-align": "justify", "font-style": "italic", ...size(document.tableSize) }),
    ),
  ];
  return `<div lang="${LANGUAGE}"${styled(font)}>${parts.join("")}</div>`;
}

function headingHtml(line: HeadingLine): string {
  return paragraphHtml(line.text, {
    "text-align": "center",
    ...size(line.size),
    ...(line.bold ? BOLD : {}),
    ...(line.italic ? ITALIC : {}),
    ...KEEP_WITH_NEXT,
  });
}

const BOLD: Style = { "font-weight": "bold" };
const ITALIC: Style = { "font-style": "italic" };

/** The upper border of an empty paragraph that is indented from both sides, as in the file. */
function ruleHtml({ page, ruleShare }: AppendixDocument): string {
  if (ruleShare <= 0) return "";
  const side = points(((1 - ruleShare) * roomOf(page)) / 2);
  return paragraphHtml("\u00A0", {
    margin: `${points(AROUND_RULE.above)} ${side} ${points(AROUND_RULE.below)} ${side}`,
    border: "none",
    "border-top": `solid black ${points(LINES.rule)}`,
    ...size(2),
  });
}

function tableHtml(document: AppendixDocument): string {
  const room = roomOf(document.page);
  const widths = document.columns.map(({ share }) => share * room);
  const height = leastRowHeight(document);
  const kept = keptWithNext(document);
  const width = (from: number, span: number) => sum(widths.slice(from, from + span));
  const text = size(document.tableSize);

  const header = document.header.map((cells) =>
    rowHtml(
      height,
      [...cells]
        .sort((a, b) => a.column - b.column)
        .map(({ text: words, column, columnSpan, rowSpan }) =>
          cellHtml("th", words, { width: width(column, columnSpan), columnSpan, rowSpan }, headerText(text)),
        ),
    ),
  );
  if (document.numbering.length > 0) {
    const look = { ...text, ...ITALIC, "font-weight": "normal", "text-align": "center", ...KEEP_WITH_NEXT };
    const cells = document.numbering.map((number, i) => cellHtml("td", number, { width: widths[i]! }, look));
    header.push(rowHtml(height, cells));
  }
  const rows = document.rows.map((row, i) => {
    const look = { ...text, ...(row.kind === "agency" ? {} : BOLD), ...(kept[i] ? KEEP_WITH_NEXT : {}) };
    return rowHtml(height, bodyCells(document, row, widths, look));
  });
  const columns = widths.map((each) => `<col width="${pixels(each)}"${styled({ width: points(each) })}>`).join("");
  const table = { "border-collapse": "collapse", "table-layout": "fixed", width: points(room), border: "none" };
  return (
    `<table border="1" cellspacing="0" cellpadding="0" width="${pixels(room)}"${styled(table)}><colgroup>${columns}</colgroup>` +
    `<thead>${header.join("")}</thead><tbody>${rows.join("")}</tbody></table>`
  );
}

function headerText(text: Style): Style {
  return { ...text, ...BOLD, "text-align": "center", ...KEEP_WITH_NEXT };
}

function bodyCells(
  document: AppendixDocument,
  { kind, cells }: AppendixRow,
  widths: readonly number[],
  look: Style,
): string[] {
  if (kind === "group") {
    const whole = { width: sum(widths), columnSpan: widths.length };
    return [cellHtml("td", cellText(cells[0]), whole, { ...look, "text-align": "left" })];
  }
  return widths.map((width, column) =>
    cellHtml("td", cellText(cells[column]), { width }, { ...look, "text-align": document.columns[column]!.align }),
  );
}

function rowHtml(height: number, cells: readonly string[]): string {
  return `<tr${styled({ height: points(height), "page-break-inside": "avoid" })}>${cells.join("")}</tr>`;
}

interface CellPlace {
  /** Points. */
  readonly width: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

function cellHtml(tag: "th" | "td", text: string, place: CellPlace, look: Style): string {
  const { width, columnSpan = 1, rowSpan = 1 } = place;
  const spans = (columnSpan > 1 ? ` colspan="${columnSpan}"` : "") + (rowSpan > 1 ? ` rowspan="${rowSpan}"` : "");
  const cell = {
    width: points(width),
    border: `solid black ${points(LINES.table)}`,
    padding: `${points(CELL_MARGINS.above)} ${points(CELL_MARGINS.side)}`,
    "vertical-align": "middle",
    // Excel's format of text: a name that begins with "=" stays a name.
    "mso-number-format": "'\\@'",
  };
  return `<${tag} width="${pixels(width)}"${spans}${styled(cell)}>${paragraphHtml(text, look)}</${tag}>`;
}

function paragraphHtml(text: string, look: Style): string {
  return `<p${styled({ ...NO_MARGINS, ...look })}>${escaped(plainLine(text))}</p>`;
}

function size(points: number): Style {
  return { "font-size": `${points}pt` };
}

/** What the width attribute counts in, 96 to the inch. Who does not read the style reads the attribute. */
function pixels(length: number): number {
  return Math.round((length * 96) / 72);
}

function points(length: number): string {
  return `${Math.round(length * POINTS) / POINTS}pt`;
}

function styled(style: Style): string {
  const declarations = Object.entries(style).map(([property, value]) => `${property}:${value}`);
  return ` style="${escaped(declarations.join(";"))}"`;
}

const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "'": "&#39;",
};

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => ENTITIES[sign]!);
}
