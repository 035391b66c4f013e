import { checkRows, FINE, only, said, withRow } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

it.each(["chưa báo cáo", "20 lĩnh vực", "12/36", "x"])("names %s in a count", (written) => {
  const report = checkRows(withRow([36, written, 0, 20, 44.4]));
  expect(said(report)).toEqual(["not-a-number D6"]);
  expect(only(report, "not-a-number").actual).toBe(written);
});

it("names TRUE in a count", () => {
  expect(only(checkRows(withRow([36, true, 0, 20, 44.4])), "not-a-number").actual).toBe("TRUE");
});

it("names a number beyond all counting", () => {
  expect(said(checkRows(withRow([36, 2e15, 0, 20, 44.4])))).toEqual(["not-a-number D6"]);
  expect(said(checkRows(withRow([1e9, 1e9, 0, 0, 100])))).toEqual([]);
  expect(said(checkRows(withRow([36, -2e15, 0, 20, 44.4])))).toEqual(["not-a-number D6"]);
});

it.each(["2000000000", "2.000.000.000", "-3000000000", "3000000000,5"])("names %s typed as text too", (written) => {
  const report = checkRows(withRow([36, written, 0, 20, ""]));
  expect(said(report)).toEqual(["not-a-number D6"]);
  expect(only(report, "not-a-number")).toMatchObject({ actual: written, params: { kind: null } });
});

it("names words in the rate of an agency that has one", () => {
  const report = checkRows(withRow([36, 16, 0, 20, "đạt"]));
  expect(said(report)).toEqual(["not-a-number G6"]);
  expect(only(report, "not-a-number")).toMatchObject({ field: "rate", agency: "Sở Xây dựng", actual: "đạt" });
});

it.each(["không áp dụng", "-", "x"])("lets %s stand for the rate of a zero total", (written) => {
  expect(said(checkRows(withRow([0, 0, 0, 0, written])))).toEqual([]);
});

it("judges the agency by its total where only the rest cannot be read", () => {
  expect(said(checkRows(withRow([36, 16, 0, "?", 44.4])))).toEqual(["not-a-number F6"]);
  expect(said(checkRows(withRow([36, 16, 0, "?", 45.4])))).toEqual(["not-a-number F6", "wrong-percent G6"]);
});

it("does not judge a total row by a column that cannot be read", () => {
  const rows = [...FINE.slice(0, 3), [4, "Sở Tư pháp", 32, "?", 0, 19, 40.6], ["", "Tổng cộng", 159, 99, 0, 113, ""]];
  expect(said(checkRows(rows), ["error"])).toEqual(["not-a-number D5"]);
});

describe("what Excel made a day of", () => {
  const typed = { v: 45_996, format: "d/m/yyyy" };

  it.each(["d/m/yyyy", "dd-mmm", "[$-409]d-mmm;@", "mmm-yy", "[$-vi-VN]dd/mm/yyyy"])(
    "names it, shown as %s",
    (format) => {
      const report = checkRows(withRow([36, { v: 45_996, format }, 0, 20, 44.4]));
      expect(said(report)).toEqual(["not-a-number D6"]);
      expect(only(report, "not-a-number")).toMatchObject({ actual: 45_996, params: { kind: "day" } });
    },
  );

  it("takes words, and numbers beyond all counting, for no days, whatever the format", () => {
    const kind = (cell: TestCell) => only(checkRows(withRow([36, cell, 0, 20, 44.4])), "not-a-number").params["kind"];
    expect(kind({ v: "chưa có", format: "d/m/yyyy" })).toBeNull();
    expect(kind(2e15)).toBeNull();
  });

  it("names it in a rate and in a total row", () => {
    expect(said(checkRows(withRow([36, 16, 0, 20, typed])))).toEqual(["not-a-number G6"]);
    const total = ["", "Tổng cộng", 159, 46, 0, typed, ""];
    expect(said(checkRows([...FINE, total]), ["error"])).toEqual(["not-a-number F6"]);
  });

  it("takes a small count under such a format, and a large one under none, for what they are", () => {
    expect(said(checkRows(withRow([36, { v: 16, format: "d/m/yyyy" }, 0, 20, 44.4])))).toEqual([]);
    expect(said(checkRows(withRow([45_996, 45_996, 0, 0, 100])))).toEqual([]);
  });
});

it("takes a thousand million for a count, and more for none, in a row that wants a closer look", () => {
  const named = (total: number) => said(checkRows(withRow([total, 16, "", 20, ""]))).filter((one) => /^not/.test(one));
  expect(named(1_000_000_000)).toEqual([]);
  expect(named(1_000_000_001)).toEqual(["not-a-number C6"]);
});

it.each(["20%", "20 %", "５％"])("names %s in a count, which is no number of anything", (written) => {
  expect(said(checkRows(withRow([36, written, 0, 16, 55.6])))).toEqual(["not-a-number D6"]);
});
