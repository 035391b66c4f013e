import { cellName } from "../../../../src/core/sheet/address";
import { checkRows, only, said, withRow } from "../../../support/checked";

const sum = (row: Parameters<typeof withRow>[0]) => only(checkRows(withRow(row)), "sum-mismatch");

it.each([
  [20, "short of"],
  [24, "beyond"],
])("names a total of %d, %s its parts", (total) => {
  const report = checkRows(withRow([total, 5, 1, 16, ""]));
  expect(only(report, "sum-mismatch")).toMatchObject({
    expected: 22,
    actual: total,
    params: { parts: [5, 1, 16], sum: 22, stated: total, difference: 2 },
  });
});

it("puts first the figure that the rate speaks against: the total", () => {
  const finding = sum([35, 16, 0, 20, 44.4]);
  expect(finding.cells.map(cellName)).toEqual(["C6", "D6", "E6", "F6"]);
  expect(finding).toMatchObject({ params: { agreeing: "sum" }, correction: { safe: false, edits: [{ after: 36 }] } });
});

it("or the part the rate does not count", () => {
  const finding = sum([36, 16, 0, 21, 44.4]);
  expect(finding.cells.map(cellName)).toEqual(["F6", "C6", "D6", "E6"]);
  expect(finding).toMatchObject({ params: { agreeing: "total" }, correction: { edits: [{ before: 21, after: 20 }] } });
});

it("or the part it does count", () => {
  const finding = sum([36, 18, 0, 20, 44.4]);
  expect(cellName(finding.cells[0]!)).toBe("D6");
  expect(finding).toMatchObject({ params: { agreeing: "rest" }, correction: { edits: [{ before: 18, after: 16 }] } });
});

it("or, of several it does count, the one that is filled in; the first, where more are", () => {
  expect(sum([36, 0, 18, 20, 44.4]).cells.map(cellName)).toEqual(["E6", "C6", "D6", "F6"]);
  expect(sum([36, 10, 8, 20, 44.4])).toMatchObject({ field: "immediate", correction: null });
});

it("says nothing of the rate where that is a formula: it follows the figures", () => {
  const finding = sum([35, 16, 0, 20, { v: 45.7, f: "=ROUND(100*(D6+E6)/C6,1)" }]);
  expect(finding.params["agreeing"]).toBeNull();
});

it("names the rate too where it fits no reading of the row", () => {
  expect(said(checkRows(withRow([35, 16, 0, 20, 71.9])))).toEqual(["sum-mismatch C6", "wrong-percent G6"]);
});

it("gives both rates", () => {
  expect(sum([40, 16, 0, 20, ""]).params).toMatchObject({ rateByTotal: "40.0", rateBySum: "44.4" });
});

it.each([
  ["exchanged digits in the total", [63, 16, 0, 20, 44.4], "swapped-digits", "total"],
  ["a digit too many in the total", [366, 16, 0, 20, 44.4], "digit-added", "total"],
  ["a digit left out of a part", [41, 16, 4, 2, ""], "digit-dropped", "notProposed"],
  ["a part left out", [19, 10, 9, 12, ""], "part-left-out", "notProposed"],
  ["a part counted twice", [58, 16, 11, 20, ""], "part-counted-twice", "conditional"],
])("names the cause: %s", (_, row, code, field) => {
  expect(only(checkRows(withRow(row)), "sum-mismatch").cause).toMatchObject({ code, params: { field } });
});

it("names no cause where two explain the figure", () => {
  // 21 is both "12" typed the wrong way round and 12 with 9 counted twice.
  expect(sum([21, 9, 0, 3, ""]).cause).toBeNull();
  // 2 is 20 without its nought, or 20 typed as 02.
  expect(sum([36, 16, 0, 2, ""]).cause).toBeNull();
});

it("leaves a total made by a formula to the formula", () => {
  expect(said(checkRows(withRow([{ v: 16, f: "=D6+E6" }, 16, 0, 20, ""])))).not.toContain("sum-mismatch C6");
  expect(said(checkRows(withRow([{ v: 30, f: "=D6+E6+14" }, 16, 0, 20, ""])))).toEqual(["wrong-formula C6"]);
});

it.each([[["1.234", 16, 0, 20, ""]], [[36, "1.234", 0, 20, ""]], [["1.234", 2000, 0, 20, ""]]])(
  "says nothing of figures that have two readings: %j",
  (row) => {
    expect(said(checkRows(withRow(row))).filter((name) => !name.startsWith("ambiguous"))).toEqual([]);
  },
);

it("prints the rate by either reading only where they differ", () => {
  expect(sum([5000, 1, 0, 5000, ""]).params).toMatchObject({ rateByTotal: null, rateBySum: null });
});

it("says nothing of a row in which a figure cannot be read", () => {
  expect(said(checkRows(withRow([36, "?", 0, 21, ""])))).toEqual(["not-a-number D6"]);
});
