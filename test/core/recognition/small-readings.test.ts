import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { readingText } from "../../support/reading-text";
import { sheetOf, type SheetOptions } from "../../support/sheet";

/**
 * Small sheets with all that is read of them. A block is "### " and what it shows, "@ " and options where there are any,
 * the sheet, "=>" and its reading, which can be written anew, to be looked through.
 */
const FOLDER = join(__dirname, "../../fixtures/sheets");
const BLOCK = /^### (?<title>.*)\n(?:@ (?<options>.*)\n)?(?<sheet>[^]*?)\n=>\n(?<reading>[^]*?)(?=^### |$(?![^]))/gmu;

// The name stands above every failure.
describe.each(readdirSync(FOLDER))("%s, which UPDATE_READINGS=1 npx jest small-readings writes anew", (name) => {
  const file = join(FOLDER, name);
  const text = readFileSync(file, "utf8").replace(BLOCK, (block: string, ...match: unknown[]) =>
    process.env["UPDATE_READINGS"] ? rewritten(match.at(-1) as Record<string, string>) : block,
  );
  if (process.env["UPDATE_READINGS"]) writeFileSync(file, text);
  const blocks = [...text.matchAll(BLOCK)].map(({ groups }) => groups!);

  test.each(blocks.map((block) => [block["title"]!, block]))("%s", (_, block) => {
    expect(read(block)).toBe(block["reading"]!.trimEnd());
  });
});

function read({ sheet, options }: Record<string, string>): string {
  return readingText(sheetOf(sheet!, options ? (JSON.parse(options) as SheetOptions) : {}));
}

function rewritten(block: Record<string, string>): string {
  const options = block["options"] ? `@ ${block["options"]}\n` : "";
  return `### ${block["title"]!}\n${options}${block["sheet"]!}\n=>\n${read(block)}\n\n`;
}
