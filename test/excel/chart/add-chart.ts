import type { RateChart } from "../../../src/core/chart/rate-chart";
import type { Stage } from "../support";

/** Writes the chart; what does so is always at hand in a test. */
export async function addChart({ workbook }: Stage, chart: RateChart) {
  const added = await workbook.addChart(chart);
  if (added === "not-loaded") throw new Error("The writer of charts is missing");
  return added;
}
