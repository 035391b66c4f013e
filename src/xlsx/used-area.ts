import { type Area, columnCount, rowCount } from "../core/sheet/address";
import { refuse } from "./failure";
import type { XlsxLimits } from "./limits";
import type { SheetCells } from "./sheet-cells";

/** Cells that may be left out as strays: a slip of the hand far from the table, not a table. */
const MOST_STRAYS = 50;

interface UsedArea {
  /** Rectangle around the cells; null where there is none. */
  readonly area: Area | null;
  /** Positions of cells left out because they stand so far off that the rectangle could not be laid out. */
  readonly strays: ReadonlySet<number>;
}

/**
 * The rectangle around all cells. Where it would be beyond the limit, lone cells beyond the widest gap are left out and
 * named; where more than a few would have to go, the sheet is refused.
 */
export function findUsedArea(cells: SheetCells, part: string, limits: XlsxLimits): UsedArea {
  const strays = new Set<number>();
  for (;;) {
    const area = boxOf(cells, strays);
    if (!area || rowCount(area) * columnCount(area) <= limits.gridCells) return { area, strays };
    const far = beyondWidestGap(cells, strays);
    if (far.length === 0 || strays.size + far.length > MOST_STRAYS) {
      refuse({ code: "too-large", limit: "gridCells", allowed: limits.gridCells, part });
    }
    for (const index of far) strays.add(index);
  }
}

function boxOf(cells: SheetCells, strays: ReadonlySet<number>): Area | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  for (let index = 0; index < cells.length; index++) {
    if (strays.has(index)) continue;
    const row = cells.rows[index]!;
    const column = cells.columns[index]!;
    if (row < top) top = row;
    if (row > bottom) bottom = row;
    if (column < left) left = column;
    if (column > right) right = column;
  }
  return bottom < 0 ? null : { top, left, bottom, right };
}

/** The cells on the emptier side of the widest gap between rows or, measured by its share of the whole, columns. */
function beyondWidestGap(cells: SheetCells, strays: ReadonlySet<number>): readonly number[] {
  const kept: number[] = [];
  for (let index = 0; index < cells.length; index++) if (!strays.has(index)) kept.push(index);
  const byRow = widestGap(cells.rows, kept);
  const byColumn = widestGap(cells.columns, kept);
  const [positions, gap] = byRow.share >= byColumn.share ? [cells.rows, byRow] : [cells.columns, byColumn];
  const before = kept.filter((index) => positions[index]! <= gap.after);
  const behind = kept.filter((index) => positions[index]! > gap.after);
  return behind.length <= before.length ? behind : before;
}

function widestGap(
  positions: ArrayLike<number>,
  kept: readonly number[],
): { readonly after: number; readonly share: number } {
  const sorted = Int32Array.from(kept, (index) => positions[index]!).sort();
  const span = sorted[sorted.length - 1]! - sorted[0]! + 1;
  let after = sorted[sorted.length - 1]!;
  let widest = 0;
  for (let index = 1; index < sorted.length; index++) {
    const gap = sorted[index]! - sorted[index - 1]!;
    if (gap > widest) [widest, after] = [gap, sorted[index - 1]!];
  }
  return { after, share: widest <= 1 ? 0 : widest / span };
}
