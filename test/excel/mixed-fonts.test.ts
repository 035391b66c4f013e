import type { CellEdit } from "../../src/core/corrections/plan";
import { cellName, parseCell } from "../../src/core/sheet/address";
import type { CellValue } from "../../src/core/sheet/snapshot";
import { planOrder } from "../../src/core/standing/row-order";
import {
  bacKan,
  counting,
  failureOf,
  mixedFont,
  mixFont,
  modelOf,
  putText,
  readTable,
  shown,
  stage,
  valueOf,
} from "./support";

const SHEET = "Phụ lục 8900";
const cell = (name: string) => parseCell(name)!;
const edit = (name: string, before: CellValue, after: CellValue): CellEdit => ({
  cell: cell(name),
  before,
  after,
  isFormula: false,
  numberFormat: null,
});
const plan = (...edits: CellEdit[]) => ({ sheetName: SHEET, purpose: "corrections" as const, edits });
const NAMES = [edit("B21", "Sở Tài Chính", "Sở Tài chính"), edit("B22", "Sở Y tế", "Sở Y Tế")];

/** Names of Bắc Kạn, of which some have letters that look different. */
function stageWith(...cells: string[]) {
  const model = bacKan();
  putText(model.sheets[0]!, "B22", "Sở Y tế");
  for (const name of cells) mixFont(model.sheets[0]!, name, "bold", "color");
  return stage(model);
}

describe("a correction of text whose letters do not all look the same", () => {
  test("is left out and named, the others are made; the fonts stay", async () => {
    const on = stageWith("B21");
    const { result, syncs } = await counting(on, () => on.workbook.apply(plan(...NAMES)));
    expect(valueOf(result)).toMatchObject({ count: 1, leftOut: [cell("B21")] });
    expect([shown(on.model, "B21"), shown(on.model, "B22")]).toEqual(["Sở Tài Chính", "Sở Y Tế"]);
    expect(mixedFont(on.model, "B21")).toEqual(["bold", "color"]);
    expect(syncs).toBe(3);
    valueOf(await on.workbook.undo());
    expect(shown(on.model, "B22")).toBe("Sở Y tế");
    expect(mixedFont(on.model, "B21")).toEqual(["bold", "color"]);
  });

  test("writes nothing where no other is left, and there is nothing to undo", async () => {
    const on = stageWith("B21", "B22");
    expect(valueOf(await on.workbook.apply(plan(...NAMES)))).toMatchObject({
      count: 0,
      leftOut: [cell("B21"), cell("B22")],
    });
    expect(on.workbook.undoable).toBeNull();
  });

  test("is made where the clerk has said that they may go", async () => {
    const on = stageWith("B21");
    expect(valueOf(await on.workbook.apply(plan(...NAMES), "lose"))).toMatchObject({ count: 2, leftOut: [] });
    expect(shown(on.model, "B21")).toBe("Sở Tài chính");
    expect(mixedFont(on.model, "B21")).toEqual([]);
  });

  test("a raised footnote mark is one of them; of a number or a formula nothing is asked", async () => {
    const on = stageWith();
    mixFont(on.model.sheets[0]!, "B22", "superscript");
    const { result, syncs } = await counting(on, () => on.workbook.apply(plan(...NAMES, edit("C7", 37, 36))));
    expect(valueOf(result)).toMatchObject({ count: 2, leftOut: [cell("B22")] });
    expect(syncs).toBe(3);
  });

  test("costs no sync of its own where there is none", async () => {
    const on = stageWith();
    expect((await counting(on, () => on.workbook.apply(plan(...NAMES)))).syncs).toBe(2);
  });

  test("among thousands it is found too", async () => {
    const model = modelOf(Array.from({ length: 4500 }, (_, row) => [`Sở ${String(row)}`]));
    mixFont(model.sheets[0]!, "A4321", "italic");
    const on = stage(model);
    const edits = Array.from({ length: 4500 }, (_, row) =>
      edit(cellName({ row, column: 0 }), `Sở ${String(row)}`, `Sở số ${String(row)}`),
    );
    const applied = valueOf(await on.workbook.apply({ sheetName: "Sheet1", purpose: "corrections", edits }));
    expect(applied).toMatchObject({ count: 4499, leftOut: [cell("A4321")] });
    expect([shown(model, "A4321"), shown(model, "A4322")]).toEqual(["Sở 4320", "Sở số 4321"]);
  });
});

describe("putting rows in order", () => {
  test.each([
    ["B21", "superscript"],
    ["C20", "strikethrough"],
  ] as const)("is refused over %s with mixed %s, until the clerk says that it may go", async (name, part) => {
    const on = stage(bacKan());
    mixFont(on.model.sheets[0]!, name, part);
    const { table } = await readTable(on);
    const order = planOrder(table, Int32Array.from(table.rows.keys()).reverse());
    expect(failureOf(await on.workbook.reorder(order))).toEqual({ code: "mixed-fonts", cells: [cell(name)] });
    expect(shown(on.model, "B6")).toBe("Sở Khoa học và Công nghệ");
    expect(mixedFont(on.model, name)).toEqual([part]);
    expect(valueOf(await on.workbook.reorder(order, "lose"))).toMatchObject({ count: 18 });
    expect(shown(on.model, "B24")).toBe("Sở Khoa học và Công nghệ");
  });
});
