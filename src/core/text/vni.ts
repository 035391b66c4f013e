/**
 * VNI for Windows, the two-character Vietnamese of the `VNI-…` fonts: a letter, then a mark that Latin-1 shows as a letter
 * of its own: "Sôû Taøi chính". Table: VNI[] of xvnkb (https://github.com/lamdao/xvnkb/blob/master/vni.h); the same in
 * https://en.wikipedia.org/wiki/VNI and in UniKey's tables.
 */
const ACUTE = "\u0301";
const GRAVE = "\u0300";
const HOOK = "\u0309";
const TILDE = "\u0303";
const DOT = "\u0323";
const CIRCUMFLEX = "\u0302";
const BREVE = "\u0306";

/** Marks that follow a letter, small; their capitals mean the same. */
const TONE_MARKS: readonly [string, string][] = [
  ["ù", ACUTE],
  ["ø", GRAVE],
  ["û", HOOK],
  ["õ", TILDE],
  ["ï", DOT],
];
const CIRCUMFLEX_MARKS: readonly [string, string][] = [
  ["â", CIRCUMFLEX],
  ["á", CIRCUMFLEX + ACUTE],
  ["à", CIRCUMFLEX + GRAVE],
  ["å", CIRCUMFLEX + HOOK],
  ["ã", CIRCUMFLEX + TILDE],
  ["ä", CIRCUMFLEX + DOT],
];
const BREVE_MARKS: readonly [string, string][] = [
  ["ê", BREVE],
  ["é", BREVE + ACUTE],
  ["è", BREVE + GRAVE],
  ["ú", BREVE + HOOK],
  ["ü", BREVE + TILDE],
  ["ë", BREVE + DOT],
];

const MARKS_AFTER: ReadonlyMap<string, ReadonlyMap<string, string>> = new Map([
  ["a", new Map([...TONE_MARKS, ...CIRCUMFLEX_MARKS, ...BREVE_MARKS])],
  ["e", new Map([...TONE_MARKS, ...CIRCUMFLEX_MARKS])],
  ["o", new Map([...TONE_MARKS, ...CIRCUMFLEX_MARKS])],
  ["u", new Map(TONE_MARKS)],
  ["y", new Map(TONE_MARKS)],
  ["ô", new Map(TONE_MARKS)],
  ["ö", new Map(TONE_MARKS)],
]);

/** Letters that stand for another by themselves. */
const LETTER_OF: ReadonlyMap<string, string> = new Map([
  ["ô", "ơ"],
  ["ö", "ư"],
  ["í", "í"],
  ["ì", "ì"],
  ["æ", "ỉ"],
  ["ó", "ĩ"],
  ["ò", "ị"],
  ["î", "ỵ"],
  ["ñ", "đ"],
]);

/** The Unicode text; null where a character is of no VNI text. */
export function decodeVni(text: string): string | null {
  let decoded = "";
  for (let index = 0; index < text.length; index += 1) {
    const character = text.charAt(index);
    const small = character.toLowerCase();
    const letter = LETTER_OF.get(small) ?? (isPlain(character) ? small : null);
    if (letter === null) return null;
    const mark = MARKS_AFTER.get(small)?.get(text.charAt(index + 1).toLowerCase()) ?? "";
    if (mark !== "") index += 1;
    const whole = (letter + mark).normalize("NFC");
    decoded += character === small ? whole : whole.toUpperCase();
  }
  return decoded;
}

function isPlain(character: string): boolean {
  return character <= "\u007f" || character === "\u00a0";
}
