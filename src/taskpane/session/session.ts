import type { Finding } from "../../core/checks/finding";
import type { Report } from "../../core/checks/report";
import type { WritePlan } from "../../core/corrections/plan";
import type { FieldId } from "../../core/programmes/programme";
import type { Result } from "../../core/result";
import { columnMapOf, withColumnMap } from "../../core/settings/column-map";
import { parseSettings } from "../../core/settings/parse";
import type { CellAddress } from "../../core/sheet/address";
import type { AppliedChange, ExcelFailure, Workbook } from "../../excel/workbook";
import { debounce } from "./debounce";
import type * as engineModule from "./engine";
import { keepSettings, type SettingsEdit } from "./settings-keeper";
import { sheetNameOf, snapshotOf } from "./state";
import type { Action, Busy, Notice, Outcome, PaneState, Place } from "./state";
import { createStore, type Store } from "./store";

type Engine = typeof engineModule;

/** What the pane can do, free of any framework. Commands never reject: what went wrong is a notice in the state. */
export interface Session {
  readonly store: Store<PaneState>;
  /** Reads the settings kept in the workbook and begins to watch for changes. */
  start(): Promise<void>;
  /** Loads what the first check will need, as when the pointer nears its button. */
  warmUp(): void;
  /** Checks the active sheet. */
  check(): Promise<void>;
  /** Checks the sheet of the last check again. */
  checkAgain(): Promise<void>;
  cancel(): void;
  /** Does over what failed last. */
  retry(): Promise<void>;
  correctSafe(): Promise<void>;
  correct(finding: Finding): Promise<void>;
  recomputeRates(): Promise<void>;
  flag(): Promise<void>;
  unflag(): Promise<void>;
  sortByRate(): Promise<void>;
  addAppendix(): Promise<void>;
  undo(): Promise<void>;
  select(cell: CellAddress): Promise<void>;
  /** Changes settings; what they bear upon follows, and they are saved in the workbook. */
  edit(edit: SettingsEdit): void;
  /** Says which column (a letter) holds a field on the sheet last read; null goes back to what was recognised. */
  setColumn(field: FieldId, column: string | null): void;
  /** Turns to another table of the sheet, by the row its header begins in. */
  chooseTable(headerRow: number): void;
  exportSettings(): string;
  /** Takes settings over from a text made by {@link exportSettings}; false where it is none. */
  importSettings(text: string): boolean;
  go(place: Place): void;
  dismiss(): void;
  /** Stops watching and saves what waits to be saved. */
  close(): void;
}

const INSPECT_AFTER = 250;

export function createSession(workbook: Workbook): Session {
  let serial = 0;
  let engine: Engine | null = null;
  let last: (() => Promise<void>) | null = null;
  let reading: AbortController | null = null;
  /** Sheets changed by another hand since the last reading began. */
  let changedSheets = new Set<string>();
  let stopWatching: (() => void) | null = null;

  const keeper = keepSettings(workbook, (failure) => {
    tell({ kind: "failure", action: "save-settings", failure });
  });
  const store = createStore<PaneState>({
    place: "check",
    settings: keeper.settings,
    busy: null,
    outcome: null,
    notice: null,
    changedSince: false,
    undoable: null,
  });
  const inspecting = debounce(() => {
    const { outcome } = store.get();
    if (outcome) inspectAgain(outcome, headerRowOf(outcome));
  }, INSPECT_AFTER);

  function tell(notice: Notice): void {
    serial += 1;
    store.set({ notice: { serial, notice } });
  }

  async function loadEngine(): Promise<Engine> {
    engine ??= await import(/* webpackChunkName: "engine" */ "./engine");
    return engine;
  }

  /** Does one thing at a time and shows what came of it. */
  async function run(action: Action, work: () => Promise<Notice | null>): Promise<void> {
    if (store.get().busy) return;
    last = () => run(action, work);
    store.set({ busy: { action, rows: null, cancellable: false, waitsForCell: false }, notice: null });
    try {
      inspecting.flush();
      const notice = await work();
      if (notice) tell(notice);
    } catch (error) {
      tell({ kind: "bug", action, message: error instanceof Error ? error.message : String(error) });
    } finally {
      store.set({ busy: null, undoable: workbook.undoable });
    }
  }

  async function check(sheetName: string | null): Promise<Notice | null> {
    if (!(await loadEngine().catch(() => null))) return { kind: "not-loaded" };
    const unread = await keeper.load();
    if (unread) return { kind: "failure", action: "check", failure: unread };
    store.set({ settings: keeper.settings });
    const failure = await readAndInspect("check", sheetName);
    if (!failure) return null;
    return failure.code === "cancelled" ? { kind: "cancelled" } : { kind: "failure", action: "check", failure };
  }

  async function readAndInspect(action: Action, sheetName: string | null): Promise<ExcelFailure | null> {
    const { inspect } = await loadEngine();
    const abort = new AbortController();
    reading = abort;
    changedSheets = new Set();
    const waiting: Busy = { action, rows: null, cancellable: true, waitsForCell: false };
    store.set({ busy: waiting });
    try {
      const read = await workbook.read(sheetName, {
        signal: abort.signal,
        onRows: (done, all) => {
          store.set({ busy: { ...waiting, rows: { read: done, all } } });
        },
        onCellEditing: () => {
          store.set({ busy: { ...waiting, waitsForCell: true } });
        },
      });
      if (!read.ok) return read.error;
      store.set({ busy: { ...waiting, cancellable: false } });
      await painted();
      const snapshot = read.value;
      const before = store.get().outcome;
      const headerRow = before && sheetNameOf(before) === snapshot.sheetName ? headerRowOf(before) : null;
      const outcome = inspect(snapshot, keeper.settings, headerRow);
      store.set({ outcome, changedSince: changedSheets.has(snapshot.sheetName) });
      return null;
    } finally {
      reading = null;
    }
  }

  /** Where an outcome is in hand, so is the engine that made it. */
  function inspectAgain(outcome: Outcome, headerRow: number | null): void {
    if (engine) store.set({ outcome: engine.inspect(snapshotOf(outcome), keeper.settings, headerRow) });
  }

  /** What an action works on; actions are offered only where there is a report. */
  function inHand(): { readonly report: Report; readonly engine: Engine } {
    const { outcome } = store.get();
    if (!engine || outcome?.kind !== "report") throw new Error("No report: check a sheet first");
    return { report: outcome.report, engine };
  }

  /** Waits for a change, checks the sheet again where its figures may have changed, and says what was done. */
  async function change<Made extends AppliedChange>(
    action: Action,
    making: Promise<Result<Made, ExcelFailure>>,
    done: (change: Made) => Notice,
  ): Promise<Notice> {
    const made = await making;
    if (!made.ok) return { kind: "failure", action, failure: made.error };
    const notice = done(made.value);
    const { outcome } = store.get();
    const { kind, sheetName } = made.value;
    const bearsOnCheck = (kind === "edits" || kind === "order") && outcome && sheetNameOf(outcome) === sheetName;
    const failure = bearsOnCheck ? await readAndInspect(action, sheetName) : null;
    if (!failure) return notice;
    store.set({ changedSince: true });
    return { kind: "not-rechecked", done: notice, failure };
  }

  async function applyCorrections(action: "correct-safe" | "correct", plan: WritePlan): Promise<Notice> {
    if (plan.edits.length === 0) return { kind: "already", action };
    return change(action, workbook.apply(plan), ({ count }) => ({ kind: "corrected", cells: count }));
  }

  function edit(settingsEdit: SettingsEdit): void {
    keeper.edit(settingsEdit);
    store.set({ settings: keeper.settings });
    inspecting.schedule();
  }

  return {
    store,

    start: () =>
      run("load-settings", async () => {
        const watched = await workbook.watch((sheetName) => {
          changedSheets.add(sheetName);
          const { outcome } = store.get();
          if (!reading && outcome && sheetNameOf(outcome) === sheetName) store.set({ changedSince: true });
        });
        // Without events the badge is missing; every write still re-reads its cells first.
        if (watched.ok) stopWatching = watched.value;
        const failure = await keeper.load();
        store.set({ settings: keeper.settings });
        return failure && { kind: "failure", action: "load-settings", failure };
      }),

    warmUp: () => {
      // A failed load is told when it matters: at the check itself.
      loadEngine().catch(() => undefined);
    },

    check: () => run("check", () => check(null)),

    checkAgain: () =>
      run("check", () => {
        const { outcome } = store.get();
        return check(outcome && sheetNameOf(outcome));
      }),

    cancel: () => {
      reading?.abort();
    },

    retry: async () => {
      await last?.();
    },

    correctSafe: () =>
      run("correct-safe", async () => {
        const { report, engine } = inHand();
        return applyCorrections("correct-safe", engine.planSafeCorrections(report));
      }),

    correct: (finding) =>
      run("correct", async () => {
        const { report, engine } = inHand();
        return applyCorrections("correct", engine.planCorrection(report, finding));
      }),

    recomputeRates: () =>
      run("rates", async () => {
        const { report, engine } = inHand();
        if (!report.table.rate) return { kind: "no-rate-column" };
        const { skipped, ...plan } = engine.planRates(report);
        if (plan.edits.length === 0) return { kind: "rates", cells: 0, skipped };
        return change("rates", workbook.apply(plan), ({ count }) => ({ kind: "rates", cells: count, skipped }));
      }),

    flag: () =>
      run("flag", async () => {
        const { table, settings } = inHand().report;
        const flagging = workbook.flag(table, settings.target);
        return change("flag", flagging, ({ count }) => ({ kind: "flagged", agencies: count }));
      }),

    unflag: () =>
      run("unflag", async () => {
        const unflagging = workbook.unflag(inHand().report.table.sheetName);
        return change("unflag", unflagging, ({ count }) =>
          count === 0 ? { kind: "already", action: "unflag" } : { kind: "unflagged" },
        );
      }),

    sortByRate: () =>
      run("sort", async () => {
        const { report, engine } = inHand();
        const from = engine.rankOrder(report);
        if (from.every((row, place) => row === place)) return { kind: "already", action: "sort" };
        const reordering = workbook.reorder({ table: report.table, from });
        return change("sort", reordering, ({ count }) => ({ kind: "sorted", rows: count }));
      }),

    addAppendix: () =>
      run("appendix", async () => {
        const { appendixOf } = inHand().engine;
        const appendix = appendixOf(store.get().outcome, keeper.settings);
        if (appendix.kind !== "document") return null;
        const adding = workbook.addAppendix(appendix.document);
        return change("appendix", adding, ({ newSheet }) => ({ kind: "appendix", sheetName: newSheet }));
      }),

    undo: () => run("undo", () => change("undo", workbook.undo(), (undone) => ({ kind: "undone", change: undone }))),

    select: async (cell) => {
      const { outcome, busy } = store.get();
      if (!outcome || busy) return;
      const selected = await workbook.select(sheetNameOf(outcome), cell);
      if (!selected.ok) tell({ kind: "failure", action: "select", failure: selected.error });
    },

    edit,

    setColumn: (field, column) => {
      const { outcome } = store.get();
      if (!outcome) return;
      const sheetName = sheetNameOf(outcome);
      edit((settings) => {
        const others = Object.entries(columnMapOf(settings, sheetName) ?? {}).filter(([known]) => known !== field);
        const columns = column === null ? others : [...others, [field, column] as const];
        return withColumnMap(settings, sheetName, Object.fromEntries(columns));
      });
      inspecting.flush();
    },

    chooseTable: (headerRow) => {
      const { outcome } = store.get();
      if (outcome) inspectAgain(outcome, headerRow);
    },

    exportSettings: () => JSON.stringify(keeper.settings, null, 2),

    importSettings: (text) => {
      const json = settingsIn(text);
      if (json === null) {
        tell({ kind: "settings-unreadable" });
        return false;
      }
      const imported = parseSettings(json);
      edit(() => imported);
      tell({ kind: "settings-imported" });
      return true;
    },

    go: (place) => {
      store.set({ place });
    },

    dismiss: () => {
      store.set({ notice: null });
    },

    close: () => {
      stopWatching?.();
      keeper.flush();
    },
  };
}

/** Which of a sheet's tables is in hand. */
function headerRowOf(outcome: Outcome): number | null {
  return outcome.kind === "report" ? outcome.report.table.header.top : null;
}

/** What a text holds, where it is a file of settings at all; else null. */
function settingsIn(text: string): object | null {
  try {
    const json: unknown = JSON.parse(text);
    return typeof json === "object" && json !== null && "version" in json && "target" in json ? json : null;
  } catch {
    return null;
  }
}

/** Lets the pane show that the reading is over before the check takes the thread. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
