import { composeAppendix } from "../../../src/core/appendix/compose";
import { cellWidth } from "../../../src/core/appendix/cell-text";
import { rowHeights } from "../../../src/core/appendix/heights";
import { textPoints } from "../../../src/core/appendix/text-width";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf } from "./reports";
import type { Row } from "./reports";

function heightsOf(rows: readonly Row[]) {
  const composed = composeAppendix(reportOf(rows, BAC_KAN_SETTINGS), BAC_KAN_SETTINGS);
  if (!composed.ok) throw new Error("blocked");
  return { document: composed.value, heights: rowHeights(composed.value) };
}

test("every row has a height, and one-line rows are as high as one line", () => {
  const { document, heights } = heightsOf(BAC_KAN);
  expect(heights.heading).toHaveLength(3);
  expect(heights.header).toHaveLength(2);
  expect(heights.rows).toHaveLength(document.rows.length);
  expect(heights.notes).toHaveLength(document.notes.length);
  expect(heights.rows.at(-1)).toBeGreaterThanOrEqual(15.75);
  expect(heights.rows.at(-1)).toBeLessThan(22);
});

test("headings over both header rows find room, whatever stands in the second row", () => {
  const { document } = heightsOf(BAC_KAN);
  const long = "Tổng số thủ tục hành chính đã rà soát trong năm của cơ quan, đơn vị và các đơn vị trực thuộc";
  const header = document.header.map((line) =>
    line.map((cell) => (cell.column === 2 ? { ...cell, text: long } : cell)),
  );
  const height = (rows: readonly number[]) => rows.reduce((sum, row) => sum + row, 0);
  // 92 letters in a column of some 18 mm: seven lines at least, where the printed table has five.
  expect(height(rowHeights({ ...document, header }).header)).toBeGreaterThan(height(rowHeights(document).header));
  expect(height(rowHeights({ ...document, header }).header)).toBeGreaterThanOrEqual(7 * 15.75);
});

test("an agency's name is set in normal letters, a total's in bold ones, which are wider", () => {
  const { document } = heightsOf([["Sở A", 10, 3, 0, 7]]);
  const text = "Số lượng các thủ tục hành chính";
  // Fits in normal letters to the point; cells keep some room beside their text.
  const width = cellWidth(textPoints(text, { size: document.tableSize, bold: false })) + 1;
  const cells = [{ kind: "text", text }] as const;
  const rows = (["agency", "subtotal", "total", "group"] as const).map((kind) => ({ kind, level: 0, cells }));
  const columns = document.columns.slice(0, 1).map((column) => ({ ...column, share: 1 }));
  const heights = rowHeights({ ...document, columns, rows, notes: [text] }, width);
  const line = heights.numbering;
  expect(heights.rows.map((height) => height > line)).toEqual([false, true, true, true]);
  expect(heights.notes).toEqual([line]);
});

test("a long name makes its own row higher and no other", () => {
  const short: Row = ["Sở A", 10, 3, 0, 7];
  const { heights } = heightsOf([
    short,
    ["Ban Quản lý dự án đầu tư xây dựng các công trình ".repeat(4), 10, 2, 0, 8],
    short,
  ]);
  expect(heights.rows[0]).toBe(heights.rows[1]);
  expect(heights.rows[2]).toBeGreaterThan(2 * heights.rows[0]!);
});

test("an indent narrows what stands on the left, group titles too, and nothing else", () => {
  const { document } = heightsOf([["Sở A", 10, 3, 0, 7]]);
  const text = "Số lượng các thủ tục hành chính";
  const width = cellWidth(textPoints(text, { size: document.tableSize, bold: true })) + 1;
  const rows = (["agency", "total", "group"] as const).map((kind) => ({
    kind,
    level: 0,
    cells: [{ kind: "text", text }] as const,
  }));
  const linesOf = (align: "left" | "center", indent: number) => {
    const columns = [{ ...document.columns[0]!, share: 1, align }];
    const { numbering, rows: heights } = rowHeights({ ...document, columns, rows, notes: [] }, width, indent);
    return heights.map((height) => (height > numbering ? "more" : "one"));
  };
  expect(linesOf("left", 0)).toEqual(["one", "one", "one"]);
  expect(linesOf("left", 20)).toEqual(["more", "more", "more"]);
  expect(linesOf("center", 20)).toEqual(["one", "one", "more"]);
});
