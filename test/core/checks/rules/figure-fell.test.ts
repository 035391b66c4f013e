import { finding } from "../../../../src/core/checks/finding";
import { checkRows, checkSheet, FINE, HEADER, nameOf, only, said, withRow } from "../../../support/checked";
import { sheet, type TestCell } from "../../../support/sheet";

/** FINE last period, each agency with so many procedures more than now. */
const before = (more: number, header: readonly TestCell[] = HEADER, title = "") =>
  sheet(
    [
      [title],
      header,
      ...FINE.map(([stt, name, total, immediate, conditional, rest]) => [
        stt!,
        name!,
        Number(total) + more,
        immediate!,
        conditional!,
        Number(rest) + more,
      ]),
    ],
    { name: "Kỳ trước" },
  );
/** The same, but for Sở Y tế, which had 40. */
const oneMore = sheet([HEADER, ...FINE.slice(0, 2), [3, "Sở Y tế", 40, 7, 0, 33, 17.5], FINE[3]!], {
  name: "Kỳ trước",
});

it("says a count so far that is less than last period's, with both figures and where the former stands", () => {
  const report = checkRows(FINE, { previous: oneMore });
  expect(said(report)).toEqual(["figure-fell C4"]);
  expect(only(report, "figure-fell")).toEqual(
    finding("figure-fell", [{ row: 3, column: 2 }], {
      field: "total",
      agency: "Sở Y tế",
      actual: 33,
      params: {
        before: 40,
        difference: 7,
        previousCell: "C4",
        sheet: "Kỳ trước",
        file: null,
        ground: "programme",
        joined: null,
      },
    }),
  );
});

it("says nothing of counts that rose or stayed, and of parts that may well fall", () => {
  expect(said(checkRows(FINE, { previous: before(-3) }))).toEqual([]);
  const fewerParts = FINE.map(([stt, name, total, immediate]) => [
    stt!,
    name!,
    total!,
    Number(immediate) + 1,
    0,
    Number(total) - Number(immediate) - 1,
  ]);
  expect(said(checkRows(FINE, { previous: sheet([HEADER, ...fewerParts]) }))).toEqual([]);
});

it("is an error where the clerk says that counts are cumulative, and nothing where they are of their period", () => {
  const says = (counts: "cumulative" | "of-period") =>
    checkRows(FINE, { previous: oneMore, settings: { previous: { sheets: {}, counts } } });
  expect(only(says("cumulative"), "figure-fell").severity).toBe("error");
  expect(says("of-period").findings).toEqual([]);
  expect(says("of-period").comparison!.cumulative[0]!.ground).toBe("setting-of-period");
});

it("is an error for each where the clerk says so, even if most fell", () => {
  const report = checkRows(FINE, { previous: before(2), settings: { previous: { sheets: {}, counts: "cumulative" } } });
  expect(said(report)).toEqual(["figure-fell C2", "figure-fell C3", "figure-fell C4", "figure-fell C5"]);
});

it.each([
  ["the heading here", "Số TTHC rà soát trong kỳ", "Tổng số TTHC đã rà soát"],
  ["the heading of last period's", "Tổng số TTHC đã rà soát", "Số TTHC rà soát trong quý"],
])("takes %s at its word that counts are of the period alone", (_, now, then) => {
  const named = (total: string) => HEADER.map((heading, at) => (at === 2 ? total : heading));
  const report = checkSheet([named(now), ...FINE], { previous: before(2, named(then)) });
  expect(report.findings).toEqual([]);
  expect(report.comparison!.cumulative[0]!.ground).toBe("heading-of-period");
});

it("does not judge counts of two years, in each of which the counting may begin anew, unless both say lũy kế", () => {
  const total = "Tổng số TTHC đã rà soát (lũy kế)";
  const named = HEADER.map((heading, at) => (at === 2 ? total : heading));
  const years = (header: readonly TestCell[]) =>
    checkSheet([["Năm 2022"], header, ...FINE], {
      previous: sheet([["Năm 2021"], header, ...FINE.slice(0, 2), [3, "Sở Y tế", 40, 7, 0, 33, 17.5], FINE[3]!]),
    });
  expect(years(HEADER).findings).toEqual([]);
  expect(years(HEADER).comparison!.cumulative[0]!.ground).toBe("other-year");
  expect(said(years(named))).toEqual(["figure-fell C5"]);
});

it("leaves out rows whose figures contradict each other now or did before, and blank ones", () => {
  const disputed = checkRows(withRow([20, 5, 1, 16, ""]), {
    previous: sheet([HEADER, ...withRow([30, 5, 1, 24, 20])]),
  });
  expect(disputed.findings.map(nameOf)).not.toContain("figure-fell C6");
  expect(disputed.comparison!.leftOut).toEqual([4]);
  const blank = checkRows(withRow(["", "", "", "", ""]), { previous: sheet([HEADER, ...withRow([30, 5, 1, 24, 20])]) });
  expect(blank.findings.map(nameOf)).not.toContain("figure-fell C6");
});

it("only tells of departments that merged, for their work may have gone elsewhere", () => {
  const report = checkSheet([["Tháng 12 năm 2025"], HEADER, ...FINE.slice(1), [5, "Sở Nội vụ", 80, 20, 0, 60, 25]], {
    previous: sheet([
      ["Tháng 01 năm 2025"],
      HEADER,
      ...FINE,
      [5, "Sở Lao động - Thương binh và Xã hội", 61, 17, 0, 44, 27.9],
    ]),
  });
  expect(said(report, ["error", "warning"])).toEqual(["stt A3"]);
  expect(only(report, "figure-fell")).toMatchObject({
    severity: "info",
    actual: 80,
    params: { before: 88, difference: 8, joined: "Sở Nội vụ; Sở Lao động - Thương binh và Xã hội" },
  });
});
