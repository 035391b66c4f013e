import { composeAppendix } from "../../../src/core/appendix/compose";
import { recognise } from "../../../src/core/recognition/recognise";
import type { RankingTable } from "../../../src/core/recognition/table";
import type { Settings } from "../../../src/core/settings/settings";
import { shownValues } from "../../../src/excel/appendix/shows";
import { layOut } from "../../../src/excel/appendix/layout";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf } from "../../core/appendix/reports";
import { snapshotOfGrids } from "../../support/grids";

/** The table found on an appendix sheet, read as Excel would give it back. */
function recogniseAppendix(options: Partial<Settings["appendix"]>): RankingTable {
  const settings = { ...BAC_KAN_SETTINGS, appendix: { ...BAC_KAN_SETTINGS.appendix, ...options } };
  const composed = composeAppendix(reportOf(BAC_KAN, settings), settings);
  if (!composed.ok) throw new Error("blocked");
  const layout = layOut(composed.value);
  const { inputs: formulas, formats: numberFormats } = layout.contents;
  const found = recognise(
    snapshotOfGrids(
      layout.whole,
      { values: shownValues(composed.value, layout), formulas, numberFormats },
      { sheetName: composed.value.sheetName, merges: layout.headerMerges },
    ),
  );
  if (!found.ok) throw new Error(found.error.reason);
  expect(found.value).toHaveLength(1);
  return found.value[0]!;
}

test.each([{}, { layout: "groups" as const }, { totalRow: false }, { zeros: "dash" as const }])(
  "an appendix can be checked like any other sheet: %j",
  (options) => {
    const table = recogniseAppendix(options);
    expect([...table.agencies]).toEqual(BAC_KAN.map(([name]) => name));
    for (const [i, field] of ["total", "immediate", "conditional", "notProposed"].entries()) {
      expect([...table.counts[field]!.values]).toEqual(BAC_KAN.map((row) => row[i + 1] ?? 0));
    }
    expect([...table.rate!.values].slice(0, 3)).toEqual([69, 51.4, 44.4]);
    expect(table.totals.filter((row) => row.kind === "total")).toHaveLength(options.totalRow === false ? 0 : 1);
  },
);

test("its groups are sections, each with its subtotal", () => {
  const table = recogniseAppendix({ layout: "groups" });
  expect(table.sections.map(({ first, end }) => [first, end])).toEqual([
    [0, 12],
    [12, 18],
  ]);
  expect(table.totals.map(({ kind, first, end }) => [kind, first, end])).toEqual([
    ["subtotal", 0, 12],
    ["subtotal", 12, 18],
    ["total", 0, 18],
  ]);
});
