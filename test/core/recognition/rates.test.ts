import { recognise } from "../../../src/core/recognition/recognise";
import { FIGURE, type RankingTable } from "../../../src/core/recognition/table";
import { sheet, type TestCell } from "../../support/sheet";

const HEADER: readonly TestCell[] = [
  "STT",
  "Đơn vị",
  "Tổng số",
  "Phân cấp ngay",
  "Có điều kiện",
  "Không đề nghị",
  "Tỷ lệ (%)",
];
const COUNTS = [
  [10, 5, 1, 4],
  [20, 5, "", 15],
  [37, 0, 19, 18],
  [8, 0, 0, 8],
] as const;

function read(rates: readonly TestCell[], total: TestCell = ""): RankingTable {
  const rows = rates.map((rate, index) => [index + 1, `Sở ${"ABCD".charAt(index)}`, ...COUNTS[index]!, rate]);
  const result = recognise(sheet([HEADER, ...rows, ["", "Tổng cộng", 75, 10, 20, 45, total]]));
  if (!result.ok) throw new Error(result.error.reason);
  return result.value[0]!;
}

function rate(rates: readonly TestCell[]) {
  const { values, decimals, fractions, states, precision } = read(rates).rate!;
  return { values: [...values], decimals: [...decimals], fractions: [...fractions], states: [...states], precision };
}

describe("stated rates", () => {
  test("in points, as typed: trailing zeros dropped do not lower the column's precision", () => {
    expect(rate([60, 25, 51.4, 0])).toMatchObject({
      values: [60, 25, 51.4, 0],
      decimals: [0, 0, 1, 0],
      fractions: [0, 0, 0, 0],
      precision: 1,
    });
  });

  test("under a percent format are fractions, exact to the decimal", () => {
    const cells = [0.6, 0.25, 0.514, 0].map((v) => ({ v, format: "0.0%" }));
    expect(rate(cells)).toMatchObject({
      values: [60, 25, 51.4, 0],
      decimals: [1, 1, 1, 1],
      fractions: [1, 1, 1, 1],
      precision: 1,
    });
  });

  test("under a format that only prints a percent sign are points", () => {
    const cells = [60, 25, 51.4, 0].map((v) => ({ v, format: '0.0"%"' }));
    expect(rate(cells)).toMatchObject({ values: [60, 25, 51.4, 0], fractions: [0, 0, 0, 0], decimals: [1, 1, 1, 1] });
  });

  test("bare fractions are fractions as a column", () => {
    expect(rate([0.6, 0.25, 0.514, 0])).toMatchObject({
      values: [60, 25, 51.4, 0],
      fractions: [1, 1, 1, 1],
      decimals: [0, 0, 1, 0],
    });
  });

  test("a lone fraction among points is not taken for points", () => {
    expect(rate([60, 25, 0.514, 0])).toMatchObject({ values: [60, 25, 0.514, 0], fractions: [0, 0, 0, 0] });
  });

  test("a percent format over points is read as it shows", () => {
    expect(rate([60, 25, { v: 51.4, format: "0%" }, 0])).toMatchObject({
      values: [60, 25, 5140, 0],
      fractions: [0, 0, 1, 0],
    });
  });

  test("typed as text, with comma, sign and spaces", () => {
    expect(rate(["60%", "25,0 %", "51,4", "-"])).toMatchObject({
      values: [60, 25, 51.4, 0],
      decimals: [0, 1, 1, 0],
      states: [FIGURE.text, FIGURE.text, FIGURE.text, FIGURE.zeroMark],
      precision: 1,
    });
  });

  test("by their format where it fixes decimals, else as computed", () => {
    const computed = { v: (19 / 37) * 100, f: "=E4/C4*100" };
    expect(rate([60, 25, computed, 0]).decimals[2]).toBeGreaterThan(10);
    expect(rate([60, 25, { ...computed, format: "#,##0.00" }, 0]).decimals[2]).toBe(2);
    expect(rate([60, 25, { ...computed, format: "0" }, 0]).decimals[2]).toBe(0);
  });

  test("errors, blanks and words have no value", () => {
    const read = rate(["#DIV/0!", "", "chưa có", 0]);
    expect(read.values).toEqual([NaN, NaN, NaN, 0]);
    expect(read.states).toEqual([FIGURE.error, FIGURE.blank, FIGURE.notNumber, FIGURE.number]);
  });

  test("of formulas state the places they were rounded to, whatever doubles leave of them", () => {
    const rounded = (v: number) => ({ v, f: "=ROUND((D2+E2)/C2,3)*100" });
    expect(0.565 * 100).not.toBe(56.5);
    expect(rate([0.565, 0.565, 0.565, 0.07].map((v) => rounded(v * 100)))).toMatchObject({
      decimals: [1, 1, 1, 0],
      precision: 1,
    });
  });

  test("typed without places, but for an odd one, claim none", () => {
    expect(rate([60, 25, 51, 0.08]).precision).toBe(0);
    expect(rate([60, 25, 51.4, 0.1]).precision).toBe(1);
  });

  test("of totals are read on the column's scale", () => {
    expect([...read([0.6, 0.25, 0.514, 0], 0.4).totalRate!.values]).toEqual([40]);
    expect([...read([60, 25, 51.4, 0], 40).totalRate!.values]).toEqual([40]);
  });
});

describe("counts", () => {
  const figures = (cells: readonly TestCell[]) => {
    const rows = cells.map((cell, index) => [index + 1, `Sở ${"ABCDEFGH".charAt(index)}`, 10, 5, cell, 4, 60]);
    const result = recognise(sheet([HEADER, ...rows]));
    if (!result.ok) throw new Error(result.error.reason);
    const { values, states } = result.value[0]!.counts.conditional!;
    return { values: [...values], states: [...states] };
  };

  test("know how each was written", () => {
    expect(figures([1, "", "  ", "-", "không", "1", "x", "#REF!"])).toEqual({
      values: [1, NaN, NaN, 0, 0, 1, NaN, NaN],
      states: [
        FIGURE.number,
        FIGURE.blank,
        FIGURE.blank,
        FIGURE.zeroMark,
        FIGURE.zeroMark,
        FIGURE.text,
        FIGURE.notNumber,
        FIGURE.error,
      ],
    });
    expect(figures(["1.234", true, -3, 2.5])).toEqual({
      values: [1234, NaN, -3, 2.5],
      states: [FIGURE.ambiguous, FIGURE.notNumber, FIGURE.number, FIGURE.number],
    });
  });
});
