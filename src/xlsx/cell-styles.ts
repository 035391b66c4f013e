import { numberFormatOf } from "./number-formats";
import type { Parts } from "./parts";
import { SPREADSHEET, wholeNumber } from "./xml";

/** What a snapshot needs of the workbook's styles, by the style index of a cell. */
export interface CellStyles {
  readonly numberFormats: readonly string[];
  readonly fontNames: readonly string[];
}

export const NO_STYLES: CellStyles = { numberFormats: ["General"], fontNames: [""] };

/**
 * Reads number formats and font names of the cell formats (`cellXfs`). The ids count whether or not the `apply…`
 * attributes stand beside them, as in Excel.
 */
export function readCellStyles(parts: Parts, part: string): CellStyles {
  const custom = new Map<number, string>();
  const fonts: string[] = [];
  const cellFormats: { readonly numberFormat: number; readonly font: number }[] = [];
  let section = "";
  parts.read(part, SPREADSHEET, {
    open(element) {
      switch (element.name) {
        case "fonts":
        case "cellXfs":
        case "cellStyleXfs":
        case "numFmts":
        case "dxfs":
          section = element.name;
          break;
        case "numFmt":
          if (section === "numFmts") {
            const id = wholeNumber(element.attribute("numFmtId"));
            if (id !== null) custom.set(id, element.attribute("formatCode") ?? "General");
          }
          break;
        case "font":
          if (section === "fonts") fonts.push("");
          break;
        case "name":
          if (section === "fonts" && fonts.length > 0) fonts[fonts.length - 1] = element.attribute("val") ?? "";
          break;
        case "xf":
          if (section === "cellXfs") {
            cellFormats.push({
              numberFormat: wholeNumber(element.attribute("numFmtId")) ?? 0,
              font: wholeNumber(element.attribute("fontId")) ?? 0,
            });
          }
          break;
      }
    },
    close(name) {
      if (name === section) section = "";
    },
  });
  return {
    numberFormats: cellFormats.map((format) => numberFormatOf(format.numberFormat, custom)),
    fontNames: cellFormats.map((format) => fonts[format.font] ?? ""),
  };
}
