import type { Finding, FindingCode, Severity } from "../../core/checks/finding";

/** What a clerk can do about a finding. */
export type GroupKind = "safe" | "decide" | "info";

/** Findings of one kind of mistake, in the order of the report. */
export interface FindingKind {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: readonly Finding[];
}

export interface FindingGroup {
  readonly kind: GroupKind;
  readonly size: number;
  readonly kinds: readonly FindingKind[];
}

const GROUPS = ["safe", "decide", "info"] as const satisfies readonly GroupKind[];
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/** Findings by what to do, then by kind of mistake, the gravest first. Groups without a finding are left out. */
export function groupFindings(findings: readonly Finding[]): FindingGroup[] {
  return GROUPS.flatMap((kind) => {
    const members = findings.filter((finding) => groupOf(finding) === kind);
    return members.length > 0 ? [{ kind, size: members.length, kinds: byKind(members) }] : [];
  });
}

function groupOf({ severity, correction }: Finding): GroupKind {
  if (correction?.safe) return "safe";
  return severity === "info" ? "info" : "decide";
}

function byKind(findings: readonly Finding[]): FindingKind[] {
  const kinds = new Map<string, { code: FindingCode; severity: Severity; findings: Finding[] }>();
  for (const finding of findings) {
    const { code, severity } = finding;
    const key = `${code} ${severity}`;
    const kind = kinds.get(key);
    if (kind) kind.findings.push(finding);
    else kinds.set(key, { code, severity, findings: [finding] });
  }
  return [...kinds.values()].sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]);
}
