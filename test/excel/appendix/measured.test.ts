import { strFromU8, unzipSync } from "fflate";
import type { AppendixDocument } from "../../../src/core/appendix/document";
import { cellName, parseCell } from "../../../src/core/sheet/address";
import { BAC_KAN, NESTED } from "../../core/appendix/reports";
import { LAYOUTS, MODES } from "../../word/support/documents";
import { all, at, attribute, parseXml, type Element } from "../../word/support/xml";
import { documentOf, savedAppendix } from "./stage";

/** What the parts of a saved workbook say of the appendix, without any help of what wrote it. */
async function saved(document: AppendixDocument) {
  const parts = unzipSync(await savedAppendix(document));
  const part = (path: string) => parseXml(strFromU8(parts[path]!));
  const sheet = part("xl/worksheets/sheet2.xml");
  const styles = part("xl/styles.xml");
  const names = new Map(
    all(part("xl/workbook.xml"), "definedName").map(({ attributes, text }) => [attributes["name"]!, text]),
  );
  const strings = "xl/sharedStrings.xml" in parts ? all(part("xl/sharedStrings.xml"), "si").map(textOfItem) : [];
  const cells = new Map(all(sheet, "c").map((cell) => [cell.attributes["r"]!, cell]));
  const merges = all(sheet, "mergeCell").map(({ attributes }) => attributes["ref"]!);
  return { sheet, styles, names, strings, cells, merges };
}

type Saved = Awaited<ReturnType<typeof saved>>;

function textOfItem(item: Element): string {
  return all(item, "t")
    .map(({ text }) => text)
    .join("");
}

function textAt({ cells, strings }: Saved, name: string): string {
  const cell = cells.get(name);
  const value = at(cell, "v")?.text ?? "";
  if (attribute(cell, "t") === "s") return strings[Number(value)]!;
  return attribute(cell, "t") === "inlineStr" ? textOfItem(cell!) : value;
}

/** How a cell looks, by the tables of styles. */
function lookAt({ cells, styles }: Saved, name: string) {
  const format = at(styles, "cellXfs")!.children[Number(attribute(cells.get(name), "s") ?? 0)]!;
  const font = at(styles, "fonts")!.children[Number(format.attributes["fontId"])]!;
  const border = at(styles, "borders")!.children[Number(format.attributes["borderId"])]!;
  const alignment = at(format, "alignment");
  const isOn = (property: string) => {
    const element = at(font, property);
    return element !== undefined && !["0", "false"].includes(element.attributes["val"] ?? "1");
  };
  return {
    font: attribute(at(font, "name"), "val"),
    size: Number(attribute(at(font, "sz"), "val")),
    bold: isOn("b"),
    italic: isOn("i"),
    align: attribute(alignment, "horizontal"),
    wraps: attribute(alignment, "wrapText") === "1",
    borders: ["left", "right", "top", "bottom"].map((side) => attribute(at(border, side), "style") ?? "none"),
  };
}

/** Whether lines stand on all sides of a cell, or of cells merged: one between two cells may be kept with either. */
function isRuled(file: Saved, top: number, left: number, bottom = top, right = left): boolean {
  const has = (row: number, column: number, side: number) =>
    row >= 0 && column >= 0 && lookAt(file, cellName({ row, column })).borders[side] === "thin";
  return (
    (has(top, left, 0) || has(top, left - 1, 1)) &&
    (has(top, right, 1) || has(top, right + 1, 0)) &&
    (has(top, left, 2) || has(top - 1, left, 3)) &&
    (has(bottom, left, 3) || has(bottom + 1, left, 2))
  );
}

const CASES = LAYOUTS.flatMap((layout) =>
  MODES.flatMap((mode) =>
    (["portrait", "landscape"] as const).map((orientation) => ({ layout, mode, orientation }) as const),
  ),
);

function documentFor({ layout, mode, orientation }: (typeof CASES)[number]): AppendixDocument {
  const options = { layout, mode, rank: orientation === "landscape" };
  const document =
    layout === "sections" ? documentOf(NESTED.rows, options, NESTED.sections) : documentOf(BAC_KAN, options);
  return { ...document, page: { ...document.page, orientation } };
}

describe.each(CASES)("the file of an appendix, $layout, $mode, $orientation", (given) => {
  const document = documentFor(given);
  const last = document.columns.length - 1;
  const columnName = (column: number) => cellName({ row: 0, column }).replace("1", "");
  const bodyTop = document.heading.length + 1 + document.header.length + (document.numbering.length > 0 ? 1 : 0);
  const nameIn = (row: number, column: number) => cellName({ row, column });
  let file: Saved;
  beforeAll(async () => {
    file = await saved(document);
  });

  test("is A4 with the decree's margins, one page wide", () => {
    const setup = at(file.sheet, "pageSetup")!.attributes;
    expect([setup["paperSize"], setup["orientation"] ?? "portrait"]).toEqual(["9", given.orientation]);
    const margins = at(file.sheet, "pageMargins")!.attributes;
    // Nghị định 30/2020/NĐ-CP, Phụ lục I, I.2: top and bottom 20-25, left 30-35, right 15-20 mm.
    const millimetres = ["top", "bottom", "left", "right"].map((side) => Math.round(Number(margins[side]) * 25.4));
    expect(millimetres).toEqual([20, 20, 30, 15]);
    expect(attribute(at(file.sheet, "sheetPr", "pageSetUpPr"), "fitToPage")).toBe("1");
    expect([setup["fitToWidth"] ?? "1", setup["fitToHeight"]]).toEqual(["1", "0"]);
  });

  test("has its page number as a field in the middle of the top margin from page 2 on, from 1 in each appendix", () => {
    const words = at(file.sheet, "headerFooter")!;
    expect(words.attributes["differentFirst"]).toBe("1");
    expect(at(words, "oddHeader")!.text).toMatch(/^&C&"Times New Roman[^"]*"&1[34]&P$/);
    expect(at(words, "firstHeader")?.text ?? "").not.toContain("&P");
    expect(all(words, "oddFooter").map(({ text }) => text)).toEqual([]);
    const setup = at(file.sheet, "pageSetup")!.attributes;
    expect([setup["firstPageNumber"], setup["useFirstPageNumber"]]).toEqual(["1", "1"]);
  });

  test("repeats header and column numbers on each page, and prints the appendix alone", () => {
    const first = document.heading.length + 2;
    expect(file.names.get("_xlnm.Print_Titles")).toBe(`'Phụ lục'!$${first}:$${bodyTop}`);
    const rows = bodyTop + document.rows.length + document.notes.length;
    expect(file.names.get("_xlnm.Print_Area")).toMatch(
      new RegExp(`^'Phụ lục'!\\$A\\$1:\\$${columnName(last)}\\$${rows}$`),
    );
  });

  test("has the heading's lines in their sizes and weights, merged over the table's width", () => {
    document.heading.forEach(({ text, size, bold, italic }, row) => {
      const name = nameIn(row, 0);
      expect(textAt(file, name)).toBe(text);
      expect(lookAt(file, name)).toMatchObject({ font: "Times New Roman", size, bold, italic, align: "center" });
      expect(file.merges).toContain(`${name}:${nameIn(row, last)}`);
    });
  });

  test("merges the header as the document says, bold, centred and ruled", () => {
    const top = document.heading.length + 1;
    document.header.forEach((cells, row) => {
      for (const { text, column, columnSpan, rowSpan } of cells) {
        const name = nameIn(top + row, column);
        expect(textAt(file, name)).toBe(text);
        expect(lookAt(file, name)).toMatchObject({ bold: true, align: "center", wraps: true });
        const [bottom, right] = [top + row + rowSpan - 1, column + columnSpan - 1];
        expect([name, isRuled(file, top + row, column, bottom, right)]).toEqual([name, true]);
        const merged = `${name}:${nameIn(bottom, right)}`;
        expect([merged, file.merges.includes(merged)]).toEqual([merged, columnSpan > 1 || rowSpan > 1]);
      }
    });
  });

  test("has the rows' texts in Times New Roman, ruled, aligned by column; titles merged, titles and sums bold", () => {
    document.rows.forEach((row, index) => {
      const at = bodyTop + index;
      const isTitle = row.kind === "group";
      for (let column = 0; column <= last; column += 1) {
        const name = nameIn(at, column);
        const look = lookAt(file, name);
        expect([name, look.font, look.size]).toEqual([name, "Times New Roman", document.tableSize]);
        if (!isTitle) expect([name, isRuled(file, at, column)]).toEqual([name, true]);
        const written = row.cells[column];
        if (written?.kind === "text" && written.text !== "") expect(textAt(file, name)).toBe(written.text);
        if (isTitle) continue;
        expect([name, look.bold]).toEqual([name, row.kind !== "agency"]);
        expect([name, look.align]).toEqual([
          name,
          row.kind === "agency" ? document.columns[column]!.align : look.align,
        ]);
      }
      if (isTitle) {
        expect(file.merges).toContain(`${nameIn(at, 0)}:${nameIn(at, last)}`);
        expect(lookAt(file, nameIn(at, 0)).bold).toBe(true);
        expect([at, isRuled(file, at, 0, at, last)]).toEqual([at, true]);
      }
    });
  });

  test("has no merged cells besides, and a width for each column and a height for each row", () => {
    const spans = document.header.flat().filter(({ columnSpan, rowSpan }) => columnSpan > 1 || rowSpan > 1).length;
    const titles = document.rows.filter(({ kind }) => kind === "group").length;
    // The rule below the heading is a line of its own.
    const lines = document.heading.length + 1 + document.notes.length;
    expect(file.merges).toHaveLength(spans + titles + lines);
    const widths = all(file.sheet, "col").flatMap(({ attributes }) =>
      Array.from(
        { length: Number(attributes["max"]) - Number(attributes["min"]) + 1 },
        () => attributes["customWidth"],
      ),
    );
    expect(widths.slice(0, last + 1)).toEqual(document.columns.map(() => "1"));
    const heights = all(file.sheet, "row").filter(({ attributes }) => attributes["customHeight"] === "1");
    expect(heights.length).toBeGreaterThanOrEqual(bodyTop + document.rows.length);
    expect(parseCell(nameIn(bodyTop, 0))).toEqual({ row: bodyTop, column: 0 });
  });
});
