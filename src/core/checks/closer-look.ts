import { placesOfOthers, union } from "../blocks";
import { FIGURE, type FigureColumn } from "../recognition/table";
import { READING, type Identity } from "../standing/readings";
import { oncePer, type Block, type CheckContext } from "./context";

/** Rows, ascending, whose figure in a column is not simply a number cell. */
export const oddFigures = oncePer(({ states, odd }: FigureColumn) =>
  odd.filter((index) => states[index] !== FIGURE.number),
);

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

const unsettledRows = oncePer(({ readings }: Block) =>
  union(placesOfOthers(readings.states, READING.sound), readings.odd),
);

const allRows = oncePer(({ length }: Block): Int32Array => {
  const rows = new Int32Array(length);
  for (let index = 0; index < length; index += 1) rows[index] = index;
  return rows;
});
