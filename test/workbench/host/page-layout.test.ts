import { bench } from "./support";

describe("page set-up", () => {
  it("holds paper, margins, titles, area and header", async () => {
    const { run, host } = bench();
    const read = await run(async (sheet, context) => {
      const { pageLayout } = sheet;
      pageLayout.set({
        orientation: "Landscape",
        paperSize: "A4",
        centerHorizontally: true,
        topMargin: 56.7,
        firstPageNumber: 1,
      });
      pageLayout.setPrintMargins("Centimeters", { left: 3, right: 1.5, header: 1 });
      pageLayout.zoom = { horizontalFitToPages: 1, verticalFitToPages: 0 };
      pageLayout.setPrintArea("A1:G30");
      pageLayout.setPrintTitleRows(sheet.getRange("A5:G6"));
      pageLayout.setPrintTitleColumns("$A:$B");
      pageLayout.headersFooters.state = "FirstAndDefault";
      pageLayout.headersFooters.defaultForAllPages.centerHeader = '&"Times New Roman"&14&P';
      pageLayout.blackAndWhite = true;
      pageLayout.load(
        "orientation,paperSize,leftMargin,topMargin,zoom,centerHorizontally,firstPageNumber,blackAndWhite",
      );
      pageLayout.headersFooters.load("state,defaultForAllPages/centerHeader,firstPage/centerHeader");
      const area = pageLayout.getPrintAreaOrNullObject();
      const rows = pageLayout.getPrintTitleRowsOrNullObject();
      const columns = pageLayout.getPrintTitleColumnsOrNullObject();
      for (const range of [area, rows, columns]) range.load("address");
      await context.sync();
      const { headersFooters } = pageLayout;
      return {
        layout: [
          pageLayout.orientation,
          pageLayout.paperSize,
          pageLayout.topMargin,
          pageLayout.zoom,
          pageLayout.firstPageNumber,
        ],
        left: pageLayout.leftMargin,
        others: pageLayout.blackAndWhite,
        header: [
          headersFooters.state,
          headersFooters.defaultForAllPages.centerHeader,
          headersFooters.firstPage.centerHeader,
        ],
        places: [area.address, rows.address, columns.address],
      };
    });
    expect(read.left).toBeCloseTo(85.04, 2);
    expect(read).toMatchObject({
      layout: ["Landscape", "A4", 56.7, { horizontalFitToPages: 1, verticalFitToPages: 0 }, 1],
      others: true,
      header: ["FirstAndDefault", '&"Times New Roman"&14&P', ""],
      places: ["S!A1:G30", "S!5:6", "S!A:B"],
    });
    expect(host.activeSheet.pageLayout).toMatchObject({
      printArea: { top: 0, left: 0, bottom: 29, right: 6 },
      titleRows: { top: 4, bottom: 5 },
      differentFirstPage: true,
    });
  });

  it("has no print area until one is set", async () => {
    const none = await bench().run(async (sheet, context) => {
      const area = sheet.pageLayout.getPrintAreaOrNullObject();
      area.load("address");
      await context.sync();
      return area.isNullObject;
    });
    expect(none).toBe(true);
  });

  it("breaks pages before rows", async () => {
    const { run, host } = bench();
    await run(async (sheet, context) => {
      sheet.horizontalPageBreaks.add("A20");
      sheet.horizontalPageBreaks.add("A10");
      await context.sync();
    });
    expect(host.activeSheet.pageLayout.horizontalBreaks).toEqual([9, 19]);
  });

  it.each<[string, (layout: Excel.PageLayout) => void]>([
    ["zoom", (layout) => (layout.zoom = { scale: 5 })],
    ["leftMargin", (layout) => (layout.leftMargin = -1)],
    ["orientation", (layout) => (layout.orientation = "Upright" as "Portrait")],
  ])("refuses a wrong %s", async (_what, change) => {
    const changing = bench().run(async (sheet, context) => {
      change(sheet.pageLayout);
      await context.sync();
    });
    await expect(changing).rejects.toMatchObject({ code: "InvalidArgument" });
  });
});
