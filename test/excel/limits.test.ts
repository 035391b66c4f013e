import fc from "fast-check";
import { bandsOf, batchesOf, cellCount } from "../../src/excel/limits";

const area = fc
  .record({
    top: fc.nat(100),
    left: fc.nat(5),
    rows: fc.integer({ min: 1, max: 80 }),
    columns: fc.integer({ min: 1, max: 9 }),
  })
  .map(({ top, left, rows, columns }) => ({ top, left, bottom: top + rows - 1, right: left + columns - 1 }));

test("bands follow one another without gap or overlap", () => {
  fc.assert(
    fc.property(area, fc.integer({ min: 1, max: 200 }), (whole, most) => {
      const bands = bandsOf(whole, most);
      expect(bands[0]!.top).toBe(whole.top);
      expect(bands.at(-1)!.bottom).toBe(whole.bottom);
      bands.slice(1).forEach((band, index) => {
        expect(band.top).toBe(bands[index]!.bottom + 1);
      });
      for (const band of bands) expect(cellCount(band) <= most || band.top === band.bottom).toBe(true);
    }),
  );
});

test("batches keep all cells in order, each within the limit", () => {
  fc.assert(
    fc.property(fc.array(area, { minLength: 1, maxLength: 6 }), fc.integer({ min: 9, max: 300 }), (areas, most) => {
      const batches = batchesOf(areas, most);
      const total = (list: readonly { top: number; left: number; bottom: number; right: number }[]) =>
        list.reduce((sum, each) => sum + cellCount(each), 0);
      expect(total(batches.flat())).toBe(total(areas));
      for (const batch of batches) expect(total(batch)).toBeLessThanOrEqual(most);
    }),
  );
});

test("what fits goes in one batch", () => {
  const one = { top: 6, left: 1, bottom: 23, right: 6 };
  expect(batchesOf([one, { ...one, top: 30, bottom: 40 }], 1000)).toHaveLength(1);
});
