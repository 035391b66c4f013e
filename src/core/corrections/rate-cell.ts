import { usualScale } from "../checks/rate-verdicts";
import type { Block, CheckContext } from "../checks/context";
import { decimalToNumber } from "../numbers/decimal";
import { percentOf } from "../numbers/ratio";
import { FIGURE } from "../recognition/table";
import { cellName } from "../sheet/address";
import { contentAt, numberFormatAt } from "../sheet/cells";
import { decimalsFormat } from "../sheet/number-format";
import { READING } from "../standing/readings";
import type { CellEdit } from "./plan";

/**
 * The formula of a row's rate. It multiplies before it divides, as its one rounding needs: 23/40 × 100 is
 * 57.49999999999999 in doubles and rounds to 57, 100 × 23/40 is 57.5. A column of fractions divides only.
 * A blank or zero whole shows nothing, for it has no rate.
 */
export function rateFormula(context: CheckContext, block: Block, index: number, decimals: number): string {
  const { rate } = context.table.programme;
  const row = block.rows[index]!;
  const figure = (field: string) => {
    const column = block.counts[field]!;
    const name = cellName({ row, column: column.column });
    // "-" is text, which "+" refuses; N() reads it as the 0 it stands for.
    return column.states[index] === FIGURE.zeroMark ? `N(${name})` : name;
  };
  const parts = rate.parts.filter((field) => block.counts[field]).map(figure);
  const sum = parts.length > 1 ? `(${parts.join("+")})` : parts[0]!;
  const whole = figure(rate.whole);
  const rounded =
    usualScale(context) === 1 ? `ROUND(${sum}/${whole},${decimals + 2})` : `ROUND(100*${sum}/${whole},${decimals})`;
  return `=IF(${whole}=0,"",${rounded})`;
}

/**
 * Writes a row's rate, as a formula or as a value; null where the cell holds just that already, and where the row's
 * counts leave no one value to write.
 */
export function rateEdit(
  context: CheckContext,
  block: Block,
  index: number,
  how: { readonly as: "formula" | "value"; readonly decimals: number },
): CellEdit | null {
  const isFormula = how.as === "formula";
  if (!block.rate || !(isFormula || hasOneRate(block, index))) return null;
  const cell = { row: block.rows[index]!, column: block.rate.column };
  const before = contentAt(context.snapshot, cell.row, cell.column);
  const after = isFormula
    ? rateFormula(context, block, index, how.decimals)
    : rateNumber(context, block, index, how.decimals);
  const numberFormat = formatFor(context, numberFormatAt(context.snapshot, cell.row, cell.column), how.decimals);
  return before === after && !numberFormat ? null : { cell, before, after, isFormula, numberFormat };
}

function hasOneRate({ readings }: Block, index: number): boolean {
  const state = readings.states[index];
  return state === READING.sound || state === READING.derived || state === READING.zero;
}

/** The rate as the column holds it; "" where a zero whole leaves none. */
function rateNumber(context: CheckContext, { readings }: Block, index: number, decimals: number): number | "" {
  if (readings.states[index] === READING.zero) return "";
  const points = percentOf(readings.parts[index]!, readings.wholes[index]!, decimals);
  const isFraction = usualScale(context) === 1;
  return decimalToNumber(isFraction ? { units: points.units, decimals: points.decimals + 2 } : points);
}

const NUMBER_FORMAT = /^[#0,]*0(?:\.([0#?]+))?(%?)$/;

/** A new number format where the present one would hide the rate: "@", too few places, a percent sign too many or too few. */
function formatFor(context: CheckContext, before: string, decimals: number): CellEdit["numberFormat"] {
  const isFraction = usualScale(context) === 1;
  const after = `${decimalsFormat(decimals)}${isFraction ? "%" : ""}`;
  const change = { before, after };
  if (before === "@") return isFraction ? change : { before, after: "General" };
  if (before === "General" || before === "") return isFraction ? change : null;
  const known = NUMBER_FORMAT.exec(before);
  // A format of the clerk's own making is left alone.
  if (!known) return null;
  const hides = (known[1]?.length ?? 0) < decimals || (known[2] === "%") !== isFraction;
  return hides ? change : null;
}
