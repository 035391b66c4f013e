import type { CrossCode, CrossFinding } from "./cross-finding";

/** What the comparison of a text with one table found; `agencies` are those of the table, as findings name them. */
export interface ComparedTable<Found extends CrossFinding> {
  readonly findings: readonly Found[];
  readonly agencies: ReadonlySet<string>;
}

/** Of one agency: only a table that has it can bear the text out. */
const OF_AGENCY: ReadonlySet<CrossCode> = new Set<CrossCode>([
  "agency-extra",
  "agency-not-reaching",
  "agency-misspelt",
  "rate-differs",
]);
/** Of a list, a count or a name as a whole, which may be any table's. */
const OF_TABLE: ReadonlySet<CrossCode> = new Set<CrossCode>([
  "target-differs",
  "agency-missing",
  "agency-unknown",
  "rate-differs",
  "count-differs",
]);

/**
 * What is to be said of a text that speaks of several tables, from its comparison with each. A figure or a name may be of
 * any of them: it is wrong only where it disagrees with every table that it can be of, and then it is told as the table
 * has it that it disagrees with least, the first of those. What is not of figures (number, date, references) is told
 * where any comparison has it, once.
 */
export function acrossTables<Found extends CrossFinding>(tables: readonly ComparedTable<Found>[]): Found[] {
  const told = new Map<string, Found>();
  for (const table of tables) {
    for (const one of table.findings) {
      if (isWrong(one, table, tables) && !told.has(wholeOf(one))) told.set(wholeOf(one), one);
    }
  }
  return [...told.values()].sort((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1));
}

function isWrong<Found extends CrossFinding>(
  one: Found,
  table: ComparedTable<Found>,
  tables: readonly ComparedTable<Found>[],
): boolean {
  const { code, agency } = one;
  if (agency !== null && OF_AGENCY.has(code)) {
    const having = tables.filter(({ agencies }) => agencies.has(agency));
    const alike = (other: Found) => isOfSame(one, other) && other.agency === agency;
    return having.every(({ findings }) => findings.some(alike)) && having.indexOf(table) <= 0;
  }
  if (!OF_TABLE.has(code)) return true;
  const counts = tables.map(({ findings }) => findings.filter((other) => isOfSame(one, other)).length);
  return counts.indexOf(Math.min(...counts)) === tables.indexOf(table);
}

function isOfSame(one: CrossFinding, other: CrossFinding): boolean {
  return one.code === other.code && one.place?.start === other.place?.start && one.place?.end === other.place?.end;
}

function wholeOf({ code, place, agency, expected, actual, params }: CrossFinding): string {
  return JSON.stringify([code, place?.start, place?.end, agency, expected, actual, params]);
}
