import { readingBorneOut, soleFilled, suspectCorrection, suspectsOf } from "../../../src/core/checks/suspects";
import { contextOf, FINE, withRow } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

const PARTS = ["immediate", "conditional", "notProposed"];
const context = (row: readonly TestCell[]) => contextOf(withRow(row));

describe("the reading that the rate bears out", () => {
  const borneOut = (row: readonly TestCell[], whole = "total") => {
    const made = context(row);
    return readingBorneOut(made, made.agencies, whole, 4);
  };

  it.each<[string | null, TestCell[]]>([
    ["total", [36, 16, 0, 20, 44.4]],
    ["sum", [35, 16, 0, 20, 44.4]],
    ["rest", [36, 18, 0, 20, 44.4]],
    ["sum", [35, 16, 0, 20, "44,4"]],
    [null, [35, 16, 0, 20, 50]],
    [null, [35, 16, 0, 20, ""]],
    [null, [35, 16, 0, 20, "đạt"]],
    [null, [35, 16, 0, 20, { v: 44.4, f: "=ROUND(100*D6/36,1)" }]],
    // 1/5000 and 1/5001 both print 0.0.
    [null, [5000, 1, 0, 5000, 0]],
  ])("is %s: %j", (expected, row) => {
    expect(borneOut(row)).toBe(expected);
  });

  it("is none of another sum than the rate's", () => {
    expect(borneOut([35, 16, 0, 20, 44.4], "notProposed")).toBeNull();
  });

  it("is none on a sheet without rates", () => {
    const made = contextOf([...FINE, [5, "Sở Xây dựng", 35, 16, 0, 20, ""]].map((row) => [...row.slice(0, 6), ""]));
    expect(readingBorneOut({ ...made }, { ...made.agencies, rate: null }, "total", 4)).toBeNull();
  });

  it("is none of a total row that is right by the rows it sums", () => {
    const made = contextOf([...FINE, ["", "Tổng cộng", 169, 46, 0, 123, 28.9]]);
    expect(readingBorneOut(made, made.totals, "total", 0)).toBeNull();
    const own = contextOf([...FINE, ["", "Tổng cộng", 169, 46, 0, 123, 27.2]]);
    expect(readingBorneOut(own, own.totals, "total", 0)).toBe("total");
  });
});

describe("what puts a row right", () => {
  const correction = (row: readonly TestCell[], suspects: Parameters<typeof suspectCorrection>[4]) => {
    const made = context(row);
    const found = suspectCorrection(made, made.agencies, made.identities[0]!, 4, suspects);
    return found && [found.safe, ...found.edits.map(({ cell, before, after }) => [cell.column, before, after])];
  };
  const wholeOr = (...parts: readonly string[]) => ({ whole: true, parts });
  const partOf = (...parts: readonly string[]) => ({ whole: false, parts });

  it.each([
    ["the whole", wholeOr(), [35, 16, 0, 20, ""], [false, [2, 35, 36]]],
    ["the whole, where nothing tells", wholeOr(...PARTS), [35, 16, 0, 20, ""], [false, [2, 35, 36]]],
    ["the one part that may be wrong", partOf("notProposed"), [36, 16, 0, 21, ""], [false, [5, 21, 20]]],
    ["that part, filled in or not", partOf("notProposed"), [36, 16, 0, 0, ""], [false, [5, 0, 20]]],
    [
      "the one of several that is filled in",
      partOf("immediate", "conditional"),
      [36, 0, 18, 20, ""],
      [false, [4, 18, 16]],
    ],
    ["a part that should be 0", partOf("notProposed"), [16, 16, 0, 2, ""], [false, [5, 2, 0]]],
  ])("is %s", (_, suspects, row, expected) => {
    expect(correction(row, suspects)).toEqual(expected);
  });

  it.each([
    ["two parts may be wrong", partOf("immediate", "conditional"), [36, 10, 8, 20, ""]],
    ["none of the parts that may be wrong is filled in", partOf("immediate", "conditional"), [36, 0, 0, 20, ""]],
    ["the part would be less than nothing", partOf("notProposed"), [16, 16, 4, 2, ""]],
    ["a formula makes it", partOf("notProposed"), [36, 16, 0, { v: 21, f: "=20+1" }, ""]],
  ])("is nothing where %s", (_, suspects, row) => {
    expect(correction(row, suspects)).toBeNull();
  });
});

it("suspects what the reading speaks against", () => {
  const made = context([36, 16, 0, 20, 44.4]);
  const of = (reading: Parameters<typeof suspectsOf>[2]) => suspectsOf(made, made.identities[0]!, reading);
  expect(of("sum")).toEqual({ whole: true, parts: [] });
  expect(of("total")).toEqual({ whole: false, parts: ["notProposed"] });
  expect(of("rest")).toEqual({ whole: false, parts: ["immediate", "conditional"] });
  expect(of(null)).toEqual({ whole: true, parts: PARTS });
});

it("finds the one part that is not 0", () => {
  const sole = (row: readonly TestCell[]) => soleFilled(context(row).agencies, ["immediate", "conditional"], 4);
  expect(sole([36, 16, 0, 20, ""])).toBe("immediate");
  expect(sole([36, "", 16, 20, ""])).toBe("conditional");
  expect(sole([36, 8, 8, 20, ""])).toBeNull();
  expect(sole([36, 0, 0, 36, ""])).toBeNull();
});
