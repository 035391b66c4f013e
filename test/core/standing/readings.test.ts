import fc from "fast-check";
import { LARGEST_COUNT } from "../../../src/core/numbers/count";
import { decentralisation } from "../../../src/core/programmes/decentralisation";
import { FIGURE, type FigureColumn } from "../../../src/core/recognition/table";
import { countAt, identitiesOn, READING, readRows } from "../../../src/core/standing/readings";
import { countColumn } from "../../support/figure-column";

/** A number, "" for a blank cell, or a cell of another state. */
type Cell = number | "" | readonly [state: number, value: number];

function column(cells: readonly Cell[]): FigureColumn {
  return countColumn(
    cells.map((cell) => (cell === "" ? NaN : typeof cell === "number" ? cell : cell[1])),
    cells.map((cell) => (cell === "" ? FIGURE.blank : typeof cell === "number" ? FIGURE.number : cell[0])),
  );
}

const FIELDS = ["total", "immediate", "conditional", "notProposed"] as const;

function read(rows: readonly (readonly Cell[])[], fields: readonly string[] = FIELDS) {
  const counts = Object.fromEntries(fields.map((field, at) => [field, column(rows.map((row) => row[at]!))]));
  const readings = readRows(decentralisation, counts, rows.length);
  return rows.map((_, at) => [readings.states[at]!, readings.parts[at]!, readings.wholes[at]!, readings.sums[at]!]);
}

const only = (...row: Cell[]) => read([row])[0]!;

describe("a count", () => {
  test.each<[string, Cell, number]>([
    ["blank", "", 0],
    ["a mark for nothing", [FIGURE.zeroMark, 0], 0],
    ["a mark for nothing, whatever value it has", [FIGURE.zeroMark, 7], 0],
    ["zero", 0, 0],
    ["whole", 20, 20],
    ["what a formula leaves of 20", 19.999999999999996, 20],
    ["what a formula leaves of 0", -1e-12, 0],
    ["half", 20.5, NaN],
    ["negative", -1, NaN],
    ["the largest", LARGEST_COUNT, LARGEST_COUNT],
    ["what a formula leaves of the largest", LARGEST_COUNT - 1e-6, LARGEST_COUNT],
    ["more than the largest", LARGEST_COUNT + 1, NaN],
    ["typed as text", [FIGURE.text, 20], 20],
    ["no number", [FIGURE.notNumber, 20], NaN],
    ["an error", [FIGURE.error, 20], NaN],
  ])("%s", (_, cell, count) => {
    expect(countAt(column([cell]), 0)).toBe(count);
  });
});

describe("a row", () => {
  test.each<[string, number[], Cell[]]>([
    ["right", [READING.sound, 5, 20, 20], [20, 5, 0, 15]],
    ["empty", [READING.blank, 0, NaN, 0], ["", "", "", ""]],
    ["with a zero total", [READING.zero, 0, 0, 0], [0, 0, 0, 0]],
    ["with a mark for zero as its total", [READING.zero, 0, 0, 0], [[FIGURE.zeroMark, 0], "", "", ""]],
    ["without a total", [READING.derived, 5, 20, 20], ["", 5, 0, 15]],
    ["whose total and parts disagree", [READING.disputed, 5, 20, 21], [20, 5, 0, 16]],
    ["whose part exceeds a total that its parts bear out", [READING.disputed, 25, 20, 30], [20, 25, 0, 5]],
    ["with a part that is no number", [READING.unreadable, NaN, 20, NaN], [20, [FIGURE.notNumber, NaN], 0, 15]],
    ["with a total that is no number", [READING.unreadable, 5, NaN, 20], [[FIGURE.error, NaN], 5, 0, 15]],
    ["whose rest cannot be read", [READING.sound, 5, 20, NaN], [20, 5, 0, [FIGURE.notNumber, NaN]]],
    ["whose rest cannot be read and whose part exceeds its total", [READING.disputed, 25, 20, NaN], [20, 25, 0, 0.5]],
    ["ambiguous, and borne out by the sum", [READING.sound, 5, 20, 20], [[FIGURE.ambiguous, 20], 5, 0, 15]],
    ["ambiguous, and not borne out", [READING.unreadable, 5, 20, 21], [[FIGURE.ambiguous, 20], 5, 0, 16]],
    ["ambiguous in a part, and not borne out", [READING.unreadable, 5, 20, 21], [20, [FIGURE.ambiguous, 5], 0, 16]],
    ["typed as text", [READING.sound, 5, 20, 20], [[FIGURE.text, 20], [FIGURE.text, 5], 0, 15]],
    ["typed as text whose parts disagree", [READING.disputed, 5, 20, 21], [[FIGURE.text, 20], 5, 0, 16]],
    ["with a negative part", [READING.unreadable, NaN, 20, NaN], [20, -5, 0, 25]],
  ])("%s", (_, reading, row) => {
    expect(only(...row)).toEqual(reading);
  });

  test("of a sheet without a total has the sum of its parts", () => {
    const rows: Cell[][] = [
      [5, 0, 15],
      ["", "", ""],
      [1, 1, [FIGURE.notNumber, NaN]],
    ];
    expect(read(rows, FIELDS.slice(1))).toEqual([
      [READING.derived, 5, 20, 20],
      [READING.blank, 0, NaN, 0],
      [READING.unreadable, 2, NaN, NaN],
    ]);
  });

  test("of a sheet that lacks a part is judged by what it has, unless the parts it has make up the whole", () => {
    const fields = ["total", "immediate", "notProposed"];
    expect(read([[20, 5, 10]], fields)).toEqual([[READING.sound, 5, 20, NaN]]);
    expect(read([[[FIGURE.text, 20], 5, 10]], fields)).toEqual([[READING.sound, 5, 20, NaN]]);
    expect(read([["", 5, 10]], fields)).toEqual([[READING.unreadable, 5, NaN, NaN]]);
    expect(read([[4, 5, 1]], fields)).toEqual([[READING.disputed, 5, 4, NaN]]);
    expect(read([[20]], ["total"])).toEqual([[READING.sound, 0, 20, NaN]]);
    const rows: Cell[][] = [
      [20, 5, 15],
      [10, 5, 5],
      [10, 4, 6],
      [10, 4, 5],
    ];
    expect(read(rows, fields).map(([state]) => state)).toEqual([
      READING.sound,
      READING.sound,
      READING.sound,
      READING.disputed,
    ]);
  });

  test("is odd where a count is anything but a number cell with a whole number in bounds", () => {
    const cells: Cell[] = [0, 1, LARGEST_COUNT, LARGEST_COUNT + 1, -1, 2.5, "", [FIGURE.text, 4], [FIGURE.zeroMark, 0]];
    const counts = { total: column(cells.map(() => 9)), immediate: column(cells) };
    expect(Array.from(readRows(decentralisation, counts, cells.length).odd)).toEqual([3, 4, 5, 6, 7, 8]);
  });

  test("takes the identity of the rate's whole, whichever comes first", () => {
    const identities = [{ whole: "notProposed", parts: ["immediate", "conditional"] }, ...decentralisation.identities];
    const counts = Object.fromEntries(FIELDS.map((field, at) => [field, column([[20, 5, 1, 14][at]!])]));
    const { states, sums } = readRows({ ...decentralisation, identities }, counts, 1);
    expect([states[0], sums[0]]).toEqual([READING.sound, 20]);
  });

  test("reads the same among plain rows as among odd ones", () => {
    const cell = fc.oneof(fc.nat(30), fc.constantFrom<Cell>("", [FIGURE.zeroMark, 0], [FIGURE.text, 4], 2.5, -1));
    fc.assert(
      fc.property(fc.array(fc.tuple(cell, cell, cell, cell), { minLength: 1, maxLength: 9 }), (rows) => {
        expect(read(rows)).toEqual(rows.map((row) => only(...row)));
      }),
    );
  });
});

describe("the parts that a sheet has", () => {
  const complete = (fields: readonly string[], rows: readonly (readonly Cell[])[]) => {
    const counts = Object.fromEntries(fields.map((field, at) => [field, column(rows.map((row) => row[at]!))]));
    return identitiesOn(decentralisation, counts, rows.length).map(({ parts, complete: all }) => [parts.join(), all]);
  };

  test("make up the whole where all are there", () => {
    expect(complete(FIELDS, [[1, 2, 3, 4]])).toEqual([["immediate,conditional,notProposed", true]]);
  });

  test("are no identity where none is there", () => {
    expect(complete(["total"], [[1], [2], [3]])).toEqual([]);
  });

  const fields = ["total", "immediate", "notProposed"];
  const right: Cell[] = [10, 4, 6];
  const wrong: Cell[] = [10, 4, 5];
  const blank: Cell[] = [0, 0, 0];
  test.each<[string, boolean, Cell[][]]>([
    ["three right rows", true, [right, right, right]],
    ["two right rows", false, [right, right]],
    ["two right rows and a row of nothing", false, [right, right, blank]],
    ["three in four", true, [right, wrong, right, right]],
    ["two in three", false, [right, wrong, right]],
    ["six in eight", true, [right, right, right, wrong, wrong, right, right, right]],
    ["five in eight", false, [right, right, right, wrong, wrong, wrong, right, right]],
  ])("%s", (_, all, rows) => {
    expect(complete(fields, rows)).toEqual([["immediate,notProposed", all]]);
  });

  test("one part alone is never the whole", () => {
    expect(
      complete(
        ["total", "immediate"],
        [
          [4, 4],
          [5, 5],
          [6, 6],
        ],
      ),
    ).toEqual([["immediate", false]]);
  });
});
