import * as fc from "fast-check";
import type { Finding, FindingCode } from "../../../src/core/checks/finding";
import { checkRows } from "../../support/checked";

/** Counts of one agency: immediate, conditional, notProposed. */
type Parts = readonly [number, number, number];

const parts = fc.tuple(fc.nat(400), fc.nat(60), fc.integer({ min: 1, max: 700 }));
const table = fc.array(parts, { minLength: 5, maxLength: 12 });

const tenths = ([a, b, c]: Parts) => {
  const whole = a + b + c;
  return Math.floor((2000 * (a + b) + whole) / (2 * whole)) / 10;
};
const rowOf = (index: number, of: Parts, total: number, rate: number | string) => [
  index + 1,
  `Đơn vị số ${index + 1}`,
  total,
  ...of,
  rate,
];

function causeAt(rows: readonly (readonly (string | number)[])[], code: FindingCode, row: number): Finding | undefined {
  return checkRows(rows).findings.find((one) => one.code === code && one.cells[0]?.row === row + 1);
}

const isOneOf = (expected: readonly string[], finding: Finding | undefined) => {
  const named = finding?.cause?.code ?? null;
  if (named !== null) expect(expected).toContain(named);
};

/** What a clerk does wrong with a row's rate: the rate typed instead, or null where that would be right. */
const RATE_SLIPS: Record<string, (all: readonly Parts[], at: number) => number | null> = {
  truncated: (all, at) => {
    const [a, b, c] = all[at]!;
    return Math.floor((1000 * (a + b)) / (a + b + c)) / 10;
  },
  "one-part-only": (all, at) => tenths([all[at]![0], 0, all[at]![1] + all[at]![2]]),
  "rest-for-part": (all, at) => tenths([all[at]![2], 0, all[at]![0] + all[at]![1]]),
  "other-row": (all, at) => tenths(all[at > 0 ? at - 1 : at + 1]!),
  "decimal-shifted": (all, at) => Math.round(tenths(all[at]!) * 100) / 1000,
  "swapped-digits": (all, at) => {
    const digits = String(Math.round(tenths(all[at]!) * 10));
    const swapped = digits[1] === undefined ? digits : `${digits[1]}${digits[0]!}${digits.slice(2)}`;
    return Number(swapped) / 10;
  },
};

describe("a rate's cause is the one that was planted, or none", () => {
  test.each(Object.keys(RATE_SLIPS))("%s", (slip) => {
    let named = 0;
    let wrong = 0;
    fc.assert(
      fc.property(table, fc.nat(), (all, place) => {
        const at = place % all.length;
        const typed = RATE_SLIPS[slip]!(all, at);
        if (typed === null || typed > 100 || typed === tenths(all[at]!)) return;
        const rows = all.map((of, index) => rowOf(index, of, of[0] + of[1] + of[2], index === at ? typed : tenths(of)));
        const finding = causeAt(rows, "wrong-percent", at);
        if (finding?.severity !== "error") return;
        wrong += 1;
        if (finding.cause) named += 1;
        isOneOf([slip], finding);
      }),
      { numRuns: 100 },
    );
    // Slips that leave the figure open to another reading are few.
    expect(named).toBeGreaterThan(wrong * 0.6);
  });
});

const SUM_SLIPS: Record<string, (of: Parts) => number | null> = {
  "part-left-out": ([a, , c]) => a + c,
  "part-counted-twice": ([a, b, c]) => a + 2 * b + c,
  "digit-dropped": ([a, b, c]) => Number(String(a + b + c).slice(0, -1) || 0),
  "swapped-digits": ([a, b, c]) => {
    const digits = String(a + b + c);
    return digits.length < 2 ? null : Number(`${digits.slice(0, -2)}${digits.at(-1)!}${digits.at(-2)!}`);
  },
};

describe("a whole's cause is the one that was planted, or none", () => {
  test.each(Object.keys(SUM_SLIPS))("%s", (slip) => {
    fc.assert(
      fc.property(table, fc.nat(), (all, place) => {
        const at = place % all.length;
        const of = all[at]!;
        const total = SUM_SLIPS[slip]!(of);
        if (total === null || total === of[0] + of[1] + of[2] || total === 0) return;
        const rows = all.map((one, index) =>
          rowOf(index, one, index === at ? total : one[0] + one[1] + one[2], tenths(one)),
        );
        const found = checkRows(rows).findings.filter(
          ({ code, cells }) => (code === "sum-mismatch" || code === "part-exceeds-whole") && cells[0]?.row === at + 1,
        );
        for (const finding of found) isOneOf([slip], finding);
      }),
      { numRuns: 100 },
    );
  });
});

type Total = readonly [total: number, a: number, b: number, c: number];
const add = (all: readonly Parts[]): Total => {
  const sum = (place: 0 | 1 | 2) => all.reduce((total, of) => total + of[place], 0);
  return [sum(0) + sum(1) + sum(2), sum(0), sum(1), sum(2)];
};

describe("a total's cause is the one that was planted, or none", () => {
  test.each([
    ["last-row-left-out", (all: readonly Parts[]) => add(all.slice(0, -1))],
    ["row-left-out", (all: readonly Parts[]) => add([...all.slice(0, 1), ...all.slice(2)])],
  ])("%s", (slip, totalOf) => {
    fc.assert(
      fc.property(table, (all) => {
        const rows: (string | number)[][] = all.map((of, index) => rowOf(index, of, of[0] + of[1] + of[2], tenths(of)));
        rows.push(["", "Tổng cộng", ...totalOf(all), ""]);
        for (const finding of checkRows(rows).findings) {
          if (finding.code === "subtotal-mismatch") isOneOf([slip], finding);
        }
      }),
      { numRuns: 100 },
    );
  });
});
