import { FINDING_CODES, finding, type CauseCode, type FindingCode, type Severity } from "../../src/core/checks/finding";
import type { Rule } from "../../src/core/checks/rule";
import { RULES } from "../../src/core/checks/rules";
import { en } from "../../src/locales/findings/en";
import type { FindingSentences } from "../../src/locales/findings/sentences";
import type { Told } from "../../src/locales/findings/told";
import { vi } from "../../src/locales/findings/vi";
import type { Language } from "../../src/locales/language";
import { messagesIn } from "../../src/locales/messages";
import { RULES_PAGE, type RulesPageWords } from "../../src/locales/rules-page";

const SENTENCES: Readonly<Record<Language, FindingSentences>> = { vi, en };

/** docs/rules.md as the rules declare themselves: Vietnamese first, English beside it. */
export function rulesPage(): string {
  const lines = [`# ${both((words) => words.title)}`];
  for (const language of ["vi", "en"] as const)
    lines.push("", ...RULES_PAGE[language].intro.map((line) => `- ${line}`));
  for (const rule of RULES) lines.push("", ...sectionOf(rule));
  return `${lines.join("\n")}\n`;
}

function sectionOf({ id, codes, causes, mending, source }: Rule): string[] {
  const headings = [both((words) => words.code), both((words) => words.severity), both((words) => words.says)];
  const kinds = mending.length === 0 ? (["none"] as const) : mending;
  return [
    `## ${id}`,
    "",
    `| ${headings.join(" | ")} |`,
    "|---|---|---|",
    ...codes.flatMap(rowsOf),
    "",
    ...causeLines(causes),
    `- **${both((words) => words.mending)}**: ${kinds.map((kind) => both(({ mendings }) => mendings[kind])).join("; ")}`,
    `- **${both((words) => words.source)}**: ${source ?? both((words) => words.noSource)}`,
  ];
}

/** A row for each title of a code, with the severities it stands for. */
function rowsOf(code: FindingCode): string[] {
  const severities = new Map<string, Severity[]>();
  for (const severity of FINDING_CODES[code]) {
    const title = `${titleIn("vi", code, severity)} | ${titleIn("en", code, severity)}`;
    severities.set(title, [...(severities.get(title) ?? []), severity]);
  }
  return [...severities].map(([title, of]) => {
    const names = of.map((severity) => pair((language) => messagesIn(language).verdict.severities[severity]));
    return `| \`${code}\` | ${names.join(", ")} | ${title.replace(" | ", " · ")} |`;
  });
}

function titleIn(language: Language, code: FindingCode, severity: Severity): string {
  const title: string | Readonly<Partial<Record<Severity, string>>> = SENTENCES[language].titles[code];
  return typeof title === "string" ? title : title[severity]!;
}

function causeLines(causes: readonly CauseCode[]): string[] {
  if (causes.length === 0) return [];
  return [
    `- **${both((words) => words.causes)}**:`,
    ...causes.map((cause) => {
      const sentence = pair((language) => SENTENCES[language].causes[cause](blanks(cause)));
      return `  - \`${cause}\`: ${sentence.replaceAll("….", "…")}`;
    }),
  ];
}

/** A cause's sentence with blanks where a finding would fill in its figures and names. */
function blanks(code: CauseCode): Told {
  const blank = () => "…";
  return {
    finding: finding("wrong-percent", [], { cause: { code, params: {} } }),
    cell: blank(),
    field: blank(),
    fieldOf: blank,
    count: blank,
    figure: blank,
    rate: blank,
    sum: blank,
    quoted: blank,
    is: () => false,
    text: blank,
    has: () => true,
    number: () => NaN,
  };
}

function both(text: (words: RulesPageWords) => string): string {
  return pair((language) => text(RULES_PAGE[language]));
}

function pair(text: (language: Language) => string): string {
  return `${text("vi")} · ${text("en")}`;
}
