import { isBorneOut, rateEvidence, sumEvidence } from "../../../src/core/recognition/arithmetic";

const column = (...values: readonly number[]) => Float64Array.from(values);

describe("sums", () => {
  test.each([
    [
      "hold where they are the parts' sum, and only there",
      [10, 10, 10],
      [
        [5, 5, 6],
        [5, 4, 4],
      ],
      { holds: 2, rows: 3 },
    ],
    [
      "count a part that is missing as nothing",
      [5, 5],
      [
        [5, NaN],
        [NaN, 5],
      ],
      { holds: 2, rows: 2 },
    ],
    ["are not judged without a whole", [NaN, 5], [[5, 5]], { holds: 1, rows: 1 }],
    [
      "are not judged without any part",
      [0, 5],
      [
        [NaN, 5],
        [NaN, NaN],
      ],
      { holds: 1, rows: 1 },
    ],
    ["of nothing to nothing prove nothing", [0, 0, 5], [[0, 5, 0]], { holds: 0, rows: 2 }],
    ["without a column of parts are none", [0, 5], [], { holds: 0, rows: 0 }],
  ])("%s", (_, whole, parts, expected) => {
    expect(
      sumEvidence(
        column(...whole),
        parts.map((part) => column(...part)),
      ),
    ).toEqual(expected);
  });

  test("are judged on the rows of the whole alone", () => {
    expect(sumEvidence(column(1), [column(1, 2, 3)])).toEqual({ holds: 1, rows: 1 });
    expect(sumEvidence(column(), [column()])).toEqual({ holds: 0, rows: 0 });
  });
});

describe("rates", () => {
  const evidence = (rate: readonly number[], part: readonly number[], whole: readonly number[]) =>
    rateEvidence(column(...rate), [column(...part)], column(...whole));

  test.each([
    ["in points", [50, 25, 33.3], { holds: 3, rows: 3, fractions: 0, points: 3 }],
    ["as fractions", [0.5, 0.25, 0.333], { holds: 3, rows: 3, fractions: 3, points: 0 }],
    ["in points, to half a point", [50.5, 24.5, 33.8], { holds: 3, rows: 3, fractions: 0, points: 3 }],
    ["in points, beyond half a point", [50.6, 24.4, 33.9], { holds: 0, rows: 3, fractions: 0, points: 0 }],
    ["as fractions, to half a hundredth", [0.505, 0.245, 0.338], { holds: 3, rows: 3, fractions: 3, points: 0 }],
    ["as fractions, beyond it", [0.506, 0.244, 0.339], { holds: 0, rows: 3, fractions: 0, points: 0 }],
    ["of the two, as more of them are", [0.5, 0.25, 33.3], { holds: 2, rows: 3, fractions: 2, points: 1 }],
  ])("%s", (_, rate, expected) => {
    expect(evidence(rate, [5, 5, 5], [10, 20, 15])).toEqual(expected);
  });

  test.each([
    ["without a rate", [NaN, 50], [5, 5], [10, 10]],
    ["without a part", [50, 50], [NaN, 5], [10, 10]],
    ["without a whole", [50, 50], [5, 5], [NaN, 10]],
    ["of nothing", [50, 50], [5, 5], [0, 10]],
    ["of 0 where nothing was done", [0, 50], [0, 5], [10, 10]],
  ])("are not judged %s", (_, rate, part, whole) => {
    expect(evidence(rate, part, whole)).toMatchObject({ holds: 1, rows: 1 });
  });

  test("of 0 where something was done, and of something where nothing was, are wrong", () => {
    expect(evidence([0, 50], [5, 0], [10, 10])).toMatchObject({ holds: 0, rows: 2 });
  });

  test("are of all parts together, one that is missing counting as nothing", () => {
    expect(rateEvidence(column(60, 20), [column(5, NaN), column(1, 2)], column(10, 10))).toMatchObject({ holds: 2 });
  });
});

test.each([
  [3, 3, true],
  [2, 2, false],
  [4, 5, true],
  [3, 4, false],
  [8, 10, true],
  [7, 10, false],
  [0, 0, false],
])("what holds on %d of %d rows is borne out: %s", (holds, rows, expected) => {
  expect(isBorneOut({ holds, rows })).toBe(expected);
});
