import { checkRows, FINE, only, said } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const total = (...figures: (number | string)[]) => ["", "Tổng cộng", ...figures];

it("accepts the sums of the rows", () => {
  expect(said(checkRows([...FINE, total(159, 46, 0, 113, 28.9)]))).toEqual([]);
});

it("names a total that is not the sum of its rows", () => {
  const report = checkRows([...FINE, total(160, 46, 0, 113, 28.9)]);
  expect(said(report)).toEqual(["subtotal-mismatch C6"]);
  expect(only(report, "subtotal-mismatch")).toMatchObject({
    field: "total",
    expected: 159,
    actual: 160,
    params: { label: "Tổng cộng", rows: 4, difference: 1 },
    correction: { safe: false, edits: [{ before: 160, after: 159 }] },
  });
});

it.each([
  ["the last row left out", total(127, 46, 0, 113, ""), "last-row-left-out"],
  ["a row left out", total(92, 46, 0, 113, ""), "row-left-out"],
  ["digits exchanged", total(195, 46, 0, 113, ""), "swapped-digits"],
  ["a digit left out", total(19, 46, 0, 113, ""), "digit-dropped"],
  ["nothing known", total(158, 46, 0, 113, ""), undefined],
])("names the cause: %s", (_, row, code) => {
  expect(only(checkRows([...FINE, row]), "subtotal-mismatch").cause?.code).toBe(code);
});

it("counts the rows of a section", () => {
  const report = checkRows([
    ["I", "Các sở"],
    ...FINE,
    ["", "Cộng I", 159, 46, 0, 113, 28.9],
    ["II", "Các huyện"],
    [1, "UBND huyện Ba Bể", 20, 5, 0, 15, 25],
    [2, "UBND huyện Na Rì", 10, 1, 0, 9, 10],
    ["", "Cộng II", 31, 6, 0, 24, ""],
  ]);
  expect(only(report, "subtotal-mismatch").params).toMatchObject({ label: "Cộng II", sum: 30, stated: 31, rows: 2 });
});

it("names hidden rows left out", () => {
  const report = checkRows([...FINE, total(99, 46, 0, 113, "")], { hiddenRows: [1, 2] });
  expect(only(report, "subtotal-mismatch")).toMatchObject({ expected: 159, actual: 99 });
  const hidden = checkRows([...FINE, total(65, 46, 0, 113, "")], { hiddenRows: [1, 2] });
  expect(only(hidden, "subtotal-mismatch").cause).toMatchObject({ code: "hidden-rows-left-out", params: { rows: 2 } });
});

it("leaves out what rows explain that the rates show to be wrong, whatever else is wrong in other columns", () => {
  const rows = [
    [1, "Sở Nội vụ", 27, 6, 0, 12, 22.2],
    [2, "Sở Công Thương", 67, 20, 0, 74, 29.9],
    [3, "Sở Y tế", 33, 70, 0, 26, 21.2],
    [4, "Sở Tư pháp", 36, 13, 0, 19, 40.6],
  ];
  const others = ["sum-mismatch F2", "part-exceeds-whole F3", "part-exceeds-whole D4", "sum-mismatch C5"];
  expect(said(checkRows([...rows, total(159, 46, 0, 113, 28.9)]))).toEqual(others);
  expect(said(checkRows([...rows, total(159, 46, 0, 114, 28.9)]))).toEqual([...others, "subtotal-mismatch F6"]);
});

describe("with sections", () => {
  const sections = (...grand: TestCell[]): TestCell[][] => [
    ["I", "Các sở, ban, ngành"],
    ...FINE.map((row) => [...row]),
    ["", "Cộng I", 159, 46, 0, 113, 28.9],
    ["II", "UBND các huyện, thành phố"],
    [1, "UBND huyện Ba Bể", 20, 5, 0, 15, 25],
    [2, "UBND huyện Na Rì", 10, 1, 0, 9, 10],
    ["", "Cộng II", 30, 6, 0, 24, 20],
    ["", "Tổng cộng", ...grand],
  ];

  it("accepts subtotals and a grand total of all rows", () => {
    expect(said(checkRows(sections(189, 52, 0, 137, 27.5)))).toEqual([]);
  });

  it("names a wrong subtotal, and not the grand total whose formula adds it up", () => {
    const rows = sections(189, { v: 152, f: "=D7+D11" }, 0, 137, 27.5);
    rows[5] = ["", "Cộng I", 159, 146, 0, 113, 28.9];
    expect(said(checkRows(rows))).toEqual(["subtotal-mismatch D7"]);
    rows.splice(-1, 1, ["", "Tổng cộng", 189, { v: 153, f: "=D7+D11+1" }, 0, 137, 27.5]);
    expect(said(checkRows(rows))).toEqual(["subtotal-mismatch D7", "wrong-formula D12"]);
  });

  it("names subtotals counted twice", () => {
    const report = checkRows(sections(378, 52, 0, 137, 27.5));
    expect(only(report, "subtotal-mismatch").cause?.code).toBe("subtotals-counted-twice");
  });
});

it("does not name a total that has the other reading of a row that does not add up", () => {
  const rows = [...FINE.slice(0, 3), [4, "Sở Tư pháp", 23, 13, 0, 19, 40.6]];
  expect(said(checkRows([...rows, total(159, 46, 0, 113, 28.9)]))).toEqual(["sum-mismatch C5"]);
});

it("names a blank total, and lets a blank stand for 0", () => {
  expect(said(checkRows([...FINE, total("", 46, "", 113, 28.9)]))).toEqual(["subtotal-mismatch C6"]);
});

it("says nothing of a total row without figures", () => {
  expect(said(checkRows([...FINE, ["", "Tổng cộng", "", "", "", "", ""]]))).toEqual([]);
});

it("does not name a sum that passes over a total not filled in", () => {
  const rows = [...FINE, [5, "Sở Xây dựng", "", 16, 0, 20, 44.4]];
  const sum = (v: number) => ["", "Tổng cộng", { v, f: "=SUM(C2:C6)" }, 62, 0, 133, ""];
  expect(said(checkRows([...rows, sum(159)]))).toEqual(said(checkRows(rows)));
  expect(said(checkRows([...rows, sum(158)]))).toContain("wrong-formula C7");
});
