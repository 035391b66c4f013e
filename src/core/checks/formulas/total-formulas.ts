import type { FieldId } from "../../programmes/programme";
import { cellName, type CellAddress } from "../../sheet/address";
import { formulaAt } from "../../sheet/cells";
import { countAt } from "../../standing/readings";
import { columnSums } from "../column-sums";
import { cellOf, oncePer, type CheckContext } from "../context";
import type { Cause } from "../finding";
import { referencesOf } from "../references";
import { deviationsOf, type Deviation } from "./deviations";
import { isSoundRate, ratePurpose } from "./rate-purpose";

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
  const look = (index: number, field: FieldId, column: number, causeIn: (formula: string) => Cause | null) => {
    const cell = cellOf(totals, index, { column });
    const formula = formulaAt(context.snapshot, cell.row, cell.column);
    const cause = formula === null ? null : causeIn(formula);
    if (cause) flaws.push({ index, cell, field, formula: formula!, cause });
  };
  for (let index = 0; index < totals.length; index += 1) {
    for (const [field, { column }] of Object.entries(totals.counts)) {
      if (isRightSum(context, index, field))
        look(index, field, column, (formula) => totalFormulaCause(context, index, field, formula));
    }
    if (totals.rate && isSoundRate(context, totals, index))
      look(index, "rate", totals.rate.column, (formula) => totalRateCause(context, index, formula));
  }
  return flaws;
});

function isRightSum(context: CheckContext, index: number, field: FieldId): boolean {
  const { first, end } = context.table.totals[index]!;
  return columnSums(context).get(field)?.sum(first, end) === countAt(context.totals.counts[field]!, index);
}

/** Why a total's formula is not the sum of its rows; null where it is, where more than one thing is amiss, or it cannot be followed. */
export function totalFormulaCause(context: CheckContext, index: number, field: FieldId, formula: string): Cause | null {
  const { first, end } = context.table.totals[index]!;
  const cell = cellOf(context.totals, index, context.totals.counts[field]!);
  const purpose = { parts: [field], whole: null, first, end };
  const [deviation, ...more] = deviationsOf(context, cell, formula, purpose) ?? [];
  if (!deviation || more.some(({ kind }) => kind !== deviation.kind)) return null;
  return causeOf(deviation) ?? (deviation.kind === "twice" ? subtotalCounted(context, cell, formula) : null);
}

function totalRateCause(context: CheckContext, index: number, formula: string): Cause | null {
  const { first, end } = context.table.totals[index]!;
  const cell = cellOf(context.totals, index, context.totals.rate!);
  const [deviation, ...more] = deviationsOf(context, cell, formula, ratePurpose(context, first, end)) ?? [];
  return deviation && more.length === 0 ? causeOf(deviation) : null;
}

function causeOf({ kind, cell }: Deviation): Cause | null {
  if (kind === "missed") return { code: "formula-misses-cell", params: { cell: cellName(cell) } };
  return kind === "other-row"
    ? { code: "formula-other-row", params: { cell: cellName(cell), row: cell.row + 1 } }
    : null;
}

/** The total that a range adds to the rows it stands for. */
function subtotalCounted({ table }: CheckContext, { column }: CellAddress, formula: string): Cause | null {
  const summed = referencesOf(formula);
  const counted = table.totals.find(({ row }) => summed.some(({ top, bottom }) => row >= top && row <= bottom));
  return counted
    ? { code: "formula-counts-subtotals", params: { cell: cellName({ row: counted.row, column }) } }
    : null;
}
