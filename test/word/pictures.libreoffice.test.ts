import type { AppendixDocument } from "../../src/core/appendix/document";
import { appendixFile } from "../../src/word/appendix-file";
import {
  acceptedPicture,
  drawPages,
  keepDrawn,
  picturedDocuments,
  picturedFiles,
  pictureName,
} from "../support/appendix-pictures";
import { describePictured } from "../support/pdf";
import { differences, readPicture } from "../support/pictures";

// LibreOffice takes seconds to start; it starts once.
jest.setTimeout(300_000);

/** Faults that a clerk would see at once, each made in the table of the first layout. */
const FAULTS: Readonly<Record<string, (document: AppendixDocument) => AppendixDocument>> = {
  "the table half a point smaller": (document) => ({ ...document, tableSize: document.tableSize - 0.5 }),
  "the title a point smaller": (document) => ({
    ...document,
    heading: document.heading.map((line) => (line.role === "title" ? { ...line, size: line.size - 1 } : line)),
  }),
  "a column three millimetres off": (document) => ({
    ...document,
    columns: document.columns.map((column, i) => ({
      ...column,
      share: column.share + (i === 1 ? -3 / 165 : i === 2 ? 3 / 165 : 0),
    })),
  }),
  "figures to the right": (document) => ({
    ...document,
    columns: document.columns.map((column, i) => (i > 1 ? { ...column, align: "right" as const } : column)),
  }),
  "a name that is wrapped": (document) => withName(document, "Sở Khoa học và Công nghệ tỉnh Bắc Kạn, Bắc Kạn"),
  "a note left out": (document) => ({ ...document, notes: [] }),
  "a row left out": (document) => ({ ...document, rows: document.rows.slice(1) }),
  "a wider margin": (document) => ({
    ...document,
    page: { ...document.page, margins: { ...document.page.margins, left: 32 } },
  }),
};

function withName(document: AppendixDocument, text: string): AppendixDocument {
  const rows = document.rows.map((row, i) => ({
    ...row,
    cells: row.cells.map((cell, column) => (i === 0 && column === 1 ? { kind: "text" as const, text } : cell)),
  }));
  return { ...document, rows };
}

const FAULTY = "all-paper";

describePictured("the appendix, printed by LibreOffice from the workbook and from the Word file", () => {
  const documents = picturedDocuments();
  let drawn: ReturnType<typeof drawPages>;

  beforeAll(async () => {
    // One file of an appendix for each fault: LibreOffice takes a second for every file.
    const faulty = await appendixFile(Object.values(FAULTS).map((fault) => fault(documents.get(FAULTY)!)));
    drawn = drawPages(new Map([...(await picturedFiles(documents)), ["faults.docx", faulty]]));
  });

  const files = [...documents.keys()].flatMap((name) => [`xlsx-${name}`, `docx-${name}`]);

  test.each(files)("looks as it did when a person last looked at it: %s", (file) => {
    const pages = drawn.get(file)!;
    // No empty page, no line alone on a second one.
    expect(pages).toHaveLength(file.endsWith("landscape") ? 3 : 1);
    const wrong = pages.flatMap((png, page) => {
      const name = pictureName(file, page);
      const found = differences(readPicture(acceptedPicture(name)), readPicture(png));
      return found.length === 0 ? [] : [{ picture: keepDrawn(name, png), differences: found.slice(0, 5) }];
    });
    expect(wrong).toEqual([]);
  });

  test.each(Object.keys(FAULTS))("would be seen to differ by %s", (fault) => {
    const pages = drawn.get("faults")!;
    expect(pages).toHaveLength(Object.keys(FAULTS).length);
    const page = readPicture(pages[Object.keys(FAULTS).indexOf(fault)]!);
    expect(differences(readPicture(acceptedPicture(`docx-${FAULTY}.png`)), page).length).toBeGreaterThan(0);
  });

  test("is alike in paper and electronic mode but for the reference line", () => {
    for (const format of ["xlsx", "docx"]) {
      const [paper, electronic] = ["paper", "electronic"].map((mode) =>
        readPicture(acceptedPicture(`${format}-all-${mode}.png`)),
      );
      const tops = differences(paper!, electronic!).map(({ top }) => top);
      expect(tops.length).toBeGreaterThan(0);
      // The line stands between 80 and 130 points from the paper's edge.
      expect(Math.min(...tops)).toBeGreaterThan(80);
      expect(Math.max(...tops)).toBeLessThan(130);
    }
  });
});
