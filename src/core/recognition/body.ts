import { blockEnd } from "../blocks";
import { valueAt } from "../sheet/cells";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import { trimmed, trimmedName } from "../text/characters";
import { lazyTexts, type Texts } from "../text/texts";
import type { FieldId } from "../programmes/programme";
import { ROW, type BodyReader, type RawRows, type RowKind } from "./body-rows";
import { readCountFigures } from "./figures";
import { isOfSection, leadingNumeral } from "./labels";
import { settle } from "./settled-rows";
import { unnumberedParts } from "./unnumbered-parts";
import { disguisedTotal, resolveTotals, type SectionRows, type SumRow } from "./totals";
import type { FigureColumn, OtherRow, Section, TotalRow } from "./table";

/** The rows of a table by what they are. */
export interface Body {
  /** Last row of the table. */
  readonly bottom: number;
  readonly rows: Int32Array;
  readonly agencies: Texts;
  readonly sequence: Texts;
  readonly counts: Readonly<Record<FieldId, FigureColumn>>;
  readonly sections: readonly Section[];
  readonly totals: readonly TotalRow[];
  readonly blankRows: readonly number[];
  readonly otherRows: readonly OtherRow[];
}

interface OpenSection {
  readonly row: number;
  readonly title: string;
  readonly first: number;
  readonly level: number;
  readonly hasFigures: boolean;
  /** An agency that bears a numeral as sections do: sections of its level end here, and none begins. */
  readonly isAgency: boolean;
}

/** Sorts the rows below a header into agencies, sections, totals and what is none of these. Null where no agency is found. */
export function readBody(
  snapshot: SheetSnapshot,
  reader: BodyReader,
  raw: RawRows,
  counts: readonly (readonly [FieldId, number])[],
): Body | null {
  const { kinds, odd, end } = settle(reader, raw);
  let parts = collect(reader, raw.top, kinds, odd, end);
  let columns = readCounts(snapshot, counts, parts.rows);
  // What is found by the figures has no number, and so is none of the ordinary rows.
  const turnInto = (kind: RowKind, indices: readonly number[]) => {
    if (indices.length === 0) return;
    for (const index of indices) kinds[index] = kind;
    parts = collect(reader, raw.top, kinds, odd, end);
    columns = readCounts(snapshot, counts, parts.rows);
  };
  turnInto(ROW.detail, unnumberedParts(reader, raw.top, { kinds, odd }, parts.rows, Object.values(columns)));
  const disguised = disguisedTotal(Object.values(columns), parts.rows.length);
  if (disguised >= 0 && reader.numeral(parts.rows[disguised]!).kind !== "arabic")
    turnInto(ROW.sum, [parts.rows[disguised]! - raw.top]);
  if (parts.rows.length === 0) return null;
  const { rows, nameParts } = parts;
  const sections = closed(parts.sections, rows.length);
  return {
    bottom: raw.top + end,
    rows,
    agencies: lazyTexts(rows.length, (index) => nameAt(reader, rows[index]!, nameParts.get(index))),
    sequence: lazyTexts(rows.length, (index) => sequenceAt(reader, rows[index]!, nameParts.get(index))),
    counts: columns,
    sections: sections.map(({ row, title, first, end: last }) => ({ row, title, first, end: last })),
    totals: resolveTotals(snapshot, Object.values(columns), sections, parts.sums, rows.length),
    blankRows: parts.blank,
    otherRows: parts.other,
  };
}

function readCounts(
  snapshot: SheetSnapshot,
  counts: readonly (readonly [FieldId, number])[],
  rows: Int32Array,
): Record<FieldId, FigureColumn> {
  return Object.fromEntries(counts.map(([field, column]) => [field, readCountFigures(snapshot, column, rows)]));
}

/** The rows that a name has besides the agency's own. */
interface NameParts {
  /** Row that the name begins in; null where that is its own. */
  readonly first: number | null;
  /** What the rows below add, each with a space before it. */
  readonly more: string;
}

interface Parts {
  readonly rows: Int32Array;
  /** Of the few agencies whose names stand on several rows. */
  readonly nameParts: Map<number, NameParts>;
  readonly sections: OpenSection[];
  readonly sums: SumRow[];
  readonly blank: number[];
  readonly other: OtherRow[];
}

function collect(reader: BodyReader, top: number, kinds: Uint8Array, odd: readonly number[], end: number): Parts {
  const rows = new Int32Array(end + 1);
  let count = 0;
  const parts: Omit<Parts, "rows"> = { nameParts: new Map(), sections: [], sums: [], blank: [], other: [] };
  const levels: string[] = [];
  const addAgencies = (from: number, to: number) => {
    if (from >= to) return;
    if (kinds[from - 1] === ROW.firstLine) parts.nameParts.set(count, { first: top + from - 1, more: "" });
    for (let at = from; at < to; at = blockEnd(at, to))
      ascend(rows, count + at - from, top + at, blockEnd(at, to) - at);
    count += to - from;
  };
  let next = 0;
  for (const index of odd) {
    if (index > end) break;
    addAgencies(next, index);
    next = index + 1;
    const row = top + index;
    switch (kinds[index] as RowKind) {
      case ROW.agency:
      case ROW.nameOnly:
        if (parts.sections.length > 0 && isOfSection(reader.numeral(row))) {
          const level = levelOf(reader, row, levels);
          parts.sections.push({ row, title: "", first: count, level, hasFigures: false, isAgency: true });
        }
        addAgencies(index, next);
        break;
      case ROW.section:
        parts.sections.push({
          row,
          title: sectionTitle(reader, row),
          first: count,
          level: levelOf(reader, row, levels),
          hasFigures: reader.contents(row) === "numbers",
          isAgency: false,
        });
        break;
      case ROW.figuresOnly:
        if (reader.filledFigures(row) < 2) {
          parts.other.push({ row, kind: "note" });
          break;
        }
        parts.sums.push({ row, label: "", before: count });
        break;
      case ROW.sum:
        parts.sums.push({ row, label: reader.label(row), before: count });
        break;
      case ROW.covered:
        addContinuation(reader, parts, row, count - 1);
        break;
      case ROW.firstLine:
        // The agency is the row below, whose name begins here.
        parts.other.push({ row, kind: "continuation" });
        break;
      case ROW.blank:
        parts.blank.push(row);
        break;
      case ROW.header:
      case ROW.detail:
      case ROW.summary:
      case ROW.note:
        parts.other.push({ row, kind: OTHER[kinds[index] as keyof typeof OTHER] });
        break;
    }
  }
  addAgencies(next, end + 1);
  return { ...parts, rows: rows.slice(0, count) };
}

/** Writes `count` numbers that ascend by one, from `first`. */
function ascend(rows: Int32Array, at: number, first: number, count: number): void {
  for (let offset = 0; offset < count; offset += 1) rows[at + offset] = first + offset;
}

const OTHER = { [ROW.header]: "header", [ROW.detail]: "detail", [ROW.summary]: "summary", [ROW.note]: "note" } as const;

function nameAt(reader: BodyReader, row: number, parts: NameParts | undefined): string {
  const { snapshot, columns } = reader;
  const name = valueAt(snapshot, reader.nameRow(row), columns.agency);
  // A name merged with the sequence cell stands in the latter.
  const own = trimmedName(String(name)) || reader.label(row);
  if (!parts) return own;
  const first = parts.first === null ? "" : `${trimmedName(String(valueAt(snapshot, parts.first, columns.agency)))} `;
  return first + own + parts.more;
}

function sequenceAt(reader: BodyReader, row: number, parts: NameParts | undefined): string {
  const { snapshot, columns } = reader;
  if (columns.sequence === null) return "";
  const above = parts?.first ?? reader.nameRow(row);
  return sequenceText(valueAt(snapshot, row, columns.sequence), valueAt(snapshot, above, columns.sequence));
}

function sequenceText(own: CellValue, merged: CellValue): string {
  const text = trimmed(String(own));
  return text === "" ? trimmed(String(merged)) : text;
}

/** `last`: the agency above. */
function addContinuation(reader: BodyReader, parts: Omit<Parts, "rows">, row: number, last: number): void {
  parts.other.push({ row, kind: "continuation" });
  if (reader.hasMergedName(row)) return;
  const line = trimmedName(String(valueAt(reader.snapshot, row, reader.columns.agency)));
  if (line === "") return;
  const known = parts.nameParts.get(last);
  parts.nameParts.set(last, { first: known?.first ?? null, more: `${known?.more ?? ""} ${line}` });
}

/** "I" beside "Các sở" and "I. Các sở" in one cell read the same. */
function sectionTitle(reader: BodyReader, row: number): string {
  const numeral = reader.numeral(row);
  const label = reader.label(row);
  if (!("label" in numeral) || leadingNumeral(label)) return label;
  return label === "" ? numeral.label : `${numeral.label}. ${label}`;
}

/** Sections nest in the order in which their kinds of numeral first appear: A, then I; CAPITALS, then words. */
function levelOf(reader: BodyReader, row: number, levels: string[]): number {
  const numeral = reader.numeral(row);
  const label = reader.label(row);
  const written = "label" in numeral ? numeral.kind : leadingNumeral(label)?.numeral.kind;
  const kind = written ?? (label === label.toUpperCase() ? "capitals" : "words");
  if (!levels.includes(kind)) levels.push(kind);
  return levels.indexOf(kind);
}

/** Each section reaches down to the next of its own level or above. */
function closed(sections: readonly OpenSection[], count: number): readonly SectionRows[] {
  const ended: (OpenSection & { end: number })[] = sections.map((section) => ({ ...section, end: count }));
  const open: (OpenSection & { end: number })[] = [];
  for (const section of ended) {
    while (open.length > 0 && open.at(-1)!.level >= section.level) open.pop()!.end = section.first;
    if (!section.isAgency) open.push(section);
  }
  return ended.filter(({ isAgency }) => !isAgency);
}
