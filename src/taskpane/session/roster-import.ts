import { recognise } from "../../core/recognition/recognise";
import { fail, ok, type Result } from "../../core/result";
import { parseRosterBytes, rosterInRows, type RosterFile, type RosterFileProblem } from "../../core/roster/roster-file";
import type { Roster } from "../../core/roster/roster";
import { valueAt } from "../../core/sheet/cells";
import type { SheetSnapshot } from "../../core/sheet/snapshot";
import type { XlsxFailure } from "../../xlsx/failure";
import { readXlsx } from "../../xlsx/read";
import { settingsInText } from "./settings-file";

/** Why no roster came of a file. */
export type RosterImportProblem =
  | { readonly kind: "content"; readonly problem: RosterFileProblem }
  | { readonly kind: "file"; readonly failure: XlsxFailure };

/** A roster is a short list: what takes longer to read is none. */
const LIMITS = {
  fileBytes: 4_000_000,
  partBytes: 24_000_000,
  totalBytes: 48_000_000,
  sheets: 64,
  cells: 200_000,
  texts: 200_000,
  gridCells: 500_000,
} as const;
const MOST_ROWS = 5000;
const MOST_COLUMNS = 60;

/** Reads the rosters in a file of any kind: .xlsx, text parted by tabs or commas, or settings saved as .json. */
export function readRosterFile(bytes: Uint8Array): Result<readonly RosterFile[], RosterImportProblem> {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return inWorkbook(bytes);
  if (bytes.length > LIMITS.fileBytes) return fail({ kind: "content", problem: { code: "too-large", line: 0 } });
  const settings = bytes[0] === 0x7b ? settingsInText(new TextDecoder().decode(bytes)) : null;
  if (settings && settings.rosters.length > 0) return ok(settings.rosters.map(fileOf));
  const read = parseRosterBytes(bytes);
  return read.ok ? ok([read.value]) : fail({ kind: "content", problem: read.error });
}

function inWorkbook(bytes: Uint8Array): Result<readonly RosterFile[], RosterImportProblem> {
  const workbook = readXlsx(bytes, LIMITS);
  if (!workbook.ok) return fail({ kind: "file", failure: workbook.error });
  let first: RosterFileProblem | null = null;
  for (const { snapshot } of workbook.value.sheets) {
    const read = inSheet(snapshot);
    if (read.ok) return ok([read.value]);
    first ??= read.error;
  }
  return fail({ kind: "content", problem: first ?? { code: "no-agencies", line: 0 } });
}

/** A sheet under the headings of a roster or, failing that, the agencies of the table of figures on it. */
function inSheet(snapshot: SheetSnapshot): Result<RosterFile, RosterFileProblem> {
  const read = rosterInRows(rowsOf(snapshot));
  const tables = recognise(snapshot);
  const [table] = tables.ok ? tables.value : [];
  if (!table) return read;
  const names = Array.from(table.agencies, (agency) => [agency]);
  return rosterInRows([["name"], ...names]);
}

function rowsOf(snapshot: SheetSnapshot): string[][] {
  const { area } = snapshot;
  if (!area) return [];
  const rows: string[][] = [];
  const right = Math.min(area.right, area.left + MOST_COLUMNS);
  for (let row = area.top; row <= Math.min(area.bottom, area.top + MOST_ROWS); row += 1) {
    const cells: string[] = [];
    for (let column = area.left; column <= right; column += 1) cells.push(String(valueAt(snapshot, row, column)));
    rows.push(cells);
  }
  return rows;
}

function fileOf({ name, province, validFrom, validTo, agencies }: Roster): RosterFile {
  return { name, province: province ?? null, validFrom, validTo, agencies };
}
