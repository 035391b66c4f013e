import { hasFigures, printedName } from "../appendix/rows";
import type { FindingCode } from "../checks/finding";
import type { Report } from "../checks/report";
import { tableCell } from "../recognition/table-place";
import { READING, readRows } from "../standing/readings";
import { PLACE } from "../standing/standing";

/**
 * Who stands where, as far as it is certain; each a list of agency rows (indices into the table's rows), those with a
 * rate in rank order. Every agency of the table is in one list.
 */
export interface Tally {
  readonly reached: readonly number[];
  readonly short: readonly number[];
  /** Total zero: no rate. */
  readonly zero: readonly number[];
  /** Not one count filled in. */
  readonly blank: readonly number[];
  /** Rows whose figures contradict each other, cannot be read, or have an error that was not mended. */
  readonly uncertain: readonly number[];
  /** An error in a row that sums others: the agencies' own sums may be the wrong ones. */
  readonly totalsInDoubt: boolean;
  /** Agencies that stand twice, as the table names them: then its rows are not its agencies. */
  readonly repeated: readonly string[];
  /** Agencies of the roster that the table does not have. */
  readonly missing: readonly string[];
}

/** O(rows and findings). */
export function tallyOf(report: Report): Tally {
  const { table, standing, findings } = report;
  const { states } = readRows(table.programme, table.counts, table.rows.length);
  const disputed = new Set(standing.disputed);
  const { rows: mistaken, totalsInDoubt } = mistakes(report);
  const isUncertain = (row: number) => {
    const state = states[row]!;
    return mistaken.has(row) || disputed.has(row) || state === READING.disputed || state === READING.unreadable;
  };

  const all = Array.from(table.rows, (_, row) => row);
  const certain = all.filter((row) => !isUncertain(row));
  const ranked = (place: number) =>
    certain.filter((row) => standing.places[row] === place).sort((a, b) => standing.ranks[a]! - standing.ranks[b]!);
  const none = certain.filter((row) => standing.places[row] === PLACE.none);
  return {
    reached: ranked(PLACE.reached),
    short: ranked(PLACE.short),
    zero: none.filter((row) => hasFigures(report, row)),
    blank: none.filter((row) => !hasFigures(report, row)),
    uncertain: all.filter(isUncertain),
    totalsInDoubt,
    repeated: [
      ...new Set(
        findings.flatMap(({ code, agency }) => (code === "duplicate-agency" && agency !== null ? [agency] : [])),
      ),
    ],
    missing: findings.flatMap(({ code, agency }) => (code === "missing-agency" && agency !== null ? [agency] : [])),
  };
}

/** Errors of how the rates are written down, which leave the counts they follow from untouched. */
const OF_FORM: ReadonlySet<FindingCode> = new Set(["missing-percent", "percent-scale"]);

/** Agency rows with an error, and whether another row of the table's body has one. Errors above it are the dispatch's. */
function mistakes({ table, findings }: Report): Mistakes {
  const errors = findings.filter(({ code, severity }) => severity === "error" && !OF_FORM.has(code));
  const rows = new Set<number>();
  let totalsInDoubt = false;
  if (errors.length === 0) return { rows, totalsInDoubt };
  const indexOf = new Map(Array.from(table.rows, (sheetRow, index) => [sheetRow, index]));
  for (const cell of errors.flatMap(({ cells }) => cells)) {
    const { row } = tableCell(table, cell);
    const index = indexOf.get(row);
    if (index !== undefined) rows.add(index);
    else if (row >= table.body.top && row <= table.body.bottom) totalsInDoubt = true;
  }
  return { rows, totalsInDoubt };
}

interface Mistakes {
  readonly rows: ReadonlySet<number>;
  readonly totalsInDoubt: boolean;
}

export function namesOf(report: Report, rows: readonly number[]): string[] {
  return rows.map((row) => printedName(report, row));
}
