/**
 * One measurement in a process of its own: `node engine-run.js parse|check hot|cold PAYLOAD ROWS COLUMNS` prints
 * {milliseconds, processorMilliseconds, peakBytes, said} as JSON. The payload is a file with one answer of Excel a line.
 * `parse` reads them with JSON.parse alone and keeps the rows; `check` gives each to the snapshot's builder, lets it go,
 * recognises the table and checks it. Hot, both have done the same work thirty times before, on 100,000 rows at most: what
 * the code costs once it is compiled. Cold, it is the first thing the process does: what a clerk meets in a new pane.
 * Processor time is that of all threads of the process, the collector's and the compiler's among them: on a busy machine
 * it tells more than the clock does.
 */
import { readFileSync } from "node:fs";
import { checkTable } from "../src/core/checks/check";
import { recognise } from "../src/core/recognition/recognise";
import { defaultSettings } from "../src/core/settings/defaults";
import { createSnapshotBuilder } from "../src/core/sheet/builder";
import type { CellValue } from "../src/core/sheet/snapshot";

type Rows = CellValue[][];

function parse(bands: (string | null)[]): number {
  const kept: Rows[] = [];
  for (const [at, band] of bands.entries()) {
    kept.push(JSON.parse(band!) as Rows);
    bands[at] = null;
  }
  return kept.length;
}

function check(bands: (string | null)[], rows: number, columns: number): number {
  const builder = createSnapshotBuilder({ top: 0, left: 0, bottom: rows - 1, right: columns - 1 });
  let top = 0;
  for (const [at, band] of bands.entries()) {
    const values = JSON.parse(band!) as Rows;
    bands[at] = null;
    builder.add({ top, values });
    top += values.length;
  }
  const snapshot = builder.finish({
    sheetName: "Sheet1",
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    numerals: { decimal: ",", group: "." },
  });
  const tables = recognise(snapshot);
  if (!tables.ok) throw new Error(`No table: ${JSON.stringify(tables.error)}`);
  return checkTable(snapshot, tables.value[0]!, defaultSettings(), null).findings.length;
}

/** Most memory this process ever held, and what it holds now: Linux tells. */
function memory(field: "VmHWM" | "VmRSS"): number {
  const match = new RegExp(`${field}:\\s+(\\d+) kB`).exec(readFileSync("/proc/self/status", "utf8"));
  return Number(match?.[1] ?? NaN) * 1024;
}

/** A text of its own, not a part of the file's. */
function copyOf(text: string): string {
  return Buffer.from(text).toString();
}

const WARM_UPS = 30;
/** Characters of a payload that a warm-up reads, its last line in whole: some 100,000 rows. */
const WARM_CHARACTERS = 4_500_000;

function main(): void {
  const [task = "", state = "", file = "", rowsText = "", columnsText = ""] = process.argv.slice(2);
  const [rows, columns] = [Number(rowsText), Number(columnsText)];
  const isHot = state === "hot";
  const read = (characters = Infinity): string[] => {
    let before = 0;
    const lines = readFileSync(file, "utf8").split("\n");
    return lines.filter((line) => (before += line.length) - line.length < characters).map(copyOf);
  };
  const work = (bands: (string | null)[]): number => (task === "check" ? check(bands, rows, columns) : parse(bands));
  if (isHot) for (let index = 0; index < WARM_UPS; index++) work(read(WARM_CHARACTERS));
  // Of small sheets one is over too soon to be timed.
  const repeats = isHot ? Math.max(1, Math.min(200, Math.round(200_000 / rows))) : 1;
  const payloads = Array.from({ length: repeats }, () => read());
  globalThis.gc?.();
  const before = memory("VmRSS");
  const usage = process.cpuUsage();
  const started = process.hrtime.bigint();
  let said = 0;
  for (const bands of payloads) said += work(bands);
  const nanoseconds = Number(process.hrtime.bigint() - started);
  const { user, system } = process.cpuUsage(usage);
  console.log(
    JSON.stringify({
      milliseconds: nanoseconds / 1e6 / repeats,
      processorMilliseconds: (user + system) / 1e3 / repeats,
      peakBytes: Math.max(0, memory("VmHWM") - before),
      said: said / repeats,
    }),
  );
}

main();
