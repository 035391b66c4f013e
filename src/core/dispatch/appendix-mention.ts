import { roman } from "../appendix/wording";
import { crossFinding, type CrossFinding } from "./cross-finding";
import type { Letter } from "./letter";

/** "Phụ lục", and the numerals after it: "I", "I, II", "I và II", "I đến III". */
const MENTION = /phụ\slục((?:\s?(?:,|và|đến|-|–)?\s?[IVXLC]{1,7}(?![\p{L}\d]))*)/giu;
/** Other ways to say that a list is appended. */
const LIST = /(?:danh\ssách|biểu|bảng)[^.;\n]{0,80}?(?:kèm\stheo|đính\skèm)/iu;
/** "Phụ lục I Nghị định số 30/2020/NĐ-CP" is another document's. */
const OF_OTHER =
  /^\s(?:(?:ban\shành\s)?kèm\stheo\s|của\s)?(?:nghị\sđịnh|nghị\squyết|quyết\sđịnh|thông\stư|công\svăn|kế\shoạch|chỉ\sthị|luật)/iu;

/**
 * A dispatch with an appendix must refer to it, and by its numeral where there are several: Nghị định 30/2020/NĐ-CP,
 * Phụ lục I, Phần I, Mục III, khoản 1, điểm a. `ordinals` are the numerals of its appendices, 0 for an only one.
 */
export function appendixFindings({ text, body }: Letter, ordinals: readonly number[]): CrossFinding[] {
  const words = text.slice(body.start, body.end);
  const mentions = [...words.matchAll(MENTION)].flatMap((match) => {
    const end = match.index + match[0].length;
    if (OF_OTHER.test(words.slice(end, end + 60))) return [];
    return [{ numerals: numeralsIn(match[1]!), place: { start: body.start + match.index, end: body.start + end } }];
  });
  if (mentions.length === 0) return LIST.test(words) ? [] : [crossFinding("appendix-not-referred", null)];

  const expected = new Set(ordinals.filter((ordinal) => ordinal > 0).map(roman));
  const said = new Set(mentions.flatMap(({ numerals }) => numerals));
  // "các Phụ lục kèm theo", "02 Phụ lục": all of them.
  const isOfAll = mentions.some(
    ({ numerals, place }) =>
      numerals.length === 0 && /(?:các|\d)\s$/iu.test(text.slice(Math.max(0, place.start - 8), place.start)),
  );
  const missing = isOfAll ? [] : [...expected].filter((numeral) => !said.has(numeral));
  // One of several appendices says nothing of the others.
  const isComplete = expected.size !== 1;
  const surplus = mentions.flatMap(({ numerals, place }) =>
    numerals.filter((numeral) => isComplete && !expected.has(numeral)).map((numeral) => ({ numeral, place })),
  );
  return [
    ...missing.map((numeral) => crossFinding("appendix-numeral", mentions[0]!.place, { expected: numeral })),
    ...surplus.map(({ numeral, place }) => crossFinding("appendix-numeral", place, { actual: numeral })),
  ];
}

const NUMERALS = new Map(Array.from({ length: 99 }, (_, i) => [roman(i + 1), i + 1]));

/** "I đến III" is I, II and III. */
function numeralsIn(text: string): string[] {
  const found: string[] = [];
  for (const [, link = "", numeral = ""] of text.matchAll(/(đến|-|–)?\s?([IVXLC]+)/gu)) {
    const last = NUMERALS.get(found.at(-1) ?? "");
    const value = NUMERALS.get(numeral);
    if (value === undefined) continue;
    for (let between = (last ?? value) + 1; link !== "" && between < value; between += 1) found.push(roman(between));
    found.push(numeral);
  }
  return found;
}
