// Prints the surviving mutants of a room, numbered, for whoever writes the tests:
//   node scripts/mutation/survivors.mjs text fold          those of files with "fold" in their path
//   node scripts/mutation/survivors.mjs text fold --open   those without a reason in docs/survivors
import { explanationsOf, isOpen, keyOf, survivorsOf } from "./survivors-of.mjs";

const options = process.argv.slice(2);
const [room, part = ""] = options.filter((option) => !option.startsWith("-"));
const reasons = explanationsOf(room);

let file = "";
for (const [index, survivor] of survivorsOf(room).entries()) {
  if (!survivor.file.includes(part) || (options.includes("--open") && !isOpen(reasons, survivor))) continue;
  if (survivor.file !== file) console.log(`\n${(file = survivor.file)}`);
  const why = reasons.get(keyOf(survivor));
  const reached = survivor.status === "NoCoverage" ? " (not reached)" : "";
  console.log(`${index + 1}  :${survivor.line}${reached}  ${survivor.mutant}${why ? `  # ${why}` : ""}`);
}
