import { formulaAt, numberFormatAt, valueAt, valueTypeAt } from "../../../src/core/sheet/cells";
import { mergeAt, mergesInRows, mergesThroughColumn } from "../../../src/core/sheet/merges";
import { sheet } from "../../support/sheet";

const read = sheet(
  [
    ["STT", { v: 30, f: "=C3*2", format: "0.0" }, "#DIV/0!"],
    [1, "'=A1", true],
  ],
  { at: "B3" },
);

test("cells are found by their place on the sheet; outside there is nothing", () => {
  expect([valueAt(read, 2, 1), valueAt(read, 3, 1), valueAt(read, 0, 0), valueAt(read, 99, 99)]).toEqual([
    "STT",
    1,
    "",
    "",
  ]);
  expect(numberFormatAt(read, 2, 2)).toBe("0.0");
  expect(numberFormatAt(read, 0, 0)).toBe("General");
});

test("a formula is told from a text that looks like one", () => {
  expect(formulaAt(read, 2, 2)).toBe("=C3*2");
  expect(formulaAt(read, 2, 1)).toBeNull();
  expect(formulaAt(sheet([["=A1"]]), 0, 0)).toBeNull();
});

test("types come from the value where they were not read", () => {
  const bare = sheet([["a", 1, true, "", "#N/A", "#hashtag"]], { valuesOnly: true });
  expect([0, 1, 2, 3, 4, 5].map((column) => valueTypeAt(bare, 0, column))).toEqual([
    "String",
    "Double",
    "Boolean",
    "Empty",
    "Error",
    "String",
  ]);
  expect(valueTypeAt(read, 2, 3)).toBe("Error");
});

test("merged areas are found by rows, by cell and by column", () => {
  const merged = sheet([["a"], ["b"], ["c"], ["d"]], { merges: ["A1:C1", "B2:B3", "A4:A4"] });
  expect(mergesInRows(merged, 1, 2)).toEqual([{ top: 1, left: 1, bottom: 2, right: 1 }]);
  expect(mergeAt(merged.merges, 0, 2)).toEqual({ top: 0, left: 0, bottom: 0, right: 2 });
  expect(mergeAt(merged.merges, 1, 0)).toBeNull();
  expect([...mergesThroughColumn(merged, 1).keys()]).toEqual([0, 1]);
});
