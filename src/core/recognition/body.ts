import { valueAt } from "../sheet/cells";
import type { SheetSnapshot } from "../sheet/snapshot";
import { trimmed } from "../text/characters";
import type { FieldId } from "../programmes/programme";
import { ROW, type BodyReader, type RawRows, type RowKind } from "./body-rows";
import { readFigures } from "./figures";
import { beginsLikeAgency, labelOf } from "./labels";
import { disguisedTotal, resolveTotals, type SumRow } from "./totals";
import type { FigureColumn, OtherRow, Section, TotalRow } from "./table";

/** The rows of a table by what they are. */
export interface Body {
  /** Last row of the table. */
  readonly bottom: number;
  readonly rows: Int32Array;
  readonly agencies: readonly string[];
  readonly sequence: readonly string[];
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
}

/** Sorts the rows below a header into agencies, sections, totals and what is none of these. Null where no agency is found. */
export function readBody(
  snapshot: SheetSnapshot,
  reader: BodyReader,
  raw: RawRows,
  counts: readonly (readonly [FieldId, number])[],
): Body | null {
  const kinds = settledKinds(reader, raw);
  const end = lastTableRow(reader, raw, kinds);
  if (end < 0) return null;
  let parts = collect(snapshot, reader, raw.top, kinds, end);
  let columns = readCounts(snapshot, counts, parts.rows);
  const disguised = disguisedTotal(Object.values(columns), parts.rows.length);
  if (disguised >= 0 && reader.numeral(parts.rows[disguised]!).kind !== "arabic") {
    kinds[parts.rows[disguised]! - raw.top] = ROW.sum;
    parts = collect(snapshot, reader, raw.top, kinds, end);
    columns = readCounts(snapshot, counts, parts.rows);
  }
  if (parts.rows.length === 0) return null;
  const { rows } = parts;
  const sections = closed(parts.sections, rows.length);
  return {
    bottom: raw.top + end,
    rows,
    agencies: parts.agencies,
    sequence: parts.sequence,
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
  return Object.fromEntries(counts.map(([field, column]) => [field, readFigures(snapshot, column, rows)]));
}

/** Kinds that depend on the rows around: romans that number agencies, bullets that are agencies, names on two lines. */
function settledKinds(reader: BodyReader, raw: RawRows): Uint8Array {
  const kinds = raw.kinds.slice();
  const numbered = kinds.some(
    (kind, index) => kind === ROW.agency && reader.numeral(raw.top + index).kind === "arabic",
  );
  const plain = kinds.includes(ROW.agency);
  numberedSections(reader, raw, kinds);
  let underAgency = false;
  for (let index = 0; index < kinds.length; index += 1) {
    const row = raw.top + index;
    if (
      kinds[index] === ROW.section &&
      !plain &&
      reader.hasFigures(row) &&
      labelOf(reader.label(row))?.kind !== "section"
    )
      kinds[index] = ROW.agency;
    if (kinds[index] === ROW.detail && !isDetail(reader, row, numbered, underAgency))
      kinds[index] = reader.hasFigures(row) ? ROW.agency : ROW.nameOnly;
    if (kinds[index] === ROW.agency) underAgency = true;
    else if (kinds[index] === ROW.section) underAgency = false;
  }
  for (let index = 0; index < kinds.length; index += 1) {
    if (kinds[index] === ROW.nameOnly) kinds[index] = kindOfName(reader, raw.top, kinds, index);
  }
  return kinds;
}

/** "1 Các sở" over "1.1 Sở A": the one is a section, the others its agencies. */
function numberedSections(reader: BodyReader, { top }: RawRows, kinds: Uint8Array): void {
  if (!kinds.includes(ROW.detail)) return;
  let section = "";
  for (let index = 0; index < kinds.length; index += 1) {
    const numeral = reader.numeral(top + index);
    if (kinds[index] === ROW.detail && numeral.kind === "decimal") {
      if (section !== "" && numeral.label.startsWith(`${section}.`)) kinds[index] = ROW.agency;
    } else if (numeral.kind === "arabic" && (kinds[index] === ROW.agency || kinds[index] === ROW.section)) {
      section =
        nextKind(kinds, index) === ROW.detail && labelOf(reader.label(top + index))?.kind === "section"
          ? numeral.label
          : "";
      if (section !== "") kinds[index] = ROW.section;
    }
  }
}

/** A part of the agency above, where agencies are numbered and this row is not numbered like them. */
function isDetail(reader: BodyReader, row: number, numbered: boolean, underAgency: boolean): boolean {
  return numbered && underAgency && reader.numeral(row).kind !== "arabic";
}

function kindOfName(reader: BodyReader, top: number, kinds: Uint8Array, index: number): RowKind {
  const text = reader.label(top + index);
  const before = kinds[index - 1];
  const after = nextKind(kinds, index);
  if (before === ROW.agency && continuesName(reader.label(top + index - 1), text)) return ROW.covered;
  if (after === ROW.agency && reader.columns.sequence !== null && !beginsLikeAgency(text)) return ROW.section;
  return ROW.nameOnly;
}

/** The next row that is not empty, nor the rest of another. */
function nextKind(kinds: Uint8Array, index: number): number | undefined {
  let next = index + 1;
  while (
    next < kinds.length &&
    (kinds[next] === ROW.blank || kinds[next] === ROW.covered || kinds[next] === ROW.header)
  )
    next += 1;
  return kinds[next];
}

/** Whether a text is the second line of the name above: it begins small, or the name above ends in mid-phrase. */
function continuesName(name: string, text: string): boolean {
  return /^\p{Ll}/u.test(text) || /(?:[-–—,&/(]|\s(?:và|các|của))$/u.test(name);
}

/** Index of the last row that belongs to the table, -1 where none does. */
function lastTableRow(reader: BodyReader, raw: RawRows, kinds: Uint8Array): number {
  let last = -1;
  let closedOff = false;
  let agencies = 0;
  for (let index = 0; index < kinds.length; index += 1) {
    const row = raw.top + index;
    switch (kinds[index] as RowKind) {
      case ROW.agency:
        if (closedOff && !reopens(reader, row)) break;
        closedOff = false;
        agencies += 1;
        last = index;
        break;
      case ROW.sum: {
        if (closedOff && reader.filledFigures(row) === 0) break;
        last = index;
        const label = labelOf(reader.label(row));
        if (agencies > 0 && label?.kind === "sum" && label.scope === "all") closedOff = true;
        break;
      }
      case ROW.figuresOnly:
        if (!closedOff && kinds[index - 1] !== ROW.blank && reader.filledFigures(row) >= 2) last = index;
        break;
      case ROW.covered:
      case ROW.detail:
        if (!closedOff && last === index - 1) last = index;
        break;
      case ROW.nameOnly:
        // An agency that has not reported, in a table that does not number its agencies.
        if (!closedOff && last === index - 1 && reader.columns.sequence === null && beginsLikeAgency(reader.label(row)))
          last = index;
        break;
      case ROW.note:
        closedOff = true;
        break;
      case ROW.section:
        // Agencies under it will bring it in.
        if (closedOff && nextKind(kinds, index) === ROW.agency) closedOff = false;
        break;
      default:
        break;
    }
  }
  return last;
}

/** After a total or a remark only a row that is plainly an agency's goes on with the table. */
function reopens(reader: BodyReader, row: number): boolean {
  if (reader.columns.sequence !== null) return reader.numeral(row).kind === "arabic" && reader.filledFigures(row) >= 2;
  return reader.filledFigures(row) * 2 >= reader.columns.figures.length;
}

interface Parts {
  readonly rows: Int32Array;
  readonly agencies: string[];
  readonly sequence: string[];
  readonly sections: OpenSection[];
  readonly sums: SumRow[];
  readonly blank: number[];
  readonly other: OtherRow[];
}

function collect(snapshot: SheetSnapshot, reader: BodyReader, top: number, kinds: Uint8Array, end: number): Parts {
  const rows = new Int32Array(end + 1);
  let count = 0;
  const parts: Omit<Parts, "rows"> = { agencies: [], sequence: [], sections: [], sums: [], blank: [], other: [] };
  const levels: string[] = [];
  for (let index = 0; index <= end; index += 1) {
    const row = top + index;
    switch (kinds[index] as RowKind) {
      case ROW.agency:
      case ROW.nameOnly:
        rows[count] = row;
        count += 1;
        addAgency(snapshot, reader, parts, row);
        break;
      case ROW.section:
        parts.sections.push({
          row,
          title: sectionTitle(reader, row),
          first: count,
          level: levelOf(reader, row, levels),
          hasFigures: reader.hasFigures(row),
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
        addContinuation(reader, parts, row);
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
  return { ...parts, rows: rows.slice(0, count) };
}

const OTHER = { [ROW.header]: "header", [ROW.detail]: "detail", [ROW.summary]: "summary", [ROW.note]: "note" } as const;

function addAgency(snapshot: SheetSnapshot, reader: BodyReader, parts: Omit<Parts, "rows">, row: number): void {
  const { sequence, agency } = reader.columns;
  const name = valueAt(snapshot, reader.nameRow(row), agency);
  parts.agencies.push(typeof name === "string" ? trimmed(name) : String(name));
  parts.sequence.push(sequence === null ? "" : trimmed(String(valueAt(snapshot, row, sequence))));
}

function addContinuation(reader: BodyReader, parts: Omit<Parts, "rows">, row: number): void {
  parts.other.push({ row, kind: "continuation" });
  const line = trimmed(String(valueAt(reader.snapshot, row, reader.columns.agency)));
  const last = parts.agencies.length - 1;
  if (line !== "" && last >= 0) parts.agencies[last] = `${parts.agencies[last]!} ${line}`;
}

/** "I" beside "Các sở" and "I. Các sở" in one cell read the same. */
function sectionTitle(reader: BodyReader, row: number): string {
  const numeral = reader.numeral(row);
  const label = reader.label(row);
  return "label" in numeral && label !== "" ? `${numeral.label}. ${label}` : label;
}

/** Sections nest in the order in which their kinds of numeral first appear: A, then I, then words. */
function levelOf(reader: BodyReader, row: number, levels: string[]): number {
  const numeral = reader.numeral(row);
  const kind = numeral.kind === "text" || numeral.kind === "none" ? leadingKind(reader.label(row)) : numeral.kind;
  if (!levels.includes(kind)) levels.push(kind);
  return levels.indexOf(kind);
}

function leadingKind(label: string): string {
  return /^\s*[IVX]+\b/.test(label) ? "roman" : /^\s*[A-H][.)\s]/.test(label) ? "capital" : "words";
}

/** Each section reaches down to the next of its own level or above. */
function closed(sections: readonly OpenSection[], count: number): (OpenSection & { readonly end: number })[] {
  return sections.map((section, index) => {
    const next = sections.slice(index + 1).find((other) => other.level <= section.level);
    return { ...section, end: next?.first ?? count };
  });
}
