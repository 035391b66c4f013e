import type { PreviousPeriod } from "../previous/period";
import type { RankingTable } from "../recognition/table";
import type { Roster } from "../roster/roster";
import type { Settings } from "../settings/settings";
import { unfold } from "../sheet/fold";
import type { SheetSnapshot } from "../sheet/snapshot";
import { lazyTexts } from "../text/texts";
import { createCollector } from "./collector";
import { createContext } from "./context";
import { comparisonOf, matchesOf, standingOf } from "./period-comparison";
import type { Report } from "./report";
import { foldedFinding } from "./folded";
import { RULES } from "./rules";

/** Checks a table by every rule, beside last period's where there is one, and computes its standing. Pure; time and memory grow with the rows alone. */
export function checkTable(
  snapshot: SheetSnapshot,
  table: RankingTable,
  settings: Settings,
  roster: Roster | null,
  previous: PreviousPeriod | null = null,
): Report {
  const { fold } = table;
  const context = createContext(unfold(snapshot, fold), table, settings, roster, previous);
  const collector = createCollector();
  for (const rule of RULES) rule.check(context, collector.report);
  const { matches } = context;
  return {
    snapshot,
    table,
    settings,
    matches: matchesOf(context),
    agencyNames: matches
      ? lazyTexts(
          table.agencies.length,
          (index) => roster!.agencies[matches[index]!.agency]?.name ?? table.agencies.at(index)!,
        )
      : table.agencies,
    findings: fold ? collector.findings().map((found) => foldedFinding(snapshot, fold, found)) : collector.findings(),
    standing: standingOf(context),
    comparison: comparisonOf(context),
  };
}
