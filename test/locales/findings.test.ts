import { CAUSE_CODES, finding, FINDING_CODES, type Finding, type FindingCode } from "../../src/core/checks/finding";
import type { Report } from "../../src/core/checks/report";
import { rosterById } from "../../src/core/roster/rosters";
import { describeFinding } from "../../src/locales/findings/describe";
import { messagesIn } from "../../src/locales/messages";
import { BAC_KAN_MERGES, BAC_KAN_SHEET } from "../fixtures/bac-kan-2021";
import { checkRows, checkSheet, FINE, only, withRow } from "../support/checked";
import type { TestCell } from "../support/sheet";

const LANGUAGES = ["vi", "en"] as const;
const VI = messagesIn("vi").fields;
const EN = messagesIn("en").fields;

const told = (report: Report, code: FindingCode, language: "vi" | "en") =>
  describeFinding(only(report, code), report.table, language);

describe("says the arithmetic", () => {
  it.each([
    [
      "sum-mismatch",
      [20, 5, 1, 16, ""],
      `5 + 1 + 16 = 22, nhưng ${VI["total"]} ghi 20, lệch 2. Tính theo tổng đã ghi được 30,0%, theo tổng các phần được 27,3%.`,
      `5 + 1 + 16 = 22, but ${EN["total"]} says 20: off by 2. By the stated total the rate is 30.0%, by the sum of the parts 27.3%.`,
    ],
    [
      "wrong-percent",
      [37, 0, 19, 18, 53.4],
      "(0 + 19) / 37 × 100 = 51,4%, nhưng ghi 53,4%.",
      "(0 + 19) / 37 × 100 = 51.4%, but the cell says 53.4%.",
    ],
    [
      "part-exceeds-whole",
      [36, 16, 0, 40, ""],
      `${VI["notProposed"]} ghi 40, lớn hơn tổng 36, vượt 4.`,
      `${EN["notProposed"]} says 40, more than the total 36 by 4.`,
    ],
    [
      "text-number",
      ["4888", 3071, 0, 1817, 62.8],
      `${VI["total"]} ghi “4888” dạng văn bản nên Excel không cộng, không so sánh được; đọc là số 4.888.`,
      `${EN["total"]} holds “4888” as text, which Excel neither sums nor compares; read as 4,888.`,
    ],
    [
      "missing-percent",
      [36, 16, 0, 20, ""],
      "Tỷ lệ để trống; 16 / 36 × 100 = 44,4%.",
      "The rate is blank; 16 / 36 × 100 = 44.4%.",
    ],
  ] as const)("%s", (code, row, vi, en) => {
    const report = checkRows(withRow(row));
    expect(told(report, code, "vi").detail).toBe(vi);
    expect(told(report, code, "en").detail).toBe(en);
  });

  it("of a total row", () => {
    const report = checkRows([...FINE, ["", "Tổng cộng", 127, 46, 0, 113, ""]]);
    expect(told(report, "subtotal-mismatch", "vi")).toEqual({
      title: "Dòng tổng cộng không khớp",
      detail: "Cộng 4 dòng được 159, nhưng “Tổng cộng” ghi 127, lệch 32.",
      cause: "Bỏ sót dòng cuối: Sở Tư pháp (dòng 5).",
    });
  });
});

it("names the dispatch's number and a name as the roster has it", () => {
  const report = checkSheet(BAC_KAN_SHEET, {
    merges: BAC_KAN_MERGES,
    settings: { dispatch: { number: "8900", symbol: "UBND-NCPC", date: "2021-11-24" } },
    roster: rosterById("bac-kan-2021")!,
  });
  expect(told(report, "dispatch-number-mismatch", "vi").detail).toBe(
    "Tiêu đề bảng ghi 1900/UBND-NCPC, còn Thiết lập ghi 8900/UBND-NCPC.",
  );
  expect(told(report, "date-mismatch", "vi").detail).toBe(
    "Tiêu đề bảng ghi ngày 23/11/2021, còn Thiết lập ghi ngày 24/11/2021.",
  );
  expect(told(report, "date-mismatch", "en").detail).toBe(
    "The title says 23 November 2021, the settings say 24 November 2021.",
  );
  expect(told(report, "name-variant", "vi").detail).toBe(
    "Ghi “Sở Tài Chính”; danh sách ghi “Sở Tài chính” (khác về: chữ hoa, chữ thường).",
  );
});

it("says how many are left out beyond the limit of a code", () => {
  const { table } = checkRows(FINE);
  const more = finding("blank-count", [{ row: 1, column: 4 }], { params: { more: 12345 } });
  expect(describeFinding(more, table, "vi")).toEqual({
    title: "Ô trống được tính là 0",
    detail: "Còn 12.345 chỗ nữa thuộc loại này; sửa bớt rồi kiểm tra lại để xem tiếp.",
  });
});

/** Sheets that between them make many kinds of finding, with all the shapes those take. */
const REPORTS: readonly Report[] = (
  [
    [36, 18, 0, 20, 44.4],
    [35, 16, 0, 20, 71.9],
    [35, 16, 0, 20, 44.4],
    [36, 16, 0, 21, 44.4],
    [36, -16, 0, 20, 44.4],
    [4.888, 3071, 0, 1817, 62.8],
    ["", 16, 0, 20, 44],
    ["", "?", "-", 20, "đạt"],
    ["", "", "", "", 44.4],
    ["1.234", 1, 1, 1, ""],
    ["1.234", 234, 0, 1000, 19],
    [0, 0, 0, 0, 0],
    [0, 0, 0, 0, ""],
    [0, 0, 0, 0, 12],
    [36, 16, 0, 20, 0.444],
    [36, 16, 0, 20, { v: 0.444, format: "0.0%" }],
    [36, 16, 0, 20, "44,4%"],
    [36, 16, 0, 20, { v: 40.6, f: "=100*D5/C5" }],
    [36, 16, 0, 20, { v: 44.4, f: "=100*D6/C6+0*C5" }],
    [36, 16, 0, 20, { v: "#DIV/0!", f: "=1/0" }],
    [{ v: 16, f: "=D6+E6" }, 16, 0, 20, ""],
    [198, 89, 0, 109, { v: 44.95, format: "0.0" }],
  ] satisfies TestCell[][]
).map((row) =>
  checkRows([...withRow(row), [7, "Sở Y tế", 5, 1, 0, 4, 20], ["", "Tổng cộng", 1, "", 3, 4, 50]], { hiddenRows: [2] }),
);

describe.each(LANGUAGES)("in %s", (language) => {
  const spoken = REPORTS.flatMap((report) =>
    report.findings.map((one) => ({ code: one.code, text: describeFinding(one, report.table, language) })),
  );

  it("makes whole sentences of what the checks find", () => {
    expect(new Set(spoken.map(({ code }) => code)).size).toBeGreaterThan(15);
    for (const { text } of spoken) {
      for (const sentence of [text.detail, text.cause, text.action]) {
        if (sentence === undefined) continue;
        expect(sentence).toMatch(/^[\p{Lu}\d(“].*\.$/u);
        expect(sentence).not.toMatch(/undefined|null|NaN|Infinity|\[object| {2}|\( *\)|“”|\.\./);
      }
      expect(text.title).toMatch(/^\p{Lu}.*[^.]$/u);
    }
  });

  it("has one title for all findings of a code and severity, for they are listed under it", () => {
    const titles = new Map<string, Set<string>>();
    for (const report of REPORTS) {
      for (const one of report.findings) {
        const key = `${one.code} ${one.severity}`;
        titles.set(key, (titles.get(key) ?? new Set()).add(describeFinding(one, report.table, language).title));
      }
    }
    for (const [, of] of titles) expect(of.size).toBe(1);
  });

  it.each(Object.keys(FINDING_CODES) as FindingCode[])("has words for %s even where a value is missing", (code) => {
    const { table } = REPORTS[0]!;
    const bare: Finding = finding(code, [], { field: "total" });
    expect(describeFinding(bare, table, language).detail).not.toMatch(/undefined|NaN/);
  });

  it.each(CAUSE_CODES)("has words for the cause %s", (code) => {
    const { table } = REPORTS[0]!;
    const params = { field: "immediate", meant: 5, agency: "Sở Y tế", row: 7, cell: "C7", rows: 2, decimals: 1 };
    const one = finding("wrong-percent", [{ row: 6, column: 6 }], {
      expected: "1",
      actual: "2",
      cause: { code, params },
    });
    expect(describeFinding(one, table, language).cause).toMatch(/^\p{Lu}.*\.$/u);
  });
});

it("clips long texts from the sheet", () => {
  const report = checkRows(withRow([36, "x".repeat(5000), 0, 20, 44.4]));
  expect(told(report, "not-a-number", "vi").detail.length).toBeLessThan(200);
});
