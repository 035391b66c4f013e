import { checkRows, FINE, only } from "../../../support/checked";
import type { TestCell } from "../../../support/sheet";

type Rows = readonly (readonly TestCell[])[];
const causeOf = (rows: Rows, total: readonly TestCell[], hiddenRows: readonly number[] = []) =>
  only(checkRows([...rows, ["", "Tổng cộng", ...total, ""]], { hiddenRows }), "subtotal-mismatch").cause;
/** Rows of these totals, none of which is handed down. */
const totals = (...all: number[]): Rows => all.map((total, at) => [at + 1, `Xã số ${at + 1}`, total, 0, 0, total, 0]);
const left = (code: string, agency: string, row: number) => ({ code, params: { agency, row } });
const hidden = (rows: number) => ({ code: "hidden-rows-left-out", params: { rows } });

it("names a slip of the digits, with what was meant", () => {
  expect(causeOf(FINE, [195, 46, 0, 113])).toEqual({ code: "swapped-digits", params: { field: "total", meant: 159 } });
});

it("names the row left out, and the last as the last", () => {
  expect(causeOf(FINE, [92, 46, 0, 113])).toEqual(left("row-left-out", "Sở Công Thương", 3));
  expect(causeOf(FINE, [127, 46, 0, 113])).toEqual(left("last-row-left-out", "Sở Tư pháp", 5));
});

it("does not choose between rows of the same figure", () => {
  expect(causeOf(totals(20, 20, 35, 28), [83, 0, 0, 103])).toBeNull();
});

it("names hidden rows before the one row that they are", () => {
  expect(causeOf(FINE, [92, 46, 0, 113], [2])).toEqual(hidden(1));
  expect(causeOf(FINE, [65, 46, 0, 113], [1, 2])).toEqual(hidden(2));
});

it("does not choose between hidden rows and another row of as much", () => {
  expect(causeOf(totals(20, 20, 35, 28), [83, 0, 0, 103], [1])).toBeNull();
  expect(causeOf(totals(17, 18, 35, 28), [63, 0, 0, 98], [1, 2])).toBeNull();
  expect(causeOf(totals(0, 18, 35, 28), [63, 0, 0, 81], [1, 2])).toBeNull();
  expect(causeOf(totals(17, 18, 35, 28), [63, 0, 0, 98], [1])).toEqual(left("row-left-out", "Xã số 3", 4));
});

it.each([
  ["nothing", 0],
  ["a blank", ""],
])("sees no row left out in %s", (_, typed) => {
  const rows = [[1, "Sở Nội vụ", 27, 6, 5, 16, ""], ...FINE.slice(1)];
  const report = checkRows([...rows, ["", "Tổng cộng", 159, 46, typed, 108, ""]]);
  expect(only(report, "subtotal-mismatch")).toMatchObject({
    expected: 5,
    actual: typed === "" ? null : 0,
    cause: null,
  });
});

describe("with subtotals", () => {
  const sections = (first: readonly TestCell[], second: readonly TestCell[], grand: readonly TestCell[]) =>
    only(
      checkRows([
        ["I", "Các sở, ban, ngành"],
        ...FINE,
        ["", "Cộng I", ...first],
        ["II", "UBND các huyện, thành phố"],
        [1, "UBND huyện Ba Bể", 20, 5, 0, 15, 25],
        [2, "UBND huyện Na Rì", 10, 1, 0, 9, 10],
        ["", "Cộng II", ...second],
        ["", "Tổng cộng", ...grand],
      ]),
      "subtotal-mismatch",
    ).cause;
  const ONE = [159, 46, 0, 113, ""];
  const TWO = [30, 6, 0, 24, ""];
  const ALL = [189, 52, 0, 137, ""];

  it("sees no row of the next section left out", () => {
    expect(sections([139, 46, 0, 113, ""], TWO, ALL)).toBeNull();
  });

  it("does not take a total at the head for a subtotal", () => {
    const head = (last: number) =>
      only(
        checkRows([["", "Tổng cộng", 159, 46, 0, 113, ""], ...FINE, ["", "Tổng cộng", last, 46, 0, 113, ""]]),
        "subtotal-mismatch",
      ).cause;
    expect(head(318)).toBeNull();
  });

  it("names those that a grand total counts besides its rows", () => {
    expect(sections(ONE, TWO, [378, 52, 0, 137, ""])).toEqual({ code: "subtotals-counted-twice", params: {} });
    expect(sections(ONE, TWO, [377, 52, 0, 137, ""])).toBeNull();
  });

  it("counts neither another section's nor its own", () => {
    expect(sections([189, 46, 0, 113, ""], TWO, ALL)).toBeNull();
    expect(sections(ONE, [189, 6, 0, 24, ""], ALL)).toBeNull();
    expect(sections([159, 46, 7, 113, ""], TWO, ALL)).toBeNull();
  });
});
