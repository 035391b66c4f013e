import { AMERICAN } from "../../../workbench/host/culture";
import { bench } from "./support";

/** Writes one value into A1 and gives what the cell then shows. */
async function written(
  value: unknown,
  numberFormat = "General",
): Promise<{ value: unknown; type: unknown; formula: unknown; format: unknown }> {
  return bench().run(async (sheet, context) => {
    const cell = sheet.getRange("A1");
    cell.numberFormat = [[numberFormat]];
    cell.values = [[value]];
    cell.load("values,valueTypes,formulas,numberFormat");
    await context.sync();
    return {
      value: cell.values[0]![0],
      type: cell.valueTypes[0]![0],
      formula: cell.formulas[0]![0],
      format: cell.numberFormat[0]![0],
    };
  });
}

describe("values of a range", () => {
  it("come back as they were written", async () => {
    const { run, traffic } = bench();
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      range.values = [
        ["Sở Tài chính", 20],
        [true, ""],
      ];
      range.load("values,valueTypes,address,text,formulas");
      await context.sync();
      return { values: range.values, types: range.valueTypes, address: range.address, text: range.text };
    });
    expect(read).toEqual({
      values: [
        ["Sở Tài chính", 20],
        [true, ""],
      ],
      types: [
        ["String", "Double"],
        ["Boolean", "Empty"],
      ],
      address: "S!A1:B2",
      text: [
        ["Sở Tài chính", "20"],
        ["TRUE", ""],
      ],
    });
    expect(traffic.batches).toBe(1);
  });

  it.each([
    ["12", 12, "Double", "General"],
    [" 12 ", 12, "Double", "General"],
    ["12.5", 12.5, "Double", "General"],
    ["1,234", 1234, "Double", "#,##0"],
    ["57.6%", 0.576, "Double", "0.00%"],
    ["20%", 0.2, "Double", "0%"],
    ["(5)", -5, "Double", "General"],
    ["-5", -5, "Double", "General"],
    ["TRUE", true, "Boolean", "General"],
    ["#N/A", "#N/A", "Error", "General"],
    ["3/4/2021", 44259, "Double", "m/d/yyyy"],
    ["2021-11-25", 44525, "Double", "m/d/yyyy"],
    ["15-Feb-2021", 44242, "Double", "d-mmm-yy"],
    ["30/2/2021", "30/2/2021", "String", "General"],
    ["12,5", "12,5", "String", "General"],
    ["Sở Y tế", "Sở Y tế", "String", "General"],
    ["'=A2", "=A2", "String", "General"],
    ["'12", "12", "String", "General"],
    ["@cá nhân", "@cá nhân", "String", "General"],
  ])("of the text %j are %j", async (text, value, type, format) => {
    await expect(written(text)).resolves.toEqual({ value, type, formula: value, format });
  });

  it("stay text in a cell formatted as text", async () => {
    await expect(written("12", "@")).resolves.toMatchObject({ value: "12", type: "String" });
    await expect(written(12, "@")).resolves.toMatchObject({ value: "12", type: "String" });
    await expect(written("=A2", "@")).resolves.toMatchObject({ value: "=A2", formula: "=A2", type: "String" });
  });

  it("that begin like a formula are one", async () => {
    await expect(written("=sum(b1:b2)")).resolves.toMatchObject({ formula: "=SUM(B1:B2)" });
    await expect(written("+b1")).resolves.toMatchObject({ formula: "=+B1" });
    await expect(written("=SUM(B1")).rejects.toMatchObject({
      code: "InvalidArgument",
      debugInfo: { errorLocation: "Range.values" },
    });
  });

  it("are cleared by an empty text and left alone by null", async () => {
    const values = await bench().run(async (sheet, context) => {
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.values = [["", null, 30]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([["", 2, 30]]);
  });

  it("spread from a single value, and must have the range's size otherwise", async () => {
    const { run } = bench();
    const values = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:B2");
      (range as { values: unknown }).values = 7;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([
      [7, 7],
      [7, 7],
    ]);
    for (const wrong of [[[1]], [[1, 2, 3]], [1, 2], null]) {
      const writing = run(async (sheet, context) => {
        (sheet.getRange("A1:B2") as { values: unknown }).values = wrong;
        await context.sync();
      });
      await expect(writing).rejects.toMatchObject({ code: "InvalidArgument" });
    }
  });

  it("are written whole or not at all", async () => {
    const { run, host } = bench();
    const writing = run(async (sheet, context) => {
      sheet.getRange("A1:B1").values = [[1, "=SUM("]];
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: "InvalidArgument" });
    expect(host.activeSheet.cells.size).toBe(0);
  });

  it("go nowhere under a merge", async () => {
    const values = await bench().run(async (sheet, context) => {
      sheet.getRange("A1:B1").merge();
      const range = sheet.getRange("A1:C1");
      range.values = [[1, 2, 3]];
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual([[1, "", 3]]);
  });

  it("come in rows where the library cuts a large write", async () => {
    const { run, traffic } = bench();
    const grid = Array.from({ length: 400 }, (_, row) => Array.from({ length: 7 }, (__, column) => row * 7 + column));
    const values = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:G400");
      range.values = grid;
      range.load("values");
      await context.sync();
      return range.values;
    });
    expect(values).toEqual(grid);
    expect(traffic.batches).toBe(1);
  });

  it("of whole columns are null and cannot be set", async () => {
    const { run } = bench();
    const read = await run(async (sheet, context) => {
      const column = sheet.getRange("B:B");
      column.load("values,numberFormat,cellCount,isEntireColumn,address");
      await context.sync();
      return [column.values, column.cellCount, column.isEntireColumn, column.address];
    });
    expect(read).toEqual([null, 1_048_576, true, "S!B:B"]);
    const writing = run(async (sheet, context) => {
      (sheet.getRange("B:B") as { values: unknown }).values = 1;
      await context.sync();
    });
    await expect(writing).rejects.toMatchObject({ code: "InvalidArgument" });
  });

  it("beyond what Excel reads at once are null", async () => {
    const { run } = bench({ limits: { readCells: 10 } });
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("A1:D4");
      range.load("values,formulas");
      await context.sync();
      return [range.values, range.formulas];
    });
    expect(read).toEqual([null, null]);
  });
});

describe("formulas of a range", () => {
  it("read in A1, in R1C1 and in the user's language", async () => {
    const read = await bench().run(async (sheet, context) => {
      const cell = sheet.getRange("G7");
      cell.formulas = [['=IF(C7=0,"",ROUND((D7+$E$7)/C7*100.5,1))']];
      cell.load("formulas,formulasR1C1,formulasLocal");
      await context.sync();
      return [cell.formulas, cell.formulasR1C1, cell.formulasLocal].flat(2) as unknown[];
    });
    expect(read).toEqual([
      '=IF(C7=0,"",ROUND((D7+$E$7)/C7*100.5,1))',
      '=IF(RC[-4]=0,"",ROUND((RC[-3]+R7C5)/RC[-4]*100.5,1))',
      '=IF(C7=0;"";ROUND((D7+$E$7)/C7*100,5;1))',
    ]);
  });

  it("are written in R1C1 and in the user's language", async () => {
    const read = await bench().run(async (sheet, context) => {
      const column = sheet.getRange("C2:C3");
      (column as { formulasR1C1: unknown }).formulasR1C1 = "=RC[-2]+R1C1";
      const local = sheet.getRange("D2");
      local.formulasLocal = [["=ROUND(A2;1)+0,5"]];
      column.load("formulas");
      local.load("formulas");
      await context.sync();
      return [...column.formulas.flat(), ...local.formulas.flat()] as unknown[];
    });
    expect(read).toEqual(["=A2+$A$1", "=A3+$A$1", "=ROUND(A2,1)+0.5"]);
  });

  it("are calculated by the injected engine before they are read, and refused where it refuses", async () => {
    const asked: unknown[] = [];
    const { run } = bench({
      calculator: {
        recalculate(model, changed) {
          asked.push(changed?.map(({ area }) => area.top));
          for (const cells of model.sheets[0]!.cells.values()) {
            for (const cell of cells.values()) if (cell.formula) Object.assign(cell, { value: 42, type: "Double" });
          }
        },
        accepts: (formula) => !formula.includes("BAD"),
      },
    });
    const value = await run(async (sheet, context) => {
      const cell = sheet.getRange("B3");
      cell.formulas = [["=1+41"]];
      cell.load("values");
      await context.sync();
      return cell.values[0]![0] as unknown;
    });
    expect(value).toBe(42);
    expect(asked).toEqual([[2]]);
    const refused = run(async (sheet, context) => {
      sheet.getRange("A1").formulas = [["=BAD(1)"]];
      await context.sync();
    });
    await expect(refused).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});

it("text has the user's marks, whatever the width of the column", async () => {
  const texts = async (culture?: typeof AMERICAN): Promise<unknown> =>
    bench(culture && { culture }).run(async (sheet, context) => {
      const range = sheet.getRange("A1:D1");
      range.values = [[27.4, 3071, 0.576, 44525]];
      range.numberFormat = [["0.0", "#,##0", "0.0%", "dd/mm/yyyy"]];
      range.format.columnWidth = 5;
      range.load("text");
      await context.sync();
      return range.text[0];
    });
  await expect(texts()).resolves.toEqual(["27,4", "3.071", "57,6%", "25/11/2021"]);
  await expect(texts(AMERICAN)).resolves.toEqual(["27.4", "3,071", "57.6%", "25/11/2021"]);
});
