import { createSession, type Session } from "../../../src/taskpane/session/session";
import type { ReportView } from "../../../src/taskpane/engine/view";
import type { PaneState } from "../../../src/taskpane/session/state";
import { DECEMBER, JANUARY } from "../../fixtures/two-periods";
import { sheet } from "../../support/sheet";
import { xlsxFile } from "../../support/xlsx-file";
import { SheetWorkbook } from "../support/sheet-workbook";

function start(): { book: SheetWorkbook; session: Session; state: () => PaneState } {
  const book = new SheetWorkbook(sheet(DECEMBER, { name: "Tháng 12" }), [
    sheet(JANUARY, { name: "Tháng 01" }),
    sheet([["Lịch công tác"]], { name: "Lịch" }),
  ]);
  const session = createSession(book);
  return { book, session, state: () => session.store.get() };
}

/** Reading, comparing and looking again take a few turns. */
async function settled(state: () => PaneState): Promise<void> {
  for (let turn = 0; turn < 20 || state().previous.reading; turn += 1) await new Promise((go) => setTimeout(go));
}

function previous(state: PaneState): ReportView["previous"] {
  if (state.outcome?.kind !== "report") throw new Error("no report");
  return state.outcome.previous;
}

const fileOf = (bytes: Uint8Array, name = "ky-truoc.xlsx") =>
  ({ name, size: bytes.length, arrayBuffer: () => Promise.resolve(bytes.buffer as ArrayBuffer) }) as unknown as File;

const names = (state: PaneState, list: "reaching" | "failing" | "fell" | "carried" | "appeared") =>
  previous(state)!.comparison!.lists[list].first.map(({ name }) => name);

test("lists the workbook's sheets, and compares with the one that is chosen", async () => {
  const { session, state, book } = start();
  await session.check();
  expect(previous(state())).toBeNull();
  await session.listSheets();
  expect(state().previous.sheetNames).toEqual(["Tháng 12", "Tháng 01", "Lịch"]);
  session.choosePreviousSheet("Tháng 01");
  await settled(state);
  expect(previous(state())).toMatchObject({ file: null, problem: null, comparison: { sheetName: "Tháng 01" } });
  expect(names(state(), "failing")).toEqual(["Ban Quản lý các khu công nghiệp", "Sở Nội vụ"]);
  expect(names(state(), "carried")).toEqual(["Sở Công Thương", ""]);
  expect(book.reads).toBe(2);
});

test("suggests the likeliest sheet and says why; another check looks for it anew, and a failure is not told", async () => {
  const { session, state, book } = start();
  await session.suggestPrevious();
  expect(state().previous.suggested).toBeNull();
  await session.check();
  await session.suggestPrevious();
  expect(state().previous.suggested).toMatchObject([{ sheetName: "Tháng 01", earlierBy: "dates" }]);
  await session.checkAgain();
  expect(state().previous.suggested).toBeNull();
  book.failNext("surveySheets", { code: "cell-editing" });
  await session.suggestPrevious();
  expect(state().previous.suggested).toBeNull();
  expect(state().notice).toBeNull();
});

test("remembers the sheet in the workbook, and compares again at each check", async () => {
  const { session, state, book } = start();
  await session.check();
  session.choosePreviousSheet("Tháng 01");
  await settled(state);
  session.close();
  const again = createSession(book);
  await again.start();
  await again.check();
  await settled(() => again.store.get());
  expect(names(again.store.get(), "fell")).toEqual(["Sở Nội vụ"]);
  book.type("C12", 27);
  await again.checkAgain();
  await settled(() => again.store.get());
  expect(names(again.store.get(), "fell")).toEqual([]);
});

test("pages are of the comparison that is shown", async () => {
  const { session, state } = start();
  await session.check();
  session.choosePreviousSheet("Tháng 01");
  await settled(state);
  const { revision } = state().outcome!;
  expect((await session.pages!.periodLines(revision, "risen", 1, 3))!.map(({ name }) => name)).toEqual([
    "Sở Dân tộc và Tôn giáo",
    "Sở Công Thương",
  ]);
  expect(await session.pages!.periodLines(revision - 1, "risen", 0, 3)).toBeNull();
});

test("a sheet without a table, or that is gone, leaves the check as it was and says so", async () => {
  const { session, state } = start();
  await session.check();
  session.choosePreviousSheet("Lịch");
  await settled(state);
  expect(state().previous.problem).toEqual({ kind: "no-table", sheetName: "Lịch" });
  expect(previous(state())).toBeNull();
  session.choosePreviousSheet("Đã xóa");
  await settled(state);
  expect(state().previous.problem).toEqual({
    kind: "excel",
    failure: { code: "sheet-gone", sheetName: "Đã xóa" },
  });
  expect(state().outcome?.kind).toBe("report");
  expect(state().notice).toBeNull();
});

test("choosing none takes the comparison away", async () => {
  const { session, state } = start();
  await session.check();
  session.choosePreviousSheet("Tháng 01");
  await settled(state);
  session.choosePreviousSheet(null);
  await settled(state);
  expect(previous(state())).toBeNull();
});

test("a stopped reading leaves no trace, and can be done over", async () => {
  const { book, session, state } = start();
  await session.check();
  const release = book.holdReading();
  session.choosePreviousSheet("Tháng 01");
  await new Promise((go) => setTimeout(go));
  expect(state().previous.reading).not.toBeNull();
  session.cancelPrevious();
  release();
  await settled(state);
  expect(state().previous).toMatchObject({ reading: null, problem: { kind: "cancelled" } });
  expect(previous(state())).toBeNull();
  await session.readPreviousAgain();
  await settled(state);
  expect(previous(state())!.comparison).not.toBeNull();
});

test("a file is read in its stead; of several tables the one that is chosen", async () => {
  const { session, state } = start();
  await session.check();
  await session.choosePreviousFile(fileOf(xlsxFile({ "Kỳ này": DECEMBER, "Kỳ trước": JANUARY })));
  await settled(state);
  expect(previous(state())).toMatchObject({
    file: "ky-truoc.xlsx",
    sheetNames: ["Kỳ này", "Kỳ trước"],
    problem: { code: "several-sheets" },
    comparison: null,
  });
  await session.choosePreviousFileSheet("Kỳ trước");
  await settled(state);
  expect(names(state(), "reaching")).toEqual(["Sở Văn hóa, Thể thao và Du lịch"]);
  await session.checkAgain();
  await settled(state);
  expect(previous(state())).toMatchObject({ file: "ky-truoc.xlsx", comparison: { sheetName: "Kỳ trước" } });
});

test("a file that is none is told in plain words, and the check stands", async () => {
  const { session, state } = start();
  await session.check();
  await session.choosePreviousFile(fileOf(new TextEncoder().encode("<html></html>"), "trang.xlsx"));
  await settled(state);
  expect(state().previous.problem).toMatchObject({
    kind: "file",
    file: "trang.xlsx",
    failure: { code: "not-xlsx", found: "html" },
  });
  await session.choosePreviousFile({ name: "lon.xlsx", size: 1e9 } as File);
  expect(state().previous.problem).toMatchObject({ failure: { code: "too-large" } });
  await session.choosePreviousFile(fileOf(xlsxFile({ A: [["không có bảng"]] })));
  await settled(state);
  expect(state().previous.problem).toEqual({ kind: "no-table-in-file", file: "ky-truoc.xlsx" });
  expect(state().outcome?.kind).toBe("report");
});
