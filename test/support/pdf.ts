import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describeWithLibreOffice } from "./libreoffice";

const hasPoppler = spawnSync("pdftotext", ["-v"]).error === undefined;

/** `describe` for tests that read what LibreOffice prints. Where a program is missing they are skipped, and say so. */
export function describePrinted(name: string, tests: () => void): void {
  if (hasPoppler || process.env.REQUIRE_LIBREOFFICE) {
    describeWithLibreOffice(name, tests);
    return;
  }
  process.stderr.write(`\n*** SKIPPED, pdftotext (poppler-utils) is not installed: ${name}\n`);
  describe.skip(name, tests);
}

/** What fontconfig puts in the place of the fonts our documents name: letters of the same widths. */
const STAND_INS = { "Times New Roman": "Liberation Serif", Calibri: "Carlito" } as const;

/**
 * `describe` for tests that compare pictures of what LibreOffice prints. The shapes of letters matter, and the width of
 * a spreadsheet's standard font, by which its columns are measured.
 */
export function describePictured(name: string, tests: () => void): void {
  const missing = Object.entries(STAND_INS).filter(([font, standIn]) => {
    const { stdout } = spawnSync("fc-match", ["--format=%{family}", font], { encoding: "utf8" });
    return (stdout as string | null)?.includes(standIn) !== true;
  });
  if (missing.length === 0 || process.env.REQUIRE_LIBREOFFICE) {
    describePrinted(name, tests);
    return;
  }
  const fonts = missing.map(([font, standIn]) => `${standIn} for ${font}`).join(", ");
  process.stderr.write(`\n*** SKIPPED, fonts are missing (${fonts}): ${name}\n`);
  describe.skip(name, tests);
}

/** Lines of each page, as they stand on the paper; empty ones left out. */
export function pagesOf(pdf: Uint8Array): string[][] {
  const folder = mkdtempSync(join(tmpdir(), "ra-soat-pdf-"));
  try {
    const file = join(folder, "file.pdf");
    writeFileSync(file, pdf);
    const pages = execFileSync("pdftotext", ["-layout", file, "-"], { encoding: "utf8" }).split("\f");
    // A form feed ends each page, the last one too.
    return pages.slice(0, -1).map((page) => page.split("\n").filter((line) => line.trim() !== ""));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** Each page as a grey PNG. @param resolution in dots per inch */
export function pagesAsPng(pdf: Uint8Array, resolution: number): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), "ra-soat-pdf-"));
  try {
    const file = join(folder, "file.pdf");
    writeFileSync(file, pdf);
    execFileSync("pdftoppm", ["-png", "-gray", "-r", String(resolution), file, join(folder, "page")]);
    // Numbers are padded, so that names sort as pages do.
    const pages = readdirSync(folder).filter((name) => name.endsWith(".png"));
    return pages.sort().map((name) => new Uint8Array(readFileSync(join(folder, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
