import { columnAt } from "../sheet/cells";
import { CELL, type SheetColumn, type SheetSnapshot } from "../sheet/snapshot";
import { baseLetter } from "../text/base-letters";

/** A number, a name and a first figure: where the ordinary row of a table has them. */
interface PlainColumns {
  readonly sequence: number | null;
  readonly agency: number;
  readonly figures: readonly number[];
}

/**
 * Tells the ordinary row from all others by its cells alone, without making a string: an integer, a name that can be no
 * label of a sum, and a number as the first figure. A million rows are such; the rest get a closer look.
 */
export class PlainRows {
  private readonly sequence: SheetColumn | undefined;
  private readonly names: SheetColumn | undefined;
  private readonly figures: SheetColumn | undefined;

  constructor(snapshot: SheetSnapshot, { sequence, agency, figures }: PlainColumns) {
    this.sequence = sequence === null ? undefined : columnAt(snapshot, sequence);
    this.names = columnAt(snapshot, agency);
    this.figures = columnAt(snapshot, figures[0] ?? -1);
  }

  /** The number of an ordinary row; NaN for any other. */
  numberAt(row: number): number {
    const { sequence, names, figures } = this;
    if (!sequence || !names || !figures) return NaN;
    const number = integerAt(sequence, row);
    const place = row - names.top;
    if (Number.isNaN(number) || Number.isNaN(numberAt(figures, row)) || !isTextAt(names, place)) return NaN;
    const { chars, starts } = names.texts;
    return isOrdinaryName(chars, starts[place]!, starts[place + 1]!) ? number : NaN;
  }
}

function numberAt({ top, numbers }: SheetColumn, row: number): number {
  const at = row - top;
  return at >= 0 && at < numbers.length ? numbers[at]! : NaN;
}

function integerAt(column: SheetColumn, row: number): number {
  const number = numberAt(column, row);
  return Number.isInteger(number) ? number : NaN;
}

function isTextAt({ kinds }: SheetColumn, at: number): boolean {
  return at >= 0 && at < kinds.length && kinds[at] === CELL.text;
}

const SPACE = 0x20;
const C = 0x63;
const T = 0x74;

/** Begins with a letter, and its first word begins no label of a sum. */
function isOrdinaryName(chars: Uint16Array, start: number, end: number): boolean {
  if (start >= end) return false;
  const first = chars[start]!;
  if (baseLetter(first) === 0) return false;
  // Labels of sums begin with these; see `labels.ts`.
  const small = first | SPACE;
  if (first > 0x7f || (small !== C && small !== T)) return true;
  if (BODIES.some((body) => beginsWith(body, chars, start, end))) return true;
  let word = 0;
  let at = start;
  for (; at < end && chars[at] !== SPACE; at += 1) {
    const code = chars[at]!;
    if (code >= 0x300 && code <= 0x36f) continue;
    const letter = baseLetter(code);
    // Letters of Latin-1 may be others in a legacy encoding.
    if (letter === 0 || (code > 0x7f && code < 0x100)) return false;
    word = word * 32 + (letter & 31);
    if (word >= LONGER) return true;
  }
  return !SUM_WORDS.has(word);
}

/** Five letters, as their places in the alphabet. */
const LONGER = 32 ** 5;

function wordKey(word: string): number {
  let key = 0;
  for (let at = 0; at < word.length; at += 1) key = key * 32 + (word.charCodeAt(at) & 31);
  return key;
}

/** What the label of a sum may begin with, and "C." for a numeral. */
const SUM_WORDS = new Set(["tong", "cong", "chung", "toan", "total", "tat", "tieu", "t", "tg", "c"].map(wordKey));

/** Bodies whose names begin like "Cộng" but for its marks: nothing that begins so is the label of a sum. */
const BODIES = ["công an ", "công ty "].map((words) => Uint16Array.from(words, (letter) => letter.charCodeAt(0)));

/** Whether the name begins with these small letters of Latin-1, written small or large. */
function beginsWith(body: Uint16Array, chars: Uint16Array, start: number, end: number): boolean {
  if (end - start < body.length) return false;
  for (let at = 0; at < body.length; at += 1) {
    const code = chars[start + at]!;
    if (code > 0xff || (code | SPACE) !== body[at]) return false;
  }
  return true;
}
