import { AlignmentType, BorderStyle, Table, TableLayoutType, WidthType } from "docx";
import type { AppendixDocument } from "../../core/appendix/document";
import { CELL_MARGINS, LINES } from "../look";
import { eighths, partWidths, roomOf, sum, twips } from "../units";
import { bodyRows } from "./body-rows";
import { headerRows } from "./header-rows";

const LINE = { style: BorderStyle.SINGLE, size: eighths(LINES.table), color: "000000" } as const;

/** The table of an appendix, as wide as the text, its header repeated on every page, no row parted by a page's end. */
export function appendixTable(document: AppendixDocument): Table {
  const widths = partWidths(
    document.columns.map(({ share }) => share),
    roomOf(document.page),
  );
  return new Table({
    rows: [...headerRows(document, widths), ...bodyRows(document, widths)],
    layout: TableLayoutType.FIXED,
    // Centred it stands between the margins in every version; by the left edge some move it out by a cell's margin.
    alignment: AlignmentType.CENTER,
    width: { size: sum(widths), type: WidthType.DXA },
    columnWidths: widths,
    margins: {
      marginUnitType: WidthType.DXA,
      top: twips(CELL_MARGINS.above),
      bottom: twips(CELL_MARGINS.above),
      left: twips(CELL_MARGINS.side),
      right: twips(CELL_MARGINS.side),
    },
    borders: { top: LINE, bottom: LINE, left: LINE, right: LINE, insideHorizontal: LINE, insideVertical: LINE },
  });
}
