import { printedName } from "../appendix/rows";
import { decimalText } from "../numbers/decimal";
import { compareChanges, pointsBetween, signOfChange, type RateChange } from "../numbers/difference";
import { percentUnits } from "../numbers/ratio";
import type { PeriodComparison } from "../previous/comparison";
import { named, said, withheld, type Passage, type WithheldReason } from "./passage";
import { rateOf, rateText, type Source } from "./source";
import { namesOf } from "./tally";
import { WORDS } from "./wording";

/** What changed since last period; nothing where there is no sheet of it. */
export function changePassages(source: Source): Passage[] {
  const { comparison } = source.report;
  if (!comparison) return [];
  const wrongSheet = comparison.doubts.some(({ code }) => code !== "other-target");
  if (wrongSheet) return [withheld("change-overall", { code: "doubtful-previous", agencies: [] })];
  const change = changes(source, comparison);
  return [
    ...overallChange(source, comparison, change),
    ...moves(change),
    ...crossings(source, comparison, change),
    ...mostMoved(source, comparison, change),
  ];
}

/** The agencies that both periods have a certain rate of. */
interface Changes {
  readonly of: (row: number) => RateChange;
  readonly compared: readonly number[];
  readonly risen: readonly number[];
  readonly fallen: readonly number[];
}

function changes(source: Source, comparison: PeriodComparison): Changes {
  const { parts, wholes } = comparison.agencies;
  const compared = [...source.tally.reached, ...source.tally.short].filter((row) => wholes[row]! > 0);
  const isCompared = new Set(compared);
  const certain = (rows: Int32Array) => Array.from(rows).filter((row) => isCompared.has(row));
  return {
    of: (row) => ({ before: { part: parts[row]!, whole: wholes[row]! }, now: rateOf(source, row) }),
    compared,
    risen: certain(comparison.risen),
    fallen: certain(comparison.fallen),
  };
}

function overallChange(
  source: Source,
  { overall, uncountedBefore }: PeriodComparison,
  { compared }: Changes,
): Passage[] {
  const reason = doubtOfNow(source) ?? (uncountedBefore > 0 ? UNCERTAIN_PREVIOUS : null);
  if (reason) return [withheld("change-overall", reason)];
  // Whoever is compared has a rate in both periods.
  if (compared.length === 0) return [];
  const sign = signOfChange(overall);
  const [before, now] = [rateText(source, overall.before), rateText(source, overall.now)];
  if (before === now) return [said("change-overall", WORDS.overallSame(now, sign === 0))];
  const sentence = sign > 0 ? WORDS.overallRose : WORDS.overallFell;
  return [said("change-overall", sentence(before, now, pointsText(source, overall)))];
}

const UNCERTAIN_PREVIOUS: WithheldReason = { code: "uncertain-previous", agencies: [] };

function doubtOfNow({ report, tally }: Source): WithheldReason | null {
  if (tally.uncertain.length > 0) return { code: "uncertain-figures", agencies: namesOf(report, tally.uncertain) };
  return tally.totalsInDoubt ? { code: "totals-in-doubt", agencies: [] } : null;
}

function moves({ compared, risen, fallen }: Changes): Passage[] {
  return compared.length === 0 ? [] : [said("change-moves", WORDS.moves(compared.length, risen.length, fallen.length))];
}

/** Who passed the target, either way; told only where last period's target was the same. */
function crossings(source: Source, comparison: PeriodComparison, change: Changes): Passage[] {
  const { target } = source.report.standing;
  const isCompared = new Set(change.compared);
  const certain = (rows: readonly number[]) => rows.filter((row) => isCompared.has(row));
  const [reaching, failing] = [certain(comparison.reaching), certain(comparison.failing)];
  if (comparison.doubts.some(({ code }) => code === "other-target")) {
    const reason = { code: "other-target", agencies: [] } as const;
    return [withheld("change-reaching", reason), withheld("change-failing", reason)];
  }
  const told = (rows: readonly number[]) => rows.map((row) => moved(source, change, row));
  return [
    ...named("change-reaching", told(reaching), (agencies) => WORDS.reaching(agencies, target)),
    ...named("change-failing", told(failing), (agencies) => WORDS.failing(agencies, target)),
  ];
}

/** Who moved most, with ties by exact fractions. */
function mostMoved(source: Source, { leftOut }: PeriodComparison, change: Changes): Passage[] {
  const { report, tally } = source;
  const uncertain = [...new Set([...tally.uncertain, ...leftOut])];
  if (uncertain.length > 0) {
    const reason = { code: "uncertain-figures", agencies: namesOf(report, uncertain) } as const;
    return [withheld("change-rose-most", reason), withheld("change-fell-most", reason)];
  }
  const foremost = ([first, ...others]: readonly number[]) => {
    if (first === undefined) return [];
    const tied = others.filter((row) => compareChanges(change.of(row), change.of(first)) === 0);
    return [first, ...tied].map((row) => moved(source, change, row));
  };
  return [
    ...named("change-rose-most", foremost(change.risen), WORDS.roseMost),
    ...named("change-fell-most", foremost(change.fallen), WORDS.fellMost),
  ];
}

function moved(source: Source, { of }: Changes, row: number): string {
  const change = of(row);
  return WORDS.moved(
    printedName(source.report, row),
    rateText(source, change.before),
    rateText(source, change.now),
    pointsText(source, change),
    signOfChange(change) > 0,
  );
}

/**
 * Percentage points, exact and rounded once. Null where the two rates as they are printed beside it would give another
 * difference: a reader who takes one from the other must find what is written.
 */
function pointsText({ settings: { decimals } }: Source, change: RateChange): string | null {
  const points = pointsBetween(change, decimals);
  const printed = ({ part, whole }: RateChange["now"]) => percentUnits(part, whole, decimals);
  if (printed(change.now) - printed(change.before) !== points.units) return null;
  return decimalText({ ...points, units: Math.abs(points.units) }, ",");
}
