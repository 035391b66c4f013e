const STEPS = [0.1, 0.2, 0.5, 1, 2, 5, 10, 20, 50, 100, 200] as const;
/** Marks on the axis at most, besides 0. */
const MOST_MARKS = 7;
/** Above the highest bar its figure needs a part of the picture's height. */
const ROOM = 1.06;

/** An axis from 0 on that has room for a percentage and for the figure above its bar. */
export function chartAxis(highest: number): { readonly maximum: number; readonly step: number } {
  const top = highest * ROOM;
  const step = STEPS.find((one) => top / one <= MOST_MARKS) ?? STEPS.at(-1)!;
  const marks = Math.max(1, Math.ceil(top / step));
  // 7 × 0.1 is not 0.7 in doubles; no step has more than one decimal.
  return { maximum: Math.round(marks * step * 10) / 10, step };
}
