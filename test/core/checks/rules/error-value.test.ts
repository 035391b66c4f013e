import { checkRows, only, said, withRow } from "../../../support/checked";

it.each(["#REF!", "#N/A", "#VALUE!", "#NAME?"])("names %s in a count", (error) => {
  expect(said(checkRows(withRow([36, error, 0, 20, 44.4])))).toEqual(["error-value D6"]);
});

it("names an error in the rate, with the zero total it divides by", () => {
  const report = checkRows(withRow([0, 0, 0, 0, { v: "#DIV/0!", f: "=100*(D6+E6)/C6" }]));
  expect(said(report)).toEqual(["error-value G6"]);
  expect(only(report, "error-value").cause?.code).toBe("zero-whole");
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
});
