import fc from "fast-check";
import { checkTable } from "../../../src/core/checks/check";
import { planRates } from "../../../src/core/corrections/rates";
import { couldBeOneList } from "../../../src/core/recognition/halves";
import { recognise } from "../../../src/core/recognition/recognise";
import { sheetCell, tableCell } from "../../../src/core/recognition/table-place";
import { cellName } from "../../../src/core/sheet/address";
import { foldedCell, formulaMoved, unfoldedCell, type Fold } from "../../../src/core/sheet/fold";
import { createSnapshotBuilder } from "../../../src/core/sheet/builder";
import type { CellValue, SheetSnapshot } from "../../../src/core/sheet/snapshot";
import { PLAIN } from "../../support/grids";
import { said, settingsWith } from "../../support/checked";
import { sheet, sheetOf, type SheetOptions, type TestCell } from "../../support/sheet";
import { summary } from "../../support/summary";

const HEADER = ["STT", "Tên đơn vị", "Tổng số TTHC", "Phân cấp ngay", "Có điều kiện", "Không đề nghị", "Tỷ lệ"];

/** Two halves with a column between them, in row 3 after a title. */
function halves(rows: readonly (readonly [readonly TestCell[], readonly TestCell[]])[]): SheetSnapshot {
  const title = [["KẾT QUẢ RÀ SOÁT, PHÂN CẤP"], []];
  const body = rows.map(([left, right]) => [...left, ...Array<string>(7 - left.length).fill(""), "", ...right]);
  return sheet([...title, [...HEADER, "", ...HEADER], ...body], { merges: ["A1:O1"] });
}

const A = [1, "Sở Nội vụ", 10, 5, 1, 4, 60];
const B = [2, "Sở Tư pháp", 20, 5, 0, 15, 25];
const C = [3, "Sở Y tế", 37, 0, 19, 18, 51.4];
const D = [4, "Sở Xây dựng", 30, 3, 3, 24, 20];
const TOTAL = ["", "Tổng cộng", 97, 13, 23, 61, 37.1];

function tablesOf(snapshot: SheetSnapshot, isOneList = false) {
  const result = recognise(snapshot, { isOneList });
  if (!result.ok) throw new Error(result.error.reason);
  return result.value;
}

function check(snapshot: SheetSnapshot) {
  return checkTable(snapshot, tablesOf(snapshot)[0]!, settingsWith(), null);
}

describe("halves that each begin at 1", () => {
  const snapshot = halves([
    [A, [1, ...C.slice(1)]],
    [B, [2, ...D.slice(1)]],
  ]);

  test("are tables of their own that could be one list; a person may say that they are", () => {
    const tables = tablesOf(snapshot);
    expect(tables).toHaveLength(2);
    expect(couldBeOneList(snapshot, tables, tables[1]!)).toHaveLength(2);
    const [joined, ...others] = tablesOf(snapshot, true);
    expect(others).toEqual([]);
    expect(couldBeOneList(snapshot, [joined!], joined!)).toEqual([]);
    const report = checkTable(snapshot, joined!, settingsWith(), null);
    expect(said(report)).toEqual([]);
    expect(report.standing.overall).toEqual({ part: 36, whole: 97 });
  });

  test("are one list whose cells keep their places on the sheet", () => {
    const [joined] = tablesOf(snapshot, true);
    const [one] = tablesOf(snapshot);
    const onSheet = { row: joined!.rows[2]!, column: joined!.columns["agency"]! };
    expect(cellName(sheetCell(joined!, onSheet))).toBe("J4");
    expect(tableCell(joined!, sheetCell(joined!, onSheet))).toEqual(onSheet);
    expect(sheetCell(one!, onSheet)).toEqual(onSheet);
    expect(tableCell(one!, onSheet)).toEqual(onSheet);
  });

  test("could not be where an agency stands in both, or where the headings are others", () => {
    const twice = halves([
      [A, [1, "Sở Nội vụ", ...C.slice(2)]],
      [B, [2, ...D.slice(1)]],
    ]);
    for (const table of tablesOf(twice)) expect(couldBeOneList(twice, tablesOf(twice), table)).toEqual([]);
    expect(tablesOf(twice, true)).toHaveLength(2);
    const below = sheet([HEADER, A, B, [], HEADER, [1, ...C.slice(1)], [2, ...D.slice(1)]]);
    expect(couldBeOneList(below, tablesOf(below), tablesOf(below)[0]!)).toEqual([]);
    expect(tablesOf(below, true)).toHaveLength(2);
  });

  test("joined, are numbered wrongly only within a half", () => {
    const wrong = halves([
      [A, [1, ...C.slice(1)]],
      [B, [3, ...D.slice(1)]],
    ]);
    const report = checkTable(wrong, tablesOf(wrong, true)[0]!, settingsWith(), null);
    expect(report.findings.map(({ code, cells }) => [code, ...cells.map(cellName)])).toEqual([["stt", "I5"]]);
  });
});

describe("a list that goes on beside itself", () => {
  test("is one table, its numbers running on and its total over both halves", () => {
    const snapshot = halves([
      [A, C],
      [B, D],
      [[], TOTAL],
    ]);
    const tables = tablesOf(snapshot);
    expect(tables).toHaveLength(1);
    expect(summary(tables[0]!)).toMatchObject({
      agencies: ["4 Sở Nội vụ", "5 Sở Tư pháp", "6 Sở Y tế", "7 Sở Xây dựng"],
      totals: ["8 total Tổng cộng: 4-7"],
    });
    expect(tables[0]!.above.map(({ text }) => text)).toEqual(["KẾT QUẢ RÀ SOÁT, PHÂN CẤP"]);
    const report = check(snapshot);
    expect(said(report)).toEqual([]);
    expect(report.standing.overall).toEqual({ part: 36, whole: 97 });
  });

  test("has its errors told, and mended, where they stand", () => {
    const wrong: TestCell[] = [4, "Sở Xây dựng", 30, 3, 3, 24, 21];
    const report = check(
      halves([
        [A, C],
        [B, wrong],
      ]),
    );
    expect(said(report)).toEqual(["wrong-percent O5"]);
    const edits = planRates(report).edits.filter(({ cell }) => cellName(cell) === "O5");
    expect(edits).toEqual([
      expect.objectContaining({ before: 21, after: expect.stringContaining("(L5+M5)") as string, isFormula: true }),
    ]);
  });

  test("keeps its formulas: a right one is right, one of the other half's row is wrong", () => {
    const formula = (f: string, v: number) => ({ v, f });
    const right = check(
      halves([
        [
          [...A.slice(0, 6), formula("=ROUND((D4+E4)*100/C4,1)", 60)],
          [...C.slice(0, 6), formula("=ROUND((L4+M4)*100/K4,1)", 51.4)],
        ],
        [
          [...B.slice(0, 6), formula("=ROUND((D5+E5)*100/C5,1)", 25)],
          [...D.slice(0, 6), formula("=ROUND((L5+M5)*100/K5,1)", 20)],
        ],
        [
          [],
          ["", "Tổng cộng", formula("=SUM(C4:C5,K4:K5)", 97), 13, 23, 61, formula("=ROUND((L6+M6)*100/K6,1)", 37.1)],
        ],
      ]),
    );
    expect(said(right)).toEqual([]);
    const wrong = check(
      halves([
        [[...A.slice(0, 6), formula("=ROUND((D4+E4)*100/C4,1)", 60)], C],
        [B, [...D.slice(0, 6), formula("=ROUND((D5+E5)*100/C5,1)", 25)]],
      ]),
    );
    expect(said(wrong)).toEqual(["wrong-formula O5"]);
  });

  test("in three parts, or with no numbers, where the total says so", () => {
    const part = (row: readonly TestCell[]) => [...row.slice(1)];
    const header = HEADER.slice(1);
    const rows = [
      [...header, ...header, ...header],
      [...part(A), ...part(B), ...part(C)],
      ["", "", "", "", "", "", "", "", "", "", "", "", "Tổng cộng", 67, 10, 20, 37, 44.8],
    ];
    const tables = tablesOf(sheet(rows));
    expect(tables.map(({ agencies }) => [...agencies])).toEqual([["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"]]);
  });

  test.each([
    ["begins again at 1", [1, "Huyện Ba Bể", 37, 0, 19, 18, 51.4], [2, "Huyện Na Rì", 30, 3, 3, 24, 20]],
    ["names the same agencies", [3, "Sở Nội vụ", 37, 0, 19, 18, 51.4], [4, "Sở Tư pháp", 30, 3, 3, 24, 20]],
  ])("but the table beside it is another where it %s", (_, one, other) => {
    const tables = tablesOf(
      halves([
        [A, one],
        [B, other],
      ]),
    );
    expect(tables.map(({ fold }) => fold)).toEqual([null, null]);
  });

  test("or where its headings are others", () => {
    const other = HEADER.map((text) => text.replace("Tổng số TTHC", "Tổng số TTHC rà soát"));
    const tables = tablesOf(
      sheet([
        [...HEADER, ...other],
        [...A, ...C],
        [...B, ...D],
      ]),
    );
    expect(tables).toHaveLength(2);
  });

  test("leaves the remarks and signatures below it", () => {
    const snapshot = sheetOf(
      `${[...HEADER, ...HEADER].join("|")}\n${[...A, ...C].join("|")}\n${[...B, ...D].join("|")}\n\nNgười lập biểu|||||||Chủ tịch`,
    );
    const [table] = tablesOf(snapshot);
    expect(table!.below.map(({ text }) => text)).toEqual(["Người lập biểu", "Chủ tịch"]);
  });
});

describe("unfolding", () => {
  const fold: Fold = {
    bottom: 9,
    beside: { top: 2, left: 8, bottom: 12, right: 20 },
    parts: [
      { area: { top: 3, left: 8, bottom: 9, right: 13 }, shift: 8 },
      { area: { top: 3, left: 15, bottom: 12, right: 20 }, shift: 15 },
    ],
  };

  test("and folding again comes back to every cell that shows", () => {
    fc.assert(
      fc.property(fc.nat(40), fc.nat(25), (row, column) => {
        const view = unfoldedCell(fold, { row, column });
        const isHeading = row === 2 && column >= 8 && column !== 14 && column <= 20;
        if (!isHeading) expect(foldedCell(fold, view)).toEqual({ row, column });
      }),
    );
  });

  test("moves the references of a formula with their cells, but not those to other sheets", () => {
    const place = (cell: { row: number; column: number }) => unfoldedCell(fold, cell);
    expect(formulaMoved("=SUM(C4:C10,K4:K10)+$J$5+Sheet2!K4+LOG10(2)", place)).toBe(
      "=SUM(C4:C10,C11:C17)+$B$12+Sheet2!K4+LOG10(2)",
    );
  });
});

describe("what shows that lists side by side are one", () => {
  const NO_STT = HEADER.slice(1);
  const bare = (row: readonly TestCell[]) => row.slice(1);

  /** Tables without numbers, side by side under one header row; `below`: rows of all. */
  function unnumbered(columns: readonly (readonly (readonly TestCell[])[])[]): SheetSnapshot {
    const height = Math.max(...columns.map(({ length }) => length));
    const rows = Array.from({ length: height }, (_, row) =>
      columns.flatMap((column) => [...(column[row] ?? Array<string>(6).fill("")), ""]),
    );
    return sheet([columns.flatMap(() => [...NO_STT, ""]), ...rows]);
  }
  const agenciesOf = (snapshot: SheetSnapshot, isOneList = false) =>
    tablesOf(snapshot, isOneList).map(({ agencies }) => [...agencies].join(", "));

  const LEFT = [bare(A), bare(B)];
  const RIGHT = [bare(C), bare(D)];
  const ONE = ["Sở Nội vụ, Sở Tư pháp, Sở Y tế, Sở Xây dựng"];
  const TWO = ["Sở Nội vụ, Sở Tư pháp", "Sở Y tế, Sở Xây dựng"];
  const total = (...figures: readonly TestCell[]) => ["Tổng cộng", ...figures];

  test.each<[string, readonly TestCell[] | null, readonly TestCell[] | null, readonly string[]]>([
    ["a total of all under the last", null, total(97, 13, 23, 61, 37.1), ONE],
    ["a total of all under the last, wrong in one figure", null, total(97, 13, 23, 62, 37.1), ONE],
    ["a total of all under the last, right in one figure alone", null, total(97, 14, 24, 62, 37.1), TWO],
    ["a total of all under the last, blank but for two figures", null, total(97, 13, "", "", ""), ONE],
    ["a total of all under the first", total(97, 13, 23, 61, 37.1), null, ONE],
    ["a total of its own under the last", null, total(67, 3, 22, 42, 37.3), TWO],
    ["a total of its own in one figure, of all in others", null, total(97, 13, 23, 42, 37.3), TWO],
    ["a total under each", total(30, 10, 1, 19, 36.7), total(67, 3, 22, 42, 37.3), TWO],
    [
      "a total of its own under the first, of all under the last",
      total(30, 10, 1, 19, 36.7),
      total(97, 13, 23, 61, 37.1),
      TWO,
    ],
    ["no total", null, null, TWO],
  ])("%s", (_, first, last, expected) => {
    const columns = [first ? [...LEFT, first] : LEFT, last ? [...RIGHT, last] : RIGHT];
    expect(agenciesOf(unnumbered(columns)).sort()).toEqual([...expected].sort());
  });

  test("three columns, the total of the first two under the second", () => {
    const third = [bare([5, "Sở Công Thương", 7, 7, 0, 0, 100])];
    expect(agenciesOf(unnumbered([LEFT, [...RIGHT, total(97, 13, 23, 61, 37.1)], third])).sort()).toEqual([
      "Sở Công Thương",
      ...ONE,
    ]);
    const all = unnumbered([LEFT, RIGHT, [...third, total(104, 20, 23, 61, 41.3)]]);
    expect(agenciesOf(all)).toEqual([`${ONE[0]!}, Sở Công Thương`]);
    expect(tablesOf(all)[0]!.fold!.parts.map(({ shift }) => shift)).toEqual([7, 14]);
  });

  test("a person who says so joins all that are laid out alike, but for an agency that stands twice", () => {
    expect(agenciesOf(unnumbered([LEFT, RIGHT]), true)).toEqual(ONE);
    expect(agenciesOf(unnumbered([LEFT, RIGHT, LEFT]), true).sort()).toEqual([TWO[0]!, ...ONE].sort());
  });

  test.each<[string, TestCell, TestCell, number]>([
    ["2, then 3", 2, 3, 1],
    ["02., then 03.", "02.", "03.", 1],
    ["(2), then (3)", "(2)", "(3)", 1],
    ["2), then 3)", "2)", "3)", 1],
    ["2, then 4", 2, 4, 2],
    ["2, then 2", 2, 2, 2],
    ["2, then nothing", 2, "", 2],
    ["nothing, then 3", "", 3, 2],
    ["nothing, then 1", "", 1, 2],
    ["99, then 100", 99, 100, 1],
    ["2.1, then 3", "2.1", 3, 2],
    ["B2, then 3", "B2", 3, 2],
    ["2-3, then 3", "2-3", 3, 2],
  ])("numbers that run on: %s", (_, last, next, count) => {
    const rows = halves([
      [A, [next, ...C.slice(1)]],
      [
        [last, ...B.slice(1)],
        [typeof next === "number" ? next + 1 : "", ...D.slice(1)],
      ],
    ]);
    expect(tablesOf(rows)).toHaveLength(count);
  });

  test("the longer half may be the second", () => {
    const snapshot = halves([
      [A, [2, ...B.slice(1)]],
      [[], C],
      [[], D],
    ]);
    const [table, ...others] = tablesOf(snapshot);
    expect(others).toEqual([]);
    expect(summary(table!)).toMatchObject({
      agencies: ["4 Sở Nội vụ", "5 Sở Tư pháp", "6 Sở Y tế", "7 Sở Xây dựng"],
      body: "A4:G7",
    });
    expect(table!.fold!.beside).toEqual({ top: 2, left: 8, bottom: 5, right: 14 });
  });

  test("a longer table of other columns beside it is none of its lines", () => {
    const other = HEADER.slice(0, 6);
    const communes = ["Khang Ninh", "Nam Mẫu", "Quảng Khê", "Đồng Phúc"];
    const beside = [other, ...communes.map((name, index) => [index + 1, `Xã ${name}`, 5, 1, 1, 3])];
    const left = [
      [...HEADER, "", ...HEADER],
      [...A, "", ...C],
      [...B, "", ...D],
    ];
    const rows = beside.map((row, index) => [...(left[index] ?? Array<string>(15).fill("")), "", "", "", ...row]);
    const tables = tablesOf(sheet([["PHỤ LỤC"], ...rows, [], ["Người lập biểu"]]));
    expect(tables.map(({ agencies }) => agencies.length).sort()).toEqual([4, 4]);
    const joined = tables.find(({ fold }) => fold !== null)!;
    expect(joined.above.map(({ text }) => text)).toEqual(["PHỤ LỤC"]);
    expect(joined.below.map(({ text }) => text)).toEqual(["Người lập biểu"]);
  });

  test("is left in halves on a sheet too large to lay out anew", () => {
    const rows = [
      [...HEADER, "", ...HEADER],
      [...A, "", ...C],
      [...B, "", ...D],
    ] as CellValue[][];
    const builder = createSnapshotBuilder({ top: 0, left: 0, bottom: 70_000, right: 14 });
    builder.add({ top: 0, values: rows });
    builder.add({ top: 70_000, values: [Array.from({ length: 15 }, () => "")] });
    expect(tablesOf(builder.finish(PLAIN))).toHaveLength(2);
  });

  test("another table further down keeps its own lines, and its place", () => {
    const rows = [
      ["PHỤ LỤC 1"],
      [...HEADER, "", ...HEADER],
      [...A, "", ...C],
      [...B, "", ...D],
      ["Người lập biểu"],
      [],
      ["PHỤ LỤC 2"],
      HEADER,
      [1, "Huyện Ba Bể", 8, 8, 0, 0, 100],
      [2, "Huyện Na Rì", 30, 10, 0, 20, 33.3],
    ];
    const snapshot = sheet(rows);
    const tables = [...tablesOf(snapshot)].sort((a, b) => a.header.top - b.header.top);
    expect(tables.map(({ agencies }) => agencies.length)).toEqual([4, 2]);
    const lines = tables.map(({ above, below }) => [above.map(({ text }) => text), below.map(({ text }) => text)]);
    expect(lines).toEqual([
      [["PHỤ LỤC 1"], ["Người lập biểu"]],
      [["PHỤ LỤC 2"], []],
    ]);
    expect(tables.map((table) => couldBeOneList(snapshot, tables, table))).toEqual([[], []]);
  });
});

describe("tables that could be one list", () => {
  const anew = (first: number, ...rows: readonly (readonly TestCell[])[]) =>
    rows.map((row, index) => [first + index, ...row.slice(1)]);
  const E = [5, "Sở Công Thương", 7, 7, 0, 0, 100];
  const F = [6, "Sở Tài chính", 8, 4, 0, 4, 50];
  const beside = (...tables: readonly (readonly (readonly TestCell[])[])[]) =>
    sheet(
      Array.from({ length: Math.max(...tables.map(({ length }) => length)) }, (_, row) =>
        tables.flatMap((table) => [...(table[row] ?? Array<string>(7).fill("")), ""]),
      ),
    );
  const names = (tables: readonly { agencies: Iterable<string> }[]) =>
    tables.map(({ agencies }) => [...agencies].join(", "));

  test("are told from the left, however the tables are listed", () => {
    const snapshot = beside([HEADER, ...anew(1, A, B)], [HEADER, ...anew(1, C, D)], [HEADER, ...anew(1, E, F)]);
    const tables = [...tablesOf(snapshot)].sort((a, b) => a.header.left - b.header.left);
    const inOrder = ["Sở Nội vụ, Sở Tư pháp", "Sở Y tế, Sở Xây dựng", "Sở Công Thương, Sở Tài chính"];
    for (const order of [
      [0, 1, 2],
      [2, 1, 0],
      [1, 2, 0],
      [1, 0, 2],
    ]) {
      const listed = order.map((at) => tables[at]!);
      expect(names(couldBeOneList(snapshot, listed, tables[1]!))).toEqual(inOrder);
    }
  });

  test("are those of one level, not those above or below", () => {
    const pair = (header: readonly TestCell[], left: readonly TestCell[], right: readonly TestCell[]) => [
      [...header, "", ...header],
      [...left, "", ...right],
    ];
    const snapshot = sheet([
      ...pair(HEADER, A, [1, ...B.slice(1)]),
      [],
      ["DANH SÁCH 2"],
      ...pair(HEADER, [1, ...C.slice(1)], [1, ...D.slice(1)]),
    ]);
    const tables = tablesOf(snapshot);
    expect(tables).toHaveLength(4);
    const lower = tables.find(({ agencies }) => agencies.at(0) === "Sở Xây dựng")!;
    for (const listed of [tables, [...tables].reverse()])
      expect(names(couldBeOneList(snapshot, listed, lower))).toEqual(["Sở Y tế", "Sở Xây dựng"]);
  });

  test("are not those joined already, and the rest", () => {
    const snapshot = beside([HEADER, A, B], [HEADER, C, D], [HEADER, ...anew(1, E, F)]);
    const tables = tablesOf(snapshot);
    expect(names(tables)).toEqual(["Sở Nội vụ, Sở Tư pháp, Sở Y tế, Sở Xây dựng", "Sở Công Thương, Sở Tài chính"]);
    expect(couldBeOneList(snapshot, tables, tables[1]!)).toEqual([]);
  });

  test("have the same columns", () => {
    const fewer = [HEADER.slice(0, 6), ...anew(1, C, D).map((row) => row.slice(0, 6))];
    for (const [left, right] of [
      [[HEADER, A, B], fewer],
      [
        [HEADER.slice(0, 6), ...[A, B].map((row) => row.slice(0, 6))],
        [HEADER, ...anew(1, C, D)],
      ],
    ] as const) {
      const snapshot = beside(left, right);
      const tables = tablesOf(snapshot);
      expect(tables).toHaveLength(2);
      expect(couldBeOneList(snapshot, tables, tables[0]!)).toEqual([]);
    }
  });
});

describe("a list in parts", () => {
  const rows = (...lines: readonly (readonly (readonly TestCell[])[])[]) =>
    sheet(lines.map((parts) => parts.flatMap((part) => [...part, ...Array<string>(8 - part.length).fill("")])));
  const E = [5, "Sở Công Thương", 7, 7, 0, 0, 100];

  test("of which the one in the middle is the longest leaves nothing beside it", () => {
    const [table, ...others] = tablesOf(rows([HEADER, HEADER, HEADER], [A, B, D], [[], C, []]));
    expect(others).toEqual([]);
    expect([table!.agencies.length, table!.fold!.beside.bottom, table!.below]).toEqual([4, 2, []]);
  });

  test("keeps its title from the table above it, and that one its remark", () => {
    const tables = tablesOf(
      rows(
        [["PHỤ LỤC 1"]],
        [HEADER],
        [[1, "Huyện Ba Bể", 8, 8, 0, 0, 100]],
        [[2, "Huyện Na Rì", 30, 10, 0, 20, 33.3]],
        [["Người lập biểu"]],
        [[]],
        [["PHỤ LỤC 2"]],
        [HEADER, HEADER],
        [A, C],
        [B, D],
      ),
    );
    const lines = [...tables]
      .sort((a, b) => a.header.top - b.header.top)
      .map(({ above, below }) => [above.map(({ text }) => text), below.map(({ text }) => text)]);
    expect(lines).toEqual([
      [["PHỤ LỤC 1"], ["Người lập biểu"]],
      [["PHỤ LỤC 2"], []],
    ]);
  });

  const bare = (...row: readonly TestCell[]) => row.slice(1);
  const NO_STT = HEADER.slice(1);

  test("is one by its total, where a section has a sum of its own", () => {
    const left = [["Các sở"], bare(...A), bare(...B), ["Cộng khối sở", 30, 10, 1, 19, 36.7]];
    const right = [bare(...C), bare(...D), bare(...E), ["Tổng cộng", 104, 20, 23, 61, 41.3]];
    const tables = tablesOf(rows([NO_STT, NO_STT], ...left.map((row, at) => [row, right[at]!])));
    expect(tables.map(({ agencies }) => agencies.length)).toEqual([5]);
  });

  test("is one by its total, where the second half adds nothing to a column", () => {
    const left = [bare(...A), bare(...C), ["Tổng cộng", 54, 12, 20, 22, 59.3]];
    const right = [bare(...E), []];
    const tables = tablesOf(rows([NO_STT, NO_STT], ...left.map((row, at) => [row, right[at] ?? []])));
    expect(tables.map(({ agencies }) => agencies.length)).toEqual([3]);
  });

  test("is none by a total of one figure and nothing besides", () => {
    const left = [
      ["Sở Nội vụ", 10, 6, 0, 4, 60],
      ["Sở Tư pháp", 20, 5, 0, 15, 25],
    ];
    const right = [
      ["Sở Y tế", 30, 10, 0, 20, 33.3],
      ["Tổng cộng", 60, "", 0, "", ""],
    ];
    expect(tablesOf(rows([NO_STT, NO_STT], ...left.map((row, at) => [row, right[at]!])))).toHaveLength(2);
  });
});

describe("a half begins", () => {
  const FIGURES = HEADER.slice(2, 6);
  const MERGED = { merges: ["B1:C1", "I1:J1", "B2:C2", "I2:J2", "B3:C3", "I3:J3"] };
  const figures = (row: readonly TestCell[]) => row.slice(2, 6);
  const one = (rows: readonly (readonly TestCell[])[], options?: SheetOptions) => {
    const [table, ...others] = tablesOf(sheet(rows, options));
    expect(others).toEqual([]);
    const { header, agencies } = summary(table!);
    return { header, agencies: agencies.map((name) => name.slice(2)), beside: table!.fold?.beside };
  };
  /** Two halves of two rows, as `laidOut` lays each out. */
  const pair = (header: readonly TestCell[], laidOut: (row: readonly TestCell[]) => readonly TestCell[]) => [
    [...header, ...header],
    [...laidOut(A), ...laidOut(C)],
    [...laidOut(B), ...laidOut(D)],
  ];
  const ALL = ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế", "Sở Xây dựng"];

  test("once where its names fill two columns", () => {
    const rows = pair(["STT", "Đơn vị", "", ...FIGURES], (row) => [row[0]!, row[1]!, "", ...figures(row)]);
    expect(one(rows, MERGED)).toEqual({
      header: "A1:G1",
      agencies: ALL,
      beside: { top: 0, left: 7, bottom: 2, right: 13 },
    });
  });

  test("once where its names fill two columns and bear no numbers", () => {
    const rows = pair(["Đơn vị", "", ...FIGURES], (row) => [row[1]!, "", ...figures(row)]);
    const merges = ["A1:B1", "G1:H1", "A2:B2", "G2:H2", "A3:B3", "G3:H3"];
    const tables = tablesOf(sheet(rows, { merges })).map((table) => summary(table));
    expect(tables.map(({ header, columns }) => [header, columns["agency"]]).sort()).toEqual([
      ["A1:F1", "A"],
      ["G1:L1", "G"],
    ]);
  });

  test("with its numbers, though codes stand between them and the names", () => {
    const rows = pair(["STT", "Mã", "Đơn vị", ...FIGURES], (row) => [row[0]!, "H01.22", row[1]!, ...figures(row)]);
    expect(one(rows)).toEqual({ header: "A1:G1", agencies: ALL, beside: { top: 0, left: 7, bottom: 2, right: 13 } });
  });

  test("with its names, where the numbers follow them", () => {
    const rows = pair(["Đơn vị", "STT", ...FIGURES], (row) => [row[1]!, row[0]!, ...figures(row)]);
    expect(one(rows)).toEqual({ header: "A1:F1", agencies: ALL, beside: { top: 0, left: 6, bottom: 2, right: 11 } });
  });

  test("at the list's first column, whatever that holds", () => {
    const rows = pair(["Lĩnh vực", "STT", "Đơn vị", ...FIGURES], (row) => ["Kinh tế", ...row.slice(0, 6)]);
    expect(one(rows)).toMatchObject({ header: "A1:H1", agencies: ALL });
  });

  test("wherever the sheet's cells do, and ends with its last figures", () => {
    const header = ["Đơn vị", "Tổng số TTHC", "Không đề nghị", "Phân cấp ngay"];
    const tables = tablesOf(
      sheet(
        [
          [...header, "", ...header],
          ["Sở Nội vụ", 10, 4, 6, "", "Sở Y tế", 9, 3, 6],
          ["Sở Tư pháp", 8, 4, 4, "", "Sở Xây dựng", 9, 3, 6],
        ],
        { at: "C5" },
      ),
    );
    expect(tables.map((table) => summary(table).header).sort()).toEqual(["C5:F5", "H5:K5"]);
  });

  test("not where its names stand again at its end", () => {
    const rows = pair(["STT", "Đơn vị", ...FIGURES, "Tên đơn vị"], (row) => [...row.slice(0, 6), row[1]!]);
    expect(one(rows)).toEqual({ header: "A1:G1", agencies: ALL, beside: { top: 0, left: 7, bottom: 2, right: 13 } });
  });

  test("nowhere where a second column of names has not its own options", () => {
    const rows = [
      ["STT", "Đơn vị", ...FIGURES, "", "Đơn vị", "Tổng số TTHC"],
      [...A.slice(0, 6), "", "Sở Y tế", 5],
      [...B.slice(0, 6), "", "Sở Nội vụ", 6],
    ];
    const [table, ...others] = tablesOf(sheet(rows));
    expect(others).toEqual([]);
    expect(table!.doubt?.fields).toEqual(["agency"]);
  });
});
