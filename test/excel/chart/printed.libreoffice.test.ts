import { strFromU8, unzipSync } from "fflate";
import type { RateChart } from "../../../src/core/chart/rate-chart";
import { newPackage, savePackage } from "../../../workbench/package/package";
import { BAC_KAN, type Row } from "../../core/appendix/reports";
import { chartOf } from "../../core/chart/charts";
import { convertOne } from "../../support/libreoffice";
import { describePrinted, pagesOf } from "../../support/pdf";
import { newWorkbook } from "../../../workbench/host/new-workbook";
import { stage, valueOf } from "../support";
import { addChart } from "./add-chart";

// LibreOffice takes seconds to start.
jest.setTimeout(180_000);

async function savedChart(chart: RateChart): Promise<Uint8Array> {
  const on = stage(newWorkbook("Biểu 1"));
  valueOf(await addChart(on, chart));
  return savePackage(newPackage(), on.model);
}

/** The names of agencies stand upright: letters of other names lie between theirs. */
const words = (page: readonly string[]) => page.join(" ").replace(/\s+/g, " ");

describePrinted("the saved chart, as another program prints it", () => {
  test("one page across: title, every rate above its bar, axis, legend; the figures below are not printed", async () => {
    const chart = chartOf();
    const pdf = convertOne(await savedChart(chart), ".xlsx", "pdf");
    const pages = pagesOf(pdf);
    expect(pages).toHaveLength(1);
    expect(Buffer.from(pdf).toString("latin1")).toMatch(/\/MediaBox\s*\[\s*0 0 84\d(?:\.\d+)? 59\d(?:\.\d+)?\s*\]/);
    const page = words(pages[0]!);
    expect(page).toContain("DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT");
    for (const text of [chart.title, chart.legend.reached, chart.legend.short, chart.target.label])
      expect(page).toContain(text);
    for (const { text } of chart.bars) expect(page).toContain(text.replace(",", "."));
    // As many figures as bars: where an agency is of the other kind there is no "0,0".
    expect(page.match(/\d+\.\d\b/g)).toHaveLength(BAC_KAN.length);
    expect(page).not.toContain("Số liệu của biểu đồ");
  });

  test("as many agencies as a picture takes, with long names and a long title, still take one page", async () => {
    const rows = Array.from({ length: 40 }, (_, i): Row => [
      `Ủy ban nhân dân xã Phong Nha thứ ${String(i)} của huyện Bố Trạch`,
      1000,
      999 - i,
      0,
      1 + i,
    ]);
    const title = {
      role: "title",
      text: "DANH SÁCH CÁC ĐƠN VỊ ".repeat(12),
      size: 13,
      bold: true,
      italic: false,
    } as const;
    const chart = chartOf([...rows, ["Ban Dân tộc", 0, 0, 0, 0]]);
    const long = { ...chart, heading: [title, chart.heading[1]!] };
    const pages = pagesOf(convertOne(await savedChart(long), ".xlsx", "pdf"));
    expect(pages).toHaveLength(1);
    expect(words(pages[0]!)).toContain("Biểu đồ không thể hiện 01 cơ quan, đơn vị không có tỷ lệ.");
  });
});

test("the file holds the chart in the schema's order, and nothing that leads out of it", async () => {
  const parts = unzipSync(await savedChart(chartOf()));
  const names = Object.keys(parts);
  expect(names).toEqual(expect.arrayContaining(["xl/charts/chart1.xml", "xl/drawings/drawing1.xml"]));
  const xml = strFromU8(parts["xl/charts/chart1.xml"]!);
  const places = [
    "<c:title>",
    "<c:barChart>",
    "<c:lineChart>",
    "<c:catAx>",
    "<c:valAx>",
    "<c:legend>",
    "<c:plotVisOnly",
  ];
  expect(places.map((place) => xml.indexOf(place))).toEqual(
    places.map((place) => xml.indexOf(place)).sort((one, other) => one - other),
  );
  expect(xml).toContain("<c:f>&apos;Biểu đồ&apos;!$B$26:$B$43</c:f>".replaceAll("&apos;", "'"));
  for (const name of names) expect(strFromU8(parts[name]!)).not.toContain('TargetMode="External"');
});
