import fc from "fast-check";
import { composeAppendix } from "../../../src/core/appendix/compose";
import type { AppendixDocument, AppendixRow } from "../../../src/core/appendix/document";
import type { Finding } from "../../../src/core/checks/finding";
import type { Settings } from "../../../src/core/settings/settings";
import { checkSheet, HEADER, nameOf, said } from "../../support/checked";
import type { TestCell } from "../../support/sheet";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf } from "./reports";
import type { Row } from "./reports";

type Options = Partial<Settings["appendix"]> & { target?: Settings["target"]; decimals?: number };

function settingsOf({ target, decimals, ...appendix }: Options = {}): Settings {
  return {
    ...BAC_KAN_SETTINGS,
    target: target ?? BAC_KAN_SETTINGS.target,
    decimals: decimals ?? 1,
    appendix: { ...BAC_KAN_SETTINGS.appendix, ...appendix },
  };
}

function compose(rows: readonly Row[], options: Options = {}): AppendixDocument {
  const settings = settingsOf(options);
  const composed = composeAppendix(reportOf(rows, settings), settings);
  if (!composed.ok) throw new Error("blocked");
  return composed.value;
}

const texts = (row: AppendixRow): string[] => row.cells.map((cell) => (cell.kind === "empty" ? "" : cell.text));
const ofKind = (document: AppendixDocument, kind: AppendixRow["kind"]) =>
  document.rows.filter((row) => row.kind === kind);

const BODY = [
  "1|Sở Khoa học và Công nghệ|29|20|0|9|69,0",
  "2|Sở Kế hoạch và Đầu tư|37|0|19|18|51,4",
  "3|Sở Xây dựng|36|16|0|20|44,4",
  "4|Sở Thông tin và Truyền thông|25|11|0|14|44,0",
  "5|Sở Tư pháp|32|13|0|19|40,6",
  "6|Sở Giáo dục và Đào tạo|26|9|0|17|34,6",
  "7|Sở Công Thương|67|20|0|47|29,9",
  "8|Sở Lao động - Thương binh và Xã hội|61|17|0|44|27,9",
  "9|Sở Nông nghiệp và Phát triển nông thôn|31|7|0|24|22,6",
  "10|Sở Nội vụ|27|6|0|21|22,2",
  "11|Sở Y tế|33|7|0|26|21,2",
  "12|Ban Quản lý các khu công nghiệp|24|5|0|19|20,8",
  "13|Sở Văn hóa, Thể thao và Du lịch|20|3|1|16|20,0",
  "14|Sở Tài nguyên và Môi trường|77|2|0|75|2,6",
  "15|Sở Tài chính|19|0|0|19|0,0",
  "16|Sở Giao thông vận tải|17|0|0|17|0,0",
  "17|Ban Dân tộc|2|0|0|2|0,0",
  "18|Thanh tra tỉnh|6|0|0|6|0,0",
];
const TOTAL = "|Tổng cộng|569|136|20|413|27,4";

describe("the appendix of dispatch 8900/UBND-NCPC", () => {
  const document = compose(BAC_KAN);

  test("is headed by its label, its title in capitals and the dispatch", () => {
    expect(document.heading).toEqual([
      { role: "label", text: "Phụ lục", size: 14, bold: true, italic: false },
      { role: "title", text: "DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT", size: 14, bold: true, italic: false },
      {
        role: "reference",
        text: "(Kèm theo Công văn số 8900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)",
        size: 14,
        bold: false,
        italic: true,
      },
    ]);
    expect(document.sheetName).toBe("Phụ lục");
    expect(document.ruleShare).toBeGreaterThan(0.3);
    expect(document.ruleShare).toBeLessThan(0.5);
  });

  test("is an A4 page with the decree's margins and the page number from page 2", () => {
    expect(document.page).toEqual({
      paper: "A4",
      orientation: "portrait",
      margins: { top: 20, bottom: 20, left: 30, right: 15 },
      fontName: "Times New Roman",
      pageNumber: { size: 14, firstPage: false },
    });
  });

  test("has the two-row header of the printed table", () => {
    expect(document.header).toEqual([
      [
        { text: "STT", column: 0, columnSpan: 1, rowSpan: 2 },
        { text: "Tên đơn vị", column: 1, columnSpan: 1, rowSpan: 2 },
        { text: "Tổng số TTHC đã rà soát", column: 2, columnSpan: 1, rowSpan: 2 },
        { text: "Phương án phân cấp", column: 3, columnSpan: 2, rowSpan: 1 },
        { text: "Số TTHC không đề nghị phân cấp", column: 5, columnSpan: 1, rowSpan: 2 },
        { text: "Tỷ lệ % đạt được", column: 6, columnSpan: 1, rowSpan: 2 },
      ],
      [
        { text: "Phân cấp ngay", column: 3, columnSpan: 1, rowSpan: 1 },
        { text: "Phân cấp kèm theo các điều kiện", column: 4, columnSpan: 1, rowSpan: 1 },
      ],
    ]);
    expect(document.numbering).toEqual(["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"]);
    expect(document.rate).toEqual({ parts: ["immediate", "conditional"], whole: "total" });
  });

  test("lists all agencies by rate, sums them, and notes the one on the boundary", () => {
    expect(document.rows.map((row) => texts(row).join("|"))).toEqual([...BODY, TOTAL]);
    expect(document.notes).toEqual([
      "Ghi chú: Sở Văn hóa, Thể thao và Du lịch có tỷ lệ đúng bằng 20%, chưa đạt chỉ tiêu (trên 20%).",
    ]);
  });

  test("in two groups for a target of more than 20 %", () => {
    expect(compose(BAC_KAN, { layout: "groups" }).rows.map((row) => texts(row).join("|"))).toEqual([
      "I. Cơ quan, đơn vị đạt chỉ tiêu (trên 20%): 12 cơ quan, đơn vị",
      ...BODY.slice(0, 12),
      "|Cộng nhóm I|428|131|19|278|35,0",
      "II. Cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống): 06 cơ quan, đơn vị",
      ...BODY.slice(12),
      "|Cộng nhóm II|141|5|1|135|4,3",
      TOTAL,
    ]);
  });

  test("in two groups for a target of at least 20 % the boundary agency reaches it", () => {
    const document = compose(BAC_KAN, {
      layout: "groups",
      totalRow: false,
      target: { percent: "20", comparator: ">=" },
    });
    expect(document.rows.map((row) => texts(row).join("|"))).toEqual([
      "I. Cơ quan, đơn vị đạt chỉ tiêu (từ 20% trở lên): 13 cơ quan, đơn vị",
      ...BODY.slice(0, 13),
      "II. Cơ quan, đơn vị chưa đạt chỉ tiêu (dưới 20%): 05 cơ quan, đơn vị",
      ...BODY.slice(13),
    ]);
    expect(document.notes).toEqual([
      "Ghi chú: Sở Văn hóa, Thể thao và Du lịch có tỷ lệ đúng bằng 20%, đạt chỉ tiêu (từ 20% trở lên).",
    ]);
  });
});

test("one of several appendices has its Roman numeral", () => {
  const document = compose(BAC_KAN, { ordinal: 4 });
  expect(document.heading[0]!.text).toBe("Phụ lục IV");
  expect(document.sheetName).toBe("Phụ lục IV");
});

test("each of several sheets' appendices bears the numeral of its place, and its own title", () => {
  const settings: Settings = {
    ...BAC_KAN_SETTINGS,
    appendices: [
      { sheet: "Biểu khác", title: "" },
      { sheet: reportOf(BAC_KAN).table.sheetName, title: "Danh sách thứ hai" },
    ],
  };
  const composed = composeAppendix(reportOf(BAC_KAN, settings), settings);
  expect(
    composed.ok && [composed.value.sheetName, ...composed.value.heading.slice(0, 2).map(({ text }) => text)],
  ).toEqual(["Phụ lục II", "Phụ lục II", "DANH SÁCH THỨ HAI"]);
  const others = { ...settings, appendices: settings.appendices.slice(0, 1) };
  expect(() => composeAppendix(reportOf(BAC_KAN, others), others)).toThrow("none of the dispatch's appendices");
});

test("the clerk's title is printed on one line", () => {
  const settings = { ...BAC_KAN_SETTINGS, dispatch: { ...BAC_KAN_SETTINGS.dispatch, title: " Kết quả \r\nrà soát " } };
  const composed = composeAppendix(reportOf(BAC_KAN, settings), settings);
  expect(composed.ok && composed.value.heading[1]!.text).toBe("KẾT QUẢ RÀ SOÁT");
});

test("without a title of the clerk's the programme proposes one", () => {
  const settings = { ...BAC_KAN_SETTINGS, dispatch: { ...BAC_KAN_SETTINGS.dispatch, title: " " } };
  const composed = composeAppendix(reportOf(BAC_KAN, settings), settings);
  expect(composed.ok && composed.value.heading[1]!.text).toMatch(/^KẾT QUẢ RÀ SOÁT/);
});

test.each([
  ["zero", "0", "#,##0"],
  ["blank", "", "#,##0;-#,##0;"],
  ["dash", "-", '#,##0;-#,##0;"-"'],
] as const)("zeros as %s", (zeros, text, format) => {
  const document = compose(BAC_KAN, { zeros });
  expect(document.rows[0]!.cells[4]).toEqual({ kind: "count", value: 0, text });
  expect(document.columns[4]!.numberFormat).toBe(format);
});

test.each([
  [0, "35", "0"],
  [2, "35,19", "0.00"],
])("rates with %i decimals", (decimals, text, format) => {
  // 19/54 = 35.185…
  const document = compose([["Sở A", 54, 19, 0, 35]], { decimals });
  expect(texts(document.rows[0]!)[6]).toBe(text);
  expect(document.columns[6]!.numberFormat).toBe(format);
});

test("thousands are parted by a dot", () => {
  expect(texts(compose([["Sở A", 1234567, 4321, 0, 1230246]]).rows[0]!).slice(2)).toEqual([
    "1.234.567",
    "4.321",
    "0",
    "1.230.246",
    "0,4",
  ]);
});

test("equal rates keep the sheet's order, and the exact rate decides, not the printed one", () => {
  const rows: Row[] = [
    ["Sở A", 2000, 400, 0, 1600],
    ["Sở B", 2, 1, 0, 1],
    ["Sở C", 10000, 2001, 0, 7999],
    ["Sở D", 5, 1, 0, 4],
    ["Sở E", 4, 2, 0, 2],
  ];
  expect(ofKind(compose(rows), "agency").map((row) => texts(row)[1])).toEqual(["Sở B", "Sở E", "Sở C", "Sở A", "Sở D"]);
});

test("an agency without procedures, and one without figures, stand last, have no rate and are not named as short", () => {
  const rows: Row[] = [
    ["Ban A", 0, 0, 0, 0],
    ["Ban B", null, null, null, null],
    ["Sở C", 10, 1, 0, 9],
  ];
  const document = compose(rows, { layout: "groups" });
  expect(document.rows.map((row) => texts(row).join("|"))).toEqual([
    "I. Cơ quan, đơn vị đạt chỉ tiêu (trên 20%): không có",
    "II. Cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống): 01 cơ quan, đơn vị",
    "1|Sở C|10|1|0|9|10,0",
    "|Cộng nhóm II|10|1|0|9|10,0",
    "III. Cơ quan, đơn vị không xét chỉ tiêu: 02 cơ quan, đơn vị",
    "2|Ban A|0|0|0|0|không áp dụng",
    "3|Ban B|||||chưa có số liệu",
    "|Tổng cộng|10|1|0|9|10,0",
  ]);
  expect(document.notes).toEqual([
    "Ghi chú:",
    "- Ban A: tổng số bằng 0, không tính tỷ lệ.",
    "- Ban B: chưa có số liệu.",
  ]);
});

test("each cell says what it holds", () => {
  const rows: Row[] = [
    ["Sở A", 10, 3, 0, 7],
    ["Ban B", 0, 0, 0, 0],
    ["Ban C", null, null, null, null],
  ];
  const kinds = compose(rows, { layout: "groups" }).rows.map(({ kind, cells }) =>
    [kind, ...cells.map((cell) => cell.kind)].join(" "),
  );
  expect(kinds).toEqual([
    "group text",
    "agency count text count count count count rate",
    "subtotal empty text count count count count rate",
    "group text",
    "group text",
    "agency count text count count count count text",
    "agency count text empty empty empty empty text",
    "total empty text count count count count rate",
  ]);
  const nothing = compose([["Ban B", 0, 0, 0, 0]]).rows.at(-1)!;
  expect(nothing.cells.at(-1)).toEqual({ kind: "text", text: "không áp dụng" });
});

test("nothing but zero totals has no overall rate either", () => {
  expect(texts(compose([["Ban A", 0, 0, 0, 0]]).rows.at(-1)!)).toEqual([
    "",
    "Tổng cộng",
    "0",
    "0",
    "0",
    "0",
    "không áp dụng",
  ]);
});

test("a rate that is printed as the target and falls short of it is explained", () => {
  // 499/2500 = 19.96 %, printed 20,0; 501/2500 = 20.04 %.
  const rows: Row[] = [
    ["Sở A", 2500, 499, 0, 2001],
    ["Sở B", 2500, 501, 0, 1999],
  ];
  expect(compose(rows, { target: { percent: "20", comparator: ">=" } }).notes).toEqual([
    "Ghi chú: Sở A có tỷ lệ làm tròn là 20,0% nhưng chưa làm tròn thì thấp hơn 20%, chưa đạt chỉ tiêu (từ 20% trở lên).",
  ]);
  expect(compose(rows, { target: { percent: "20", comparator: ">" } }).notes).toEqual([
    "Ghi chú: Sở B có tỷ lệ làm tròn là 20,0% nhưng chưa làm tròn thì cao hơn 20%, đạt chỉ tiêu (trên 20%).",
  ]);
});

test("a note names as many agencies as it has room for and counts the rest", () => {
  const rows = Array.from({ length: 5000 }, (_, i): Row => [`Sở ${String(i)}`, 10, 2, 0, 8]);
  const [note] = compose(rows).notes;
  expect(note!.length).toBeLessThan(1200);
  expect(note).toMatch(/^Ghi chú: Sở 0; Sở 1; .* và 4\.\d{3} cơ quan, đơn vị khác có tỷ lệ đúng bằng 20%/);
});

function finding(code: Finding["code"], severity: Finding["severity"], row: number): Finding {
  return {
    code,
    severity,
    cells: [{ row, column: 2 }],
    field: "total",
    agency: null,
    expected: null,
    actual: null,
    params: {},
    cause: null,
    correction: null,
  };
}

test("an error blocks the appendix and is named; warnings and infos do not", () => {
  const findings = [
    finding("sum-mismatch", "error", 9),
    finding("zero-total", "warning", 8),
    finding("hidden-row", "info", 8),
  ];
  const settings = settingsOf();
  const blocked = composeAppendix(reportOf(BAC_KAN, settings, findings), settings);
  expect(blocked).toEqual({ ok: false, error: [findings[0]] });
  expect(composeAppendix(reportOf(BAC_KAN, settings, findings.slice(1)), settings).ok).toBe(true);
});

test("a warning about a figure without which the rate is not known blocks too", () => {
  // The whole is a fraction: no count, so there is no rate, and it is not zero either.
  const rows: Row[] = [
    ["Sở A", 10.5, 2, 0, 8],
    ["Sở B", 10, 3, 0, 7],
  ];
  const settings = settingsOf();
  const findings = [finding("ambiguous-number", "warning", 7), finding("stt", "warning", 8)];
  expect(composeAppendix(reportOf(rows, settings, findings), settings)).toEqual({ ok: false, error: [findings[0]] });
});

test("in lists side by side what is said of the row beside does not stand in the way", () => {
  const fine = (n: number, name: string): TestCell[] => [n, name, 10, 5, 0, 5, 50];
  const odd = (n: number, name: string): TestCell[] => fine(n, name.normalize("NFD"));
  const unknown = (n: number, name: string): TestCell[] => [n, name.normalize("NFD"), "mười", 5, 0, 5, 50];
  const blocking = (left: TestCell[], right: TestCell[]) => {
    const report = checkSheet([
      [...HEADER, "", ...HEADER],
      [...fine(1, "Sở Nội vụ"), "", ...fine(4, "Sở Tư pháp")],
      [...left, "", ...right],
      [...fine(3, "Sở Y tế"), "", ...fine(6, "Sở Tài chính")],
    ]);
    expect(said(report)).toHaveLength(3);
    const composed = composeAppendix(report, report.settings);
    return composed.ok ? [] : composed.error.map(nameOf).sort();
  };
  expect(blocking(odd(2, "Sở Công Thương"), unknown(5, "Sở Xây dựng"))).toEqual(["not-a-number K3", "unicode-form J3"]);
  expect(blocking(unknown(2, "Sở Công Thương"), odd(5, "Sở Xây dựng"))).toEqual(["not-a-number C3", "unicode-form B3"]);
});

test("a finding counts for each of its cells; figures without a rate and without a finding are a bug", () => {
  const rows: Row[] = [
    ["Sở A", 10.5, 2, 0, 8],
    ["Sở B", 10, 3, 0, 7],
  ];
  const settings = settingsOf();
  const first = finding("duplicate-agency", "warning", 8);
  const both = { ...first, cells: [...first.cells, { ...first.cells[0]!, row: 7 }] };
  expect(composeAppendix(reportOf(rows, settings, [both]), settings)).toEqual({ ok: false, error: [both] });
  expect(() => composeAppendix(reportOf(rows, settings), settings)).toThrow("no finding says why");
});

const HOSTILE = [
  "=cmd|' /C calc'!A0",
  "<b>Sở</b>",
  "+1",
  "@SUM(A1)",
  "-2+3",
  "__proto__",
  "x".repeat(2000),
  "Sở\nTư \tpháp",
  "\u0000",
];

test("names are carried as they are, on one line", () => {
  const document = compose(HOSTILE.map((name): Row => [name, 10, 3, 0, 7]));
  expect(ofKind(document, "agency").map((row) => texts(row)[1])).toEqual(
    HOSTILE.map((name) => name.replace("Sở\nTư \tpháp", "Sở Tư pháp")),
  );
  expect(document.columns.every((column) => column.share > 0.02)).toBe(true);
});

test("a table too wide for portrait lies on its side", () => {
  const wide: Row[] = [["Sở A", 123456789, 23456789, 0, 1e8]];
  expect(compose(wide).page.orientation).toBe("portrait");
  const settings = settingsOf();
  const report = reportOf([["Văn phòng Ủy ban nhân dân tỉnh", 12, 3, 0, 9]], settings);
  const programme = {
    ...report.table.programme,
    fields: report.table.programme.fields.map((field) =>
      field.kind === "count" ? { ...field, label: `${field.label} Nghị/quyết/số/76/NQ-CP/15/7/2021` } : field,
    ),
  };
  const composed = composeAppendix({ ...report, table: { ...report.table, programme } }, settings);
  expect(composed.ok && composed.value.page.orientation).toBe("landscape");
});

const anyRow = fc
  .tuple(fc.string({ minLength: 1, maxLength: 60 }), fc.nat(300), fc.nat(300), fc.nat(300))
  .map(([name, immediate, conditional, notProposed]): Row => [
    name,
    immediate + conditional + notProposed,
    immediate,
    conditional,
    notProposed,
  ]);
const anyOptions = fc.record({
  layout: fc.constantFrom("all" as const, "groups" as const),
  totalRow: fc.boolean(),
  target: fc.record({
    percent: fc.constantFrom("20", "50", "33.3"),
    comparator: fc.constantFrom(">" as const, ">=" as const),
  }),
});

test("every agency is there once with all its figures, in falling order, and everything adds up", () => {
  fc.assert(
    fc.property(fc.array(anyRow, { minLength: 1, maxLength: 60 }), anyOptions, (rows, options) => {
      const document = compose(rows, options);
      const agencies = ofKind(document, "agency");
      const figures = agencies.map(({ cells }) =>
        cells.map((cell) => (cell.kind === "count" ? cell.value : NaN)).slice(2, 6),
      );

      expect(figures.map((row) => row.join()).sort()).toEqual(rows.map((row) => row.slice(1).join()).sort());
      expect(agencies.map(({ cells }) => cells[0])).toEqual(
        rows.map((_, i) => ({ kind: "count", value: i + 1, text: String(i + 1) })),
      );
      const rates = agencies.flatMap(({ cells: [, , , , , , rate] }) => (rate?.kind === "rate" ? [rate] : []));
      const rising = rates.slice(1).filter((rate, i) => rates[i]!.part * rate.whole < rate.part * rates[i]!.whole);
      expect(rising).toEqual([]);

      const counts = ofKind(document, "group").map((row) => /: (?:không có|(\d+) )/.exec(texts(row)[0]!)![1] ?? "0");
      if (options.layout === "groups") expect(counts.reduce((sum, count) => sum + Number(count), 0)).toBe(rows.length);
      else expect(counts).toEqual([]);

      const sums = [1, 2, 3, 4].map((column) => rows.reduce((sum, row) => sum + (row[column] as number), 0));
      const totals = ofKind(document, "total").map(({ cells }) =>
        cells.map((cell) => (cell.kind === "count" ? cell.value : NaN)).slice(2, 6),
      );
      expect(totals).toEqual(options.totalRow ? [sums] : []);

      expect(document.columns.reduce((sum, column) => sum + column.share, 0)).toBeCloseTo(1, 12);
      expect(document.columns.every((column) => column.share > 0)).toBe(true);
      for (const row of document.rows) expect(row.cells).toHaveLength(row.kind === "group" ? 1 : 7);
    }),
    { numRuns: 60 },
  );
});
