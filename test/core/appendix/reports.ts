import { composeAppendix } from "../../../src/core/appendix/compose";
import type { AppendixDocument } from "../../../src/core/appendix/document";
import type { Finding } from "../../../src/core/checks/finding";
import type { Report } from "../../../src/core/checks/report";
import { decentralisation } from "../../../src/core/programmes/decentralisation";
import { FIGURE } from "../../../src/core/recognition/table";
import type { FigureColumn, RankingTable, Section } from "../../../src/core/recognition/table";
import { defaultSettings } from "../../../src/core/settings/defaults";
import type { Settings } from "../../../src/core/settings/settings";
import { computeStanding } from "../../../src/core/standing/compute";
import { countColumn } from "../../support/figure-column";
import { snapshotOfGrids } from "../../support/grids";

/** Agency, total, immediate, conditional, notProposed; null for a blank cell. */
export type Row = readonly [string, number | null, number | null, number | null, number | null];

const COUNTS = ["total", "immediate", "conditional", "notProposed"] as const;
const FIRST_ROW = 7;

/** The report on a sheet that holds the table of dispatch 8900/UBND-NCPC's shape with these rows, from row 8 on. */
export function reportOf(
  rows: readonly Row[],
  settings: Settings = defaultSettings(),
  findings: readonly Finding[] = [],
  sections: readonly Section[] = [],
): Report {
  const table = { ...tableOf(rows), sections };
  return {
    snapshot: snapshotOfGrids(
      { top: 4, left: 0, bottom: FIRST_ROW + rows.length - 1, right: 6 },
      { values: [] },
      { sheetName: table.sheetName },
    ),
    table,
    settings,
    matches: null,
    comparison: null,
    agencyNames: table.agencies,
    findings,
    standing: computeStanding(table, settings),
  };
}

function tableOf(rows: readonly Row[]): RankingTable {
  return {
    sheetName: "Biểu 1",
    programme: decentralisation,
    header: { top: 4, left: 0, bottom: 5, right: 6 },
    body: { top: FIRST_ROW, left: 0, bottom: FIRST_ROW + rows.length - 1, right: 6 },
    numberingRow: 6,
    columns: { stt: 0, agency: 1, total: 2, immediate: 3, conditional: 4, notProposed: 5, rate: 6 },
    rows: Int32Array.from(rows, (_, i) => FIRST_ROW + i),
    agencies: rows.map(([name]) => name),
    sequence: rows.map((_, i) => String(i + 1)),
    counts: Object.fromEntries(COUNTS.map((field, i) => [field, columnOf(rows, i + 1)])),
    rate: null,
    sections: [],
    totals: [],
    totalCounts: {},
    totalRate: null,
    blankRows: [],
    otherRows: [],
    evidence: [],
    score: 0,
    fold: null,
    doubt: null,
    above: [],
    below: [],
    reasons: {},
  };
}

function columnOf(rows: readonly Row[], column: number): FigureColumn {
  return countColumn(
    rows.map((row) => (row[column] as number | null) ?? NaN),
    rows.map((row) => (row[column] === null ? FIGURE.blank : FIGURE.number)),
    column + 1,
  );
}

/** The 18 agencies of the appendix to dispatch 8900/UBND-NCPC of 23/11/2021, as printed. */
export const BAC_KAN: readonly Row[] = [
  ["Sở Khoa học và Công nghệ", 29, 20, null, 9],
  ["Sở Kế hoạch và Đầu tư", 37, 0, 19, 18],
  ["Sở Xây dựng", 36, 16, null, 20],
  ["Sở Thông tin và Truyền thông", 25, 11, null, 14],
  ["Sở Tư pháp", 32, 13, null, 19],
  ["Sở Giáo dục và Đào tạo", 26, 9, null, 17],
  ["Sở Công Thương", 67, 20, null, 47],
  ["Sở Lao động - Thương binh và Xã hội", 61, 17, null, 44],
  ["Sở Nông nghiệp và Phát triển nông thôn", 31, 7, null, 24],
  ["Sở Nội vụ", 27, 6, null, 21],
  ["Sở Y tế", 33, 7, null, 26],
  ["Ban Quản lý các khu công nghiệp", 24, 5, null, 19],
  ["Sở Văn hóa, Thể thao và Du lịch", 20, 3, 1, 16],
  ["Sở Tài nguyên và Môi trường", 77, 2, null, 75],
  ["Sở Tài chính", 19, 0, null, 19],
  ["Sở Giao thông vận tải", 17, 0, null, 17],
  ["Ban Dân tộc", 2, 0, null, 2],
  ["Thanh tra tỉnh", 6, 0, null, 6],
];

export const BAC_KAN_SETTINGS: Settings = {
  ...defaultSettings(),
  // Told only where the column is asked for.
  bands: [
    { name: "=Tốt", percent: "30" },
    { name: "-Khá", percent: "10" },
  ],
  dispatch: {
    number: "8900",
    symbol: "UBND-NCPC",
    date: "2021-11-23",
    issuer: "UBND tỉnh Bắc Kạn",
    kind: "Công văn",
    title: "Danh sách các đơn vị rà soát",
  },
};

/** Agencies from one index up to another under a title: a section of a table. */
export function section(title: string, first: number, end: number): Section {
  return { row: 0, title, first, end };
}

/** Rows under sections within sections, and outside of them. */
export const NESTED: { readonly rows: readonly Row[]; readonly sections: readonly Section[] } = {
  rows: [
    ["Văn phòng UBND tỉnh", 10, 1, 0, 9],
    ["Sở Nội vụ", 10, 5, 0, 5],
    ["Sở Y tế", 20, 12, 0, 8],
    ["Ban Dân tộc", 5, 1, 0, 4],
    ["UBND xã Hà Hiệu", 20, 2, 0, 18],
    ["UBND xã Phúc Lộc", 20, 10, 0, 10],
    ["Bảo hiểm xã hội tỉnh", 5, 0, 0, 5],
  ],
  sections: [
    section("A. KHỐI TỈNH", 0, 4),
    section("I. Các sở", 1, 3),
    section("II. Các ban", 3, 4),
    section("B. KHỐI HUYỆN", 4, 6),
    section("I. Huyện Ba Bể", 4, 6),
  ],
};

/** The appendix of these rows; `options` besides those of the dispatch. */
export function documentOf(
  rows: readonly Row[] = BAC_KAN,
  options: Partial<Settings["appendix"]> = {},
  sections: readonly Section[] = [],
): AppendixDocument {
  const settings = { ...BAC_KAN_SETTINGS, appendix: { ...BAC_KAN_SETTINGS.appendix, ...options } };
  const composed = composeAppendix(reportOf(rows, settings, [], sections), settings);
  if (!composed.ok) throw new Error("The fixture has findings that block it");
  return composed.value;
}
