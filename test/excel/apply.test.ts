import type { CellEdit, WritePlan } from "../../src/core/corrections/plan";
import { parseCell } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/snapshot";
import { HostError } from "../../workbench/host/errors";
import { newSheet } from "../../workbench/host/new-workbook";
import { bacKan, counting, everyCell, failureOf, input, put, putText, shown, stage, valueOf } from "./support";

const SHEET = "Phụ lục 8900";

function edit(name: string, before: CellValue, after: CellValue, more: Partial<CellEdit> = {}): CellEdit {
  return { cell: parseCell(name)!, before, after, isFormula: false, numberFormat: null, ...more };
}

function plan(...edits: CellEdit[]): WritePlan {
  return { sheetName: SHEET, purpose: "corrections", edits };
}

describe("writing a plan", () => {
  test("takes two syncs, however many cells, and undoing it two more", async () => {
    const model = bacKan();
    const on = stage(model);
    const original = everyCell(model);
    const edits = [6, 7, 8, 9, 20, 24].map((row) => {
      const formula = `=IF(C${row}=0,"",ROUND((D${row}+E${row})/C${row}*100,1))`;
      return edit(`G${row}`, input(model, `G${row}`) as CellValue, formula, { isFormula: true });
    });
    const applied = await counting(on, () =>
      on.workbook.apply(plan(...edits, edit("B21", "Sở Tài Chính", "Sở Tài chính"))),
    );
    expect(applied.syncs).toBe(2);
    expect(valueOf(applied.result)).toMatchObject({ kind: "edits", sheetName: SHEET, count: 7 });
    expect(input(model, "G7")).toBe('=IF(C7=0,"",ROUND((D7+E7)/C7*100,1))');
    expect([shown(model, "G6"), shown(model, "G7"), shown(model, "B21")]).toEqual([69, 51.4, "Sở Tài chính"]);

    const undone = await counting(on, () => on.workbook.undo());
    expect(undone.syncs).toBe(2);
    expect(valueOf(undone.result)).toEqual(valueOf(applied.result));
    expect(everyCell(model)).toEqual(original);
    expect(on.workbook.undoable).toBeNull();
  });

  test("puts numbers where texts were, and the texts back", async () => {
    const model = bacKan();
    putText(model.sheets[0]!, "C8", "36");
    putText(model.sheets[0]!, "G8", "44,4", "@");
    const on = stage(model);
    const original = everyCell(model);
    const numberFormat = { before: "@", after: "General" };
    valueOf(await on.workbook.apply(plan(edit("C8", "36", 36), edit("G8", "44,4", 44.4, { numberFormat }))));
    expect([shown(model, "C8"), shown(model, "G8")]).toEqual([36, 44.4]);
    expect(everyCell(model)[`${SHEET}!G8`]).toMatchObject({ type: "Double", format: { numberFormat: "General" } });
    valueOf(await on.workbook.undo());
    expect(everyCell(model)).toEqual(original);
  });

  test.each(["=1+1", "+84 209", "-5", "@SUM(A1)", "'x", "0012", "1/2", "TRUE", "51,4", "51.4%", "#N/A?", "12"])(
    "keeps the text %s a text, and takes it back",
    async (text) => {
      const model = bacKan();
      const on = stage(model);
      const original = everyCell(model);
      valueOf(await on.workbook.apply(plan(edit("B6", "Sở Khoa học và Công nghệ", text))));
      expect(everyCell(model)[`${SHEET}!B6`]).toMatchObject({
        value: text,
        type: "String",
        format: { numberFormat: "General" },
      });
      expect(everyCell(model)[`${SHEET}!B6`]).not.toHaveProperty("formula", expect.anything());
      valueOf(await on.workbook.undo());
      expect(everyCell(model)).toEqual(original);
    },
  );

  test("takes a hostile text back as the text it was", async () => {
    const model = bacKan();
    putText(model.sheets[0]!, "B9", '=HYPERLINK("http://x")');
    const on = stage(model);
    const original = everyCell(model);
    valueOf(await on.workbook.apply(plan(edit("B9", '=HYPERLINK("http://x")', "Sở Y tế"))));
    valueOf(await on.workbook.undo());
    expect(everyCell(model)).toEqual(original);
  });

  test("of no edits changes nothing and leaves nothing to undo", async () => {
    const on = stage(bacKan());
    expect(valueOf(await on.workbook.apply(plan()))).toMatchObject({ count: 0 });
    expect(on.workbook.undoable).toBeNull();
    expect(on.batches()).toBe(0);
    expect(failureOf(await on.workbook.undo())).toEqual({ code: "nothing-to-undo" });
  });

  test("keeps the changes apart, and takes back the last first", async () => {
    const model = bacKan();
    const on = stage(model);
    const original = everyCell(model);
    const first = valueOf(await on.workbook.apply(plan(edit("C6", 29, 30))));
    const second = valueOf(await on.workbook.apply(plan(edit("C6", 30, 31), edit("C7", 37, 38))));
    expect(second.id).not.toBe(first.id);
    expect(on.workbook.undoable).toEqual(second);
    expect(valueOf(await on.workbook.undo())).toEqual(second);
    expect(shown(model, "C6")).toBe(30);
    expect(valueOf(await on.workbook.undo())).toEqual(first);
    expect(everyCell(model)).toEqual(original);
  });

  test("is written in bands, two syncs for each 2,000 cells", async () => {
    const model = bacKan();
    const sheet = model.sheets[0]!;
    const rows = Array.from({ length: 100_000 }, (_, index) => index + 30);
    for (const row of rows) put(sheet, `H${row}`, row);
    const on = stage(model);
    const edits = rows.map((row) => edit(`H${row}`, row, row + 1));
    const { result, syncs } = await counting(on, () => on.workbook.apply(plan(...edits)));
    expect(valueOf(result).count).toBe(100_000);
    expect(syncs).toBe(100);
    expect([shown(model, "H30"), shown(model, "H100029")]).toEqual([31, 100_030]);
    valueOf(await on.workbook.undo());
    expect([shown(model, "H30"), shown(model, "H100029")]).toEqual([30, 100_029]);
  }, 60_000);
});

describe("a plan that meets a changed sheet", () => {
  test("is refused, with the cell and what it holds", async () => {
    const model = bacKan();
    const on = stage(model);
    put(model.sheets[0]!, "D8", 15);
    const before = everyCell(model);
    const failure = failureOf(await on.workbook.apply(plan(edit("C8", 36, 35), edit("D8", 16, 17))));
    expect(failure).toEqual({ code: "stale", cells: [{ cell: { row: 7, column: 3 }, expected: 16, found: 15 }] });
    expect(everyCell(model)).toEqual(before);
    expect(on.workbook.undoable).toBeNull();
  });

  test("is refused where a number has become its text, or a value a formula", async () => {
    const model = bacKan();
    putText(model.sheets[0]!, "C8", "36");
    put(model.sheets[0]!, "C9", { v: 25, f: "=20+5" });
    const on = stage(model);
    const failure = failureOf(await on.workbook.apply(plan(edit("C8", 36, 35), edit("C9", 25, 26))));
    expect(failure).toMatchObject({ code: "stale", cells: [{ found: "36" }, { found: "=20+5" }] });
  });

  test("is not taken back once a person has written over it", async () => {
    const model = bacKan();
    const on = stage(model);
    const change = valueOf(await on.workbook.apply(plan(edit("C8", 36, 35), edit("C9", 25, 26))));
    put(model.sheets[0]!, "C9", 27);
    const before = everyCell(model);
    expect(failureOf(await on.workbook.undo())).toEqual({
      code: "stale",
      cells: [{ cell: { row: 8, column: 2 }, expected: 26, found: 27 }],
    });
    expect(everyCell(model)).toEqual(before);
    expect(on.workbook.undoable).toEqual(change);
  });

  test("is taken back on a sheet that was renamed, and leaves formats set since alone", async () => {
    const model = bacKan();
    const on = stage(model);
    valueOf(await on.workbook.apply(plan(edit("C8", 36, 35))));
    model.sheets[0]!.name = "Bảng";
    put(model.sheets[0]!, "C8", { v: 35, format: "0.00" });
    valueOf(await on.workbook.undo());
    expect(everyCell(model)["Bảng!C8"]).toMatchObject({ value: 36, format: { numberFormat: "0.00" } });
  });

  test("is not taken back where its sheet is gone, which is named as it was", async () => {
    const model = bacKan();
    model.sheets.push(newSheet("Kỳ trước", "{0000-2}"));
    const on = stage(model);
    valueOf(await on.workbook.apply(plan(edit("C8", 36, 35))));
    model.sheets.shift();
    expect(failureOf(await on.workbook.undo())).toEqual({ code: "sheet-gone", sheetName: SHEET });
  });

  test("of a sheet that was deleted says so", async () => {
    const model = bacKan();
    const on = stage(model);
    model.sheets[0]!.name = "Khác";
    expect(failureOf(await on.workbook.apply(plan(edit("C8", 36, 35))))).toEqual({
      code: "sheet-gone",
      sheetName: SHEET,
    });
  });
});

describe("a plan that Excel does not take", () => {
  test("is refused at once while a cell is being edited: nothing is asked twice", async () => {
    const model = bacKan();
    const before = everyCell(model);
    const on = stage(model);
    on.host.editing = true;
    const { result, syncs } = await counting(on, () => on.workbook.apply(plan(edit("C8", 36, 35))));
    expect(failureOf(result)).toEqual({ code: "cell-editing" });
    expect(syncs).toBe(1);
    expect(everyCell(model)).toEqual(before);
  });

  test("is refused where a cell comes into edit mode between reading and writing", async () => {
    const model = bacKan();
    const before = everyCell(model);
    const on = stage(model);
    on.host.hooks.beforeBatch = () => {
      on.host.editing = true;
    };
    expect(failureOf(await on.workbook.apply(plan(edit("C8", 36, 35))))).toEqual({ code: "cell-editing" });
    expect(everyCell(model)).toEqual(before);
  });

  test("is refused on a protected sheet, which stays protected", async () => {
    const model = bacKan();
    model.sheets[0]!.protection = { password: "x" };
    const before = everyCell(model);
    const on = stage(model);
    const { result, syncs } = await counting(on, () => on.workbook.apply(plan(edit("C8", 36, 35))));
    expect(failureOf(result)).toEqual({ code: "protected", sheetName: SHEET, scope: "sheet" });
    expect(syncs).toBe(1);
    expect(everyCell(model)).toEqual(before);
    expect(model.sheets[0]!.protection).toEqual({ password: "x" });
  });

  test("leaves the workbook as it was where Excel stops half way", async () => {
    const model = bacKan();
    const before = everyCell(model);
    const on = stage(model);
    let writes = 0;
    on.host.hooks.beforeAction = ({ name, type }) => {
      if (type === 4 && name === "Formulas" && ++writes === 2) throw new HostError("GeneralException");
    };
    const failure = failureOf(
      await on.workbook.apply(plan(edit("C8", 36, 35), edit("D10", 13, 14), edit("F12", 47, 48))),
    );
    expect(failure).toMatchObject({ code: "excel", errorCode: "GeneralException" });
    expect(everyCell(model)).toEqual(before);
    expect(on.workbook.undoable).toBeNull();
  });

  test("is put back where the sheet then shows something else", async () => {
    const model = bacKan();
    const before = everyCell(model);
    const on = stage(model);
    let misbehave = true;
    on.host.hooks.afterAction = ({ name, type }) => {
      if (type !== 4 || name !== "Formulas" || !misbehave) return;
      misbehave = false;
      put(model.sheets[0]!, "C8", 99);
    };
    const failure = failureOf(await on.workbook.apply(plan(edit("C8", 36, 35))));
    expect(failure).toEqual({
      code: "read-back",
      cells: [{ cell: { row: 7, column: 2 }, expected: 35, found: 99 }],
      restored: true,
    });
    expect(everyCell(model)).toEqual(before);
  });

  test("says which cells could not be put back", async () => {
    const model = bacKan();
    const on = stage(model);
    on.host.hooks.afterAction = ({ name, type }) => {
      if (type === 4 && name === "Formulas") put(model.sheets[0]!, "C8", 99);
    };
    expect(failureOf(await on.workbook.apply(plan(edit("C8", 36, 35))))).toEqual({
      code: "read-back",
      cells: [{ cell: { row: 7, column: 2 }, expected: 36, found: 99 }],
      restored: false,
    });
  });

  test("does not take a formula that turned into text for one that was written", async () => {
    const model = bacKan();
    put(model.sheets[0]!, "G8", { v: 44.4, format: "@" });
    const before = everyCell(model);
    const on = stage(model);
    valueOf(await on.workbook.apply(plan(edit("G8", 44.4, "=ROUND(D8/C8*100,1)", { isFormula: true }))));
    expect(everyCell(model)[`${SHEET}!G8`]).toMatchObject({ formula: "=ROUND(D8/C8*100,1)", value: 44.4 });
    valueOf(await on.workbook.undo());
    expect(everyCell(model)).toEqual(before);
  });
});
