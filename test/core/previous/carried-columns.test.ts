import type { CarriedColumn } from "../../../src/core/previous/comparison";
import { cellName } from "../../../src/core/sheet/address";
import { HEADER } from "../../support/checked";
import { sheet, type TestCell } from "../../support/sheet";
import { compared, period } from "./periods";

const AGENCIES = ["Sở Nội vụ", "Sở Công Thương", "Sở Y tế", "Sở Tư pháp", "Sở Xây dựng"];
/** Totals 20 to 24 with 5 to 9 handed down; last period 10 to 14 with 2 to 6, the first two under a condition. */
const NOW = AGENCIES.map((name, at) => [at + 1, name, 20 + at, 5 + at, 0, 15, ""]);
const CONDITIONS = [1, 2, 0, 0, 0];
const THEN = AGENCIES.map((name, at) => [
  at + 1,
  name,
  10 + at,
  2 + at - CONDITIONS[at]!,
  CONDITIONS[at]!,
  8,
  [20, 27.3, 33.3, 38.5, 42.9][at]!,
]);
const BEFORE = period([...THEN, ["", "Tổng cộng", 60, 17, 3, 40, 33.3]]);

/** The column of this heading and these figures that stands after the table's own, the last figure in the total row. */
function carried(heading: string, figures: readonly TestCell[], before = BEFORE): readonly CarriedColumn[] {
  const rows = [...NOW, ["", "Tổng cộng", 110, 35, 0, 75, 31.8]];
  const now = sheet([[...HEADER, heading], ...rows.map((cells, at) => [...cells, figures[at] ?? ""])]);
  return compared(now, before).carried;
}

function only(columns: readonly CarriedColumn[]): CarriedColumn {
  const [column, ...others] = columns;
  if (!column || others.length > 0) throw new Error(`${columns.length} columns`);
  return column;
}

/** "total 4/5 H4 21≠12": the field, how many of how many agree, and what does not. */
function summary({ field, compared: rows, agreeing, mismatches }: CarriedColumn): string {
  const wrong = mismatches.map(
    ({ cell, stated, expected }) => ` ${cellName(cell)} ${stated}≠${Number(expected.toFixed(3))}`,
  );
  return `${field} ${agreeing}/${rows}${wrong.join("")}`;
}

const stated = (heading: string, figures: readonly TestCell[], before = BEFORE) =>
  summary(only(carried(heading, figures, before)));
const TOTALS = [10, 11, 12, 13, 14, 60];

test("a column tells what it states, where, and what is not last period's", () => {
  expect(only(carried("Số TTHC đã rà soát kỳ trước", [10, 11, 21, 13, 14, 61]))).toMatchObject({
    column: 7,
    heading: { row: 0, column: 7 },
    text: "Số TTHC đã rà soát kỳ trước",
    field: "total",
    compared: 5,
    agreeing: 4,
    mismatches: [
      { current: 2, cell: { row: 3, column: 7 }, stated: 21, expected: 12 },
      { current: null, cell: { row: 6, column: 7 }, stated: 61, expected: 60 },
    ],
  });
});

describe("headings", () => {
  test.each([
    "Kỳ trước",
    "Lũy kế đến kỳ trước",
    "Lũy kế tính đến hết quý trước",
    "Tổng số TTHC đến hết tháng trước",
    "Số TTHC đã rà soát năm trước",
    "Kỳ liền trước",
    "Kỳ báo cáo liền kề trước",
    "Đợt báo cáo trước",
    "Lần trước",
    "Kỳ trước chuyển sang",
    "Kỳ trước mang sang",
    "Báo cáo trước",
    "Kỳ báo cáo trước",
    "Số đầu kỳ",
    "Đầu kỳ",
  ])("%j states last period's figures", (heading) => {
    expect(stated(heading, TOTALS)).toBe("total 5/5");
  });

  test.each([
    "Tăng, giảm so với kỳ trước",
    "So sánh kỳ trước",
    "Giảm (kỳ trước)",
    "Chênh lệch kỳ trước",
    "Biến động kỳ trước",
    "Cùng kỳ năm trước",
    "Kỳ trước (tỷ lệ so sánh)",
    "Xếp hạng kỳ trước",
    "Thứ hạng kỳ trước",
    "Xếp loại kỳ trước",
    "Hạng kỳ trước",
    "Kỳ trước (xếp hạng)",
    "Ghi chú",
    "Ngoạikỳ trước",
    "Kỳ trướcc",
    "Kỳ sau",
  ])("%j does not", (heading) => {
    expect(carried(heading, TOTALS)).toEqual([]);
  });

  test("words that only begin like a comparison's are none", () => {
    expect(stated("Kỳ trước (tại giảmnghèo)", TOTALS)).toBe("total 5/5");
    expect(stated("Kỳ trước, sohạng", TOTALS)).toBe("total 5/5");
  });

  test("the table's own columns are never taken for last period's", () => {
    const header = HEADER.map((heading, at) => (at === 2 ? "Tổng số TTHC đã rà soát (không gồm kỳ trước)" : heading));
    expect(compared(sheet([header, ...NOW]), BEFORE).carried).toEqual([]);
  });
});

describe("which figure a column states", () => {
  const IMMEDIATE = [1, 1, 4, 5, 6, 17];

  test("is told by its heading", () => {
    expect(stated("Phân cấp ngay (kỳ trước)", IMMEDIATE)).toBe("immediate 5/5");
    expect(stated("Phân cấp ngay (kỳ trước)", TOTALS)).toMatch(/^immediate 0\/5 H2 10≠1 /);
  });

  test.each([
    "Phân cấp kỳ trước",
    "Số liệu kỳ trước",
    "Điều kiện (kỳ trước)",
    "Đề nghị phân cấp kỳ trước",
    // Two fields at once.
    "Rà soát, giữ nguyên (kỳ trước)",
  ])("is not told by %j", (heading) => {
    expect(stated(heading, [7, 7, 7, 7, 7, ""])).toBe("null 0/0");
  });

  test("or else by its figures, half of which must be that field's, and three at least", () => {
    expect(stated("Kỳ trước", IMMEDIATE)).toBe("immediate 5/5");
    expect(stated("Kỳ trước", [1, 1, 4, 9, 9, ""])).toBe("immediate 3/5 H5 9≠5 H6 9≠6");
    expect(stated("Kỳ trước", [1, 1, 9, 9, 9, ""])).toBe("null 0/0");
    expect(stated("Kỳ trước", [1, 1, "", "", "", ""])).toBe("null 0/0");
    expect(stated("Kỳ trước", [1, 1, 4, "", "", ""])).toBe("immediate 3/3");
  });

  test("half is enough, less is not", () => {
    const before = period(THEN.flatMap((cells) => [cells, [0, `${String(cells[1])} tỉnh bạn`, ...cells.slice(2)]]));
    const names = AGENCIES.flatMap((name) => [name, `${name} tỉnh bạn`]);
    const now = (figures: readonly TestCell[]) =>
      sheet([
        [...HEADER, "Kỳ trước"],
        ...names.map((name, at) => [at + 1, name, 20 + at, 5 + at, 0, 15, "", figures[at] ?? ""]),
      ]);
    const half = [10, 10, 11, 99, 99, 99];
    expect(summary(only(compared(now(half), before).carried))).toMatch(/^total 3\/6 /);
    expect(only(compared(now([...half, 99]), before).carried).field).toBeNull();
  });

  test("agreeing noughts tell nothing", () => {
    const before = period(AGENCIES.map((name, at) => [at + 1, name, 10 + at, 1, 0, 9 + at, ""]));
    expect(stated("Kỳ trước", [0, 0, 0, 0, 0, ""], before)).toBe("null 0/0");
  });

  test("is the one that more rows bear out", () => {
    const before = period(
      AGENCIES.map((name, at) => [at + 1, name, 10 + at, at < 3 ? 0 : 1, 0, at < 3 ? 10 + at : 9 + at, ""]),
    );
    expect(stated("Kỳ trước", [10, 11, 12, 12, 13, ""], before)).toBe("notProposed 5/5");
    expect(stated("Kỳ trước", [10, 11, 12, 13, 14, ""], before)).toBe("total 5/5");
  });

  test("is not guessed where two fields have the same figures", () => {
    const before = period(AGENCIES.map((name, at) => [at + 1, name, 10 + at, 0, 0, 10 + at, ""]));
    expect(stated("Kỳ trước", [10, 11, 12, 13, 14, ""], before)).toBe("null 0/0");
    expect(stated("Số TTHC đã rà soát kỳ trước", [10, 11, 12, 13, 14, ""], before)).toBe("total 5/5");
  });

  test("is asked only among the fields that last period's sheet has", () => {
    const without = (cells: readonly TestCell[]) => cells.filter((_, at) => at !== 4);
    const before = sheet([HEADER, ...THEN].map((cells) => without(cells)));
    expect(stated("Phân cấp kèm theo các điều kiện (kỳ trước)", [1, 2, 0, 0, 0, ""], before)).toBe("null 0/0");
  });

  test("nothing is compared where it is not known", () => {
    expect(only(carried("Kỳ trước", [91, 92, 93, 94, 95, 96]))).toMatchObject({
      field: null,
      compared: 0,
      agreeing: 0,
      mismatches: [],
    });
  });
});

describe("a group of last period's columns", () => {
  /** Two columns under groups, the outermost first; totals of last period, and what was handed down then. */
  const under = (groups: readonly string[], leaves: readonly [string, string]) => {
    const rows = groups.length + 1;
    const merges = HEADER.map((_, column) => `${cellName({ row: 0, column })}:${cellName({ row: rows - 1, column })}`);
    const blank = HEADER.map(() => "");
    return compared(
      sheet(
        [
          ...groups.map((group, at) => [...(at === 0 ? HEADER : blank), group, ""]),
          [...blank, ...leaves],
          ...NOW.map((cells, at) => [...cells, 10 + at, THEN[at]![3]!]),
        ],
        { merges: [...merges, ...groups.map((_, at) => `H${at + 1}:I${at + 1}`)] },
      ),
      BEFORE,
    ).carried;
  };
  const grouped = (group: string, leaves: readonly [string, string]) => under([group], leaves);

  test("is read column by column", () => {
    const columns = grouped("Kỳ trước", ["Tổng số TTHC", "Phân cấp ngay"]);
    expect(columns.map(summary)).toEqual(["total 5/5", "immediate 5/5"]);
    expect(columns.map(({ text, heading }) => [text, cellName(heading)])).toEqual([
      ["Kỳ trước – Tổng số TTHC", "H2"],
      ["Kỳ trước – Phân cấp ngay", "I2"],
    ]);
  });

  test("may name its fields itself, and last period under them", () => {
    const columns = grouped("Phân cấp ngay", ["Kỳ trước", "Năm trước"]);
    expect(columns.map(({ field }) => field)).toEqual(["immediate", "immediate"]);
    expect(columns.map(({ agreeing }) => agreeing)).toEqual([0, 5]);
  });

  test.each([
    [["Tổng số TTHC rà soát, đề xuất phân cấp"], "total"],
    [["Phân cấp ngay", "Báo cáo kỳ trước"], "immediate"],
    [["Kết quả rà soát", "Phân cấp ngay"], "immediate"],
  ])("is named by the innermost that says more than the period: %j", (groups, field) => {
    expect(under(groups, ["Lũy kế đến kỳ trước", "Kỳ trước"]).map((one) => one.field)).toEqual([field, field]);
  });

  test("is told by its figures where its names contradict each other", () => {
    for (const between of [[], ["Báo cáo kỳ trước"]]) {
      const groups = ["Phân cấp ngay", "Tổng số TTHC đã rà soát", ...between];
      expect(under(groups, ["Kỳ trước", "Năm trước"]).map(summary)).toEqual(["total 5/5", "immediate 5/5"]);
    }
  });
});

describe("counts", () => {
  test("typed as text count; blanks, dashes for nought and what is no number are as they are elsewhere", () => {
    expect(stated("Số TTHC đã rà soát kỳ trước", ["10", "11", "x", "", 14, 60])).toBe("total 3/3");
    const noughts = [1, 2, "-", "-", 0, 3];
    expect(stated("Phân cấp kèm theo các điều kiện (kỳ trước)", noughts)).toBe("conditional 5/5");
    expect(stated("Số TTHC đã rà soát kỳ trước", [10, 11, 12, 13, "-", 60])).toBe("total 4/5 H6 0≠14");
    // One thousand and ten, or 1.01.
    expect(stated("Số TTHC đã rà soát kỳ trước", ["1.010", 11, 12, 13, 14, 60])).toBe("total 4/4");
  });

  test("of agencies that were not there, or said nothing then, are not compared", () => {
    const blank = (cells: readonly TestCell[]) => cells.map((cell, at) => (at < 2 ? cell : ""));
    const before = period([blank(THEN[0]!), ...THEN.slice(1, 4)]);
    expect(stated("Số TTHC đã rà soát kỳ trước", [7, 11, 12, 13, 14, ""], before)).toBe("total 3/3");
  });

  test("may be either of two readings that last period's sheet has", () => {
    const disputed = [1, "Sở Nội vụ", 10, 2, 0, 9, ""];
    const before = period([disputed, ...THEN.slice(1)]);
    for (const count of [10, 11])
      expect(stated("Số TTHC đã rà soát kỳ trước", [count, 11, 12, 13, 14, ""], before)).toBe("total 5/5");
    expect(stated("Số TTHC đã rà soát kỳ trước", [12, 11, 12, 13, 14, ""], before)).toBe("total 4/5 H2 12≠10");
  });

  test("of subtotals are not the total's", () => {
    const now = sheet([
      [...HEADER, "Số TTHC đã rà soát kỳ trước"],
      ["I", "Khối nội chính", "", "", "", "", "", ""],
      ...NOW.slice(0, 3).map((cells, at) => [...cells, 10 + at]),
      ["", "Cộng", 63, 18, 0, 45, "", 99],
      ["II", "Khối kinh tế", "", "", "", "", "", ""],
      ...NOW.slice(3).map((cells, at) => [...cells, 13 + at]),
      ["", "Cộng", 47, 17, 0, 30, "", 99],
      ["", "Tổng cộng", 110, 35, 0, 75, 31.8, 60],
    ]);
    expect(summary(only(compared(now, BEFORE).carried))).toBe("total 5/5");
  });
});

describe("rates", () => {
  const RATES = [20, 27.3, 33.3, 38.5, 42.9, 33.3];

  test("are compared at the precision they are stated with, in points or as fractions shown in percent", () => {
    expect(stated("Tỷ lệ kỳ trước (%)", RATES)).toBe("rate 5/5");
    // 3/10, 5/11 … of last period, to whole percents.
    expect(stated("Tỷ lệ kỳ trước (%)", [20, 27, 33, 38, 43, 33])).toBe("rate 5/5");
    expect(stated("Tỷ lệ kỳ trước (%)", [20, 27.3, 33.3, 38.5, 49.2, 33.4])).toBe("rate 4/5 H6 49.2≠42.9 H7 33.4≠33.3");
    expect(stated("Tỷ lệ kỳ trước", [0.2, 0.273, 0.333, 0.385, 0.429, 0.333])).toBe("rate 5/5");
    const fractions = RATES.map((rate) => ({ v: rate / 100, format: "0.0%" }));
    expect(stated("Tỷ lệ kỳ trước", fractions)).toBe("rate 5/5");
    expect(stated("Tỷ lệ kỳ trước", [...fractions.slice(0, 4), { v: 0.492, format: "0.0%" }])).toBe(
      "rate 4/5 H6 49.2≠42.9",
    );
  });

  test("typed as text count; blanks and what is no number are not compared", () => {
    expect(stated("Tỷ lệ kỳ trước (%)", ["20%", "27,3", "?", "", 42.9, ""])).toBe("rate 3/3");
  });

  test("carried over as they were printed are carried over rightly, whatever the print was worth", () => {
    const misprinted = THEN.map((cells, at) => (at === 4 ? [...cells.slice(0, 6), 49.2] : cells));
    expect(stated("Tỷ lệ kỳ trước (%)", [20, 27.3, 33.3, 38.5, 49.2, ""], period(misprinted))).toBe("rate 5/5");
    expect(stated("Tỷ lệ kỳ trước (%)", [20, 27.3, 33.3, 38.5, 42.9, ""], period(misprinted))).toBe("rate 5/5");
    expect(stated("Tỷ lệ kỳ trước (%)", [20, 27.3, 33.3, 38.5, 40, ""], period(misprinted))).toBe(
      "rate 4/5 H6 40≠49.2",
    );
  });

  test("under one percent are points where last period's counts say so", () => {
    const few = period(AGENCIES.map((name, at) => [at + 1, name, 200, 1, 0, 199, [0.5, 0.5, 0.5, 0.5, 0.5][at]!]));
    expect(stated("Tỷ lệ kỳ trước", [0.5, 0.5, 0.5, 0.5, 0.4, ""], few)).toBe("rate 4/5 H6 0.4≠0.5");
    expect(stated("Tỷ lệ kỳ trước", [0.005, 0.005, 0.005, 0.005, 0.004, ""], few)).toBe("rate 4/5 H6 0.4≠0.5");
  });

  test("that can be read in two ways are not compared", () => {
    expect(stated("Tỷ lệ kỳ trước (%)", [20, 27.3, 33.3, 38.5, "42.900", ""])).toBe("rate 4/4");
  });

  test("of the whole table are compared with what its agencies add up to, where only parts of it were summed", () => {
    const blank = ["", "", "", "", ""];
    const before = period([
      ["I", "Khối nội chính", ...blank],
      ...THEN.slice(0, 3),
      ["", "Cộng", 33, 9, 3, 21, 36.4],
      ["II", "Khối kinh tế", ...blank],
      ...THEN.slice(3),
      ["", "Cộng", 27, 11, 0, 16, 40.7],
    ]);
    expect(stated("Tỷ lệ kỳ trước (%)", [20, 27.3, 33.3, 38.5, 42.9, 40.7], before)).toBe("rate 5/5 H7 40.7≠33.333");
  });

  test("a dash is no rate but nought", () => {
    const none = THEN.map((cells, at) => (at === 4 ? [5, "Sở Xây dựng", 14, 0, 0, 14, 0] : cells));
    expect(stated("Tỷ lệ kỳ trước (%)", [20, 27.3, 33.3, 38.5, "-", ""], period(none))).toBe("rate 5/5");
    expect(stated("Tỷ lệ kỳ trước (%)", [20, 27.3, 33.3, "-", 42.9, ""])).toBe("rate 4/5 H5 0≠38.5");
  });

  test("are computed where last period's sheet prints none, and there are none of a whole of nought", () => {
    const unprinted = THEN.map((cells, at) => (at === 2 ? [3, "Sở Y tế", 0, 0, 0, 0, ""] : [...cells.slice(0, 6), ""]));
    const printed = unprinted.map((cells, at) => (at === 0 ? [...cells.slice(0, 6), 20] : cells));
    expect(stated("Tỷ lệ kỳ trước (%)", [20, 27.3, 33.3, 38.5, 40, ""], period(printed))).toBe("rate 3/4 H6 40≠42.857");
  });
});
