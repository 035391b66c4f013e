import { parseDecimal } from "../core/numbers/decimal";
import { fail, ok, type Result } from "../core/result";
import type { Target } from "../core/settings/settings";
import type { CommandProblem } from "../locales/command-line";
import type { Language } from "../locales/language";
import { COLUMN_FIELDS, parseColumns, type ChosenColumns } from "./columns-option";

/** What the command line asks for. */
export interface CheckOptions {
  readonly files: readonly string[];
  readonly json: boolean;
  /** null where the usual target is meant. */
  readonly target: Target | null;
  /** Path of a roster file, or null. */
  readonly roster: string | null;
  /** Last period's file, or "FILE#sheet"; null for none. */
  readonly previous: string | null;
  /** Which column is which, where the caller says; one entry for each time it was said. */
  readonly columns: readonly ChosenColumns[];
  readonly language: Language;
  readonly help: boolean;
}

const VALUED = new Set(["--target", "--roster", "--previous", "--columns", "--lang"]);

/**
 * Reads `FILE… [--json] [--target ">20"|">=20"] [--roster FILE] [--previous FILE[#sheet]]
 * [--columns "[sheet#]field=C,…"]… [--lang vi|en]`; "--" ends the options.
 */
export function parseArguments(words: readonly string[]): Result<CheckOptions, CommandProblem> {
  const files: string[] = [];
  let json = false;
  let help = false;
  let target: Target | null = null;
  let roster: string | null = null;
  let previous: string | null = null;
  const columns: ChosenColumns[] = [];
  let language: Language = "vi";

  for (let at = 0; at < words.length; at += 1) {
    const word = words[at]!;
    if (word === "--") {
      files.push(...words.slice(at + 1));
      break;
    }
    if (!word.startsWith("-") || word === "-") {
      files.push(word);
      continue;
    }
    const equals = word.startsWith("--") ? word.indexOf("=") : -1;
    const option = equals < 0 ? word : word.slice(0, equals);
    if (option === "--json" || option === "--help" || option === "-h") {
      if (equals >= 0) return fail({ code: "unknown-option", option: word });
      if (option === "--json") json = true;
      else help = true;
      continue;
    }
    if (!VALUED.has(option)) return fail({ code: "unknown-option", option: word });
    const value = equals < 0 ? words[(at += 1)] : word.slice(equals + 1);
    if (value === undefined || value === "") return fail({ code: "missing-value", option });
    if (option === "--roster") roster = value;
    else if (option === "--previous") previous = value;
    else if (option === "--columns") {
      const chosen = parseColumns(value);
      if (!chosen) return fail({ code: "bad-columns", value, fields: COLUMN_FIELDS });
      columns.push(chosen);
    } else if (option === "--target") {
      target = parseTarget(value);
      if (!target) return fail({ code: "bad-target", value });
    } else if (value === "vi" || value === "en") language = value;
    else return fail({ code: "bad-language", value });
  }
  if (files.length === 0 && !help) return fail({ code: "no-files" });
  return ok({ files, json, target, roster, previous, columns, language, help });
}

/** ">20", ">= 92.5", "≥20%": a percentage from 0 to 100. */
function parseTarget(text: string): Target | null {
  const match = /^\s*(>=|≥|>)\s*(\d{1,3}(?:[.,]\d{1,4})?)\s*%?\s*$/.exec(text);
  if (!match) return null;
  const percent = match[2]!.replace(",", ".");
  const { units, decimals } = parseDecimal(percent)!;
  if (units > 100 * 10 ** decimals) return null;
  return { percent, comparator: match[1] === ">" ? ">" : ">=" };
}
