import type { CrossFinding } from "../core/dispatch/cross-finding";
import { en } from "./dispatch/en";
import { vi } from "./dispatch/vi";
import type { DispatchWords } from "./dispatch/words";
import type { Language } from "./language";
import { countText } from "./numerals";

const CATALOGUES: Readonly<Record<Language, DispatchWords>> = { vi, en };

export function dispatchWords(language: Language): DispatchWords {
  return CATALOGUES[language];
}

/** A finding in a dispatch's text as a sentence. */
export function crossSentence(finding: CrossFinding, language: Language): string {
  const { sentences, numeralMissing, sources, counts } = CATALOGUES[language].comparison;
  const { code, agency, expected, actual, params } = finding;
  const names: Readonly<Record<string, string>> = { ...sources, ...counts };
  // Of a numeral that is missing only what is expected is known.
  if (code === "appendix-numeral" && actual === null) return numeralMissing(String(expected));
  return sentences[code]({
    agency: agency ?? "",
    expected: statedText(finding, expected, language),
    actual: statedText(finding, actual, language),
    of: names[String(params["source"] ?? params["of"])] ?? "",
  });
}

function statedText({ code }: CrossFinding, value: CrossFinding["expected"], language: Language): string {
  if (value === null) return "";
  if (typeof value === "number") return countText(value, language);
  if (code === "date-differs" || code === "date-invalid") return value.split("-").reverse().join("/");
  return code === "rate-differs" && language === "en" ? value.replace(",", ".") : value;
}
