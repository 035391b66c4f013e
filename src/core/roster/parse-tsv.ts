import { fail, ok, type Result } from "../result";
import { fold } from "../text/fold";
import { cleanName, LONGEST_NAME } from "./names";
import type { RosterAgency } from "./roster";

/** Why a roster file cannot be used. `line` counts from 1; 0 where the whole file is meant. */
export interface RosterFileProblem {
  readonly code: "too-large" | "no-name-column" | "no-agencies" | "too-many-agencies" | "name-too-long";
  readonly line: number;
}

const LONGEST_FILE = 4_000_000;
const MOST_AGENCIES = 20_000;
const MOST_ALIASES = 100;

const NAME_HEADINGS = new Set(["name", "ten chuan", "ten", "ten don vi", "don vi", "co quan", "ten co quan"]);
const ALIAS_HEADINGS = new Set(["aliases", "alias", "ten khac", "cac ten khac", "ten viet tat", "viet tat"]);

/**
 * Reads a roster from tab-separated text: a header line with the columns `name` and `aliases` (or `ten_chuan` and
 * `ten_khac`), in any order, beside any others; the aliases are parted by ";". A byte-order mark, either kind of line
 * end, blank lines, a missing aliases column and the quotes Excel puts around cells with commas are all right. A name
 * that comes twice is one agency with the aliases of both lines.
 */
export function parseRosterTsv(text: string): Result<RosterAgency[], RosterFileProblem> {
  if (text.length > LONGEST_FILE) return fail({ code: "too-large", line: 0 });
  const lines = text.replace(/^\ufeff/, "").split(/\r\n|\r|\n/);
  const headerLine = lines.findIndex((line) => line.trim() !== "");
  const headings = (lines[headerLine] ?? "").split("\t").map((heading) => fold(unquoted(heading)));
  const nameColumn = headings.findIndex((heading) => NAME_HEADINGS.has(heading));
  const aliasColumn = headings.findIndex((heading) => ALIAS_HEADINGS.has(heading));
  if (nameColumn < 0) return fail({ code: "no-name-column", line: Math.max(headerLine, 0) + 1 });

  const agencies = new Map<string, string[]>();
  for (let at = headerLine + 1; at < lines.length; at += 1) {
    const fields = lines[at]!.split("\t", Math.max(nameColumn, aliasColumn) + 1);
    const name = cleanName(unquoted(fields[nameColumn] ?? "")).text;
    if (name === "") continue;
    if (name.length > LONGEST_NAME) return fail({ code: "name-too-long", line: at + 1 });
    const aliases = agencies.get(name) ?? [];
    for (const alias of unquoted(fields[aliasColumn] ?? "").split(";", MOST_ALIASES)) {
      const clean = cleanName(alias).text;
      if (clean !== "" && clean.length <= LONGEST_NAME && aliases.length < MOST_ALIASES && !aliases.includes(clean))
        aliases.push(clean);
    }
    agencies.set(name, aliases);
    if (agencies.size > MOST_AGENCIES) return fail({ code: "too-many-agencies", line: at + 1 });
  }
  if (agencies.size === 0) return fail({ code: "no-agencies", line: 0 });
  return ok([...agencies].map(([name, aliases]) => ({ name, aliases })));
}

/** As Excel saves tab-separated text: "Sở Văn hóa, Thể thao" stands in quotes, a quote inside is doubled. */
function unquoted(field: string): string {
  const text = field.trim();
  return text.length > 1 && text.startsWith('"') && text.endsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}
