import { decimalText } from "../../../src/core/numbers/decimal";
import { pointsBetween } from "../../../src/core/numbers/difference";
import type { Report } from "../../../src/core/checks/report";
import { cellName } from "../../../src/core/sheet/address";
import { judgePeriod } from "../../../src/core/previous/period";
import { valueAt } from "../../../src/core/sheet/cells";
import { DECEMBER, JANUARY } from "../../fixtures/two-periods";
import { checkSheet, checkSnapshot, nameOf, settingsWith } from "../../support/checked";
import { sheet } from "../../support/sheet";

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
