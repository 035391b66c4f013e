import { chartAxis } from "../../../src/core/chart/axis";

test.each([
  [0, { maximum: 0.1, step: 0.1 }],
  [0.6, { maximum: 0.7, step: 0.1 }],
  [4.7, { maximum: 5, step: 1 }],
  [20, { maximum: 25, step: 5 }],
  [69, { maximum: 80, step: 20 }],
  [92.5, { maximum: 100, step: 20 }],
  // A bar of 100 needs room for its figure above it.
  [100, { maximum: 120, step: 20 }],
  [999, { maximum: 1200, step: 200 }],
  [1500, { maximum: 1600, step: 200 }],
])("for %s %%", (highest, axis) => {
  expect(chartAxis(highest)).toEqual(axis);
});
