import * as fc from "fast-check";
import {
  decimalOfNumber,
  decimalText,
  decimalToNumber,
  dropTrailingZeros,
  fewDecimals,
  parseDecimal,
  type Decimal,
} from "../../../src/core/numbers/decimal";

const anyDecimal = fc.record({
  units: fc.integer({ min: -Number.MAX_SAFE_INTEGER, max: Number.MAX_SAFE_INTEGER }),
  decimals: fc.integer({ min: 0, max: 15 }),
});

describe("parseDecimal", () => {
  test.each([
    ["20", { units: 20, decimals: 0 }],
    ["92.5", { units: 925, decimals: 1 }],
    ["92,5", { units: 925, decimals: 1 }],
    ["20.0", { units: 200, decimals: 1 }],
    ["-0.05", { units: -5, decimals: 2 }],
    ["-0", { units: 0, decimals: 0 }],
    ["0.3", { units: 3, decimals: 1 }],
  ])("%s", (text, decimal) => {
    expect(parseDecimal(text)).toStrictEqual(decimal);
  });

  test.each(["", " 20", "1.2.3", "1e5", "0x10", ".5", "5.", "+5", "٢٠", "20%", "1 000", "9007199254740993", "NaN"])(
    "refuses %j",
    (text) => {
      expect(parseDecimal(text)).toBeNull();
    },
  );

  test("reads back what decimalText prints, with either mark", () => {
    fc.assert(
      fc.property(anyDecimal, fc.constantFrom<"," | ".">(",", "."), (decimal, mark) => {
        expect(parseDecimal(decimalText(decimal, mark))).toStrictEqual({ ...decimal, units: decimal.units + 0 });
      }),
    );
  });
});

test("decimalText keeps the places the decimal has", () => {
  expect(decimalText({ units: 274, decimals: 1 }, ",")).toBe("27,4");
  expect(decimalText({ units: 200, decimals: 1 }, ",")).toBe("20,0");
  expect(decimalText({ units: 5, decimals: 2 }, ".")).toBe("0.05");
  expect(decimalText({ units: -5, decimals: 1 }, ",")).toBe("-0,5");
  expect(decimalText({ units: 20, decimals: 0 }, ",")).toBe("20");
  expect(decimalText({ units: 0, decimals: 1 }, ",")).toBe("0,0");
});

test("dropTrailingZeros prints as the dispatch does: 69, 44, 20, but 51,4", () => {
  const printed = [690, 440, 200, 514, 0].map((units) => decimalText(dropTrailingZeros({ units, decimals: 1 }), ","));
  expect(printed).toEqual(["69", "44", "20", "51,4", "0"]);
  expect(dropTrailingZeros({ units: 2050, decimals: 2 })).toEqual({ units: 205, decimals: 1 });
  expect(dropTrailingZeros({ units: 100, decimals: 0 })).toEqual({ units: 100, decimals: 0 });
});

describe("decimalOfNumber", () => {
  test.each<[number, Decimal | null]>([
    [51.4, { units: 514, decimals: 1 }],
    [20, { units: 20, decimals: 0 }],
    [-0, { units: 0, decimals: 0 }],
    [0.07, { units: 7, decimals: 2 }],
    [1e-7, { units: 1, decimals: 7 }],
    [-2.5e-7, { units: -25, decimals: 8 }],
    [100, { units: 100, decimals: 0 }],
    [0.1 + 0.2, null],
    [1e-30, null],
    [1e-22, { units: 1, decimals: 22 }],
    [1.5e-22, null],
    [1e-23, null],
    [-0.5, { units: -5, decimals: 1 }],
    [1000.5, { units: 10005, decimals: 1 }],
    [1e21, null],
    [2 ** 53, null],
    [NaN, null],
    [Infinity, null],
    [-Infinity, null],
  ])("%d", (x, decimal) => {
    expect(decimalOfNumber(x)).toStrictEqual(decimal);
  });

  test("gives the number back, and never a trailing zero", () => {
    fc.assert(
      fc.property(fc.double(), (x) => {
        const decimal = decimalOfNumber(x);
        if (!decimal) return;
        expect(decimalToNumber(decimal)).toBe(x + 0);
        expect(dropTrailingZeros(decimal)).toBe(decimal);
      }),
    );
  });

  test("finds what was typed with up to 15 digits", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -(10 ** 15), max: 10 ** 15 }),
        fc.integer({ min: 0, max: 15 }),
        (units, decimals) => {
          const typed = dropTrailingZeros({ units, decimals });
          expect(decimalOfNumber(Number(decimalText(typed, ".")))).toStrictEqual({ ...typed, units: typed.units + 0 });
        },
      ),
    );
  });
});

describe("fewDecimals", () => {
  test.each([
    [20, 0],
    [0, 0],
    [-0, 0],
    [51.4, 1],
    [-51.4, 1],
    [0.25, 2],
    [12.345678, 6],
    [12.3456789, -1],
    [0.1 + 0.2, -1],
    [1e8, 0],
    [-1e8, 0],
    [1e8 + 1, -1],
    [-1e8 - 1, -1],
    [NaN, -1],
    [Infinity, -1],
  ])("%d has %d", (x, places) => {
    expect(fewDecimals(x)).toBe(places);
  });

  test("says what the shortest decimal says, or nothing", () => {
    const typed = fc
      .tuple(fc.integer({ min: -1e9, max: 1e9 }), fc.nat(8))
      .map(([units, places]) => units / 10 ** places);
    fc.assert(
      fc.property(fc.oneof(typed, fc.double()), (x) => {
        const exact = decimalOfNumber(x)?.decimals ?? -1;
        expect(fewDecimals(x)).toBe(Math.abs(x) <= 1e8 && exact <= 6 ? exact : -1);
      }),
    );
  });
});
