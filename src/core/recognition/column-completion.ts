import type { FieldId } from "../programmes/programme";
import { isBorneOut, sumEvidence, type Evidence } from "./arithmetic";
import {
  groupColumns,
  identities,
  isDistinctive,
  partsOf,
  rateOf,
  wholesOf,
  type Choice,
  type ColumnContext,
} from "./column-context";
import { isOpposedBy, NAMED, POSSIBLE } from "./heading-match";
import type { Reason, ReasonCode } from "./table";

/** Fills fields no heading names, where the rest is sure enough; says how each was found. Changes `choice`. */
export function complete(context: ColumnContext, choice: Choice): ReadonlyMap<FieldId, Reason> {
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

const NONE: Choice = new Map();

type Take = (field: FieldId, column: number, code: ReasonCode) => void;

/** Parts that share a group stand under it in the order the programme prints them. */
function completeGroup(context: ColumnContext, choice: Choice, take: Take): void {
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
function completeParts(context: ColumnContext, choice: Choice, take: Take): void {
  for (const { whole, parts } of context.programme.identities) {
    const total = context.numbers(choice, whole);
    const present = parts.map((part) => context.numbers(choice, part)).filter((numbers) => numbers !== null);
    const missing = parts.filter((part) => !choice.has(part));
    if (!total) continue;
    const without = sumEvidence(total, present);
    for (const part of missing) {
      const sibling = context.programme.rate.parts.includes(part) ? context.programme.rate.parts : parts;
      if (!sibling.some((other) => choice.has(other))) continue;
      const fits = openColumns(context, choice, part).filter((column) => {
        const { numbers, nonZero } = context.column(column);
        const withIt = sumEvidence(total, [...present, numbers]);
        return isBorneOut(withIt) && withIt.holds >= without.holds + (nonZero > 1 ? 2 : 1);
      });
      const column = soleBest(context, part, fits);
      if (column !== null && missing.length === 1) take(part, column, "completes-sum");
      else if (column !== null && context.match(part, column).score >= POSSIBLE) take(part, column, "completes-sum");
    }
  }
}

function completeWhole(context: ColumnContext, choice: Choice, take: Take): void {
  for (const { whole, parts } of context.programme.identities) {
    const present = parts.map((part) => context.numbers(choice, part)).filter((numbers) => numbers !== null);
    if (choice.has(whole) || present.length < 2) continue;
    const fits = openColumns(context, choice, whole).filter((column) =>
      isBorneOut(sumEvidence(context.column(column).numbers, present)),
    );
    const column = soleBest(context, whole, fits);
    if (column !== null) take(whole, column, "completes-sum");
  }
}

/** A vague heading ("Số TTHC", "Phân cấp") where most parts are named and no other column could be meant. */
function completeVague(context: ColumnContext, choice: Choice, take: Take): void {
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
      (column) => context.match(field.id, column).score >= POSSIBLE && !context.match(field.id, column).opposed,
    );
    if (sure && vague.length === 1) take(field.id, vague[0]!, "vague-heading");
  }
}

function completeRate(context: ColumnContext, choice: Choice, take: Take): void {
  const field = context.programme.fields.find(({ kind }) => kind === "rate");
  if (!field || choice.has(field.id)) return;
  const fits = openColumns(context, choice, field.id).filter((column) => {
    const evidence = rateOf(context, new Map(choice).set(field.id, column));
    return evidence !== null && isBorneOut(evidence) && context.bestElsewhere(field.id, column, NONE) < NAMED;
  });
  const column = soleBest(context, field.id, fits);
  if (column !== null) take(field.id, column, "equals-rate");
}

/** Names without a heading of their own: words, on nearly every row, left of all figures. */
function completeAgency(context: ColumnContext, choice: Choice, take: Take): void {
  const field = context.programme.fields.find(({ kind }) => kind === "agency")!;
  if (choice.has(field.id)) return;
  const counts = context.programme.fields.filter(({ id, kind }) => kind === "count" && choice.has(id));
  if (counts.length < 2) return;
  const firstFigure = Math.min(...counts.map(({ id }) => choice.get(id)!));
  const rows = context.sample.rows.length;
  const headingAt = (column: number) => context.band.headings[column - context.left]!.words;
  for (let column = firstFigure - 1; column >= context.left; column -= 1) {
    const sample = context.column(column);
    const isOther = isUsed(choice, column) || isOpposedBy(field, headingAt(column));
    if (!isOther && rows > 0 && sample.long >= 0.6 * rows) {
      take(field.id, column, "names");
      return;
    }
  }
}

/** Running numbers without a heading, left of the names. */
function completeSequence(context: ColumnContext, choice: Choice, take: Take): void {
  const field = context.programme.fields.find(({ kind }) => kind === "sequence");
  const agency = choice.get(context.programme.fields.find(({ kind }) => kind === "agency")!.id);
  if (!field || choice.has(field.id) || agency === undefined) return;
  for (let column = agency - 1; column >= context.left; column -= 1) {
    const { text } = context.band.headings[column - context.left]!;
    // One heading may be merged over numbers and names.
    if (isUsed(choice, column) || (text !== "" && text !== context.band.headings[agency - context.left]!.text))
      continue;
    const evidence = sequenceEvidence(context.column(column).numbers);
    if (isBorneOut(evidence)) {
      take(field.id, column, "running-numbers");
      return;
    }
  }
}

/** Numbers that follow the one before, or begin anew at 1. */
export function sequenceEvidence(numbers: Float64Array): Evidence {
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

/** Columns of figures that are taken by no field, and named for no other that still lacks its own. */
function openColumns(context: ColumnContext, choice: Choice, field: FieldId): readonly number[] {
  const columns: number[] = [];
  context.sample.columns.forEach((sample, index) => {
    const column = context.left + index;
    if (isUsed(choice, column) || sample.numeric === 0 || sample.worded > 0.3 * sample.filled) return;
    if (context.isInOtherGroup(column)) return;
    if (context.bestElsewhere(field, column, choice) >= NAMED && context.match(field, column).score < POSSIBLE) return;
    // A part may bear a strange heading that the sums bear out; a whole that counts other things sums up by chance.
    if (wholesOf(context.programme).includes(field) && context.isOfOtherThing(column)) return;
    columns.push(column);
  });
  return columns;
}

function isUsed(choice: ReadonlyMap<FieldId, number>, column: number): boolean {
  for (const used of choice.values()) if (used === column) return true;
  return false;
}

/** The only column, or the only one whose heading has anything to say for the field; never a guess between equals. */
function soleBest(context: ColumnContext, field: FieldId, columns: readonly number[]): number | null {
  if (columns.length === 1) return columns[0]!;
  const scores = columns.map((column) => context.match(field, column).score);
  const best = Math.max(...scores);
  const top = columns.filter((_, index) => scores[index] === best);
  return best >= POSSIBLE && top.length === 1 ? top[0]! : null;
}
