import type { AppendixDocument } from "../../core/appendix/document";
import type { DispatchReference } from "../../core/checks/dispatch-reference";
import type { RateChart } from "../../core/chart/rate-chart";
import type { Finding, FindingCode, Severity } from "../../core/checks/finding";
import type { FieldId, Programme } from "../../core/programmes/programme";
import type { RowReason, RowRole } from "../../core/recognition/explain-row";
import type { ColumnDoubt, NoTable, RankingTable, TableReason } from "../../core/recognition/table";
import type { Target } from "../../core/settings/settings";
import type { TableIdentity } from "../../core/settings/table-choice";
import type { Area, CellAddress } from "../../core/sheet/address";
import type { PLACE } from "../../core/standing/standing";
import type { PreviousView } from "./period-view";

/**
 * What the engine tells the pane: all that is shown, of a size that does not grow with the sheet. What is longer stays
 * with the engine and is asked for in pages.
 */
export type Outcome = ReportView | QuestionView | NoTableView;

export interface ReportView {
  readonly kind: "report";
  /** Tells this outcome from those before and after it; pages are asked for by it. */
  readonly revision: number;
  readonly sheetName: string;
  readonly table: TableView;
  /** All that stand on the sheet, likeliest first; the report is of one of them. */
  readonly tables: readonly TableChoice[];
  /** Another of them is about as likely to be meant, and the clerk has not said which is. */
  readonly isTableOpen: boolean;
  /** The tables that could be one list with this one (none where no other could), and whether the clerk said that this is one. */
  readonly oneList: { readonly ranges: readonly Area[]; readonly isSaid: boolean };
  /** The columns a field can be said to stand in. */
  readonly columns: readonly ColumnChoice[];
  readonly roster: ChosenRoster | null;
  readonly severities: Readonly<Record<Severity, number>>;
  /** By what to do about them; groups without a finding are left out. */
  readonly groups: readonly FindingGroup[];
  readonly standing: StandingView;
  /** Dispatches that the lines above the table name. */
  readonly dispatches: readonly DispatchReference[];
  /** Beside last period's table; null where none was given. */
  readonly previous: PreviousView | null;
}

export interface NoTableView {
  readonly kind: "no-table";
  readonly revision: number;
  readonly sheetName: string;
  readonly noTable: NoTable;
  readonly columns: readonly ColumnChoice[];
}

/** A table was found, but its columns can be read in two ways: nothing is judged until the clerk says which is meant. */
export interface QuestionView {
  readonly kind: "question";
  readonly revision: number;
  readonly sheetName: string;
  readonly programme: Programme;
  readonly ranges: readonly Area[];
  /** Agencies whose figures are shown. */
  readonly agencies: readonly string[];
  readonly why: ColumnDoubt["why"];
  readonly readings: readonly ReadingOption[];
}

/** One way to read the columns in question. */
export interface ReadingOption {
  /** By field, for the fields that are read differently. */
  readonly columns: readonly {
    readonly field: FieldId;
    /** "C", what its header says, and what it holds in the rows of the agencies shown. */
    readonly name: string;
    readonly heading: string;
    readonly figures: readonly string[];
  }[];
}

/** Rows of a table that were taken for something else than agencies, and agencies that are hidden. */
export interface RowGroup {
  readonly role: RowList;
  readonly count: number;
}

export type RowList = Exclude<RowRole, "agency"> | "hidden";

export interface RowLine {
  /** Where its text stands. */
  readonly cell: CellAddress;
  readonly text: string;
  readonly reasons: readonly RowReason[];
}

export interface TableView {
  readonly programme: Programme;
  readonly header: Area;
  /** Header and totals included; of a list in halves, each of them. */
  readonly ranges: readonly Area[];
  /** Why it was taken for a ranking, and its rows that are no agencies. */
  readonly evidence: readonly TableReason[];
  readonly rowGroups: readonly RowGroup[];
  readonly columns: RankingTable["columns"];
  readonly reasons: RankingTable["reasons"];
  /** How many agency rows, and how many rows of the body were passed over. */
  readonly agencies: number;
  readonly passedOver: number;
}

export interface TableChoice {
  readonly identity: TableIdentity;
  /** The report is of this one. */
  readonly isShown: boolean;
  /** The line above it; "" where there is none. */
  readonly title: string;
  readonly ranges: readonly Area[];
  readonly agencies: number;
}

export interface ColumnChoice {
  /** "C". */
  readonly name: string;
  /** What stands in its header cells; "" where no header was seen. */
  readonly heading: string;
}

/** The roster a table was checked against; `isChosen` where the clerk named it, else the sheet told it. */
export interface ChosenRoster {
  readonly id: string;
  readonly name: string;
  readonly isChosen: boolean;
}

/** A list of which only the beginning is at hand. */
export interface Excerpt<Item> {
  readonly count: number;
  readonly first: readonly Item[];
}

/** What a clerk can do about a finding. */
export type GroupKind = "safe" | "decide" | "accepted" | "info";

export interface FindingGroup {
  readonly kind: GroupKind;
  readonly size: number;
  /** The gravest first. */
  readonly kinds: readonly FindingKind[];
}

/** Findings of one kind of mistake, in the order of the report. */
export interface FindingKind {
  readonly list: FindingList;
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly findings: Excerpt<FindingLine>;
}

/** Names a list of findings: a kind of mistake within a group, or what blocks the appendix. */
export type FindingList = `${GroupKind} ${FindingCode} ${Severity}` | "blocking";

/** A finding as a line of a list. Of its cells and edits only the first are here, however many there are. */
export interface FindingLine {
  readonly id: FindingId;
  readonly finding: Finding;
  readonly cells: number;
  readonly edits: number;
  /** Of a warning that a person has to decide about: by what it is known again, and the reason given, "" for none. */
  readonly justification: { readonly finding: string; readonly reason: string } | null;
}

/** A finding of one outcome. */
export interface FindingId {
  readonly revision: number;
  /** Place in the report's findings. */
  readonly index: number;
}

export interface StandingView {
  readonly target: Target;
  readonly decimals: number;
  /** Sums by count field. */
  readonly totals: Readonly<Record<FieldId, number>>;
  readonly overall: { readonly part: number; readonly whole: number };
  /** How many fall short, those on the line among them where they do. */
  readonly shortCount: number;
  readonly lists: Readonly<Record<StandingList, Excerpt<AgencyLine>>>;
}

/** Agencies under the target, in rank order; exactly on it; shown as the target once rounded; with two readings. */
export type StandingList = "short" | "boundary" | "rounded" | "disputed";

/** An agency as a line of a list. */
export interface AgencyLine {
  readonly name: string;
  /** Where its name stands. */
  readonly cell: CellAddress;
  /** Rate = 100 × part / whole; NaN where there is none. */
  readonly part: number;
  readonly whole: number;
  readonly place: (typeof PLACE)[keyof typeof PLACE];
}

/** The picture of the rates; where there is none, why: too few agencies with a rate, or more than can be drawn. */
export type ChartView =
  | { readonly kind: "chart"; readonly chart: RateChart }
  | { readonly kind: "too-few" | "too-many"; readonly agencies: number; readonly most: number };

/** What the appendix would be now. */
export type AppendixView =
  | { readonly kind: "no-table" }
  /** The dispatch's appendices are other sheets'. */
  | { readonly kind: "not-listed" }
  /** Findings that must be dealt with first; `errors` of them are of severity error. */
  | { readonly kind: "blocked"; readonly findings: Excerpt<FindingLine>; readonly errors: number }
  /** `document` holds the first of its `rowCount` rows. */
  | { readonly kind: "document"; readonly document: AppendixDocument; readonly rowCount: number };
