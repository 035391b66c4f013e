import { bench, settle } from "./support";

describe("events", () => {
  it("tell of every change of cells: to the sheet's handlers and to the collection's", async () => {
    const { run } = bench();
    const seen: unknown[] = [];
    await run(async (sheet, context) => {
      sheet.onChanged.add((args) => {
        seen.push(["sheet", args.address, args.source, args.triggerSource, args.details]);
        return Promise.resolve();
      });
      context.workbook.worksheets.onChanged.add((args) => {
        seen.push(["all", args.address, args.changeType]);
        return Promise.resolve();
      });
      await context.sync();
    });
    await run(async (sheet, context) => {
      sheet.getRange("B2").values = [[7]];
      sheet.getRange("A1:A2").values = [[1], [2]];
      await context.sync();
    });
    await settle();
    const details = { valueBefore: "", valueAfter: 7, valueTypeBefore: "Empty", valueTypeAfter: "Double" };
    expect(seen).toEqual([
      ["all", "B2", "RangeEdited"],
      ["sheet", "B2", "Local", "ThisLocalAddin", details],
      ["all", "A1:A2", "RangeEdited"],
      ["sheet", "A1:A2", "Local", "ThisLocalAddin", undefined],
    ]);
  });

  it("give the range that changed", async () => {
    const { run } = bench();
    const seen: unknown[] = [];
    await run(async (sheet, context) => {
      sheet.onChanged.add((args) =>
        Excel.run(async (inner) => {
          const range = args.getRange(inner);
          range.load("address,values");
          await inner.sync();
          seen.push(range.address, range.values);
        }),
      );
      await context.sync();
      sheet.getRange("C3").values = [["x"]];
      await context.sync();
    });
    await settle();
    expect(seen).toEqual(["S!C3", [["x"]]]);
  });

  it("stop where the handler is removed", async () => {
    const { run } = bench();
    const seen: string[] = [];
    const handler = await run(async (sheet, context) => {
      const added = sheet.onChanged.add((args) => Promise.resolve(void seen.push(args.address)));
      sheet.getRange("A1").values = [[1]];
      await context.sync();
      return added;
    });
    await settle();
    await Excel.run(handler.context, async (context) => {
      handler.remove();
      await context.sync();
    });
    await run(async (sheet, context) => {
      sheet.getRange("A2").values = [[1]];
      await context.sync();
    });
    await settle();
    expect(seen).toEqual(["A1"]);
  });

  it("tell of sheets that come, go, change their names and come to the front", async () => {
    const { run } = bench();
    const seen: string[] = [];
    const note = (text: string) => () => Promise.resolve(void seen.push(text));
    await run(async (sheet, context) => {
      const sheets = context.workbook.worksheets;
      sheets.onAdded.add(note("added"));
      sheets.onDeleted.add(note("deleted"));
      sheets.onActivated.add(note("activated"));
      sheets.onDeactivated.add(note("deactivated"));
      sheet.onProtectionChanged.add(note("protection"));
      await context.sync();
      const added = sheets.add("T");
      added.activate();
      added.delete();
      sheet.protection.protect();
      await context.sync();
    });
    await settle();
    expect(seen).toEqual(["added", "deactivated", "activated", "deactivated", "activated", "deleted", "protection"]);
  });

  it("tell of rows that were inserted", async () => {
    const { run } = bench();
    const seen: unknown[] = [];
    await run(async (sheet, context) => {
      sheet.onChanged.add((args) =>
        Promise.resolve(void seen.push([args.changeType, args.address, args.changeDirectionState])),
      );
      await context.sync();
      sheet.getRange("2:3").insert("Down");
      await context.sync();
    });
    await settle();
    expect(seen).toEqual([["RowInserted", "2:3", { insertShiftDirection: "Down" }]]);
  });

  it("of the selection come by the host's hand too", async () => {
    const { run, host } = bench();
    const seen: string[] = [];
    await run(async (sheet, context) => {
      sheet.onSelectionChanged.add((args) => Promise.resolve(void seen.push(args.address)));
      context.workbook.onSelectionChanged.add(() => Promise.resolve(void seen.push("workbook")));
      await context.sync();
    });
    host.select(host.activeSheet, { top: 0, left: 0, bottom: 1, right: 1 });
    host.announce();
    await settle();
    expect(seen).toEqual(["A1:B2", "workbook"]);
  });
});

it("the page hears what changed after each batch", async () => {
  const { run, host } = bench();
  const heard: string[][] = [];
  const stop = host.onChange((changes) => heard.push(changes.map(({ kind }) => kind)));
  await run(async (sheet, context) => {
    sheet.getRange("A1").values = [[1]];
    sheet.showGridlines = false;
    context.workbook.worksheets.add("T");
    await context.sync();
  });
  stop();
  expect(heard).toEqual([["cells", "sheet", "sheets"]]);
});
