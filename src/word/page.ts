import { Header, PageNumber, PageOrientation, Paragraph, TextRun } from "docx";
import type { FileChild, ISectionOptions } from "docx";
import type { PageSetup } from "../core/appendix/document";
import { END, PAGE_NUMBER } from "./styles";
import { halfPoints, millimetres } from "./units";

const A4 = { width: 210, height: 297 } as const;

/**
 * A section: pages of its own, counted from 1, with the number in the middle of the top margin, from the second page on
 * (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục I, khoản 7; Mục III, khoản 1, for an appendix).
 *
 * The last of its contents has to be a paragraph: Word keeps a section's properties in it.
 */
export function section(page: PageSetup, children: readonly FileChild[]): ISectionOptions {
  const { margins, pageNumber } = page;
  const number = new Paragraph({
    style: PAGE_NUMBER,
    children: [new TextRun({ children: [PageNumber.CURRENT], size: halfPoints(pageNumber.size) })],
  });
  return {
    properties: {
      page: {
        size: {
          // The library exchanges them for landscape.
          width: millimetres(A4.width),
          height: millimetres(A4.height),
          orientation: page.orientation === "portrait" ? PageOrientation.PORTRAIT : PageOrientation.LANDSCAPE,
        },
        margin: {
          top: millimetres(margins.top),
          bottom: millimetres(margins.bottom),
          left: millimetres(margins.left),
          right: millimetres(margins.right),
          header: millimetres(margins.top / 2),
          footer: millimetres(margins.bottom / 2),
        },
        pageNumbers: { start: 1 },
      },
      titlePage: !pageNumber.firstPage,
    },
    headers: {
      default: new Header({ children: [number] }),
      ...(pageNumber.firstPage ? {} : { first: new Header({ children: [new Paragraph({ style: PAGE_NUMBER })] }) }),
    },
    children,
  };
}

/**
 * Ends a section that ends with a table. It is a point high: an ordinary line would open a new page under a table that
 * fills its own.
 */
export function endParagraph(): Paragraph {
  return new Paragraph({ style: END });
}
