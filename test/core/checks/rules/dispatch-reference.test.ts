import { planCorrection } from "../../../../src/core/corrections/correction";
import { valueAt } from "../../../../src/core/sheet/cells";
import { applyPlan } from "../../../support/apply-plan";
import { checkSheet, FINE, HEADER, only, said } from "../../../support/checked";

const dispatch = { number: "8900", symbol: "UBND-NCPC", date: "2021-11-23" };
const titled = (lines: readonly string[], settings: Partial<typeof dispatch> = dispatch) =>
  checkSheet([...lines.map((line) => [line]), HEADER, ...FINE], { settings: { dispatch: settings } });

it.each([
  "(Ban hành kèm theo Văn bản số 8900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)",
  "Kèm theo Công văn số: 8900/UBND-NCPC ngày 23/11/2021",
  "(kèm theo công văn số 08900 / UBND – NCPC, ngày 23.11.2021)",
  "(Kèm theo Công văn số      /UBND-NCPC ngày      tháng 11 năm 2021 của UBND tỉnh)",
  "(Kèm theo Công văn số …/UBND-NCPC ngày … tháng … năm 2021)",
  "(Kèm theo Công văn số ......./UBND-NCPC ngày ..../..../2021)",
  "Số: 8900/UBND-NCPC",
  "Số:        /UBND-NCPC",
  "Thực hiện theo Kế hoạch số 12/KH-UBND ngày 04/3/2021 của UBND tỉnh",
  "(Kèm theo Báo cáo kết quả thực hiện Kế hoạch số 12/KH-UBND ngày 04/3/2021)",
  "Phụ lục kết quả rà soát số 12/2021",
  "(Kèm theo Công văn số 8900/UBND-NCPC của UBND tỉnh về thực hiện Kế hoạch ngày 04/3/2021)",
  "(Kèm theo Quyết định số 8900/2021/UBND-NCPC)",
  "(Kèm theo Công văn số 8900/ ngày 23/11/2021)",
])("accepts %s", (line) => {
  expect(said(titled([line]))).toEqual([]);
});

it.each([
  [
    "(Ban hành kèm theo Văn bản số 1900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)",
    "1900/UBND-NCPC",
    "number",
  ],
  ["Kèm theo Công văn số: 05/UBND-NC ngày 23/11/2021", "05/UBND-NC", "both"],
  ["(Kèm theo dự thảo Quyết định số 8900/QĐ-UBND)", "8900/QĐ-UBND", "symbol"],
  ["Số: 8901/UBND-NCPC", "8901/UBND-NCPC", "number"],
  ["(Kèm theo Công văn số 8900a/UBND-NCPC)", "8900a/UBND-NCPC", "number"],
])("names the number of %s", (line, actual, part) => {
  const report = titled([line]);
  expect(said(report)).toEqual(["dispatch-number-mismatch A1"]);
  expect(only(report, "dispatch-number-mismatch")).toMatchObject({
    actual,
    expected: "8900/UBND-NCPC",
    params: { part },
  });
});

it.each([
  ["(Kèm theo Công văn số 8900/UBND-NCPC ngày 24 tháng 11 năm 2021)", "2021-11-24"],
  ["(Kèm theo Công văn số 8900/UBND-NCPC ngày 04/3/2022)", "2022-03-04"],
  ["(Kèm theo Công văn số 8900/UBND-NCPC ngày 31 tháng 02 năm 2021)", "2021-02-31"],
])("names the date of %s", (line, actual) => {
  const report = titled([line]);
  expect(said(report)).toEqual(["date-mismatch A1"]);
  expect(only(report, "date-mismatch")).toMatchObject({ actual, expected: "2021-11-23" });
});

it("reads a line that runs on in the next", () => {
  const lines = ["(Kèm theo Công văn số 8900/UBND-NCPC", "ngày 24 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)"];
  expect(said(titled(lines))).toEqual(["date-mismatch A2"]);
});

it("compares with nothing that settings do not know yet", () => {
  const line = "(Kèm theo Công văn số 1900/UBND-NCPC ngày 24 tháng 11 năm 2021)";
  expect(said(titled([line], { number: "", symbol: "", date: "" }))).toEqual([]);
  expect(said(titled([line], { number: "", symbol: "UBND-NCPC", date: "" }))).toEqual([]);
});

it("offers to put the line right, and never does so by itself", () => {
  const line = "(Ban hành kèm theo Văn bản số 1900/UBND-NCPC ngày 24 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)";
  const report = titled([line]);
  expect(report.findings.map(({ correction }) => correction?.safe)).toEqual([false, false]);
  const mended = report.findings
    .filter(({ code }) => code === "dispatch-number-mismatch" || code === "date-mismatch")
    .map((finding) => valueAt(applyPlan(report.snapshot, planCorrection(report, finding)), 0, 0));
  expect(mended).toEqual([
    line.replace("1900", "8900"),
    line.replace("ngày 24 tháng 11 năm 2021", "ngày 23 tháng 11 năm 2021"),
  ]);
});

it("compares what there is of number and symbol, and leaves the rest blank", () => {
  const of = (line: string) => {
    const { actual, expected, params } = only(titled([line]), "dispatch-number-mismatch");
    return [actual, expected, params["part"]];
  };
  expect(of("Số: 1900/")).toEqual(["1900/", "8900/", "number"]);
  expect(of("Số:     /UBND-VX")).toEqual(["/UBND-VX", "/UBND-NCPC", "symbol"]);
});

it.each([
  ["ngày 24/3/2021", "2021-02-05", "ngày 05/02/2021"],
  ["ngày 24/3/2021", "2021-03-05", "ngày 05/3/2021"],
  ["ngày 24/3/2021", "2021-11-15", "ngày 15/11/2021"],
  ["ngày 24 tháng 3 năm 2021", "2021-01-05", "ngày 05 tháng 01 năm 2021"],
  ["ngày 24 tháng 3 năm 2021", "2021-04-05", "ngày 05 tháng 4 năm 2021"],
])("writes for %s, where it is %s, %s", (stated, date, written) => {
  const line = `(Kèm theo Công văn số 8900/UBND-NCPC ${stated})`;
  const { correction } = only(titled([line], { ...dispatch, date }), "date-mismatch");
  expect(correction?.edits).toMatchObject([{ before: line, after: line.replace(stated, written) }]);
});

it("finds the line among others of its row and of its column", () => {
  const row = ["UBND TỈNH BẮC KẠN", "", "", "Số: 1900/UBND-NCPC"];
  const report = checkSheet([row, ["VĂN PHÒNG", "", "", "(Tháng 11)"], HEADER, ...FINE], { settings: { dispatch } });
  expect(only(report, "dispatch-number-mismatch").correction?.edits).toMatchObject([
    { cell: { row: 0, column: 3 }, after: "Số: 8900/UBND-NCPC" },
  ]);
});

it("puts right a line under another one of its column", () => {
  const report = titled(["PHỤ LỤC", "(Kèm theo Công văn số 1900/UBND-NCPC ngày 24/11/2021)"]);
  expect(report.findings.map(({ correction }) => correction?.edits[0]?.cell)).toEqual([
    { row: 1, column: 0 },
    { row: 1, column: 0 },
  ]);
});

it("does not write where the cell holds the line in other letters", () => {
  const line = "(Kèm theo Công văn số 1900/UBND-NCPC ngày 24 tháng 11 năm 2021)".normalize("NFD");
  const report = titled([line]);
  expect(only(report, "dispatch-number-mismatch").correction).toBeNull();
  expect(only(report, "date-mismatch").correction).toBeNull();
});

describe("a number in two cells", () => {
  const headed = (...row: string[]) => checkSheet([row, HEADER, ...FINE], { settings: { dispatch } });

  it.each([
    [["UBND TỈNH", "Số:", "8900/UBND-NCPC"]],
    [["Số: ", "", "", " 08900/UBND-NCPC"]],
    [["Số:", "/UBND-NCPC"]],
    [["Số: 8900", "/UBND-NCPC"]],
    [["(Kèm theo Công văn số", "8900/UBND-NCPC)"]],
    [["Số:", "1/ Tổng hợp số liệu"]],
    [["Số:", "Tổng hợp 12/KH-UBND"]],
    [["Số: 12", "13/KH-UBND"]],
  ])("accepts %j", (row) => {
    expect(said(headed(...row))).toEqual([]);
  });

  it("is compared where it stands, and put right there", () => {
    const report = headed("UBND TỈNH", "Số:", "1900/UBND-NCPC");
    expect(said(report)).toEqual(["dispatch-number-mismatch C1"]);
    expect(only(report, "dispatch-number-mismatch").correction?.edits).toMatchObject([
      { cell: { row: 0, column: 2 }, after: "8900/UBND-NCPC" },
    ]);
  });

  it("is compared by its symbol where the number is left blank", () => {
    expect(said(headed("Số: ……", "/UBND-NCPC"))).toEqual([]);
    expect(said(headed("Số: ……", "/UBND-KSTT"))).toEqual(["dispatch-number-mismatch A1"]);
  });

  it("is compared where its symbol stands apart, and left to be put right by hand", () => {
    const report = headed("Số: 1900", "/UBND-NCPC");
    expect(only(report, "dispatch-number-mismatch")).toMatchObject({
      actual: "1900/UBND-NCPC",
      expected: "8900/UBND-NCPC",
      correction: null,
    });
    expect(said(report)).toEqual(["dispatch-number-mismatch A1"]);
  });
});
