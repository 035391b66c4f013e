import { tidyCode, type Dispatch } from "../../core/appendix/dispatch";
import type { DispatchReference } from "../../core/checks/dispatch-reference";
import type { CellAddress } from "../../core/sheet/address";
import { isIsoDate } from "../../core/settings/iso-date";

/** What a line above the table says of the dispatch. */
export interface Suggestion {
  readonly cell: CellAddress;
  readonly dispatch: Pick<Dispatch, "number" | "symbol" | "date">;
}

/**
 * The dispatch as the sheet itself names it, to be offered while neither number nor symbol is given: once they are, the
 * check compares the two, and a number taken from the sheet would hide that it is wrong. A date already given stays.
 */
export function suggestion(references: readonly DispatchReference[], dispatch: Dispatch): Suggestion | null {
  const given = tidyCode(dispatch);
  if (given.number !== "" || given.symbol !== "") return null;
  const reference = references.find(({ number }) => number !== null);
  if (!reference) return null;
  const stated = reference.date?.iso ?? "";
  return {
    cell: reference.cell,
    dispatch: {
      ...tidyCode({ number: reference.number ?? "", symbol: reference.symbol ?? "" }),
      date: dispatch.date === "" && isIsoDate(stated) ? stated : dispatch.date,
    },
  };
}
