import type { Area } from "../sheet/address";
import { valueAt } from "../sheet/cells";
import { mergesThroughColumn } from "../sheet/merges";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import { readFigure } from "./figures";
import { MOST_HEADER_ROWS, type BandPlace } from "./header-band";
import type { BandProbe } from "./header-rows";
import {
  isBulleted,
  isOfSection,
  isStarred,
  labelOf,
  leadingNumeral,
  numberOf,
  numeralOf,
  type Numeral,
  type RowLabel,
} from "./labels";
import { isNumberingRow } from "./numbering-row";
import { PlainRows } from "./plain-rows";
import { hasLetter, isBlank, readableText } from "./reading";
import { LONGEST_GAP } from "./sample";
import { FIGURE } from "./table";
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
  /** The first line of a name whose figures stand on the row below, beside its second line. */
  firstLine: 11,
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

/** What the figure columns of a row hold. */
export type Contents = "nothing" | "words" | "numbers";

/** Rows from the header down to where nothing of the table can follow. */
export interface RawRows {
  /** Sheet row of the first. */
  readonly top: number;
  /** A {@link RowKind} each, row by row. */
  readonly kinds: Uint8Array;
  /** Indices, ascending, of the rows that are not ordinary: all others have a number, a name and a first figure. */
  readonly odd: readonly number[];
}

/** Reads single rows of a body: names, numerals, labels. */
export class BodyReader {
  private readonly names: ReadonlyMap<number, Area>;
  /** First row of a merged name, by its other rows. */
  private readonly mergedNames: ReadonlyMap<number, number>;
  /** First rows of merged names, ascending, and the next of them that the walk comes to. */
  private readonly mergeTops: readonly number[];
  private nextMerge = 0;
  /** The walk has come past an agency. */
  private hasAgency = false;
  private readonly headerTexts: readonly ReadonlyMap<number, string>[];
  private readonly plain: PlainRows;

  constructor(
    readonly snapshot: SheetSnapshot,
    readonly band: BandPlace,
    readonly columns: BodyColumns,
    private readonly probe: BandProbe,
  ) {
    this.names = mergesThroughColumn(snapshot, columns.agency);
    this.mergeTops = [...this.names.keys()].sort((a, b) => a - b);
    this.mergedNames = rowsOfMergedNames(this.names.values(), snapshot.area?.bottom ?? -1);
    this.headerTexts = headerTexts(snapshot, band);
    this.plain = new PlainRows(snapshot, columns);
  }

  /** The rows of the table and perhaps some below it; stops at another table's header and after a long gap. */
  walk(limit: number): RawRows {
    const top = this.band.bodyTop;
    const kinds = new Uint8Array(Math.max(0, limit - top + 1));
    const odd: number[] = [];
    let gap = 0;
    let broken = false;
    let row = top;
    for (; row <= limit; row += 1) {
      const end = this.plainEnd(row, limit + 1);
      if (end > row) {
        kinds.fill(ROW.agency, row - top, end - top);
        gap = 0;
        broken = false;
        row = end;
        if (row > limit) break;
      }
      const kind = this.kindOf(row);
      if (kind === null) break;
      if (kind === ROW.header && (broken || this.startsAnew(row))) break;
      gap = kind === ROW.blank ? gap + 1 : 0;
      if (gap > LONGEST_GAP) break;
      if (kind === ROW.agency) {
        broken = false;
        this.hasAgency = true;
      } else if (
        kind === ROW.note ||
        (kind === ROW.nameOnly && kinds[row - top - 1] !== ROW.agency) ||
        (kind === ROW.sum && this.sumsAll(row))
      )
        broken = true;
      kinds[row - top] = kind;
      odd.push(row - top);
    }
    return { top, kinds: kinds.slice(0, row - top), odd };
  }

  /** Under a header that is printed again at a page break the numbers run on, or a section begins. */
  private startsAnew(header: number): boolean {
    if (!this.hasAgency) return false;
    for (let row = header + 1; row <= header + MOST_HEADER_ROWS; row += 1) {
      const kind = this.kindOf(row);
      if (kind === ROW.header || kind === ROW.blank) continue;
      return kind === ROW.agency && numberOf(this.numeral(row)) === 1;
    }
    return false;
  }

  /** The row's label says that it sums all agencies. */
  sumsAll(row: number): boolean {
    const label = labelOf(this.label(row));
    return label?.kind === "sum" && label.scope === "all";
  }

  /** The first row from `row` up to `end` that is not ordinary: a million of these must cost little. */
  private plainEnd(row: number, end: number): number {
    while (this.mergeTops[this.nextMerge]! < row) this.nextMerge += 1;
    // A merged name gets a closer look.
    const plainEnd = this.plain.endFrom(row, Math.min(end, this.mergeTops[this.nextMerge] ?? end));
    if (plainEnd > row) this.hasAgency = true;
    return plainEnd;
  }

  /** Null where another table's header stands. */
  private kindOf(row: number): RowKind | null {
    const { sequence, agency } = this.columns;
    const name = valueAt(this.snapshot, row, agency);
    const number = sequence === null ? "" : valueAt(this.snapshot, row, sequence);
    if (isBlank(name)) return this.kindWithoutName(row, number);
    if (typeof name === "string" && hasLetter(name)) return this.kindOfName(row, name, number);
    return this.kindOfSign(row, number);
  }

  /** Numbers and signs name no agency, but a row that has a number of its own and figures is one, whatever its name. */
  private kindOfSign(row: number, number: CellValue): RowKind {
    if (isNumberingRow(this.snapshot, row, this.columns.left, this.columns.right)) return ROW.header;
    if (this.hasSignsAlone(row)) return ROW.blank;
    const isAgency = numeralOf(number).kind === "arabic" && this.contents(row) === "numbers";
    return isAgency ? ROW.agency : ROW.note;
  }

  private kindWithoutName(row: number, number: CellValue): RowKind | null {
    const contents = this.contents(row);
    const numeral = numeralOf(number);
    const hasWords = numeral.kind === "text";
    if (!hasWords && this.isUnderName(row)) return contents === "numbers" ? ROW.agency : ROW.covered;
    if (!hasWords && isNumberingRow(this.snapshot, row, this.columns.left, this.columns.right)) return ROW.header;
    const header = this.headerAt(row);
    if (header !== undefined) return header;
    // Words where the number should stand: a label merged over both, or a note.
    if (hasWords) {
      const kind = this.kindOfStrayText(row, this.text(row, this.columns.sequence!), contents);
      return kind ?? (contents === "numbers" ? ROW.agency : ROW.note);
    }
    // A number laid in for an agency that is not there.
    if (contents === "nothing" && numeral.kind !== "none") return ROW.blank;
    // Without a name, words among the figures are no figures: a signature, a title.
    if (contents === "words") return ROW.note;
    if (contents === "numbers" && numeral.kind === "arabic") return ROW.agency;
    const stray = this.strayLabel(row);
    const byWords = stray === "" ? null : this.kindOfStrayText(row, stray, contents);
    if (byWords !== null) return byWords;
    if (contents === "numbers" && isOfSection(numeral)) return ROW.section;
    if (contents === "numbers") return this.hasSignsAlone(row) ? ROW.blank : ROW.figuresOnly;
    return stray !== "" ? ROW.note : this.hasSignsAlone(row) ? ROW.blank : ROW.covered;
  }

  /** What words beside an empty name say the row is; null where they say nothing. */
  private kindOfStrayText(row: number, text: string, contents: Contents): RowKind | null {
    const leading = leadingNumeral(text);
    const label = labelOf(leading ? leading.rest : text);
    if (label?.kind === "sum") return ROW.sum;
    const kind = this.kindByNumeral(leading?.numeral ?? null) ?? this.kindOfLabel(row, label, contents);
    return kind ?? (contents !== "numbers" && this.isAcross(row) ? ROW.section : null);
  }

  private kindOfName(row: number, name: string, number: CellValue): RowKind | null {
    // "A | B | 1 | 2", printed again at a page break.
    if (isNumberingRow(this.snapshot, row, this.columns.left, this.columns.right)) return ROW.header;
    const header = this.headerAt(row);
    if (header !== undefined) return header;
    const contents = this.contents(row);
    const text = this.text(row, this.columns.agency);
    const numeral = numeralOf(number);
    const stray = numeral.kind === "text" ? labelOf(this.text(row, this.columns.sequence!)) : null;
    if (stray?.kind === "sum") return ROW.sum;
    if (stray?.kind === "section") return ROW.section;
    const leading = leadingNumeral(text);
    const label = labelOf(leading ? leading.rest : text);
    if (label?.kind === "sum") return ROW.sum;
    const isTitle = label?.kind === "section" && contents === "nothing";
    if (numeral.kind === "arabic") return isTitle ? ROW.section : ROW.agency;
    const byNumeral = this.kindByNumeral(numeral) ?? this.kindByNumeral(leading?.numeral ?? null);
    if (byNumeral !== null) return byNumeral;
    if (leading?.numeral.kind === "arabic")
      return isTitle ? ROW.section : contents === "numbers" ? ROW.agency : ROW.nameOnly;
    const byLabel = this.kindOfLabel(row, label, contents);
    if (byLabel !== null) return byLabel;
    if (isStarred(name)) return contents === "numbers" ? ROW.detail : ROW.note;
    if (isBulleted(text)) return ROW.detail;
    return contents === "numbers" ? ROW.agency : ROW.nameOnly;
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

  private kindOfLabel(row: number, label: RowLabel | null, contents: Contents): RowKind | null {
    switch (label?.kind) {
      case "sum":
        return ROW.sum;
      case "section":
        return ROW.section;
      case "summary":
        return ROW.summary;
      case "note":
        // "Người lập: …" may have a telephone number beside it.
        return contents === "numbers" && this.filledFigures(row) > 1 ? null : ROW.note;
      default:
        return null;
    }
  }

  /** What the figure columns hold on this row. */
  contents(row: number): Contents {
    let contents: Contents = "nothing";
    for (const column of this.columns.figures) {
      const value = valueAt(this.snapshot, row, column);
      if (value === "") continue;
      const { state } = readFigure(this.snapshot, row, column, value);
      if (state === FIGURE.notNumber) contents = "words";
      else if (state !== FIGURE.blank) return "numbers";
    }
    return contents;
  }

  /** Neither a letter nor a digit: an empty row, or one of dashes. */
  private hasSignsAlone(row: number): boolean {
    for (let column = this.columns.left; column <= this.columns.right; column += 1) {
      const value = valueAt(this.snapshot, row, column);
      if (typeof value !== "string" || hasLetter(value) || /\d/.test(value)) return false;
    }
    return true;
  }

  /** How many figure columns hold a number, or what was meant as one. */
  filledFigures(row: number): number {
    let filled = 0;
    for (const column of this.columns.figures) {
      const { state } = readFigure(this.snapshot, row, column, valueAt(this.snapshot, row, column));
      if (state !== FIGURE.notNumber && state !== FIGURE.blank) filled += 1;
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
    const hasWords = numeralOf(number).kind === "text";
    if (name === "") return hasWords ? number : this.strayLabel(row);
    return hasWords ? `${number} ${name}` : name;
  }

  numeral(row: number): Numeral {
    return this.columns.sequence === null
      ? { kind: "none" }
      : numeralOf(valueAt(this.snapshot, row, this.columns.sequence));
  }

  /** The sheet row whose cell holds the row's name: its own, or the first of a merged name. */
  nameRow(row: number): number {
    return this.mergedNames.size === 0 ? row : (this.mergedNames.get(row) ?? row);
  }

  /** The row is one of the lower rows of a merged name, not of a heading's. */
  private isUnderName(row: number): boolean {
    const first = this.nameRow(row);
    return first < row && first >= this.band.bodyTop;
  }

  /** Some name runs over several rows. */
  get hasMergedNames(): boolean {
    return this.mergedNames.size > 0;
  }

  /** The row is the first of a merged name. */
  hasMergedName(row: number): boolean {
    return (this.names.get(row)?.bottom ?? row) > row;
  }

  /** One text merged across names and figures. */
  isAcross(row: number): boolean {
    const merge = this.names.get(row);
    return merge !== undefined && merge.right > this.columns.agency;
  }

  /** Text between the names and the first figure, or beside them, that is no numeral in front of the row. */
  private strayLabel(row: number): string {
    const first = Math.min(...this.columns.figures);
    const { sequence } = this.columns;
    for (let column = this.columns.left; column < first; column += 1) {
      if (column === sequence && this.numeral(row).kind !== "text") continue;
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
    if (this.probe.namesSequence(sequence)) return worded >= 2 ? null : undefined;
    // "I | Các sở, ban, ngành" is a section, whatever its remarks say; a header has words over the figures.
    return this.probe.namesAgency(agency) && this.contents(row) === "words" ? null : undefined;
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

function rowsOfMergedNames(
  merges: Iterable<{ readonly top: number; readonly bottom: number }>,
  last: number,
): ReadonlyMap<number, number> {
  const first = new Map<number, number>();
  for (const { top, bottom } of merges)
    for (let row = top + 1; row <= Math.min(bottom, last); row += 1) first.set(row, top);
  return first;
}

function headerTexts(snapshot: SheetSnapshot, band: BandPlace): readonly ReadonlyMap<number, string>[] {
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
