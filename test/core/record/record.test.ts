import fc from "fast-check";
import { finding } from "../../../src/core/checks/finding";
import { findingKey } from "../../../src/core/checks/justification";
import { compareFigures } from "../../../src/core/record/compare";
import { composeRecord, MOST_LINES } from "../../../src/core/record/compose";
import { figuresText, MOST_ROWS, recordedFigures } from "../../../src/core/record/figures";
import { recordGrid } from "../../../src/core/record/grid";
import { parseRecord } from "../../../src/core/record/parse";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { BODY, CONTEXT, digest, HEADER, reportOf, reportOfRows, sheetOf } from "./records";

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

test("a table of as many rows as a record lists is listed whole, and read back so", async () => {
  const report = reportOf();
  const rows = Int32Array.from({ length: MOST_ROWS - 1 }, () => 1);
  const record = await composeRecord({ ...report, table: { ...report.table, rows } }, CONTEXT);
  // And its one total.
  expect(record.figures!.rows).toHaveLength(MOST_ROWS);
  expect(parseRecord(sheetOf(recordGrid(record)))!.figures).toEqual(record.figures);
});

test("of very many findings the gravest are listed, of very many corrections the last", async () => {
  const report = reportOf();
  const many = Array.from({ length: MOST_LINES }, (_, row) => finding("order", [{ row, column: 0 }], {}));
  const error = finding("sum-mismatch", [{ row: 1, column: 2 }], {});
  const corrections = Array.from({ length: MOST_LINES + 1 }, (_, row) => ({
    cell: { row, column: 2 },
    before: 1,
    after: 2,
    at: "2021-11-23 14:00",
  }));
  const record = await composeRecord({ ...report, findings: [...many, error] }, { ...CONTEXT, corrections });
  expect([record.findings.length, record.findings[0]!.severity]).toEqual([MOST_LINES, "error"]);
  expect([record.corrections.length, record.corrections[0]!.cell.row]).toEqual([MOST_LINES, 1]);
});

test("the columns that a sheet has are recorded in its order, after the names, and no others", () => {
  const pick = (line: readonly CellValue[]) => [6, 2, 1, 5, 3, 4].map((column) => line[column]!);
  const { columns, rows } = recordedFigures(reportOfRows([HEADER, ...BODY].map(pick)));
  expect(columns.map(({ field, offset }) => [field, offset])).toEqual([
    ["agency", 0],
    ["rate", -2],
    ["total", -1],
    ["notProposed", 1],
    ["immediate", 2],
    ["conditional", 3],
  ]);
  expect(rows[0]).toEqual({ at: { row: 1, column: 2 }, values: ["Sở Nội vụ", 50, 10, 5, 5, ""] });
});

/** Records lie in workbooks for years, and are verified by the hash of this text: it may not change. */
test("what the hash is made of", async () => {
  expect(figuresText(recordedFigures(reportOf())).split("\n")).toEqual([
    '[["agency",0],["stt",-1],["total",1],["immediate",2],["conditional",3],["notProposed",4],["rate",5]]',
    '["B2","Sở Nội vụ",1,10,5,"",5,50]',
    '["B3","Sở Y tế",2,20,6,"-",14,30]',
    '["B4","=Sở Xây dựng",3,30,3,3,"24",20]',
    '["B5","Tổng cộng","",60,14,3,43,28.3]',
  ]);
  const { facts } = await composeRecord(reportOf(), CONTEXT);
  expect(facts.hash).toBe("01d29224d5adc07176883191ed17c3b05fee12d75fcaa9c0b2557a72a36c920d");
});
