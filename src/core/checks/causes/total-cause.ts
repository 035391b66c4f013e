import { countAt } from "../../standing/readings";
import { figureAt } from "../column-sums";
import type { CheckContext } from "../context";
import type { Cause, CauseCode } from "../finding";
import type { TotalMismatch } from "../total-mismatches";
import { countSlips, DIGIT_SLIPS } from "./digits";
import { soleCause } from "./sole";

export const TOTAL_CAUSES: readonly CauseCode[] = [
  ...DIGIT_SLIPS,
  "subtotals-counted-twice",
  "last-row-left-out",
  "row-left-out",
  "hidden-rows-left-out",
];

/** Why a typed total is not the sum of its rows. */
export function totalCause(context: CheckContext, { index, field, sum, stated }: TotalMismatch): Cause | null {
  if (stated === null || stated === 0) return null;
  const { first, end } = context.table.totals[index]!;
  const causes: Cause[] = [];
  for (const code of countSlips(sum, stated)) causes.push({ code, params: { field, meant: sum } });
  const subtotals = subtotalsWithin(context, index, field);
  if (stated === sum + subtotals) causes.push({ code: "subtotals-counted-twice", params: {} });
  return soleCause([...causes, ...leftOut(context, field, first, end, sum - stated)]);
}

function subtotalsWithin({ table, totals }: CheckContext, index: number, field: string): number {
  const { first, end } = table.totals[index]!;
  let sum = 0;
  for (const [other, total] of table.totals.entries()) {
    const isWithin = other !== index && total.kind === "subtotal" && total.first >= first && total.end <= end;
    if (isWithin) sum += countAt(totals.counts[field]!, other);
  }
  return sum;
}

/** Rows whose figures make up just what is missing: one of them, or all the hidden ones. */
function leftOut(context: CheckContext, field: string, first: number, end: number, missing: number): Cause[] {
  const { agencies, snapshot } = context;
  const hidden = new Set(snapshot.hiddenRows);
  const rows: number[] = [];
  let hiddenSum = 0;
  let hiddenCount = 0;
  for (let index = first; index < end; index += 1) {
    const figure = figureAt(context, field, index);
    if (figure === missing && rows.length < 2) rows.push(index);
    if (!hidden.has(agencies.rows[index]!)) continue;
    hiddenSum += figure;
    hiddenCount += 1;
  }
  const causes = rows.map((index): Cause => {
    const params = { agency: agencies.names.at(index)!, row: agencies.rows[index]! + 1 };
    return { code: index === end - 1 ? "last-row-left-out" : "row-left-out", params };
  });
  const isHiddenAlone = hiddenCount === 1 && rows.length === 1 && hidden.has(agencies.rows[rows[0]!]!);
  if (hiddenSum === missing) {
    const cause: Cause = { code: "hidden-rows-left-out", params: { rows: hiddenCount } };
    return isHiddenAlone ? [cause] : [...causes, cause];
  }
  return causes;
}
