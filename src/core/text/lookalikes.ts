/**
 * Letters that look like Vietnamese ones but are not: Icelandic Ð and African Ɖ for Đ, Cyrillic and Greek letters for
 * Latin ones. Pairs of the false letter and the true one.
 * Source: Unicode confusables (https://www.unicode.org/Public/security/latest/confusables.txt), those a keyboard or a
 * text recogniser puts into Vietnamese.
 */
const PAIRS =
  "ÐĐ ðđ ƉĐ ɖđ " +
  "АA ВB ЕE КK МM НH ОO РP СC ТT УY ХX ІI ЈJ ЅS ԌG ԚQ ԜW " +
  "аa еe оo рp сc уy хx іi јj ѕs һh ԁd ԛq ԝw " +
  "ΑA ΒB ΕE ΖZ ΗH ΙI ΚK ΜM ΝN ΟO ΡP ΤT ΥY ΧX οo νv";

const TRUE_LETTER: ReadonlyMap<string, string> = new Map(
  PAIRS.split(" ").map((pair): [string, string] => [pair.charAt(0), pair.charAt(1)]),
);

const SUSPECT = /[ÐðƉɖ\u0370-\u03ff\u0400-\u052f]/;

export function hasLookalikes(text: string): boolean {
  return repairLookalikes(text) !== text;
}

/** "Sở Kế hoạch và Ðầu tư" (U+00D0) with the true Đ (U+0110). Marks on a false letter are kept: NFC the result. */
export function repairLookalikes(text: string): string {
  if (!SUSPECT.test(text)) return text;
  let repaired = "";
  for (const letter of text) repaired += TRUE_LETTER.get(letter) ?? letter;
  return repaired;
}
