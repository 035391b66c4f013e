import type { RankingTable } from "../recognition/table";
import { createRosterIndex, matchName } from "../roster/match";
import { cleanName, nameKey } from "../roster/names";
import { fold } from "../text/fold";

/** The agencies of one period. */
export interface Side {
  readonly table: RankingTable;
  /** As a person reads them, one for each row. */
  readonly names: readonly string[];
  /** Index into the roster's agencies, -1 where none matched; null without a roster. */
  readonly matches: Int32Array | null;
}

/** Rows whose names could belong to one another, in more than one way. */
export interface UnclearAgencies {
  readonly current: readonly number[];
  readonly previous: readonly number[];
}

/** Which row of last period is which row of this one. */
export interface AgencyPairs {
  /** For each current row the previous one, {@link UNPAIRED} or {@link UNCLEAR}. */
  readonly previousOf: Int32Array;
  /** For each previous row the current one, likewise. */
  readonly currentOf: Int32Array;
  /** What was left unpaired because it could be paired in more than one way. */
  readonly unclear: readonly UnclearAgencies[];
}

export const UNPAIRED = -1;
export const UNCLEAR = -2;

/** With more agencies than any sheet has, only names that are the same but for spacing, capitals and the like are paired. */
const MOST_MATCHED = 5000;

/**
 * Pairs the agencies of two periods: by the roster where both match it, then by the same name, then by the same name
 * but for capitals, tone placement and punctuation, then as a roster made of the other period's names would match it
 * (short forms, slips of a letter). A name that stands several times ("Phòng Nội vụ" in every district) is paired
 * within its section; what could be paired in more than one way is left, and said. O(rows).
 */
export function pairAgencies(current: Side, previous: Side): AgencyPairs {
  const pairing = new Pairing(current, previous);
  if (current.matches && previous.matches) pairing.byKey((side, row) => rosterKey(side, row));
  pairing.byKey(({ names }, row) => names[row]!);
  pairing.byKey(({ names }, row) => nameKey(cleanName(names[row]!).text));
  if (Math.max(current.names.length, previous.names.length) <= MOST_MATCHED) {
    pairing.byLikeness(current, previous, pairing.previousOf, pairing.currentOf);
    pairing.byLikeness(previous, current, pairing.currentOf, pairing.previousOf);
  }
  return pairing;
}

function rosterKey({ matches }: Side, row: number): string {
  const agency = matches![row]!;
  return agency < 0 ? "" : String(agency);
}

interface Group {
  readonly current: number[];
  readonly previous: number[];
}

class Pairing implements AgencyPairs {
  readonly previousOf: Int32Array;
  readonly currentOf: Int32Array;
  readonly unclear: UnclearAgencies[] = [];
  private readonly sections = new Map<Side, readonly string[]>();

  constructor(
    private readonly current: Side,
    private readonly previous: Side,
  ) {
    this.previousOf = new Int32Array(current.names.length).fill(UNPAIRED);
    this.currentOf = new Int32Array(previous.names.length).fill(UNPAIRED);
  }

  /** Pairs the unpaired rows that have the same key; "" is no key. */
  byKey(keyOf: (side: Side, row: number) => string): void {
    const before = this.rowsByKey(this.previous, this.currentOf, keyOf);
    if (before.size === 0) return;
    const groups = new Map<string, Group>();
    for (let row = 0; row < this.previousOf.length; row += 1) {
      if (this.previousOf[row] !== UNPAIRED) continue;
      const key = keyOf(this.current, row);
      const rows = before.get(key);
      if (rows === undefined) continue;
      const group = groups.get(key);
      if (group) group.current.push(row);
      else groups.set(key, { current: [row], previous: typeof rows === "number" ? [rows] : rows });
    }
    for (const group of groups.values()) this.settle(group);
  }

  /**
   * Pairs unpaired rows of one side with the rows of the other that their name stands for, where only one row claims
   * one.
   */
  byLikeness(from: Side, to: Side, pairedFrom: Int32Array, pairedTo: Int32Array): void {
    const open = [...pairedFrom.keys()].filter((row) => pairedFrom[row] === UNPAIRED);
    if (open.length === 0) return;
    const rows = new Map<string, number[]>();
    for (const [row, name] of to.names.entries()) {
      const same = rows.get(name);
      if (same) same.push(row);
      else rows.set(name, [row]);
    }
    const names = [...rows.keys()];
    const agencies = names.map((name) => ({ name: cleanName(name).text, aliases: [] }));
    const index = createRosterIndex({ id: "", name: "", validFrom: null, validTo: null, agencies });
    const group = (claimants: number[], targets: number[]): Group =>
      from === this.current ? { current: claimants, previous: targets } : { current: targets, previous: claimants };
    const claims = new Map<string, number[]>();
    for (const row of open) {
      const name = names[matchName(index, from.names[row]!).agency];
      if (name === undefined) continue;
      const [target, ...others] = rows.get(name)!.filter((one) => !this.areOthers(from, row, to, one));
      if (target === undefined) continue;
      if ([target, ...others].some((one) => pairedTo[one] === UNPAIRED))
        claims.set(name, [...(claims.get(name) ?? []), row]);
      else {
        // Its row of the other period has another partner already: one of the two names is a double.
        pairedFrom[row] = UNCLEAR;
        this.unclear.push(group([row], [target]));
      }
    }
    for (const [name, claimants] of claims)
      this.settle(
        group(
          claimants,
          rows.get(name)!.filter((row) => pairedTo[row] === UNPAIRED),
        ),
      );
  }

  /** Both are on the roster, as two agencies; or in sections of different districts. */
  private areOthers(from: Side, row: number, to: Side, target: number): boolean {
    const areMatched = (from.matches?.[row] ?? -1) >= 0 && (to.matches?.[target] ?? -1) >= 0;
    return areMatched || inOtherTerritories(this.sectionsOf(from)[row]!, this.sectionsOf(to)[target]!);
  }

  private rowsByKey(side: Side, paired: Int32Array, keyOf: (side: Side, row: number) => string) {
    const rows = new Map<string, number | number[]>();
    for (let row = 0; row < paired.length; row += 1) {
      if (paired[row] !== UNPAIRED) continue;
      const key = keyOf(side, row);
      if (key === "") continue;
      const before = rows.get(key);
      if (before === undefined) rows.set(key, row);
      else if (typeof before === "number") rows.set(key, [before, row]);
      else before.push(row);
    }
    return rows;
  }

  /** Pairs the rows of one name: the only one with the only one, or section by section. */
  private settle(group: Group): void {
    const { current, previous } = group;
    if (current.length === 1 && previous.length === 1) {
      const [row] = current as [number];
      const [before] = previous as [number];
      if (!inOtherTerritories(this.sectionsOf(this.current)[row]!, this.sectionsOf(this.previous)[before]!))
        this.pair(row, before);
      return;
    }
    const sections = new Map<string, Group>();
    const sectionOf = (key: string) => {
      const known = sections.get(key) ?? { current: [], previous: [] };
      sections.set(key, known);
      return known;
    };
    for (const row of current) sectionOf(this.sectionsOf(this.current)[row]!).current.push(row);
    for (const row of previous) sectionOf(this.sectionsOf(this.previous)[row]!).previous.push(row);
    const left: Group = { current: [], previous: [] };
    for (const [title, rows] of sections) {
      if (title !== "" && rows.current.length === 1 && rows.previous.length === 1)
        this.pair(rows.current[0]!, rows.previous[0]!);
      else {
        left.current.push(...rows.current);
        left.previous.push(...rows.previous);
      }
    }
    // A name only one period still has is no riddle: it came or went.
    if (left.current.length === 0 || left.previous.length === 0) return;
    for (const row of left.current) this.previousOf[row] = UNCLEAR;
    for (const row of left.previous) this.currentOf[row] = UNCLEAR;
    this.unclear.push(left);
  }

  private pair(row: number, before: number): void {
    this.previousOf[row] = before;
    this.currentOf[before] = row;
  }

  private sectionsOf(side: Side): readonly string[] {
    let titles = this.sections.get(side);
    if (!titles) this.sections.set(side, (titles = sectionTitles(side.table)));
    return titles;
  }
}

/** For each row the title of its section without its numeral, as it is compared; "" outside sections. */
function sectionTitles({ rows, sections }: RankingTable): readonly string[] {
  const titles = new Array<string>(rows.length).fill("");
  for (const { title, first, end } of sections)
    titles.fill(fold(title.replace(/^\s*(?:[IVXLC]+|[A-H]|\d{1,2})\s*[.)/:-]\s*/, "")), first, end);
  return titles;
}

/** Two sections of different districts: the same name in each is two bodies. */
function inOtherTerritories(a: string, b: string): boolean {
  return a !== b && isTerritory(a) && isTerritory(b);
}

const TERRITORY = /(?:^| )(?:huyen|quan|thi xa|thanh pho|xa|phuong|thi tran|dac khu) /;

function isTerritory(title: string): boolean {
  return TERRITORY.test(title) && !/^cac |^khoi |^cap | cac /.test(title);
}
