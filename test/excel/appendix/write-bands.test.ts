import type { AppendixDocument } from "../../../src/core/appendix/document";
import { HostError } from "../../../workbench/host/errors";
import { BAC_KAN } from "../../core/appendix/reports";
import { documentOf, excelWith, rowValues } from "./stage";

// The limit of the web is 14,000 agencies; the bands are the same where it is ten rows.
jest.mock("../../../src/excel/limits", () => ({
  ...jest.requireActual<object>("../../../src/excel/limits"),
  cellsPerBatch: () => 70,
}));

test("above the payload limit the rows go in bands, a sync each, and the sheet is the same", async () => {
  const excel = excelWith();
  expect(await excel.write()).toMatchObject({ ok: true, value: [{ sheetName: "Phụ lục" }] });
  // 27 rows in bands of ten, after the look at the names.
  expect(excel.traffic.batches).toBe(1 + 3);
  const sheet = excel.model.sheets[1]!;
  expect(rowValues(sheet, 25).slice(0, 3)).toEqual([18, "Thanh tra tỉnh", 6]);
  expect(rowValues(sheet, 26)).toEqual(["", "Tổng cộng", 569, 136, 20, 413, 27.4]);
  expect(sheet.pageLayout.titleRows).toEqual({ top: 4, bottom: 6 });
});

test.each([2, 3, 4])("a failure at sync %i leaves no sheet behind", async (sync) => {
  const excel = excelWith();
  let tries = 0;
  excel.host.hooks.beforeAction = ({ name }) => {
    if (name !== "Calculate" || ++tries < sync - 1) return;
    throw new HostError("GeneralException");
  };
  expect(await excel.write(documentOf(BAC_KAN, { layout: "groups" }))).toMatchObject({
    ok: false,
    error: { code: "excel" },
  });
  expect(excel.names()).toEqual(["Biểu 1"]);
});

test("a cell edited between two bands leaves a sheet that is named", async () => {
  const excel = excelWith();
  excel.host.hooks.afterAction = ({ name }) => {
    if (name === "Calculate") excel.host.editing = true;
  };
  const result = await excel.write();
  expect(result).toMatchObject({ ok: false, error: { code: "sheet-unfinished" } });
  if (!result.ok && result.error.code === "sheet-unfinished")
    expect(excel.names()).toEqual(["Biểu 1", ...result.error.left]);
});

test("several appendices share batches; a cell edited between two leaves sheets that are named", async () => {
  const [first, second] = [1, 2].map((ordinal) => documentOf(BAC_KAN.slice(0, 2), { ordinal })) as [
    AppendixDocument,
    AppendixDocument,
  ];
  const excel = excelWith();
  expect(await excel.write(first, second)).toMatchObject({ ok: true });
  // 10 and 10 rows of seven cells in batches of seventy.
  expect(excel.traffic.batches).toBe(1 + 2);

  const edited = excelWith();
  let writes = 0;
  edited.host.hooks.afterAction = ({ name }) => {
    if (name === "Calculate" && ++writes === 1) edited.host.editing = true;
  };
  const result = await edited.write(first, second);
  if (result.ok || result.error.code !== "sheet-unfinished") throw new Error("It had to fail");
  expect(result.error.left).toEqual(expect.arrayContaining(edited.names().slice(1)));
});
