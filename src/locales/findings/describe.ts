import type { Finding, Severity } from "../../core/checks/finding";
import type { RankingTable } from "../../core/recognition/table";
import type { Language } from "../language";
import { en } from "./en";
import type { FindingSentences } from "./sentences";
import { toldOf } from "./told";
import { vi } from "./vi";

/** A finding in words. Where it is (cell, agency) is shown beside it. */
export interface FindingText {
  /** The kind of mistake, without a full stop; the same for all findings of one code and severity. */
  readonly title: string;
  /** A sentence or two, with the arithmetic. */
  readonly detail: string;
  /** The likely cause, a sentence. */
  readonly cause?: string;
  /** What to do about it, a sentence. */
  readonly action?: string;
}

const SENTENCES: Readonly<Record<Language, FindingSentences>> = { vi, en };

export function describeFinding(
  finding: Finding,
  table: Pick<RankingTable, "programme">,
  language: Language,
): FindingText {
  const sentences = SENTENCES[language];
  const told = toldOf(finding, finding.params, table, language);
  const title = titleOf(sentences, finding);
  if (told.has("more")) return { title, detail: sentences.more(told.count("more")) };
  const { cause } = finding;
  const action = sentences.actions[finding.code]?.(told);
  return {
    title,
    detail: sentences.details[finding.code](told),
    ...(cause && { cause: sentences.causes[cause.code](toldOf(finding, cause.params, table, language)) }),
    ...(action !== undefined && { action }),
  };
}

function titleOf({ titles }: FindingSentences, { code, severity }: Finding): string {
  const title: string | Readonly<Partial<Record<Severity, string>>> = titles[code];
  return typeof title === "string" ? title : (title[severity] ?? "");
}
