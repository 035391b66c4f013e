import type { Finding, FindingCode, Severity } from "../../core/checks/finding";
import { reasonFor } from "../../core/checks/justification";
import type { Justification } from "../../core/settings/justifications";
import type { FindingList, GroupKind } from "./view";

/** Findings of one kind of mistake, as indices into the report's findings. */
export interface IndexedKind {
  readonly list: FindingList;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly indices: readonly number[];
}

export interface IndexedGroup {
  readonly kind: GroupKind;
  readonly size: number;
  readonly kinds: readonly IndexedKind[];
}

const GROUPS = ["safe", "decide", "accepted", "info"] as const satisfies readonly GroupKind[];
const WEIGHT: Readonly<Record<Severity, number>> = { error: 0, warning: 1, info: 2 };

/**
 * Findings by what to do, then by kind of mistake, the gravest first. Groups without a finding are left out.
 * `justifications`: those of the sheet.
 */
export function groupFindings(
  findings: readonly Finding[],
  justifications: readonly Justification[] = [],
): IndexedGroup[] {
  const kinds = new Map<FindingList, IndexedKind & { group: GroupKind; indices: number[] }>();
  findings.forEach((finding, index) => {
    const { code, severity } = finding;
    const group = groupOf(finding, justifications);
    const list = `${group} ${code} ${severity}` as const;
    const kind = kinds.get(list);
    if (kind) kind.indices.push(index);
    else kinds.set(list, { list, group, code, severity, indices: [index] });
  });
  return GROUPS.flatMap((kind) => {
    const members = [...kinds.values()].filter(({ group }) => group === kind);
    const size = members.reduce((sum, { indices }) => sum + indices.length, 0);
    return size > 0 ? [{ kind, size, kinds: members.sort((a, b) => WEIGHT[a.severity] - WEIGHT[b.severity]) }] : [];
  });
}

function groupOf(finding: Finding, justifications: readonly Justification[]): GroupKind {
  if (finding.correction?.safe) return "safe";
  if (finding.severity === "info") return "info";
  return reasonFor(finding, justifications) === null ? "decide" : "accepted";
}
