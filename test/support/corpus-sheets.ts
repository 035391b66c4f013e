import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { SheetSnapshot } from "../../src/core/sheet/snapshot";
import { readXlsx } from "../../src/xlsx/read";

const FOLDER = join(__dirname, "../fixtures/corpus");

/** Names of the corpus's workbooks. */
export const CORPUS_NAMES = readdirSync(FOLDER)
  .filter((file) => file.endsWith(".xlsx"))
  .map((file) => file.slice(0, -".xlsx".length))
  .sort();

const read = new Map<string, readonly SheetSnapshot[]>();

/** The sheets of one of them, read once. */
export function corpusSheets(name: string): readonly SheetSnapshot[] {
  let sheets = read.get(name);
  if (!sheets) {
    const workbook = readXlsx(new Uint8Array(readFileSync(join(FOLDER, `${name}.xlsx`))));
    if (!workbook.ok) throw new Error(`${name}: ${workbook.error.code}`);
    read.set(name, (sheets = workbook.value.sheets.map(({ snapshot }) => snapshot)));
  }
  return sheets;
}
