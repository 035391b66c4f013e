import type { Ratio } from "../numbers/difference";
import type { FieldId } from "../programmes/programme";
import type { Target } from "../settings/settings";
import type { CellAddress } from "../sheet/address";

/** What this period's table says beside last period's. Data only; rows are indices into `table.rows` of their period. */
export interface PeriodComparison {
  readonly file: string | null;
  readonly sheetName: string;
  /** Reasons to ask whether this is the right sheet. Where one of them is `fatal` nothing else was compared. */
  readonly doubts: readonly Doubt[];
  /** By current row. Rates are exact; NaN and 0 where there is none to compare: not before, unclear, left out. */
  readonly agencies: ComparedAgencies;
  /** Current rows whose rate rose, most first; and fell, most first. */
  readonly risen: Int32Array;
  readonly fallen: Int32Array;
  /** Current rows that reach the target and did not, or fall short and did not. In the order of the sheet. */
  readonly reaching: readonly number[];
  readonly failing: readonly number[];
  /** Current rows of agencies that last period's table does not have. */
  readonly appeared: readonly number[];
  readonly disappeared: readonly GoneAgency[];
  /** Current agencies that are several, or otherwise named, agencies of last period's. */
  readonly joined: readonly JoinedAgency[];
  readonly unclear: readonly UnclearNames[];
  /** Current rows without a comparison because this or last period's figures contradict each other or cannot be read. */
  readonly leftOut: readonly number[];
  /** By field: counts that cannot fall, on what ground, and where they did. */
  readonly cumulative: readonly CumulativeField[];
  /** Columns of this sheet that state last period's figures. */
  readonly carried: readonly CarriedColumn[];
  /** Sums over the agencies of each period, by field that both have. */
  readonly totals: Readonly<Record<FieldId, { readonly before: number; readonly now: number }>>;
  readonly overall: { readonly before: Ratio; readonly now: Ratio };
  /** Agencies of last period that `overall.before` leaves out: their figures contradict each other or cannot be read. */
  readonly uncountedBefore: number;
}

/** Column-wise, one entry for each current row. */
export interface ComparedAgencies {
  /** The previous row, or -1 (not before, or several: see `joined`), -2 (unclear). */
  readonly previousOf: Int32Array;
  /** Last period's rate = 100 × part / whole, NaN where there is none. */
  readonly parts: Float64Array;
  readonly wholes: Float64Array;
  /** Last period's rank, 0 where there is none. */
  readonly ranks: Int32Array;
}

export type Doubt =
  /** Every agency and every figure is the same. */
  | { readonly code: "same-figures"; readonly fatal: true }
  | { readonly code: "other-programme"; readonly fatal: true; readonly programme: string }
  /** Hardly any agency stands in both. */
  | { readonly code: "other-agencies"; readonly fatal: false; readonly shared: number; readonly all: number }
  /** It states a later time, by its last day: "2021-12-31" beside "2021-09-30". */
  | { readonly code: "later-period"; readonly fatal: false; readonly before: string; readonly now: string }
  /** Its own lines state another target than the one in force, under which both are judged. */
  | { readonly code: "other-target"; readonly fatal: false; readonly target: Target };

export interface GoneAgency {
  readonly row: number;
  readonly name: string;
  /** Index into the roster's agencies, -1 where it is not on it or there is none. */
  readonly agency: number;
}

export interface JoinedAgency {
  readonly current: number;
  readonly previous: readonly number[];
  readonly names: readonly string[];
}

/** Names that could be paired in more than one way, as written. */
export interface UnclearNames {
  readonly current: readonly number[];
  readonly names: readonly string[];
}

/** Why a count is taken to be "so far", or not. */
export type CumulativeGround =
  /** The programme declares it. */
  | "programme"
  /** Both headings say "lũy kế". */
  | "heading-so-far"
  /** The clerk says so; or says that counts are of their period alone. */
  | "setting"
  | "setting-of-period"
  /** A heading says "trong kỳ": of the period alone. */
  | "heading-of-period"
  /** The two sheets are of different years, in each of which the counting may begin anew. */
  | "other-year";

export interface CumulativeField {
  readonly field: FieldId;
  readonly ground: CumulativeGround;
  /** Agencies whose count could be compared; none where the ground says that counts may fall. */
  readonly compared: number;
  readonly falls: readonly Fall[];
  /** More than half fell: these are no counts "so far", or the sheets are the wrong way round. */
  readonly mostFell: boolean;
}

export interface Fall {
  readonly current: number;
  readonly before: number;
  readonly now: number;
  /** Where last period's sheet states it; the first of several for joined agencies. */
  readonly cell: CellAddress;
  /** Of several agencies that became one: what they did may have gone elsewhere too. */
  readonly joined: boolean;
}

export interface CarriedColumn {
  readonly column: number;
  /** Of the lowest heading cell. */
  readonly heading: CellAddress;
  readonly text: string;
  /** What it states; null where neither heading nor figures tell, and nothing was compared. */
  readonly field: FieldId | null;
  /** Agency rows compared, and those that agree. */
  readonly compared: number;
  readonly agreeing: number;
  readonly mismatches: readonly CarriedMismatch[];
}

export interface CarriedMismatch {
  /** Current row, or null where it is the total. */
  readonly current: number | null;
  /** On this period's sheet. */
  readonly cell: CellAddress;
  readonly stated: number;
  /** As last period's sheet states it; rates in percentage points. */
  readonly expected: number;
}
