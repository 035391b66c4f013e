import { checkWorkbook, type CheckRequest } from "../../src/cli/check-workbook";
import { failureJson, fileJson, type FileJson, type TableJson } from "../../src/cli/report-json";
import { failureText, fileText } from "../../src/cli/report-text";
import { rosterById } from "../../src/core/roster/rosters";
import type { XlsxWorkbook } from "../../src/xlsx/read";
import { BAC_KAN_MERGES, BAC_KAN_SHEET } from "../fixtures/bac-kan-2021";
import { sheet, sheetOf, type TestCell } from "../support/sheet";
import { workbookOf } from "./workbooks";

const USUAL: CheckRequest = { target: null, roster: null, previous: null, columns: [] };
const json = (workbook: XlsxWorkbook, request = USUAL) =>
  JSON.parse([...fileJson("f.xlsx", checkWorkbook(workbook, request))].join("")) as FileJson;
const firstTable = (workbook: XlsxWorkbook, request = USUAL): TableJson => json(workbook, request).tables[0]!;
const text = (workbook: XlsxWorkbook, request = USUAL) => fileText("f.xlsx", checkWorkbook(workbook, request), "vi");

const BAC_KAN = sheet(BAC_KAN_SHEET, { name: "Danh sách", merges: BAC_KAN_MERGES });

const HEADER: TestCell[] = [
  "STT",
  "Tên đơn vị",
  "Tổng số TTHC đã rà soát",
  "Phân cấp ngay",
  "Phân cấp kèm theo các điều kiện",
  "Số TTHC không đề nghị phân cấp",
  "Tỷ lệ % đạt được",
];
const table = (rows: TestCell[][], ...above: TestCell[][]) => sheet([...above, HEADER, ...rows], { name: "Bảng" });
const ROWS: TestCell[][] = [
  [1, "Sở Khoa học và Công nghệ", 29, 20, 0, 9, 69],
  [2, "Sở Xây dựng", 36, 16, 0, 20, 44.4],
  [3, "Sở Văn hóa, Thể thao và Du lịch", 20, 3, 1, 16, 20],
  [4, "Sở Y tế", 33, 5, 0, 28, 15.2],
];

describe("the JSON of the Bắc Kạn table", () => {
  const [first, ...more] = json(workbookOf(BAC_KAN)).tables as [TableJson, ...TableJson[]];

  test("table, header, columns", () => {
    expect(more).toEqual([]);
    expect(first).toMatchObject({
      sheet: "Danh sách",
      programme: "decentralisation",
      header: "A4:G5",
      columns: { stt: "A", agency: "B", total: "C", immediate: "D", conditional: "E", notProposed: "F", rate: "G" },
    });
    expect(Object.keys(first)).toEqual(["sheet", "programme", "header", "columns", "rows", "totals", "findings"]);
  });

  test("rows: the roster's names, blank parts as 0, computed rates, both comparators", () => {
    expect(first.rows).toHaveLength(18);
    expect(first.rows[0]).toEqual({
      cell: "B6",
      agency: "Sở Khoa học và Công nghệ",
      counts: { total: 29, immediate: 20, conditional: 0, notProposed: 9 },
      rate: "69.0",
      below: { ">20": false, ">=20": false },
    });
    expect(first.rows[12]).toMatchObject({ rate: "20.0", below: { ">20": true, ">=20": false } });
    expect(first.rows[14]).toMatchObject({
      cell: "B21",
      agency: "Sở Tài chính",
      rate: "0.0",
      below: { ">20": true, ">=20": true },
    });
    const short = (key: string) => first.rows.filter(({ below }) => below?.[key]).length;
    expect([short(">20"), short(">=20")]).toEqual([6, 5]);
  });

  test("totals", () => {
    expect(first.totals).toEqual({ total: 569, immediate: 136, conditional: 20, notProposed: 413, rate: "27.4" });
  });

  test("findings: the blank counts and the name, nothing else", () => {
    const codes = new Set(first.findings.map(({ code }) => code));
    expect(codes).toEqual(new Set(["blank-count", "name-variant"]));
    expect(first.findings.find(({ code }) => code === "name-variant")).toEqual({
      code: "name-variant",
      severity: "warning",
      cells: ["B21"],
      expected: "Sở Tài chính",
      actual: "Sở Tài Chính",
    });
  });
});

describe("rows", () => {
  const rows = (...figures: TestCell[][]) => firstTable(workbookOf(table([...ROWS, ...figures]))).rows.slice(4);

  test("where total and parts disagree there is no rate, and a standing only where both readings agree", () => {
    expect(rows([5, "Sở Tư pháp", 30, 7, 0, 24, 22.6])[0]).toMatchObject({
      rate: null,
      below: { ">20": false, ">=20": false },
    });
    expect(rows([5, "Sở Tư pháp", 35, 7, 0, 27, 20.6])[0]).toMatchObject({ rate: null, below: null });
    expect(rows([5, "Sở Tư pháp", 5, 7, 0, 27, 20.6])[0]).toMatchObject({ rate: null, below: null });
  });

  test("a zero total has no rate; a blank one is the sum of its parts; a word is no count", () => {
    expect(rows([5, "Sở Tư pháp", 0, 0, 0, 0, ""])[0]).toMatchObject({ counts: { total: 0 }, rate: null, below: null });
    expect(rows([5, "Sở Tư pháp", "", 5, 0, 20, 20])[0]).toMatchObject({
      counts: { total: 25 },
      rate: "20.0",
      below: { ">20": true, ">=20": false },
    });
    expect(rows([5, "Sở Tư pháp", 25, "năm", "-", 20, 20])[0]).toMatchObject({
      counts: { total: 25, immediate: null, conditional: 0, notProposed: 20 },
      rate: null,
      below: null,
    });
  });
});

describe("options", () => {
  test("another target has its own keys", () => {
    const request: CheckRequest = {
      target: { percent: "44.5", comparator: ">=" },
      roster: null,
      previous: null,
      columns: [],
    };
    const { rows } = firstTable(workbookOf(table(ROWS)), request);
    expect(rows.map(({ below }) => below)).toEqual([
      { ">44.5": false, ">=44.5": false },
      { ">44.5": true, ">=44.5": true },
      { ">44.5": true, ">=44.5": true },
      { ">44.5": true, ">=44.5": true },
    ]);
  });

  test("a given roster is used whatever the sheet says; without one a sheet of no known province has none", () => {
    const codes = (request: CheckRequest) =>
      firstTable(workbookOf(table(ROWS)), request).findings.map(({ code }) => code);
    expect(codes(USUAL)).toEqual([]);
    expect(
      codes({ target: null, roster: rosterById("bac-kan-2021"), previous: null, columns: [] }).filter(
        (code) => code === "missing-agency",
      ),
    ).toHaveLength(14);
  });
});

describe("the file as a whole", () => {
  test("every sheet is looked at, hidden ones too", () => {
    const hidden = { snapshot: sheet([HEADER, ...ROWS], { name: "Ẩn" }), state: "hidden" as const };
    expect(json(workbookOf(sheet([["Ghi chú"]]), BAC_KAN, hidden)).tables.map(({ sheet: name }) => name)).toEqual([
      "Danh sách",
      "Ẩn",
    ]);
  });

  test("no table: the reason that came nearest", () => {
    expect(json(workbookOf(sheet([])))).toEqual({ file: "f.xlsx", tables: [], reason: "empty-sheet", findings: [] });
    expect(json(workbookOf(sheet([]), sheet([["Ghi chú"]])))).toEqual({
      file: "f.xlsx",
      tables: [],
      reason: "no-header",
      findings: [],
    });
    expect(json(workbookOf())).toEqual({ file: "f.xlsx", tables: [], reason: "empty-sheet", findings: [] });
    expect(text(workbookOf(sheet([], { name: "Trống" })))).toContain("Trang tính “Trống” đang trống.");
  });

  test("a dispatch that names two numbers", () => {
    const reference = ["(Kèm theo Công văn số 1900/UBND-NCPC ngày 23 tháng 11 năm 2021)"];
    const cover = sheet([["UBND TỈNH BẮC KẠN"], ["Số: 8900/UBND-NCPC"]], { name: "Công văn" });
    const findings = (...sheets: Parameters<typeof workbookOf>) =>
      json(workbookOf(...sheets)).tables.flatMap((one) => one.findings);
    const mismatch = expect.objectContaining({
      code: "dispatch-number-mismatch",
      severity: "error",
      cells: ["A1"],
      expected: "8900/UBND-NCPC",
      actual: "1900/UBND-NCPC",
    });
    expect(findings(cover, table(ROWS, reference))).toEqual([mismatch]);
    expect(findings(table(ROWS, reference))).toEqual([]);
    // Two documents in one file: nobody knows whose appendix it is.
    expect(findings(cover, sheet([["Số: 77/BC-UBND"]], { name: "Báo cáo" }), table(ROWS, reference))).toEqual([]);
  });

  test("formulas that were never calculated are told, not reproached", () => {
    const rows = ROWS.map((row, at) => [
      ...row.slice(0, 6),
      { v: "", f: `=ROUND(100*(D${at + 2}+E${at + 2})/C${at + 2},1)` },
    ]);
    const unfinished = { snapshot: table(rows), uncalculated: { count: 4, first: { row: 1, column: 6 } } };
    const report = json(workbookOf(unfinished));
    expect(report.tables[0]?.findings).toEqual([]);
    expect(report.findings).toEqual([
      { code: "uncalculated", severity: "warning", cells: ["'Bảng'!G2"], expected: null, actual: 4 },
    ]);
    expect(text(workbookOf(unfinished))).toContain("4 công thức chưa được tính (từ ô G2)");
  });

  test("cells left out for being far away are told", () => {
    const far = { snapshot: table(ROWS), strays: [{ row: 1_048_575, column: 16_383 }] };
    expect(json(workbookOf(far)).findings).toEqual([
      { code: "stray-cells", severity: "warning", cells: ["'Bảng'!XFD1048576"], expected: null, actual: 1 },
    ]);
  });
});

describe("other people's text", () => {
  const hostile = "Sở\u001b[2J Y tế\u2028\u202eXin chào\n=cmd|' /C calc'!A0";
  const workbook = workbookOf(table([...ROWS, [5, hostile, 10, 4, 0, 5, 40]]));

  test("stays on one line of JSON, byte for byte", () => {
    const printed = [...fileJson("f\u0085.xlsx", checkWorkbook(workbook, USUAL))].join("");
    expect(printed.split(/[\n\r\u0085\u2028\u2029]/)).toHaveLength(1);
    const parsed = JSON.parse(printed) as FileJson;
    expect(parsed.file).toBe("f\u0085.xlsx");
    expect(parsed.tables[0]?.rows[4]?.agency).toBe(hostile);
  });

  test("cannot steer a terminal", () => {
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    expect(text(workbook)).not.toMatch(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u2028-\u202e]/);
    expect(text(workbook)).toContain("Tổng không khớp");
  });
});

describe("the report for a person", () => {
  test("who falls short, who stands on the target, and each finding with its arithmetic", () => {
    const printed = text(workbookOf(BAC_KAN));
    expect(printed).toContain("Trang tính “Danh sách”, vùng A4:G24: 18 cơ quan, đơn vị.");
    expect(printed).toContain("Tỷ lệ chung 27,4% (156/569).");
    expect(printed).toMatch(/Chưa đạt chỉ tiêu > 20%: 6 \(Sở Văn hóa, Thể thao và Du lịch; .*Thanh tra tỉnh\)/);
    expect(printed).toContain("Đúng bằng mức chỉ tiêu: 1 (Sở Văn hóa, Thể thao và Du lịch)");
    expect(printed).toContain("B21    Sở Tài Chính:");
    const wrong = text(workbookOf(table([...ROWS, [5, "Sở Tư pháp", 20, 5, 1, 16, 30]])));
    expect(wrong).toMatch(/Lỗi \(1\)\n {4}F6 {5}Sở Tư pháp: .*5 \+ 1 \+ 16 = 22, nhưng .* ghi 20, lệch 2/);
  });

  test("a file that could not be read", () => {
    expect(failureText("a.xls", { code: "old-xls" }, "vi")).toMatch(/^a\.xls\n {2}Đây là tệp Excel 97–2003/);
    expect(JSON.parse(failureJson("a.xls", { code: "old-xls" }, "en"))).toEqual({
      file: "a.xls",
      error: { code: "old-xls", message: expect.stringContaining("Excel 97–2003") },
    });
  });
});

test("columns that can be read in two ways are said with both readings, in text and JSON", () => {
  const doubtful = workbookOf(
    sheetOf(
      `PHÂN CẤP
STT|Đơn vị|Quý I||||Quý II|||
||Tổng số|Phân cấp ngay|Có điều kiện|Không đề nghị|Tổng số|Phân cấp ngay|Có điều kiện|Không đề nghị
1|Sở Nội vụ|10|5|1|4|12|6|1|5
2|Sở Y tế|20|5|2|13|21|6|2|13
3|Sở Xây dựng|8|8|0|0|9|8|1|0`,
      { merges: ["A2:A3", "B2:B3", "C2:F2", "G2:J2"] },
    ),
  );
  expect(firstTable(doubtful).doubt).toMatchObject({
    why: "same-headings",
    readings: [
      { total: "C", immediate: "D", conditional: "E", notProposed: "F" },
      { total: "G", immediate: "H", conditional: "I", notProposed: "J" },
    ],
  });
  expect(text(doubtful)).toMatch(
    /hai cách đọc.*\n +1\. .*: C; .*\n +--columns total=C,.*\n +2\. .*: G; .*\n +--columns total=G,/,
  );
  expect(firstTable(workbookOf(BAC_KAN)).doubt).toBeUndefined();
});
