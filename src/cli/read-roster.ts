import { basename } from "node:path";
import { parseRosterTsv } from "../core/roster/parse-tsv";
import type { Roster } from "../core/roster/roster";
import { fail, ok, type Result } from "../core/result";
import type { CommandProblem } from "../locales/command-line";
import { fileFailureText } from "../locales/file-failures";
import type { Language } from "../locales/language";
import { readFile } from "./read-file";

/** The roster of a .tsv file, in UTF-8 or, as Excel's "Unicode Text" has it, UTF-16 with its byte-order mark. */
export function readRoster(path: string, language: Language): Result<Roster, CommandProblem> {
  const bytes = readFile(path);
  if (!bytes.ok) return fail({ code: "roster-file", file: path, reason: fileFailureText(bytes.error, language) });
  const agencies = parseRosterTsv(decoded(bytes.value));
  if (!agencies.ok) return fail({ code: "roster-content", file: path, problem: agencies.error });
  const name = basename(path);
  return ok({ id: name, name, validFrom: null, validTo: null, agencies: agencies.value });
}

function decoded(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder("utf-16le").decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder("utf-16be").decode(bytes);
  return new TextDecoder("utf-8").decode(bytes);
}
