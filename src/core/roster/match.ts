import { decodeLegacy, legacyEncodingOfFont, looksLikeTcvn3, looksLikeVni } from "../text/legacy-encodings";
import { fold } from "../text/fold";
import { abbreviates } from "./abbreviations";
import { allowedSlips, likable, likeness, slips, type Likable } from "./likeness";
import { LONGEST_NAME } from "./limits";
import { cleanName, differencesBetween, nameWords, territoryStart } from "./names";
import { withoutProvince } from "./provinces";
import type { NameDifference, NameMatch, Roster } from "./roster";

/** A roster made ready for matching. Opaque: made by {@link createRosterIndex}, used by {@link matchName}. */
export interface RosterIndex {
  readonly roster: Roster;
  /** Words of each agency's name. */
  readonly words: readonly (readonly string[])[];
  /** Other forms of each name that initials may be read in: "huyện ba bể" for "ubnd huyện ba bể". */
  readonly forms: readonly (readonly string[])[][];
  /** Names without their type, "kế hoạch đầu tư"; null where there is none that could be left out. */
  readonly typeless: readonly (readonly string[] | null)[];
  readonly names: ReadonlyMap<string, number>;
  /** By key; {@link SHARED} where two agencies have it. */
  readonly nameKeys: ReadonlyMap<string, number>;
  readonly aliasKeys: ReadonlyMap<string, number>;
  /** Names without the province they end in. */
  readonly stemKeys: ReadonlyMap<string, number>;
  /** Keys without any marks, for names typed without them. */
  readonly foldedKeys: ReadonlyMap<string, number>;
  readonly knownWords: ReadonlySet<string>;
  readonly likables: readonly Likable[];
  readonly province: readonly string[] | null;
  /** Answers given, by font and written name. */
  readonly answers: Map<string, NameMatch>;
  /** Comparisons with single agencies still allowed for names that no key finds. */
  readonly budget: { comparisons: number };
}

/** An agency that a key would name two of. */
const SHARED = -2;
const NONE = -1;

/** A sheet has hundreds of names; a hostile file may have a million different ones. */
const MOST_ANSWERS = 20_000;
const MOST_COMPARISONS = 3_000_000;

export function createRosterIndex(roster: Roster): RosterIndex {
  const words = roster.agencies.map((agency) => nameWords(cleanName(agency.name).text));
  const names = new Map<string, number>();
  const nameKeys = new Map<string, number>();
  const aliasKeys = new Map<string, number>();
  const stemKeys = new Map<string, number>();
  const foldedKeys = new Map<string, number>();
  const knownWords = new Set<string>();
  const province = roster.province === undefined ? null : nameWords(roster.province);
  const forms = words.map((name) => [...territoryForms(name), ...spelledOut(name)]);
  const typeless = words.map((name) => withoutType(name));
  for (const [agency, { name, aliases }] of roster.agencies.entries()) {
    if (!names.has(name)) names.set(name, agency);
    register(nameKeys, words[agency]!, agency);
    register(foldedKeys, words[agency]!.map(fold), agency);
    for (const word of words[agency]!) knownWords.add(word);
    for (const alias of aliases) register(aliasKeys, nameWords(cleanName(alias).text), agency);
    for (const form of forms[agency]!) register(aliasKeys, form, agency);
    for (const stem of withoutProvince(words[agency]!, province)) register(stemKeys, stem, agency);
    const rest = typeless[agency];
    if (rest) register(aliasKeys, rest, agency);
    const territory = words[agency]!.slice(territoryStart(words[agency]!));
    // "Bắc Kạn" alone is the province, not its city.
    if (forms[agency]!.length === 0 || territory.length === 0 || territory.join(" ") === province?.join(" ")) continue;
    for (const form of [territory, ["ubnd", ...territory]]) register(aliasKeys, form, agency);
  }
  const budget = { comparisons: MOST_COMPARISONS };
  return {
    roster,
    words,
    forms,
    typeless,
    names,
    nameKeys,
    aliasKeys,
    stemKeys,
    foldedKeys,
    knownWords,
    likables: roster.agencies.map(({ name }) => likable(name)),
    province,
    answers: new Map(),
    budget,
  };
}

const COMMITTEE = ["ủy", "ban", "nhân", "dân"];

/** "ubnd huyện ba bể" is also "huyện ba bể", and the other way round. */
function territoryForms(words: readonly string[]): string[][] {
  const start = territoryStart(words);
  if (start === words.length) return [];
  const rest =
    words[0] === "ubnd" ? words.slice(1) : COMMITTEE.every((word, at) => words[at] === word) ? words.slice(4) : null;
  if (rest) return territoryStart(rest) <= 2 ? [rest, ["ubnd", ...rest]] : [];
  return start <= 2
    ? [
        ["ubnd", ...words],
        [...COMMITTEE, ...words],
      ]
    : [];
}

/** "văn phòng ubnd tỉnh" is also "văn phòng ủy ban nhân dân tỉnh", whose initials are VPUBND. */
function spelledOut(words: readonly string[]): string[][] {
  const at = words.indexOf("ubnd");
  return at >= 0 ? [[...words.slice(0, at), ...COMMITTEE, ...words.slice(at + 1)]] : [];
}

const LEAVABLE_TYPES = new Set(["sở", "ban", "phòng"]);

/** "sở kế hoạch đầu tư" is also "kế hoạch đầu tư", as columns headed "Sở" have it. One word alone is too little. */
function withoutType(words: readonly string[]): readonly string[] | null {
  return words.length > 2 && LEAVABLE_TYPES.has(words[0]!) ? words.slice(1) : null;
}

function register(keys: Map<string, number>, words: readonly string[], agency: number): void {
  const key = words.join(" ");
  const before = keys.get(key);
  if (key !== "") keys.set(key, before === undefined || before === agency ? agency : SHARED);
}

/**
 * Finds the agency of a name as written, under the font it is written in (for TCVN3 and VNI text).
 *
 * In this order: the name itself; the name but for normal form, spacing, look-alike letters, legacy encoding, capitals, tone placement,
 * punctuation, "&"; an alias, or the name with or without its province ("Sở Y tế tỉnh Bắc Kạn") or "UBND" (of a
 * territory); initials in full ("Sở KH&CN", "BQL các KCN"); the name typed without any marks; a slip of one letter (two in a
 * long name) that no other agency is near to. What two agencies could bear, or what another body might be called, is
 * not matched: then `nearest` suggests.
 *
 * Asking again for the same text costs one look-up. After three million comparisons for names that no key finds, initials, spelling and
 * suggestions are given up, so that a file of a million invented names cannot hang the check.
 */
export function matchName(index: RosterIndex, written: string, fontName = ""): NameMatch {
  const encoding = legacyEncodingOfFont(fontName);
  const question = encoding ? `${fontName}\u0000${written}` : written;
  const known = index.answers.get(question);
  if (known) return known;
  const answer = findAgency(index, written, fontName);
  if (index.answers.size < MOST_ANSWERS && question.length <= 2 * LONGEST_NAME) index.answers.set(question, answer);
  return answer;
}

function findAgency(index: RosterIndex, written: string, fontName: string): NameMatch {
  const exact = index.names.get(written);
  if (exact !== undefined) return { agency: exact, differences: [], nearest: [] };
  if (written.length > LONGEST_NAME) return { agency: NONE, differences: [], nearest: [] };

  const raw = cleanName(written);
  const decoded = decodedTexts(written, fontName).map((text) => cleanName(text));
  // A legacy font decides how its text is read; without one, decoding is a last resort.
  const underFont = legacyEncodingOfFont(fontName) !== null;
  const readings = [
    ...decoded.map(({ text, differences }) => ({
      text,
      differences: ["encoding" as const, ...differences],
    })),
    raw,
  ];
  if (!underFont) readings.reverse();

  for (const find of [byKeys, bySpelling]) {
    for (const reading of readings) {
      const found = find(index, reading.text);
      if (found)
        return { agency: found.agency, differences: [...reading.differences, ...found.differences], nearest: [] };
    }
  }
  return { agency: NONE, differences: [], nearest: nearestTo(index, readings[0]!.text) };
}

function decodedTexts(written: string, fontName: string): string[] {
  const ofFont = legacyEncodingOfFont(fontName);
  const texts = ofFont
    ? [decodeLegacy(written, ofFont, fontName)]
    : [
        looksLikeTcvn3(written) ? decodeLegacy(written, "tcvn3") : null,
        looksLikeVni(written) ? decodeLegacy(written, "vni") : null,
      ];
  return texts.filter((text) => text !== null && text !== written) as string[];
}

interface Found {
  readonly agency: number;
  readonly differences: readonly NameDifference[];
}

function byKeys(index: RosterIndex, text: string): Found | null {
  const exact = index.names.get(text);
  if (exact !== undefined) return { agency: exact, differences: [] };
  const words = nameWords(text);
  const key = words.join(" ");
  const name = index.nameKeys.get(key);
  if (name === SHARED) return null;
  if (name !== undefined) {
    const official = cleanName(index.roster.agencies[name]!.name).text;
    return { agency: name, differences: differencesBetween(text, official) };
  }
  // A stem answers only a name without a province: "Sở Y tế tỉnh Bắc Kạn" is not Cao Bằng's.
  const alias = index.aliasKeys.get(key) ?? index.stemKeys.get(key);
  if (alias === SHARED) return null;
  if (alias !== undefined) return { agency: alias, differences: ["alias"] };

  const bases = withoutProvince(words, index.province);
  for (const base of bases) {
    const agency = index.nameKeys.get(base.join(" ")) ?? index.aliasKeys.get(base.join(" "));
    if (agency !== undefined && agency !== SHARED) return { agency, differences: ["alias"] };
  }
  const unmarked = isUnmarked(text);
  const folded = index.foldedKeys.get(withoutVa(words).map(fold).join(" "));
  if (unmarked && folded === SHARED) return null;
  if (folded !== undefined && folded !== SHARED && (unmarked || isPartlyMarked(withoutVa(words), index.words[folded]!)))
    return { agency: folded, differences: ["spelling"] };
  for (const form of [words, ...bases]) {
    const agency = byInitials(index, form, unmarked);
    if (agency !== NONE) return { agency, differences: ["alias"] };
  }
  return null;
}

/** Without "và" typed as "va". */
function withoutVa(words: readonly string[]): string[] {
  return words.filter((word) => word !== "va");
}

/** Letters of a single word that tell which agency is meant where its type is left out: "KHĐT" does, "TP" and "CNC" do not. */
const LEAST_INITIALS = 4;

/** The one agency that the words abbreviate; none where two could be meant. */
function byInitials(index: RosterIndex, words: readonly string[], unmarked: boolean): number {
  let found = NONE;
  if (!spend(index)) return NONE;
  const mayLackType = words.length > 1 || words.join("").length >= LEAST_INITIALS;
  for (const [agency, name] of index.words.entries()) {
    const typeless = index.typeless[agency];
    const meant =
      [name, ...index.forms[agency]!].some((form) => abbreviates(words, form, unmarked)) ||
      (mayLackType && typeless && abbreviates(words, typeless, unmarked));
    if (!meant) continue;
    if (found !== NONE) return NONE;
    found = agency;
  }
  return found;
}

function bySpelling(index: RosterIndex, text: string): Found | null {
  const words = withoutVa(nameWords(text));
  const key = words.join(" ");
  if (key === "" || index.nameKeys.get(key) === SHARED || index.aliasKeys.get(key) === SHARED || !spend(index))
    return null;
  const joined = words.join("");
  const limit = allowedSlips(key);
  let found = NONE;
  for (const [agency, name] of index.words.entries()) {
    if (joined === name.join("")) return { agency, differences: ["spacing"] };
    if (slips(words, name, limit, index.knownWords) <= limit) found = found === NONE ? agency : SHARED;
  }
  return found >= 0 ? { agency: found, differences: ["spelling"] } : null;
}

function nearestTo(index: RosterIndex, text: string): number[] {
  if (!spend(index)) return [];
  const ranked: { agency: number; likeness: number }[] = [];
  const written = likable(text);
  for (const [agency, official] of index.likables.entries()) {
    const value = likeness(written, official);
    if (value > 0) ranked.push({ agency, likeness: value });
  }
  ranked.sort((a, b) => b.likeness - a.likeness);
  return ranked.slice(0, 3).map(({ agency }) => agency);
}

function spend(index: RosterIndex): boolean {
  index.budget.comparisons -= index.words.length;
  return index.budget.comparisons >= 0;
}

/** Typed without any tone or vowel mark. */
function isUnmarked(text: string): boolean {
  // eslint-disable-next-line no-control-regex -- the ASCII range is meant
  return /^[\u0000-\u007f]*$/.test(text);
}

/** Every word is the right one or the right one without any mark ("Sở Tai chinh"); never in a territory's own name. */
function isPartlyMarked(words: readonly string[], official: readonly string[]): boolean {
  const names = territoryStart(official);
  return words.every((word, at) => word === official[at] || (at < names && isUnmarked(word)));
}
