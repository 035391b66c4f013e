import type { Area } from "../sheet/address";
import { isTextAt, valueIn } from "../sheet/cells";
import type { SheetSnapshot } from "../sheet/snapshot";
import { isBlank, readableText } from "./reading";
import type { TextLine } from "./table";

/** Lines kept above and below a table, the nearest to it. */
const MOST_LINES = 100;
/** Rows looked at on either side. */
const FARTHEST = 400;

/**
 * The texts above and below a table, as far as the next table on that side. What stands between two tables belongs to
 * the lower one from its last empty row on (its title), the rest to the upper one (its signatures).
 */
export function linesAround(
  snapshot: SheetSnapshot,
  table: Area,
  tables: readonly Area[],
): { above: TextLine[]; below: TextLine[] } {
  const sheet = snapshot.area!;
  const higher = tables.filter((area) => area.bottom < table.top);
  const lower = tables.filter((area) => area.top > table.bottom);
  const ceiling =
    higher.length > 0
      ? titleStart(snapshot, Math.max(...higher.map(({ bottom }) => bottom)) + 1, table.top)
      : sheet.top;
  const floor =
    lower.length > 0
      ? titleStart(snapshot, table.bottom + 1, Math.min(...lower.map(({ top }) => top)))
      : sheet.bottom + 1;
  return {
    above: textLines(snapshot, Math.max(ceiling, table.top - FARTHEST), table.top, tables).slice(-MOST_LINES),
    below: textLines(snapshot, table.bottom + 1, Math.min(floor, table.bottom + 1 + FARTHEST), tables).slice(
      0,
      MOST_LINES,
    ),
  };
}

/** First row of the last block of filled rows between `from` and `to`. */
function titleStart(snapshot: SheetSnapshot, from: number, to: number): number {
  let row = to;
  while (row > from && !isEmptyRow(snapshot, row - 1)) row -= 1;
  return row;
}

function isEmptyRow(snapshot: SheetSnapshot, row: number): boolean {
  return snapshot.columns.every((cells) => isBlank(valueIn(cells, row)));
}

function textLines(snapshot: SheetSnapshot, from: number, to: number, tables: readonly Area[]): TextLine[] {
  const { left, right } = snapshot.area!;
  const lines: TextLine[] = [];
  for (let row = from; row < to; row += 1) {
    for (let column = left; column <= right; column += 1) {
      if (!isTextAt(snapshot, row, column) || tables.some((area) => isInside(area, row, column))) continue;
      const text = readableText(snapshot, row, column);
      if (text !== "") lines.push({ row, column, text });
    }
  }
  return lines;
}

function isInside(area: Area, row: number, column: number): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}
