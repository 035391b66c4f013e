import type { RankingTable } from "../recognition/table";
import { cleanName, nameKey } from "../roster/names";
import type { DateRange } from "../roster/stated-dates";
import { fold } from "../text/fold";
import { datesOf } from "./doubts";

/** A sheet that is likely last period's, and why. */
export interface PreviousSuggestion {
  readonly sheetName: string;
  /** How many of this period's agencies, of how many, it names. */
  readonly shared: number;
  readonly all: number;
  /** Its columns hold the same as this period's. */
  readonly hasSameColumns: boolean;
  /** What says that it is earlier: the times that both state, or names that differ in their numbers ("Quý 3", "Quý 4"). */
  readonly earlierBy: "dates" | "name" | null;
}

/** Of this period's agencies, or its own where those are fewer, a sheet must name at least half. */
const LEAST_SHARED = 1 / 2;

/**
 * The sheets that can be last period's of a table, the likeliest first: of the same programme, most of the agencies in
 * common, and not evidently later or the same. Those that are earlier by what they say go first, the nearest before the
 * others; then those with more agencies in common. `others`: the likeliest table of each sheet.
 */
export function suggestPrevious(current: RankingTable, others: readonly RankingTable[]): PreviousSuggestion[] {
  const now = sideOf(current);
  const found = others.flatMap((other): Candidate[] => {
    if (other.programme.id !== current.programme.id || other.sheetName === current.sheetName) return [];
    const side = sideOf(other);
    const order = orderOf(now, side);
    if (order.isLater || hasSameFigures(current, other)) return [];
    const shared = [...now.names].filter((name) => side.names.has(name)).length;
    if (shared < LEAST_SHARED * Math.min(now.names.size, side.names.size) || shared === 0) return [];
    return [{ ...side, earlierBy: order.earlierBy, shared, share: shared / now.names.size }];
  });
  return found.sort(byLikelihood).map(({ table, earlierBy, shared }) => ({
    sheetName: table.sheetName,
    shared,
    all: now.names.size,
    hasSameColumns: hasSameColumns(current, table),
    earlierBy,
  }));
}

interface Side {
  readonly table: RankingTable;
  readonly names: ReadonlySet<string>;
  readonly dates: DateRange | null;
  readonly title: NumberedName;
}

interface Candidate extends Side {
  readonly earlierBy: PreviousSuggestion["earlierBy"];
  readonly shared: number;
  readonly share: number;
}

function sideOf(table: RankingTable): Side {
  const names = new Set([...table.agencies].map((name) => nameKey(cleanName(name).text)));
  return { table, names, dates: datesOf(table), title: numberedName(table.sheetName) };
}

/** Most of the agencies in common: a few came or went. */
const NEARLY_ALL = 0.8;

function byLikelihood(one: Candidate, other: Candidate): number {
  return (
    Number(other.earlierBy !== null) - Number(one.earlierBy !== null) ||
    Number(other.share >= NEARLY_ALL) - Number(one.share >= NEARLY_ALL) ||
    later(one, other) ||
    other.shared - one.shared
  );
}

/** Below zero where the first is the later one. */
function later(one: Candidate, other: Candidate): number {
  if (one.dates && other.dates && one.dates.to !== other.dates.to) return one.dates.to > other.dates.to ? -1 : 1;
  return -(compareNames(one.title, other.title) ?? 0);
}

interface Order {
  readonly earlierBy: PreviousSuggestion["earlierBy"];
  /** Later than this period, by the same means. */
  readonly isLater: boolean;
}

function orderOf(now: Side, other: Side): Order {
  if (now.dates && other.dates) {
    if (other.dates.to < now.dates.from) return { earlierBy: "dates", isLater: false };
    if (other.dates.from > now.dates.to) return { earlierBy: null, isLater: true };
  }
  const order = compareNames(other.title, now.title);
  return { earlierBy: order !== null && order < 0 ? "name" : null, isLater: order !== null && order > 0 };
}

/** A sheet's name, with its numbers taken out: years before the others. */
interface NumberedName {
  readonly words: string;
  readonly numbers: readonly number[];
}

const QUARTERS: Readonly<Record<string, string>> = { i: "1", ii: "2", iii: "3", iv: "4" };

function numberedName(name: string): NumberedName {
  const plain = fold(name).replace(/\bquy (iv|i{1,3})\b/g, (_, quarter: string) => `quy ${QUARTERS[quarter]!}`);
  const numbers = (plain.match(/\d{1,9}/g) ?? []).map(Number);
  const isYear = (number: number): boolean => number >= 1990 && number < 2100;
  return {
    words: plain.replace(/\d{1,9}/g, "#"),
    numbers: [...numbers.filter(isYear), ...numbers.filter((number) => !isYear(number))],
  };
}

/** Below zero where the first name's numbers are the lower ones; null where the names are not of one kind, or say the same. */
function compareNames(one: NumberedName, other: NumberedName): number | null {
  if (one.words !== other.words || one.numbers.length !== other.numbers.length) return null;
  const at = one.numbers.findIndex((number, index) => number !== other.numbers[index]);
  return at < 0 ? null : one.numbers[at]! - other.numbers[at]!;
}

function hasSameColumns(one: RankingTable, other: RankingTable): boolean {
  const fields = Object.keys(one.columns);
  return fields.length === Object.keys(other.columns).length && fields.every((field) => field in other.columns);
}

/** A copy of this period's sheet. */
function hasSameFigures(one: RankingTable, other: RankingTable): boolean {
  return (
    one.rows.length === other.rows.length &&
    Object.keys(one.counts).every((field) => {
      const values = one.counts[field]!.values;
      return other.counts[field]?.values.every((value, index) => Object.is(value, values[index])) ?? false;
    })
  );
}
