import { rosterById } from "../../../src/core/roster/rosters";
import { compared, period, row, type PeriodOptions } from "./periods";

const ALWAYS = ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế"];
const rows = (names: readonly string[]) => names.map((name, at) => row(at, name, 20 + at, 5));

/** Which names of last period's became which of this one's. */
function joined(
  now: readonly string[],
  before: readonly string[],
  { title = "", ...options }: PeriodOptions & { title?: string } = {},
): [string, readonly string[]][] {
  const comparison = compared(
    period(rows([...ALWAYS, ...now]), [title]),
    period(rows([...before, ...ALWAYS])),
    options,
  );
  return comparison.joined.map(({ current, names }) => [[...ALWAYS, ...now][current]!, names]);
}

const AFTER = { title: "Tháng 12 năm 2025" };

test("departments that are gone became those that took their work, which may have been there before", () => {
  expect(
    joined(
      ["Sở Tài chính", "Sở Nông nghiệp và Môi trường", "Sở Dân tộc và Tôn giáo"],
      ["Ban Dân tộc", "Sở KH&ĐT", "Sở Tài nguyên và Môi trường", "Sở Tài chính", "Sở Nông nghiệp và PTNT"],
      AFTER,
    ),
  ).toEqual([
    ["Sở Tài chính", ["Sở KH&ĐT", "Sở Tài chính"]],
    ["Sở Nông nghiệp và Môi trường", ["Sở Tài nguyên và Môi trường", "Sở Nông nghiệp và PTNT"]],
    ["Sở Dân tộc và Tôn giáo", ["Ban Dân tộc"]],
  ]);
});

test("the rows that became one, and the row they became, are neither new nor gone", () => {
  const before = ["Sở Xây dựng", "Sở Giao thông vận tải"];
  const comparison = compared(
    period(rows([...ALWAYS, "Sở Xây dựng", "Thanh tra tỉnh"]), [AFTER.title]),
    period(rows([...before, ...ALWAYS, "Sở Ngoại vụ"])),
  );
  expect(comparison.joined).toEqual([
    { current: 3, previous: [0, 1], names: ["Sở Xây dựng", "Sở Giao thông vận tải"] },
  ]);
  expect(comparison.appeared).toEqual([4]);
  expect(comparison.disappeared).toEqual([{ row: 5, name: "Sở Ngoại vụ", agency: -1 }]);
  // Two rows are no row.
  expect(Array.from(comparison.agencies.previousOf)).toEqual([2, 3, 4, -1, -1]);
});

describe("a department that is not listed is only missing", () => {
  test("where the successor is not there, or is there twice", () => {
    expect(joined(["Thanh tra tỉnh"], ["Ban Dân tộc"], AFTER)).toEqual([]);
    expect(joined(["Sở Tài chính", "Sở Tài chính"], ["Sở Kế hoạch và Đầu tư"], AFTER)).toEqual([]);
  });

  test("where it is no department of the mergers, or still there", () => {
    expect(joined(["Sở Xây dựng"], ["Sở Ngoại vụ", "Sở Xây dựng"], AFTER)).toEqual([]);
    expect(joined(["Sở Tài chính", "Sở Kế hoạch và Đầu tư"], ["Sở Kế hoạch và Đầu tư"], AFTER)).toEqual([]);
  });

  test("where the successor could be paired in more than one way", () => {
    expect(joined(["Sở Tài chính"], ["Sở Tài chính", "Sở Tài chính", "Sở KH&ĐT"], AFTER)).toEqual([]);
  });
});

describe("this period is after the mergers", () => {
  const wasJoined = (now: string, before: string, options: Parameters<typeof joined>[2]) =>
    joined([now], [before], options).length === 1;

  test.each([
    ["2025", "Tháng 12 năm 2025", true],
    ["2024", "Tháng 12 năm 2024", false],
  ])("where its lines say so: %s", (_, title, is) => {
    expect(wasJoined("Sở Tài chính", "Sở KH&ĐT", { title })).toBe(is);
    expect(wasJoined("Sở Dân tộc và Tôn giáo", "Ban Dân tộc", { title })).toBe(is);
  });

  test("or else the roster's time does", () => {
    const roster = (id: string) => ({ roster: rosterById(id)! });
    expect(wasJoined("Sở Tài chính", "Sở KH&ĐT", roster("thai-nguyen-2025"))).toBe(true);
    expect(wasJoined("Sở Tài chính", "Sở KH&ĐT", roster("bac-kan-2021"))).toBe(false);
  });

  test("or a department that was not there before does", () => {
    expect(wasJoined("Sở Dân tộc và Tôn giáo", "Ban Dân tộc", {})).toBe(true);
    expect(wasJoined("Sở Tài chính", "Sở KH&ĐT", {})).toBe(false);
  });
});
