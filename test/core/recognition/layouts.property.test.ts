import fc from "fast-check";
import { recognise } from "../../../src/core/recognition/recognise";
import { layouts } from "../../support/layouts";

describe("a table laid out in any usual way", () => {
  test("is read the same", () => {
    fc.assert(
      fc.property(layouts, (layout) => {
        const result = recognise(layout.snapshot);
        if (!result.ok) throw new Error(`no table: ${result.error.reason} ${result.error.missing.join()}`);
        expect(result.value).toHaveLength(1);
        const table = result.value[0]!;
        expect(table.columns).toEqual(layout.columns);
        expect([...table.rows]).toEqual(layout.agencyRows);
        expect(table.agencies).toEqual(layout.agencies);
        expect(table.sections.map(({ row }) => row)).toEqual(layout.sectionRows);
        expect(table.totals.map(({ row, kind, first, end }) => ({ row, kind, first, end }))).toEqual(layout.totals);
        expect({ top: table.header.top, bottom: table.header.bottom }).toEqual({
          top: layout.header.top,
          bottom: layout.header.bottom,
        });
      }),
      { numRuns: 400 },
    );
  });
});
