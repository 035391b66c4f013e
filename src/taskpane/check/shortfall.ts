import { parseDecimal } from "../../core/numbers/decimal";
import { comparePercent } from "../../core/numbers/ratio";
import type { Target } from "../../core/settings/settings";

/**
 * How many more must count for the rate to reach the target, the whole staying what it is. Null where even the whole
 * would not do (a target above 100%, or `> 100`).
 */
export function shortfall(part: number, whole: number, { percent, comparator }: Target): number | null {
  const target = parseDecimal(percent);
  if (!target) return null;
  const reaches = (count: number): boolean => {
    const order = comparePercent(count, whole, target);
    return comparator === ">" ? order > 0 : order >= 0;
  };
  if (!reaches(whole)) return null;
  // The least count that reaches, between what there is and the whole.
  let low = part;
  let high = whole;
  while (low < high) {
    const middle = Math.floor((low + high) / 2);
    if (reaches(middle)) high = middle;
    else low = middle + 1;
  }
  return low - part;
}
