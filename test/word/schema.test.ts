import { execFileSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { appendixFile } from "../../src/word/appendix-file";
import { dispatchFile } from "../../src/word/dispatch-file";
import { BAC_KAN } from "../core/appendix/reports";
import { DISPATCH, documentOf, LAYOUTS } from "./support/documents";

// The SDK takes half a minute to start on a busy machine.
jest.setTimeout(300_000);

async function files(): Promise<Record<string, Uint8Array>> {
  const document = documentOf();
  const landscape = { ...document, page: { ...document.page, orientation: "landscape" as const } };
  const numbered = { ...document, page: { ...document.page, pageNumber: { size: 13, firstPage: true } } };
  const layouts = LAYOUTS.map(
    async (layout) => [layout, await appendixFile([documentOf(BAC_KAN, { layout })])] as const,
  );
  return {
    ...Object.fromEntries(await Promise.all(layouts)),
    several: await appendixFile([document, landscape, { ...document, notes: [], tableSize: 11.5 }]),
    bare: await appendixFile([{ ...numbered, ruleShare: 0, numbering: [], notes: [] }]),
    dispatch: await dispatchFile(DISPATCH, [document, landscape]),
    "single recipient": await dispatchFile({ ...DISPATCH, recipients: ["Sở A"], body: [], receivers: [] }, []),
  };
}

/** The file with properties of a paragraph in the wrong order, which Word calls unreadable. */
function outOfOrder(file: Uint8Array): Uint8Array {
  const parts = unzipSync(file);
  const xml = strFromU8(parts["word/document.xml"]!);
  const broken = xml.replace(/(<w:pStyle [^>]*>)(<w:keepNext\/>)/, "$2$1");
  expect(broken).not.toBe(xml);
  return zipSync({ ...parts, "word/document.xml": strToU8(broken) });
}

test("every file is valid by Microsoft's own Open XML SDK, which tells a broken one", async () => {
  const written = await files();
  const folder = mkdtempSync(join(tmpdir(), "ra-soat-docx-"));
  try {
    const path = (name: string) => join(folder, `${name}.docx`);
    for (const [name, file] of Object.entries({ ...written, broken: outOfOrder(written["groups"]!) })) {
      writeFileSync(path(name), file);
    }
    const names = [...Object.keys(written), "broken"];
    const output = execFileSync(process.execPath, [join(__dirname, "support/validate.mjs"), ...names.map(path)], {
      encoding: "utf8",
      stdio: ["ignore", "pipe", "pipe"],
    });
    const found = JSON.parse(output) as Record<string, string[]>;
    for (const name of Object.keys(written)) expect([name, found[path(name)]]).toEqual([name, []]);
    expect(found[path("broken")]).not.toEqual([]);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
