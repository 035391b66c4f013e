import { checkRows, checkSheet, FINE, HEADER, only, withRow } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

const causeOf = (row: readonly TestCell[], before = FINE) =>
  only(checkRows([...before, [before.length + 1, "Sở Xây dựng", ...row]]), "wrong-percent").cause;
const plain = (code: string) => ({ code, params: {} });
const typed = (code: string) => ({ code, params: { field: "rate", meant: null } });

it.each<[string, TestCell[], object | null]>([
  ["a fraction cut off", [36, 16, 0, 20, 44.43], null],
  [
    "the first part alone, where the other is not 0",
    [36, 10, 6, 20, 27.8],
    { code: "one-part-only", params: { field: "immediate" } },
  ],
  ["nothing, where the rest is", [16, 10, 6, 0, 0], plain("rest-for-part")],
  ["nothing", [36, 10, 6, 20, 0], null],
  ["a rate below nothing", [36, 16, 0, 20, -44.4], null],
  ["a rate for nothing handed down", [36, 0, 0, 36, 10], null],
  ["the tail of another division", [36, 16, 0, 20, 44.123456789], null],
  ["a digit left out, which is a mark moved", [36, 16, 0, 20, 4.44], plain("decimal-shifted")],
  ["a mark left out", [37, 0, 19, 18, 514], plain("decimal-shifted")],
  ["a mark moved twice, or nothing of the kind", [25, 10, 0, 15, 0.04], null],
  ["a mark moved, or two digits exchanged", [20, 1, 0, 19, 0.5], null],
  ["digits exchanged beyond the column's places", [37, 0, 19, 18, 51.53], typed("swapped-digits")],
  ["digits exchanged, without the column's places", [25, 6, 0, 19, 42], typed("swapped-digits")],
])("names the cause of %s: %j", (_, row, cause) => {
  expect(causeOf(row)).toEqual(cause);
});

it("shows no more of a long tail than can be read", () => {
  const finding = only(checkRows(withRow([36, 16, 0, 20, 44.123456789])), "wrong-percent");
  expect(finding).toMatchObject({ expected: "44.4", actual: "44.123457" });
});

it("reads a sheet that does not show every part", () => {
  const without = (row: readonly TestCell[]) => [...row.slice(0, 4), ...row.slice(5)];
  const rows = [...FINE, [5, "Sở Xây dựng", 36, 16, 0, 20, 55.6]];
  expect(only(checkSheet([HEADER, ...rows].map(without)), "wrong-percent")).toMatchObject({
    cause: plain("rest-for-part"),
    params: { parts: [16] },
  });
});

describe("the rate of the row above or below", () => {
  const withAbove = (above: readonly TestCell[], row: readonly TestCell[]) =>
    causeOf(row, [...FINE, [5, "Sở Tài chính", ...above]]);

  it("is named with its agency and row", () => {
    expect(withAbove([40, 20, 0, 20, 50], [36, 16, 0, 20, 50])).toEqual({
      code: "other-row",
      params: { agency: "Sở Tài chính", row: 6 },
    });
    const first = checkRows([
      [1, "Sở Xây dựng", 36, 16, 0, 20, 22.2],
      ...FINE.map((row, at) => [at + 2, ...row.slice(1)]),
    ]);
    expect(only(first, "wrong-percent").cause).toEqual({ code: "other-row", params: { agency: "Sở Nội vụ", row: 3 } });
  });

  it("is not one of nothing, of a row that cannot be read, or of one that contradicts itself", () => {
    expect(withAbove([10, 0, 0, 10, 0], [36, 10, 6, 20, 0])).toBeNull();
    expect(withAbove([40, "?", 0, 20, 50], [36, 16, 0, 20, 53.4])).toBeNull();
    expect(withAbove([35, 16, 0, 20, ""], [40, 16, 0, 24, 45.7])).toBeNull();
  });

  it("is no cause for a total", () => {
    const report = checkRows([
      ["I", "Các sở"],
      ...FINE,
      ["", "Cộng I", 159, 46, 0, 113, 28.9],
      ["II", "Các huyện"],
      [1, "UBND huyện Ba Bể", 20, 5, 0, 15, 25],
      [2, "UBND huyện Na Rì", 10, 1, 0, 9, 10],
      ["", "Cộng II", 30, 6, 0, 24, 28.9],
    ]);
    expect(only(report, "wrong-percent")).toMatchObject({ actual: "28.9", expected: "20.0", cause: null });
  });
});

describe("digits that may have slipped in more than one way, or in none", () => {
  const causeOf = (...row: TestCell[]) => only(checkRows(withRow(row)), "wrong-percent").cause;

  it("are not named where the mark may be out of place as well", () => {
    expect(causeOf(200, 1, 0, 199, 5)).toBeNull();
  });

  it("are none of a rate of 0", () => {
    expect(causeOf(40, 10, 10, 20, 0)).toBeNull();
  });
});

describe("the mean of the rates in a total row", () => {
  const ofTotal = (rows: readonly (readonly TestCell[])[], ...total: TestCell[]) =>
    only(checkRows([...rows, ["", "Tổng cộng", ...total]]), "wrong-percent").cause;

  it.each([
    // The printed rates make 28.475, the exact ones 28.4775….
    [28.5, true],
    [28.475, true],
    [28.478, true],
    [(600 / 27 + 2000 / 67 + 700 / 33 + 1300 / 32) / 4, true],
    [28.4, false],
    [28.6, false],
    [28.474, false],
  ])("is %d: %s", (rate, isMean) => {
    expect(ofTotal(FINE, 159, 46, 0, 113, rate)).toEqual(isMean ? plain("mean-of-rates") : null);
  });

  it("leaves out rows that have none, and takes those whose total is made of their parts", () => {
    const unread = [...FINE.slice(0, 3), [4, "Sở Tư pháp", 32, "?", 0, 19, ""]];
    expect(ofTotal(unread, 140, 40, 0, 100, 24.4)).toEqual(plain("mean-of-rates"));
    const derived = [...FINE.slice(0, 3), [4, "Sở Tư pháp", "", 13, 0, 19, 40.6]];
    expect(ofTotal(derived, 159, 46, 0, 113, 28.5)).toEqual(plain("mean-of-rates"));
  });

  it("is that of its own section's", () => {
    const report = checkRows([
      ["I", "Các sở"],
      ...FINE,
      ["", "Cộng I", 159, 46, 0, 113, 28.5],
      ["II", "Các huyện"],
      [1, "UBND huyện Ba Bể", 20, 16, 0, 4, 80],
      [2, "UBND huyện Na Rì", 10, 1, 0, 9, 10],
      ["", "Cộng II", 30, 17, 0, 13, 56.7],
    ]);
    expect(only(report, "wrong-percent")).toMatchObject({ actual: "28.5", cause: plain("mean-of-rates") });
  });

  it("is rounded half up, like any rate", () => {
    const rows = [
      [1, "Sở Nội vụ", 100, 50, 0, 50, 50],
      [2, "Sở Tư pháp", 1000, 901, 0, 99, 90.1],
    ];
    expect(ofTotal(rows, 1100, 951, 0, 149, 70.1)).toEqual(plain("mean-of-rates"));
    expect(ofTotal(rows, 1100, 951, 0, 149, 70)).toEqual(plain("mean-of-rates"));
    expect(ofTotal(rows, 1100, 951, 0, 149, 70.2)).toBeNull();
  });

  it("is none of one rate alone", () => {
    const one = [FINE[0]!, [2, "Sở Tư pháp", 33, "?", 0, 19, ""]];
    expect(ofTotal(one, 60, 20, 0, 40, 22.2)).toBeNull();
  });
});
