import fc from "fast-check";
import { recognise } from "../../../src/core/recognition/recognise";
import type { CellValue, SheetSnapshot } from "../../../src/core/sheet/snapshot";
import { layouts } from "../../support/layouts";
import { sheet } from "../../support/sheet";

/** Names written out: those of a table are made when asked for. */
function plain(result: ReturnType<typeof recognise>): unknown {
  if (!result.ok) return result;
  return result.value.map((table) => ({ ...table, agencies: [...table.agencies], sequence: [...table.sequence] }));
}

describe("a table laid out in any usual way", () => {
  test("is read the same", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const result = recognise(layout.snapshot);
        if (!result.ok) throw new Error(`no table: ${result.error.reason} ${result.error.missing.join()}`);
        expect(result.value).toHaveLength(1);
        const table = result.value[0]!;
        expect(table.columns).toEqual(layout.columns);
        expect(table.doubt).toBeNull();
        expect([...table.rows]).toEqual(layout.agencyRows);
        expect([...table.agencies]).toEqual(layout.agencies);
        expect(table.sections.map(({ row }) => row)).toEqual(layout.sectionRows);
        expect(table.totals.map(({ row, kind, first, end }) => ({ row, kind, first, end }))).toEqual(layout.totals);
        const { top, bottom } = table.header;
        expect({ top, bottom }).toEqual({ top: layout.header.top, bottom: layout.header.bottom });
      }),
      { numRuns: 150 },
    );
  });

  test("is read the same twice", () => {
    fc.assert(
      fc.property(layouts, ({ snapshot }) => {
        expect(plain(recognise(snapshot))).toEqual(plain(recognise(snapshot)));
      }),
      { numRuns: 20 },
    );
  });

  test("covers each of its rows once", () => {
    fc.assert(
      fc.property(layouts, ({ snapshot }) => {
        const result = recognise(snapshot);
        const table = result.ok ? result.value[0]! : null;
        const rows = [
          ...(table?.rows ?? []),
          ...(table?.blankRows ?? []),
          ...(table?.otherRows ?? []).map(({ row }) => row),
          ...new Set([...(table?.sections ?? []), ...(table?.totals ?? [])].map(({ row }) => row)),
        ].sort((a, b) => a - b);
        const { top, bottom } = table!.body;
        expect(rows).toEqual(Array.from({ length: bottom - top + 1 }, (_, index) => top + index));
      }),
      { numRuns: 40 },
    );
  });
});

/** Words of headings, labels, names and figures, thrown together. */
const junkCell: fc.Arbitrary<CellValue> = fc.oneof(
  { weight: 3, arbitrary: fc.constant("") },
  {
    weight: 3,
    arbitrary: fc.constantFrom<CellValue>(
      "STT",
      "Tên đơn vị",
      "Tổng số",
      "Phân cấp ngay",
      "Có điều kiện",
      "Không đề nghị",
      "Tỷ lệ %",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<CellValue>(
      "I",
      "A",
      "1.1",
      "a)",
      "Tổng cộng",
      "Cộng I",
      "Các sở",
      "Ghi chú:",
      "- Chi cục",
      "(1)",
      "-",
    ),
  },
  {
    weight: 2,
    arbitrary: fc.constantFrom<CellValue>(
      "Sở Nội vụ",
      "và Xã hội",
      "Sở Y tế,",
      "#DIV/0!",
      "51,4%",
      "1.234",
      "không",
      "chưa báo cáo",
    ),
  },
  { weight: 3, arbitrary: fc.integer({ min: -3, max: 99 }) },
  { weight: 1, arbitrary: fc.double({ noDefaultInfinity: true, noNaN: true }) },
  { weight: 1, arbitrary: fc.boolean() },
  { weight: 1, arbitrary: fc.string({ maxLength: 40, unit: "grapheme" }) },
);

const junk: fc.Arbitrary<SheetSnapshot> = fc
  .record({
    rows: fc.array(fc.array(junkCell, { maxLength: 9 }), { maxLength: 14 }),
    merges: fc.array(fc.tuple(fc.nat(14), fc.nat(9), fc.nat(4), fc.nat(8)), { maxLength: 5 }),
    at: fc.constantFrom("A1", "C7", "XFA1048540"),
  })
  .map(({ rows, merges, at }) => {
    const made = sheet(rows, { at });
    const { top, left } = made.area ?? { top: 0, left: 0 };
    return {
      ...made,
      merges: merges.map(([row, column, height, width]) => ({
        top: top + row,
        left: left + column,
        bottom: top + row + height,
        right: left + column + width,
      })),
    };
  });

describe("whatever a sheet holds", () => {
  test("recognition ends, and what it finds lies on the sheet", () => {
    fc.assert(
      fc.property(junk, (snapshot) => {
        const result = recognise(snapshot);
        if (!result.ok) return;
        for (const table of result.value) {
          expect(table.rows.length).toBeGreaterThan(0);
          expect(table.agencies).toHaveLength(table.rows.length);
          expect(table.header.bottom).toBeLessThan(table.body.top);
          expect(table.body.bottom).toBeLessThanOrEqual(snapshot.area!.bottom);
          for (const { values } of Object.values(table.counts)) expect(values).toHaveLength(table.rows.length);
          for (const { first, end } of table.totals)
            expect(0 <= first && first <= end && end <= table.rows.length).toBe(true);
        }
      }),
      { numRuns: 200 },
    );
  });
});
