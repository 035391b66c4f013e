// npm run mutation                    every room of src/core, one after the other
// npm run mutation -- numbers text    those rooms
// What follows an option ("--mutate src/core/checks/row-arithmetic.ts") goes to Stryker as it is. With --mutate only
// the results of those files are replaced in the room's report.
import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";

const options = process.argv.slice(2);
const first = options.findIndex((option) => option.startsWith("-"));
const named = first === -1 ? options.splice(0) : options.splice(0, first);
const isPart = options.some((option) => option === "-m" || option.startsWith("--mutate"));
const rooms = readdirSync("src/core", { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);

for (const room of named.length > 0 ? named : rooms) {
  if (!rooms.includes(room)) throw new Error(`src/core has no room ${room}, only ${rooms.join(", ")}`);
  const whole = `reports/mutation/${room}`;
  const report = isPart ? `${whole}.part` : whole;
  const { status } = spawnSync(
    process.execPath,
    ["node_modules/@stryker-mutator/core/bin/stryker.js", "run", ...options],
    {
      env: { ...process.env, MUTATION_ROOM: room, MUTATION_REPORT: report },
      stdio: "inherit",
    },
  );
  if (status !== 0) process.exitCode = 1;
  else if (isPart) replaceFiles(`${whole}.json`, `${report}.json`);
}

/**
 * Puts the files of one report in the place of those of another. Each file says when it was tried; which test noticed a
 * mutant is numbered anew in each run, and is kept in the report of the part alone.
 */
function replaceFiles(path, part) {
  const { files, ...others } = JSON.parse(readFileSync(part, "utf8"));
  delete others.testFiles;
  const merged = {};
  if (existsSync(path)) {
    const ran = statSync(path).mtime.toISOString();
    for (const [file, result] of Object.entries(JSON.parse(readFileSync(path, "utf8")).files))
      if (existsSync(file)) merged[file] = { ran, ...result };
  }
  const ran = new Date().toISOString();
  for (const [file, result] of Object.entries(files)) merged[file] = { ...result, ran };
  writeFileSync(path, JSON.stringify({ ...others, files: merged }));
}
