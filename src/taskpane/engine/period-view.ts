import type { Report } from "../../core/checks/report";
import type { Decimal } from "../../core/numbers/decimal";
import { pointsBetween, type Ratio } from "../../core/numbers/difference";
import { percentUnits } from "../../core/numbers/ratio";
import type { NoPreviousSheet } from "../../core/previous/choose";
import type { CumulativeGround, PeriodComparison } from "../../core/previous/comparison";
import type { FieldId } from "../../core/programmes/programme";
import { sheetCell } from "../../core/recognition/table-place";
import type { CellAddress } from "../../core/sheet/address";
import type { Excerpt } from "./view";

/** Last period's table, and what this one is beside it. */
export interface PreviousView {
  readonly file: string | null;
  /** Sheets with a table, of a file that has several. */
  readonly sheetNames: readonly string[];
  /** Why nothing was compared; else null. */
  readonly problem: NoPreviousSheet | null;
  readonly comparison: ComparisonView | null;
}

export interface ComparisonView {
  readonly sheetName: string;
  /** The sheet was refused: its findings say why. */
  readonly isRefused: boolean;
  readonly overall: PeriodComparison["overall"];
  /** Counts "so far", or not, and on what ground. */
  readonly cumulative: readonly { readonly field: FieldId; readonly ground: CumulativeGround }[];
  readonly lists: Readonly<Record<PeriodList, Excerpt<PeriodLine>>>;
  /** In some line shown the points are not the difference of the rates beside them. */
  readonly isRoundingSeen: boolean;
}

export const PERIOD_LISTS = [
  "reaching",
  "failing",
  "fell",
  "carried",
  "risen",
  "fallen",
  "joined",
  "appeared",
  "disappeared",
  "unclear",
  "leftOut",
] as const;
export type PeriodList = (typeof PERIOD_LISTS)[number];

/** An agency, or a cell, as a line of a list. */
export interface PeriodLine {
  /** "" for the total row. */
  readonly name: string;
  /** Where a click goes; null for what this sheet does not have. */
  readonly cell: CellAddress | null;
  readonly rates: { readonly before: Ratio; readonly now: Ratio; readonly points: Decimal } | null;
  /** [before, now]; null where either is none. */
  readonly ranks: readonly [number, number] | null;
  /** A count then and now, or as it should be and as it is stated. */
  readonly figures: { readonly before: number; readonly now: number; readonly isRate: boolean } | null;
  /** Names it came from, or that could be meant. */
  readonly names: readonly string[];
}

/** Answers for the lists of one comparison, a page at a time. */
export class PeriodLines {
  private readonly agencyColumn: number;

  constructor(
    private readonly report: Report,
    private readonly comparison: PeriodComparison,
  ) {
    const { table } = report;
    this.agencyColumn = table.columns["agency"] ?? table.header.left;
  }

  page(list: PeriodList, from: number, to: number): PeriodLine[] {
    return this.itemsOf(list).slice(from, to);
  }

  view(first: number): ComparisonView {
    const { comparison } = this;
    const excerpt = (list: PeriodList): Excerpt<PeriodLine> => {
      const items = this.itemsOf(list);
      return { count: items.length, first: items.slice(0, first) };
    };
    const lists = Object.fromEntries(PERIOD_LISTS.map((list) => [list, excerpt(list)])) as ComparisonView["lists"];
    const { decimals } = this.report.settings;
    return {
      sheetName: comparison.sheetName,
      isRefused: comparison.doubts.some(({ fatal }) => fatal),
      overall: comparison.overall,
      cumulative: comparison.cumulative.map(({ field, ground }) => ({ field, ground })),
      lists,
      isRoundingSeen: [...lists.risen.first, ...lists.fallen.first].some(
        ({ rates }) => rates && isOff(rates, decimals),
      ),
    };
  }

  /** Lines are made of the rows asked for alone. */
  private itemsOf(list: PeriodList): Sliceable {
    const { comparison } = this;
    switch (list) {
      case "risen":
      case "fallen":
        return lines(comparison[list], (row) => this.moved(row));
      case "reaching":
      case "failing":
        return lines(comparison[list], (row) => this.moved(row));
      case "appeared":
      case "leftOut":
        return lines(comparison[list], (row) => this.agency(row));
      case "fell":
        return lines(
          comparison.cumulative.flatMap(({ falls, field }) => falls.map((fall) => ({ fall, field }))),
          ({ fall: { current, before, now }, field }) => ({
            ...this.agency(current),
            cell: sheetCell(this.report.table, {
              row: this.report.table.rows[current]!,
              column: this.report.table.columns[field] ?? this.agencyColumn,
            }),
            figures: { before, now, isRate: false },
          }),
        );
      case "carried":
        return lines(this.mismatches(), ({ mismatch: { current, cell, stated, expected }, isRate }) => ({
          ...(current === null ? NOTHING : this.agency(current)),
          cell: sheetCell(this.report.table, cell),
          figures: { before: expected, now: stated, isRate },
        }));
      case "joined":
        return lines(comparison.joined, ({ current, names }) => ({ ...this.moved(current), names }));
      case "disappeared":
        return lines(comparison.disappeared, ({ name }) => ({ ...NOTHING, name }));
      case "unclear":
        return lines(comparison.unclear, ({ current: [row], names }) => ({
          ...(row === undefined ? NOTHING : this.agency(row)),
          names,
        }));
    }
  }

  /** Columns of another period are told of by their finding. */
  private mismatches() {
    const { counts } = this.report.table;
    return this.comparison.carried
      .filter(({ field, compared, agreeing }) => field !== null && 2 * agreeing >= compared)
      .flatMap(({ field, mismatches }) =>
        mismatches.map((mismatch) => ({ mismatch, isRate: counts[field!] === undefined })),
      );
  }

  private agency(row: number): PeriodLine {
    const { table, agencyNames } = this.report;
    const cell = sheetCell(table, { row: table.rows[row]!, column: this.agencyColumn });
    return { ...NOTHING, name: agencyNames.at(row)!, cell };
  }

  private moved(row: number): PeriodLine {
    const { standing, settings } = this.report;
    const { parts, wholes, ranks } = this.comparison.agencies;
    const before = { part: parts[row]!, whole: wholes[row]! };
    const now = { part: standing.parts[row]!, whole: standing.wholes[row]! };
    const places = [ranks[row]!, standing.ranks[row]!] as const;
    return {
      ...this.agency(row),
      rates:
        before.whole > 0 && now.whole > 0
          ? { before, now, points: pointsBetween({ before, now }, settings.decimals) }
          : null,
      ranks: places[0] > 0 && places[1] > 0 ? places : null,
    };
  }
}

const NOTHING: PeriodLine = { name: "", cell: null, rates: null, ranks: null, figures: null, names: [] };

interface Sliceable {
  readonly length: number;
  slice(from: number, to: number): PeriodLine[];
}

function lines<Item>(items: ArrayLike<Item>, line: (item: Item) => PeriodLine): Sliceable {
  return {
    length: items.length,
    slice: (from, to) => {
      const page: PeriodLine[] = [];
      for (let index = Math.max(0, from); index < Math.min(to, items.length); index += 1)
        page.push(line(items[index]!));
      return page;
    },
  };
}

function isOff({ before, now, points }: NonNullable<PeriodLine["rates"]>, decimals: number): boolean {
  const shown = (rate: Ratio) => percentUnits(rate.part, rate.whole, decimals);
  return shown(now) - shown(before) !== points.units;
}
