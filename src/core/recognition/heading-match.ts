import type { ProgrammeField } from "../programmes/programme";
import { isNearly, isUnmarked, likeness, wordsOf, type Word } from "./words";

/** From here on a heading names its field; below, only other evidence can make it count. */
export const NAMED = 0.6;
export const POSSIBLE = 0.3;

export interface HeadingMatch {
  /** 0 to 1. */
  readonly score: number;
  /** The known heading that was found in it, "" where none was. */
  readonly phrase: string;
  /** Words of it that tell this column from others: of two that match as well, the fuller says more. */
  readonly telling: number;
  /** Words beside it speak against the field. */
  readonly opposed: boolean;
}

/** What stands over a column: its own words, and those of the groups above it, outermost first. */
export interface HeadingWords {
  readonly leaf: readonly Word[];
  readonly groups: readonly (readonly Word[])[];
}

interface Phrase {
  readonly text: string;
  readonly words: readonly Word[];
  readonly vague: boolean;
}

interface KnownField {
  readonly phrases: readonly Phrase[];
  /** Phrases that hold a word, by its letters without marks. */
  readonly byWord: ReadonlyMap<string, readonly Phrase[]>;
  readonly against: readonly (readonly Word[])[];
  readonly isPart: boolean;
  /** Answers given, by {@link keyOf}: one heading is asked for by each look at its table. */
  readonly answers: Map<string, HeadingMatch>;
}

/** A workbook has hundreds of headings; a hostile file may have a million different ones. */
const MOST_ANSWERS = 1024;

export const NO_MATCH: HeadingMatch = { score: 0, phrase: "", telling: 0, opposed: false };

/** Vocabulary of a field, cut into words once. */
const known = new WeakMap<ProgrammeField, KnownField>();

function vocabulary(field: ProgrammeField): KnownField {
  const found = known.get(field);
  if (found) return found;
  const phrases = (texts: readonly string[], vague: boolean): Phrase[] =>
    texts.map((text) => ({ text, words: wordsOf(text), vague }));
  const all = [...phrases(field.headings, false), ...phrases(field.vague ?? [], true)];
  const made: KnownField = {
    phrases: all,
    byWord: phrasesByWord(all),
    against: (field.not ?? []).map(wordsOf),
    isPart: field.group !== undefined,
    answers: new Map(),
  };
  known.set(field, made);
  return made;
}

function phrasesByWord(phrases: readonly Phrase[]): ReadonlyMap<string, readonly Phrase[]> {
  const byWord = new Map<string, Phrase[]>();
  for (const phrase of phrases) {
    for (const plain of new Set(phrase.words.map((word) => word.plain))) {
      const known = byWord.get(plain);
      if (known) known.push(phrase);
      else byWord.set(plain, [phrase]);
    }
  }
  return byWord;
}

/** How well a heading names a field: by its own words, or by those of its groups and its own together. */
export function matchHeading(field: ProgrammeField, heading: HeadingWords): HeadingMatch {
  const words = vocabulary(field);
  const key = keyOf(heading);
  let match = words.answers.get(key);
  if (match) return match;
  match = matchWords(words, heading);
  if (words.answers.size < MOST_ANSWERS) words.answers.set(key, match);
  return match;
}

const keys = new WeakMap<HeadingWords, string>();

/** Equal for headings of the same words. */
function keyOf(heading: HeadingWords): string {
  let key = keys.get(heading);
  if (key === undefined) {
    const keyOfWords = (words: readonly Word[]) => words.map(({ plain, marks }) => plain + marks).join(" ");
    key = [heading.leaf, ...heading.groups].map(keyOfWords).join("|");
    keys.set(heading, key);
  }
  return key;
}

/** What a heading with one mistyped word is worth: enough to name its field where no other column does. */
const MISTYPED = 0.65;

/** The match of a heading that is a known one, word for word, but for a slip in one of its words: "Tổngg số", "Rà sát". */
export function mistypedHeading(field: ProgrammeField, { leaf, groups }: HeadingWords): HeadingMatch {
  if (groups.length > 0) return NO_MATCH;
  const phrase = vocabulary(field).phrases.find(({ words, vague }) => !vague && isMistypedAs(leaf, words));
  return phrase ? { ...NO_MATCH, score: MISTYPED, phrase: phrase.text } : NO_MATCH;
}

function isMistypedAs(written: readonly Word[], words: readonly Word[]): boolean {
  if (written.length !== words.length || words.length < 2) return false;
  const others = words.filter((word, index) => likeness(written[index]!, word, false) < 1);
  return others.length === 1 && words.every((word, index) => isNearly(written[index]!, word));
}

function matchWords(words: KnownField, heading: HeadingWords): HeadingMatch {
  const byLeaf = bestPhrase(words, heading.leaf, 0, heading.groups);
  if (heading.groups.length === 0) return byLeaf;
  const path = [...heading.groups.flat(), ...heading.leaf];
  const byPath = bestPhrase(words, path, path.length - heading.leaf.length, []);
  return byPath.score > byLeaf.score ? byPath : byLeaf;
}

/** Whether a heading has words that speak against the field. */
export function isOpposedBy(field: ProgrammeField, { leaf, groups }: HeadingWords): boolean {
  const { against } = vocabulary(field);
  return [leaf, ...groups].some((words) =>
    against.some((phrase) => occurrence(phrase, words, isUnmarked(words), null) >= 0),
  );
}

/** `leafStart`: where the column's own words begin; a match must touch them, unless they are fillers all. */
function bestPhrase(
  field: KnownField,
  written: readonly Word[],
  leafStart: number,
  groups: readonly (readonly Word[])[],
): HeadingMatch {
  // However mistyped, one word at least must be right.
  const likely = new Set<Phrase>();
  for (const { plain } of written) for (const phrase of field.byWord.get(plain) ?? []) likely.add(phrase);
  const loose = isUnmarked(written);
  const leafIsFiller = written.every((word, index) => index < leafStart || isFillerFor(field, word));
  let best = NO_MATCH;
  for (const phrase of field.phrases) {
    const found = likely.has(phrase) ? findPhrase(phrase, written, loose) : null;
    if (!found) continue;
    const touchesLeaf = found.end > leafStart || leafIsFiller;
    if (!touchesLeaf) continue;
    let score = quality(phrase, found, written, leafStart, leafStart > 0 ? field : null);
    const against = opposition(field, written, found, leafStart, loose, groups);
    score *= against;
    if (score > best.score || (score === best.score && found.telling > best.telling)) {
      best = { score, phrase: phrase.text, telling: found.telling, opposed: against < 1 };
    }
  }
  return best;
}

interface Found {
  readonly start: number;
  readonly end: number;
  /** Mean likeness of its words. */
  readonly likeness: number;
  /** Words matched that are no fillers. */
  readonly telling: number;
}

/** The phrase's words in order and unbroken, fillers on either side passed over. */
function findPhrase(phrase: Phrase, written: readonly Word[], loose: boolean): Found | null {
  const fillersOnly = phrase.words.every((word) => word.filler);
  if (fillersOnly && !written.every((word) => word.filler)) return null;
  let best: Found | null = null;
  for (let start = 0; start < written.length; start += 1) {
    const found = matchAt(phrase, written, start, loose);
    if (found && (!best || found.likeness > best.likeness)) best = found;
  }
  return best;
}

function matchAt(phrase: Phrase, written: readonly Word[], start: number, loose: boolean): Found | null {
  let at = start;
  let alike = 0;
  let compared = 0;
  let telling = 0;
  for (const word of phrase.words) {
    let likely = 0;
    let look = at;
    while (look < written.length) {
      likely = likeness(written[look]!, word, loose);
      if (likely > 0 || !written[look]!.filler) break;
      look += 1;
    }
    if (likely > 0) {
      // One short word must be that word: "ngày" is no "ngay".
      if (likely < 0.93 && phrase.words.length === 1) return null;
      alike += likely;
      compared += 1;
      if (!word.filler) telling += 1;
      at = look + 1;
    } else if (!word.filler) return null;
  }
  return compared === 0 ? null : { start, end: at, likeness: alike / compared, telling };
}

function quality(
  phrase: Phrase,
  found: Found,
  written: readonly Word[],
  leafStart: number,
  part: KnownField | null,
): number {
  let others = 0;
  for (let index = leafStart; index < written.length; index += 1) {
    const inside = index >= found.start && index < found.end;
    if (!inside && !written[index]!.filler && !(part && isFillerFor(part, written[index]!))) others += 1;
  }
  const coverage = found.telling === 0 ? 1 : found.telling / (found.telling + others);
  if (phrase.vague) return coverage === 1 ? 0.5 * found.likeness : 0;
  // One word alone says little in a long heading: "Giải quyết ngay".
  const base = phrase.words.length === 1 ? 0.2 : found.telling === 1 ? 0.4 : 0.6;
  return (base + (1 - base) * coverage) * found.likeness;
}

/** "Tổng số" under "Phân cấp ngay" is the whole of that group: as good as the group itself. */
function isFillerFor(field: KnownField, word: Word): boolean {
  return word.filler || (field.isPart && (word.plain === "tong" || word.plain === "cong"));
}

/** Words that speak against the field, outside what was matched. */
function opposition(
  field: KnownField,
  written: readonly Word[],
  found: Found,
  leafStart: number,
  loose: boolean,
  groups: readonly (readonly Word[])[],
): number {
  let factor = 1;
  for (const against of field.against) {
    const at = occurrence(against, written, loose, found);
    if (at >= leafStart) factor = Math.min(factor, 0.45);
    else if (at >= 0) factor = Math.min(factor, 0.5);
    else if (groups.some((group) => occurrence(against, group, isUnmarked(group), null) >= 0))
      factor = Math.min(factor, 0.5);
  }
  return factor;
}

/** Where the words stand, not wholly inside what was matched; -1 where they do not. */
function occurrence(against: readonly Word[], written: readonly Word[], loose: boolean, found: Found | null): number {
  for (let start = 0; start + against.length <= written.length; start += 1) {
    const inside = found && start >= found.start && start + against.length <= found.end;
    if (inside) continue;
    const same = against.every((word, offset) => {
      const other = written[start + offset]!;
      return other.plain === word.plain && (other.marks === word.marks || loose);
    });
    if (same) return start;
  }
  return -1;
}
