/**
 * `node validate.mjs FILE…` prints what Microsoft's Open XML SDK finds wrong with each file, as JSON: file → sentences.
 * In a process of its own: the SDK is 42 MB of WebAssembly, which a test runner should neither load nor translate.
 */
import { readFileSync } from "node:fs";
import validate from "@ooxml-tools/validate";

const found = {};
for (const file of process.argv.slice(2)) {
  const wrong = await validate(new Uint8Array(readFileSync(file)), "docx", "Microsoft365");
  found[file] = wrong.map(({ description, path }) => `${path.partUri} ${path.xpath}: ${description}`);
}
console.log(JSON.stringify(found));
