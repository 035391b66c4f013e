import type { CellAddress } from "../sheet/address";
import type { CellValue } from "../sheet/snapshot";

/** One cell to change, with what it must still hold when it is changed. */
export interface CellEdit {
  readonly cell: CellAddress;
  /** As `Range.formulas` showed it when it was read: a formula with its "=", or the value. */
  readonly before: CellValue;
  /** A formula with its "=" where `isFormula`, else a value; a text that begins with = + - @ stays text. */
  readonly after: CellValue;
  readonly isFormula: boolean;
  /** Set where the format must change for the value to show rightly (e.g. "@" to "General"). */
  readonly numberFormat: { readonly before: string; readonly after: string } | null;
}

/** What a press of a button will do to a sheet. */
export interface WritePlan {
  readonly sheetName: string;
  readonly purpose: "corrections" | "rates" | "order";
  readonly edits: readonly CellEdit[];
}
