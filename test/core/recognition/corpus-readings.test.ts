import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { CORPUS_NAMES, corpusSheets } from "../../support/corpus-sheets";
import { readingText } from "../../support/reading-text";

/**
 * All that is read of each workbook of the corpus, with every reason: what the corpus's own test does not ask, as the words
 * a column is known by, or a figure's decimals. After a change that is meant the readings are written anew, and looked
 * through.
 */
const FOLDER = join(__dirname, "../../fixtures/readings");

// The name stands above every failure.
describe("readings, which UPDATE_READINGS=1 npx jest corpus-readings writes anew", () => {
  test.each(CORPUS_NAMES)("%s is read as before", (name) => {
    const reading = corpusSheets(name)
      .map((sheet) => `"${sheet.sheetName}"\n${readingText(sheet)}\n`)
      .join("\n");
    const file = join(FOLDER, `${name}.txt`);
    if (process.env["UPDATE_READINGS"]) writeFileSync(file, reading);
    expect(reading).toBe(readFileSync(file, "utf8"));
  });
});

test("no reading is left of a workbook that is gone", () => {
  expect(readdirSync(FOLDER).sort()).toEqual(CORPUS_NAMES.map((name) => `${name}.txt`));
});
