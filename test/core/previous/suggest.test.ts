import { suggestPrevious } from "../../../src/core/previous/suggest";
import type { RankingTable } from "../../../src/core/recognition/table";
import { period, row, rowsOf, tableOn } from "./periods";

const FIGURES = [
  [10, 4],
  [20, 5],
  [30, 6],
  [40, 7],
] as const;

/** A sheet of four agencies whose figures differ from others' by `step`. */
function on(name: string, lines: readonly string[] = [], step = 0): RankingTable {
  return tableOn(period(rowsOf(...FIGURES.map(([all, part]) => [all + step, part] as const)), lines, name));
}

const names = (current: RankingTable, ...others: RankingTable[]) =>
  suggestPrevious(current, others).map(({ sheetName, earlierBy }) => `${sheetName}: ${String(earlierBy)}`);

test("earlier by what their titles say, the nearest first; a later one is none", () => {
  const now = on("A", ["Kết quả rà soát quý III năm 2021"]);
  expect(
    names(
      now,
      on("B", ["Kết quả rà soát quý I năm 2021"], 1),
      on("C", ["Kết quả rà soát quý II năm 2021"], 2),
      on("D", ["Kết quả rà soát quý IV năm 2021"], 3),
    ),
  ).toEqual(["C: dates", "B: dates"]);
});

test.each([
  ["Quý 4", ["Quý 2", "Quý 3", "Quý 5"], ["Quý 3: name", "Quý 2: name"]],
  ["Quý IV", ["Quý I", "Quý III"], ["Quý III: name", "Quý I: name"]],
  ["T1-2022", ["T12-2021", "T11-2021", "T2-2022"], ["T12-2021: name", "T11-2021: name"]],
  ["2025", ["2024", "Số liệu", "2026"], ["2024: name", "Số liệu: null"]],
])("by their names, as of %s: %j", (current, others, expected) => {
  const now = on(current);
  expect(names(now, ...others.map((name, at) => on(name, [], at + 1)))).toEqual(expected);
});

test("with how many agencies they share, and whether their columns are the same", () => {
  const now = on("Quý 4");
  const three = tableOn(period([...rowsOf([11, 4], [21, 5], [31, 6]), row(3, "Sở Y học", 1, 1)], [], "Quý 3"));
  const { rate, ...columns } = three.columns;
  expect(rate).toBeDefined();
  expect(suggestPrevious(now, [{ ...three, columns }])).toEqual([
    { sheetName: "Quý 3", shared: 3, all: 4, hasSameColumns: false, earlierBy: "name" },
  ]);
  expect(suggestPrevious(now, [three])[0]).toMatchObject({ hasSameColumns: true });
});

test("one that names nearly all agencies goes before a nearer one that names half of them", () => {
  const half = tableOn(period([...rowsOf([11, 4], [21, 5]), row(2, "Sở A", 1, 1), row(3, "Sở B", 1, 1)], [], "Quý 3"));
  expect(names(on("Quý 4"), half, on("Quý 2", [], 1))).toEqual(["Quý 2: name", "Quý 3: name"]);
});

test("a copy, a table of other agencies, of another programme, and the sheet itself are none", () => {
  const now = on("Quý 4");
  const others = tableOn(period([row(0, "Sở A", 1, 1), row(1, "Sở B", 2, 1), row(2, "Sở C", 3, 1)], [], "Quý 3"));
  const foreign = { ...on("Quý 2", [], 1), programme: { ...now.programme, id: "other" } };
  expect(names(now, on("Quý 1"), others, foreign, on("Quý 4", [], 5))).toEqual([]);
});
