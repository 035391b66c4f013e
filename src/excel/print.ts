/** Excel's highest row: https://support.microsoft.com/office/excel-specifications-and-limits-1672b34d-7043-467e-8e27-269d656771c3. */
export const HIGHEST_ROW = 409;
/** Excel's screens show whole pixels, 0.75 points each. */
export const PIXEL = 0.75;
/**
 * A workbook keeps a column's width in digits of its standard font. A screen gives a digit of Calibri 11 seven pixels,
 * 5.25 points; paper gives it its true 5.57. So a table is that much narrower on the screen than it is to be on paper.
 */
export const SCREEN_OF_PAPER = 5.25 / 5.57;

export const BLACK = "#000000";
const EDGES = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "InsideHorizontal", "InsideVertical"] as const;

/** Queues thin black lines around and between cells. */
export function ruleCells({ borders }: Excel.RangeFormat): void {
  for (const edge of EDGES) {
    const border = borders.getItem(edge);
    border.style = "Continuous";
    border.weight = "Thin";
    border.color = BLACK;
  }
}
