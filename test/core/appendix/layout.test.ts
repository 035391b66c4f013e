import { cellLines, cellWidth } from "../../../src/core/appendix/cell-text";
import { composeAppendix } from "../../../src/core/appendix/compose";
import type { AppendixDocument, AppendixRow } from "../../../src/core/appendix/document";
import { headerRows } from "../../../src/core/appendix/header";
import { rowHeights } from "../../../src/core/appendix/heights";
import { points, textWidth } from "../../../src/core/appendix/page";
import { columnShares } from "../../../src/core/appendix/widths";
import { decentralisation } from "../../../src/core/programmes/decentralisation";
import type { Settings } from "../../../src/core/settings/settings";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf } from "./reports";
import type { Row } from "./reports";

function compose(rows: readonly Row[], change: Partial<Settings["dispatch"]> = {}, layout: "all" | "groups" = "all") {
  const settings: Settings = {
    ...BAC_KAN_SETTINGS,
    dispatch: { ...BAC_KAN_SETTINGS.dispatch, ...change },
    appendix: { ...BAC_KAN_SETTINGS.appendix, layout },
  };
  const composed = composeAppendix(reportOf(rows, settings), settings);
  if (!composed.ok) throw new Error("blocked");
  return composed.value;
}

/** Tenths of a millimetre, as a ruler shows them. */
const millimetres = ({ page, columns }: AppendixDocument) =>
  columns.map(({ share }) => Math.round(share * textWidth(page) * 10) / 10);

const text = (content: string) => ({ kind: "text", text: content }) as const;
const count = (value: number) => ({ kind: "count", value, text: String(value) }) as const;

const letters = (count: number) => Array.from("ABCDEFGHIJ").slice(0, count);
const figures = Array.from({ length: 6 }, () => count(12345678901));

describe("columns", () => {
  test("of the printed table of Bắc Kạn", () => {
    expect(millimetres(compose(BAC_KAN))).toEqual([10.4, 67.7, 16.7, 15.4, 19.2, 20.2, 15.4]);
  });

  test("of short names, where there is room to spare", () => {
    expect(millimetres(compose([["Sở A", 10, 3, 0, 7]]))).toEqual([14.1, 31.3, 22.9, 21.4, 26.4, 27.6, 21.4]);
  });

  test("of one long name, which goes on two lines", () => {
    const name = "Ban Quản lý dự án đầu tư xây dựng công trình giao thông";
    const document = compose([[name, 1_000_000, 300_000, 0, 700_000], ...BAC_KAN]);
    const { size, width } = { size: 12, width: document.columns[1]!.share * points(textWidth(document.page)) };
    expect(millimetres(document)).toEqual([10.4, 65.3, 19.6, 16.3, 18.9, 20, 14.6]);
    expect(cellLines(name, { size, bold: false }, width)).toBe(2);
  });

  test("add up to the whole width, and hold every number, word of a heading and word of a name unbroken", () => {
    for (const document of [compose(BAC_KAN), compose([["Nghiêng", 10, 3, 0, 7]]), compose(BAC_KAN, {}, "groups")]) {
      const full = points(textWidth(document.page));
      expect(document.columns.reduce((sum, { share }) => sum + share, 0)).toBeCloseTo(1, 12);
      const bold = { size: document.tableSize, bold: true };
      for (const cell of document.header.flat()) {
        const shares = document.columns.slice(cell.column, cell.column + cell.columnSpan);
        const width = shares.reduce((sum, { share }) => sum + share * full, 0);
        for (const word of cell.text.split(" ")) expect(cellLines(word, bold, width + 0.5)).toBe(1);
      }
      for (const row of document.rows.filter(({ kind }) => kind !== "group"))
        row.cells.forEach((cell, column) => {
          if (cell.kind === "empty" || column === 1) return;
          expect(cellLines(cell.text, bold, document.columns[column]!.share * full + 0.5)).toBe(1);
        });
    }
  });

  const table = (
    labels: readonly string[],
    rows: readonly AppendixRow[],
    numbering: readonly string[] = [],
    agency = 0,
  ) => ({
    agency,
    remarks: -1,
    columns: labels.length,
    header: [labels.map((label, column) => ({ text: label, column, columnSpan: 1, rowSpan: 1 }))],
    numbering,
    rows,
    size: 12,
  });
  const widthsOf = (...args: Parameters<typeof table>) => {
    const { page, shares } = columnShares(table(...args));
    return [page.orientation, ...shares.map((share) => Math.round(share * textWidth(page)))];
  };

  test.each<[string, Parameters<typeof table>, (string | number)[]]>([
    ["nothing", [["Tên", "Số"], []], ["portrait", 62, 103]],
    [
      "a number of many digits",
      [["Tên", "Số"], [{ kind: "agency", cells: [text("Sở"), count(123456789012)] }]],
      ["portrait", 41, 124],
    ],
    [
      "bold figures of a total",
      [["Tên", "Số"], [{ kind: "total", cells: [text("Sở"), count(123456789012)] }]],
      ["portrait", 41, 124],
    ],
    ["column numbers", [["T", "S", "R"], [], ["(1)", "(2)", "(1000000000)"]], ["portrait", 17, 54, 93]],
    [
      "a group's title, which needs no column",
      [["Tên", "Số"], [{ kind: "group", level: 0, cells: [text("x".repeat(400))] }]],
      ["portrait", 62, 103],
    ],
    [
      "a text in a column of figures",
      [["Tên", "Số"], [{ kind: "agency", cells: [text("Sở"), text("chưa báo cáo")] }]],
      ["portrait", 62, 103],
    ],
    [
      "figures that leave no room",
      [["Tên", ...letters(6)], [{ kind: "agency", cells: [text("Sở"), ...figures] }]],
      ["landscape", 14, 40, 40, 40, 40, 40, 40],
    ],
    [
      "bold figures that leave no room",
      [["Tên", ...letters(6)], [{ kind: "total", cells: [text("Sở"), ...figures] }]],
      ["landscape", 14, 40, 40, 40, 40, 40, 40],
    ],
    [
      "more figures than any page holds",
      [["Tên", ...letters(10)], [{ kind: "agency", cells: [text("Sở"), ...figures, ...figures.slice(2)] }]],
      ["landscape", 9, 24, 24, 24, 24, 24, 24, 24, 24, 24, 24],
    ],
    [
      "a wide figure above a narrow one",
      [
        ["T", "S"],
        [
          { kind: "agency", cells: [text("Sở"), count(123456789012)] },
          { kind: "agency", cells: [text("Sở"), count(1)] },
        ],
      ],
      ["portrait", 35, 130],
    ],
    [
      "a text beside a total, in bold",
      [["T", "S"], [{ kind: "total", cells: [text("Sở"), text("m".repeat(14))] }]],
      ["portrait", 21, 144],
    ],
    [
      "a name of one long word beside more figures than any page holds",
      [["Tên", ...letters(10)], [{ kind: "agency", cells: [text("x".repeat(20)), ...figures, ...figures.slice(2)] }]],
      ["landscape", 38, 21, 21, 21, 21, 21, 21, 21, 21, 21, 21],
    ],
    [
      "a text beside an agency's figures, in normal letters",
      [["T", "S"], [{ kind: "agency", cells: [text("Sở"), text("m".repeat(14))] }]],
      ["portrait", 22, 143],
    ],
    [
      "the longest of many names beside figures that leave no room",
      [
        ["Tên", ...letters(6)],
        [...Array.from({ length: 30 }, () => "Sở"), "x".repeat(20)].map((name) => ({
          kind: "agency",
          cells: [text(name), ...figures],
        })),
      ],
      ["landscape", 61, 32, 32, 32, 32, 32, 32],
    ],
    ["an endless heading", [["Tên", "từ ".repeat(200)], []], ["portrait", 26, 139]],
    ["an endless word of a heading", [["Tên", "x".repeat(300)], []], ["portrait", 25, 140]],
    [
      "figures before the name",
      [["S", "Tên", "T"], [{ kind: "agency", cells: [count(12345678901234), text("Sở Y"), count(1)] }], [], 1],
      ["portrait", 89, 33, 43],
    ],
    [
      "an endless word",
      [["Tên", "Số"], [{ kind: "agency", cells: [text("y".repeat(300)), text("x".repeat(300))] }]],
      ["portrait", 93, 72],
    ],
    [
      "more columns than A4 holds upright",
      [["Tên", ...letters(10)].map((label) => `${label}.thủtụchànhchính`), []],
      ["landscape", 25, 23, 23, 23, 23, 23, 23, 23, 23, 22, 22],
    ],
  ])("%s", (_, given, widths) => {
    expect(widthsOf(...given)).toEqual(widths);
  });

  test("of remarks are wide enough to write in by hand, even while they are empty", () => {
    const given = table(
      ["T", "S", "R"],
      [{ kind: "agency", cells: [text("Ban Quản lý"), count(1), { kind: "empty" }] }],
    );
    const shares = (remarks: number) =>
      columnShares({ ...given, remarks }).shares.map((share) => Math.round(share * 165));
    expect(shares(2)).toEqual([58, 34, 72]);
    expect(shares(-1)).toEqual([76, 45, 45]);
  });
});

describe("rows", () => {
  const tenths = (rows: readonly number[]) => rows.map((height) => Math.round(height * 10) / 10);

  test("of the printed table of Bắc Kạn, in groups", () => {
    const { heading, header, numbering, rows, notes } = rowHeights(compose(BAC_KAN, {}, "groups"));
    expect([heading, header, [numbering], rows, notes].map(tenths)).toEqual(BAC_KAN_HEIGHTS);
  });

  test("of long group titles, totals' labels, notes and titles", () => {
    const document = compose(BAC_KAN, { title: "Kết quả rà soát thủ tục hành chính ".repeat(6) }, "groups");
    const long = "Nhóm các cơ quan, đơn vị chưa đạt chỉ tiêu của Chủ tịch Ủy ban nhân dân tỉnh giao ".repeat(4).trim();
    const rows = document.rows.map((row) => ({
      ...row,
      cells: row.cells.map((cell, column) =>
        cell.kind === "text" && (row.kind === "group" || column === 1) ? text(long) : cell,
      ),
    }));
    const heights = rowHeights({ ...document, rows, notes: [long, "Ngắn"] });
    expect([heights.heading, heights.rows, heights.notes].map(tenths)).toEqual(LONG_HEIGHTS);
  });

  test("are lower where the table is wider", () => {
    const document = compose([["Ban Quản lý dự án đầu tư xây dựng ".repeat(5), 10, 3, 0, 7]]);
    expect(rowHeights(document, 3000).rows[0]).toBeLessThan(rowHeights(document).rows[0]!);
    expect(rowHeights(document, 3000).rows[0]).toBeCloseTo(18);
  });
});

describe("the header", () => {
  test("is one row where no column stands under a common heading", () => {
    const fields = decentralisation.fields.map((field) => {
      const { group, ...ungrouped } = field;
      return group === undefined ? field : ungrouped;
    });
    const header = headerRows(fields);
    expect(header).toHaveLength(1);
    expect(header[0]!.map(({ rowSpan, columnSpan }) => [rowSpan, columnSpan])).toEqual(fields.map(() => [1, 1]));
    const { page, shares } = columnShares({
      agency: 1,
      remarks: -1,
      columns: 7,
      header,
      numbering: [],
      rows: [],
      size: 12,
    });
    expect(page.orientation).toBe("portrait");
    expect(shares).toHaveLength(7);
  });
});

describe("lines above the table", () => {
  const title = (text: string) => compose(BAC_KAN, { title: text }).heading[1]!;

  test("are of 14 pt, of 13 pt where that saves a line, and of 14 pt again where it does not", () => {
    const sizes = [46, 47, 49, 50].map((length) => title("x".repeat(length)).size);
    // A bold X is 722/1000 of its size, the line 165 mm: 46 fit at 14 pt, 49 at 13 pt.
    expect(sizes).toEqual([14, 13, 13, 14]);
    expect(title("KẾT QUẢ RÀ SOÁT ".repeat(12)).size).toBe(14);
  });

  test("the rule is two fifths of the last line, or of the page where the line is longer", () => {
    const rule = (issuer: string) => compose(BAC_KAN, { issuer }).ruleShare;
    expect(rule("UBND")).toBeCloseTo(0.38075, 4);
    expect(rule("Ủy ban nhân dân ".repeat(9))).toBe(rule("Ủy ban nhân dân ".repeat(12)));
    expect(rule("Ủy ban nhân dân ".repeat(9))).toBeLessThan(0.5);
  });
});

test("a sheet without a column has none in the appendix, and its rate is made of what it has", () => {
  const settings = BAC_KAN_SETTINGS;
  const report = reportOf(BAC_KAN, settings);
  const counts = { ...report.table.counts };
  delete counts["conditional"];
  const composed = composeAppendix({ ...report, table: { ...report.table, counts } }, settings);
  if (!composed.ok) throw new Error("blocked");
  expect(composed.value.columns.map(({ field }) => field)).not.toContain("conditional");
  expect(composed.value.rate).toEqual({ parts: ["immediate"], whole: "total" });
});

test("columns are aligned and formatted by what they hold", () => {
  expect(compose(BAC_KAN).columns.map(({ field, align, numberFormat }) => [field, align, numberFormat])).toEqual([
    ["stt", "center", "0"],
    ["agency", "left", "@"],
    ["total", "center", COUNT_FORMAT],
    ["immediate", "center", COUNT_FORMAT],
    ["conditional", "center", COUNT_FORMAT],
    ["notProposed", "center", COUNT_FORMAT],
    ["rate", "center", "0.0"],
  ]);
});

test("a cell holds a text on one line at the width that is said to hold it", () => {
  expect(cellWidth(97)).toBeCloseTo(106);
  expect(cellLines("Sở", { size: 10, bold: false }, cellWidth(10.851))).toBe(1);
  expect(cellLines("Sở", { size: 10, bold: false }, cellWidth(10.8))).toBe(2);
  expect(cellLines("Sở Y tế", { size: 10, bold: false }, 0)).toBeGreaterThan(7);
});

const BAC_KAN_HEIGHTS: number[][] = [
  [20.6, 20.6, 39],
  [33.8, 65.3],
  [18],
  [18, 18, 18, 18, 18, 18, 18, 18, 33.8, 33.8, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18, 18],
  [33.8],
];
const LONG_HEIGHTS: number[][] = [
  [20.6, 94.1, 39],
  [
    65.3, 159.8, 159.8, 159.8, 159.8, 159.8, 159.8, 159.8, 159.8, 159.8, 159.8, 159.8, 159.8, 175.5, 65.3, 159.8, 159.8,
    159.8, 159.8, 159.8, 159.8, 175.5, 175.5,
  ],
  [65.3, 18],
];
const COUNT_FORMAT = "#,##0";
