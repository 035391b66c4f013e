import type { Area, CellAddress } from "../sheet/address";
import { contains } from "../sheet/address";

/** Tells whether a cell lies inside a merged area without being its first: what is written there is lost. */
export function mergeInteriors(merges: readonly Area[]): (cell: CellAddress) => boolean {
  return (cell) => merges.some((merge) => contains(merge, cell) && (merge.top !== cell.row || merge.left !== cell.column));
}
