import fc from "fast-check";
import { decimalText, decimalToNumber, dropTrailingZeros } from "../../../src/core/numbers/decimal";
import { percentOf } from "../../../src/core/numbers/ratio";
import { checkSheet, HEADER, said } from "../../support/checked";
import type { TestCell } from "../../support/sheet";

/**
 * Right tables in the shapes offices give them: rates typed, as formulas or under percent formats; totals typed or summed;
 * sections with subtotals; blanks and dashes for 0. Whatever the shape, nothing in them is an error.
 */
interface Shape {
  readonly decimals: number;
  readonly rate: "typed" | "formula" | "fraction" | "division";
  readonly zero: "" | "-" | 0;
  readonly totals: "none" | "typed" | "formula";
  readonly sections: readonly (readonly (readonly [number, number, number])[])[];
  readonly top: number;
}

const counts = fc.tuple(fc.nat(300), fc.nat(40), fc.nat(300)).filter(([a, b, c]) => a + b + c > 0);
const shape: fc.Arbitrary<Shape> = fc.record({
  decimals: fc.constantFrom(1, 2),
  rate: fc.constantFrom("typed" as const, "formula" as const, "fraction" as const, "division" as const),
  zero: fc.constantFrom("" as const, "-" as const, 0 as const),
  totals: fc.constantFrom("none" as const, "typed" as const, "formula" as const),
  sections: fc.array(fc.array(counts, { minLength: 3, maxLength: 8 }), { minLength: 1, maxLength: 3 }),
  top: fc.nat(3),
});

const ROMAN = ["I", "II", "III"];
const TITLES = ["Các sở, ban, ngành", "UBND các huyện, thành phố", "Các cơ quan ngành dọc"];
const KINDS = ["Sở", "UBND huyện", "Chi cục"];
const WORDS = ["An Bình", "Bình Minh", "Châu Thành", "Đông Hải", "Hòa Bình", "Kim Sơn", "Long Hồ", "Mỹ Lộc"];

/** One figure typed wrong: which agency, counted over all sections, which column of four, and by how much. */
interface Slip {
  readonly agency: number;
  readonly column: number;
  readonly by: number;
}

type Figures = readonly [total: number, immediate: number, conditional: number, rest: number];
const NONE: Figures = [0, 0, 0, 0];
const sumOf = (a: Figures, b: Figures): Figures => [a[0] + b[0], a[1] + b[1], a[2] + b[2], a[3] + b[3]];

/**
 * The sheet of a shape. With a slip, what is typed elsewhere (rates, totals) stays what it was, and what formulas make
 * follows the slip, as Excel would have it.
 */
function build({ decimals, rate, zero, totals, sections, top }: Shape, slip: Slip | null = null) {
  const rows: TestCell[][] = [...Array.from({ length: top }, () => [""]), [...HEADER]];
  let slipped = 0;
  const rowNumber = () => rows.length + 1;
  const rateCell = (row: number, typed: Figures, right: Figures): TestCell => {
    const [whole, a, b] = rate === "typed" ? right : typed;
    const percent = percentOf(a + b, whole, decimals);
    const format = `0.${"0".repeat(decimals)}`;
    // A dash cannot be added, but SUM passes over it.
    const sum = `SUM(D${row}:E${row})`;
    switch (rate) {
      case "formula":
        return { v: decimalToNumber(percent), f: `=ROUND(100*${sum}/C${row},${decimals})`, format };
      case "fraction":
        return {
          v: Number(decimalText({ units: percent.units, decimals: decimals + 2 }, ".")),
          f: `=ROUND(${sum}/C${row},${decimals + 2})`,
          format: `${format}%`,
        };
      case "division":
        return { v: (a + b) / whole, f: `=${sum}/C${row}`, format: `${format}%` };
      default:
        return decimalToNumber(dropTrailingZeros(percent));
    }
  };
  const addTotal = (
    label: string,
    typed: Figures,
    right: Figures,
    ranges: readonly { first: number; last: number }[],
  ) => {
    const row = rowNumber();
    const figures = "CDEF".split("").map((column, at): TestCell => {
      const formula = `=${ranges.map(({ first, last }) => `SUM(${column}${first}:${column}${last})`).join("+")}`;
      return totals === "formula" ? { v: typed[at]!, f: formula } : right[at]!;
    });
    rows.push(["", label, ...figures, rateCell(row, totals === "formula" ? typed : right, right)]);
  };
  const stretches: { first: number; last: number }[] = [];
  let all = { typed: NONE, right: NONE };
  let agency = 0;
  for (const [at, section] of sections.entries()) {
    if (sections.length > 1) rows.push([ROMAN[at]!, TITLES[at]!]);
    const first = rowNumber();
    let sums = { typed: NONE, right: NONE };
    for (const [index, [a, b, c]] of section.entries()) {
      const row = rowNumber();
      const right: Figures = [a + b + c, a, b, c];
      const isSlip = slip !== null && slip.agency === agency;
      const typed = isSlip
        ? (right.map((one, place) => (place === slip.column ? one + slip.by : one)) as unknown as Figures)
        : right;
      if (isSlip) slipped = row;
      const shown = typed.map((count, place): TestCell => (count === 0 && place > 0 ? zero : count));
      rows.push([index + 1, `${KINDS[at]!} ${WORDS[index]!}`, ...shown, rateCell(row, typed, right)]);
      sums = { typed: sumOf(sums.typed, typed), right: sumOf(sums.right, right) };
      agency += 1;
    }
    all = { typed: sumOf(all.typed, sums.typed), right: sumOf(all.right, sums.right) };
    stretches.push({ first, last: rowNumber() - 1 });
    if (sections.length > 1 && totals !== "none")
      addTotal(`Cộng ${ROMAN[at]!}`, sums.typed, sums.right, [stretches.at(-1)!]);
  }
  if (totals !== "none") addTotal("Tổng cộng", all.typed, all.right, stretches);
  return { rows, slipped };
}

it("finds nothing to say of a right table, whatever its shape", () => {
  fc.assert(
    fc.property(shape, (one) => {
      const { rows } = build(one);
      const report = checkSheet(rows);
      const names = report.table.agencies.length;
      expect(names).toBe(one.sections.reduce((sum, section) => sum + section.length, 0));
      // A handful of rates can stand in falling order by chance, but for one.
      expect(said(report).filter((name) => !name.startsWith("order"))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});

it("finds one wrong count in a table of any shape, once, in its row", () => {
  const slip = fc.record({ agency: fc.nat(30), column: fc.nat(3), by: fc.integer({ min: 1, max: 60 }) });
  fc.assert(
    fc.property(shape, slip, (one, { agency, column, by }) => {
      const agencies = one.sections.reduce((sum, section) => sum + section.length, 0);
      const { rows, slipped } = build(one, { agency: agency % agencies, column, by });
      const errors = said(checkSheet(rows)).filter((name) => !name.startsWith("order"));
      expect(errors).toHaveLength(1);
      expect(errors[0]).toMatch(new RegExp(`^(?:sum-mismatch|part-exceeds-whole) [C-F]${slipped}$`));
    }),
    { numRuns: 200 },
  );
});
