import fc from "fast-check";
import { orderByRate } from "../../../src/core/standing/rate-order";

/** The order by the book: exact fractions, ties as they stand, rows without a rate last. */
function byTheBook(rates: readonly (readonly [part: number, whole: number])[]): number[] {
  const hasRate = (index: number) => rates[index]![1] > 0;
  return rates
    .map((_, index) => index)
    .sort((a, b) => {
      if (!hasRate(a) || !hasRate(b)) return Number(hasRate(b)) - Number(hasRate(a)) || a - b;
      const left = BigInt(rates[b]![0]) * BigInt(rates[a]![1]);
      const right = BigInt(rates[a]![0]) * BigInt(rates[b]![1]);
      return left > right ? 1 : left < right ? -1 : a - b;
    });
}

const order = (rates: readonly (readonly [number, number])[]) =>
  Array.from(
    orderByRate(
      Float64Array.from(rates, ([part]) => part),
      Float64Array.from(rates, ([, whole]) => whole),
    ),
  );

const ratesUpTo = (most: number) =>
  fc.array(
    fc.oneof(
      { weight: 9, arbitrary: fc.nat(most).chain((whole) => fc.tuple(fc.nat(whole), fc.constant(whole))) },
      { weight: 1, arbitrary: fc.constant([NaN, NaN] as [number, number]) },
    ),
    { maxLength: 40 },
  );

test.each([3, 30, 200, 255, 256, 40_000, 65_535, 1_000_000, 1_000_000_000])(
  "wholes up to %d are in exact order",
  (most) => {
    fc.assert(
      fc.property(ratesUpTo(most), (rates) => {
        expect(order(rates)).toEqual(byTheBook(rates));
      }),
    );
  },
);

test.each([2, 3, 127, 128, 255, 256, 257, 32_766, 32_767, 32_768, 65_535, 65_536, 1_000_000_000])(
  "the closest fractions of wholes up to %d are told apart",
  (most) => {
    const closest: [number, number][] = [
      [most - 2, most - 1],
      [most - 1, most],
      [1, most],
      [1, most - 1],
      [0, most],
      [most, most],
      [most - 1, most],
    ];
    expect(order(closest)).toEqual(byTheBook(closest));
    expect(order([...closest].reverse())).toEqual(byTheBook([...closest].reverse()));
  },
);

test("rows without a rate keep their order behind the others", () => {
  expect(
    order([
      [NaN, NaN],
      [1, 2],
      [0, 0],
      [2, 2],
      [NaN, NaN],
    ]),
  ).toEqual([3, 1, 0, 2, 4]);
  expect(
    order([
      [NaN, NaN],
      [0, 0],
    ]),
  ).toEqual([0, 1]);
  expect(order([])).toEqual([]);
  // One that forces exact fractions on all.
  expect(
    order([
      [NaN, NaN],
      [1, 1_000_000_000],
      [0, 0],
      [0, 5],
      [1, 5],
    ]),
  ).toEqual([4, 1, 3, 0, 2]);
});
