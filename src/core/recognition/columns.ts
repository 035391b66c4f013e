import type { FieldId, Programme, ProgrammeField } from "../programmes/programme";
import { bestChoice, differingFields } from "./column-choice";
import { complete, sequenceEvidence } from "./column-completion";
import { ColumnContext, identities, isDistinctive, rateOf, type Choice } from "./column-context";
import type { HeaderBand } from "./header-band";
import type { BodySample } from "./sample";
import type { ColumnDoubt, ColumnOption, Reason } from "./table";

/** Which column is which field, and why. Columns are sheet columns. */
export interface ColumnReading {
  readonly columns: ReadonlyMap<FieldId, number>;
  readonly reasons: ReadonlyMap<FieldId, readonly Reason[]>;
  /** Fields without a column that are required, or that another column holds together with others. */
  readonly missing: readonly FieldId[];
  /** Whether some column is named by words of this programme alone: its parts, not just "Đơn vị" and "Tổng số". */
  readonly distinctive: boolean;
  /** Sum of what speaks for the columns; to compare readings of one sheet. */
  readonly score: number;
  /** Another reading that is about as likely. */
  readonly doubt: ColumnDoubt | null;
}

/** Reads which column is which field: by the headings first; by the figures where headings leave it open. */
export function readColumns(
  programme: Programme,
  band: HeaderBand,
  sample: BodySample,
  byHand: ReadonlyMap<FieldId, number>,
): ColumnReading {
  const context = new ColumnContext(programme, band, sample, byHand);
  const { choice, rival } = bestChoice(context);
  const byFigures = complete(context, choice);
  const read = reading(context, choice, byFigures);
  return { ...read, doubt: rival ? doubtBetween(context, read, rival) : orderDoubt(context, read, byFigures) };
}

type CertainReading = Omit<ColumnReading, "doubt">;

function doubtBetween(context: ColumnContext, read: CertainReading, rival: Choice): ColumnDoubt | null {
  const other = reading(context, rival, complete(context, rival));
  const fields = differingFields(context, new Map(read.columns), rival);
  return fields.length === 0 ? null : { fields, why: "same-headings", readings: [optionOf(read), optionOf(other)] };
}

/** Columns told apart by their order alone might as well be the other way round. */
function orderDoubt(
  context: ColumnContext,
  read: CertainReading,
  byFigures: ReadonlyMap<FieldId, Reason>,
): ColumnDoubt | null {
  const fields = [...byFigures].flatMap(([field, { code }]) => (code === "group-order" ? [field] : []));
  const swapped = new Map(read.columns);
  fields.forEach((field, index) => swapped.set(field, read.columns.get(fields[fields.length - 1 - index]!)!));
  if (differingFields(context, new Map(read.columns), swapped).length === 0) return null;
  const other = reading(context, swapped, byFigures);
  return { fields, why: "order-only", readings: [optionOf(read), optionOf(other)] };
}

function optionOf({ columns, reasons }: CertainReading): ColumnOption {
  return { columns: Object.fromEntries(columns), reasons: Object.fromEntries(reasons) };
}

function reading(context: ColumnContext, choice: Choice, byFigures: ReadonlyMap<FieldId, Reason>): CertainReading {
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
    missing: programme.fields
      .filter(({ id, required }) => !choice.has(id) && (required || context.isHeldInSum(id)))
      .map(({ id }) => id),
    distinctive: isDistinctive(context, choice),
    score,
  };
}

function reasonsFor(
  context: ColumnContext,
  choice: Choice,
  field: ProgrammeField,
  column: number,
  found: Reason | null,
): readonly Reason[] {
  const reasons: Reason[] = [];
  const { text, groupTexts } = context.band.headings[column - context.left]!;
  const match = context.match(field.id, column);
  if (found) reasons.push({ ...found, params: { heading: text } });
  else
    reasons.push({
      code: "heading",
      params: { heading: [...groupTexts, text].join(" › "), words: match.phrase },
    });
  const sample = context.column(column);
  if (sample.filled === 0) return reasons;
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
