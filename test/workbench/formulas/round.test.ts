import fc from "fast-check";
import { percentUnits } from "../../../src/core/numbers/ratio";
import { excelRound } from "../../../workbench/formulas/round";

test.each([
  [2.5, 0, 3],
  [-2.5, 0, -3],
  [0.5, 0, 1],
  [0.49999999999999994, 0, 1],
  [1.005, 2, 1.01],
  [2.675, 2, 2.68],
  [1.45, 1, 1.5],
  [28.749999999999996, 1, 28.8],
  [28.7499999, 1, 28.7],
  [1234.5, -2, 1200],
  [1250, -2, 1300],
  [50, -2, 100],
  [49, -2, 0],
  [7, -5, 0],
  [9.99, 1, 10],
  [99.95, 1, 100],
  [0, 3, 0],
  [1e-20, 5, 0],
  [5e-6, 5, 1e-5],
  [1.2345e20, 2, 1.2345e20],
  [2.55, 1.9, 2.6],
  [155, -1.9, 160],
])("ROUND(%d, %d) is %d", (value, digits, expected) => {
  expect(excelRound(value, digits)).toBe(expected);
});

test("what is no number stays so", () => {
  expect(excelRound(Infinity, 1)).toBe(Infinity);
  expect(excelRound(NaN, 1)).toBeNaN();
});

test("a rate, multiplied or divided first, rounds as the exact fraction does", () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 100_000 }), fc.nat(), fc.nat(4), (whole, some, decimals) => {
      const part = some % (whole + 1);
      const exact = percentUnits(part, whole, decimals) / 10 ** decimals;
      expect(excelRound((100 * part) / whole, decimals)).toBe(exact);
      expect(excelRound((part / whole) * 100, decimals)).toBe(exact);
    }),
    { numRuns: 2000 },
  );
});

test("rounding twice changes nothing", () => {
  fc.assert(
    fc.property(
      fc.double({ noNaN: true, noDefaultInfinity: true }),
      fc.integer({ min: -5, max: 10 }),
      (value, digits) => {
        const once = excelRound(value, digits);
        expect(excelRound(once, digits)).toBe(once);
      },
    ),
  );
});
