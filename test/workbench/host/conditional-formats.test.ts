import { bench } from "./support";

describe("conditional formats", () => {
  it("hold a formula and the look it gives, the newest first", async () => {
    const { run, host } = bench();
    const read = await run(async (sheet, context) => {
      const range = sheet.getRange("B7:G24");
      const first = range.conditionalFormats.add(Excel.ConditionalFormatType.custom);
      first.custom.rule.formula = "=AND(ISNUMBER($C7),100*($D7+$E7)<20*$C7)";
      first.custom.format.fill.color = "#FDE7E9";
      first.custom.format.font.color = "red";
      first.custom.format.font.bold = true;
      first.custom.format.borders.getItem("EdgeBottom").style = "Continuous";
      first.custom.format.numberFormat = '"▼ "0.0';
      first.stopIfTrue = true;
      const second = range.conditionalFormats.add("Custom");
      second.custom.rule.formula = "100*($D7+$E7)=20*$C7";
      range.conditionalFormats.load("items/id,items/priority,items/type,items/stopIfTrue");
      first.custom.rule.load("formula,formulaR1C1");
      const where = first.getRange();
      where.load("address");
      await context.sync();
      return {
        items: range.conditionalFormats.items.map(({ priority, type, stopIfTrue }) => [priority, type, stopIfTrue]),
        r1c1: first.custom.rule.formulaR1C1,
        where: where.address,
      };
    });
    expect(read).toEqual({
      items: [
        [0, "Custom", false],
        [1, "Custom", true],
      ],
      r1c1: "=AND(ISNUMBER(RC3),100*(RC4+RC5)<20*RC3)",
      where: "S!B7:G24",
    });
    expect(host.activeSheet.conditionalFormats[1]).toMatchObject({
      formula: "=AND(ISNUMBER($C7),100*($D7+$E7)<20*$C7)",
      format: {
        fillColor: "#FDE7E9",
        font: { color: "#FF0000", bold: true },
        numberFormat: '"▼ "0.0',
        borders: { EdgeBottom: { style: "Continuous", weight: "Thin", color: "#000000" } },
      },
    });
    expect(host.activeSheet.conditionalFormats[0]!.formula).toBe("=100*($D7+$E7)=20*$C7");
  });

  it("are found by id, put in order and deleted", async () => {
    const { run, host } = bench();
    const order = await run(async (sheet, context) => {
      const { conditionalFormats } = sheet.getRange("A1:A9");
      const added = ["=A1>1", "=A1>2", "=A1>3"].map((formula) => {
        const format = conditionalFormats.add("Custom");
        format.custom.rule.formula = formula;
        format.load("id");
        return format;
      });
      await context.sync();
      conditionalFormats.getItem(added[0]!.id).priority = 0;
      conditionalFormats.getItem(added[1]!.id).delete();
      const gone = conditionalFormats.getItemOrNullObject(added[1]!.id);
      gone.load("id");
      const count = conditionalFormats.getCount();
      await context.sync();
      return [count.value, gone.isNullObject];
    });
    expect(order).toEqual([2, true]);
    expect(host.activeSheet.conditionalFormats.map(({ formula, priority }) => [formula, priority])).toEqual([
      ["=A1>1", 0],
      ["=A1>3", 1],
    ]);
  });

  it("of a range are those that reach into it; clearing takes only that range out of them", async () => {
    const { run, host } = bench();
    const counts = await run(async (sheet, context) => {
      sheet.getRange("A1:C3").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      sheet.getRange("E5").conditionalFormats.add("Custom").custom.rule.formula = "=TRUE";
      const inside = sheet.getRange("B2:F2").conditionalFormats;
      inside.load("items/type");
      await context.sync();
      sheet.getRange("B2").conditionalFormats.clearAll();
      sheet.getRange("D4:F6").conditionalFormats.clearAll();
      const all = sheet.getRange().conditionalFormats.getCount();
      await context.sync();
      return [inside.items.length, all.value];
    });
    expect(counts).toEqual([1, 1]);
    const cells = host.activeSheet.conditionalFormats[0]!.areas.reduce(
      (sum, area) => sum + (area.bottom - area.top + 1) * (area.right - area.left + 1),
      0,
    );
    expect(cells).toBe(8);
  });

  it("of other kinds are refused by name", async () => {
    const adding = bench().run(async (sheet, context) => {
      sheet.getRange("A1").conditionalFormats.add("DataBar");
      await context.sync();
    });
    await expect(adding).rejects.toMatchObject({
      code: "ApiNotFound",
      message: expect.stringContaining("DataBar") as string,
    });
  });
});
