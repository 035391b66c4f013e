// Prints, from Stryker's own reports, what docs/mutation.md holds: npm run -s mutation:table
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { explanationsOf, isOpen, survivorsOf } from "./survivors-of.mjs";

const columns = [
  "Room",
  "Mutants",
  "Killed",
  "Timed out",
  "Survived",
  "Not reached",
  "Score",
  "Explained",
  "Run",
  "Since then",
];
const line = (cells) => `| ${cells.join(" | ")} |`;
console.log(line(columns));
console.log(line(columns.map((_, index) => (index === 0 || index > 7 ? "---" : "--:"))));

const rooms = readdirSync("src/core", { withFileTypes: true }).filter((entry) => entry.isDirectory());
const all = {};
let explainedInAll = 0;
for (const { name: room } of rooms) {
  const path = `reports/mutation/${room}.json`;
  if (!existsSync(path)) {
    console.log(line([room, ...columns.slice(2).map(() => ""), "not run"]));
    continue;
  }
  const { files } = JSON.parse(readFileSync(path, "utf8"));
  const counts = {};
  for (const { mutants } of Object.values(files))
    for (const { status } of mutants) for (const sums of [counts, all]) sums[status] = (sums[status] ?? 0) + 1;
  const changed = Object.entries(files).filter(
    ([file, { source }]) => !existsSync(file) || readFileSync(file, "utf8") !== source,
  ).length;
  // Files tried again by themselves say when; the table tells of the oldest.
  const { mtime } = statSync(path);
  const oldest = Object.values(files).reduce((least, { ran = mtime }) => Math.min(least, new Date(ran)), Infinity);
  const tests = readdirSync(`test/core/${room}`, { recursive: true })
    .map((name) => statSync(`test/core/${room}/${name}`))
    .filter((file) => file.isFile() && file.mtimeMs > oldest).length;
  const since = [changed > 0 && `files changed: ${changed}`, tests > 0 && `test files changed: ${tests}`].filter(
    Boolean,
  );
  const day = new Date(oldest).toISOString().slice(0, 10);
  const reasons = explanationsOf(room);
  const explained = survivorsOf(room).filter((survivor) => !isOpen(reasons, survivor)).length;
  explainedInAll += explained;
  console.log(line([room, ...figures(counts), explained, day, since.join(", ") || "as it was"]));
}
console.log(line(["**All that ran**", ...figures(all), explainedInAll, "", ""]));

/** Mutants that do not load (RuntimeError) say nothing of the tests and are left out, as Stryker leaves them out. */
function figures({ Killed = 0, Timeout = 0, Survived = 0, NoCoverage = 0 }) {
  const mutants = Killed + Timeout + Survived + NoCoverage;
  const score = mutants === 0 ? "" : `${((100 * (Killed + Timeout)) / mutants).toFixed(1)} %`;
  return [mutants, Killed, Timeout, Survived, NoCoverage, score];
}
