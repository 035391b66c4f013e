import { createHash } from "node:crypto";
import { checkTable } from "../../../src/core/checks/check";
import { recognise } from "../../../src/core/recognition/recognise";
import { compareFigures } from "../../../src/core/record/compare";
import { composeRecord } from "../../../src/core/record/compose";
import { figuresText, recordedFigures } from "../../../src/core/record/figures";
import { recordGrid } from "../../../src/core/record/grid";
import { parseRecord } from "../../../src/core/record/parse";
import { defaultSettings } from "../../../src/core/settings/defaults";
import { areaName, parseCell } from "../../../src/core/sheet/address";
import { cellAt, putCell } from "../../../workbench/host/sheet/cells";
import { bacKan, counting, readSnapshot, stage, valueOf, type Stage } from "../support";

const digest = (text: string) => Promise.resolve(createHash("sha256").update(text).digest("hex"));

async function reportOf({ workbook }: Stage, sheetName: string) {
  const snapshot = valueOf(await readSnapshot(workbook, sheetName));
  const tables = recognise(snapshot);
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  return checkTable(snapshot, tables.value[0]!, defaultSettings(), null);
}

async function recordOf(on: Stage) {
  const sheetName = on.model.sheets[0]!.name;
  return composeRecord(await reportOf(on, sheetName), {
    file: "=Biểu.xlsx",
    checkedAt: "2021-11-23 14:05",
    range: "A1:G24",
    roster: "",
    programme: "Rà soát, phân cấp thủ tục hành chính",
    sentence: ({ code }) => `+${code}`,
    corrections: [{ cell: { row: 6, column: 1 }, before: "=CMD()", after: "@Sở Tài chính", at: "2021-11-23 14:00" }],
    digest,
  });
}

test("is written in two syncs, read back as it was, and verifies the sheet as unchanged", async () => {
  const on = stage(bacKan());
  const record = await recordOf(on);
  const { result, syncs } = await counting(on, () => on.workbook.addRecord(recordGrid(record)));
  expect(valueOf(result).newSheets).toEqual(["Biên bản kiểm tra"]);
  expect(syncs).toBe(2);

  const read = parseRecord(valueOf(await readSnapshot(on.workbook, "Biên bản kiểm tra")))!;
  expect(read.corrections).toEqual(record.corrections);
  expect(read.figures).toEqual(record.figures);
  expect(await digest(figuresText(read.figures!))).toBe(read.hash);
  const now = recordedFigures(await reportOf(on, read.sheetName));
  expect(await digest(figuresText(now))).toBe(read.hash);
  expect(compareFigures(read.figures!, now)).toEqual([]);
});

test("after an edit in Excel names the cell that changed", async () => {
  const on = stage(bacKan());
  const record = await recordOf(on);
  valueOf(await on.workbook.addRecord(recordGrid(record)));
  const { at, values } = record.figures!.rows[3]!;
  const column = record.figures!.columns.find(({ field }) => field === "immediate")!.offset + at.column;
  putCell(on.model.sheets[0]!, at.row, column, { value: 12, type: "Double" });

  const read = parseRecord(valueOf(await readSnapshot(on.workbook, "Biên bản kiểm tra")))!;
  const now = recordedFigures(await reportOf(on, read.sheetName));
  expect(await digest(figuresText(now))).not.toBe(read.hash);
  expect(compareFigures(read.figures!, now)).toEqual([
    {
      kind: "changed",
      cell: { row: at.row, column },
      field: "immediate",
      agency: values[0],
      before: 11,
      after: 12,
    },
  ]);
});

test("text that begins with = + - @ is text on the sheet, and tables have borders", async () => {
  const on = stage(bacKan());
  valueOf(await on.workbook.addRecord(recordGrid(await recordOf(on))));
  const sheet = on.model.sheets[1]!;
  const cells = [...sheet.cells].flatMap(([row, columns]) =>
    [...columns.keys()].map((column) => [row, column] as const),
  );
  const odd = cells.filter(([row, column]) => /^[=+\-@]/.test(String(cellAt(sheet, row, column)?.value)));
  expect(odd.length).toBeGreaterThan(2);
  for (const [row, column] of odd) expect(cellAt(sheet, row, column)!.formula).toBeUndefined();
  expect(sheet.merges.map(areaName)).toContain("A1:H1");
  const { row, column } = parseCell("A1")!;
  expect(cellAt(sheet, row, column)!.value).toBe("BIÊN BẢN KIỂM TRA SỐ LIỆU");
});

test("is taken back, and a second one has a name of its own", async () => {
  const on = stage(bacKan());
  const grid = recordGrid(await recordOf(on));
  valueOf(await on.workbook.addRecord(grid));
  expect(valueOf(await on.workbook.addRecord(grid)).newSheets).toEqual(["Biên bản kiểm tra (2)"]);
  valueOf(await on.workbook.undo());
  valueOf(await on.workbook.undo());
  expect(on.model.sheets).toHaveLength(1);
});
