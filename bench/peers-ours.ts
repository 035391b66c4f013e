/**
 * Our engine as one of the peers: `node --expose-gc PROGRAM ROWS PAIRS FILE WARM-UPS` prints what `bench/peers/run.mjs` prints. It
 * finds the table first, and checks by every rule.
 */
import { readFileSync } from "node:fs";
import { checkTable } from "../src/core/checks/check";
import { recognise } from "../src/core/recognition/recognise";
import { defaultSettings } from "../src/core/settings/defaults";
import type { CellValue } from "../src/core/sheet/snapshot";
import { sheetValues, snapshotOf } from "./sheets";

const [, pairs = "1", file = "", warmUps = "1"] = process.argv.slice(2);
const headings = sheetValues(0);

function work(text: string): object {
  const snapshot = snapshotOf(headings, JSON.parse(text) as CellValue[][]);
  const tables = recognise(snapshot);
  if (!tables.ok) throw new Error(`No table: ${JSON.stringify(tables.error)}`);
  const { findings, standing } = checkTable(snapshot, tables.value[0]!, defaultSettings(), null);
  const count = (code: string) => findings.filter((finding) => finding.code === code).length;
  const rows = tables.value[0]!.rows.length;
  return {
    wrongTypes: count("not-a-number"),
    wrongSums: count("sum-mismatch"),
    wrongRates: count("wrong-percent"),
    flagged: rows - standing.short.length,
    lowest: standing.ranks.reduce((lowest, rank) => Math.max(lowest, rank), 0),
    duplicates: count("duplicate-agency"),
  };
}

interface Spent {
  readonly clock: number;
  /** Of all threads. */
  readonly processor: number;
}

function spent(task: () => unknown): { result: unknown; took: Spent } {
  globalThis.gc?.();
  const usage = process.cpuUsage();
  const started = process.hrtime.bigint();
  const result = task();
  const clock = Number(process.hrtime.bigint() - started) / 1e6;
  const { user, system } = process.cpuUsage(usage);
  return { result, took: { clock, processor: (user + system) / 1e3 } };
}

const payload = readFileSync(file, "utf8");
let found: unknown = null;
const measured: { parse: Spent; work: Spent }[] = [];
// Pairs before the first warm up, as they do for every peer.
for (let pair = 1 - Number(warmUps); pair <= Number(pairs); pair += 1) {
  const parse = spent(() => (JSON.parse(payload) as unknown[]).length);
  const checked = spent(() => work(payload));
  found = checked.result;
  if (pair > 0) measured.push({ parse: parse.took, work: checked.took });
}
console.log(JSON.stringify({ found, measured }));
