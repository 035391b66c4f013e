/** Languages a person can read the product in. */
export type Language = "vi" | "en";

/**
 * The language of the pane: the clerk's own choice, else that of Office ("vi-VN", "en-US"). Vietnamese wherever Office
 * speaks neither: it is the language of the sheets.
 */
export function languageFor(choice: Language | "auto", displayLanguage: string): Language {
  if (choice !== "auto") return choice;
  return /^en\b/i.test(displayLanguage) ? "en" : "vi";
}
