import { FIGURE, type TotalRow } from "../../recognition/table";
import { cellName, type CellAddress } from "../../sheet/address";
import { formulaAt, hasFormulas } from "../../sheet/cells";
import { countAt, type Identity } from "../../standing/readings";
import { RATE_CAUSES } from "../causes/rate-cause";
import { usualFormulaIn } from "../column-formulas";
import { rowsToAddUp } from "../closer-look";
import { agencyOf, blocksOf, cellOf, type Block, type CheckContext } from "../context";
import { finding, type Cause, type Finding } from "../finding";
import {
  isRightRate,
  rateFormulaCorrection,
  totalFormulaCorrection,
  wholeFormulaCorrection,
} from "../formula-corrections";
import { totalFormulaCause } from "../formulas/total-formulas";
import { doubtfulRates, rateVerdicts, VERDICT } from "../rate-verdicts";
import { referencesOf, type Reference } from "../references";
import { isMismatch } from "../row-arithmetic";
import type { ReportFinding, Rule } from "../rule";
import { lowerBound } from "../rows";
import { totalMismatches } from "../total-mismatches";
import { wrongRate } from "../wrong-rate";

/** A formula that gives a wrong rate, whole or total. */
export const wrongFormula: Rule = {
  id: "wrong-formula",
  codes: ["wrong-formula"],
  causes: [
    ...RATE_CAUSES,
    "formula-other-row",
    "formula-misses-cell",
    "formula-counts-subtotals",
    "formula-unlike-column",
  ],
  mending: ["asked"],
  source: null,
  check(context, report) {
    for (const block of blocksOf(context)) checkRates(context, block, report);
    for (const identity of context.identities) checkWholes(context, identity, report);
    checkTotals(context, report);
  },
};

function checkRates(context: CheckContext, block: Block, report: ReportFinding): void {
  const { rate } = block;
  const verdicts = rateVerdicts(context, block);
  if (!rate || !hasFormulas(context.snapshot, rate.column)) return;
  for (const index of doubtfulRates(context, block)) {
    if (verdicts[index] !== VERDICT.wrong) continue;
    const cell = cellOf(block, index, rate);
    const formula = formulaAt(context.snapshot, cell.row, cell.column);
    if (formula === null) continue;
    const details = wrongRate(context, block, index);
    const usual = usualFormulaIn(context, cell.row, cell.column, isRightRate(context));
    report(
      finding("wrong-formula", [cell], {
        field: "rate",
        agency: agencyOf(block, index),
        expected: details.expected,
        actual: details.actual,
        params: { ...details.params, formula },
        cause:
          otherRowReference(context, block, formula, cell.row) ??
          details.cause ??
          (usual === null ? null : UNLIKE_COLUMN),
        correction: rateFormulaCorrection(context, block, index),
      }),
    );
  }
}

function checkWholes(context: CheckContext, identity: Identity, report: ReportFinding): void {
  const block = context.agencies;
  const column = block.counts[identity.whole];
  if (!column || !hasFormulas(context.snapshot, column.column)) return;
  for (const index of rowsToAddUp(context, identity)) {
    const cell = cellOf(block, index, column);
    const formula = formulaAt(context.snapshot, cell.row, cell.column);
    if (formula !== null && isMismatch(block, identity, index) && !passesOverText(block, identity, index))
      report(wrongWhole(context, identity, index, cell, formula));
  }
}

function wrongWhole(
  context: CheckContext,
  identity: Identity,
  index: number,
  cell: CellAddress,
  formula: string,
): Finding {
  const block = context.agencies;
  const { whole, parts } = identity;
  const values = parts.map((part) => countAt(block.counts[part]!, index));
  const sum = values.reduce((total, value) => total + value, 0);
  const stated = countAt(block.counts[whole]!, index);
  const isRight = (agency: number) => !isMismatch(block, identity, agency);
  const isUnlike = usualFormulaIn(context, cell.row, cell.column, isRight) !== null;
  return finding("wrong-formula", [cell], {
    field: whole,
    agency: agencyOf(block, index),
    expected: sum,
    actual: stated,
    params: { parts: values, sum, stated, difference: Math.abs(sum - stated), formula },
    cause:
      otherRowReference(context, block, formula, cell.row) ??
      partMissed(block, identity, index, cell, formula) ??
      (isUnlike ? UNLIKE_COLUMN : null),
    correction: wholeFormulaCorrection(context, identity, index),
  });
}

/** The first part that a whole's formula does not take. */
function partMissed(
  block: Block,
  { parts }: Identity,
  index: number,
  cell: CellAddress,
  formula: string,
): Cause | null {
  const references = referencesOf(formula);
  const missed = parts.find(
    (part) => !references.some((reference) => covers(reference, cell.row, block.counts[part]!.column)),
  );
  return missed === undefined
    ? null
    : { code: "formula-misses-cell", params: { cell: cellName(cellOf(block, index, block.counts[missed]!)) } };
}

function checkTotals(context: CheckContext, report: ReportFinding): void {
  const block = context.totals;
  for (const { index, field, sum, stated, formula } of totalMismatches(context)) {
    if (formula === null) continue;
    const cell = cellOf(block, index, block.counts[field]!);
    const total: TotalRow = context.table.totals[index]!;
    const rows = total.end - total.first;
    report(
      finding("wrong-formula", [cell], {
        field,
        expected: sum,
        actual: stated,
        params: { label: total.label, sum, stated, difference: Math.abs(sum - (stated ?? 0)), rows, formula },
        cause: totalFormulaCause(context, index, field, formula),
        correction: totalFormulaCorrection(context, total, cell),
      }),
    );
  }
}

/** The reference to one other agency's row, where a formula has one. */
function otherRowReference({ table }: CheckContext, block: Block, formula: string, row: number): Cause | null {
  if (block.kind === "totals") return null;
  const astray = referencesOf(formula).find(
    ({ top, bottom, left, right }) =>
      right >= table.body.left &&
      left <= table.body.right &&
      top === bottom &&
      top !== row &&
      table.rows[lowerBound(table.rows, top)] === top,
  );
  return astray
    ? {
        code: "formula-other-row",
        params: { cell: cellName({ row: astray.top, column: astray.left }), row: astray.top + 1 },
      }
    : null;
}

const UNLIKE_COLUMN: Cause = { code: "formula-unlike-column", params: {} };

/** SUM passes over numbers typed as text; the sum is right once they are mended. */
function passesOverText(block: Block, { whole, parts }: Identity, index: number): boolean {
  const read = parts.filter((part) => block.counts[part]!.states[index] !== FIGURE.text);
  const sum = read.reduce((total, part) => total + countAt(block.counts[part]!, index), 0);
  return countAt(block.counts[whole]!, index) === sum;
}

function covers({ top, bottom, left, right }: Reference, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}
