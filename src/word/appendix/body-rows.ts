import type { TableRow } from "docx";
import type { AppendixDocument, AppendixRow } from "../../core/appendix/document";
import { cellText } from "../cell-text";
import { leastRowHeight } from "../look";
import { sum, twips } from "../units";
import { BodyRow, cellLook, rowLook } from "./body-row";
import type { CellLook } from "./body-row";
import { keptWithNext } from "./kept-rows";
import { tableStyleIds } from "./styles";

/** Rows of the body; a title of a group spans all columns. `widths` are the columns', in twips. */
export function bodyRows(document: AppendixDocument, widths: readonly number[]): TableRow[] {
  const height = rowLook(twips(leastRowHeight(document)));
  const looks = new Looks(document, widths);
  const kept = keptWithNext(document);
  return document.rows.map(({ kind, cells }, i) => {
    const look = looks.of(kind, kept[i]!);
    return new BodyRow(
      height,
      look.map((each, column) => [each, cellText(cells[column])] as const),
    );
  });
}

/** Looks of the cells of each kind of row: a table of thousands of rows has a handful. */
class Looks {
  private readonly known = new Map<string, readonly CellLook[]>();

  constructor(
    private readonly document: AppendixDocument,
    private readonly widths: readonly number[],
  ) {}

  of(kind: AppendixRow["kind"], keepNext: boolean): readonly CellLook[] {
    const key = `${kind} ${String(keepNext)}`;
    const looks = this.known.get(key) ?? this.made(kind, keepNext);
    this.known.set(key, looks);
    return looks;
  }

  private made(kind: AppendixRow["kind"], keepNext: boolean): CellLook[] {
    const { columns, tableSize } = this.document;
    const styles = tableStyleIds(tableSize);
    if (kind === "group") return [cellLook(sum(this.widths), columns.length, styles.group, keepNext)];
    const style = kind === "agency" ? styles.figure : styles.sum;
    return columns.map(({ align }, column) => cellLook(this.widths[column]!, 1, style(align), keepNext));
  }
}
