import { cleanName, nameKey } from "../../roster/names";
import { stretchesOf } from "../../standing/compute";
import { fold } from "../../text/fold";
import { cellOf, type CheckContext } from "../context";
import { finding } from "../finding";
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
      const findName = createNameBook(agencies.names);
      for (let index = first; index < end; index += 1) {
        const match = context.matches?.[index]?.agency ?? -1;
        const before = match >= 0 ? (seen.get(match) ?? seenInAll.get(match)) : findName(index);
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
            agency: agencies.names[index]!,
            actual: agencies.names[index]!,
            params: {
              other: agencies.names[before]!,
              row: agencies.rows[before]! + 1,
              same: hasSameCounts(context, before, index),
            },
          }),
        );
      }
    }
  },
};

/**
 * Finds the row an earlier row of the same name stands in. Names are first compared folded, which is cheap, and only
 * where that finds a row are they compared letter for letter: "Xã Hòa An" and "Xã Hóa An" are two communes.
 */
function createNameBook(names: readonly string[]): (index: number) => number | undefined {
  const folded = new Map<string, number>();
  const keys = new Map<string, number>();
  const keyOf = (index: number) => nameKey(cleanName(names[index]!).text);
  return (index) => {
    const form = fold(names[index]!);
    const before = folded.get(form);
    if (form === "" || before === undefined) {
      folded.set(form, index);
      return undefined;
    }
    if (!keys.has(keyOf(before))) keys.set(keyOf(before), before);
    const key = keyOf(index);
    const same = keys.get(key);
    if (same === undefined) keys.set(key, index);
    return same;
  };
}

/** "yes" where both rows state the same counts: one line entered twice. */
function hasSameCounts({ agencies }: CheckContext, a: number, b: number): "yes" | "no" {
  return Object.values(agencies.counts).every(({ values }) => Object.is(values[a], values[b])) ? "yes" : "no";
}
