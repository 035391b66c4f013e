import { appendixFile } from "../../src/word/appendix-file";
import { documentOf, type Row } from "../core/appendix/reports";
import { savedAppendix, excelWith } from "../excel/appendix/stage";
import { convertOne } from "../support/libreoffice";
import { describePrinted, pagesOf } from "../support/pdf";
import { LAYOUTS } from "./support/documents";

// Thousands of rows take the workbench's formulas and LibreOffice their time.
jest.setTimeout(300_000);

const AGENCIES = 5000;
/** Every seventh name takes two lines: its first and its last word tell whether both are on one page. */
const ROWS = Array.from({ length: AGENCIES }, (_, i): Row => {
  const name = i % 7 === 0 ? `Đầu${i + 1} một cơ quan có tên dài đến mức cột không chứa hết Cuối${i + 1}` : "Cơ quan";
  return [i % 7 === 0 ? name : `${name} số ${i + 1}`, 40, i % 16, 0, 40 - (i % 16)];
});
/** Ten sections of as many agencies. */
const SECTIONS = Array.from({ length: 10 }, (_, i) => ({
  row: 0,
  title: `Khối cơ quan ${i + 1}`,
  first: i * 500,
  end: (i + 1) * 500,
}));

function longAppendix(layout: (typeof LAYOUTS)[number]) {
  return documentOf(ROWS, { layout, rank: true, notes: false }, SECTIONS);
}

test.each(LAYOUTS)("5,000 agencies go to the workbook in two syncs: %s", async (layout) => {
  const excel = excelWith();
  const document = longAppendix(layout);
  expect(await excel.write(document)).toMatchObject({ ok: true });
  expect(excel.traffic.batches).toBe(2);
  expect(document.rows.filter(({ kind }) => kind === "agency").length).toBeGreaterThan(2000);
});

describePrinted("an appendix of 5,000 agencies, as LibreOffice prints it", () => {
  const inWorkbook = async (layout: (typeof LAYOUTS)[number]) =>
    convertOne(await savedAppendix(longAppendix(layout)), ".xlsx", "pdf");
  const inWord = async (layout: (typeof LAYOUTS)[number]) =>
    convertOne(await appendixFile([longAppendix(layout)]), ".docx", "pdf");

  // Word's own table does the same in each layout; LibreOffice takes a minute for it.
  test.each([
    ...LAYOUTS.map((layout) => ["workbook", layout, inWorkbook] as const),
    ["Word", "sections", inWord] as const,
  ])(
    "each page repeats the header and ends between two rows, and every agency is there: %s, %s",
    async (_, layout, print) => {
      const pages = pagesOf(await print(layout));
      expect(pages.length).toBeGreaterThan(50);
      const found: string[] = [];
      pages.forEach((page, at) => {
        const text = page.join("\n");
        const numbersAfter = (word: string) => [...text.matchAll(new RegExp(`${word}(\\d+)`, "g"))].map(([, n]) => n!);
        expect([at, page[0]!.trim()]).toEqual([at, at === 0 ? "Phụ lục" : String(at + 1)]);
        expect([at, text.includes("Tên đơn vị"), /\(1\) +\(2\) +\(3\)/.test(text)]).toEqual([at, true, true]);
        expect([at, numbersAfter("Cuối")]).toEqual([at, numbersAfter("Đầu")]);
        found.push(...numbersAfter("Cơ quan số "), ...numbersAfter("Đầu"));
      });
      const agencies = longAppendix(layout).rows.filter(({ kind }) => kind === "agency");
      expect(new Set(found).size).toBe(agencies.length);
      expect(found).toHaveLength(agencies.length);
    },
  );
});
