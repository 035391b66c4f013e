import { composeAppendix } from "../../../src/core/appendix/compose";
import { BANDS_766, type Band } from "../../../src/core/settings/bands";
import type { Settings } from "../../../src/core/settings/settings";
import { BAC_KAN_SETTINGS, reportOf, type Row } from "./reports";

function bandsOf(rows: readonly Row[], bands: readonly Band[] = BANDS_766, change: Partial<Settings> = {}) {
  const settings = {
    ...BAC_KAN_SETTINGS,
    bands: [...bands],
    ...change,
    appendix: { ...BAC_KAN_SETTINGS.appendix, band: true, ...change.appendix },
  };
  const composed = composeAppendix(reportOf(rows, settings), settings);
  if (!composed.ok) throw new Error("blocked");
  const { columns, header, rows: printed, notes } = composed.value;
  const at = columns.findIndex(({ field }) => field === "band");
  const told = printed.map(({ cells }) => {
    const [name, cell] = [cells[1], cells[at]];
    return `${name?.kind === "text" ? name.text : ""}: ${cell?.kind === "text" ? cell.text : ""}`;
  });
  return { at, told, header, notes, column: columns[at] };
}

const ROWS: readonly Row[] = [
  ["Sở A", 10, 9, 0, 1],
  ["Sở B", 1000, 899, 0, 101],
  ["Sở C", 3, 2, 0, 1],
  ["Sở D", 2, 1, 0, 1],
  ["Sở E", 10, 0, 0, 10],
  ["Sở G", 0, 0, 0, 0],
];

test("each agency has the band its exact rate is in; sums and agencies without a rate have none", () => {
  const { told, header, column } = bandsOf(ROWS);
  expect(told).toEqual([
    "Sở A: Xuất sắc",
    "Sở B: Tốt",
    "Sở C: Trung bình",
    "Sở D: Trung bình",
    "Sở E: Yếu",
    "Sở G: ",
    "Tổng cộng: ",
  ]);
  expect(header[0]!.at(-1)).toMatchObject({ text: "Xếp loại", rowSpan: 2 });
  expect(column).toMatchObject({ align: "center", numberFormat: "@" });
});

test("the column stands after the ranks and before the remarks", () => {
  const settings = { ...BAC_KAN_SETTINGS.appendix, band: true, rank: true, justifications: "column" as const };
  const report = reportOf(ROWS);
  const composed = composeAppendix(report, { ...BAC_KAN_SETTINGS, bands: [...BANDS_766], appendix: settings });
  if (!composed.ok) throw new Error("blocked");
  expect(composed.value.columns.slice(-4).map(({ field }) => field)).toEqual(["rate", "rank", "band", "remarks"]);
});

test.each<[string, readonly Band[], Partial<Settings>]>([
  ["no band", [], {}],
  [
    "no band that says all",
    [
      { name: " ", percent: "20" },
      { name: "Tốt", percent: "" },
    ],
    {},
  ],
  ["no wish for it", BANDS_766, { appendix: { ...BAC_KAN_SETTINGS.appendix, band: false } }],
])("with %s there is no column", (_, bands, change) => {
  expect(bandsOf(ROWS, bands, change).at).toBe(-1);
});

test("bands count from the highest down, in whatever order they were written; below the lowest is none", () => {
  const bands = [
    { name: "Đạt", percent: "20" },
    { name: " Giỏi ", percent: "66.6" },
    { name: "Thừa", percent: "20.0" },
  ];
  expect(bandsOf(ROWS, bands).told.slice(0, 5)).toEqual([
    "Sở A: Giỏi",
    "Sở B: Giỏi",
    "Sở C: Giỏi",
    "Sở D: Đạt",
    "Sở E: ",
  ]);
});

test("whose printed rate looks like a band it is not in is said so", () => {
  // 89.96 % prints 90.0; 66.65 % prints 66.7.
  const rows: Row[] = [
    ["Sở A", 2500, 2249, 0, 251],
    ["Sở B", 2500, 2250, 0, 250],
    ["Sở C", 2000, 1333, 0, 667],
  ];
  const { told, notes } = bandsOf(rows, [...BANDS_766, { name: "Vừa", percent: "66.7" }]);
  expect(told.slice(0, 3)).toEqual(["Sở B: Xuất sắc", "Sở A: Tốt", "Sở C: Trung bình"]);
  expect(notes).toEqual([
    "Ghi chú:",
    "- Sở A có tỷ lệ làm tròn là 90,0% nhưng chưa làm tròn thì thấp hơn 90%, xếp loại Tốt.",
    "- Sở C có tỷ lệ làm tròn là 66,7% nhưng chưa làm tròn thì thấp hơn 66,7%, xếp loại Trung bình.",
  ]);
  expect(bandsOf(rows, [{ name: "Giỏi", percent: "90" }]).notes).toEqual([
    "Ghi chú: Sở A có tỷ lệ làm tròn là 90,0% nhưng chưa làm tròn thì thấp hơn 90%, chưa được xếp loại.",
  ]);
  const quiet = { appendix: { ...BAC_KAN_SETTINGS.appendix, band: true, notes: false } };
  expect(bandsOf(rows, BANDS_766, quiet).notes).toEqual([]);
});
