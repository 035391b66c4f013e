import type { CrossCode, CrossFinding } from "./cross-finding";

/** Codes that compare the text's figures and names with a table's. */
const OF_TABLE: ReadonlySet<CrossCode> = new Set<CrossCode>([
  "target-differs",
  "agency-missing",
  "agency-extra",
  "agency-not-reaching",
  "agency-misspelt",
  "agency-unknown",
  "rate-differs",
  "count-differs",
]);

/**
 * What is to be said of a text that speaks of several tables, from its comparison with each. A figure or a name may be of
 * any of them: it is wrong only where it disagrees with all, and then it is told as the first table has it. What is not of
 * figures (number, date, references) is told where any has it, once.
 */
export function acrossTables<Found extends CrossFinding>(ofTables: readonly (readonly Found[])[]): Found[] {
  const [first = [], ...others] = ofTables;
  const known = others.map((findings) => new Set(findings.map(placeOf)));
  const wrong = first.filter((one) => !OF_TABLE.has(one.code) || known.every((places) => places.has(placeOf(one))));
  const told = new Set(wrong.map(wholeOf));
  for (const one of others.flat()) {
    if (OF_TABLE.has(one.code) || told.has(wholeOf(one))) continue;
    told.add(wholeOf(one));
    wrong.push(one);
  }
  return wrong.sort((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1));
}

function placeOf({ code, place, agency }: CrossFinding): string {
  return JSON.stringify([code, place?.start, place?.end, agency]);
}

function wholeOf({ code, place, agency, expected, actual, params }: CrossFinding): string {
  return JSON.stringify([code, place?.start, place?.end, agency, expected, actual, params]);
}
