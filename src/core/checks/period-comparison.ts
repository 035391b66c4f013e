import { comparePeriods } from "../previous/compare";
import type { PeriodComparison } from "../previous/comparison";
import { computeStanding } from "../standing/compute";
import { oncePer, type CheckContext } from "./context";

export const standingOf = oncePer(({ table, settings, agencies }: CheckContext) =>
  computeStanding(table, settings, agencies.readings),
);

/** The roster's agency of each row, -1 where none matched; null without a roster. */
export const matchesOf = oncePer(
  ({ matches }: CheckContext): Int32Array | null => matches && Int32Array.from(matches, ({ agency }) => agency),
);

/** This period beside last period's sheet; null where none was given. */
export const comparisonOf = oncePer((context: CheckContext): PeriodComparison | null => {
  const { snapshot, table, settings, roster, agencies, previous } = context;
  if (!previous) return null;
  const current = {
    snapshot,
    table,
    readings: agencies.readings,
    standing: standingOf(context),
    matches: matchesOf(context),
  };
  return comparePeriods(current, previous, settings, roster);
});

/** Where last period's figures stand, for the sentences. */
export function sourceParams({ file, sheetName }: PeriodComparison): { file: string | null; sheet: string } {
  return { file, sheet: sheetName };
}
