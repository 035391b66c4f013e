import type { Area, CellAddress } from "../core/sheet/address";

/**
 * The cells as few rectangles: runs down each column, joined with equal runs in the next columns. Every cell of a
 * rectangle is one of `cells`; each cell lies in one rectangle.
 */
export function rectanglesOf(cells: readonly CellAddress[]): Area[] {
  const sorted = [...cells].sort((a, b) => a.column - b.column || a.row - b.row);
  const runs: Area[] = [];
  for (const { row, column } of sorted) {
    const last = runs.at(-1);
    if (last?.left === column && last.bottom === row - 1) runs[runs.length - 1] = { ...last, bottom: row };
    else runs.push({ top: row, bottom: row, left: column, right: column });
  }
  return joinColumns(runs);
}

function joinColumns(runs: readonly Area[]): Area[] {
  const joined = new Map<string, Area[]>();
  for (const run of runs) {
    const key = `${run.top}:${run.bottom}`;
    const row = joined.get(key) ?? [];
    const last = row.at(-1);
    if (last?.right === run.left - 1) row[row.length - 1] = { ...last, right: run.right };
    else row.push(run);
    joined.set(key, row);
  }
  return [...joined.values()].flat();
}

/** Numbers in ascending order as runs without gaps: 7 8 9 12 → [7, 9], [12, 12]. */
export function runsOf(numbers: Iterable<number>): { first: number; last: number }[] {
  const runs: { first: number; last: number }[] = [];
  for (const number of numbers) {
    const last = runs.at(-1);
    if (last?.last === number - 1) last.last = number;
    else runs.push({ first: number, last: number });
  }
  return runs;
}
