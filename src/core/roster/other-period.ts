import { decodeLegacy, legacyEncodingOfFont } from "../text/legacy-encodings";
import { createRosterIndex, matchName, type RosterIndex } from "./match";
import { DEPARTMENT_MERGERS, DEPARTMENTS_MERGED, PROVINCE_MERGERS, TWO_LEVELS_SINCE } from "./mergers";
import { LONGEST_NAME } from "./limits";
import { cleanName, nameWords } from "./names";
import { isCentrallyRun } from "./provinces";
import type { DateRange, Validity } from "./stated-dates";

/** What the mergers of 2025 say of a time; null where it is not clear, or lies on both sides. */
export interface Era {
  readonly departments: "before" | "after" | null;
  readonly hasDistricts: boolean | null;
}

export function eraOf({ from, to }: DateRange): Era {
  const { undecided } = DEPARTMENTS_MERGED;
  return {
    departments: to < undecided.from ? "before" : from > undecided.to ? "after" : null,
    hasDistricts: from >= TWO_LEVELS_SINCE ? false : to < TWO_LEVELS_SINCE ? true : null,
  };
}

/** The era of who stands on a roster; its own dates leave nothing undecided. */
export function eraOfRoster({ validFrom, validTo }: Validity): Era {
  const { since } = DEPARTMENTS_MERGED;
  const [from, to] = [validFrom ?? "", validTo ?? "9999-12-31"];
  return {
    departments: to < since ? "before" : from >= since ? "after" : null,
    hasDistricts: from >= TWO_LEVELS_SINCE ? false : to < TWO_LEVELS_SINCE ? true : null,
  };
}

/** A right name at the wrong time. `name` as it is officially written; `others` are the names of the time asked for. */
export interface OtherPeriodName {
  readonly kind: "department-merged" | "department-not-yet" | "district" | "province-merged";
  readonly name: string;
  readonly others: readonly string[];
  /** ISO date since which the newer name holds. */
  readonly since: string;
}

/** Finds names of another period than `era`. Made once for a check: it remembers names asked before. */
export function createPeriodNames(era: Era): (written: string, fontName: string) => OtherPeriodName | null {
  const departments = era.departments === null ? null : departmentsOutside(era.departments);
  return (written, fontName) => {
    if (written.length > LONGEST_NAME) return null;
    const encoding = legacyEncodingOfFont(fontName);
    const { text } = cleanName((encoding && decodeLegacy(written, encoding, fontName)) ?? written);
    return (departments && departmentOf(departments, text)) ?? (era.hasDistricts === false ? endedIn2025(text) : null);
  };
}

interface Departments {
  readonly era: "before" | "after";
  readonly index: RosterIndex;
}

/** The departments that only the other era knows. */
function departmentsOutside(era: "before" | "after"): Departments {
  const before = new Set(DEPARTMENT_MERGERS.map((merger) => merger.before));
  const after = new Set(DEPARTMENT_MERGERS.map((merger) => merger.after));
  const [inside, outside] = era === "before" ? [before, after] : [after, before];
  const agencies = [...outside].filter((name) => !inside.has(name)).map((name) => ({ name, aliases: [] }));
  return { era, index: createRosterIndex({ id: era, name: era, validFrom: null, validTo: null, agencies }) };
}

function departmentOf({ era, index }: Departments, text: string): OtherPeriodName | null {
  // "Dân tộc" alone may be meant for either name.
  if (!/^[\s\d.)(+*•–—-]*[sb]/i.test(text)) return null;
  const { agency } = matchName(index, text);
  const name = index.roster.agencies[agency]?.name;
  if (name === undefined) return null;
  const { since } = DEPARTMENTS_MERGED;
  return era === "after"
    ? { kind: "department-merged", name, others: successorsOf(name), since }
    : { kind: "department-not-yet", name, others: predecessorsOf(name), since };
}

export function successorsOf(name: string): string[] {
  return DEPARTMENT_MERGERS.filter((merger) => merger.before === name).map(({ after }) => after);
}

export function predecessorsOf(name: string): string[] {
  return DEPARTMENT_MERGERS.filter((merger) => merger.after === name).map(({ before }) => before);
}

const MERGED_PROVINCES: ReadonlyMap<string, { readonly name: string; readonly after: string }> = new Map(
  PROVINCE_MERGERS.flatMap(({ before, after }) =>
    before.filter((name) => name !== after).map((name) => [nameWords(name).join(" "), { name, after }] as const),
  ),
);

/** "Đoàn" and "ủy" are no local governments; "huyện" alone is none either. */
const PARTY_WORDS = new Set(["ủy", "đoàn", "đội"]);

/** A district's People's Committee, or a body of a province that merged into another. */
function endedIn2025(text: string): OtherPeriodName | null {
  const words = nameWords(text);
  const start = committeeLength(words);
  const type = districtTypeLength(words.slice(start), text);
  const own = words.slice(start + type);
  if (type > 0 && own.length > 0 && !PARTY_WORDS.has(own[0]!))
    return { kind: "district", name: text, others: [], since: TWO_LEVELS_SINCE };
  const at = words.lastIndexOf("tỉnh");
  const province = at < 0 ? undefined : MERGED_PROVINCES.get(words.slice(at + 1).join(" "));
  return province
    ? { kind: "province-merged", name: province.name, others: [province.after], since: TWO_LEVELS_SINCE }
    : null;
}

function committeeLength(words: readonly string[]): number {
  if (words[0] === "ubnd") return 1;
  return ["ủy", "ban", "nhân", "dân"].every((word, at) => words[at] === word) ? 4 : 0;
}

/** How many words name the type of a district at the head of `words`; 0 where they name none. */
function districtTypeLength(words: readonly string[], text: string): number {
  const [first, second] = words;
  if (first === "huyện" || first === "quận") return 1;
  if (first === "thị" && second === "xã") return 2;
  if (first === "thành" && second === "phố") return isCentrallyRun(words.slice(2)) ? 0 : 2;
  if (first === "tp") return isCentrallyRun(words.slice(1)) ? 0 : 1;
  // One letter is a type only where a full stop says so: "H. Na Rì".
  return first !== undefined && ["h", "q", "tx"].includes(first) && SHORT_TYPE.test(text) ? 1 : 0;
}

const SHORT_TYPE = /^(?:\S+ )*?(?:H|Q|TX)\. ?[\p{Lu}\d]/iu;
