import { READING } from "../../standing/readings";
import type { Block, CheckContext } from "../context";
import { rateVerdicts, VERDICT } from "../rate-verdicts";
import type { Purpose } from "./deviations";

/** What the rate of agency rows is there to work out, by the parts that have a column. */
export function ratePurpose({ table, agencies }: CheckContext, first: number, end: number): Purpose {
  const { parts, whole } = table.programme.rate;
  return { parts: parts.filter((part) => agencies.counts[part] !== undefined), whole, first, end };
}

/** Whether a row's counts are filled in and agree, and its rate is right, so that only its formula may be wrong. */
export function isSoundRate(context: CheckContext, block: Block, index: number): boolean {
  return block.readings.states[index] === READING.sound && rateVerdicts(context, block)[index] === VERDICT.right;
}
