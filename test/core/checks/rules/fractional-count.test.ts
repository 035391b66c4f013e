import { checkRows, FINE, only, said, withRow } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

it("names a count that is no whole number, and nothing else of its row", () => {
  const report = checkRows(withRow([36, 16.5, 0, 20, 44.4]));
  expect(said(report)).toEqual(["fractional-count D6"]);
  expect(only(report, "fractional-count")).toMatchObject({ actual: 16.5, cause: null, correction: null });
});

it("leaves what is below zero, and what no count can be, to others", () => {
  const codes = (count: number) =>
    said(checkRows(withRow([36, count, 0, 20, ""]))).filter((name) => name.endsWith(" D6"));
  expect(codes(-16.5)).toEqual(["negative D6"]);
  expect(codes(2_000_000_000.5)).toEqual(["not-a-number D6"]);
  expect(codes(-2_000_000_000)).toEqual(["not-a-number D6"]);
});

it("does not name a total's formula that adds it up, but a total typed so", () => {
  const rows = withRow([36, 16.5, 0, 20, 44.4]);
  const total = (immediate: TestCell) => ["", "Tổng cộng", 195, immediate, 0, 133, ""];
  expect(said(checkRows([...rows, total({ v: 62.5, f: "=SUM(D2:D6)" })]))).toEqual(["fractional-count D6"]);
  expect(said(checkRows([...rows, total(62.5)]))).toEqual(["fractional-count D6", "fractional-count D7"]);
});

it("lets a total's formula be named where the rows it adds up are whole", () => {
  const total = ["", "Tổng cộng", 159, { v: 46.5, f: "=SUM(D2:D5)+0.5" }, 0, 113, ""];
  expect(said(checkRows([...FINE, total]))).toContain("fractional-count D6");
});

it("names a total's formula where the fraction is another section's", () => {
  const report = checkRows([
    ["I", "Các sở, ban, ngành"],
    ...FINE,
    ["", "Cộng I", 159, { v: 46.5, f: "=SUM(D3:D6)+0.5" }, 0, 113, ""],
    ["II", "UBND các huyện"],
    [1, "UBND huyện Ba Bể", 20, 5.5, 0, 15, ""],
    [2, "UBND huyện Na Rì", 10, 1, 0, 9, 10],
    ["", "Cộng II", 30, { v: 6.5, f: "=SUM(D9:D10)" }, 0, 24, ""],
  ]);
  const named = said(report).filter((one) => one.startsWith("fractional"));
  expect(named).toEqual(["fractional-count D7", "fractional-count D9"]);
});

it("sees a thousand where the row adds up with it", () => {
  const report = checkRows(withRow([4.888, 3071, 0, 1817, 62.8]));
  expect(only(report, "fractional-count")).toMatchObject({
    actual: 4.888,
    expected: 4888,
    cause: { code: "thousands-dot" },
    correction: { safe: false, edits: [{ before: 4.888, after: 4888 }] },
  });
});

it("reads what a formula's arithmetic leaves of a whole number", () => {
  expect(said(checkRows(withRow([36, { v: 15.999999999999998, f: "=36*0.4444444444444444" }, 0, 20, 44.4])))).toEqual(
    [],
  );
});
