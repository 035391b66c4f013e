import { LAST_COLUMN, LAST_ROW } from "../core/sheet/address";

/** "B7" → 6 · 16384 + 1, a number that orders cells by row and column; -1 where the text names no cell of a sheet. */
export function packCell(text: string): number {
  let column = 0;
  let at = 0;
  for (; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code >= 65 && code <= 90) column = column * 26 + code - 64;
    else if (code >= 97 && code <= 122) column = column * 26 + code - 96;
    else break;
    if (at > 2) return -1;
  }
  const digits = text.length - at;
  if (at === 0 || digits === 0 || digits > 7) return -1;
  let row = 0;
  for (; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48;
    if (digit < 0 || digit > 9) return -1;
    row = row * 10 + digit;
  }
  return row < 1 || row - 1 > LAST_ROW || column - 1 > LAST_COLUMN ? -1 : (row - 1) * (LAST_COLUMN + 1) + column - 1;
}
