import { chartOf } from "../../core/chart/charts";
import type { Row } from "../../core/appendix/reports";
import { areaName } from "../../../src/core/sheet/address";
import { HostError } from "../../../workbench/host/errors";
import type { ChartModel } from "../../../workbench/host/model";
import { REQUIRED_API } from "../../../src/excel/environment";
import { bacKan, counting, stage, valueOf, type Stage } from "../support";
import { cell, format } from "../appendix/stage";
import { addChart } from "./add-chart";

async function drawn(rows?: readonly Row[]) {
  const on = stage(bacKan());
  const { result, syncs } = await counting(on, () => addChart(on, chartOf(rows)));
  return { on, syncs, change: valueOf(result), sheet: on.model.sheets[1]! };
}

const chartIn = (on: Stage): ChartModel => on.model.sheets[1]!.charts![0]!;

test("is written in two syncs, on a sheet of its own, with its figures below what is printed", async () => {
  const { syncs, change, sheet } = await drawn();
  expect(syncs).toBe(2);
  expect(change.newSheets).toEqual(["Biểu đồ"]);
  expect(cell(sheet, "A1")!.value).toBe("DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT");
  expect(format(sheet, "A1").font).toMatchObject({ name: "Times New Roman", size: 14, bold: true });
  const { pageLayout } = sheet;
  expect(pageLayout).toMatchObject({ orientation: "Landscape", paperSize: "A4", zoom: { horizontalFitToPages: 1 } });
  expect(areaName(pageLayout.printArea!)).toBe("A1:D22");
  const printed = Array.from({ length: 22 }, (_, row) => sheet.rows.get(row)!.height!);
  // 170 mm between the margins.
  expect(printed.reduce((sum, height) => sum + height, 0)).toBeLessThan(482);

  expect(cell(sheet, "A24")!.value).toBe("Số liệu của biểu đồ (không in)");
  expect(["A25", "B25", "C25", "D25"].map((name) => cell(sheet, name)!.value)).toEqual([
    "Cơ quan, đơn vị",
    "Đạt chỉ tiêu (trên 20%): 12 cơ quan, đơn vị",
    "Chưa đạt chỉ tiêu (từ 20% trở xuống): 06 cơ quan, đơn vị",
    "Mức chỉ tiêu 20%",
  ]);
  expect(["A26", "B26", "C26", "D26"].map((name) => cell(sheet, name)?.value ?? "")).toEqual([
    "Sở Khoa học và Công nghệ",
    69,
    "",
    20,
  ]);
  expect(["A38", "B38", "C38", "D38"].map((name) => cell(sheet, name)?.value ?? "")).toEqual([
    "Sở Văn hóa, Thể\nthao và Du lịch",
    "",
    20,
    20,
  ]);
  expect(format(sheet, "C38").numberFormat).toBe("0.0");
});

test("bars for those who reach the target and those who do not, a line at the target", async () => {
  const { on } = await drawn();
  const { series, place, properties } = chartIn(on);
  expect(areaName(place!)).toBe("A3:D22");
  expect(
    series.map(({ properties: set, values, categories }) => [
      set.get("ChartType"),
      set.get("Name"),
      areaName(values!),
      areaName(categories!),
    ]),
  ).toEqual([
    ["Line", "Mức chỉ tiêu 20%", "D26:D43", "A26:A43"],
    ["ColumnClustered", "Đạt chỉ tiêu (trên 20%): 12 cơ quan, đơn vị", "B26:B43", "A26:A43"],
    ["ColumnClustered", "Chưa đạt chỉ tiêu (từ 20% trở xuống): 06 cơ quan, đơn vị", "C26:C43", "A26:A43"],
  ]);
  expect(Object.fromEntries(properties)).toMatchObject({
    "Title.Text": "Tỷ lệ % đạt được của các cơ quan, đơn vị so với chỉ tiêu (trên 20%)",
    "Format.Font.Name": "Times New Roman",
    "Axes.ValueAxis.Minimum": 0,
    "Axes.ValueAxis.Maximum": 80,
    "Axes.ValueAxis.MajorUnit": 20,
  });
});

test("figures that have no room beside each other stand upright above their bars", async () => {
  const many = Array.from({ length: 40 }, (_, i): Row => [`Xã số ${String(i)}`, 100, 99 - i, 0, 1 + i]);
  const labels = ({ on }: Awaited<ReturnType<typeof drawn>>) =>
    chartIn(on).series[1]!.properties.get("DataLabels.TextOrientation");
  expect(labels(await drawn(many))).toBe(90);
  expect(labels(await drawn())).toBeUndefined();
});

test("what is not drawn is said below the picture, on the page", async () => {
  const { sheet } = await drawn([
    ["Sở A", 10, 5, 0, 5],
    ["Sở B", 10, 6, 0, 4],
    ["Sở C", 0, 0, 0, 0],
  ]);
  expect(areaName(sheet.pageLayout.printArea!)).toBe("A1:D23");
  expect(cell(sheet, "A23")!.value).toBe("Biểu đồ không thể hiện 01 cơ quan, đơn vị không có tỷ lệ.");
});

test("a name that begins with = + - @ stays text", async () => {
  const names = ["=CMD()", "+Sở A", "-Sở B", "@Sở C"];
  const { sheet } = await drawn(names.map((name, i): Row => [name, 10, 9 - i, 0, 1 + i]));
  names.forEach((name, i) => {
    const held = cell(sheet, `A${String(26 + i)}`)!;
    expect([held.value, held.formula]).toEqual([name, undefined]);
  });
});

test("is taken back, a second one has a name of its own", async () => {
  const { on } = await drawn();
  expect(valueOf(await addChart(on, chartOf())).newSheets).toEqual(["Biểu đồ (2)"]);
  valueOf(await on.workbook.undo());
  valueOf(await on.workbook.undo());
  expect(on.model.sheets).toHaveLength(1);
});

test.each(["SetPosition", "SetXAxisValues", "Overlap", "TickLabelSpacing"])(
  "where Excel refuses a part of the chart, at %s, no sheet is left",
  async (member) => {
    const on = stage(bacKan());
    on.host.hooks.beforeAction = ({ name }) => {
      if (name === member && on.model.sheets.length === 2) throw new HostError("GeneralException");
    };
    const result = await addChart(on, chartOf());
    expect(result).toMatchObject({ ok: false, error: { code: "excel", errorCode: "GeneralException" } });
    expect(on.model.sheets).toHaveLength(1);
  },
);

test("asks for nothing newer than the add-in requires", async () => {
  const on = stage(bacKan(), { requirements: { ExcelApi: REQUIRED_API } });
  expect((await addChart(on, chartOf())).ok).toBe(true);
});
