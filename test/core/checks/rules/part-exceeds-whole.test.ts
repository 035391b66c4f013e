import { cellName } from "../../../../src/core/sheet/address";
import { checkRows, checkSheet, FINE, HEADER, only, said, withRow } from "../../../support/checked";

it("names a part greater than the total, once", () => {
  const report = checkRows(withRow([36, 16, 0, 40, 44.4]));
  expect(said(report)).toEqual(["part-exceeds-whole F6"]);
  expect(only(report, "part-exceeds-whole")).toMatchObject({ params: { parts: [40], whole: 36, difference: 4 } });
  expect(only(report, "part-exceeds-whole").cells.map(cellName)).toEqual(["F6", "C6"]);
});

it("names parts that together exceed a total of which the sheet does not show every part", () => {
  const without = (row: (typeof FINE)[number]) => [...row.slice(0, 5), row[6] ?? ""];
  const report = checkSheet([without(HEADER), ...FINE.map(without), [5, "Sở Xây dựng", 36, 30, 10, ""]]);
  expect(said(report, ["error"])).toEqual(["part-exceeds-whole D6"]);
});

it("lets a part be the whole", () => {
  expect(said(checkRows(withRow([36, 36, 0, 0, 100])))).toEqual([]);
});
