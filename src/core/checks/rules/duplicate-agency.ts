import { blockEnd } from "../../blocks";
import { cleanName, nameKey } from "../../roster/names";
import { stretchesOf } from "../../standing/compute";
import type { Texts } from "../../text/texts";
import { cellOf, type CheckContext } from "../context";
import { finding } from "../finding";
import { nameCells } from "../name-cells";
import type { Rule } from "../rule";

/**
 * An agency that stands twice: by the roster or, without one, by its name. In two sections it is a warning where the
 * roster knows the agency, and nothing where it does not: every district has its "Phòng Nội vụ".
 */
export const duplicateAgency: Rule = {
  id: "duplicate-agency",
  codes: ["duplicate-agency"],
  causes: [],
  mending: [],
  source: null,
  check(context, report) {
    const { agencies, table } = context;
    const column = { column: table.columns["agency"] ?? table.body.left };
    const seenInAll = new Map<number, number>();
    for (const { first, end } of stretchesOf(table)) {
      const seen = new Map<number, number>();
      const book = createNameBook(agencies.names, nameCells(context).hashes, end - first);
      for (let index = first; index < end; index += 1) {
        if (!context.matches) index = book.enterUntilKnown(index, end);
        if (index >= end) break;
        const match = context.matches?.[index]?.agency ?? -1;
        const before = match >= 0 ? (seen.get(match) ?? seenInAll.get(match)) : book.find(index);
        if (before === undefined) {
          if (match >= 0) {
            seen.set(match, index);
            seenInAll.set(match, index);
          }
          continue;
        }
        report(
          finding("duplicate-agency", [cellOf(agencies, index, column), cellOf(agencies, before, column)], {
            severity: before >= first ? "error" : "warning",
            field: "agency",
            agency: agencies.names.at(index)!,
            actual: agencies.names.at(index)!,
            params: {
              other: agencies.names.at(before)!,
              row: agencies.rows[before]! + 1,
              same: hasSameCounts(context, before, index),
            },
          }),
        );
      }
    }
  },
};

interface NameBook {
  /** Enters rows whose names are new, from `from` on: the first that may not be, or `end`. */
  enterUntilKnown(from: number, end: number): number;
  /** The earlier row of the same name; else enters the row. */
  find(index: number): number | undefined;
}

/**
 * Finds the row an earlier row of the same name stands in. Names are first compared by the hash of their folded form, and
 * only where that finds a row letter for letter: "Xã Hòa An" and "Xã Hóa An" are two communes.
 */
function createNameBook(names: Texts, hashes: Int32Array, most: number): NameBook {
  const first = new FirstOfHash(hashes, most);
  const keys = new Map<string, number>();
  const keyOf = (index: number) => nameKey(cleanName(names.at(index)!).text);
  return {
    enterUntilKnown: (from, end) => first.enterUntilKnown(from, end),
    find(index) {
      const before = first.find(index);
      if (before === undefined) return undefined;
      keys.set(keyOf(before), before);
      const key = keyOf(index);
      const same = keys.get(key);
      if (same === undefined) keys.set(key, index);
      return same;
    },
  };
}

/** The first row of each hash, in a table that a million rows can share: open addressing, at most half full. */
class FirstOfHash {
  /** Index plus one; 0 where the place is free. */
  private readonly places: Int32Array;

  constructor(
    private readonly hashes: Int32Array,
    most: number,
  ) {
    this.places = new Int32Array(2 ** Math.ceil(Math.log2(2 * most + 2)));
  }

  /** Enters rows up to the first whose hash another row has; `end` where none is. */
  enterUntilKnown(from: number, end: number): number {
    let at = from;
    while (at < end) {
      const stop = blockEnd(at, end);
      at = enterNew(this.hashes, this.places, at, stop);
      if (at < stop) break;
    }
    return at;
  }

  /** The first row of the same hash; else enters the row. Names without letters are never the same. */
  find(index: number): number | undefined {
    const { hashes, places } = this;
    const hash = hashes[index]!;
    if (hash === 0) return undefined;
    const last = places.length - 1;
    let place = firstPlace(hash, last);
    for (; places[place] !== 0; place = (place + 1) & last) {
      const before = places[place]! - 1;
      if (hashes[before] === hash) return before;
    }
    places[place] = index + 1;
    return undefined;
  }
}

/** Enters the names that are new; the first row that shares its hash with another, or `end`. */
function enterNew(hashes: Int32Array, places: Int32Array, from: number, end: number): number {
  const last = places.length - 1;
  for (let index = from; index < end; index += 1) {
    const hash = hashes[index]!;
    if (hash === 0) continue;
    let place = firstPlace(hash, last);
    for (; places[place] !== 0; place = (place + 1) & last) if (hashes[places[place]! - 1] === hash) return index;
    places[place] = index + 1;
  }
  return end;
}

function firstPlace(hash: number, last: number): number {
  return (hash ^ (hash >>> 15)) & last;
}

/** "yes" where both rows state the same counts: one line entered twice. */
function hasSameCounts({ agencies }: CheckContext, a: number, b: number): "yes" | "no" {
  return Object.values(agencies.counts).every(({ values }) => Object.is(values[a], values[b])) ? "yes" : "no";
}
