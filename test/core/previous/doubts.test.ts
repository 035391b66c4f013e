import { datesOf } from "../../../src/core/previous/doubts";
import type { RankingTable } from "../../../src/core/recognition/table";
import type { Settings } from "../../../src/core/settings/settings";
import { HEADER } from "../../support/checked";
import { sheet } from "../../support/sheet";
import { compared, period, row, rowsOf, type Rows } from "./periods";

const NOW = rowsOf([10, 4], [20, 5], [30, 6], [40, 7]);
const BEFORE = rowsOf([9, 4], [19, 5], [29, 6], [39, 7]);
const doubts = (now: Rows, before: Rows) => compared(period(now), period(before)).doubts;

describe("the very same figures", () => {
  test("are doubted, in whatever order the agencies stand, and nothing is compared", () => {
    for (const before of [NOW, [...NOW].reverse()]) {
      const comparison = compared(period(NOW, ["Quý I năm 2021"]), period(before, ["Quý IV năm 2021"]));
      expect(comparison).toEqual({
        file: "truoc.xlsx",
        sheetName: "Sheet1",
        doubts: [{ code: "same-figures", fatal: true }],
        agencies: {
          previousOf: new Int32Array(4).fill(-2),
          parts: new Float64Array(4).fill(NaN),
          wholes: new Float64Array(4).fill(NaN),
          ranks: new Int32Array(4),
        },
        risen: new Int32Array(0),
        fallen: new Int32Array(0),
        reaching: [],
        failing: [],
        appeared: [],
        disappeared: [],
        joined: [],
        unclear: [],
        leftOut: [],
        cumulative: [],
        carried: [],
        totals: {},
        overall: { before: { part: 0, whole: 0 }, now: { part: 0, whole: 0 } },
        uncountedBefore: 0,
      });
    }
  });

  test("are the same where both leave a cell blank", () => {
    const blank = [...NOW, [5, "Sở Xây dựng", "", "", "", "", ""]];
    expect(doubts(blank, blank)).toHaveLength(1);
  });

  test.each<[string, Rows, Rows]>([
    ["one figure of one agency is another", NOW, [...NOW.slice(0, 3), row(3, "Sở Tư pháp", 40, 8)]],
    ["an agency came", [...NOW, row(4, "Sở Xây dựng", 10, 4)], NOW],
    ["an agency went", NOW, [...NOW, row(4, "Sở Xây dựng", 10, 4)]],
    ["an agency is another", NOW, [...NOW.slice(0, 3), row(3, "Thanh tra tỉnh", 40, 7)]],
    ["a table of one agency says little", NOW.slice(0, 1), NOW.slice(0, 1)],
  ])("are not, where %s", (_, now, before) => {
    expect(doubts(now, before)).toEqual([]);
  });

  test("are not, where last period's sheet lacks a column", () => {
    const without = (cells: Rows[number]) => cells.filter((_, at) => at !== 4);
    const before = sheet([without(HEADER), ...NOW.map(without)]);
    expect(compared(period(NOW), before).doubts).toEqual([]);
  });
});

describe("a table of other agencies", () => {
  const named = (...names: readonly string[]) => names.map((name, at) => row(at, name, 10 + at, 3));

  test("is doubted where less than half of the shorter table stands in both", () => {
    const now = named("Sở Nội vụ", "Sở Y tế", "Sở Tư pháp");
    expect(doubts(now, named("Sở Nội vụ", "Huyện Ba Bể", "Huyện Na Rì", "Huyện Chợ Mới"))).toEqual([
      { code: "other-agencies", fatal: false, shared: 1, all: 3 },
    ]);
  });

  test.each<[string, Rows, Rows]>([
    [
      "half of it does",
      named("Sở Nội vụ", "Sở Y tế", "Sở Tư pháp", "Sở Xây dựng"),
      named("Sở Nội vụ", "Sở Y tế", "Huyện Na Rì", "Huyện Chợ Mới"),
    ],
    [
      "one table is much longer",
      named("Sở Nội vụ", "Sở Y tế", "Sở Tư pháp"),
      named("Sở Nội vụ", "Sở Y tế", "Huyện Na Rì", "Huyện Chợ Mới", "Huyện Ba Bể", "Huyện Pác Nặm"),
    ],
    ["both are short", named("Sở Nội vụ", "Sở Y tế"), named("Huyện Na Rì", "Huyện Chợ Mới")],
  ])("is not, where %s", (_, now, before) => {
    expect(doubts(now, before)).toEqual([]);
  });
});

describe("a later time", () => {
  const between = (now: string, before: string) => compared(period(NOW, [now]), period(BEFORE, [before])).doubts;

  test("is doubted where last period's sheet begins and ends later", () => {
    expect(between("Quý III năm 2021", "Quý IV năm 2021")).toEqual([
      { code: "later-period", fatal: false, before: "2021-12-31", now: "2021-09-30" },
    ]);
  });

  test.each([
    ["Quý IV năm 2021", "Quý III năm 2021"],
    ["Quý III năm 2021", "Quý III năm 2021"],
    // One of them holds the other.
    ["Năm 2021", "Quý IV năm 2021"],
    ["Quý I năm 2021", "Năm 2021"],
    ["Quý II năm 2021", "Năm 2021"],
    ["KẾT QUẢ RÀ SOÁT", "Quý IV năm 2021"],
    ["Quý IV năm 2021", "KẾT QUẢ RÀ SOÁT"],
  ])("is not: now %s, before %s", (now, before) => {
    expect(between(now, before)).toEqual([]);
  });

  test("is stated by lines above and below the table, or else by the sheet's name", () => {
    const dates = (above: readonly string[], below: readonly string[], sheetName: string) => {
      const lines = (texts: readonly string[]) => texts.map((text) => ({ text }));
      const range = datesOf({ above: lines(above), below: lines(below), sheetName } as unknown as RankingTable);
      return range && `${range.from}..${range.to}`;
    };
    expect(dates(["Quý I năm 2021"], [], "Tháng 8 năm 2024")).toBe("2021-01-01..2021-03-31");
    expect(dates([], ["Bắc Kạn, ngày 5 tháng 8 năm 2024"], "")).toBe("2024-08-05..2024-08-05");
    expect(dates([], [], "Tháng 8 năm 2024")).toBe("2024-08-01..2024-08-31");
    expect(dates([], [], "Sheet1")).toBeNull();
  });
});

describe("another target", () => {
  const under = (line: string, target: Settings["target"]) =>
    compared(period(NOW), period(BEFORE, [line]), { settings: { target } }).doubts;

  test.each([
    ["Chỉ tiêu trên 30%", { percent: "30", comparator: ">" }],
    ["Chỉ tiêu từ 20% trở lên", { percent: "20", comparator: ">=" }],
  ])("is told where last period's sheet states it: %s", (line, target) => {
    expect(under(line, { percent: "20", comparator: ">" })).toEqual([{ code: "other-target", fatal: false, target }]);
  });

  test("is not, where it is the one in force, or none is stated", () => {
    expect(under("Chỉ tiêu trên 20%", { percent: "20", comparator: ">" })).toEqual([]);
    expect(under("KẾT QUẢ", { percent: "20", comparator: ">" })).toEqual([]);
  });
});

test("a table of another programme is doubted, and nothing is compared", () => {
  const before = period(BEFORE);
  const comparison = compared(period(NOW), before, {}, (table) => ({
    ...table,
    programme: { ...table.programme, id: "simplification" },
  }));
  expect(comparison.doubts).toEqual([{ code: "other-programme", fatal: true, programme: "simplification" }]);
  expect(comparison).toMatchObject({ file: "truoc.xlsx", sheetName: "Sheet1", totals: {}, cumulative: [] });
});
