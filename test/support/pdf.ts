import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
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
