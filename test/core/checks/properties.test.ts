import fc from "fast-check";
import { decimalOfNumber, decimalToNumber, dropTrailingZeros } from "../../../src/core/numbers/decimal";
import { percentOf } from "../../../src/core/numbers/ratio";
import type { CellValue } from "../../../src/core/sheet/snapshot";
import { checkRows, said } from "../../support/checked";

const NAMES = [
  "Sở Khoa học và Công nghệ",
  "Sở Kế hoạch và Đầu tư",
  "Sở Xây dựng",
  "Sở Thông tin và Truyền thông",
  "Sở Tư pháp",
  "Sở Giáo dục và Đào tạo",
  "Sở Công Thương",
  "Sở Nội vụ",
  "Sở Y tế",
  "Ban Quản lý các khu công nghiệp",
  "Sở Tài chính",
  "Thanh tra tỉnh",
];

type Row = CellValue[];

/** A table whose every figure is right: counts, rates of `decimals` places with trailing zeros dropped. */
const fineTable = fc
  .record({
    decimals: fc.constantFrom(1, 2),
    counts: fc.array(fc.tuple(fc.nat(120), fc.nat(60), fc.nat(120)), { minLength: 4, maxLength: NAMES.length }),
  })
  .filter(({ counts }) => counts.every(([a, b, c]) => a + b + c > 0))
  .map(({ decimals, counts }) => ({
    decimals,
    rows: counts.map(([immediate, conditional, rest], index): Row => {
      const total = immediate + conditional + rest;
      const rate = decimalToNumber(dropTrailingZeros(percentOf(immediate + conditional, total, decimals)));
      return [index + 1, NAMES[index]!, total, immediate, conditional, rest, rate];
    }),
  }))
  // The places of the column must show: a table of 50 and 25 alone states none.
  .filter(
    ({ rows, decimals }) => rows.filter((row) => !Number.isInteger(Number(row[6]) * 10 ** (decimals - 1))).length > 2,
  );

const errors = (rows: readonly Row[]) => said(checkRows(rows), ["error"]);

it("finds nothing wrong in a table that is right", () => {
  fc.assert(
    fc.property(fineTable, ({ rows }) => {
      expect(errors(rows)).toEqual([]);
    }),
    { numRuns: 60 },
  );
});

/** One mistake: how it is made, and what must be said of it, in which columns. */
interface Mistake {
  readonly name: string;
  readonly make: (row: Row, decimals: number, slip: number) => Row | null;
  readonly codes: readonly string[];
  readonly columns: string;
}

const replaced = (row: Row, column: number, value: CellValue): Row =>
  row.map((cell, at) => (at === column ? value : cell));

const MISTAKES: readonly Mistake[] = [
  {
    name: "another total",
    make: (row, _, slip) => replaced(row, 2, Number(row[2]) + slip),
    codes: ["sum-mismatch"],
    columns: "CDEF",
  },
  {
    name: "another part",
    make: (row, _, slip) => replaced(row, 3 + (slip % 3), Number(row[3 + (slip % 3)]) + slip),
    codes: ["sum-mismatch", "part-exceeds-whole"],
    columns: "CDEF",
  },
  {
    name: "another rate",
    make: (row, decimals, slip) => {
      const stated = Number((Number(row[6]) + slip / 10 ** decimals).toFixed(decimals));
      // 7.4 for 7.38 is right with fewer places: no error, but a warning.
      const places = decimalOfNumber(stated)!.decimals;
      const isRight = decimalToNumber(percentOf(Number(row[3]) + Number(row[4]), Number(row[2]), places)) === stated;
      return isRight ? null : replaced(row, 6, stated);
    },
    codes: ["wrong-percent"],
    columns: "G",
  },
  {
    name: "a fraction for points",
    make: (row) => (Number(row[6]) >= 5 ? replaced(row, 6, Number((Number(row[6]) / 100).toFixed(6))) : null),
    codes: ["percent-scale"],
    columns: "G",
  },
  {
    name: "a count as text",
    make: (row, _, slip) => replaced(row, 2 + (slip % 4), String(row[2 + (slip % 4)])),
    codes: ["text-number"],
    columns: "CDEF",
  },
  {
    name: "a rate as text",
    make: (row) => replaced(row, 6, `${String(row[6]).replace(".", ",")}%`),
    codes: ["text-number", "decimal-comma"],
    columns: "G",
  },
  {
    name: "a negative count",
    make: (row) => (row[3] === 0 ? null : replaced(row, 3, -Number(row[3]))),
    codes: ["negative"],
    columns: "D",
  },
  {
    name: "half a count",
    make: (row) => replaced(row, 5, Number(row[5]) + 0.5),
    codes: ["fractional-count"],
    columns: "F",
  },
  { name: "words", make: (row) => replaced(row, 4, "chưa báo cáo"), codes: ["not-a-number"], columns: "E" },
  {
    name: "an Excel error",
    make: (row, _, slip) => replaced(row, 2 + (slip % 5), "#REF!"),
    codes: ["error-value"],
    columns: "CDEFG",
  },
  { name: "no rate", make: (row) => replaced(row, 6, ""), codes: ["missing-percent"], columns: "G" },
  {
    name: "another agency's name",
    make: (row) => (row[1] === NAMES[0] ? null : replaced(row, 1, NAMES[0]!)),
    codes: ["duplicate-agency"],
    columns: "B",
  },
];

describe.each(MISTAKES)("one mistake in a right table: $name", ({ make, codes, columns }) => {
  it("is the one error found, in its row", () => {
    fc.assert(
      fc.property(fineTable, fc.nat(), fc.integer({ min: 1, max: 40 }), ({ rows, decimals }, at, slip) => {
        const index = at % rows.length;
        const wrong = make(rows[index]!, decimals, slip);
        fc.pre(wrong !== null);
        const found = errors(rows.map((row, other) => (other === index ? wrong : row)));
        expect(found).toHaveLength(1);
        const [code = "", cell = ""] = found[0]!.split(" ");
        expect(codes).toContain(code);
        expect(columns).toContain(cell.charAt(0));
        expect(cell.slice(1)).toBe(String(index + 2));
      }),
      { numRuns: 60 },
    );
  });
});

it("says the same of every row whatever order the rows stand in", () => {
  fc.assert(
    fc.property(fineTable, fc.nat(), fc.integer({ min: 1, max: 9 }), ({ rows }, at, slip) => {
      const index = at % rows.length;
      const table = rows.map((row, other) => (other === index ? replaced(row, 2, Number(row[2]) + slip) : row));
      const agencies = (report: ReturnType<typeof checkRows>) =>
        report.findings
          .filter(({ severity }) => severity === "error")
          .map(({ code, agency, expected, actual }) => [code, agency, expected, actual]);
      expect(agencies(checkRows([...table].reverse()))).toEqual(agencies(checkRows(table)).reverse());
    }),
    { numRuns: 60 },
  );
});
