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
        expect([...orderByRate(parts, wholes)]).toEqual(expected);
      }),
      { numRuns: 15 },
    );
  },
);
