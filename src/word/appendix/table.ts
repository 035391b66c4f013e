import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from "docx";
import type { AppendixDocument, AppendixRow } from "../../core/appendix/document";
import { cellText } from "../cell-text";
import { plainLine } from "../plain-line";
import { eighths, partWidths, roomOf, twips } from "../units";
import { keptWithNext } from "./kept-rows";
import { CELL_MARGINS, leastRowHeight, LINES } from "../look";
import { tableStyleIds } from "./styles";

const LINE = { style: BorderStyle.SINGLE, size: eighths(LINES.table), color: "000000" } as const;

/** The table of an appendix, as wide as the text, its header repeated on every page, no row parted by a page's end. */
export function appendixTable(document: AppendixDocument): Table {
  const widths = partWidths(
    document.columns.map((column) => column.share),
    roomOf(document.page),
  );
  const height = twips(leastRowHeight(document));
  const styles = tableStyleIds(document.tableSize);
  const kept = keptWithNext(document);

  const header = document.header.map((cells) =>
    tableRow(
      height,
      [...cells]
        .sort((a, b) => a.column - b.column)
        .map(({ text, column, columnSpan, rowSpan }) =>
          tableCell(sum(widths.slice(column, column + columnSpan)), paragraph(plainLine(text), styles.header), {
            columnSpan,
            rowSpan,
          }),
        ),
      true,
    ),
  );
  if (document.numbering.length > 0) {
    const cells = document.numbering.map((text, i) => tableCell(widths[i]!, paragraph(text, styles.numbering)));
    header.push(tableRow(height, cells, true));
  }
  const styleOf = (kind: AppendixRow["kind"]) => (kind === "agency" ? styles.figure : styles.sum);
  const body = document.rows.map(({ kind, cells }, i) => {
    const keepNext = kept[i]!;
    const children =
      kind === "group"
        ? [
            tableCell(sum(widths), paragraph(cellText(cells[0]), styles.group, keepNext), {
              columnSpan: widths.length,
              rowSpan: 1,
            }),
          ]
        : widths.map((width, column) => {
            const style = styleOf(kind)(document.columns[column]!.align);
            return tableCell(width, paragraph(cellText(cells[column]), style, keepNext));
          });
    return tableRow(height, children, false);
  });

  return new Table({
    rows: [...header, ...body],
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

function tableRow(height: number, children: readonly TableCell[], isHeader: boolean): TableRow {
  return new TableRow({
    children,
    cantSplit: true,
    ...(isHeader ? { tableHeader: true } : {}),
    height: { value: height, rule: HeightRule.ATLEAST },
  });
}

function tableCell(width: number, content: Paragraph, spans?: { columnSpan: number; rowSpan: number }): TableCell {
  return new TableCell({
    children: [content],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...spans,
  });
}

function paragraph(text: string, style: string, keepNext = false): Paragraph {
  return new Paragraph({ style, text, ...(keepNext ? { keepNext } : {}) });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
