import { messagesIn } from "../../../src/locales/messages";
import { noticeWords } from "../../../src/taskpane/pane/notice-words";
import type { Notice } from "../../../src/taskpane/session/state";
import type { ExcelFailure } from "../../../src/excel/workbook";

const say = (notice: Notice, language: "vi" | "en" = "vi") =>
  noticeWords(notice, { language, messages: messagesIn(language) });

const FAILURES: readonly ExcelFailure[] = [
  { code: "cell-editing" },
  { code: "protected", sheetName: "Biểu 1", scope: "sheet" },
  { code: "protected", sheetName: "Biểu 1", scope: "workbook" },
  { code: "sheet-gone", sheetName: "Biểu 1" },
  { code: "too-large", cells: 6_000_000 },
  { code: "stale", cells: [{ cell: { row: 5, column: 2 }, expected: 20, found: 21 }] },
  { code: "read-back", cells: [{ cell: { row: 5, column: 2 }, expected: 20, found: 21 }], restored: true },
  { code: "read-back", cells: [{ cell: { row: 5, column: 2 }, expected: 20, found: 21 }], restored: false },
  { code: "sheet-unfinished", sheetName: "Phụ lục", left: [], cells: [] },
  { code: "sheet-unfinished", sheetName: "Phụ lục", left: ["~1", "~2"], cells: [] },
  { code: "merged-rows", area: { top: 5, bottom: 6, left: 1, right: 1 } },
  { code: "hidden-rows", rows: [7, 8] },
  { code: "attached-rows", rows: [7] },
  { code: "formula-across-rows", cell: { row: 6, column: 6 } },
  { code: "not-supported", needs: "ExcelApi 1.14" },
  { code: "cancelled" },
  { code: "nothing-to-undo" },
  { code: "excel", errorCode: "GeneralException", message: "There was an internal error." },
];

test.each(FAILURES)("a failure has a title, what happened and was kept, and what to do next: %j", (failure) => {
  for (const language of ["vi", "en"] as const) {
    const { title, lines, intent } = say({ kind: "failure", action: "correct-safe", failure }, language);
    expect(title).not.toBeNull();
    expect(lines).toHaveLength(2);
    expect(["error", "warning"]).toContain(intent);
  }
});

test("every failure has its own message", () => {
  const said = FAILURES.map((failure) => say({ kind: "failure", action: "correct-safe", failure }).lines.join(" "));
  expect(new Set(said).size).toBe(FAILURES.length);
});

test("cells are named with what was expected and what is there", () => {
  const { cells } = say({
    kind: "failure",
    action: "rates",
    failure: { code: "stale", cells: [{ cell: { row: 5, column: 6 }, expected: 51.4, found: "" }] },
  });
  expect(cells).toEqual([{ row: 5, column: 6, text: "G6: lúc kiểm tra là 51,4, nay là ô trống" }]);
});

test("of many cells only the first are named", () => {
  const stale = Array.from({ length: 100 }, (_, row) => ({ cell: { row, column: 0 }, expected: 1, found: 2 }));
  const { cells, lines } = say({ kind: "failure", action: "rates", failure: { code: "stale", cells: stale } });
  expect(cells).toHaveLength(5);
  expect(lines.join(" ")).toContain("100 ô");
});

test("settings that could not be saved are a warning that keeps the work", () => {
  const words = say({ kind: "failure", action: "save-settings", failure: { code: "cell-editing" } });
  expect(words).toMatchObject({ intent: "warning", title: "Chưa lưu được thiết lập vào sổ làm việc", remedy: null });
});

test("rates left alone for their fonts are told after those that were written, and not as a success", () => {
  const none = { count: 0, first: [] };
  const leftOut = [{ row: 7, column: 6 }];
  expect(say({ kind: "rates", cells: 2, skipped: none, leftOut })).toMatchObject({
    intent: "warning",
    lines: [expect.stringContaining("Đã ghi 2 ô"), expect.stringContaining("Chưa sửa 1 ô")],
    remedy: "lose-fonts",
  });
  expect(say({ kind: "rates", cells: 0, skipped: none, leftOut }).lines).toHaveLength(1);
});

test("rates left alone are named with their reasons", () => {
  const words = say({
    kind: "rates",
    cells: 16,
    skipped: { count: 1, first: [{ cell: { row: 7, column: 6 }, name: "Sở Xây dựng", reason: "disputed" }] },
    leftOut: [],
  });
  expect(words.intent).toBe("warning");
  expect(words.cells.map(({ text }) => text)).toEqual(["G8, Sở Xây dựng: tổng số không khớp các thành phần"]);
});
