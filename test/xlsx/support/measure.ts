import { spawnSync } from "node:child_process";
import { readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { FileJson } from "../../../src/cli/report-json";

/** What came of a file in a process of its own. */
export interface Measured {
  /** Failure code of a file that was refused, "no table" and why, or the tables found and the rate of the first. */
  readonly answer: string;
  readonly message: string;
  /** Seconds of processor time, user and system. */
  readonly seconds: number;
  /** Most memory the whole process held, in MB (10^6 bytes). */
  readonly megabytes: number;
}

/** Far beyond the limit: a machine may be busy with other things. */
const TIMEOUT_MS = 120_000;

/** What is measured of a process, written at its end. VmHWM is its own; what getrusage tells begins with its parent's. */
const PROBE = `process.on("exit", () => {
  const { writeFileSync, readFileSync } = require("node:fs");
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  let kilobytes = maxRSS;
  try { kilobytes = Number(/VmHWM:\\s+(\\d+)/.exec(readFileSync("/proc/self/status", "utf8"))[1]); } catch {}
  writeFileSync(process.env.PROBE_OUTPUT, JSON.stringify({ kilobytes, seconds: (userCPUTime + systemCPUTime) / 1e6 }));
});`;

/** Checks one file by the command line, as a technician would, and measures it. */
export function measureCheck(script: string, folder: string, bytes: Uint8Array): Measured {
  const file = join(folder, "file.xlsx");
  const probe = join(folder, "probe.cjs");
  const output = join(folder, "probe.json");
  writeFileSync(file, bytes);
  writeFileSync(probe, PROBE);
  rmSync(output, { force: true });
  const { stdout, stderr, signal } = spawnSync(process.execPath, ["-r", probe, script, "--json", file], {
    encoding: "utf8",
    timeout: TIMEOUT_MS,
    maxBuffer: 2 ** 30,
    env: { ...process.env, PROBE_OUTPUT: output, NODE_OPTIONS: "" },
  });
  if (signal !== null || stderr !== "") throw new Error(`The check died: ${signal ?? stderr.slice(0, 2000)}`);
  const { kilobytes, seconds } = JSON.parse(readFileSync(output, "utf8")) as { kilobytes: number; seconds: number };
  return { ...answerOf(stdout), seconds, megabytes: (kilobytes * 1024) / 1e6 };
}

function answerOf(stdout: string): Pick<Measured, "answer" | "message"> {
  const json = JSON.parse(stdout) as FileJson & { error?: { code: string; message: string } };
  if (json.error) return { answer: json.error.code, message: json.error.message };
  const [table] = json.tables;
  if (!table) return { answer: `no table: ${json.reason ?? ""}`, message: "" };
  const errors = json.tables.flatMap(({ findings }) => findings).filter(({ severity }) => severity === "error").length;
  return {
    answer: `${json.tables.length} table, ${table.rows.length} agencies, rate ${String(table.totals["rate"])}, ${errors} errors`,
    message: "",
  };
}
