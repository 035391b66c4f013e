import { FIGURE } from "../recognition/table";
import { countAt, type Identity } from "../standing/readings";
import type { Block } from "./context";

/** Whether whole and parts can all be read and do not agree. A blank whole agrees with any parts. */
export function isMismatch(block: Block, { whole, parts, complete }: Identity, index: number): boolean {
  const column = block.counts[whole];
  if (!complete || !column || column.states[index] === FIGURE.blank) return false;
  let sum = 0;
  let isAmbiguous = column.states[index] === FIGURE.ambiguous;
  for (const part of parts) {
    const figures = block.counts[part]!;
    sum += countAt(figures, index);
    isAmbiguous ||= figures.states[index] === FIGURE.ambiguous;
  }
  const difference = countAt(column, index) - sum;
  return difference !== 0 && !Number.isNaN(difference) && !isAmbiguous;
}

/** The parts that exceed the whole, alone or together; null where none does, or the counts do not tell. */
export function excessAt(block: Block, { whole, parts, complete }: Identity, index: number): string[] | null {
  const column = block.counts[whole];
  if (!column) return null;
  const stated = countAt(column, index);
  // Beside a whole of 0, or none, it is the whole that looks wrong: that is a sum that does not come out.
  if (!(stated > 0) || column.states[index] === FIGURE.ambiguous) return null;
  let sum = 0;
  for (const part of parts) {
    const figures = block.counts[part]!;
    const value = countAt(figures, index);
    if (value > stated && figures.states[index] !== FIGURE.ambiguous) return [part];
    sum += value;
  }
  return !complete && sum > stated ? [...parts] : null;
}
