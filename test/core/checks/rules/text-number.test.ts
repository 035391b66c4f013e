import { cellName } from "../../../../src/core/sheet/address";
import { checkRows, FINE, nameOf, only, said, withRow } from "../../../support/checked";

it("reads a count typed as text, and offers the number under a number format", () => {
  const report = checkRows(withRow([36, { v: "16", format: "@" }, 0, 20, 44.4]));
  expect(said(report)).toEqual(["text-number D6"]);
  const { expected, actual, correction } = only(report, "text-number");
  expect([expected, actual, correction?.safe]).toEqual([16, "16", true]);
  expect(correction?.edits).toEqual([
    {
      cell: { row: 5, column: 3 },
      before: "16",
      after: 16,
      isFormula: false,
      numberFormat: { before: "@", after: "General" },
    },
  ]);
});

it("keeps the format where it is none of text", () => {
  const { correction } = only(checkRows(withRow([36, "16", 0, 20, 44.4])), "text-number");
  expect(correction?.edits[0]?.numberFormat).toBeNull();
});

it.each([
  ["44,4", "decimal-comma", 44.4],
  ["44,4%", "decimal-comma", 44.4],
  ["44,4 %", "decimal-comma", 44.4],
  ["44,40", "decimal-comma", 44.4],
  ["44.4", "text-number", 44.4],
  ["44.4%", "text-number", 44.4],
])("reads the rate %s typed as text", (written, code, number) => {
  const report = checkRows(withRow([36, 16, 0, 20, written]));
  expect(said(report)).toEqual([`${code} G6`]);
  expect(report.findings.find((finding) => finding.code === code)).toMatchObject({ expected: number, actual: written });
});

it("writes a rate as its column holds it", () => {
  const percent = (v: number) => ({ v, format: "0.0%" });
  const rows = FINE.map((row) => [...row.slice(0, 6), percent(Number((Number(row[6]) / 100).toFixed(3)))]);
  const report = checkRows([...rows, [5, "Sở Xây dựng", 36, 16, 0, 20, "44,4%"]]);
  expect(said(report)).toEqual(["decimal-comma G6"]);
  expect(only(report, "decimal-comma").correction?.edits[0]).toMatchObject({
    after: 0.444,
    numberFormat: { before: "General", after: "0.0%" },
  });
});

it("does not take a footnote mark away by itself", () => {
  const { correction } = only(checkRows(withRow([36, "16*", 0, 20, 44.4])), "text-number");
  expect(correction).toMatchObject({ safe: false, edits: [{ after: 16 }] });
});

it("leaves a text that a formula makes to the formula", () => {
  const report = checkRows(withRow([36, { v: "16", f: '="1"&"6"' }, 0, 20, 44.4]));
  expect(only(report, "text-number")).toMatchObject({ severity: "error", correction: null });
});

it("only tells of a right rate that a formula makes a text of", () => {
  const text = (v: string) => checkRows(withRow([36, 16, 0, 20, { v, f: '=TEXT((D6+E6)/C6,"0.0%")' }]));
  expect(only(text("44.4%"), "text-number").severity).toBe("info");
  expect(said(text("44.4%"))).toEqual([]);
  expect(said(text("44.3%"))).toEqual(["text-number G6", "wrong-formula G6"]);
});

it("is an error where a numeral has two readings and nothing tells which", () => {
  const report = checkRows(withRow(["1.234", "", "", "", ""]));
  const finding = only(report, "ambiguous-number");
  expect(nameOf(finding)).toBe("ambiguous-number C6");
  expect(finding).toMatchObject({
    severity: "error",
    expected: 1234,
    params: { other: 1.234 },
    correction: { safe: false },
  });
});

it("is a warning where the parts bear out the likelier reading", () => {
  const report = checkRows(withRow(["1.234", 234, 0, 1000, 19]));
  const finding = only(report, "ambiguous-number");
  expect(finding.severity).toBe("warning");
  expect(finding.cells.map(cellName)).toEqual(["C6"]);
  expect(said(report, ["error"])).toEqual([]);
});

it("takes commas between thousands for no decimal comma", () => {
  const report = checkRows(withRow(["1,234,567", 234567, 0, 1000000, 19]));
  expect(said(report)).toEqual(["text-number C6"]);
  expect(only(report, "text-number")).toMatchObject({ field: "total", expected: 1234567 });
});

it("says nothing of numbers", () => {
  expect(said(checkRows(FINE))).toEqual([]);
});
