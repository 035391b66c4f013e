import fc from "fast-check";
import { decimalText } from "../../../src/core/numbers/decimal";
import { compareChanges, pointsBetween, signOfChange, type RateChange } from "../../../src/core/numbers/difference";

const change = (partBefore: number, before: number, partNow: number, now: number): RateChange => ({
  before: { part: partBefore, whole: before },
  now: { part: partNow, whole: now },
});
const shown = (of: RateChange, decimals = 1) => decimalText(pointsBetween(of, decimals), ",");

it.each([
  [change(6, 27, 20, 67), "7,6"], // 22.222… to 29.8507…: 7.628…
  [change(1, 2, 1, 2), "0,0"],
  [change(1, 2, 0, 5), "-50,0"],
  [change(0, 7, 7, 7), "100,0"],
  // Exact halves go away from zero: 1/8 is 12.5 points.
  [change(0, 8, 1, 8), "12,5"],
  [change(0, 400, 1, 400), "0,3"], // 0.25
  [change(1, 400, 0, 400), "-0,3"],
  [change(1, 3000, 0, 7), "0,0"], // −0.033…, never "-0,0"
])("%j is %s points", (of, points) => {
  expect(shown(of)).toBe(points);
});

it("rounds at no places too", () => {
  expect(shown(change(0, 200, 1, 200), 0)).toBe("1"); // 0.5
  expect(shown(change(1, 200, 0, 200), 0)).toBe("-1");
});

it("is exact where doubles are not", () => {
  const large = 1_000_000_000;
  // 1/(10⁹ − 1) less 1/10⁹: 10⁻¹⁸, which 1 − 1 + 10⁻¹⁸ in doubles is not.
  const tiny = change(large - 1, large, large - 2, large - 1);
  expect(signOfChange(tiny)).toBe(-1);
  expect(compareChanges(tiny, change(1, 2, 1, 2))).toBe(-1);
});

test.each([
  // From 1/2 to 2/3 as far as from 1/3 to 1/2.
  [change(1, 2, 2, 3), change(1, 3, 1, 2), 0],
  [change(1, 2, 2, 3), change(1, 3, 51, 100), -1],
  [change(6, 27, 20, 67), change(0, 7, 1, 14), 1],
  [change(20, 67, 6, 27), change(1, 14, 0, 7), -1],
])("%j beside %j", (a, b, sign) => {
  expect(compareChanges(a, b)).toBe(sign);
  expect(compareChanges(b, a)).toBe(0 - sign);
});

const ratio = fc
  .tuple(fc.nat({ max: 1_000_000_000 }), fc.integer({ min: 1, max: 1_000_000_000 }))
  .map(([part, whole]) => ({ part, whole }));
const changes = fc.record({ before: ratio, now: ratio });

test("the sign is that of the cross products, and turning a change round turns all signs", () => {
  fc.assert(
    fc.property(changes, changes, (a, b) => {
      const cross = BigInt(a.now.part) * BigInt(a.before.whole) - BigInt(a.before.part) * BigInt(a.now.whole);
      expect(BigInt(signOfChange(a))).toBe(cross > 0n ? 1n : cross < 0n ? -1n : 0n);
      const back = { before: a.now, now: a.before };
      expect(signOfChange(back) + signOfChange(a)).toBe(0);
      expect(compareChanges(a, b) + compareChanges(b, a)).toBe(0);
    }),
  );
});

/** Two rates that part by one unit of the product of their wholes, the first the larger. */
const NEIGHBOURS = [
  // A whole too large for doubles beside a small one, from 0 to 1.
  [
    { part: 1e8 * (8e7 - 1) + 1, whole: 8e15 + 1 },
    { part: 8e7 - 1, whole: 8e7 },
  ],
  // Parts far beyond their wholes, and far below nothing.
  [
    { part: 1 + 9e7 * (9e7 - 1), whole: 9e7 - 1 },
    { part: 1 + 9e7 * 9e7, whole: 9e7 },
  ],
  [
    { part: 1 - 1e12 * 8999, whole: 8999 },
    { part: 1 - 1e12 * 9000, whole: 9000 },
  ],
  [
    { part: 1 + 1e12 * 8999, whole: 8999 },
    { part: 1 + 1e12 * 9000, whole: 9000 },
  ],
  // Small enough for doubles.
  [
    { part: 8999, whole: 9000 },
    { part: 8998, whole: 8999 },
  ],
  [
    { part: 90_000_000 - 1, whole: 90_000_000 },
    { part: 90_000_000 - 2, whole: 90_000_000 - 1 },
  ],
  // Between 0 and 1, and too large.
  [
    { part: 3e9 - 1, whole: 3e9 },
    { part: 3e9 - 2, whole: 3e9 - 1 },
  ],
] as const;

/** Rates of every kind from which others rise, or to which they fall: nothing, below it, above all, of a large whole. */
const OTHERS = [
  { part: 0, whole: 1 },
  { part: -1, whole: 7 },
  { part: 5, whole: 3 },
  { part: 7, whole: 20_001 },
] as const;

test.each(NEIGHBOURS)("%j is above %j by the least there is", (more, less) => {
  expect(signOfChange({ before: less, now: more })).toBe(1);
  expect(signOfChange({ before: more, now: less })).toBe(-1);
  for (const other of OTHERS) {
    const rise = (now: typeof more | typeof less) => ({ before: other, now });
    expect(compareChanges(rise(more), rise(less))).toBe(1);
    expect(compareChanges(rise(less), rise(more))).toBe(-1);
    expect(compareChanges(rise(more), rise(more))).toBe(0);
    const fall = (before: typeof more | typeof less) => ({ before, now: other });
    expect(compareChanges(fall(less), fall(more))).toBe(1);
  }
});

test("small rates, which doubles carry, are compared as large ones are", () => {
  fc.assert(
    fc.property(fc.record({ before: small(), now: small() }), fc.record({ before: small(), now: small() }), (a, b) => {
      const top = ({ before, now }: RateChange) =>
        BigInt(now.part) * BigInt(before.whole) - BigInt(before.part) * BigInt(now.whole);
      const wholes = ({ before, now }: RateChange) => BigInt(now.whole) * BigInt(before.whole);
      const difference = top(a) * wholes(b) - top(b) * wholes(a);
      expect(compareChanges(a, b)).toBe(difference > 0n ? 1 : difference < 0n ? -1 : 0);
      expect(signOfChange(a)).toBe(top(a) > 0n ? 1 : top(a) < 0n ? -1 : 0);
    }),
  );
});

test("what is shown is within half a unit of the exact difference", () => {
  fc.assert(
    fc.property(
      fc.record({ before: small(), now: small() }),
      fc.integer({ min: 0, max: 4 }),
      ({ before, now }, decimals) => {
        const { units } = pointsBetween({ before, now }, decimals);
        const scale = 100n * 10n ** BigInt(decimals);
        const exact = (BigInt(now.part) * BigInt(before.whole) - BigInt(before.part) * BigInt(now.whole)) * scale;
        const wholes = BigInt(now.whole) * BigInt(before.whole);
        const error = 2n * (BigInt(units) * wholes - exact);
        expect(error <= wholes && error >= -wholes).toBe(true);
      },
    ),
  );
});

function small() {
  return fc
    .tuple(fc.nat({ max: 2000 }), fc.integer({ min: 1, max: 2000 }))
    .map(([part, whole]) => ({ part: Math.min(part, whole), whole }));
}
