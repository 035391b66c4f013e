import { deflateRawSync } from "node:zlib";
import { crc32 } from "../../src/xlsx/crc32";
import { readXlsx } from "../../src/xlsx/read";
import { valueAt } from "../../src/core/sheet/cells";
import { gridsOf } from "../support/grids";
import { failure, firstSheet, read } from "./support/read";
import { MAIN, parts, rows, workbook } from "./support/workbook";
import { type TestEntry, zip } from "./support/zip";

const MEGABYTE = 1024 * 1024;
const ONE_CELL = '<row r="1"><c r="A1"><v>1</v></c></row>';
const good = parts({ sheets: [{ name: "Sheet1", xml: `<sheetData>${ONE_CELL}</sheetData>` }] });

/** The good workbook with one of its entries told otherwise. */
function altered(name: string, change: Partial<TestEntry>): Uint8Array {
  return zip(good.map((entry) => (entry.name === name ? { ...entry, ...change } : entry)));
}
const SHEET = "xl/worksheets/sheet1.xml";

describe("zip bombs", () => {
  test("a part beyond the ratio is refused before it is inflated", () => {
    const content = `<worksheet xmlns="${MAIN}"><sheetData>${" ".repeat(32 * MEGABYTE)}</sheetData></worksheet>`;
    expect(failure(altered(SHEET, { content }))).toEqual({
      code: "too-large",
      limit: "ratio",
      allowed: 250,
      part: SHEET,
    });
  });

  test("a part that says it is small stops where it goes beyond", () => {
    const content = Buffer.alloc(32 * MEGABYTE, 32);
    expect(
      failure(altered(SHEET, { content: "", data: deflateRawSync(content), size: 1000, crc: crc32(content) })),
    ).toEqual({
      code: "corrupt",
      problem: "zip-size",
      part: SHEET,
    });
  });

  test("parts are limited alone and together", () => {
    const sheets = [1, 2, 3].map((number) => ({
      name: `S${number}`,
      xml: `<sheetData>${" ".repeat(3000)}${ONE_CELL}</sheetData>`,
    }));
    const bytes = workbook({ sheets });
    expect(failure(bytes, { partBytes: 3000 })).toMatchObject({ code: "too-large", limit: "partBytes" });
    expect(failure(bytes, { totalBytes: 8000 })).toMatchObject({
      code: "too-large",
      limit: "totalBytes",
      part: "xl/worksheets/sheet3.xml",
    });
  });

  test("parts that are small in any workbook have a limit of their own", () => {
    const bytes = rows(ONE_CELL, { styles: `<cellXfs>${"<xf/>".repeat(2000)}</cellXfs>` });
    expect(failure(bytes, { smallPartBytes: 5000 })).toEqual({
      code: "too-large",
      limit: "smallPartBytes",
      allowed: 5000,
      part: "xl/styles.xml",
    });
  });

  test("megabytes that hold nothing, where as many that hold cells are let through", () => {
    const blanks = rows(`${ONE_CELL}<row r="2">${'<c s="1"/>'.repeat(10_000)}</row>`);
    expect(failure(blanks, { idleBytes: 50_000 })).toEqual({
      code: "too-large",
      limit: "idleBytes",
      allowed: 50_000,
      part: SHEET,
    });
    const texts = `<si><t>${"x".repeat(90)}</t></si>`.repeat(1000);
    expect(read(rows(ONE_CELL, { strings: texts }), { idleBytes: 120_000 }).sheets).toHaveLength(1);
  });

  test("more characters of text than any workbook has, in the table of texts or in the cells", () => {
    const long = "x".repeat(600);
    const inline = `<row r="1"><c r="A1" t="str"><v>${long}</v></c><c r="B1" t="inlineStr"><is><t>${long}</t></is></c></row>`;
    const strings = `<si><t>${long}</t></si>`;
    const table = rows(ONE_CELL, { strings: strings.repeat(2) });
    const shared = rows('<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>0</v></c></row>', { strings });
    for (const bytes of [rows(inline), table, shared]) {
      expect(failure(bytes, { textCharacters: 1000 })).toMatchObject({ code: "too-large", limit: "textCharacters" });
      expect(read(bytes, { textCharacters: 1200 }).sheets).toHaveLength(1);
    }
  });

  test("a text, a value or a formula longer than any cell's", () => {
    const long = "1".repeat(600);
    for (const xml of [`<v>${long}</v>`, `<f>${long}</f><v>1</v>`, `<is><t>${long}</t></is>`]) {
      expect(failure(rows(`<row r="1"><c r="A1">${xml}</c></row>`), { textLength: 500 })).toMatchObject({
        code: "too-large",
        limit: "textLength",
      });
    }
  });

  test("more texts than any workbook has", () => {
    const bytes = rows(ONE_CELL, { strings: "<si/>".repeat(101) });
    expect(failure(bytes, { texts: 100 })).toMatchObject({ code: "too-large", limit: "texts" });
  });

  test("many sheets on one part, which would be many readings of it", () => {
    const sheets = Array.from(
      { length: 500 },
      (_, index) => `<sheet name="S${index}" sheetId="${index + 1}" r:id="s0"/>`,
    );
    const book = String(good.find(({ name }) => name === "xl/workbook.xml")!.content).replace(
      /<sheet .*\/>/,
      sheets.join(""),
    );
    const bytes = altered("xl/workbook.xml", { content: book });
    expect(failure(bytes)).toMatchObject({ code: "corrupt", problem: "relationship", part: "xl/workbook.xml" });
  });

  test("entries that share their data are refused", () => {
    const shared = zip([
      ...good,
      { name: "xl/a.xml", content: "x".repeat(100) },
      { name: "xl/a.xml2", content: "x".repeat(100), sharesDataOf: good.length, localName: "xl/a.xml" },
    ]);
    expect(failure(shared)).toMatchObject({ code: "corrupt" });
  });

  test("more entries than any workbook has", () => {
    const many = Array.from({ length: 60 }, (_, index) => ({ name: `xl/media/${index}.png`, content: "", method: 0 }));
    expect(failure(zip([...good, ...many]), { entries: 50 })).toEqual({
      code: "too-large",
      limit: "entries",
      allowed: 50,
      part: "",
    });
  });

  test("a number of entries that the directory does not hold", () => {
    expect(failure(zip(good, { count: 65_000 }))).toEqual({ code: "corrupt", problem: "zip-directory", part: "" });
  });

  test("a file beyond the limit is not looked into", () => {
    expect(failure(new Uint8Array(2000), { fileBytes: 1000 })).toEqual({
      code: "too-large",
      limit: "fileBytes",
      allowed: 1000,
      part: "",
    });
  });
});

describe("broken archives", () => {
  test("any prefix of a file is a plain failure", () => {
    const bytes = zip(good);
    for (let length = 0; length < bytes.length; length += 7) {
      expect(["empty-file", "truncated", "not-xlsx"]).toContain(failure(bytes.subarray(0, length)).code);
    }
  });

  test("any flipped byte is a plain failure or changes nothing that is read", () => {
    const bytes = zip(good);
    for (let at = 0; at < bytes.length; at++) {
      const broken = bytes.slice();
      broken[at]! ^= 0x55;
      const result = readXlsx(broken);
      if (result.ok) expect(result.value.sheets.map(({ snapshot }) => gridsOf(snapshot).values)).toEqual([[[1]]]);
    }
  });

  test.each<[string, Partial<TestEntry>, object]>([
    ["a wrong checksum", { crc: 1 }, { problem: "zip-checksum" }],
    ["data that are no deflate stream", { data: Buffer.from("not deflated at all") }, { problem: "zip-data" }],
    [
      "data that end too early",
      { data: deflateRawSync(Buffer.alloc(5000, 65)).subarray(0, 8), size: 5000 },
      { code: "corrupt" },
    ],
    ["a method nobody uses", { method: 12 }, { problem: "zip-method" }],
    ["another name in the local header", { localName: "xl/worksheets/sheet9.xml" }, { problem: "zip-entry" }],
    ["a size that is not that of stored data", { method: 0, size: 3 }, { problem: "zip-size" }],
    ["an encrypted entry", { flags: 1 }, { code: "encrypted" }],
  ])("%s", (_, change, expected) => {
    expect(failure(altered(SHEET, change))).toMatchObject(expected);
  });

  test.each(["../../etc/passwd", "/xl/other.xml", "xl/./a.xml", "C:/a.xml", "xl\\..\\..\\a.xml"])(
    "the entry name %s",
    (name) => {
      expect(failure(zip([...good, { name, content: "" }]))).toMatchObject({
        code: "corrupt",
        problem: "zip-unsafe-name",
      });
    },
  );

  test("two entries of one name, in another case", () => {
    expect(failure(zip([...good, { name: "XL/Worksheets/Sheet1.xml", content: "x" }]))).toMatchObject({
      problem: "zip-duplicate-name",
    });
  });

  test("backslashes in names are slashes", () => {
    expect(read(zip(good.map((entry) => ({ ...entry, name: entry.name.replaceAll("/", "\\") })))).sheets).toHaveLength(
      1,
    );
  });

  test("part names do not mind case", () => {
    const renamed = good.map((entry) =>
      entry.name === SHEET ? { ...entry, name: "xl/WorkSheets/Sheet1.XML" } : entry,
    );
    expect(gridsOf(read(zip(renamed)).sheets[0]!.snapshot).values).toEqual([[1]]);
  });

  test("zip64 fields and a comment behind the archive are read", () => {
    expect(
      gridsOf(read(zip(good, { zip64: true, comment: Buffer.from("PK\u0005\u0006 not the end") })).sheets[0]!.snapshot)
        .values,
    ).toEqual([[1]]);
  });

  test("bytes in front of the archive are not passed over", () => {
    expect(failure(zip(good, { prefix: Buffer.from("PK\u0003\u0004 another archive") }))).toMatchObject({
      code: "corrupt",
    });
  });
});

describe("hostile XML", () => {
  test("entities cannot be defined", () => {
    const content = `<!DOCTYPE lol [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><worksheet xmlns="${MAIN}"><sheetData/>&b;</worksheet>`;
    expect(failure(altered(SHEET, { content }))).toEqual({ code: "doctype", part: SHEET });
  });

  test("external entities are not fetched", () => {
    const content = `<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet xmlns="${MAIN}"/>`;
    expect(failure(altered(SHEET, { content }))).toEqual({ code: "doctype", part: SHEET });
  });

  test.each([
    ["an entity nobody defined", "<sheetData>&lol;</sheetData>"],
    ["tags that do not match", "<sheetData></row></sheetData>"],
    ["a prefix nobody declared", "<q:sheetData/>"],
    ["an attribute twice", '<sheetData a="1" a="2"/>'],
    ["a character XML does not allow", "<sheetData>\u0001</sheetData>"],
  ])("%s", (_, xml) => {
    expect(failure(workbook({ sheets: [{ xml }] }))).toEqual({ code: "corrupt", problem: "xml", part: SHEET });
  });

  test("bytes that are no UTF-8", () => {
    const content = Buffer.concat([
      Buffer.from(`<worksheet xmlns="${MAIN}">`),
      Buffer.from([0xc3, 0x28]),
      Buffer.from("</worksheet>"),
    ]);
    expect(failure(altered(SHEET, { content }))).toEqual({ code: "corrupt", problem: "xml-encoding", part: SHEET });
  });

  test("elements nested without end", () => {
    const xml = "<a>".repeat(100_000);
    expect(failure(workbook({ sheets: [{ xml }] }))).toEqual({ code: "corrupt", problem: "xml-depth", part: SHEET });
  });

  test("an unfinished part", () => {
    expect(failure(altered(SHEET, { content: `<worksheet xmlns="${MAIN}"><sheetData>` }))).toMatchObject({
      problem: "xml",
    });
  });
});

describe("sheets that would not fit", () => {
  test("a lone cell at the far corner is left out and named", () => {
    const sheet = firstSheet(rows(`${ONE_CELL}<row r="1048576"><c r="XFD1048576" t="str"><v> </v></c></row>`));
    expect(sheet.snapshot.area).toEqual({ top: 0, left: 0, bottom: 0, right: 0 });
    expect(sheet.strays).toEqual([{ row: 1_048_575, column: 16_383 }]);
  });

  test("strays in the row and in the column are both left out", () => {
    const table = Array.from(
      { length: 40 },
      (_, row) => `<row r="${row + 5}"><c r="B${row + 5}"><v>1</v></c><c r="C${row + 5}"><v>2</v></c></row>`,
    );
    const sheet = firstSheet(
      rows(
        `<row r="1"><c r="XFD1"><v>1</v></c></row>${table.join("")}<row r="900000"><c r="A900000"><v>1</v></c></row>`,
      ),
      { gridCells: 100_000 },
    );
    expect(sheet.snapshot.area).toEqual({ top: 4, left: 1, bottom: 43, right: 2 });
    expect(sheet.strays).toHaveLength(2);
  });

  test("two crowds far apart are refused rather than guessed at", () => {
    const crowd = (at: number, column: string) =>
      Array.from(
        { length: 100 },
        (_, row) => `<row r="${at + row}"><c r="${column}${at + row}"><v>1</v></c></row>`,
      ).join("");
    expect(failure(rows(crowd(1, "A") + crowd(1_000_000, "XFD")))).toMatchObject({
      code: "too-large",
      limit: "gridCells",
    });
  });

  test("a lone cell at the foot of the sheet costs no more than its own place", () => {
    const { snapshot } = firstSheet(rows(`${ONE_CELL}<row r="1048576"><c r="A1048576"><v>2</v></c></row>`));
    expect(snapshot.area).toEqual({ top: 0, left: 0, bottom: 1_048_575, right: 0 });
    expect([0, 5, 1_048_574, 1_048_575].map((row) => valueAt(snapshot, row, 0))).toEqual([1, "", "", 2]);
    expect(snapshot.columns[0]!.kinds.length).toBeLessThan(100);
  });

  test("a merge of the whole sheet is a merge of the used area", () => {
    const xml = `<sheetData>${ONE_CELL}<row r="2"><c r="B2"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>`;
    expect(firstSheet(workbook({ sheets: [{ xml }] })).snapshot.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 1 },
    ]);
  });

  test("merges that overlap", () => {
    const xml = `<sheetData>${ONE_CELL}<row r="9"><c r="I9"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:C3"/><mergeCell ref="C3:D4"/></mergeCells>`;
    expect(failure(workbook({ sheets: [{ xml }] }))).toEqual({
      code: "corrupt",
      problem: "merge",
      part: SHEET,
      cell: { row: 2, column: 2 },
    });
  });

  test("more merges than any sheet has", () => {
    const merges = Array.from({ length: 11 }, (_, row) => `<mergeCell ref="A${row + 1}:B${row + 1}"/>`).join("");
    const xml = `<sheetData>${ONE_CELL}</sheetData><mergeCells>${merges}</mergeCells>`;
    expect(failure(workbook({ sheets: [{ xml }] }), { merges: 10 })).toMatchObject({
      code: "too-large",
      limit: "merges",
    });
  });

  test("hundreds of thousands of styled rows that hold nothing are no cells", () => {
    const blank = Array.from(
      { length: 200_000 },
      (_, row) => `<row r="${row + 2}" s="1" customFormat="1"><c r="A${row + 2}" s="1"/></row>`,
    );
    const { snapshot } = firstSheet(rows(ONE_CELL + blank.join("")), { cells: 10 });
    expect(gridsOf(snapshot).values).toEqual([[1]]);
  });

  test("the limit of cells counts all sheets", () => {
    const xml = '<sheetData><row r="1"><c r="A1"><v>1</v></c><c r="B1"><v>1</v></c></row></sheetData>';
    const bytes = workbook({
      sheets: [
        { name: "A", xml },
        { name: "B", xml },
      ],
    });
    expect(read(bytes, { cells: 4 }).sheets).toHaveLength(2);
    expect(failure(bytes, { cells: 3 })).toMatchObject({
      code: "too-large",
      limit: "cells",
      part: "xl/worksheets/sheet2.xml",
    });
  });

  test("more sheets than the limit", () => {
    const sheets = ["A", "B", "C"].map((name) => ({ name, xml: "<sheetData/>" }));
    expect(failure(workbook({ sheets }), { sheets: 2 })).toMatchObject({ code: "too-large", limit: "sheets" });
  });

  test("a long shared formula over many cells", () => {
    const long = `SUM(${"A1,".repeat(1000)}A1)`;
    const cells = Array.from(
      { length: 100 },
      (_, row) => `<row r="${row + 2}"><c r="B${row + 2}"><f t="shared" si="0"/><v>1</v></c></row>`,
    );
    const bytes = rows(
      `<row r="1"><c r="B1"><f t="shared" ref="B1:B101" si="0">${long}</f><v>1</v></c></row>${cells.join("")}`,
    );
    expect(failure(bytes, { formulaCharacters: 100_000 })).toMatchObject({
      code: "too-large",
      limit: "formulaCharacters",
    });
  });
});

describe("contradictions in a sheet", () => {
  test.each([
    [
      "a cell twice",
      '<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>',
      { problem: "duplicate-cell", cell: { row: 0, column: 0 } },
    ],
    ["a cell beyond the sheet", '<row r="1"><c r="XFE1"><v>1</v></c></row>', { problem: "cell-reference" }],
    ["a row beyond the sheet", '<row r="1048577"/>', { problem: "cell-reference" }],
    ["a row 0", '<row r="0"/>', { problem: "cell-reference" }],
    ["a cell that is no reference", '<row r="1"><c r="__proto__"><v>1</v></c></row>', { problem: "cell-reference" }],
    [
      "a number that is none",
      '<row r="1"><c r="A1"><v>0x1F</v></c></row>',
      { problem: "number", cell: { row: 0, column: 0 } },
    ],
    ["a number beyond all", '<row r="1"><c r="A1"><v>Infinity</v></c></row>', { problem: "number" }],
    ["a number beyond what doubles hold", '<row r="1"><c r="A1"><v>1e999</v></c></row>', { problem: "number" }],
    ["a date that is none", '<row r="1"><c r="A1" t="d"><v>hôm qua</v></c></row>', { problem: "number" }],
    ["a text that is not in the table", '<row r="1"><c r="A1" t="s"><v>5</v></c></row>', { problem: "shared-string" }],
    ["a text with a negative index", '<row r="1"><c r="A1" t="s"><v>-1</v></c></row>', { problem: "shared-string" }],
    [
      "a shared formula without its text",
      '<row r="1"><c r="A1"><f t="shared" si="0"/><v>1</v></c></row>',
      { problem: "shared-formula" },
    ],
  ])("%s", (_, xml, expected) => {
    expect(failure(rows(xml))).toMatchObject({ code: "corrupt", part: SHEET, ...expected });
  });

  test("a formula twice in a cell's place", () => {
    const xml = '<row r="1"><c r="A1" t="str"><f>"a"</f><v></v></c><c r="A1"><v>2</v></c></row>';
    expect(failure(rows(xml))).toMatchObject({ problem: "duplicate-cell" });
  });

  test("rows that repeat more often than there are rows", () => {
    const repeated = '<row r="1" hidden="1"/>'.repeat(1_048_578);
    expect(failure(rows(repeated), { ratio: 10_000 })).toMatchObject({ code: "corrupt", problem: "cell-reference" });
  });

  test("more columns than there are", () => {
    const cols = '<col min="1" max="16384" hidden="1"/>'.repeat(16_385);
    const xml = `<cols>${cols}</cols><sheetData>${ONE_CELL}</sheetData>`;
    expect(failure(workbook({ sheets: [{ xml }] }))).toMatchObject({ code: "corrupt", problem: "cell-reference" });
  });

  test("a merge that is no area", () => {
    const xml = `<sheetData>${ONE_CELL}</sheetData><mergeCells><mergeCell ref="A0:B"/></mergeCells>`;
    expect(failure(workbook({ sheets: [{ xml }] }))).toMatchObject({ code: "corrupt", problem: "merge" });
  });

  test("a sheet whose part is missing", () => {
    expect(failure(zip(good.filter(({ name }) => name !== SHEET)))).toEqual({ code: "missing-part", part: SHEET });
  });

  test("a sheet without a relationship", () => {
    const content = String(good.find(({ name }) => name === "xl/workbook.xml")!.content).replace(
      'r:id="s0"',
      'r:id="nix"',
    );
    expect(failure(altered("xl/workbook.xml", { content }))).toEqual({
      code: "missing-part",
      part: "xl/workbook.xml#Sheet1",
    });
  });

  test("a workbook part that is missing", () => {
    expect(failure(zip(good.filter(({ name }) => name !== "xl/workbook.xml")))).toEqual({
      code: "missing-part",
      part: "xl/workbook.xml",
    });
  });

  test("a relationship twice", () => {
    const content = String(good.find(({ name }) => name === "_rels/.rels")!.content).replace(
      /(<Relationship .*\/>)/,
      "$1$1",
    );
    expect(failure(altered("_rels/.rels", { content }))).toMatchObject({ problem: "relationship" });
  });

  test("a relationship that leads out of the archive leads nowhere", () => {
    const content = String(good.find(({ name }) => name === "xl/_rels/workbook.xml.rels")!.content).replace(
      "worksheets/sheet1.xml",
      "../../../../etc/passwd",
    );
    expect(failure(altered("xl/_rels/workbook.xml.rels", { content }))).toEqual({
      code: "missing-part",
      part: "etc/passwd",
    });
  });
});

describe("names that are properties of every object", () => {
  test("pollute nothing", () => {
    const xml =
      '<sheetData><row r="1" __proto__="1"><c r="A1" t="inlineStr" constructor="2"><is><t>__proto__</t></is></c></row></sheetData>';
    const bytes = workbook({
      sheets: [{ name: "constructor", xml }],
      styles: '<numFmts><numFmt numFmtId="__proto__" formatCode="polluted"/></numFmts>',
    });
    expect(gridsOf(firstSheet(bytes).snapshot).values).toEqual([["__proto__"]]);
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
    expect(Object.keys(Object.prototype)).toEqual([]);
  });
});
