import fc from "fast-check";
import { fromR1C1, toR1C1 } from "../../../../workbench/host/formula/r1c1";
import { mapReferences, normalFormula } from "../../../../workbench/host/formula/references";

describe("references of a formula", () => {
  it("are found, and nothing else", () => {
    const found: string[] = [];
    mapReferences("=SUM(A1:B2)+'Bảng 1'!$C$3*Tổng!D4+LOG10(E5)+Q1_2021+\"A9\"+IFERROR(F:F,2:3)&#REF!", (reference) => {
      found.push(`${reference.sheet}${reference.start.row ?? ""}/${reference.start.column ?? ""}`);
      return reference;
    });
    expect(found).toEqual(["0/0", "'Bảng 1'!2/2", "Tổng!3/3", "4/4", "/5", "1/"]);
  });

  it("are normalised in capitals, texts left alone", () => {
    expect(normalFormula('=if(a1>0,"a1 là b2",sum(b$2:c3))')).toBe('=IF(A1>0,"a1 là b2",SUM(B$2:C3))');
  });

  it("go to R1C1 and back", () => {
    const cell = fc.record({
      row: fc.nat(1000),
      column: fc.nat(200),
      rowFixed: fc.boolean(),
      columnFixed: fc.boolean(),
    });
    fc.assert(
      fc.property(cell, fc.nat(1000), fc.nat(200), ({ row, column, rowFixed, columnFixed }, atRow, atColumn) => {
        const at = { row: atRow, column: atColumn };
        const formula = mapReferences("=SUM(A1,5)", (reference) => ({
          ...reference,
          start: { row, column, rowFixed, columnFixed },
        }));
        expect(fromR1C1(toR1C1(formula, at), at)).toBe(formula);
      }),
    );
  });

  it("reads R1C1 as Excel writes it", () => {
    const at = { row: 4, column: 2 };
    expect(fromR1C1('=SUM(R[-2]C:R[-1]C)+RC1&"R1C1"', at)).toBe('=SUM(C3:C4)+$A5&"R1C1"');
    expect(fromR1C1("=SUM(C[-1])+ROUND(R2C3,1)", at)).toBe("=SUM(B:B)+ROUND($C$2,1)");
    expect(toR1C1("=SUM(B:B)+SUM($2:$3)", at)).toBe("=SUM(C[-1])+SUM(R2:R3)");
  });
});
