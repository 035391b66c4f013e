import * as fc from "fast-check";
import { isValidIn, statedDates } from "../../../src/core/roster/stated-dates";

const span = (lines: readonly string[], dispatch = "") => {
  const range = statedDates(lines, dispatch);
  return range && `${range.from}..${range.to}`;
};

test.each([
  ["(Kèm theo Công văn số 1900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh)", "2021-11-23..2021-11-23"],
  ["Kèm theo Văn bản số 05/UBND-NC ngày 04/3/2022", "2022-03-04..2022-03-04"],
  ["Bắc Kạn, ngày 5 tháng 8 năm 2024", "2024-08-05..2024-08-05"],
  ["Số liệu tính đến 15.12.2025", "2025-12-15..2025-12-15"],
  ["KẾT QUẢ NĂM 2021", "2021-01-01..2021-12-31"],
  ["Kết quả năm 2021".normalize("NFD"), "2021-01-01..2021-12-31"],
  ["THÁNG 02 NĂM 2024", "2024-02-01..2024-02-29"],
  ["tháng 11/2021", "2021-11-01..2021-11-30"],
  ["ngày … tháng 11 năm 2021", "2021-11-01..2021-11-30"],
  ["Quý III năm 2025", "2025-07-01..2025-09-30"],
  ["quý 1/2025", "2025-01-01..2025-03-31"],
  ["6 tháng đầu năm 2025", "2025-01-01..2025-06-30"],
  ["6 tháng cuối năm 2025", "2025-07-01..2025-12-31"],
  ["9 tháng năm 2025", "2025-01-01..2025-09-30"],
  ["giai đoạn 2021-2025", "2021-01-01..2025-12-31"],
  ["từ ngày 15/12/2024 đến ngày 14/3/2025", "2024-12-15..2025-03-14"],
  ["đến ngày 14/3/2025, từ ngày 15/12/2024, ngày 01/02/2025", "2024-12-15..2025-03-14"],
  ["ngày 1/5/2024, ngày 31/5/2024", "2024-05-01..2024-05-31"],
  ["năm 2025, tháng 1/2025", "2025-01-01..2025-01-31"],
  ["tháng 12 năm 2025, năm 2025", "2025-12-01..2025-12-31"],
  ["giai đoạn 2021 – 2021", "2021-01-01..2021-12-31"],
  // What one way has read, another does not put together with what stood around it.
  ["tháng 1 quý 2/2025 năm 2025", "2025-04-01..2025-06-30"],
  ["ngày 05 tháng 8 Quyết định số 12/QĐ năm 2024", "2024-01-01..2024-12-31"],
  ["Kèm  theo dự\u00a0thảo  Quyết định số 5/QĐ-UBND ngày 5/8/2024", "2024-08-05..2024-08-05"],
  ["(Quyết định số 5/QĐ-UBND) ngày 05/8/2024", "2024-08-05..2024-08-05"],
])("%j is %s", (line, expected) => {
  expect(span([line])).toBe(expected);
});

test.each([
  "DANH SÁCH CÁC ĐƠN VỊ",
  "ngày 31 tháng 02 năm 2024",
  "ngày 12/13/2024",
  "Nghị định số 30/2020/NĐ-CP ngày 05 tháng 3 năm 2020",
  "thực hiện Kế hoạch số 12/KH-UBND, ngày 05/3/2020",
  "theo Nghị quyết 18-NQ/TW ngày 25/10/2017",
  "1.234.2021",
  "Tổng số 20215",
  "năm 20215",
  "ngày 0/5/2024",
  "ngày 32/5/2024",
  "tháng 13/2024",
  "tháng 00 năm 2024",
  "0 tháng đầu năm 2025",
  "13 tháng đầu năm 2025",
  "13 tháng cuối năm 2025",
  "giai đoạn 2025-2021",
])("%j states nothing", (line) => {
  expect(span([line])).toBeNull();
});

test.each([
  "Nghị định",
  "Nghị quyết",
  "Quyết định",
  "Kế hoạch",
  "Thông tư",
  "Chỉ thị",
  "Luật",
  "Công văn",
  "Văn bản",
  "Công điện",
  "Thông báo",
  "Báo cáo",
  "Tờ trình",
  "Hướng dẫn",
  "Đề án",
  "Chương trình",
])("the day of another %s is not the sheet's", (kind) => {
  const dates = [
    "ngày 05/8/2024",
    "ngày 5-8-2024",
    "ngày 5 . 8 . 2024",
    "ngày 05 tháng 8 năm 2024",
    "ngày 15 tháng 11 năm 2024",
  ];
  const numbers = ["số 12/QĐ-UBND", "số: 12/QĐ-UBND", "Số 12/QĐ-UBND,", "số  :  12/QĐ-UBND", "12/QĐ-UBND", "số12"];
  for (const date of dates)
    for (const number of numbers) expect(span([`thực hiện ${kind.toUpperCase()}  ${number} \n ${date}`])).toBeNull();
});

test("eighty lines are read, and a thousand letters of each", () => {
  const lines = (before: number) => [...Array.from({ length: before }, () => ""), "năm 2021"];
  expect(span(lines(79))).not.toBeNull();
  expect(span(lines(80))).toBeNull();
  expect(span([`${"x".repeat(991)} năm 2021`])).not.toBeNull();
  expect(span([`${"x".repeat(992)} năm 2021`])).toBeNull();
});

test("what is exact says more than the year it lies in; another year's figures reach up to the day of the dispatch", () => {
  expect(span(["KẾT QUẢ NĂM 2025", "Kèm theo Công văn số 12/UBND-NC ngày 15/11/2025"])).toBe("2025-11-15..2025-11-15");
  expect(span(["KẾT QUẢ NĂM 2024", "Kèm theo Công văn số 12/UBND-NC ngày 10/3/2025"])).toBe("2024-01-01..2025-03-10");
});

test("the day of the dispatch in settings counts where the sheet names none", () => {
  expect(span([], "2025-11-15")).toBe("2025-11-15..2025-11-15");
  expect(span(["năm 2025"], "2025-11-15")).toBe("2025-11-15..2025-11-15");
  expect(span(["ngày 20/12/2021"], "2025-11-15")).toBe("2021-12-20..2021-12-20");
});

test("something holds in a range where it holds on one of its days", () => {
  const range = { from: "2025-01-01", to: "2025-03-31" };
  expect(isValidIn({ validFrom: null, validTo: "2025-01-01" }, range)).toBe(true);
  expect(isValidIn({ validFrom: "2025-03-31", validTo: null }, range)).toBe(true);
  expect(isValidIn({ validFrom: null, validTo: "2024-12-31" }, range)).toBe(false);
  expect(isValidIn({ validFrom: "2025-04-01", validTo: null }, range)).toBe(false);
  expect(isValidIn({ validFrom: null, validTo: null }, range)).toBe(true);
});

test("any text gives a range whose end is not before its start, or none", () => {
  const word = fc.constantFrom(
    "ngày",
    "tháng",
    "năm",
    "quý",
    "5",
    "13",
    "2024",
    "2021",
    "/",
    "-",
    "I",
    "đầu",
    "số",
    "kèm theo",
  );
  fc.assert(
    fc.property(fc.array(fc.array(word, { maxLength: 12 }), { maxLength: 4 }), (lines) => {
      const range = statedDates(
        lines.map((words) => words.join(" ")),
        "",
      );
      if (range) expect(range.from <= range.to).toBe(true);
    }),
  );
  expect(span(["ngày ".repeat(10_000), "\u00a0 ".repeat(20_000)])).toBeNull();
});
