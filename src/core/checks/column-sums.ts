import type { FieldId } from "../programmes/programme";
import { FIGURE } from "../recognition/table";
import { countAt, READING } from "../standing/readings";
import { oncePer, type CheckContext } from "./context";

/** Sums of one count column over any run of agency rows, in constant time. */
interface ColumnSums {
  /** Sum over the rows from `first` up to `end`; NaN where one of them cannot be read. */
  sum(first: number, end: number): number;
}

/** Running sums of every count column over the agency rows. */
export const columnSums = oncePer(
  (context: CheckContext): ReadonlyMap<FieldId, ColumnSums> =>
    new Map(Object.keys(context.agencies.counts).map((field) => [field, runningSums(context, field)])),
);

function runningSums(context: CheckContext, field: FieldId): ColumnSums {
  const { counts, length } = context.agencies;
  const column = counts[field]!;
  const running = new Float64Array(length + 1);
  const unreadable = new Int32Array(length + 1);
  for (let index = 0; index < length; index += 1) {
    const count = figureAt(context, field, index);
    const isSure = !Number.isNaN(count) && column.states[index] !== FIGURE.ambiguous;
    running[index + 1] = running[index]! + (isSure ? count : 0);
    unreadable[index + 1] = unreadable[index]! + (isSure ? 0 : 1);
  }
  return {
    sum: (first, end) => (unreadable[end] === unreadable[first] ? running[end]! - running[first]! : NaN),
  };
}

/** A count of an agency row; a blank whole is what its parts make it. */
export function figureAt({ table, agencies }: CheckContext, field: FieldId, index: number): number {
  const { readings, counts } = agencies;
  const isDerived = field === table.programme.rate.whole && readings.states[index] === READING.derived;
  return isDerived ? readings.wholes[index]! : countAt(counts[field]!, index);
}
