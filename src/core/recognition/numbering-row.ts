import { valueAt } from "../sheet/cells";
import type { SheetSnapshot } from "../sheet/snapshot";
import { trimmed } from "../text/characters";
import { isBlank } from "./reading";

const LABEL = /^[([]?\s*(?:(\d{1,2})|([a-zA-Z])|[ivxIVX]{1,4})\s*[)\]]?\s*(?:[=:].{0,80})?$/;

/**
 * Whether a row between header and body numbers the columns: "1 2 3", "A B 1 2", "(1) (2) (3)=(4)+(5)+(6)", "(a) (b) (c)".
 * Typed into Excel, "(1)" becomes the number −1. Most neighbours must follow one another, or a row of figures would do.
 */
export function isNumberingRow(snapshot: SheetSnapshot, row: number, left: number, right: number): boolean {
  const numbers: number[] = [];
  const letters: number[] = [];
  let labels = 0;
  for (let column = left; column <= right; column += 1) {
    const value = valueAt(snapshot, row, column);
    if (isBlank(value)) continue;
    const label = labelOf(value);
    if (label === null) return false;
    labels += 1;
    if (label.number > 0) numbers.push(label.number);
    if (label.letter > 0) letters.push(label.letter);
  }
  // Letters may stand over the names and numbers over the figures, or letters over all of them.
  const series = numbers.length > 0 ? numbers : letters;
  if (labels < 3 || series.length < 2) return false;
  let following = 0;
  for (let index = 1; index < series.length; index += 1) if (series[index] === series[index - 1]! + 1) following += 1;
  return following >= 0.6 * (series.length - 1) && series[0]! <= 3 && labels >= 0.5 * (right - left + 1);
}

/** The number or the letter, its place in the alphabet, that a cell gives its column, else 0; null where it is no such label. */
function labelOf(value: string | number | boolean): { readonly number: number; readonly letter: number } | null {
  if (typeof value === "number")
    return Number.isInteger(value) && Math.abs(value) < 100 ? { number: Math.abs(value), letter: 0 } : null;
  const match = typeof value === "string" ? LABEL.exec(trimmed(value)) : null;
  if (!match) return null;
  const letter = match[2]?.toLowerCase().charCodeAt(0) ?? BEFORE_A;
  return { number: Number(match[1] ?? 0), letter: letter - BEFORE_A };
}

const BEFORE_A = 0x60;
