import type { CellAddress } from "../sheet/address";
import { foldedCell } from "../sheet/fold";
import type { RankingTable } from "./table";

/** Where a cell of a table stands on its sheet. */
export function sheetCell({ fold }: Pick<RankingTable, "fold">, cell: CellAddress): CellAddress {
  return fold ? foldedCell(fold, cell) : cell;
}
