import { checkRows, FINE, only, said, withRow } from "../../../support/checked";

it.each([
  ["over rows", "D2:D3", "D2", "Sở Nội vụ"],
  ["over columns", "D3:E3", "D3", "Sở Công Thương"],
])("names cells merged %s", (_, area, cell, agency) => {
  const report = checkRows(FINE, { merges: [area] });
  expect(said(report)).toContain(`merged-body ${cell}`);
  expect(only(report, "merged-body")).toMatchObject({ agency, params: { area } });
});

it("lets headings, section rows and labels of totals be merged", () => {
  const rows = [["I", "Các sở, ban, ngành"], ...FINE, ["Tổng cộng", "", 159, 46, 0, 113, 28.9]];
  expect(said(checkRows(rows, { merges: ["A2:G2", "A7:B7"] }))).toEqual([]);
});

it("lets a cell be merged with columns the table has no use for", () => {
  expect(said(checkRows(withRow([36, 16, 0, 20, 44.4, "ghi chú", ""]), { merges: ["H6:I6", "H3:H4"] }))).toEqual([]);
  expect(said(checkRows(FINE, { merges: ["G3:H3"] }))).toEqual([]);
  expect(said(checkRows(FINE, { at: "B1", merges: ["A3:A4"] }))).toEqual([]);
});
