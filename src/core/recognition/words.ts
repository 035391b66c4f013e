import { programmes } from "../programmes/programmes";
import { ABBREVIATIONS, FILLER_WORDS } from "../programmes/words";
import { fold } from "../text/fold";

/** A word of a heading: its letters without marks, and the marks apart, so that "hoà" and "hòa" are one word and "ngày" is not "ngay". */
export interface Word {
  readonly plain: string;
  /** Combining marks, and đ for its bar, in the order of their code points. */
  readonly marks: string;
  /** Does not tell one column from another: "số", "TTHC". */
  readonly filler: boolean;
}

/** A heading is no essay: words beyond these do not count. */
const MOST_WORDS = 48;
const LONGEST_TEXT = 400;

/** Words of a heading, abbreviations spelt out, numbers dropped ("(7)=(4+5)/3" says nothing). Memoised by the caller. */
export function wordsOf(text: string): readonly Word[] {
  return markFillers(spelledOut(text).map(plainWord));
}

/** How alike two words are: 1 the same, 0 not. `looseMarks`: the heading was typed without any tone marks. */
export function likeness(written: Word, known: Word, looseMarks: boolean): number {
  if (written.plain === known.plain) {
    if (written.marks === known.marks) return 1;
    if (looseMarks) return 0.98;
    return written.marks === "" ? 0.93 : 0.85;
  }
  return isMistyped(written, known) ? 0.8 : 0;
}

/** Whether a word is another one with marks left out or a letter mistyped. With other marks it is a word of its own: "phần" is no "phân". */
export function isSlipOf(written: Word, known: Word): boolean {
  if (written.plain !== known.plain) return isMistyped(written, known);
  return (
    written.marks.length < known.marks.length && Array.from(written.marks).every((mark) => known.marks.includes(mark))
  );
}

/** One letter more, less or other, or two that changed places; shorter words would be likened to too many. */
function isMistyped(written: Word, known: Word): boolean {
  return written.plain.length >= 4 && known.plain.length >= 4 && oneEditApart(written.plain, known.plain);
}

/** One slip makes one word the other, however short; for words whose neighbours are all as they should be. */
export function isNearly(written: Word, known: Word): boolean {
  return written.plain === known.plain || (written.plain.length >= 3 && oneEditApart(written.plain, known.plain));
}

/** No word of the text bears a mark: typed without them. */
export function isUnmarked(words: readonly Word[]): boolean {
  return words.every((word) => word.marks === "");
}

/** Words of headings, folded, that a "k" before them denies: "K phân cấp", and not "K.quả". */
const NEGATED = new Set(["de", "dn", "dx", "phan", "pc", "co", "du", "kem", "kien", "the", "thuc"]);

function spelledOut(text: string): string[] {
  const all = (
    text
      .slice(0, LONGEST_TEXT)
      .normalize("NFC")
      // "Tổng sốTTHCđã": where a line break was lost, the capitals may still tell.
      .replace(/(\p{Ll})(?=\p{Lu}{2})/gu, "$1 ")
      .toLowerCase()
      .match(/%|[\p{L}\p{M}\p{N}]+/gu) ?? []
  )
    // "Quý I" and "quý II" say as much: numbers of quarters are dropped as all others.
    .filter((piece) => !/^(?:\p{N}+|ii|iii|iv)$/u.test(piece))
    .flatMap(runTogether);
  // Letters that name columns, "(a)=(b)+(c)", say nothing either; "S.T.T" is letters throughout, "K đề nghị" is "không".
  const worded = all.some((piece) => piece.length > 1);
  const isNot = (piece: string, next = "") => piece === "k" && NEGATED.has(fold(next));
  const pieces = worded ? all.filter((piece, index) => !/^[a-z]$/.test(piece) || isNot(piece, all[index + 1])) : all;
  // Spelt out as the rest is written: "TONG SO TTHC" is unmarked throughout.
  const unmarked =
    pieces.every((piece) => marksOf(piece) === "") &&
    pieces.some((piece) => piece !== "%" && !ABBREVIATIONS.has(piece));
  const spelt = (full: readonly string[]) => (unmarked ? full.map((word) => plainWord(word).plain) : full);
  const words: string[] = [];
  for (let index = 0; index < pieces.length && words.length < MOST_WORDS; index += 1) {
    const piece = pieces[index]!;
    const pair = ABBREVIATIONS.get(`${piece} ${pieces[index + 1] ?? ""}`);
    if (pair) {
      words.push(...spelt(pair));
      index += 1;
    } else words.push(...spelt(ABBREVIATIONS.get(piece) ?? [piece]));
  }
  return words;
}

/** No syllable is longer: "nghiêng". */
const LONGEST_SYLLABLE = 7;
/** Shorter ones would be found in any word. */
const SHORTEST_SYLLABLE = 2;

/** Letters without marks of every syllable that headings are known by; made of the programmes' headings once. */
let syllables: ReadonlySet<string> | null = null;

function knownSyllables(): ReadonlySet<string> {
  syllables ??= new Set(
    programmes
      .flatMap(({ fields }) =>
        fields.flatMap(({ headings, vague, group }) => [...headings, ...(vague ?? []), group ?? ""]),
      )
      .flatMap((text) => fold(text).split(" ")),
  );
  return syllables;
}

/** Words that stand without a space between them, as where a line break was deleted: "Phâncấpngay". Else the piece itself. */
function runTogether(piece: string): readonly string[] {
  const plain = fold(piece);
  // Each letter of an NFC text is one without its marks.
  if (plain.length !== piece.length) return [piece];
  const known = knownSyllables();
  const words: string[] = [];
  for (let start = 0; start < plain.length;) {
    let end = Math.min(plain.length, start + LONGEST_SYLLABLE);
    while (end >= start + SHORTEST_SYLLABLE && !known.has(plain.slice(start, end))) end -= 1;
    if (end < start + SHORTEST_SYLLABLE) return [piece];
    words.push(piece.slice(start, end));
    start = end;
  }
  return words;
}

function plainWord(word: string): Omit<Word, "filler"> {
  return { plain: word === "%" ? word : fold(word), marks: marksOf(word) };
}

/** Combining marks, and đ for its bar, in the order of their code points. */
function marksOf(word: string): string {
  return (word.normalize("NFD").match(/[\u0300-\u036fđ]/g) ?? []).sort().join("");
}

const FILLERS: readonly (readonly Omit<Word, "filler">[])[] = FILLER_WORDS.map((text) =>
  spelledOut(text).map(plainWord),
).sort((a, b) => b.length - a.length);

function markFillers(words: readonly Omit<Word, "filler">[]): readonly Word[] {
  const unmarked = words.every((word) => word.marks === "");
  const filler = words.map(() => false);
  for (let start = 0; start < words.length; start += 1) {
    const run = FILLERS.find((known) =>
      known.every((word, offset) => {
        const written = words[start + offset];
        return written?.plain === word.plain && (written.marks === word.marks || unmarked);
      }),
    );
    run?.forEach((_, offset) => (filler[start + offset] = true));
  }
  return words.map((word, index) => ({ ...word, filler: filler[index]! }));
}

/** Of two different words: one letter more, less or other, or two neighbours that changed places. */
function oneEditApart(a: string, b: string): boolean {
  if (Math.abs(a.length - b.length) > 1) return false;
  let before = 0;
  while (a[before] === b[before]) before += 1;
  let after = 0;
  while (a[a.length - 1 - after] === b[b.length - 1 - after]) after += 1;
  const longest = Math.max(a.length, b.length);
  if (before + after >= longest - 1) return true;
  const isSwapped = a[before] === b[before + 1] && a[before + 1] === b[before];
  return isSwapped && a.length === b.length && before + after === longest - 2;
}
