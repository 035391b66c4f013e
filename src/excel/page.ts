import type { PageSetup } from "../core/appendix/document";
import { points } from "../core/appendix/page";
import { areaName, type Area } from "../core/sheet/address";

/**
 * Percent at which the columns surely fit the page's width where Excel does not fit them by itself: they are laid out
 * to its very width, and printers differ by a few percent.
 */
const SAFE_SCALE = 95;

/**
 * Queues paper, margins, print area, page number, and the rows that are repeated on each page (null for none).
 * `PageLayout` is ExcelApi 1.9.
 */
export function queuePage(sheet: Excel.Worksheet, page: PageSetup, whole: Area, repeated: Area | null): void {
  const setup = sheet.pageLayout;
  setup.paperSize = "A4";
  setup.orientation = page.orientation === "portrait" ? "Portrait" : "Landscape";
  setup.topMargin = points(page.margins.top);
  setup.bottomMargin = points(page.margins.bottom);
  setup.leftMargin = points(page.margins.left);
  setup.rightMargin = points(page.margins.right);
  setup.headerMargin = (points(page.margins.top) - page.pageNumber.size) / 2;
  setup.centerHorizontally = true;
  // Pages are counted afresh for each appendix, also where the whole workbook is printed.
  setup.firstPageNumber = 1;
  setup.setPrintArea(areaName(whole));
  if (repeated) setup.setPrintTitleRows(`$${String(repeated.top + 1)}:$${String(repeated.bottom + 1)}`);
  setup.zoom = { horizontalFitToPages: 1 };

  const { headersFooters } = setup;
  headersFooters.state = page.pageNumber.firstPage ? "Default" : "FirstAndDefault";
  // Codes of headers: https://learn.microsoft.com/office/vba/excel/concepts/workbooks-and-worksheets/formatting-and-vba-codes-for-headers-and-footers
  headersFooters.defaultForAllPages.centerHeader = `&"${page.fontName},Regular"&${String(page.pageNumber.size)}&P`;
  if (!page.pageNumber.firstPage) headersFooters.firstPage.centerHeader = "";
}

/** True where Excel took "one page wide, as many as needed tall": it does not always (OfficeDev/office-js#1860). */
export function fitsWidth(zoom: Excel.PageLayoutZoomOptions): boolean {
  return zoom.horizontalFitToPages === 1 && !zoom.verticalFitToPages;
}

/** Queues a fixed scale instead. */
export function queueScale(sheet: Excel.Worksheet): void {
  sheet.pageLayout.zoom = { scale: SAFE_SCALE };
}
