import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkTable } from "../../../src/core/checks/check";
import { recognise } from "../../../src/core/recognition/recognise";
import { defaultSettings } from "../../../src/core/settings/defaults";
import { cellName } from "../../../src/core/sheet/address";
import type { SheetSnapshot } from "../../../src/core/sheet/snapshot";
import { sheetOf, type SheetOptions } from "../../support/sheet";
import { summary } from "../../support/summary";

/**
 * Sheets in the habits of many offices, each with what it is read as and what is found in it. A block is "### " and its
 * habit, "@ " and options where there are any, the sheet, "=>" and the rest, which can be written anew, to be looked through.
 */
const FILE = join(__dirname, "../../fixtures/office-sheets.txt");
const BLOCK = /^### (?<title>.*)\n(?:@ (?<options>.*)\n)?(?<sheet>[^]*?)\n=>\n(?<told>[^]*?)(?=^### |$(?![^]))/gmu;

const text = readFileSync(FILE, "utf8").replace(BLOCK, (block: string, ...match: unknown[]) =>
  process.env["UPDATE_READINGS"] ? rewritten(match.at(-1) as Record<string, string>) : block,
);
if (process.env["UPDATE_READINGS"]) writeFileSync(FILE, text);
const blocks = [...text.matchAll(BLOCK)].map(({ groups }) => groups!);

// The name stands above every failure.
describe("what is told of them, which UPDATE_READINGS=1 npx jest office-sheets writes anew", () => {
  test.each(blocks.map((block) => [block["title"]!, block]))("%s", (_, block) => {
    expect(told(block)).toBe(block["told"]!.trimEnd());
  });
});

function told({ sheet, options }: Record<string, string>): string {
  return checked(sheetOf(sheet!, options ? (JSON.parse(options) as SheetOptions) : {}));
}

/** What the best table was read as, whether that is in doubt, and its findings; or why there is none. */
function checked(snapshot: SheetSnapshot): string {
  const found = recognise(snapshot);
  if (!found.ok) return `no table: ${[found.error.reason, ...found.error.missing].join(" ")}`;
  const [table, ...others] = found.value;
  const { header, body, columns, agencies, sections, totals, others: rows } = summary(table!);
  const { findings } = checkTable(snapshot, table!, defaultSettings(), null);
  return [
    `${header} over ${body}: ${Object.entries(columns).flat().join(" ")}`,
    ...(table!.doubt ? [`in doubt: ${table!.doubt.fields.join(" ")}`] : []),
    ...(others.length > 0 ? [`and other tables: ${String(others.length)}`] : []),
    ...agencies.map((agency) => `agency ${agency}`),
    ...sections.map((section) => `section ${section}`),
    ...totals,
    ...rows,
    ...findings.map(({ severity, code, cells }) => `${severity} ${code} ${cells.map(cellName).join(" ")}`),
  ].join("\n");
}

function rewritten(block: Record<string, string>): string {
  const options = block["options"] ? `@ ${block["options"]}\n` : "";
  return `### ${block["title"]!}\n${options}${block["sheet"]!}\n=>\n${told(block)}\n\n`;
}
