import { parseArea, parseCell } from "../../src/core/sheet/address";
import { OwnWrites } from "../../src/excel/own-writes";
import { EventNumber } from "../../workbench/host/events";
import { newSheet } from "../../workbench/host/new-workbook";
import { editContents } from "../../workbench/host/sheet/edit";
import { bacKan, put, stage, valueOf, type Stage } from "./support";

const plan = (name: string, before: number, after: number) => ({
  sheetName: "Phụ lục 8900",
  purpose: "corrections" as const,
  edits: [{ cell: parseCell(name)!, before, after, isFormula: false, numberFormat: null }],
});

async function watched(): Promise<{ on: Stage; heard: string[]; stop: () => void; settled: () => Promise<void> }> {
  const model = bacKan();
  model.sheets.push(newSheet("Kỳ trước", "{0000-2}"));
  const on = stage(model);
  const heard: string[] = [];
  const stop = valueOf(await on.workbook.watch((name) => heard.push(name)));
  // Events go out on a timer of the host: one set later comes later.
  const settled = (): Promise<void> => new Promise((done) => setTimeout(() => setTimeout(done)));
  return { on, heard, stop, settled };
}

function typeIn(on: Stage, name: string, value: number, sheet = 0): void {
  const target = on.model.sheets[sheet]!;
  editContents(on.host, target, parseArea(name)!, "Unknown", () => {
    put(target, name, value);
  });
  on.host.announce();
}

/** The event of an Excel before ExcelApi 1.14, which does not tell whose change it was. */
function oldEvent(on: Stage, address: string, source: "Local" | "Remote" = "Local"): void {
  on.host.events.ofSheet(EventNumber.Changed, on.model.sheets[0]!, { changeType: "RangeEdited", address, source });
  on.host.announce();
}

describe("watching the sheets", () => {
  test("hears a person's change, with the sheet's name", async () => {
    const { on, heard, settled } = await watched();
    typeIn(on, "C8", 40);
    await settled();
    typeIn(on, "A1", 1, 1);
    await settled();
    expect(heard).toEqual(["Phụ lục 8900", "Kỳ trước"]);
  });

  test("does not hear what the pane itself wrote or took back", async () => {
    const { on, heard, settled } = await watched();
    valueOf(await on.workbook.apply(plan("C8", 36, 40)));
    await settled();
    valueOf(await on.workbook.undo());
    await settled();
    expect(heard).toEqual([]);
  });

  test("an Excel that does not tell whose change it was: ours are known by their place", async () => {
    const { on, heard, settled } = await watched();
    valueOf(await on.workbook.apply(plan("C8", 36, 40)));
    oldEvent(on, "C8");
    await settled();
    expect(heard).toEqual([]);
    oldEvent(on, "C9");
    await settled();
    expect(heard).toEqual(["Phụ lục 8900"]);
    oldEvent(on, "C8", "Remote");
    await settled();
    expect(heard).toHaveLength(2);
  });

  test("stops when told to", async () => {
    const { on, heard, stop, settled } = await watched();
    stop();
    await settled();
    typeIn(on, "C8", 40);
    await settled();
    expect(heard).toEqual([]);
  });
});

test("own writes are forgotten after a while: then a change there is another's", () => {
  let now = 0;
  const own = new OwnWrites(() => now);
  own.note("{1}", [parseArea("C6:D9")!]);
  expect(own.includes("{1}", parseArea("C7:C8")!)).toBe(true);
  expect(own.includes("{1}", parseArea("C7:E8")!)).toBe(false);
  expect(own.includes("{2}", parseArea("C7")!)).toBe(false);
  now = 60_000;
  expect(own.includes("{1}", parseArea("C7")!)).toBe(false);
});
