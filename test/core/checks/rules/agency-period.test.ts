import { namesOfOtherPeriods } from "../../../../src/core/checks/other-periods";
import { rosterById } from "../../../../src/core/roster/rosters";
import { describeFinding } from "../../../../src/locales/findings/describe";
import { checkRows, checkSheet, contextOf, HEADER, only, said, type CheckOptions } from "../../../support/checked";

const BEFORE = rosterById("bac-kan-2021")!;
const AFTER = rosterById("thai-nguyen-2025")!;
const dated = (date: string, options: CheckOptions = {}): CheckOptions => ({
  ...options,
  settings: { dispatch: { date } },
});

/** A sheet of some names beside those that are always right. */
function named(names: readonly string[], options: CheckOptions) {
  const all = ["Sở Nội vụ", "Sở Tư pháp", "Sở Y tế", ...names];
  return checkRows(
    all.map((name, at) => [at + 1, name, 20, 5, 0, 15, 25]),
    options,
  );
}

it.each([
  ["Sở Kế hoạch và Đầu tư", "Sở Kế hoạch và Đầu tư đã hợp nhất vào Sở Tài chính từ 01/3/2025."],
  ["Sở KH&ĐT", "Sở Kế hoạch và Đầu tư đã hợp nhất vào Sở Tài chính từ 01/3/2025."],
  ["SỞ GIAO THÔNG VẬN TẢI", "Sở Giao thông vận tải đã hợp nhất vào Sở Xây dựng từ 01/3/2025."],
  [
    "Sở Tài nguyên và Môi trường tỉnh Cao Bằng",
    "Sở Tài nguyên và Môi trường đã hợp nhất vào Sở Nông nghiệp và Môi trường từ 01/3/2025.",
  ],
  ["UBND huyện Ba Bể", "Từ 01/7/2025 không còn cấp huyện, nhưng bảng vẫn ghi “UBND huyện Ba Bể”."],
  ["H. Na Rì", "Từ 01/7/2025 không còn cấp huyện, nhưng bảng vẫn ghi “H. Na Rì”."],
  ["TP. Bắc Kạn", "Từ 01/7/2025 không còn cấp huyện, nhưng bảng vẫn ghi “TP. Bắc Kạn”."],
  ["Thị xã Phú Thọ", "Từ 01/7/2025 không còn cấp huyện, nhưng bảng vẫn ghi “Thị xã Phú Thọ”."],
  [
    "UBND tỉnh Bắc Kạn",
    "Tỉnh Bắc Kạn đã hợp nhất vào Thái Nguyên từ 01/7/2025, nhưng bảng vẫn ghi “UBND tỉnh Bắc Kạn”.",
  ],
])("tells of %j on a sheet of November 2025", (name, sentence) => {
  const report = named([name], dated("2025-11-15"));
  expect(said(report)).toEqual(["agency-period B5"]);
  expect(describeFinding(only(report, "agency-period"), report.table, "vi").detail).toBe(sentence);
});

it.each([
  "Sở Tài chính",
  "Sở Nông nghiệp và Môi trường",
  "Sở Dân tộc và Tôn giáo",
  "Dân tộc",
  "UBND xã Ba Bể",
  "UBND phường Bắc Kạn",
  "UBND thành phố Hà Nội",
  "TP. Hồ Chí Minh",
  "UBND tỉnh Thái Nguyên",
  "Trung tâm Y tế huyện Ba Bể",
  "Huyện ủy Ba Bể",
  "Sở Quy hoạch - Kiến trúc",
  "Huyện",
])("says nothing of %j then", (name) => {
  expect(said(named([name], dated("2025-11-15")))).toEqual([]);
});

it.each(["Sở Nông nghiệp và Môi trường", "Sở NN&MT"])("tells of %j on a sheet of 2021", (name) => {
  const report = named([name], dated("2021-11-23"));
  expect(only(report, "agency-period")).toMatchObject({ severity: "warning", field: "agency", correction: null });
  expect(describeFinding(only(report, "agency-period"), report.table, "vi").detail).toBe(
    "Sở Nông nghiệp và Môi trường chỉ có từ 01/3/2025; trước đó là: Sở Nông nghiệp và Phát triển nông thôn; Sở Tài nguyên và Môi trường.",
  );
});

it.each([
  ["Sở Kế hoạch và Đầu tư", "2021-11-23"],
  ["UBND huyện Ba Bể", "2025-06-30"],
  // Each province merged its departments on a day of its own.
  ["Sở Kế hoạch và Đầu tư", "2025-03-10"],
  ["Sở Nông nghiệp và Môi trường", "2025-02-20"],
  // Nothing tells the time.
  ["Sở Kế hoạch và Đầu tư", ""],
  ["UBND huyện Ba Bể", ""],
])("says nothing of %j on %j", (name, date) => {
  expect(said(named([name], dated(date)))).toEqual([]);
});

it("lets a report on an earlier year name the agencies of that year", () => {
  const on = (title: string) =>
    said(
      checkSheet(
        [[title], HEADER, [1, "Sở Kế hoạch và Đầu tư", 20, 5, 0, 15, 25], [2, "Sở Nội vụ", 20, 5, 0, 15, 25]],
        dated("2025-11-15"),
      ),
    );
  expect(on("KẾT QUẢ NĂM 2025")).toEqual(["agency-period B3"]);
  expect(on("KẾT QUẢ NĂM 2024")).toEqual([]);
});

it("offers the new name where one body alone became it", () => {
  expect(only(named(["Ban Dân tộc"], dated("2025-11-15")), "agency-period").correction).toMatchObject({
    safe: false,
    edits: [{ after: "Sở Dân tộc và Tôn giáo" }],
  });
  expect(only(named(["Sở KH&ĐT"], dated("2025-11-15")), "agency-period").correction).toBeNull();
});

it("offers the old name where the new one was that body's alone", () => {
  expect(only(named(["Sở Dân tộc và Tôn giáo"], dated("2021-11-23")), "agency-period")).toMatchObject({
    expected: "Ban Dân tộc",
    correction: { safe: false, edits: [{ after: "Ban Dân tộc" }] },
  });
});

describe("while the departments of the provinces merged", () => {
  const told = (name: string, date: string, roster: typeof BEFORE) =>
    said(named([name], dated(date, { roster }))).filter((one) => one.startsWith("agency-period"));

  it("a roster in force then decides", () => {
    expect(told("Sở Nông nghiệp và Môi trường", "2025-02-20", BEFORE)).toEqual(["agency-period B5"]);
  });

  it("a roster of another time does not", () => {
    expect(told("Sở Kế hoạch và Đầu tư", "2025-03-10", AFTER)).toEqual([]);
    expect(told("Sở Nông nghiệp và Môi trường", "2025-03-10", { ...BEFORE, validTo: "2025-02-28" })).toEqual([]);
  });
});

it("knows by the roster alone that there are no districts any more", () => {
  expect(said(named(["UBND huyện Ba Bể"], { roster: AFTER }))).toContain("agency-period B5");
  expect(said(named(["UBND huyện Ba Bể"], { roster: { ...BEFORE, agencies: [] } }))).not.toContain("agency-period B5");
});

it("reads names in the font that they stand in", () => {
  const report = checkRows(
    ["Sở Nội vụ", "Sở Y tế", { v: "UBND huyÖn Ba BÓ", font: ".VnTime" }].map((name, at) => [
      at + 1,
      name,
      20,
      5,
      0,
      15,
      25,
    ]),
    dated("2025-11-15"),
  );
  expect(only(report, "agency-period")).toMatchObject({ cells: [{ row: 3, column: 1 }], params: { kind: "district" } });
});

it("believes the first name of a roster too", () => {
  const roster = { ...AFTER, agencies: [{ name: "Ban Dân tộc", aliases: [] }] };
  expect(said(named(["Ban Dân tộc"], dated("2025-11-15", { roster })))).not.toContain("agency-period B5");
});

it("looks at the first two thousand names that no roster knows", () => {
  const names = Array.from({ length: 2003 }, (_, at) => `UBND huyện Ba Bể ${at + 1}`);
  const rows = ["Sở Nội vụ", "Sở Y tế", ...names].map((name, at) => [at + 1, name, 20, 5, 0, 15, 25]);
  const roster = { ...AFTER, agencies: ["Sở Nội vụ", "Sở Y tế"].map((name) => ({ name, aliases: [] })) };
  expect(namesOfOtherPeriods(contextOf(rows, { roster })).size).toBe(2000);
});

it("goes by the roster where the sheet names no time, and is told once", () => {
  const report = named(["Sở Kế hoạch và Đầu tư", "Ban Dân tộc"], { roster: AFTER });
  expect(said(report).filter((one) => !one.startsWith("missing"))).toEqual(["agency-period B5", "agency-period B6"]);
  const missing = report.findings.find(({ agency }) => agency === "Sở Tài chính")!;
  expect(missing.params).toMatchObject({ formerly: "Sở Kế hoạch và Đầu tư" });
  expect(said(named(["Sở NN&MT"], { roster: BEFORE })).filter((one) => !one.startsWith("missing"))).toEqual([
    "agency-period B5",
  ]);
});

it("believes a roster that lists the name", () => {
  const own = { ...AFTER, agencies: [...AFTER.agencies, { name: "Ban Dân tộc", aliases: [] }] };
  expect(
    said(named(["Ban Dân tộc"], dated("2025-11-15", { roster: own }))).filter((one) => !one.startsWith("missing")),
  ).toEqual([]);
});
