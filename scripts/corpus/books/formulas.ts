import { rateOf } from "../arithmetic";
import { layTable } from "../lay-table";
import { departments, DEPARTMENTS, departmentsNow, DISTRICTS } from "../provinces";
import { dividedRates, guardedRates, roundedRates, typedRates } from "../rates";
import { section, subtotal, total, type Formula, type References } from "../rows";
import { SheetDraft } from "../sheet-draft";
import { planted } from "../slips";
import { CLASSIC, FLAT, rowsFor, THROUGH_ODS, USUAL_TARGET, workbook, XLSX, type Workbook } from "../workbook";

/** =ROUND(100*(D+E)/C,1) with its parts and whole taken from rows so many below. */
const rounded =
  (part: number, whole: number) =>
  ({ ref, summed }: References): Formula => ({
    formula: `ROUND(100*(${ref("immediate", part)}+${ref("conditional", part)})/${ref("total", whole)},1)`,
    value: rateOf(summed("immediate", part) + summed("conditional", part), summed("total", whole), 1),
  });

function ratesOffTheRow(): Workbook {
  const draft = new SheetDraft("TH");
  const rows = rowsFor(DEPARTMENTS["Quảng Nam"], 81);
  const off = (at: number, part: number, whole: number) =>
    planted(rows[at]!.rateFormula(rounded(part, whole)), "wrong-formula", "rate", "formula-other-row");
  off(2, 1, 1);
  off(5, 0, -1);
  off(9, 1, 0);
  const table = layTable(draft, { at: "A4", columns: CLASSIC, rate: roundedRates(1), target: USUAL_TARGET }, [
    ...rows,
    total("sum"),
  ]);
  return workbook({
    name: "formulas-off-the-row",
    about: "Formulas of rates that refer to the row above or below.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function ratesUnlikeTheirColumn(): Workbook {
  const draft = new SheetDraft("TH");
  const rows = rowsFor(DEPARTMENTS["Tuyên Quang"], 82);
  rows[3]!.figures(11, 6, 20);
  planted(
    rows[3]!.rateFormula(({ ref, summed }) => ({
      formula: `ROUND(100*${ref("immediate")}/${ref("total")},1)`,
      value: rateOf(summed("immediate"), summed("total"), 1),
    })),
    "wrong-formula",
    "rate",
    "one-part-only",
  );
  rows[7]!.figures(13, 0, 19);
  planted(
    rows[7]!.rateFormula(({ ref, summed }) => ({
      formula: `ROUND(100*${ref("notProposed")}/${ref("total")},1)`,
      value: rateOf(summed("notProposed"), summed("total"), 1),
    })),
    "wrong-formula",
    "rate",
    "rest-for-part",
  );
  rows[10]!.figures(0, 19, 18);
  planted(
    rows[10]!.rateFormula(({ ref, summed }) => ({
      formula: `INT(1000*(${ref("immediate")}+${ref("conditional")})/${ref("total")})/10`,
      value: Math.floor((1000 * (summed("immediate") + summed("conditional"))) / summed("total")) / 10,
    })),
    "wrong-formula",
    "rate",
    "truncated",
  );
  planted(
    rows[13]!.figures(16, 0, 20).write("rate", { value: 45.4, style: { format: "0.0" } }),
    "wrong-percent",
    "rate",
    "typed-over",
  );
  const table = layTable(draft, { at: "B3", columns: FLAT, rate: roundedRates(1), target: USUAL_TARGET }, rows);
  return workbook({
    name: "formulas-unlike-their-column",
    about: "Formulas that count one part, the rest, or cut off; a constant typed over one.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function totalsByFormula(): Workbook {
  const draft = new SheetDraft("Cộng");
  const rows = rowsFor(departments("Ban Dân tộc"), 83);
  const top = 5;
  rows[4]!.figures(12, 7, 30);
  rows[8]!.figures(9, 2, 24);
  rows[11]!.figures(6, 3, 40);
  rows[12]!.figures(2, 0, 31);
  const by = (at: number, formula: string, value: number) => rows[at]!.write("total", { formula, value }, value, value);
  rows.forEach((row, at) => by(at, `SUM(D${top + at}:F${top + at})`, row.whole));
  planted(by(4, `SUM(D${top + 4}:E${top + 4})`, 19), "wrong-formula", "total", "formula-misses-cell");
  planted(by(8, `D${top + 8}+F${top + 8}`, 33), "wrong-formula", "total", "formula-misses-cell");
  planted(by(11, `SUM(D${top + 12}:F${top + 12})`, 33), "wrong-formula", "total", "formula-other-row");
  const table = layTable(draft, { at: "A4", columns: FLAT, rate: guardedRates(1), target: USUAL_TARGET }, rows);
  return workbook({
    name: "formulas-of-totals",
    about: "Totals by =SUM(D:F): one leaves out a part, one the middle one, one sums the row below.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: THROUGH_ODS,
  });
}

function columnSums(): Workbook {
  const draft = new SheetDraft("Tổng cộng");
  const rows = rowsFor(DISTRICTS["An Giang"], 84);
  rows.at(-1)!.figures(3, 2, 57);
  const all = total("sum", "TỔNG CỘNG", "merged");
  const first = 5;
  const last = first + rows.length - 1;
  const sum = (field: "immediate" | "notProposed" | "total", from = 0, end = rows.length) =>
    rows.slice(from, end).reduce((whole, row) => whole + row.counts[field], 0);
  const missing = sum("immediate", 0, rows.length - 1);
  planted(
    all.write("immediate", { formula: `SUM(D${first}:D${last - 1})`, value: missing, style: { bold: true } }, missing),
    "wrong-formula",
    "immediate",
    "formula-misses-cell",
  );
  const late = sum("notProposed", 1);
  planted(
    all.write("notProposed", { formula: `SUM(F${first + 1}:F${last})`, value: late, style: { bold: true } }, late),
    "wrong-formula",
    "notProposed",
    "formula-misses-cell",
  );
  // The rate of the sums that ought to stand there.
  const part = sum("immediate") + rows.reduce((whole, row) => whole + row.counts.conditional, 0);
  all.write("rate", rateOf(part, sum("total"), 1));
  const table = layTable(
    draft,
    {
      at: "A4",
      columns: CLASSIC.map((column) => ({ ...column, heading: [column.heading.at(-1)!] })),
      rate: typedRates,
      target: USUAL_TARGET,
    },
    [...rows, all],
  );
  return workbook({
    name: "formulas-of-column-sums",
    about: "Sums over the column that leave out the last row, or the first.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function sumsOverSubtotals(): Workbook {
  const draft = new SheetDraft("Tổng cộng");
  const first = rowsFor(departmentsNow(), 85);
  const second = rowsFor(DISTRICTS["Tuyên Quang"], 86);
  const all = total("subtotals");
  const top = 4;
  const lastRow = top + first.length + 2 + second.length + 1;
  const sum = [...first, ...second].reduce((whole, row) => whole + row.whole, 0);
  const doubled = 2 * sum;
  planted(
    all.write("total", { formula: `SUM(C${top + 1}:C${lastRow})`, value: doubled }, doubled),
    "wrong-formula",
    "total",
    "formula-counts-subtotals",
  );
  const heads = FLAT.filter(({ field }) => field !== "rate");
  const table = layTable(draft, { at: "A3", columns: heads, rate: typedRates, stt: "restart", target: USUAL_TARGET }, [
    section("I", "Các sở, ban, ngành"),
    ...first,
    subtotal("Cộng I", "sum"),
    section("II", "UBND các huyện, thành phố"),
    ...second,
    subtotal("Cộng II", "sum"),
    all,
  ]);
  return workbook({
    name: "formulas-that-count-subtotals",
    about: "A total by =SUM over the whole column, subtotals and all.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function errorsPassedOn(): Workbook {
  const draft = new SheetDraft("Lỗi");
  const rows = rowsFor(DEPARTMENTS["Yên Bái"], 87);
  // The source is gone: the rate and the sums that pass the error on are not named again.
  rows[3]!.write("notProposed", { formula: "#REF!+3", value: "#REF!", error: true }, "unreadable", 0);
  planted(rows[3]!, "error-value", "notProposed");
  rows[6]!.write(
    "immediate",
    { formula: "VLOOKUP(B10,'[1]Huyện'!A:D,3,0)", value: "#N/A", error: true },
    "unreadable",
    0,
  );
  rows[6]!.rateFormula(({ ref }) => ({
    formula: `(${ref("immediate")}+${ref("conditional")})/${ref("total")}`,
    value: "#N/A",
    error: true,
  }));
  planted(rows[6]!, "error-value", "immediate");
  // A text is tripped over by "+", and named itself.
  rows[9]!.write("conditional", "chưa có", "unreadable", 0);
  planted(rows[9]!, "not-a-number", "conditional");
  rows[9]!.rateFormula(({ ref }) => ({
    formula: `(${ref("immediate")}+${ref("conditional")})/${ref("total")}`,
    value: "#VALUE!",
    error: true,
  }));
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: dividedRates(1), target: USUAL_TARGET }, rows);
  return workbook({
    name: "errors-passed-on",
    about: "Excel errors and a text, and the formulas that only pass them on.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function rightByChance(): Workbook {
  const draft = new SheetDraft("TH");
  const rows = rowsFor(DEPARTMENTS["Hà Giang"], 88);
  // The same figures in two rows: the formula is right today, and wrong when one of them changes.
  rows[5]!.figures(7, 1, 24);
  rows[6]!.figures(7, 1, 24);
  planted(rows[5]!.rateFormula(rounded(1, 1)), "formula-outside-row", "rate", "formula-other-row", "warning");
  rows.at(-1)!.figures(0, 0, 12);
  const all = total("sum");
  const last = 4 + rows.length;
  const sum = rows.reduce((whole, row) => whole + row.counts.conditional, 0);
  planted(
    all.write("conditional", { formula: `SUM(E5:E${last - 1})`, value: sum, style: { bold: true } }, sum),
    "total-range",
    "conditional",
    "formula-misses-cell",
    "warning",
  );
  const table = layTable(draft, { at: "A4", columns: FLAT, rate: roundedRates(1), target: USUAL_TARGET }, [
    ...rows,
    all,
  ]);
  return workbook({
    name: "formulas-right-by-chance",
    about: "Formulas that are wrong, and give what is right for the moment.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

/** Formulas merely written differently, others that are right only today, and figures typed among them. */
function rightForTheMoment(): Workbook {
  const draft = new SheetDraft("TH");
  const rows = rowsFor(DEPARTMENTS["Cao Bằng"], 89);
  const top = 5;
  const last = top + rows.length - 1;
  rows[1]!.figures(7, 2, 20).rateFormula(({ ref, summed }) => ({
    formula: `ROUND((1-${ref("notProposed")}/${ref("total")})*100,1)`,
    value: rateOf(summed("total") - summed("notProposed"), summed("total"), 1),
  }));

  const inconsistent = (at: number, cause: string, formula: (refs: References) => string) => {
    const { part, whole } = rows[at]!.figures(6 + at, 0, 34 - at);
    rows[at]!.rateFormula((refs) => ({ formula: formula(refs), value: rateOf(part, whole, 1) }));
    planted(rows[at]!, "formula-inconsistent", "rate", cause, "warning");
  };
  inconsistent(3, "formula-misses-cell", ({ ref }) => `ROUND(100*${ref("immediate")}/${ref("total")},1)`);
  inconsistent(
    4,
    "truncated",
    ({ ref }) => `ROUNDDOWN(100*(${ref("immediate")}+${ref("conditional")})/${ref("total")},1)`,
  );
  inconsistent(5, "formula-unlike-column", ({ ref }) => `ROUND(100*(${ref("immediate")}+${ref("conditional")})/40,1)`);

  // Each has the figures of the row below it, or its total alone.
  rows[7]!.figures(16, 3, 31);
  rows[8]!.figures(16, 3, 31);
  planted(rows[7]!.rateFormula(rounded(1, 1)), "formula-outside-row", "rate", "formula-other-row", "warning");
  rows[9]!.figures(12, 4, 34);
  planted(rows[8]!.rateFormula(rounded(0, 1)), "formula-outside-row", "rate", "formula-other-row", "warning");

  for (const row of rows.slice(10, 13)) {
    const { part, whole } = row.figures(8, 1, 16);
    row.write("rate", { value: rateOf(part, whole, 1), style: { format: "0.0" } });
    row.plant("typed-over-formula", "rate", { severity: "info" });
  }

  rows.at(-1)!.figures(0, 0, 12);
  const all = total("sum");
  for (const [field, column] of [
    ["immediate", "D"],
    ["conditional", "E"],
  ] as const) {
    const sum = rows.reduce((whole, row) => whole + row.counts[field], 0);
    const formula = `SUM(${column}${top}:${column}${last - 1})`;
    all.write(field, { formula, value: sum, style: { bold: true } }, sum);
    planted(all, "total-range", field, "formula-misses-cell", "warning");
  }
  const table = layTable(draft, { at: "A4", columns: FLAT, rate: roundedRates(1), target: USUAL_TARGET }, [
    ...rows,
    all,
  ]);
  return workbook({
    name: "formulas-right-for-the-moment",
    about: "Formulas right only today, others merely written differently, figures typed over formulas.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

/** Formulas that count what they should not, or leave out what they should. */
export const FORMULAS: readonly Workbook[] = [
  ratesOffTheRow(),
  ratesUnlikeTheirColumn(),
  totalsByFormula(),
  columnSums(),
  sumsOverSubtotals(),
  errorsPassedOn(),
  rightByChance(),
  rightForTheMoment(),
];
