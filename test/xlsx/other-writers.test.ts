import { Workbook } from "@cj-tech-master/excelts";
import { gridsOf } from "../support/grids";
import { firstSheet, read } from "./support/read";

/** A library of the ExcelJS family, as web programs use it to export tables. */
test("a file of another library is read as it was meant", async () => {
  const book = new Workbook();
  const sheet = book.addWorksheet("Bảng 1", { state: "hidden" });
  sheet.addRow(["STT", 1.5, true, new Date(Date.UTC(2021, 10, 23))]);
  sheet.getCell("A2").value = { formula: "B1*2", result: 3 };
  sheet.getCell("A3").value = {
    richText: [
      { text: "Néi ", font: { name: ".VnTime" } },
      { text: "vô", font: { name: ".VnTime", bold: true } },
    ],
  };
  sheet.getCell("A4").value = { error: "#N/A" };
  sheet.getCell("B4").value = "=không phải công thức";
  sheet.getCell("B1").numFmt = "0.0";
  sheet.mergeCells("A1:A1");
  sheet.mergeCells("C2:D3");
  sheet.getRow(2).hidden = true;
  const bytes = new Uint8Array(await book.xlsx.writeBuffer());

  const { snapshot, state } = firstSheet(bytes);
  expect(state).toBe("hidden");
  expect(snapshot).toMatchObject({
    sheetName: "Bảng 1",
    hiddenRows: [1],
    merges: [{ top: 1, left: 2, bottom: 2, right: 3 }],
  });
  const { values, formulas, valueTypes, numberFormats, fontNames } = gridsOf(snapshot);
  expect(values).toEqual([
    ["STT", 1.5, true, 44523],
    [3, "", "", ""],
    ["Néi vô", "", "", ""],
    ["#N/A", "=không phải công thức", "", ""],
  ]);
  expect(formulas[1]![0]).toBe("=B1*2");
  expect(valueTypes[3]).toEqual(["Error", "String", "Empty", "Empty"]);
  expect(numberFormats[0]![1]).toBe("0.0");
  expect(fontNames[2]![0]).toBe(".VnTime");
  expect(read(bytes).hasMacros).toBe(false);
});
