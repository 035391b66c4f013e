import { strFromU8, unzipSync } from "fflate";
import { withAppendix } from "../../../src/core/settings/appendices";
import { withPreviousSheet } from "../../../src/core/settings/previous-sheet";
import type { Notice, PaneState } from "../../../src/taskpane/session/state";
import { createSession, type Session } from "../../../src/taskpane/session/session";
import { gridsOf } from "../../support/grids";
import { sheet } from "../../support/sheet";
import { districts } from "../support/districts";
import { SheetWorkbook } from "../support/sheet-workbook";
import { bacKan, WITH_MISTAKES } from "../support/tables";

const HEADS = "Biểu tổng hợp";

interface Stage {
  readonly book: SheetWorkbook;
  readonly session: Session;
  readonly state: () => PaneState;
}

/** Biểu tổng hợp is Phụ lục I, Cấp huyện Phụ lục II; the first is checked. */
async function start(first = bacKan(), second = districts()): Promise<Stage> {
  const book = new SheetWorkbook(first, [second]);
  const session = createSession(book);
  await session.check();
  session.edit((settings) => withAppendix(settings, second.sheetName, HEADS));
  return { book, session, state: () => session.store.get() };
}

const notice = ({ state }: Stage): Notice | undefined => state().notice?.notice;
const problems = ({ state }: Stage) =>
  state().appendixProblems.map(({ sheetName, why }) => [sheetName, why.code] as const);
const headsOf = (book: SheetWorkbook) =>
  book.appendices.map(({ heading, rows }) => [heading[0]!.text, heading[1]!.text, rows.length]);
const wordsOf = (file: Uint8Array | null) => strFromU8(unzipSync(file!)["word/document.xml"]!);

test("each sheet is read again and made an appendix by its place, all of them one change", async () => {
  const on = await start();
  const { book, session } = on;
  const reads = book.reads;
  await session.addAppendices();
  expect(notice(on)).toEqual({ kind: "appendix", sheetNames: ["Phụ lục I", "Phụ lục II"] });
  expect(headsOf(book)).toEqual([
    ["Phụ lục I", expect.stringMatching(/^KẾT QUẢ/), 19],
    ["Phụ lục II", expect.stringMatching(/^KẾT QUẢ/), 4],
  ]);
  expect(book.reads - reads).toBe(2);
  expect(on.state().undoable).toMatchObject({ kind: "sheet", count: 2 });
  expect(on.state().outcome?.sheetName).toBe(HEADS);
  expect(on.state().busy).toBeNull();
});

test("what another hand typed since the check is checked too", async () => {
  const on = await start();
  on.book.type("C8", 38);
  await on.session.addAppendices();
  expect(problems(on)).toEqual([[HEADS, "blocked"]]);
});

test("one sheet with errors stands in the way of all: which, and by what, is told; nothing is made", async () => {
  const on = await start(bacKan(), districts("Cấp huyện", { 2: { 2: 44 } }));
  await on.session.addAppendices();
  expect(notice(on)).toEqual({ kind: "appendices-blocked", sheets: 1, all: 2 });
  expect(problems(on)).toEqual([["Cấp huyện", "blocked"]]);
  expect(on.state().appendixProblems).toMatchObject([{ why: { first: [{ agency: "UBND huyện Ba Bể" }] } }]);
  expect(on.book.appendices).toEqual([]);
  expect(await on.session.appendixFile()).toBeNull();
  expect(await on.session.dispatchFile()).toBeNull();
});

test("every sheet that cannot be used is told at once; put right, the appendices are made and nothing is told any more", async () => {
  const on = await start(bacKan(WITH_MISTAKES), sheet([["Báo cáo tháng"]], { name: "Khác" }));
  await on.session.addAppendices();
  expect(problems(on)).toEqual([
    [HEADS, "blocked"],
    ["Khác", "no-table"],
  ]);
  on.book.others[0] = districts("Khác");
  const right = new SheetWorkbook(bacKan());
  for (const cell of Object.keys(WITH_MISTAKES)) on.book.type(cell, right.value(cell));
  await on.session.addAppendices();
  expect(problems(on)).toEqual([]);
  expect(on.book.appendices).toHaveLength(2);
});

test("a sheet that was deleted or renamed is told by its name, and nothing takes its place", async () => {
  const on = await start();
  on.book.others.length = 0;
  await on.session.addAppendices();
  expect(on.state().appendixProblems).toEqual([
    { sheetName: "Cấp huyện", why: { code: "failure", failure: { code: "sheet-gone", sheetName: "Cấp huyện" } } },
  ]);
  expect(on.book.appendices).toEqual([]);
});

test("two tables on a sheet that nobody chose between are not guessed", async () => {
  const rows = gridsOf(districts()).values;
  const on = await start(bacKan(), sheet([...rows, [], [], ...rows.slice(1)], { name: "Cấp huyện" }));
  await on.session.addAppendices();
  expect(problems(on)).toEqual([["Cấp huyện", "open-table"]]);
});

test("each is compared with its own last period; one that is gone is told", async () => {
  const on = await start();
  on.session.edit((settings) => withPreviousSheet(settings, "Cấp huyện", "Kỳ trước"));
  await on.session.addAppendices();
  expect(problems(on)).toEqual([["Cấp huyện", "previous"]]);
  on.book.others.push(districts("Kỳ trước"));
  await on.session.addAppendices();
  expect(problems(on)).toEqual([]);
  expect(on.book.appendices).toHaveLength(2);
});

test("while a cell is being edited nothing is made, and trying again does", async () => {
  const on = await start();
  on.book.failNext("read", { code: "cell-editing" });
  await on.session.addAppendices();
  expect(notice(on)).toEqual({ kind: "failure", action: "appendix", failure: { code: "cell-editing" } });
  expect(on.book.appendices).toEqual([]);
  await on.session.retry();
  expect(on.book.appendices).toHaveLength(2);
});

test("it is told which sheet is read; stopped, all is as it was", async () => {
  const on = await start();
  const { outcome } = on.state();
  const release = on.book.holdReading();
  const making = on.session.addAppendices();
  while (!on.state().busy?.rows) await new Promise((resolve) => setTimeout(resolve));
  expect(on.state().busy).toMatchObject({
    stage: "reading",
    cancellable: true,
    sheet: { name: HEADS, place: 1, all: 2 },
  });
  on.session.cancel();
  release();
  await making;
  expect(notice(on)).toEqual({ kind: "cancelled" });
  expect(on.book.appendices).toEqual([]);
  expect(on.state().outcome).toBe(outcome);
  await on.session.addAppendices();
  expect(on.book.appendices).toHaveLength(2);
});

test("the appendices can be made before any sheet is checked", async () => {
  const { book } = await start();
  book.stored = { appendices: [districts().sheetName, HEADS].map((name) => ({ sheet: name, title: "" })) };
  const session = createSession(book);
  await session.start();
  await session.addAppendices();
  expect(headsOf(book).map(([label, , rows]) => [label, rows])).toEqual([
    ["Phụ lục I", 4],
    ["Phụ lục II", 19],
  ]);
});

test("the Word file has a section for each, and the draft of the dispatch refers to both and comes with them", async () => {
  const { session } = await start();
  const appendices = wordsOf(await session.appendixFile());
  expect(appendices.match(/Phụ lục I{1,2}</g)).toEqual(["Phụ lục I<", "Phụ lục II<"]);
  expect(appendices.match(/<w:sectPr/g)).toHaveLength(2);
  const draft = wordsOf(await session.dispatchFile());
  expect(draft).toContain("(Chi tiết tại các Phụ lục I, II kèm theo)");
  expect(draft).toContain("Trong tổng số 18 cơ quan, đơn vị");
  expect(draft.match(/<w:sectPr/g)).toHaveLength(3);
  expect(await session.dispatchText()).toContain("các Phụ lục I, II kèm theo");
});

test("the draft speaks of the sheet in view, whichever its place", async () => {
  const { session } = await start();
  await session.checkSheet("Cấp huyện");
  expect(wordsOf(await session.dispatchFile())).toContain("Trong tổng số 03 cơ quan, đơn vị");
  expect((await session.appendixClipboard())?.text).toMatch(/^Phụ lục II\s/);
});

test("a sheet that is no appendix has none to preview, to copy or to be made", async () => {
  const { book, session, state } = await start();
  book.others.push(districts("Quý trước"));
  await session.checkSheet("Quý trước");
  expect(await session.pages!.appendix(state().settings)).toEqual({ kind: "not-listed" });
  expect(await session.appendixClipboard()).toBeNull();
});

test("a text is compared with the tables of all appendices: what one of them bears out is not told", async () => {
  const { session, state } = await start();
  const told = async (text: string) => {
    session.writeLetter(`${text} (Chi tiết tại các Phụ lục I, II kèm theo).`);
    await session.compareLetter();
    return state().letter.compared!.findings.map(({ code, quote }) => [code, quote] as const);
  };
  expect(await told("Có 01 cơ quan, đơn vị chưa đạt chỉ tiêu là UBND huyện Na Rì (10,0%).")).toEqual([]);
  expect((await told("UBND huyện Na Rì (12,0%) và Sở Y tế (21,2%).")).map(([code]) => code)).toEqual(["rate-differs"]);
  session.writeLetter("Chi tiết tại Phụ lục I.");
  await session.compareLetter();
  expect(state().letter.compared!.findings).toMatchObject([{ code: "appendix-numeral", expected: "II" }]);
});
