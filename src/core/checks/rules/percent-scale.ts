import { rateEdit } from "../../corrections/rate-cell";
import { decimalText } from "../../numbers/decimal";
import { percentOf } from "../../numbers/ratio";
import { FIGURE } from "../../recognition/table";
import { formulaAt, numberFormatAt, valueAt } from "../../sheet/cells";
import { statedRateOf } from "../causes/rate-cause";
import { agencyOf, blocksOf, cellOf, type Block, type CheckContext } from "../context";
import { finding, type Finding } from "../finding";
import {
  doubtfulRates,
  fractionsOf,
  isMisscaled,
  ratePlaces,
  rateVerdicts,
  usualScale,
  VERDICT,
} from "../rate-verdicts";
import type { Rule } from "../rule";

/**
 * A rate a hundred times too small or too great, or right but in another scale than its column: 0.514, 5140 % or 51.4%
 * among 69, 44.4, 20. A whole column of fractions that no percent format shows as such is told once.
 */
export const percentScale: Rule = {
  id: "percent-scale",
  codes: ["percent-scale"],
  causes: [],
  mending: ["safe", "asked"],
  source: null,
  check(context, report) {
    const column = wholeColumn(context);
    if (column) report(column);
    for (const block of blocksOf(context)) {
      const verdicts = rateVerdicts(context, block);
      for (const index of doubtfulRates(context, block)) {
        const isTold = column !== null && verdicts[index] === VERDICT.fraction;
        if (isMisscaled(verdicts[index]!) && !isTold) report(describe(context, block, index));
      }
    }
  },
};

/** The finding for a column of fractions where readers expect points; null where the column is none. */
function wholeColumn(context: CheckContext): Finding | null {
  const { agencies, snapshot } = context;
  const { rate } = agencies;
  if (!rate) return null;
  const verdicts = rateVerdicts(context, agencies);
  if (!verdicts.includes(VERDICT.fraction) && !rate.fractions.includes(1)) return null;
  const isBare = (index: number) => {
    if (verdicts[index] === VERDICT.fraction) return true;
    const isFraction = rate.fractions[index] === 1 && rate.states[index] === FIGURE.number;
    return isFraction && !numberFormatAt(snapshot, agencies.rows[index]!, rate.column).includes("%");
  };
  let filled = 0;
  let bare = 0;
  let first = -1;
  for (let index = 0; index < agencies.length; index += 1) {
    // 0 reads the same in both scales.
    if (!(rate.values[index]! > 0)) continue;
    filled += 1;
    if (!isBare(index)) continue;
    bare += 1;
    if (first < 0) first = index;
  }
  if (bare < 2 || bare * 2 <= filled) return null;
  return finding("percent-scale", [cellOf(agencies, first, rate)], {
    severity: "warning",
    field: "rate",
    params: { kind: "column", rows: bare },
  });
}

function describe(context: CheckContext, block: Block, index: number): Finding {
  const rate = block.rate!;
  const cell = cellOf(block, index, rate);
  const { part, whole } = fractionsOf(context, block, index)[0]!;
  const typed = statedRateOf(context, block, index)?.typed;
  const isOtherScale = rateVerdicts(context, block)[index] === VERDICT.otherScale;
  // A rate that is right keeps its own places.
  const decimals =
    isOtherScale && typed ? Math.max(ratePlaces(context), Math.min(typed.decimals, 4)) : ratePlaces(context);
  const isFormula = formulaAt(context.snapshot, cell.row, cell.column) !== null;
  const edit = rateEdit(context, block, index, { as: isFormula ? "formula" : "value", decimals });
  const raw = valueAt(context.snapshot, cell.row, cell.column);
  return finding("percent-scale", [cell], {
    severity: isOtherScale ? "warning" : "error",
    field: "rate",
    agency: agencyOf(block, index),
    expected: decimalText(percentOf(part, whole, decimals), "."),
    actual: typeof raw === "boolean" ? String(raw) : raw,
    params: { kind: isOtherScale ? "other" : "wrong", column: usualScale(context) === 1 ? "fractions" : "points" },
    correction: edit && { safe: !isFormula, edits: [edit] },
  });
}
