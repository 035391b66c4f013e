import { valueAt } from "../sheet/cells";
import { mergesThroughColumn } from "../sheet/merges";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import type { BandProbe, HeaderBand } from "./header-band";
import { isBulleted, labelOf, leadingNumeral, mayBeSum, numeralOf, type Numeral, type RowLabel } from "./labels";
import { isNumberingRow } from "./numbering-row";
import { hasLetter, isBlank, readableText } from "./reading";
import { LONGEST_GAP } from "./sample";
import { fold } from "../text/fold";

/** What a row below the header is, taken by itself. */
export const ROW = {
  blank: 0,
  /** A name with figures or with a number of its own. */
  agency: 1,
  /** A name and nothing else: an agency, a section, the second line of a name, a note. */
  nameOnly: 2,
  sum: 3,
  /** "I", "A" or a section's words. */
  section: 4,
  header: 5,
  note: 6,
  summary: 7,
  /** Figures without a name. */
  figuresOnly: 8,
  /** A bullet, "1.1" or "a)" in front. */
  detail: 9,
  /** The rest of a merged name, without figures. */
  covered: 10,
} as const;
export type RowKind = (typeof ROW)[keyof typeof ROW];

/** The columns a body is read by. */
export interface BodyColumns {
  readonly sequence: number | null;
  readonly agency: number;
  /** Counts and rate. */
  readonly figures: readonly number[];
  readonly left: number;
  readonly right: number;
}

/** Rows from the header down to where nothing of the table can follow. */
export interface RawRows {
  /** Sheet row of the first. */
  readonly top: number;
  /** A {@link RowKind} each, row by row. */
  readonly kinds: Uint8Array;
}

/** Reads single rows of a body: names, numerals, labels. */
export class BodyReader {
  private readonly names: ReadonlyMap<
    number,
    { readonly bottom: number; readonly left: number; readonly right: number }
  >;
  private nameMergeEnd = -1;
  private readonly headerTexts: readonly ReadonlyMap<number, string>[];

  constructor(
    readonly snapshot: SheetSnapshot,
    readonly band: HeaderBand,
    readonly columns: BodyColumns,
    private readonly probe: BandProbe,
  ) {
    this.names = mergesThroughColumn(snapshot, columns.agency);
    this.headerTexts = headerTexts(snapshot, band);
  }

  /** The rows of the table and perhaps some below it; stops at another table's header and after a long gap. */
  walk(limit: number): RawRows {
    const top = this.band.bodyTop;
    const kinds = new Uint8Array(Math.max(0, limit - top + 1));
    let gap = 0;
    let broken = false;
    let row = top;
    for (; row <= limit; row += 1) {
      const kind = this.kindOf(row);
      // The same header after a title or a total is not printed again: another table begins.
      if (kind === null || (kind === ROW.header && broken && kinds[row - top - 1] !== ROW.header)) break;
      gap = kind === ROW.blank ? gap + 1 : 0;
      if (gap > LONGEST_GAP) break;
      if (kind === ROW.agency) broken = false;
      else if (kind === ROW.note || kind === ROW.nameOnly || (kind === ROW.sum && this.sumsAll(row))) broken = true;
      kinds[row - top] = kind;
    }
    return { top, kinds: kinds.slice(0, row - top) };
  }

  private sumsAll(row: number): boolean {
    const label = labelOf(this.label(row));
    return label?.kind === "sum" && label.scope === "all";
  }

  /** Null where another table's header stands. */
  private kindOf(row: number): RowKind | null {
    const { sequence, agency } = this.columns;
    const name = valueAt(this.snapshot, row, agency);
    const number = sequence === null ? "" : valueAt(this.snapshot, row, sequence);
    const merge = this.names.get(row);
    if (merge && merge.bottom > row) this.nameMergeEnd = merge.bottom;
    const figures = this.hasFigures(row);
    // The ordinary row first: a million of them must cost little.
    if (
      typeof number === "number" &&
      Number.isInteger(number) &&
      typeof name === "string" &&
      name !== "" &&
      figures &&
      !mayBeSum(name)
    ) {
      return ROW.agency;
    }
    if (isBlank(name)) return this.kindWithoutName(row, number, figures);
    if (typeof name !== "string")
      return isNumberingRow(this.snapshot, row, this.columns.left, this.columns.right)
        ? ROW.header
        : figures
          ? ROW.agency
          : ROW.note;
    return this.kindOfName(row, number, figures);
  }

  private kindWithoutName(row: number, number: CellValue, figures: boolean): RowKind | null {
    const numeral = numeralOf(number);
    if (numeral.kind === "text") {
      const text = this.text(row, this.columns.sequence!);
      const header = this.headerAt(row);
      if (header !== undefined) return header;
      const label = labelOf(text);
      return (
        this.kindOfLabel(label, figures) ??
        this.kindByNumeral(leadingNumeral(text)?.numeral ?? null) ??
        (figures ? ROW.agency : this.isAcross(row) ? ROW.section : ROW.note)
      );
    }
    if (this.nameMergeEnd >= row) return figures ? ROW.agency : ROW.covered;
    // Without a name, words among the figures are no figures: a signature, a title.
    if (figures && this.filledFigures(row) === 0) return this.headerAt(row) ?? ROW.note;
    if (figures) {
      if (isNumberingRow(this.snapshot, row, this.columns.left, this.columns.right)) return ROW.header;
      const header = this.headerAt(row);
      if (header !== undefined) return header;
      const label = this.strayLabel(row);
      return (
        this.kindOfLabel(label === "" ? null : labelOf(label), true) ??
        (numeral.kind === "arabic" ? ROW.agency : ROW.figuresOnly)
      );
    }
    return ROW.blank;
  }

  private kindOfName(row: number, number: CellValue, figures: boolean): RowKind | null {
    const header = this.headerAt(row);
    if (header !== undefined) return header;
    const text = this.text(row, this.columns.agency);
    const numeral = numeralOf(number);
    if (numeral.kind === "text") {
      const label = labelOf(this.text(row, this.columns.sequence!));
      if (label?.kind === "sum" || label?.kind === "section") return this.kindOfLabel(label, figures)!;
    }
    const leading = leadingNumeral(text);
    const label = labelOf(leading ? leading.rest : text);
    if (label?.kind === "sum") return ROW.sum;
    if (numeral.kind === "arabic") return label?.kind === "section" && !figures ? ROW.section : ROW.agency;
    const byNumeral = this.kindByNumeral(numeral) ?? this.kindByNumeral(leading?.numeral ?? null);
    if (byNumeral !== null) return byNumeral;
    if (leading?.numeral.kind === "arabic")
      return label?.kind === "section" && !figures ? ROW.section : figures ? ROW.agency : ROW.nameOnly;
    const byLabel = this.kindOfLabel(label, figures);
    if (byLabel !== null) return byLabel;
    if (isBulleted(text)) return ROW.detail;
    return figures ? ROW.agency : ROW.nameOnly;
  }

  private kindByNumeral(numeral: Numeral | null): RowKind | null {
    switch (numeral?.kind) {
      case "roman":
      case "capital":
        return ROW.section;
      case "decimal":
      case "small":
        return ROW.detail;
      default:
        return null;
    }
  }

  private kindOfLabel(label: RowLabel | null, figures: boolean): RowKind | null {
    switch (label?.kind) {
      case "sum":
        return ROW.sum;
      case "section":
        return ROW.section;
      case "summary":
        return ROW.summary;
      case "note":
        return figures ? null : ROW.note;
      default:
        return null;
    }
  }

  /** Whether any figure column is filled. */
  hasFigures(row: number): boolean {
    for (const column of this.columns.figures) {
      const value = valueAt(this.snapshot, row, column);
      if (value !== "" && !isBlank(value)) return true;
    }
    return false;
  }

  /** How many figure columns hold a number, or what was meant as one. */
  filledFigures(row: number): number {
    let filled = 0;
    for (const column of this.columns.figures) {
      const value = valueAt(this.snapshot, row, column);
      if (
        typeof value === "number" ||
        (typeof value === "string" && value !== "" && !hasLetter(value) && /\d|^#/.test(value))
      )
        filled += 1;
    }
    return filled;
  }

  text(row: number, column: number): string {
    return readableText(this.snapshot, row, column, this.band.encoding);
  }

  /** The row's label: its name, or what stands in the sequence cell or before the figures in its stead. */
  label(row: number): string {
    const name = this.text(row, this.columns.agency);
    const number = this.columns.sequence === null ? "" : this.text(row, this.columns.sequence);
    if (name === "") return number === "" ? this.strayLabel(row) : number;
    return numeralOf(number).kind === "text" ? `${number} ${name}` : name;
  }

  numeral(row: number): Numeral {
    return this.columns.sequence === null
      ? { kind: "none" }
      : numeralOf(valueAt(this.snapshot, row, this.columns.sequence));
  }

  /** The sheet row whose cell holds the row's name: its own, or the first of a merged name. */
  nameRow(row: number): number {
    if (!isBlank(valueAt(this.snapshot, row, this.columns.agency))) return row;
    for (const [top, area] of this.names) if (top <= row && area.bottom >= row) return top;
    return row;
  }

  /** One text merged across names and figures. */
  private isAcross(row: number): boolean {
    const merge = this.names.get(row);
    return merge !== undefined && merge.right > this.columns.agency;
  }

  /** Text between the names and the first figure, or beside them. */
  private strayLabel(row: number): string {
    const first = Math.min(...this.columns.figures);
    for (let column = this.columns.left; column < first; column += 1) {
      const text = this.text(row, column);
      if (hasLetter(text)) return text;
    }
    return "";
  }

  /** `header` for the table's own header printed again, null for another's, undefined for neither. */
  private headerAt(row: number): RowKind | null | undefined {
    let worded = 0;
    for (let column = this.columns.left; column <= this.columns.right; column += 1) {
      const value = valueAt(this.snapshot, row, column);
      if (typeof value === "number") return undefined;
      if (typeof value === "string" && hasLetter(value)) worded += 1;
    }
    if (worded === 0) return undefined;
    if (this.headerTexts.some((texts) => this.repeats(row, texts))) return ROW.header;
    const agency = this.text(row, this.columns.agency);
    const sequence = this.columns.sequence === null ? "" : this.text(row, this.columns.sequence);
    // "I | Các sở, ban, ngành" is a section; a header has more to say.
    const enough = worded >= 3 || (worded === 2 && sequence === "");
    return enough && (this.probe.namesSequence(sequence) || this.probe.namesAgency(agency)) ? null : undefined;
  }

  private repeats(row: number, texts: ReadonlyMap<number, string>): boolean {
    let same = 0;
    for (let column = this.columns.left; column <= this.columns.right; column += 1) {
      const value = valueAt(this.snapshot, row, column);
      if (isBlank(value)) continue;
      if (typeof value !== "string" || texts.get(column) !== fold(value)) return false;
      same += 1;
    }
    return same >= Math.min(2, texts.size);
  }
}

function headerTexts(snapshot: SheetSnapshot, band: HeaderBand): readonly ReadonlyMap<number, string>[] {
  const rows: Map<number, string>[] = [];
  for (let row = band.area.top; row <= band.area.bottom; row += 1) {
    const texts = new Map<number, string>();
    for (let column = band.area.left; column <= band.area.right; column += 1) {
      const value = valueAt(snapshot, row, column);
      if (typeof value === "string" && !isBlank(value)) texts.set(column, fold(value));
    }
    if (texts.size > 0) rows.push(texts);
  }
  return rows;
}
