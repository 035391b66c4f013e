import { countText } from "../numerals";
import type { recognitionVi } from "./vi";

/** Parameters that are counts are numbers. */
const count = (n: string | number | undefined): string => countText(n as number, "en");
const plural = (n: string | number | undefined, one: string, many: string): string =>
  `${count(n)} ${Number(n) === 1 ? one : many}`;

export const recognitionEn: typeof recognitionVi = {
  question: {
    title: "Which columns are meant?",
    why: {
      "same-headings":
        "Two readings fit the headings and the figures alike. Rà soát does not choose for you: say which is right, and the table is checked.",
      "order-only":
        "These columns have no headings of their own; only the usual order tells them apart. Say which reading is right, and the table is checked.",
    },
    option: (n) => `Reading ${count(n)}`,
    choose: (n) => `Use reading ${count(n)}`,
    figures: (names) => `The figures below are those of: ${names}.`,
    column: (name, heading) => (heading === "" ? `Column ${name}` : `Column ${name}: ${heading}`),
    blank: "blank",
    remembered: "The choice is kept for this sheet, and can be changed under Columns of the table.",
  },

  tables: {
    title: (n) => `The sheet has ${count(n)} tables of this kind`,
    body: (range) =>
      `What follows is of the table at ${range}. Choose the table to check; the choice is kept for this sheet.`,
    one: (title, range, agencies) =>
      `${title === "" ? "" : `${title}, `}${range} (${plural(agencies, "agency", "agencies")})`,
    shown: "shown",
  },

  confirm: "Yes, this is the decentralisation table",

  ranges: (names) => (names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} and ${names.at(-1)!}`),
  beside: "The parts of the list, which stand side by side, are joined into one table.",
  oneList: {
    join: (ranges) => `${ranges} are one list`,
    split: "Read them as separate tables",
  },
  besideActions: "The parts of this table stand side by side, so it cannot be marked or sorted on the sheet.",

  why: "Why was it recognised so?",
  evidence: {
    "columns-found": ({ found, fields }) => `It has ${count(found)} of the ${count(fields)} columns of such a table.`,
    "header-topic": () => "Its headings speak of decentralisation or of administrative procedures.",
    "title-topic": ({ text }) => `“${text}” says that it is about decentralisation or administrative procedures.`,
    "agency-rows": ({ holds, rows }) =>
      `${count(holds)} of the first ${plural(rows, "name", "names")} are names of agencies.`,
    sums: ({ holds, rows }) =>
      `The total is the sum of its parts on ${count(holds)} of ${plural(rows, "row", "rows")}.`,
    rates: ({ holds, rows }) => `The rate is right on ${count(holds)} of ${plural(rows, "row", "rows")}.`,
  },

  rows: {
    section: (n) => plural(n, "section row", "section rows"),
    total: (n) => plural(n, "total row", "total rows"),
    subtotal: (n) => plural(n, "subtotal row", "subtotal rows"),
    blank: (n) => plural(n, "empty row", "empty rows"),
    header: (n) => plural(n, "repeated heading row", "repeated heading rows"),
    continuation: (n) => plural(n, "row that continues a name", "rows that continue a name"),
    detail: (n) => plural(n, "row of details", "rows of details"),
    summary: (n) => plural(n, "row of comparisons or means", "rows of comparisons or means"),
    note: (n) => plural(n, "remark", "remarks"),
    hidden: (n) => `${plural(n, "hidden agency row", "hidden agency rows")} (still counted)`,
  },

  rowReasons: {
    numbered: ({ number }) => `Has the number ${number!}.`,
    "agency-name": () => "Its name begins like an agency's.",
    figures: ({ figures }) => `Has ${plural(figures, "figure", "figures")}.`,
    "no-figures": () => "Has no figure.",
    "section-numeral": ({ numeral }) => `Is numbered “${numeral!}”, as sections are.`,
    "section-words": () => "Has the words of a section.",
    "sum-words": () => "Has the words of a sum.",
    "summary-words": () => "Has the words of a comparison or a mean.",
    "note-words": () => "Has the words of a remark or a signature.",
    across: () => "One text is merged across names and figures.",
    "heads-agencies": ({ agencies }) => `Heads ${plural(agencies, "agency", "agencies")}.`,
    "sums-rows": ({ from, to, holds, figures }) =>
      `Sums rows ${String(from)}–${String(to)}: ${count(holds)} of ${plural(figures, "figure", "figures")} right.`,
    "figures-are-sums": () => "Its name says nothing of a sum, but its figures are the sums of all other rows.",
    "repeats-header": () => "Repeats the table's heading.",
    "column-numbers": () => "Numbers the columns.",
    "merged-name": () => "Belongs to a name merged over several rows.",
    "name-goes-on": () => "Is part of the name above or below.",
    "part-mark": () => "The mark in front makes it a part of the agency above.",
    "part-of-agency": () => "Its figures are a part of those of the agency above.",
    nothing: () => "Holds nothing.",
    hidden: () => "Is hidden or filtered out; its figures still count.",
  },

  goToRow: (cell, text) => (text === "" ? `Go to ${cell}` : `Go to ${cell}: ${text}`),

  sheets: {
    another: "A table on another sheet",
    search: "Look for the table on other sheets",
    searching: "Looking…",
    found: "Sheets with a decentralisation table",
    foundNone: "No other sheet has a decentralisation table.",
    others: (n) => plural(n, "sheet without one", "sheets without one"),
    one: (range, agencies) => `${range}, ${plural(agencies, "agency", "agencies")} at the top of the sheet`,
    check: (sheetName) => `Check “${sheetName}”`,
    headOnly: (rows) => `Only the first ${count(rows)} rows of each visible sheet were looked at.`,
    tooMany: (n) => `${plural(n, "sheet was", "sheets were")} not looked at.`,
  },
};
