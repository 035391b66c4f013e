import { execFileSync } from "node:child_process";
import { join } from "node:path";

interface Measured {
  readonly milliseconds: number;
  readonly peakBytes: number;
  readonly payloadBytes: number;
}

function measure(task: "parse" | "check", rows: number): Measured {
  const output = execFileSync(
    process.execPath,
    [
      "--expose-gc",
      "--max-old-space-size=8192",
      "--import",
      "tsx",
      join(__dirname, "engine-run.ts"),
      task,
      String(rows),
    ],
    { encoding: "utf8", cwd: join(__dirname, "..") },
  );
  return JSON.parse(output) as Measured;
}

const median = (values: number[]): number => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)]!;

/** Time and memory of parsing and checking a sheet, as a ratio to JSON.parse of the same payload, measured in turn. */
export function engineRows(sizes: readonly number[], rounds: number): string[][] {
  return sizes.map((rows) => {
    const pairs = Array.from({ length: rounds }, () => ({
      parse: measure("parse", rows),
      check: measure("check", rows),
    }));
    const { payloadBytes } = pairs[0]!.parse;
    const time = median(pairs.map((pair) => pair.check.milliseconds / pair.parse.milliseconds));
    const memory = median(pairs.map((pair) => pair.check.peakBytes / payloadBytes));
    const parseMemory = median(pairs.map((pair) => pair.parse.peakBytes / payloadBytes));
    return [
      rows.toLocaleString("en"),
      `${(payloadBytes / 1024).toFixed(0)} KiB`,
      `${median(pairs.map((pair) => pair.check.milliseconds)).toFixed(2)} ms`,
      `${time.toFixed(2)} ×`,
      `${memory.toFixed(2)} ×`,
      `${parseMemory.toFixed(2)} ×`,
    ];
  });
}
