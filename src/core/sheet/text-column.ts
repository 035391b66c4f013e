import type { CellValue, Grid, ValueType } from "./snapshot";

/**
 * The texts of a column in one array of UTF-16 code units, so that a million of them are no million objects: entry i
 * stands from `starts[i]` up to `starts[i + 1]`. Entries past the last text are left out.
 */
export interface TextColumn {
  readonly chars: Uint16Array;
  readonly starts: Uint32Array;
}

/** Arguments a call may safely have. */
const MOST_ARGUMENTS = 8192;

export function textIn({ chars, starts }: TextColumn, index: number): string {
  const start = starts[index]!;
  const end = starts[index + 1]!;
  if (end - start <= MOST_ARGUMENTS) return String.fromCharCode.apply(null, chars.subarray(start, end) as never);
  let text = "";
  for (let from = start; from < end; from += MOST_ARGUMENTS)
    text += String.fromCharCode.apply(null, chars.subarray(from, Math.min(end, from + MOST_ARGUMENTS)) as never);
  return text;
}

/** Gathers texts in the order of their entries; those passed over are "". */
export class TextColumnBuilder {
  private chars = new Uint16Array(0);
  private starts = new Uint32Array(1);
  private used = 0;
  /** Entries that have a start. */
  private known = 0;
  private expected = 0;

  /** So many entries may come: no claim, for what is not used is never touched. */
  expect(entries: number): void {
    this.expected = entries;
  }

  put(index: number, text: string): void {
    this.reach(index, 1, text.length);
    this.used = copyText(text, this.chars, this.used);
    this.starts[index + 1] = this.used;
    this.known = index + 1;
  }

  /**
   * Takes the texts that follow one another in a grid's column from row `from` on, up to `end`, each `shift` entries
   * further; the row of the first that wants a closer look: no text, empty, very long, or perhaps an error.
   */
  putRun(
    values: Grid<CellValue>,
    types: Grid<ValueType> | undefined,
    column: number,
    from: number,
    end: number,
    shift: number,
  ): number {
    let at = from;
    while (at < end) {
      this.reach(at + shift, end - at, MOST_LETTERS);
      const room = this.chars.length - MOST_LETTERS;
      const next = copyTexts(values, types, column, at, end, this.chars, this.starts, this.used, room, shift);
      if (next === at) break;
      at = next;
      this.known = at + shift;
      this.used = this.starts[this.known]!;
    }
    return at;
  }

  finish(): TextColumn {
    return { chars: this.chars.subarray(0, this.used), starts: this.starts.subarray(0, this.known + 1) };
  }

  /** Makes room for so many entries from `index` on and so many letters; entries that were passed over are "". */
  private reach(index: number, entries: number, letters: number): void {
    const end = index + entries + 1;
    if (end > this.starts.length) this.starts = grown(this.starts, new Uint32Array(roomFor(end, this.expected + 1)));
    while (this.known < index) this.starts[(this.known += 1)] = this.used;
    const used = this.used + letters;
    if (used > this.chars.length) this.chars = grown(this.chars, new Uint16Array(roomFor(used, this.letters())));
  }

  /** Letters of all entries expected, should the others be as long as those that came, and a little longer. */
  private letters(): number {
    return Math.ceil((1.25 * this.used * this.expected) / Math.max(1, this.known));
  }
}

/** No agency's name is longer. */
const MOST_LETTERS = 1024;
const NUMBER_SIGN = 0x23;

/** Copies a text's letters to `to` and on; where they end. Eight at a time: the loop itself costs as much as a letter. */
function copyText(text: string, chars: Uint16Array, to: number): number {
  const { length } = text;
  let at = 0;
  for (; at <= length - 8; at += 8) {
    chars[to + at] = text.charCodeAt(at);
    chars[to + at + 1] = text.charCodeAt(at + 1);
    chars[to + at + 2] = text.charCodeAt(at + 2);
    chars[to + at + 3] = text.charCodeAt(at + 3);
    chars[to + at + 4] = text.charCodeAt(at + 4);
    chars[to + at + 5] = text.charCodeAt(at + 5);
    chars[to + at + 6] = text.charCodeAt(at + 6);
    chars[to + at + 7] = text.charCodeAt(at + 7);
  }
  for (; at < length; at += 1) chars[to + at] = text.charCodeAt(at);
  return to + length;
}

/** Copies texts up to `end`, or to the first that wants a closer look, or until `room` letters are used; the next row. */
function copyTexts(
  values: Grid<CellValue>,
  types: Grid<ValueType> | undefined,
  column: number,
  from: number,
  end: number,
  chars: Uint16Array,
  starts: Uint32Array,
  used: number,
  room: number,
  shift: number,
): number {
  let to = used;
  let row = from;
  for (; row < end && to <= room; row += 1) {
    const text = values[row]![column];
    if (typeof text !== "string") break;
    if (text.length === 0 || text.length > MOST_LETTERS) break;
    if (text.charCodeAt(0) === NUMBER_SIGN || (types && types[row]?.[column] !== "String")) break;
    to = copyText(text, chars, to);
    starts[row + shift + 1] = to;
  }
  return row;
}

/** Room for as much as is expected, but for twice the length at least, and for sixteen times at most. */
function roomFor(length: number, expected: number): number {
  return Math.max(16, 2 * length, Math.min(16 * length, expected));
}

function grown<T extends Uint16Array | Uint32Array>(before: T, after: T): T {
  after.set(before);
  return after;
}
