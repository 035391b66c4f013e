import { LAST_COLUMN, parseCell } from "../sheet/address";
import { valueAt } from "../sheet/cells";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import type { RecordedColumn, RecordedFigures, RecordedRow } from "./figures";
import { MOST_ROWS } from "./figures";
import { CORRECTION_PLACES } from "./grid";
import type { RecordedCorrection } from "./record";
import { FACT_LABELS, PARTS, RECORD_TITLE, TOO_MANY_ROWS } from "./wording";

/** What a record's sheet says that a later check needs. */
export interface ReadRecord {
  readonly sheetName: string;
  readonly checkedAt: string;
  /** As the sheet states it; whether the figures below give the same is for the reader to find out. */
  readonly hash: string;
  readonly corrections: readonly RecordedCorrection[];
  /** Null where the record lists none. */
  readonly figures: RecordedFigures | null;
}

/** More than a record has. */
const MOST_COLUMNS = 60;

/** Reads a record back from its sheet; null for a sheet that is none, or is too damaged to be read. */
export function parseRecord(snapshot: SheetSnapshot): ReadRecord | null {
  const { area } = snapshot;
  if (!area || valueAt(snapshot, 0, 0) !== RECORD_TITLE) return null;
  const { bottom } = area;
  const parts = new Map<CellValue, number>();
  for (let row = 1; row <= bottom; row += 1) {
    const value = valueAt(snapshot, row, 0);
    if (isPart(value) && !parts.has(value)) parts.set(value, row);
  }
  const places = Object.values(PARTS).map((part) => parts.get(part) ?? 0);
  if (!places.every((place, i) => place > (places[i - 1] ?? 0))) return null;
  const [facts, findings, corrections, figures] = places as [number, number, number, number];
  const said = new Map<CellValue, CellValue>();
  for (let row = facts + 1; row < findings; row += 1) said.set(valueAt(snapshot, row, 0), factIn(snapshot, row));
  const text = (label: string): string => String(said.get(label) ?? "");
  const hash = text(FACT_LABELS.hash);
  const sheetName = text(FACT_LABELS.sheetName);
  if (!/^[0-9a-f]{64}$/.test(hash) || sheetName === "") return null;
  const read = readFigures(snapshot, figures, bottom);
  if (read === undefined) return null;
  return {
    sheetName,
    checkedAt: text(FACT_LABELS.checkedAt),
    hash,
    corrections: readCorrections(snapshot, corrections, figures),
    figures: read,
  };
}

function isPart(value: CellValue): boolean {
  return Object.values<CellValue>(PARTS).includes(value);
}

/** The value beside a label: the first cell that holds anything, for a merged label leaves empty ones. */
function factIn(snapshot: SheetSnapshot, row: number): CellValue {
  for (let column = 1; column < MOST_COLUMNS; column += 1) {
    const value = valueAt(snapshot, row, column);
    if (value !== "") return value;
  }
  return "";
}

function readCorrections(snapshot: SheetSnapshot, from: number, to: number): RecordedCorrection[] {
  const corrections: RecordedCorrection[] = [];
  for (let row = from + 2; row < to; row += 1) {
    const at = (place: keyof typeof CORRECTION_PLACES) => valueAt(snapshot, row, CORRECTION_PLACES[place]);
    const place = at("cell");
    const cell = typeof place === "string" ? parseCell(place) : null;
    if (cell) corrections.push({ cell, at: String(at("at")), before: at("before"), after: at("after") });
  }
  return corrections;
}

/** Null where the record lists none, undefined where its list cannot be read. */
function readFigures(snapshot: SheetSnapshot, part: number, bottom: number): RecordedFigures | null | undefined {
  const first = valueAt(snapshot, part + 1, 0);
  if (first === TOO_MANY_ROWS) return null;
  const columns = readColumns(snapshot, part + 1);
  if (columns[0]?.offset !== 0) return undefined;
  const rows: RecordedRow[] = [];
  for (let row = part + 3; row <= bottom && rows.length < MOST_ROWS; row += 1) {
    const place = valueAt(snapshot, row, 0);
    const at = typeof place === "string" ? parseCell(place) : null;
    if (!at) break;
    const cells = columns.map((_, i) => valueAt(snapshot, row, i + 1));
    rows.push({ at, values: cells });
  }
  return { columns, rows };
}

function readColumns(snapshot: SheetSnapshot, header: number): RecordedColumn[] {
  const columns: RecordedColumn[] = [];
  for (let column = 1; column < MOST_COLUMNS; column += 1) {
    const code = /^([A-Za-z]\w{0,60}):(-?\d{1,5})$/.exec(String(valueAt(snapshot, header + 1, column)));
    if (!code) break;
    const offset = Number(code[2]);
    if (Math.abs(offset) > LAST_COLUMN) return [];
    columns.push({ field: code[1]!, label: String(valueAt(snapshot, header, column)), offset });
  }
  return columns;
}
