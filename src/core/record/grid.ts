import { cellName } from "../sheet/address";
import type { CellValue } from "../sheet/snapshot";
import type { RecordedColumn, RecordedFigures } from "./figures";
import type { CheckRecord, RecordFacts } from "./record";
import {
  CORRECTION_HEADINGS,
  FACT_LABELS,
  FINDING_HEADINGS,
  NO_CELL,
  NO_CORRECTIONS,
  NO_FILE,
  NO_FINDINGS,
  NO_ROSTER,
  NOTE,
  PARTS,
  PLACE_HEADING,
  RECORD_TITLE,
  SEVERITY_WORDS,
  TOO_MANY_ROWS,
} from "./wording";

/** A cell of the record's sheet; it covers `span` columns. A text stays text, whatever it begins with. */
export interface RecordCell {
  readonly value: CellValue;
  readonly span: number;
}

/** A row of the record's sheet. Headers, codes, lines and figures are rows of a table, and have borders. */
export interface RecordRow {
  readonly kind: "title" | "part" | "fact" | "header" | "code" | "line" | "figures" | "note";
  readonly cells: readonly RecordCell[];
}

export interface RecordGrid {
  /** Widths as shares of the whole; they add up to 1. */
  readonly widths: readonly number[];
  readonly rows: readonly RecordRow[];
}

/** Widths: numbers and cell names; agencies' names, which stand in the second column of every table; all others. */
const FIRST = 6;
const NAMES = 24;
const OTHER = 11;
const LEAST_COLUMNS = 8;
const FACT_SPAN = 2;
/** Of a correction what the cell held before takes two columns, and what it holds now the rest. */
export const CORRECTION_PLACES = { at: 1, cell: 2, before: 3, after: 5 } as const;

/** Lays a record out, from the first cell of a sheet. */
export function recordGrid({ facts, findings, corrections, figures }: CheckRecord): RecordGrid {
  const columns = Math.max(LEAST_COLUMNS, 1 + (figures?.columns.length ?? 0));
  const across = (value: CellValue): RecordCell[] => [{ value, span: columns }];
  const sentence = Math.ceil((columns - 4) / 2);
  const finding = [1, 1, 1, 1, sentence, columns - 4 - sentence];
  const correction = [1, 1, 1, 2, columns - 5];
  const rows: RecordRow[] = [
    { kind: "title", cells: across(RECORD_TITLE) },
    { kind: "part", cells: across(PARTS.facts) },
    ...factRows(facts, columns),
    { kind: "part", cells: across(PARTS.findings) },
    ...(findings.length === 0
      ? [{ kind: "note", cells: across(NO_FINDINGS) } as const]
      : [
          { kind: "header", cells: tableCells(FINDING_HEADINGS, finding) } as const,
          ...findings.map(({ severity, cell, agency, text, reason }, i): RecordRow => ({
            kind: "line",
            cells: tableCells(
              [i + 1, agency, SEVERITY_WORDS[severity], cell ? cellName(cell) : NO_CELL, text, reason],
              finding,
            ),
          })),
        ]),
    { kind: "part", cells: across(PARTS.corrections) },
    ...(corrections.length === 0
      ? [{ kind: "note", cells: across(NO_CORRECTIONS) } as const]
      : [
          { kind: "header", cells: tableCells(CORRECTION_HEADINGS, correction) } as const,
          ...corrections.map(({ cell, at, before, after }, i): RecordRow => ({
            kind: "line",
            cells: tableCells([i + 1, at, cellName(cell), before, after], correction),
          })),
        ]),
    { kind: "part", cells: across(PARTS.figures) },
    ...(figures ? figureRows(figures, columns) : [{ kind: "note", cells: across(TOO_MANY_ROWS) } as const]),
    { kind: "note", cells: across(NOTE) },
  ];
  const widths = Array.from({ length: columns }, (_, i) => (i === 0 ? FIRST : i === 1 ? NAMES : OTHER));
  const total = widths.reduce((sum, width) => sum + width, 0);
  return { widths: widths.map((width) => width / total), rows };
}

function factRows(facts: RecordFacts, columns: number): RecordRow[] {
  const said = { ...facts, file: facts.file || NO_FILE, roster: facts.roster || NO_ROSTER };
  return (Object.keys(FACT_LABELS) as (keyof RecordFacts)[]).map((fact) => ({
    kind: "fact",
    cells: [
      { value: FACT_LABELS[fact], span: FACT_SPAN },
      { value: said[fact], span: columns - FACT_SPAN },
    ],
  }));
}

/** One cell a value, each over as many columns as told. */
function tableCells(values: readonly CellValue[], spans: readonly number[]): RecordCell[] {
  return values.map((value, i) => ({ value, span: spans[i] ?? 1 }));
}

function figureRows({ columns, rows }: RecordedFigures, width: number): RecordRow[] {
  const spans = [1, ...columns.map((_, i) => (i === columns.length - 1 ? width - columns.length : 1))];
  return [
    { kind: "header", cells: tableCells([PLACE_HEADING, ...columns.map(({ label }) => label)], spans) },
    { kind: "code", cells: tableCells(["", ...columns.map(columnCode)], spans) },
    ...rows.map(({ at, values }): RecordRow => ({
      kind: "figures",
      cells: tableCells([cellName(at), ...values], spans),
    })),
  ];
}

/** "total:1": the field, and how many columns right of the names it stands. By it the record is read back. */
function columnCode({ field, offset }: RecordedColumn): string {
  return `${field}:${String(offset)}`;
}
