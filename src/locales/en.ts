import { countText, quoted } from "./numerals";
import { recognitionEn } from "./recognition/en";
import type { FailureScene, Messages } from "./vi";

const count = (n: number): string => countText(n, "en");
/** "1 cell", "3 cells", "2 agencies". */
const several = (n: number, one: string, many = `${one}s`): string => `${count(n)} ${n === 1 ? one : many}`;
const kept = (scene: FailureScene): string =>
  scene === "read" ? "The workbook is as it was." : "No cell was changed.";

/** English. */
export const en: Messages = {
  productName: "Rà soát",

  tabs: { label: "Parts of Rà soát", check: "Check", appendix: "Appendix", settings: "Settings" },

  buttons: {
    check: "Check",
    checkAgain: "Check again",
    cancel: "Stop",
    correctSafe: "Correct the safe errors",
    correctOne: "Correct",
    rates: "Recompute rates",
    flag: "Mark",
    unflag: "Remove marks",
    sort: "Sort",
    addAppendix: "Make the appendix",
    undo: "Undo",
    retry: "Try again",
    loseFonts: "Go on, losing these looks",
    dismiss: "Close the message",
    showMore: (n) => `Show ${count(n)} more`,
    export: "Save to a file",
    import: "Load from a file",
    copy: "Copy",
    copied: "Copied",
  },

  start: {
    loading: "Starting…",
    placeLoading: "Opening…",
    notInExcel: {
      title: "Rà soát works inside Excel",
      body: "This page was opened outside Excel, so there is no workbook to check.",
      next: "Open Excel, go to the Home tab and press Rà soát.",
    },
    tooOld: (needs) => ({
      title: "This version of Excel is too old",
      body: `Rà soát needs ExcelApi ${needs}, which came with Excel 2021, Microsoft 365 and Excel on the web. The workbook is as it was.`,
      next: "Update Office, or open the workbook with Excel on the web.",
    }),
    crashed: {
      title: "Something went wrong in Rà soát",
      body: "The pane has stopped. Whatever was written to the workbook is still there.",
      next: "Close the Rà soát pane and open it again.",
    },
  },

  firstRun: {
    title: "Getting started",
    sentences: [
      "Open the sheet with the table of figures and press Check: Rà soát finds the table, checks every figure and recomputes every rate.",
      "Press a finding to go to its cell; errors with one right answer are corrected together, the others wait for your decision, and every change can be undone.",
      "When no error is left, go to Appendix to lay out the table for the dispatch; no figure leaves the workbook.",
    ],
  },

  lists: {
    all: (n) => `Show all ${count(n)}`,
    fewer: "Show fewer",
    part: (first, last, all) => `${count(first)}–${count(last)} of ${count(all)}`,
    before: "Previous part",
    after: "Next part",
    coming: "Loading…",
  },

  busy: {
    reading: "Reading the sheet…",
    rows: (read, all) => `${count(read)} of ${several(all, "row")} read`,
    onSheet: (doing, sheetName, place, all) => `${doing} Sheet “${sheetName}” (${place}/${all})`,
    waitsForCell: "Waiting: press Enter or Esc in the cell being edited.",
    recognising: "Finding the table…",
    checking: "Checking…",
    writing: "Writing to the sheet…",
    appendix: "Making the appendix…",
    record: "Working on the record of the check…",
    word: "Making the Word file…",
    progress: "Progress of reading the sheet",
  },

  changed: {
    title: "The figures have changed since the check",
    body: (sheetName) => `The results below are of sheet “${sheetName}” before the change.`,
  },

  found: {
    title: "The table found",
    agencies: (n) => several(n, "agency", "agencies"),
    place: (sheetName, range) => `Sheet “${sheetName}”, ${range}`,
    columns: "Columns of the table",
    columnsHelp:
      "If a column was taken for the wrong one, choose another here; the choice is remembered for this sheet.",
    automatic: (column) => (column === "" ? "As recognised: none" : `As recognised: column ${column}`),
    column: (column, heading) => (heading === "" ? `Column ${column}` : `${column}: ${heading}`),
    byHand: "Chosen by hand",
    reasonsOf: (field) => `Why this column for “${field}”?`,
    which: "Table on the sheet",
    roster: (name) => `Checked against the roster ${name}`,
    rosterLikely: (name) => `Checked against the roster ${name} (as the sheet tells)`,
    rosterNone: "No roster of agencies",
    passedOver: (n) => `${several(n, "row")} that ${n === 1 ? "is" : "are"} no agency passed over.`,
  },

  fields: {
    stt: "Number",
    agency: "Agency",
    total: "Procedures reviewed",
    immediate: "Decentralised now",
    conditional: "Decentralised on conditions",
    notProposed: "Not proposed",
    rate: "Rate (%)",
  },

  programmes: {
    decentralisation: "Review and decentralisation of procedures",
  },

  noTable: {
    title: "No table of figures was found",
    reasons: {
      "empty-sheet": (sheetName) => `Sheet “${sheetName}” is empty.`,
      "no-header": (sheetName) => `Sheet “${sheetName}” has no heading row like that of a review table.`,
      "missing-columns": (sheetName) => `The table on sheet “${sheetName}” lacks a required column.`,
      "no-agency-rows": (sheetName) => `Below the heading on sheet “${sheetName}” there is no agency row.`,
      "unsaid-topic": (sheetName) =>
        `Sheet “${sheetName}” has a table with fitting columns, but nothing says that it is about procedures to be decentralised.`,
      "not-agencies": (sheetName) =>
        `The table on sheet “${sheetName}” names the same few agencies again and again: its rows do not stand for agencies.`,
    },
    missing: (fields) => `Not found: ${fields}.`,
    header: (range) => `The heading may be range ${range}.`,
    next: "Open the sheet that has the table and press Check. The table needs columns for the agency, the total and what is decentralised now.",
    nextColumns: "Choose the columns for the missing fields below, or correct the headings and press Check.",
    kept: "The workbook is as it was.",
  },

  recognition: recognitionEn,

  verdict: {
    title: "Result",
    clean: "The figures agree; there is no error.",
    infoOnly: "The figures agree; there is no error. There are notes.",
    warnings: (n) => `No error; ${several(n, "point")} to look at before signing.`,
    errors: (n) => `${several(n, "error")} to settle before the appendix can be made.`,
    severities: { error: "Errors", warning: "Warnings", info: "Notes" },
    totals: "Sum over the agencies whose figures can be read",
    overall: "Overall rate",
    noRate: "not applicable",
  },

  findings: {
    groups: {
      safe: "Can be corrected at once",
      decide: "Needs your decision",
      accepted: "Accepted with a reason",
      info: "For information",
    },
    groupHelp: {
      safe: "Each has one right answer.",
      decide: "Compare with the source of the figures before correcting.",
      accepted: "The reasons are printed in the notes of the appendix and written into the record.",
      info: "No bearing on the result.",
    },
    justify: {
      begin: "Accept, give a reason",
      change: "Change the reason",
      withdraw: "No longer accept",
      reason: "Reason",
      hint: "For example: explained by the agency in letter 12/SYT-VP.",
      save: "Save the reason",
      cancel: "Cancel",
      accepted: (reason) => `Accepted: ${reason}`,
    },
    at: (cell) => `Cell ${cell}`,
    more: (n) => `and ${several(n, "more cell", "more cells")}`,
    goTo: (cell, title) => `Go to cell ${cell}: ${title}`,
    correct: (cell, title) => `Correct ${cell === "" ? "" : `cell ${cell}`}: ${title}`,
    correction: (after) => `Becomes ${after}`,
    correctionOf: (before, after) => `Becomes ${after} (is ${before})`,
    correctionMany: (n) => `Corrects ${several(n, "cell")}`,
    blank: "empty",
    cause: "Likely cause",
  },

  standing: {
    title: (target) => `Short of the target (${target})`,
    above: (percent) => `above ${percent}`,
    atLeast: (percent) => `at least ${percent}`,
    none: "Every agency with a rate reaches the target.",
    missing: (n) => `${count(n)} more needed`,
    ratio: (part, whole) => `${count(part)}/${count(whole)}`,
    targetLine: (percent) => `Upright line: the target, ${percent}`,
    boundary: "Exactly on the target",
    boundaryShort: (percent) => `Exactly ${percent}: falls short, as the target is above ${percent}.`,
    boundaryReached: (percent) => `Exactly ${percent}: reaches it, as the target is at least ${percent}.`,
    rounded: "On the target once rounded",
    roundedHelp: "Judged by the rate before rounding; the printed table will show the target itself.",
    roundedShort: "short",
    roundedReached: "reached",
    disputed: "Cannot be judged yet",
    disputedHelp: "The stated total and the sum of its parts lead to different answers; correct the figures first.",
    goTo: (agency) => `Go to the row of ${agency}`,
  },

  actions: {
    title: "Work on the sheet",
    ratesFormula: "Writes the rates as formulas",
    ratesValue: "Writes the rates as values",
    flag: "Agencies short of the target, in the table",
    unflag: "Takes the marks away",
    sort: "By rate, highest first",
    nothing: "No change to undo yet",
    changes: {
      edits: (n, sheetName) => `${several(n, "cell")} changed on “${sheetName}”`,
      flags: (_, sheetName) => `Marks on “${sheetName}”`,
      order: (n, sheetName) => `${several(n, "row")} sorted on “${sheetName}”`,
      sheet: (n, sheetName) =>
        n === 1 ? `Sheet “${sheetName}” added` : `${several(n, "sheet")} added, the first “${sheetName}”`,
    },
  },

  notices: {
    label: "Message",
    corrected: (n) => `${several(n, "cell")} corrected and checked again. Press Undo for the old values.`,
    leftOut: (n) =>
      `${several(n, "cell")} not changed: a part of the text is bold, coloured or raised, which a change would lose and Undo could not bring back.`,
    rates: (n) => `${several(n, "rate")} written and checked again. Press Undo for the old values.`,
    ratesRight: "The rates are right already; nothing was written.",
    ratesSkipped: (n) => `${several(n, "rate")} left alone, as the figures of the row are not settled:`,
    rateSkips: {
      "unreadable-count": "a count cannot be read",
      "text-count": "a count is typed as text",
      "blank-total": "the total is empty",
      disputed: "the total is not the sum of its parts",
      merged: "the rate is in a merged cell",
    },
    noRateColumn: {
      title: "The table has no rate column",
      body: "There is no column to write rates to. No cell was changed.",
      next: "Add a rate column, or choose it under Columns of the table, and check again.",
    },
    flagged: (n) =>
      n === 0
        ? "No agency is to be marked now; marks will show when the figures change."
        : `${several(n, "agency", "agencies")} marked. The marks follow the figures.`,
    unflagged: "The marks on the sheet were removed.",
    sorted: (n) => `${several(n, "row")} sorted by rate and checked again; the numbering stays in place.`,
    appendicesBlocked: (sheets, all) => ({
      title: "A sheet of the appendices cannot be used yet",
      body: `${count(sheets)} of ${several(all, "sheet")} cannot be used yet, so nothing was made or compared. The workbook is as it was.`,
      next: "See why at each appendix in the list, deal with it, then try again.",
    }),
    appendix: (sheetNames) =>
      sheetNames.length === 1
        ? `The appendix is on the new sheet ${quoted(sheetNames)}.`
        : `The appendices are on the new sheets ${quoted(sheetNames)}.`,
    chart: (sheetName) => `The chart is on the new sheet “${sheetName}”.`,
    record: (sheetName) => `The record of the check is on the new sheet “${sheetName}”.`,
    noRecord: "This workbook has no record of a check of this sheet.",
    recordNoTable: {
      title: "Nothing to compare with the record",
      body: "The sheet no longer has a table of figures.",
      next: "Open the sheet that has the table, press “Check”, and compare again. Nothing was changed.",
    },
    undone: {
      edits: (n) => `The old values of ${several(n, "cell")} are back.`,
      flags: () => "The marks are as they were.",
      order: (n) => `${several(n, "row")} back in the old order.`,
      sheet: (n) => (n === 1 ? "The added sheet was deleted." : `The ${n} added sheets were deleted.`),
    },
    already: {
      "correct-safe": "There is no safe error to correct.",
      correct: "The cell is right already; nothing was written.",
      unflag: "The sheet has no marks made by Rà soát.",
      sort: "The table is in order of rate already.",
    },
    cancelled: "Reading was stopped. The workbook is as it was, and the last result is kept.",
    notLoaded: {
      title: "A part of Rà soát could not be loaded",
      body: "The network failed while it was being fetched. The workbook is as it was.",
      next: "Look at the network connection, then try again.",
    },
    settingsImported: "The settings were loaded.",
    settingsUnreadable: {
      title: "These are no settings of Rà soát",
      body: "The settings are as they were.",
      next: "Choose a .json file that was saved here, or paste the whole text of such a file again.",
    },
    settingsNotSaved: "The settings could not be saved in the workbook",
    settingsNotSavedKept: "They hold until this pane is closed; the next change saves them again.",
    settingsNotLoaded: "The settings kept in the workbook could not be read",
    notRechecked: "The sheet could not be read again for a check.",
    bug: {
      title: "Something went wrong in Rà soát",
      body: (message) => `The work was stopped (${message}).`,
      next: "Press Check to look at the sheet again; if it happens again, send this message to your technician.",
    },
    staleCell: (cell, expected, found) => `${cell}: was ${expected} at the check, now ${found}`,
    readBackCell: (cell, expected, found) => `${cell}: ${expected} was written, Excel shows ${found}`,
  },

  failures: {
    "cell-editing": (_, scene) => ({
      title: "A cell is being edited",
      body: `While a cell is being edited, Excel lets nothing be read or written. ${kept(scene)}`,
      next: "Press Enter or Esc in that cell, then try again.",
    }),
    protected: ({ scope, sheetName }) =>
      scope === "sheet"
        ? {
            title: `Sheet “${sheetName}” is protected`,
            body: "Rà soát never unprotects a sheet. No cell was changed.",
            next: "Unprotect it on Excel's Review tab and try again; or go to Appendix to make the table on a new sheet.",
          }
        : {
            title: "The structure of the workbook is protected",
            body: "No sheet can be added or deleted. The workbook is as it was.",
            next: "Unprotect the workbook on Excel's Review tab and try again.",
          },
    "sheet-gone": ({ sheetName }) => ({
      title: `Sheet “${sheetName}” is gone`,
      body: "It was deleted or renamed after the check. Nothing was written.",
      next: "Open the sheet to be checked and press Check.",
    }),
    "too-large": ({ cells }, scene) => ({
      title: "The sheet is too large",
      body: `${cells > 0 ? `Its used range has ${several(cells, "cell")},` : "The area to be written is"} more than Excel hands over at once. ${kept(scene)}`,
      next: "Clear formats from empty rows and columns, or copy the table alone to a new sheet, then check again.",
    }),
    stale: ({ cells }) => ({
      title: "The figures have changed since the check",
      body: `${several(cells.length, "cell")} no longer ${cells.length === 1 ? "holds" : "hold"} what was checked, so nothing was written over.`,
      next: "Press Check again, then work on the new figures.",
    }),
    "read-back": ({ cells, restored }) => ({
      title: "Excel shows something else than was written",
      body: restored
        ? `${several(cells.length, "cell")} did not take the value; all old values are back.`
        : `${several(cells.length, "cell")} did not take the value, and the old values could not be put back.`,
      next: restored
        ? "Look at the format and the data validation of these cells, then try again."
        : "Look at these cells now; Excel's own Undo (Ctrl+Z) may help.",
    }),
    "sheet-unfinished": ({ left, cells }) => ({
      title: "The new sheet did not come out whole",
      body:
        (cells.length > 0
          ? `${several(cells.length, "cell")} did not take the value. `
          : "Excel refused a part of the layout. ") +
        (left.length === 0
          ? "What was made was deleted; all other sheets are as they were."
          : `Sheet ${quoted(left)} is left, but not whole; all other sheets are as they were.`),
      next:
        left.length === 0
          ? "Press Make the appendix to try again."
          : `Delete sheet ${quoted(left)}, then press Make the appendix.`,
    }),
    "merged-rows": () => ({
      title: "Not sorted: cells are merged across rows",
      body: "Moving rows would break the merged cells. The order is as it was.",
      next: "Unmerge the cells in the body of the table, then sort again.",
    }),
    "hidden-rows": ({ rows }) => ({
      title: "Not sorted: rows are hidden or filtered out",
      body: `${several(rows.length, "row")} hidden; moved, other agencies would be hidden instead. The order is as it was.`,
      next: "Show all rows of the table, then sort again.",
    }),
    "attached-rows": ({ rows }) => ({
      title: "Not sorted: rows belong to the row above them",
      body: `${several(rows.length, "row")} with a second line or details of the agency above would be torn off. The order is as it was.`,
      next: "Join these rows to their agency's row, then sort again.",
    }),
    "formula-across-rows": () => ({
      title: "Not sorted: a formula refers to another row",
      body: "Moving rows would make it wrong. The order is as it was.",
      next: "Go to the cell below, let its formula use cells of its own row only, then sort again.",
    }),
    "mixed-fonts": ({ cells }) => ({
      title: "Some letters look different from the rest of their text",
      body: `${count(cells.length)} ${cells.length === 1 ? "cell has" : "cells have"} text of which a part is bold, coloured or raised. Excel lets no add-in keep that, and Undo cannot bring it back. No cell was changed.`,
      next: "Go on only if the looks of these parts are not needed.",
    }),
    selection: ({ why }) => {
      switch (why) {
        case "not-one-area":
          return {
            title: "No single range is selected",
            body: "Several ranges, or a chart or shape, are selected on the sheet.",
            next: "Select one range of cells, then try again.",
          };
        case "too-large":
          return {
            title: "The selection is too large",
            body: "More than 5,000 rows, 20 columns or 40,000 cells with contents are selected.",
            next: "Select only the column of names (and that of other names), then try again.",
          };
        case "blank":
          return {
            title: "The selection is blank",
            body: "The cells selected on the sheet hold nothing.",
            next: "Select the cells with the agencies' names, then try again.",
          };
      }
    },
    "not-supported": ({ needs }) => ({
      title: "This version of Excel does not support it",
      body: `It takes ${needs}. The workbook is as it was.`,
      next: "Update Excel or open the workbook with Excel on the web, then try again.",
    }),
    cancelled: () => ({
      title: "Stopped",
      body: "Reading was stopped as asked. The workbook is as it was.",
      next: "Press Check when it is to be done again.",
    }),
    "nothing-to-undo": () => ({
      title: "There is no change to undo",
      body: "Rà soát has made no change, or the last one is undone already. The workbook is as it was.",
      next: "Excel's own Undo (Ctrl+Z) may serve for other changes.",
    }),
    excel: ({ errorCode, message }, scene) => ({
      title: "Excel reports an error",
      body: `Excel refused: ${message} (${errorCode}). ${kept(scene)}`,
      next: "Try again; if it still fails, save the workbook, close Excel and open it again.",
    }),
  },

  appendix: {
    dispatch: "The dispatch",
    suggestion: (cell, code, date) =>
      `Cell ${cell} says number ${code}${date && `, of ${date}`}. Compare with the dispatch before using it.`,
    useSuggestion: "Fill in below",
    number: "Number",
    numberHint: "Empty if none yet",
    symbol: "Symbol",
    symbolHint: "For example: UBND-NCPC",
    symbolShape: "Symbols are usually capitals joined by hyphens, without spaces: UBND-NCPC.",
    date: "Date of issue",
    dateHint: "Day first, as in 23/11/2021; empty while there is none",
    dateWrong: "There is no such day. Use day/month/year, for example 23/11/2021.",
    issuer: "Issuing body",
    issuerHint: "As the dispatch names it, in Vietnamese",
    kind: "Kind of document",
    kindHint: "As the dispatch names it, in Vietnamese",
    options: "Layout",
    layout: "List",
    layouts: {
      all: "All in one table",
      groups: "Two groups: target reached and not",
      sections: "By kind of agency, each in a section",
      short: "Only those short of the target",
    },
    totalRow: "With a total row",
    rank: "With a column of ranks",
    notes: "With notes under the table",
    justifications: "Reasons are printed",
    justificationPlaces: { below: "under the table", column: "in a column of their own", none: "nowhere" },
    mode: "Form of the document",
    modes: { paper: "Paper: number and date filled in", electronic: "Electronic: number and date left blank" },
    zeros: "A count of 0 is shown as",
    zeroStyles: { zero: "0", blank: "nothing", dash: "a dash (-)" },
    preview: "Preview",
    previewPage: "Page of the appendix",
    previewFull: "True size",
    paper: { portrait: "A4 portrait", landscape: "A4 landscape" },
    paperMargins: (top, right, bottom, left) =>
      `margins: top ${top}, right ${right}, bottom ${bottom}, left ${left} mm`,
    repeated: "The heading rows repeat on every page; page numbers stand centred in the top margin from page 2.",
    notYet: {
      unchecked: "There are no figures for an appendix yet. Go to Check and press Check first.",
      "no-table": "The sheet that was checked has no table of figures, so there can be no appendix.",
      question:
        "The columns of the table can be read in two ways. Go to Check and choose the right one before making the appendix.",
    },
    blocked: {
      title: "The appendix cannot be made yet",
      body: (errors, others) =>
        `To settle first, ${[
          errors > 0 && several(errors, "error"),
          others > 0 && `${several(others, "other point")} on rows without a rate`,
        ]
          .filter(Boolean)
          .join(" and ")}:`,
    },
    toCheck: "Back to Check",
  },

  settings: {
    target: "Target",
    percent: "Target (%)",
    percentWrong: "A number from 0 to 100 with at most 4 decimals, for example 20 or 92.5.",
    comparator: "Comparison",
    comparators: { ">": "Above the target (>)", ">=": "The target or more (≥)" },
    rates: "Rates",
    decimals: "Decimals",
    rateAs: "The rate column is written as",
    rateKinds: { formula: "Formulas (recalculated)", value: "Fixed values" },
    comparison: "Comparison of names",
    roster: "Roster of agencies",
    rosterAuto: "As the sheet tells",
    rosterNone: "None",
    rosterHelp: "Names, missing and unknown agencies are checked against it.",
    rosterUnknown: (id) => `No longer available (${id})`,
    display: "Display",
    language: "Language",
    languages: { auto: "As Office", vi: "Tiếng Việt", en: "English" },
    file: "Settings file",
    fileHelp: "The settings are kept in this workbook. Save them to a file to use them in another.",
    fileName: "ra-soat-settings.json",
    fileText: "Content of the settings file",
    fileTextHelp: "If Excel does not let the file be downloaded, copy this and save it as a .json file.",
    importText: "Or paste the content of a settings file",
    importApply: "Use what was pasted",
    data: "Data",
    dataPoints: [
      "Rà soát reads a sheet only when Check is pressed and writes only when a button is pressed; before writing it reads the cells again.",
      "No figure leaves the workbook: there is no server, and no usage is reported.",
      "The settings are kept in the workbook and go with the file when it is sent on.",
    ],
    version: (version) => `Version ${version}`,
  },

  reasons: {
    "by-hand": () => "The column was chosen by hand.",
    heading: ({ heading, words }) => `The heading “${heading}” matches “${words}”.`,
    "vague-heading": ({ heading }) => `The heading “${heading}” is vague, but no other column fits better.`,
    "group-order": () => "It has its place in the order under the common heading, and the parts add up.",
    "completes-sum": () => "With this column the parts add up to the total.",
    "equals-rate": () => "Its figures equal the recomputed rate.",
    names: () => "It holds names of agencies.",
    "running-numbers": () => "It holds running numbers.",
    "whole-numbers": ({ holds, rows }) => `${holds} of ${rows} filled cells are whole numbers.`,
    words: ({ holds, rows }) => `${holds} of ${rows} cells are words.`,
    sequence: ({ holds, rows }) => `${holds} of ${rows} numbers follow one another.`,
    sum: ({ holds, rows }) => `The parts add up in ${holds} of ${rows} rows.`,
    rate: ({ holds, rows }) => `The rate agrees with the figures in ${holds} of ${rows} rows.`,
  },
};
