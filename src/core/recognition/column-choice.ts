import type { FieldId } from "../programmes/programme";
import { isBorneOut, rateEvidence } from "./arithmetic";
import { identities, rateOf, type Choice, type ColumnContext } from "./column-context";
import { NAMED } from "./heading-match";
import { periodOf } from "./periods";

/** Alternatives so close in their headings that the figures may decide between them. */
const CLOSE = 0.12;
/** A heading that says hardly anything beside its field. */
const PLAIN = 0.9;
const MOST_CANDIDATES = 6;
/** Readings compared at most; headings of a real sheet leave a handful. */
const MOST_READINGS = 4096;

/** A choice, and one that headings and figures speak for as much. */
export interface Chosen {
  readonly choice: Choice;
  readonly rival: Choice | null;
}

/** The assignment of named columns that its headings speak for most; near ties go to the figures, then to the left. */
export function bestChoice(context: ColumnContext): Chosen {
  const free = context.programme.fields.filter((field) => !context.fixed.has(field.id));
  const candidates = free.map((field) => namedColumns(context, field.id));
  const readings: Reading[] = [];
  let best = -Infinity;
  // The most the fields from each on can add: what cannot come close to the best is not followed.
  const most = candidates.map((columns, index) =>
    columns.length === 0 ? 0 : context.match(free[index]!.id, columns[0]!).score,
  );
  const rest = most.map((_, index) => most.slice(index).reduce((sum, score) => sum + score, 0));
  const visit = (index: number, choice: Choice, used: Set<number>, score: number) => {
    if (readings.length >= MOST_READINGS || score + (rest[index] ?? 0) < best - CLOSE) return;
    const field = free[index];
    if (!field) {
      best = Math.max(best, score);
      readings.push({ choice: new Map(choice), score });
      return;
    }
    for (const column of candidates[index]!) {
      if (used.has(column)) continue;
      choice.set(field.id, column);
      used.add(column);
      visit(index + 1, choice, used, score + context.match(field.id, column).score);
      used.delete(column);
      choice.delete(field.id);
    }
    // Another field may need its column.
    visit(index + 1, choice, used, score);
  };
  visit(0, new Map(context.fixed), new Set(context.fixed.values()), 0);
  const close = readings.filter(({ score }) => score >= best - CLOSE);
  const offered = new Map(free.map(({ id }, index) => [id, candidates[index]!]));
  const weighed = ofLatestYear(context, ofOneGroup(context, close, offered))
    .map(({ choice, score }) => weigh(context, choice, score))
    .sort((a, b) => b.worth - a.worth);
  const first = weighed[0]!;
  const rival = weighed.find((other) => isRival(context, first, other));
  dropDoubtfulRate(context, first.choice);
  if (rival) dropDoubtfulRate(context, rival.choice);
  return { choice: first.choice, rival: rival?.choice ?? null };
}

interface Reading {
  readonly choice: Choice;
  /** What its headings say for it. */
  readonly score: number;
}

/** A reading with all that speaks for it. */
interface Weighed {
  readonly choice: Choice;
  readonly headings: number;
  readonly figures: number;
  readonly fullness: number;
  readonly worth: number;
}

function weigh(context: ColumnContext, choice: Choice, headings: number): Weighed {
  const figures = figuresSpeakFor(context, choice);
  const fuller = fullness(context, choice);
  const worth = headings + figures + fuller - leftness(context, choice);
  return { choice, headings, figures, fullness: fuller, worth };
}

/** Headings, and figures, so alike that they decide nothing. */
const ALIKE_HEADINGS = 0.05;
const ALIKE_FIGURES = 0.1;
/** Sums of the same terms in another order. */
const NOTHING = 1e-9;

/** Whether only its place on the sheet makes one reading likelier than another that gives other figures. */
function isRival(context: ColumnContext, first: Weighed, other: Weighed): boolean {
  if (
    Math.abs(first.headings - other.headings) > ALIKE_HEADINGS ||
    Math.abs(first.figures - other.figures) > ALIKE_FIGURES ||
    first.fullness > other.fullness + NOTHING
  )
    return false;
  return first.choice.size === other.choice.size && differingFields(context, first.choice, other.choice).length > 0;
}

/** Fields that two readings give other figures, or other names. */
export function differingFields(context: ColumnContext, one: Choice, other: Choice): readonly FieldId[] {
  return context.programme.fields.flatMap(({ id, kind }) => {
    const a = one.get(id);
    const b = other.get(id);
    if (a === b || a === undefined || b === undefined || kind === "sequence") return [];
    return kind === "agency" || !haveSameNumbers(context, a, b) ? [id] : [];
  });
}

function haveSameNumbers(context: ColumnContext, a: number, b: number): boolean {
  const one = context.column(a).numbers;
  const other = context.column(b).numbers;
  return one.every((number, index) => Object.is(number, other[index]));
}

/**
 * A heading that says more than "rate" ("Tỷ lệ rà soát") may be of another rate: then most of its figures must be right. So
 * may a plain one: where they are wrong, and say what part of another column the whole is, they are that rate.
 */
function dropDoubtfulRate(context: ColumnContext, choice: Choice): void {
  const field = context.programme.fields.find(({ kind }) => kind === "rate");
  const column = field && choice.get(field.id);
  if (!field || column === undefined || context.fixed.has(field.id)) return;
  const evidence = rateOf(context, choice);
  if (!evidence || evidence.rows < 3 || 2 * evidence.holds >= evidence.rows) return;
  if (context.match(field.id, column).score < PLAIN || isRateOfOthers(context, choice, column)) choice.delete(field.id);
}

/** The figures are the programme's whole in percent of another column: of what is managed, so much is reviewed. */
function isRateOfOthers(context: ColumnContext, choice: Choice, column: number): boolean {
  const whole = context.numbers(choice, context.programme.rate.whole);
  if (!whole) return false;
  const used = new Set(choice.values());
  const stated = context.column(column).numbers;
  return context.sample.columns.some(
    ({ numbers }, index) => !used.has(context.left + index) && isBorneOut(rateEvidence(stated, [whole], numbers)),
  );
}

function namedColumns(context: ColumnContext, field: FieldId): readonly number[] {
  const columns: number[] = [];
  context.band.headings.forEach((_, index) => {
    if (context.match(field, context.left + index).score >= NAMED) columns.push(context.left + index);
  });
  columns.sort((a, b) => context.match(field, b).score - context.match(field, a).score || a - b);
  return columns.slice(0, MOST_CANDIDATES);
}

/** Up to 1 for identities and rate that hold; less for a "total" that heads only some of its parts. */
function figuresSpeakFor(context: ColumnContext, choice: Choice): number {
  let worth = 0;
  for (const { evidence } of identities(context, choice))
    if (evidence.rows > 0) worth += (0.5 * evidence.holds) / evidence.rows;
  const rate = rateOf(context, choice);
  if (rate && rate.rows > 0) worth += (0.3 * rate.holds) / rate.rows;
  return worth - (isGroupTotal(context, choice) ? 0.4 : 0);
}

/** The whole stands under a group with some of its parts and without others, or they have no column: it sums those alone. */
function isGroupTotal(context: ColumnContext, choice: Choice): boolean {
  return context.programme.identities.some(({ whole, parts }) => {
    const heading = context.band.headings[(choice.get(whole) ?? NaN) - context.left];
    return heading?.groupSpans.some((span) => {
      const inside = parts.filter((part) => isWithin(span, choice.get(part) ?? NaN)).length;
      return inside > 0 && inside < parts.length;
    });
  });
}

/**
 * Of two groups that both have the same columns ("Quý I", "Quý II"), a reading takes them from one, whether a heading of
 * their own or each column's says so: sums that hold across them do so by chance. Where all readings mix groups they are
 * left as they are.
 */
function ofOneGroup(
  context: ColumnContext,
  readings: readonly Reading[],
  offered: ReadonlyMap<FieldId, readonly number[]>,
): readonly Reading[] {
  const spansOf = (column: number, without: number) =>
    context.band.headings[column - context.left]!.groupSpans.filter((span) => !isWithin(span, without));
  const offers = (spans: readonly Span[], field: FieldId) =>
    spans.some((span) => offered.get(field)?.some((column) => isWithin(span, column)));
  const periodAt = (column: number) => periodOf(context.band.headings[column - context.left]!);
  const offersIn = (period: string | null, field: FieldId) =>
    (offered.get(field) ?? []).some((column) => periodAt(column) === period);
  const isMixed = ({ choice }: Reading) =>
    [...choice].some(([one, a]) =>
      [...choice].some(([other, b]) => {
        if (offers(spansOf(a, b), other) && offers(spansOf(b, a), one)) return true;
        const [period, another] = [periodAt(a), periodAt(b)];
        return period !== another && offersIn(period, other) && offersIn(another, one);
      }),
    );
  const whole = readings.filter((reading) => !isMixed(reading));
  return whole.length > 0 ? whole : readings;
}

type Span = readonly [left: number, right: number];

function isWithin([left, right]: Span, column: number): boolean {
  return column >= left && column <= right;
}

/**
 * Of two years side by side, the later is the one reported on, whatever slips its figures hold. Readings whose headings
 * name no year are left beside it; those that mix years only where all do.
 */
function ofLatestYear(context: ColumnContext, readings: readonly Reading[]): readonly Reading[] {
  const years = readings.map(({ choice }) => yearOf(context, choice));
  const latest = Math.max(...years.map((year) => year ?? 0));
  return readings.filter((_, index) => years[index] === null || years[index] === latest);
}

/** The year that the headings of a reading name; 0 where they name several, null where none. */
function yearOf(context: ColumnContext, choice: Choice): number | null {
  let found: number | null = null;
  for (const column of choice.values()) {
    const { groupTexts, text } = context.band.headings[column - context.left]!;
    // A title over all of them may name another: the nearest counts.
    const years = [...groupTexts, text].map((heading) => heading.match(/\b20\d\d\b/g)).filter((each) => each !== null);
    const nearest = years.at(-1);
    if (!nearest) continue;
    const year = Math.max(...nearest.map(Number));
    if (found !== null && found !== year) return 0;
    found = year;
  }
  return found;
}

/** "Tổng số TTHC đã rà soát" is meant rather than "Tổng số TTHC" beside it. */
function fullness(context: ColumnContext, choice: Choice): number {
  let telling = 0;
  for (const [field, column] of choice) telling += context.match(field, column).telling;
  return 0.01 * telling;
}

/** Small enough to decide ties only. */
function leftness(context: ColumnContext, choice: Choice): number {
  let sum = 0;
  for (const column of choice.values()) sum += column - context.left;
  return sum * 1e-4;
}
