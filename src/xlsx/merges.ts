import { type Area, columnCount, rowCount } from "../core/sheet/address";
import { corrupt } from "./failure";

/**
 * Merged areas cut down to the used area, so that a merge of the whole sheet costs no more than the table it covers;
 * what shrinks to one cell or lies outside is dropped. Merges may not overlap (ECMA-376 part 1, 18.3.1.55).
 */
export function clipMerges(merges: readonly Area[], used: Area, part: string): readonly Area[] {
  const width = columnCount(used);
  const taken = new Uint8Array(merges.length > 1 ? rowCount(used) * width : 0);
  const clipped: Area[] = [];
  for (const merge of merges) {
    const area: Area = {
      top: Math.max(merge.top, used.top),
      left: Math.max(merge.left, used.left),
      bottom: Math.min(merge.bottom, used.bottom),
      right: Math.min(merge.right, used.right),
    };
    if (area.top > area.bottom || area.left > area.right) continue;
    if (area.top === area.bottom && area.left === area.right) continue;
    if (taken.length > 0) take(taken, area, used, width, part);
    clipped.push(area);
  }
  return clipped;
}

function take(taken: Uint8Array, area: Area, used: Area, width: number, part: string): void {
  for (let row = area.top; row <= area.bottom; row++) {
    for (let column = area.left; column <= area.right; column++) {
      const at = (row - used.top) * width + column - used.left;
      if (taken[at] === 1) corrupt("merge", part, { row, column });
      taken[at] = 1;
    }
  }
}
