import { CROSS_CODES, crossFinding, type CrossCode, type CrossFinding } from "../../src/core/dispatch/cross-finding";
import { PASSAGES, WITHHELD_CODES } from "../../src/core/dispatch/passage";
import { crossSentence, dispatchWords } from "../../src/locales/dispatch";
import type { Language } from "../../src/locales/language";

const VIETNAMESE = /[àáảãạăằắẳẵặâầấẩẫậèéẻẽẹêềếểễệìíỉĩịòóỏõọôồốổỗộơờớởỡợùúủũụưừứửữựỳýỷỹỵđ]/i;
/** The names that the sentences are given here. */
const NAMES = /Sở Y tế|UBND|trên 20%/g;
const LANGUAGES: readonly Language[] = ["vi", "en"];
const CODES = Object.keys(CROSS_CODES) as CrossCode[];

/** Everything the catalogue says; functions are called with names or numbers. */
function said(node: unknown, path = ""): [path: string, text: string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") {
    const message = node as (...args: unknown[]) => string;
    if (path.includes(".sentences.")) return [];
    if (path.endsWith("passages.agencies")) return [[path, message(["Sở Y tế"], 3)]];
    return ["Sở Y tế", 1, 2].map((argument) => [path, message(argument)]);
  }
  return Object.entries(node as object).flatMap(([key, value]) => said(value, `${path}.${key}`));
}

/** Findings of a code as the comparison makes them: with numbers or texts, and without what may be unknown. */
function findings(code: CrossCode): CrossFinding[] {
  const isCount = code === "count-differs" || code === "text-too-long" || code === "too-many-agencies";
  const full = {
    agency: "Sở Y tế",
    ...(isCount ? { expected: 1234, actual: 5678 } : { expected: "UBND", actual: "UBND" }),
  };
  const find = (change: Partial<CrossFinding> = {}) => crossFinding(code, null, { ...full, ...change });
  switch (code) {
    case "number-differs":
    case "symbol-differs":
    case "date-differs":
      return ["settings", "sheet", "text"].map((source) => find({ params: { source } }));
    case "count-differs":
      return ["reached", "short", "all"].map((of) => find({ params: { of } }));
    case "rate-differs":
      return [find(), find({ agency: null }), find({ expected: null })];
    case "agency-unknown":
      return [find(), find({ expected: null })];
    case "appendix-numeral":
      return [find({ expected: null }), find({ actual: null })];
    default:
      return [find()];
  }
}

describe.each(LANGUAGES)("what is said of a dispatch, %s", (language) => {
  const sentences = [
    ...said(dispatchWords(language)),
    ...CODES.flatMap((code) =>
      findings(code).map((finding): [string, string] => [code, crossSentence(finding, language)]),
    ),
  ];

  test("is said in composed letters, without stray spaces or holes", () => {
    const odd = sentences.filter(
      ([, text]) =>
        text !== text.normalize("NFC") || /\s{2}|^\s|\s$|\u00a0|undefined|null|NaN|\[object|\$\{|“”/.test(text),
    );
    expect(odd).toEqual([]);
  });

  test("names every passage, and says why any is withheld", () => {
    const { labels, withheld } = dispatchWords(language).passages;
    expect(PASSAGES.filter((id) => labels[id].trim() === "")).toEqual([]);
    expect(WITHHELD_CODES.filter((code) => !withheld[code]("Sở Y tế").endsWith("."))).toEqual([]);
    expect(new Set(Object.values(labels)).size).toBe(PASSAGES.length);
  });

  test("is of its language", () => {
    const foreign = sentences.filter(([, text]) => VIETNAMESE.test(text.replaceAll(NAMES, "")));
    if (language === "en") expect(foreign).toEqual([]);
    else expect(foreign.length).toBeGreaterThan(60);
  });
});

test.each<[Language, Parameters<typeof crossFinding>[2], CrossCode, string]>([
  [
    "vi",
    { expected: "1900", actual: "8900", params: { source: "sheet" } },
    "number-differs",
    "Ở đây ghi số 8900, còn tiêu đề trên trang tính là số 1900.",
  ],
  [
    "en",
    { expected: "2021-11-23", actual: "2021-11-03", params: { source: "settings" } },
    "date-differs",
    "The date here is 03/11/2021, but 23/11/2021 in the section “The dispatch”.",
  ],
  ["vi", { actual: "2021-02-31" }, "date-invalid", "Không có ngày 31/02/2021."],
  ["vi", { expected: "II" }, "appendix-numeral", "Văn bản chưa dẫn chiếu Phụ lục II."],
  [
    "vi",
    { actual: "III" },
    "appendix-numeral",
    "Văn bản dẫn chiếu Phụ lục III, nhưng không có phụ lục nào mang số này.",
  ],
  ["vi", { expected: "27,4%", actual: "27,5%" }, "rate-differs", "Tỷ lệ chung ghi 27,5%; theo bảng là 27,4%."],
  [
    "en",
    { agency: "Sở Y tế", expected: null, actual: "27,5%" },
    "rate-differs",
    "The rate of Sở Y tế is given as 27.5%; by the table there is no rate.",
  ],
  [
    "vi",
    { expected: 6, actual: 5, params: { of: "short" } },
    "count-differs",
    "Số cơ quan chưa đạt chỉ tiêu ghi 5; theo bảng là 6.",
  ],
  [
    "vi",
    { expected: "Sở Y tế", actual: "Sở Y tê" },
    "agency-unknown",
    "Trong bảng không có “Sở Y tê”. Có phải là “Sở Y tế” không?",
  ],
  ["vi", { actual: "Sở Xây" }, "agency-unknown", "Trong bảng không có “Sở Xây”."],
  [
    "en",
    { expected: 100_000, actual: 200_000 },
    "text-too-long",
    "The text is too long: only its first 100,000 characters were compared.",
  ],
])("%s: %j, %s", (language, details, code, sentence) => {
  expect(crossSentence(crossFinding(code, null, details), language)).toBe(sentence);
});
