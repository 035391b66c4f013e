import type { FieldId, Programme, ProgrammeField } from "../programmes/programme";
import type { Area } from "../sheet/address";
import { isTextAt, valueAt } from "../sheet/cells";
import { mergeAt, mergesInRows } from "../sheet/merges";
import type { SheetSnapshot } from "../sheet/snapshot";
import type { BandProbe } from "./header-rows";
import { matchHeading, NAMED } from "./heading-match";
import { evidentEncoding, hasLetter, isBlank, readableText } from "./reading";
import { wordsOf } from "./words";

/** Neighbouring columns that may hold one table, or two side by side. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

/** A heading that fills its phrase wholly, as a name that merely begins like one does not. */
const EXACT = 0.95;
/** Rows below an anchor that show how far its table reaches to either side. */
const REACH = 6;
/** Different texts tried as headings; no real sheet has so many outside its tables. */
const MOST_TEXTS = 5_000;
const LONGEST_HEADING = 300;

/** Looks for rows that begin a header of one programme. */
export class HeaderSearch implements BandProbe {
  private readonly known = new Map<string, readonly { readonly field: ProgrammeField; readonly score: number }[]>();

  constructor(
    private readonly snapshot: SheetSnapshot,
    readonly programme: Programme,
    /** Columns set by hand. */
    readonly byHand: ReadonlyMap<FieldId, number>,
  ) {}

  /** Stretches of columns in which the row names at least two different fields; cells of `taken` areas do not count. */
  headersAt(row: number, taken: readonly Area[]): readonly Stretch[] {
    const columns = this.namedColumns(row, taken);
    const stretches: Stretch[] = [];
    let index = 0;
    while (index < columns.length) {
      const stretch = this.stretchAround(row, columns[index]!.column, taken);
      const fields = new Set<FieldId>();
      for (; index < columns.length && columns[index]!.column <= stretch.right; index += 1)
        fields.add(columns[index]!.field);
      if (fields.size >= 2) stretches.push(stretch);
    }
    return stretches;
  }

  namesFigure(text: string): boolean {
    return this.fieldsOf(text).some(
      ({ field, score }) => (field.kind === "count" || field.kind === "rate") && score >= NAMED,
    );
  }

  namesAgency(text: string): boolean {
    return this.fieldsOf(text).some(({ field, score }) => field.kind === "agency" && score >= EXACT);
  }

  agencyScore(text: string): number {
    const [best] = this.fieldsOf(text);
    return best && best.field.kind === "agency" && best.score >= NAMED ? best.score : 0;
  }

  namesSequence(text: string): boolean {
    return this.fieldsOf(text).some(({ field, score }) => field.kind === "sequence" && score >= EXACT);
  }

  private namedColumns(
    row: number,
    taken: readonly Area[],
  ): readonly { readonly column: number; readonly field: FieldId }[] {
    const places = this.wordedColumns(row, taken);
    // Most rows of a table have one name, and end here.
    if (places.length < 2) return [];
    const encoding =
      places.map((column) => evidentEncoding(this.textAt(row, column))).find((found) => found !== null) ?? null;
    const named: { column: number; field: FieldId }[] = [];
    for (const column of places) {
      const byHand = [...this.byHand].find(([, place]) => place === column)?.[0];
      const [best] = this.fieldsOf(readableText(this.snapshot, row, column, encoding));
      if (byHand !== undefined) named.push({ column, field: byHand });
      else if (best && best.score >= NAMED) named.push({ column, field: best.field.id });
    }
    return named;
  }

  private wordedColumns(row: number, taken: readonly Area[]): readonly number[] {
    const { left, right } = this.snapshot.area!;
    const places: number[] = [];
    for (let column = left; column <= right; column += 1) {
      if (!isTextAt(this.snapshot, row, column) || isTaken(taken, row, column)) continue;
      const text = this.textAt(row, column);
      if (hasLetter(text) || text.includes("%")) places.push(column);
    }
    return places;
  }

  private textAt(row: number, column: number): string {
    return String(valueAt(this.snapshot, row, column));
  }

  /** Fields a text names, best first. */
  private fieldsOf(text: string): readonly { readonly field: ProgrammeField; readonly score: number }[] {
    if (text.length > LONGEST_HEADING) return [];
    const known = this.known.get(text);
    if (known) return known;
    if (this.known.size >= MOST_TEXTS) return [];
    const heading = { leaf: wordsOf(text), groups: [] };
    const fields = this.programme.fields
      .map((field) => ({ field, score: matchHeading(field, heading).score }))
      .sort((a, b) => b.score - a.score);
    this.known.set(text, fields);
    return fields;
  }

  /** Columns filled or merged in the rows from `row` on, around `column`; one empty column does not part them. */
  private stretchAround(row: number, column: number, taken: readonly Area[]): Stretch {
    const bottom = row + REACH;
    const merges = mergesInRows(this.snapshot, row, bottom);
    const isFilled = (at: number) => {
      if (at > this.snapshot.area!.right || isTaken(taken, row, at)) return false;
      for (let down = row; down <= bottom; down += 1) {
        if (!isBlank(valueAt(this.snapshot, down, at))) return true;
        const merge = mergeAt(merges, down, at);
        if (merge && !isBlank(valueAt(this.snapshot, merge.top, merge.left))) return true;
      }
      return false;
    };
    let left = column;
    while (isFilled(left - 1) || isFilled(left - 2)) left -= 1;
    let right = column;
    while (isFilled(right + 1) || isFilled(right + 2)) right += 1;
    const byHand = [...this.byHand.values()];
    if (!byHand.some((place) => place >= left && place <= right)) return { left, right };
    return { left: Math.min(left, ...byHand), right: Math.max(right, ...byHand) };
  }
}

function isTaken(taken: readonly Area[], row: number, column: number): boolean {
  return taken.some((area) => row >= area.top && row <= area.bottom && column >= area.left && column <= area.right);
}
