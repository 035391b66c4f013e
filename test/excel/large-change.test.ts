import type { CellEdit } from "../../src/core/corrections/plan";
import type { ChangeProgress } from "../../src/excel/workbook";
import { counting, failureOf, modelOf, shown, stage, valueOf } from "./support";

const ROWS = 5000;

/** A column of numbers, each to become one more. */
function column() {
  const on = stage(modelOf(Array.from({ length: ROWS }, (_, row) => [row])));
  const edits = Array.from({ length: ROWS }, (_, row): CellEdit => {
    return { cell: { row, column: 0 }, before: row, after: row + 1, isFormula: false, numberFormat: null };
  });
  const apply = (progress: ChangeProgress, changed = edits) =>
    on.workbook.apply({ sheetName: "Sheet1", purpose: "corrections", edits: changed }, "keep", progress);
  return { on, edits, apply };
}

/** What is told of a change, in order. */
function watched(more: Partial<ChangeProgress> = {}): { progress: ChangeProgress; told: (number | "writing")[] } {
  const told: (number | "writing")[] = [];
  const progress: ChangeProgress = {
    onCells: (done, all) => {
      expect(all).toBe(2 * ROWS);
      told.push(done);
    },
    onWriting: () => {
      told.push("writing");
    },
    ...more,
  };
  return { progress, told };
}

test("many cells are read and written in batches, with a task of the pane's own between them", async () => {
  const { on, apply } = column();
  const { progress, told } = watched();
  let turns = 0;
  const timer = setInterval(() => (turns += 1));
  const { result, syncs } = await counting(on, () => apply(progress));
  clearInterval(timer);
  expect(valueOf(result)).toMatchObject({ count: ROWS });
  expect(told).toEqual([2000, 4000, "writing", 7000, 9000, 10_000]);
  expect(syncs).toBe(6);
  expect(turns).toBeGreaterThan(3);
  expect([shown(on.model, "A1"), shown(on.model, "A5000")]).toEqual([1, 5000]);
  valueOf(await on.workbook.undo());
  expect([shown(on.model, "A1"), shown(on.model, "A5000")]).toEqual([0, 4999]);
});

test("it is stopped before anything is written, and no longer once writing has begun", async () => {
  const { on, apply } = column();
  const abort = new AbortController();
  const early = watched({
    signal: abort.signal,
    onCells: () => {
      abort.abort();
    },
  });
  expect(failureOf(await apply(early.progress))).toEqual({ code: "cancelled" });
  expect(early.told).toEqual([]);
  expect(shown(on.model, "A1")).toBe(0);
  expect(on.workbook.undoable).toBeNull();

  const late = new AbortController();
  valueOf(
    await apply(
      watched({
        signal: late.signal,
        onWriting: () => {
          late.abort();
        },
      }).progress,
    ),
  );
  expect(shown(on.model, "A5000")).toBe(5000);
});

test("one stale cell at its end keeps all of it from being written", async () => {
  const { on, edits, apply } = column();
  const changed = edits.map((edit) => (edit.cell.row === ROWS - 1 ? { ...edit, before: -1 } : edit));
  expect(failureOf(await apply({}, changed))).toMatchObject({ code: "stale", cells: [{ cell: { row: ROWS - 1 } }] });
  expect(shown(on.model, "A1")).toBe(0);
});
