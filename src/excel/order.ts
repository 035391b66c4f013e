import { fail, ok, type Result } from "../core/result";
import { FIGURE, type FigureColumn, type RankingTable } from "../core/recognition/table";
import { areaName, type Area } from "../core/sheet/address";
import type { CellValue, Grid } from "../core/sheet/snapshot";
import { trimmed } from "../core/text/characters";
import { takeBackOf, writtenBy } from "./apply";
import type { Made } from "./changes";
import type { Contents, ReadContents } from "./contents";
import { loadMerges, takeMerges } from "./merges";
import { runsOf } from "./rectangles";
import { replaceContents } from "./replace";
import { staysRight, type Rows } from "./row-references";
import type { ExcelFailure, RowOrder, StaleCell } from "./workbook";

/**
 * Puts agency rows in another order: formulas in R1C1 notation, values, number formats, fills and fonts move with their
 * rows. The sequence column stays, and so do borders and row heights. Two syncs.
 */
export async function reorderRows(
  context: Excel.RequestContext,
  { table, from }: RowOrder,
): Promise<Result<Made, ExcelFailure>> {
  const moves = movesOf(table, from);
  const change = { kind: "order", sheetName: table.sheetName, count: moves.size } as const;
  if (moves.size === 0) return ok({ change, written: null, takeBack: null });
  const attached = table.otherRows.filter(({ kind }) => kind === "continuation" || kind === "detail");
  if (attached.length > 0) return fail({ code: "attached-rows", rows: attached.map(({ row }) => row) });

  const rows = runsOf([...moves.keys()].sort((a, b) => a - b));
  const moved: Rows = { first: rows[0]!.first, last: rows.at(-1)!.last };
  const columns = runsOf(movingColumns(table));
  const replaced = await replaceContents(context, {
    sheet: table.sheetName,
    notation: "formulasR1C1",
    withLooks: true,
    areas: columns.flatMap(({ first: left, last: right }) =>
      rows.map(({ first: top, last: bottom }) => ({ top, bottom, left, right })),
    ),
    ask: (sheet) => askWhatForbids(sheet, table, rows),
    decide(found) {
      const cells = new CellsByRow(found);
      const stale = changedSince(table, moves, cells);
      if (stale.length > 0) return fail({ code: "stale", cells: stale });
      const bound = boundFormula(found, moved);
      return bound ? fail({ code: "formula-across-rows", cell: bound }) : ok(cells.permuted(moves));
    },
  });
  if (!replaced.ok) return replaced;
  return ok({ change, written: writtenBy(replaced.value), takeBack: takeBackOf(replaced.value, "formulasR1C1") });
}

/** Sheet row that is written → sheet row it comes from; rows that stay are not among them. */
function movesOf({ rows }: RankingTable, from: Int32Array): ReadonlyMap<number, number> {
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
function* movingColumns({ body, columns, programme }: RankingTable): Generator<number> {
  const sequence = programme.fields.find(({ kind }) => kind === "sequence")?.id;
  const fixed = sequence === undefined ? undefined : columns[sequence];
  for (let column = body.left; column <= body.right; column += 1) if (column !== fixed) yield column;
}

/** Merged cells, and rows that are hidden: they would stay while their agency goes. */
function askWhatForbids(sheet: Excel.Worksheet, table: RankingTable, rows: readonly Rows[]): () => ExcelFailure | null {
  // From the header on: a merged area is found only where it begins.
  const whole = sheet.getRange(areaName({ ...table.body, top: table.header.top }));
  const merged = loadMerges(whole);
  const runs = rows.map(({ first, last }) => {
    const run: Area = { ...table.body, top: first, bottom: last };
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

  /** The same rectangles with the rows in their new places. */
  permuted(moves: ReadonlyMap<number, number>): Contents[] {
    return this.found.map((contents) => {
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
    });
  }

  private holding(row: number, column: number): ReadContents | undefined {
    return this.found.find(
      ({ area }) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right,
    );
  }
}

/** Rows whose agency or numbers are no longer what the table says: the order was made for other rows. */
function changedSince(table: RankingTable, moves: ReadonlyMap<number, number>, cells: CellsByRow): StaleCell[] {
  const { agency } = table.columns;
  const stale: StaleCell[] = [];
  table.rows.forEach((row, index) => {
    if (!moves.has(row)) return;
    const name = agency === undefined ? undefined : cells.value(row, agency);
    const expected = table.agencies[index]!;
    if (name !== undefined && trimmed(String(name)) !== expected) {
      stale.push({ cell: { row, column: agency! }, expected, found: name });
    }
    for (const figures of Object.values(table.counts)) {
      const found = cells.value(row, figures.column);
      const wanted = statedAt(figures, index);
      if (wanted === null || found === undefined || found === wanted) continue;
      stale.push({ cell: { row, column: figures.column }, expected: wanted, found });
    }
  });
  return stale;
}

/** The value a figure was read from; null where the table does not keep it (texts). */
function statedAt({ states, values }: FigureColumn, index: number): CellValue | null {
  return states[index] === FIGURE.number ? values[index]! : null;
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
