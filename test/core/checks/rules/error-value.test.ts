import { checkRows, FINE, only, said, withRow } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

it.each(["#REF!", "#N/A", "#VALUE!", "#NAME?"])("names %s in a count", (error) => {
  expect(said(checkRows(withRow([36, error, 0, 20, 44.4])))).toEqual(["error-value D6"]);
});

it("names an error in the rate, with the zero total it divides by", () => {
  const report = checkRows(withRow([0, 0, 0, 0, { v: "#DIV/0!", f: "=100*(D6+E6)/C6" }]));
  expect(said(report)).toEqual(["error-value G6"]);
  expect(only(report, "error-value")).toMatchObject({
    field: "rate",
    actual: "#DIV/0!",
    cause: { code: "zero-whole", params: {} },
  });
  expect(only(report, "zero-total").severity).toBe("info");
});

it("names the source of an error and not the formulas that pass it on", () => {
  const rows = withRow([
    { v: "#REF!", f: "=SUM(D6:F6)" },
    { v: "#REF!", f: "=Sheet2!#REF!" },
    0,
    20,
    { v: "#REF!", f: "=100*(D6+E6)/C6" },
  ]);
  const total = ["", "Tổng cộng", { v: "#REF!", f: "=SUM(C2:C6)" }, { v: "#REF!", f: "=SUM(D2:D6)" }, 0, 133, ""];
  expect(said(checkRows([...rows, total]))).toEqual(["error-value D6"]);
});

it.each<[string, TestCell[], object | null]>([
  [
    "a row without figures",
    ["", "", "", "", { v: "#DIV/0!", f: "=100*(D6+E6)/C6" }],
    { code: "zero-whole", params: {} },
  ],
  ["another error", [0, 0, 0, 0, { v: "#REF!", f: "=100*(D6+E6)/H6" }], null],
  ["a total that is not 0", [36, 16, 0, 20, { v: "#DIV/0!", f: "=100*(D6+E6)/H6" }], null],
])("tells a whole of 0 from other errors: %s", (_, row, cause) => {
  expect(only(checkRows(withRow(row)), "error-value").cause).toEqual(cause);
});

it("names an error of a formula that does not refer to the other", () => {
  const both = ["error-value D6", "error-value G6"];
  expect(said(checkRows(withRow([36, "#REF!", 0, 20, { v: "#REF!", f: "=100*F6/C6" }])))).toEqual(both);
  expect(said(checkRows(withRow([36, "#REF!", 0, 20, { v: "#REF!", f: "=100*D2/C6" }])))).toEqual(both);
  expect(said(checkRows(withRow([36, "#REF!", 0, 20, { v: "#REF!", f: "=100*D6/C6" }])))).toEqual(["error-value D6"]);
});

it("names an error of a formula that refers to its own cell alone", () => {
  const total = ["", "Tổng cộng", 195, { v: "#REF!", f: "=SUM(D2:D7)" }, 0, 133, ""];
  const rows = [...withRow([36, 16, 0, 20, 44.4]), total];
  expect(said(checkRows(rows))).toEqual(["error-value D7"]);
  rows[1] = [2, "Sở Công Thương", 67, "#REF!", 0, 47, ""];
  expect(said(checkRows(rows))).toEqual(["error-value D3"]);
});

it("finds the source among agencies and totals, in whatever order they stand", () => {
  const rows = (grand: string) => [
    ["I", "Các sở"],
    ...FINE,
    ["", "Cộng I", 159, "#REF!", 0, 113, ""],
    ["II", "Các huyện"],
    [1, "UBND huyện Ba Bể", 20, "#REF!", 0, 15, ""],
    [2, "UBND huyện Na Rì", 10, 1, 0, 9, 10],
    ["", "Tổng cộng", 189, { v: "#REF!", f: grand }, 0, 137, ""],
  ];
  const errors = (grand: string) => said(checkRows(rows(grand)), ["error"]);
  expect(errors("=SUM(D9:D10)")).toEqual(["error-value D7", "error-value D9"]);
  expect(errors("=D7+D10")).toEqual(["error-value D7", "error-value D9"]);
  expect(errors("=D3+D10")).toEqual(["error-value D7", "error-value D9", "error-value D11"]);
});

it("does not name #VALUE! beside a dash, but does beside a blank, which makes none", () => {
  const rate = { v: "#VALUE!", f: "=100*(D6+E6)/C6" };
  expect(said(checkRows(withRow([36, 16, "-", 20, rate])))).toEqual([]);
  expect(said(checkRows(withRow([36, 16, "", 20, rate])))).toEqual(["error-value G6"]);
});

it("does not name #DIV/0! that comes on from another", () => {
  const row = withRow([36, "#DIV/0!", 0, 20, { v: "#DIV/0!", f: "=100*D6/C6" }]);
  expect(said(checkRows(row))).toEqual(["error-value D6"]);
});

it("does not name #VALUE! beside the text that makes it", () => {
  const row = withRow([36, "mười sáu", 0, 20, { v: "#VALUE!", f: "=100*(D6+E6)/C6" }]);
  expect(said(checkRows(row))).toEqual(["not-a-number D6"]);
});

it("names #DIV/0! beside a text: no text makes that error", () => {
  const row = withRow([36, 16, 0, "hai mươi", { v: "#DIV/0!", f: "=100*F6/H6" }]);
  expect(said(checkRows(row))).toEqual(["not-a-number F6", "error-value G6"]);
});

it("does not name #DIV/0! of a formula beside the total that is not filled in", () => {
  const divided = { v: "#DIV/0!", f: "=100*(D6+E6)/C6" };
  expect(said(checkRows(withRow(["", 16, 0, 20, divided])))).toEqual(["blank-count C6"]);
  expect(said(checkRows(withRow(["", 16, 0, 20, "#DIV/0!"])))).toEqual(["blank-count C6", "error-value G6"]);
  const elsewhere = { v: "#REF!", f: "=Sheet2!#REF!" };
  expect(said(checkRows(withRow(["", 16, 0, 20, elsewhere])))).toEqual(["blank-count C6", "error-value G6"]);
});
