import { BorderStyle, Table, TableCell, TableLayoutType, TableRow, VerticalAlignTable, WidthType } from "docx";
import type { Paragraph } from "docx";
import { twips } from "../units";

const NONE = { style: BorderStyle.NONE, size: 0, color: "auto" } as const;
const NO_BORDERS = { top: NONE, bottom: NONE, left: NONE, right: NONE, insideHorizontal: NONE, insideVertical: NONE };

/** Between a column's edge and its text, on either side, in points. */
export const COLUMN_MARGIN = 3;

type Side = readonly Paragraph[];

/**
 * Two columns side by side: a table without borders, which is how offices lay out the head and the foot of a dispatch.
 *
 * @param left width of the left one, in points
 * @param right width of the right one, in points
 * @param rows each with what stands in the left and in the right column, one paragraph at least
 */
export function twoColumns(left: number, right: number, rows: readonly (readonly [Side, Side])[]): Table {
  const margin = twips(COLUMN_MARGIN);
  const widths = [twips(left), twips(left + right) - twips(left)] as const;
  return new Table({
    rows: rows.map(
      (sides) =>
        new TableRow({
          cantSplit: true,
          children: sides.map(
            (children, i) =>
              new TableCell({
                children,
                width: { size: widths[i]!, type: WidthType.DXA },
                verticalAlign: VerticalAlignTable.TOP,
              }),
          ),
        }),
    ),
    layout: TableLayoutType.FIXED,
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: widths,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: margin, right: margin },
    borders: NO_BORDERS,
  });
}
