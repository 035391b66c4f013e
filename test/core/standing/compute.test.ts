import fc from "fast-check";
import { compareRatios } from "../../../src/core/numbers/ratio";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { computeStanding, rankOrder } from "../../../src/core/standing/compute";
import { PLACE } from "../../../src/core/standing/standing";
import { checkRows, checkSheet, contextOf, HEADER, settingsWith, type CheckOptions } from "../../support/checked";

type Counts = readonly [total: CellValue, immediate: CellValue, conditional: CellValue, rest: CellValue];

function standingOf(counts: readonly Counts[], settings: CheckOptions["settings"] = {}) {
  return checkRows(
    counts.map((row, at) => [at + 1, `Sở thứ ${at + 1}`, ...row, ""]),
    { settings },
  ).standing;
}
const target = (percent: string, comparator: ">" | ">=") => ({ target: { percent, comparator } });

it("compares exact fractions, never rounded rates", () => {
  // 499/2500 is 19.96 %: it prints as 20.0 and falls short of both.
  const rows: Counts[] = [
    [2500, 499, 0, 2001],
    [5, 1, 0, 4],
    [2500, 501, 0, 1999],
  ];
  for (const comparator of [">", ">="] as const) {
    const standing = standingOf(rows, target("20", comparator));
    expect(Array.from(standing.places)).toEqual([
      PLACE.short,
      comparator === ">" ? PLACE.short : PLACE.reached,
      PLACE.reached,
    ]);
    expect(standing.boundary).toEqual([1]);
    expect(standing.roundedToTarget).toEqual([0, 2]);
  }
});

it("takes the decimals in force for what looks like the target", () => {
  const rows: Counts[] = [
    [1000, 196, 0, 804],
    [5, 2, 0, 3],
  ];
  expect(standingOf(rows, { ...target("20", ">"), decimals: 0 }).roundedToTarget).toEqual([0]);
  expect(standingOf(rows, { ...target("20", ">"), decimals: 1 }).roundedToTarget).toEqual([]);
  // 19.99995 %, half a unit of the fourth place below.
  expect(standingOf([[2_000_000, 399_999, 0, 1_600_001]], { ...target("20", ">"), decimals: 4 })).toMatchObject({
    roundedToTarget: [0],
  });
});

it("compares with targets that have decimals", () => {
  const rows: Counts[] = [
    [800, 740, 0, 60],
    [800, 739, 0, 61],
  ];
  expect(Array.from(standingOf(rows, target("92.5", ">=")).places)).toEqual([PLACE.reached, PLACE.short]);
  expect(standingOf(rows, target("92.5", ">=")).boundary).toEqual([0]);
});

it("places a rate of 100 %, and one close to the target that does not print like it", () => {
  const whole: Counts[] = [[5, 5, 0, 0]];
  expect(standingOf(whole, target("100", ">="))).toMatchObject({ short: [], boundary: [0] });
  expect(standingOf(whole, target("100", ">"))).toMatchObject({ short: [0], boundary: [0] });
  // 20.505 % prints as 21.
  const close: Counts[] = [[200_000, 41_010, 0, 158_990]];
  expect(standingOf(close, { ...target("20", ">"), decimals: 0 }).roundedToTarget).toEqual([]);
});

describe("what looks like the target, whatever the decimals of both", () => {
  const percents = Array.from({ length: 99 }, (_, at) => at + 1);
  // A ten-thousandth of a point above each whole percentage.
  const { table } = checkRows(
    percents.map((percent) => {
      const part = percent * 10_000 + 1;
      return [percent, `Sở thứ ${percent}`, 1_000_000, part, 0, 1_000_000 - part, ""];
    }),
  );
  const looks = (percent: string, decimals: number) =>
    computeStanding(table, settingsWith({ ...target(percent, ">"), decimals })).roundedToTarget;

  it.each([0, 1, 2, 3])("prints like a whole percentage with %i decimals", (decimals) => {
    for (const percent of percents) expect(looks(String(percent), decimals)).toEqual([percent - 1]);
  });

  it("prints like a percentage with more decimals only where it comes out the same", () => {
    for (const percent of percents) {
      expect(looks(`${percent}.00`, 1)).toEqual([percent - 1]);
      expect(looks(`${percent}.4`, 0)).toEqual([]);
    }
    expect(looks("20.0001", 4)).toEqual([]);
    expect(looks("20.0002", 3)).toEqual([]);
  });
});

it("leaves the readings it is given as they are", () => {
  const { table, agencies } = contextOf([
    [1, "Sở Y tế", 5, 1, 0, 4, 20],
    [2, "Sở Nội vụ", 24, 5, 0, 21, 20.8],
  ]);
  const { readings } = agencies;
  const before = structuredClone(readings);
  const standing = computeStanding(table, settingsWith(), readings);
  expect(Array.from(standing.parts)).toEqual([1, NaN]);
  expect(readings).toEqual(before);
});

it("gives no rate to a zero total, a blank row and what cannot be read", () => {
  const standing = standingOf([
    [0, 0, 0, 0],
    ["", "", "", ""],
    [9, "?", 0, 4],
    [5, 1, 0, 4],
  ]);
  expect(Array.from(standing.places)).toEqual([PLACE.none, PLACE.none, PLACE.none, PLACE.short]);
  expect(Array.from(standing.ranks)).toEqual([0, 0, 0, 1]);
  expect(standing.totals).toEqual({ total: 5, immediate: 1, conditional: 0, notProposed: 4 });
});

it("adds up what stands beside a total of 0, on a sheet that lacks a column of parts", () => {
  const rows = [
    [1, "Sở Nội vụ", 10, 2, 5, 20],
    [2, "Sở Y tế", 10, 3, 4, 30],
    [3, "Sở Tư pháp", 10, 4, 2, 40],
    [4, "Sở Xây dựng", 0, 0, 3, ""],
  ];
  const header = HEADER.filter((_, column) => column !== 4);
  const { totals, overall } = checkSheet([header, ...rows]).standing;
  expect(totals).toEqual({ total: 30, immediate: 9, notProposed: 14 });
  expect(overall).toEqual({ part: 9, whole: 30 });
});

it("adds up the same agencies for the totals and for the overall rate", () => {
  // The first row's rest cannot be read, but its rate can; the second row's standing is disputed.
  const { totals, overall } = standingOf([
    [29, 20, 0, "?"],
    [24, 5, 0, 21],
    [5, 2, 0, 3],
    [0, 0, 0, 0],
  ]);
  expect(totals).toEqual({ total: 34, immediate: 22, conditional: 0, notProposed: 3 });
  expect(overall).toEqual({ part: totals["immediate"]! + totals["conditional"]!, whole: totals["total"] });
});

describe("where total and parts disagree", () => {
  it("gives the place that both readings give, but no rank", () => {
    // 5/20 and 5/22: both above 20 %.
    const standing = standingOf([
      [20, 5, 0, 17],
      [5, 2, 0, 3],
    ]);
    expect(Array.from(standing.places)).toEqual([PLACE.reached, PLACE.reached]);
    expect(Array.from(standing.ranks)).toEqual([0, 1]);
    expect(standing.disputed).toEqual([]);
  });

  it("gives none where the readings differ", () => {
    // 5/24 is above 20 %, 5/26 below.
    const standing = standingOf([
      [24, 5, 0, 21],
      [5, 2, 0, 3],
    ]);
    expect(Array.from(standing.places)).toEqual([PLACE.none, PLACE.reached]);
    expect(standing.disputed).toEqual([0]);
    expect(standing.short).toEqual([]);
    expect(standing.overall).toEqual({ part: 2, whole: 5 });
  });

  it("gives none where the total is 0 and its parts are not", () => {
    expect(
      standingOf([
        [0, 0, 0, 5],
        [5, 2, 0, 3],
      ]).disputed,
    ).toEqual([0]);
  });

  it("gives none where a part exceeds the total and the rest cannot be read", () => {
    const standing = standingOf([
      [20, 25, 0, "?"],
      [5, 2, 0, 3],
    ]);
    expect(standing.disputed).toEqual([0]);
    expect(standing.overall).toEqual({ part: 2, whole: 5 });
  });

  it("does not stand on the target by one of its readings", () => {
    // 4/20 is 20 %, 4/21 below it: short by both.
    const { places, boundary, roundedToTarget } = standingOf(
      [
        [20, 4, 0, 17],
        [5, 2, 0, 3],
      ],
      target("20", ">"),
    );
    expect([places[0], boundary, roundedToTarget]).toEqual([PLACE.short, [], []]);
  });

  it("gives none where a part exceeds the total", () => {
    expect(
      standingOf([
        [4, 5, 0, 17],
        [5, 2, 0, 3],
      ]).disputed,
    ).toEqual([0]);
  });
});

it("reads blanks and marks as 0, and derives a blank total", () => {
  const standing = standingOf([
    ["", 1, "", 4],
    [10, "-", 3, 7],
    [8, 2, "không", 6],
  ]);
  expect(Array.from(standing.parts)).toEqual([1, 3, 2]);
  expect(Array.from(standing.wholes)).toEqual([5, 10, 8]);
  expect(standing.totals).toEqual({ total: 23, immediate: 3, conditional: 3, notProposed: 17 });
});

it("refuses a target that is no numeral", () => {
  const { table } = checkRows([[1, "Sở Y tế", 5, 1, 0, 4, 20]]);
  expect(() => computeStanding(table, settingsWith({ target: { percent: "20%", comparator: ">" } }))).toThrow(
    new RangeError('A target is a decimal numeral, not "20%"'),
  );
});

describe("for any table", () => {
  const rows = fc.array(fc.tuple(fc.nat(30), fc.nat(10), fc.nat(30)), { minLength: 2, maxLength: 25 });
  const countsOf = (parts: readonly (readonly [number, number, number])[]): Counts[] =>
    parts.map(([a, b, c]) => [a + b + c, a, b, c]);

  it("orders every row once, by falling rate, ties as they stood", () => {
    fc.assert(
      fc.property(rows, (parts) => {
        fc.pre(parts.some(([a, b, c]) => a + b + c > 0));
        const report = checkRows(countsOf(parts).map((row, at) => [at + 1, `Sở thứ ${at + 1}`, ...row, ""]));
        const { parts: tops, wholes, ranks } = report.standing;
        const order = Array.from(rankOrder(report));
        expect([...order].sort((a, b) => a - b)).toEqual(order.map((_, at) => at));
        for (const [place, row] of order.entries()) {
          const next = order[place + 1];
          if (next === undefined || !(wholes[next]! > 0)) continue;
          const compared = compareRatios(tops[row]!, wholes[row]!, tops[next]!, wholes[next]!);
          expect(compared).toBeGreaterThanOrEqual(0);
          if (compared === 0) expect([row < next, ranks[next]]).toEqual([true, ranks[row]]);
          else expect(ranks[next]).toBe(place + 2);
        }
      }),
    );
  });

  it("puts every agency with a rate on one side of the target", () => {
    fc.assert(
      fc.property(rows, fc.constantFrom(">", ">="), (parts, comparator) => {
        fc.pre(parts.some(([a, b, c]) => a + b + c > 0));
        const standing = standingOf(countsOf(parts), target("20", comparator));
        for (const [at, [a, b, c]] of parts.entries()) {
          const difference = 100 * (a + b) - 20 * (a + b + c);
          const reached = difference > 0 || (difference === 0 && comparator === ">=");
          expect(standing.places[at]).toBe(a + b + c === 0 ? PLACE.none : reached ? PLACE.reached : PLACE.short);
          expect(standing.boundary.includes(at)).toBe(a + b + c > 0 && difference === 0);
        }
      }),
    );
  });
});

it("orders each section by itself", () => {
  const row = (at: number, part: number) => [at, `Sở thứ ${at}`, 10, part, 0, 10 - part, ""];
  const report = checkRows([["I", "Các sở"], row(1, 1), row(2, 5), ["II", "Các ban, ngành"], row(3, 2), row(4, 9)]);
  expect(Array.from(rankOrder(report))).toEqual([1, 0, 3, 2]);
});

it("gives equal rates one rank, and the next the place it has", () => {
  const standing = standingOf([
    [10, 5, 0, 5],
    [10, 9, 0, 1],
    [2, 0, 1, 1],
    [10, 1, 0, 9],
  ]);
  expect(Array.from(standing.ranks)).toEqual([2, 1, 2, 4]);
});

it("counts each of thousands of agencies once", () => {
  // Every fifth falls short; rows in the middle are odd, and rates stand near the target everywhere.
  const parts = Array.from({ length: 2500 }, (_, at) => (at % 5 === 0 ? 19 : 21 + (at % 7)));
  const standing = standingOf(
    parts.map((part, at): Counts => [100, part, at === 1500 ? "" : 0, 100 - part]),
    target("20", ">"),
  );
  const sum = parts.reduce((all, part) => all + part, 0);
  expect([...standing.short].sort((a, b) => a - b)).toEqual(parts.flatMap((part, at) => (part < 20 ? [at] : [])));
  expect(standing.totals).toEqual({ total: 250_000, immediate: sum, conditional: 0, notProposed: 250_000 - sum });
  expect(standing.overall).toEqual({ part: sum, whole: 250_000 });
  const better = (part: number) => parts.filter((other) => other > part).length;
  expect(Array.from(standing.ranks.slice(1020, 1030))).toEqual(parts.slice(1020, 1030).map((part) => 1 + better(part)));
});
