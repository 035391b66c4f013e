import { parseSyllable } from "./syllables";

/**
 * The text with every tone mark on the vowel where official papers put it: hòa, khỏe, Ủy, thủy, quý, toàn (not hoà,
 * khoẻ, Uỷ, thuỷ, qúy, tòan). This is the placement of Nghị định 30/2020/NĐ-CP's own text ("Ủy ban nhân dân", "văn
 * hóa"). What is no Vietnamese syllable stays as it is. The result is in NFC.
 */
export function withOfficialTones(text: string): string {
  const composed = text.normalize("NFC");
  return TONED.test(composed) ? composed.replace(WORD, withOfficialTone) : composed;
}

/** The words of names and headings are few and come back by the thousand. */
const placed = new Map<string, string>();

function withOfficialTone(word: string): string {
  let known = placed.get(word);
  if (known === undefined) {
    known = placeTone(word);
    if (word.length <= 8 && placed.size < 8192) placed.set(word, known);
  }
  return known;
}

const TONED = /[àáảãạằắẳẵặầấẩẫậèéẻẽẹềếểễệìíỉĩịòóỏõọồốổỗộờớởỡợùúủũụừứửữựỳýỷỹỵ]/iu;
const WORD = /\p{L}+/gu;

function placeTone(word: string): string {
  const syllable = parseSyllable(word);
  if (!syllable || syllable.tone === "") return word;
  const place = officialPlace(syllable.vowels, syllable.coda);
  if (place === syllable.tonePlace) return word;
  const from = syllable.onset.length + syllable.tonePlace;
  const to = syllable.onset.length + place;
  const bare = replaceLetter(word, from, (letter) => letter.normalize("NFD").replace(syllable.tone, ""));
  return replaceLetter(bare, to, (letter) => letter + syllable.tone);
}

/** Index of the vowel that carries the tone. */
function officialPlace(vowels: string, coda: string): number {
  // The last marked vowel carries it: "tiếng", "người" (ơ), "thuế", "khuyến".
  for (let index = vowels.length - 1; index >= 0; index -= 1) if ("ăâêôơư".includes(vowels.charAt(index))) return index;
  if (vowels.length === 1) return 0;
  if (coda !== "" || vowels.length === 3) return 1;
  return 0;
}

function replaceLetter(word: string, index: number, change: (letter: string) => string): string {
  return word.slice(0, index) + change(word.charAt(index)).normalize("NFC") + word.slice(index + 1);
}
