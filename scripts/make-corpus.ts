import { existsSync, mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { corpusFiles } from "./corpus/files";
import { resavedByLibreOffice } from "./corpus/libreoffice";

/**
 * Writes test/fixtures/corpus/: a workbook and what must be made of it, side by side. The script's own packages are the
 * same bytes at every run. Those LibreOffice saved anew are kept as they were made; `npm run corpus -- --resave` has it
 * save all of them again, `-- --resave=name` those whose names begin so.
 */
const folder = join(__dirname, "../test/fixtures/corpus");
const [, again] = process.argv.map((one) => /^--resave(?:=(.*))?$/.exec(one)).find((match) => match !== null) ?? [];
const isAsked = process.argv.some((one) => one.startsWith("--resave"));

mkdirSync(folder, { recursive: true });
const written = new Set<string>();
for (const { workbook, bytes, json } of corpusFiles()) {
  const { name, expected } = workbook;
  const path = join(folder, `${name}.xlsx`);
  if (expected.resaved === null) writeFileSync(path, bytes);
  else if (!existsSync(path) || (isAsked && name.startsWith(again ?? "")))
    writeFileSync(path, resavedByLibreOffice(bytes, expected.resaved));
  writeFileSync(join(folder, `${name}.json`), json);
  written.add(`${name}.xlsx`).add(`${name}.json`);
}
for (const file of readdirSync(folder)) if (!written.has(file)) rmSync(join(folder, file));
