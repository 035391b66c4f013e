import type { Language } from "./language";
import { vi, type Messages } from "./vi";

/** A catalogue for the pane. English is a part of its own: most clerks never load it. Rejects where it cannot be fetched. */
export async function loadMessages(language: Language): Promise<Messages> {
  if (language === "vi") return vi;
  const { en } = await import(/* webpackChunkName: "english" */ "./en");
  return en;
}
