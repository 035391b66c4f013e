import type { AppendixDocument } from "../../core/appendix/document";
import type { CellEdit, WritePlan } from "../../core/corrections/plan";
import type { Result } from "../../core/result";
import { cellName, type CellAddress } from "../../core/sheet/address";
import type { RowOrder } from "../../core/standing/row-order";
import type { AppliedChange, ChangeProgress, ExcelFailure, MixedFontsWish, Workbook } from "../../excel/workbook";
import type { EngineDoor } from "../engine/door";
import type { PlanView } from "../engine/engine";
import type { FindingLine } from "../engine/view";
import type { AppendixSheets } from "./appendix-sheets";
import type { Checker } from "./checker";
import type { CorrectionLog } from "./correction-log";
import { fetchAll } from "./pages";
import type { Runner } from "./runner";
import type { SettingsKeeper } from "./settings-keeper";
import type { Action, Busy, Notice, PaneState } from "./state";
import type { Store } from "./store";

/** What changes the workbook. Each is taken back by `undo`; where it bears upon the check, the sheet is checked again. */
export interface Actions {
  correctSafe(): Promise<void>;
  correct(line: FindingLine): Promise<void>;
  recomputeRates(): Promise<void>;
  flag(): Promise<void>;
  unflag(): Promise<void>;
  sortByRate(): Promise<void>;
  /** Makes the dispatch's appendices, each on a new sheet. */
  addAppendices(): Promise<void>;
  addChart(): Promise<void>;
  /** Stops a change of many cells, while nothing has been written. */
  cancelChange(): void;
  /** Changes what the last action left alone because it loses how parts of a text look. */
  loseFonts(): Promise<void>;
  undo(): Promise<void>;
}

export function createActions(
  workbook: Workbook,
  store: Store<PaneState>,
  { run }: Runner,
  checker: Checker,
  keeper: SettingsKeeper,
  corrections: CorrectionLog,
  sheets: AppendixSheets,
): Actions {
  /** A change of many cells that has not begun to write. */
  let changeInHand: AbortController | null = null;
  /** What the last action left alone; asked for again, the clerk has been told of it. */
  let left: { readonly action: Action; readonly change: () => Promise<Notice> } | null = null;

  /** Waits for a change, checks the sheet again where its figures may have changed, and says what was done. */
  async function change<Made extends AppliedChange>(
    action: Action,
    making: Promise<Result<Made, ExcelFailure>>,
    done: (change: Made) => Notice,
  ): Promise<Notice> {
    const made = await making;
    if (!made.ok && made.error.code === "cancelled") return { kind: "cancelled" };
    if (!made.ok) return { kind: "failure", action, failure: made.error };
    const notice = done(made.value);
    const { kind, sheetName, count } = made.value;
    const bearsOnCheck =
      count > 0 && (kind === "edits" || kind === "order") && store.get().outcome?.sheetName === sheetName;
    const failure = bearsOnCheck ? await checker.check(action, sheetName) : null;
    if (!failure) return notice;
    store.set({ changedSince: true });
    return failure.code === "not-loaded" ? { kind: "not-loaded" } : { kind: "not-rechecked", done: notice, failure };
  }

  /** Shows how far the change under way is, and lets it be stopped until writing begins. */
  function changing(): ChangeProgress {
    const abort = new AbortController();
    changeInHand = abort;
    const show = (part: Partial<Busy>): void => {
      const { busy } = store.get();
      if (busy) store.set({ busy: { ...busy, ...part } });
    };
    return {
      signal: abort.signal,
      onCells: (done, all) => {
        // Of a change of one batch nothing is shown: it would flicker.
        show({ cells: { done, all }, cancellable: changeInHand === abort });
      },
      onWriting: () => {
        changeInHand = null;
        show({ cancellable: false });
      },
    };
  }

  async function wholePlan(engine: EngineDoor, { sheetName, purpose, edits }: PlanView): Promise<WritePlan> {
    return { sheetName, purpose, edits: await fetchAll(edits, (from, to) => engine.planEdits(from, to)) };
  }

  async function applyCorrections(
    action: "correct-safe" | "correct",
    engine: EngineDoor,
    plan: PlanView,
  ): Promise<Notice> {
    if (plan.edits.count === 0) return { kind: "already", action };
    return applyPlan(action, await wholePlan(engine, plan), "keep", ({ count, leftOut }) => ({
      kind: "corrected",
      cells: count,
      leftOut,
    }));
  }

  function applyPlan(
    action: Action,
    plan: WritePlan,
    mixed: MixedFontsWish,
    done: (change: AppliedChange & { readonly leftOut: readonly CellAddress[] }) => Notice,
  ): Promise<Notice> {
    return change(action, workbook.apply(plan, mixed, changing()), (made) => {
      const names = new Set(made.leftOut.map(cellName));
      const isLeft = ({ cell }: CellEdit) => names.has(cellName(cell));
      const rest = { ...plan, edits: plan.edits.filter(isLeft) };
      corrections.add({ ...plan, edits: plan.edits.filter((edit) => !isLeft(edit)) }, made.id);
      if (names.size > 0) left = { action, change: () => applyPlan(action, rest, "lose", done) };
      return done(made);
    });
  }

  async function reorder(order: RowOrder, mixed: MixedFontsWish): Promise<Notice> {
    const notice = await change("sort", workbook.reorder(order, mixed), ({ count }) => ({
      kind: "sorted",
      rows: count,
    }));
    const isLeft = notice.kind === "failure" && notice.failure.code === "mixed-fonts";
    if (isLeft) left = { action: "sort", change: () => reorder(order, "lose") };
    return notice;
  }

  return {
    correctSafe: () =>
      run("correct-safe", async () => {
        const engine = await checker.settled();
        return applyCorrections("correct-safe", engine, await engine.planSafeCorrections());
      }),

    correct: (line) =>
      run("correct", async () => {
        // Before anything is looked at again: the line is of the outcome that is shown.
        const { engine } = checker;
        const plan = await engine?.planCorrection(line.id);
        if (!engine || !plan) return { kind: "failure", action: "correct", failure: { code: "stale", cells: [] } };
        return applyCorrections("correct", engine, plan);
      }),

    recomputeRates: () =>
      run("rates", async () => {
        const engine = await checker.settled();
        const { outcome } = store.get();
        if (outcome?.kind === "report" && !("rate" in outcome.table.columns)) return { kind: "no-rate-column" };
        const { skipped, ...plan } = await engine.planRates();
        if (plan.edits.count === 0) return { kind: "rates", cells: 0, skipped, leftOut: [] };
        return applyPlan("rates", await wholePlan(engine, plan), "keep", ({ count, leftOut }) => ({
          kind: "rates",
          cells: count,
          skipped,
          leftOut,
        }));
      }),

    flag: () =>
      run("flag", async () => {
        const engine = await checker.settled();
        const plan = await engine.planFlags();
        if (!plan.ok) return { kind: plan.error };
        return change("flag", workbook.flag(plan.value), ({ count }) => ({ kind: "flagged", agencies: count }));
      }),

    unflag: () =>
      run("unflag", async () => {
        const { outcome } = store.get();
        if (!outcome) throw new Error("No report: check a sheet first");
        return change("unflag", workbook.unflag(outcome.sheetName), ({ count }) =>
          count === 0 ? { kind: "already", action: "unflag" } : { kind: "unflagged" },
        );
      }),

    sortByRate: () =>
      run("sort", async () => {
        const engine = await checker.settled();
        const plan = await engine.planOrder();
        if (!plan.ok) return { kind: plan.error };
        if (!plan.value) return { kind: "already", action: "sort" };
        return reorder(plan.value, "keep");
      }),

    addAppendices: () =>
      run("appendix", () =>
        sheets.compose("appendix", async (engine, appendices) => {
          const documents: AppendixDocument[] = [];
          for (const [place, { document, rowCount }] of appendices.entries()) {
            const rows = await fetchAll({ first: document.rows, count: rowCount }, (from, to) =>
              engine.keptRows(place, from, to),
            );
            documents.push({ ...document, rows });
          }
          const added = await workbook.addAppendices(documents);
          if (added === "not-loaded") return { kind: added };
          return change("appendix", Promise.resolve(added), ({ newSheets }) => ({
            kind: "appendix",
            sheetNames: newSheets,
          }));
        }),
      ),

    addChart: () =>
      run("chart", async () => {
        const engine = await checker.settled();
        const view = await engine.chart(keeper.settings);
        if (view?.kind !== "chart") return null;
        const added = await workbook.addChart(view.chart);
        if (added === "not-loaded") return { kind: added };
        return change("chart", Promise.resolve(added), ({ sheetName }) => ({ kind: "chart", sheetName }));
      }),

    cancelChange: () => {
      changeInHand?.abort();
    },

    loseFonts: async () => {
      const last = left;
      left = null;
      if (last) await run(last.action, last.change);
    },

    undo: () =>
      run("undo", () =>
        change("undo", workbook.undo(), (undone) => {
          corrections.remove(undone.id);
          return { kind: "undone", change: undone };
        }),
      ),
  };
}
