import type { FieldId } from "../../programmes/programme";
import { FIGURE } from "../../recognition/table";
import type { CellAddress } from "../../sheet/address";
import { formulaAt, hasFormulas, valueTypeAt } from "../../sheet/cells";
import { READING, type Identity } from "../../standing/readings";
import { formReader, usualFormula, type UsualFormula } from "../column-formulas";
import { oncePer, type CheckContext } from "../context";
import { rateVerdicts, VERDICT } from "../rate-verdicts";
import { referencesOf } from "../references";
import { isMismatch } from "../row-arithmetic";
import { deviationsOf, type Deviation, type Purpose } from "./deviations";
import { otherRowUnlikeColumn } from "./outside-row";

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
  /** Whether it is worked out from other columns by the programme's own rule; a count that is not may be made in any way. */
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
  const right = new Set<string>();
  const flaws: FormulaFlaw[] = [];
  for (let index = 0; index < agencies.length; index += 1) {
    const cell = { row: agencies.rows[index]!, column: column.column };
    const formula = formulaAt(snapshot, cell.row, cell.column);
    if (formula === null || !column.isSound(index)) continue;
    const form = formOf(formula, cell.row);
    if (form === null || right.has(form)) continue;
    const deviation = deviationAt(context, column, index, cell, formula, form, usual);
    if (deviation) flaws.push({ index, cell, field: column.field, formula, deviation });
    else if (deviation === null && right.size < MOST_FORMS && isOfOwnRow(context, formula, cell.row)) right.add(form);
  }
  return flaws;
}

/** A hostile file may hold a different formula in each of a million rows. */
const MOST_FORMS = 500;

/** null where it is right; undefined where there is nothing to say. */
function deviationAt(
  context: CheckContext,
  { purposeAt, isDerived }: FormulaColumn,
  index: number,
  cell: CellAddress,
  formula: string,
  form: string,
  usual: UsualFormula | null,
): Deviation | null | undefined {
  const deviations = purposeAt && deviationsOf(context, cell, formula, purposeAt(index));
  if (deviations?.length === 0) return null;
  const outside = deviations?.find(({ kind }) => kind === "other-row");
  if (outside) return outside;
  if (!usual || form === usual.relative) return undefined;
  const taken = otherRowUnlikeColumn(context, cell, formula, usual);
  if (taken) return { kind: "other-row", cell: taken };
  // Two flaws at once are no one slip: that the formula is unlike its column is all there is to say.
  const [only = null, ...more] = isDerived ? (deviations ?? []) : [];
  return only && (more.length > 0 ? { kind: "other", cell: null } : only);
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
  const { rate, counts, readings } = agencies;
  const columns: FormulaColumn[] = [];
  const taken = new Set<number>();
  for (const [field, figures] of Object.entries(counts)) {
    taken.add(figures.column);
    const own = identities.filter(({ whole, parts }) => whole === field || parts.includes(field));
    columns.push({
      column: figures.column,
      field,
      purposeAt: (index) => ({ parts: [field], whole: null, first: index, end: index + 1 }),
      isSound: (index) =>
        figures.states[index] === FIGURE.number && !own.some((identity) => isMismatch(agencies, identity, index)),
      isDerived: own.some(({ whole, complete }: Identity) => complete && whole === field),
    });
  }
  if (rate) {
    taken.add(rate.column);
    const { parts, whole } = table.programme.rate;
    const present = parts.filter((part) => counts[part] !== undefined);
    const isJudged = counts[whole] !== undefined || identities.some((one) => one.complete && one.whole === whole);
    const verdicts = rateVerdicts(context, agencies);
    columns.push({
      column: rate.column,
      field: "rate",
      purposeAt: isJudged ? (index) => ({ parts: present, whole, first: index, end: index + 1 }) : null,
      isSound: (index) => verdicts[index] === VERDICT.right && readings.states[index] === READING.sound,
      isDerived: true,
    });
  }
  for (const column of Object.values(table.columns)) if (column !== undefined) taken.add(column);
  for (let column = table.body.left; column <= table.body.right; column += 1) {
    if (taken.has(column)) continue;
    const isSound = (index: number) => valueTypeAt(snapshot, agencies.rows[index]!, column) === "Double";
    columns.push({ column, field: null, purposeAt: null, isSound, isDerived: false });
  }
  return columns;
}
