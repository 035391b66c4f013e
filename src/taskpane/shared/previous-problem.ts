import { fileFailureText } from "../../locales/file-failures";
import type { Language } from "../../locales/language";
import { periodWords } from "../../locales/periods";
import type { Messages } from "../../locales/vi";
import type { PreviousProblem } from "../session/previous";
import { failureWords } from "./failure-words";

/** Why last period's table could not be read. */
export function previousProblemText(problem: PreviousProblem, language: Language, messages: Messages): string {
  const words = periodWords(language).choose;
  switch (problem.kind) {
    case "excel": {
      const { title, next } = failureWords(problem.failure, "read", messages);
      // What to do next is to choose another sheet, not to check one.
      return problem.failure.code === "sheet-gone" ? `${title}.` : `${title}. ${next}`;
    }
    case "file":
      return `${words.notRead(problem.file)} ${fileFailureText(problem.failure, language)}`;
    case "no-table":
      return words.noTableOn(problem.sheetName);
    case "no-table-in-file":
      return words.noTableIn(problem.file);
    case "cancelled":
      return words.cancelled;
    case "not-loaded":
      return words.notLoaded;
  }
}
