import { cellName } from "../../../../src/core/sheet/address";
import { checkRows, checkSheet, FINE, HEADER, nameOf, only, said, withRow } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

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

describe("the number format that comes with the number", () => {
  const formatOf = (column: readonly TestCell[], at = "A1") => {
    const rows = FINE.map((row, index) => [...row.slice(0, 3), column[index]!, ...row.slice(4)]);
    const report = checkRows([...rows, [5, "Sở Xây dựng", 36, { v: "16", format: "@" }, 0, 20, 44.4]], { at });
    return report.findings.find(({ code, agency }) => code === "text-number" && agency === "Sở Xây dựng")?.correction
      ?.edits[0]?.numberFormat?.after;
  };
  const parts = (...formats: readonly string[]) =>
    [6, 20, 7, 13].map((v, index) => ({ v, format: formats[index % formats.length]! }));

  it("is the one most numbers of the column have, wherever the table stands", () => {
    expect(formatOf(parts("0"))).toBe("0");
    expect(formatOf(parts("#,##0", "0", "0", "0"))).toBe("0");
    expect(formatOf(parts("0"), "C7")).toBe("0");
    expect(
      formatOf([
        { v: 6, format: "0" },
        { v: "20", format: "#,##0" },
        { v: "7", format: "#,##0" },
        { v: "13", format: "#,##0" },
      ]),
    ).toBe("0");
  });

  it("is none of text, even where the numbers stand under it", () => {
    expect(formatOf(parts("@"))).toBe("General");
    expect(formatOf(parts("@", "@", "@", "0"))).toBe("0");
  });
});

it("has the format of the numbers under texts, however many stand above them", () => {
  const rows = [36, 67, 33, 32, 27].map((total, at) => {
    const format = at < 2 ? "@" : "#,##0";
    return [at + 1, `Sở thứ ${at + 1}`, { v: at < 2 ? String(total) : total, format }, 6, 0, total - 6, ""];
  });
  const { findings } = checkRows(rows);
  const edits = findings.filter(({ code }) => code === "text-number").map(({ correction }) => correction?.edits[0]);
  expect(edits.map((edit) => edit?.numberFormat)).toEqual([
    { before: "@", after: "#,##0" },
    { before: "@", after: "#,##0" },
  ]);
});

it("has no percent format in a column of points, though all of them are typed as text under one", () => {
  const rates = ["22,2", "29,9", "21,2", "40,6"];
  const { findings } = checkRows(FINE.map((row, at) => [...row.slice(0, 6), { v: rates[at]!, format: "0.0%" }]));
  const edits = findings.filter(({ code }) => code === "decimal-comma").map(({ correction }) => correction?.edits[0]);
  expect(edits.map((edit) => [edit?.after, edit?.numberFormat])).toEqual(
    [22.2, 29.9, 21.2, 40.6].map((rate) => [rate, { before: "0.0%", after: "General" }]),
  );
});

it("changes a rate's format only where it would show another scale", () => {
  const column = FINE.map((row) => [...row.slice(0, 6), { v: Number(row[6]), format: "0.0" }]);
  const rate = (format: string) =>
    only(checkRows([...column, [5, "Sở Xây dựng", 36, 16, 0, 20, { v: "44,4", format }]]), "decimal-comma").correction
      ?.edits[0]?.numberFormat;
  expect(rate("General")).toBeNull();
  expect(rate("0.00")).toBeNull();
  expect(rate("0.0%")).toEqual({ before: "0.0%", after: "0.0" });
  expect(rate("@")).toEqual({ before: "@", after: "0.0" });
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
  expect(report.findings.find((finding) => finding.code === code)).toMatchObject({
    field: "rate",
    expected: number,
    actual: written,
    correction: { safe: true, edits: [{ before: written, after: number }] },
  });
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

it("reads a count typed with what it counts, and leaves the words to a person", () => {
  const report = checkRows(withRow([36, "16 thủ tục", 0, 20, 44.4]));
  expect(said(report)).toEqual(["text-number D6"]);
  expect(only(report, "text-number").correction).toMatchObject({ safe: false, edits: [{ after: 16 }] });
});

it("reads no rate that counts something", () => {
  expect(said(checkRows(withRow([36, 16, 0, 20, "44,4 TTHC"])))).toEqual(["not-a-number G6"]);
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
  const unrated = checkRows(withRow(["1.234", 234, 0, 1000, ""]));
  expect(only(unrated, "ambiguous-number").severity).toBe("warning");
});

it("takes a full-width point for no decimal comma", () => {
  expect(said(checkRows(withRow([36, 16, 0, 20, "４４．４"])))).toEqual(["text-number G6"]);
});

it("takes commas between thousands for no decimal comma", () => {
  const report = checkRows(withRow(["1,234,567", 234567, 0, 1000000, 19]));
  expect(said(report)).toEqual(["text-number C6"]);
  expect(only(report, "text-number")).toMatchObject({ field: "total", expected: 1234567 });
});

it("goes by the counts where a rate has two readings", () => {
  const rate = (written: string) => only(checkRows(withRow([36, 16, 0, 20, written])), "ambiguous-number");
  expect(rate("44.444")).toMatchObject({
    field: "rate",
    severity: "warning",
    expected: 44.444,
    params: { other: 44444 },
    correction: { safe: false, edits: [{ before: "44.444", after: 44.444 }] },
  });
  expect(rate("44.445").severity).toBe("error");
});

it("keeps a bookkeeper's minus for someone to judge", () => {
  const { correction, severity } = only(checkRows(withRow([36, 16, 0, 20, "(44,4)"])), "decimal-comma");
  expect([severity, correction]).toMatchObject(["error", { safe: false, edits: [{ after: -44.4 }] }]);
});

it("takes a percent format from a count, which would show it a hundredfold", () => {
  const format = (written: string) =>
    only(checkRows(withRow([36, { v: "16", format: written }, 0, 20, 44.4])), "text-number").correction?.edits[0]
      ?.numberFormat;
  expect(format("0%")).toEqual({ before: "0%", after: "General" });
  expect(format("#,##0")).toBeNull();
});

it("writes a count as it is beside rates that are fractions", () => {
  const rows = FINE.map((row) => [...row.slice(0, 6), { v: Number(row[6]) / 100, format: "0.0%" }]);
  const report = checkRows([...rows, [5, "Sở Xây dựng", 36, "16", 0, 20, { v: 0.444, format: "0.0%" }]]);
  expect(only(report, "text-number")).toMatchObject({ field: "immediate", correction: { edits: [{ after: 16 }] } });
});

it("mends counts of a sheet that states no rates, and rates of one whose formats are not known", () => {
  const bare = checkSheet(
    [HEADER, ...withRow([36, { v: "16", format: "@" }, 0, 20, ""])].map((row) => row.slice(0, 6)),
  );
  expect(only(bare, "text-number").correction?.edits[0]).toMatchObject({
    after: 16,
    numberFormat: { before: "@", after: "General" },
  });
  const unread = checkRows(withRow([36, 16, 0, 20, "44,4"]), { valuesOnly: true });
  expect(only(unread, "decimal-comma").correction?.edits[0]).toMatchObject({ after: 44.4, numberFormat: null });
});

it("says nothing of numbers", () => {
  expect(said(checkRows(FINE))).toEqual([]);
});
