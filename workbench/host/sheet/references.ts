import {
  LAST_COLUMN,
  LAST_ROW,
  areaName,
  columnIndex,
  columnName,
  parseArea,
  type Area,
} from "../../../src/core/sheet/address";
import { WHOLE_SHEET, isEntireColumn, isEntireRow } from "./areas";

const COLUMNS = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/;
const ROWS = /^\$?(\d{1,7}):\$?(\d{1,7})$/;

/** "A1:B2", "C:D", "3:5", "$A$1" → an area; null where the text is no reference. */
export function parseReference(text: string): Area | null {
  const columns = COLUMNS.exec(text);
  if (columns) {
    const [left, right] = [columnIndex(columns[1]!), columnIndex(columns[2]!)].sort((a, b) => a - b) as [
      number,
      number,
    ];
    return right > LAST_COLUMN ? null : { ...WHOLE_SHEET, left, right };
  }
  const rows = ROWS.exec(text);
  if (rows) {
    const [top, bottom] = [Number(rows[1]) - 1, Number(rows[2]) - 1].sort((a, b) => a - b) as [number, number];
    return top < 0 || bottom > LAST_ROW ? null : { ...WHOLE_SHEET, top, bottom };
  }
  return parseArea(text);
}

const WITH_SHEET = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/s;

/** "'Bảng 1'!A1" → the sheet's name and the rest; sheet null where none is named. */
export function splitSheetName(text: string): { sheet: string | null; rest: string } {
  const match = WITH_SHEET.exec(text);
  if (!match) return { sheet: null, rest: text };
  return { sheet: match[1]?.replaceAll("''", "'") ?? match[2]!, rest: match[3]! };
}

/** Names that Excel writes without quotes: letters (of any alphabet), digits, "_" and ".", and that do not look like a reference. */
export function quoteSheetName(name: string): string {
  const plain =
    /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !parseArea(name) && !/^R\d*C?\d*$/i.test(name) && !/^C\d*$/i.test(name);
  return plain ? name : `'${name.replaceAll("'", "''")}'`;
}

/** "A1:B2", or "C:D" and "3:5" for whole columns and rows. */
export function referenceOf(area: Area): string {
  if (isEntireRow(area)) return `${area.top + 1}:${area.bottom + 1}`;
  if (isEntireColumn(area)) return `${columnName(area.left)}:${columnName(area.right)}`;
  return areaName(area);
}

export function absoluteReferenceOf(area: Area): string {
  return referenceOf(area).replaceAll(/([A-Z]+)|(\d+)/g, "$$$&");
}

/** "Sheet1!A1:B2", as `Range.address` gives it. */
export function addressOf(sheetName: string, area: Area): string {
  return `${quoteSheetName(sheetName)}!${referenceOf(area)}`;
}
