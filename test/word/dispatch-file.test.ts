import { points, textWidth } from "../../src/core/appendix/page";
import { textPoints } from "../../src/core/appendix/text-width";
import type { DispatchDocument } from "../../src/core/dispatch/document";
import { dispatchFile } from "../../src/word/dispatch-file";
import { DISPATCH, documentOf } from "./support/documents";
import { lookOf, openWord, sectionsOf } from "./support/word-file";
import type { Look, WordParts } from "./support/word-file";
import { all, at, attribute, textOf } from "./support/xml";
import type { Element } from "./support/xml";

interface Written {
  readonly parts: WordParts;
  readonly head: Element;
  readonly foot: Element;
  /** What stands between head and foot. */
  readonly between: readonly Element[];
}

async function written(changes: Partial<DispatchDocument> = {}): Promise<Written> {
  const parts = openWord(await dispatchFile({ ...DISPATCH, ...changes }, [documentOf()]));
  const { children } = sectionsOf(parts)[0]!;
  const tables = children.filter(({ name }) => name === "w:tbl");
  expect(tables).toHaveLength(2);
  const [head, foot] = tables as [Element, Element];
  return { parts, head, foot, between: children.slice(children.indexOf(head) + 1, children.indexOf(foot)) };
}

/** Paragraphs of a table's cells, row by row. */
function columnsOf(parts: WordParts, table: Element): Look[][][] {
  return table.children
    .filter(({ name }) => name === "w:tr")
    .map((row) =>
      row.children
        .filter(({ name }) => name === "w:tc")
        .map((cell) => cell.children.filter(({ name }) => name === "w:p").map((line) => lookOf(parts, line))),
    );
}

/** Lengths of the rules in a cell, in points. */
function rulesOf(cell: Element): number[] {
  const width = Number(attribute(at(cell, "w:tcPr", "w:tcW"), "w:w")) / 20 - 6;
  return cell.children
    .filter((line) => at(line, "w:pPr", "w:pBdr", "w:top"))
    .map((line) => {
      const { "w:left": left, "w:right": right } = at(line, "w:pPr", "w:ind")!.attributes;
      expect(left).toBe(right);
      return width - (2 * Number(left)) / 20;
    });
}

const upright = { italic: false };

describe("the head (Mục II, khoản 1–5; sizes by Mục V)", () => {
  test("has the issuing body on the left, the nation's title and motto on the right", async () => {
    const { parts, head } = await written({
      issuer: { parent: ["ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"], name: ["SỞ NỘI VỤ"] },
    });
    const [[left, right]] = columnsOf(parts, head) as [[Look[], Look[]]];
    const [parent, place, name] = left;
    expect(parent).toMatchObject({ text: "ỦY BAN NHÂN DÂN", size: 13, bold: false, align: "center", ...upright });
    expect(place).toMatchObject({ text: "TỈNH BẮC KẠN", bold: false });
    expect(name).toMatchObject({ text: "SỞ NỘI VỤ", size: 13, bold: true, align: "center", ...upright });
    expect(right[0]).toMatchObject({
      text: "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
      size: 13,
      bold: true,
      align: "center",
      ...upright,
    });
    expect(right[1]).toMatchObject({
      text: "Độc lập - Tự do - Hạnh phúc",
      size: 14,
      bold: true,
      align: "center",
      ...upright,
    });
  });

  test("has a rule of a third to a half under the body's name, one of the motto's length under the motto", async () => {
    const { head } = await written();
    const [left, right] = all(head, "w:tc");
    const [under] = rulesOf(left!);
    const name = textPoints("ỦY BAN NHÂN DÂN", { size: 13, bold: true });
    expect(under! / name).toBeGreaterThan(1 / 3);
    expect(under! / name).toBeLessThan(1 / 2);
    const [motto] = rulesOf(right!);
    expect(motto).toBeCloseTo(textPoints("Độc lập - Tự do - Hạnh phúc", { size: 14, bold: true }), 0);
  });

  test("has number and subject below on the left, place and date on the right", async () => {
    const { parts, head } = await written();
    const [, [left, right]] = columnsOf(parts, head) as [Look[][], [Look[], Look[]]];
    expect(left).toEqual([
      expect.objectContaining({ text: DISPATCH.code, size: 13, bold: false, italic: false, align: "center" }),
      expect.objectContaining({ text: DISPATCH.subject, size: 12, bold: false, italic: false, align: "center" }),
    ]);
    expect(right).toEqual([
      expect.objectContaining({ text: DISPATCH.placeAndDate, size: 13, bold: false, italic: true, align: "center" }),
    ]);
  });

  test("is set in 12 pt where a name would be wrapped in 13; the motto stays a point larger than the title", async () => {
    const { parts, head } = await written({ issuer: { parent: [], name: ["SỞ LAO ĐỘNG - THƯƠNG BINH", "VÀ XÃ HỘI"] } });
    const [[left, right]] = columnsOf(parts, head) as [[Look[], Look[]]];
    expect(left[0]!.size).toBe(12);
    expect(right.slice(0, 2).map(({ size }) => size)).toEqual([12, 13]);
  });

  test("holds the nation's title on one line, and together is as wide as the text", async () => {
    const { head } = await written();
    const [left, right] = all(head, "w:gridCol").map((column) => Number(column.attributes["w:w"]) / 20);
    expect(left! + right!).toBeCloseTo(points(textWidth(DISPATCH.page)), 0);
    const title = textPoints("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", { size: 13, bold: true });
    expect(right! - 6).toBeGreaterThan(title * 1.02);
    const kinds = all(at(head, "w:tblPr", "w:tblBorders")!, "w:insideV").map((border) => border.attributes["w:val"]);
    expect(kinds).toEqual(["none"]);
  });
});

describe("whom it goes to (khoản 9, điểm a)", () => {
  test("a single recipient stands on the line of “Kính gửi”", async () => {
    const { parts, between } = await written({ recipients: ["Sở Nội vụ tỉnh Bắc Kạn"] });
    expect(lookOf(parts, between[0]!)).toMatchObject({
      text: "Kính gửi: Sở Nội vụ tỉnh Bắc Kạn",
      size: 14,
      bold: false,
      italic: false,
      align: "center",
    });
    expect(textOf(between[1]!)).toBe(
      "Trong tổng số 18 cơ quan, đơn vị, có 12 cơ quan, đơn vị đạt chỉ tiêu (trên 20%).",
    );
  });

  test("several stand below it, their dashes under the colon", async () => {
    const { parts, between } = await written();
    const [label, first, second] = between as [Element, Element, Element];
    expect([label, first, second].map(textOf)).toEqual([
      "Kính gửi:",
      "- Các sở, ban, ngành thuộc UBND tỉnh;",
      "- UBND các huyện, thành phố.",
    ]);
    const start = Number(attribute(at(label, "w:pPr", "w:ind"), "w:left"));
    const colon = start / 20 + textPoints("Kính gửi", { size: 14, bold: false });
    for (const entry of [first, second]) {
      const { "w:left": left, "w:hanging": hanging } = at(entry, "w:pPr", "w:ind")!.attributes;
      expect((Number(left) - Number(hanging)) / 20).toBeCloseTo(colon, 0);
      expect(lookOf(parts, entry)).toMatchObject({ size: 14, align: "left", bold: false });
    }
  });

  test("nobody yet leaves the line out", async () => {
    const { between } = await written({ recipients: [] });
    expect(textOf(between[0]!)).toMatch(/^Trong tổng số/);
  });
});

test("the body is justified 14 pt, its first lines indented, 6 pt between paragraphs (khoản 6)", async () => {
  const { parts, between } = await written();
  const body = between.slice(3);
  expect(body.map(textOf)).toEqual(DISPATCH.body.map(({ runs }) => runs.map(({ text }) => text).join("")));
  for (const paragraph of body) {
    expect(lookOf(parts, paragraph)).toMatchObject({ style: "Công văn - nội dung", size: 14, align: "both" });
  }
  const style = all(parts.styles, "w:style").find(
    (each) => attribute(at(each, "w:name"), "w:val") === "Công văn - nội dung",
  );
  expect(Number(attribute(at(style, "w:pPr", "w:ind"), "w:firstLine"))).toBe(720);
  const spacing = at(style, "w:pPr", "w:spacing")!.attributes;
  expect(Number(spacing["w:after"])).toBeGreaterThanOrEqual(120);
  expect(Number(spacing["w:line"])).toBeGreaterThanOrEqual(240);
  expect(Number(spacing["w:line"])).toBeLessThanOrEqual(360);
  expect(spacing["w:lineRule"]).toBe("auto");
  // The signature never stands on a page without a line of the body.
  expect(body.map((paragraph) => lookOf(parts, paragraph).keepNext)).toEqual([false, false, true]);
});

test("pieces of a paragraph keep their weight", async () => {
  const { between } = await written();
  const runs = all(between[4]!, "w:r").map((run) => [textOf(run), at(run, "w:rPr")?.children.map(({ name }) => name)]);
  expect(runs).toEqual([
    ["Nội dung yêu cầu", ["w:b", "w:bCs"]],
    [" (chi tiết tại Phụ lục kèm theo)", ["w:i", "w:iCs"]],
  ]);
});

test("the foot has who receives it on the left, who signs on the right (khoản 7, 9)", async () => {
  const { parts, foot } = await written();
  const rows = columnsOf(parts, foot);
  expect(rows).toHaveLength(1);
  const [left, right] = rows[0] as [Look[], Look[]];
  expect(left[0]).toMatchObject({ text: "Nơi nhận:", size: 12, bold: true, italic: true, align: "left" });
  expect(left.slice(1).map(({ text, size, bold, italic }) => [text, size, bold, italic])).toEqual([
    ["- Như trên;", 11, false, false],
    ["- CT, các PCT UBND tỉnh;", 11, false, false],
    ["- Lưu: VT, NCPC.", 11, false, false],
  ]);
  expect(right.map(({ text, size, bold, italic, align }) => [text, size, bold, italic, align])).toEqual(
    ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH", "Nguyễn Văn A"].map((text) => [
      text,
      14,
      true,
      false,
      "center",
    ]),
  );
  expect(all(foot, "w:cantSplit")).toHaveLength(1);
});

test("appendices follow on pages of their own", async () => {
  const parts = openWord(
    await dispatchFile(DISPATCH, [
      documentOf(),
      { ...documentOf(), page: { ...documentOf().page, orientation: "landscape" } },
    ]),
  );
  const sections = sectionsOf(parts);
  expect(sections.map(({ properties }) => attribute(at(properties, "w:pgSz"), "w:orient"))).toEqual([
    "portrait",
    "portrait",
    "landscape",
  ]);
  expect(sections.map(({ properties }) => attribute(at(properties, "w:pgNumType"), "w:start"))).toEqual([
    "1",
    "1",
    "1",
  ]);
  expect(sections.slice(1).map(({ children }) => textOf(children[0]!))).toEqual(["Phụ lục", "Phụ lục"]);
  expect(at(parts.part("docProps/core.xml"), "dc:title")!.text).toBe(DISPATCH.subject);
});
