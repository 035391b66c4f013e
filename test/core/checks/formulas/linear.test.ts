import { canonical, isSame, type Term } from "../../../../src/core/checks/formulas/linear";

type Row = readonly [field: string, first: number, end: number, times: number];
const IDENTITIES = [
  { whole: "rest", parts: ["D"], complete: false },
  { whole: "C", parts: ["E", "D"], complete: true },
];
const term = ([field, first, end, times]: Row): Term => ({ field, first, end, times });
const canonicalTerms = (...rows: Row[]) =>
  canonical({ constant: 0, terms: rows.map(term) }, IDENTITIES).terms.map((one) => [
    one.field,
    one.first,
    one.end,
    one.times,
  ]);

test.each<[string, Row[], Row[]]>([
  ["nothing", [], []],
  ["one figure", [["D", 4, 5, 1]], [["D", 4, 5, 1]]],
  [
    "fields in order",
    [
      ["E", 4, 5, 1],
      ["D", 4, 5, 1],
    ],
    [
      ["D", 4, 5, 1],
      ["E", 4, 5, 1],
    ],
  ],
  [
    "a whole by its parts",
    [["C", 4, 5, 2]],
    [
      ["D", 4, 5, 2],
      ["E", 4, 5, 2],
    ],
  ],
  ["a whole whose parts are not all there by itself", [["rest", 4, 5, 1]], [["rest", 4, 5, 1]]],
  [
    "rows that follow one another as one stretch",
    [
      ["D", 5, 9, 1],
      ["D", 4, 5, 1],
    ],
    [["D", 4, 9, 1]],
  ],
  [
    "rows apart as two",
    [
      ["D", 6, 9, 1],
      ["D", 4, 5, 1],
    ],
    [
      ["D", 4, 5, 1],
      ["D", 6, 9, 1],
    ],
  ],
  [
    "rows that follow, counted otherwise, as two",
    [
      ["D", 5, 9, 2],
      ["D", 4, 5, 1],
    ],
    [
      ["D", 4, 5, 1],
      ["D", 5, 9, 2],
    ],
  ],
  [
    "what overlaps as counted twice",
    [
      ["D", 1, 5, 1],
      ["D", 3, 9, 1],
    ],
    [
      ["D", 1, 3, 1],
      ["D", 3, 5, 2],
      ["D", 5, 9, 1],
    ],
  ],
  [
    "what cancels out as nothing",
    [
      ["D", 1, 5, 1],
      ["D", 1, 5, -1],
    ],
    [],
  ],
  [
    "what cancels out in part",
    [
      ["D", 1, 9, 1],
      ["D", 3, 5, -1],
    ],
    [
      ["D", 1, 3, 1],
      ["D", 5, 9, 1],
    ],
  ],
  [
    "a whole without one of its parts",
    [
      ["C", 1, 2, 1],
      ["D", 1, 2, -1],
    ],
    [["E", 1, 2, 1]],
  ],
  [
    "what doubles leave of nothing",
    [
      ["D", 1, 2, 0.3],
      ["D", 1, 2, -0.1],
      ["D", 1, 2, -0.2],
    ],
    [],
  ],
])("%s", (_, given, expected) => {
  expect(canonicalTerms(...given)).toEqual(expected);
});

test("what doubles leave of a constant is none", () => {
  expect(canonical({ constant: 0.1 + 0.2 - 0.3, terms: [] }, []).constant).toBe(0);
  expect(canonical({ constant: 0.5, terms: [] }, []).constant).toBe(0.5);
});

test.each<[boolean, string, number, Row[]]>([
  [true, "itself", 1, [["D", 4, 5, 1]]],
  [true, "what doubles leave of it", 1 + 1e-12, [["D", 4, 5, 1 - 1e-12]]],
  [false, "another constant", 2, [["D", 4, 5, 1]]],
  [false, "another field", 1, [["E", 4, 5, 1]]],
  [false, "another beginning", 1, [["D", 3, 5, 1]]],
  [false, "another end", 1, [["D", 4, 6, 1]]],
  [false, "another count", 1, [["D", 4, 5, 2]]],
  [
    false,
    "more terms",
    1,
    [
      ["D", 4, 5, 1],
      ["D", 6, 7, 1],
    ],
  ],
  [false, "no terms", 1, []],
])("is the same (%s) as %s", (same, _, constant, rows) => {
  const one = { constant: 1, terms: [term(["D", 4, 5, 1])] };
  expect(isSame(one, { constant, terms: rows.map(term) })).toBe(same);
});
