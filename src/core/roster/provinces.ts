import { PROVINCE_MERGERS } from "./mergers";
import { nameWords, territoryStart } from "./names";

/** Provinces and centrally run cities of Việt Nam: the 63 up to 30 June 2025, whose names include all 34 since. */
const KEYS: ReadonlySet<string> = new Set(
  [...PROVINCE_MERGERS.flatMap(({ before }) => before), "Thừa Thiên Huế", "HCM"].map((name) =>
    nameWords(name).join(" "),
  ),
);

/** Cities that are provinces: any other "thành phố" before a name is a city within one. */
const CITIES: ReadonlySet<string> = new Set(["hà nội", "hải phòng", "đà nẵng", "huế", "cần thơ", "hồ chí minh", "hcm"]);

const LONGEST_IN_WORDS = 4;

/**
 * The words of an agency's name without the province at its end: "sở y tế tỉnh bắc kạn", "sở y tế bắc kạn" → "sở y tế" and,
 * for "thanh tra tỉnh", also with "tỉnh" alone. Only that province where `province` (its words) is given, else any.
 * Empty where the name ends in none.
 */
export function withoutProvince(words: readonly string[], province: readonly string[] | null): string[][] {
  for (let length = Math.min(LONGEST_IN_WORDS, words.length - 1); length > 0; length -= 1) {
    const tail = words.slice(words.length - length).join(" ");
    if (province ? tail !== province.join(" ") : !KEYS.has(tail)) continue;
    return withoutType(words.slice(0, words.length - length), CITIES.has(tail)).filter(isBody);
  }
  return words.at(-1) === "tỉnh" ? [words.slice(0, -1)].filter(isBody) : [];
}

/** Whether a "thành phố" of that name (its words) is a province's equal, not a city within a province. */
export function isCentrallyRun(words: readonly string[]): boolean {
  return CITIES.has(words.join(" "));
}

function withoutType(words: string[], isCity: boolean): string[][] {
  const last = words.at(-1);
  if (last === "tỉnh") return [words.slice(0, -1), words];
  if (last === "tp") return isCity ? [words.slice(0, -1), [...words.slice(0, -1), "thành", "phố"]] : [];
  if (last === "phố") return isCity && words.at(-2) === "thành" ? [words.slice(0, -2), words] : [];
  // "Huyện Thái Nguyên" is no body of the province.
  if (territoryStart([...words, "-"]) === words.length) return [];
  return [words, [...words, "tỉnh"]];
}

/** Not a bare type of body: "UBND tỉnh Bắc Kạn" does not end in a province that could be left out. */
function isBody(words: readonly string[]): boolean {
  return words.length > 1 && words.join(" ") !== "ubnd tỉnh" && !words.join(" ").startsWith("ủy ban nhân dân");
}
