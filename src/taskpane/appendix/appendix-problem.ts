import { cellName } from "../../core/sheet/address";
import { appendicesWords } from "../../locales/appendices";
import { describeFinding } from "../../locales/findings/describe";
import type { Language } from "../../locales/language";
import type { Messages } from "../../locales/vi";
import type { AppendixProblem } from "../session/appendix-sheets";
import { failureWords } from "../shared/failure-words";
import { previousProblemText } from "../shared/previous-problem";

/** As many findings as a line can name before it stops being one. */
const MOST_FINDINGS = 3;

/** Why a sheet's appendix could not be made, and what can be done. */
export function appendixProblemText(
  { sheetName, why }: AppendixProblem,
  language: Language,
  messages: Messages,
): string {
  const words = appendicesWords(language).problems;
  switch (why.code) {
    case "no-table":
      return words.noTable;
    case "question":
      return words.question;
    case "open-table":
      return words.openTable;
    case "previous":
      return words.previous(previousProblemText(why.problem, language, messages));
    case "failure": {
      if (why.failure.code === "sheet-gone") return words.gone(sheetName);
      const { title, next } = failureWords(why.failure, "read", messages);
      return `${title}. ${next}`;
    }
    case "blocked": {
      const first = why.first.slice(0, MOST_FINDINGS).map((finding) => {
        const { title } = describeFinding(finding, why.table, language);
        const [cell] = finding.cells;
        return `${cell ? `${cellName(cell)}: ` : ""}${title}${finding.agency === null ? "" : ` (${finding.agency})`}`;
      });
      return words.blocked(why.count, first);
    }
  }
}
