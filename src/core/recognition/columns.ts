import type { FieldId, Programme, ProgrammeField } from "../programmes/programme";
import { isBorneOut, rateEvidence, sumEvidence, type Evidence } from "./arithmetic";
import type { HeaderBand } from "./header-band";
import { matchHeading, NAMED, NO_MATCH, POSSIBLE, type HeadingMatch } from "./heading-match";
import type { BodySample, ColumnSample } from "./sample";
import type { Reason, ReasonCode } from "./table";

/** Which column is which field, and why. Columns are sheet columns. */
export interface ColumnReading {
  readonly columns: ReadonlyMap<FieldId, number>;
  readonly reasons: ReadonlyMap<FieldId, readonly Reason[]>;
  /** Required fields without a column. */
  readonly missing: readonly FieldId[];
  /** Whether some column is named by words of this programme alone: its parts, not just "Đơn vị" and "Tổng số". */
  readonly distinctive: boolean;
  /** Sum of what speaks for the columns; to compare readings of one sheet. */
  readonly score: number;
}

/** Alternatives so close in their headings that the figures may decide between them. */
const CLOSE = 0.12;
/** A heading that says hardly anything beside its field. */
const PLAIN = 0.85;
const MOST_CANDIDATES = 6;
/** Readings compared at most; headings of a real sheet leave a handful. */
const MOST_READINGS = 4096;

type Choice = Map<FieldId, number>;

/** Reads which column is which field: by the headings first; by the figures where headings leave it open. */
export function readColumns(
  programme: Programme,
  band: HeaderBand,
  sample: BodySample,
  byHand: ReadonlyMap<FieldId, number>,
): ColumnReading {
  const context = new Context(programme, band, sample, byHand);
  const chosen = bestChoice(context);
  dropDoubtfulRate(context, chosen);
  const byFigures = completed(context, chosen);
  return reading(context, chosen, byFigures);
}

class Context {
  readonly left: number;
  readonly matches = new Map<FieldId, readonly HeadingMatch[]>();

  constructor(
    readonly programme: Programme,
    readonly band: HeaderBand,
    readonly sample: BodySample,
    readonly fixed: ReadonlyMap<FieldId, number>,
  ) {
    this.left = band.area.left;
    for (const field of programme.fields) {
      this.matches.set(
        field.id,
        band.headings.map((heading, index) => {
          const match = matchHeading(field, heading.words);
          return { ...match, score: match.score * plausibility(field, sample.columns[index]!, sample.rows.length) };
        }),
      );
    }
  }

  match(field: FieldId, column: number): HeadingMatch {
    return this.matches.get(field)?.[column - this.left] ?? NO_MATCH;
  }

  column(column: number): ColumnSample | undefined {
    return this.sample.columns[column - this.left];
  }

  numbers(choice: ReadonlyMap<FieldId, number>, field: FieldId): Float64Array | null {
    const column = choice.get(field);
    return column === undefined ? null : (this.column(column)?.numbers ?? null);
  }

  /** Best match of any field at a column: what its heading most probably says. */
  bestElsewhere(field: FieldId, column: number): number {
    let best = 0;
    for (const other of this.programme.fields)
      if (other.id !== field) best = Math.max(best, this.match(other.id, column).score);
    return best;
  }
}

/** A heading over contents of another kind is doubted: "Đơn vị" over numbers, "Tỷ lệ" over words. */
function plausibility(field: ProgrammeField, column: ColumnSample, rows: number): number {
  if (rows === 0) return 1;
  const { filled, worded, numeric, long, percent } = column;
  if (filled === 0) return field.kind === "agency" ? 0.4 : 0.95;
  switch (field.kind) {
    case "agency":
      return numeric > 0.5 * filled ? 0.2 : 1;
    case "sequence":
      return long > 0.5 * filled ? 0.3 : 1;
    case "count":
      return worded > 0.5 * filled ? 0.3 : percent > 0.5 * filled ? 0.5 : 1;
    case "rate":
      return worded > 0.5 * filled ? 0.3 : 1;
  }
}

/** The assignment of named columns that its headings speak for most; near ties go to the figures, then to the left. */
function bestChoice(context: Context): Choice {
  const free = context.programme.fields.filter((field) => !context.fixed.has(field.id));
  const candidates = free.map((field) => namedColumns(context, field.id));
  const readings: { choice: Choice; score: number }[] = [];
  let best = -Infinity;
  const visit = (index: number, choice: Choice, used: Set<number>, score: number) => {
    if (readings.length >= MOST_READINGS) return;
    const field = free[index];
    if (!field) {
      if (score < best - CLOSE) return;
      best = Math.max(best, score);
      readings.push({ choice: new Map(choice), score });
      return;
    }
    let open = false;
    for (const column of candidates[index]!) {
      if (used.has(column)) continue;
      open = true;
      choice.set(field.id, column);
      used.add(column);
      visit(index + 1, choice, used, score + context.match(field.id, column).score);
      used.delete(column);
      choice.delete(field.id);
    }
    // Leaving out a field that a column is named for is no better reading, unless another field needs that column.
    if (
      !open ||
      candidates[index]!.some((column) =>
        candidates.some((others, other) => other !== index && others.includes(column)),
      )
    ) {
      visit(index + 1, choice, used, score);
    }
  };
  visit(0, new Map(context.fixed), new Set(context.fixed.values()), 0);
  let chosen: Choice = new Map(context.fixed);
  let worth = -Infinity;
  for (const { choice, score } of readings) {
    if (score < best - CLOSE) continue;
    const value =
      score +
      figuresSpeakFor(context, choice) +
      recency(context, choice) +
      fullness(context, choice) -
      leftness(context, choice);
    if (value > worth) {
      worth = value;
      chosen = choice;
    }
  }
  return chosen;
}

/** A heading that says more than "rate" ("Tỷ lệ rà soát") may be of another rate: then most of its figures must be right. */
function dropDoubtfulRate(context: Context, choice: Choice): void {
  const field = context.programme.fields.find(({ kind }) => kind === "rate");
  const column = field && choice.get(field.id);
  if (!field || column === undefined || context.fixed.has(field.id) || context.match(field.id, column).score >= PLAIN)
    return;
  const evidence = rateOf(context, choice);
  if (evidence && evidence.rows >= 3 && 2 * evidence.holds < evidence.rows) choice.delete(field.id);
}

function namedColumns(context: Context, field: FieldId): readonly number[] {
  const columns: number[] = [];
  context.band.headings.forEach((_, index) => {
    if (context.match(field, context.left + index).score >= NAMED) columns.push(context.left + index);
  });
  columns.sort((a, b) => context.match(field, b).score - context.match(field, a).score || a - b);
  return columns.slice(0, MOST_CANDIDATES);
}

/** Up to 1 for identities and rate that hold; less for a "total" that heads only some of its parts. */
function figuresSpeakFor(context: Context, choice: Choice): number {
  let worth = 0;
  for (const { evidence } of identities(context, choice))
    if (evidence.rows > 0) worth += (0.5 * evidence.holds) / evidence.rows;
  const rate = rateOf(context, choice);
  if (rate && rate.rows > 0) worth += (0.3 * rate.holds) / rate.rows;
  return worth - (isGroupTotal(context, choice) ? 0.4 : 0);
}

/** The whole stands under a group with some of its parts and without others: it sums those alone. */
function isGroupTotal(context: Context, choice: Choice): boolean {
  return context.programme.identities.some(({ whole, parts }) => {
    const column = choice.get(whole);
    const spans = column === undefined ? [] : (context.band.headings[column - context.left]?.groupSpans ?? []);
    const places = parts.map((part) => choice.get(part)).filter((place) => place !== undefined);
    return spans.some(([left, right]) => {
      const inside = places.filter((place) => place >= left && place <= right).length;
      return inside > 0 && inside < places.length;
    });
  });
}

/** Of two years side by side, the later is the one reported on. */
function recency(context: Context, choice: Choice): number {
  let sum = 0;
  for (const column of choice.values()) {
    const heading = context.band.headings[column - context.left];
    const years = [...(heading?.groupTexts ?? []), heading?.text ?? ""].join(" ").match(/\b20\d\d\b/g) ?? [];
    for (const year of years) sum += Number(year) - 2000;
  }
  return choice.size === 0 ? 0 : (0.01 * sum) / choice.size;
}

/** "Tổng số TTHC đã rà soát" is meant rather than "Tổng số TTHC" beside it. */
function fullness(context: Context, choice: Choice): number {
  let telling = 0;
  for (const [field, column] of choice) telling += context.match(field, column).telling;
  return 0.01 * telling;
}

/** Small enough to decide ties only. */
function leftness(context: Context, choice: Choice): number {
  let sum = 0;
  for (const column of choice.values()) sum += column - context.left;
  return sum * 1e-4;
}

function identities(context: Context, choice: ReadonlyMap<FieldId, number>): { whole: FieldId; evidence: Evidence }[] {
  return context.programme.identities.map(({ whole, parts }) => {
    const total = context.numbers(choice, whole);
    const present = parts.map((part) => context.numbers(choice, part)).filter((numbers) => numbers !== null);
    return { whole, evidence: total ? sumEvidence(total, present) : { holds: 0, rows: 0 } };
  });
}

function rateOf(context: Context, choice: ReadonlyMap<FieldId, number>) {
  const { rate } = context.programme;
  const field = context.programme.fields.find(({ kind }) => kind === "rate");
  const stated = field ? context.numbers(choice, field.id) : null;
  const whole = context.numbers(choice, rate.whole);
  const parts = rate.parts.map((part) => context.numbers(choice, part)).filter((numbers) => numbers !== null);
  return stated && whole && parts.length > 0 ? rateEvidence(stated, parts, whole) : null;
}

/** Fills fields no heading names, where the rest is sure enough; says how each was found. Changes `choice`. */
function completed(context: Context, choice: Choice): ReadonlyMap<FieldId, Reason> {
  const found = new Map<FieldId, Reason>();
  const take = (field: FieldId, column: number, code: ReasonCode) => {
    choice.set(field, column);
    found.set(field, { code, params: {} });
  };
  if (!isDistinctive(context, choice)) return found;
  completeGroup(context, choice, take);
  completeParts(context, choice, take);
  completeWhole(context, choice, take);
  completeVague(context, choice, take);
  completeRate(context, choice, take);
  completeAgency(context, choice, take);
  completeSequence(context, choice, take);
  return found;
}

type Take = (field: FieldId, column: number, code: ReasonCode) => void;

/** Some part is named, by its heading or by hand, or its group is. */
function isDistinctive(context: Context, choice: ReadonlyMap<FieldId, number>): boolean {
  const parts = partsOf(context.programme);
  return parts.some((part) => choice.has(part)) || groupColumns(context).length > 0;
}

function partsOf(programme: Programme): readonly FieldId[] {
  return [...new Set([...programme.rate.parts, ...programme.identities.flatMap(({ parts }) => parts)])];
}

/** Columns that bear a part's group as their only heading: "Phương án phân cấp" over two unlabelled columns. */
function groupColumns(context: Context): readonly number[] {
  const groups = new Set(context.programme.fields.map((field) => field.group).filter((group) => group !== undefined));
  const columns: number[] = [];
  for (const group of groups) {
    const field: ProgrammeField = { id: "group", kind: "count", required: false, headings: [group], label: group };
    context.band.headings.forEach((heading, index) => {
      const column = context.left + index;
      const sample = context.sample.columns[index]!;
      if (matchHeading(field, { leaf: heading.words.leaf, groups: [] }).score > 0.9 && sample.numeric >= sample.worded)
        columns.push(column);
    });
  }
  return columns;
}

/** Parts that share a group stand under it in the order the programme prints them. */
function completeGroup(context: Context, choice: Choice, take: Take): void {
  const fields = context.programme.fields.filter(
    (field) => field.group !== undefined && partsOf(context.programme).includes(field.id),
  );
  if (fields.length === 0 || fields.some((field) => choice.has(field.id))) return;
  const columns = groupColumns(context).filter((column) => !isUsed(choice, column));
  if (columns.length !== fields.length) return;
  const trial = new Map(choice);
  fields.forEach((field, index) => trial.set(field.id, columns[index]!));
  if (!identities(context, trial).some(({ evidence }) => isBorneOut(evidence))) return;
  fields.forEach((field, index) => {
    take(field.id, columns[index]!, "group-order");
  });
}

/** A part that no heading names: the one column without which the sum fails and with which it holds. */
function completeParts(context: Context, choice: Choice, take: Take): void {
  for (const { whole, parts } of context.programme.identities) {
    const total = context.numbers(choice, whole);
    const present = parts.map((part) => context.numbers(choice, part)).filter((numbers) => numbers !== null);
    const missing = parts.filter((part) => !choice.has(part));
    if (!total || missing.length === 0 || present.length === 0) continue;
    const without = sumEvidence(total, present);
    for (const part of missing) {
      const sibling = context.programme.rate.parts.includes(part) ? context.programme.rate.parts : parts;
      if (!sibling.some((other) => choice.has(other))) continue;
      const fits = openColumns(context, choice, part).filter((column) => {
        const numbers = context.column(column)!.numbers;
        const withIt = sumEvidence(total, [...present, numbers]);
        return (
          isBorneOut(withIt) &&
          withIt.holds >= without.holds + Math.min(2, context.column(column)!.nonZero) &&
          withIt.holds > without.holds
        );
      });
      const column = soleBest(context, part, fits);
      if (column !== null && missing.length === 1) take(part, column, "completes-sum");
      else if (column !== null && context.match(part, column).score >= POSSIBLE) take(part, column, "completes-sum");
    }
  }
}

function completeWhole(context: Context, choice: Choice, take: Take): void {
  for (const { whole, parts } of context.programme.identities) {
    const present = parts.map((part) => context.numbers(choice, part)).filter((numbers) => numbers !== null);
    if (choice.has(whole) || present.length < 2) continue;
    const fits = openColumns(context, choice, whole).filter((column) =>
      isBorneOut(sumEvidence(context.column(column)!.numbers, present)),
    );
    const column = soleBest(context, whole, fits);
    if (column !== null) take(whole, column, "completes-sum");
  }
}

/** A vague heading ("Số TTHC", "Phân cấp") where most parts are named and no other column could be meant. */
function completeVague(context: Context, choice: Choice, take: Take): void {
  const counts = context.programme.fields.filter((field) => field.kind === "count");
  for (const field of counts) {
    if (choice.has(field.id)) continue;
    const isPart = partsOf(context.programme).includes(field.id);
    const sibling = context.programme.rate.parts.includes(field.id)
      ? context.programme.rate.parts
      : partsOf(context.programme);
    const sure = isPart
      ? sibling.some((part) => choice.has(part))
      : sibling.filter((part) => choice.has(part)).length >= 2;
    const vague = openColumns(context, choice, field.id).filter(
      (column) => context.match(field.id, column).score >= POSSIBLE,
    );
    if (sure && vague.length === 1) take(field.id, vague[0]!, "vague-heading");
  }
}

function completeRate(context: Context, choice: Choice, take: Take): void {
  const field = context.programme.fields.find(({ kind }) => kind === "rate");
  if (!field || choice.has(field.id)) return;
  const fits = openColumns(context, choice, field.id).filter((column) => {
    const evidence = rateOf(context, new Map(choice).set(field.id, column));
    return evidence !== null && isBorneOut(evidence) && context.bestElsewhere(field.id, column) < NAMED;
  });
  const column = soleBest(context, field.id, fits);
  if (column !== null) take(field.id, column, "equals-rate");
}

/** Names without a heading of their own: words, on nearly every row, left of all figures. */
function completeAgency(context: Context, choice: Choice, take: Take): void {
  const field = context.programme.fields.find(({ kind }) => kind === "agency")!;
  if (choice.has(field.id)) return;
  const counts = context.programme.fields.filter(({ id, kind }) => kind === "count" && choice.has(id));
  if (counts.length < 2) return;
  const firstFigure = Math.min(...counts.map(({ id }) => choice.get(id)!));
  const rows = context.sample.rows.length;
  for (let column = firstFigure - 1; column >= context.left; column -= 1) {
    const sample = context.column(column)!;
    if (!isUsed(choice, column) && rows > 0 && sample.long >= 0.6 * rows) {
      take(field.id, column, "names");
      return;
    }
  }
}

/** Running numbers without a heading, left of the names. */
function completeSequence(context: Context, choice: Choice, take: Take): void {
  const field = context.programme.fields.find(({ kind }) => kind === "sequence");
  const agency = choice.get(context.programme.fields.find(({ kind }) => kind === "agency")!.id);
  if (!field || choice.has(field.id) || agency === undefined) return;
  for (let column = agency - 1; column >= context.left; column -= 1) {
    if (isUsed(choice, column) || context.band.headings[column - context.left]!.text !== "") continue;
    const evidence = sequenceEvidence(context.column(column)!.numbers);
    if (isBorneOut(evidence)) {
      take(field.id, column, "running-numbers");
      return;
    }
  }
}

function sequenceEvidence(numbers: Float64Array): Evidence {
  let last = 0;
  let holds = 0;
  let rows = 0;
  for (const number of numbers) {
    if (Number.isNaN(number)) continue;
    rows += 1;
    if (number === last + 1 || number === 1) holds += 1;
    last = number;
  }
  return { holds, rows };
}

/** Columns of figures that are taken by no field and named for no other. */
function openColumns(context: Context, choice: Choice, field: FieldId): readonly number[] {
  const columns: number[] = [];
  context.sample.columns.forEach((sample, index) => {
    const column = context.left + index;
    if (isUsed(choice, column) || sample.numeric === 0 || sample.worded > 0.3 * sample.filled) return;
    if (context.bestElsewhere(field, column) >= NAMED && context.match(field, column).score < POSSIBLE) return;
    columns.push(column);
  });
  return columns;
}

function isUsed(choice: ReadonlyMap<FieldId, number>, column: number): boolean {
  for (const used of choice.values()) if (used === column) return true;
  return false;
}

/** The only column, or the only one whose heading has anything to say for the field; never a guess between equals. */
function soleBest(context: Context, field: FieldId, columns: readonly number[]): number | null {
  if (columns.length === 1) return columns[0]!;
  const scores = columns.map((column) => context.match(field, column).score);
  const best = Math.max(...scores);
  const top = columns.filter((_, index) => scores[index] === best);
  return best >= POSSIBLE && top.length === 1 ? top[0]! : null;
}

function reading(context: Context, choice: Choice, byFigures: ReadonlyMap<FieldId, Reason>): ColumnReading {
  const { programme } = context;
  const reasons = new Map<FieldId, readonly Reason[]>();
  let score = 0;
  for (const field of programme.fields) {
    const column = choice.get(field.id);
    if (column === undefined) continue;
    const found: Reason | undefined = context.fixed.has(field.id)
      ? { code: "by-hand", params: {} }
      : byFigures.get(field.id);
    reasons.set(field.id, reasonsFor(context, choice, field, column, found ?? null));
    score += found ? 0.5 : context.match(field.id, column).score;
  }
  return {
    columns: choice,
    reasons,
    missing: programme.fields.filter((field) => field.required && !choice.has(field.id)).map((field) => field.id),
    distinctive: isDistinctive(context, choice),
    score,
  };
}

function reasonsFor(
  context: Context,
  choice: Choice,
  field: ProgrammeField,
  column: number,
  found: Reason | null,
): readonly Reason[] {
  const reasons: Reason[] = [];
  const heading = context.band.headings[column - context.left];
  const match = context.match(field.id, column);
  if (found) reasons.push({ ...found, params: { heading: heading?.text ?? "" } });
  else
    reasons.push({
      code: "heading",
      params: { heading: [...(heading?.groupTexts ?? []), heading?.text ?? ""].join(" › "), words: match.phrase },
    });
  const sample = context.column(column);
  if (!sample || sample.filled === 0) return reasons;
  if (field.kind === "count")
    reasons.push({ code: "whole-numbers", params: { holds: sample.whole, rows: sample.filled } });
  if (field.kind === "agency")
    reasons.push({ code: "words", params: { holds: sample.worded, rows: context.sample.rows.length } });
  if (field.kind === "sequence") reasons.push({ code: "sequence", params: { ...sequenceEvidence(sample.numbers) } });
  for (const [index, { whole, evidence }] of identities(context, choice).entries()) {
    const involved = whole === field.id || context.programme.identities[index]!.parts.includes(field.id);
    if (involved && evidence.rows > 0)
      reasons.push({ code: "sum", params: { holds: evidence.holds, rows: evidence.rows } });
  }
  const rate = field.kind === "rate" ? rateOf(context, choice) : null;
  if (rate && rate.rows > 0) reasons.push({ code: "rate", params: { holds: rate.holds, rows: rate.rows } });
  return reasons;
}
