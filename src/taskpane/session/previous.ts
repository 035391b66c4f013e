import type { PreviousSuggestion } from "../../core/previous/suggest";
import { previousSheetOf, withPreviousSheet } from "../../core/settings/previous-sheet";
import type { Settings } from "../../core/settings/settings";
import { FIRST_BAND } from "../../excel/pace";
import type { ExcelFailure, ReadProgress, Workbook } from "../../excel/workbook";
import type { FileFailure } from "../../locales/file-failures";
import { DEFAULT_LIMITS } from "../../xlsx/limits";
import { EngineClosed, type EngineDoor } from "../engine/door";
import type { Checker } from "./checker";
import type { SettingsEdit } from "./settings-keeper";
import type { PaneState } from "./state";
import type { Store } from "./store";

/** Last period's table as the pane chooses it. What the comparison came to is in the outcome. */
export interface PreviousState {
  /** Sheets of the workbook; null until they were asked for. */
  readonly sheetNames: readonly string[] | null;
  /** Sheets that can be last period's, the likeliest first; null until they were looked through. */
  readonly suggested: readonly PreviousSuggestion[] | null;
  /** Name of the file chosen in place of a sheet. It is not remembered: the pane could not open it again. */
  readonly file: string | null;
  /** It is being read. */
  readonly reading: { readonly rows: { readonly read: number; readonly all: number } | null } | null;
  readonly problem: PreviousProblem | null;
}

export type PreviousProblem =
  | { readonly kind: "excel"; readonly failure: ExcelFailure }
  | { readonly kind: "file"; readonly file: string; readonly failure: FileFailure }
  | { readonly kind: "no-table"; readonly sheetName: string }
  | { readonly kind: "no-table-in-file"; readonly file: string }
  | { readonly kind: "cancelled" }
  /** A part of the add-in could not be fetched. */
  | { readonly kind: "not-loaded" };

export const NO_PREVIOUS: PreviousState = {
  sheetNames: null,
  suggested: null,
  file: null,
  reading: null,
  problem: null,
};

/** Choosing last period's table. None of it touches the check in hand: it is looked at again once the table is read. */
export interface PreviousActions {
  listSheets(): Promise<void>;
  /** Looks through the beginnings of the other sheets for last period's. Nothing is told where that fails. */
  suggestPrevious(): Promise<void>;
  /** null for none. Remembered in the workbook for the sheet checked last. */
  choosePreviousSheet(sheetName: string | null): void;
  choosePreviousFile(file: File): Promise<void>;
  /** Of a file with several tables. */
  choosePreviousFileSheet(sheetName: string): Promise<void>;
  cancelPrevious(): void;
  /** After a failure, or a stop. */
  readPreviousAgain(): Promise<void>;
}

/** Gives an engine what a sheet is to be compared with, before it checks that sheet; tells what stood in the way. */
export type GivePrevious = (
  engine: EngineDoor,
  sheetName: string,
  progress: ReadProgress,
) => Promise<PreviousProblem | null>;

interface ChosenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly sheetName: string | null;
}

export function createPreviousActions(
  workbook: Workbook,
  store: Store<PaneState>,
  checker: Checker,
  settings: () => Settings,
  edit: (edit: SettingsEdit) => void,
  onBug: (error: unknown) => void,
): { readonly actions: PreviousActions; readonly give: GivePrevious } {
  let file: ChosenFile | null = null;
  /** The engine that holds, or is being given, last period's table. */
  let served: EngineDoor | null = null;
  let reading: AbortController | null = null;

  function show(change: Partial<PreviousState>): void {
    store.set({ previous: { ...store.get().previous, ...change } });
  }

  /** A check fills an engine of its own, which knows nothing of last period's table. */
  store.subscribe(() => {
    const { engine } = checker;
    if (engine === served || store.get().outcome?.kind !== "report") return;
    served = engine;
    show({ suggested: null });
    void bring(false);
  });

  /** Gives the engine in hand what is chosen, and has it looked at. `changed`: what it holds may be another. */
  async function bring(changed: boolean): Promise<void> {
    reading?.abort();
    const { engine } = checker;
    const { outcome } = store.get();
    if (!engine || outcome?.kind !== "report") return;
    served = engine;
    const { sheetName } = outcome;
    const isChosen = chosenFor(sheetName) !== null;
    const abort = new AbortController();
    reading = abort;
    show({ problem: null, reading: isChosen ? { rows: null } : null });
    try {
      const problem = await give(engine, sheetName, {
        signal: abort.signal,
        onRows: (done, all) => {
          if (!abort.signal.aborted) show({ reading: { rows: { read: done, all } } });
        },
      });
      if (abort.signal.aborted) return;
      if (problem) await engine.forgetPrevious();
      show({ problem });
      if (changed || (isChosen && !problem)) checker.lookAgain(headerRowOf(store.get()));
    } catch (error) {
      if (!(error instanceof EngineClosed)) onBug(error);
    } finally {
      if (reading === abort) {
        reading = null;
        show({ reading: null });
      }
    }
  }

  function chosenFor(sheetName: string): ChosenFile | string | null {
    return file ?? previousSheetOf(settings(), sheetName);
  }

  async function give(engine: EngineDoor, of: string, progress: ReadProgress): Promise<PreviousProblem | null> {
    const chosen = chosenFor(of);
    if (chosen !== null) {
      return typeof chosen === "string" ? readSheet(engine, chosen, progress) : readFile(engine, chosen);
    }
    await engine.forgetPrevious();
    return null;
  }

  async function readSheet(
    engine: EngineDoor,
    sheetName: string,
    progress: ReadProgress,
  ): Promise<PreviousProblem | null> {
    const read = await workbook.read(
      sheetName,
      { begin: (area) => engine.beginPrevious(area), add: (band) => engine.addPrevious(band) },
      progress,
    );
    if (!read.ok) return { kind: "excel", failure: read.error };
    return (await engine.endPrevious(read.value, settings())) ? null : { kind: "no-table", sheetName };
  }

  async function readFile(engine: EngineDoor, chosen: ChosenFile): Promise<PreviousProblem | null> {
    const read = await engine.readPreviousFile(chosen.name, chosen.bytes);
    if (!read.ok) {
      const { error } = read;
      return error.code === "not-loaded" ? { kind: "not-loaded" } : { kind: "file", file: chosen.name, failure: error };
    }
    if (read.value.length === 0) return { kind: "no-table-in-file", file: chosen.name };
    await engine.choosePreviousSheet(chosen.sheetName);
    return null;
  }

  function forgetFile(): void {
    file = null;
    show({ file: null });
  }

  const actions: PreviousActions = {
    listSheets: async () => {
      const names = await workbook.sheetNames();
      // Without the list a file can still be chosen.
      if (names.ok) show({ sheetNames: names.value });
    },

    suggestPrevious: async () => {
      const { engine } = checker;
      if (!engine || store.get().busy) return;
      const read = await workbook.surveySheets(FIRST_BAND);
      if (!read.ok) return;
      const suggested = await engine.suggestPrevious(read.value.heads, settings()).catch(() => null);
      if (engine === checker.engine) show({ suggested });
    },

    choosePreviousSheet: (sheetName) => {
      const { outcome } = store.get();
      if (!outcome) return;
      forgetFile();
      edit((before) => withPreviousSheet(before, outcome.sheetName, sheetName));
      void bring(true);
    },

    choosePreviousFile: async (chosen) => {
      if (chosen.size > DEFAULT_LIMITS.fileBytes) {
        const failure = { code: "too-large", limit: "fileBytes", allowed: DEFAULT_LIMITS.fileBytes, part: "" } as const;
        show({ problem: { kind: "file", file: chosen.name, failure } });
        return;
      }
      const bytes = await chosen.arrayBuffer().catch(() => null);
      if (!bytes) {
        show({ problem: { kind: "file", file: chosen.name, failure: { code: "unreadable" } } });
        return;
      }
      file = { name: chosen.name, bytes: new Uint8Array(bytes), sheetName: null };
      show({ file: chosen.name });
      await bring(true);
    },

    choosePreviousFileSheet: async (sheetName) => {
      const { engine } = checker;
      if (!file || !engine) return;
      file = { ...file, sheetName };
      await engine.choosePreviousSheet(sheetName);
      checker.lookAgain(headerRowOf(store.get()));
    },

    readPreviousAgain: () => bring(true),

    cancelPrevious: () => {
      if (!reading) return;
      reading.abort();
      reading = null;
      void checker.engine?.forgetPrevious().catch(() => undefined);
      show({ reading: null, problem: { kind: "cancelled" } });
    },
  };

  return { actions, give };
}

/** Which of a sheet's tables is in hand. */
function headerRowOf({ outcome }: PaneState): number | null {
  return outcome?.kind === "report" ? outcome.table.header.top : null;
}
