import type { RankingTable } from "../recognition/table";
import { statedDates, type DateRange } from "../roster/stated-dates";
import type { Target } from "../settings/settings";
import type { AgencyPairs } from "./agency-pairs";
import type { Doubt } from "./comparison";
import type { JudgedPeriod } from "./period";
import { statedTarget } from "./stated-target";

/** The time that a table's titles and signature, or its sheet's name, state; null where they do not. */
export function datesOf({ above, below, sheetName }: RankingTable): DateRange | null {
  return (
    statedDates(
      [...above, ...below].map(({ text }) => text),
      "",
    ) ?? statedDates([sheetName], "")
  );
}

/** Fewer agencies in common say nothing: a table of two may well have changed both. */
const LEAST_AGENCIES = 3;

/** Reasons to ask whether the sheet chosen as last period's is the right one. O(rows). */
export function doubtsAbout(
  current: JudgedPeriod,
  previous: JudgedPeriod,
  { previousOf }: AgencyPairs,
  dates: { readonly current: DateRange | null; readonly previous: DateRange | null },
  target: Target,
): readonly Doubt[] {
  const doubts: Doubt[] = [];
  const now = current.table.rows.length;
  const before = previous.table.rows.length;
  if (now === before && now > 1 && isSame(current.table, previous.table, previousOf))
    doubts.push({ code: "same-figures", fatal: true });
  const shared = previousOf.reduce((count, row) => count + Number(row >= 0), 0);
  const all = Math.min(now, before);
  if (all >= LEAST_AGENCIES && 2 * shared < all) doubts.push({ code: "other-agencies", fatal: false, shared, all });
  if (
    dates.current &&
    dates.previous &&
    dates.previous.from > dates.current.from &&
    dates.previous.to > dates.current.to
  )
    doubts.push({ code: "later-period", fatal: false, before: dates.previous.to, now: dates.current.to });
  const stated = statedTarget(previous.table);
  if (stated && (stated.percent !== target.percent || stated.comparator !== target.comparator))
    doubts.push({ code: "other-target", fatal: false, target: stated });
  return doubts;
}

/** Every agency is paired, and every count is the same. */
function isSame(current: RankingTable, previous: RankingTable, previousOf: Int32Array): boolean {
  const columns = Object.entries(current.counts);
  if (columns.some(([field]) => !previous.counts[field])) return false;
  return previousOf.every(
    (row, index) =>
      row >= 0 && columns.every(([field, { values }]) => Object.is(values[index], previous.counts[field]!.values[row])),
  );
}
