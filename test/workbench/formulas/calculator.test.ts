import type { CellValue } from "../../../src/core/sheet/snapshot";
import { createCalculator, MOST_FORMULAS } from "../../../workbench/formulas/calculator";
import type { WorkbookModel } from "../../../workbench/host/model";
import { putCell } from "../../../workbench/host/sheet/cells";
import { book, cell, write } from "../package/support";

function calculated(model: WorkbookModel): WorkbookModel {
  createCalculator().recalculate(model, null);
  return model;
}

/** Value of A1 once the cells are calculated. */
function result(formula: string, cells: Readonly<Record<string, CellValue>> = {}): CellValue {
  return cell(calculated(book({ "Bảng 1": { ...cells, A1: formula } })).sheets[0]!, "A1")!.value;
}

describe("results", () => {
  test.each<[string, Record<string, CellValue>, CellValue]>([
    ['=IF(C7=0,"",ROUND((D7+E7)/C7*100,1))', { C7: 80, D7: 20, E7: 3 }, 28.8],
    ['=IF(C7=0,"",ROUND(100*(D7+E7)/C7,1))', { C7: 0, D7: 0 }, ""],
    ['=IF(C7=0,"",ROUND(100*(D7+N(E7))/C7,1))', { C7: 19, D7: 6, E7: "-" }, 31.6],
    ["=SUM(C7:C9,C12)", { C7: 1, C8: "x", C9: 3, C12: 5 }, 9],
    ["=AVERAGE(C7:C9)", { C7: 1, C8: "", C9: 3 }, 2],
    ["=RANK(C8,C7:C9)", { C7: 5, C8: 5, C9: 9 }, 2],
    ['=COUNTIF(C7:C9,">=5")', { C7: 5, C8: 5.5, C9: 4 }, 2],
    ["=COUNTBLANK(C7:C9)", { C7: 5 }, 2],
    ['=IFERROR(1/0,"lỗi")', {}, "lỗi"],
    ["=1/0", {}, "#DIV/0!"],
    ["=C7+1", { C7: "#N/A" }, "#N/A"],
    ["=C7+1", { C7: "mười" }, "#VALUE!"],
    ["=ISNUMBER(C7)", { C7: "5" }, false],
    ["=AND(C7>0,OR(C8=1,C9=1))", { C7: 1, C8: 0, C9: 1 }, true],
    ["=C99", {}, 0],
    ['=""&C99', {}, ""],
    ["=SUMPRODUCT(ROUND(C7:C9/3,0))", { C7: 10, C8: 20, C9: 4 }, 11],
    ["=ROUND(C7,1)", { C7: "2,5" }, "#VALUE!"],
    ["=ROUND(C7,1)", { C7: true }, 1],
    ["=ROUND(C7,D7)", { C7: "#N/A", D7: 1 }, "#N/A"],
    ['=TEXT(0.274,"0.0%")', {}, "27.4%"],
  ])("%s with %j", (formula, cells, expected) => {
    expect(result(formula, cells)).toBe(expected);
  });

  test("types go with the values", () => {
    const sheet = calculated(book({ S: { A1: "=1/0", A2: "=1=1", A3: '="x"', A4: "=2", A5: '=""' } })).sheets[0]!;
    expect(["A1", "A2", "A3", "A4", "A5"].map((name) => cell(sheet, name)!.type)).toEqual([
      "Error",
      "Boolean",
      "String",
      "Double",
      "String",
    ]);
  });

  test("sheets whose names need quotes, and names", () => {
    const model = book({ "Bảng 'A' 1": { A1: 5 }, Hai: { A1: "='Bảng ''A'' 1'!A1*2", A2: "=chung+riêng" } });
    model.names.set("chung", { name: "chung", formula: "='Bảng ''A'' 1'!$A$1", visible: true });
    model.sheets[1]!.names = new Map([["riêng", { name: "riêng", formula: "=Hai!$A$1+1", visible: true }]]);
    calculated(model);
    expect([cell(model.sheets[1]!, "A1")!.value, cell(model.sheets[1]!, "A2")!.value]).toEqual([10, 16]);
  });

  test("an array formula fills its area", () => {
    const model = book({ S: { A1: "=B1:B2*2", A2: 0, B1: 3, B2: 4 } });
    cell(model.sheets[0]!, "A1")!.arrayFormula = { top: 0, left: 0, bottom: 1, right: 0 };
    calculated(model);
    expect([cell(model.sheets[0]!, "A1")!.value, cell(model.sheets[0]!, "A2")!.value]).toEqual([6, 8]);
  });

  test("what would spill leaves the values the file has", () => {
    const model = book({ S: { A1: "=UNIQUE(B1:B3)", A2: 2, B1: 1, B2: 1, B3: 2 } });
    Object.assign(cell(model.sheets[0]!, "A1")!, { value: 1, type: "Double" });
    calculated(model);
    expect([cell(model.sheets[0]!, "A1")!.value, cell(model.sheets[0]!, "A2")!.value]).toEqual([1, 2]);
    expect(model.sheets[0]!.cells.size).toBe(3);
  });

  test("a function the engine does not know keeps the result of the file", () => {
    const model = book({ S: { A1: '=CUBEVALUE("x","y")' } });
    Object.assign(cell(model.sheets[0]!, "A1")!, { value: 42, type: "Double" });
    expect(cell(calculated(model).sheets[0]!, "A1")!.value).toBe(42);
  });
});

test("a function the engine does not know, once it is typed, is #NAME?", () => {
  const model = book({ S: { A1: "=1+1" } });
  const calculator = createCalculator();
  calculator.recalculate(model, null);
  write(model.sheets[0]!, "A1", "=NOSUCH(1)");
  write(model.sheets[0]!, "A2", "=NOSUCH(2)");
  calculator.recalculate(model, null);
  expect(["A1", "A2"].map((name) => cell(model.sheets[0]!, name)!.value)).toEqual(["#NAME?", "#NAME?"]);
});

describe("recalculation", () => {
  test("an edit reaches what depends on it, over sheets", () => {
    const model = book({ S: { A1: 1, B1: "=A1*2" }, T: { A1: "=S!B1+1", A2: "=A1*10" } });
    const calculator = createCalculator();
    calculator.recalculate(model, null);
    write(model.sheets[0]!, "A1", 5);
    calculator.recalculate(model, [{ sheet: model.sheets[0]!, area: { top: 0, left: 0, bottom: 0, right: 0 } }]);
    expect(["A1", "A2"].map((name) => cell(model.sheets[1]!, name)!.value)).toEqual([11, 110]);
  });

  test("cells that lead back to themselves end with 0", () => {
    const sheet = calculated(book({ S: { A1: "=B1+1", B1: "=A1+1", C1: "=C1", D1: "=1+1" } })).sheets[0]!;
    expect(cell(sheet, "C1")!.value).toBe(0);
    expect(cell(sheet, "D1")!.value).toBe(2);
    expect(typeof cell(sheet, "A1")!.value).toBe("number");
  });

  test("a long chain is followed to its end", () => {
    const model = book({ S: {} });
    for (let row = 0; row < 2000; row++) {
      putCell(model.sheets[0]!, row, 0, { value: "", type: "Empty", formula: row === 0 ? "=1" : `=A${row}+1` });
    }
    expect(cell(calculated(model).sheets[0]!, "A2000")!.value).toBe(2000);
  });

  test("beyond what the engine can hold the results stay as they were saved", () => {
    const model = book({ S: {} });
    for (let row = 0; row <= MOST_FORMULAS; row++) {
      putCell(model.sheets[0]!, row, 0, { value: 7, type: "Double", formula: `=1+${row}` });
    }
    expect(cell(calculated(model).sheets[0]!, "A3")!.value).toBe(7);
  });
});

test.each([
  ["=SUM(A1:A2)", true],
  ["=1+", false],
  ["=SUM(A1", false],
  ["=)(", false],
  ['="chữ"&A1', true],
  ["=", false],
])("whether %s is a formula: %s", (formula, expected) => {
  expect(createCalculator().accepts!(formula)).toBe(expected);
});
