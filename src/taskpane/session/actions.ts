import type { WritePlan } from "../../core/corrections/plan";
import type { Result } from "../../core/result";
import type { AppliedChange, ExcelFailure, Workbook } from "../../excel/workbook";
import type { EngineDoor } from "../engine/door";
import type { PlanView } from "../engine/engine";
import type { FindingLine } from "../engine/view";
import type { Checker } from "./checker";
import type { CorrectionLog } from "./correction-log";
import { fetchAll } from "./pages";
import type { Runner } from "./runner";
import type { SettingsKeeper } from "./settings-keeper";
import type { Action, Notice, PaneState } from "./state";
import type { Store } from "./store";

/** What changes the workbook. Each is taken back by `undo`; where it bears upon the check, the sheet is checked again. */
export interface Actions {
  correctSafe(): Promise<void>;
  correct(line: FindingLine): Promise<void>;
  recomputeRates(): Promise<void>;
  flag(): Promise<void>;
  unflag(): Promise<void>;
  sortByRate(): Promise<void>;
  addAppendix(): Promise<void>;
  undo(): Promise<void>;
}

export function createActions(
  workbook: Workbook,
  store: Store<PaneState>,
  { run }: Runner,
  checker: Checker,
  keeper: SettingsKeeper,
  corrections: CorrectionLog,
): Actions {
  /** Waits for a change, checks the sheet again where its figures may have changed, and says what was done. */
  async function change<Made extends AppliedChange>(
    action: Action,
    making: Promise<Result<Made, ExcelFailure>>,
    done: (change: Made) => Notice,
  ): Promise<Notice> {
    const made = await making;
    if (!made.ok) return { kind: "failure", action, failure: made.error };
    const notice = done(made.value);
    const { kind, sheetName } = made.value;
    const bearsOnCheck = (kind === "edits" || kind === "order") && store.get().outcome?.sheetName === sheetName;
    const failure = bearsOnCheck ? await checker.check(action, sheetName) : null;
    if (!failure) return notice;
    store.set({ changedSince: true });
    return failure.code === "not-loaded" ? { kind: "not-loaded" } : { kind: "not-rechecked", done: notice, failure };
  }

  async function wholePlan(engine: EngineDoor, { sheetName, purpose, edits }: PlanView): Promise<WritePlan> {
    return { sheetName, purpose, edits: await fetchAll(edits, (from, to) => engine.planEdits(from, to)) };
  }

  async function apply(plan: WritePlan): ReturnType<Workbook["apply"]> {
    const applied = await workbook.apply(plan);
    if (applied.ok) corrections.add(plan, applied.value.id);
    return applied;
  }

  async function applyCorrections(
    action: "correct-safe" | "correct",
    engine: EngineDoor,
    plan: PlanView,
  ): Promise<Notice> {
    if (plan.edits.count === 0) return { kind: "already", action };
    return change(action, apply(await wholePlan(engine, plan)), ({ count }) => ({
      kind: "corrected",
      cells: count,
    }));
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
        if (plan.edits.count === 0) return { kind: "rates", cells: 0, skipped };
        return change("rates", apply(await wholePlan(engine, plan)), ({ count }) => ({
          kind: "rates",
          cells: count,
          skipped,
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
        return change("sort", workbook.reorder(plan.value), ({ count }) => ({ kind: "sorted", rows: count }));
      }),

    addAppendix: () =>
      run("appendix", async () => {
        const engine = await checker.settled();
        const appendix = await engine.appendix(keeper.settings);
        if (appendix.kind !== "document") return null;
        const { document, rowCount } = appendix;
        const rows = await fetchAll({ first: document.rows, count: rowCount }, (from, to) =>
          engine.appendixRows(from, to),
        );
        return change("appendix", workbook.addAppendix({ ...document, rows }), ({ newSheet }) => ({
          kind: "appendix",
          sheetName: newSheet,
        }));
      }),

    undo: () =>
      run("undo", () =>
        change("undo", workbook.undo(), (undone) => {
          corrections.remove(undone.id);
          return { kind: "undone", change: undone };
        }),
      ),
  };
}
