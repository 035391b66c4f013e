import type { ReportView } from "../engine/view";
import type { Messages } from "../../locales/vi";

/** The verdict in a sentence. */
export function verdictSentence({ error, warning, info }: ReportView["severities"], { verdict }: Messages): string {
  if (error > 0) return verdict.errors(error);
  if (warning > 0) return verdict.warnings(warning);
  return info > 0 ? verdict.infoOnly : verdict.clean;
}
