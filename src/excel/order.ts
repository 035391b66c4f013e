import { fail, ok, type Result } from "../core/result";
import { areaName, type Area, type CellAddress } from "../core/sheet/address";
import type { CellValue, Grid } from "../core/sheet/snapshot";
import type { RowOrder } from "../core/standing/row-order";
import { trimmed } from "../core/text/characters";
import { textIn } from "../core/text/packed";
import { takeBackOf, writtenBy } from "./apply";
import type { Made } from "./changes";
import type { Contents, ReadContents } from "./contents";
import { loadMerges, takeMerges } from "./merges";
import { isMixed, mixedFontsIn, refusingMixed } from "./mixed-fonts";
import { runsOf } from "./rectangles";
import { replaceContents } from "./replace";
import { staysRight, type Rows } from "./row-references";
import type { ExcelFailure, MixedFontsWish, StaleCell } from "./workbook";

/**
 * Puts agency rows in another order: formulas in R1C1 notation, values, number formats, fills and fonts move with their
 * rows. The sequence column stays, and so do borders and row heights. Two syncs.
 */
export async function reorderRows(
  context: Excel.RequestContext,
  order: RowOrder,
  mixed: MixedFontsWish,
): Promise<Result<Made, ExcelFailure>> {
  const moves = movesOf(order);
  const change = { kind: "order", sheetName: order.sheetName, count: moves.size } as const;
  if (moves.size === 0) return ok({ change, written: [], takeBack: null });
  if (order.attached.length > 0) return fail({ code: "attached-rows", rows: order.attached });

  const rows = runsOf([...moves.keys()].sort((a, b) => a - b));
  const moved: Rows = { first: rows[0]!.first, last: rows.at(-1)!.last };
  const columns = runsOf(movingColumns(order));
  const { agency } = order;
  const names = agency === null ? [] : rows.map(({ first, last }) => columnArea(agency, first, last));
  const fonts = mixed === "lose" ? null : await mixedFontsIn(context, order.sheetName, names);
  if (fonts && fonts.known.length > 0) return fail({ code: "mixed-fonts", cells: fonts.known });
  let cells = new CellsByRow([]);
  const replaced = await replaceContents(context, {
    sheet: order.sheetName,
    notation: "formulasR1C1",
    withLooks: true,
    areas: columns.flatMap(({ first: left, last: right }) =>
      rows.map(({ first: top, last: bottom }) => ({ top, bottom, left, right })),
    ),
    ask: (sheet) => {
      const forbids = askWhatForbids(sheet, order, rows);
      const mixes = refusingMixed(fonts?.ask(sheet));
      return () => forbids() ?? mixes();
    },
    stale: () => [],
    refuse(found) {
      cells = new CellsByRow(found);
      const stale = changedSince(order, moves, cells);
      if (stale.length > 0) return { code: "stale", cells: stale };
      const bound = boundFormula(found, moved);
      if (bound) return { code: "formula-across-rows", cell: bound };
      const mixedCells = mixed === "keep" ? mixedLooks(found) : [];
      return mixedCells.length > 0 ? { code: "mixed-fonts", cells: mixedCells } : null;
    },
    decide: (contents) => cells.permuted(contents, moves),
  });
  if (!replaced.ok) return replaced;
  return ok({ change, written: [writtenBy(replaced.value)], takeBack: takeBackOf(replaced.value, "formulasR1C1") });
}

/** Sheet row that is written → sheet row it comes from; rows that stay are not among them. */
function movesOf({ rows, from }: RowOrder): ReadonlyMap<number, number> {
  const seen = new Set(from);
  if (from.length !== rows.length || seen.size !== rows.length || from.some((index) => rows[index] === undefined)) {
    throw new Error("An order names each agency row once");
  }
  const moves = new Map<number, number>();
  from.forEach((index, place) => {
    if (index !== place) moves.set(rows[place]!, rows[index]!);
  });
  return moves;
}

/** All columns of the table but the sequence, which numbers places, not agencies. */
function* movingColumns({ area, sequence }: RowOrder): Generator<number> {
  for (let column = area.left; column <= area.right; column += 1) if (column !== sequence) yield column;
}

/** Merged cells, and rows that are hidden: they would stay while their agency goes. */
function askWhatForbids(
  sheet: Excel.Worksheet,
  { area: table }: RowOrder,
  rows: readonly Rows[],
): () => ExcelFailure | null {
  // From the header on: a merged area is found only where it begins.
  const whole = sheet.getRange(areaName(table));
  const merged = loadMerges(whole);
  const runs = rows.map(({ first, last }) => {
    const run: Area = { ...table, top: first, bottom: last };
    return { first, properties: sheet.getRange(areaName(run)).getRowProperties({ rowHidden: true }) };
  });
  return () => {
    const area = takeMerges(merged).find(({ top, bottom }) =>
      rows.some(({ first, last }) => top <= last && bottom >= first),
    );
    if (area) return { code: "merged-rows", area };
    const hidden = runs.flatMap(({ first, properties }) =>
      properties.value.flatMap(({ rowHidden }, index) => (rowHidden === true ? [first + index] : [])),
    );
    return hidden.length > 0 ? { code: "hidden-rows", rows: hidden } : null;
  };
}

/** What was read, to be found by sheet row and column. */
class CellsByRow {
  constructor(private readonly found: readonly ReadContents[]) {}

  value(row: number, column: number): CellValue | undefined {
    const contents = this.holding(row, column);
    return contents?.values[row - contents.area.top]?.[column - contents.area.left];
  }

  /** A rectangle with the rows that come to stand in it. */
  permuted(contents: ReadContents, moves: ReadonlyMap<number, number>): Contents {
    const { area } = contents;
    const sources = contents.inputs.map((_, r) => {
      const row = moves.get(area.top + r)!;
      const source = this.holding(row, area.left)!;
      return { source, r: row - source.area.top };
    });
    const take = <T>(grid: (contents: ReadContents) => Grid<T>) => sources.map(({ source, r }) => grid(source)[r]!);
    return {
      area,
      inputs: take(({ inputs }) => inputs),
      kinds: take(({ kinds }) => kinds),
      formats: take(({ formats }) => formats),
      shows: take(({ values }) => values),
      ...(contents.looks && { looks: take(({ looks }) => looks!) }),
    };
  }

  private holding(row: number, column: number): ReadContents | undefined {
    return this.found.find(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  }
}

/** Rows whose agency or numbers are no longer what they were: the order was made for other rows. */
function changedSince(order: RowOrder, moves: ReadonlyMap<number, number>, cells: CellsByRow): StaleCell[] {
  const { agency } = order;
  const stale: StaleCell[] = [];
  order.rows.forEach((row, index) => {
    if (!moves.has(row)) return;
    const name = agency === null ? undefined : cells.value(row, agency);
    const expected = textIn(order.names, index);
    if (name !== undefined && trimmed(String(name)) !== expected) {
      stale.push({ cell: { row, column: agency! }, expected, found: name });
    }
    for (const { column, values } of order.counts) {
      const found = cells.value(row, column);
      const wanted = values[index]!;
      if (Number.isNaN(wanted) || found === undefined || found === wanted) continue;
      stale.push({ cell: { row, column }, expected: wanted, found });
    }
  });
  return stale;
}

/** Of the other columns only what was read to be moved is known: nothing of raised and lowered letters. */
function mixedLooks(found: readonly ReadContents[]): CellAddress[] {
  return found.flatMap(({ area, looks }) =>
    (looks ?? []).flatMap((row, r) =>
      row.flatMap(({ font }, c) => (isMixed(font) ? [{ row: area.top + r, column: area.left + c }] : [])),
    ),
  );
}

function columnArea(column: number, top: number, bottom: number): Area {
  return { top, left: column, bottom, right: column };
}

function boundFormula(found: readonly ReadContents[], moved: Rows): StaleCell["cell"] | null {
  for (const { area, inputs, kinds } of found) {
    for (const [r, row] of inputs.entries()) {
      const c = row.findIndex((input, c) => kinds[r]![c] === "formula" && !staysRight(String(input), moved));
      if (c >= 0) return { row: area.top + r, column: area.left + c };
    }
  }
  return null;
}
