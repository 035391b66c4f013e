import { rateFormula } from "../../corrections/rate-cell";
import { FIGURE, type TotalRow } from "../../recognition/table";
import { cellName, type CellAddress } from "../../sheet/address";
import { contentAt, formulaAt, hasFormulas } from "../../sheet/cells";
import { countAt, type Identity } from "../../standing/readings";
import { RATE_CAUSES } from "../causes/rate-cause";
import { usualFormulaIn } from "../column-formulas";
import { agencyOf, blocksOf, cellOf, type Block, type CheckContext } from "../context";
import { finding, type Cause, type Correction, type Finding } from "../finding";
import { ratePlaces, rateVerdicts, VERDICT } from "../rate-verdicts";
import { referencesOf, type Reference } from "../references";
import { isMismatch } from "../row-arithmetic";
import type { ReportFinding, Rule } from "../rule";
import { lowerBound } from "../rows";
import { totalMismatches } from "../total-mismatches";
import { wrongRate } from "../wrong-rate";

/**
 * A formula that gives a wrong rate, whole or total. One whose figure is right today but which refers to another
 * agency's row, or leaves a row out of a total, is a warning: it will be wrong when that row changes.
 */
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
  for (let index = 0; index < block.length; index += 1) {
    const cell = cellOf(block, index, rate);
    const formula = formulaAt(context.snapshot, cell.row, cell.column);
    if (formula === null) continue;
    const isWrong = verdicts[index] === VERDICT.wrong;
    const astray = otherRowReference(context, block, formula, cell.row, isWrong);
    if (!isWrong && (astray === null || verdicts[index] !== VERDICT.right)) continue;
    const details = isWrong ? wrongRate(context, block, index) : null;
    const isRight = (agency: number) => rateVerdicts(context, context.agencies)[agency] === VERDICT.right;
    const usual = usualFormulaIn(context, cell.row, cell.column, isRight);
    const after = usual ?? rateFormula(context, block, index, ratePlaces(context));
    report(
      finding("wrong-formula", [cell], {
        severity: isWrong ? "error" : "warning",
        field: "rate",
        agency: agencyOf(block, index),
        expected: details?.expected ?? null,
        actual: details?.actual ?? null,
        params: { ...details?.params, formula },
        cause: astray ?? details?.cause ?? (usual === null ? null : UNLIKE_COLUMN),
        correction: formulaCorrection(context, cell, after),
      }),
    );
  }
}

function checkWholes(context: CheckContext, identity: Identity, report: ReportFinding): void {
  const block = context.agencies;
  const column = block.counts[identity.whole];
  if (!column || !hasFormulas(context.snapshot, column.column)) return;
  for (let index = 0; index < block.length; index += 1) {
    const cell = cellOf(block, index, column);
    const formula = formulaAt(context.snapshot, cell.row, cell.column);
    if (formula === null) continue;
    const isWrong = isMismatch(block, identity, index) && !passesOverText(block, identity, index);
    const astray = otherRowReference(context, block, formula, cell.row, isWrong);
    if (!isWrong && astray === null) continue;
    report(wrongWhole(context, block, identity, index, cell, formula, isWrong, astray));
  }
}

function wrongWhole(
  context: CheckContext,
  block: Block,
  identity: Identity,
  index: number,
  cell: CellAddress,
  formula: string,
  isWrong: boolean,
  astray: Cause | null,
): Finding {
  const { whole, parts } = identity;
  const values = parts.map((part) => countAt(block.counts[part]!, index));
  const sum = values.reduce((total, value) => total + value, 0);
  const stated = countAt(block.counts[whole]!, index);
  const names = parts.map((part) => cellName(cellOf(block, index, block.counts[part]!)));
  const usual = usualFormulaIn(context, cell.row, cell.column, (agency) => !isMismatch(block, identity, agency));
  const after = usual ?? `=SUM(${names.join(",")})`;
  const unread = parts.find((part) => {
    const { column } = block.counts[part]!;
    return !referencesOf(formula).some((reference) => covers(reference, cell.row, column));
  });
  const missed: Cause | null =
    unread === undefined
      ? null
      : { code: "formula-misses-cell", params: { cell: cellName(cellOf(block, index, block.counts[unread]!)) } };
  return finding("wrong-formula", [cell], {
    severity: isWrong ? "error" : "warning",
    field: whole,
    agency: agencyOf(block, index),
    expected: isWrong ? sum : null,
    actual: isWrong ? stated : null,
    params: isWrong ? { parts: values, sum, stated, difference: Math.abs(sum - stated), formula } : { formula },
    cause: astray ?? missed ?? (usual === null ? null : UNLIKE_COLUMN),
    correction: formulaCorrection(context, cell, after),
  });
}

function checkTotals(context: CheckContext, report: ReportFinding): void {
  const block = context.totals;
  const wrong = new Set<string>();
  for (const { index, field, sum, stated, formula } of totalMismatches(context)) {
    if (formula === null) continue;
    const cell = cellOf(block, index, block.counts[field]!);
    wrong.add(cellName(cell));
    const { label, first, end } = context.table.totals[index]!;
    report(
      finding("wrong-formula", [cell], {
        field,
        expected: sum,
        actual: stated,
        params: { label, sum, stated, difference: Math.abs(sum - (stated ?? 0)), rows: end - first, formula },
        cause: totalFormulaCause(context, context.table.totals[index]!, cell, formula),
        correction: totalCorrection(context, context.table.totals[index]!, cell),
      }),
    );
  }
  for (const total of context.table.totals) {
    for (const [field, { column }] of Object.entries(block.counts)) {
      const cell = { row: total.row, column };
      const formula = formulaAt(context.snapshot, total.row, column);
      const missed = formula === null || wrong.has(cellName(cell)) ? null : rowMissed(context, total, cell, formula);
      if (missed === null) continue;
      report(
        finding("wrong-formula", [cell], {
          severity: "warning",
          field,
          params: { label: total.label, formula },
          cause: missed,
          correction: totalCorrection(context, total, cell),
        }),
      );
    }
  }
}

/**
 * The reference to another agency's row, where a formula has one. A row marked "$" is meant; it is named only where the
 * figure is wrong.
 */
function otherRowReference(
  context: CheckContext,
  block: Block,
  formula: string,
  row: number,
  isWrong: boolean,
): Cause | null {
  if (block.kind === "totals") return null;
  const { table } = context;
  const inTable = referencesOf(formula).filter(
    ({ left, right }) => right >= table.body.left && left <= table.body.right,
  );
  const astray = inTable.find(
    ({ top, bottom, absoluteRow }) =>
      (isWrong || !absoluteRow) && top === bottom && top !== row && table.rows[lowerBound(table.rows, top)] === top,
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
  return read.length < parts.length && countAt(block.counts[whole]!, index) === sum;
}

function covers({ top, bottom, left, right }: Reference, row: number, column: number): boolean {
  return row >= top && row <= bottom && column >= left && column <= right;
}

function totalFormulaCause(context: CheckContext, total: TotalRow, cell: CellAddress, formula: string): Cause | null {
  const missed = rowMissed(context, total, cell, formula);
  if (missed) return missed;
  const summed = referencesOf(formula).filter(({ left, right }) => left <= cell.column && right >= cell.column);
  const other = context.table.totals.find(
    ({ row, kind }) =>
      row !== total.row &&
      kind === "subtotal" &&
      summed.some(({ top, bottom }) => bottom > top && row >= top && row <= bottom),
  );
  return other
    ? { code: "formula-counts-subtotals", params: { cell: cellName({ row: other.row, column: cell.column }) } }
    : null;
}

/** The first agency row that the one range a total sums leaves out. Totals of single cells are not looked into. */
function rowMissed({ table }: CheckContext, total: TotalRow, cell: CellAddress, formula: string): Cause | null {
  const [range, ...more] = referencesOf(formula);
  if (!range || more.length > 0 || range.top === range.bottom) return null;
  if (range.left !== cell.column || range.right !== cell.column) return null;
  const first = table.rows[total.first];
  const last = table.rows[total.end - 1];
  if (first === undefined || last === undefined) return null;
  const missed =
    first < range.top ? first : last > range.bottom ? table.rows[lowerBound(table.rows, range.bottom + 1)]! : null;
  if (missed === null) return null;
  return { code: "formula-misses-cell", params: { cell: cellName({ row: missed, column: cell.column }) } };
}

function formulaCorrection({ snapshot }: CheckContext, cell: CellAddress, after: string): Correction | null {
  const before = contentAt(snapshot, cell.row, cell.column);
  return before === after
    ? null
    : { safe: false, edits: [{ cell, before, after, isFormula: true, numberFormat: null }] };
}

/** One SUM over the rows; not offered where other figures stand between them. */
function totalCorrection(context: CheckContext, total: TotalRow, cell: CellAddress): Correction | null {
  const { table } = context;
  const top = table.rows[total.first];
  const bottom = table.rows[total.end - 1];
  if (top === undefined || bottom === undefined) return null;
  const isBetween = (row: number) => row > top && row < bottom;
  const hasOthers = table.totals.some(({ row }) => isBetween(row)) || table.otherRows.some(({ row }) => isBetween(row));
  if (hasOthers) return null;
  const range = `${cellName({ row: top, column: cell.column })}:${cellName({ row: bottom, column: cell.column })}`;
  return formulaCorrection(context, cell, `=SUM(${range})`);
}
