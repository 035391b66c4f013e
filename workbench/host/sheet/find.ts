import type { Area, CellAddress } from "../../../src/core/sheet/address";
import type { Culture } from "../culture";
import { flag, oneOf, optional, record } from "../host-object";
import type { SheetModel } from "../model";
import { textOf } from "../number-text";
import { cellsIn, hasContent } from "./cells";
import { formatAt } from "./formats";

/** `Range.find`: the first cell, row by row, whose formula or shown text holds the searched text. */
export function findCell(
  sheet: SheetModel,
  area: Area,
  searched: string,
  criteria: unknown,
  culture: Culture,
): CellAddress | null {
  const wanted = optional(criteria, record) ?? {};
  const complete = optional(wanted["completeMatch"], flag) ?? false;
  const matchCase = optional(wanted["matchCase"], flag) ?? false;
  const backwards =
    optional(wanted["searchDirection"], (value) => oneOf(value, ["Forward", "Backwards"])) === "Backwards";
  const fold = (text: string): string => (matchCase ? text : text.toLowerCase());
  const needle = fold(searched);
  const cells = cellsIn(sheet, area);
  if (backwards) cells.reverse();
  const found = cells.find(({ row, column, cell }) => {
    if (!hasContent(cell)) return false;
    const text = fold(cell.formula ?? textOf(cell.value, formatAt(sheet, row, column).numberFormat, culture));
    return complete ? text === needle : text.includes(needle);
  });
  return found ? { row: found.row, column: found.column } : null;
}
