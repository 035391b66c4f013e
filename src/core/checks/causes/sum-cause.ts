import type { FieldId } from "../../programmes/programme";
import { countAt, type Identity } from "../../standing/readings";
import type { Block } from "../context";
import type { Cause, CauseCode } from "../finding";
import { countSlips, DIGIT_SLIPS } from "./digits";
import { soleCause } from "./sole";

/** Which figure of a row that does not add up may be the wrong one. */
export interface Suspects {
  readonly whole: boolean;
  readonly parts: readonly FieldId[];
}

export const SUM_CAUSES: readonly CauseCode[] = [...DIGIT_SLIPS, "part-left-out", "part-counted-twice"];

/** Why a stated whole is not the sum of its parts. */
export function sumCause(block: Block, { whole, parts }: Identity, index: number, suspects: Suspects): Cause | null {
  const stated = countAt(block.counts[whole]!, index);
  const figures = parts.map((part) => ({ part, value: countAt(block.counts[part]!, index) }));
  const sum = figures.reduce((total, { value }) => total + value, 0);
  const causes: Cause[] = [];
  if (suspects.whole) {
    for (const code of countSlips(sum, stated)) causes.push({ code, params: { field: whole, meant: sum } });
    for (const { part, value } of figures) {
      if (stated === sum - value) causes.push({ code: "part-left-out", params: { field: part } });
      if (stated === sum + value) causes.push({ code: "part-counted-twice", params: { field: part } });
    }
  }
  for (const { part, value } of figures) {
    if (!suspects.parts.includes(part)) continue;
    const meant = value + stated - sum;
    for (const code of countSlips(meant, value)) causes.push({ code, params: { field: part, meant } });
  }
  return soleCause(causes);
}
