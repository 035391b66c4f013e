import { en } from "./en";
import type { Language } from "./language";
import { vi, type Messages } from "./vi";

const CATALOGUES: Readonly<Record<Language, Messages>> = { vi, en };

export function messagesIn(language: Language): Messages {
  return CATALOGUES[language];
}
