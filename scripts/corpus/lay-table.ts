import { cellName, columnLetter, parseCell, type Cell, type Style } from "./cells";
import {
  COUNTS,
  type CountField,
  type ExpectedFinding,
  type ExpectedTable,
  type Field,
  type GivenSettings,
} from "./expected";
import type { RateParts, RateStyle } from "./rates";
import {
  AgencyRow,
  FigureRow,
  readingOf,
  SumRow,
  type Item,
  type Reads,
  type References,
  type SectionRow,
} from "./rows";
import type { SheetDraft } from "./sheet-draft";
import { standingOf } from "./standing";

export interface Column {
  /** null for a column that is none of the table's fields. */
  readonly field: Field | null;
  /** From the top heading down to the column's own. */
  readonly heading: readonly string[];
  /** What stands in a column of no field, by the number of the agency from 0; nothing where undefined. */
  readonly extra?: (index: number, row: AgencyRow) => Cell | string | number | undefined;
  /** Sheet columns it spans, merged in every row. */
  readonly span?: number;
  readonly style?: Style;
}

export interface TableOptions {
  /** First cell of the header. */
  readonly at: string;
  readonly columns: readonly Column[];
  readonly rate: RateStyle;
  /** Decimals of the rates. */
  readonly places?: number;
  /** How a part of 0 is written. */
  readonly zero?: "" | "-" | "0";
  /** Heading cells are merged over what they head; else the cells beside and below are left empty. */
  readonly merged?: boolean;
  /** Row under the header that numbers the columns: by the column's number from 1. */
  readonly numbering?: (number: number) => string | number;
  /** Numbers run on through the sections, begin anew in each, or are left out. */
  readonly stt?: "through" | "restart" | "none" | ((number: number) => string | number);
  readonly target: GivenSettings["target"];
  readonly headingStyle?: Style;
  readonly bodyStyle?: Style;
  /** How the other texts of the sheet are kept: in the cells themselves. */
  readonly inline?: boolean;
}

const HEADING: Style = { bold: true, border: true, align: "center" };
const BODY: Style = { border: true, align: "center" };

/** Lays a table out on a sheet, and says what must be read from it and found in it. */
export function layTable(draft: SheetDraft, options: TableOptions, items: readonly Item[]): ExpectedTable {
  return new TableLayout(draft, options, items).lay();
}

interface Placed {
  readonly item: Item;
  readonly row: number;
}

class TableLayout {
  private readonly top: number;
  private readonly left: number;
  private readonly depth: number;
  /** Sheet column of each table column. */
  private readonly places: readonly number[];
  private readonly fields = new Map<Field, number>();
  private readonly placed: Placed[] = [];
  private readonly agencies: { row: number; item: AgencyRow }[] = [];
  private readonly findings: ExpectedFinding[] = [];
  private readonly told: Record<string, number> = {};
  private readonly zero: "" | "-" | "0";
  private readonly ratePlaces: number;

  constructor(
    private readonly draft: SheetDraft,
    private readonly options: TableOptions,
    private readonly items: readonly Item[],
  ) {
    const { row, column } = parseCell(options.at);
    this.top = row;
    this.left = column;
    this.depth = Math.max(...options.columns.map(({ heading }) => heading.length));
    let next = column;
    this.places = options.columns.map(({ span = 1 }) => {
      next += span;
      return next - span;
    });
    options.columns.forEach(({ field }, at) => {
      if (field !== null) this.fields.set(field, this.places[at]!);
    });
    this.zero = options.zero ?? "0";
    this.ratePlaces = options.places ?? 1;
  }

  lay(): ExpectedTable {
    const { numbering } = this.options;
    this.header(this.top);
    let next = this.top + this.depth;
    if (numbering) {
      this.numbering(next, numbering);
      next += 1;
    }
    const first = next;
    for (const item of this.items) {
      this.placed.push({ item, row: next });
      if (item instanceof AgencyRow) this.agencies.push({ row: next, item });
      next += this.heightOf(item);
    }
    let number = 0;
    for (const { item, row } of this.placed) {
      if (item instanceof AgencyRow) {
        number += 1;
        this.agency(item, row, number);
      } else if (item instanceof SumRow) this.sum(item, row, this.rangeOf(item, row));
      else if (item.kind === "section") {
        if (this.options.stt === "restart") number = 0;
        this.section(item, row);
      } else if (item.kind === "header") this.header(row);
      else if (item.kind === "text" || item.kind === "numbering")
        for (const [field, text] of Object.entries(item.cells ?? {})) this.put(field as Field, row, { value: text });
    }
    return this.expected(first, next - 1);
  }

  private heightOf(item: Item): number {
    if (item instanceof AgencyRow) return item.second === null && !item.isTall ? 1 : 2;
    return item.kind === "header" ? this.depth : 1;
  }

  /** Headings, each merged over the columns it heads and down to the row above the next of its path. */
  private header(top: number): void {
    const { columns, merged = true, headingStyle } = this.options;
    const style = { ...HEADING, ...headingStyle };
    const cell = (text: string): Cell => ({ value: text, style, ...(this.options.inline ? { inline: true } : {}) });
    for (let level = 0; level < this.depth; level += 1) {
      for (let at = 0; at < columns.length; at += 1) {
        const path = columns[at]!.heading;
        const text = path[level];
        const row = top + level;
        if (text === undefined) {
          for (let spare = 0; spare < (columns[at]!.span ?? 1); spare += 1)
            this.draft.put(row, this.places[at]! + spare, { style });
          continue;
        }
        const isLeaf = level === path.length - 1;
        const begins = at === 0 || isLeaf || !sharesPath(columns[at - 1]!.heading, path, level);
        let last = at;
        while (!isLeaf && last + 1 < columns.length && sharesPath(columns[last + 1]!.heading, path, level)) last += 1;
        this.draft.put(row, this.places[at]!, begins ? cell(text) : { style });
        const right = this.places[last]! + (columns[last]!.span ?? 1) - 1;
        for (let spare = this.places[at]! + 1; begins && spare <= right; spare += 1)
          this.draft.put(row, spare, { style });
        const bottom = isLeaf ? top + this.depth - 1 : row;
        const isWide = (columns[at]!.span ?? 1) > 1;
        if (begins && (merged || isWide)) this.draft.merge(row, this.places[at]!, merged ? bottom : row, right);
      }
    }
  }

  private numbering(row: number, label: (number: number) => string | number): void {
    this.options.columns.forEach(({ span = 1 }, at) => {
      const value = label(at + 1);
      this.draft.put(row, this.places[at]!, { value, style: { ...BODY, italic: true } });
      this.draft.merge(row, this.places[at]!, row, this.places[at]! + span - 1);
    });
  }

  private agency(item: AgencyRow, row: number, number: number): void {
    const { stt = "through" } = this.options;
    const label = typeof stt === "function" ? stt(number) : number;
    if (stt !== "none") this.put("stt", row, { value: label }, item);
    this.put("agency", row, { value: item.name, style: { align: "left" } }, item);
    for (const field of COUNTS) this.put(field, row, this.countCell(item, field), item);
    this.put("rate", row, this.rateCell(item, row, this.readCounts(item), item), item);
    this.options.columns.forEach(({ field, extra }, at) => {
      if (field !== null) return;
      const value = extra?.(
        this.agencies.findIndex((one) => one.item === item),
        item,
      );
      this.putAt(at, row, value === undefined ? {} : typeof value === "object" ? value : { value });
    });
    if (item.second !== null) this.put("agency", row + 1, { value: item.second, style: { align: "left" } });
    if (item.isTall) {
      const column = this.fields.get("agency")!;
      this.draft.put(row + 1, column, { style: this.bodyStyle() });
      this.draft.merge(row, column, row + 1, column);
    }
    this.report(item, row);
    this.tellBlanks(item);
  }

  private tellBlanks(item: AgencyRow): void {
    const reads = this.presentCounts().map((field) => readingOf(item, field, this.zero));
    if (reads.every((one) => one === "blank")) return;
    for (const [at, one] of reads.entries()) {
      if (one !== "zero" && (one !== "blank" || this.presentCounts()[at] === "total")) continue;
      this.tell("blank-count");
    }
  }

  private presentCounts(): readonly CountField[] {
    return COUNTS.filter((field) => this.fields.has(field));
  }

  private countCell(item: AgencyRow, field: CountField): Cell {
    const count = item.counts[field];
    if (count !== 0 || field === "total" || this.zero === "0") return { value: count };
    return this.zero === "" ? {} : { value: this.zero };
  }

  private section(item: SectionRow, row: number): void {
    if (item.isMerged) {
      this.draft.put(row, this.left, {
        value: `${item.numeral}. ${item.title}`,
        style: { ...BODY, bold: true, align: "left" },
      });
      this.draft.merge(row, this.left, row, this.lastColumn());
      return;
    }
    const hasSequence = this.fields.has("stt");
    if (hasSequence) this.put("stt", row, { value: item.numeral, style: { bold: true } });
    if (item.sums) {
      this.sum(item.sums, row, this.sectionBelow(row));
      this.put("agency", row, { value: item.title, style: { bold: true, align: "left" } });
      return;
    }
    this.put("agency", row, {
      value: hasSequence ? item.title : `${item.numeral}. ${item.title}`,
      style: { bold: true, align: "left" },
    });
  }

  private lastColumn(): number {
    return this.places.at(-1)! + (this.options.columns.at(-1)!.span ?? 1) - 1;
  }

  private sum(item: SumRow, row: number, [first, end]: readonly [number, number]): void {
    const own = this.agencies.slice(first, end);
    const inStt = item.labelIn !== "agency" && this.fields.has("stt");
    this.put(inStt ? "stt" : "agency", row, { value: item.label, style: { bold: true } }, item);
    if (item.labelIn === "merged" && inStt) {
      this.draft.put(row, this.fields.get("agency")!, { style: BODY });
      this.draft.merge(row, this.fields.get("stt")!, row, this.fields.get("agency")!);
    }
    const counts: Partial<Record<CountField, Reads>> = {};
    for (const field of this.presentCounts()) {
      const cell = this.sumCell(item, field, row, own);
      const written = item.written.get(field);
      counts[field] = written?.reads ?? (cell.value as number);
      this.put(field, row, cell, item);
    }
    const typed = {
      part: own.reduce((sum, one) => sum + one.item.part, 0),
      whole: own.reduce((sum, one) => sum + one.item.whole, 0),
    };
    this.put("rate", row, this.rateCell(item, row, counts, typed), item);
    this.report(item, row);
  }

  /** A sum typed is the sum of what is true; a formula sums what the cells hold, and passes over texts. */
  private sumCell(
    item: SumRow,
    field: CountField,
    row: number,
    own: readonly { row: number; item: AgencyRow }[],
  ): Cell {
    const style = { bold: true };
    if (item.by === "typed") return { value: own.reduce((sum, one) => sum + one.item.counts[field], 0), style };
    const value = own.reduce((sum, one) => sum + this.summed(one.item, field), 0);
    const letter = columnLetter(this.fields.get(field)!);
    return { formula: this.sumFormula(item, letter, row, own), value, style };
  }

  private sumFormula(item: SumRow, letter: string, row: number, own: readonly { row: number }[]): string {
    const first = own[0]!.row;
    const last = own.at(-1)!.row;
    switch (item.by) {
      case "subtotal-function":
        return `SUBTOTAL(9,${letter}${first}:${letter}${last})`;
      case "subtotals": {
        const rows = this.placed.flatMap(({ item: other, row: at }) =>
          at !== row &&
          ((other instanceof SumRow && other.kind === "subtotal") ||
            (!(other instanceof FigureRow) && other.kind === "section" && other.sums))
            ? [at]
            : [],
        );
        return rows.map((at) => `${letter}${at}`).join("+");
      }
      default:
        return `SUM(${letter}${first}:${letter}${last})`;
    }
  }

  private summed(item: AgencyRow, field: CountField): number {
    const written = item.written.get(field);
    if (!written) return item.counts[field];
    if (written.summed !== undefined) return written.summed;
    return typeof written.cell.value === "number" ? written.cell.value : 0;
  }

  private readCounts(item: AgencyRow): Partial<Record<CountField, Reads>> {
    const counts: Partial<Record<CountField, Reads>> = {};
    for (const field of this.presentCounts()) counts[field] = readingOf(item, field, this.zero);
    return counts;
  }

  /** The rate as its table writes it: what is true where it is typed, what the cells give where a formula makes it. */
  private rateCell(
    item: AgencyRow | SumRow,
    row: number,
    counts: Partial<Record<CountField, Reads>>,
    { part, whole: all }: RateParts["typed"],
  ): Cell {
    const number = (field: CountField) => {
      const reads = counts[field];
      return typeof reads === "number" ? reads : typeof reads === "object" ? reads.ambiguous : 0;
    };
    const seen = { part: number("immediate") + number("conditional"), whole: number("total") };
    const refs = this.references(row, item instanceof AgencyRow ? item : null);
    const own = item.formula?.(refs);
    if (own) return { ...own, style: { format: this.options.rate.format } };
    const hasConditional = this.fields.has("conditional");
    const adjacent = this.fields.get("conditional") === (this.fields.get("immediate") ?? 0) + 1;
    const [whole, one, two] = [
      refs.ref("total"),
      refs.ref("immediate"),
      hasConditional ? refs.ref("conditional") : null,
    ];
    return this.options.rate.cell({
      typed: { part, whole: all },
      seen,
      places: this.ratePlaces,
      whole,
      plus: two === null ? one : `(${one}+${two})`,
      sum: two === null ? `SUM(${one})` : adjacent ? `SUM(${one}:${two})` : `SUM(${one},${two})`,
    });
  }

  private references(row: number, item: AgencyRow | null): References {
    const other = (below = 0) => {
      if (below === 0) return { row, item };
      const at = this.agencies.findIndex((one) => one.item === item);
      return this.agencies[at + below]!;
    };
    return {
      row,
      ref: (field, below) => cellName(other(below).row, this.fields.get(field)!),
      summed: (field, below) => {
        const of = other(below).item;
        return of ? this.summed(of, field) : 0;
      },
    };
  }

  private put(field: Field, row: number, usual: Cell, item?: FigureRow): void {
    const column = this.fields.get(field);
    if (column === undefined) return;
    const written = item?.written.get(field)?.cell;
    const at = this.options.columns.findIndex((one) => one.field === field);
    const style = { ...this.bodyStyle(), ...this.options.columns[at]!.style, ...usual.style, ...written?.style };
    const cell = written ?? usual;
    const isText = typeof cell.value === "string" && cell.formula === undefined && !cell.error;
    this.putAt(at, row, { ...cell, style, ...(this.options.inline && isText ? { inline: true } : {}) });
  }

  private putAt(at: number, row: number, cell: Cell): void {
    const span = this.options.columns[at]!.span ?? 1;
    const column = this.places[at]!;
    this.draft.put(row, column, { ...cell, style: { ...this.bodyStyle(), ...cell.style } });
    for (let spare = 1; spare < span; spare += 1) this.draft.put(row, column + spare, { style: BODY });
    this.draft.merge(row, column, row, column + span - 1);
  }

  private bodyStyle(): Style {
    return { ...BODY, ...this.options.bodyStyle };
  }

  private report(item: AgencyRow | SumRow, row: number): void {
    for (const { code, field, severity, cause } of item.planted) {
      const cell = cellName(row, this.fields.get(field)!);
      if (severity === "info") this.tell(code);
      else this.findings.push({ code, cell, severity, ...(cause === undefined ? {} : { cause }) });
    }
    const { says } = this.options.rate;
    const rate = this.fields.get("rate");
    if (!says || rate === undefined || item.written.has("rate") || item.formula) return;
    const cell = cellName(row, rate);
    if (this.draft.cells.get(cell)?.value === undefined) return;
    if (says.severity === "info") this.tell(says.code);
    else this.findings.push({ code: says.code, cell, severity: says.severity });
  }

  private tell(code: string): void {
    this.told[code] = (this.told[code] ?? 0) + 1;
  }

  /** Agencies a sum row covers, by index: those of its section where it is a subtotal, all of them else. */
  private rangeOf(item: SumRow, row: number): readonly [number, number] {
    if (item.kind === "total") return [0, this.agencies.length];
    const end = this.agencies.filter((agency) => agency.row < row).length;
    const start = this.placed.filter(
      ({ item: other, row: at }) =>
        at < row && (other instanceof SumRow ? other.kind === "subtotal" : other.kind === "section"),
    );
    const from = Math.max(0, ...start.map(({ row: at }) => at));
    return [this.agencies.filter((agency) => agency.row < from).length, end];
  }

  private sectionBelow(row: number): readonly [number, number] {
    const first = this.agencies.findIndex((agency) => agency.row > row);
    const next = this.placed.find(
      ({ item, row: at }) => at > row && !(item instanceof FigureRow) && item.kind === "section",
    );
    const end = next ? this.agencies.filter((agency) => agency.row < next.row).length : this.agencies.length;
    return [first, end];
  }

  private expected(bodyTop: number, bodyBottom: number): ExpectedTable {
    const rowAt = (index: number) => this.agencies[index]!.row;
    const sections = this.placed.flatMap(({ item, row }) => {
      if (item instanceof FigureRow || item.kind !== "section") return [];
      const [first, end] = this.sectionBelow(row);
      return [[row, rowAt(first), rowAt(end - 1)] as const];
    });
    const totals = this.placed.flatMap(({ item, row }) => {
      const sums =
        item instanceof SumRow ? item : !(item instanceof FigureRow) && item.kind === "section" ? item.sums : null;
      if (!sums) return [];
      const [first, end] = item instanceof SumRow ? this.rangeOf(item, row) : this.sectionBelow(row);
      return [[row, sums.kind, rowAt(first), rowAt(end - 1)] as const];
    });
    const hidden = this.agencies.filter(({ row }) => this.draft.hiddenRows.has(row)).length;
    if (hidden > 0) this.told["hidden-row"] = hidden;
    const unseen = ([...COUNTS, "rate"] as const).filter((field) =>
      this.draft.hiddenColumns.has(this.fields.get(field) ?? 0),
    );
    if (unseen.length > 0) this.told["hidden-column"] = unseen.length;
    const columns = Object.fromEntries([...this.fields].map(([field, column]) => [field, columnLetter(column)]));
    return {
      header: [this.top, this.top + this.depth - 1],
      body: [bodyTop, bodyBottom],
      columns,
      agencies: this.agencies.map(({ row, item }) => [
        row,
        item.second === null ? item.name : `${item.name} ${item.second}`,
      ]),
      sections,
      totals,
      findings: this.findings,
      told: this.told,
      standing: standingOf(
        this.agencies.map(({ row, item }) => ({ row, counts: this.readCounts(item) })),
        this.options.target,
      ),
    };
  }
}

function sharesPath(a: readonly string[], b: readonly string[], level: number): boolean {
  return a.length > level + 1 && a.slice(0, level + 1).join("\u0000") === b.slice(0, level + 1).join("\u0000");
}
