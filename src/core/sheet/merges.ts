import type { Area } from "./address";
import type { SheetSnapshot } from "./snapshot";

/** Merged areas that touch the rows from `top` to `bottom`. */
export function mergesInRows(snapshot: SheetSnapshot, top: number, bottom: number): readonly Area[] {
  return snapshot.merges.filter((area) => area.bottom >= top && area.top <= bottom);
}

/** The merged area a cell belongs to, among `merges`. */
export function mergeAt(merges: readonly Area[], row: number, column: number): Area | null {
  return (
    merges.find((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right) ?? null
  );
}

/** Merged areas of which `column` is part, by their first row. */
export function mergesThroughColumn(snapshot: SheetSnapshot, column: number): ReadonlyMap<number, Area> {
  const byRow = new Map<number, Area>();
  for (const area of snapshot.merges) if (column >= area.left && column <= area.right) byRow.set(area.top, area);
  return byRow;
}
