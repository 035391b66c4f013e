import type { SampleCell, SampleSheet } from "./workbook-file";
import type { StyleName } from "./style-sheet";

/** What every sample shares: two title lines, a short rule, the two-row header at rows 5 and 6, figures from row 7. */
export const FIRST_ROW = 7;

export const TITLE = "DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT";
const HEADINGS: readonly [string, string][] = [
  ["A5", "STT"],
  ["B5", "Tên đơn vị"],
  ["C5", "Tổng số TTHC đã rà soát"],
  ["D5", "Phương án phân cấp"],
  ["D6", "Phân cấp ngay"],
  ["E6", "Phân cấp kèm theo các điều kiện"],
  ["F5", "Số TTHC không đề nghị phân cấp"],
  ["G5", "Tỷ lệ % đạt được"],
];
const MERGES = ["A1:G1", "A2:G2", "A5:A6", "B5:B6", "C5:C6", "D5:E5", "F5:F6", "G5:G6"];
const COLUMNS = ["A", "B", "C", "D", "E", "F", "G"] as const;

/** The sheet with its heading lines and header; `body` holds the cells from row 7 on. */
export function sheetWith(
  reference: string,
  body: ReadonlyMap<string, SampleCell>,
  lastRow: number,
  more: { readonly merges?: readonly string[]; readonly hiddenRows?: readonly number[] } = {},
): SampleSheet {
  const cells = new Map<string, SampleCell>();
  const put = (name: string, style: StyleName, value?: string) =>
    cells.set(name, value === undefined ? { style } : { style, value });
  put("A1", "title", TITLE);
  put("A2", "reference", reference);
  put("D3", "rule");
  for (const column of COLUMNS) for (const row of [5, 6]) put(`${column}${row}`, "heading");
  for (const [name, heading] of HEADINGS) put(name, "heading", heading);
  for (const [name, cell] of body) cells.set(name, cell);
  return {
    name: "Danh sách",
    cells,
    widths: [6, 40, 12, 12, 16, 16, 12],
    heights: new Map([
      [1, 24],
      [2, 40],
      [3, 6],
      [4, 9],
      [5, 36],
      [6, 54],
    ]),
    hiddenRows: more.hiddenRows ?? [],
    merges: [...MERGES, ...(more.merges ?? [])],
    printedRows: "5:6",
    printArea: `A1:G${lastRow}`,
  };
}
