import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import webpack from "webpack";
import { HEADINGS, sheetBands, SHEET_KINDS, type SheetKind } from "./sheets";

interface Measured {
  readonly milliseconds: number;
  readonly processorMilliseconds: number;
  readonly peakBytes: number;
}

/** The measured program as the add-in's own build makes it, so that what is measured is what ships. */
async function bundle(folder: string): Promise<string> {
  const compiler = webpack({
    mode: "production",
    target: "node20",
    entry: join(__dirname, "engine-run.ts"),
    output: { path: folder, filename: "engine-run.js" },
    resolve: { extensions: [".ts", ".js"] },
    performance: { hints: false },
    module: {
      rules: [
        {
          test: /\.ts$/,
          loader: "swc-loader",
          options: {
            swcrc: false,
            jsc: { parser: { syntax: "typescript" }, target: "es2022" },
            module: { type: "es6" },
          },
        },
      ],
    },
  });
  await new Promise<void>((resolve, reject) => {
    compiler.run((error, stats) => {
      if (error) reject(error);
      else if (stats?.hasErrors()) reject(new Error(stats.toString("errors-only")));
      else resolve();
    });
  });
  return join(folder, "engine-run.js");
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/**
 * Time of parsing and checking a sheet as ratios to JSON.parse of the same payload, measured in turn: by the clock and of
 * the processor where both are warm, by the clock where both are the first thing a process does. Memory is that of the
 * latter, for what was done before leaves some.
 */
export async function engineRows(sizes: readonly number[], rounds: number): Promise<string[][]> {
  const folder = mkdtempSync(join(tmpdir(), "ra-soat-bench-"));
  try {
    const program = await bundle(folder);
    return sizes.flatMap((rows) => SHEET_KINDS.map((kind) => measureSheet(program, folder, rows, kind, rounds)));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function measureSheet(program: string, folder: string, rows: number, kind: SheetKind, rounds: number): string[] {
  const file = join(folder, "payload.json");
  const bands = sheetBands(rows, kind);
  writeFileSync(file, bands.join("\n"));
  const payloadBytes = statSync(file).size;
  const measure = (task: "parse" | "check", state: "hot" | "cold"): Measured => {
    const given = [program, task, state, file, String(rows + 2), String(HEADINGS.length)];
    const output = execFileSync(process.execPath, ["--expose-gc", "--max-old-space-size=8192", ...given]);
    return JSON.parse(output.toString()) as Measured;
  };
  const pairsOf = (state: "hot" | "cold") =>
    Array.from({ length: rounds }, () => ({ parse: measure("parse", state), check: measure("check", state) }));
  const ratioOf = (pairs: ReturnType<typeof pairsOf>, field: "milliseconds" | "processorMilliseconds") =>
    `${median(pairs.map(({ check, parse }) => check[field] / parse[field])).toFixed(2)} ×`;
  const hot = pairsOf("hot");
  const cold = pairsOf("cold");
  const memoryOf = (task: "parse" | "check") =>
    // A small payload is lost in what any process takes.
    rows < 100_000 ? "" : `${median(cold.map((pair) => pair[task].peakBytes / payloadBytes)).toFixed(2)} ×`;
  return [
    `${rows.toLocaleString("en")}, ${kind}`,
    `${(payloadBytes / 1024).toFixed(0)} KiB`,
    `${median(hot.map(({ check }) => check.milliseconds)).toFixed(2)} ms`,
    ratioOf(hot, "milliseconds"),
    ratioOf(hot, "processorMilliseconds"),
    `${median(cold.map(({ check }) => check.milliseconds)).toFixed(0)} ms`,
    ratioOf(cold, "milliseconds"),
    memoryOf("check"),
    memoryOf("parse"),
  ];
}
