import { createHash } from "node:crypto";
import fc from "fast-check";
import { checkTable } from "../../../src/core/checks/check";
import { finding } from "../../../src/core/checks/finding";
import { findingKey } from "../../../src/core/checks/justification";
import type { Report } from "../../../src/core/checks/report";
import { recognise } from "../../../src/core/recognition/recognise";
import { compareFigures } from "../../../src/core/record/compare";
import { composeRecord, type RecordContext } from "../../../src/core/record/compose";
import { figuresText, MOST_ROWS, recordedFigures } from "../../../src/core/record/figures";
import { recordGrid, type RecordGrid } from "../../../src/core/record/grid";
import { parseRecord } from "../../../src/core/record/parse";
import { defaultSettings } from "../../../src/core/settings/defaults";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { snapshotOfGrids } from "../../support/grids";

const digest = (text: string) => Promise.resolve(createHash("sha256").update(text).digest("hex"));
const CONTEXT: RecordContext = {
  file: "Biểu rà soát.xlsx",
  checkedAt: "2021-11-23 14:05",
  range: "A1:G5",
  roster: "Bắc Kạn 2021",
  programme: "Rà soát, phân cấp thủ tục hành chính",
  sentence: ({ code }) => `Câu về ${code}`,
  corrections: [],
  digest,
};

const HEADER: CellValue[][] = [
  [
    "STT",
    "Tên đơn vị",
    "Tổng số TTHC đã rà soát",
    "Phân cấp ngay",
    "Phân cấp kèm điều kiện",
    "Không đề nghị phân cấp",
    "Tỷ lệ %",
  ],
];
const BODY: CellValue[][] = [
  [1, "Sở Nội vụ", 10, 5, "", 5, 50],
  [2, "Sở Y tế", 20, 6, "-", 14, 30],
  [3, "=Sở Xây dựng", 30, 3, 3, "24", 20],
  ["", "Tổng cộng", 60, 14, 3, 43, 28.3],
];

function reportOf(body: CellValue[][] = BODY, top = 0): Report {
  const values = [...HEADER, ...body];
  const snapshot = snapshotOfGrids({ top, left: 0, bottom: top + values.length - 1, right: 6 }, { values }, {});
  const tables = recognise(snapshot);
  if (!tables.ok) throw new Error(JSON.stringify(tables.error));
  return checkTable(snapshot, tables.value[0]!, defaultSettings(), null);
}

/** The sheet that a record makes, read again. */
function sheetOf({ rows, widths }: RecordGrid) {
  const values = rows.map(({ cells }) => {
    const line: CellValue[] = cells.flatMap(({ value, span }) => [value, ...Array<CellValue>(span - 1).fill("")]);
    expect(line).toHaveLength(widths.length);
    return line;
  });
  return snapshotOfGrids({ top: 0, left: 0, bottom: values.length - 1, right: widths.length - 1 }, { values }, {});
}

const changed = (body: CellValue[][]) => compareFigures(recordedFigures(reportOf()), recordedFigures(reportOf(body)));
const edited = (row: number, column: number, value: CellValue) =>
  BODY.map((line, r) => line.map((cell, c) => (r === row && c === column ? value : cell)));

test("a record says what was checked, and is read back from its sheet as it was written", async () => {
  const corrections = [
    { cell: { row: 1, column: 6 }, before: "=D2/C2", after: 50, at: "2021-11-23 14:00" },
    { cell: { row: 3, column: 1 }, before: "So Xay dung", after: "=Sở Xây dựng", at: "2021-11-23 14:01" },
  ];
  const record = await composeRecord(reportOf(), { ...CONTEXT, corrections });
  const grid = recordGrid(record);
  expect(grid.rows[0]).toMatchObject({ kind: "title", cells: [{ value: "BIÊN BẢN KIỂM TRA SỐ LIỆU" }] });
  const facts = grid.rows.filter(({ kind }) => kind === "fact").map(({ cells }) => cells.map(({ value }) => value));
  expect(facts.slice(0, -1)).toEqual([
    ["Tệp", "Biểu rà soát.xlsx"],
    ["Trang tính", "Sheet1"],
    ["Vùng dữ liệu", "A1:G5"],
    ["Thời điểm kiểm tra", "2021-11-23 14:05"],
    ["Chương trình", "Rà soát, phân cấp thủ tục hành chính"],
    ["Chỉ tiêu", "trên 20%"],
    ["Danh sách cơ quan", "Bắc Kạn 2021"],
    ["Số cơ quan, đơn vị", 3],
  ]);
  expect(grid.widths.reduce((sum, width) => sum + width, 0)).toBeCloseTo(1, 12);

  const read = parseRecord(sheetOf(grid))!;
  expect(read).toEqual({
    sheetName: "Sheet1",
    checkedAt: "2021-11-23 14:05",
    hash: record.facts.hash,
    corrections,
    figures: record.figures,
  });
  expect(await digest(figuresText(read.figures!))).toBe(record.facts.hash);
  expect(compareFigures(read.figures!, recordedFigures(reportOf()))).toEqual([]);
});

test("findings stand errors first, accepted warnings with their reason", async () => {
  const report = reportOf();
  const warning = finding("order", [{ row: 2, column: 6 }], {});
  const error = finding("sum-mismatch", [{ row: 1, column: 2 }], { agency: "Sở Nội vụ" });
  const gone = finding("missing-agency", [], { agency: "Sở Ngoại vụ" });
  const reason = { finding: findingKey(warning), reason: "Theo khối", on: "2021-11-23" };
  const settings = { ...report.settings, justifications: { Sheet1: [reason] } };
  const record = await composeRecord({ ...report, settings, findings: [warning, error, gone] }, CONTEXT);
  const lines = recordGrid(record).rows.filter(({ kind }) => kind === "line");
  expect(lines.slice(0, 3).map(({ cells }) => cells.map(({ value }) => value))).toEqual([
    [1, "Sở Nội vụ", "Lỗi", "C2", "Câu về sum-mismatch", ""],
    [2, "", "Cảnh báo", "G3", "Câu về order", "Theo khối"],
    [3, "Sở Ngoại vụ", "Cảnh báo", "–", "Câu về missing-agency", ""],
  ]);
});

test("a record without findings or corrections says so", async () => {
  const record = await composeRecord({ ...reportOf(), findings: [] }, { ...CONTEXT, file: "", roster: "" });
  const notes = recordGrid(record)
    .rows.filter(({ kind }) => kind === "note")
    .map(({ cells }) => cells[0]!.value);
  expect(notes.slice(0, 2)).toEqual(["Không phát hiện sai sót.", "Không có nội dung nào được sửa."]);
  expect(parseRecord(sheetOf(recordGrid(record)))!.corrections).toEqual([]);
});

describe("after an edit", () => {
  test.each<[string, number, number, CellValue, string, CellValue]>([
    ["a count", 1, 2, 21, "total", 20],
    ["a name", 0, 1, "Sở Nội Vụ", "agency", "Sở Nội vụ"],
    ["a number made text", 2, 2, "30", "total", 30],
    ["a text made a number", 2, 5, 24, "notProposed", "24"],
    ["a blank filled", 0, 4, 0, "conditional", ""],
    ["a figure deleted", 0, 3, "", "immediate", 5],
    ["a rate", 1, 6, 30.1, "rate", 30],
    ["a total", 3, 2, 61, "total", 60],
  ])("of %s, that cell is named, and no other", (_, row, column, after, field, before) => {
    expect(changed(edited(row, column, after))).toEqual([
      { kind: "changed", cell: { row: row + 1, column }, field, agency: BODY[row]![1], before, after },
    ]);
  });

  test("rows put in another order are the same rows, moved", () => {
    const swapped = [BODY[1]!, BODY[0]!, ...BODY.slice(2)].map((line, i) => (i < 2 ? [i + 1, ...line.slice(1)] : line));
    expect(changed(swapped)).toEqual([
      expect.objectContaining({ kind: "row-moved", agency: "Sở Nội vụ", cell: { row: 2, column: 1 } }),
      expect.objectContaining({ kind: "changed", field: "stt", agency: "Sở Nội vụ", before: 1, after: 2 }),
      expect.objectContaining({ kind: "row-moved", agency: "Sở Y tế", from: { row: 2, column: 1 } }),
      expect.objectContaining({ kind: "changed", field: "stt", agency: "Sở Y tế", before: 2, after: 1 }),
    ]);
  });

  test("a row more, or less, is said, and the rows below it are not all called changed", () => {
    const more = [BODY[0]!, [2, "Sở Ngoại vụ", 4, 4, "", "", 100], ...BODY.slice(1)];
    expect(changed(more).filter(({ kind }) => kind !== "row-moved")).toEqual([
      { kind: "row-added", cell: { row: 2, column: 1 }, agency: "Sở Ngoại vụ" },
    ]);
    const less = [BODY[0]!, ...BODY.slice(2)];
    expect(changed(less).filter(({ kind }) => kind !== "row-moved")).toEqual([
      { kind: "row-gone", cell: { row: 2, column: 1 }, agency: "Sở Y tế" },
    ]);
  });

  test("a column taken away or added is said", () => {
    const without = (column: number) => {
      const figures = recordedFigures(reportOf());
      const keep = <T>(list: readonly T[]) => list.filter((_, i) => i !== column);
      return {
        columns: keep(figures.columns),
        rows: figures.rows.map(({ at, values }) => ({ at, values: keep(values) })),
      };
    };
    const whole = recordedFigures(reportOf());
    const { field } = whole.columns[3]!;
    expect(compareFigures(whole, without(3))).toEqual([{ kind: "column-gone", field }]);
    expect(compareFigures(without(3), whole)).toEqual([{ kind: "column-added", field }]);
  });
});

test("no two states of the figures have the same hash", () => {
  const value = fc.oneof(
    fc.constant<CellValue>(""),
    fc.integer(),
    fc.boolean(),
    fc.string(),
    fc.constantFrom("5", '"', "],[", "\n"),
  );
  const figures = fc.array(fc.tuple(value, value), { maxLength: 4 }).map((rows) => ({
    columns: [
      { field: "agency", label: "", offset: 0 },
      { field: "total", label: "", offset: 1 },
    ],
    rows: rows.map((values, row) => ({ at: { row, column: 1 }, values: values })),
  }));
  fc.assert(
    fc.property(figures, figures, (a, b) => {
      expect(figuresText(a) === figuresText(b)).toBe(compareFigures(a, b).length === 0);
    }),
  );
});

test("a long table is vouched for by its hash alone", async () => {
  const report = reportOf();
  const rows = Int32Array.from({ length: MOST_ROWS + 1 }, () => 1);
  const record = await composeRecord({ ...report, table: { ...report.table, rows } }, CONTEXT);
  expect(record.figures).toBeNull();
  const read = parseRecord(sheetOf(recordGrid(record)))!;
  expect(read.figures).toBeNull();
  expect(read.hash).toBe(record.facts.hash);
});

describe("what is no record, or a damaged one", () => {
  test("is not read as one", async () => {
    const grid = recordGrid(await composeRecord(reportOf(), CONTEXT));
    const without = (gone: (value: CellValue) => boolean) =>
      parseRecord(
        sheetOf({
          ...grid,
          rows: grid.rows.map((row) => ({
            ...row,
            cells: row.cells.map((cell) => (gone(cell.value) ? { ...cell, value: "" } : cell)),
          })),
        }),
      );
    expect(without(() => false)).not.toBeNull();
    expect(parseRecord(reportOf().snapshot)).toBeNull();
    expect(without((value) => value === "BIÊN BẢN KIỂM TRA SỐ LIỆU")).toBeNull();
    expect(without((value) => String(value).startsWith("II. "))).toBeNull();
    expect(without((value) => /^[0-9a-f]{64}$/.test(String(value)))).toBeNull();
    expect(without((value) => value === "Sheet1")).toBeNull();
    expect(without((value) => value === "agency:0")).toBeNull();
  });
});
