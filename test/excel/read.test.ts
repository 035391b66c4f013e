import { AMERICAN, VIETNAMESE } from "../../workbench/host/culture";
import { BAC_KAN_MERGES } from "../fixtures/bac-kan-2021";
import { areaName } from "../../src/core/sheet/address";
import { gridsOf } from "../support/grids";
import {
  bacKan,
  counting,
  everyCell,
  failureOf,
  modelOf,
  put,
  putText,
  readSnapshot,
  readTable,
  shown,
  stage,
  valueOf,
  withApi,
} from "./support";

describe("reading a sheet", () => {
  test("takes two syncs and changes nothing", async () => {
    const model = bacKan();
    const before = everyCell(model);
    const on = stage(model);
    const { result, syncs } = await counting(on, () => readSnapshot(on.workbook));
    const snapshot = valueOf(result);
    expect(syncs).toBe(2);
    expect(snapshot.sheetName).toBe("Phụ lục 8900");
    expect(areaName(snapshot.area!)).toBe("A1:G24");
    expect(gridsOf(snapshot).values[5]).toEqual([1, "Sở Khoa học và Công nghệ", 29, 20, "", 9, 69]);
    expect(snapshot.merges.map(areaName).sort()).toEqual([...BAC_KAN_MERGES].sort());
    expect(snapshot).toMatchObject({ hiddenRows: [], hiddenColumns: [], isProtected: false });
    expect(everyCell(model)).toEqual(before);
  });

  test("finds the table that is on it", async () => {
    const { table } = await readTable(stage(bacKan()));
    expect(table.agencies).toHaveLength(18);
    expect(areaName(table.header)).toBe("A4:G5");
  });

  test("tells formulas, types, formats and fonts", async () => {
    const model = modelOf(
      [
        ["a", 1, { v: 0.5, f: "=B2/2", format: "0.0%" }],
        [{ v: "Së T­ ph¸p", font: ".VnTime" }, { v: 1, format: "0.00" }, "#DIV/0!"],
      ],
      { at: "C3" },
    );
    putText(model.sheets[0]!, "D4", "12", "@");
    const snapshot = valueOf(await readSnapshot(stage(model).workbook, "Sheet1"));
    expect(snapshot.area).toEqual({ top: 2, left: 2, bottom: 3, right: 4 });
    const grids = gridsOf(snapshot);
    expect(grids.formulas[0]![2]).toBe("=B2/2");
    expect(grids.valueTypes).toEqual([
      ["String", "Double", "Double"],
      ["String", "String", "Error"],
    ]);
    expect(grids.numberFormats).toEqual([
      ["General", "General", "0.0%"],
      ["General", "@", "General"],
    ]);
    expect(grids.fontNames[1]![0]).toBe(".VnTime");
    expect(grids.fontNames[0]![0]).toBe("Calibri");
  });

  test("tells hidden rows and columns, and protection", async () => {
    const model = bacKan();
    const sheet = model.sheets[0]!;
    sheet.rows.set(7, { hidden: true });
    sheet.rows.set(9, { hidden: true });
    sheet.columns.set(4, { hidden: true });
    sheet.protection = {};
    const snapshot = valueOf(await readSnapshot(stage(model).workbook));
    expect(snapshot).toMatchObject({ hiddenRows: [7, 9], hiddenColumns: [4], isProtected: true });
  });

  test("an empty sheet has no area", async () => {
    const snapshot = valueOf(await readSnapshot(stage(modelOf([])).workbook));
    expect(snapshot).toMatchObject({ area: null, columns: [], merges: [] });
  });

  test("tells how the workbook writes numbers", async () => {
    const vietnamese = valueOf(await readSnapshot(stage(bacKan(), { culture: VIETNAMESE }).workbook));
    expect(vietnamese.numerals).toEqual({ decimal: ",", group: "." });
    const american = valueOf(await readSnapshot(stage(bacKan(), { culture: AMERICAN }).workbook));
    expect(american.numerals).toEqual({ decimal: ".", group: "," });
  });

  test("a sheet that is not there is named", async () => {
    const failure = failureOf(await readSnapshot(stage(bacKan()).workbook, "Phụ lục 1"));
    expect(failure).toEqual({ code: "sheet-gone", sheetName: "Phụ lục 1" });
  });
});

describe("a reading that meets an obstacle", () => {
  test("waits while a cell is being edited, says so once, and then reads", async () => {
    const on = stage(bacKan());
    on.host.editing = true;
    let told = 0;
    const read = readSnapshot(on.workbook, null, {
      onCellEditing: () => {
        told += 1;
        setTimeout(() => (on.host.editing = false));
      },
    });
    expect(gridsOf(valueOf(await read)).values).toHaveLength(24);
    expect(told).toBe(1);
  });

  test("gives up while a cell stays in edit mode", async () => {
    const on = stage(bacKan());
    on.host.editing = true;
    expect(failureOf(await readSnapshot(on.workbook))).toEqual({ code: "cell-editing" });
  });

  test("stops waiting for a cell when told to", async () => {
    const on = stage(bacKan());
    on.host.editing = true;
    const stop = new AbortController();
    const read = readSnapshot(on.workbook, null, {
      signal: stop.signal,
      onCellEditing: () => {
        stop.abort();
      },
    });
    expect(failureOf(await read)).toEqual({ code: "cancelled" });
  });

  test("of an Excel that lacks a member names the API set it needs", async () => {
    const on = stage(bacKan());
    const restore = withApi("1.12");
    const failure = failureOf(await readSnapshot(on.workbook));
    restore();
    expect(failure).toEqual({ code: "not-supported", needs: "ExcelApi 1.13" });
  });

  test("halves the question where there are more merged areas than Excel tells", async () => {
    const model = modelOf(Array.from({ length: 700 }, (_, row) => [`a${row}`, "", row]));
    model.sheets[0]!.merges = Array.from({ length: 700 }, (_, row) => ({ top: row, bottom: row, left: 0, right: 1 }));
    const snapshot = valueOf(await readSnapshot(stage(model).workbook));
    expect(snapshot.merges).toHaveLength(700);
    expect(new Set(snapshot.merges.map(areaName)).size).toBe(700);
  });
});

/** Rows of text long enough to fill many a payload: the limit is set low instead. */
const LONG = Array.from({ length: 400 }, (_, row) => [row + 1, `Cơ quan số ${row + 1}`, row % 7, row % 5, 9]);

test("thousands of rows take two syncs, and more for each band beyond", async () => {
  const rows = (count: number) => Array.from({ length: count }, (_, row) => [row, 1, 2, 3, 4, 5, 6]);
  const short = stage(modelOf(rows(2200)));
  expect((await counting(short, () => readSnapshot(short.workbook))).syncs).toBe(2);
  const long = stage(modelOf(rows(10_000)));
  const { result, syncs } = await counting(long, () => readSnapshot(long.workbook));
  expect(gridsOf(valueOf(result)).values).toEqual(rows(10_000));
  expect(syncs).toBeGreaterThan(2);
});

describe("a sheet above the payload limit", () => {
  test("is read in bands that join to the same sheet", async () => {
    const model = modelOf(LONG, { merges: ["A101:B102"] });
    model.sheets[0]!.rows.set(250, { hidden: true });
    put(model.sheets[0]!, "F400", { v: "cuối", font: "Arial" });
    const whole = valueOf(await readSnapshot(stage(model).workbook));
    const on = stage(model, { limits: { responseBytes: 20_000 } });
    const rows: number[] = [];
    const banded = valueOf(await readSnapshot(on.workbook, null, { onRows: (read) => rows.push(read) }));
    expect(banded).toEqual(whole);
    expect(on.batches()).toBeGreaterThan(4);
    expect(rows.at(-1)).toBe(400);
    expect(rows).toEqual([...rows].sort((a, b) => a - b));
  });

  test("is read in smaller bands where a reading comes back null", async () => {
    const model = modelOf(LONG);
    const on = stage(model, { limits: { readCells: 500 } });
    const snapshot = valueOf(await readSnapshot(on.workbook));
    expect(gridsOf(snapshot).values).toEqual(LONG);
  });

  test("stops between bands when told to", async () => {
    const model = modelOf(LONG);
    const before = everyCell(model);
    const on = stage(model, { limits: { responseBytes: 20_000 } });
    const stop = new AbortController();
    const read = readSnapshot(on.workbook, null, {
      signal: stop.signal,
      onRows: () => {
        stop.abort();
      },
    });
    expect(failureOf(await read)).toEqual({ code: "cancelled" });
    const sent = on.batches();
    expect(failureOf(await readSnapshot(on.workbook, null, { signal: stop.signal }))).toEqual({ code: "cancelled" });
    expect(on.batches()).toBe(sent);
    expect(everyCell(model)).toEqual(before);
  });
});

test("a used range of more cells than memory holds is refused, and says how many", async () => {
  const model = modelOf([["a"]]);
  put(model.sheets[0]!, "XFD1048576", "z");
  const failure = failureOf(await readSnapshot(stage(model).workbook));
  expect(failure).toEqual({ code: "too-large", cells: 16_384 * 1_048_576 });
  expect(shown(model, "A1")).toBe("a");
});
