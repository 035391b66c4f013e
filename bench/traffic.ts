import { composeAppendix } from "../src/core/appendix/compose";
import { checkTable } from "../src/core/checks/check";
import type { Report } from "../src/core/checks/report";
import type { CellEdit } from "../src/core/corrections/plan";
import { planRates } from "../src/core/corrections/rates";
import { recognise } from "../src/core/recognition/recognise";
import { ok, type Result } from "../src/core/result";
import { defaultSettings } from "../src/core/settings/defaults";
import { rankOrder } from "../src/core/standing/compute";
import { planFlags } from "../src/core/standing/flagging";
import { planOrder } from "../src/core/standing/row-order";
import { createSnapshotBuilder } from "../src/core/sheet/builder";
import type { SheetSnapshot } from "../src/core/sheet/snapshot";
import { createWorkbook } from "../src/excel/create";
import type { ExcelFailure, Workbook } from "../src/excel/workbook";
import { createCalculator } from "../workbench/formulas/calculator";
import { connectHost, type Traffic } from "../workbench/host/bridge";
import { newWorkbook } from "../workbench/host/new-workbook";
import { putCell } from "../workbench/host/sheet/cells";
import { typeOfValue } from "../src/core/sheet/cells";
import { sheetValues } from "./sheets";

function value<T, E>(result: Result<T, E> | "not-loaded"): T {
  if (result === "not-loaded") throw new Error(result);
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

/** Corrections for every tenth agency, as scattered as they come in life. */
function scatteredEdits(report: Report): CellEdit[] {
  const column = report.table.columns["agency"]!;
  return [...report.table.rows]
    .map((row, index) => ({ cell: { row, column }, name: report.table.agencies.at(index)! }))
    .filter((_, index) => index % 10 === 0)
    .map(({ cell, name }) => ({ cell, before: name, after: `${name} tỉnh`, isFormula: false, numberFormat: null }));
}

async function readSnapshot(workbook: Workbook): Promise<Result<SheetSnapshot, ExcelFailure>> {
  let builder = createSnapshotBuilder(null);
  const read = await workbook.read(
    null,
    {
      begin: (area) => Promise.resolve((builder = createSnapshotBuilder(area))),
      add: (band) => {
        builder.add(band);
        return Promise.resolve();
      },
    },
    {},
  );
  return read.ok ? ok(builder.finish(read.value)) : read;
}

/** Round trips and bytes of every action on a sheet of `rows` agencies, through Microsoft's library. */
export async function trafficRows(rows: number): Promise<string[][]> {
  const model = newWorkbook("Sheet1");
  sheetValues(rows).forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell !== "") putCell(model.sheets[0]!, row, column, { value: cell, type: typeOfValue(cell) });
    });
  });
  const { traffic } = connectHost({ model, calculator: createCalculator() });
  const workbook = createWorkbook();
  const lines: string[][] = [];
  const measure = async <T>(action: string, run: () => Promise<T>): Promise<T> => {
    const before: Traffic = { ...traffic };
    const result = await run();
    const kib = (after: number, start: number): string => ((after - start) / 1024).toFixed(1);
    lines.push([
      action,
      rows.toLocaleString("en"),
      String(traffic.batches - before.batches),
      String(traffic.cleanups - before.cleanups),
      kib(traffic.requestBytes, before.requestBytes),
      kib(traffic.responseBytes, before.responseBytes),
    ]);
    return result;
  };

  const snapshot = value(await measure("check (read)", () => readSnapshot(workbook)));
  const table = value(recognise(snapshot))[0]!;
  const settings = defaultSettings();
  const report = checkTable(snapshot, table, settings, null);
  value(
    await measure("correct", () =>
      workbook.apply({ sheetName: "Sheet1", purpose: "corrections", edits: scatteredEdits(report) }),
    ),
  );
  value(await measure("undo", () => workbook.undo()));
  value(await measure("recompute rates", () => workbook.apply(planRates(report))));
  value(await measure("flag", () => workbook.flag(planFlags(table, settings.target))));
  value(await measure("unflag", () => workbook.unflag("Sheet1")));
  value(await measure("sort", () => workbook.reorder(planOrder(table, rankOrder(report)))));
  const appendix = value(composeAppendix(report, settings));
  value(await measure("lay out the appendix", () => workbook.addAppendices([appendix])));
  return lines;
}
