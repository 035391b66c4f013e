import { compareFigures } from "../../../src/core/record/compare";
import { recordedFigures } from "../../../src/core/record/figures";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { BODY, reportOf } from "./records";

const changed = (body: CellValue[][]) => compareFigures(recordedFigures(reportOf()), recordedFigures(reportOf(body)));
const edited = (row: number, column: number, value: CellValue) =>
  BODY.map((line, r) => line.map((cell, c) => (r === row && c === column ? value : cell)));

describe("after an edit", () => {
  test.each<[string, number, number, CellValue, string, CellValue]>([
    ["a count", 1, 2, 21, "total", 20],
    ["a name", 0, 1, "Sở Nội Vụ", "agency", "Sở Nội vụ"],
    ["a number made text", 2, 2, "30", "total", 30],
    ["a text made a number", 2, 5, 24, "notProposed", "24"],
    ["a blank filled", 0, 4, 0, "conditional", ""],
    ["a figure deleted", 0, 3, "", "immediate", 5],
    ["a rate", 1, 6, 30.1, "rate", 30],
    ["a total", 3, 2, 61, "total", 60],
  ])("of %s, that cell is named, and no other", (_, row, column, after, field, before) => {
    expect(changed(edited(row, column, after))).toEqual([
      { kind: "changed", cell: { row: row + 1, column }, field, agency: BODY[row]![1], before, after },
    ]);
  });

  test("rows put in another order are the same rows, moved", () => {
    const swapped = [BODY[1]!, BODY[0]!, ...BODY.slice(2)].map((line, i) => (i < 2 ? [i + 1, ...line.slice(1)] : line));
    expect(changed(swapped)).toEqual([
      expect.objectContaining({ kind: "row-moved", agency: "Sở Nội vụ", cell: { row: 2, column: 1 } }),
      expect.objectContaining({ kind: "changed", field: "stt", agency: "Sở Nội vụ", before: 1, after: 2 }),
      expect.objectContaining({ kind: "row-moved", agency: "Sở Y tế", from: { row: 2, column: 1 } }),
      expect.objectContaining({ kind: "changed", field: "stt", agency: "Sở Y tế", before: 2, after: 1 }),
    ]);
  });

  test("a row more, or less, is said, and the rows below it are not all called changed", () => {
    const more = [BODY[0]!, [2, "Sở Ngoại vụ", 4, 4, "", "", 100], ...BODY.slice(1)];
    expect(changed(more).filter(({ kind }) => kind !== "row-moved")).toEqual([
      { kind: "row-added", cell: { row: 2, column: 1 }, agency: "Sở Ngoại vụ" },
    ]);
    const less = [BODY[0]!, ...BODY.slice(2)];
    expect(changed(less).filter(({ kind }) => kind !== "row-moved")).toEqual([
      { kind: "row-gone", cell: { row: 2, column: 1 }, agency: "Sở Y tế" },
    ]);
  });

  test("a column taken away or added is said", () => {
    const without = (column: number) => {
      const figures = recordedFigures(reportOf());
      const keep = <T>(list: readonly T[]) => list.filter((_, i) => i !== column);
      return {
        columns: keep(figures.columns),
        rows: figures.rows.map(({ at, values }) => ({ at, values: keep(values) })),
      };
    };
    const whole = recordedFigures(reportOf());
    const { field } = whole.columns[3]!;
    expect(compareFigures(whole, without(3))).toEqual([{ kind: "column-gone", field }]);
    expect(compareFigures(without(3), whole)).toEqual([{ kind: "column-added", field }]);
  });

  describe("of an agency that stands twice", () => {
    const first: CellValue[] = [1, "Sở Y tế", 20, 6, "", 14, 30];
    const second: CellValue[] = [2, "Sở Y tế", 10, 5, "", 5, 50];
    const last: CellValue[] = [3, "Sở Nội vụ", 10, 5, "", 5, 50];
    const from = (before: CellValue[][], now: CellValue[][]) =>
      compareFigures(recordedFigures(reportOf(before)), recordedFigures(reportOf(now)));

    test("the one that is left where it was is itself, and the other was renamed", () => {
      expect(from([first, second, last], [[1, "Sở Tư pháp", ...first.slice(2)], second, last])).toEqual([
        expect.objectContaining({ kind: "changed", field: "agency", before: "Sở Y tế", after: "Sở Tư pháp" }),
      ]);
    });

    test("both are known again where rows above push them down, in their order", () => {
      const more: CellValue[][] = [
        [4, "Sở Tư pháp", 4, 4, "", "", 100],
        [5, "Sở Xây dựng", 4, 4, "", "", 100],
      ];
      const changes = from([first, second, last], [...more, first, second, last]);
      expect(
        changes.map(({ kind, ...one }) => [kind, "agency" in one ? one.agency : "", "cell" in one && one.cell.row]),
      ).toEqual([
        ["row-moved", "Sở Y tế", 3],
        ["row-moved", "Sở Y tế", 4],
        ["row-moved", "Sở Nội vụ", 5],
        ["row-added", "Sở Tư pháp", 1],
        ["row-added", "Sở Xây dựng", 2],
      ]);
    });
  });
});
