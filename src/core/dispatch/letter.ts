import type { Span } from "./cross-finding";

/** A dispatch's text, made ready for reading. All places are in `text`; {@link givenPlace} leads back. */
export interface Letter {
  /**
   * NFC, with one space, or one line break, for whatever white space and asterisks of marked-up text stand between two
   * words, and none at its ends: one pasted from a PDF has spaces by the dozen.
   */
  readonly text: string;
  /** Of each character of `text`, the place in the text given, in NFC. */
  readonly at: Int32Array;
  readonly lines: readonly Span[];
  /** From the first line up to "Nơi nhận" or, where there is none, to its appendix. */
  readonly body: Span;
  /** Sentences of the body; a list after a colon is part of its sentence. */
  readonly sentences: readonly Span[];
  readonly isCut: boolean;
}

/** Longer than any dispatch: what comes after is not read. */
export const LONGEST_LETTER = 100_000;

export function readLetter(given: string): Letter {
  const { text, at } = tidied(
    given
      .slice(0, 2 * LONGEST_LETTER)
      .normalize("NFC")
      .slice(0, LONGEST_LETTER),
  );
  const lines = linesOf(text);
  const body = { start: 0, end: bodyEnd(text, lines) };
  return { text, at, lines, body, sentences: sentencesOf(text, lines, body), isCut: given.length > LONGEST_LETTER };
}

/** Where a place of the letter's text is in the text given, once it is in NFC. */
export function givenPlace({ at }: Letter, { start, end }: Span): Span {
  return { start: at[start]!, end: at[end - 1]! + 1 };
}

function tidied(whole: string): Pick<Letter, "text" | "at"> {
  const at = new Int32Array(whole.length);
  let text = "";
  let between = "";
  for (const { 0: piece, index } of whole.matchAll(/[\s*]+|[^\s*]+/g)) {
    if (/^[\s*]/.test(piece)) {
      between = /[\n\r]/.test(piece) ? "\n" : " ";
      continue;
    }
    if (text !== "") {
      at[text.length] = index - 1;
      text += between;
    }
    for (let i = 0; i < piece.length; i += 1) at[text.length + i] = index + i;
    text += piece;
  }
  return { text, at };
}

function linesOf(text: string): Span[] {
  const lines: Span[] = [];
  for (let start = 0; start <= text.length;) {
    const at = text.indexOf("\n", start);
    const end = at < 0 ? text.length : at;
    lines.push({ start, end });
    start = end + 1;
  }
  return lines;
}

function bodyEnd(text: string, lines: readonly Span[]): number {
  const startsWith = (pattern: RegExp) => lines.find(({ start, end }) => pattern.test(text.slice(start, end)));
  const stop = startsWith(/^nơi\snhận\s?(?::|$)/iu) ?? startsWith(/^phụ\slục(?:\s[IVXLC]+)?$/iu);
  return stop?.start ?? text.length;
}

const BULLET = /^(?:[-–—+•·▪]|\(?(?:\d{1,3}|[a-zđ])[.)])/iu;

/** Lines joined where one leads on to the next, then parted after full stops. */
function sentencesOf(text: string, lines: readonly Span[], body: Span): Span[] {
  const blocks: Span[] = [];
  let last = "";
  let isInList = false;
  for (const line of lines) {
    if (line.start >= body.end) break;
    const words = text.slice(line.start, line.end);
    const isItem = BULLET.test(words);
    // A list that a colon began goes on item by item, whatever ends its lines.
    const goesOn = /[:;,]/.test(last) || (isInList && isItem);
    if (goesOn) blocks.push({ start: blocks.pop()!.start, end: line.end });
    else blocks.push(line);
    isInList = isItem && (last === ":" || isInList);
    last = words.slice(-1);
  }
  return blocks.flatMap((block) => fullStops(text, block));
}

/** "." parts sentences before white space, but not in "TP. Bắc Kạn", after the number of an item, nor before the next item. */
function fullStops(text: string, { start, end }: Span): Span[] {
  const sentences: Span[] = [];
  const part = text.slice(start, end);
  let from = 0;
  for (const { index } of part.matchAll(/(?<!TP)[.!?](?=\s)/gi)) {
    if (/(?:^ ?|\n)(?:\d{1,2}|[a-zđ])$/iu.test(part.slice(Math.max(from, index - 4), index))) continue;
    if (/^\n[-–—+•·▪]/.test(part.slice(index + 1, index + 3))) continue;
    sentences.push({ start: start + from, end: start + index + 1 });
    from = index + 1;
  }
  sentences.push({ start: start + from, end });
  return sentences;
}
