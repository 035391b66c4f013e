import type { FieldId } from "../programmes/programme";
import { FIGURE } from "../recognition/table";
import { countAt, READING } from "../standing/readings";
import type { JoinedAgency } from "./comparison";
import type { JudgedPeriod } from "./period";

interface PrintedRate {
  readonly part: number;
  readonly whole: number;
  /** As the sheet states it, in percentage points; NaN where it does not. */
  readonly printed: number;
}

/** Last period's figures by the row of this period that they belong to; several agencies that became one are added. */
export interface PreviousFigures {
  /** Count and rate fields that last period's sheet has. */
  readonly fields: readonly FieldId[];
  /** Exact rate = 100 × part / whole of each current row; NaN where there is none. */
  readonly parts: Float64Array;
  readonly wholes: Float64Array;
  /** What the row's count was; two readings where the sheet contradicts itself, none where it has none. */
  counts(field: FieldId, index: number): readonly number[];
  rate(index: number): PrintedRate | null;
  /** The same of the whole table: as its total row states it, and as its agencies add up. */
  readonly total: { counts(field: FieldId): readonly number[]; readonly rate: PrintedRate | null };
}

export function previousFigures(
  previous: JudgedPeriod,
  previousOf: Int32Array,
  joined: readonly JoinedAgency[],
): PreviousFigures {
  const { table, readings } = previous;
  const length = previousOf.length;
  const parts = new Float64Array(length).fill(NaN);
  const wholes = new Float64Array(length).fill(NaN);
  const several = new Map(joined.map(({ current, previous: rows }) => [current, rows]));
  const rowsOf = (index: number): readonly number[] =>
    several.get(index) ?? (previousOf[index]! >= 0 ? [previousOf[index]!] : []);
  for (let index = 0; index < length; index += 1) {
    const rows = rowsOf(index);
    if (rows.length === 0) continue;
    parts[index] = sumOf(rows, (row) => (isSound(readings.states[row]!) ? readings.parts[row]! : NaN));
    wholes[index] = sumOf(rows, (row) => (isSound(readings.states[row]!) ? readings.wholes[row]! : NaN));
  }
  const fields = [...Object.keys(table.counts), ...(table.rate ? [rateField(previous)] : [])];
  return {
    fields,
    parts,
    wholes,
    counts: (field, index) => {
      const rows = rowsOf(index);
      if (rows.length === 0 || rows.some((row) => readings.states[row] === READING.blank)) return [];
      const stated = sumOf(rows, (row) => countOf(previous, field, row));
      const summed = field === table.programme.rate.whole ? sumOf(rows, (row) => readings.sums[row]!) : NaN;
      return [stated, summed].filter((count) => !Number.isNaN(count));
    },
    rate: (index) => {
      if (Number.isNaN(parts[index]!)) return null;
      const [only, ...others] = rowsOf(index);
      const printed = others.length === 0 && table.rate ? table.rate.values[only!]! : NaN;
      return { part: parts[index]!, whole: wholes[index]!, printed };
    },
    total: totalOf(previous),
  };
}

function totalOf({ table, standing }: JudgedPeriod): PreviousFigures["total"] {
  const at = table.totals.map(({ kind }) => kind).lastIndexOf("total");
  const printed = at >= 0 && table.totalRate ? table.totalRate.values[at]! : NaN;
  return {
    counts: (field) => {
      const column = table.totalCounts[field];
      const stated = at >= 0 && column && column.states[at] !== FIGURE.blank ? countAt(column, at) : NaN;
      return [stated, standing.totals[field] ?? NaN].filter((count) => !Number.isNaN(count));
    },
    rate: standing.overall.whole > 0 ? { ...standing.overall, printed } : null,
  };
}

/** A row's count, the whole derived from its parts where it is blank; NaN where it cannot be read. */
export function countOf({ table, readings }: JudgedPeriod, field: FieldId, row: number): number {
  if (field === table.programme.rate.whole) return readings.wholes[row]!;
  const column = table.counts[field];
  return column ? countAt(column, row) : NaN;
}

export function isSound(state: number): boolean {
  return state === READING.sound || state === READING.derived;
}

function rateField({ table }: JudgedPeriod): FieldId {
  return table.programme.fields.find(({ kind }) => kind === "rate")!.id;
}

function sumOf(rows: readonly number[], figure: (row: number) => number): number {
  return rows.reduce((sum, row) => sum + figure(row), 0);
}
