import type { RankingTable } from "../../src/core/recognition/table";
import { rankOrder } from "../../src/core/standing/compute";
import { planOrder } from "../../src/core/standing/row-order";
import { computeStanding } from "../../src/core/standing/compute";
import { defaultSettings } from "../../src/core/settings/defaults";
import { keepsValues } from "../../workbench/host/calculator";
import { HostError } from "../../workbench/host/errors";
import type { WorkbookModel } from "../../workbench/host/model";
import type { TestCell } from "../support/sheet";
import {
  bacKan,
  counting,
  everyCell,
  failureOf,
  input,
  modelOf,
  put,
  readTable,
  setFormat,
  shown,
  stage,
  valueOf,
  type Stage,
} from "./support";

const HEAD = [
  "TT",
  "Đơn vị",
  "Tổng số TTHC đã rà soát",
  "Phân cấp ngay",
  "Phân cấp kèm theo các điều kiện",
  "Số TTHC không đề nghị phân cấp",
  "Tỷ lệ (%)",
  "Ghi chú",
];

/** Header in row 3, agencies in rows 4–7, their total in row 8; rates by formulas, a rank, and a share of a fixed cell. */
function table(change: (rows: TestCell[][]) => void = () => undefined): WorkbookModel {
  const agency = (row: number, name: string, total: number, part: number): TestCell[] => [
    row - 3,
    name,
    total,
    part,
    0,
    { v: 0, f: `=C${row}-D${row}-E${row}` },
    { v: 0, f: `=IF(C${row}=0,"",ROUND((D${row}+E${row})/C${row}*100,1))`, format: "0.0" },
    { v: 0, f: `=RANK(G${row},G$4:G$7)+$J$1` },
  ];
  const rows: TestCell[][] = [
    ["", "", "", "", "", "", "", "", "", 0],
    [],
    HEAD,
    agency(4, "Sở A", 40, 4),
    agency(5, "Sở B", 10, 5),
    agency(6, "Sở C", 20, 2),
    agency(7, "Sở D", 8, 8),
    [
      "",
      "Tổng cộng",
      { v: 0, f: "=SUM(C4:C7)" },
      { v: 0, f: "=SUM(D4:D7)" },
      0,
      { v: 0, f: "=SUM(F4:F7)" },
      { v: 0, f: "=ROUND(D8/C8*100,1)" },
    ],
  ];
  change(rows);
  return modelOf(rows);
}

const order = (...from: number[]) => Int32Array.from(from);

function column(model: WorkbookModel, letter: string, first: number, last: number, of = shown): unknown[] {
  return Array.from({ length: last - first + 1 }, (_, index) => of(model, `${letter}${first + index}`));
}

async function tableOn(on: Stage): Promise<RankingTable> {
  return (await readTable(on)).table;
}

describe("putting rows in order", () => {
  test("takes two syncs and moves all but STT, and is taken back in two", async () => {
    const model = bacKan();
    const on = stage(model);
    const found = await tableOn(on);
    const original = everyCell(model);
    const from = order(...found.rows.keys()).reverse();
    const sorted = await counting(on, () => on.workbook.reorder(planOrder(found, from)));
    expect(sorted.syncs).toBe(2);
    expect(valueOf(sorted.result)).toMatchObject({ kind: "order", count: 18 });
    expect(column(model, "A", 6, 18)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13]);
    expect(shown(model, "B6")).toBe("Thanh tra tỉnh");
    expect(shown(model, "B24")).toBe("Sở Khoa học và Công nghệ");
    expect(column(model, "C", 19, 19)).toEqual([""]);
    expect([shown(model, "E23"), input(model, "G23")]).toEqual([19, 51.4]);
    const undone = await counting(on, () => on.workbook.undo());
    expect(undone.syncs).toBe(2);
    expect(valueOf(undone.result).kind).toBe("order");
    expect(everyCell(model)).toEqual(original);
  });

  test("by rate, as the standing says, keeps every row whole", async () => {
    const model = bacKan();
    put(model.sheets[0]!, "C6", 290);
    const on = stage(model);
    const found = await tableOn(on);
    const standing = computeStanding(found, defaultSettings());
    const from = rankOrder({ table: found, standing });
    valueOf(await on.workbook.reorder(planOrder(found, from)));
    const names = [...column(model, "B", 6, 18), ...column(model, "B", 20, 24)];
    expect(names).toEqual([...from].map((index) => found.agencies.at(index)));
    const totals = [...column(model, "C", 6, 18), ...column(model, "C", 20, 24)];
    expect(totals).toEqual([...from].map((index) => found.counts["total"]!.values[index]));
  });

  test("formulas keep their meaning: of their own row, over all rows, with fixed cells", async () => {
    const model = table();
    const on = stage(model);
    const original = everyCell(model);
    const found = await tableOn(on);
    valueOf(await on.workbook.reorder(planOrder(found, order(3, 1, 0, 2))));
    expect(column(model, "B", 4, 7)).toEqual(["Sở D", "Sở B", "Sở A", "Sở C"]);
    expect(column(model, "G", 4, 7)).toEqual([100, 50, 10, 10]);
    expect(column(model, "H", 4, 7)).toEqual([1, 2, 3, 3]);
    expect(column(model, "G", 4, 5, input)).toEqual([
      '=IF(C4=0,"",ROUND((D4+E4)/C4*100,1))',
      '=IF(C5=0,"",ROUND((D5+E5)/C5*100,1))',
    ]);
    expect(input(model, "H4")).toBe("=RANK(G4,G$4:G$7)+$J$1");
    expect([input(model, "C8"), shown(model, "C8"), shown(model, "G8")]).toEqual(["=SUM(C4:C7)", 78, 24.4]);
    valueOf(await on.workbook.undo());
    expect(everyCell(model)).toEqual(original);
  });

  test("number formats, fills and fonts move with their rows; borders and alignments stay", async () => {
    const model = table();
    const sheet = model.sheets[0]!;
    const border = { style: "Continuous", weight: "Thick", color: "#000000" };
    for (const name of ["A4", "B4", "G4"]) {
      setFormat(sheet, name, (format) => ({
        ...format,
        fill: { color: "#FFFF00" },
        font: { ...format.font, bold: true, color: "#FF0000", name: "Arial" },
        borders: { EdgeTop: border },
      }));
    }
    setFormat(sheet, "C4", (format) => ({ ...format, numberFormat: "#,##0" }));
    const on = stage(model);
    const original = everyCell(model);
    const found = await tableOn(on);
    valueOf(await on.workbook.reorder(planOrder(found, order(1, 2, 3, 0))));
    const after = everyCell(model) as Record<
      string,
      { format: { font: object; fill: object; borders: object; numberFormat: string } }
    >;
    for (const name of ["B7", "G7"]) {
      expect(after[`Sheet1!${name}`]!.format).toMatchObject({
        fill: { color: "#FFFF00" },
        font: { bold: true, color: "#FF0000", name: "Arial" },
      });
      expect(after[`Sheet1!${name}`]!.format.borders).toEqual({});
    }
    for (const name of ["B4", "G4"]) {
      expect(after[`Sheet1!${name}`]!.format).toMatchObject({
        fill: { color: "" },
        font: { bold: false, color: "#000000" },
      });
      expect(after[`Sheet1!${name}`]!.format.borders).toEqual({ EdgeTop: border });
    }
    // The sequence column stays, colour and all.
    expect(after["Sheet1!A4"]!.format.fill).toEqual({ color: "#FFFF00" });
    expect([after["Sheet1!C7"]!.format.numberFormat, after["Sheet1!C4"]!.format.numberFormat]).toEqual([
      "#,##0",
      "General",
    ]);
    valueOf(await on.workbook.undo());
    expect(everyCell(model)).toEqual(original);
  });

  test("rows that stay are not written, and no order is no change", async () => {
    const model = table();
    const on = stage(model);
    const found = await tableOn(on);
    const original = everyCell(model);
    expect(valueOf(await on.workbook.reorder(planOrder(found, order(0, 1, 2, 3)))).count).toBe(0);
    expect(on.workbook.undoable).toBeNull();
    // Rows 4 and 7 change places; an edit of row 5 meanwhile is nobody's business.
    put(model.sheets[0]!, "D5", 6);
    expect(valueOf(await on.workbook.reorder(planOrder(found, order(3, 1, 2, 0)))).count).toBe(2);
    put(model.sheets[0]!, "D5", 5);
    valueOf(await on.workbook.undo());
    expect(everyCell(model)).toEqual(original);
  });

  test("texts that look like formulas, numbers and dates stay texts", async () => {
    const model = table((rows) => {
      ["=1+1", "007", "1/2", "-"].forEach((text, index) => (rows[3 + index]![7] = { v: text }));
    });
    const on = stage(model);
    const original = everyCell(model);
    const found = await tableOn(on);
    valueOf(await on.workbook.reorder(planOrder(found, order(3, 2, 1, 0))));
    const cells = everyCell(model);
    expect([4, 5, 6, 7].map((row) => cells[`Sheet1!H${row}`])).toMatchObject(
      ["-", "1/2", "007", "=1+1"].map((value) => ({ value, type: "String", format: { numberFormat: "General" } })),
    );
    valueOf(await on.workbook.undo());
    expect(everyCell(model)).toEqual(original);
  });
});

describe("a table of thousands of rows", () => {
  const ROWS = 3_500;
  const many = () =>
    table((rows) => {
      const [agency] = rows.splice(3, 5);
      for (let row = 0; row < ROWS; row += 1)
        rows.push([row + 1, `Cơ quan ${row + 1}`, 10, row % 11, 0, 10 - (row % 11), agency![0]!]);
    });

  test("takes two syncs for each 2,000 cells or less where its rows look alike", async () => {
    const model = many();
    const on = stage(model, { calculator: keepsValues });
    const found = await tableOn(on);
    const from = order(...found.rows.keys()).reverse();
    const sorted = await counting(on, () => on.workbook.reorder(planOrder(found, from)));
    expect(sorted.syncs).toBe(26);
    expect(valueOf(sorted.result).count).toBe(ROWS);
    expect(shown(model, "B4")).toBe(`Cơ quan ${ROWS}`);
    const undone = await counting(on, () => on.workbook.undo());
    expect(undone.syncs).toBe(26);
    expect(shown(model, "B4")).toBe("Cơ quan 1");
  }, 60_000);

  test("moves looks too where they differ, in as many bands as it needs", async () => {
    const model = many();
    const sheet = model.sheets[0]!;
    const fillOf = (row: number) => sheet.cells.get(row)?.get(1)?.format?.fill.color;
    setFormat(sheet, "B4", (format) => ({ ...format, fill: { color: "#FFFF00" } }));
    const on = stage(model, { calculator: keepsValues });
    const found = await tableOn(on);
    valueOf(await on.workbook.reorder(planOrder(found, order(...found.rows.keys()).reverse())));
    expect(shown(model, `B${ROWS + 3}`)).toBe("Cơ quan 1");
    expect([fillOf(3), fillOf(ROWS + 2)]).toEqual(["", "#FFFF00"]);
    valueOf(await on.workbook.undo());
    expect(shown(model, "B4")).toBe("Cơ quan 1");
    expect([fillOf(3), fillOf(ROWS + 2)]).toEqual(["#FFFF00", ""]);
  }, 60_000);
});

describe("an order that is refused", () => {
  async function refused(model: WorkbookModel, meanwhile: (on: Stage) => void = () => undefined): Promise<unknown> {
    const on = stage(model);
    const found = await tableOn(on);
    meanwhile(on);
    const before = everyCell(model);
    const failure = failureOf(await on.workbook.reorder(planOrder(found, order(3, 2, 1, 0))));
    expect(everyCell(model)).toEqual(before);
    expect(on.workbook.undoable).toBeNull();
    return failure;
  }

  test("a formula refers to another row", async () => {
    const model = table((rows) => (rows[5]![7] = { v: 0, f: "=G6-G5" }));
    expect(await refused(model)).toEqual({ code: "formula-across-rows", cell: { row: 5, column: 7 } });
  });

  test("a formula refers to its row on another sheet", async () => {
    const model = table((rows) => (rows[4]![7] = { v: 0, f: "=Sheet1!C5" }));
    expect(await refused(model)).toEqual({ code: "formula-across-rows", cell: { row: 4, column: 7 } });
  });

  test("rows are merged with others", async () => {
    const model = table((rows) => {
      rows[4]![7] = "ghi chú chung";
      rows[5]![7] = "";
    });
    expect(
      await refused(model, () => {
        model.sheets[0]!.merges = [{ top: 4, bottom: 5, left: 7, right: 7 }];
      }),
    ).toEqual({ code: "merged-rows", area: { top: 4, bottom: 5, left: 7, right: 7 } });
  });

  test("a row is hidden", async () => {
    const model = table();
    model.sheets[0]!.rows.set(4, { hidden: true });
    expect(await refused(model)).toEqual({ code: "hidden-rows", rows: [4] });
  });

  test("a row belongs to the agency above", async () => {
    const model = table();
    const on = stage(model);
    const found = { ...(await tableOn(on)), otherRows: [{ row: 4, kind: "continuation" as const }] };
    expect(failureOf(await on.workbook.reorder(planOrder(found, order(3, 2, 1, 0))))).toEqual({
      code: "attached-rows",
      rows: [4],
    });
  });

  test("an agency or a figure has changed since", async () => {
    const model = table();
    const failure = await refused(model, () => {
      put(model.sheets[0]!, "B5", "Sở Mới");
      put(model.sheets[0]!, "D6", 3);
    });
    expect(failure).toEqual({
      code: "stale",
      cells: [
        { cell: { row: 4, column: 1 }, expected: "Sở B", found: "Sở Mới" },
        { cell: { row: 5, column: 3 }, expected: 2, found: 3 },
      ],
    });
  });

  test("the sheet is protected", async () => {
    const model = table();
    expect(await refused(model, () => (model.sheets[0]!.protection = {}))).toMatchObject({ code: "protected" });
  });

  test("a cell is being edited", async () => {
    expect(await refused(table(), ({ host }) => (host.editing = true))).toEqual({ code: "cell-editing" });
  });

  test("Excel stops half way: the rows are back, formats too", async () => {
    const model = table();
    setFormat(model.sheets[0]!, "B4", (format) => ({ ...format, fill: { color: "#00FF00" } }));
    const failure = await refused(model, ({ host }) => {
      let once = true;
      host.hooks.beforeAction = ({ name }) => {
        if (name !== "SetCellProperties" || !once) return;
        once = false;
        throw new HostError("GeneralException");
      };
    });
    expect(failure).toMatchObject({ code: "excel" });
  });

  test("a formula reaches another row by itself: the rows are back", async () => {
    const model = table((rows) => (rows[3]![7] = { v: 0, f: "=OFFSET(C4,1,0)" }));
    expect(await refused(model)).toEqual({
      code: "read-back",
      cells: [{ cell: { row: 6, column: 7 }, expected: 10, found: 78 }],
      restored: true,
    });
  });
});

test("an order that is none is a mistake of ours", async () => {
  const on = stage(table());
  const found = await tableOn(on);
  await expect(on.workbook.reorder(planOrder(found, order(0, 0, 1, 2)))).rejects.toThrow("names each agency row once");
  // The next action is not held up by it.
  expect(valueOf(await on.workbook.reorder(planOrder(found, order(1, 0, 2, 3)))).count).toBe(2);
});
