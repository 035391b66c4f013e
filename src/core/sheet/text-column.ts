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

  put(index: number, text: string): void {
    if (index + 1 >= this.starts.length) this.starts = grown(this.starts, new Uint32Array(roomFor(index + 2)));
    const { starts } = this;
    while (this.known < index) starts[(this.known += 1)] = this.used;
    const end = this.used + text.length;
    if (end > this.chars.length) this.chars = grown(this.chars, new Uint16Array(roomFor(end)));
    const { chars } = this;
    for (let at = 0, to = this.used; to < end; at += 1, to += 1) chars[to] = text.charCodeAt(at);
    this.used = end;
    starts[index + 1] = end;
    this.known = index + 1;
  }

  finish(): TextColumn {
    return { chars: this.chars.subarray(0, this.used), starts: this.starts.subarray(0, this.known + 1) };
  }
}

/** Room for four times as much: growing costs little, and memory that is not used is never touched. */
function roomFor(length: number): number {
  return Math.max(16, 4 * length);
}

function grown<T extends Uint16Array | Uint32Array>(before: T, after: T): T {
  after.set(before);
  return after;
}
