import { execFileSync, spawnSync } from "node:child_process";
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { extname, join } from "node:path";
import { pathToFileURL } from "node:url";

/** A conversion takes a second or two; a file LibreOffice cannot digest must not hold up the tests. */
const TIME_LIMIT = 120_000;

const CANDIDATES = [
  process.env.SOFFICE_PATH,
  "/usr/bin/soffice",
  "/usr/lib/libreoffice/program/soffice",
  "/opt/libreoffice/program/soffice",
  "/Applications/LibreOffice.app/Contents/MacOS/soffice",
  "C:\\Program Files\\LibreOffice\\program\\soffice.exe",
];

/** LibreOffice's program; null where none is installed. */
export const soffice: string | null = findSoffice();

function findSoffice(): string | null {
  const found = CANDIDATES.find((path) => path !== undefined && existsSync(path));
  if (found !== undefined) return found;
  return spawnSync("soffice", ["--version"], { timeout: TIME_LIMIT }).status === 0 ? "soffice" : null;
}

/**
 * `describe` for tests that need LibreOffice. Where it is missing they are skipped, and say so on the terminal, unless
 * REQUIRE_LIBREOFFICE is set: then they run, and fail.
 */
export function describeWithLibreOffice(name: string, tests: () => void): void {
  if (soffice !== null || process.env.REQUIRE_LIBREOFFICE) {
    describe(name, tests);
    return;
  }
  process.stderr.write(`\n*** SKIPPED, LibreOffice is not installed (set SOFFICE_PATH): ${name}\n`);
  describe.skip(name, tests);
}

/**
 * Converts files with LibreOffice, headless and with a profile of its own, so that conversions can run beside each
 * other and beside a person's LibreOffice.
 *
 * @param sources by file name; all in one run, for starting LibreOffice takes longer than most conversions
 * @param target LibreOffice's name of what is wanted: an extension, with a filter and its options where needed
 * @param locale that the process runs in, e.g. "vi_VN.UTF-8": it decides how a spreadsheet's figures are shown
 * @returns the files written, by name
 */
export function convertAll(
  sources: ReadonlyMap<string, Uint8Array>,
  target: string,
  locale?: string,
): ReadonlyMap<string, Uint8Array> {
  if (soffice === null) throw new Error("LibreOffice is not installed");
  const folder = mkdtempSync(join(tmpdir(), "ra-soat-libreoffice-"));
  try {
    const out = join(folder, "out");
    const files = [...sources].map(([name, bytes]) => {
      const file = join(folder, name);
      writeFileSync(file, bytes);
      return file;
    });
    const profile = pathToFileURL(join(folder, "profile")).href;
    execFileSync(
      soffice,
      [
        `-env:UserInstallation=${profile}`,
        "--headless",
        "--norestore",
        "--convert-to",
        target,
        "--outdir",
        out,
        ...files,
      ],
      {
        timeout: TIME_LIMIT * Math.ceil(sources.size / 8),
        stdio: "pipe",
        env: { ...process.env, ...(locale === undefined ? {} : { LC_ALL: locale }) },
      },
    );
    const written = existsSync(out) ? readdirSync(out) : [];
    if (written.length === 0)
      throw new Error(`LibreOffice wrote nothing for ${[...sources.keys()].join(", ")} → ${target}`);
    return new Map(written.map((name) => [name, new Uint8Array(readFileSync(join(out, name)))]));
  } finally {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  }
}

/** @param extension of the file given, e.g. ".xlsx" */
function convert(bytes: Uint8Array, extension: string, target: string): ReadonlyMap<string, Uint8Array> {
  return convertAll(new Map([[`file${extension}`, bytes]]), target);
}

/** The one file a conversion writes. */
export function convertOne(bytes: Uint8Array, extension: string, target: string): Uint8Array {
  const files = [...convert(bytes, extension, target)];
  const wanted = files.find(([name]) => extname(name) === `.${target.split(":")[0] ?? ""}`) ?? files[0];
  if (!wanted) throw new Error("LibreOffice wrote nothing");
  return wanted[1];
}

/**
 * Every sheet of a workbook as rows of text, by sheet name ("" for the only one), with the cells' full values rather than what their formats
 * show. LibreOffice trusts stored results: strip them first where it is to recalculate.
 *
 * The filter's tokens are those of LibreOffice's help page "CSV Filter Parameters": comma, double quote, UTF-8, from line 1,
 * no column formats, English (US), quote all text, no detection of numbers, save values not as shown, no formulas, no
 * trimming, all sheets.
 */
export function sheetsAsText(xlsx: Uint8Array): ReadonlyMap<string, readonly (readonly string[])[]> {
  const files = convert(
    xlsx,
    ".xlsx",
    "csv:Text - txt - csv (StarCalc):44,34,76,1,,1033,true,false,false,false,false,-1",
  );
  const sheets = new Map<string, readonly (readonly string[])[]>();
  for (const [name, bytes] of files) {
    // "file-Sheet name.csv", or "file.csv" where there is one sheet only.
    sheets.set(name.slice("file-".length, -".csv".length), parseCsv(new TextDecoder().decode(bytes)));
  }
  return sheets;
}

function parseCsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  for (const match of text.matchAll(/(?:"((?:[^"]|"")*)"|([^,"\r\n]*))(,|\r?\n|$)/g)) {
    const [whole, quoted, plain = "", end] = match;
    if (whole === "" && row.length === 0) break;
    row.push(quoted === undefined ? plain : quoted.replaceAll('""', '"'));
    if (end === ",") continue;
    rows.push(row);
    row = [];
  }
  return rows;
}
