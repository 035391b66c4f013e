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
