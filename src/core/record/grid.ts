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
  readonly align: "left" | "center" | "right";
}

/** A row of the record's sheet. Only rows of a table have borders. */
export interface RecordRow {
  readonly kind: "title" | "part" | "fact" | "header" | "code" | "line" | "note";
  readonly cells: readonly RecordCell[];
}

export interface RecordGrid {
  /** Widths as shares of the whole; they add up to 1. */
  readonly widths: readonly number[];
  readonly rows: readonly RecordRow[];
}

/** Columns of findings and corrections, in hundredths; the figures' further columns are as wide as the last. */
const WIDTHS = [7, 11, 14, 24, 22, 22] as const;
const FURTHER = 11;
const FACT_SPAN = 3;

/** Lays a record out, from the first cell of a sheet. */
export function recordGrid({ facts, findings, corrections, figures }: CheckRecord): RecordGrid {
  const columns = Math.max(WIDTHS.length, 1 + (figures?.columns.length ?? 0));
  const across = (value: CellValue): RecordCell[] => [{ value, span: columns, align: "left" }];
  const last = columns - WIDTHS.length + 1;
  const rows: RecordRow[] = [
    { kind: "title", cells: [{ value: RECORD_TITLE, span: columns, align: "center" }] },
    { kind: "part", cells: across(PARTS.facts) },
    ...factRows(facts, columns),
    { kind: "part", cells: across(PARTS.findings) },
    ...(findings.length === 0
      ? [{ kind: "note", cells: across(NO_FINDINGS) } as const]
      : [
          { kind: "header", cells: tableCells(FINDING_HEADINGS, "center", last) } as const,
          ...findings.map(({ severity, cell, agency, text, reason }, i): RecordRow => ({
            kind: "line",
            cells: tableCells(
              [i + 1, SEVERITY_WORDS[severity], cell ? cellName(cell) : NO_CELL, agency, text, reason],
              "left",
              last,
            ),
          })),
        ]),
    { kind: "part", cells: across(PARTS.corrections) },
    ...(corrections.length === 0
      ? [{ kind: "note", cells: across(NO_CORRECTIONS) } as const]
      : [
          { kind: "header", cells: tableCells(CORRECTION_HEADINGS, "center", last + 1) } as const,
          ...corrections.map(({ cell, at, before, after }, i): RecordRow => ({
            kind: "line",
            cells: tableCells([i + 1, cellName(cell), at, before, after], "left", last + 1),
          })),
        ]),
    { kind: "part", cells: across(PARTS.figures) },
    ...(figures ? figureRows(figures, columns) : [{ kind: "note", cells: across(TOO_MANY_ROWS) } as const]),
    { kind: "note", cells: across(NOTE) },
  ];
  const all = [...WIDTHS, ...Array<number>(columns - WIDTHS.length).fill(FURTHER)];
  const total = all.reduce((sum, width) => sum + width, 0);
  return { widths: all.map((width) => width / total), rows };
}

function factRows(facts: RecordFacts, columns: number): RecordRow[] {
  const said = { ...facts, file: facts.file || NO_FILE, roster: facts.roster || NO_ROSTER };
  return (Object.keys(FACT_LABELS) as (keyof RecordFacts)[]).map((fact) => ({
    kind: "fact",
    cells: [
      { value: FACT_LABELS[fact], span: FACT_SPAN, align: "left" },
      { value: said[fact], span: columns - FACT_SPAN, align: "left" },
    ],
  }));
}

/** One cell a value, the first centred; the last covers what is left of the width. */
function tableCells(values: readonly CellValue[], align: RecordCell["align"], lastSpan: number): RecordCell[] {
  return values.map((value, i) => ({
    value,
    span: i === values.length - 1 ? lastSpan : 1,
    align: i === 0 ? "center" : align,
  }));
}

function figureRows({ columns, rows }: RecordedFigures, width: number): RecordRow[] {
  const lastSpan = width - columns.length;
  return [
    { kind: "header", cells: tableCells([PLACE_HEADING, ...columns.map(({ label }) => label)], "center", lastSpan) },
    { kind: "code", cells: tableCells(["", ...columns.map(columnCode)], "center", lastSpan) },
    ...rows.map(({ at, values }): RecordRow => ({
      kind: "line",
      cells: tableCells([cellName(at), ...values], "left", lastSpan).map((cell, i) => ({
        ...cell,
        align: i === 0 || typeof cell.value === "number" ? "center" : "left",
      })),
    })),
  ];
}

/** "total:1": the field, and how many columns right of the names it stands. By it the record is read back. */
function columnCode({ field, offset }: RecordedColumn): string {
  return `${field}:${String(offset)}`;
}
