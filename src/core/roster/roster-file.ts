import { fail, ok, type Result } from "../result";
import { decodeBytes } from "../text/decode-bytes";
import { fold } from "../text/fold";
import { parseDelimited } from "./delimited-text";
import { isIsoDate } from "../settings/iso-date";
import { LONGEST_NAME, MOST_ALIASES } from "./limits";
import { cleanName } from "./names";
import type { Roster, RosterAgency } from "./roster";

/** What a file says of a roster; null what it does not say. */
export interface RosterFile {
  readonly name: string | null;
  readonly province: string | null;
  /** ISO dates. */
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly agencies: readonly RosterAgency[];
}

/** Why a roster file cannot be used. `line` counts from 1; 0 where the whole file is meant. */
export interface RosterFileProblem {
  readonly code: "too-large" | "not-unicode" | "no-name-column" | "no-agencies" | "too-many-agencies" | "name-too-long";
  readonly line: number;
}

const LONGEST_FILE = 4_000_000;
const MOST_AGENCIES = 20_000;
/** The heading may have titles above it, as a sheet has. */
const HEADING_ROWS = 30;
const MOST_COLUMNS = 100;

/** Headings by what their column holds; the first is the one that is written. */
const HEADINGS = {
  name: [
    "ten chuan",
    "name",
    "ten",
    "ten don vi",
    "don vi",
    "co quan",
    "ten co quan",
    "ten co quan don vi",
    "co quan don vi",
  ],
  aliases: ["ten khac", "aliases", "alias", "cac ten khac", "ten viet tat", "viet tat"],
  roster: ["danh sach", "roster"],
  province: ["tinh", "province"],
  validFrom: ["tu ngay", "valid from"],
  validTo: ["den ngay", "valid to"],
} as const;
/** What a column of a roster holds. */
export type RosterColumn = keyof typeof HEADINGS;
const COLUMNS = Object.keys(HEADINGS) as RosterColumn[];

/**
 * Reads a roster from text parted by tabs, semicolons or commas: a line of headings with `name` and `aliases` (or
 * `ten_chuan` and `ten_khac`), in any order, beside any others; the aliases are parted by ";". Or one name a line, without
 * a heading. A byte-order mark, any kind of line end, blank lines and quotes around cells are all right. A name that
 * comes twice is one agency with the aliases of both lines.
 */
export function parseRosterText(text: string): Result<RosterFile, RosterFileProblem> {
  if (text.length > LONGEST_FILE) return fail({ code: "too-large", line: 0 });
  for (const delimiter of ["\t", ";", ","]) {
    const rows = parseDelimited(text, delimiter, MOST_COLUMNS);
    if (headingRow(rows.slice(0, HEADING_ROWS)) >= 0) return rosterInRows(rows);
  }
  const lines = parseDelimited(text, "\0", 1);
  return rosterInRows(isListOfNames(lines.flat()) ? [["name"], ...lines] : lines);
}

/** One name a line, not a table of an unknown heading: names have commas too, but not all as many. */
function isListOfNames(lines: readonly string[]): boolean {
  const filled = lines.filter((line) => line !== "");
  if (filled.length < 2 || filled.some((line) => /[\t;{}]/.test(line))) return false;
  const commas = filled.map((line) => line.split(",").length - 1);
  return commas[0] === 0 || commas.some((count) => count !== commas[0]);
}

/** Reads a roster from the bytes of a text file. */
export function parseRosterBytes(bytes: Uint8Array): Result<RosterFile, RosterFileProblem> {
  if (bytes.length > 4 * LONGEST_FILE) return fail({ code: "too-large", line: 0 });
  const text = decodeBytes(bytes);
  return text === null ? fail({ code: "not-unicode", line: 0 }) : parseRosterText(text);
}

/** Reads a roster from rows of cells, as {@link parseRosterText} does. */
export function rosterInRows(rows: readonly (readonly string[])[]): Result<RosterFile, RosterFileProblem> {
  const heading = headingRow(rows.slice(0, HEADING_ROWS));
  if (heading < 0) return fail({ code: "no-name-column", line: Math.max(rows.findIndex(isFilled), 0) + 1 });
  const columns = columnsOf(rows[heading]!);
  const textIn = (row: readonly string[], column: RosterColumn): string => row[columns[column]] ?? "";
  const agencies = new Map<string, string[]>();
  const said = new Map<RosterColumn, string>();
  for (const [at, row] of rows.entries()) {
    if (at <= heading) continue;
    const name = cleanName(textIn(row, "name")).text;
    if (name === "") continue;
    if (name.length > LONGEST_NAME) return fail({ code: "name-too-long", line: at + 1 });
    const aliases = agencies.get(name) ?? [];
    agencies.set(name, [...aliases, ...aliasesIn(textIn(row, "aliases"), aliases, name)].slice(0, MOST_ALIASES));
    if (agencies.size > MOST_AGENCIES) return fail({ code: "too-many-agencies", line: at + 1 });
    for (const column of COLUMNS)
      if (!said.has(column) && textIn(row, column) !== "") said.set(column, textIn(row, column));
  }
  if (agencies.size === 0) return fail({ code: "no-agencies", line: 0 });
  return ok({
    name: said.get("roster") ?? null,
    province: said.get("province") ?? null,
    validFrom: isoDate(said.get("validFrom")),
    validTo: isoDate(said.get("validTo")),
    agencies: [...agencies].map(([name, aliases]) => ({ name, aliases })),
  });
}

/** The roster as tab-separated text that {@link parseRosterText} reads back, and Excel opens. */
export function rosterText({ name, province, validFrom, validTo, agencies }: Roster): string {
  const about = [name, province ?? "", validFrom ?? "", validTo ?? ""];
  const rows = agencies.map((agency) => [agency.name, agency.aliases.join("; "), ...about]);
  const headings = COLUMNS.map((column) => HEADINGS[column][0].replaceAll(" ", "_"));
  return [headings, ...rows].map((row) => `${row.map(field).join("\t")}\n`).join("");
}

/** The names a text parts by ";", cleaned, without those that are `known` already or the agency's own. */
export function aliasesIn(text: string, known: readonly string[], name: string): string[] {
  const aliases: string[] = [];
  for (const part of text.split(";", 2 * MOST_ALIASES)) {
    const alias = cleanName(part).text;
    const isNew = alias !== "" && alias !== name && !known.includes(alias) && !aliases.includes(alias);
    if (isNew && alias.length <= LONGEST_NAME && aliases.length < MOST_ALIASES) aliases.push(alias);
  }
  return aliases;
}

function field(text: string): string {
  return /["\t\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

function isFilled(row: readonly string[]): boolean {
  return row.some((cell) => cell.trim() !== "");
}

function headingRow(rows: readonly (readonly string[])[]): number {
  return rows.findIndex((row) => columnsOf(row).name >= 0);
}

/** Where the rows' headings stand (-1 where there are none), and what each cell of that row heads. */
export function rosterHeadings(rows: readonly (readonly string[])[]): {
  readonly row: number;
  readonly columns: Readonly<Record<RosterColumn, number>>;
} {
  const row = headingRow(rows.slice(0, HEADING_ROWS));
  return { row, columns: columnsOf(rows[row] ?? []) };
}

/** The heading that names what a column holds. */
export function rosterHeading(column: RosterColumn): string {
  return HEADINGS[column][0];
}

function columnsOf(row: readonly string[]): Record<RosterColumn, number> {
  const headings = row.slice(0, MOST_COLUMNS).map(fold);
  const columnOf = (column: RosterColumn): number =>
    headings.findIndex((heading) => (HEADINGS[column] as readonly string[]).includes(heading));
  return Object.fromEntries(COLUMNS.map((column) => [column, columnOf(column)])) as Record<RosterColumn, number>;
}

/** "2021-11-23", "23/11/2021": a day that exists; null for anything else. */
function isoDate(text = ""): string | null {
  const vietnamese = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const [, day = "", month = "", year = ""] = vietnamese ?? [];
  const iso = vietnamese ? `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}` : text;
  return isIsoDate(iso) ? iso : null;
}
