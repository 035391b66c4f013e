import { execFileSync } from "node:child_process";
import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Resaving } from "./workbook";

const SOFFICE = process.env.SOFFICE_PATH ?? "soffice";

/** Opens a file with LibreOffice and saves it anew, through one format after the other; a profile of its own for each run. */
export function resavedByLibreOffice(bytes: Uint8Array, formats: Resaving): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "ra-soat-corpus-"));
  try {
    const profile = pathToFileURL(join(folder, "profile")).href;
    let source = join(folder, "0.xlsx");
    writeFileSync(source, bytes);
    for (const [step, format] of formats.entries()) {
      const out = join(folder, `out${step}`);
      mkdirSync(out);
      execFileSync(
        SOFFICE,
        [
          `-env:UserInstallation=${profile}`,
          "--headless",
          "--norestore",
          "--convert-to",
          format,
          "--outdir",
          out,
          source,
        ],
        { timeout: 120_000, stdio: "pipe" },
      );
      const made = join(out, `${step}.${format}`);
      if (!existsSync(made)) throw new Error(`LibreOffice wrote no .${format}`);
      source = join(folder, `${step + 1}.${format}`);
      renameSync(made, source);
    }
    return new Uint8Array(readFileSync(source));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}
