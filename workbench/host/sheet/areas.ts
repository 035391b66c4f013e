import { LAST_COLUMN, LAST_ROW, columnCount, rowCount, type Area } from "../../../src/core/sheet/address";

export const WHOLE_SHEET: Area = { top: 0, left: 0, bottom: LAST_ROW, right: LAST_COLUMN };

export function intersection(a: Area, b: Area): Area | null {
  const area = {
    top: Math.max(a.top, b.top),
    left: Math.max(a.left, b.left),
    bottom: Math.min(a.bottom, b.bottom),
    right: Math.min(a.right, b.right),
  };
  return area.top <= area.bottom && area.left <= area.right ? area : null;
}

export function boundingArea(a: Area, b: Area): Area {
  return {
    top: Math.min(a.top, b.top),
    left: Math.min(a.left, b.left),
    bottom: Math.max(a.bottom, b.bottom),
    right: Math.max(a.right, b.right),
  };
}

export function equalAreas(a: Area, b: Area): boolean {
  return a.top === b.top && a.left === b.left && a.bottom === b.bottom && a.right === b.right;
}

export function containsArea(outer: Area, inner: Area): boolean {
  return (
    outer.top <= inner.top && outer.left <= inner.left && outer.bottom >= inner.bottom && outer.right >= inner.right
  );
}

export function isEntireColumn(area: Area): boolean {
  return area.top === 0 && area.bottom === LAST_ROW;
}

export function isEntireRow(area: Area): boolean {
  return area.left === 0 && area.right === LAST_COLUMN;
}

/** Excel calls a range of whole rows or columns unbounded: cell-level properties of it are null and cannot be set. */
export function isUnbounded(area: Area): boolean {
  return isEntireColumn(area) || isEntireRow(area);
}

export function cellCountOf(area: Area): number {
  return rowCount(area) * columnCount(area);
}

/** What remains of `area` without `hole`: at most four rectangles. */
export function subtractArea(area: Area, hole: Area): Area[] {
  const cut = intersection(area, hole);
  if (!cut) return [area];
  const rest: Area[] = [];
  if (cut.top > area.top) rest.push({ ...area, bottom: cut.top - 1 });
  if (cut.bottom < area.bottom) rest.push({ ...area, top: cut.bottom + 1 });
  const middle = { top: cut.top, bottom: cut.bottom };
  if (cut.left > area.left) rest.push({ ...middle, left: area.left, right: cut.left - 1 });
  if (cut.right < area.right) rest.push({ ...middle, left: cut.right + 1, right: area.right });
  return rest;
}

/** Joins cells, given row by row, into as few rectangles as Excel would show: runs in a row, then equal runs below each other. */
export function areasOfCells(cells: Iterable<{ row: number; column: number }>): Area[] {
  const runs: Area[] = [];
  for (const { row, column } of cells) {
    const last = runs[runs.length - 1];
    if (last && last.top === row && last.right === column - 1) runs[runs.length - 1] = { ...last, right: column };
    else runs.push({ top: row, left: column, bottom: row, right: column });
  }
  const joined: Area[] = [];
  const openAt = new Map<string, number>();
  for (const run of runs) {
    const key = `${run.left}:${run.right}`;
    const at = openAt.get(key);
    const above = at === undefined ? undefined : joined[at];
    if (at !== undefined && above?.bottom === run.top - 1) joined[at] = { ...above, bottom: run.bottom };
    else {
      openAt.set(key, joined.length);
      joined.push(run);
    }
  }
  return joined;
}
