import { holdsAt, isRight, rateOf, showsRight } from "../../../src/core/checks/stated-rate";

const typed = (units: number, decimals: number) => ({ points: units / 10 ** decimals, typed: { units, decimals } });
const long = (points: number) => ({ points, typed: null });

it.each([
  [44.4, false, { units: 444, decimals: 1 }],
  [44, false, { units: 44, decimals: 0 }],
  [0.444, true, { units: 444, decimals: 1 }],
  [0.57, true, { units: 57, decimals: 0 }],
  [1, true, { units: 100, decimals: 0 }],
  [-44.4, false, { units: -444, decimals: 1 }],
  // Six places and no more are typed; what doubles leave of a shorter one is that.
  [51.123456, false, { units: 51123456, decimals: 6 }],
  [51.1234567, false, null],
  [0.51123456, true, { units: 51123456, decimals: 6 }],
  [0.511234567, true, null],
  [56.49999999999999, false, { units: 565, decimals: 1 }],
  [1e16, false, null],
])("reads %d (a fraction: %s) with the places it was typed with", (value, isFraction, expected) => {
  const rate = rateOf(value, isFraction);
  expect(rate.typed).toEqual(expected);
  expect(rate.points).toBeCloseTo(isFraction ? value * 100 : value, 9);
});

it.each([
  [typed(444, 1), true],
  [typed(44, 0), true],
  [typed(4444, 2), true],
  [typed(445, 1), false],
  [long(1600 / 36), true],
  [long(44.4444444), true],
  [long(44.4444445), false],
  [long(44.45), false],
  // What no decimal holds is none, and does not end the check.
  [long(1.23456789e-20), false],
  [long(1e300), false],
])("knows whether %j is 16/36", (rate, expected) => {
  expect(isRight(rate, 16, 36)).toBe(expected);
});

it.each([
  [typed(44, 0), 11, 25, 1, true],
  [typed(44, 0), 11, 25, 2, true],
  [typed(440, 1), 11, 25, 2, true],
  [typed(44, 0), 16, 36, 1, false],
  [typed(444, 1), 16, 36, 2, false],
  [typed(444, 1), 16, 36, 1, true],
  [long(1600 / 36), 16, 36, 1, true],
])("knows whether %j holds for %d/%d at %d places", (rate, part, whole, places, expected) => {
  expect(holdsAt(rate, part, whole, places)).toBe(expected);
});

it.each([
  // 89/198 is 44.9494…: 44.95 shows as 45.0, and 44.949 as 44.9.
  [typed(4495, 2), 1, false],
  [typed(44949, 3), 1, true],
  [typed(4495, 2), 2, true],
  [typed(4495, 2), 0, true],
  [typed(449, 1), 1, true],
  [typed(-4495, 2), 1, true],
  [long(8900 / 198), 1, true],
])("knows whether %j shows right for 89/198 with %d places", (rate, places, expected) => {
  expect(showsRight(rate, 89, 198, places)).toBe(expected);
});
