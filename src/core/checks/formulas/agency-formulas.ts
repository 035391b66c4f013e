import type { FieldId } from "../../programmes/programme";
import type { CellAddress } from "../../sheet/address";
import { formulaAt, hasFormulas, valueTypeAt } from "../../sheet/cells";
import { countAt, type Identity } from "../../standing/readings";
import { formReader, usualFormula, type UsualFormula } from "../column-formulas";
import { oncePer, type CheckContext } from "../context";
import { referencesOf } from "../references";
import { isMismatch } from "../row-arithmetic";
import { lowerBound } from "../rows";
import { deviationsOf, type Deviation, type Purpose } from "./deviations";
import { otherRowUnlikeColumn } from "./outside-row";
import { isSoundRate, ratePurpose } from "./rate-purpose";

/** A formula of an agency's row whose figure is right today, though it is not the formula that belongs there. */
export interface FormulaFlaw {
  readonly index: number;
  readonly cell: CellAddress;
  /** null for a column that is none of the programme's, such as one of ranks. */
  readonly field: FieldId | null;
  readonly formula: string;
  readonly deviation: Deviation;
}

/** What a column's formulas are there for, row by row; null for one that the programme says nothing of. */
interface FormulaColumn {
  readonly column: number;
  readonly field: FieldId | null;
  readonly purposeAt: ((index: number) => Purpose) | null;
  /** Whether the figure can be read and nothing is wrong with it, so that only the formula may be. */
  readonly isSound: (index: number) => boolean;
  /** Whether it is worked out from other columns by the programme's own rule. */
  readonly isDerived: boolean;
}

/**
 * Flaws of formulas in the agencies' rows that no figure gives away yet. O(rows): a formula found right is not looked at
 * again in the rows it was copied to.
 */
export const formulaFlaws = oncePer((context: CheckContext): readonly FormulaFlaw[] =>
  columnsOf(context)
    .filter(({ column }) => hasFormulas(context.snapshot, column))
    .flatMap((column) => flawsIn(context, column)),
);

function flawsIn(context: CheckContext, column: FormulaColumn): FormulaFlaw[] {
  const { snapshot, agencies } = context;
  const usual = usualFormula(context, column.column);
  const formOf = formReader(context, column.column);
  const isDerived = column.isDerived || isDerivedBy(context, column, usual);
  const deviationAt = (index: number, cell: CellAddress, formula: string, form: string): Deviation | null => {
    const deviations = column.purposeAt && deviationsOf(context, cell, formula, column.purposeAt(index));
    if (deviations?.length === 0) return null;
    const outside = deviations?.find(({ kind }) => kind === "other-row") ?? null;
    if (outside || !usual || form === usual.relative) return outside;
    return unlikeColumn(context, cell, formula, usual, isDerived ? deviations : null);
  };
  const settled = new Set<string>();
  let followed = 0;
  const flaws: FormulaFlaw[] = [];
  for (let index = 0; index < agencies.length && followed < MOST_FOLLOWED; index += 1) {
    const cell = { row: agencies.rows[index]!, column: column.column };
    const formula = formulaAt(snapshot, cell.row, cell.column);
    if (formula === null || !column.isSound(index)) continue;
    const form = formOf(formula, cell.row);
    if (form === null || settled.has(form)) continue;
    followed += 1;
    const deviation = deviationAt(index, cell, formula, form);
    if (deviation) flaws.push({ index, cell, field: column.field, formula, deviation });
    else if (isOfOwnRow(context, formula, cell.row)) settled.add(form);
  }
  return flaws;
}

/**
 * Formulas of a column that are followed one by one, copies of a right one not counted: a hostile file may hold a
 * different formula in each of a million rows.
 */
const MOST_FOLLOWED = 10_000;

/** What is amiss with a formula unlike its column's; null where there is nothing to say. */
function unlikeColumn(
  context: CheckContext,
  cell: CellAddress,
  formula: string,
  usual: UsualFormula,
  deviations: readonly Deviation[] | null,
): Deviation | null {
  const taken = otherRowUnlikeColumn(context, cell, formula, usual);
  if (taken) return { kind: "other-row", cell: taken };
  // Two flaws at once are no one slip: that the formula is unlike its column is all there is to say.
  const [only = null, ...more] = deviations ?? [];
  return more.length > 0 ? { kind: "other", cell: null } : only;
}

/** Whether a column's shared formula works out its figures from other columns; a count that has none may be made in any way. */
function isDerivedBy(context: CheckContext, { purposeAt, column }: FormulaColumn, usual: UsualFormula | null): boolean {
  if (!usual || !purposeAt) return false;
  const purpose = purposeAt(lowerBound(context.agencies.rows, usual.row));
  return deviationsOf(context, { row: usual.row, column }, usual.formula, purpose)?.length === 0;
}

/** Whether a formula takes nothing but figures of its own row, wherever it is copied to. */
function isOfOwnRow({ agencies }: CheckContext, formula: string, row: number): boolean {
  const columns = new Set(Object.values(agencies.counts).map(({ column }) => column));
  return referencesOf(formula).every(({ top, bottom, left, right, absoluteRow }) => {
    if (absoluteRow || top !== row || bottom !== row || right - left > columns.size) return false;
    for (let column = left; column <= right; column += 1) if (!columns.has(column)) return false;
    return true;
  });
}

function columnsOf(context: CheckContext): FormulaColumn[] {
  const { agencies, table, identities, snapshot } = context;
  const { rate, counts } = agencies;
  const columns: FormulaColumn[] = [];
  for (const [field, figures] of Object.entries(counts)) {
    const own = identities.filter(({ whole, parts }) => whole === field || parts.includes(field));
    columns.push({
      column: figures.column,
      field,
      purposeAt: (index) => ({ parts: [field], whole: null, first: index, end: index + 1 }),
      isSound: (index) =>
        !Number.isNaN(countAt(figures, index)) && !own.some((identity) => isMismatch(agencies, identity, index)),
      isDerived: own.some(({ whole, complete }: Identity) => complete && whole === field),
    });
  }
  if (rate) {
    columns.push({
      column: rate.column,
      field: "rate",
      purposeAt: (index) => ratePurpose(context, index, index + 1),
      isSound: (index) => isSoundRate(context, agencies, index),
      isDerived: true,
    });
  }
  const taken = new Set(Object.values(table.columns));
  for (let column = table.body.left; column <= table.body.right; column += 1) {
    if (taken.has(column)) continue;
    const isSound = (index: number) => valueTypeAt(snapshot, agencies.rows[index]!, column) === "Double";
    columns.push({ column, field: null, purposeAt: null, isSound, isDerived: false });
  }
  return columns;
}
