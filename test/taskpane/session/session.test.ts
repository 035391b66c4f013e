import { defaultSettings } from "../../../src/core/settings/defaults";
import type { ReportView } from "../../../src/taskpane/engine/view";
import type { Notice, PaneState } from "../../../src/taskpane/session/state";
import { createSession, type Session } from "../../../src/taskpane/session/session";
import { gridsOf } from "../../support/grids";
import { sheet } from "../../support/sheet";
import { SheetWorkbook } from "../support/sheet-workbook";
import { bacKan, WITH_MISTAKES } from "../support/tables";

function start(snapshot = bacKan()): { book: SheetWorkbook; session: Session; state: () => PaneState } {
  const book = new SheetWorkbook(snapshot);
  const session = createSession(book);
  return { book, session, state: () => session.store.get() };
}

function report(state: PaneState): ReportView {
  if (state.outcome?.kind !== "report") throw new Error("no report");
  return state.outcome;
}

function notice(state: PaneState): Notice | undefined {
  return state.notice?.notice;
}

/** The engine answers later, here too. */
const settled = () => new Promise((resolve) => setTimeout(resolve));

const codes = (state: PaneState): string[] =>
  [...new Set(report(state).groups.flatMap(({ kinds }) => kinds.map(({ code }) => code)))].sort();

describe("check", () => {
  test("reads the active sheet once and reports on its table", async () => {
    const { book, session, state } = start();
    await session.check();
    expect(report(state()).table.agencies).toBe(18);
    expect(report(state()).standing.shortCount).toBe(6);
    expect(state().busy).toBeNull();
    expect(book.reads).toBe(1);
  });

  test("takes the roster the sheet was made by, until one is chosen or none is wanted", async () => {
    const { session, state } = start();
    await session.check();
    expect(state().outcome).toMatchObject({ roster: { isChosen: false, id: "bac-kan-2021" } });
    session.edit((settings) => ({ ...settings, roster: "none" }));
    await session.checkAgain();
    expect(state().outcome).toMatchObject({ roster: null });
    session.edit((settings) => ({ ...settings, roster: "thai-nguyen-2025" }));
    await session.checkAgain();
    expect(state().outcome).toMatchObject({ roster: { isChosen: true, id: "thai-nguyen-2025" } });
  });

  test("says why there is no table, and keeps what was read", async () => {
    const { session, state } = start(sheet([["Báo cáo tháng"]], { name: "Khác" }));
    await session.check();
    expect(state().outcome).toMatchObject({ kind: "no-table", noTable: { reason: "no-header" } });
  });

  test("a failed reading keeps the last result", async () => {
    const { book, session, state } = start();
    await session.check();
    const before = state().outcome;
    book.failNext("read", { code: "cell-editing" });
    await session.check();
    expect(notice(state())).toEqual({ kind: "failure", action: "check", failure: { code: "cell-editing" } });
    expect(state().outcome).toBe(before);
    await session.retry();
    expect(notice(state())).toBeUndefined();
    expect(state().outcome).not.toBe(before);
  });

  test("tells how far a long reading is, and stops it when asked", async () => {
    const { book, session, state } = start();
    const release = book.holdReading();
    const checking = session.check();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(state().busy).toMatchObject({ action: "check", cancellable: true, rows: { read: 0 } });
    session.cancel();
    release();
    await checking;
    expect(notice(state())).toEqual({ kind: "cancelled" });
    expect(state().outcome).toBeNull();
  });

  test("stops while the figures are checked too, and keeps the last result, which goes on answering", async () => {
    const { session, state } = start(bacKan(WITH_MISTAKES));
    await session.check();
    const before = state().outcome;
    const stop = session.store.subscribe(() => {
      if (state().busy?.stage === "recognising") session.cancel();
    });
    await session.check();
    stop();
    expect(notice(state())).toEqual({ kind: "cancelled" });
    expect(state()).toMatchObject({ busy: null, changedSince: false });
    expect(state().outcome).toBe(before);
    await session.correctSafe();
    expect(notice(state())).toEqual({ kind: "corrected", cells: 2, leftOut: [] });
  });

  test("settings edited while a sheet is read hold for its result", async () => {
    const { book, session, state } = start();
    const release = book.holdReading();
    const checking = session.check();
    await new Promise((resolve) => setTimeout(resolve, 20));
    session.edit((settings) => ({ ...settings, target: { ...settings.target, comparator: ">=" } }));
    release();
    await checking;
    expect(report(state()).standing.shortCount).toBe(5);
  });

  test("does one thing at a time", async () => {
    const { book, session } = start();
    await Promise.all([session.check(), session.check()]);
    expect(book.reads).toBe(1);
  });

  test("a change that comes while the sheet is read still counts as one", async () => {
    const { book, session, state } = start();
    await session.start();
    const release = book.holdReading();
    const checking = session.check();
    await new Promise((resolve) => setTimeout(resolve, 20));
    book.type("C6", 30);
    release();
    await checking;
    expect(state().changedSince).toBe(true);
  });
});

describe("changes by another hand", () => {
  test("are told for the sheet that was checked, until it is checked again", async () => {
    const { book, session, state } = start();
    await session.start();
    await session.check();
    expect(state().changedSince).toBe(false);
    book.type("C6", 30);
    expect(state().changedSince).toBe(true);
    await session.checkAgain();
    expect(state().changedSince).toBe(false);
    expect(codes(state())).toContain("sum-mismatch");
  });
});

describe("corrections", () => {
  test("the safe ones are made together, the sheet is checked again, and undo brings it all back", async () => {
    const { book, session, state } = start(bacKan(WITH_MISTAKES));
    await session.check();
    const before = codes(state());
    await session.correctSafe();
    expect(book.value("C6")).toBe(29);
    expect(book.value("B21")).toBe("Sở Tài chính");
    expect(book.value("C8")).toBe(38);
    expect(notice(state())).toEqual({ kind: "corrected", cells: 2, leftOut: [] });
    expect(codes(state())).not.toContain("text-number");
    expect(state().undoable).toMatchObject({ kind: "edits", count: 2 });

    await session.undo();
    expect(book.value("C6")).toBe("29 ");
    expect(notice(state())).toMatchObject({ kind: "undone", change: { kind: "edits" } });
    expect(codes(state())).toEqual(before);
    expect(state().undoable).toBeNull();
  });

  test("one alone writes its own cells and no others", async () => {
    const { book, session, state } = start(bacKan(WITH_MISTAKES));
    await session.check();
    const kinds = report(state()).groups.flatMap((group) => group.kinds);
    await session.correct(kinds.find(({ code }) => code === "wrong-percent")!.findings.first[0]!);
    expect(book.value("G13")).toBe(27.9);
    expect(book.value("C6")).toBe("29 ");
  });

  test("are refused where the sheet has changed, and nothing is written", async () => {
    const { book, session, state } = start(bacKan(WITH_MISTAKES));
    await session.check();
    book.type("C6", 31);
    await session.correctSafe();
    expect(notice(state())).toMatchObject({ kind: "failure", action: "correct-safe", failure: { code: "stale" } });
    expect(book.value("C6")).toBe(31);
    expect(book.value("B21")).toBe("Sở Tài Chính");
  });

  test("made but not checked again: both are told, and the result is marked as old", async () => {
    const { book, session, state } = start(bacKan(WITH_MISTAKES));
    await session.check();
    book.failNext("read", { code: "cell-editing" });
    await session.correctSafe();
    expect(notice(state())).toEqual({
      kind: "not-rechecked",
      done: { kind: "corrected", cells: 2, leftOut: [] },
      failure: { code: "cell-editing" },
    });
    expect(state().changedSince).toBe(true);
    expect(state().undoable).not.toBeNull();
  });
});

describe("rates, order, marks", () => {
  test("rates that cannot be trusted yet are left alone and named", async () => {
    const { book, session, state } = start(bacKan(WITH_MISTAKES));
    await session.check();
    await session.recomputeRates();
    expect(notice(state())).toMatchObject({
      kind: "rates",
      skipped: { count: 2, first: [{ name: "Sở Khoa học và Công nghệ" }, { name: "Sở Xây dựng" }] },
    });
    expect(book.value("G8")).toBe(44.4);
    expect(String(book.value("G13"))).toMatch(/^=.*ROUND/);
  });

  test("a table without a rate column says so", async () => {
    const { session, state } = start(
      sheet(
        gridsOf(bacKan()).values.map((row) => row.slice(0, 6)),
        { merges: ["A4:A5", "B4:B5", "C4:C5", "D4:E4", "F4:F5"] },
      ),
    );
    await session.check();
    await session.recomputeRates();
    expect(notice(state())).toEqual({ kind: "no-rate-column" });
  });

  test("a table in order is not written again; one out of order is sorted, STT staying", async () => {
    const { book, session, state } = start();
    await session.check();
    await session.sortByRate();
    expect(notice(state())).toEqual({ kind: "already", action: "sort" });

    book.type("D23", 2);
    book.type("F23", 0);
    await session.checkAgain();
    await session.sortByRate();
    expect(notice(state())).toEqual({ kind: "sorted", rows: 18 });
    expect([book.value("A6"), book.value("B6"), book.value("B7")]).toEqual([
      1,
      "Ban Dân tộc",
      "Sở Khoa học và Công nghệ",
    ]);
  });

  test("taking marks off a sheet that has none says so", async () => {
    const { session, state } = start();
    await session.check();
    await session.unflag();
    expect(notice(state())).toEqual({ kind: "already", action: "unflag" });
    await session.flag();
    expect(notice(state())).toMatchObject({ kind: "flagged" });
    await session.unflag();
    expect(notice(state())).toEqual({ kind: "unflagged" });
  });

  test("a fault of the add-in itself is told, never thrown", async () => {
    const { session, state } = start();
    await session.flag();
    expect(notice(state())).toMatchObject({ kind: "bug", action: "flag" });
    expect(state().busy).toBeNull();
  });
});

describe("the appendix", () => {
  test("is added as composed, with the settings of the moment", async () => {
    const { book, session, state } = start();
    await session.check();
    session.edit((settings) => ({
      ...settings,
      dispatch: { ...settings.dispatch, number: "1900", symbol: "UBND-NCPC" },
    }));
    await session.addAppendices();
    expect(notice(state())).toEqual({ kind: "appendix", sheetNames: ["Phụ lục"] });
    expect(book.appendices[0]?.heading.at(-1)?.text).toContain("số 1900/UBND-NCPC");
  });

  test("is not made while errors stand", async () => {
    const { book, session } = start(bacKan(WITH_MISTAKES));
    await session.check();
    await session.addAppendices();
    expect(book.appendices).toEqual([]);
  });
});

describe("columns", () => {
  test("set by hand hold for that sheet, are saved, and are taken back", async () => {
    const { session, state } = start();
    await session.check();
    session.setColumn("immediate", "E");
    await settled();
    expect(report(state()).table.columns["immediate"]).toBe(4);
    expect(state().settings.columnMaps["Biểu tổng hợp"]).toEqual({ immediate: "E" });
    session.setColumn("immediate", null);
    await settled();
    expect(report(state()).table.columns["immediate"]).toBe(3);
    expect(state().settings.columnMaps).toEqual({});
  });
});

describe("several tables on a sheet", () => {
  test("one is chosen and stays chosen when the sheet is checked again", async () => {
    const rows = gridsOf(bacKan()).values;
    const { session, state } = start(sheet([...rows, [], [], ...rows.slice(3, 10)]));
    await session.check();
    const { outcome } = state();
    if (outcome?.kind !== "report") throw new Error("no report");
    expect(outcome.tables).toHaveLength(2);
    const other = outcome.tables.find(({ isShown }) => !isShown)!;
    session.chooseTable(other.identity);
    await settled();
    expect(report(state()).table.ranges).toEqual(other.ranges);
    await session.checkAgain();
    expect(report(state()).table.ranges).toEqual(other.ranges);
  });
});

describe("settings", () => {
  beforeEach(() => jest.useFakeTimers());
  afterEach(() => jest.useRealTimers());

  test("what depends on them follows when typing pauses", async () => {
    const { session, state } = start();
    const checking = session.check();
    await jest.runAllTimersAsync();
    await checking;
    session.edit((settings) => ({ ...settings, target: { ...settings.target, comparator: ">=" } }));
    expect(report(state()).standing.shortCount).toBe(6);
    await jest.advanceTimersByTimeAsync(1000);
    expect(report(state()).standing.shortCount).toBe(5);
  });

  test("are saved once, after a pause", async () => {
    const { book, session } = start();
    await session.start();
    session.edit((settings) => ({ ...settings, decimals: 2 }));
    session.edit((settings) => ({ ...settings, decimals: 3 }));
    expect(book.stored).toBeNull();
    await jest.advanceTimersByTimeAsync(2000);
    expect(book.stored).toMatchObject({ decimals: 3 });
  });

  test("are saved at once when the pane closes", async () => {
    const { book, session } = start();
    await session.start();
    session.edit((settings) => ({ ...settings, decimals: 2 }));
    session.close();
    await jest.advanceTimersByTimeAsync(0);
    expect(book.stored).toMatchObject({ decimals: 2 });
  });

  test("that could not be read are never replaced by defaults", async () => {
    const { book, session, state } = start();
    book.stored = { ...defaultSettings(), decimals: 3, target: { percent: "50", comparator: ">=" } };
    book.failNext("loadSettings", { code: "cell-editing" });
    await session.start();
    expect(notice(state())).toMatchObject({ kind: "failure", action: "load-settings" });
    session.edit((settings) => ({ ...settings, decimals: 2 }));
    await jest.advanceTimersByTimeAsync(2000);
    expect(book.stored).toMatchObject({ decimals: 2, target: { percent: "50", comparator: ">=" } });
  });

  test("a save that fails is told, and the next change saves again", async () => {
    const { book, session, state } = start();
    await session.start();
    book.failNext("saveSettings", { code: "protected", sheetName: "", scope: "workbook" });
    session.edit((settings) => ({ ...settings, decimals: 2 }));
    await jest.advanceTimersByTimeAsync(2000);
    expect(notice(state())).toMatchObject({ kind: "failure", action: "save-settings" });
    expect(state().settings.decimals).toBe(2);
    session.edit((settings) => ({ ...settings, decimals: 3 }));
    await jest.advanceTimersByTimeAsync(2000);
    expect(book.stored).toMatchObject({ decimals: 3 });
  });

  test("go through a file and back", () => {
    const one = start();
    one.session.edit((settings) => ({ ...settings, target: { percent: "92.5", comparator: ">=" }, language: "en" }));
    const other = start();
    other.session.importSettings(one.session.exportSettings());
    expect(other.state().settings).toEqual(one.state().settings);
    expect(notice(other.state())).toEqual({ kind: "settings-imported" });
  });

  test.each(["", "{", "[]", "null", '"x"', '{"a":1}'])(
    "a text that is no settings file changes nothing: %s",
    (text) => {
      const { session, state } = start();
      const before = state().settings;
      session.importSettings(text);
      expect(notice(state())).toEqual({ kind: "settings-unreadable" });
      expect(state().settings).toBe(before);
    },
  );
});
