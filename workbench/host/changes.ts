import type { Area } from "../../src/core/sheet/address";
import type { SheetModel } from "./model";

/** What changed in the workbook, for a page that draws it. */
export type HostChange =
  /** Values, formulas or formats of cells, or the sizes of their rows and columns. */
  | { readonly kind: "cells"; readonly sheet: SheetModel; readonly area: Area }
  /** Anything else of a sheet: merges, conditional formats, freeze, grid lines, protection, page set-up. */
  | { readonly kind: "sheet"; readonly sheet: SheetModel }
  /** Sheets were added, deleted, renamed, moved, hidden or activated. */
  | { readonly kind: "sheets" }
  | { readonly kind: "selection" }
  /** Names and settings of the workbook. */
  | { readonly kind: "workbook" };
