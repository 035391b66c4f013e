import { finding } from "../../../../src/core/checks/finding";
import { rosterById } from "../../../../src/core/roster/rosters";
import { checkRows, checkSheet, FINE, HEADER, only, said } from "../../../support/checked";
import { sheet } from "../../../support/sheet";

const ALL = ["error", "warning", "info"] as const;
const before = (rows: Parameters<typeof sheet>[0]) => sheet([HEADER, ...rows], { name: "Kỳ trước" });
const NEW = [5, "Sở Xây dựng", 10, 3, 0, 7, 30];

it("tells of an agency that last period's sheet does not have", () => {
  const report = checkRows([...FINE, NEW], { previous: before(FINE) });
  expect(said(report, ALL)).toEqual(["agency-not-before B6"]);
  expect(only(report, "agency-not-before")).toEqual(
    finding("agency-not-before", [{ row: 5, column: 1 }], {
      field: "agency",
      agency: "Sở Xây dựng",
      params: { file: null, sheet: "Kỳ trước" },
    }),
  );
});

it("warns of an agency that is gone", () => {
  const report = checkRows(FINE, { previous: before([...FINE, NEW]) });
  expect(said(report, ALL)).toEqual(["agency-not-now"]);
  expect(only(report, "agency-not-now")).toEqual(
    finding("agency-not-now", [], {
      field: "agency",
      agency: "Sở Xây dựng",
      expected: "Sở Xây dựng",
      params: { file: null, sheet: "Kỳ trước" },
    }),
  );
});

it("warns of it on a sheet that is doubted for another reason, too", () => {
  const titled = (title: string, rows: Parameters<typeof sheet>[0]) => [[title], HEADER, ...rows];
  const report = checkSheet(titled("Số liệu đến ngày 20/11/2021", FINE), {
    previous: sheet(titled("Số liệu đến ngày 20/12/2021", [...FINE, NEW]), { name: "Kỳ trước" }),
  });
  expect(said(report, ALL)).toEqual(["previous-period", "agency-not-now"]);
});

it("leaves to the roster whom the roster misses", () => {
  const roster = rosterById("bac-kan-2021")!;
  const report = checkRows(FINE, { previous: before([...FINE, NEW]), roster });
  expect(report.findings.filter(({ agency }) => agency === "Sở Xây dựng").map(({ code }) => code)).toEqual([
    "missing-agency",
  ]);
});

it("leaves to the roster its first agency too", () => {
  const roster = rosterById("bac-kan-2021")!;
  const first = [5, roster.agencies[0]!.name, 10, 3, 0, 7, 30];
  const report = checkRows(FINE, { previous: before([...FINE, first]), roster });
  expect(report.findings.filter(({ agency }) => agency === first[1]).map(({ code }) => code)).toEqual([
    "missing-agency",
  ]);
});

it("pairs spelling variants and short forms, and finds nobody gone", () => {
  const rows = [
    [1, "SỞ NỘI VỤ", 27, 6, 0, 21, 22.2],
    [2, "Sở Công thương", 67, 20, 0, 47, 29.9],
    [3, "Sở Y  tế", 33, 8, 0, 25, 24.2],
    [4, "Sở Tư pháp*", 32, 13, 0, 19, 40.6],
    [5, "Sở KH&CN", 10, 3, 0, 7, 30],
  ];
  const previous = before([...FINE, [5, "Sở Khoa học và Công nghệ", 9, 3, 0, 6, 33.3]]);
  expect(said(checkRows(rows, { previous }), ALL).filter((name) => name.startsWith("agency"))).toEqual([]);
  const reverse = checkRows([...FINE, [5, "Sở Khoa học và Công nghệ", 10, 3, 0, 7, 30]], {
    previous: before([...FINE, [5, "Sở KH&CN", 9, 3, 0, 6, 33.3]]),
  });
  expect(said(reverse, ALL)).toEqual([]);
});

it("tells which names could be paired in more than one way, and compares none of them", () => {
  const report = checkRows([...FINE, NEW, [6, "Sở Xây dựng", 12, 3, 0, 9, 25]], { previous: before([...FINE, NEW]) });
  expect(said(report, ALL).filter((name) => name.startsWith("agency"))).toEqual(["agency-unclear B6"]);
  expect(only(report, "agency-unclear")).toEqual(
    finding(
      "agency-unclear",
      [
        { row: 5, column: 1 },
        { row: 6, column: 1 },
      ],
      {
        field: "agency",
        agency: "Sở Xây dựng",
        params: { file: null, sheet: "Kỳ trước", names: "Sở Xây dựng" },
      },
    ),
  );
  expect(Array.from(report.comparison!.agencies.previousOf.slice(4))).toEqual([-2, -2]);
});

it("names all who could be meant", () => {
  const previous = before([...FINE, NEW, [6, "SỞ XÂY DỰNG", 9, 3, 0, 6, 33.3]]);
  const report = checkRows([...FINE, [5, "Sở Xây  dựng", 12, 3, 0, 9, 25]], { previous });
  expect(only(report, "agency-unclear").params["names"]).toBe("Sở Xây  dựng; Sở Xây dựng; SỞ XÂY DỰNG");
});
