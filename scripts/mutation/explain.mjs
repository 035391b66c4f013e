// Writes reasons into docs/survivors: node scripts/mutation/explain.mjs ROOM < reasons
// A line of reasons is "12 15-18: why", with the numbers survivors.mjs prints. Reasons of mutants that the last report
// no longer has are dropped.
import { mkdirSync, readFileSync, writeFileSync } from "node:fs";
import { explanationFile, explanationsOf, keyOf, survivorsOf } from "./survivors-of.mjs";

const [room] = process.argv.slice(2);
const survivors = survivorsOf(room);
const reasons = explanationsOf(room);

for (const line of readFileSync(0, "utf8").split("\n").filter(Boolean)) {
  const [, numbers, why] = /^([\d\s-]+):\s*(.+?)\s*$/.exec(line) ?? [];
  if (why === undefined) throw new Error(`Not "numbers: why": ${line}`);
  for (const range of numbers.trim().split(/\s+/)) {
    const [first, last = first] = range.split("-").map(Number);
    for (let number = first; number <= last; number++) {
      const survivor = survivors[number - 1];
      if (!survivor) throw new Error(`No survivor ${number} in ${room}, only ${survivors.length}`);
      reasons.set(keyOf(survivor), why.replaceAll("\t", " "));
    }
  }
}

const rows = new Set(survivors.map(keyOf).filter((key) => reasons.has(key)));
mkdirSync("docs/survivors", { recursive: true });
const lines = [...rows].map((key) => `${key}\t${reasons.get(key)}`);
writeFileSync(explanationFile(room), ["File\tLine\tMutant\tWhy", ...lines, ""].join("\n"));
const left = survivors.filter((survivor) => !reasons.has(keyOf(survivor))).length;
console.log(`${room}: ${survivors.length} survivors, ${left} without a reason`);
