/** How a Vietnamese syllable is built: onset, vowels, final consonants, and one tone over one of the vowels. */
interface Syllable {
  readonly onset: string;
  /** Vowels with their quality marks (ă â ê ô ơ ư) and without the tone. */
  readonly vowels: string;
  readonly coda: string;
  /** Combining tone mark (grave, acute, hook, tilde, dot below), "" for the level tone. */
  readonly tone: string;
  /** Vowel the tone was written on, counted from the first; 0 for the level tone. */
  readonly tonePlace: number;
}

const TONES = "\u0300\u0301\u0303\u0309\u0323";

const ONSETS = new Set(" b c ch d đ g gh gi h k kh l m n ng ngh nh p ph qu r s t th tr v x".split(" "));
const VOWELS = new Set(
  (
    "a ă â e ê i o ô ơ u ư y ai ao au ay âu ây eo êu ia iê iêu iu oa oă oai oao oay oe oeo oi oo ôi ôô ơi " +
    "ua uâ uây uê uêu ui uô uôi uơ uy uya uyê uyu ưa ưi ươ ươi ươu ưu yê yêu"
  ).split(" "),
);
const CODAS = new Set(" c ch m n ng nh p t".split(" "));

/** Letters, then vowels, then letters. */
const PARTS = /^([bcdđghklmnpqrstvx]*)([aăâeêioôơuưy]+)([bcdđghklmnpqrstvx]*)$/;

/** A word taken apart; null where it is no Vietnamese syllable. Case and normal form do not matter. */
export function parseSyllable(word: string): Syllable | null {
  if (word.length > 20) return null;
  let letters = "";
  let tone = "";
  let tonedLetter = -1;
  for (const character of word.toLowerCase().normalize("NFC").normalize("NFD")) {
    if (TONES.includes(character)) {
      if (tone !== "") return null;
      tone = character;
      tonedLetter = letters.normalize("NFC").length - 1;
    } else letters += character;
  }
  const match = PARTS.exec(letters.normalize("NFC"));
  if (!match) return null;
  let [, onset = "", vowels = ""] = match;
  const coda = match[3] ?? "";
  // In "quý" the u, in "già" the i belongs to the onset.
  if ((onset === "q" && vowels.startsWith("u")) || (onset === "g" && vowels.startsWith("i") && vowels.length > 1)) {
    onset += vowels.charAt(0);
    vowels = vowels.slice(1);
  }
  if (!ONSETS.has(onset) || !VOWELS.has(vowels) || !CODAS.has(coda)) return null;
  return { onset, vowels, coda, tone, tonePlace: tone === "" ? 0 : tonedLetter - onset.length };
}

export function isSyllable(word: string): boolean {
  return parseSyllable(word) !== null;
}
