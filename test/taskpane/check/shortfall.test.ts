import fc from "fast-check";
import { comparePercent } from "../../../src/core/numbers/ratio";
import { shortfall } from "../../../src/taskpane/check/shortfall";

test.each([
  [2, 77, "20", ">", 14],
  [4, 20, "20", ">", 1],
  [4, 20, "20", ">=", 0],
  [0, 2, "20", ">", 1],
  [10, 10, "100", ">", null],
] as const)("%d of %d against %s%%, %s: %s", (part, whole, percent, comparator, missing) => {
  expect(shortfall(part, whole, { percent, comparator })).toBe(missing);
});

test("that many more reach the target, one fewer does not", () => {
  const target = fc.record({
    percent: fc.integer({ min: 0, max: 999 }).map((tenths) => (tenths / 10).toFixed(1)),
    comparator: fc.constantFrom(">" as const, ">=" as const),
  });
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 5000 }), fc.nat(), target, (whole, seed, { percent, comparator }) => {
      const part = seed % (whole + 1);
      const missing = shortfall(part, whole, { percent, comparator })!;
      const [units = "0", tenth = "0"] = percent.split(".");
      const reaches = (count: number) => {
        const order = comparePercent(count, whole, { units: Number(units + tenth), decimals: 1 });
        return comparator === ">" ? order > 0 : order >= 0;
      };
      expect(reaches(part + missing)).toBe(true);
      if (missing > 0) expect(reaches(part + missing - 1)).toBe(false);
    }),
  );
});
