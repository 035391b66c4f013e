import type { FieldId, Programme, ProgrammeField } from "../programmes/programme";
import { fail, ok, type Result } from "../result";
import type { Area } from "../sheet/address";
import { valueAt } from "../sheet/cells";
import type { SheetSnapshot } from "../sheet/snapshot";
import { firstTexts } from "../text/texts";
import { withOfficialTones } from "../text/tones";
import { readBody } from "./body";
import { BodyReader, type RawRows } from "./body-rows";
import { readColumns, type ColumnReading } from "./columns";
import { partsOf } from "./column-context";
import { readCountFigures } from "./figures";
import { headerBand, narrowBand, readHeaderBand, type BandPlace, type HeaderBand } from "./header-band";
import { NAMED, matchHeading } from "./heading-match";
import type { HeaderSearch, Stretch } from "./header-search";
import { isNumberingRow } from "./numbering-row";
import { holdsFractions, readRates } from "./rates";
import { hasLetter, isBlank, readableText } from "./reading";
import { sampleBody } from "./sample";
import { evidenceScore, tableEvidence } from "./table-evidence";
import { headerSaysTopic, titleSaysTopic } from "./subject";
import type { FigureColumn, NoTable, RankingTable, TableReason } from "./table";

const NONE: ReadonlyMap<FieldId, number> = new Map();

/** A header whose table cannot be read. */
export interface Refusal {
  readonly why: NoTable;
  /** Rows below the header that were read to learn it; 0 where its columns said so. */
  readonly rowsRead: number;
}

/**
 * Reads the table, or the tables side by side, whose header has the row `anchor`, each when it is asked for. Their
 * `above` and `below` are still empty: they depend on the other tables.
 */
export function* readTables(
  snapshot: SheetSnapshot,
  search: HeaderSearch,
  anchor: number,
  stretch: Stretch,
): Iterable<Result<RankingTable, Refusal>> {
  const band = readHeaderBand(snapshot, anchor, stretch.left, stretch.right, search);
  for (const half of sideBySide(search.programme, band)) yield readBand(snapshot, search, half);
}

/** Reads a table whose columns were set by hand and whose header says nothing: the body tells where it begins. */
export function readTableByHand(snapshot: SheetSnapshot, search: HeaderSearch): Result<RankingTable, Refusal> | null {
  const { byHand } = search;
  const { fields } = search.programme;
  const names = byHand.get(fields.find(({ kind }) => kind === "agency")!.id);
  if (names === undefined) return null;
  const counts = fields.filter(({ id, kind }) => kind === "count" && byHand.has(id)).map(({ id }) => byHand.get(id)!);
  const places = [...byHand.values()];
  const left = Math.min(...places);
  const right = Math.max(...places);
  const { top, bottom } = snapshot.area!;
  for (let row = top; row <= bottom; row += 1) {
    const name = valueAt(snapshot, row, names);
    if (
      typeof name !== "string" ||
      !hasLetter(name) ||
      !counts.some((column) => typeof valueAt(snapshot, row, column) === "number")
    )
      continue;
    const numbering = isNumberingRow(snapshot, row - 1, left, right) ? row - 1 : null;
    const header = headerAbove(snapshot, numbering ?? row, left, right);
    return readBand(snapshot, search, headerBand(snapshot, header, numbering, row));
  }
  return null;
}

/** Reads the table whose header is known. */
export function readTableAt(
  snapshot: SheetSnapshot,
  search: HeaderSearch,
  header: Area,
  numberingRow: number | null,
  bodyTop: number,
): Result<RankingTable, Refusal> {
  return readBand(snapshot, search, headerBand(snapshot, header, numberingRow, bodyTop));
}

/** The filled rows right above the body, three at most; where none is, the row above. */
function headerAbove(snapshot: SheetSnapshot, row: number, left: number, right: number): Area {
  const isFilled = (at: number) => {
    for (let column = left; column <= right; column += 1) if (!isBlank(valueAt(snapshot, at, column))) return true;
    return false;
  };
  let top = row;
  while (row - top < 3 && isFilled(top - 1)) top -= 1;
  return { top: Math.max(0, Math.min(top, row - 1)), bottom: Math.max(0, row - 1), left, right };
}

function readBand(snapshot: SheetSnapshot, search: HeaderSearch, band: HeaderBand): Result<RankingTable, Refusal> {
  const { programme } = search;
  const isInside = (column: number) => column >= band.area.left && column <= band.area.right;
  const byHand = [...search.byHand.values()].every(isInside) ? search.byHand : NONE;
  const sample = sampleBody(snapshot, band);
  const columns = readColumns(programme, band, sample, byHand);
  const found = inOrder(programme, columns.columns);
  const refusal = (reason: NoTable["reason"], header: Area, rowsRead = 0) =>
    fail({ why: { reason, missing: columns.missing, header, columns: found }, rowsRead });
  if (columns.missing.length > 0 || !columns.distinctive) return refusal("missing-columns", band.area);
  const topic = topicOf(snapshot, programme, band, byHand);
  if (!topic) return refusal("unsaid-topic", band.area);
  const filled = sample.columns.map((column) => column.filled > 0);
  const narrow = narrowBand(band, [...columns.columns.values()], filled);
  const reader = bodyReader(snapshot, search, narrow, columns);
  const raw = reader.walk(snapshot.area!.bottom);
  const table = tableOf(snapshot, programme, reader, raw, columns, topic);
  if (!table) return refusal("no-agency-rows", narrow.area, raw.kinds.length);
  return standForAgencies(table) ? ok(table) : refusal("not-agencies", narrow.area, raw.kinds.length);
}

/** Titles looked at, upwards from the header. */
const MOST_TITLE_ROWS = 60;

/**
 * What says that the table is about the programme: its header, a title above it, the sheet's name, or the clerk, by
 * naming one of its columns. Null where nothing does.
 */
function topicOf(
  snapshot: SheetSnapshot,
  programme: Programme,
  band: HeaderBand,
  byHand: ReadonlyMap<FieldId, number>,
): TableReason | null {
  if (headerSaysTopic(programme, band) || partsOf(programme).some((part) => byHand.has(part)))
    return { code: "header-topic", params: {} };
  if (titleSaysTopic(programme, snapshot.sheetName))
    return { code: "title-topic", params: { text: snapshot.sheetName } };
  const { top, left, right } = snapshot.area!;
  for (let row = band.area.top - 1; row >= Math.max(top, band.area.top - MOST_TITLE_ROWS); row -= 1) {
    for (let column = left; column <= right; column += 1) {
      const text = readableText(snapshot, row, column);
      if (text !== "" && titleSaysTopic(programme, text)) return { code: "title-topic", params: { text } };
    }
  }
  return null;
}

/** Rows looked at to learn whether each stands for an agency. */
const MOST_NAMES = 200;

/**
 * In a list of procedures the same few agencies stand again and again; a slip repeats one or two. Names are told apart
 * within their section, each district having its Phòng Nội vụ, and by their tones: Hòa An and Hóa An are two communes.
 */
function standForAgencies({ agencies, sections }: RankingTable): boolean {
  const names = firstTexts(agencies, MOST_NAMES);
  if (names.length < 3) return true;
  const starts = new Set(sections.map(({ first }) => first));
  const different = new Set<string>();
  let section = 0;
  return names.some((name, index) => {
    if (starts.has(index)) section += 1;
    return 2 * different.add(`${String(section)} ${spokenName(name)}`).size > names.length;
  });
}

/** A name as it is read aloud: whatever its capitals, spaces and the places of its tone marks. */
function spokenName(name: string): string {
  return withOfficialTones(name).toLowerCase().replace(/\s+/g, " ");
}

function bodyReader(
  snapshot: SheetSnapshot,
  search: HeaderSearch,
  band: BandPlace,
  { columns }: ColumnReading,
): BodyReader {
  const { fields } = search.programme;
  const { left, right } = band.area;
  const ofKind = (kind: ProgrammeField["kind"]) =>
    fields.flatMap((field) => (field.kind === kind && columns.has(field.id) ? [columns.get(field.id)!] : []));
  return new BodyReader(
    snapshot,
    band,
    {
      sequence: ofKind("sequence")[0] ?? null,
      agency: ofKind("agency")[0]!,
      figures: [...ofKind("count"), ...ofKind("rate")],
      left,
      right,
    },
    search,
  );
}

function tableOf(
  snapshot: SheetSnapshot,
  programme: Programme,
  reader: BodyReader,
  raw: RawRows,
  reading: ColumnReading,
  topic: TableReason,
): RankingTable | null {
  const { band } = reader;
  const counts = programme.fields
    .filter(({ id, kind }) => kind === "count" && reading.columns.has(id))
    .map(({ id }) => [id, reading.columns.get(id)!] as const);
  const rateField = programme.fields.find(({ kind }) => kind === "rate");
  const rate = (rateField && reading.columns.get(rateField.id)) ?? null;
  const body = readBody(snapshot, reader, raw, counts);
  if (!body || !firstTexts(body.agencies, MOST_NAMES).some(hasLetter)) return null;
  const totalRows = Int32Array.from(body.totals, ({ row }) => row);
  const totalCounts: Record<FieldId, FigureColumn> = {};
  for (const [field, place] of counts) totalCounts[field] = readCountFigures(snapshot, place, totalRows);
  const isFractions = rate !== null && holdsFractions(snapshot, rate, body.rows, rateBasis(programme, body.counts));
  const rates = rate === null ? null : readRates(snapshot, rate, body.rows, isFractions);
  const evidence = tableEvidence(programme, topic, reading.columns.size, body.agencies, body.counts, rates);
  return {
    sheetName: snapshot.sheetName,
    programme,
    header: band.area,
    body: { ...band.area, top: band.bodyTop, bottom: body.bottom },
    numberingRow: band.numberingRow,
    columns: inOrder(programme, reading.columns),
    rows: body.rows,
    agencies: body.agencies,
    sequence: body.sequence,
    counts: body.counts,
    rate: rates,
    sections: body.sections,
    totals: body.totals,
    totalCounts,
    totalRate: rates && readRates(snapshot, rates.column, totalRows, isFractions, rates.precision),
    blankRows: body.blankRows,
    otherRows: body.otherRows,
    above: [],
    below: [],
    reasons: inOrder(programme, reading.reasons),
    evidence,
    score: reading.score + evidenceScore(evidence),
    fold: null,
    doubt: reading.doubt,
  };
}

function inOrder<T>({ fields }: Programme, byField: ReadonlyMap<FieldId, T>): Record<FieldId, T> {
  return Object.fromEntries(fields.flatMap(({ id }) => (byField.has(id) ? [[id, byField.get(id)!]] : [])));
}

function rateBasis({ rate }: Programme, counts: Readonly<Record<FieldId, FigureColumn>>) {
  return {
    parts: rate.parts.map((part) => counts[part]).filter((part) => part !== undefined),
    whole: counts[rate.whole] ?? null,
  };
}

/**
 * One band over two halves of a table, each with its own names and its own figures, is two tables. Names without figures
 * of their own, such as those that stand again at its end, belong to the half before them.
 */
function sideBySide({ fields }: Programme, band: HeaderBand): readonly HeaderBand[] {
  const { left, right } = band.area;
  const names = (field: ProgrammeField, column: number) =>
    matchHeading(field, band.headings[column - left]!.words).score >= NAMED;
  const namesAny = (kinds: readonly ProgrammeField["kind"][], column: number) =>
    fields.some((field) => kinds.includes(field.kind) && names(field, column));
  const starts: number[] = [];
  for (let column = left; column <= right; column += 1) {
    // A heading over two columns begins one half.
    if (!namesAny(["agency"], column) || (column > left && namesAny(["agency"], column - 1))) continue;
    let before = column - 1;
    while (before >= left && !namesAny(["sequence", "count"], before)) before -= 1;
    starts.push(before >= left && namesAny(["sequence"], before) ? before : column);
  }
  const needed = fields.filter(({ required }) => required);
  const isComplete = (from: number, end: number) =>
    needed.every((field) => {
      for (let column = from; column < end; column += 1) if (names(field, column)) return true;
      return false;
    });
  const halves: HeaderBand[] = [];
  let from = left;
  const cutAt = (end: number) => {
    const headings = band.headings.slice(from - left, end - left);
    halves.push({ ...band, area: { ...band.area, left: from, right: end - 1 }, headings });
    from = end;
  };
  starts.forEach((start, index) => {
    if (isComplete(from, start) && isComplete(start, starts[index + 1] ?? right + 1)) cutAt(start);
  });
  cutAt(right + 1);
  return halves;
}
