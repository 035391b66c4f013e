import { FIRST_BAND, Pace } from "../../src/excel/pace";

const MOST = 98_000;

test("begins with what is read at once on any machine, or with what fits an answer", () => {
  expect(new Pace(MOST).cells).toBe(FIRST_BAND);
  expect(new Pace(5_000).cells).toBe(5_000);
});

test("a machine that is quick comes to the largest bands by steps, one that is slow to small ones at once", () => {
  const quick = new Pace(MOST);
  const sizes = Array.from({ length: 6 }, () => {
    quick.took(quick.cells, 0.5);
    return quick.cells;
  });
  expect(sizes).toEqual([24_000, 36_000, 54_000, 81_000, MOST, MOST]);
  quick.took(MOST, 60);
  expect(quick.cells).toBe(6_533);
  quick.took(6_533, 600);
  expect(quick.cells).toBe(2_000);
});

test("settles where a band takes its time, whatever the machine", () => {
  for (const perCell of [0.0001, 0.0004, 0.001]) {
    const pace = new Pace(MOST);
    for (let band = 0; band < 20; band += 1) pace.took(pace.cells, pace.cells * perCell);
    expect(pace.cells).toBe(Math.min(MOST, Math.round(4 / perCell)));
  }
});

test("a refused band is halved, down to a single cell", () => {
  const pace = new Pace(MOST);
  pace.refused(700);
  expect(pace.cells).toBe(350);
  for (let times = 0; times < 12; times += 1) pace.refused(pace.cells);
  expect(pace.cells).toBe(1);
});
