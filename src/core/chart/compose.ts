import { blockingFindings } from "../appendix/blocking";
import { printedOrder } from "../appendix/groups";
import { headingLines } from "../appendix/heading";
import { points, textWidth } from "../appendix/page";
import { printedName } from "../appendix/rows";
import type { Report } from "../checks/report";
import { decimalText, decimalToNumber, parseDecimal } from "../numbers/decimal";
import { percentOf } from "../numbers/ratio";
import { fail, ok, type Result } from "../result";
import type { Settings } from "../settings/settings";
import { PLACE } from "../standing/standing";
import { chartAxis } from "./axis";
import { CHART_PAGE } from "./page";
import type { NoChart, RateBar, RateChart } from "./rate-chart";
import { chartTitle, legendText, targetLabel, unratedNote } from "./wording";

/** A4 across leaves a bar of 40 some 16 points: its name and figure still stand beside its neighbours', upright, at 9 pt. */
export const MOST_BARS = 40;
const FEWEST_BARS = 2;

/**
 * The picture of a checked table, or why there is none. `settings` decide decimals and dispatch; the target is the one
 * the report was made with.
 */
export function composeChart(report: Report, settings: Settings): Result<RateChart, NoChart> {
  const findings = blockingFindings(report);
  if (findings.length > 0) return fail({ code: "blocked", findings });

  const { places, target } = report.standing;
  const order = printedOrder(report);
  const rated = order.filter((row) => places[row] !== PLACE.none);
  const agencies = rated.length;
  if (agencies < FEWEST_BARS) return fail({ code: "too-few", agencies, most: MOST_BARS });
  if (agencies > MOST_BARS) return fail({ code: "too-many", agencies, most: MOST_BARS });

  const bars = barsOf(report, settings, rated);
  const reached = bars.filter(({ reaches }) => reaches).length;
  const percent = decimalToNumber(parseDecimal(target.percent)!);
  return ok({
    heading: headingLines(report, settings, points(textWidth(CHART_PAGE))).filter(({ role }) => role !== "label"),
    title: chartTitle(report.table.programme, target),
    unit: report.table.programme.fields.find(({ kind }) => kind === "rate")!.label,
    target: { percent, label: targetLabel(target) },
    legend: {
      reached: legendText("reached", target, reached),
      short: legendText("short", target, agencies - reached),
    },
    bars,
    decimals: settings.decimals,
    axis: chartAxis(Math.max(percent, ...bars.map((bar) => bar.percent))),
    note: order.length === agencies ? null : unratedNote(order.length - agencies),
  });
}

function barsOf(report: Report, { decimals }: Settings, rows: readonly number[]): RateBar[] {
  const { parts, wholes, places, ...standing } = report.standing;
  const boundary = new Set(standing.boundary);
  return rows.map((row) => {
    const [part, whole] = [parts[row]!, wholes[row]!];
    const rate = percentOf(part, whole, decimals);
    return {
      name: printedName(report, row),
      part,
      whole,
      percent: decimalToNumber(rate),
      text: decimalText(rate, ","),
      reaches: places[row] === PLACE.reached,
      isBoundary: boundary.has(row),
    };
  });
}
