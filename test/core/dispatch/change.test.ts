import type { Report } from "../../../src/core/checks/report";
import { DECEMBER, JANUARY } from "../../fixtures/two-periods";
import { checkRows, checkSheet, HEADER, type CheckOptions } from "../../support/checked";
import { sheet, type TestCell } from "../../support/sheet";
import { PASSAGES } from "../../../src/core/dispatch/passage";
import { passages } from "../../../src/core/dispatch/passages";
import { told } from "./told";

type Line = readonly TestCell[];
const A = "Sở Nội vụ";
const B = "Sở Y tế";
const C = "Sở Tư pháp";
/** A row of so many immediate out of so many, its rate left to the check. */
const line = (name: string, part: number, whole: number): Line => [
  "",
  name,
  whole,
  part,
  0,
  whole - part,
  Math.round((1000 * part) / whole) / 10,
];
const between = (before: readonly Line[], now: readonly Line[], options: CheckOptions = {}): Report =>
  checkRows(now, { ...options, previous: sheet([HEADER, ...before], { name: "Kỳ trước" }) });

test("without last period's sheet nothing is said of changes", () => {
  const ids = Object.keys(told(checkRows([line(A, 3, 10)])));
  expect(ids.filter((id) => id.startsWith("change"))).toEqual([]);
});

test("nothing is said where no agency has a rate in both periods", () => {
  const report = between([line(A, 3, 10), line(B, 1, 10)], [line(C, 1, 10), line("Sở Tài chính", 1, 10)]);
  expect(report.comparison?.doubts).toEqual([]);
  const ids = passages(report, report.settings).map(({ id }) => id);
  expect(ids).toEqual(PASSAGES.filter((id) => ids.includes(id) && !id.startsWith("change")));
});

test("a period after the mergers, beside the one before", () => {
  const report = checkSheet(
    DECEMBER.map((row) => row.slice(0, 7)),
    { name: "Tháng 12", previous: sheet(JANUARY, { name: "Tháng 01" }) },
  );
  const said = told(report);
  expect(Object.fromEntries(Object.entries(said).filter(([id]) => id.startsWith("change")))).toEqual({
    "change-overall": "So với kỳ trước, tỷ lệ chung tăng từ 21,2% lên 24,1%.",
    "change-moves":
      "So với kỳ trước, trong 10 cơ quan, đơn vị có số liệu so sánh được của cả hai kỳ, có 06 cơ quan, đơn vị tăng tỷ lệ; 02 cơ quan, đơn vị giảm tỷ lệ; 02 cơ quan, đơn vị giữ nguyên tỷ lệ.",
    "change-reaching":
      "Có 01 cơ quan, đơn vị kỳ trước chưa đạt, kỳ này đạt chỉ tiêu (trên 20%) là Sở Văn hóa, Thể thao và Du lịch (tăng 0,8 điểm phần trăm, từ 20,0% lên 20,8%).",
    "change-failing":
      "Có 02 cơ quan, đơn vị kỳ trước đạt, kỳ này chưa đạt chỉ tiêu (trên 20%) gồm: Ban Quản lý các khu công nghiệp (giảm 0,8 điểm phần trăm, từ 20,8% xuống 20,0%); Sở Nội vụ (giảm 14,2 điểm phần trăm, từ 22,2% xuống 8,0%).",
    "change-rose-most":
      "So với kỳ trước, cơ quan, đơn vị có tỷ lệ tăng nhiều nhất là Sở Y tế (tăng 23,8 điểm phần trăm, từ 21,2% lên 45,0%).",
    "change-fell-most":
      "So với kỳ trước, cơ quan, đơn vị có tỷ lệ giảm nhiều nhất là Sở Nội vụ (giảm 14,2 điểm phần trăm, từ 22,2% xuống 8,0%).",
  });
});

test("points are told where the printed rates bear them out, else only from what to what", () => {
  const overall = (before: Line, now: Line) =>
    told(between([before, line(B, 0, 1)], [now, line(B, 0, 1)]))["change-overall"];
  // 3/11 and 5/11; 1/7 and 3/7 are 14,3 and 42,9, which are 28,6 apart, as 2/7 is.
  expect(overall(line(A, 3, 10), line(A, 5, 10))).toBe(
    "So với kỳ trước, tỷ lệ chung tăng 18,2 điểm phần trăm (từ 27,3% lên 45,5%).",
  );
  expect(overall(line(A, 5, 10), line(A, 3, 10))).toBe(
    "So với kỳ trước, tỷ lệ chung giảm 18,2 điểm phần trăm (từ 45,5% xuống 27,3%).",
  );
  // 1/6 → 1/3: 16,7 → 33,3 leaves 16,6, and the exact difference is 16,7.
  expect(overall(line(A, 1, 5), line(A, 2, 5))).toBe("So với kỳ trước, tỷ lệ chung tăng từ 16,7% lên 33,3%.");
});

test("no change, and a change too small to print", () => {
  const overall = (before: Line, now: Line) =>
    told(between([before, line(B, 0, 1)], [now, line(B, 0, 1)]))["change-overall"];
  expect(overall(line(A, 3, 10), line(A, 6, 21))).toBe("So với kỳ trước, tỷ lệ chung không thay đổi (27,3%).");
  expect(overall(line(A, 3000, 9999), line(A, 3001, 9999))).toBe(
    "So với kỳ trước, tỷ lệ chung cơ bản không thay đổi (30,0%).",
  );
});

test("ties for the most, by exact fractions; none that rose, and nothing is said of it", () => {
  const said = told(
    between([line(A, 5, 10), line(B, 8, 20), line(C, 3, 9)], [line(A, 4, 10), line(B, 6, 20), line(C, 3, 9)]),
  );
  expect(said["change-fell-most"]).toBe(
    "So với kỳ trước, có 02 cơ quan, đơn vị cùng có tỷ lệ giảm nhiều nhất gồm: Sở Nội vụ (giảm 10,0 điểm phần trăm, từ 50,0% xuống 40,0%); Sở Y tế (giảm 10,0 điểm phần trăm, từ 40,0% xuống 30,0%).",
  );
  expect(said["change-rose-most"]).toBeUndefined();
  expect(said["change-moves"]).toBe(
    "So với kỳ trước, trong 03 cơ quan, đơn vị có số liệu so sánh được của cả hai kỳ, có 02 cơ quan, đơn vị giảm tỷ lệ; 01 cơ quan, đơn vị giữ nguyên tỷ lệ.",
  );
});

test("who was not there before, or had no procedure, is compared with nothing", () => {
  const none: Line = ["", "Sở Xây dựng", 0, 0, 0, 0, ""];
  const said = told(
    between([line(A, 5, 10), none], [line(A, 5, 11), line(B, 6, 20), ["", "Sở Xây dựng", 9, 3, 0, 6, 33.3]]),
  );
  expect(said["change-moves"]).toBe(
    "So với kỳ trước, trong 01 cơ quan, đơn vị có số liệu so sánh được của cả hai kỳ, có 01 cơ quan, đơn vị giảm tỷ lệ.",
  );
});

describe("what is not certain is withheld", () => {
  const now = [line(A, 4, 10), line(B, 6, 20), line(C, 3, 9)];

  test("this period's figures", () => {
    const wrong: Line = ["", C, 9, 3, 0, 5, 33.3];
    const said = told(between(now, [line(A, 5, 10), line(B, 6, 20), wrong]));
    expect([said["change-overall"], said["change-rose-most"]]).toEqual([
      `[uncertain-figures: ${C}]`,
      `[uncertain-figures: ${C}]`,
    ]);
    expect(said["change-moves"]).toContain("trong 02 cơ quan, đơn vị có số liệu so sánh được");
  });

  test("an agency with an error is in no list, though its rate rose past the target", () => {
    const before = [line(A, 5, 10), line(B, 6, 20), line(C, 1, 9)];
    const wrongRate: Line = ["", C, 9, 6, 0, 3, 99.9];
    const said = told(between(before, [line(A, 4, 10), line(B, 6, 20), wrongRate]));
    expect(said["change-reaching"]).toBeUndefined();
    expect(said["change-moves"]).toBe(
      "So với kỳ trước, trong 02 cơ quan, đơn vị có số liệu so sánh được của cả hai kỳ, có 01 cơ quan, đơn vị giảm tỷ lệ; 01 cơ quan, đơn vị giữ nguyên tỷ lệ.",
    );
    expect(said["change-fell-most"]).toBe(`[uncertain-figures: ${C}]`);
  });

  test("an agency that stands twice, and a wrong total", () => {
    const later = [line(A, 5, 10), line(B, 6, 20), line(C, 3, 9)];
    const overall = (rows: readonly Line[]) => told(between(now, rows))["change-overall"];
    expect(overall([...later, line(A, 5, 10)])).toBe(`[repeated-agencies: ${A}]`);
    expect(overall([...later, ["", "Tổng cộng", 40, 14, 0, 25, 35.9]])).toBe("[totals-in-doubt]");
  });

  test("periods that share no agency have nothing to compare", () => {
    const ids = Object.keys(told(between([line(B, 6, 20)], [line(A, 4, 10)])));
    expect(ids.filter((id) => id.startsWith("change"))).toEqual([]);
  });

  test("last period's figures, even of an agency that is gone", () => {
    const wrong: Line = ["", "Sở Xây dựng", 9, 3, 0, 5, 33.3];
    const said = told(between([...now, wrong], [line(A, 5, 10), line(B, 6, 20), line(C, 3, 9)]));
    expect(said["change-overall"]).toBe("[uncertain-previous]");
    expect(said["change-rose-most"]).toContain(A);
  });

  test("a sheet that may not be last period's", () => {
    const said = told(between(now, now));
    expect(said["change-overall"]).toBe("[doubtful-previous]");
    expect(said["change-moves"]).toBeUndefined();
  });

  test("crossings of a target that was another", () => {
    const before = sheet([
      ["Kết quả theo chỉ tiêu ít nhất 30%"],
      HEADER,
      line(A, 1, 10),
      line(B, 6, 20),
      line(C, 3, 9),
    ]);
    const said = told(checkRows(now, { previous: before }));
    expect([said["change-reaching"], said["change-failing"]]).toEqual(["[other-target]", "[other-target]"]);
    expect(said["change-rose-most"]).toContain(A);
  });
});
