import { TableRow } from "docx";
import type { IXmlableObject } from "docx";

/** Properties that cells have in common: made once, written with each. */
export interface CellLook {
  /** Of the cell. */
  readonly cell: IXmlableObject;
  /** Of its paragraph. */
  readonly paragraph: IXmlableObject;
}

/**
 * Look of a cell: ECMA-376 Part 1, 17.4.69 (tcPr) and 17.3.1.26 (pPr), whose children stand in this order.
 *
 * @param width in twips
 */
export function cellLook(width: number, columns: number, style: string, keepNext: boolean): CellLook {
  return {
    cell: {
      "w:tcPr": [
        value("w:tcW", { "w:w": width, "w:type": "dxa" }),
        ...(columns > 1 ? [value("w:gridSpan", { "w:val": columns })] : []),
        value("w:vAlign", { "w:val": "center" }),
      ],
    },
    paragraph: { "w:pPr": [value("w:pStyle", { "w:val": style }), ...(keepNext ? [{ "w:keepNext": {} }] : [])] },
  };
}

/** Properties of a row that is at least so many twips high and stays on one page (17.4.82). */
export function rowLook(height: number): IXmlableObject {
  return { "w:trPr": [{ "w:cantSplit": {} }, value("w:trHeight", { "w:val": height, "w:hRule": "atLeast" })] };
}

/**
 * A row of the body. The library would make a dozen objects of every cell, and with properties for each that costs two
 * and a half times a table without any; so a row gives it the XML it would make.
 */
export class BodyRow extends TableRow {
  private readonly written: IXmlableObject;

  constructor(look: IXmlableObject, cells: readonly (readonly [CellLook, string])[]) {
    super({ children: [] });
    this.written = {
      "w:tr": [look, ...cells.map(([{ cell, paragraph }, text]) => writtenCell(cell, paragraph, text))],
    };
  }

  override prepForXml(): IXmlableObject {
    return this.written;
  }
}

function writtenCell(cell: IXmlableObject, paragraph: IXmlableObject, text: string): IXmlableObject {
  const run = text === "" ? [] : [{ "w:r": [{ "w:t": [{ _attr: { "xml:space": "preserve" } }, text] }] }];
  return { "w:tc": [cell, { "w:p": [paragraph, ...run] }] };
}

function value(name: string, attributes: Readonly<Record<string, string | number>>): IXmlableObject {
  return { [name]: { _attr: attributes } };
}
