import type { FieldId } from "../../core/programmes/programme";
import { columnMapOf, withColumnMap, type ColumnMap } from "../../core/settings/column-map";
import { withJustification } from "../../core/settings/justifications";
import { withOneList } from "../../core/settings/one-list";
import type { Settings } from "../../core/settings/settings";
import { withTableChoice, type TableIdentity } from "../../core/settings/table-choice";
import type { CellAddress } from "../../core/sheet/address";
import type { Workbook } from "../../excel/workbook";
import type { EngineMethods } from "../engine/door";
import type { SheetSurvey } from "../engine/survey";
import { createActions, type Actions } from "./actions";
import { createAppendixSheets } from "./appendix-sheets";
import { createChecker, type OpenEngine } from "./checker";
import { localTime } from "./local-time";
import { createDocumentActions, NO_LETTER, type DocumentActions } from "./documents";
import { createPreviousActions, NO_PREVIOUS, type PreviousActions } from "./previous";
import { createCorrectionLog } from "./correction-log";
import { createRecordActions, type RecordActions } from "./record";
import { createRosterActions, type RosterActions } from "./rosters";
import { createRunner } from "./runner";
import { settingsInText, settingsText } from "./settings-file";
import { keepSettings, type SettingsEdit } from "./settings-keeper";
import type { Notice, PaneState, Place } from "./state";
import { createStore, type Store } from "./store";

/** Requests of the engine that components make by themselves, for what the outcome has only the beginning of. */
type Pages = Pick<
  EngineMethods,
  | "findings"
  | "agencies"
  | "rows"
  | "periodLines"
  | "appendix"
  | "appendixRows"
  | "chart"
  | "passages"
  | "passagesText"
  | "draftDefaults"
>;

/** What the sheets in sight hold, by their first `rows`; `notRead` more were left out. */
export interface WorkbookSurvey {
  readonly sheets: readonly SheetSurvey[];
  readonly rows: number;
  readonly notRead: number;
}

/** What the pane can do, free of any framework. Commands never reject: what went wrong is a notice in the state. */
export interface Session
  extends Omit<Actions, "cancelChange">, DocumentActions, PreviousActions, RecordActions, RosterActions {
  readonly store: Store<PaneState>;
  /** What is not in the state because it grows with the sheet; null before the first check. Requests may reject. */
  readonly pages: Pages | null;
  /** Reads the settings kept in the workbook and begins to watch for changes. */
  start(): Promise<void>;
  /** Loads what the first check will need, as when the pointer nears its button. */
  warmUp(): void;
  /** Checks the active sheet. */
  check(): Promise<void>;
  /** Checks the sheet of the last check again. */
  checkAgain(): Promise<void>;
  /** Checks a sheet by its name. */
  checkSheet(sheetName: string): Promise<void>;
  /** Looks through the sheets in sight for tables; null where that failed, which is told. Begins after a first check. */
  surveySheets(): Promise<WorkbookSurvey | null>;
  /** Stops a check, or a change that has not begun to write: the pane and the workbook stay as they were before it. */
  cancel(): void;
  /** Does over what failed last. */
  retry(): Promise<void>;
  select(cell: CellAddress): Promise<void>;
  /** Changes settings; what they bear upon follows, and they are saved in the workbook. */
  edit(edit: SettingsEdit): void;
  /** Says which column (a letter) holds a field on the sheet last read; null goes back to what was recognised. */
  setColumn(field: FieldId, column: string | null): void;
  /** Says how the columns of the sheet last read are meant: field → column letter. Other columns stay as they are. */
  chooseColumns(columns: ColumnMap): void;
  /** Accepts a warning of the sheet last read (by its key) for a reason; "" accepts it no longer. */
  justify(finding: string, reason: string): void;
  /** Turns to another table of the sheet, and keeps to it. */
  chooseTable(table: TableIdentity): void;
  /** Says that tables alike beside each other on the sheet are one list, or that they are not. */
  sayOneList(isOne: boolean): void;
  exportSettings(): string;
  /** Takes settings over from a text made by {@link exportSettings}; false where it is none. */
  importSettings(text: string): boolean;
  go(place: Place): void;
  dismiss(): void;
  /** Stops watching and saves what waits to be saved. */
  close(): void;
}

/** `openEngine`: how the engine is come by; a worker unless told. */
export function createSession(workbook: Workbook, openEngine?: OpenEngine): Session {
  let stopWatching: (() => void) | null = null;
  const keeper = keepSettings(workbook, (failure) => {
    runner.tell({ kind: "failure", action: "save-settings", failure });
  });
  const store = createStore<PaneState>({
    place: "check",
    settings: keeper.settings,
    busy: null,
    outcome: null,
    notice: null,
    changedSince: false,
    undoable: null,
    previous: NO_PREVIOUS,
    record: null,
    letter: NO_LETTER,
    appendixProblems: [],
    canUndoRosters: false,
  });
  const runner = createRunner(store, () => ({ undoable: workbook.undoable }));
  const settings = (): Settings => keeper.settings;
  const onBug = (error: unknown): void => {
    runner.tell({ kind: "bug", action: "check", message: error instanceof Error ? error.message : String(error) });
  };
  const corrections = createCorrectionLog();
  const checker = createChecker(workbook, store, settings, onBug, openEngine);

  async function check(sheetName: string | null): Promise<Notice | null> {
    const unread = await keeper.load();
    if (unread) return { kind: "failure", action: "check", failure: unread };
    store.set({ settings: keeper.settings });
    const failure = await checker.check("check", sheetName);
    if (!failure) return null;
    if (failure.code === "not-loaded" || failure.code === "cancelled") return { kind: failure.code };
    return { kind: "failure", action: "check", failure };
  }

  function edit(settingsEdit: SettingsEdit): void {
    keeper.edit(settingsEdit);
    store.set({ settings: keeper.settings });
    checker.lookAgainSoon();
  }

  const previous = createPreviousActions(workbook, store, checker, settings, edit, onBug);
  const sheets = createAppendixSheets(workbook, store, checker, keeper, previous.give);
  const actions = createActions(workbook, store, runner, checker, keeper, corrections, sheets);

  return {
    store,
    ...actions,
    ...createDocumentActions(store, runner, checker, keeper, sheets),
    ...createRecordActions(workbook, store, runner, checker, corrections),
    ...previous.actions,
    ...createRosterActions(workbook, store, runner, checker, edit),

    get pages() {
      return checker.engine;
    },

    start: () =>
      runner.run("load-settings", async () => {
        const watched = await workbook.watch(checker.noteChange);
        // Without events the badge is missing; every write still re-reads its cells first.
        if (watched.ok) stopWatching = watched.value;
        const failure = await keeper.load();
        store.set({ settings: keeper.settings });
        return failure && { kind: "failure", action: "load-settings", failure };
      }),

    warmUp: checker.warmUp,

    check: () => runner.run("check", () => check(null)),

    checkAgain: () => runner.run("check", () => check(store.get().outcome?.sheetName ?? null)),

    checkSheet: (sheetName) => runner.run("check", () => check(sheetName)),

    surveySheets: async () => {
      const { engine } = checker;
      if (!engine || store.get().busy) return null;
      const read = await workbook.surveySheets();
      if (!read.ok) {
        runner.tell({ kind: "failure", action: "check", failure: read.error });
        return null;
      }
      const { heads, rows, notRead } = read.value;
      const sheets = await engine.survey(heads, keeper.settings).catch(() => null);
      return sheets && { sheets, rows, notRead };
    },

    cancel: () => {
      checker.cancel();
      sheets.cancel();
      actions.cancelChange();
    },

    retry: runner.retry,

    select: async (cell) => {
      const { outcome, busy } = store.get();
      if (!outcome || busy) return;
      const selected = await workbook.select(outcome.sheetName, cell);
      if (!selected.ok) runner.tell({ kind: "failure", action: "select", failure: selected.error });
    },

    edit,

    setColumn: (field, column) => {
      const { outcome } = store.get();
      if (!outcome) return;
      const { sheetName } = outcome;
      edit((before) => {
        const others = Object.entries(columnMapOf(before, sheetName) ?? {}).filter(([known]) => known !== field);
        const columns = column === null ? others : [...others, [field, column] as const];
        return withColumnMap(before, sheetName, Object.fromEntries(columns));
      });
      checker.lookAgain(outcome.kind === "report" ? outcome.table.header.top : null);
    },

    chooseColumns: (columns) => {
      const { outcome } = store.get();
      if (!outcome) return;
      const { sheetName } = outcome;
      edit((before) => withColumnMap(before, sheetName, { ...columnMapOf(before, sheetName), ...columns }));
      checker.lookAgain(null);
    },

    justify: (finding, reason) => {
      const { outcome } = store.get();
      if (!outcome) return;
      const on = localTime(new Date()).slice(0, 10);
      edit((before) => withJustification(before, outcome.sheetName, { finding, reason, on }));
    },

    chooseTable: (table) => {
      const { outcome } = store.get();
      if (!outcome) return;
      edit((before) => withTableChoice(before, outcome.sheetName, table));
      checker.lookAgain(null);
    },

    sayOneList: (isOne) => {
      const { outcome } = store.get();
      if (!outcome) return;
      edit((before) => withOneList(before, outcome.sheetName, isOne));
      checker.lookAgain(null);
    },

    exportSettings: () => settingsText(keeper.settings),

    importSettings: (text) => {
      const imported = settingsInText(text);
      if (!imported) {
        runner.tell({ kind: "settings-unreadable" });
        return false;
      }
      edit(() => imported);
      runner.tell({ kind: "settings-imported" });
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
      checker.close();
    },
  };
}
