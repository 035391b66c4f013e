import { recognise } from "../../../src/core/recognition/recognise";
import { FIGURE } from "../../../src/core/recognition/table";
import { BAC_KAN_LINE, BAC_KAN_MERGES, BAC_KAN_ROWS, BAC_KAN_SHEET, BAC_KAN_TITLE } from "../../fixtures/bac-kan-2021";
import { sheet } from "../../support/sheet";

describe("the Bắc Kạn table of 2021, as printed", () => {
  function readTables() {
    const result = recognise(sheet(BAC_KAN_SHEET, { merges: BAC_KAN_MERGES }));
    if (!result.ok) throw new Error(result.error.reason);
    return result.value;
  }

  test("is the one table of its sheet, where it stands", () => {
    expect(readTables()).toHaveLength(1);
    const table = readTables()[0]!;
    expect(table.header).toEqual({ top: 3, left: 0, bottom: 4, right: 6 });
    expect(table.body).toEqual({ top: 5, left: 0, bottom: 23, right: 6 });
    expect(table.numberingRow).toBeNull();
    expect(table.columns).toEqual({
      stt: 0,
      agency: 1,
      total: 2,
      immediate: 3,
      conditional: 4,
      notProposed: 5,
      rate: 6,
    });
  });

  test("has 18 agencies, and an empty row after the 13th", () => {
    const table = readTables()[0]!;
    expect([...table.agencies]).toEqual(BAC_KAN_ROWS.map((row) => row[1]));
    expect([...table.sequence]).toEqual(BAC_KAN_ROWS.map((row) => String(row[0])));
    expect([...table.rows]).toEqual([5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 19, 20, 21, 22, 23]);
    expect(table.blankRows).toEqual([18]);
    expect(table.sections).toEqual([]);
    expect(table.totals).toEqual([]);
    expect(table.otherRows).toEqual([]);
  });

  test("has its figures as they stand, blanks as blanks", () => {
    const table = readTables()[0]!;
    const figures = ["total", "immediate", "conditional", "notProposed"].map((field) => [
      ...table.counts[field]!.values,
    ]);
    expect(figures).toEqual(
      [2, 3, 4, 5].map((place) => BAC_KAN_ROWS.map((row) => (row[place] === "" ? NaN : row[place]))),
    );
    const blank = [...table.counts.conditional!.states].map((state) => state === FIGURE.blank);
    expect(blank).toEqual(BAC_KAN_ROWS.map((row) => row[4] === ""));
  });

  test("states its rates in points, to one decimal, trailing zeros dropped", () => {
    const table = readTables()[0]!;
    const rate = table.rate!;
    expect([...rate.values]).toEqual(BAC_KAN_ROWS.map((row) => row[6]));
    expect([...rate.decimals]).toEqual([0, 1, 1, 0, 1, 1, 1, 1, 1, 1, 1, 1, 0, 1, 0, 0, 0, 0]);
    expect(rate.precision).toBe(1);
    expect([...rate.fractions].some((fraction) => fraction === 1)).toBe(false);
  });

  test("keeps the lines above it", () => {
    const table = readTables()[0]!;
    expect(table.above.map(({ text }) => text)).toEqual([BAC_KAN_TITLE, BAC_KAN_LINE]);
    expect(table.below).toEqual([]);
  });

  test("says why each column was taken for what it is", () => {
    const table = readTables()[0]!;
    expect(table.reasons.rate).toEqual([
      { code: "heading", params: { heading: "Tỷ lệ % đạt được", words: "Tỷ lệ % đạt được" } },
      { code: "rate", params: { holds: 14, rows: 14 } },
    ]);
    expect(table.reasons.total).toContainEqual({ code: "sum", params: { holds: 18, rows: 18 } });
  });
});
