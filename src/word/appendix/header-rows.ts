import { HeightRule, Paragraph, TableCell, TableRow, VerticalAlignTable, WidthType } from "docx";
import type { AppendixDocument } from "../../core/appendix/document";
import { plainLine } from "../plain-line";
import { leastRowHeight } from "../look";
import { sum, twips } from "../units";
import { tableStyleIds } from "./styles";

/** Header rows and the row of column numbers: they stand on every page of the table. `widths` are the columns', in twips. */
export function headerRows(document: AppendixDocument, widths: readonly number[]): TableRow[] {
  const styles = tableStyleIds(document.tableSize);
  const height = twips(leastRowHeight(document));
  const rows = document.header.map((cells) =>
    [...cells]
      .sort((a, b) => a.column - b.column)
      .map(({ text, column, columnSpan, rowSpan }) =>
        headerCell(text, styles.header, {
          width: sum(widths.slice(column, column + columnSpan)),
          columnSpan,
          rowSpan,
        }),
      ),
  );
  if (document.numbering.length > 0) {
    rows.push(document.numbering.map((text, i) => headerCell(text, styles.numbering, { width: widths[i]! })));
  }
  return rows.map(
    (children) =>
      new TableRow({
        children,
        cantSplit: true,
        tableHeader: true,
        height: { value: height, rule: HeightRule.ATLEAST },
      }),
  );
}

interface Place {
  /** Twips. */
  readonly width: number;
  readonly columnSpan?: number;
  readonly rowSpan?: number;
}

function headerCell(text: string, style: string, { width, ...spans }: Place): TableCell {
  return new TableCell({
    children: [new Paragraph({ style, text: plainLine(text) })],
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    ...spans,
  });
}
