import type { FieldId } from "../../programmes/programme";
import { FIGURE } from "../../recognition/table";
import { cellName, type CellAddress } from "../../sheet/address";
import { formulaAt } from "../../sheet/cells";
import { countAt, READING } from "../../standing/readings";
import { columnSums } from "../column-sums";
import { cellOf, oncePer, type CheckContext } from "../context";
import type { Cause } from "../finding";
import { rateVerdicts, VERDICT } from "../rate-verdicts";
import { referencesOf } from "../references";
import { deviationsOf, type Deviation } from "./deviations";

/** A formula of a total's row that gives the right figure today, though it does not take just the rows it should. */
export interface TotalFlaw {
  /** Index into `table.totals`. */
  readonly index: number;
  readonly cell: CellAddress;
  readonly field: FieldId;
  readonly formula: string;
  readonly cause: Cause;
}

export const totalFlaws = oncePer((context: CheckContext): readonly TotalFlaw[] => {
  const { totals } = context;
  const flaws: TotalFlaw[] = [];
  const look = (index: number, field: FieldId, column: number, cause: () => Cause | null) => {
    const cell = cellOf(totals, index, { column });
    const formula = formulaAt(context.snapshot, cell.row, cell.column);
    const found = formula === null ? null : cause();
    if (formula !== null && found) flaws.push({ index, cell, field, formula, cause: found });
  };
  for (let index = 0; index < totals.length; index += 1) {
    for (const [field, figures] of Object.entries(totals.counts)) {
      if (isSound(context, index, field))
        look(index, field, figures.column, () => totalFormulaCause(context, index, field));
    }
    const { rate } = totals;
    const isRight = rate && rateVerdicts(context, totals)[index] === VERDICT.right;
    if (isRight && totals.readings.states[index] === READING.sound)
      look(index, "rate", rate.column, () => totalRateCause(context, index, rate.column));
  }
  return flaws;
});

function isSound(context: CheckContext, index: number, field: FieldId): boolean {
  const { first, end } = context.table.totals[index]!;
  const figures = context.totals.counts[field]!;
  return (
    figures.states[index] === FIGURE.number &&
    columnSums(context).get(field)?.sum(first, end) === countAt(figures, index)
  );
}

/** Why a total's formula is not the sum of its rows; null where it is, where more than one thing is amiss, or it cannot be followed. */
export function totalFormulaCause(context: CheckContext, index: number, field: FieldId): Cause | null {
  const { first, end } = context.table.totals[index]!;
  const cell = cellOf(context.totals, index, context.totals.counts[field]!);
  const formula = formulaAt(context.snapshot, cell.row, cell.column) ?? "";
  const deviations = deviationsOf(context, cell, formula, { parts: [field], whole: null, first, end }) ?? [];
  const [deviation] = deviations;
  if (!deviation || deviations.some(({ kind }) => kind !== deviation.kind)) return null;
  return causeOf(deviation) ?? (deviation.kind === "twice" ? subtotalCounted(context, index, cell, formula) : null);
}

function totalRateCause(context: CheckContext, index: number, column: number): Cause | null {
  const { table, totals } = context;
  const { first, end, row } = table.totals[index]!;
  const { parts, whole } = table.programme.rate;
  if (totals.counts[whole] === undefined) return null;
  const present = parts.filter((part) => totals.counts[part] !== undefined);
  const formula = formulaAt(context.snapshot, row, column) ?? "";
  const [deviation, ...more] =
    deviationsOf(context, { row, column }, formula, { parts: present, whole, first, end }) ?? [];
  return deviation && more.length === 0 ? causeOf(deviation) : null;
}

function causeOf({ kind, cell }: Deviation): Cause | null {
  if (!cell) return null;
  if (kind === "missed") return { code: "formula-misses-cell", params: { cell: cellName(cell) } };
  return kind === "other-row"
    ? { code: "formula-other-row", params: { cell: cellName(cell), row: cell.row + 1 } }
    : null;
}

/** The subtotal that a range adds to the rows it stands for. */
function subtotalCounted({ table }: CheckContext, index: number, cell: CellAddress, formula: string): Cause | null {
  const summed = referencesOf(formula).filter(({ left, right }) => left <= cell.column && right >= cell.column);
  const other = table.totals.find(
    ({ row, kind }, at) =>
      at !== index && kind === "subtotal" && summed.some(({ top, bottom }) => row >= top && row <= bottom),
  );
  return other
    ? { code: "formula-counts-subtotals", params: { cell: cellName({ row: other.row, column: cell.column }) } }
    : null;
}
