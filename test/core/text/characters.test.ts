import { isDash, isInvisible, isSpace, trimmed, trimmedName } from "../../../src/core/text/characters";

const CODES = Array.from({ length: 0x10000 }, (_, code) => code);

const hex = (code: number) => code.toString(16).padStart(4, "0");

const those = (is: (code: number) => boolean) => CODES.filter(is).map(hex);

const range = (from: number, to: number) => CODES.slice(from, to + 1);

test("white space is what Unicode says it is", () => {
  expect(those(isSpace)).toEqual(those((code) => /\p{White_Space}/u.test(String.fromCharCode(code))));
});

test("what has no width is what Unicode lets a program ignore, but for letters and other scripts' selectors", () => {
  const kept = new Set([
    // Hangul fillers, Khmer vowels, Mongolian selectors and vowel separators: they shape what stands beside them.
    ...[0x115f, 0x1160, 0x3164, 0xffa0, 0x17b4, 0x17b5, 0x180b, 0x180c, 0x180d, 0x180f],
    // Not assigned.
    ...[0x2065, ...range(0xfff0, 0xfff8)],
  ]);
  const ignorable = (code: number) => /\p{Default_Ignorable_Code_Point}/u.test(String.fromCharCode(code));
  expect(those(isInvisible)).toEqual(those((code) => ignorable(code) && !kept.has(code)));
});

test("dashes are the hyphens, dashes and minus signs of Latin typing, in every width", () => {
  const dashes = [0x2d, ...range(0x2010, 0x2015), 0x2043, 0x2212, 0xfe58, 0xfe63, 0xff0d];
  expect(those(isDash)).toEqual(dashes.map(hex));
});

test.each([
  ["", ""],
  [" ", ""],
  ["a", "a"],
  [" a", "a"],
  ["a ", "a"],
  ["\u00a0a b\u200b", "a b"],
])("trimmed(%j) is %j", (text, rest) => {
  expect(trimmed(text)).toBe(rest);
});

test.each([
  ["", ""],
  [" ", ""],
  ["\ufeff Së Y tÕ\u00a0\u200b", "Së Y tÕ"],
  // TCVN3's "ư": "§Çu t-" ends in it.
  [" §Çu t\u00ad ", "§Çu t\u00ad"],
  [" \u00ad ", "\u00ad"],
])("trimmedName(%j) is %j", (text, rest) => {
  expect(trimmedName(text)).toBe(rest);
});
