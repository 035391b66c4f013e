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

  test("that Excel took for days are none, whatever the others are", () => {
    const day = { v: 45_000, format: "dd/mm/yyyy" };
    for (const rates of [
      [0.6, 0.25, day, 0],
      [60, 25, day, 0],
    ])
      expect(rate(rates)).toMatchObject({
        values: [60, 25, NaN, 0],
        fractions: [rates[0] === 60 ? 0 : 1, expect.anything(), 0, expect.anything()],
      });
  });

  test("under formats that change from row to row are as precise as most of them state", () => {
    const under = (formats: readonly string[]) =>
      formats.map((format, index) => ({ v: [60, 25, 51.4, 40][index]!, format }));
    expect(rate(under(["0.0", "0.00", "0.0", "0.00"])).precision).toBe(1);
    expect(rate([60, 25, { v: 51.4, format: "0.0" }, 0]).precision).toBe(1);
  });

  test("of 0 and 100 alone are as precise as their format or their text states", () => {
    const whole = [100, 0, 100, 0].map((v) => ({ v, format: "0.0" }));
    expect(rate(whole)).toMatchObject({ decimals: [1, 1, 1, 1], precision: 1 });
    expect(rate(["100,0%", "0,0%", "100,0%", "0,0%"]).precision).toBe(1);
  });

  test("typed as text claim the places they are typed with, whatever their cells' format", () => {
    const text = (v: string) => ({ v, format: "0" });
    expect(rate([text("60,5"), text(""), text("51,4"), text("")]).precision).toBe(1);
  });

  test("made by a formula among typed ones: zeros and hundreds typed say nothing, other whole figures do", () => {
    const made = { v: 51.4, f: "=ROUND((D4+E4)/C4*100,1)" };
    expect(rate([0, 100, made, 0]).precision).toBe(1);
    expect(rate([60, 25, made, 12]).precision).toBe(0);
  });

  test("of totals are read on the column's scale", () => {
    expect([...read([0.6, 0.25, 0.514, 0], 0.4).totalRate!.values]).toEqual([40]);
    expect([...read([60, 25, 51.4, 0], 40).totalRate!.values]).toEqual([40]);
  });
});

describe("the scale of a column", () => {
  /** Rates stand beside the total and the part they are of. */
  const fractions = (rows: readonly (readonly [total: number, part: number, rate: TestCell])[], at = "A1") => {
    const body = rows.map(([total, part, rate], index) => [
      index + 1,
      `Sở số ${index}`,
      total,
      part,
      0,
      total - part,
      rate,
    ]);
    const result = recognise(sheet([HEADER, ...body], { at }));
    if (!result.ok) throw new Error(result.error.reason);
    return [...result.value[0]!.rate!.fractions];
  };
  const shown = (format: string, v: number) => ({ v, format });

  test("is that of most rows, though the first of them are of the other under a format of their own", () => {
    const rows = [
      [10, 6, shown("0.00", 0.6)],
      [20, 5, shown("0.00", 0.25)],
      [10, 5, shown("0.00", 0.5)],
      [10, 3, shown("0.00", 30)],
      [10, 4, shown("0.00", 40)],
      [10, 2, shown("0", 20)],
      [10, 1, shown("0", 10)],
      [10, 7, shown("0", 70)],
    ] as const;
    expect(fractions(rows)).toEqual(rows.map(() => 0));
  });

  test("is points where as many rows say the one as the other", () => {
    const rows = [
      [10, 6, shown("0.00", 0.6)],
      [20, 5, shown("0.00", 0.25)],
      [10, 5, shown("0", 50)],
      [10, 4, shown("0", 40)],
    ] as const;
    expect(fractions(rows)).toEqual([0, 0, 0, 0]);
  });

  test("is told by the first rows that have a rate, however far down", () => {
    const none = Array.from({ length: 1030 }, () => [1000, 0, 0] as const);
    const few = [[1000, 6, 0.6] as const, [1000, 5, 0.5] as const];
    const last = [1000, 0, shown("0.0", 0)] as const;
    expect(fractions([...none, ...few, last], "A20")).not.toContain(1);
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
