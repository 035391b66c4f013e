import type { Finding, Severity } from "../../core/checks/finding";
import type { Messages } from "../../locales/vi";
import { sheetNameOf, type Outcome } from "../session/state";

export type SeverityCounts = Readonly<Record<Severity, number>>;

export function severityCounts(findings: readonly Finding[]): SeverityCounts {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  return counts;
}

/** The verdict in a sentence. */
export function verdictSentence({ error, warning, info }: SeverityCounts, { verdict }: Messages): string {
  if (error > 0) return verdict.errors(error);
  if (warning > 0) return verdict.warnings(warning);
  return info > 0 ? verdict.infoOnly : verdict.clean;
}

/** What is read out once a check is done. */
export function outcomeSentence(outcome: Outcome, messages: Messages): string {
  if (outcome.kind === "no-table") {
    return `${messages.noTable.title}. ${messages.noTable.reasons[outcome.noTable.reason](sheetNameOf(outcome))}`;
  }
  const counts = severityCounts(outcome.report.findings);
  return messages.verdict.announce(verdictSentence(counts, messages), counts.error, counts.warning, counts.info);
}
