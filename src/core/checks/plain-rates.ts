import { FIGURE } from "../recognition/table";
import { columnAt, numberIn } from "../sheet/cells";
import { READING } from "../standing/readings";
import type { Block, CheckContext } from "./context";

/** 10 to the power of its index. */
const POWERS = Float64Array.from({ length: 9 }, (_, power) => 10 ** power);
/** Places up to which rates are looked at: more are a division's own. */
const MOST_PLACES = 4;

/**
 * Marks the rows whose rate is right at first sight: a number cell in its column's scale, beside counts that agree, equal
 * to the exact rate rounded to its own places and to the column's. Exact, by multiplication of integers alone; what is
 * not marked may be right all the same.
 */
export function markPlainlyRight(
  { snapshot }: CheckContext,
  block: Block,
  usualScale: number,
  precision: number,
  right: number,
  marks: Uint8Array,
): void {
  const { rate, readings, rows } = block;
  const cells = rate && columnAt(snapshot, rate.column);
  if (!cells || precision > MOST_PLACES) return;
  const { values, states, decimals, fractions } = rate;
  for (let index = 0; index < marks.length; index += 1) {
    const own = decimals[index]!;
    if (states[index] !== FIGURE.number || readings.states[index] !== READING.sound || own > MOST_PLACES) continue;
    if (fractions[index] !== usualScale) continue;
    const written = usualScale === 1 ? numberIn(cells, rows[index]!) : values[index]!;
    const scale = POWERS[usualScale === 1 ? own + 2 : own]!;
    const units = Math.round(written * scale);
    if (units / scale !== written) continue;
    const places = own > precision ? own : precision;
    const stated = units * POWERS[places - own]!;
    const whole = readings.wholes[index]!;
    // Rounded half up: stated ≤ (200·part·10^places + whole) / (2·whole) < stated + 1.
    const top = 200 * POWERS[places]! * readings.parts[index]! + whole;
    const next = (stated + 1) * 2 * whole;
    if (stated >= 0 && next <= Number.MAX_SAFE_INTEGER && top < next && next - 2 * whole <= top) marks[index] = right;
  }
}
