import { basename } from "node:path";
import { parseRosterBytes } from "../core/roster/roster-file";
import type { Roster } from "../core/roster/roster";
import { fail, ok, type Result } from "../core/result";
import type { CommandProblem } from "../locales/command-line";
import { fileFailureText } from "../locales/file-failures";
import type { Language } from "../locales/language";
import { readFile } from "./read-file";

/** The roster of a .tsv or .csv file, in UTF-8 or, as Excel's "Unicode Text" has it, UTF-16 with its byte-order mark. */
export function readRoster(path: string, language: Language): Result<Roster, CommandProblem> {
  const bytes = readFile(path);
  if (!bytes.ok) return fail({ code: "roster-file", file: path, reason: fileFailureText(bytes.error, language) });
  const read = parseRosterBytes(bytes.value);
  if (!read.ok) return fail({ code: "roster-content", file: path, problem: read.error });
  const { name, province, validFrom, validTo, agencies } = read.value;
  const id = basename(path);
  return ok({ id, name: name ?? id, ...(province !== null && { province }), validFrom, validTo, agencies });
}
