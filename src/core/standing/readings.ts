import { blockEnd, placesOf } from "../blocks";
import type { FieldId, Programme } from "../programmes/programme";
import { LARGEST_COUNT, wholeNumber } from "../numbers/count";
import { FIGURE, type FigureColumn } from "../recognition/table";

/** What the counts of a row amount to. */
export const READING = {
  /** Not one count filled in: the row is not judged. */
  blank: 0,
  /** A count the rate needs is missing or cannot be read. */
  unreadable: 1,
  /** The whole is 0: there is no rate ("không áp dụng"), which is not a rate of 0 %. */
  zero: 2,
  sound: 3,
  /** The whole is blank (or has no column) and taken from the sum of its parts. */
  derived: 4,
  /** The stated whole and its parts disagree: two readings. */
  disputed: 5,
} as const;
export type Reading = (typeof READING)[keyof typeof READING];

/** Part, whole and sum of each row, in the order of the columns they were read from. */
export interface Readings {
  /** A {@link Reading} each. */
  readonly states: Uint8Array;
  /** Sum of the parts the rate counts; NaN where one cannot be read. */
  readonly parts: Float64Array;
  /** The whole as stated or, where it is derived, as its parts make it; NaN where there is none. */
  readonly wholes: Float64Array;
  /** Sum of all parts of the whole; NaN where one cannot be read or has no column. */
  readonly sums: Float64Array;
  /** Rows, ascending, that hold a count other than a number cell with a whole number from 0 to {@link LARGEST_COUNT}. */
  readonly odd: Int32Array;
}

/**
 * A count as the arithmetic uses it: blank and zero marks are 0; NaN where it is no whole number from 0 to
 * {@link LARGEST_COUNT}. Formulas leave 19.999999999999996 where 20 is meant: that is 20.
 */
export function countAt(column: FigureColumn, index: number): number {
  const state = column.states[index]!;
  if (state === FIGURE.blank || state === FIGURE.zeroMark) return 0;
  if (state === FIGURE.notNumber || state === FIGURE.error) return NaN;
  const value = column.values[index]!;
  if (value > 0 && value <= LARGEST_COUNT && Math.floor(value) === value) return value;
  const count = wholeNumber(value);
  return count >= 0 && count <= LARGEST_COUNT ? count : NaN;
}

export interface Identity {
  readonly whole: FieldId;
  /** Parts that have a column on the sheet. */
  readonly parts: readonly FieldId[];
  /** The parts make up the whole; otherwise a part has no column here, and their sum can only not exceed it. */
  readonly complete: boolean;
}

type Counts = Readonly<Record<FieldId, FigureColumn>>;

/** The programme's identities over the columns a sheet has; those with no part on the sheet are left out. */
export function identitiesOn(programme: Programme, counts: Counts, length: number): Identity[] {
  return programme.identities
    .map(({ whole, parts }) => {
      const present = parts.filter((part) => counts[part] !== undefined);
      const complete = present.length === parts.length || makeUpWhole(counts, whole, present, length);
      return { whole, parts: present, complete };
    })
    .filter(({ parts }) => parts.length > 0);
}

/**
 * Whether the parts a sheet does show evidently make up the whole, though the programme knows more: a sheet without
 * a column of conditions, because none was set. Three rows in four must say so.
 */
function makeUpWhole(counts: Counts, whole: FieldId, parts: readonly FieldId[], length: number): boolean {
  const wholes = counts[whole];
  const addends = columnsOf(counts, parts);
  if (!wholes || addends.length < 2) return false;
  let filled = 0;
  let equal = 0;
  for (let index = 0; index < length; index += 1) {
    const stated = countAt(wholes, index);
    if (!(stated > 0)) continue;
    filled += 1;
    if (sumAt(addends, index) === stated) equal += 1;
  }
  return filled >= 3 && equal * 4 >= filled * 3;
}

/** Reads `length` rows of counts: agency rows or total rows. O(rows). */
export function readRows(
  programme: Programme,
  counts: Counts,
  length: number,
  identities: readonly Identity[] = identitiesOn(programme, counts, length),
): Readings {
  const columns = Object.values(counts);
  const whole = counts[programme.rate.whole];
  const rateParts = columnsOf(counts, programme.rate.parts);
  const identity = identities.find((one) => one.whole === programme.rate.whole);
  const addends = identity?.complete ? columnsOf(counts, identity.parts) : [];

  const states = new Uint8Array(length);
  const parts = new Float64Array(length);
  const wholes = new SharedValues(whole?.values ?? new Float64Array(length));
  const sums = new SharedValues(addends.length > 0 ? wholes.values : new Float64Array(length).fill(NaN));
  const sumsOfBlock = new Float64Array(blockEnd(0, length));
  for (let from = 0; from < length; from = blockEnd(from, length)) {
    const end = blockEnd(from, length);
    if (whole) readPlainBlock(whole.values, rateParts, addends, states, parts, sums, sumsOfBlock, from, end);
  }
  const odd = oddRows(columns, length);
  const readRow = (index: number) => {
    const part = sumAt(rateParts, index);
    const sum = addends.length > 0 ? sumAt(addends, index) : NaN;
    const isStated = whole !== undefined && whole.states[index] !== FIGURE.blank;
    const whatIsWhole = isStated ? countAt(whole, index) : anyFilled(addends, index) ? sum : NaN;
    parts[index] = part;
    sums.set(index, sum);
    wholes.set(index, whatIsWhole);
    states[index] = anyFilled(columns, index)
      ? readingOf(part, whatIsWhole, sum, isStated, anyAmbiguous(columns, index))
      : READING.blank;
  };
  if (whole) for (const index of odd) readRow(index);
  else for (let index = 0; index < length; index += 1) readRow(index);
  return { states, parts, wholes: wholes.values, sums: sums.values, odd };
}

/** Values that are another column's own for as long as none differs: most sheets state the very wholes that their parts make. */
class SharedValues {
  private isOwn = false;

  constructor(public values: Float64Array) {}

  set(index: number, value: number): void {
    if (!Object.is(this.values[index], value)) this.own()[index] = value;
  }

  /** The same values, to be written to. */
  own(): Float64Array {
    if (!this.isOwn) this.values = this.values.slice();
    this.isOwn = true;
    return this.values;
  }
}

function oddRows(columns: readonly FigureColumn[], length: number): Int32Array {
  const isOdd = new Uint8Array(length);
  for (const { odd } of columns) for (const index of odd) isOdd[index] = 1;
  return placesOf(isOdd, 1);
}

/** Reads the rows from `from` up to `end` as if none were odd; `block` is room for their sums. */
function readPlainBlock(
  wholes: Float64Array,
  rateParts: readonly FigureColumn[],
  addends: readonly FigureColumn[],
  states: Uint8Array,
  parts: Float64Array,
  sums: SharedValues,
  block: Float64Array,
  from: number,
  end: number,
): void {
  const part = parts.subarray(from, end);
  addUp(rateParts, from, end, part);
  const whole = wholes.subarray(from, end);
  let sum = whole;
  if (addends.length > 0) {
    sum = block.subarray(0, end - from);
    addUp(addends, from, end, sum);
    if (!areSame(sum, whole)) sums.own().set(sum, from);
  }
  stateRows(part, whole, sum, states.subarray(from, end));
}

/** Sums of the columns' entries from `from` up to `end`. */
function addUp(columns: readonly FigureColumn[], from: number, end: number, sums: Float64Array): void {
  for (const [at, { values }] of columns.entries())
    if (at === 0) sums.set(values.subarray(from, end));
    else addColumn(sums, values.subarray(from, end));
}

function addColumn(sums: Float64Array, values: Float64Array): void {
  for (let index = 0; index < sums.length; index += 1) sums[index] = sums[index]! + values[index]!;
}

function areSame(some: Float64Array, others: Float64Array): boolean {
  let index = 0;
  while (index < some.length && some[index] === others[index]) index += 1;
  return index === some.length;
}

function stateRows(parts: Float64Array, wholes: Float64Array, sums: Float64Array, states: Uint8Array): void {
  for (let index = 0; index < states.length; index += 1) {
    const whole = wholes[index]!;
    const isDisputed = sums[index] !== whole || parts[index]! > whole;
    states[index] = isDisputed ? READING.disputed : whole === 0 ? READING.zero : READING.sound;
  }
}

function readingOf(part: number, whole: number, sum: number, isStated: boolean, isAmbiguous: boolean): Reading {
  if (Number.isNaN(part) || Number.isNaN(whole)) return READING.unreadable;
  const disagrees = sum !== whole && !Number.isNaN(sum);
  // A numeral with two readings counts as read only where the sum bears the likelier one out.
  if (isAmbiguous && sum !== whole) return READING.unreadable;
  if (disagrees || part > whole) return READING.disputed;
  if (whole === 0) return READING.zero;
  return isStated ? READING.sound : READING.derived;
}

function columnsOf(counts: Counts, fields: readonly FieldId[]): FigureColumn[] {
  return fields.flatMap((field) => counts[field] ?? []);
}

function sumAt(columns: readonly FigureColumn[], index: number): number {
  let sum = 0;
  for (const column of columns) sum += countAt(column, index);
  return sum;
}

function anyFilled(columns: readonly FigureColumn[], index: number): boolean {
  return columns.some((column) => column.states[index] !== FIGURE.blank);
}

function anyAmbiguous(columns: readonly FigureColumn[], index: number): boolean {
  return columns.some((column) => column.states[index] === FIGURE.ambiguous);
}
