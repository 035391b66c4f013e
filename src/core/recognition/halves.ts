import type { Area } from "../sheet/address";
import { valueAt } from "../sheet/cells";
import { unfold, unfoldedCell, type Fold } from "../sheet/fold";
import type { SheetSnapshot } from "../sheet/snapshot";
import { fold as folded } from "../text/fold";
import { HeaderSearch } from "./header-search";
import { linesAround } from "./lines";
import { readTableAt } from "./read-table";
import type { RankingTable } from "./table";

/** Cells of an unfolded sheet at most; what is laid out in halves is meant for a page. */
const MOST_CELLS = 1_000_000;

/**
 * Tables side by side that are one list, joined into one; the others as they are. Each with the texts around it.
 * `isSaid`: tables alike are one list even where nothing on the sheet shows it.
 */
export function joinHalves(
  snapshot: SheetSnapshot,
  tables: readonly RankingTable[],
  searches: readonly HeaderSearch[],
  isSaid: boolean,
): readonly RankingTable[] {
  const areas = tables.map(tableArea);
  const left = inReadingOrder(tables);
  const read: RankingTable[] = [];
  while (left.length > 0) {
    const halves = left.splice(0, halvesAtStart(snapshot, left, isSaid));
    const joined = halves.length > 1 ? joinedTable(snapshot, halves, areas, searches) : null;
    if (joined) read.push(joined);
    else for (const table of halves) read.push({ ...table, ...linesAround(snapshot, tableArea(table), areas) });
  }
  return read;
}

/** The tables that could be one list with a table, itself among them, from the left; none where no other could. */
export function couldBeOneList(
  snapshot: SheetSnapshot,
  tables: readonly RankingTable[],
  table: RankingTable,
): readonly RankingTable[] {
  const left = inReadingOrder(tables.filter(({ fold }) => fold === null));
  while (left.length > 0) {
    const alike = left.splice(0, alikeAtStart(snapshot, left));
    if (alike.includes(table)) return alike.length > 1 ? alike : [];
  }
  return [];
}

function inReadingOrder(tables: readonly RankingTable[]): RankingTable[] {
  return [...tables].sort((a, b) => a.header.top - b.header.top || a.header.left - b.header.left);
}

function tableArea({ header, body }: RankingTable): Area {
  return { ...header, bottom: body.bottom };
}

function joinedTable(
  snapshot: SheetSnapshot,
  halves: readonly RankingTable[],
  areas: readonly Area[],
  searches: readonly HeaderSearch[],
): RankingTable | null {
  const fold = foldOf(halves);
  const [first] = halves as [RankingTable];
  const sheet = snapshot.area!;
  if ((sheet.bottom - sheet.top + 1) * (sheet.right - sheet.left + 1) > MOST_CELLS) return null;
  const view = unfold(snapshot, fold);
  const { byHand } = searches.find(({ programme }) => programme === first.programme)!;
  const search = new HeaderSearch(view, first.programme, byHand);
  const read = readTableAt(view, search, first.header, first.numberingRow, first.body.top);
  if (!read.ok) return null;
  const mine = new Set(halves.map(tableArea).map(keyOf));
  const area = tableArea(read.value);
  const others = areas.filter((one) => !mine.has(keyOf(one))).map((one) => unfoldedArea(fold, one));
  return { ...read.value, ...linesAround(view, area, [area, ...others]), fold };
}

function keyOf({ top, left }: Area): string {
  return `${String(top)} ${String(left)}`;
}

function unfoldedArea(fold: Fold, { top, left, bottom, right }: Area): Area {
  const start = unfoldedCell(fold, { row: top, column: left });
  const end = unfoldedCell(fold, { row: bottom, column: right });
  return { top: start.row, left: start.column, bottom: end.row, right: end.column };
}

function foldOf(halves: readonly RankingTable[]): Fold {
  const [first, ...others] = halves as [RankingTable, ...RankingTable[]];
  const last = others.at(-1)!;
  return {
    bottom: first.body.bottom,
    beside: {
      top: first.header.top,
      left: others[0]!.header.left,
      bottom: Math.max(...others.map(({ body }) => body.bottom)),
      right: last.header.right,
    },
    parts: others.map(({ body, columns }) => ({ area: body, shift: shiftBetween(first.columns, columns)! })),
  };
}

/** How many of the first tables are one list: 1 where the first is a list of its own. */
function halvesAtStart(snapshot: SheetSnapshot, tables: readonly RankingTable[], isSaid: boolean): number {
  const alike = alikeAtStart(snapshot, tables);
  if (isSaid) return alike;
  for (let count = alike; count > 1; count -= 1) {
    const halves = tables.slice(0, count);
    if (runOn(halves) || sumsAllHalves(halves)) return count;
  }
  return 1;
}

/** How many of the first tables could be one list: laid out alike, and none names an agency that another one has. */
function alikeAtStart(snapshot: SheetSnapshot, tables: readonly RankingTable[]): number {
  let alike = 1;
  while (
    alike < tables.length &&
    isLaidOutAlike(snapshot, tables[alike - 1]!, tables[alike]!) &&
    !sharesNames(tables.slice(0, alike), tables[alike]!)
  )
    alike += 1;
  return alike;
}

/** The numbers of each run on where those of the one before end. */
function runOn(halves: readonly RankingTable[]): boolean {
  return halves.slice(1).every(({ sequence }, index) => {
    const above = halves[index]!.sequence;
    return writtenNumber(sequence.at(0)) === writtenNumber(above.at(above.length - 1)) + 1;
  });
}

/** Under the same header rows, the same headings in the same order. */
function isLaidOutAlike(snapshot: SheetSnapshot, one: RankingTable, other: RankingTable): boolean {
  const shift = shiftBetween(one.columns, other.columns);
  if (shift === null || one.programme.id !== other.programme.id || one.body.top !== other.body.top) return false;
  for (const column of Object.values(one.columns)) {
    for (let row = one.header.top; row <= one.header.bottom; row += 1) {
      const [a, b] = [valueAt(snapshot, row, column!), valueAt(snapshot, row, column! + shift)];
      if (folded(String(a)) !== folded(String(b))) return false;
    }
  }
  return true;
}

/** Columns between the same fields of two tables; null where they are not the same fields, or lie differently. */
function shiftBetween(one: RankingTable["columns"], other: RankingTable["columns"]): number | null {
  const fields = Object.keys(one);
  const shifts = new Set(fields.map((field) => (other[field] ?? NaN) - one[field]!));
  const [shift] = shifts;
  return shifts.size === 1 && fields.length === Object.keys(other).length ? shift! : null;
}

function sharesNames(halves: readonly RankingTable[], { agencies }: RankingTable): boolean {
  const names = new Set(halves.flatMap((half) => [...half.agencies].map(folded)));
  return [...agencies].some((name) => names.has(folded(name)));
}

/** NaN where it is no number. */
function writtenNumber(written: string | undefined): number {
  return Number(/^\(?0*(\d{1,6})[.)]?$/.exec(written ?? "")?.[1]);
}

/** The only total is of all halves together: a part that counts nothing in some columns leaves those right without it. */
function sumsAllHalves(halves: readonly RankingTable[]): boolean {
  const holders = halves.flatMap((half) => half.totals.map((total, index) => ({ half, total, index })));
  const totals = holders.filter(({ total }) => total.kind === "total");
  if (totals.length !== 1) return false;
  const [{ half, index }] = totals as [(typeof totals)[number]];
  let right = 0;
  let wrong = 0;
  for (const field of Object.keys(half.counts)) {
    const stated = half.totalCounts[field]!.values[index]!;
    const sum = halves.reduce((all, { counts }) => all + sumOf(counts[field]!.values), 0);
    const own = sumOf(half.counts[field]!.values);
    if (Number.isNaN(stated) || sum === 0) continue;
    if (stated === own && own !== sum) return false;
    if (stated === sum) right += 1;
    else wrong += 1;
  }
  return right >= 2 && right > wrong;
}

function sumOf(values: Float64Array): number {
  return values.reduce((sum, value) => sum + (value || 0), 0);
}
