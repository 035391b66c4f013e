import type { CellValue } from "../../../src/core/sheet/snapshot";
import { createCalculator } from "../../../workbench/formulas/calculator";
import type { WorkbookModel } from "../../../workbench/host/model";
import { describeWithLibreOffice, sheetsAsText } from "../../support/libreoffice";
import { book, cell, save } from "../package/support";

/** Everything the add-in writes, and what people write beside it, over the same figures. */
const FIGURES: Readonly<Record<string, CellValue>> = {
  A1: 29,
  B1: 20,
  C1: 0,
  A2: 37,
  B2: 0,
  C2: 19,
  A3: 80,
  B3: 20,
  C3: 3,
  A4: 0,
  B4: 0,
  C4: 0,
  A5: "-",
  B5: "không",
  A6: 20,
  B6: 3,
  C6: 1,
};

const FORMULAS = [
  ...[1, 2, 3, 4, 6].flatMap((row) => [
    `=IF(A${row}=0,"",ROUND(100*(B${row}+C${row})/A${row},1))`,
    `=IF(A${row}=0,"",ROUND((B${row}+C${row})/A${row}*100,1))`,
    `=IF(A${row}=0,"",ROUND((B${row}+C${row})/A${row},3))`,
    `=AND(A${row}>0,100*(B${row}+C${row})<20*A${row})`,
    `=AND(N("ra-soat:short")=0,COUNT($A${row}:$C${row})+COUNTBLANK($A${row}:$C${row})+COUNTIF($B${row}:$C${row},"-")+COUNTIF($B${row}:$C${row},"không")=3,MIN($A${row}:$C${row})>=0,MIN($A${row},SUM($B${row}:$C${row}))>0,100*SUM($B${row}:$C${row})<=20*MIN($A${row},SUM($B${row}:$C${row})))`,
    `=RANK(A${row},A$1:A$6)`,
  ]),
  '=IF(N(A5)=0,"",ROUND(100*(N(B5)+N(C1))/N(A5),1))',
  "=SUM(A1:A3,A6)",
  "=SUM(A1:C6)",
  "=AVERAGE(A1:A6)",
  "=AVERAGE(A5:B5)",
  "=COUNT(A1:C6)",
  "=COUNTA(A1:C6)",
  '=COUNTIF(A1:A6,">=20")',
  '=COUNTIF(A1:C6,"không")',
  "=COUNTBLANK(A1:D6)",
  '=MIN(A1:A6)&"|"&MAX(A1:A6)',
  "=ISNUMBER(A5)",
  "=ISNUMBER(A4)",
  "=ISBLANK(E9)",
  '=IFERROR(A1/A4,"lỗi")',
  "=A1/A4",
  "=A5+1",
  "=SQRT(-1)",
  "=VLOOKUP(99,A1:B6,2,FALSE)",
  "=VLOOKUP(80,A1:B6,2,FALSE)",
  "=INDEX(B1:B6,MATCH(80,A1:A6,0))",
  "=E99",
  '=E99&"x"',
  "=OR(A1=29,A1/A4>0)",
  "=NOT(A1=29)",
  '=IF(A1>20,"Đạt","Chưa đạt")',
  '=SUMIF(A1:A6,">20",B1:B6)',
  "=SUMPRODUCT((A1:A6=20)*1)",
  "=SUMPRODUCT(B1:B4,C1:C4)",
  "=ROUND(2.5,0)&ROUND(-2.5,0)&ROUND(1.005,2)&ROUND(1250,-2)&ROUND(23/80*100,1)",
  "=ROUNDUP(1.21,1)&ROUNDDOWN(1.29,1)&INT(-1.5)&MOD(7,3)&ABS(-2)",
  '=LEFT("Sở Tài chính",2)&LEN("Sở Tài chính")&UPPER("đ")&TRIM(" a  b ")&SUBSTITUTE("a-b","-","+")',
  '=CONCATENATE("Phụ lục ",1)',
  '="a"="A"',
  '=EXACT("a","A")',
  '=1="1"',
  '=(10%+2^3)&""',
  "=-2^2",
  "=Khác!A1*2",
  "=SUM('Tên dài'!A1:A2)",
  "=YEAR(DATE(2021,11,23))&MONTH(DATE(2021,11,23))",
];

/** The same workbook with no result in it, for LibreOffice to work out its own. */
function withoutResults(model: WorkbookModel): WorkbookModel {
  for (const sheet of model.sheets) {
    for (const row of sheet.cells.values()) {
      for (const content of row.values())
        if (content.formula !== undefined) Object.assign(content, { value: "", type: "Empty" });
    }
  }
  return model;
}

describeWithLibreOffice("results beside LibreOffice's", () => {
  const cells = { ...FIGURES, ...Object.fromEntries(FORMULAS.map((formula, index) => [`H${index + 1}`, formula])) };
  const sheets = { "Bảng 1": cells, Khác: { A1: 21 }, "Tên dài": { A1: 0.1, A2: 0.2 } };
  const theirs = sheetsAsText(save(withoutResults(book(sheets)))).get("Bảng 1")!;
  const model = book(sheets);
  createCalculator().recalculate(model, null);

  test.each(FORMULAS.map((formula, index) => [formula, index] as const))("%s", (formula, index) => {
    const { value } = cell(model.sheets[0]!, `H${index + 1}`)!;
    const shown =
      typeof value === "boolean"
        ? String(value).toUpperCase()
        : typeof value === "number"
          ? String(Number(value.toPrecision(15)))
          : value;
    expect([formula, shown]).toEqual([formula, (theirs[index]?.[7] ?? "").replace("Err:502", "#NUM!")]);
  });
});
