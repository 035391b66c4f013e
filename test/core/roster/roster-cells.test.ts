import * as fc from "fast-check";
import { cellTexts, likelyColumns, rosterInCells, textColumns } from "../../../src/core/roster/roster-cells";
import { rosterText } from "../../../src/core/roster/roster-file";
import { rosterById } from "../../../src/core/roster/rosters";
import type { CellValue, SheetSnapshot } from "../../../src/core/sheet/snapshot";
import { snapshotOfGrids } from "../../support/grids";

/** Cells whose first is C5. */
function cells(values: CellValue[][], fonts?: string[]): SheetSnapshot {
  const width = values[0]?.length ?? 0;
  return snapshotOfGrids(
    { top: 4, left: 2, bottom: 3 + values.length, right: 1 + width },
    { values, ...(fonts && { fontNames: values.map(() => fonts) }) },
  );
}

/** What is taken from the cells where a person changes nothing. */
function taken(values: CellValue[][], fonts?: string[]) {
  const texts = cellTexts(cells(values, fonts));
  const columns = likelyColumns(texts);
  if (!columns) return null;
  const read = rosterInCells(texts, columns);
  return { columns, agencies: read?.file.agencies, leftOut: read?.leftOut };
}

const HEALTH = { name: "Sở Y tế", aliases: [] };
const FINANCE = { name: "Sở Tài chính", aliases: [] };

test("one column of names", () => {
  expect(taken([["Sở Y tế"], [""], ["  Sở  Tài chính "]])).toEqual({
    columns: { name: 2, aliases: null },
    agencies: [HEALTH, FINANCE],
    leftOut: [],
  });
});

test.each<[string, CellValue[][]]>([
  [
    "names, then short forms",
    [
      ["Sở Y tế", "SYT"],
      ["Sở Tài chính", "STC; Sở TC"],
    ],
  ],
  [
    "short forms, then names",
    [
      ["SYT", "Sở Y tế"],
      ["STC; Sở TC", "Sở Tài chính"],
    ],
  ],
  [
    "a column of numbers beside them",
    [
      [1, "Sở Y tế", "SYT"],
      [2, "Sở Tài chính", "STC; Sở TC"],
    ],
  ],
  [
    "under headings that say which is which",
    [
      ["TT", "Viết tắt", "Ghi chú dài hơn mọi tên", "Tên đơn vị"],
      ["(1)", "(2)", "(3)", "(4)"],
      [1, "SYT", "cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh", "Sở Y tế"],
      [2, "STC; Sở TC", "cơ quan chuyên môn thuộc Ủy ban nhân dân tỉnh", "Sở Tài chính"],
    ],
  ],
])("names and other names: %s", (_, values) => {
  expect(taken(values)).toMatchObject({
    agencies: [
      { name: "Sở Y tế", aliases: ["SYT"] },
      { name: "Sở Tài chính", aliases: ["STC", "Sở TC"] },
    ],
    leftOut: [],
  });
});

test("of three columns of text without headings only the names are taken, and the rest can be chosen", () => {
  const texts = cellTexts(cells([["SYT", "Sở Y tế", "Ông A"]]));
  expect(likelyColumns(texts)).toEqual({ name: 3, aliases: null });
  expect(textColumns(texts)).toEqual([
    { column: 2, sample: "SYT" },
    { column: 3, sample: "Sở Y tế" },
    { column: 4, sample: "Ông A" },
  ]);
  expect(rosterInCells(texts, { name: 3, aliases: 2 })).toMatchObject({
    file: { agencies: [{ name: "Sở Y tế", aliases: ["SYT"] }] },
  });
});

test("numbers in front of names go; sums, sections and notes are left out and told", () => {
  expect(
    taken([["I. Các sở, ban, ngành"], ["1. Sở Y tế"], ["2) Sở Tài chính"], ["Tổng cộng"], ["Ghi chú: số liệu quý II"]]),
  ).toMatchObject({
    agencies: [HEALTH, FINANCE],
    leftOut: ["I. Các sở, ban, ngành", "Tổng cộng", "Ghi chú: số liệu quý II"],
  });
});

test("text of old encodings is taken as its font shows it", () => {
  expect(taken([["Së Y tÕ"], ["Së Tµi chÝnh"]], [".VnTime"])).toMatchObject({ agencies: [HEALTH, FINANCE] });
});

test("a saved roster opened as a sheet keeps its period and province", () => {
  const roster = rosterById("bac-kan-2021")!;
  const rows = rosterText(roster)
    .trim()
    .split("\n")
    .map((line) => line.split("\t"));
  const texts = cellTexts(cells(rows));
  expect(rosterInCells(texts, likelyColumns(texts)!)).toMatchObject({
    file: { name: roster.name, province: "Bắc Kạn", validFrom: roster.validFrom, agencies: roster.agencies },
  });
});

test("what holds no name has none to offer", () => {
  expect(
    taken([
      [1, 2],
      ["(1)", true],
    ]),
  ).toBeNull();
  expect(taken([["#N/A"]])).toBeNull();
  expect(likelyColumns(cellTexts(snapshotOfGrids(null, { values: [] })))).toBeNull();
});

test("a text too long for a name is left out; cells of nothing but labels name no agency", () => {
  const long = "x".repeat(256);
  expect(taken([["Sở Y tế"], [long]])).toMatchObject({ agencies: [HEALTH], leftOut: [long] });
  expect(taken([["Tổng cộng"]])).toEqual({ columns: { name: 2, aliases: null } });
});

test("whatever the cells hold, what is taken is text within its bounds", () => {
  const cell = fc.oneof(
    fc.string({ unit: "binary", maxLength: 300 }),
    fc.constantFrom("=HYPERLINK(1)", "__proto__", "Sở Y tế", "Tên đơn vị", "", "\u202e;;;"),
    fc.double(),
    fc.boolean(),
  );
  fc.assert(
    fc.property(fc.array(fc.tuple(cell, cell, cell), { minLength: 1, maxLength: 12 }), (values) => {
      const result = taken(values);
      if (!result?.agencies) return;
      for (const { name, aliases } of result.agencies)
        for (const text of [name, ...aliases]) {
          expect(text.length).toBeGreaterThan(0);
          expect(text.length).toBeLessThanOrEqual(255);
        }
    }),
  );
});
