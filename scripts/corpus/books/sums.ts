import { layTable } from "../lay-table";
import { DEPARTMENTS, departmentsNow, DISTRICTS } from "../provinces";
import { percentRates, roundedRates, shownRates, typedRates } from "../rates";
import { section, sectionWithSums, subtotal, total } from "../rows";
import { SheetDraft } from "../sheet-draft";
import { asText, partBeyond, planted, wrongPart, wrongRate, wrongTotal } from "../slips";
import {
  AT_LEAST_20,
  CLASSIC,
  FLAT,
  ranked,
  rowsFor,
  THROUGH_ODS,
  THROUGH_XLS,
  USUAL_TARGET,
  workbook,
  XLSX,
  type Workbook,
} from "../workbook";

function wrongTotals(): Workbook {
  const draft = new SheetDraft("Phụ lục");
  const rows = rowsFor(DEPARTMENTS["Cao Bằng"], 61);
  wrongTotal(rows[1]!.figures(16, 0, 20), 63, "swapped-digits");
  wrongTotal(rows[3]!.figures(16, 0, 20), 366, "digit-added");
  wrongTotal(rows[5]!.figures(12, 7, 30), 42, "part-left-out");
  wrongTotal(rows[7]!.figures(12, 7, 30), 56, "part-counted-twice");
  wrongTotal(rows[9]!.figures(13, 0, 19), 35);
  // One digit of three left out: the parts alone are more than that.
  planted(rows[11]!.figures(24, 6, 94).write("total", 12), "part-exceeds-whole", "total", "digit-dropped");
  const table = layTable(draft, { at: "A4", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "wrong-totals",
    about: "Totals that the parts do not make, beside rates that were worked out rightly.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function wrongParts(): Workbook {
  const draft = new SheetDraft("Phụ lục");
  const rows = rowsFor(DEPARTMENTS["Lai Châu"], 62);
  wrongPart(rows[0]!.figures(13, 0, 24), "notProposed", 21);
  wrongPart(rows[2]!.figures(5, 0, 31), "notProposed", 13, "swapped-digits");
  wrongPart(rows[4]!.figures(12, 0, 47), "immediate", 21, "swapped-digits");
  wrongPart(rows[6]!.figures(0, 14, 30), "conditional", 1, "digit-dropped");
  partBeyond(rows[8]!.figures(7, 0, 26), "notProposed", 266, "digit-added");
  partBeyond(rows[10]!.figures(9, 0, 17), "immediate", 90, undefined);
  wrongPart(rows[12]!.figures(25, 0, 9), "immediate", 2, "digit-dropped");
  const table = layTable(draft, { at: "A4", columns: FLAT, rate: shownRates(1), target: AT_LEAST_20 }, [
    ...rows,
    total(),
  ]);
  return workbook({
    name: "wrong-parts",
    about: "Parts mistyped beside totals and rates that bear the true ones out; a total row that has them right.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { target: AT_LEAST_20 },
    resaved: THROUGH_XLS,
  });
}

function sumsBesideFormulas(): Workbook {
  const draft = new SheetDraft("TH");
  draft.hideColumn("G");
  const rows = rowsFor(DISTRICTS["Yên Bái"], 63);
  // A formula's rate follows the figures, whichever are wrong: the total is looked at first.
  planted(rows[1]!.figures(10, 2, 28).write("notProposed", 82), "part-exceeds-whole", "notProposed", "swapped-digits");
  planted(rows[3]!.figures(11, 0, 29).write("immediate", 14), "sum-mismatch", "total");
  wrongTotal(rows[6]!.figures(8, 1, 33), 24 + 42);
  const table = layTable(draft, { at: "C6", columns: CLASSIC, rate: roundedRates(1), target: USUAL_TARGET }, [
    ...rows,
    total("sum"),
  ]);
  return workbook({
    name: "wrong-figures-beside-formulas",
    about: "Mistyped counts where every rate and total is a formula that follows them.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: THROUGH_ODS,
  });
}

function typedTotalsAstray(): Workbook {
  const draft = new SheetDraft("Tổng hợp");
  const rows = rowsFor(DEPARTMENTS["Tuyên Quang"], 64);
  const sumOf = (field: "total" | "immediate" | "conditional" | "notProposed") =>
    rows.reduce((sum, row) => sum + row.counts[field], 0);
  rows.at(-1)!.figures(3, 1, 57);
  rows[4]!.figures(19, 0, 83);
  const all = total("typed", "TỔNG CỘNG", "merged");
  planted(all.write("notProposed", sumOf("notProposed") - 83), "subtotal-mismatch", "notProposed", "row-left-out");
  planted(all.write("total", sumOf("total") - 61), "subtotal-mismatch", "total", "last-row-left-out");
  planted(all.write("conditional", sumOf("conditional") + 200), "subtotal-mismatch", "conditional");
  const table = layTable(
    draft,
    { at: "A3", columns: CLASSIC.filter(({ field }) => field !== "rate"), rate: typedRates, target: USUAL_TARGET },
    [...rows, all],
  );
  return workbook({
    name: "typed-totals-astray",
    about: "A typed total row: one figure leaves out the last agency, one another agency, one is off by much.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function subtotalsTwice(): Workbook {
  const draft = new SheetDraft("Tổng hợp");
  const departments = rowsFor(DEPARTMENTS["Yên Bái"], 65);
  const districts = rowsFor(DISTRICTS["Yên Bái"], 66);
  const all = [...departments, ...districts];
  const sum = (field: "total" | "notProposed", rows = all) => rows.reduce((total, row) => total + row.counts[field], 0);
  const last = total();
  planted(last.write("total", 2 * sum("total")), "subtotal-mismatch", "total", "subtotals-counted-twice");
  const first = subtotal("Cộng I");
  const swapped = swap(sum("notProposed", departments));
  planted(first.write("notProposed", swapped), "subtotal-mismatch", "notProposed", "swapped-digits");
  const heads = CLASSIC.filter(({ field }) => field !== "rate");
  const table = layTable(draft, { at: "A3", columns: heads, rate: typedRates, stt: "restart", target: USUAL_TARGET }, [
    section("I", "Các sở, ban, ngành"),
    ...departments,
    first,
    section("II", "UBND các huyện, thị xã, thành phố"),
    ...districts,
    subtotal("Cộng II"),
    last,
  ]);
  return workbook({
    name: "subtotals-counted-twice",
    about: "A typed total that adds the subtotals to what they sum; a subtotal with two digits exchanged.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

/** A number with the first two neighbouring digits that differ exchanged. */
function swap(value: number): number {
  const digits = Array.from(String(value));
  const at = digits.findIndex(
    (digit, index) => index > 0 && digits[index + 1] !== undefined && digits[index + 1] !== digit,
  );
  if (at < 0) throw new Error(`${value} has no two digits to exchange`);
  [digits[at], digits[at + 1]] = [digits[at + 1]!, digits[at]!];
  return Number(digits.join(""));
}

function hiddenRowsLeftOut(): Workbook {
  const draft = new SheetDraft("Lọc");
  const rows = rowsFor(DEPARTMENTS["An Giang"], 67);
  const hidden = [3, 8, 9];
  for (const index of hidden) draft.hiddenRows.add(5 + index);
  const all = total();
  const shown = rows.filter((_, index) => !hidden.includes(index));
  const sum = (of: typeof rows) => of.reduce((total, row) => total + row.whole, 0);
  planted(all.write("total", sum(shown)), "subtotal-mismatch", "total", "hidden-rows-left-out");
  const table = layTable(
    draft,
    { at: "A4", columns: FLAT.filter(({ field }) => field !== "rate"), rate: typedRates, target: USUAL_TARGET },
    [...rows, all],
  );
  return workbook({
    name: "hidden-rows-left-out",
    about: "Rows that a filter hides count all the same; the typed total forgot them.",
    sheets: [{ sheet: draft.with({ autoFilter: "A4:F22" }).sheet(), tables: [table] }],
  });
}

function sectionSums(): Workbook {
  const draft = new SheetDraft("Khối");
  const first = rowsFor(departmentsNow(), 68);
  const second = rowsFor(DISTRICTS["Bến Tre"], 69);
  const head = sectionWithSums("I", "Khối sở, ban, ngành");
  const immediate = first.reduce((sum, row) => sum + row.counts.immediate, 0);
  planted(head.sums!.write("immediate", immediate + 7), "subtotal-mismatch", "immediate");
  wrongTotal(second[1]!.figures(9, 0, 32), 14 + 82);
  wrongRate(second[3]!.figures(13, 2, 45), 0.333);
  asText(second[5]!, "notProposed", String(second[5]!.counts.notProposed), second[5]!.counts.notProposed);
  const heads = CLASSIC.filter(({ field }) => field !== "stt");
  const table = layTable(draft, { at: "B2", columns: heads, rate: percentRates(1), target: USUAL_TARGET }, [
    head,
    ...first,
    sectionWithSums("II", "Khối huyện, thành phố"),
    ...second,
    total("typed", "Toàn tỉnh"),
  ]);
  return workbook({
    name: "section-sums-astray",
    about: "Section rows with sums, one of them wrong; slips among the agencies.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function manyAtOnce(): Workbook {
  const draft = new SheetDraft("Danh sách");
  const rows = ranked(rowsFor(DEPARTMENTS["Lạng Sơn"], 70));
  wrongTotal(rows[2]!, rows[2]!.whole + 100);
  asText(rows[4]!, "total", String(rows[4]!.whole), rows[4]!.whole);
  wrongRate(rows[6]!, 99.9);
  rows[8]!.write("rate", {}, "blank");
  planted(rows[8]!, "missing-percent", "rate");
  draft.hiddenRows.add(15);
  draft.hiddenRows.add(16);
  planted(rows[12]!.write("stt", 31), "stt", "stt", undefined, "warning");
  const table = layTable(draft, { at: "A4", columns: CLASSIC, rate: typedRates, zero: "", target: USUAL_TARGET }, [
    ...rows,
    total(),
  ]);
  return workbook({
    name: "many-mistakes-at-once",
    about: "Six kinds of mistakes in one ranked sheet.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

/** Figures that do not add up: in a row, in a total, in a subtotal. */
export const SUMS: readonly Workbook[] = [
  wrongTotals(),
  wrongParts(),
  sumsBesideFormulas(),
  typedTotalsAstray(),
  subtotalsTwice(),
  hiddenRowsLeftOut(),
  sectionSums(),
  manyAtOnce(),
];
