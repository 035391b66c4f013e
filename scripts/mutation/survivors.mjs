// Prints the surviving mutants of a room, for whoever writes the tests: node scripts/mutation/survivors.mjs text fold
import { readFileSync } from "node:fs";

const [room, part = ""] = process.argv.slice(2);
const { files } = JSON.parse(readFileSync(`reports/mutation/${room}.json`, "utf8"));

for (const [path, { source, mutants }] of Object.entries(files)) {
  if (!path.includes(part)) continue;
  const lines = source.split("\n");
  const left = mutants.filter(({ status }) => status === "Survived" || status === "NoCoverage" || status === "Timeout");
  if (left.length > 0) console.log(`\n${path}: ${left.length} of ${mutants.length}`);
  for (const { location, mutatorName, replacement, status } of left) {
    const { start, end } = location;
    const from =
      start.line === end.line
        ? lines[start.line - 1].slice(start.column - 1, end.column - 1)
        : lines[start.line - 1].trim();
    console.log(
      `${start.line}:${start.column} ${status === "Survived" ? "" : status + " "}${mutatorName}: ${from}  →  ${replacement.replace(/\s+/g, " ").slice(0, 120)}`,
    );
  }
}
