import { finding } from "../../../src/core/checks/finding";
import { MOST_ROWS } from "../../../src/core/record/figures";
import { recordGrid, type RecordRow } from "../../../src/core/record/grid";
import type { CheckRecord } from "../../../src/core/record/record";
import { RECORD_SHEET } from "../../../src/core/record/wording";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { BODY, gridOf, HEADER, reportOf, reportOfRows, rowsOfGrid } from "./records";

/** What a row is, and its cells: `×2 "…"` is one over two columns. */
const shown = ({ kind, cells }: RecordRow) =>
  `${kind}  ${cells.map(({ value, span }) => `${span > 1 ? `×${span} ` : ""}${JSON.stringify(value)}`).join(" | ")}`;

test("the sheet of a record, cell by cell", async () => {
  const findings = [
    finding("hidden-row", [{ row: 2, column: 0 }], { agency: "Sở Y tế" }),
    finding("sum-mismatch", [{ row: 1, column: 2 }], { agency: "Sở Nội vụ" }),
  ];
  const corrections = [{ cell: { row: 1, column: 6 }, before: "=D2/C2", after: 50, at: "2021-11-23 14:00" }];
  const { rows, widths } = await gridOf({ ...reportOf(), findings }, { corrections });
  expect(rows.map(shown).map((line) => line.replace(/[0-9a-f]{64}/, "…"))).toEqual([
    'title  ×8 "BIÊN BẢN KIỂM TRA SỐ LIỆU"',
    'part  ×8 "I. Thông tin chung"',
    'fact  ×2 "Tệp" | ×6 "Biểu rà soát.xlsx"',
    'fact  ×2 "Trang tính" | ×6 "Sheet1"',
    'fact  ×2 "Vùng dữ liệu" | ×6 "A1:G5"',
    'fact  ×2 "Thời điểm kiểm tra" | ×6 "2021-11-23 14:05"',
    'fact  ×2 "Chương trình" | ×6 "Rà soát, phân cấp thủ tục hành chính"',
    'fact  ×2 "Chỉ tiêu" | ×6 "trên 20%"',
    'fact  ×2 "Danh sách cơ quan" | ×6 "Bắc Kạn 2021"',
    'fact  ×2 "Số cơ quan, đơn vị" | ×6 3',
    'fact  ×2 "Mã kiểm tra (SHA-256)" | ×6 "…"',
    'part  ×8 "II. Kết quả kiểm tra"',
    'header  "STT" | "Cơ quan, đơn vị" | "Mức" | "Ô" | ×2 "Nội dung" | ×2 "Giải trình"',
    'line  1 | "Sở Nội vụ" | "Lỗi" | "C2" | ×2 "Câu về sum-mismatch" | ×2 ""',
    'line  2 | "Sở Y tế" | "Thông tin" | "A3" | ×2 "Câu về hidden-row" | ×2 ""',
    'part  ×8 "III. Nội dung đã sửa"',
    'header  "STT" | "Thời điểm" | "Ô" | ×2 "Trước khi sửa" | ×3 "Sau khi sửa"',
    'line  1 | "2021-11-23 14:00" | "G2" | ×2 "=D2/C2" | ×3 50',
    'part  ×8 "IV. Số liệu tại thời điểm kiểm tra"',
    'header  "Ô tên" | "Tên đơn vị" | "STT" | "Tổng số TTHC đã rà soát" | "Phân cấp ngay" | "Phân cấp kèm theo các điều kiện" | "Số TTHC không đề nghị phân cấp" | "Tỷ lệ % đạt được"',
    'code  "" | "agency:0" | "stt:-1" | "total:1" | "immediate:2" | "conditional:3" | "notProposed:4" | "rate:5"',
    'figures  "B2" | "Sở Nội vụ" | 1 | 10 | 5 | "" | 5 | 50',
    'figures  "B3" | "Sở Y tế" | 2 | 20 | 6 | "-" | 14 | 30',
    'figures  "B4" | "=Sở Xây dựng" | 3 | 30 | 3 | 3 | "24" | 20',
    'figures  "B5" | "Tổng cộng" | "" | 60 | 14 | 3 | 43 | 28.3',
    'note  ×8 "Biên bản do phần mềm lập; khi kiểm tra lại, số liệu trên trang tính được đối chiếu với Phần IV và mã kiểm tra."',
  ]);
  expect(widths.map((width) => Math.round(1000 * width))).toEqual([63, 250, 115, 115, 115, 115, 115, 115]);
});

test("what there is none of is said, and a narrow table fills the width", async () => {
  const report = reportOfRows([HEADER, ...BODY].map((line) => line.slice(1, 6)));
  const { rows } = await gridOf({ ...report, findings: [] }, { file: "", roster: "" });
  expect(rows.map(shown).filter((line) => !/SHA|Chỉ tiêu|Chương trình|Biên bản do/.test(line))).toEqual([
    'title  ×8 "BIÊN BẢN KIỂM TRA SỐ LIỆU"',
    'part  ×8 "I. Thông tin chung"',
    'fact  ×2 "Tệp" | ×6 "(chưa lưu)"',
    'fact  ×2 "Trang tính" | ×6 "Sheet1"',
    'fact  ×2 "Vùng dữ liệu" | ×6 "A1:G5"',
    'fact  ×2 "Thời điểm kiểm tra" | ×6 "2021-11-23 14:05"',
    'fact  ×2 "Danh sách cơ quan" | ×6 "(không đối chiếu)"',
    'fact  ×2 "Số cơ quan, đơn vị" | ×6 3',
    'part  ×8 "II. Kết quả kiểm tra"',
    'note  ×8 "Không phát hiện sai sót."',
    'part  ×8 "III. Nội dung đã sửa"',
    'note  ×8 "Không có nội dung nào được sửa."',
    'part  ×8 "IV. Số liệu tại thời điểm kiểm tra"',
    'header  "Ô tên" | "Tên đơn vị" | "Tổng số TTHC đã rà soát" | "Phân cấp ngay" | "Phân cấp kèm theo các điều kiện" | ×3 "Số TTHC không đề nghị phân cấp"',
    'code  "" | "agency:0" | "total:1" | "immediate:2" | "conditional:3" | ×3 "notProposed:4"',
    'figures  "A2" | "Sở Nội vụ" | 10 | 5 | "" | ×3 5',
    'figures  "A3" | "Sở Y tế" | 20 | 6 | "-" | ×3 14',
    'figures  "A4" | "=Sở Xây dựng" | 30 | 3 | 3 | ×3 "24"',
    'figures  "A5" | "Tổng cộng" | 60 | 14 | 3 | ×3 43',
  ]);
});

test("a table too long to be listed", async () => {
  const report = reportOf();
  const rows = Int32Array.from({ length: MOST_ROWS + 1 }, () => 1);
  const grid = await gridOf({ ...report, table: { ...report.table, rows } });
  expect(grid.rows.slice(-3, -1).map(shown)).toEqual([
    'part  ×8 "IV. Số liệu tại thời điểm kiểm tra"',
    'note  ×8 "Bảng quá dài để liệt kê; số liệu được xác nhận bằng mã kiểm tra ở trên."',
  ]);
});

/** Excel takes 31 characters; a record of before is looked for by this name. */
test("the sheet's name", () => {
  expect(RECORD_SHEET).toBe("Biên bản kiểm tra");
});

test("a table of more columns makes a wider sheet, and every row of it is as wide", () => {
  const columns = Array.from({ length: 12 }, (_, offset) => ({ field: `f${offset}`, label: `Cột ${offset}`, offset }));
  const values = columns.map(({ offset }): CellValue => offset);
  const record: CheckRecord = {
    facts: {
      file: "",
      sheetName: "Biểu",
      range: "A1:M2",
      checkedAt: "2021-11-23 14:05",
      programme: "",
      target: "trên 20%",
      roster: "",
      agencies: 1,
      hash: "",
    },
    findings: [{ severity: "info", cell: null, agency: "", text: "Câu", reason: "" }],
    corrections: [{ cell: { row: 1, column: 2 }, before: 1, after: 2, at: "2021-11-23 14:00" }],
    figures: { columns, rows: [{ at: { row: 1, column: 0 }, values }] },
  };
  const grid = recordGrid(record);
  expect(rowsOfGrid(grid)).toHaveLength(grid.rows.length);
  expect(grid.widths).toHaveLength(13);
  expect(grid.rows.filter(({ kind }) => kind === "line" || kind === "figures").map(shown)).toEqual([
    'line  1 | "" | "Thông tin" | "–" | ×5 "Câu" | ×4 ""',
    'line  1 | "2021-11-23 14:00" | "C2" | ×2 1 | ×8 2',
    'figures  "A2" | 0 | 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11',
  ]);
});
