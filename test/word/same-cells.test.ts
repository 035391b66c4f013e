import fc from "fast-check";
import { createElement } from "react";
import { renderToStaticMarkup } from "react-dom/server";
import type { AppendixDocument } from "../../src/core/appendix/document";
import { layOut } from "../../src/excel/appendix/layout";
import { shownValues } from "../../src/excel/appendix/shows";
import { messagesIn } from "../../src/locales/messages";
import { PreviewPage } from "../../src/taskpane/appendix/PreviewPage";
import type { Session } from "../../src/taskpane/session/session";
import { SessionContext, SpeechContext } from "../../src/taskpane/shared/context";
import { appendixClipboard } from "../../src/word/appendix-clipboard";
import { appendixFile } from "../../src/word/appendix-file";
import { VIETNAMESE } from "../../workbench/host/culture";
import { textOf as shownText } from "../../workbench/host/number-text";
import { section, type Row } from "../core/appendix/reports";
import { documentOf, LAYOUTS } from "./support/documents";
import { openWord, rowsOf } from "./support/word-file";
import { all, attribute, parseXml } from "./support/xml";

const name = fc.oneof(
  fc.constantFrom("Sở Y tế", "UBND huyện Ba Bể", "=1+1", "-5", "@a", "<b>A & B</b>", "Sở Văn hóa, Thể thao và Du lịch"),
  fc.string({ unit: "grapheme", minLength: 1, maxLength: 30 }).filter((text) => text.trim() !== ""),
);
const count = fc.option(fc.integer({ min: 0, max: 5000 }), { nil: null });
/** Totals that their parts add up to, or a row without any figure. */
const row: fc.Arbitrary<Row> = fc
  .tuple(name, fc.array(count, { minLength: 3, maxLength: 3 }))
  .map(([agency, parts]) => {
    const [immediate = null, conditional = null, notProposed = null] = parts;
    const total = parts.every((part) => part === null)
      ? null
      : parts.reduce((sum: number, part) => sum + (part ?? 0), 0);
    return [agency, total, immediate, conditional, notProposed];
  });
/** Edges of outer sections, as shares of the rows, and of two inner ones in each. */
const edges = fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { maxLength: 5 });
const options = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  totalRow: fc.boolean(),
  rank: fc.boolean(),
  band: fc.boolean(),
  notes: fc.boolean(),
  justifications: fc.constantFrom("none" as const, "below" as const, "column" as const),
  mode: fc.constantFrom("paper" as const, "electronic" as const),
  zeros: fc.constantFrom("zero" as const, "blank" as const, "dash" as const),
});

/** Sections from edge to edge, each with two within it that may be empty or hold but some of its agencies. */
function nested(shares: readonly number[], rows: number) {
  const places = shares.map((share) => Math.round(share * rows)).sort((a, b) => a - b);
  return places.slice(1).flatMap((end, i) => {
    const first = places[i]!;
    const middle = Math.floor((first + end) / 2);
    const title = `${"ABCDE".charAt(i)}. Khối`;
    return [section(title, first, end), section("I. Các sở", first, middle), section("II. Các ban", middle + 1, end)];
  });
}

/** Rows of the table as the document has them, header and body; a cell merged down rows is empty below. */
function wanted(document: AppendixDocument): string[][] {
  const header = document.header.map((cells) =>
    document.columns.map((_, column) => cells.find((cell) => cell.column === column)?.text ?? ""),
  );
  const body = document.rows.map(({ cells }) => cells.map((cell) => (cell.kind === "empty" ? "" : cell.text)));
  return [...header, [...document.numbering], ...body];
}

/** Rows of the file's table; what a cell covers beside it is empty. */
async function inWord(document: AppendixDocument): Promise<string[][]> {
  const parts = openWord(await appendixFile([document]));
  return rowsOf(parts, all(parts.body, "w:tbl")[0]!).map(({ cells, isHeader }) =>
    isHeader
      ? cells.flatMap(({ text, columns }) => [text, ...Array<string>(columns - 1).fill("")])
      : cells.map(({ text }) => text),
  );
}

function onClipboard(document: AppendixDocument): string[][] {
  const lines = appendixClipboard(document).text.split("\r\n");
  const end = lines.length - document.notes.length;
  return lines.slice(document.heading.length, end).map((line) => line.split("\t"));
}

/** Cells as Excel shows them in a Vietnamese workbook; a group's row shows its one cell across. */
function inExcel(document: AppendixDocument): string[][] {
  const layout = layOut(document);
  const { formats, kinds } = layout.contents;
  const shown = shownValues(document, layout).map((row, r) =>
    row.map((value, c) => (kinds[r]![c] === "text" ? String(value) : shownText(value, formats[r]![c]!, VIETNAMESE))),
  );
  const { top } = layout.header;
  return shown.slice(top, top + layout.table.bottom - layout.table.top + 1).map((row, i) => {
    const line = document.rows[i - document.header.length - 1];
    return line?.kind === "group" ? row.slice(0, 1) : row;
  });
}

/** Rows of the preview's table, empty where a heading reaches down or across. */
function inPreview(document: AppendixDocument): string[][] {
  const page = createElement(PreviewPage, { appendix: document, rowCount: document.rows.length, isFull: true });
  const speech = { language: "vi", messages: messagesIn("vi") } as const;
  const html = renderToStaticMarkup(
    createElement(
      SessionContext,
      { value: { pages: null } as Session },
      createElement(SpeechContext, { value: speech }, page),
    ),
  );
  const table = parseXml(/<table.*<\/table>/s.exec(html)![0]);
  const covered = new Set<string>();
  return all(table, "tr").map((tr, row) => {
    const line: string[] = [];
    for (const cell of [...all(tr, "th"), ...all(tr, "td")]) {
      while (covered.has(`${row},${line.length}`)) line.push("");
      const across = Number(attribute(cell, "colSpan") ?? 1);
      const down = Number(attribute(cell, "rowSpan") ?? 1);
      for (let r = row + 1; r < row + down; r += 1)
        for (let c = 0; c < across; c += 1) covered.add(`${r},${line.length + c}`);
      line.push(cell.text);
      // A group's title stands across the whole table.
      if (line.length === 1 && across === document.columns.length) break;
      for (let c = 1; c < across; c += 1) line.push("");
    }
    while (covered.has(`${row},${line.length}`)) line.push("");
    return line;
  });
}

test("the sheet, the Word file, the clipboard and the preview show the document's cells, whatever was reported and chosen", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), options, edges, async (rows, chosen, shares) => {
      const document = documentOf(rows, chosen, nested(shares, rows.length));
      const cells = wanted(document);
      expect(await inWord(document)).toEqual(cells);
      expect(onClipboard(document)).toEqual(cells);
      expect(inExcel(document)).toEqual(cells);
      expect(inPreview(document)).toEqual(cells);
    }),
    { numRuns: 60 },
  );
});
