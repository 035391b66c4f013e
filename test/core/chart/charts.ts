import { composeChart } from "../../../src/core/chart/compose";
import type { RateChart } from "../../../src/core/chart/rate-chart";
import type { Settings } from "../../../src/core/settings/settings";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf, type Row } from "../appendix/reports";

/** The picture of these rows. */
export function chartOf(rows: readonly Row[] = BAC_KAN, settings: Settings = BAC_KAN_SETTINGS): RateChart {
  const composed = composeChart(reportOf(rows, settings), settings);
  if (!composed.ok) throw new Error(JSON.stringify(composed.error));
  return composed.value;
}
