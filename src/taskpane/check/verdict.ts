import type { Finding, Severity } from "../../core/checks/finding";
import type { Messages } from "../../locales/vi";

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
