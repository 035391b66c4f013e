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

/** Time and memory of parsing and checking a sheet, by the clock and of the processor, as ratios to JSON.parse of the same payload, measured in turn. */
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
  const measure = (task: "parse" | "check"): Measured => {
    const given = [program, task, file, String(rows + 2), String(HEADINGS.length)];
    const output = execFileSync(process.execPath, ["--expose-gc", "--max-old-space-size=8192", ...given]);
    return JSON.parse(output.toString()) as Measured;
  };
  const pairs = Array.from({ length: rounds }, () => ({ parse: measure("parse"), check: measure("check") }));
  const time = median(pairs.map(({ check, parse }) => check.milliseconds / parse.milliseconds));
  const processor = median(pairs.map(({ check, parse }) => check.processorMilliseconds / parse.processorMilliseconds));
  const memory = median(pairs.map(({ check }) => check.peakBytes / payloadBytes));
  const parseMemory = median(pairs.map(({ parse }) => parse.peakBytes / payloadBytes));
  return [
    `${rows.toLocaleString("en")}, ${kind}`,
    `${(payloadBytes / 1024).toFixed(0)} KiB`,
    `${median(pairs.map(({ check }) => check.milliseconds)).toFixed(2)} ms`,
    `${time.toFixed(2)} ×`,
    `${processor.toFixed(2)} ×`,
    // Many small payloads in one process say nothing of one.
    rows < 100_000 ? "" : `${memory.toFixed(2)} ×`,
    rows < 100_000 ? "" : `${parseMemory.toFixed(2)} ×`,
  ];
}
