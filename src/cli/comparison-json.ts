import type { Report } from "../core/checks/report";
import { decimalText } from "../core/numbers/decimal";
import { pointsBetween } from "../core/numbers/difference";
import { percentOf } from "../core/numbers/ratio";
import type { PeriodComparison } from "../core/previous/comparison";

/** This period beside last period's, by agencies as they are named now. Rates and points are texts, "21.2". */
export interface ComparisonJson {
  /** null where it is a sheet of the same file. */
  readonly file: string | null;
  readonly sheet: string;
  readonly doubts: readonly string[];
  readonly risen: readonly MoveJson[];
  readonly fallen: readonly MoveJson[];
  readonly reaching: readonly string[];
  readonly failing: readonly string[];
  readonly appeared: readonly string[];
  readonly disappeared: readonly string[];
  readonly joined: readonly { readonly agency: string; readonly from: readonly string[] }[];
  readonly unclear: readonly (readonly string[])[];
  readonly leftOut: readonly string[];
  readonly totals: Readonly<Record<string, { readonly before: number; readonly now: number }>>;
}

interface MoveJson {
  readonly agency: string;
  readonly before: string;
  readonly now: string;
  readonly points: string;
  /** [before, now]; 0 where there is none. */
  readonly ranks: readonly [number, number];
}

export function comparisonJson(report: Report, comparison: PeriodComparison): ComparisonJson {
  const { agencyNames } = report;
  const names = (rows: readonly number[]) => rows.map((row) => agencyNames.at(row)!);
  return {
    file: comparison.file,
    sheet: comparison.sheetName,
    doubts: comparison.doubts.map(({ code }) => code),
    risen: Array.from(comparison.risen, (row) => moveJson(report, comparison, row)),
    fallen: Array.from(comparison.fallen, (row) => moveJson(report, comparison, row)),
    reaching: names(comparison.reaching),
    failing: names(comparison.failing),
    appeared: names(comparison.appeared),
    disappeared: comparison.disappeared.map(({ name }) => name),
    joined: comparison.joined.map((joined) => ({ agency: agencyNames.at(joined.current)!, from: joined.names })),
    unclear: comparison.unclear.map((unclear) => unclear.names),
    leftOut: names(comparison.leftOut),
    totals: comparison.totals,
  };
}

function moveJson({ agencyNames, standing, settings }: Report, { agencies }: PeriodComparison, row: number): MoveJson {
  const before = { part: agencies.parts[row]!, whole: agencies.wholes[row]! };
  const now = { part: standing.parts[row]!, whole: standing.wholes[row]! };
  const { decimals } = settings;
  return {
    agency: agencyNames.at(row)!,
    before: decimalText(percentOf(before.part, before.whole, decimals), "."),
    now: decimalText(percentOf(now.part, now.whole, decimals), "."),
    points: decimalText(pointsBetween({ before, now }, decimals), "."),
    ranks: [agencies.ranks[row]!, standing.ranks[row]!],
  };
}
