import { connectHost } from "../../../workbench/host/bridge";
import { newWorkbook } from "../../../workbench/host/new-workbook";
import { again, open, part, partNames, save } from "./support";

function chartedBook(sheetName = "Bảng 1") {
  const { host, Excel: excel } = connectHost({ model: newWorkbook(sheetName) });
  const draw = (type: "ColumnClustered" | "Pie", cells = "B1:B3") =>
    excel.run(async (context) => {
      const sheet = context.workbook.worksheets.getFirst();
      sheet.getRange("A1:B3").values = [
        ["Sở A", 5],
        ["Sở B & C", ""],
        ["Sở D", 7],
      ];
      const chart = sheet.charts.add(type, sheet.getRange(cells), "Columns");
      chart.series.getItemAt(0).setXAxisValues(sheet.getRange("A1:A3"));
      chart.setPosition("C2", "F9");
      chart.title.text = "A & B";
      await context.sync();
    });
  return { model: host.model, draw };
}

test("a chart that was added is saved with the cells it shows, blank ones left out", async () => {
  const { model, draw } = chartedBook("Bảng '1'");
  await draw("ColumnClustered");
  const bytes = save(model);
  const xml = part(bytes, "xl/charts/chart1.xml");
  expect(xml).toContain("<a:t>A &amp; B</a:t>");
  expect(xml).toContain("<c:f>'Bảng ''1'''!$B$1:$B$3</c:f>");
  expect(xml).toContain('<c:ptCount val="3"/><c:pt idx="0"><c:v>5</c:v></c:pt><c:pt idx="2"><c:v>7</c:v></c:pt>');
  expect(xml).toContain("<c:v>Sở B &amp; C</c:v>");
  expect(part(bytes, "xl/drawings/drawing1.xml")).toMatch(
    /<xdr:from><xdr:col>2<.*<xdr:row>1<.*<xdr:to><xdr:col>6<.*<xdr:row>9</,
  );
});

test("it is kept when the file is opened and saved again, and a second one stands beside it", async () => {
  const { model, draw } = chartedBook();
  await draw("ColumnClustered");
  const first = again({ ...open(save(model)) });
  expect(partNames(first.bytes)).toContain("xl/charts/chart1.xml");
  const { model: reopened } = first;
  reopened.sheets[0]!.charts = model.sheets[0]!.charts!;
  const second = again(first);
  expect(partNames(second.bytes)).toEqual(expect.arrayContaining(["xl/charts/chart1.xml", "xl/charts/chart2.xml"]));
  expect(part(second.bytes, "xl/drawings/drawing1.xml").match(/<xdr:twoCellAnchor>/g)).toHaveLength(2);
});

test("kinds that no file would show are refused, and cells of which Excel would have to guess", async () => {
  const { model, draw } = chartedBook();
  await expect(draw("Pie")).rejects.toMatchObject({ code: "InvalidArgument" });
  await expect(draw("ColumnClustered", "A1:B3")).rejects.toMatchObject({ code: "ApiNotFound" });
  expect(model.sheets[0]!.charts ?? []).toEqual([]);
});
