import fc from "fast-check";
import { composeChart, MOST_BARS } from "../../../src/core/chart/compose";
import type { Settings } from "../../../src/core/settings/settings";
import { composeAppendix } from "../../../src/core/appendix/compose";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf, type Row } from "../appendix/reports";
import { chartOf } from "./charts";

const settingsWith = (change: Partial<Settings>): Settings => ({ ...BAC_KAN_SETTINGS, ...change });
const rowsOf = (count: number): Row[] =>
  Array.from({ length: count }, (_, i): Row => [`Xã số ${String(i)}`, 100, i, 0, 100 - i]);

test("the 18 agencies of dispatch 8900/UBND-NCPC, with the rates as printed", () => {
  const chart = chartOf();
  expect(chart.bars.map(({ name, text, reaches }) => `${name}: ${text}${reaches ? "" : " chưa đạt"}`)).toEqual([
    "Sở Khoa học và Công nghệ: 69,0",
    "Sở Kế hoạch và Đầu tư: 51,4",
    "Sở Xây dựng: 44,4",
    "Sở Thông tin và Truyền thông: 44,0",
    "Sở Tư pháp: 40,6",
    "Sở Giáo dục và Đào tạo: 34,6",
    "Sở Công Thương: 29,9",
    "Sở Lao động - Thương binh và Xã hội: 27,9",
    "Sở Nông nghiệp và Phát triển nông thôn: 22,6",
    "Sở Nội vụ: 22,2",
    "Sở Y tế: 21,2",
    "Ban Quản lý các khu công nghiệp: 20,8",
    "Sở Văn hóa, Thể thao và Du lịch: 20,0 chưa đạt",
    "Sở Tài nguyên và Môi trường: 2,6 chưa đạt",
    "Sở Tài chính: 0,0 chưa đạt",
    "Sở Giao thông vận tải: 0,0 chưa đạt",
    "Ban Dân tộc: 0,0 chưa đạt",
    "Thanh tra tỉnh: 0,0 chưa đạt",
  ]);
  expect(chart.bars.filter(({ isBoundary }) => isBoundary).map(({ name }) => name)).toEqual([
    "Sở Văn hóa, Thể thao và Du lịch",
  ]);
  expect(chart).toMatchObject({
    heading: [
      { role: "title", text: "DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT" },
      {
        role: "reference",
        text: "(Kèm theo Công văn số 8900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)",
      },
    ],
    title: "Tỷ lệ % đạt được của các cơ quan, đơn vị so với chỉ tiêu (trên 20%)",
    unit: "Tỷ lệ % đạt được",
    target: { percent: 20, label: "Mức chỉ tiêu 20%" },
    legend: {
      reached: "Đạt chỉ tiêu (trên 20%): 12 cơ quan, đơn vị",
      short: "Chưa đạt chỉ tiêu (từ 20% trở xuống): 06 cơ quan, đơn vị",
    },
    axis: { maximum: 80, step: 20 },
    note: null,
  });
});

test("an agency on the target reaches “from 20 % on”", () => {
  const { bars, legend } = chartOf(BAC_KAN, settingsWith({ target: { percent: "20", comparator: ">=" } }));
  expect(bars.find(({ isBoundary }) => isBoundary)).toMatchObject({ text: "20,0", reaches: true });
  expect(legend.reached).toBe("Đạt chỉ tiêu (từ 20% trở lên): 13 cơ quan, đơn vị");
});

test("a rate that is rounded up to the target falls short of it all the same", () => {
  const rows: Row[] = [
    ["Sở A", 10_000, 1_999, 0, 8_001],
    ["Sở B", 10, 5, 0, 5],
  ];
  const { bars } = chartOf(rows, settingsWith({ target: { percent: "20", comparator: ">=" } }));
  expect(bars[1]).toMatchObject({ name: "Sở A", text: "20,0", percent: 20, reaches: false, isBoundary: false });
});

test("agencies without a rate are left out and counted", () => {
  const rows: Row[] = [
    ["Sở A", 10, 5, 0, 5],
    ["Sở B", 0, 0, 0, 0],
    ["Sở C", null, null, null, null],
    ["Sở D", 10, 6, 0, 4],
  ];
  const { bars, note } = chartOf(rows);
  expect(bars.map(({ name }) => name)).toEqual(["Sở D", "Sở A"]);
  expect(note).toBe("Biểu đồ không thể hiện 02 cơ quan, đơn vị không có tỷ lệ.");
});

test("where all reach the target, the other kind is said to be none", () => {
  const { legend } = chartOf(rowsOf(3), settingsWith({ target: { percent: "0", comparator: ">=" } }));
  expect(legend.short).toBe("Chưa đạt chỉ tiêu (dưới 0%): không có");
});

test("one agency, or more than a page can show, is no picture", () => {
  const composed = (count: number) => composeChart(reportOf(rowsOf(count), BAC_KAN_SETTINGS), BAC_KAN_SETTINGS);
  expect(composed(1)).toEqual({ ok: false, error: { code: "too-few", agencies: 1, most: MOST_BARS } });
  expect(composed(2).ok).toBe(true);
  expect(composed(MOST_BARS).ok).toBe(true);
  expect(composed(MOST_BARS + 1)).toEqual({ ok: false, error: { code: "too-many", agencies: 41, most: MOST_BARS } });
});

test("what blocks the appendix blocks the picture", () => {
  const rows: Row[] = [
    ["Sở A", 10, 5, 0, 5],
    ["Sở B", 10, 6, 0, 4],
  ];
  const finding = {
    code: "total-mismatch",
    severity: "error",
    cells: [{ row: 7, column: 2 }],
  } as unknown as Parameters<typeof reportOf>[2] extends readonly (infer F)[] | undefined ? F : never;
  const report = reportOf(rows, BAC_KAN_SETTINGS, [finding]);
  const appendix = composeAppendix(report, BAC_KAN_SETTINGS);
  expect(appendix.ok).toBe(false);
  expect(composeChart(report, BAC_KAN_SETTINGS)).toEqual({
    ok: false,
    error: { code: "blocked", findings: [finding] },
  });
});

test("the axis begins at 0, ends at a mark, and has room for every bar, its figure and the target", () => {
  const count = fc.integer({ min: 0, max: 500 });
  const row = fc
    .tuple(count, count, count)
    .map(([a, b, c]): Row => ["Sở A", a + b + c || 1, a, b, c || (a + b ? 0 : 1)]);
  fc.assert(
    fc.property(
      fc.array(row, { minLength: 2, maxLength: MOST_BARS }),
      fc.integer({ min: 0, max: 999 }),
      (rows, percent) => {
        const { axis, bars, target } = chartOf(
          rows,
          settingsWith({ target: { percent: String(percent), comparator: ">" } }),
        );
        const highest = Math.max(target.percent, ...bars.map((bar) => bar.percent));
        const marks = axis.maximum / axis.step;
        expect(axis.maximum).toBeGreaterThan(highest);
        expect(Math.abs(marks - Math.round(marks))).toBeLessThan(1e-9);
        expect(Math.round(marks)).toBeLessThanOrEqual(7);
        // No more of the height is left empty than one mark and the room above the bars.
        expect(axis.maximum - axis.step).toBeLessThanOrEqual(Math.max(highest * 1.07, 0));
      },
    ),
  );
});
