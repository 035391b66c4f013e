import type { RankingTable } from "../../src/core/recognition/table";
import { areaName, columnName } from "../../src/core/sheet/address";

/** What a table was read as, in Excel's own words: short enough to compare by eye. */
interface TableSummary {
  readonly header: string;
  readonly body: string;
  readonly columns: Readonly<Record<string, string>>;
  /** "6 Sở Y tế": Excel's row, then the name. */
  readonly agencies: readonly string[];
  /** "5 I. Các sở: 6-8": Excel's row, the title, and the rows of its first and last agency. */
  readonly sections: readonly string[];
  /** "9 subtotal Cộng I: 6-8". */
  readonly totals: readonly string[];
  /** "7 continuation". */
  readonly others: readonly string[];
}

export function summary(table: RankingTable): TableSummary {
  const range = (first: number, end: number) =>
    end > first ? `${table.rows[first]! + 1}-${table.rows[end - 1]! + 1}` : "none";
  return {
    header: areaName(table.header),
    body: areaName(table.body),
    columns: Object.fromEntries(Object.entries(table.columns).map(([field, column]) => [field, columnName(column!)])),
    agencies: [...table.rows].map((row, index) => `${row + 1} ${table.agencies.at(index)!}`),
    sections: table.sections.map(({ row, title, first, end }) => `${row + 1} ${title}: ${range(first, end)}`),
    totals: table.totals.map(({ row, kind, label, first, end }) => `${row + 1} ${kind} ${label}: ${range(first, end)}`),
    others: table.otherRows.map(({ row, kind }) => `${row + 1} ${kind}`),
  };
}
