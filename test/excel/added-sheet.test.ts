import { newSheet } from "../../workbench/host/new-workbook";
import { BAC_KAN } from "../core/appendix/reports";
import { documentOf } from "./appendix/stage";
import { bacKan, counting, everyCell, failureOf, put, shown, stage, valueOf } from "./support";

describe("adding the appendix", () => {
  test("takes at most three syncs, and undoing it two; the other sheets stay as they were", async () => {
    const model = bacKan();
    const before = everyCell(model);
    const on = stage(model);
    const added = await counting(on, () => on.workbook.addAppendices([documentOf()]));
    const change = valueOf(added.result);
    expect(added.syncs).toBeLessThanOrEqual(3);
    expect(change).toMatchObject({
      kind: "sheet",
      count: 1,
      newSheets: [model.sheets[1]!.name],
      sheetName: model.sheets[1]!.name,
    });
    expect(on.workbook.undoable).toEqual(change);
    const undone = await counting(on, () => on.workbook.undo());
    expect(undone.syncs).toBe(2);
    expect(valueOf(undone.result)).toEqual(change);
    expect(model.sheets).toHaveLength(1);
    expect(everyCell(model)).toEqual(before);
  });

  test("is taken back after the sheet was renamed", async () => {
    const model = bacKan();
    const on = stage(model);
    valueOf(await on.workbook.addAppendices([documentOf()]));
    model.sheets[1]!.name = "Phụ lục cuối";
    valueOf(await on.workbook.undo());
    expect(model.sheets).toHaveLength(1);
  });

  test.each([
    ["changed a cell of it", "C8"],
    ["wrote below it", "A60"],
    ["wrote beside it", "Z1"],
  ])("is not taken back once a person %s", async (_, name) => {
    const model = bacKan();
    const on = stage(model);
    valueOf(await on.workbook.addAppendices([documentOf()]));
    put(model.sheets[1]!, name, 12345);
    const failure = failureOf(await on.workbook.undo());
    expect(failure).toMatchObject({ code: "stale" });
    expect(model.sheets).toHaveLength(2);
    expect(shown(model, name, 1)).toBe(12345);
  });

  test("that was deleted by hand is taken back already", async () => {
    const model = bacKan();
    const on = stage(model);
    valueOf(await on.workbook.addAppendices([documentOf()]));
    model.sheets.pop();
    model.activeSheet = 0;
    expect(valueOf(await on.workbook.undo()).kind).toBe("sheet");
    expect(on.workbook.undoable).toBeNull();
    expect(model.sheets).toHaveLength(1);
  });

  test("is refused where the workbook's structure is protected, and so is taking it back", async () => {
    const model = bacKan();
    model.structureProtected = true;
    const before = everyCell(model);
    const on = stage(model);
    expect(failureOf(await on.workbook.addAppendices([documentOf()]))).toMatchObject({
      code: "protected",
      scope: "workbook",
    });
    expect(everyCell(model)).toEqual(before);
    model.structureProtected = false;
    valueOf(await on.workbook.addAppendices([documentOf()]));
    model.structureProtected = true;
    expect(failureOf(await on.workbook.undo())).toMatchObject({ code: "protected", scope: "workbook" });
    expect(model.sheets).toHaveLength(2);
  });

  test("while a cell is being edited adds nothing", async () => {
    const model = bacKan();
    model.sheets.push(newSheet("Kỳ trước", "{0000-2}"));
    const on = stage(model);
    on.host.editing = true;
    expect(failureOf(await on.workbook.addAppendices([documentOf()]))).toEqual({ code: "cell-editing" });
    expect(model.sheets).toHaveLength(2);
  });
});

describe("adding several appendices", () => {
  const two = () => [documentOf(BAC_KAN, { ordinal: 1 }), documentOf(BAC_KAN, { ordinal: 2 })];

  test("is one change, of at most three syncs, taken back as one in two", async () => {
    const model = bacKan();
    const before = everyCell(model);
    const on = stage(model);
    const added = await counting(on, () => on.workbook.addAppendices(two()));
    expect(added.syncs).toBeLessThanOrEqual(3);
    expect(valueOf(added.result)).toMatchObject({ kind: "sheet", count: 2, newSheets: ["Phụ lục I", "Phụ lục II"] });
    const undone = await counting(on, () => on.workbook.undo());
    expect(undone.syncs).toBe(2);
    expect(model.sheets).toHaveLength(1);
    expect(everyCell(model)).toEqual(before);
    expect(on.workbook.undoable).toBeNull();
  });

  test("is not taken back once a person changed one of them; deleted by hand, the other is", async () => {
    const model = bacKan();
    const on = stage(model);
    valueOf(await on.workbook.addAppendices(two()));
    put(model.sheets[2]!, "C8", 12345);
    expect(failureOf(await on.workbook.undo())).toMatchObject({ code: "stale" });
    expect(model.sheets.map(({ name }) => name).slice(1)).toEqual(["Phụ lục I", "Phụ lục II"]);
    model.sheets.pop();
    model.activeSheet = 0;
    valueOf(await on.workbook.undo());
    expect(model.sheets).toHaveLength(1);
  });
});
