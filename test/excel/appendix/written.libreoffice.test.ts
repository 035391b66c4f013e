import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { AppendixDocument } from "../../../src/core/appendix/document";
import { decimalToNumber } from "../../../src/core/numbers/decimal";
import { percentOf } from "../../../src/core/numbers/ratio";
import { BAC_KAN, NESTED } from "../../core/appendix/reports";
import type { Row } from "../../core/appendix/reports";
import { convertOne, describeWithLibreOffice, sheetsAsText } from "../../support/libreoffice";
import { documentOf, savedAppendix } from "./stage";

// LibreOffice takes seconds to start.
jest.setTimeout(180_000);

/** The workbook with the appendix as a file, without the results of its formulas: LibreOffice would trust them. */
async function fileOf(document: AppendixDocument): Promise<Uint8Array> {
  const parts = unzipSync(await savedAppendix(document));
  for (const [path, bytes] of Object.entries(parts)) {
    if (!path.startsWith("xl/worksheets/")) continue;
    const bare = strFromU8(bytes).replace(/(<f>[^<]*<\/f>)<v>[^<]*<\/v>/g, "$1");
    expect(bare).not.toMatch(/<\/f><v/);
    parts[path] = strToU8(bare);
  }
  return zipSync(parts);
}

const EXACT_HALVES: Row[] = [
  ["Sở A", 80, 23, 0, 57],
  ["Sở B", 2000, 3, 0, 1997],
  ["Sở C", 16, 1, 0, 15],
  ["Sở D", 1000, 334, 1, 665],
  ["Sở E", 3, 1, 1, 1],
];

describeWithLibreOffice("the saved appendix, by another program", () => {
  test.each([
    ["the table of dispatch 8900/UBND-NCPC", documentOf(BAC_KAN, { layout: "groups" })],
    ["exact halves", documentOf(EXACT_HALVES, { layout: "groups" })],
    ["sections within sections", documentOf(NESTED.rows, { layout: "sections" }, NESTED.sections)],
  ])("comes to the same rates and totals when it is recalculated: %s", async (_, document) => {
    const lines = sheetsAsText(await fileOf(document)).get("Phụ lục")!;
    const body = lines.slice(7, 7 + document.rows.length);
    document.rows.forEach((row, i) => {
      if (row.kind === "group") return;
      row.cells.forEach((cell, column) => {
        const shown = body[i]![column];
        if (cell.kind === "count") expect(Number(shown)).toBe(cell.value);
        if (cell.kind === "rate")
          expect(Number(shown)).toBe(decimalToNumber(percentOf(cell.part, cell.whole, cell.decimals)));
      });
    });
  });

  test("prints on upright A4, as many pages as it has rows for, one page wide", async () => {
    const rows = Array.from({ length: 120 }, (_, i): Row => [`Ủy ban nhân dân xã số ${String(i)}`, 100 + i, i, 0, 100]);
    const file = unzipSync(await fileOf(documentOf(rows)));
    // The sheet beside it is empty, so all pages are the appendix's.
    const pdf = Buffer.from(convertOne(zipSync(file), ".xlsx", "pdf")).toString("latin1");
    const boxes = [...pdf.matchAll(/\/MediaBox\s*\[\s*0 0 ([\d.]+) ([\d.]+)\s*\]/g)].map(([, width, height]) => [
      Math.round((Number(width) / 72) * 25.4),
      Math.round((Number(height) / 72) * 25.4),
    ]);
    // 120 rows of 6.6 mm, on 257 mm less the repeated header: four pages; twice as many were it two pages wide.
    expect(boxes.length).toBeGreaterThanOrEqual(3);
    expect(boxes.length).toBeLessThanOrEqual(5);
    for (const box of boxes) expect(box).toEqual([210, 297]);
  });
});
