import type { SheetSnapshot } from "../../src/core/sheet/snapshot";
import type { XlsxSheet, XlsxWorkbook } from "../../src/xlsx/read";

/** A workbook as the reader gives it, of sheets made by hand. */
export function workbookOf(
  ...sheets: (SheetSnapshot | (Partial<XlsxSheet> & { readonly snapshot: SheetSnapshot }))[]
): XlsxWorkbook {
  return {
    sheets: sheets.map((sheet) => ({
      state: "visible",
      strays: [],
      uncalculated: null,
      ...("snapshot" in sheet ? sheet : { snapshot: sheet }),
    })),
    date1904: false,
    hasMacros: false,
  };
}
