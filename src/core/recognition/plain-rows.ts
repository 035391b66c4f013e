import { blockEnd } from "../blocks";
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
 * Tells the ordinary rows from all others by their cells alone, without making a string: an integer, a name that can be no
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

  /** The first row from `row` up to `end` that is not ordinary; `end` where all are. */
  endFrom(row: number, end: number): number {
    const { sequence, names, figures } = this;
    if (!sequence || !names || !figures || row < Math.max(sequence.top, names.top, figures.top)) return row;
    const last = Math.min(end, endOf(sequence.top, sequence.numbers), endOf(figures.top, figures.numbers));
    const stop = Math.min(last, endOf(names.top, names.kinds));
    let at = row;
    while (at < stop) {
      const next = blockEnd(at, stop);
      at = ordinaryUntil(sequence, names, figures, at, next);
      if (at < next) break;
    }
    return at;
  }
}

/** The sheet row below a column's last entry. */
function endOf(top: number, entries: { readonly length: number }): number {
  return top + entries.length;
}

function ordinaryUntil(
  sequence: SheetColumn,
  names: SheetColumn,
  figures: SheetColumn,
  from: number,
  end: number,
): number {
  const { numbers } = sequence;
  const { kinds } = names;
  const { chars, starts } = names.texts;
  const firstFigures = figures.numbers;
  for (let row = from; row < end; row += 1) {
    const number = numbers[row - sequence.top]!;
    const figure = firstFigures[row - figures.top]!;
    const at = row - names.top;
    // No number is NaN, which is not equal to itself, nor to its floor.
    if (Math.floor(number) !== number || figure !== figure || kinds[at] !== CELL.text) return row;
    if (number === Infinity || number === -Infinity || !isOrdinaryName(chars, starts[at]!, starts[at + 1]!)) return row;
  }
  return end;
}

const SPACE = 0x20;
const CLOSING = 0x29;
const DOT = 0x2e;
/** "VIII" has four letters. */
const LONGEST_NUMERAL = 4;
const C = 0x63;
const G = 0x67;
const T = 0x74;

/** Begins with a letter, but with no numeral, and its first word begins no label of a sum. */
function isOrdinaryName(chars: Uint16Array, start: number, end: number): boolean {
  if (start >= end) return false;
  const first = chars[start]!;
  if (baseLetter(first) === 0) return false;
  if (bearsNumeral(chars, start, end)) return false;
  // Labels of sums begin with these; see `labels.ts`.
  const small = first | SPACE;
  if (first > 0x7f || (small !== C && small !== G && small !== T)) return true;
  if (!mayBeSum(chars, start, end)) return true;
  for (let body = 0; body < BODIES.length; body += 1) if (beginsWith(BODIES[body]!, chars, start, end)) return true;
  return false;
}

/** "I. Cộng", "b) Cộng": a numeral of a few letters stands in front. */
function bearsNumeral(chars: Uint16Array, start: number, end: number): boolean {
  const last = Math.min(start + LONGEST_NUMERAL, end - 1);
  let at = start + 1;
  while (at <= last && chars[at]! > CLOSING && chars[at] !== DOT) at += 1;
  return at <= last && (chars[at] === CLOSING || (chars[at] === DOT && chars[at + 1] === SPACE));
}

/** Whether the first word begins the label of a sum, or cannot be told by its letters. */
function mayBeSum(chars: Uint16Array, start: number, end: number): boolean {
  let word = 0;
  let at = start;
  for (; at < end && chars[at] !== SPACE; at += 1) {
    const code = chars[at]!;
    if (code >= 0x300 && code <= 0x36f) continue;
    const letter = baseLetter(code);
    // Letters of Latin-1 may be others in a legacy encoding.
    if (letter === 0 || (code > 0x7f && code < 0x100)) return true;
    word = word * 32 + (letter & 31);
    if (word >= LONGER) return false;
  }
  let known = 0;
  while (known < SUM_WORDS.length && SUM_WORDS[known]! < word) known += 1;
  return SUM_WORDS[known] === word;
}

/** Five letters, as their places in the alphabet. */
const LONGER = 32 ** 5;

function wordKey(word: string): number {
  let key = 0;
  for (let at = 0; at < word.length; at += 1) key = key * 32 + (word.charCodeAt(at) & 31);
  return key;
}

/** What the label of a sum may begin with, and "C." for a numeral; short words come first. */
const SUM_WORDS = Int32Array.from(
  ["tong", "cong", "chung", "toan", "total", "tat", "tieu", "grand", "t", "tg", "c"].map(wordKey),
).sort();

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
