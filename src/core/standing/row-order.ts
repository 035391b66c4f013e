import { FIGURE, type RankingTable } from "../recognition/table";
import type { Area } from "../sheet/address";
import { packTexts, type PackedTexts } from "../text/packed";

/**
 * How the agency rows of a table are put in order: all that doing it on the sheet needs to know of the table.
 * `from[i]` is the agency row (index into `rows`) that comes to stand at place i.
 */
export interface RowOrder {
  readonly sheetName: string;
  readonly from: Int32Array;
  /** Sheet row of each agency row, ascending. */
  readonly rows: Int32Array;
  /** Header and body: a merged area that reaches into the rows begins no higher. */
  readonly area: Area;
  /** Numbers places, not agencies: it stays. */
  readonly sequence: number | null;
  /** Sheet rows that belong to the agency above them (a second line of its name, its parts) and would stay behind. */
  readonly attached: readonly number[];
  /** What the rows must still hold: the agencies' names as written, and the counts that are numbers (NaN elsewhere). */
  readonly agency: number | null;
  readonly names: PackedTexts;
  readonly counts: readonly { readonly column: number; readonly values: Float64Array }[];
}

export function planOrder(table: RankingTable, from: Int32Array): RowOrder {
  const sequence = table.programme.fields.find(({ kind }) => kind === "sequence")?.id;
  return {
    sheetName: table.sheetName,
    from,
    rows: table.rows,
    area: { ...table.body, top: table.header.top },
    sequence: (sequence === undefined ? undefined : table.columns[sequence]) ?? null,
    attached: table.otherRows.filter(({ kind }) => kind === "continuation" || kind === "detail").map(({ row }) => row),
    agency: table.columns["agency"] ?? null,
    names: packTexts(table.agencies),
    counts: Object.values(table.counts).map(({ column, values, states }) => ({
      column,
      values: values.map((value, index) => (states[index] === FIGURE.number ? value : NaN)),
    })),
  };
}
