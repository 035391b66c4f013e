import { indexOfOddCount, LARGEST_COUNT, wholeNumber } from "../../../src/core/numbers/count";

test("a number is whole within a billionth, or what a double can tell of a large one", () => {
  expect(wholeNumber(5 + 0.9e-9)).toBe(5);
  expect(wholeNumber(5 + 1.2e-9)).toBeNaN();
  expect(wholeNumber(2 ** 40 + 2 ** -10)).toBe(2 ** 40);
  expect(wholeNumber(2 ** 40 + 0.25)).toBeNaN();
  expect(wholeNumber(-(2 ** 40) - 2 ** -10)).toBe(-(2 ** 40));
  expect(wholeNumber(-1e-10)).toBe(0);
  expect(wholeNumber(1e-9)).toBe(0);
});

describe("the first that is no count", () => {
  const ODD = [NaN, -1, 0.5, 20.000000001, LARGEST_COUNT + 1, 2 ** 32 + 5, -(2 ** 32), Infinity];

  test.each(ODD)("%d is found where it stands, the end where there is none", (odd) => {
    for (const place of [0, 1, 255, 256, 5000, 9999]) {
      const values = Float64Array.from({ length: 10_000 }, (_, at) => (at === place ? odd : at % 7));
      expect(indexOfOddCount(values, 0, values.length)).toBe(place);
      expect(indexOfOddCount(values, place, values.length)).toBe(place);
      expect(indexOfOddCount(values, place + 1, values.length)).toBe(values.length);
      expect(indexOfOddCount(values, 0, place)).toBe(place);
    }
  });

  test("is none of those from 0 to the largest", () => {
    expect(indexOfOddCount(Float64Array.of(0, 1, LARGEST_COUNT, 20), 0, 4)).toBe(4);
    expect(indexOfOddCount(new Float64Array(0), 0, 0)).toBe(0);
  });
});
