import type { CellAddress } from "../sheet/address";
import { foldedCell, unfoldedCell } from "../sheet/fold";
import type { RankingTable } from "./table";

/** Where a cell of a table stands on its sheet. */
export function sheetCell({ fold }: Pick<RankingTable, "fold">, cell: CellAddress): CellAddress {
  return fold ? foldedCell(fold, cell) : cell;
}

/** Where a cell of its sheet stands in a table: in the rows and columns that the table speaks of. */
export function tableCell({ fold }: Pick<RankingTable, "fold">, cell: CellAddress): CellAddress {
  return fold ? unfoldedCell(fold, cell) : cell;
}
