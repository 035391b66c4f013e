import type { Language } from "../../locales/language";

/** "92.5" as it is typed in a language: "92,5". */
export function percentInput(percent: string, language: Language): string {
  return language === "vi" ? percent.replace(".", ",") : percent;
}

/** "20", "92,5", "92.5 %" → "92.5", as settings keep it; null for what is no percentage from 0 to 100. */
export function percentFromInput(text: string): string | null {
  const match = /^\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%?\s*$/.exec(text);
  const percent = match?.[1]?.replace(",", ".");
  return percent !== undefined && Number(percent) <= 100 ? percent : null;
}
