import { createRosterIndex, matchName, type RosterIndex } from "../roster/match";
import { DEPARTMENT_MERGERS } from "../roster/mergers";
import { eraOf, eraOfRoster, successorsOf } from "../roster/other-period";
import type { Roster } from "../roster/roster";
import type { DateRange } from "../roster/stated-dates";
import { UNPAIRED, type AgencyPairs, type Side } from "./agency-pairs";
import type { JoinedAgency } from "./comparison";

/**
 * Departments of last period that merged into, or were renamed to, one of this period's: those of the mergers of 2025.
 * Only where this period is evidently after them: before, a department that is not listed is one that is missing. O(rows).
 */
export function joinedAgencies(
  current: Side,
  previous: Side,
  { previousOf, currentOf }: AgencyPairs,
  dates: DateRange | null,
  roster: Roster | null,
): readonly JoinedAgency[] {
  const gone = [...currentOf.keys()].filter((row) => currentOf[row] === UNPAIRED);
  if (gone.length === 0 || gone.length > MOST_GONE) return [];
  const before = index(DEPARTMENT_MERGERS.map((merger) => merger.before));
  const after = index(DEPARTMENT_MERGERS.map((merger) => merger.after));
  const successors = new Map<string, number[]>();
  for (const row of gone) {
    const name = officialName(before, previous.names[row]!);
    const [successor] = name === null ? [] : successorsOf(name);
    if (successor !== undefined) successors.set(successor, [...(successors.get(successor) ?? []), row]);
  }
  if (successors.size === 0) return [];
  const rows = new Map<string, number[]>();
  for (const [row, name] of current.names.entries()) {
    const official = officialName(after, name);
    if (official !== null) rows.set(official, [...(rows.get(official) ?? []), row]);
  }
  if (!isAfterMergers([...rows.keys()], dates, roster)) return [];
  const joined: JoinedAgency[] = [];
  for (const [successor, goneRows] of successors) {
    const [row, ...others] = rows.get(successor) ?? [];
    if (row === undefined || others.length > 0 || previousOf[row]! < UNPAIRED) continue;
    const all = previousOf[row] === UNPAIRED ? goneRows : [...goneRows, previousOf[row]!].sort((a, b) => a - b);
    joined.push({ current: row, previous: all, names: all.map((one) => previous.names[one]!) });
  }
  return joined.sort((a, b) => a.current - b.current);
}

/** A table that shares so little with last period's is another table. */
const MOST_GONE = 1000;

const BEFORE = new Set(DEPARTMENT_MERGERS.map((merger) => merger.before));

function isAfterMergers(names: readonly string[], dates: DateRange | null, roster: Roster | null): boolean {
  const { departments } = dates ? eraOf(dates) : roster ? eraOfRoster(roster) : { departments: null };
  return departments === "after" || (departments === null && names.some((name) => !BEFORE.has(name)));
}

function index(names: readonly string[]): RosterIndex {
  const agencies = [...new Set(names)].map((name) => ({ name, aliases: [] }));
  return createRosterIndex({ id: "", name: "", validFrom: null, validTo: null, agencies });
}

function officialName(departments: RosterIndex, written: string): string | null {
  return departments.roster.agencies[matchName(departments, written).agency]?.name ?? null;
}
