import { cellName } from "../../../../src/core/sheet/address";
import { checkRows, checkSheet, FINE, HEADER, only, said, withRow } from "../../../support/checked";

it("names a part greater than the total, once", () => {
  const report = checkRows(withRow([36, 16, 0, 40, 44.4]));
  expect(said(report)).toEqual(["part-exceeds-whole F6"]);
  expect(only(report, "part-exceeds-whole")).toMatchObject({ params: { parts: [40], whole: 36, difference: 4 } });
  expect(only(report, "part-exceeds-whole").cells.map(cellName)).toEqual(["F6", "C6"]);
});

it("tells a slip of the part, and offers what the others leave for it", () => {
  const finding = only(checkRows(withRow([29, 10, 0, 91, 34.5])), "part-exceeds-whole");
  expect(finding).toMatchObject({
    cause: { code: "swapped-digits", params: { field: "notProposed", meant: 19 } },
    correction: { safe: false, edits: [{ before: 91, after: 19 }] },
  });
});

it("looks at the total first where the rate speaks against that", () => {
  const finding = only(checkRows(withRow([3, 16, 0, 20, 44.4])), "part-exceeds-whole");
  expect(finding.cells.map(cellName)).toEqual(["C6", "D6"]);
  expect(finding).toMatchObject({
    cause: { code: "digit-dropped", params: { field: "total", meant: 36 } },
    correction: { safe: false, edits: [{ before: 3, after: 36 }] },
  });
});

it("names parts that together exceed a total of which the sheet does not show every part", () => {
  const without = (row: (typeof FINE)[number]) => [...row.slice(0, 5), row[6] ?? ""];
  const report = checkSheet([without(HEADER), ...FINE.map(without), [5, "Sở Xây dựng", 36, 30, 10, ""]]);
  expect(said(report, ["error"])).toEqual(["part-exceeds-whole D6"]);
});

it("leaves to a whole's formula what it leaves out, where the sheet shows every part", () => {
  const formula = { v: 16, f: "=SUM(D6:E6)" };
  expect(said(checkRows(withRow([formula, 16, 0, 20, ""])))).toEqual(["wrong-formula C6"]);
});

it("says nothing of figures that have two readings, or of a blank whole", () => {
  expect(said(checkRows(withRow([36, 16, 0, "1.234", ""])))).toEqual(["ambiguous-number F6"]);
  expect(said(checkRows(withRow(["1.234", 2000, 0, 0, ""])))).toEqual(["ambiguous-number C6"]);
  expect(said(checkRows(withRow(["", 16, 0, 20, 44.4])))).toEqual(["blank-count C6"]);
});

it("lets a part be the whole", () => {
  expect(said(checkRows(withRow([36, 36, 0, 0, 100])))).toEqual([]);
});
