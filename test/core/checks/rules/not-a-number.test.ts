import { checkRows, FINE, only, said, withRow } from "../../../support/checked";

it.each(["chưa báo cáo", "20 TTHC", "12/36", "x"])("names %s in a count", (written) => {
  const report = checkRows(withRow([36, written, 0, 20, 44.4]));
  expect(said(report)).toEqual(["not-a-number D6"]);
  expect(only(report, "not-a-number").actual).toBe(written);
});

it("names TRUE in a count", () => {
  expect(only(checkRows(withRow([36, true, 0, 20, 44.4])), "not-a-number").actual).toBe("TRUE");
});

it("names a number beyond all counting", () => {
  expect(said(checkRows(withRow([36, 2e15, 0, 20, 44.4])))).toEqual(["not-a-number D6"]);
});

it("names words in the rate of an agency that has one", () => {
  expect(said(checkRows(withRow([36, 16, 0, 20, "đạt"])))).toEqual(["not-a-number G6"]);
});

it.each(["không áp dụng", "-", "x"])("lets %s stand for the rate of a zero total", (written) => {
  expect(said(checkRows(withRow([0, 0, 0, 0, written])))).toEqual([]);
});

it("judges the agency by its total where only the rest cannot be read", () => {
  expect(said(checkRows(withRow([36, 16, 0, "?", 44.4])))).toEqual(["not-a-number F6"]);
  expect(said(checkRows(withRow([36, 16, 0, "?", 45.4])))).toEqual(["not-a-number F6", "wrong-percent G6"]);
});

it("does not judge a total row by a column that cannot be read", () => {
  const rows = [...FINE.slice(0, 3), [4, "Sở Tư pháp", 32, "?", 0, 19, 40.6], ["", "Tổng cộng", 159, 99, 0, 113, ""]];
  expect(said(checkRows(rows), ["error"])).toEqual(["not-a-number D5"]);
});
