import { baseLetter } from "../../../src/core/text/base-letters";
import { fold } from "../../../src/core/text/fold";

const VOWELS = ["a", "ă", "â", "e", "ê", "i", "o", "ô", "ơ", "u", "ư", "y"];
const TONES = ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"];
const VIETNAMESE = VOWELS.flatMap((vowel) => TONES.map((tone) => (vowel + tone).normalize("NFC"))).concat("đ");
const ENGLISH = Array.from("abcdefghijklmnopqrstuvwxyz");
const LETTERS = new Set([...VIETNAMESE, ...ENGLISH].flatMap((letter) => [letter, letter.toUpperCase()]));

test("every letter of Vietnamese and English has the plain letter it folds to", () => {
  expect(LETTERS.size).toBe(186);
  for (const letter of LETTERS)
    expect([letter, String.fromCharCode(baseLetter(letter.charCodeAt(0)))]).toEqual([letter, fold(letter)]);
});

test("nothing else has one", () => {
  const others: string[] = [];
  for (let code = 0; code < 0x10000; code += 1)
    if (baseLetter(code) !== 0 && !LETTERS.has(String.fromCharCode(code))) others.push(code.toString(16));

  expect(others).toEqual([]);
});
