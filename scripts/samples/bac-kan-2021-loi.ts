import type { CauseCode, FindingCode } from "../../src/core/checks/finding";
import { percentUnits } from "../../src/core/numbers/ratio";
import { FIRST_ROW, sheetWith } from "./layout";
import type { StyleName } from "./style-sheet";
import type { SampleCell, SampleSheet } from "./workbook-file";

/** A mistake put into the sample on purpose. */
interface Planted {
  readonly code: FindingCode;
  /** Where the finding points first; null where it has no cell. */
  readonly cell: string | null;
  readonly cause?: CauseCode;
  /** What was done, for who reads the list. */
  readonly what: string;
}

/** The dispatch as the clerk sets it; the title line of the sample names another number and day. */
export const DISPATCH = { number: "8900", symbol: "UBND-NCPC", date: "2021-11-23" };
const REFERENCE = "(Ban hành kèm theo Văn bản số 1900/UBND-NCPC ngày 24 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)";

/** Typed over the figure that belongs there, with another style where the mistake needs one. */
type Written = number | string | null | { readonly style: StyleName; readonly value: string | number };

/** STT, agency, total, immediate, conditional, not proposed; the rate where it is typed, "=" for the column's formula. */
type Row = readonly [number, Written, Written, Written, Written, Written, Written];

const text = (value: string): Written => ({ style: "countAsText", value });

const ROWS: readonly (Row | null)[] = [
  [1, "Sở KH&CN", 29, 20, 0, 0.9, "="],
  [2, "Sở Kế hoạch và Ðầu tư", 37, 0, 19, 18, 51.3],
  [3, "Sở Xây dựng", 36, text("16"), 0, 20, "="],
  [4, "Sở Thông tin và Truyền thông", 25, 11, 0, 14, { style: "rateAsText", value: "44,0" }],
  [5, "Sở Tư pháp", 32, 13, 0, 19, 59.4],
  [6, "Sở Giáo dục và Đào tạo", 26, 9, 0, 17, "="],
  [7, "Sở Công Thương", 67, 20, 0, -47, "="],
  [8, "Sở Lao động - Thương binh và Xã hội", 61, 17, 0, 44, 29.7],
  [9, "Sở Nông nghiệp và Phát triển nông thôn", 30, 7, 0, 24, 22.6],
  [10, { style: "agencyTcvn3", value: "Së Y tÕ" }, 33, 7, 0, 26, "="],
  [11, "Sở Nội vụ", 27, 6, 0, 21, "="],
  [11, "Ban Quản lý các khu công nghiệp".normalize("NFD"), 24, 5, 0, 19, "="],
  [13, "Sở Văn hóa, Thể thao và Du lịch", 20, 3, 1, 16, null],
  null,
  [14, "Sở Tài nguyên và Môi trường", 77, 2, "-", 75, 0.026],
  [15, "Sở Tài Chính", 19, 0, 0, 91, "="],
  [16, "Sở Giao thông", 17, 0, 0, 17, "="],
  [17, "Ban Dân tộc", 2, "chưa có", 0, 2, 0],
  [18, "Thanh tra tỉnh", 6, 0, 0, 6, "="],
  [19, "Văn phòng UBND tỉnh", 0, 0, 0, 0, "="],
  [20, "Thanh tra tỉnh", 6, 0, 0, 6, "="],
];

const LAST_ROW = FIRST_ROW + ROWS.length - 1;
const TOTAL_ROW = LAST_ROW + 1;
const HIDDEN_ROW = 24;
/** This row's formula looks one row down. */
const ASTRAY_ROW = 12;

export const PLANTED: readonly Planted[] = [
  { code: "dispatch-number-mismatch", cell: "A2", what: "1900 in the title line, 8900 in settings" },
  { code: "date-mismatch", cell: "A2", what: "24 November in the title line, 23 in settings" },
  { code: "name-variant", cell: "B7", what: "short form: Sở KH&CN" },
  { code: "fractional-count", cell: "F7", what: "0.9 for 9" },
  { code: "encoding", cell: "B8", what: "Icelandic Ð (U+00D0) for Đ" },
  { code: "wrong-percent", cell: "G8", cause: "truncated", what: "19/37 = 51.35… cut off to 51.3" },
  { code: "text-number", cell: "D9", what: "16 typed as text" },
  { code: "decimal-comma", cell: "G10", what: "44,0 typed as text" },
  { code: "wrong-percent", cell: "G11", cause: "rest-for-part", what: "19/32 instead of 13/32" },
  { code: "wrong-formula", cell: "G12", cause: "formula-other-row", what: "the formula takes row 13's figures" },
  { code: "negative", cell: "F13", cause: "stray-sign", what: "-47 for 47" },
  { code: "wrong-percent", cell: "G14", cause: "swapped-digits", what: "29.7 for 27.9" },
  { code: "sum-mismatch", cell: "C15", what: "total 30, parts 7 + 0 + 24 = 31" },
  { code: "encoding", cell: "B16", what: "TCVN3 text under .VnTime" },
  { code: "order", cell: "G16", what: "21.2 above 22.2" },
  { code: "stt", cell: "A18", what: "11 twice, 12 missing" },
  { code: "unicode-form", cell: "B18", what: "decomposed Unicode (NFD)" },
  { code: "missing-percent", cell: "G19", what: "rate left blank" },
  { code: "blank-count", cell: "E21", what: "a dash for 0" },
  { code: "percent-scale", cell: "G21", what: "0.026 for 2.6" },
  { code: "name-variant", cell: "B22", what: "capital: Sở Tài Chính" },
  { code: "part-exceeds-whole", cell: "F22", what: "91 for 19 of a total of 19" },
  { code: "unknown-agency", cell: "B23", what: "Sở Giao thông is no agency's name" },
  { code: "missing-agency", cell: null, what: "so Sở Giao thông vận tải is missing" },
  { code: "hidden-row", cell: "B24", what: "row 24 is hidden" },
  { code: "not-a-number", cell: "D24", what: "chưa có where a count belongs" },
  { code: "merged-body", cell: "E25", what: "E25:E26 merged" },
  { code: "blank-count", cell: "E26", what: "the lower half of E25:E26, which holds nothing" },
  { code: "unknown-agency", cell: "B26", what: "Văn phòng UBND tỉnh is not on the roster" },
  { code: "zero-total", cell: "C26", what: "a total of 0" },
  { code: "error-value", cell: "G26", cause: "zero-whole", what: "#DIV/0!" },
  { code: "duplicate-agency", cell: "B27", what: "Thanh tra tỉnh a second time" },
  { code: "wrong-formula", cell: "C28", cause: "formula-misses-cell", what: "the sum leaves out the last row" },
  { code: "subtotal-mismatch", cell: "E28", what: "21 typed, the column adds up to 20" },
];

/** The same table with mistakes such as offices make, as many kinds as one sheet holds: see {@link PLANTED}. */
export function bacKan2021WithMistakes(): SampleSheet {
  const cells = new Map<string, SampleCell>();
  for (const [at, figures] of ROWS.entries()) {
    const row = FIRST_ROW + at;
    const [stt, agency, total, immediate, conditional, notProposed, rate] = figures ?? [
      null,
      null,
      null,
      null,
      null,
      null,
      null,
    ];
    cells.set(`A${row}`, cell("sequence", stt));
    cells.set(`B${row}`, cell("agency", agency));
    cells.set(`C${row}`, cell("count", total));
    cells.set(`D${row}`, cell("count", immediate));
    cells.set(`E${row}`, cell("count", conditional));
    cells.set(`F${row}`, cell("count", notProposed));
    cells.set(`G${row}`, rate === "=" ? rateFormula(row) : cell("rateOneDecimal", rate));
  }
  // Merged into E25.
  cells.set("E26", { style: "count" });
  addTotals(cells);
  return sheetWith(REFERENCE, cells, TOTAL_ROW, {
    merges: ["E25:E26", `A${TOTAL_ROW}:B${TOTAL_ROW}`],
    hiddenRows: [HIDDEN_ROW],
  });
}

function cell(style: StyleName, written: Written): SampleCell {
  if (written === null) return { style };
  return typeof written === "object" ? written : { style, value: written };
}

function rateFormula(row: number): SampleCell {
  const from = row === ASTRAY_ROW ? row + 1 : row;
  const [, , total, immediate, conditional] = ROWS[from - FIRST_ROW]!;
  const part = number(immediate) + number(conditional);
  const formula = `ROUND(100*(D${from}+E${from})/C${from},1)`;
  const value = total === 0 ? "#DIV/0!" : rounded(part, number(total));
  return { style: "rateOneDecimal", formula, value };
}

function addTotals(cells: Map<string, SampleCell>): void {
  const sum = (column: number, last: number) =>
    ROWS.slice(0, last - FIRST_ROW + 1).reduce((total, row) => {
      const written = row?.[column];
      // SUM passes over text.
      return total + (typeof written === "number" ? written : 0);
    }, 0);
  const put = (column: string, formula: string, value: number, style: StyleName = "total") =>
    cells.set(`${column}${TOTAL_ROW}`, { style, formula, value });
  cells.set(`A${TOTAL_ROW}`, { style: "totalLabel", value: "Tổng cộng" });
  cells.set(`B${TOTAL_ROW}`, { style: "totalLabel" });
  const total = sum(2, LAST_ROW - 1);
  const immediate = sum(3, LAST_ROW);
  put("C", `SUM(C${FIRST_ROW}:C${LAST_ROW - 1})`, total);
  put("D", `SUM(D${FIRST_ROW}:D${LAST_ROW})`, immediate);
  cells.set(`E${TOTAL_ROW}`, { style: "total", value: 21 });
  // Typed, and right for the counts that F7, F13 and F22 should hold.
  cells.set(`F${TOTAL_ROW}`, { style: "total", value: 419 });
  put("G", `ROUND(100*(D${TOTAL_ROW}+E${TOTAL_ROW})/C${TOTAL_ROW},1)`, rounded(immediate + 21, total), "totalRate");
}

/** A count as "+" takes it: "16" typed as text is 16. */
function number(written: Written | undefined): number {
  return Number(typeof written === "object" ? written?.value : written);
}

function rounded(part: number, whole: number): number {
  return percentUnits(part, whole, 1) / 10;
}
