/** A cell's place on its sheet; both numbers count from zero. */
export interface CellAddress {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells on a sheet; all four sides count from zero and belong to it. */
export interface Area {
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

/** Excel's own bounds: XFD1048576. */
export const LAST_ROW = 1_048_575;
export const LAST_COLUMN = 16_383;

/** 0 → "A", 26 → "AA". */
export function columnName(column: number): string {
  let name = "";
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

/** "A" → 0, "AA" → 26. Case does not matter; anything but letters gives -1. */
export function columnIndex(name: string): number {
  if (!/^[A-Za-z]{1,3}$/.test(name)) return -1;
  let index = 0;
  for (const letter of name.toUpperCase()) index = index * 26 + letter.charCodeAt(0) - 64;
  return index - 1;
}

/** {row: 6, column: 2} → "C7". */
export function cellName({ row, column }: CellAddress): string {
  return `${columnName(column)}${String(row + 1)}`;
}

/** "A5:G6"; a single cell is "A5". */
export function areaName(area: Area): string {
  const start = cellName({ row: area.top, column: area.left });
  const end = cellName({ row: area.bottom, column: area.right });
  return start === end ? start : `${start}:${end}`;
}

const AREA = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/;

/** "A5:G6", "$C$7" → an area with its sides in order; null where the text is no such reference or lies off the sheet. */
export function parseArea(text: string): Area | null {
  const match = AREA.exec(text);
  if (!match) return null;
  const [, startColumn = "", startRow = "", endColumn = startColumn, endRow = startRow] = match;
  const columns = [columnIndex(startColumn), columnIndex(endColumn)].sort((a, b) => a - b);
  const rows = [Number(startRow) - 1, Number(endRow) - 1].sort((a, b) => a - b);
  const area = { top: rows[0]!, left: columns[0]!, bottom: rows[1]!, right: columns[1]! };
  return area.top < 0 || area.bottom > LAST_ROW || area.right > LAST_COLUMN ? null : area;
}

/** "C7" → {row: 6, column: 2}; null where the text names no single cell. */
export function parseCell(text: string): CellAddress | null {
  const area = text.includes(":") ? null : parseArea(text);
  return area && { row: area.top, column: area.left };
}

export function contains(area: Area, { row, column }: CellAddress): boolean {
  return row >= area.top && row <= area.bottom && column >= area.left && column <= area.right;
}

export function rowCount(area: Area): number {
  return area.bottom - area.top + 1;
}

export function columnCount(area: Area): number {
  return area.right - area.left + 1;
}
