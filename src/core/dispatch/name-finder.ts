import { printedName } from "../appendix/rows";
import type { Report } from "../checks/report";
import { LONGEST_NAME } from "../roster/limits";
import { createRosterIndex, matchName, type RosterIndex } from "../roster/match";
import { cleanName, nameWords } from "../roster/names";
import type { Span } from "./cross-finding";

/** Agencies of one table, looked for in a text. Opaque: made by {@link createNameFinder}. */
export interface NameFinder {
  readonly root: Node;
  readonly index: RosterIndex;
  /** Rows of each agency of the index. */
  readonly rows: readonly (readonly number[])[];
}

interface Node {
  readonly next: Map<string, Node>;
  /** Rows of the agencies whose name ends here. */
  rows: readonly number[];
}

/** A name found: the rows it can mean, more than one where several agencies bear it. */
export interface FoundName extends Span {
  readonly rows: readonly number[];
}

/** Looking for more agencies than this in a text would take too long, and no dispatch names so many. */
export const MOST_AGENCIES = 5000;

/** False for a text in a column of names that is longer than any name: nothing is made of whether a dispatch holds it. */
export function isSought(name: string): boolean {
  return name.length <= LONGEST_NAME;
}

export function createNameFinder(report: Report): NameFinder {
  const rowsOf = new Map<string, number[]>();
  const root: Node = { next: new Map(), rows: [] };
  for (let row = 0; row < report.table.rows.length; row += 1) {
    const name = printedName(report, row);
    if (!isSought(name)) continue;
    rowsOf.set(name, [...(rowsOf.get(name) ?? []), row]);
    for (const form of new Set([name, report.table.agencies.at(row)!])) enter(root, form, row);
  }
  const agencies = [...rowsOf.keys()].map((name) => ({ name, aliases: [] }));
  const index = createRosterIndex({ id: "", name: "", validFrom: null, validTo: null, agencies });
  return { root, index, rows: [...rowsOf.values()] };
}

function enter(root: Node, name: string, row: number): void {
  let node = root;
  for (const word of nameWords(cleanName(name).text)) {
    const next = node.next.get(word) ?? { next: new Map(), rows: [] };
    node.next.set(word, next);
    node = next;
  }
  if (!node.rows.includes(row)) node.rows = [...node.rows, row];
}

/** "Công an, Tỉnh đoàn" does not name "Công an tỉnh" in full. */
const OTHERS = /[,;]\sTỉnh$/u;

/** Every agency that a part of the text names in full, but for capitals, tone placement and "&"; the longest name counts. */
export function namesIn({ root }: NameFinder, text: string, { start, end }: Span): FoundName[] {
  const tokens = [...text.slice(start, end).matchAll(/[\p{L}\p{M}\p{N}]+/gu)].flatMap(({ 0: written, index }) => {
    const [word] = nameWords(written);
    return word === undefined ? [] : [{ word, start: start + index, end: start + index + written.length }];
  });
  const found: FoundName[] = [];
  for (let at = 0; at < tokens.length;) {
    let node: Node | undefined = root;
    let last = -1;
    let rows: readonly number[] = [];
    for (let i = at; i < tokens.length && node; i += 1) {
      node = node.next.get(tokens[i]!.word);
      if (!node || node.rows.length === 0) continue;
      if (!OTHERS.test(text.slice(tokens[at]!.start, tokens[i]!.end))) [last, rows] = [i, node.rows];
    }
    if (last < 0) at += 1;
    else {
      found.push({ start: tokens[at]!.start, end: tokens[last]!.end, rows });
      at = last + 1;
    }
  }
  return found;
}

/** What words name: an agency by a short form or with a slip, or none with the likeliest. */
interface ReadName {
  /** Empty where they name none. */
  readonly rows: readonly number[];
  readonly name: string | null;
  readonly isMisspelt: boolean;
  /** How many of the words are the name. */
  readonly words: number;
}

/** Longest name, in words, with what may follow it in a sentence. */
const MOST_WORDS = 16;

/** Reads the beginning of a text as a name: "Sở TN&MT khẩn trương" names by two of its words. */
export function readName({ index, rows }: NameFinder, text: string): ReadName {
  const words = text.trim().split(/\s+/).slice(0, MOST_WORDS);
  for (let count = words.length; count > 0; count -= 1) {
    // What joins the next name is not of this one.
    if (/^và$/iu.test(words[count - 1]!)) continue;
    const longest = words.slice(0, count).join(" ");
    const { agency } = matchName(index, longest);
    if (agency < 0) continue;
    const own = withoutNext(index, longest, agency);
    const { differences } = matchName(index, own);
    const isMisspelt = differences.some((one) => one === "spelling" || one === "spacing" || one === "encoding");
    const { name } = index.roster.agencies[agency]!;
    return { rows: rows[agency]!, name, isMisspelt, words: own.split(" ").length };
  }
  const [nearest] = matchName(index, text.split(",")[0]!).nearest;
  const name = nearest === undefined ? null : index.roster.agencies[nearest]!.name;
  return { rows: [], name, isMisspelt: false, words: 0 };
}

/** "Sở TC, Tỉnh ủy" is no "Sở TC tỉnh": what begins after a comma is not of a name that is known without it. */
function withoutNext(index: RosterIndex, longest: string, agency: number): string {
  const shorter = [...longest.matchAll(/,\s\p{Lu}/gu)].map((comma) => longest.slice(0, comma.index));
  return shorter.find((name) => matchName(index, name).agency === agency) ?? longest;
}
