import { valueAt } from "../sheet/cells";
import type { SheetSnapshot } from "../sheet/snapshot";
import { trimmed } from "../text/characters";
import { isBlank } from "./reading";

const LABEL = /^[([]?\s*(?:(\d{1,2})|([a-hA-H])|[ivxIVX]{1,4})\s*[)\]]?\s*(?:[=:].{0,80})?$/;

/**
 * Whether a row between header and body numbers the columns: "1 2 3", "A B 1 2", "(1) (2) (3)=(4)+(5)+(6)".
 * Typed into Excel, "(1)" becomes the number −1. Most neighbours must follow one another, or a row of figures would do.
 */
export function isNumberingRow(snapshot: SheetSnapshot, row: number, left: number, right: number): boolean {
  const numbers: number[] = [];
  let labels = 0;
  for (let column = left; column <= right; column += 1) {
    const value = valueAt(snapshot, row, column);
    if (isBlank(value)) continue;
    const number = labelNumber(value);
    if (number === null) return false;
    labels += 1;
    if (number > 0) numbers.push(number);
  }
  if (labels < 3 || numbers.length < 2) return false;
  let following = 0;
  for (let index = 1; index < numbers.length; index += 1)
    if (numbers[index] === numbers[index - 1]! + 1) following += 1;
  return following >= 0.6 * (numbers.length - 1) && numbers[0]! <= 3 && labels >= 0.5 * (right - left + 1);
}

/** The number a cell gives its column, 0 for a letter, null where it is no such label. */
function labelNumber(value: string | number | boolean): number | null {
  if (typeof value === "number") return Number.isInteger(value) && Math.abs(value) < 100 ? Math.abs(value) : null;
  const match = typeof value === "string" ? LABEL.exec(trimmed(value)) : null;
  return match ? Number(match[1] ?? 0) : null;
}
