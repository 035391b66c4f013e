import { createSnapshotBuilder } from "../src/core/sheet/builder";
import { Pace } from "../src/excel/pace";
import type { CellValue, SheetSnapshot } from "../src/core/sheet/snapshot";

export const HEADINGS = [
  "STT",
  "Tên đơn vị",
  "Tổng số TTHC đã rà soát",
  "Phân cấp ngay",
  "Phân cấp kèm theo các điều kiện",
  "Số TTHC không đề nghị phân cấp",
  "Tỷ lệ % đạt được",
];

/** Kinds of names and figures: made-up names; real bodies' with a place each; these with a mistake in every hundredth row. */
export const SHEET_KINDS = ["plain", "real names", "1 % wrong"] as const;
export type SheetKind = (typeof SHEET_KINDS)[number];

const BODIES = [
  "Sở Nội vụ",
  "Sở Tư pháp",
  "Sở Công Thương",
  "Sở Văn hóa, Thể thao và Du lịch",
  "Sở Lao động - Thương binh và Xã hội",
  "Ban Quản lý các khu công nghiệp",
  "Thanh tra tỉnh",
  "Công an tỉnh",
  "Chi cục Kiểm lâm",
  "Cục Thuế tỉnh",
  "UBND huyện",
  "UBND thành phố",
  "UBND xã",
  "Trung tâm Phục vụ hành chính công",
  "Bảo hiểm xã hội tỉnh",
];

/** A sheet of `rows` agencies, as the response of Excel carries it: rows of values. All figures are right but those of "1 % wrong". */
export function sheetValues(rows: number, kind: SheetKind = "plain"): CellValue[][] {
  const values: CellValue[][] = [["DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT", "", "", "", "", "", ""], HEADINGS];
  for (let index = 0; index < rows; index++) {
    const immediate = (index * 7) % 23;
    const conditional = (index * 3) % 11;
    const rest = 1 + ((index * 13) % 41);
    const total = immediate + conditional + rest;
    const tenths = Math.floor((2000 * (immediate + conditional) + total) / (2 * total));
    const row: CellValue[] = [index + 1, nameOf(index, kind), total, immediate, conditional, rest, tenths / 10];
    values.push(kind === "1 % wrong" && index % 100 === 7 ? withMistake(row, Math.floor(index / 100)) : row);
  }
  return values;
}

function nameOf(index: number, kind: SheetKind): string {
  return kind === "plain" ? `Cơ quan số ${index + 1}` : `${BODIES[index % BODIES.length]!} ${index + 1}`;
}

/** A number typed as text, a sum that does not come out, a wrong rate, a blank part, by turns. */
function withMistake(row: CellValue[], turn: number): CellValue[] {
  const wrong = [...row];
  const column = [2, 2, 6, 5][turn % 4]!;
  wrong[column] = [String(row[2]), Number(row[2]) + 1, Number(row[6]) + 1, ""][turn % 4]!;
  return wrong;
}

/** Characters of one answer of Excel, at most: it refuses more than 5 MB (learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization). */
const BAND_CHARACTERS = 2_500_000;
/** What taking a cell over costs here, roughly: the pane asks for more as long as a band is over soon. */
const NANOSECONDS_A_CELL = 15;

/** The payload that a reading of such a sheet comes as: answers of as many rows as the pane asks for, each a JSON text. */
export function sheetBands(rows: number, kind: SheetKind): string[] {
  const values = sheetValues(rows, kind);
  const bands: string[] = [];
  const sampled = values.slice(0, 1000);
  const perAnswer = Math.floor(BAND_CHARACTERS / (JSON.stringify(sampled).length / sampled.length));
  const pace = new Pace(perAnswer * HEADINGS.length);
  for (let from = 0; from < values.length;) {
    const end = from + Math.floor(pace.cells / HEADINGS.length);
    bands.push(JSON.stringify(values.slice(from, end)));
    pace.took(pace.cells, (pace.cells * NANOSECONDS_A_CELL) / 1e6);
    from = end;
  }
  return bands;
}

/** The rows of all pieces, one below the other, as a snapshot. */
export function snapshotOf(...pieces: CellValue[][][]): SheetSnapshot {
  const rows = pieces.reduce((sum, piece) => sum + piece.length, 0);
  const builder = createSnapshotBuilder({ top: 0, left: 0, bottom: rows - 1, right: HEADINGS.length - 1 });
  let top = 0;
  for (const values of pieces) {
    builder.add({ top, values });
    top += values.length;
  }
  return builder.finish({
    sheetName: "Sheet1",
    merges: [],
    hiddenRows: [],
    hiddenColumns: [],
    isProtected: false,
    numerals: { decimal: ",", group: "." },
  });
}
