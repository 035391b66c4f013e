import { staysRight } from "../../src/excel/row-references";

/** Agency rows of a table: sheet rows 7 to 24. */
const MOVED = { first: 6, last: 23 };

describe("a formula whose row moves", () => {
  test.each([
    ["of its own row", '=IF(RC[-4]=0,"",ROUND((RC[-3]+RC[-2])/RC[-4]*100,1))'],
    ["with fixed columns", "=RC3/RC2"],
    ["with a fixed cell above the table", "=RC[-1]*R2C8"],
    ["with a fixed cell below the table", "=RC[-1]/R25C3"],
    ["over all the moved rows", "=RANK(RC[-1],R7C7:R24C7)"],
    ["over more than the moved rows", "=RC[-1]/SUM(R5C:R30C)"],
    ["over whole columns", "=SUM(C[-2])+COUNTIF(C3:C4,RC1)"],
    ["with a fixed cell of another sheet", "='Năm 2020'!R5C2*RC[-1]"],
    ["with what only looks like a reference, in quotes", '="R[1]C"&RC[-1]'],
    ["with functions whose names begin like references", "=ROUND(RC[1],0)+LOG10(RC)+RATE(R1C1,R1C2,R1C3)"],
    ["with a column of a list", "=List1[[#This Row],[Tổng số]]+RC[1]"],
    ["that numbers places", "=ROW()-6"],
  ])("%s keeps its meaning", (_, formula) => {
    expect(staysRight(formula, MOVED)).toBe(true);
  });

  test.each([
    ["the row above", "=R[-1]C+RC[-1]"],
    ["a range up to the own row", "=SUM(R7C7:RC7)"],
    ["rows around the own", "=SUM(R[-3]C:R[-1]C)"],
    ["one of the moved rows", "=RC[-1]/R8C3"],
    ["some of the moved rows", "=RANK(RC[-1],R7C7:R10C7)"],
    ["the own row of another sheet", "=Sheet2!RC3"],
    ["the own row of a sheet with a quoted name", "='Kỳ trước, I''21'!RC3"],
    ["a reference after another, across a space", "=SUM(RC[1] R[2]C)"],
  ])("that refers to %s does not", (_, formula) => {
    expect(staysRight(formula, MOVED)).toBe(false);
  });
});
