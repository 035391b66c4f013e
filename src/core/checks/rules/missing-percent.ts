import { rateEdit } from "../../corrections/rate-cell";
import { decimalText } from "../../numbers/decimal";
import { percentOf } from "../../numbers/ratio";
import { contentAt, valueAt } from "../../sheet/cells";
import { usualFormula } from "../column-formulas";
import { agencyOf, blocksOf, cellOf, type Block, type CheckContext } from "../context";
import { finding } from "../finding";
import { doubtfulRates, fractionsOf, ratePlaces, rateVerdicts, VERDICT } from "../rate-verdicts";
import type { Rule } from "../rule";

/** A rate left blank although its counts are there. A column that is blank throughout is told once. */
export const missingPercent: Rule = {
  id: "missing-percent",
  codes: ["missing-percent"],
  causes: [],
  mending: ["safe", "asked"],
  source: null,
  check(context, report) {
    if (isColumnBlank(context)) {
      const first = firstMissing(context);
      const { agencies } = context;
      if (first < 0) return;
      const missing = rateVerdicts(context, agencies).filter((verdict) => verdict === VERDICT.missing).length;
      report(
        finding("missing-percent", [cellOf(agencies, first, agencies.rate!)], {
          field: "rate",
          params: { rows: missing },
        }),
      );
      return;
    }
    for (const block of blocksOf(context)) {
      const verdicts = rateVerdicts(context, block);
      for (const index of doubtfulRates(context, block)) {
        if (verdicts[index] === VERDICT.missing) report(describe(context, block, index));
      }
    }
  },
};

function firstMissing(context: CheckContext): number {
  return rateVerdicts(context, context.agencies).indexOf(VERDICT.missing);
}

function isColumnBlank({ agencies, totals }: CheckContext): boolean {
  const hasRates = ({ rate }: Block) => rate?.values.some((value) => !Number.isNaN(value)) ?? false;
  return agencies.length > 1 && !hasRates(agencies) && !hasRates(totals);
}

function describe(context: CheckContext, block: Block, index: number) {
  const rate = block.rate!;
  const { part, whole } = fractionsOf(context, block, index)[0]!;
  const cell = cellOf(block, index, rate);
  const written = valueAt(context.snapshot, cell.row, cell.column);
  const as = usualFormula(context, rate.column) === null ? "value" : "formula";
  const edit = rateEdit(context, block, index, { as, decimals: ratePlaces(context) });
  // A mark such as "-" or a formula was put there by someone; a blank cell has nothing to lose.
  const isBlank = contentAt(context.snapshot, cell.row, cell.column) === "";
  return finding("missing-percent", [cell], {
    // A total row without a rate is often meant so.
    severity: block.kind === "agencies" ? "error" : "info",
    field: "rate",
    agency: agencyOf(block, index),
    expected: decimalText(percentOf(part, whole, ratePlaces(context)), "."),
    actual: written === "" ? null : String(written),
    params: { part, whole, decimals: ratePlaces(context) },
    correction: edit && { safe: isBlank && block.kind === "agencies", edits: [edit] },
  });
}
