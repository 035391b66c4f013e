import type { PageSetup } from "./document";

/**
 * A4 by Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I: top and bottom 20–25 mm, left 30–35 mm, right 15–20 mm. A table
 * wants width, so each margin is the least the decree allows.
 */
const MARGINS = { top: 20, bottom: 20, left: 30, right: 15 } as const;

/**
 * Page number of 13–14 pt, centred in the top margin, not shown on the first page (the same, mục I). The larger, for
 * Excel prints it at the sheet's scale: at 95 % it is still 13.
 */
export function pageSetup(orientation: PageSetup["orientation"]): PageSetup {
  return {
    paper: "A4",
    orientation,
    margins: MARGINS,
    fontName: "Times New Roman",
    pageNumber: { size: 14, firstPage: false },
  };
}

/** Millimetres between the left and the right margin. */
export function textWidth(page: PageSetup): number {
  return (page.orientation === "portrait" ? 210 : 297) - page.margins.left - page.margins.right;
}

/** Millimetres to points: 72 points are an inch, 25.4 mm. */
export function points(millimetres: number): number {
  return (millimetres * 72) / 25.4;
}
