import { decimalText } from "../../../src/core/numbers/decimal";
import { pointsBetween } from "../../../src/core/numbers/difference";
import type { Report } from "../../../src/core/checks/report";
import { cellName } from "../../../src/core/sheet/address";
import { rosterById } from "../../../src/core/roster/rosters";
import { judgePeriod } from "../../../src/core/previous/period";
import { valueAt } from "../../../src/core/sheet/cells";
import { DECEMBER, JANUARY } from "../../fixtures/two-periods";
import { checkSheet, checkSnapshot, nameOf, settingsWith } from "../../support/checked";
import { sheet } from "../../support/sheet";
import { compared, period, row, rowsOf } from "./periods";

const january = sheet(JANUARY, { name: "Tháng 01" });
const report = checkSheet(DECEMBER, { name: "Tháng 12", previous: january });
const comparison = report.comparison!;
const namesOf = (rows: Iterable<number>, { table }: Report = report) => [...rows].map((row) => table.agencies.at(row));

/** "Sở Y tế +23.8": in points at one decimal. */
const moves = (rows: Int32Array) =>
  Array.from(rows, (row) => {
    const { parts, wholes } = comparison.agencies;
    const { standing } = report;
    const points = pointsBetween(
      {
        before: { part: parts[row]!, whole: wholes[row]! },
        now: { part: standing.parts[row]!, whole: standing.wholes[row]! },
      },
      1,
    );
    return `${report.table.agencies.at(row)!} ${decimalText(points, ".")}`;
  });

it("names the sheet it compares with, and does not doubt it", () => {
  expect([comparison.file, comparison.sheetName, comparison.doubts]).toEqual([null, "Tháng 01", []]);
});

it("lists who rose and who fell, most first, by exact fractions", () => {
  expect(moves(comparison.risen)).toEqual([
    "Sở Y tế 23.8",
    "Sở Dân tộc và Tôn giáo 20.0",
    "Sở Công Thương 6.0",
    "Sở Nông nghiệp và Môi trường 2.6",
    "Sở Tư pháp 1.0",
    "Sở Văn hóa, Thể thao và Du lịch 0.8",
  ]);
  expect(moves(comparison.fallen)).toEqual(["Sở Nội vụ -14.2", "Ban Quản lý các khu công nghiệp -0.8"]);
});

it("says who newly reaches > 20 % and who newly falls short of it", () => {
  expect(namesOf(comparison.reaching)).toEqual(["Sở Văn hóa, Thể thao và Du lịch"]);
  expect(namesOf(comparison.failing)).toEqual(["Ban Quản lý các khu công nghiệp", "Sở Nội vụ"]);
});

it("judges both periods under the target in force", () => {
  const atLeast = checkSheet(DECEMBER, {
    previous: january,
    settings: { target: { percent: "20", comparator: ">=" } },
  });
  expect(namesOf(atLeast.comparison!.reaching)).toEqual(["Sở Dân tộc và Tôn giáo"]);
  expect(namesOf(atLeast.comparison!.failing)).toEqual(["Sở Nội vụ"]);
});

it("gives each agency its former rank, and the two that became one none", () => {
  expect(
    Object.fromEntries(Array.from(report.table.agencies, (name, row) => [name, comparison.agencies.ranks[row]])),
  ).toEqual({
    "Sở Y tế": 6,
    "Sở Tư pháp": 1,
    "Sở Công Thương": 3,
    "Sở GD&ĐT": 2,
    "Sở Văn hóa, Thể thao và Du lịch": 8,
    "Sở Dân tộc và Tôn giáo": 0,
    "Ban Quản lý các khu công nghiệp": 7,
    "Sở Nông nghiệp và Môi trường": 0,
    "Sở Nội vụ": 5,
    "Thanh tra tỉnh": 10,
    "Sở Xây dựng": 0,
  });
});

it("takes departments of the mergers of 2025 for what they became", () => {
  expect(comparison.joined.map(({ current, names }) => [report.table.agencies.at(current), names])).toEqual([
    ["Sở Dân tộc và Tôn giáo", ["Ban Dân tộc"]],
    ["Sở Nông nghiệp và Môi trường", ["Sở Nông nghiệp và Phát triển nông thôn", "Sở Tài nguyên và Môi trường"]],
  ]);
  expect(namesOf(comparison.appeared)).toEqual(["Sở Xây dựng"]);
  expect(comparison.disappeared).toEqual([]);
  expect(comparison.unclear).toEqual([]);
});

it("finds the count that fell", () => {
  expect(comparison.cumulative).toEqual([
    {
      field: "total",
      ground: "programme",
      compared: 10,
      falls: [{ current: 8, before: 27, now: 25, cell: { row: 7, column: 2 }, joined: false }],
      mostFell: false,
    },
  ]);
});

it("finds what was not carried over: a count and the total", () => {
  const [carried, ...others] = comparison.carried;
  expect(others).toEqual([]);
  expect(carried).toMatchObject({ field: "total", compared: 10, agreeing: 9, text: "Số TTHC đã rà soát kỳ trước" });
  expect(
    carried!.mismatches.map(({ current, cell, stated, expected }) => [current, cellName(cell), stated, expected]),
  ).toEqual([
    [2, "H6", 76, 67],
    [null, "H15", 340, 345],
  ]);
});

it("adds both periods up", () => {
  expect(comparison.totals).toEqual({
    total: { before: 345, now: 381 },
    immediate: { before: 72, now: 92 },
    conditional: { before: 1, now: 0 },
    notProposed: { before: 272, now: 289 },
  });
  expect(comparison.overall).toEqual({ before: { part: 73, whole: 345 }, now: { part: 92, whole: 381 } });
});

it("says it as findings, each in its cell", () => {
  const without = checkSheet(DECEMBER).findings.map(nameOf);
  expect(report.findings.map(nameOf).filter((name) => !without.includes(name))).toEqual([
    "carry-over-mismatch H6",
    "figure-fell C12",
    "agency-not-before B14",
    "carry-over-mismatch H15",
  ]);
});

it("compares nothing where there is no previous sheet", () => {
  expect(checkSheet(DECEMBER).comparison).toBeNull();
});

it("reads last period's list in two halves where its rows stand once it is unfolded", () => {
  const header = ["STT", "Đơn vị", "Tổng số TTHC", "Phân cấp ngay", "Có điều kiện", "Không đề nghị"];
  const halves = sheet([
    [...header, ...header],
    [1, "Sở Nội vụ", 10, 5, 1, 4, 2, "Sở Y tế", 20, 1, 0, 19],
  ]);
  const { table } = checkSnapshot(halves);
  const judged = judgePeriod({ file: null, snapshot: halves, table }, settingsWith(), null);
  expect(Array.from(table.rows, (row) => valueAt(judged.snapshot, row, 1))).toEqual(["Sở Nội vụ", "Sở Y tế"]);
});

describe("who rose and who fell", () => {
  test("stand in the order of the sheet where they did by the same, by exact fractions where they nearly did", () => {
    // n of 2n + 1 is less than a half by so little that two of them are one double.
    const half = (whole: number): [number, number] => [whole, (whole - 1) / 2];
    const wholes = [999_999_997, 999_999_999, 999_999_997];
    const halves = rowsOf(...wholes.map(half));
    const none = rowsOf(...wholes.map((whole): [number, number] => [whole, 0]));
    expect(Array.from(compared(period(halves), period(none)).risen)).toEqual([1, 0, 2]);
    expect(Array.from(compared(period(none), period(halves)).fallen)).toEqual([1, 0, 2]);
  });

  test("by much more come first, wherever they stand", () => {
    const before = rowsOf([100, 10], [100, 10], [100, 50], [100, 50]);
    const now = rowsOf([100, 20], [100, 40], [100, 45], [100, 10]);
    const { risen, fallen } = compared(period(now), period(before));
    expect([Array.from(risen), Array.from(fallen)]).toEqual([
      [1, 0],
      [3, 2],
    ]);
  });
});

describe("who came and went", () => {
  test("is told with last period's row and, where it is on the roster, which agency it is", () => {
    const roster = rosterById("bac-kan-2021")!;
    const before = [...rowsOf([10, 4], [20, 5], [30, 6]), row(3, "Sở Tư pháp", 9, 1), row(4, "Kho bạc", 9, 1)];
    const { appeared, disappeared } = compared(
      period([...rowsOf([10, 4], [20, 5], [31, 6]), row(3, "Cục Thuế", 9, 1)]),
      period(before),
      { roster },
    );
    expect(appeared).toEqual([3]);
    expect(disappeared).toEqual([
      { row: 3, name: "Sở Tư pháp", agency: roster.agencies.findIndex(({ name }) => name === "Sở Tư pháp") },
      { row: 4, name: "Kho bạc", agency: -1 },
    ]);
  });

  test("or is not clear, with the names of both periods", () => {
    const others = rowsOf([10, 4], [20, 5]);
    const now = [...others, row(2, "Sở Xây dựng", 9, 1), row(3, "Sở Xây dựng", 8, 1)];
    const before = [...rowsOf([10, 4], [21, 5]), row(2, "SỞ XÂY DỰNG", 9, 1)];
    const { unclear, appeared, disappeared } = compared(period(now), period(before));
    expect(unclear).toEqual([{ current: [2, 3], names: ["Sở Xây dựng", "SỞ XÂY DỰNG"] }]);
    expect([appeared, disappeared]).toEqual([[], []]);
  });
});

describe("rows left out of the comparison", () => {
  const figures = (name: string, ...counts: readonly (number | string)[]) => [1, name, ...counts, ""];
  const sound = (name: string) => figures(name, 10, 4, 0, 6);
  const names = ["Sở Nội vụ", "Sở Y tế", "Sở Tư pháp", "Sở Tài chính", "Sở Xây dựng", "Sở Công Thương"] as const;
  const [a, b, c, d, e, f] = names;

  test("are those whose figures contradict each other or cannot be read, now or then", () => {
    const now = [
      figures(a, 11, 4, 0, 6),
      figures(b, 10, "?", 0, 6),
      sound(c),
      sound(d),
      sound(e),
      figures(f, "", "", "", ""),
    ];
    const before = [
      sound(a),
      sound(b),
      figures(c, 11, 4, 0, 6),
      figures(d, 10, "?", 0, 6),
      figures(e, 9, 4, 0, 5),
      sound(f),
    ];
    const comparison = compared(period(now), period(before));
    expect(comparison.leftOut).toEqual([0, 1, 2, 3]);
    expect(comparison.uncountedBefore).toBe(2);
    expect(Array.from(comparison.risen)).toEqual([]);
    expect(Array.from(comparison.fallen)).toEqual([4]);
  });

  test("are not those that are new, but are those that others joined", () => {
    const now = [figures("Thanh tra tỉnh", 11, 4, 0, 6), sound(b), sound(c), figures(e, 11, 4, 0, 6)];
    const before = [sound(b), sound(c), sound(e), sound("Sở Giao thông vận tải")];
    expect(compared(period(now, ["Năm 2026"]), period(before)).leftOut).toEqual([3]);
  });
});

test("sums are compared of the columns that both sheets have", () => {
  const without = (cells: readonly (string | number)[]) => cells.filter((_, at) => at !== 4);
  const before = sheet([
    without([
      "STT",
      "Tên đơn vị",
      "Tổng số TTHC đã rà soát",
      "Phân cấp ngay",
      "Kèm điều kiện",
      "Không đề nghị phân cấp",
    ]),
    ...[
      [1, "Sở Nội vụ", 10, 4, 0, 6],
      [2, "Sở Công Thương", 20, 5, 0, 15],
      [3, "Sở Y tế", 30, 6, 0, 24],
    ].map(without),
  ]);
  expect(Object.keys(compared(period(rowsOf([10, 4], [20, 5], [31, 6])), before).totals)).toEqual([
    "total",
    "immediate",
    "notProposed",
  ]);
});
