import type { FieldId, Programme } from "../programmes/programme";
import type { Area } from "../sheet/address";
import type { Fold } from "../sheet/fold";
import type { Texts } from "../text/texts";

/** How a figure was written; its number is beside it. */
export const FIGURE = {
  /** A number cell. Its sign and whether it is whole are the number's own affair. */
  number: 0,
  blank: 1,
  /** "-", "–", "không": read as 0. */
  zeroMark: 2,
  /** A numeral typed as text, with one reading. */
  text: 3,
  /** A numeral typed as text that can be read in two ways; the number is the likelier. */
  ambiguous: 4,
  /** Text that is no numeral, or a TRUE/FALSE. */
  notNumber: 5,
  /** An Excel error such as #DIV/0!. */
  error: 6,
} as const;
export type FigureState = (typeof FIGURE)[keyof typeof FIGURE];

/** Figures of one column, one entry for each agency row (or each total row). */
export interface FigureColumn {
  /** Sheet column, from zero. */
  readonly column: number;
  /** NaN where there is no number (blank, not a number, error); 0 for a zero mark. */
  readonly values: Float64Array;
  /** A {@link FigureState} each. */
  readonly states: Uint8Array;
  /**
   * Entries, ascending, that want a closer look: other than number cells and, of counts, no whole number from 0 to
   * `LARGEST_COUNT`. Of most columns there are few.
   */
  readonly odd: Int32Array;
}

/** The stated rates. `values` are in percentage points whatever the cell's scale. */
export interface RateColumn extends FigureColumn {
  /** Decimals, in percentage points, the figure was stated with: by its number format, or as it was typed. */
  readonly decimals: Uint8Array;
  /** 1 where the cell holds a fraction (0.514), 0 where it holds points (51.4). */
  readonly fractions: Uint8Array;
  /**
   * Decimals, in percentage points, that the column as a whole states. A typed figure with fewer (69, 44, 20 in a
   * column of one decimal) has had its trailing zeros dropped; it claims no less precision than its neighbours.
   */
  readonly precision: number;
}

/** A row that sums other rows. */
export interface TotalRow {
  /** Sheet row, from zero. */
  readonly row: number;
  readonly kind: "total" | "subtotal";
  /** The agency rows it sums, as indices into `rows`: from `first` up to, not including, `end`. */
  readonly first: number;
  readonly end: number;
  /** As written, e.g. "Tổng cộng". */
  readonly label: string;
}

/** A section row such as "I. Các sở, ban, ngành", and the agency rows below it. */
export interface Section {
  /** Sheet row, from zero. */
  readonly row: number;
  readonly title: string;
  readonly first: number;
  readonly end: number;
}

/** A row inside the body that is neither agency, section, total nor empty. */
export interface OtherRow {
  /** Sheet row, from zero. */
  readonly row: number;
  readonly kind:
    /** The header printed again at a page break, or its row of column numbers. */
    | "header"
    /** The second line of the agency name above; it is joined to that name. */
    | "continuation"
    /** Part of the agency above ("1.1", "- Chi cục …"), whose figures that agency's own row includes. */
    | "detail"
    /** A mean, a rate of the whole, a comparison with another period. */
    | "summary"
    /** A remark, with agencies after it. */
    | "note";
}

/** A line of text outside the table: titles above, signatures below. */
export interface TextLine {
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

export type ReasonCode =
  /** Set by hand. */
  | "by-hand"
  /** Its `heading`, groups and all, holds the known `words`. */
  | "heading"
  /** Its `heading` could mean the field, and no other column could. */
  | "vague-heading"
  /** Stands without a heading of its own under the group of such columns, in the usual order; the sums hold. */
  | "group-order"
  /** The sums hold with this column, and with no other. */
  | "completes-sum"
  /** Its figures are the rates. */
  | "equals-rate"
  /** Holds the names, left of the figures. */
  | "names"
  /** Holds running numbers, without a heading. */
  | "running-numbers"
  /** What bears the reading out, on `holds` of `rows`: whole numbers, words, running numbers, right sums, right rates. */
  | "whole-numbers"
  | "words"
  | "sequence"
  | "sum"
  | "rate";

/** Why a column was taken for what it is. Data; the sentence is made in locales. */
export interface Reason {
  readonly code: ReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** What speaks for a table as a whole. */
export type TableReasonCode =
  /** `found` of the programme's `fields` have a column. */
  | "columns-found"
  /** The header says what the programme is about, or a title above it does: `text`. */
  | "header-topic"
  | "title-topic"
  /** Its `rows` of agencies, of which `holds` begin as agencies' names do. */
  | "agency-rows"
  /** The sums, the rates hold on `holds` of `rows`. */
  | "sums"
  | "rates";

export interface TableReason {
  readonly code: TableReasonCode;
  readonly params: Readonly<Record<string, string | number>>;
}

/** Which column is which field: one of several ways to read a header. */
export interface ColumnOption {
  readonly columns: Readonly<Partial<Record<FieldId, number>>>;
  readonly reasons: Readonly<Partial<Record<FieldId, readonly Reason[]>>>;
}

/** Two readings of a table's columns that are about equally likely: a person has to say which is meant. */
export interface ColumnDoubt {
  /** Fields whose columns differ. */
  readonly fields: readonly FieldId[];
  /**
   * `same-headings`: headings and figures speak for both alike. `order-only`: the columns have no headings of their
   * own, and nothing but the usual order tells them apart.
   */
  readonly why: "same-headings" | "order-only";
  /** The likelier by a hair first: it is what the table was read by. */
  readonly readings: readonly [ColumnOption, ColumnOption];
}

/** The table found on a sheet. Column-wise, so that a million rows cost arrays, not objects. */
export interface RankingTable {
  readonly sheetName: string;
  readonly programme: Programme;
  /** Header rows, over the columns the table spans (the row of column numbers is not part of it). */
  readonly header: Area;
  /** First row after the header (and after the row of column numbers) down to the table's last row, totals included. */
  readonly body: Area;
  /** Row of column numbers "(1) (2) (3)", from zero, or null. */
  readonly numberingRow: number | null;
  /** Sheet column of each field found. */
  readonly columns: Readonly<Partial<Record<FieldId, number>>>;
  /** Sheet row of each agency row, ascending. */
  readonly rows: Int32Array;
  /** Agency names as written, white space at the ends removed. */
  readonly agencies: Texts;
  /** Sequence numbers as written ("" where there is no STT column). */
  readonly sequence: Texts;
  /** Count columns by field; one entry for each agency row. */
  readonly counts: Readonly<Record<FieldId, FigureColumn>>;
  /** The stated rates, where the sheet has such a column. */
  readonly rate: RateColumn | null;
  readonly sections: readonly Section[];
  readonly totals: readonly TotalRow[];
  /** The same columns, one entry for each total row. */
  readonly totalCounts: Readonly<Record<FieldId, FigureColumn>>;
  readonly totalRate: RateColumn | null;
  /** Empty rows inside the body. */
  readonly blankRows: readonly number[];
  /** Rows of the body that are passed over, ascending. */
  readonly otherRows: readonly OtherRow[];
  /** Text above the header on this sheet (titles, the appendix line), and below the body. */
  readonly above: readonly TextLine[];
  readonly below: readonly TextLine[];
  /** Why each column was taken for its field, by field. */
  readonly reasons: Readonly<Partial<Record<FieldId, readonly Reason[]>>>;
  /** Why it was taken for a ranking at all. */
  readonly evidence: readonly TableReason[];
  /** How much speaks for it, to compare it with the other tables of its workbook: the sum of its evidence. */
  readonly score: number;
  /**
   * Where the list goes on beside itself: rows and columns are then those of the unfolded sheet, see `sheet/fold.ts`.
   * null for a table in one piece.
   */
  readonly fold: Fold | null;
  /** Another reading of its columns that is about as likely; null where there is none. */
  readonly doubt: ColumnDoubt | null;
}

/** Why a sheet has no table. */
export interface NoTable {
  readonly reason:
    | "empty-sheet"
    | "no-header"
    | "missing-columns"
    | "no-agency-rows"
    /** Its columns would fit, but nothing on the sheet says what is counted. */
    | "unsaid-topic"
    /** Its rows are of something else: the same few agencies stand again and again. */
    | "not-agencies";
  /** Required fields that no column was found for, and where a header was seen, if one was. */
  readonly missing: readonly FieldId[];
  readonly header: Area | null;
  /** The columns as they would be read, as far as they were found. */
  readonly columns: Readonly<Partial<Record<FieldId, number>>>;
}
