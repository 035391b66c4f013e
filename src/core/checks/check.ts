import type { RankingTable } from "../recognition/table";
import type { Roster } from "../roster/roster";
import type { Settings } from "../settings/settings";
import type { SheetSnapshot } from "../sheet/snapshot";
import { computeStanding } from "../standing/compute";
import { createCollector } from "./collector";
import { createContext } from "./context";
import type { Report } from "./report";
import { RULES } from "./rules";

/** Checks a table by every rule, and computes its standing. Pure; time and memory grow with the rows alone. */
export function checkTable(
  snapshot: SheetSnapshot,
  table: RankingTable,
  settings: Settings,
  roster: Roster | null,
): Report {
  const context = createContext(snapshot, table, settings, roster);
  const collector = createCollector();
  for (const rule of RULES) rule.check(context, collector.report);
  const { matches } = context;
  return {
    snapshot,
    table,
    settings,
    matches: matches && Int32Array.from(matches, ({ agency }) => agency),
    agencyNames: matches
      ? table.agencies.map((name, index) => roster?.agencies[matches[index]!.agency]?.name ?? name)
      : table.agencies,
    findings: collector.findings(),
    standing: computeStanding(table, settings, context.agencies.readings),
  };
}
