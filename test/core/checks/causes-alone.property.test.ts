import * as fc from "fast-check";
import type { Finding, FindingCode } from "../../../src/core/checks/finding";
import { checkRows } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

/*
 * A cause is named where it is the only one that explains the figure, and nowhere else. What explains a figure is
 * worked out here anew, by making every slip and looking whether it leads there.
 */

/** Counts of one agency: immediate, conditional, notProposed. */
type Parts = readonly [a: number, b: number, c: number];
const FIELDS = ["immediate", "conditional", "notProposed"] as const;

/** Small figures coincide often. */
const parts: fc.Arbitrary<Parts> = fc.tuple(fc.nat(45), fc.nat(20), fc.integer({ min: 1, max: 60 }));
const wholeOf = ([a, b, c]: Parts) => a + b + c;

/** 100 × part / whole in units of the last of so many places, half away from zero. */
const units = (part: number, whole: number, places: number) =>
  Math.floor((2 * 100 * 10 ** places * part + whole) / (2 * whole));
const tenths = (of: Parts) => units(of[0] + of[1], wholeOf(of), 1);

/** Places of a text's characters, but for so many at its end. */
const places = (text: string, less: number) => Array.from({ length: text.length - less }, (_, at) => at);

/** Each slip of the fingers as the texts it leads to. */
function exchanged(text: string): string[] {
  return places(text, 1).map((at) => text.slice(0, at) + text[at + 1]! + text[at]! + text.slice(at + 2));
}
const lessOne = (text: string) => places(text, 0).map((at) => text.slice(0, at) + text.slice(at + 1));

function slips(meant: string, typed: string): string[] {
  if (meant === typed) return [];
  // A nought that comes to stand in front is lost.
  const isSame = (one: string) => one === typed.padStart(one.length, "0");
  return [
    ...(exchanged(meant).some((one) => one !== meant && isSame(one)) ? ["swapped-digits"] : []),
    ...(lessOne(meant).includes(typed) ? ["digit-dropped"] : []),
    ...(lessOne(typed).includes(meant) ? ["digit-added"] : []),
  ];
}
const countSlips = (meant: number, typed: number) =>
  meant > 0 && typed > 0 ? slips(String(meant), String(typed)) : [];

const codeOf = (finding: Finding | undefined) => finding?.cause?.code ?? null;
const sole = (explanations: readonly string[]) => (explanations.length === 1 ? explanations[0]! : null);

function findingAt(rows: readonly (readonly TestCell[])[], code: FindingCode, row: number, column?: number) {
  return checkRows(rows).findings.find(
    ({ code: one, cells: [cell], severity }) =>
      one === code && severity === "error" && cell?.row === row + 1 && (column === undefined || cell.column === column),
  );
}

describe("rates", () => {
  /** All that leads from a row to a rate of so many tenths. */
  function explanations(of: Parts, neighbours: readonly Parts[], typed: number): string[] {
    const [a, b, c] = of;
    const [part, whole, meant] = [a + b, wholeOf(of), tenths(of)];
    // 50.0 is typed as 50.
    const places = typed % 10 === 0 ? 0 : 1;
    const stated = places === 0 ? typed / 10 : typed;
    const isRate = (one: number, other: number) => other > 0 && units(one, other, places) === stated;
    const down = Math.floor((100 * 10 ** places * part) / whole);
    const found: string[] = [];
    if (stated === down) found.push("truncated");
    if (stated === down + 1) found.push("rounded-up");
    for (const one of [a, b]) if (one < part && isRate(one, whole)) found.push("one-part-only");
    if (c !== part && isRate(c, whole)) found.push("rest-for-part");
    if (part > 0 && c !== whole && isRate(part, c)) found.push("other-whole");
    for (const count of [whole, a, b, c]) if (count > 0 && typed === 10 * count) found.push("neighbour-figure");
    if (typed > 0 && part > 0) {
      const written = (rate: number) => String(rate).padStart(2, "0");
      const byFingers = slips(written(meant), written(typed));
      const isShifted = typed === 10 * meant || 10 * typed === meant;
      found.push(
        ...(isShifted ? ["decimal-shifted", ...byFingers.filter((one) => one === "swapped-digits")] : byFingers),
      );
    }
    for (const other of neighbours)
      if (typed > 0 && isRate(other[0] + other[1], wholeOf(other))) found.push("other-row");
    return found;
  }

  const row = (at: number, of: Parts, rate: number): TestCell[] => [
    at + 1,
    `Đơn vị số ${at + 1}`,
    wholeOf(of),
    ...of,
    rate / 10,
  ];
  /** Rows above and below, so that the column has one decimal whatever is in between. */
  const FRAME: readonly Parts[] = [
    [7, 0, 26],
    [20, 0, 47],
    [6, 0, 21],
  ];

  /** A slip made on purpose, or any rate at all. */
  const slip = fc.oneof(
    { weight: 1, arbitrary: fc.nat(1000).map((rate) => () => rate) },
    {
      weight: 4,
      arbitrary: fc.constantFrom<(of: Parts, above: Parts) => number>(
        ([a, b, c]) => Math.floor((1000 * (a + b)) / (a + b + c)),
        ([a, b, c]) => Math.floor((1000 * (a + b)) / (a + b + c)) + 1,
        (of) => units(of[0], wholeOf(of), 1),
        (of) => units(of[1], wholeOf(of), 1),
        (of) => units(of[2], wholeOf(of), 1),
        (of) => units(of[0] + of[1], of[2], 1),
        (of) => 10 * of[0],
        (of) => 10 * tenths(of),
        (of) => Math.round(tenths(of) / 10),
        (of) => Number(exchanged(String(tenths(of)))[0] ?? 0),
        (of) => Number(lessOne(String(tenths(of)))[0]!),
        (of) => Number(`${tenths(of)}1`),
        (_, above) => tenths(above),
      ),
    },
  );

  test("a cause is named just where it alone explains the rate", () => {
    const named = new Map<string, number>();
    let undecided = 0;
    fc.assert(
      fc.property(parts, parts, slip, (above, of, make) => {
        const typed = make(of, above);
        if (typed > 1000 || typed === tenths(of)) return;
        const list = [...FRAME, above, of, FRAME[0]!];
        const rows = list.map((one, at) => row(at, one, one === of ? typed : tenths(one)));
        const at = FRAME.length + 1;
        const finding = findingAt(rows, "wrong-percent", at);
        if (!finding) return;
        const possible = explanations(of, [above, FRAME[0]!], typed);
        expect([typed, codeOf(finding)]).toEqual([typed, sole(possible)]);
        if (possible.length > 1) undecided += 1;
        if (finding.cause) named.set(finding.cause.code, (named.get(finding.cause.code) ?? 0) + 1);
      }),
      { numRuns: 700 },
    );
    // Both sides were tried: nearly every cause alone, and figures that several explain.
    expect(named.size).toBeGreaterThanOrEqual(8);
    expect(undecided).toBeGreaterThan(5);
  });
});

describe("wholes", () => {
  function explanations(of: Parts, stated: number): string[] {
    const sum = wholeOf(of);
    const found = countSlips(sum, stated);
    for (const part of of) {
      if (part > 0 && stated === sum - part) found.push("part-left-out");
      if (part > 0 && stated === sum + part) found.push("part-counted-twice");
      found.push(...countSlips(part + stated - sum, part));
    }
    return found;
  }

  const slip = fc.constantFrom<(of: Parts) => number>(
    ([a, , c]) => a + c,
    ([a, b]) => a + b,
    ([a, b, c]) => a + 2 * b + c,
    (of) => Number(exchanged(String(wholeOf(of)))[0] ?? 0),
    (of) => Number(lessOne(String(wholeOf(of)))[0]!),
    (of) => Number(`${wholeOf(of)}0`),
    (of) => wholeOf(of) + 9,
    (of) => wholeOf(of) + 3,
  );

  test("a cause is named just where it alone explains the whole", () => {
    const named = new Map<string, number>();
    let undecided = 0;
    fc.assert(
      fc.property(fc.array(parts, { minLength: 4, maxLength: 4 }), parts, slip, (all, of, make) => {
        const stated = make(of);
        if (stated === wholeOf(of) || stated <= 0) return;
        const rows = [...all, of].map((one, at) => [
          at + 1,
          `Đơn vị số ${at + 1}`,
          at === all.length ? stated : wholeOf(one),
          ...one,
          at === all.length ? "" : tenths(one) / 10,
        ]);
        const finding = findingAt(rows, "sum-mismatch", all.length);
        if (!finding) return;
        const possible = explanations(of, stated);
        expect([stated, codeOf(finding)]).toEqual([stated, sole(possible)]);
        if (possible.length > 1) undecided += 1;
        if (finding.cause) named.set(finding.cause.code, (named.get(finding.cause.code) ?? 0) + 1);
      }),
      { numRuns: 300 },
    );
    expect(named.size).toBeGreaterThanOrEqual(4);
    expect(undecided).toBeGreaterThan(5);
  });
});

describe("totals", () => {
  const count = 6;
  const slip = fc.constantFrom<(figures: readonly number[], sum: number, subtotal: number) => number>(
    (figures, sum) => sum - figures.at(-1)!,
    (figures, sum) => sum - figures[1]!,
    (_, sum, subtotal) => sum + subtotal,
    (_, sum) => Number(exchanged(String(sum))[0] ?? 0),
    (_, sum) => Number(lessOne(String(sum))[0]!),
    (_, sum) => sum + 1,
  );

  test.each(FIELDS)("a cause is named just where it alone explains the total: %s", (field) => {
    const place = FIELDS.indexOf(field);
    fc.assert(
      fc.property(
        fc.array(parts, { minLength: count, maxLength: count }),
        slip,
        fc.boolean(),
        (all, make, inSections) => {
          const figures = all.map((of) => of[place]!);
          const sum = figures.reduce((total, one) => total + one, 0);
          const sums = (of: readonly Parts[]) => FIELDS.map((_, at) => of.reduce((total, one) => total + one[at]!, 0));
          const line = (label: string, [a = 0, b = 0, c = 0]: readonly number[]): TestCell[] => [
            "",
            label,
            a + b + c,
            a,
            b,
            c,
            "",
          ];
          const half = all.slice(0, count / 2);
          const subtotals = inSections ? sum : 0;
          const stated = make(figures, sum, subtotals);
          if (stated === sum || stated <= 0) return;
          const agencies = all.map((of, at): TestCell[] => [
            at + 1,
            `Đơn vị số ${at + 1}`,
            wholeOf(of),
            ...of,
            tenths(of) / 10,
          ]);
          const last = line("Tổng cộng", sums(all));
          last[3 + place] = stated;
          const rows = inSections
            ? [
                ["A", "Các sở, ban, ngành", "", "", "", "", ""],
                ...agencies.slice(0, count / 2),
                line("Cộng A", sums(half)),
                ["B", "UBND các huyện, thành phố", "", "", "", "", ""],
                ...agencies.slice(count / 2),
                line("Cộng B", sums(all.slice(count / 2))),
                last,
              ]
            : [...agencies, last];
          const finding = findingAt(rows, "subtotal-mismatch", rows.length - 1, 3 + place);
          const possible = countSlips(sum, stated);
          if (subtotals > 0 && stated === sum + subtotals) possible.push("subtotals-counted-twice");
          for (const [at, figure] of figures.entries())
            if (figure > 0 && figure === sum - stated)
              possible.push(at === count - 1 ? "last-row-left-out" : "row-left-out");
          expect(finding).toBeDefined();
          expect([stated, codeOf(finding)]).toEqual([stated, sole(possible)]);
        },
      ),
      { numRuns: 80 },
    );
  });
});
