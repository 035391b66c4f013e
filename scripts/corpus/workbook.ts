import type { Book, Cell, Run, Sheet, Style } from "./cells";
import type { Expected, ExpectedFinding, ExpectedSheet, ExpectedTable, Field, GivenSettings } from "./expected";
import type { Column } from "./lay-table";
import { Random } from "./random";
import { agency, type AgencyRow } from "./rows";
import { compareFractions } from "./arithmetic";
import type { SheetDraft } from "./sheet-draft";

/** A workbook of the corpus: what it holds, and what must be made of it. */
export interface Workbook {
  /** Name of its files, without what tells their kind. */
  readonly name: string;
  readonly book: Book;
  readonly expected: Expected;
}

/** LibreOffice's ways from the script's package to its own. */
export type Resaving = readonly ("xlsx" | "xls" | "ods")[];
export const XLSX: Resaving = ["xlsx"];
export const THROUGH_XLS: Resaving = ["xls", "xlsx"];
export const THROUGH_ODS: Resaving = ["ods", "xlsx"];

export const USUAL_TARGET: GivenSettings["target"] = { percent: "20", comparator: ">" };
export const AT_LEAST_20: GivenSettings["target"] = { percent: "20", comparator: ">=" };

interface Making {
  readonly name: string;
  readonly about: string;
  readonly sheets: readonly {
    readonly sheet: Sheet;
    readonly tables?: readonly ExpectedTable[];
    readonly noTable?: string;
  }[];
  readonly settings?: Partial<GivenSettings>;
  readonly resaved?: Resaving;
  readonly book?: Omit<Book, "sheets">;
}

export function workbook({ name, about, sheets, settings, resaved, book }: Making): Workbook {
  return {
    name,
    book: { ...book, sheets: sheets.map(({ sheet }) => sheet) },
    expected: {
      about,
      resaved: resaved ?? null,
      settings: { target: USUAL_TARGET, ...settings },
      sheets: sheets.map(({ sheet, tables = [], noTable }): ExpectedSheet => ({
        name: sheet.name,
        tables,
        ...(noTable === undefined ? {} : { noTable }),
      })),
    },
  };
}

/** The same table with findings that belong to none of its rows. */
export function withFindings(table: ExpectedTable, ...findings: readonly ExpectedFinding[]): ExpectedTable {
  return { ...table, findings: [...table.findings, ...findings] };
}

type ColumnLine = readonly [
  field: Field | null,
  heading: string | readonly string[],
  extra?: Column["extra"],
  style?: Style,
];

/** Columns in their order: field, heading (or the path of headings down to it), and what stands in a column of no field. */
export function columns(...lines: readonly ColumnLine[]): Column[] {
  return lines.map(([field, heading, extra, style]) => ({
    field,
    heading: typeof heading === "string" ? [heading] : heading,
    ...(extra ? { extra } : {}),
    ...(style ? { style } : {}),
  }));
}

export const OPTIONS = "Phương án phân cấp";

/** The columns of the dispatch that the programme comes from. */
export const CLASSIC = columns(
  ["stt", "STT"],
  ["agency", "Tên đơn vị"],
  ["total", "Tổng số TTHC đã rà soát"],
  ["immediate", [OPTIONS, "Phân cấp ngay"]],
  ["conditional", [OPTIONS, "Phân cấp kèm theo các điều kiện"]],
  ["notProposed", "Số TTHC không đề nghị phân cấp"],
  ["rate", "Tỷ lệ % đạt được"],
);

/** The same in one row of headings. */
export const FLAT = columns(
  ["stt", "TT"],
  ["agency", "Cơ quan, đơn vị"],
  ["total", "Tổng số TTHC rà soát"],
  ["immediate", "Phân cấp ngay"],
  ["conditional", "Phân cấp có điều kiện"],
  ["notProposed", "Không đề nghị phân cấp"],
  ["rate", "Tỷ lệ (%)"],
);

/** Rows of made-up figures such as agencies report: some hand nothing down, most a little. */
export function rowsFor(names: readonly string[], seed: number): AgencyRow[] {
  const random = new Random(seed);
  return names.map((name) => {
    const kind = random.below(8);
    const immediate = kind === 0 ? 0 : random.between(1, 22);
    const conditional = kind < 5 ? 0 : random.between(1, 9);
    return agency(name, immediate, conditional, random.between(3, 70));
  });
}

/** In rank order, highest rate first. */
export function ranked(rows: readonly AgencyRow[]): AgencyRow[] {
  return [...rows].sort((a, b) => compareFractions(b.part, b.whole, a.part, a.whole));
}

/** The row of an agency, to do something to it. */
export function rowOf(rows: readonly AgencyRow[], name: string): AgencyRow {
  const row = rows.find((one) => one.name === name);
  if (!row) throw new Error(`No ${name}`);
  return row;
}

const BOLD: Style = { bold: true };
const ITALIC: Style = { italic: true };

/** Title lines as an appendix has them. */
export function appendixLines(draft: SheetDraft, last: string, title: string, reference: string, top = 1): void {
  draft.line(`A${top}:${last}${top}`, "Phụ lục", BOLD);
  draft.line(`A${top + 1}:${last}${top + 1}`, title, BOLD);
  draft.line(`A${top + 2}:${last}${top + 2}`, reference, ITALIC);
}

/** What stands at the head of a report, and who signs below it. */
export function reportHead(draft: SheetDraft, province: string, right: string): void {
  draft.line("A1:C1", `UBND TỈNH ${province.toUpperCase()}`, BOLD);
  draft.line(`D1:${right}1`, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", BOLD);
  draft.line("A2:C2", "VĂN PHÒNG", BOLD);
  draft.line(`D2:${right}2`, "Độc lập - Tự do - Hạnh phúc", BOLD);
}

export function signatures(draft: SheetDraft, row: number, right: string): void {
  draft.at(`A${row}`, "NGƯỜI LẬP BIỂU", BOLD);
  draft.at(`${right}${row}`, "KT. CHÁNH VĂN PHÒNG", BOLD);
  draft.at(`${right}${row + 1}`, "PHÓ CHÁNH VĂN PHÒNG", BOLD);
}

/** A text in runs of their own looks. */
export const rich = (...parts: readonly (string | Run)[]): Cell => ({
  runs: parts.map((part) => (typeof part === "string" ? { text: part } : part)),
});
