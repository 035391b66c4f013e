import type { SkippedRate } from "../../core/corrections/rates";
import { cellName, type CellAddress } from "../../core/sheet/address";
import type { CellValue } from "../../core/sheet/snapshot";
import type { ExcelFailure, StaleCell } from "../../excel/workbook";
import { valueText } from "../../locales/numerals";
import { rosterWords } from "../../locales/rosters";
import type { FailureWords, Messages } from "../../locales/vi";
import type { Excerpt } from "../engine/view";
import type { Action, Notice } from "../session/state";
import type { Speech } from "../shared/context";
import { failureWords } from "../shared/failure-words";
import { rosterProblemText } from "../shared/roster-problem";

/** A notice as the pane tells it. */
export interface NoticeWords {
  readonly intent: "success" | "info" | "warning" | "error";
  readonly title: string | null;
  readonly lines: readonly string[];
  /** Cells the notice is about, each with what is said of it. */
  readonly cells: readonly { readonly row: number; readonly column: number; readonly text: string }[];
  /** What may help: trying the same again, checking again, or changing what was left out for its fonts. */
  readonly remedy: "retry" | "check-again" | "lose-fonts" | null;
}

const READING: ReadonlySet<Action> = new Set<Action>(["check", "select", "load-settings"]);
/** As many cells as a message can name before it stops being one. */
const MOST_CELLS = 5;

export function noticeWords(notice: Notice, speech: Speech): NoticeWords {
  const { messages } = speech;
  const words = messages.notices;
  switch (notice.kind) {
    case "corrected":
      return withLeftOut(notice.leftOut, notice.cells > 0 ? words.corrected(notice.cells) : null, messages);
    case "rates": {
      const { cells, skipped, leftOut } = notice;
      if (leftOut.length === 0) return ratesNotice(cells, skipped, messages);
      const written = cells > 0 || skipped.count > 0 ? ratesNotice(cells, skipped, messages) : null;
      const told = withLeftOut(leftOut, null, messages);
      return {
        ...told,
        lines: [...(written?.lines ?? []), ...told.lines],
        cells: [...(written?.cells ?? []), ...told.cells],
      };
    }
    case "no-rate-column":
      return failed(words.noRateColumn, null);
    case "in-halves":
      return said("info", messages.recognition.besideActions);
    case "flagged":
      return said("success", words.flagged(notice.agencies));
    case "unflagged":
      return said("success", words.unflagged);
    case "sorted":
      return said("success", words.sorted(notice.rows));
    case "appendices-blocked":
      return failed(words.appendicesBlocked(notice.sheets, notice.all), null);
    case "appendix":
      return said("success", words.appendix(notice.sheetNames));
    case "chart":
      return said("success", words.chart(notice.sheetName));
    case "record":
      return said("success", words.record(notice.sheetName));
    case "no-record":
      return said("info", words.noRecord);
    case "record-no-table":
      return failed(words.recordNoTable, null);
    case "undone":
      return said("success", words.undone[notice.change.kind](notice.change.count));
    case "already":
      return said("info", words.already[notice.action]);
    case "cancelled":
      return said("info", words.cancelled);
    case "not-loaded":
      return failed(words.notLoaded, "retry");
    case "roster-named": {
      const words = rosterWords(speech.language).adopt;
      const { name, aliasOf, roster, isCopy } = notice;
      const done = aliasOf === null ? words.added(name, roster) : words.aliased(name, aliasOf, roster);
      return { ...said("success", done), lines: isCopy ? [done, words.copied] : [done] };
    }
    case "roster-problem": {
      const words = rosterWords(speech.language);
      const body = rosterProblemText(notice.problem, speech);
      return failed({ title: words.notKept, body, next: words.unchanged }, null);
    }
    case "settings-imported":
      return said("success", words.settingsImported);
    case "settings-unreadable":
      return failed(words.settingsUnreadable, null);
    case "not-rechecked": {
      const failure = failureWords(notice.failure, "read", messages);
      const done = noticeWords(notice.done, speech);
      return {
        ...done,
        intent: "warning",
        lines: [...done.lines, words.notRechecked, failure.next],
        remedy: "check-again",
      };
    }
    case "failure":
      return failureNotice(notice.action, notice.failure, speech);
    case "bug":
      return failed({ ...words.bug, body: words.bug.body(notice.message) }, "check-again");
  }
}

/** What was done, and the cells that were left alone because a change would lose how parts of their text look. */
function withLeftOut(
  leftOut: readonly CellAddress[],
  done: string | null,
  { notices, findings }: Messages,
): NoticeWords {
  if (leftOut.length === 0) return said("success", done ?? "");
  return {
    intent: "warning",
    title: null,
    lines: [...(done === null ? [] : [done]), notices.leftOut(leftOut.length)],
    cells: leftOut.slice(0, MOST_CELLS).map((cell) => ({ ...cell, text: findings.at(cellName(cell)) })),
    remedy: "lose-fonts",
  };
}

function ratesNotice(written: number, skipped: Excerpt<SkippedRate>, { notices }: Messages): NoticeWords {
  const done = written > 0 ? notices.rates(written) : notices.ratesRight;
  if (skipped.count === 0) return said(written > 0 ? "success" : "info", done);
  const cells = skipped.first
    .slice(0, MOST_CELLS)
    .map(({ cell, name, reason }) => ({ ...cell, text: `${cellName(cell)}, ${name}: ${notices.rateSkips[reason]}` }));
  return { ...said("info", done), intent: "warning", lines: [done, notices.ratesSkipped(skipped.count)], cells };
}

function said(intent: "success" | "info", line: string): NoticeWords {
  return { intent, title: null, lines: [line], cells: [], remedy: null };
}

function failed(words: FailureWords, remedy: NoticeWords["remedy"]): NoticeWords {
  return { intent: "error", title: words.title, lines: [words.body, words.next], cells: [], remedy };
}

function failureNotice(action: Action, failure: ExcelFailure, speech: Speech): NoticeWords {
  const { messages } = speech;
  const { notices } = messages;
  if (action === "save-settings") {
    const { next } = failureWords(failure, "read", messages);
    const words = failed({ title: notices.settingsNotSaved, body: notices.settingsNotSavedKept, next }, null);
    return { ...words, intent: "warning" };
  }
  const words = failureWords(failure, READING.has(action) ? "read" : "write", messages);
  const title = action === "load-settings" ? notices.settingsNotLoaded : words.title;
  const body = action === "load-settings" ? `${words.title}. ${words.body}` : words.body;
  return {
    ...failed({ title, body, next: words.next }, remedyOf(failure)),
    intent: failure.code === "cell-editing" || failure.code === "mixed-fonts" ? "warning" : "error",
    cells: cellsOf(failure, speech),
  };
}

function remedyOf({ code }: ExcelFailure): NoticeWords["remedy"] {
  if (code === "cell-editing" || code === "excel") return "retry";
  if (code === "mixed-fonts") return "lose-fonts";
  return code === "stale" ? "check-again" : null;
}

function cellsOf(failure: ExcelFailure, { messages, language }: Speech): NoticeWords["cells"] {
  const { notices, findings } = messages;
  const shown = (value: CellValue): string => (value === "" ? findings.blank : valueText(value, language));
  const listed = (cells: readonly StaleCell[], say: (cell: string, expected: string, found: string) => string) =>
    cells.slice(0, MOST_CELLS).map(({ cell, expected, found }) => ({
      ...cell,
      text: say(cellName(cell), shown(expected), shown(found)),
    }));
  if (failure.code === "stale") return listed(failure.cells, notices.staleCell);
  if (failure.code === "read-back" || failure.code === "sheet-unfinished")
    return listed(failure.cells, notices.readBackCell);
  if (failure.code === "mixed-fonts")
    return failure.cells.slice(0, MOST_CELLS).map((cell) => ({ ...cell, text: findings.at(cellName(cell)) }));
  if (failure.code === "formula-across-rows") return [{ ...failure.cell, text: findings.at(cellName(failure.cell)) }];
  return [];
}
