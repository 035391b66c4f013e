import { fileFailureText } from "../../locales/file-failures";
import { rosterWords } from "../../locales/rosters";
import type { RosterProblem } from "../session/rosters";
import type { Speech } from "./context";
import { failureWords } from "./failure-words";

/** Why rosters were left as they were, and what to do. */
export function rosterProblemText(problem: RosterProblem, { language, messages }: Speech): string {
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
      const { title, body, next } = failureWords(problem.failure, "read", messages);
      return `${title}. ${body} ${next}`;
    }
    case "no-table":
      return words.noTable;
    case "not-loaded":
      return words.notLoaded;
  }
}
