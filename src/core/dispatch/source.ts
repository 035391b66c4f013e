import type { Report } from "../checks/report";
import { decimalText } from "../numbers/decimal";
import type { Ratio } from "../numbers/difference";
import { percentOf } from "../numbers/ratio";
import type { Settings } from "../settings/settings";
import { tallyOf, type Tally } from "./tally";

/** What passages are made from. */
export interface Source {
  readonly report: Report;
  readonly settings: Settings;
  readonly tally: Tally;
}

export function sourceOf(report: Report, settings: Settings): Source {
  return { report, settings, tally: tallyOf(report) };
}

/** An agency's rate; only for rows that have one. */
export function rateOf({ report }: Source, row: number): Ratio {
  return { part: report.standing.parts[row]!, whole: report.standing.wholes[row]! };
}

/** A rate as the appendix prints it: "20,0". */
export function rateText({ settings }: Pick<Source, "settings">, { part, whole }: Ratio): string {
  return decimalText(percentOf(part, whole, settings.decimals), ",");
}
