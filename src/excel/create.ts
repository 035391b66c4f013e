import { CHART_SHEET } from "../core/chart/wording";
import { RECORD_SHEET } from "../core/record/wording";
import { ok, type Result } from "../core/result";
import { addSheets } from "./added-sheet";
import { applyPlan } from "./apply";
import { Changes, type Made, type NewChange, type Written } from "./changes";
import { exchange, PATIENCE, type Patience } from "./exchange";
import { flagAgencies, unflagSheet } from "./flags";
import { reorderRows } from "./order";
import { OwnWrites } from "./own-writes";
import { readSheet } from "./read";
import { selectCell } from "./select";
import { readSelection } from "./selection";
import { loadSettings, saveSettings } from "./settings";
import { fileName, findSheet, sheetNames } from "./sheets";
import { surveySheets } from "./survey";
import { watchCells, type Change } from "./watch";
import type { AppliedChange, ExcelFailure, Workbook } from "./workbook";

type Answer<T> = Promise<Result<T, ExcelFailure>>;

/** The open workbook. Its methods run one after the other, so that none writes between another's reading and writing. */
export function createWorkbook(patience: Patience = PATIENCE): Workbook {
  const changes = new Changes();
  const ownWrites = new OwnWrites();
  const knownNames = new Map<string, string>();
  let tail: Promise<unknown> = Promise.resolve();

  function inTurn<T>(task: () => Promise<T>): Promise<T> {
    const turn = tail.then(task);
    tail = turn.catch(() => undefined);
    return turn;
  }

  function note(written: readonly Written[]): void {
    for (const { sheetId, areas } of written) ownWrites.note(sheetId, areas);
  }

  function change<C extends NewChange>(
    sheetName: string,
    make: (context: Excel.RequestContext) => Answer<Made<C>>,
  ): Answer<C & AppliedChange> {
    return inTurn(async () => {
      const made = await exchange({ sheetName }, make);
      if (!made.ok) return made;
      note(made.value.written);
      return ok(changes.add(made.value));
    });
  }

  async function nameOf(sheetId: string): Promise<string | null> {
    const known = knownNames.get(sheetId);
    if (known !== undefined) return known;
    const asked = await exchange<string | null>({ sheetName: "" }, async (context) => {
      const sheet = findSheet(context, sheetId);
      await context.sync();
      return ok(sheet.isNullObject ? null : sheet.name);
    });
    return asked.ok ? asked.value : null;
  }

  async function tellChange(
    { sheetId, area }: Change,
    mayBeOurs: boolean,
    onChange: (sheetName: string) => void,
  ): Promise<void> {
    // An echo may come before the write that caused it has ended.
    await tail;
    if (mayBeOurs && area && ownWrites.includes(sheetId, area)) return;
    const name = await nameOf(sheetId);
    if (name !== null) onChange(name);
  }

  return {
    read: (sheetName, receiver, progress) =>
      inTurn(async () => {
        const read = await readSheet(sheetName, receiver, progress, patience);
        if (!read.ok) return read;
        const { sheet, facts } = read.value;
        knownNames.set(sheet.id, sheet.name);
        return ok(facts);
      }),

    fileName: () => inTurn(() => exchange({ sheetName: "" }, fileName)),
    sheetNames: () => inTurn(() => exchange({ sheetName: "" }, sheetNames)),
    surveySheets: (most) => inTurn(() => exchange({ sheetName: "" }, (context) => surveySheets(context, most))),
    readSelection: () => inTurn(() => exchange({ sheetName: "" }, readSelection)),

    apply: (plan, mixed = "keep", progress = {}) =>
      change(plan.sheetName, (context) => applyPlan(context, plan, mixed, progress)),

    flag: (flagging) => change(flagging.sheetName, (context) => flagAgencies(context, flagging)),

    unflag: (sheetName) => change(sheetName, (context) => unflagSheet(context, sheetName)),

    reorder: (order, mixed = "keep") => change(order.sheetName, (context) => reorderRows(context, order, mixed)),

    addAppendices: async (appendices) => {
      const writer = await import(/* webpackChunkName: "appendix-sheet" */ "./appendix/new-sheet").catch(() => null);
      if (!writer) return "not-loaded";
      const name = appendices[0]?.sheetName ?? "";
      return change(name, (context) => addSheets(context, appendices.map(writer.appendixSheet)));
    },

    addRecord: async (record) => {
      const writer = await import(/* webpackChunkName: "record-sheet" */ "./record/new-sheet").catch(() => null);
      if (!writer) return "not-loaded";
      return change(RECORD_SHEET, (context) => addSheets(context, [writer.recordSheet(record)]));
    },

    addChart: async (chart) => {
      const writer = await import(/* webpackChunkName: "chart" */ "./chart/new-sheet").catch(() => null);
      if (!writer) return "not-loaded";
      return change(CHART_SHEET, (context) => addSheets(context, [writer.chartSheet(chart)]));
    },

    undo: () =>
      inTurn(async () => {
        const undone = await exchange({ sheetName: changes.last?.sheetName ?? "" }, (context) => changes.undo(context));
        if (!undone.ok) return undone;
        note(undone.value.written);
        return ok(undone.value.change);
      }),

    get undoable() {
      return changes.last;
    },

    select: (sheetName, cell) =>
      inTurn(() => exchange({ sheetName }, (context) => selectCell(context, sheetName, cell))),

    loadSettings: () => inTurn(() => exchange({ sheetName: "" }, loadSettings)),

    saveSettings: (settings) => inTurn(() => exchange({ sheetName: "" }, (context) => saveSettings(context, settings))),

    watch: (onChange) =>
      inTurn(() =>
        exchange({ sheetName: "" }, (context) =>
          watchCells(context, (change, mayBeOurs) => void tellChange(change, mayBeOurs, onChange)),
        ),
      ),
  };
}
