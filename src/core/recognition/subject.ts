import type { Programme } from "../programmes/programme";
import { JOINING_WORDS } from "../programmes/words";
import type { HeaderBand } from "./header-band";
import { wordsOf, type Word } from "./words";

interface Vocabulary {
  readonly subject: readonly (readonly Word[])[];
  /** Letters without marks of every word that the headings of its counts know. */
  readonly words: ReadonlySet<string>;
}

const vocabularies = new WeakMap<Programme, Vocabulary>();

function vocabularyOf(programme: Programme): Vocabulary {
  const found = vocabularies.get(programme);
  if (found) return found;
  const counts = programme.fields.filter(({ kind }) => kind === "count");
  const texts = [
    ...counts.flatMap(({ headings, vague, group }) => [...headings, ...(vague ?? []), group ?? ""]),
    ...JOINING_WORDS,
  ];
  const made = {
    subject: programme.subject.map(wordsOf),
    words: new Set(texts.flatMap((text) => wordsOf(text).map(({ plain }) => plain))),
  };
  vocabularies.set(programme, made);
  return made;
}

/**
 * For each column of a header, whether it speaks of something else than the programme: no heading of the table says
 * what the programme is about, and this one has words no heading of the programme has ("Tiêm ngay", "Ủy quyền ngay").
 */
export function foreignHeadings(programme: Programme, band: HeaderBand): readonly boolean[] {
  const { subject, words } = vocabularyOf(programme);
  const headings = band.headings.map(({ text, groupTexts }) => [...groupTexts, text].map(wordsOf));
  if (headings.some((texts) => texts.some((text) => subject.some((phrase) => contains(text, phrase)))))
    return headings.map(() => false);
  return band.headings.map(({ words: { leaf, groups } }) =>
    [...groups.flat(), ...leaf].some(({ plain, filler }) => !filler && !words.has(plain)),
  );
}

/** The phrase's words, one after the other; marks count where the text has any. */
function contains(text: readonly Word[], phrase: readonly Word[]): boolean {
  const unmarked = text.every(({ marks }) => marks === "");
  return text.some((_, start) =>
    phrase.every((word, offset) => {
      const other = text[start + offset];
      return other?.plain === word.plain && (unmarked || other.marks === word.marks);
    }),
  );
}
