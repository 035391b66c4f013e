import { areaName } from "../../../src/core/sheet/address";
import { layOut } from "../../../src/excel/appendix/layout";
import { BAC_KAN, documentOf, NESTED } from "../../core/appendix/reports";

test("heading, rule, header, column numbers, body and notes follow each other without gaps", () => {
  const layout = layOut(documentOf(BAC_KAN));
  expect(areaName(layout.heading)).toBe("A1:G3");
  expect(areaName(layout.rule)).toBe("A4:G4");
  expect(areaName(layout.header)).toBe("A5:G7");
  expect(areaName(layout.numbering!)).toBe("A7:G7");
  expect(areaName(layout.body)).toBe("A8:G26");
  expect(areaName(layout.table)).toBe("A5:G26");
  expect(areaName(layout.notes!)).toBe("A27:G27");
  expect(areaName(layout.whole)).toBe("A1:G27");
  expect(layout.headerMerges.map(areaName)).toEqual(["A5:A6", "B5:B6", "C5:C6", "D5:E5", "F5:F6", "G5:G6"]);
  expect(layout.heights).toHaveLength(27);
  expect(layout.contents.inputs).toHaveLength(27);
});

test("rates and totals are formulas over the row's own cells, counts are numbers, names are text", () => {
  const { contents } = layOut(documentOf(BAC_KAN));
  expect(contents.inputs[7]).toEqual([
    1,
    "Sở Khoa học và Công nghệ",
    29,
    20,
    0,
    9,
    '=IF(C8=0,"",ROUND(100*(D8+E8)/C8,1))',
  ]);
  expect(contents.kinds[7]).toEqual(["constant", "text", "constant", "constant", "constant", "constant", "formula"]);
  expect(contents.inputs[25]).toEqual([
    "",
    "Tổng cộng",
    "=SUM(C8:C25)",
    "=SUM(D8:D25)",
    "=SUM(E8:E25)",
    "=SUM(F8:F25)",
    '=IF(C26=0,"",ROUND(100*(D26+E26)/C26,1))',
  ]);
  expect(contents.formats[7]!.slice(2)).toEqual(["#,##0", "#,##0", "#,##0", "#,##0", "0.0"]);
});

test("in groups a subtotal sums its group, the total sums the agencies and no subtotal", () => {
  const layout = layOut(documentOf(BAC_KAN, { layout: "groups" }));
  const totals = layout.contents.inputs.filter((row) => /^(Cộng|Tổng)/.test(String(row[1]))).map((row) => row[2]);
  expect(totals).toEqual(["=SUM(C9:C20)", "=SUM(C23:C28)", "=SUM(C9:C20,C23:C28)"]);
  expect(layout.groups.map(areaName)).toEqual(["A8:G8", "A22:G22"]);
  expect(layout.bold.map(areaName)).toEqual(["A8:G8", "A21:G21", "A22:G22", "A29:G29", "A30:G30"]);
});

test("in sections within sections each sum is of the agencies since its own section's title, and of them alone", () => {
  const { rows, sections } = NESTED;
  const { contents, body } = layOut(documentOf(rows, { layout: "sections" }, sections));
  const sums = contents.inputs.slice(body.top).filter((row) => /^(Cộng|Tổng)/.test(String(row[1])));
  expect(sums.map((row) => [row[1], row[2]])).toEqual([
    ["Cộng mục I", "=SUM(C11:C12)"],
    ["Cộng mục II", "=SUM(C15:C15)"],
    ["Cộng mục A", "=SUM(C9:C9,C11:C12,C15:C15)"],
    ["Cộng mục B", "=SUM(C20:C21)"],
    ["Cộng mục C", "=SUM(C24:C24)"],
    ["Tổng cộng", "=SUM(C9:C9,C11:C12,C15:C15,C20:C21,C24:C24)"],
  ]);
});

test("columns together fill the text width on paper, where a digit of the standard font is 5.57 points wide, not 5.25", () => {
  const { widths } = layOut(documentOf(BAC_KAN));
  const onPaper = (widths.reduce((sum, width) => sum + width, 0) * 5.57) / 5.25;
  // 165 mm are 467.7 points; each column may lose a pixel.
  expect(onPaper).toBeLessThanOrEqual(467.8);
  expect(onPaper).toBeGreaterThan(460);
});

test("the rule is a third to a half of the reference line", () => {
  const { contents } = layOut(documentOf(BAC_KAN));
  // "_" is half as wide as its 8 points are high; the reference line fills the 467.7 points of its first line.
  expect(String(contents.inputs[3]![0]).length * 4).toBeGreaterThan(467.7 / 3);
  expect(String(contents.inputs[3]![0]).length * 4).toBeLessThan(467.7 / 2);
});

test("a single agency has a total over one row", () => {
  const { contents } = layOut(documentOf([["Sở A", 3, 1, 0, 2]]));
  expect(contents.inputs[8]![2]).toBe("=SUM(C8:C8)");
});
