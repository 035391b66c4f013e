import { decimalText } from "../numbers/decimal";
import { percentOf } from "../numbers/ratio";
import { FIGURE } from "../recognition/table";
import { valueAt } from "../sheet/cells";
import { countAt } from "../standing/readings";
import { rateCause, statedRateOf } from "./causes/rate-cause";
import type { Block, CheckContext } from "./context";
import type { Finding } from "./finding";
import { fractionsOf, ratePlaces } from "./rate-verdicts";
import type { StatedRate } from "./stated-rate";

interface WrongRate extends Pick<Finding, "expected" | "actual" | "params" | "cause"> {
  /** Places of the expected rate. */
  readonly decimals: number;
}

/** What there is to say of a wrong rate, however it came about. */
export function wrongRate(context: CheckContext, block: Block, index: number): WrongRate {
  const stated = statedRateOf(context, block, index)!;
  const [first, ...others] = fractionsOf(context, block, index);
  const { part, whole } = first!;
  const decimals = placesToShow(stated, ratePlaces(context));
  const rateAs = (fraction: { part: number; whole: number }) =>
    decimalText(percentOf(fraction.part, fraction.whole, decimals), ".");
  const bySum = others.find(({ by }) => by === "sum");
  return {
    decimals,
    expected: rateAs(first!),
    actual: statedText(context, block, index, stated),
    params: {
      parts: context.table.programme.rate.parts.flatMap((field) => {
        const column = block.counts[field];
        return column ? [countAt(column, index)] : [];
      }),
      part,
      whole,
      decimals,
      precision: ratePlaces(context),
      // Where total and parts disagree there are two rates to expect.
      expectedBySum: bySum ? rateAs(bySum) : null,
      sum: bySum ? bySum.whole : null,
    },
    cause: bySum ? null : rateCause(context, block, index, stated, first!),
  };
}

/** The column's precision, or the figure's own where it was typed with more; a long tail of digits claims none. */
function placesToShow({ typed }: StatedRate, precision: number): number {
  return Math.max(precision, typed ? Math.min(typed.decimals, 4) : 0);
}

/** As typed, in percentage points; a text as it stands; a long tail of digits cut to what can be read. */
function statedText({ snapshot }: CheckContext, block: Block, index: number, { points, typed }: StatedRate): string {
  const rate = block.rate!;
  if (rate.states[index] !== FIGURE.number) return String(valueAt(snapshot, block.rows[index]!, rate.column));
  return typed ? decimalText(typed, ".") : String(Number(points.toFixed(6)));
}
