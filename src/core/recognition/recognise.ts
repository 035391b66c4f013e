import type { FieldId, Programme } from "../programmes/programme";
import { programmes as allProgrammes } from "../programmes/programmes";
import { fail, ok, type Result } from "../result";
import type { Area } from "../sheet/address";
import type { SheetSnapshot } from "../sheet/snapshot";
import { HeaderSearch } from "./header-search";
import type { NoTable, RankingTable } from "./table";
import { readTableByHand, readTables, type Refusal } from "./read-table";
import { joinHalves } from "./halves";

export interface RecogniseOptions {
  /** Kinds of sheet to look for; all that are known unless told. */
  readonly programmes?: readonly Programme[];
  /** Sheet columns set by hand; they override what the headings say. */
  readonly columnMap?: Readonly<Record<FieldId, number>>;
  /** A person said that tables alike beside each other are the parts of one list. */
  readonly isOneList?: boolean;
}

/** Headers tried in vain at most: a sheet that teems with half-headers is no table. */
const MOST_FAILURES = 64;
/** Rows below headers read in vain, after which no further header is tried: else rows times headers would be read. */
const MOST_ROWS_IN_VAIN = 100_000;
/** Tables reported at most. */
const MOST_TABLES = 256;

/**
 * Finds the tables of a sheet by what its cells say and hold, best first. A sheet without one says why, and is never
 * made to fit. Linear in the number of cells.
 */
export function recognise(
  snapshot: SheetSnapshot,
  options: RecogniseOptions = {},
): Result<readonly RankingTable[], NoTable> {
  if (!snapshot.area) return fail({ reason: "empty-sheet", missing: [], header: null, columns: {} });
  const programmes = options.programmes ?? allProgrammes;
  const searches = programmes.map(
    (programme) =>
      new HeaderSearch(snapshot, programme, columnsByHand(programme, options.columnMap ?? {}, snapshot.area!)),
  );
  const found: RankingTable[] = [];
  const areas: Area[] = [];
  let nearest: NoTable = { reason: "no-header", missing: [], header: null, columns: {} };
  let failures = 0;
  let rowsInVain = 0;
  for (const reading of readings(snapshot, searches, areas)) {
    if (reading.ok) {
      found.push(reading.value);
      areas.push(tableArea(reading.value));
    } else {
      failures += 1;
      rowsInVain += reading.error.rowsRead;
      nearest = nearer(nearest, reading.error.why);
    }
    if (failures >= MOST_FAILURES || rowsInVain > MOST_ROWS_IN_VAIN || found.length >= MOST_TABLES) break;
  }
  if (found.length === 0) {
    for (const search of searches) {
      const byHand = readTableByHand(snapshot, search);
      if (!byHand?.ok) continue;
      found.push(byHand.value);
      areas.push(tableArea(byHand.value));
    }
  }
  if (found.length === 0) return fail(nearest);
  return ok([...joinHalves(snapshot, found, searches, options.isOneList ?? false)].sort((a, b) => b.score - a.score));
}

/** What each header of the sheet comes to, from the top. `taken`: areas of the tables found so far. */
function* readings(
  snapshot: SheetSnapshot,
  searches: readonly HeaderSearch[],
  taken: readonly Area[],
): Iterable<Result<RankingTable, Refusal>> {
  const sheet = snapshot.area!;
  for (let row = sheet.top; row <= sheet.bottom; row += 1) {
    const whole = taken.find((area) => row <= area.bottom && isAsWide(area, sheet));
    if (whole) row = whole.bottom;
    else
      for (const search of searches)
        for (const stretch of search.headersAt(row, taken)) yield* readTables(snapshot, search, row, stretch);
  }
}

/** The columns set by hand that can be meant: of the programme's fields, on the sheet's used cells, one field each. */
function columnsByHand(
  { fields }: Programme,
  columnMap: Readonly<Record<FieldId, number>>,
  area: Area,
): ReadonlyMap<FieldId, number> {
  const columns = new Map<FieldId, number>();
  const used = new Set<number>();
  for (const { id } of fields) {
    const column = Object.hasOwn(columnMap, id) ? columnMap[id]! : -1;
    if (!Number.isInteger(column) || column < area.left || column > area.right || used.has(column)) continue;
    used.add(column);
    columns.set(id, column);
  }
  return columns;
}

function tableArea(table: RankingTable): Area {
  return { ...table.header, bottom: table.body.bottom };
}

/** No other table stands beside one as wide as the sheet. */
function isAsWide(table: Area, sheet: Area): boolean {
  return table.left <= sheet.left && table.right >= sheet.right;
}

/** Of two reasons, the one that came closer to a table: fewer columns missing. */
function nearer(a: NoTable, b: NoTable): NoTable {
  const distance = ({ reason, missing }: NoTable) => (reason === "no-header" ? 99 : missing.length);
  return distance(b) < distance(a) ? b : a;
}
