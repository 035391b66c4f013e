import type { Cell } from "./cells";
import { type CountField, type ExpectedFinding, type Field } from "./expected";

/** How a figure that is no plain number must be taken. */
export type Reads = number | "blank" | "zero" | "unreadable" | { readonly ambiguous: number };

/** A cell that is written otherwise than its table writes such cells. */
export interface Written {
  readonly cell: Cell;
  readonly reads: Reads;
  /** What SUM makes of it; what it reads as, unless told. */
  readonly summed?: number;
}

export interface Plant {
  readonly code: string;
  readonly field: Field;
  /** What only tells is counted, not listed. */
  readonly severity: ExpectedFinding["severity"] | "info";
  readonly cause?: string;
}

/** A row with figures: what they truly are, how they are written, and what was done to them. */
export class FigureRow {
  readonly written = new Map<Field, Written>();
  readonly planted: Plant[] = [];
  /** The rate as a formula of this row's own. */
  formula: ((refs: References) => Formula) | null = null;

  /** Writes a cell otherwise; a plain number or text is read as such. */
  write(field: Field, cell: Cell | string | number, reads?: Reads, summed?: number): this {
    const whole: Cell = typeof cell === "object" ? cell : { value: cell };
    const meant = reads ?? (typeof whole.value === "number" ? whole.value : "unreadable");
    this.written.set(field, { cell: whole, reads: meant, ...(summed === undefined ? {} : { summed }) });
    return this;
  }

  plant(code: string, field: Field, more: { severity?: Plant["severity"]; cause?: string } = {}): this {
    this.planted.push({
      code,
      field,
      severity: more.severity ?? "error",
      ...(more.cause === undefined ? {} : { cause: more.cause }),
    });
    return this;
  }

  rateFormula(formula: (refs: References) => Formula): this {
    this.formula = formula;
    return this;
  }
}

/** Excel's names for the cells of a row, and what they hold as formulas see it. */
export interface References {
  readonly row: number;
  /** Cell of a field, in this row or so many rows below. */
  readonly ref: (field: Field, below?: number) => string;
  /** Number in a count's cell; a blank, a dash and a text count as 0, as SUM takes them. */
  readonly summed: (field: CountField, below?: number) => number;
}

export interface Formula {
  readonly formula: string;
  readonly value: string | number;
  readonly error?: boolean;
}

export class AgencyRow extends FigureRow {
  readonly kind = "agency";
  /** The second line of the name, in the row below. */
  second: string | null = null;
  /** Merges the agency's cell with the one below, where the second line would stand. */
  isTall = false;

  constructor(
    /** As it stands in its cell. */
    public name: string,
    public counts: Readonly<Record<CountField, number>>,
  ) {
    super();
  }

  /** Gives the row other figures, which are right ones. */
  figures(immediate: number, conditional: number, notProposed: number): this {
    this.counts = countsOf(immediate, conditional, notProposed);
    return this;
  }

  get part(): number {
    return this.counts.immediate + this.counts.conditional;
  }

  get whole(): number {
    return this.counts.total;
  }
}

/** A row that sums the agencies of its section, or all. */
export class SumRow extends FigureRow {
  constructor(
    readonly kind: "total" | "subtotal",
    readonly label: string,
    readonly by: "typed" | "sum" | "subtotal-function" | "subtotals",
    /** Where the label stands. */
    readonly labelIn: "agency" | "stt" | "merged" = "agency",
  ) {
    super();
  }
}

export interface SectionRow {
  readonly kind: "section";
  readonly numeral: string;
  readonly title: string;
  /** The row bears the sums of its agencies. */
  readonly sums: SumRow | null;
  /** The title is merged over the whole table. */
  readonly isMerged?: boolean;
}

/** Rows that are none of the agencies'. */
export interface PlainRow {
  readonly kind: "blank" | "header" | "text" | "numbering";
  readonly cells?: Readonly<Partial<Record<Field, string | number>>>;
}

export type Item = AgencyRow | SumRow | SectionRow | PlainRow;

export function countsOf(immediate: number, conditional: number, notProposed: number): Record<CountField, number> {
  return { total: immediate + conditional + notProposed, immediate, conditional, notProposed };
}

export const agency = (name: string, immediate: number, conditional: number, notProposed: number): AgencyRow =>
  new AgencyRow(name, countsOf(immediate, conditional, notProposed));
export const blank: PlainRow = { kind: "blank" };
export const repeatedHeader: PlainRow = { kind: "header" };
export const section = (numeral: string, title: string, isMerged = false): SectionRow => ({
  kind: "section",
  numeral,
  title,
  sums: null,
  isMerged,
});
export const sectionWithSums = (numeral: string, title: string, by: SumRow["by"] = "typed"): SectionRow => ({
  kind: "section",
  numeral,
  title,
  sums: new SumRow("subtotal", title, by),
});
export const total = (by: SumRow["by"] = "typed", label = "Tổng cộng", labelIn: SumRow["labelIn"] = "agency"): SumRow =>
  new SumRow("total", label, by, labelIn);
export const subtotal = (label: string, by: SumRow["by"] = "typed"): SumRow => new SumRow("subtotal", label, by);

/** What a count of a row reads as. */
export function readingOf(row: AgencyRow, field: CountField, zero: "" | "-" | "0"): Reads {
  const written = row.written.get(field);
  if (written) return written.reads;
  const count = row.counts[field];
  if (count !== 0 || zero === "0" || field === "total") return count;
  return zero === "" ? "blank" : "zero";
}
