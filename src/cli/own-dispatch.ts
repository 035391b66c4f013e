import { dispatchReferences } from "../core/checks/dispatch-reference";
import type { Settings } from "../core/settings/settings";
import { valueAt } from "../core/sheet/cells";
import type { SheetSnapshot } from "../core/sheet/snapshot";
import type { TextLine } from "../core/recognition/table";

/** Rows and columns a dispatch's head can stand in. */
const HEAD_ROWS = 60;
const HEAD_COLUMNS = 30;

const OWN_NUMBER = /^[\s(]*số\s*:/iu;

/**
 * The dispatch that a file is, by its own head ("Số: 8900/UBND-NCPC"), so that an appendix line that names another can be
 * found without settings. Nothing where the file has no such head, or more than one number: then it is several
 * documents, and nobody knows which one a table belongs to.
 */
export function ownDispatch(sheets: readonly SheetSnapshot[]): Pick<Settings["dispatch"], "number" | "symbol"> | null {
  const heads = sheets.flatMap((sheet) => dispatchReferences(headLines(sheet)));
  const [first, ...others] = heads.filter(({ number }) => number !== null);
  if (!first?.number || others.some(({ number, symbol }) => number !== first.number || symbol !== first.symbol))
    return null;
  return { number: first.number, symbol: first.symbol ?? "" };
}

function headLines(sheet: SheetSnapshot): TextLine[] {
  const lines: TextLine[] = [];
  if (!sheet.area) return lines;
  const { top, left, bottom, right } = sheet.area;
  for (let row = top; row <= Math.min(bottom, top + HEAD_ROWS - 1); row += 1) {
    for (let column = left; column <= Math.min(right, left + HEAD_COLUMNS - 1); column += 1) {
      const value = valueAt(sheet, row, column);
      if (typeof value !== "string" || !OWN_NUMBER.test(value.normalize("NFC").slice(0, 200))) continue;
      lines.push({ row, column, text: value });
      // The number may stand in a cell of its own.
      const beside = nextText(sheet, row, column + 1);
      if (beside && !OWN_NUMBER.test(beside.text)) lines.push(beside);
    }
  }
  return lines;
}

function nextText(sheet: SheetSnapshot, row: number, from: number): TextLine | null {
  for (let column = from; column < from + HEAD_COLUMNS; column += 1) {
    const value = valueAt(sheet, row, column);
    if (value !== "") return typeof value === "string" ? { row, column, text: value } : null;
  }
  return null;
}
