import { editDistance } from "../text/distance";
import { fold } from "../text/fold";
import { territoryStart } from "./names";
import { AGENCY_WORDS } from "./vocabulary";

/**
 * How many letters a written name (words) errs from an official one; `limit + 1` where it is no slip of the pen: too many
 * letters, a word too many or too few, an error in a territory's own name, in a number or in a single letter, or a wrong word that other agencies bear
 * (`known`, and the vocabulary of agencies' names).
 */
export function slips(
  written: readonly string[],
  official: readonly string[],
  limit: number,
  known: ReadonlySet<string>,
): number {
  const beyond = limit + 1;
  if (written.length !== official.length) return beyond;
  const names = territoryStart(official);
  let errors = 0;
  for (let index = 0; index < official.length; index += 1) {
    const word = written[index]!;
    const right = official[index]!;
    if (word === right) continue;
    if (index >= names || isLabel(word) || isLabel(right) || AGENCY_WORDS.has(word) || known.has(word)) return beyond;
    const distance = editDistance(word, right, 1);
    errors += distance;
    if (distance > 1 || errors > limit) return beyond;
  }
  return errors;
}

/** A number, a Roman numeral or a single letter: "khu vực II", "số 2". One more stroke is another body. */
function isLabel(word: string): boolean {
  return word.length === 1 || /\d|^[ivx]+$/.test(word);
}

/** Slips allowed in a name: one, or two in a long one. */
export function allowedSlips(key: string): number {
  return key.length < 15 ? 1 : 2;
}

/** A name made ready for {@link likeness}: its own words without marks, and their initials. */
export interface Likable {
  readonly words: readonly string[];
  readonly joined: string;
  readonly initials: string;
}

export function likable(name: string): Likable {
  const words = ownWords(name);
  return { words, joined: words.join(" "), initials: words.map((word) => word.charAt(0)).join("") };
}

/**
 * Likeness of two names from 0 to 1, for suggestions only: by letters, by words in common, by one name standing whole in
 * the other or by initials, whichever is most. Without marks, and without the type words ("Sở", "UBND huyện") that
 * hundreds of names share. Half their letters or words in common is 0: "Công an tỉnh" is not like "Sở Công Thương".
 */
export function likeness(written: Likable, official: Likable): number {
  if (written.words.length === 0 || official.words.length === 0) return 0;
  return Math.max(
    standsIn(written, official),
    inCommon(written.words, official.words),
    byLetters(written.joined, official.joined),
    // "VHTT" beside "Văn hóa, Thể thao và Du lịch".
    written.words.length === 1 && written.joined.length >= 3 ? byLetters(written.joined, official.initials) : 0,
  );
}

const TYPE_WORDS = new Set("so ban phong ubnd huyen xa phuong thi quan tinh thanh pho va cac".split(" "));

function ownWords(name: string): string[] {
  return ` ${fold(name)} `
    .replace(" uy ban nhan dan ", " ")
    .split(" ")
    .filter((word) => word !== "" && !TYPE_WORDS.has(word));
}

/** "Sở Lao động" in "Sở Lao động - Thương binh và Xã hội": the likelier, the more of the longer name it is. */
function standsIn(a: Likable, b: Likable): number {
  const [shorter, longer] = a.words.length <= b.words.length ? [a, b] : [b, a];
  // A single word is in too many names.
  if (shorter.words.length < 2 || !` ${longer.joined} `.includes(` ${shorter.joined} `)) return 0;
  return 0.7 + (0.3 * shorter.words.length) / longer.words.length;
}

/** Of letters and of words, this much must be the same. */
const LEAST_LETTERS = 0.6;
const LEAST_WORDS = 0.55;

function byLetters(a: string, b: string): number {
  const length = Math.max(a.length, b.length);
  const limit = Math.floor(length * (1 - LEAST_LETTERS));
  const distance = editDistance(a, b, limit);
  return distance > limit ? 0 : 1 - distance / length;
}

function inCommon(a: readonly string[], b: readonly string[]): number {
  let shared = 0;
  let rest: string[] | null = null;
  for (const word of a) {
    const at = (rest ?? b).indexOf(word);
    if (at < 0) continue;
    (rest ??= [...b]).splice(at, 1);
    shared += 1;
  }
  const share = (2 * shared) / (a.length + b.length);
  return share < LEAST_WORDS ? 0 : share;
}
