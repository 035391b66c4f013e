import fc from "fast-check";
import type { AppendixDocument } from "../../src/core/appendix/document";
import { appendixClipboard } from "../../src/word/appendix-clipboard";
import { appendixFile } from "../../src/word/appendix-file";
import type { Row } from "../core/appendix/reports";
import { documentOf, LAYOUTS } from "./support/documents";
import { openWord, rowsOf } from "./support/word-file";
import { all } from "./support/xml";

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
const options = fc.record({
  layout: fc.constantFrom(...LAYOUTS),
  totalRow: fc.boolean(),
  rank: fc.boolean(),
  notes: fc.boolean(),
  mode: fc.constantFrom("paper" as const, "electronic" as const),
  zeros: fc.constantFrom("zero" as const, "blank" as const, "dash" as const),
});

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

test("the Word file and the clipboard show the document's cells, whatever was reported and chosen", async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(row, { minLength: 1, maxLength: 12 }), options, async (rows, chosen) => {
      const document = documentOf(rows, chosen);
      const cells = wanted(document);
      expect(await inWord(document)).toEqual(cells);
      expect(onClipboard(document)).toEqual(cells);
    }),
    { numRuns: 60 },
  );
});
