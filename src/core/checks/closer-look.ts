import { FIGURE, type FigureColumn } from "../recognition/table";
import { READING, type Identity } from "../standing/readings";
import { oncePer, type Block, type CheckContext } from "./context";

/** Rows, ascending, whose figure in a column is not simply a number cell. */
export const oddFigures = oncePer(({ states }: FigureColumn): Int32Array => {
  const isOdd = new Uint8Array(states.length);
  for (let index = 0; index < states.length; index += 1) if (states[index] !== FIGURE.number) isOdd[index] = 1;
  return marked(isOdd);
});

/**
 * Agency rows, ascending, in which an identity may not hold. For the one that the readings are made of these are the rows
 * they do not find sound, and those with odd counts; for another, all.
 */
export function rowsToAddUp(context: CheckContext, identity: Identity): Int32Array {
  const { rate } = context.table.programme;
  const used = context.identities.find(({ whole }) => whole === rate.whole);
  const isRead =
    identity.whole === rate.whole &&
    ((identity === used && identity.complete) || identity.parts.every((part) => rate.parts.includes(part)));
  return isRead ? unsettledRows(context.agencies) : allRows(context.agencies);
}

const unsettledRows = oncePer(({ length, readings }: Block): Int32Array => {
  const isOdd = new Uint8Array(length);
  for (const index of readings.odd) isOdd[index] = 1;
  for (let index = 0; index < length; index += 1) if (readings.states[index] !== READING.sound) isOdd[index] = 1;
  return marked(isOdd);
});

const allRows = oncePer(({ length }: Block): Int32Array => {
  const rows = new Int32Array(length);
  for (let index = 0; index < length; index += 1) rows[index] = index;
  return rows;
});

/** Indices of the entries that are 1. The search is the engine's own: most tables have few such rows, or none. */
function marked(marks: Uint8Array): Int32Array {
  const rows: number[] = [];
  for (let index = marks.indexOf(1); index >= 0; index = marks.indexOf(1, index + 1)) rows.push(index);
  return Int32Array.from(rows);
}
