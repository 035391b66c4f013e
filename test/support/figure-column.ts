import { FIGURE, type FigureColumn } from "../../src/core/recognition/table";

/** A column of counts as recognition reads it, from its numbers and how each was written. */
export function countColumn(values: readonly number[], states: readonly number[], column = 0): FigureColumn {
  const isOdd = (value: number, index: number) =>
    states[index] !== FIGURE.number || !Number.isInteger(value) || value < 0 || value > 1_000_000_000;
  return {
    column,
    values: Float64Array.from(values),
    states: Uint8Array.from(states),
    odd: Int32Array.from(values.flatMap((value, index) => (isOdd(value, index) ? [index] : []))),
  };
}
