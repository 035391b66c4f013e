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

function build({ decimals, rate, zero, totals, sections, top }: Shape): TestCell[][] {
  const rows: TestCell[][] = [...Array.from({ length: top }, () => [""]), [...HEADER]];
  const stretches: { first: number; last: number }[] = [];
  const all = [0, 0, 0];
  const rowNumber = () => rows.length + 1;
  const shown = (count: number): TestCell => (count === 0 ? zero : count);
  const rateCell = (row: number, part: number, whole: number): TestCell => {
    const percent = percentOf(part, whole, decimals);
    const places = "0".repeat(decimals);
    // A dash cannot be added, but SUM passes over it.
    const top = `SUM(D${row}:E${row})`;
    switch (rate) {
      case "formula":
        return { v: decimalToNumber(percent), f: `=ROUND(100*${top}/C${row},${decimals})`, format: `0.${places}` };
      case "fraction":
        return {
          v: Number(decimalText({ units: percent.units, decimals: decimals + 2 }, ".")),
          format: `0.${places}%`,
        };
      case "division":
        return { v: part / whole, f: `=${top}/C${row}`, format: `0.${places}%` };
      default:
        return decimalToNumber(dropTrailingZeros(percent));
    }
  };
  const addTotal = (label: string, sums: readonly number[], ranges: readonly { first: number; last: number }[]) => {
    const row = rowNumber();
    const [a = 0, b = 0, c = 0] = sums;
    const figures = [a + b + c, a, b, c].map((sum, at): TestCell => {
      const column = "CDEF"[at]!;
      const formula = `=${ranges.map(({ first, last }) => `SUM(${column}${first}:${column}${last})`).join("+")}`;
      return totals === "formula" ? { v: sum, f: formula } : sum;
    });
    rows.push(["", label, ...figures, rateCell(row, a + b, a + b + c)]);
  };
  for (const [at, section] of sections.entries()) {
    if (sections.length > 1) rows.push([ROMAN[at]!, TITLES[at]!]);
    const first = rowNumber();
    const sums = [0, 0, 0];
    for (const [index, [a, b, c]] of section.entries()) {
      const row = rowNumber();
      const rate = rateCell(row, a + b, a + b + c);
      rows.push([index + 1, `${KINDS[at]!} ${WORDS[index]!}`, a + b + c, shown(a), shown(b), shown(c), rate]);
      for (const [place, count] of [a, b, c].entries()) {
        sums[place]! += count;
        all[place]! += count;
      }
    }
    stretches.push({ first, last: rowNumber() - 1 });
    if (sections.length > 1 && totals !== "none") addTotal(`Cộng ${ROMAN[at]!}`, sums, [stretches.at(-1)!]);
  }
  if (totals !== "none") addTotal("Tổng cộng", all, stretches);
  return rows;
}

it("finds nothing to say of a right table, whatever its shape", () => {
  fc.assert(
    fc.property(shape, (one) => {
      const rows = build(one);
      const report = checkSheet(rows);
      const names = report.table.agencies.length;
      expect(names).toBe(one.sections.reduce((sum, section) => sum + section.length, 0));
      // A handful of rates can stand in falling order by chance, but for one.
      expect(said(report).filter((name) => !name.startsWith("order"))).toEqual([]);
    }),
    { numRuns: 300 },
  );
});
