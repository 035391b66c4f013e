import { blockEnd } from "../blocks";
import { cellNumbers } from "../recognition/figures";
import { FIGURE, type RateColumn } from "../recognition/table";
import { columnAt } from "../sheet/cells";
import { READING, type Readings } from "../standing/readings";
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
  // What a column of fractions holds is told by its cells alone: its values are in points.
  const written = usualScale === 1 ? cellNumbers(cells, rows) : rate.values;
  for (let from = 0; from < marks.length; from = blockEnd(from, marks.length))
    markBlock(written, rate, readings, usualScale, precision, right, marks, from, blockEnd(from, marks.length));
}

function markBlock(
  written: Float64Array,
  { states, decimals, fractions }: RateColumn,
  readings: Readings,
  usualScale: number,
  precision: number,
  right: number,
  marks: Uint8Array,
  from: number,
  end: number,
): void {
  const { states: readingStates, parts, wholes } = readings;
  for (let index = from; index < end; index += 1) {
    const own = decimals[index]!;
    if (states[index] !== FIGURE.number || readingStates[index] !== READING.sound || own > MOST_PLACES) continue;
    if (fractions[index] !== usualScale) continue;
    const number = written[index]!;
    const scale = POWERS[usualScale === 1 ? own + 2 : own]!;
    const units = Math.round(number * scale);
    if (units / scale !== number) continue;
    const places = own > precision ? own : precision;
    const stated = units * POWERS[places - own]!;
    const whole = wholes[index]!;
    // Rounded half up: stated ≤ (200·part·10^places + whole) / (2·whole) < stated + 1.
    const top = 200 * POWERS[places]! * parts[index]! + whole;
    const next = (stated + 1) * 2 * whole;
    if (stated >= 0 && next <= Number.MAX_SAFE_INTEGER && top < next && next - 2 * whole <= top) marks[index] = right;
  }
}
