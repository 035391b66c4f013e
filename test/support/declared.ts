import { FINDING_CODES, type Finding, type Severity } from "../../src/core/checks/finding";
import type { Rule } from "../../src/core/checks/rule";
import { RULES } from "../../src/core/checks/rules";

const RULE_OF = new Map(RULES.flatMap((rule) => rule.codes.map((code) => [code, rule] as const)));

/** What a finding has that its rule does not declare, and docs/rules.md so does not tell. */
export function undeclared({ code, severity, cause, correction }: Finding): string[] {
  const rule: Rule | undefined = RULE_OF.get(code);
  if (!rule) return [`${code} belongs to no rule`];
  const severities: readonly Severity[] = FINDING_CODES[code];
  const found: string[] = [];
  if (!severities.includes(severity)) found.push(`${code}: severity ${severity}`);
  if (cause && !rule.causes.includes(cause.code)) found.push(`${code}: cause ${cause.code}`);
  const mending = correction && (correction.safe ? "safe" : "asked");
  if (mending && !rule.mending.includes(mending)) found.push(`${code}: ${mending} correction`);
  return found;
}
