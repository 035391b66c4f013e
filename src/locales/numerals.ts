import { decimalText, type Decimal } from "../core/numbers/decimal";
import { percentOf } from "../core/numbers/ratio";
import type { Language } from "./language";

const MARKS = { vi: { decimal: ",", group: "." }, en: { decimal: ".", group: "," } } as const;

/** 1234 → "1.234" in Vietnamese, "1,234" in English. */
export function countText(count: number, language: Language): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, MARKS[language].group);
}

/** {274, 1} → "27,4%". */
export function percentText(percent: Decimal, language: Language): string {
  return `${decimalText(percent, MARKS[language].decimal)}%`;
}

/** 156 of 569 at one decimal → "27,4%", rounded as Excel's ROUND. */
export function rateText(part: number, whole: number, decimals: number, language: Language): string {
  return percentText(percentOf(part, whole, decimals), language);
}

/** A setting such as "92.5" → "92,5%". */
export function targetPercentText(percent: string, language: Language): string {
  return `${percent.replace(".", MARKS[language].decimal)}%`;
}

/** A cell's content in a sentence: numbers with the language's marks, texts in quotes and within `room` characters. */
export function valueText(value: string | number | boolean, language: Language, room = 60): string {
  if (typeof value === "number") return String(value).replace(".", MARKS[language].decimal);
  if (typeof value === "boolean") return value ? "TRUE" : "FALSE";
  const clipped = value.length > room ? `${value.slice(0, room)}…` : value;
  return value.startsWith("=") ? clipped : `“${clipped}”`;
}

/** “A”, “B”: the same in both languages. */
export function quoted(names: readonly string[]): string {
  return names.map((name) => `“${name}”`).join(", ");
}
