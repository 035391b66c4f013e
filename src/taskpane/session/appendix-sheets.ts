import type { Finding } from "../../core/checks/finding";
import type { ExcelFailure, Workbook } from "../../excel/workbook";
import { EngineClosed, type EngineDoor } from "../engine/door";
import type { AppendixView, ReportView } from "../engine/view";
import type { Checker } from "./checker";
import type { GivePrevious, PreviousProblem } from "./previous";
import type { SettingsKeeper } from "./settings-keeper";
import type { Action, Busy, Notice, PaneState } from "./state";
import type { Store } from "./store";

/** Why the appendix of a sheet could not be made. Data; the sentence is made in locales. */
export interface AppendixProblem {
  readonly sheetName: string;
  readonly why:
    | { readonly code: "no-table" | "question" }
    /** It holds two tables about as likely to be meant, and none was chosen. */
    | { readonly code: "open-table" }
    /** The first of the findings that stand in the way, and how many they are. */
    | {
        readonly code: "blocked";
        readonly count: number;
        readonly first: readonly Finding[];
        readonly table: ReportView["table"];
      }
    | { readonly code: "previous"; readonly problem: PreviousProblem }
    | { readonly code: "failure"; readonly failure: ExcelFailure };
}

/** An appendix as it was kept: the first of its `rowCount` rows are at hand. */
export type KeptAppendix = Extract<AppendixView, { kind: "document" }>;

/** The sheets whose tables are the dispatch's appendices, read and checked one after the other. */
export interface AppendixSheets {
  /**
   * Makes all appendices anew and hands them, kept by an engine, to `use`. An only appendix is that of the check in hand;
   * where there is a list each of its sheets is read again. Where one cannot be made none is, and what stands in the way
   * is in the state. `onKept` is called while the engine holds the report of the appendix that was kept last.
   */
  readonly compose: (
    action: Action,
    use: (engine: EngineDoor, appendices: readonly KeptAppendix[]) => Promise<Notice | null>,
    onKept?: (engine: EngineDoor, sheetName: string) => Promise<void>,
  ) => Promise<Notice | null>;
  /** The reports of the list's sheets, each while an engine holds it. */
  readonly visit: (
    action: Action,
    each: (engine: EngineDoor, report: ReportView) => Promise<AppendixProblem["why"] | null>,
    use: (engine: EngineDoor) => Promise<Notice | null>,
  ) => Promise<Notice | null>;
  /** Stops the reading, while nothing has been made. */
  readonly cancel: () => void;
}

export function createAppendixSheets(
  workbook: Workbook,
  store: Store<PaneState>,
  checker: Checker,
  keeper: SettingsKeeper,
  givePrevious: GivePrevious,
): AppendixSheets {
  let underWay: AbortController | null = null;

  async function reportOf(
    engine: EngineDoor,
    sheetName: string,
    busy: Busy,
    signal: AbortSignal,
  ): Promise<ReportView | AppendixProblem["why"]> {
    const show = (part: Partial<Busy>): void => {
      store.set({ busy: { ...busy, ...part } });
    };
    const progress = {
      signal,
      onRows: (read: number, all: number) => {
        show({ rows: { read, all } });
      },
      onCellEditing: () => {
        show({ waitsForCell: true });
      },
    };
    show({});
    const problem = await givePrevious(engine, sheetName, progress);
    if (problem?.kind === "excel" && isOfAll(problem.failure)) return { code: "failure", failure: problem.failure };
    if (problem) return { code: "previous", problem };
    const read = await workbook.read(sheetName, engine, progress);
    if (!read.ok) return { code: "failure", failure: read.error };
    show({ stage: "recognising" });
    const { outcome: inHand } = store.get();
    const isInHand = inHand?.sheetName === sheetName;
    // Of the sheet that is shown, the table that is shown.
    const headerRow = isInHand && inHand.kind === "report" ? inHand.table.header.top : null;
    const outcome = await engine.check(read.value, { settings: keeper.settings, headerRow, revision: 0 });
    if (outcome.kind !== "report") return { code: outcome.kind };
    return outcome.isTableOpen && !isInHand ? { code: "open-table" } : outcome;
  }

  async function visit(
    action: Action,
    each: (engine: EngineDoor, report: ReportView) => Promise<AppendixProblem["why"] | null>,
    use: (engine: EngineDoor) => Promise<Notice | null>,
  ): Promise<Notice | null> {
    const engine = await checker.takeEngine();
    if (!engine) return { kind: "not-loaded" };
    const abort = new AbortController();
    underWay = abort;
    abort.signal.addEventListener("abort", () => {
      engine.close();
    });
    const { appendices } = keeper.settings;
    const problems: AppendixProblem[] = [];
    try {
      for (const [place, { sheet: sheetName }] of appendices.entries()) {
        const sheet = { name: sheetName, place: place + 1, all: appendices.length };
        const busy: Busy = { action, stage: "reading", rows: null, cancellable: true, waitsForCell: false, sheet };
        const report = await reportOf(engine, sheetName, busy, abort.signal);
        const why = "code" in report ? report : await each(engine, report);
        if (why?.code === "failure" && isOfAll(why.failure)) return failed(action, why.failure);
        if (why) problems.push({ sheetName, why });
      }
      underWay = null;
      store.set({ appendixProblems: problems });
      if (problems.length > 0) return { kind: "appendices-blocked", sheets: problems.length, all: appendices.length };
      store.set({ busy: { action, stage: "working", rows: null, cancellable: false, waitsForCell: false } });
      return await use(engine);
    } catch (error) {
      if (abort.signal.aborted && error instanceof EngineClosed) return { kind: "cancelled" };
      throw error;
    } finally {
      underWay = null;
      engine.close();
      checker.warmUp();
    }
  }

  async function compose(
    action: Action,
    use: (engine: EngineDoor, appendices: readonly KeptAppendix[]) => Promise<Notice | null>,
    onKept?: (engine: EngineDoor, sheetName: string) => Promise<void>,
  ): Promise<Notice | null> {
    const { settings } = keeper;
    if (settings.appendices.length === 0) {
      const engine = await checker.settled();
      await engine.forgetKept();
      const view = await engine.keepAppendix(settings);
      const { outcome } = store.get();
      if (view.kind !== "document" || !outcome) return null;
      await onKept?.(engine, outcome.sheetName);
      return use(engine, [view]);
    }
    const kept: KeptAppendix[] = [];
    return visit(
      action,
      async (engine, report) => {
        const view = await engine.keepAppendix(settings);
        if (view.kind === "blocked") {
          const { count, first } = view.findings;
          return { code: "blocked", count, first: first.map(({ finding }) => finding), table: report.table };
        }
        if (view.kind !== "document") throw new Error(`${report.sheetName} is listed, yet has no appendix`);
        kept.push(view);
        await onKept?.(engine, report.sheetName);
        return null;
      },
      (engine) => use(engine, kept),
    );
  }

  return {
    compose,
    visit,
    cancel: () => {
      underWay?.abort();
    },
  };
}

/** What stops all the reading, not that of one sheet. */
function isOfAll({ code }: ExcelFailure): boolean {
  return code === "cell-editing" || code === "cancelled";
}

function failed(action: Action, failure: ExcelFailure): Notice {
  return failure.code === "cancelled" ? { kind: "cancelled" } : { kind: "failure", action, failure };
}
