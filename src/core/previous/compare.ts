import { parseDecimal } from "../numbers/decimal";
import { compareChanges, signOfChange, type RateChange } from "../numbers/difference";
import type { FieldId } from "../programmes/programme";
import type { Roster } from "../roster/roster";
import type { Settings } from "../settings/settings";
import { placeOf } from "../standing/compute";
import { READING } from "../standing/readings";
import { PLACE } from "../standing/standing";
import { readableNames } from "./agency-names";
import { pairAgencies, UNCLEAR, UNPAIRED, type AgencyPairs, type Side } from "./agency-pairs";
import { carriedColumns } from "./carried-columns";
import type { JoinedAgency, PeriodComparison } from "./comparison";
import { cumulativeFields } from "./cumulative-fields";
import { datesOf, doubtsAbout } from "./doubts";
import { joinedAgencies } from "./joined-agencies";
import { judgePeriod, type JudgedPeriod, type PreviousPeriod } from "./period";
import { isSound, previousFigures, type PreviousFigures } from "./previous-figures";

/**
 * What this period's table says beside last period's: which agencies moved, came or went, whose counts "so far" fell,
 * which columns carry last period's figures over wrongly, and whether last period's sheet is the right one at all. Both
 * are judged under the target of `settings`. Pure. Time grows with the rows, and with their logarithm for the order of
 * the changes.
 */
export function comparePeriods(
  current: JudgedPeriod,
  chosen: PreviousPeriod,
  settings: Settings,
  roster: Roster | null,
): PeriodComparison {
  const source = { file: chosen.file, sheetName: chosen.table.sheetName };
  if (chosen.table.programme.id !== current.table.programme.id) {
    const doubt = { code: "other-programme", fatal: true, programme: chosen.table.programme.id } as const;
    return { ...nothingCompared(current.table.rows.length), ...source, doubts: [doubt] };
  }
  const previous = judgePeriod(chosen, settings, roster);
  const sides = { current: sideOf(current), previous: sideOf(previous) };
  const pairs = pairAgencies(sides.current, sides.previous);
  const dates = { current: datesOf(current.table), previous: datesOf(previous.table) };
  const doubts = doubtsAbout(current, previous, pairs, dates, settings.target);
  if (doubts.some(({ fatal }) => fatal))
    return { ...nothingCompared(current.table.rows.length), ...source, doubts: doubts.filter(({ fatal }) => fatal) };

  const joined = joinedAgencies(sides.current, sides.previous, pairs, dates.current, roster);
  const figures = previousFigures(previous, pairs.previousOf, joined);
  return {
    ...source,
    doubts,
    agencies: agenciesOf(previous, pairs, figures, joined),
    ...changesOf(current, figures, settings),
    ...comingsAndGoings(sides, pairs, joined),
    joined,
    leftOut: leftOutOf(current, previous, pairs),
    cumulative: cumulativeFields({
      current,
      previous,
      previousOf: pairs.previousOf,
      joined,
      dates,
      counts: settings.previous.counts,
    }),
    carried: carriedColumns(current.snapshot, current.table, figures),
    totals: totalsOf(current, previous),
    overall: { before: previous.standing.overall, now: current.standing.overall },
    uncountedBefore: previous.readings.states.filter((state) => !isCountable(state)).length,
  };
}

function sideOf({ snapshot, table, matches }: JudgedPeriod): Side {
  return { table, names: readableNames(snapshot, table), matches };
}

function agenciesOf(
  { standing }: JudgedPeriod,
  { previousOf }: AgencyPairs,
  { parts, wholes }: PreviousFigures,
  joined: readonly JoinedAgency[],
): PeriodComparison["agencies"] {
  const single = previousOf.slice();
  for (const { current } of joined) single[current] = UNPAIRED;
  return { previousOf: single, parts, wholes, ranks: single.map((row) => (row >= 0 ? standing.ranks[row]! : 0)) };
}

function changesOf(
  { readings, table }: JudgedPeriod,
  figures: PreviousFigures,
  { target }: Settings,
): Pick<PeriodComparison, "risen" | "fallen" | "reaching" | "failing"> {
  const percent = parseDecimal(target.percent)!;
  const reaching: number[] = [];
  const failing: number[] = [];
  const risen: number[] = [];
  const fallen: number[] = [];
  const changeAt = (index: number): RateChange => ({
    before: { part: figures.parts[index]!, whole: figures.wholes[index]! },
    now: { part: readings.parts[index]!, whole: readings.wholes[index]! },
  });
  for (let index = 0; index < table.rows.length; index += 1) {
    if (!isSound(readings.states[index]!) || !(figures.wholes[index]! > 0)) continue;
    const change = changeAt(index);
    const { before, now } = change;
    const sign = signOfChange(change);
    if (sign > 0) risen.push(index);
    if (sign < 0) fallen.push(index);
    const place = placeOf(now.part, now.whole, percent, target);
    const placeBefore = placeOf(before.part, before.whole, percent, target);
    if (place === PLACE.reached && placeBefore === PLACE.short) reaching.push(index);
    if (place === PLACE.short && placeBefore === PLACE.reached) failing.push(index);
  }
  const sizes = new Float64Array(table.rows.length);
  for (const index of [...risen, ...fallen]) {
    const { before, now } = changeAt(index);
    sizes[index] = Math.abs(now.part / now.whole - before.part / before.whole);
  }
  const byMost = (sign: 1 | -1) => (a: number, b: number) => {
    // Doubles decide where they are far apart; only near ties are worth exact fractions.
    const difference = sizes[b]! - sizes[a]!;
    return Math.abs(difference) > NEAR ? difference : sign * compareChanges(changeAt(b), changeAt(a));
  };
  return {
    risen: Int32Array.from(risen.sort(byMost(1))),
    fallen: Int32Array.from(fallen.sort(byMost(-1))),
    reaching,
    failing,
  };
}

/** Far above what two divisions and a difference of doubles from 0 to 1 can be off by. */
const NEAR = 1e-12;

function comingsAndGoings(
  { current, previous }: { current: Side; previous: Side },
  { previousOf, currentOf, unclear }: AgencyPairs,
  joined: readonly JoinedAgency[],
): Pick<PeriodComparison, "appeared" | "disappeared" | "unclear"> {
  const nowJoined = new Set(joined.map((one) => one.current));
  const wereJoined = new Set(joined.flatMap((one) => one.previous));
  const rowsOf = (paired: Int32Array, other: ReadonlySet<number>) =>
    [...paired.keys()].filter((row) => paired[row] === UNPAIRED && !other.has(row));
  return {
    appeared: rowsOf(previousOf, nowJoined),
    disappeared: rowsOf(currentOf, wereJoined).map((row) => ({
      row,
      name: previous.names[row]!,
      agency: previous.matches?.[row] ?? -1,
    })),
    unclear: unclear.map(({ current: rows, previous: others }) => ({
      current: rows,
      names: [...new Set([...rows.map((row) => current.names[row]!), ...others.map((row) => previous.names[row]!)])],
    })),
  };
}

function leftOutOf(current: JudgedPeriod, previous: JudgedPeriod, { previousOf }: AgencyPairs): number[] {
  const isLeftOut = ({ readings }: JudgedPeriod, row: number) => !isCountable(readings.states[row]!);
  return [...previousOf.keys()].filter((index) => {
    const row = previousOf[index]!;
    return row >= 0 && (isLeftOut(current, index) || isLeftOut(previous, row));
  });
}

function isCountable(state: number): boolean {
  return state !== READING.disputed && state !== READING.unreadable;
}

function totalsOf(current: JudgedPeriod, previous: JudgedPeriod): PeriodComparison["totals"] {
  const fields = Object.keys(current.standing.totals).filter((field) => Object.hasOwn(previous.standing.totals, field));
  return Object.fromEntries(
    fields.map((field: FieldId) => [
      field,
      { before: previous.standing.totals[field]!, now: current.standing.totals[field]! },
    ]),
  );
}

function nothingCompared(length: number): Omit<PeriodComparison, "file" | "sheetName" | "doubts"> {
  const none = () => new Float64Array(length).fill(NaN);
  return {
    agencies: {
      previousOf: new Int32Array(length).fill(UNCLEAR),
      parts: none(),
      wholes: none(),
      ranks: new Int32Array(length),
    },
    risen: new Int32Array(0),
    fallen: new Int32Array(0),
    reaching: [],
    failing: [],
    appeared: [],
    disappeared: [],
    joined: [],
    unclear: [],
    leftOut: [],
    cumulative: [],
    carried: [],
    totals: {},
    overall: { before: { part: 0, whole: 0 }, now: { part: 0, whole: 0 } },
    uncountedBefore: 0,
  };
}
