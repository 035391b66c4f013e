export type Field = "stt" | "agency" | "total" | "immediate" | "conditional" | "notProposed" | "rate";
export const COUNTS = ["total", "immediate", "conditional", "notProposed"] as const;
export type CountField = (typeof COUNTS)[number];

/** A finding that a check must make: its code, the cell a click goes to, its severity and, where given, its cause. */
export interface ExpectedFinding {
  readonly code: string;
  /** null for what has no cell. */
  readonly cell: string | null;
  readonly severity: "error" | "warning";
  readonly cause?: string;
}

export type Place = "reached" | "short" | "disputed" | "none";

/** What must be made of one table. Rows are Excel's. */
export interface ExpectedTable {
  readonly header: readonly [first: number, last: number];
  readonly body: readonly [first: number, last: number];
  readonly columns: Readonly<Partial<Record<Field, string>>>;
  readonly agencies: readonly (readonly [row: number, name: string])[];
  /** Row of the title, then the rows of its first and last agency. */
  readonly sections: readonly (readonly [row: number, first: number, last: number])[];
  readonly totals: readonly (readonly [row: number, kind: "total" | "subtotal", first: number, last: number])[];
  readonly findings: readonly ExpectedFinding[];
  /** How often a finding that only tells is made, by code. */
  readonly told: Readonly<Record<string, number>>;
  readonly standing: {
    /** For each agency, in the order of the rows. */
    readonly places: readonly Place[];
    /** Competition rank, 0 where there is none. */
    readonly ranks: readonly number[];
    /** Rows exactly on the target. */
    readonly boundary: readonly number[];
    readonly overall: readonly [part: number, whole: number];
  };
}

export interface RosterFile {
  readonly id: string;
  readonly name: string;
  readonly province?: string;
  readonly validFrom: string | null;
  readonly validTo: string | null;
  readonly agencies: readonly { readonly name: string; readonly aliases: readonly string[] }[];
}

/** What the clerk has set before the check. */
export interface GivenSettings {
  readonly target: { readonly percent: string; readonly comparator: ">" | ">=" };
  readonly dispatch?: { readonly number?: string; readonly symbol?: string; readonly date?: string };
  /** Id of a roster that ships, or a roster of the clerk's own. */
  readonly roster?: string | RosterFile;
}

export interface ExpectedSheet {
  readonly name: string;
  /** As they stand on the sheet. */
  readonly tables: readonly ExpectedTable[];
  /** Why there is none. */
  readonly noTable?: string;
}

export interface Expected {
  readonly about: string;
  /** Through which formats LibreOffice took the file before it wrote it; null for the script's own package. */
  readonly resaved: readonly ("xlsx" | "xls" | "ods")[] | null;
  readonly settings: GivenSettings;
  readonly sheets: readonly ExpectedSheet[];
}
