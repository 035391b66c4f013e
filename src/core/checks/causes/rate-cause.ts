import { percentUnits, truncatedPercent } from "../../numbers/ratio";
import { countAt, READING } from "../../standing/readings";
import type { Block, CheckContext } from "../context";
import type { Cause, CauseCode } from "../finding";
import { ratePlaces, type RowFraction } from "../rate-verdicts";
import { isRight, statedRateAt, type StatedRate } from "../stated-rate";
import { DIGIT_SLIPS, digitSlips } from "./digits";
import { soleCause } from "./sole";

export const RATE_CAUSES: readonly CauseCode[] = [
  "truncated",
  "rounded-up",
  "one-part-only",
  "rest-for-part",
  "other-whole",
  "neighbour-figure",
  "decimal-shifted",
  ...DIGIT_SLIPS,
  "other-row",
  "mean-of-rates",
];

/** Why a stated rate is not `fraction`. */
export function rateCause(
  context: CheckContext,
  block: Block,
  index: number,
  stated: StatedRate,
  fraction: RowFraction,
): Cause | null {
  const { part, whole } = fraction;
  return soleCause([
    ...roundingCauses(stated, part, whole),
    ...fractionCauses(context, block, index, stated, fraction),
    ...typingCauses(stated, part, whole, ratePlaces(context)),
    ...neighbourCauses(block, index, stated),
    ...(block.kind === "totals" ? meanCauses(context, index, stated) : []),
  ]);
}

const plain = (code: CauseCode): Cause => ({ code, params: {} });

function roundingCauses({ typed }: StatedRate, part: number, whole: number): Cause[] {
  if (!typed) return [];
  const down = truncatedPercent(part, whole, typed.decimals).units;
  if (typed.units === down) return [plain("truncated")];
  return typed.units === down + 1 ? [plain("rounded-up")] : [];
}

/** Another fraction of the row's own figures. */
function fractionCauses(
  { table }: CheckContext,
  block: Block,
  index: number,
  stated: StatedRate,
  { part, whole }: RowFraction,
): Cause[] {
  const causes: Cause[] = [];
  const { rate } = table.programme;
  const figure = (field: string) => {
    const column = block.counts[field];
    return column ? countAt(column, index) : NaN;
  };
  for (const field of rate.parts) {
    const value = figure(field);
    if (value < part && isRight(stated, value, whole)) causes.push({ code: "one-part-only", params: { field } });
  }
  if (isRight(stated, whole - part, whole)) causes.push(plain("rest-for-part"));
  for (const field of Object.keys(block.counts)) {
    const value = figure(field);
    if (Number.isNaN(value) || value <= 0 || rate.parts.includes(field)) continue;
    if (isRight(stated, part, value)) causes.push({ code: "other-whole", params: { field } });
  }
  for (const field of Object.keys(block.counts)) {
    const value = figure(field);
    if (value > 0 && stated.points === value) causes.push({ code: "neighbour-figure", params: { field } });
  }
  return causes;
}

function typingCauses({ typed }: StatedRate, part: number, whole: number, precision: number): Cause[] {
  if (!typed || typed.units <= 0 || part === 0) return [];
  const places = Math.max(precision, typed.decimals);
  const meant = percentUnits(part, whole, places);
  const units = typed.units * 10 ** (places - typed.decimals);
  const atPrecision = percentUnits(part, whole, precision) * 10 ** (places - precision);
  // As they are typed: 0.5 has two digits.
  const digits = (rate: number) => String(rate).padStart(places + 1, "0");
  const slips = digitSlips(digits(meant), digits(units)).map((code): Cause => ({
    code,
    params: { field: "rate", meant: null },
  }));
  const isShifted = units === atPrecision * 10 || units * 10 === atPrecision;
  // A mark out of place is always a zero too many or too few as well; 0.5 for 5.0 may be two digits exchanged.
  return isShifted ? [plain("decimal-shifted"), ...slips.filter(({ code }) => code === "swapped-digits")] : slips;
}

/** The rate of the row above or below, copied or shifted by one. */
function neighbourCauses(block: Block, index: number, stated: StatedRate): Cause[] {
  if (block.kind !== "agencies" || stated.points <= 0) return [];
  const { states, parts, wholes } = block.readings;
  return [index - 1, index + 1]
    .filter((other) => states[other]! >= READING.sound)
    .filter((other) => states[other] !== READING.disputed && isRight(stated, parts[other]!, wholes[other]!))
    .map((other): Cause => ({
      code: "other-row",
      params: { agency: block.names.at(other)!, row: block.rows[other]! + 1 },
    }));
}

/** A total row that averages its rows: by their exact rates or by the printed ones. */
function meanCauses({ agencies, table }: CheckContext, index: number, { points, typed }: StatedRate): Cause[] {
  const { first, end } = table.totals[index]!;
  const { parts, wholes, states } = agencies.readings;
  let exact = 0;
  let printed = 0;
  let counted = 0;
  for (let row = first; row < end; row += 1) {
    if (states[row] !== READING.sound && states[row] !== READING.derived) continue;
    exact += (100 * parts[row]!) / wholes[row]!;
    printed += agencies.rate?.values[row] ?? NaN;
    counted += 1;
  }
  const tolerance = typed ? 0.5 / 10 ** typed.decimals + 1e-9 : 1e-9;
  const isMean = counted > 1 && [exact, printed].some((sum) => Math.abs(sum / counted - points) <= tolerance);
  return isMean ? [plain("mean-of-rates")] : [];
}

/** The stated rate of a row, or null; see {@link statedRateAt}. */
export function statedRateOf({ snapshot }: CheckContext, block: Block, index: number): StatedRate | null {
  return block.rate && statedRateAt(snapshot, block.rate, block.rows[index]!, index);
}
