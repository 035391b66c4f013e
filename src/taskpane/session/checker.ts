import type { Settings } from "../../core/settings/settings";
import type { ExcelFailure, Workbook } from "../../excel/workbook";
import { EngineClosed, openEngine, type EngineDoor } from "../engine/door";
import type { Step } from "../engine/inspect";
import type { Outcome } from "../engine/view";
import { debounce } from "./debounce";
import type { Action, Busy, PaneState } from "./state";
import type { Store } from "./store";

/** Opens an engine that tells its steps. */
export type OpenEngine = (onStep: (step: Step) => void) => Promise<EngineDoor>;

/** Why a sheet could not be checked. */
export type CheckFailure = ExcelFailure | { readonly code: "not-loaded" };

/** Reads sheets into an engine, and keeps the outcome in step with the settings. */
export interface Checker {
  /** Opens an engine for the next reading, as when the pointer nears its button. */
  readonly warmUp: () => void;
  /** An engine of the caller's own, to be closed by it; null where none can be fetched. */
  readonly takeEngine: () => Promise<EngineDoor | null>;
  /** Reads a sheet (null: the active one) and checks it. Where that fails or is cancelled, all stays as it was. */
  readonly check: (action: Action, sheetName: string | null) => Promise<CheckFailure | null>;
  readonly cancel: () => void;
  /** Looks again at what was read, when edits of the settings pause. */
  readonly lookAgainSoon: () => void;
  /** Looks again now, at the table whose header begins in a sheet row. */
  readonly lookAgain: (headerRow: number | null) => void;
  /** The engine that holds the outcome in hand; null where none is. */
  readonly engine: EngineDoor | null;
  /** The engine, once what waits to be looked at again has been. Throws where no sheet was checked. */
  readonly settled: () => Promise<EngineDoor>;
  /** A sheet was changed by another hand. */
  readonly noteChange: (sheetName: string) => void;
  readonly close: () => void;
}

const LOOK_AFTER = 250;
/** Shorter work than this shows no progress: it would flicker. */
const SHOW_AFTER = 400;

export function createChecker(
  workbook: Workbook,
  store: Store<PaneState>,
  settings: () => Settings,
  onBug: (error: unknown) => void,
  open: OpenEngine = openEngine,
): Checker {
  let revision = 0;
  let current: EngineDoor | null = null;
  let spare: Promise<EngineDoor> | null = null;
  let reading: AbortController | null = null;
  let looking: Promise<void> | null = null;
  /** Sheets changed by another hand since the last reading began. */
  let changedSheets = new Set<string>();

  const looks = debounce(() => {
    lookAgain(headerRowOf(store.get().outcome));
  }, LOOK_AFTER);

  function onStep(stage: Step): void {
    const { busy } = store.get();
    // A step of a look that shows no progress is nobody's business.
    if (busy?.stage === "reading" || busy?.stage === "recognising") store.set({ busy: { ...busy, stage, rows: null } });
  }

  function warmUp(): void {
    if (spare) return;
    spare = open(onStep);
    spare.catch(() => {
      // A failed load is told when it matters: at the check itself.
      spare = null;
    });
  }

  async function takeEngine(): Promise<EngineDoor | null> {
    warmUp();
    const taken = spare;
    const engine = await taken!.catch(() => null);
    spare = null;
    return engine;
  }

  async function check(action: Action, sheetName: string | null): Promise<CheckFailure | null> {
    const engine = await takeEngine();
    if (!engine) return { code: "not-loaded" };
    const abort = new AbortController();
    reading = abort;
    changedSheets = new Set();
    const used = settings();
    // The engine is this reading's own: let go, it leaves nothing behind.
    abort.signal.addEventListener("abort", () => {
      engine.close();
    });
    try {
      const outcome = await readInto(engine, abort.signal, action, sheetName);
      if ("code" in outcome) {
        engine.close();
        return outcome;
      }
      current?.close();
      current = engine;
      store.set({ outcome, changedSince: changedSheets.has(outcome.sheetName) });
      // Settings may have been edited while the engine was busy.
      if (settings() !== used) looks.schedule();
      warmUp();
      return null;
    } catch (error) {
      engine.close();
      if (abort.signal.aborted && error instanceof EngineClosed) return { code: "cancelled" };
      throw error;
    } finally {
      reading = null;
    }
  }

  async function readInto(
    engine: EngineDoor,
    signal: AbortSignal,
    action: Action,
    sheetName: string | null,
  ): Promise<Outcome | ExcelFailure> {
    const waiting: Busy = { action, stage: "reading", rows: null, cancellable: true, waitsForCell: false };
    store.set({ busy: waiting });
    const read = await workbook.read(sheetName, engine, {
      signal,
      onRows: (done, all) => {
        store.set({ busy: { ...waiting, rows: { read: done, all } } });
      },
      onCellEditing: () => {
        store.set({ busy: { ...waiting, waitsForCell: true } });
      },
    });
    if (!read.ok) return read.error;
    store.set({ busy: { ...waiting, stage: "recognising" } });
    await painted();
    const before = store.get().outcome;
    const headerRow = before?.sheetName === read.value.sheetName ? headerRowOf(before) : null;
    looks.cancel();
    revision += 1;
    return engine.check(read.value, { settings: settings(), headerRow, revision });
  }

  function lookAgain(headerRow: number | null): void {
    const engine = current;
    if (!engine) return;
    looks.cancel();
    revision += 1;
    const mine = revision;
    const look = engine
      .inspect({ settings: settings(), headerRow, revision })
      .then((outcome) => {
        // A newer look, or another reading, may have come before.
        if (mine === revision && engine === current) store.set({ outcome });
      })
      .catch((error: unknown) => {
        if (!(error instanceof EngineClosed)) onBug(error);
      })
      .finally(() => {
        if (looking === look) looking = null;
      });
    looking = look;
    void showWhile(look);
  }

  /** Shows that something is done, where it takes longer than a moment. */
  async function showWhile(work: Promise<void>): Promise<void> {
    const shown: Busy = { action: "check", stage: "checking", rows: null, cancellable: false, waitsForCell: false };
    const timer = setTimeout(() => {
      if (!store.get().busy) store.set({ busy: shown });
    }, SHOW_AFTER);
    await work;
    clearTimeout(timer);
    if (store.get().busy === shown) store.set({ busy: null });
  }

  return {
    warmUp,
    takeEngine,
    check,
    cancel: () => {
      reading?.abort();
    },
    lookAgainSoon: looks.schedule,
    lookAgain,
    get engine() {
      return current;
    },
    settled: async () => {
      looks.flush();
      await looking;
      if (!current) throw new Error("No report: check a sheet first");
      return current;
    },
    noteChange: (sheetName) => {
      changedSheets.add(sheetName);
      if (!reading && store.get().outcome?.sheetName === sheetName) store.set({ changedSince: true });
    },
    close: () => {
      reading?.abort();
      current?.close();
      void spare?.then((engine) => {
        engine.close();
      });
    },
  };
}

/** Which of a sheet's tables is in hand. */
function headerRowOf(outcome: Outcome | null): number | null {
  return outcome?.kind === "report" ? outcome.table.header.top : null;
}

/** Lets the pane show that the reading is over: where there is no worker the check takes its thread. */
function painted(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
