import type { Programme } from "../programmes/programme";
import { JOINING_WORDS, NEUTRAL_WORDS } from "../programmes/words";
import type { ColumnHeading, HeaderBand } from "./header-band";
import { isSlipOf, isUnmarked, wordsOf, type Word } from "./words";

interface Vocabulary {
  readonly subject: readonly (readonly Word[])[];
  /** The subject, or the things that are counted: a table that says either speaks of the programme. */
  readonly topic: readonly (readonly Word[])[];
  readonly counted: readonly (readonly Word[])[];
  readonly others: readonly (readonly Word[])[];
  /** Letters without marks of every word that the headings of its counts know. */
  readonly words: ReadonlySet<string>;
  /** Those, and the neutral ones, with their marks: see {@link isKnown}. */
  readonly marked: ReadonlySet<string>;
  readonly plain: ReadonlySet<string>;
}

const vocabularies = new WeakMap<Programme, Vocabulary>();

function vocabularyOf(programme: Programme): Vocabulary {
  const found = vocabularies.get(programme);
  if (found) return found;
  const counts = programme.fields.filter(({ kind }) => kind === "count");
  const { things, deeds, not } = programme.counted;
  const texts = [
    ...counts.flatMap(({ headings, vague, group }) => [...headings, ...(vague ?? []), group ?? ""]),
    ...JOINING_WORDS,
  ];
  const neutral = [...texts, ...NEUTRAL_WORDS].flatMap(wordsOf);
  const made = {
    subject: programme.subject.map(wordsOf),
    topic: [...programme.subject, ...things].map(wordsOf),
    counted: [...things, ...deeds].map(wordsOf),
    others: not.map(wordsOf),
    words: new Set(texts.flatMap(wordsOf).map(({ plain }) => plain)),
    marked: new Set(neutral.map(keyOf)),
    plain: new Set(neutral.map(({ plain }) => plain)),
  };
  vocabularies.set(programme, made);
  return made;
}

function keyOf({ plain, marks }: Word): string {
  return `${plain}/${marks}`;
}

/**
 * For each column of a header, whether it speaks of something else than the programme: no heading of the table says
 * what the programme is about, and this one has words no heading of the programme has ("Tiêm ngay", "Ủy quyền ngay").
 */
export function foreignHeadings(programme: Programme, band: HeaderBand): readonly boolean[] {
  const { subject, words } = vocabularyOf(programme);
  if (band.headings.some((heading) => textsOf(heading).some((text) => meansAny(text, subject))))
    return band.headings.map(() => false);
  return band.headings.map((heading) => compared(heading).some(({ plain, filler }) => !filler && !words.has(plain)));
}

/**
 * For each column, whether its heading counts another thing than the programme does: one that is known ("Tổng số hồ
 * sơ"), or words that neither the programme nor the calendar knows, without the programme's own ("Tổng số vốn").
 */
export function otherThings(programme: Programme, band: HeaderBand): readonly boolean[] {
  const known = vocabularyOf(programme);
  return band.headings.map((heading) => {
    const words = compared(heading);
    const unmarked = isUnmarked(words);
    const texts = textsOf(heading);
    if (texts.some((text) => saysAny(text, known.others))) return true;
    return (
      !texts.some((text) => meansAny(text, known.counted)) &&
      words.some((word) => !word.filler && !isKnown(known, word, unmarked))
    );
  });
}

/** A mark may be mistyped, or all left out; "thu" among marked words is no "thủ". */
function isKnown({ marked, plain }: Vocabulary, word: Word, unmarked: boolean): boolean {
  if (marked.has(keyOf(word)) || ROMAN.test(word.plain)) return true;
  return plain.has(word.plain) && (unmarked || word.marks !== "" || word.plain.length < 3);
}

/** "Quý II". */
const ROMAN = /^[ivx]+$/;

/** Whether a header says what the programme is about, or what it counts. */
export function headerSaysTopic(programme: Programme, band: HeaderBand): boolean {
  const { topic } = vocabularyOf(programme);
  return band.headings.some((heading) => textsOf(heading).some((text) => meansAny(text, topic)));
}

/** Whether a title or a sheet's name says it. */
export function titleSaysTopic(programme: Programme, title: string): boolean {
  return saysAny(wordsOf(title), vocabularyOf(programme).topic);
}

function textsOf({ text, groupTexts }: ColumnHeading): readonly (readonly Word[])[] {
  return [...groupTexts, text].map(wordsOf);
}

/** The words by which a heading is compared: its own, and those of its groups that are no titles of the table. */
function compared({ words: { leaf, groups } }: ColumnHeading): readonly Word[] {
  return [...groups.flat(), ...leaf];
}

function saysAny(text: readonly Word[], phrases: readonly (readonly Word[])[]): boolean {
  return phrases.some((phrase) => contains(text, phrase, 0));
}

/** Says one of them, or would but for a slip in one word: "rà soat". */
function meansAny(text: readonly Word[], phrases: readonly (readonly Word[])[]): boolean {
  return phrases.some((phrase) => contains(text, phrase, phrase.length > 1 ? 1 : 0));
}

/** The phrase's words, one after the other, with so many slips at most; marks count where the text has any. */
function contains(text: readonly Word[], phrase: readonly Word[], mostSlips: number): boolean {
  const unmarked = isUnmarked(text);
  return text.some((_, start) => {
    let slips = 0;
    return phrase.every((word, offset) => {
      const other = text[start + offset];
      if (!other) return false;
      if (other.plain === word.plain && (unmarked || other.marks === word.marks)) return true;
      slips += 1;
      return slips <= mostSlips && isSlipOf(other, word);
    });
  });
}
