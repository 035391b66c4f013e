import type { DispatchWords } from "./words";

export const en: DispatchWords = {
  heading: "What the dispatch says",
  passages: {
    title: "Passages for the dispatch",
    help: "Made from the check, in Vietnamese, to be pasted into the dispatch. Fill in what stands as “……”.",
    copyAll: "Copy all",
    copyOne: (label) => `Copy: ${label}`,
    copied: (label) => `Copied: ${label}.`,
    copiedAll: "All passages above were copied. Open the document and paste (Ctrl+V; ⌘V on a Mac).",
    byHand: {
      label: "Passage to copy",
      hint: "The browser does not let the pane copy. Click into the box and press Ctrl+C (⌘C on a Mac).",
    },
    labels: {
      standing: "How many reach the target",
      overall: "Totals and overall rate",
      short: "Agencies that fall short, with rates",
      boundary: "Exactly on the target",
      "rounded-down": "Reach it, though rounded to the target",
      "rounded-up": "Fall short, though rounded to the target",
      best: "Highest rate",
      last: "Lowest rate",
      "zero-total": "Without a rate",
      "no-figures": "Without figures",
      missing: "Not in the table",
      uncertain: "Figures being checked again",
      "change-overall": "Overall rate since last period",
      "change-moves": "How many rose and fell",
      "change-reaching": "Reach the target now",
      "change-failing": "No longer reach the target",
      "change-rose-most": "Rose most",
      "change-fell-most": "Fell most",
      request: "What is requested",
      "request-figures": "Request for figures",
      remind: "Receivers: agencies to remind",
      "appendix-reference": "Reference to the appendix",
    },
    withheld: {
      "uncertain-figures": (agencies) =>
        `Not given: figures of ${agencies || "some agencies"} are wrong or contradict each other. It appears here once they are mended.`,
      "totals-in-doubt": () =>
        "Not given: a row that sums others has an error, so the totals may be wrong. It appears here once that is mended.",
      "repeated-agencies": (agencies) =>
        `Not given: names stand twice in the table (${agencies}), so the number of agencies is not certain.`,
      "doubtful-previous": () =>
        "Not compared with last period: the sheet that was chosen may not be last period's. See Check.",
      "other-target": () =>
        "Who reached the target is not compared: last period's sheet states another target than the one in use.",
      "uncertain-previous": (agencies) =>
        `Not compared with last period: last period's figures of ${agencies || "some agencies"} contradict each other or cannot be read.`,
    },
    agencies: (names, more) => `${names.join("; ")}${more > 0 ? ` and ${more} more` : ""}`,
  },
  draft: {
    title: "Draft of the dispatch",
    help: "A field left empty takes what stands in it in grey; without that, the draft has “……”. Number, symbol, date and issuer are given at the top of this page.",
    labels: {
      parent: "Body above the issuer",
      place: "Place",
      subject: "Subject",
      recipients: "To",
      receivers: "Receivers",
      authority: "Authority of who signs",
      title: "Title of who signs",
      signer: "Name of who signs",
      unit: "Drafting unit",
    },
    hints: {
      parent: "Where a department issues it: the people's committee above it",
      place: "",
      subject: "",
      recipients: "One to a line",
      receivers: "One to a line; the filing line is added",
      authority: "Lines parted by “/”",
      title: "In Vietnamese, as printed",
      signer: "",
      unit: "Its abbreviation in the filing line; empty to take it from the symbol",
    },
    blocked: "There is no draft yet: the dispatch refers to its appendix, which cannot be made so far.",
    delivery: {
      save: "Download the draft (.docx)",
      copy: "Copy the draft's words",
      saved: (name) =>
        `The file “${name}” went to the computer's download folder (usually Downloads), or where you just chose. If it is not there, use “Copy the draft's words”.`,
      noDownload:
        "Excel for Mac cannot save a file from this pane. Use “Copy the draft's words” and paste (⌘V) into the document, and “Copy for Word” for the table of the appendix.",
      copied: "The draft's words were copied, without the table. Paste them into Word (Ctrl+V; ⌘V on a Mac).",
      copyByHand: {
        label: "Words of the draft",
        hint: "The browser does not let the pane copy. Click into the box and press Ctrl+C (⌘C on a Mac).",
      },
    },
  },
  comparison: {
    title: "Compare a text with the table",
    help: "Paste the whole dispatch here. Its number, date, agencies, rates, counts and reference to the appendix are compared with the table. The text stays on this computer and is not kept.",
    text: "Text of the dispatch",
    compare: "Compare with the table",
    none: "Nothing was found that differs from the table.",
    found: (count) => (count === 1 ? "1 point to look at:" : `${count} points to look at:`),
    changedSince: "The text, the table or the settings have changed since. Compare again.",
    show: (quote) => `Select in the text: “${quote}”`,
    sentences: {
      "text-too-long": ({ expected }) => `The text is too long: only its first ${expected} characters were compared.`,
      "too-many-agencies": ({ expected, actual }) =>
        `The table has ${actual} agencies, more than the ${expected} that are looked for in a text: names, rates and counts were not compared.`,
      "number-differs": ({ expected, actual, of }) => `The number here is ${actual}, but ${expected} in ${of}.`,
      "symbol-differs": ({ expected, actual, of }) => `The symbol here is “${actual}”, but “${expected}” in ${of}.`,
      "number-padding": ({ expected, actual }) =>
        `A number below 10 has a zero before it: “${expected}”, not “${actual}”.`,
      "symbol-malformed": ({ expected, actual }) => `“${actual}” is not well formed. The rules ask for “${expected}”.`,
      "date-differs": ({ expected, actual, of }) => `The date here is ${actual}, but ${expected} in ${of}.`,
      "date-invalid": ({ actual }) => `There is no such day as ${actual}.`,
      "date-padding": ({ expected, actual }) =>
        `The date “${actual}” is not well formed. The rules ask for “${expected}” (a zero before days below 10 and before months 1 and 2).`,
      "appendix-not-referred": () => "The text does not refer to its appendix.",
      "appendix-numeral": ({ actual }) => `The text refers to appendix ${actual}, but no appendix bears that numeral.`,
      "target-differs": ({ expected, actual }) =>
        `The text states the target “${actual}”, but the table is checked against “${expected}”.`,
      "agency-missing": ({ agency }) => `${agency} falls short of the target, but is not in the list of those who do.`,
      "agency-extra": ({ agency }) => `${agency} is named as falling short of the target, but by the table it is not.`,
      "agency-not-reaching": ({ agency }) => `${agency} is named as reaching the target, but by the table it does not.`,
      "agency-misspelt": ({ expected, actual }) => `The name “${actual}” may be misspelt; the table has “${expected}”.`,
      "agency-unknown": ({ expected, actual }) =>
        `The table has no “${actual}”.${expected === "" ? "" : ` Is “${expected}” meant?`}`,
      "rate-differs": ({ agency, expected, actual }) =>
        `The rate of ${agency === "" ? "all" : agency} is given as ${actual}; by the table ${expected === "" ? "there is no rate" : `it is ${expected}`}.`,
      "count-differs": ({ expected, actual, of }) =>
        `The number of ${of} is given as ${actual}; by the table it is ${expected}.`,
    },
    numeralMissing: (numeral) => `The text does not refer to appendix ${numeral}.`,
    sources: {
      settings: "the section “The dispatch”",
      sheet: "the title on the sheet",
      text: "the head of the text",
    },
    counts: {
      reached: "agencies that reach the target",
      short: "agencies that fall short",
      all: "agencies in all",
    },
  },
};
