import { parseDecimal } from "../numbers/decimal";
import { comparePercent } from "../numbers/ratio";
import type { Band } from "../settings/bands";

/** Bands that say all they must, highest first, their names without spaces around. Of two that begin at the same rate the first counts. */
export function usableBands(bands: readonly Band[]): readonly Band[] {
  const usable = bands.map(({ name, percent }) => ({ name: name.trim(), percent }));
  return usable
    .filter(({ name, percent }) => name !== "" && percent !== "")
    .sort((a, b) => Number(b.percent) - Number(a.percent));
}

/** The band of an exact rate among {@link usableBands}; null below the lowest. `whole` is above 0. */
export function bandOf(part: number, whole: number, bands: readonly Band[]): Band | null {
  return bands.find(({ percent }) => comparePercent(part, whole, parseDecimal(percent)!) >= 0) ?? null;
}
