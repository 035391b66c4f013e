import * as fc from "fast-check";
import type { Decimal } from "../../../src/core/numbers/decimal";
import {
  comparePercent,
  compareRatios,
  percentOf,
  percentUnits,
  percentWithin,
  truncatedPercent,
} from "../../../src/core/numbers/ratio";

/** 100·part/whole × 10^decimals by the book: half away from zero, on integers of any size. */
function roundedByTheBook(part: number, whole: number, decimals: number): bigint {
  const top = BigInt(part) * 100n * 10n ** BigInt(decimals);
  const bottom = BigInt(whole);
  const negative = top < 0n !== bottom < 0n;
  const size = top < 0n ? -top : top;
  const by = bottom < 0n ? -bottom : bottom;
  const quotient = size / by;
  const up = (size % by) * 2n >= by ? 1n : 0n;
  return negative ? -(quotient + up) : quotient + up;
}

const safe = fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.integer({ min: -2000, max: 2000 }));
const nonZero = safe.filter((whole) => whole !== 0);
const places = fc.integer({ min: 0, max: 15 });

describe("percentOf", () => {
  test("the rates of the Bắc Kạn table, as printed", () => {
    const rows: [number, number, number][] = [
      [20, 29, 690],
      [19, 37, 514],
      [16, 36, 444],
      [11, 25, 440],
      [13, 32, 406],
      [9, 26, 346],
      [20, 67, 299],
      [17, 61, 279],
      [7, 31, 226],
      [6, 27, 222],
      [7, 33, 212],
      [5, 24, 208],
      [4, 20, 200],
      [2, 77, 26],
      [0, 19, 0],
      [156, 569, 274],
    ];
    for (const [part, whole, units] of rows) expect(percentOf(part, whole, 1)).toEqual({ units, decimals: 1 });
  });

  test("a half goes away from zero, also where floating point would not know it", () => {
    expect(percentOf(23, 80, 1)).toEqual({ units: 288, decimals: 1 });
    expect(percentOf(-23, 80, 1)).toEqual({ units: -288, decimals: 1 });
    expect(percentOf(23, -80, 1)).toEqual({ units: -288, decimals: 1 });
    expect(percentOf(1, 200, 0)).toEqual({ units: 1, decimals: 0 });
    expect(percentOf(-1, 100_000, 1)).toStrictEqual({ units: 0, decimals: 1 });
  });

  test("equals exact rational arithmetic on every fraction with a whole up to 2,000", () => {
    const halves = [0, 0];
    const wrong: string[] = [];
    for (const decimals of [0, 1]) {
      const scale = 100 * 10 ** decimals;
      for (let whole = 1; whole <= 2000; whole += 1) {
        for (let part = 0; part <= whole; part += 1) {
          const units = percentUnits(part, whole, decimals);
          // units is right if, and only if, units − ½ ≤ scale·part/whole < units + ½, all in whole numbers.
          const doubled = 2 * scale * part;
          if (!((2 * units - 1) * whole <= doubled && doubled < (2 * units + 1) * whole))
            wrong.push(`${part}/${whole} at ${decimals}`);
          if (doubled === (2 * units - 1) * whole) halves[decimals] = halves[decimals]! + 1;
        }
      }
    }
    expect(wrong).toEqual([]);
    expect(halves).toEqual([2600, 3400]);
  });

  test("is needed: the ways at hand get hundreds of the exact halves wrong", () => {
    let fixed = 0;
    let divided = 0;
    for (let whole = 1; whole <= 2000; whole += 1) {
      for (let part = 0; part <= whole; part += 1) {
        if ((2000 * part) % (2 * whole) !== whole) continue;
        const right = percentUnits(part, whole, 1) / 10;
        if (Number(((100 * part) / whole).toFixed(1)) !== right) fixed += 1;
        if (Math.round((part / whole) * 100 * 10) / 10 !== right) divided += 1;
      }
    }
    expect(fixed).toBe(400);
    expect(divided).toBe(191);
  });

  test("agrees with BigInt at any size", () => {
    fc.assert(
      fc.property(safe, nonZero, places, (part, whole, decimals) => {
        const right = roundedByTheBook(part, whole, decimals);
        if (right > BigInt(Number.MAX_SAFE_INTEGER) || right < -BigInt(Number.MAX_SAFE_INTEGER)) {
          expect(() => percentOf(part, whole, decimals)).toThrow(RangeError);
        } else {
          expect(percentOf(part, whole, decimals)).toStrictEqual({ units: Number(right), decimals });
        }
      }),
      { numRuns: 2000 },
    );
  });

  test.each([
    [1, 0, 1],
    [0.5, 2, 1],
    [1, 2.5, 1],
    [NaN, 2, 1],
    [1, Infinity, 1],
    [2 ** 53, 3, 1],
    [1, 2, -1],
    [1, 2, 0.5],
    [1, 2, 21],
  ])("refuses %d of %d at %d places", (part, whole, decimals) => {
    expect(() => percentOf(part, whole, decimals)).toThrow(RangeError);
    expect(() => truncatedPercent(part, whole, decimals)).toThrow(RangeError);
    expect(() => percentWithin(part, whole, { units: 0, decimals })).toThrow(RangeError);
    expect(() => comparePercent(part, whole, { units: 0, decimals })).toThrow(RangeError);
  });
});

describe("truncatedPercent", () => {
  test("cuts towards zero", () => {
    expect(truncatedPercent(2, 3, 1)).toEqual({ units: 666, decimals: 1 });
    expect(truncatedPercent(-2, 3, 1)).toEqual({ units: -666, decimals: 1 });
    expect(truncatedPercent(16, 36, 1)).toEqual({ units: 444, decimals: 1 });
  });

  test("is the exact integer quotient", () => {
    fc.assert(
      fc.property(
        fc.integer(),
        fc.integer().filter(Boolean),
        fc.integer({ min: 0, max: 4 }),
        (part, whole, decimals) => {
          const right = (BigInt(part) * 100n * 10n ** BigInt(decimals)) / BigInt(whole);
          expect(truncatedPercent(part, whole, decimals)).toStrictEqual({ units: Number(right), decimals });
        },
      ),
    );
  });
});

describe("comparePercent", () => {
  test("on the boundary of the target, and a hair beside it", () => {
    const twenty = { units: 20, decimals: 0 };
    expect(comparePercent(4, 20, twenty)).toBe(0);
    expect(comparePercent(4, 20, { units: 200, decimals: 1 })).toBe(0);
    // 19.96 % prints as 20.0 and is below all the same.
    expect(percentOf(499, 2500, 1)).toEqual({ units: 200, decimals: 1 });
    expect(comparePercent(499, 2500, twenty)).toBe(-1);
    expect(comparePercent(501, 2500, twenty)).toBe(1);
    expect(comparePercent(2 ** 52, 5 * 2 ** 50 + 1, { units: 80, decimals: 0 })).toBe(-1);
  });

  test("is exact at any size, for either sign", () => {
    fc.assert(
      fc.property(safe, nonZero, fc.maxSafeInteger(), places, (part, whole, units, decimals) => {
        const difference = BigInt(part) * 100n * 10n ** BigInt(decimals) - BigInt(units) * BigInt(whole);
        const sign = (difference > 0n ? 1 : difference < 0n ? -1 : 0) * Math.sign(whole);
        expect(comparePercent(part, whole, { units, decimals })).toBe(sign + 0);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("compareRatios", () => {
  test("equal fractions are equal", () => {
    expect(compareRatios(1, 3, 2, 6)).toBe(0);
    expect(compareRatios(-1, 3, 1, -3)).toBe(0);
    expect(compareRatios(9007199254740990, 9007199254740991, 9007199254740989, 9007199254740990)).toBe(1);
  });

  test("is an order: exact, and the opposite the other way round", () => {
    fc.assert(
      fc.property(safe, nonZero, safe, nonZero, (a, b, c, d) => {
        const difference = BigInt(a) * BigInt(d) - BigInt(c) * BigInt(b);
        const sign = (difference > 0n ? 1 : difference < 0n ? -1 : 0) * Math.sign(b) * Math.sign(d);
        expect(compareRatios(a, b, c, d)).toBe(sign + 0);
        expect(compareRatios(c, d, a, b)).toBe(0 - sign);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("percentWithin", () => {
  const within = (part: number, whole: number, units: number, decimals: number) =>
    percentWithin(part, whole, { units, decimals });

  test("a figure is judged by the precision it was stated with", () => {
    expect(within(19, 37, 514, 1)).toBe(true);
    expect(within(19, 37, 51, 0)).toBe(true);
    expect(within(19, 37, 5135, 2)).toBe(true);
    expect(within(19, 37, 513, 1)).toBe(false);
    expect(within(19, 37, 515, 1)).toBe(false);
    expect(within(20, 29, 69, 0)).toBe(true);
  });

  test("the half itself belongs to the side away from zero", () => {
    expect(within(23, 80, 288, 1)).toBe(true);
    expect(within(23, 80, 287, 1)).toBe(false);
  });

  test("means that percentOf gives that figure", () => {
    const stated = fc.record({
      units: fc.integer({ min: -2000, max: 20_000 }),
      decimals: fc.integer({ min: 0, max: 2 }),
    });
    fc.assert(
      fc.property(
        fc.integer({ min: -50, max: 500 }),
        fc.integer({ min: 1, max: 300 }),
        stated,
        (part, whole, given: Decimal) => {
          expect(percentWithin(part, whole, given)).toBe(percentUnits(part, whole, given.decimals) === given.units);
        },
      ),
      { numRuns: 2000 },
    );
  });

  test("does not throw where the percentage itself would be too large to hold", () => {
    expect(within(Number.MAX_SAFE_INTEGER, 1, 100, 4)).toBe(false);
    expect(within(120_000_000_000_000, 1, 100, 0)).toBe(false); // 1.2 · 10¹⁶ units
  });
});

describe("at the edge of what a double holds", () => {
  const MOST = Number.MAX_SAFE_INTEGER;

  test("a product of 2^53 − 1 itself, and those just beyond, are exact", () => {
    for (const [part, whole] of [
      [MOST, MOST],
      [MOST, MOST - 1],
      [MOST - 1, MOST],
      [-MOST, MOST],
      [MOST, -MOST],
      [90_071_992_547_409, 90_071_992_547_410],
      [90_071_992_547_410, 90_071_992_547_409],
      [-90_071_992_547_411, 90_071_992_547_409],
    ] as const) {
      const exact = (BigInt(part) * 100n * 10n) / BigInt(whole);
      expect(truncatedPercent(part, whole, 1).units).toBe(Number(exact));
      expect(percentOf(part, whole, 1).units).toBe(Number(roundedByTheBook(part, whole, 1)));
      expect(percentWithin(part, whole, percentOf(part, whole, 1))).toBe(true);
      expect(percentWithin(part, whole, { units: percentOf(part, whole, 1).units + 1, decimals: 1 })).toBe(false);
    }
  });

  test("neighbours too close for a double are still in order", () => {
    expect(compareRatios(MOST, MOST - 1, MOST - 1, MOST - 2)).toBe(-1);
    expect(compareRatios(MOST - 1, MOST - 2, MOST, MOST - 1)).toBe(1);
    expect(compareRatios(-MOST, MOST - 1, 1 - MOST, MOST - 2)).toBe(1);
    expect(compareRatios(MOST - 1, MOST, MOST - 1, MOST)).toBe(0);
    expect(compareRatios(MOST, 3, 1, 3)).toBe(1);
    expect(compareRatios(1, 3, MOST, 3)).toBe(-1);
    expect(comparePercent(MOST, MOST - 1, { units: 100, decimals: 0 })).toBe(1);
    expect(comparePercent(MOST - 1, MOST, { units: 100, decimals: 0 })).toBe(-1);
    expect(comparePercent(1 - MOST, MOST, { units: -100, decimals: 0 })).toBe(1);
    expect(comparePercent(MOST - 1, -MOST, { units: -100, decimals: 0 })).toBe(1);
    expect(comparePercent(MOST, MOST, { units: 100, decimals: 0 })).toBe(0);
    // 100 · part is 3 less than 33 · whole; as doubles both are 297,237,575,406,452,700 or so.
    expect(comparePercent(2_972_375_754_064_527, MOST, { units: 33, decimals: 0 })).toBe(-1);
  });

  test("nothing of a whole is 0 % on either side of zero", () => {
    expect(percentOf(0, -7, 1)).toStrictEqual({ units: 0, decimals: 1 });
    expect(truncatedPercent(0, -7, 1)).toStrictEqual({ units: 0, decimals: 1 });
    expect(compareRatios(0, -7, 0, 9)).toBe(0);
    expect(percentWithin(0, -MOST, { units: 0, decimals: 20 })).toBe(true);
  });

  test("twenty places are the most", () => {
    expect(percentOf(0, 1, 20)).toEqual({ units: 0, decimals: 20 });
    expect(() => percentOf(0, 1, 21)).toThrow("Decimals are 0 to 20, not 21");
  });

  test("what is refused is named", () => {
    expect(() => percentOf(1.5, 2, 1)).toThrow("A ratio is made of safe integers, not 1.5 / 2");
    expect(() => percentOf(1, 0, 1)).toThrow("A zero whole has no percentage");
    expect(() => percentOf(MOST, 1, 1)).toThrow(`A percentage of ${MOST}000 units is too large to hold exactly`);
  });
});
