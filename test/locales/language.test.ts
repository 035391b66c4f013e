import { languageFor } from "../../src/locales/language";

test.each([
  ["auto", "vi-VN", "vi"],
  ["auto", "en-US", "en"],
  ["auto", "EN", "en"],
  ["auto", "fr-FR", "vi"],
  ["auto", "", "vi"],
  ["vi", "en-US", "vi"],
  ["en", "vi-VN", "en"],
] as const)("choice %s under Office in %s: %s", (choice, office, language) => {
  expect(languageFor(choice, office)).toBe(language);
});
