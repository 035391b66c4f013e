import { points } from "../../src/core/appendix/page";
import type { AppendixDocument } from "../../src/core/appendix/document";
import { appendixFile } from "../../src/word/appendix-file";
import { BAC_KAN } from "../core/appendix/reports";
import { documentOf, LAYOUTS, manyRows, MODES } from "./support/documents";
import { lookOf, openWord, rowsOf, sectionsOf } from "./support/word-file";
import type { WordParts, WordRow } from "./support/word-file";
import { all, at, attribute, textOf } from "./support/xml";
import type { Element } from "./support/xml";

const twips = (millimetres: number) => Math.round(points(millimetres) * 20);
const TEXT_WIDTH = twips(165);

async function written(...documents: readonly AppendixDocument[]): Promise<WordParts> {
  return openWord(await appendixFile(documents));
}

function tableOf(parts: WordParts): Element {
  return all(parts.body, "w:tbl")[0]!;
}

function headerPart(parts: WordParts, properties: Element, type: string): Element | undefined {
  const reference = properties.children.find(
    ({ name, attributes }) => name === "w:headerReference" && attributes["w:type"] === type,
  );
  return reference && parts.related(reference.attributes["r:id"]!);
}

/** Texts of the rows, cells that continue one above left out. */
function texts(rows: readonly WordRow[]): string[][] {
  return rows.map(({ cells }) => cells.filter(({ merge }) => merge !== "continue").map(({ text }) => text));
}

describe("the page", () => {
  test("is A4 with the decree's margins, upright", async () => {
    const parts = await written(documentOf());
    const { properties } = sectionsOf(parts)[0]!;
    expect(at(properties, "w:pgSz")!.attributes).toMatchObject({ "w:w": "11906", "w:h": "16838" });
    expect(attribute(at(properties, "w:pgSz"), "w:orient")).toBe("portrait");
    const margins = at(properties, "w:pgMar")!.attributes;
    expect([margins["w:top"], margins["w:bottom"], margins["w:left"], margins["w:right"]].map(Number)).toEqual(
      [20, 20, 30, 15].map(twips),
    );
  });

  test("lies on its side where the document says so", async () => {
    const upright = documentOf();
    const parts = await written({ ...upright, page: { ...upright.page, orientation: "landscape" } });
    const { properties } = sectionsOf(parts)[0]!;
    expect(at(properties, "w:pgSz")!.attributes).toMatchObject({
      "w:w": "16838",
      "w:h": "11906",
      "w:orient": "landscape",
    });
    expect(Number(attribute(at(tableOf(parts), "w:tblPr", "w:tblW"), "w:w"))).toBe(twips(297 - 45));
  });

  test("has its number as a field of 14 pt in the middle of the top margin, but not the first", async () => {
    const parts = await written(documentOf());
    const { properties } = sectionsOf(parts)[0]!;
    expect(at(properties, "w:titlePg")).toBeDefined();
    expect(attribute(at(properties, "w:pgNumType"), "w:start")).toBe("1");
    const number = headerPart(parts, properties, "default")!;
    expect(all(number, "w:instrText").map(({ text }) => text.trim())).toEqual(["PAGE"]);
    expect(all(number, "w:fldChar").map((field) => field.attributes["w:fldCharType"])).toEqual([
      "begin",
      "separate",
      "end",
    ]);
    expect(lookOf(parts, at(number, "w:p")!)).toMatchObject({
      style: "Số trang",
      size: 14,
      align: "center",
      bold: false,
      italic: false,
    });
    const first = headerPart(parts, properties, "first")!;
    expect(all(first, "w:instrText")).toEqual([]);
    expect(textOf(first)).toBe("");
    const { "w:header": fromEdge, "w:top": top } = at(properties, "w:pgMar")!.attributes;
    expect(Number(fromEdge)).toBeLessThan(Number(top) - 14 * 20);
  });
});

describe("the heading", () => {
  test.each(MODES)("has the document's lines, sizes and weights: %s", async (mode) => {
    const document = documentOf(BAC_KAN, { mode });
    const parts = await written(document);
    const looks = parts.body.children.slice(0, document.heading.length).map((line) => lookOf(parts, line));
    expect(looks).toEqual(
      document.heading.map(
        ({ text, size, bold, italic }) =>
          expect.objectContaining({ text, size, bold, italic, align: "center", keepNext: true }) as unknown,
      ),
    );
    expect(looks.map(({ style }) => style)).toEqual(["Phụ lục - nhãn", "Phụ lục - tiêu đề", "Phụ lục - kèm theo"]);
  });

  test("keeps what a document says differently from its style", async () => {
    const document = documentOf();
    const heading = document.heading.map((line) => ({ ...line, size: 13, bold: !line.bold, italic: !line.italic }));
    const parts = await written({ ...document, heading });
    expect(parts.body.children.slice(0, 3).map((line) => lookOf(parts, line))).toEqual(
      heading.map(({ size, bold, italic }) => expect.objectContaining({ size, bold, italic }) as unknown),
    );
  });

  test("ends with a drawn rule of the document's length, in the middle", async () => {
    const document = documentOf();
    const parts = await written(document);
    const rule = parts.body.children[document.heading.length]!;
    expect(textOf(rule)).toBe("");
    expect(at(rule, "w:pPr", "w:pBdr", "w:top")!.attributes).toMatchObject({ "w:val": "single", "w:sz": "6" });
    expect(at(rule, "w:pPr", "w:pBdr")!.children).toHaveLength(1);
    const { "w:left": left, "w:right": right } = at(rule, "w:pPr", "w:ind")!.attributes;
    expect(left).toBe(right);
    const length = TEXT_WIDTH - Number(left) - Number(right);
    expect(Math.abs(length - document.ruleShare * TEXT_WIDTH)).toBeLessThanOrEqual(2);
  });

  test("has no rule where the document has none", async () => {
    const parts = await written({ ...documentOf(), ruleShare: 0 });
    expect(all(parts.body, "w:pBdr")).toEqual([]);
  });
});

describe("the table", () => {
  test("is as wide as the text, its columns fixed by their shares", async () => {
    const document = documentOf();
    const parts = await written(document);
    const table = tableOf(parts);
    expect(attribute(at(table, "w:tblPr", "w:tblLayout"), "w:type")).toBe("fixed");
    expect(at(table, "w:tblPr", "w:tblW")!.attributes).toEqual({ "w:type": "dxa", "w:w": String(TEXT_WIDTH) });
    const grid = all(table, "w:gridCol").map((column) => Number(column.attributes["w:w"]));
    expect(grid.reduce((sum, width) => sum + width, 0)).toBe(TEXT_WIDTH);
    document.columns.forEach(({ share }, i) => {
      expect(Math.abs(grid[i]! - share * TEXT_WIDTH)).toBeLessThanOrEqual(1);
    });
    for (const { cells } of rowsOf(parts, table)) {
      expect(cells.reduce((sum, { columns }) => sum + columns, 0)).toBe(document.columns.length);
      expect(cells.reduce((sum, { width }) => sum + width, 0)).toBe(TEXT_WIDTH);
    }
  });

  test("repeats header and column numbers on every page, and no row is parted", async () => {
    const document = documentOf();
    const parts = await written(document);
    const rows = rowsOf(parts, tableOf(parts));
    expect(rows).toHaveLength(document.header.length + 1 + document.rows.length);
    expect(rows.map(({ isHeader }) => isHeader)).toEqual(rows.map((_, i) => i <= document.header.length));
    expect(rows.filter(({ canSplit }) => canSplit)).toEqual([]);
    expect(new Set(rows.map(({ heightRule }) => heightRule))).toEqual(new Set(["atLeast"]));
    for (const { height } of rows) expect(height).toBeGreaterThanOrEqual(document.tableSize * 20);
  });

  test("merges the header as the document says", async () => {
    const parts = await written(documentOf());
    const [upper, lower, numbering] = rowsOf(parts, tableOf(parts));
    expect(upper!.cells.map(({ text, columns, merge }) => [text, columns, merge])).toEqual([
      ["STT", 1, "restart"],
      ["Tên đơn vị", 1, "restart"],
      ["Tổng số TTHC đã rà soát", 1, "restart"],
      ["Phương án phân cấp", 2, undefined],
      ["Số TTHC không đề nghị phân cấp", 1, "restart"],
      ["Tỷ lệ % đạt được", 1, "restart"],
    ]);
    expect(lower!.cells.map(({ text, merge }) => [text, merge])).toEqual([
      ["", "continue"],
      ["", "continue"],
      ["", "continue"],
      ["Phân cấp ngay", undefined],
      ["Phân cấp kèm theo các điều kiện", undefined],
      ["", "continue"],
      ["", "continue"],
    ]);
    expect(numbering!.cells.map(({ text }) => text)).toEqual(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"]);
    for (const { look } of [...upper!.cells, ...numbering!.cells]) {
      expect(look).toMatchObject({ align: "center", size: 12, keepNext: true });
    }
    expect(upper!.cells.every(({ look }) => look.bold)).toBe(true);
    expect(numbering!.cells.every(({ look }) => look.italic && !look.bold)).toBe(true);
  });

  test.each(LAYOUTS)("shows the document's texts, aligned by column, sums and titles bold: %s", async (layout) => {
    const document = documentOf(BAC_KAN, { layout });
    const parts = await written(document);
    const body = rowsOf(parts, tableOf(parts)).slice(document.header.length + 1);
    document.rows.forEach(({ kind, cells }, i) => {
      const row = body[i]!;
      expect(row.cells.map(({ text }) => text)).toEqual(cells.map((cell) => (cell.kind === "empty" ? "" : cell.text)));
      expect(row.cells.map(({ look }) => look.bold)).toEqual(row.cells.map(() => kind !== "agency"));
      expect(row.cells.every(({ look }) => look.size === document.tableSize && !look.italic)).toBe(true);
      expect(row.cells.every(({ vertical }) => vertical === "center")).toBe(true);
      if (kind === "group") expect(row.cells.map(({ columns, look }) => [columns, look.align])).toEqual([[7, "left"]]);
      else expect(row.cells.map(({ look }) => look.align)).toEqual(document.columns.map(({ align }) => align));
    });
  });

  test("keeps a title with its first agency, a sum with the agency above it, the end with the notes", async () => {
    const document = documentOf(BAC_KAN, { layout: "groups" });
    const parts = await written(document);
    const body = rowsOf(parts, tableOf(parts)).slice(document.header.length + 1);
    const kept = body.flatMap(({ cells }, i) => (cells.every(({ look }) => look.keepNext) ? [i] : []));
    // I., the 12th agency, its sum is followed by a title; II., the 18th agency, its sum, the total.
    expect(kept).toEqual([0, 12, 14, 20, 21, 22]);
    const partly = body.filter(({ cells }) => new Set(cells.map(({ look }) => look.keepNext)).size > 1);
    expect(partly).toEqual([]);
  });

  test("has borders on all sides and room between them and the text", async () => {
    const properties = at(tableOf(await written(documentOf())), "w:tblPr");
    const borders = at(properties, "w:tblBorders")!.children;
    expect(borders.map(({ name }) => name)).toEqual(
      ["top", "left", "bottom", "right", "insideH", "insideV"].map((side) => `w:${side}`),
    );
    for (const border of borders) expect(border.attributes).toMatchObject({ "w:val": "single", "w:sz": "4" });
    for (const side of at(properties, "w:tblCellMar")!.children)
      expect(Number(side.attributes["w:w"])).toBeGreaterThan(40);
  });

  test("of another size has styles of its own beside it", async () => {
    const document = documentOf();
    const parts = await written(document, { ...document, tableSize: 11.5 });
    const sizes = all(parts.body, "w:tbl").map((table) => rowsOf(parts, table)[5]!.cells[1]!.look.size);
    expect(sizes).toEqual([12, 11.5]);
    const names = all(parts.styles, "w:name").map((name) => name.attributes["w:val"]!);
    expect(names).toEqual(expect.arrayContaining(["Bảng 12 - trái", "Bảng 11.5 - trái", "Bảng 12 - ghi chú"]));
    expect(new Set(names).size).toBe(names.length);
    // In a style's name a comma parts aliases.
    expect(names.filter((name) => /[,;]/.test(name))).toEqual([]);
  });
});

describe("the end", () => {
  test("is the notes, kept together, the last of them holding the section", async () => {
    const document = { ...documentOf(), notes: ["Ghi chú:", "- Một.", "- Hai."] };
    const parts = await written(document, document);
    const [first] = sectionsOf(parts);
    const notes = first!.children.slice(-3).map((note) => lookOf(parts, note));
    expect(notes.map(({ text, italic, size }) => [text, italic, size])).toEqual(
      document.notes.map((note) => [note, true, 12]),
    );
    expect(notes.map(({ keepNext }) => keepNext)).toEqual([true, true, false]);
    expect(first!.children.at(-4)!.name).toBe("w:tbl");
  });

  test("without notes is a point high, so that a full page brings no empty one", async () => {
    const document = { ...documentOf(), notes: [] };
    const parts = await written(document, document);
    for (const { children } of sectionsOf(parts)) {
      expect(children.at(-2)!.name).toBe("w:tbl");
      expect(lookOf(parts, children.at(-1)!)).toMatchObject({ text: "", style: "Cuối phần", size: 1 });
    }
  });
});

test("several appendices are sections of their own, each counted from 1", async () => {
  const documents = [1, 2, 3].map((ordinal) => documentOf(BAC_KAN, { ordinal }));
  const parts = await written(...documents);
  const sections = sectionsOf(parts);
  expect(sections.map(({ children }) => textOf(children[0]!))).toEqual(["Phụ lục I", "Phụ lục II", "Phụ lục III"]);
  for (const { properties, children } of sections) {
    expect(attribute(at(properties, "w:pgNumType"), "w:start")).toBe("1");
    expect(at(properties, "w:titlePg")).toBeDefined();
    expect(headerPart(parts, properties, "default")).toBeDefined();
    expect(headerPart(parts, properties, "first")).toBeDefined();
    // A section begins on a new page unless it says otherwise.
    expect(attribute(at(properties, "w:type"), "w:val") ?? "nextPage").toBe("nextPage");
    expect(children.filter(({ name }) => name === "w:tbl")).toHaveLength(1);
  }
});

describe("the file", () => {
  test("is in Vietnamese and Times New Roman throughout", async () => {
    const parts = await written(documentOf());
    const defaults = at(parts.styles, "w:docDefaults", "w:rPrDefault", "w:rPr");
    expect(at(defaults, "w:rFonts")!.attributes).toEqual({
      "w:ascii": "Times New Roman",
      "w:hAnsi": "Times New Roman",
      "w:eastAsia": "Times New Roman",
      "w:cs": "Times New Roman",
    });
    expect(attribute(at(defaults, "w:lang"), "w:val")).toBe("vi-VN");
    for (const part of [parts.styles, parts.body]) {
      expect(all(part, "w:rFonts").filter((fonts) => fonts.attributes["w:ascii"] !== "Times New Roman")).toEqual([]);
    }
    expect(all(parts.body, "w:lang")).toEqual([]);
  });

  test("says its title and what it was made by", async () => {
    const core = (await written(documentOf())).part("docProps/core.xml");
    expect(at(core, "dc:title")!.text).toBe("DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT");
    expect(at(core, "dc:creator")!.text).toBe("Rà soát");
    expect(at(core, "cp:lastModifiedBy")!.text).toBe("Rà soát");
  });

  test("holds no macro, no link to elsewhere, nothing embedded", async () => {
    const parts = await written(documentOf(), documentOf());
    expect(parts.paths.filter((path) => /vba|macro|embeddings|activeX|\.bin$/i.test(path))).toEqual([]);
    const links = parts.paths
      .filter((path) => path.endsWith(".rels"))
      .flatMap((path) => all(parts.part(path), "Relationship"));
    expect(links.filter((link) => link.attributes["TargetMode"] === "External")).toEqual([]);
    expect(
      all(parts.part("[Content_Types].xml"), "Override").filter((type) =>
        /macro/i.test(type.attributes["ContentType"]!),
      ),
    ).toEqual([]);
  });

  test("opens in Word 2013's mode and later, not in an older one", async () => {
    const settings = all((await written(documentOf())).part("word/settings.xml"), "w:compatSetting");
    const mode = settings.find((setting) => setting.attributes["w:name"] === "compatibilityMode");
    expect(attribute(mode, "w:val")).toBe("15");
  });

  test("keeps text as text, whatever it begins with or holds", async () => {
    const hostile = [
      "=1+1",
      "+84",
      "-5",
      "@SUM(A1)",
      "<w:br/>&amp;",
      '"',
      "{PAGE}",
      "a\tb\r\nc",
      "x\u0000\u0001\u000By\uFFFEz\uD800",
    ];
    const shown = ["=1+1", "+84", "-5", "@SUM(A1)", "<w:br/>&amp;", '"', "{PAGE}", "a b c", "x yz"];
    const document = documentOf(manyRows(hostile.length), { totalRow: false });
    const parts = await written({
      ...document,
      heading: document.heading.map((line) => ({ ...line, text: hostile[0]! })),
      notes: hostile,
      rows: document.rows.map((row, i) => ({
        ...row,
        cells: row.cells.map((cell, column) => (column === 1 ? { kind: "text", text: hostile[i]! } : cell)),
      })),
    });
    const body = rowsOf(parts, tableOf(parts)).slice(3);
    expect(texts(body).map((cells) => cells[1])).toEqual(shown);
    const notes = sectionsOf(parts)[0]!.children.slice(-hostile.length);
    expect(notes.map(textOf)).toEqual(shown);
    expect(all(parts.body, "w:instrText")).toEqual([]);
    expect(all(parts.body, "w:fldSimple")).toEqual([]);
  });

  test("of no appendix at all is still a file", async () => {
    expect((await written()).paths).toContain("word/document.xml");
  });
});
