import fc from "fast-check";
import { orderByRate } from "../../../src/core/standing/rate-order";

const LENGTH = 1200;

/** Long enough to be counted rather than compared; small wholes make ties, large ones rates that hardly differ. */
const sheetOf = (largest: number) =>
  fc.array(fc.tuple(fc.integer({ min: -3, max: largest }), fc.nat(largest)), { minLength: 40, maxLength: 40 });

test.each([3, 100, 30_000, 1_000_000, 1_000_000_000])(
  "rows with wholes up to %i stand by their exact rates",
  (largest) => {
    fc.assert(
      fc.property(sheetOf(largest), (some) => {
        const rows = Array.from({ length: LENGTH }, (_, at) => some[(at * 7) % some.length]!);
        const wholes = Float64Array.from(rows, ([whole]) => (whole > 0 ? whole : NaN));
        const parts = Float64Array.from(rows, ([whole, part]) => (whole > 0 ? part % (whole + 1) : NaN));
        const exact = (a: number, b: number): number =>
          Number(BigInt(parts[b]!) * BigInt(wholes[a]!) - BigInt(parts[a]!) * BigInt(wholes[b]!));
        const isRated = (index: number) => wholes[index]! > 0;
        const all = rows.map((_, index) => index);
        const expected = [
          ...all.filter(isRated).sort((a, b) => exact(a, b) || a - b),
          ...all.filter((index) => !isRated(index)),
        ];
        const order = orderByRate(parts, wholes);
        expect([...order.rows]).toEqual(expected);
        expect(order.rated).toBe(all.filter(isRated).length);
        const isTie = (index: number, at: number) =>
          at > 0 && at < order.rated && exact(expected[at - 1]!, index) === 0;
        expect([...order.ties]).toEqual(expected.map((index, at) => Number(isTie(index, at))));
      }),
      { numRuns: 15 },
    );
  },
);

test("a thousand rows of small wholes have just the ties that they have", () => {
  // Keys of 180, the largest, take 16 bits, as many as one pass sorts by; those of the last wholes would take 8.
  const wholes = Float64Array.from({ length: LENGTH }, (_, at) => 180 - Math.floor(at / 7));
  const parts = wholes.map((whole, at) => (at * 37) % (whole + 1));
  const { rows, rated, ties } = orderByRate(parts, wholes);
  expect(rated).toBe(LENGTH);
  for (let at = 1; at < LENGTH; at += 1) {
    const [one, other] = [rows[at - 1]!, rows[at]!];
    const difference = parts[one]! * wholes[other]! - parts[other]! * wholes[one]!;
    expect([difference >= 0, ties[at]]).toEqual([true, difference === 0 ? 1 : 0]);
  }
});

test("rates that differ by as little as two fractions can are told apart, however many there are", () => {
  // a/b and c/d with ad − bc = 1: no two fractions with such denominators lie closer.
  const largest = 32_767;
  const pairs: [number, number][] = [];
  for (let b = largest; b > largest - 400; b -= 1)
    for (let k = 2; k <= 40; k += 1) {
      if ((b - 1) % k !== 0) continue;
      const a = (b - 1) / k;
      const d = b - k;
      pairs.push([(a * d - 1) / b, d], [a, b]);
    }
  expect(pairs.length).toBeGreaterThan(1000);
  const { rows, ties } = orderByRate(
    Float64Array.from(pairs, ([part]) => part),
    Float64Array.from(pairs, ([, whole]) => whole),
  );
  const exact = (one: number, other: number) =>
    Math.sign(pairs[one]![0] * pairs[other]![1] - pairs[other]![0] * pairs[one]![1]);
  for (let at = 1; at < rows.length; at += 1) {
    const compared = exact(rows[at - 1]!, rows[at]!);
    expect([compared >= 0, ties[at]]).toEqual([true, compared === 0 ? 1 : 0]);
  }
});

describe.each([
  ["a few rows", 1],
  ["many rows", 400],
])("of %s", (_, times) => {
  const orderOf = (rows: readonly (readonly [part: number, whole: number])[]) => {
    const all = Array.from({ length: times }, () => rows).flat();
    return orderByRate(
      Float64Array.from(all, ([part]) => part),
      Float64Array.from(all, ([, whole]) => whole),
    );
  };
  /** Where the rows that are repeated come to stand: all copies of one, as they stand, then those of the next. */
  const copies = (of: number, ...order: number[]) =>
    order.flatMap((row) => Array.from({ length: times }, (_none, at) => at * of + row));

  test("those without a whole, or of a whole of 0, come last as they stand", () => {
    const { rows, rated } = orderOf([
      [0, 0],
      [1, 4],
      [NaN, NaN],
      [3, 4],
    ]);
    const last = Array.from(rows.slice(rated));
    expect(rated).toBe(2 * times);
    expect([...rows.slice(0, rated)]).toEqual(copies(4, 3, 1));
    expect(last).toEqual(copies(4, 0, 2).sort((a, b) => a - b));
  });

  test("rates of 0 % and 100 % of wholes of 1 are told apart", () => {
    const { rows } = orderOf([
      [0, 1],
      [1, 1],
      [0, 1],
    ]);
    expect([...rows.slice(0, times)]).toEqual(copies(3, 1));
  });

  test("neighbours that doubles do not tell apart are compared as fractions", () => {
    const { rows, ties } = orderOf([
      [999_999_998, 999_999_999],
      [999_999_999, 1_000_000_000],
      [0, 1_000_000_000],
    ]);
    expect([...rows]).toEqual(copies(3, 1, 0, 2));
    expect(Array.from(ties).filter((tie) => tie === 0)).toHaveLength(3);
  });
});
