import type { FindingSentences } from "./sentences";
import type { Told } from "./told";

/** "(20 + 0) / 29 × 100". */
function fraction({ sum, count, finding }: Told): string {
  const parts = finding.params["parts"];
  const isSum = Array.isArray(parts) && parts.length > 1;
  const top = isSum ? `(${sum("parts")})` : count("part");
  return `${top} / ${count("whole")} × 100`;
}

const DIFFERENCES: Readonly<Record<string, string>> = {
  alias: "short form or other name",
  capitals: "capitals",
  "tone-placement": "place of the tone mark",
  punctuation: "punctuation",
  spacing: "spaces",
  ampersand: "“&” for “và”",
  spelling: "spelling",
  encoding: "encoding or look-alike letters",
  "unicode-form": "Unicode form or invisible characters",
};

function differences({ text }: Told): string {
  return text("differences")
    .split(" ")
    .map((difference) => DIFFERENCES[difference] ?? difference)
    .join("; ");
}

function bothReadings(told: Told): string {
  const { has, is, rate, finding } = told;
  const readings: string[] = [];
  if (has("rateByTotal") && has("rateBySum")) {
    const byTotal = rate(finding.params["rateByTotal"]);
    const bySum = rate(finding.params["rateBySum"]);
    readings.push(`By the stated total the rate is ${byTotal}, by the sum of the parts ${bySum}.`);
  }
  if (is("agreeing", "sum")) readings.push("The stated rate agrees with the sum of the parts.");
  if (is("agreeing", "total")) readings.push("The stated rate agrees with the stated total.");
  if (is("agreeing", "rest"))
    readings.push("The stated rate agrees if the decentralised count is mended to fit the total.");
  return readings.length > 0 ? ` ${readings.join(" ")}` : "";
}

function typed(told: Told): string {
  return told.finding.actual === null ? "is blank" : `says ${told.quoted(told.finding.actual)}`;
}

/** English. */
export const en: FindingSentences = {
  titles: {
    "text-number": "Number typed as text",
    "decimal-comma": "Number with a decimal comma typed as text",
    "ambiguous-number": "Number that can be read in two ways",
    "not-a-number": "Not a number",
    negative: "Negative count",
    "fractional-count": "Count that is not whole",
    "blank-count": { info: "Blank read as 0", warning: "Total missing", error: "Total missing, no rate possible" },
    "error-value": "Excel error",
    "sum-mismatch": "Total does not match its parts",
    "part-exceeds-whole": "Part greater than the total",
    "wrong-percent": { error: "Wrong rate", warning: "Rate not precise enough" },
    "missing-percent": "Rate missing",
    "percent-scale": { error: "Rate in the wrong scale", warning: "Rates written in different ways" },
    "wrong-formula": "Wrong formula",
    "formula-outside-row": "Formula takes another row's figures",
    "formula-inconsistent": "Formula works out something else than its column",
    "total-range": "Total's formula over the wrong rows",
    "typed-over-formula": {
      info: "Figure typed over a formula",
      warning: "Figure typed over a formula that gives another",
    },
    "zero-total": { info: "Total of 0, no rate", warning: "Total of 0 with a rate", error: "Total of 0 with a rate" },
    order: "Out of rate order",
    stt: { warning: "Sequence number out of line", info: "Sequence numbers not in row order" },
    "nameless-agency": "Agency without a name",
    "duplicate-agency": { error: "Agency listed twice", warning: "Agency in two sections" },
    "missing-agency": "Agency missing",
    "unknown-agency": "Agency not in the roster",
    "agency-period": "Agency's name of another period",
    "roster-period": "Roster of another period",
    "name-variant": { warning: "Name not as in the roster", info: "Short form or other name" },
    encoding: "Name with wrongly encoded letters",
    "unicode-form": "Name with non-standard Unicode",
    "hidden-row": "Hidden row still counts",
    "hidden-column": "Hidden column still counts",
    "merged-body": "Merged cells among the figures",
    "subtotal-mismatch": "Total row does not match",
    "figure-fell": {
      warning: "Fewer reviewed than last period",
      error: "Count so far below last period's",
      info: "Below the sum of the merged agencies",
    },
    "carry-over-mismatch": {
      warning: "Last period's figure carried over wrongly",
      info: "Last period's column not compared",
    },
    "agency-not-before": "Agency not in last period's table",
    "agency-not-now": "Agency of last period gone",
    "agency-unclear": "Name not paired with last period's",
    "previous-period": { warning: "Last period's sheet may be the wrong one", info: "Last period had another target" },
    "dispatch-number-mismatch": "Dispatch number does not match",
    "date-mismatch": "Dispatch date does not match",
  },

  details: {
    "text-number": (told) =>
      `${told.field} holds ${told.quoted(told.finding.actual)} as text, which Excel neither sums nor compares; read as ${told.figure(told.finding.expected)}.`,
    "decimal-comma": (told) =>
      `${told.field} holds ${told.quoted(told.finding.actual)} as text; read as ${told.figure(told.finding.expected)}.`,
    "ambiguous-number": ({ field, quoted, figure, finding }) =>
      `${field} says ${quoted(finding.actual)}, which can be ${ungrouped(figure, finding.expected)} or ${ungrouped(figure, finding.params["other"])}; ` +
      (finding.severity === "warning" ? "the rest of the row bears out the first." : "nothing in the row tells which."),
    "not-a-number": ({ field, quoted, finding, is }) =>
      is("kind", "day")
        ? `${field} is a day, not a number: Excel takes what is typed as 5/12 or 5-12 for one.`
        : `${field} says ${quoted(finding.actual)}, which is no number.`,
    negative: ({ field, figure, finding }) => `${field} says ${figure(finding.actual)}; a count cannot be below 0.`,
    "fractional-count": ({ field, figure, finding }) =>
      `${field} says ${figure(finding.actual)}; a count must be whole.`,
    "blank-count": (told) => {
      if (told.is("reading", "sum"))
        return `${told.field} is blank; its parts add up: ${told.sum("parts")} = ${told.count("sum")}, so it is taken as ${told.count("sum")}.`;
      if (told.is("reading", "unknown"))
        return `${told.field} is blank and cannot be derived from its parts, so there is no rate.`;
      if (told.is("reading", "row")) return "The row states a rate but no counts to compute it from.";
      return `${told.field} ${typed(told)}, read as 0.`;
    },
    "error-value": ({ field, finding }) => `${field} shows ${String(finding.actual)}.`,
    "sum-mismatch": (told) =>
      `${told.sum("parts")} = ${told.count("sum")}, but ${told.fieldOf("of")} says ${told.count("stated")}: off by ${told.count("difference")}.${bothReadings(told)}`,
    "part-exceeds-whole": ({ field, finding, sum, count }) =>
      Array.isArray(finding.params["parts"]) && finding.params["parts"].length > 1
        ? `${sum("parts")} = ${count("sum")}, more than the total ${count("whole")} by ${count("difference")}.`
        : `${field} says ${count("sum")}, more than the total ${count("whole")} by ${count("difference")}.`,
    "wrong-percent": (told) => {
      const { finding, rate } = told;
      if (told.has("expectedBySum"))
        return `Says ${rate(finding.actual)}, which fits neither the stated total (${told.count("part")} / ${told.count("whole")} = ${rate(finding.expected)}) nor the sum of the parts (${told.count("part")} / ${told.count("sum")} = ${rate(finding.params["expectedBySum"])}).`;
      const exact = `${fraction(told)} = ${rate(finding.expected)}`;
      return finding.severity === "error"
        ? `${exact}, but the cell says ${rate(finding.actual)}.`
        : `${exact}; the cell says ${rate(finding.actual)}.`;
    },
    "missing-percent": (told) =>
      told.has("rows")
        ? `The rate column is blank in ${told.count("rows")} rows.`
        : `The rate ${typed(told)}; ${fraction(told)} = ${told.rate(told.finding.expected)}.`,
    "percent-scale": (told) => {
      const { finding, rate, figure, quoted } = told;
      if (told.is("kind", "column"))
        return `${told.count("rows")} rates are written as fractions (0.5 for 50%) without a percent format, which readers will misread.`;
      const shown = typeof finding.actual === "string" ? quoted(finding.actual) : figure(finding.actual);
      return told.is("kind", "other")
        ? `The cell holds ${shown}, which is ${rate(finding.expected)}, but is not written as the rest of the column.`
        : `The cell holds ${shown}; the right rate is ${rate(finding.expected)}.`;
    },
    "wrong-formula": (told) => {
      const { finding, rate, count, sum } = told;
      if (finding.field === "rate")
        return told.has("expectedBySum")
          ? `The formula gives ${rate(finding.actual)}; it should be ${rate(finding.expected)} by the stated total, or ${rate(finding.params["expectedBySum"])} by the sum of the parts.`
          : `The formula gives ${rate(finding.actual)}; it should be ${fraction(told)} = ${rate(finding.expected)}.`;
      if (told.has("label"))
        return `The formula gives ${count("stated")}, but the ${count("rows")} rows add up to ${count("sum")}: off by ${count("difference")}.`;
      return `The formula gives ${count("stated")}, but ${sum("parts")} = ${count("sum")}: off by ${count("difference")}.`;
    },
    "formula-outside-row": (told) => rightForNow(told),
    "formula-inconsistent": (told) => rightForNow(told),
    "total-range": (told) => rightForNow(told),
    "typed-over-formula": ({ finding, figure, text }) =>
      finding.severity === "warning"
        ? `${figure(finding.actual)} is typed here; the column's formula (${text("formula")}) gives ${figure(finding.expected)}.`
        : `${figure(finding.actual)} is typed here, where others of its kind have a formula (here ${text("formula")}); what is typed does not follow when figures change.`,
    "zero-total": ({ finding, figure }) =>
      finding.actual === null
        ? "The total is 0, so there is no rate (not applicable) and no rank."
        : `The total is 0, so there is no rate (not applicable), but the rate cell says ${figure(finding.actual)}.`,
    order: ({ finding, is, quoted, rate }) =>
      `Its rate is ${rate(finding.params["rate"])}, yet it stands ${is("direction", "up") ? "below" : "above"} ${quoted(finding.params["other"])} (${rate(finding.params["otherRate"])}).`,
    stt: ({ finding, is, figure, quoted }) => {
      const expected = figure(finding.expected);
      if (is("kind", "shuffled"))
        return "The sequence numbers do not run down the rows; they may be kept from another order.";
      if (is("kind", "missing"))
        return finding.actual === null
          ? `No sequence number; ${expected} comes next.`
          : `Says ${quoted(finding.actual)}; ${expected} comes next.`;
      if (is("kind", "gap")) return `Numbers skipped: says ${figure(finding.actual)} where ${expected} comes next.`;
      if (is("kind", "repeat")) return `Number repeated: says ${figure(finding.actual)} where ${expected} comes next.`;
      return `Says ${figure(finding.actual)} where ${expected} comes next.`;
    },
    "nameless-agency": ({ quoted, finding }) =>
      `${finding.actual === null ? "The name is blank" : `The name is ${quoted(finding.actual)}`}, yet the row holds figures: write the name here, or delete the row.`,
    "duplicate-agency": ({ quoted, finding, text, is }) =>
      `${quoted(finding.params["other"])} stands in row ${text("row")} already, ${is("same", "yes") ? "with the same figures" : "with other figures"}.`,
    "missing-agency": ({ quoted, finding, text, has }) =>
      `${String(finding.agency)} is in the roster ${quoted(finding.params["roster"])} but not in the table.${has("formerly") ? ` The table still has names of another period: ${text("formerly")}.` : ""}`,
    "unknown-agency": (told) => {
      const { quoted, finding, text } = told;
      const nearest = ["nearest1", "nearest2", "nearest3"].map(text).filter((name) => name !== "");
      const known = `The roster ${quoted(finding.params["roster"])} has no ${quoted(finding.actual)}.`;
      const [likeliest, ...others] = nearest;
      if (likeliest === undefined) return known;
      const more = others.length > 0 ? ` It may also be: ${others.join("; ")}.` : "";
      return `${known} The nearest is ${likeliest}${apart(told)}.${more}`;
    },
    "agency-period": (told) => otherPeriod(told),
    "roster-period": (told) =>
      `The roster ${told.quoted(told.finding.params["roster"])} ${validity(told)}, whereas this table ${statedTime(told)}.`,
    "name-variant": (told) =>
      told.is("differences", "alias")
        ? `Says ${told.quoted(told.finding.actual)} for ${told.quoted(told.finding.expected)}.`
        : `Says ${told.quoted(told.finding.actual)}; the roster says ${told.quoted(told.finding.expected)} (differs in: ${differences(told)}).`,
    encoding: ({ quoted, finding }) =>
      `The name ${quoted(finding.actual)} has wrongly encoded letters; it should be ${quoted(finding.expected)}.`,
    "unicode-form": ({ quoted, finding }) =>
      `The name ${quoted(finding.expected)} is written with decomposed Unicode, no-break spaces or invisible characters: it looks right but is not found when searched or matched.`,
    "hidden-row": ({ text }) =>
      `Row ${text("row")} is hidden or filtered out; its figures still count and go into the appendix.`,
    "hidden-column": ({ text, field }) =>
      `Column ${text("column")} (${field}) is hidden; its figures are still checked and go into the appendix.`,
    "merged-body": ({ text }) =>
      `${text("area")} is merged: only its first cell holds a figure, and the table cannot be sorted.`,
    "subtotal-mismatch": (told) =>
      `The ${told.count("rows")} rows add up to ${told.count("sum")}, but ${told.quoted(told.finding.params["label"])} ${told.has("stated") ? `says ${told.count("stated")}: off by ${told.count("difference")}` : "is blank"}.`,
    "figure-fell": (told) => {
      const { field, count, figure, finding } = told;
      const fall = `${field} says ${figure(finding.actual)}`;
      return told.has("joined")
        ? `${fall}, ${count("difference")} less than the ${count("before")} of ${told.text("joined")} last period; some of their work may have gone elsewhere.`
        : `${fall}, and said ${count("before")} last period (${told.text("previousCell")}, ${source(told)}): down by ${count("difference")}. A count of all reviewed so far cannot fall.`;
    },
    "carry-over-mismatch": (told) => {
      const { finding, quoted, count, figure, rate } = told;
      const column = `Column ${quoted(told.text("heading"))}`;
      if (told.is("kind", "unclear"))
        return `${column} does not tell which of last period's figures it states, so it was not compared.`;
      if (told.is("kind", "column"))
        return `${column} agrees with ${source(told)} in only ${count("agreeing")} of ${count("compared")} rows; it may be of another period.`;
      const value = told.is("is", "rate") ? rate : figure;
      const where = told.is("kind", "total") ? "in the total row " : "";
      return `${column} ${where}says ${value(finding.actual)}, but ${source(told)} says ${value(finding.expected)}.`;
    },
    "agency-not-before": (told) => `Not in last period's table (${source(told)}).`,
    "agency-not-now": (told) =>
      `${String(told.finding.agency)} is in last period's table (${source(told)}) but not in this one.`,
    "agency-unclear": (told) => `Can be paired in more than one way, so not compared: ${told.text("names")}.`,
    "previous-period": (told) => {
      const { is, count, text } = told;
      if (is("kind", "same-figures")) return `Every figure of ${source(told)} is the same as here.`;
      if (is("kind", "other-programme")) return `The table on ${source(told)} is about something else.`;
      if (is("kind", "other-agencies"))
        return `Only ${count("shared")} of ${count("all")} agencies stand both here and on ${source(told)}.`;
      if (is("kind", "later-period"))
        return `It states a time up to ${day(text("before"))}, later than this table's (up to ${day(text("now"))}): ${source(told)}.`;
      if (is("kind", "most-fell"))
        return `${told.field}: ${count("fell")} of ${count("compared")} agencies are below ${source(told)}. It may be the wrong period, or the counts may be of each period alone.`;
      return `Last period's target was ${text("comparator")} ${told.rate(text("percent"))} (${source(told)}); here both periods are judged under the present one.`;
    },
    "dispatch-number-mismatch": ({ finding }) =>
      `The title says ${String(finding.actual)}, the settings say ${String(finding.expected)}.`,
    "date-mismatch": ({ finding }) =>
      `The title says ${day(finding.actual)}, the settings say ${day(finding.expected)}.`,
  },

  causes: {
    truncated: () => "Cut off instead of rounded.",
    "rounded-up": () => "Rounded up instead of to the nearest.",
    "fewer-decimals": ({ text }) =>
      `Right with fewer places, but the column states ${text("decimals")} decimal places.`,
    "rounded-twice": () => "The number format rounds it once more, so what it shows is wrong.",
    "one-part-only": ({ fieldOf }) => `Only ${fieldOf("field")} was counted.`,
    "rest-for-part": () => "The rest was taken for the part.",
    "other-whole": ({ fieldOf }) => `Divided by ${fieldOf("field")} instead of the total.`,
    "other-row": ({ text }) => `This is the rate of ${text("agency")} (row ${text("row")}).`,
    "swapped-digits": (told) => slip("Two neighbouring digits exchanged", told),
    "digit-dropped": (told) => slip("A digit left out", told),
    "digit-added": (told) => slip("A digit too many", told),
    "decimal-shifted": () => "The decimal mark is in the wrong place.",
    "neighbour-figure": ({ fieldOf }) => `The figure of ${fieldOf("field")} was copied here.`,
    "mean-of-rates": () => "This is the mean of the rates; the overall rate is that of the sums.",
    "formula-other-row": ({ text }) => `The formula takes ${text("cell")} from row ${text("row")}.`,
    "formula-misses-cell": ({ text }) => `The formula leaves out ${text("cell")}.`,
    "formula-counts-subtotals": ({ text }) => `The formula also adds the subtotal in ${text("cell")}.`,
    "formula-unlike-column": () => "The formula is unlike the others of its column.",
    "typed-over": ({ text }) => `A figure was typed over the formula in ${text("cell")}.`,
    "part-left-out": ({ fieldOf }) => `The total leaves out ${fieldOf("field")}.`,
    "part-counted-twice": ({ fieldOf }) => `The total counts ${fieldOf("field")} twice.`,
    "subtotals-counted-twice": () => "The subtotals were added to what they sum.",
    "last-row-left-out": ({ text }) => `The last row was left out: ${text("agency")} (row ${text("row")}).`,
    "row-left-out": ({ text }) => `${text("agency")} (row ${text("row")}) was left out.`,
    "hidden-rows-left-out": ({ text }) => `Hidden rows were left out: ${text("rows")}.`,
    "thousands-dot": ({ finding, figure }) =>
      `A mark of thousands was read as the decimal mark; it should be ${figure(finding.expected)}.`,
    "stray-sign": ({ count }) => `A minus sign too many: with ${count("meant")} the parts make up the total.`,
    "zero-whole": () => "The formula divides by a total of 0 or a blank one.",
  },

  actions: {
    "figure-fell": ({ is }) =>
      is("ground", "programme")
        ? "Compare with the agency's report; if counts are of the period alone, choose “Each period alone” under Beside last period."
        : "Compare with the agency's reports of both periods.",
    "carry-over-mismatch": ({ finding }) =>
      finding.severity === "warning" ? "Compare with last period's dispatch to see which is right." : undefined,
    "agency-not-now": () => "Add its row, or justify why it is gone.",
    "previous-period": ({ finding }) =>
      finding.severity === "warning" ? "Look again at the sheet or file chosen under Beside last period." : undefined,
    "error-value": () => "Mend the formula, or the figures it takes.",
    "not-a-number": () => "Write the number from the agency's report.",
    negative: () => "Compare with the agency's report.",
    "part-exceeds-whole": () => "Compare with the agency's report to see which figure is wrong.",
    "missing-percent": ({ has }) => (has("rows") ? "Press “Recompute rates” for the whole column." : undefined),
    "percent-scale": ({ is }) =>
      is("kind", "column") ? "Press “Recompute rates” to write the whole column under a percent format." : undefined,
    "zero-total": ({ finding }) => (finding.actual === null ? undefined : "Clear the rate, or write “không áp dụng”."),
    order: () => "Press “Sort” if the table is meant to be in rate order.",
    "agency-period": ({ is, finding }) =>
      is("kind", "department-merged") && finding.correction === null
        ? "If the figures are of the later period, write the new agency's name and add up the figures of those that merged."
        : undefined,
    "roster-period": () => "Choose another roster in Settings, or check the dates on the table and of the dispatch.",
    "missing-agency": () => "Add its row, or justify why it has no figures.",
    "merged-body": () => "Unmerge the cells and write the figures row by row.",
    encoding: ({ finding }) =>
      finding.correction
        ? undefined
        : "Convert the text to Unicode together with its font (with UniKey, say), then check again.",
    "dispatch-number-mismatch": () => "Decide which is right: correct the title here, or change the settings.",
    "date-mismatch": () => "Decide which is right: correct the title here, or change the settings.",
  },

  more: (n) => `${n} more of this kind; correct some and check again to see them.`,
};

function rightForNow({ text }: Told): string {
  return `The result is right now, but the formula ${text("formula")} will be wrong when figures change.`;
}

/** In what a name differs from the likeliest one: " (lacks “và Môi trường”)". */
function apart({ text, is, finding, quoted }: Told): string {
  if (is("reordered", "yes")) return " (the words stand in another order)";
  const [extra, missing] = [text("extra") !== "", text("missing") !== ""];
  if (extra && missing)
    return ` (says ${quoted(finding.params["extra"])}, the roster ${quoted(finding.params["missing"])})`;
  if (missing) return ` (lacks ${quoted(finding.params["missing"])})`;
  return extra ? ` (has ${quoted(finding.params["extra"])} besides)` : "";
}

function otherPeriod({ text, is, finding, quoted }: Told): string {
  const [name, others, since] = [text("name"), text("others"), day(text("since"))];
  if (is("kind", "department-merged")) return `${name} merged into ${others} on ${since}.`;
  if (is("kind", "department-not-yet")) return `${name} exists only since ${since}; before, there were: ${others}.`;
  if (is("kind", "district"))
    return `Since ${since} there are no districts, but the table has ${quoted(finding.actual)}.`;
  return `${name} province merged into ${others} on ${since}, but the table has ${quoted(finding.actual)}.`;
}

function validity({ has, text }: Told): string {
  if (!has("validFrom")) return `holds up to ${day(text("validTo"))} only`;
  return has("validTo")
    ? `holds from ${day(text("validFrom"))} to ${day(text("validTo"))}`
    : `holds only from ${day(text("validFrom"))} on`;
}

function statedTime({ text, finding }: Told): string {
  const { from, to } = finding.params;
  return from === to ? `is dated ${day(text("from"))}` : `covers ${day(text("from"))} to ${day(text("to"))}`;
}

/** "sheet “Quý III” of “a.xlsx”". */
function source({ quoted, text, has }: Told): string {
  const sheet = `sheet ${quoted(text("sheet"))}`;
  return has("file") ? `${sheet} of ${quoted(text("file"))}` : sheet;
}

function slip(what: string, { has, count, fieldOf }: Told): string {
  return has("meant") ? `${what}: ${fieldOf("field")} may be ${count("meant")}.` : `${what}.`;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];

/** "2021-11-23" → "23 November 2021". */
function day(iso: Told["finding"]["actual"]): string {
  const [year = "", month = "", date = ""] = String(iso).split("-");
  return `${Number(date)} ${MONTHS[Number(month) - 1] ?? month} ${year}`;
}

/** Without marks of thousands, which are what is in doubt. */
function ungrouped(figure: Told["figure"], value: Parameters<Told["figure"]>[0]): string {
  return figure(typeof value === "number" ? String(value) : value);
}
