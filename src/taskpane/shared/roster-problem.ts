import { fileFailureText } from "../../locales/file-failures";
import type { Language } from "../../locales/language";
import { rosterWords } from "../../locales/rosters";
import { messagesIn } from "../../locales/messages";
import type { RosterProblem } from "../session/rosters";
import { failureWords } from "./failure-words";

/** Why rosters were left as they were, and what to do. */
export function rosterProblemText(problem: RosterProblem, language: Language): string {
  const words = rosterWords(language);
  switch (problem.kind) {
    case "limit":
      return words.limits[problem.problem];
    case "name":
      return words.name(problem.problem);
    case "content":
      return words.content(problem.problem);
    case "file":
      return fileFailureText(problem.failure, language);
    case "excel": {
      const { title, body, next } = failureWords(problem.failure, "read", messagesIn(language));
      return `${title}. ${body} ${next}`;
    }
    case "no-table":
      return words.noTable;
    case "not-loaded":
      return words.notLoaded;
  }
}
