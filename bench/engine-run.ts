/**
 * One measurement in a process of its own: `tsx bench/engine-run.ts parse|check ROWS` prints
 * {milliseconds, peakBytes, payloadBytes} as JSON. `parse` reads the payload with JSON.parse alone; `check` also
 * recognises the table and checks it.
 */
import { checkTable } from "../src/core/checks/check";
import { recognise } from "../src/core/recognition/recognise";
import { defaultSettings } from "../src/core/settings/defaults";
import type { CellValue } from "../src/core/sheet/snapshot";
import { sheetPayload, snapshotOf } from "./sheets";

function check(values: CellValue[][]): number {
  const snapshot = snapshotOf(values);
  const tables = recognise(snapshot);
  if (!tables.ok) throw new Error(`No table: ${JSON.stringify(tables.error)}`);
  const report = checkTable(snapshot, tables.value[0]!, defaultSettings(), null);
  const wrong = report.findings.filter((finding) => finding.severity === "error").length;
  if (wrong > 0) throw new Error(`${wrong} errors on a sheet without any`);
  return report.standing.short.length;
}

function main(): void {
  const [task = "", rowsText = ""] = process.argv.slice(2);
  const rows = Number(rowsText);
  const work = (text: string): number => {
    const values = JSON.parse(text) as CellValue[][];
    return task === "check" ? check(values) : values.length;
  };
  // Small sheets are measured warm and often, large ones once or twice: what a clerk meets.
  const repeats = Math.max(1, Math.min(200, Math.round(200_000 / rows)));
  for (let index = 0; index < Math.min(20, repeats); index++) work(sheetPayload(Math.min(rows, 2_000)));
  const payload = sheetPayload(rows);
  globalThis.gc?.();
  const before = process.memoryUsage().rss;
  const started = process.hrtime.bigint();
  for (let index = 0; index < repeats; index++) work(payload);
  const nanoseconds = Number(process.hrtime.bigint() - started);
  const peak = process.resourceUsage().maxRSS * 1024;
  console.log(
    JSON.stringify({
      milliseconds: nanoseconds / 1e6 / repeats,
      peakBytes: Math.max(0, peak - before),
      payloadBytes: Buffer.byteLength(payload),
    }),
  );
}

main();
