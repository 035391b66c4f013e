import { checkRows, FINE, only, said, withRow } from "../../../support/checked";

it.each([
  ["over rows", "D2:D3", "D2"],
  ["over columns", "D3:E3", "D3"],
])("names cells merged %s", (_, area, cell) => {
  const report = checkRows(FINE, { merges: [area] });
  expect(said(report)).toContain(`merged-body ${cell}`);
  expect(only(report, "merged-body").params).toEqual({ area });
});

it("lets headings, section rows and labels of totals be merged", () => {
  const rows = [["I", "Các sở, ban, ngành"], ...FINE, ["Tổng cộng", "", 159, 46, 0, 113, 28.9]];
  expect(said(checkRows(rows, { merges: ["A2:G2", "A7:B7"] }))).toEqual([]);
});

it("lets a cell be merged with columns the table has no use for", () => {
  expect(said(checkRows(withRow([36, 16, 0, 20, 44.4, "ghi chú", ""]), { merges: ["H6:I6"] }))).toEqual([]);
});
