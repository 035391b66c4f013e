import { layTable } from "../lay-table";
import { departments, DEPARTMENTS, departmentsNow, DISTRICTS } from "../provinces";
import { guardedRates, percentRates, shownRates, textRates, typedRates } from "../rates";
import type { AgencyRow } from "../rows";
import { agency, type Reads, total, subtotal, section } from "../rows";
import { SheetDraft } from "../sheet-draft";
import { asText, excelError, fractional, nameless, negative, noRate, planted, words } from "../slips";
import {
  AT_LEAST_20,
  CLASSIC,
  columns,
  FLAT,
  rowsFor,
  THROUGH_ODS,
  THROUGH_XLS,
  USUAL_TARGET,
  withFindings,
  workbook,
  XLSX,
  type Workbook,
} from "../workbook";
import { COUNTS } from "../expected";

function everythingAsText(): Workbook {
  const draft = new SheetDraft("Nhập tay");
  const rows = rowsFor(DEPARTMENTS["Hà Giang"].slice(0, 9), 41);
  for (const row of rows) for (const field of COUNTS) asText(row, field, String(row.counts[field]), row.counts[field]);
  const table = layTable(
    draft,
    { at: "A3", columns: CLASSIC, rate: textRates(1, (text) => text.replace(".", ",")), target: USUAL_TARGET },
    rows,
  );
  return workbook({
    name: "everything-as-text",
    about: "Every figure a text: counts, and rates with a decimal comma.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function commaRates(): Workbook {
  const draft = new SheetDraft("TH");
  const table = layTable(
    draft,
    { at: "B3", columns: FLAT, rate: textRates(1, (text) => `${text.replace(".", ",")} %`), target: AT_LEAST_20 },
    [...rowsFor(DEPARTMENTS["Cà Mau"], 42), total()],
  );
  return workbook({
    name: "rates-with-comma-and-sign",
    about: 'Rates typed "51,4 %".',
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { target: AT_LEAST_20 },
    resaved: THROUGH_XLS,
  });
}

function dotRates(): Workbook {
  const draft = new SheetDraft("TH");
  const table = layTable(
    draft,
    { at: "A2", columns: CLASSIC, rate: textRates(2, (text) => `${text}%`), places: 2, target: USUAL_TARGET },
    rowsFor(DISTRICTS["Cao Bằng"], 43),
  );
  return workbook({
    name: "rates-with-dot-and-sign",
    about: 'Rates typed "51.40%" where the workbook writes commas.',
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

/** Numerals of many kinds among plain numbers. */
function oddNumerals(): Workbook {
  const draft = new SheetDraft("Số liệu");
  const rows = rowsFor(DEPARTMENTS["Lạng Sơn"], 44);
  const [a, b, c, d, e, f, g, h, i] = rows as [
    AgencyRow,
    AgencyRow,
    AgencyRow,
    AgencyRow,
    AgencyRow,
    AgencyRow,
    AgencyRow,
    AgencyRow,
    AgencyRow,
  ];
  asText(a.figures(20, 0, 9), "immediate", "20*", 20);
  asText(b.figures(16, 0, 20), "notProposed", "20¹", 20);
  asText(c.figures(13, 2, 19), "total", "\u00a034\u00a0", 34);
  asText(d.figures(9, 1, 17), "immediate", "９", 9);
  asText(e.figures(120, 30, 1084), "total", "1 234", 1234);
  asText(f.figures(7, 0, 26), "total", " 33", 33);
  asText(g.figures(5, 0, 19), "rate", "20,8%", 20.8);
  asText(h.figures(3, 1, 16), "rate", "20,0", 20);
  asText(i.figures(17, 0, 44), "notProposed", "44(1)", 44);
  const table = layTable(draft, { at: "A4", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, [
    ...rows,
    total(),
  ]);
  draft.at(`A${table.body[1] + 1}`, "* Số liệu tạm tính");
  return workbook({
    name: "odd-numerals",
    about: "Footnote marks, no-break spaces, full-width digits, spaces between thousands, a comma and a percent sign.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function thousands(): Workbook {
  const draft = new SheetDraft("Lũy kế");
  const names = departmentsNow("Sở Ngoại vụ", "Sở Dân tộc và Tôn giáo");
  const rows = names.map((name, at) => agency(name, 310 + 17 * at, 95 + at, 700 + 41 * at));
  // 1.234 typed as a number is one and a bit; the parts tell that a thousand was meant.
  fractional(rows[2]!.figures(344, 97, 793), "total", 1.234, "thousands-dot");
  fractional(rows[5]!.figures(200, 88, 1071), "notProposed", 1.071, "thousands-dot");
  const ambiguous = (row: AgencyRow, text: string, reads: Reads) =>
    planted(
      row.write("total", { value: text, style: { format: "@" } }, reads, 0),
      "ambiguous-number",
      "total",
      undefined,
      "warning",
    );
  ambiguous(rows[7]!.figures(500, 48, 1500), "2.048", { ambiguous: 2048 });
  ambiguous(rows[9]!.figures(600, 60, 1411), "2.071", { ambiguous: 2071 });
  const lone = rows[10]!.figures(301, 20, 900);
  lone.write("notProposed", { value: "1.904", style: { format: "@" } }, { ambiguous: 1904 }, 0);
  planted(lone, "ambiguous-number", "notProposed");
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "thousands",
    about: "Thousands with a dot: typed as numbers, as texts that the parts bear out, as one that they do not.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function wordsAndSigns(): Workbook {
  const draft = new SheetDraft("Báo cáo");
  const rows = rowsFor(DEPARTMENTS["Tây Ninh"], 45);
  words(rows[1]!, "immediate", "chưa báo cáo");
  words(rows[3]!, "total", "khoảng 30");
  rows[4]!.write("rate", "đang tổng hợp", "unreadable");
  planted(rows[4]!, "not-a-number", "rate");
  negative(rows[6]!.figures(6, 0, 21), "notProposed", -21, "stray-sign");
  negative(rows[7]!.figures(5, 2, 31), "total", -38, "stray-sign");
  negative(rows[8]!.figures(8, 0, 30), "immediate", -3);
  fractional(rows[9]!.figures(7, 0, 26), "notProposed", 2.6);
  fractional(rows[10]!.figures(7, 0, 26), "immediate", 7.5);
  rows[12]!.write("conditional", { value: true }, "unreadable", 0);
  planted(rows[12]!, "not-a-number", "conditional");
  excelError(rows[13]!, "notProposed", "#N/A");
  excelError(rows[14]!, "rate", "#VALUE!");
  excelError(rows[15]!, "total", "#REF!");
  const table = layTable(draft, { at: "B5", columns: FLAT, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "words-and-signs",
    about: "Words, TRUE, minus signs, fractions and Excel errors where counts belong.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: THROUGH_ODS,
  });
}

function wordsAgain(): Workbook {
  const draft = new SheetDraft("Tổng hợp");
  const rows = [...rowsFor(DEPARTMENTS["Bến Tre"], 46)];
  const districts = rowsFor(DISTRICTS["Bến Tre"], 47);
  words(rows[0]!, "total", "khoảng 30 TTHC");
  asText(rows[2]!.figures(12, 3, 9), "total", "24 TTHC", 24);
  nameless(rows[7]!);
  nameless(rows[9]!, "…");
  nameless(districts[5]!);
  negative(rows[5]!.figures(4, 4, 22), "conditional", -4, "stray-sign");
  fractional(districts[2]!.figures(12, 0, 24), "immediate", 1.2);
  noRate(districts[4]!);
  excelError(districts[6]!, "immediate", "#NAME?");
  const table = layTable(
    draft,
    { at: "A2", columns: CLASSIC, rate: shownRates(1), stt: "restart", target: USUAL_TARGET },
    [
      section("I", "Các sở, ban, ngành"),
      ...rows,
      subtotal("Cộng I"),
      section("II", "UBND các huyện, thành phố"),
      ...districts,
      subtotal("Cộng II"),
      total(),
    ],
  );
  return workbook({
    name: "words-in-sections",
    about: "The same kinds of slips in sections with subtotals that were right before them, and rows of nobody.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function percentages(): Workbook {
  const draft = new SheetDraft("Tỷ lệ");
  const rows = rowsFor(DEPARTMENTS["Đắk Lắk"], 48);
  planted(rows[2]!.figures(19, 0, 18).write("rate", 51.4), "percent-scale", "rate");
  planted(
    rows[5]!.figures(16, 0, 20).write("rate", { value: 44.4, style: { format: "0.0" } }),
    "percent-scale",
    "rate",
    undefined,
    "warning",
  );
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: percentRates(1), target: USUAL_TARGET }, [
    ...rows,
    total(),
  ]);
  return workbook({
    name: "percentages",
    about:
      'Rates as fractions under "0.0%"; one typed as 51.4, which shows as 5140.0%, one in points under its own format.',
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function bareFractions(): Workbook {
  const draft = new SheetDraft("Tỷ lệ");
  const bare = {
    ...percentRates(1),
    cell: (parts: Parameters<(typeof typedRates)["cell"]>[0]) => ({ ...percentRates(1).cell(parts), style: {} }),
  };
  const table = layTable(
    draft,
    { at: "A3", columns: FLAT, rate: bare, target: USUAL_TARGET },
    rowsFor(DEPARTMENTS["Bình Định"], 49),
  );
  const first = table.agencies.find(
    (_, index) => table.standing.ranks[index]! > 0 && draft.cells.get(`G${table.agencies[index]![0]}`)?.value !== 0,
  )!;
  return workbook({
    name: "bare-fractions",
    about: "A whole column of fractions that no format shows as percentages: said once.",
    sheets: [
      {
        sheet: draft.sheet(),
        tables: [withFindings(table, { code: "percent-scale", cell: `G${first[0]}`, severity: "warning" })],
      },
    ],
  });
}

function fractionsAmongPoints(): Workbook {
  const draft = new SheetDraft("Bảng 1");
  const rows = rowsFor(departments("Ban Dân tộc"), 50);
  planted(rows[1]!.figures(19, 0, 18).write("rate", 0.514), "percent-scale", "rate");
  planted(
    rows[4]!.figures(16, 0, 20).write("rate", { value: 0.444, style: { format: "0.0%" } }),
    "percent-scale",
    "rate",
    undefined,
    "warning",
  );
  planted(rows[9]!.figures(2, 0, 75).write("rate", 0.026), "percent-scale", "rate");
  planted(rows[11]!.figures(203, 0, 297).write("rate", 4060), "percent-scale", "rate");
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "fractions-among-points",
    about: "0.514, 44.4% and 4060 among rates in points.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function blanksAndDashes(): Workbook {
  const draft = new SheetDraft("Trống");
  const rows = rowsFor(DEPARTMENTS["Yên Bái"], 51);
  const blankTotal = (row: AgencyRow) =>
    planted(row.write("total", {}, "blank", 0), "blank-count", "total", undefined, "warning");
  blankTotal(rows[2]!);
  blankTotal(rows[9]!.figures(4, 2, 30));
  for (const field of COUNTS) rows[5]!.write(field, {}, "blank", 0);
  planted(rows[5]!.write("rate", 22.2), "blank-count", "total");
  for (const field of COUNTS) rows[7]!.write(field, {}, "blank", 0);
  rows[7]!.write("rate", {}, "blank");
  rows[11]!.figures(5, 0, 20).write("conditional", "không", "zero", 0);
  rows[12]!.figures(5, 0, 20).write("conditional", "–", "zero", 0);
  const table = layTable(
    draft,
    { at: "A3", columns: CLASSIC, rate: typedRates, zero: "-", target: USUAL_TARGET },
    rows,
  );
  return workbook({
    name: "blanks-and-dashes",
    about: 'Dashes, "không" and blanks for zero; totals left blank; a row with a rate and no counts; one with nothing.',
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: THROUGH_XLS,
  });
}

function zeroTotals(): Workbook {
  const draft = new SheetDraft("Không phát sinh");
  const rows = rowsFor(DEPARTMENTS["Nghệ An"], 52);
  rows[1]!.figures(0, 0, 0);
  planted(rows[3]!.figures(0, 0, 0).write("rate", 0), "zero-total", "total", undefined, "warning");
  planted(rows[6]!.figures(0, 0, 0).write("rate", 100), "zero-total", "total");
  rows[8]!.figures(0, 0, 0).write("rate", "không áp dụng", "unreadable");
  planted(rows[10]!.figures(0, 0, 0).write("rate", 0), "zero-total", "total", undefined, "warning");
  const laid = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  const table = { ...laid, told: { ...laid.told, "zero-total": 2 } };

  const second = new SheetDraft("Công thức");
  const others = rowsFor(DISTRICTS["Nghệ An"], 53);
  others[2]!.figures(0, 0, 0);
  others[5]!.figures(0, 0, 0).rateFormula(({ ref }) => ({
    formula: `ROUND(100*(${ref("immediate")}+${ref("conditional")})/${ref("total")},1)`,
    value: "#DIV/0!",
    error: true,
  }));
  planted(others[5]!, "error-value", "rate", "zero-whole");
  const guarded = layTable(second, { at: "A3", columns: CLASSIC, rate: guardedRates(1), target: USUAL_TARGET }, [
    ...others,
    total("sum"),
  ]);
  return workbook({
    name: "zero-totals",
    about: "Agencies without procedures: a total of 0 has no rate, neither 0 % nor 100 %.",
    sheets: [
      { sheet: draft.sheet(), tables: [table] },
      { sheet: second.sheet(), tables: [{ ...guarded, told: { ...guarded.told, "zero-total": 2 } }] },
    ],
  });
}

function missingRates(): Workbook {
  const draft = new SheetDraft("TH");
  const rows = rowsFor(DEPARTMENTS["Quảng Trị"], 54);
  noRate(rows[0]!);
  noRate(rows[8]!);
  noRate(rows[9]!);
  planted(rows[12]!.figures(3, 0, 30).write("rate", "-", "zero"), "missing-percent", "rate");
  const table = layTable(draft, { at: "A2", columns: FLAT, rate: typedRates, target: USUAL_TARGET }, rows);
  const second = new SheetDraft("Chưa tính");
  const heads = columns(
    ["stt", "STT"],
    ["agency", "Đơn vị"],
    ["total", "Tổng số TTHC"],
    ["immediate", "Phân cấp ngay"],
    ["conditional", "Kèm điều kiện"],
    ["notProposed", "Không phân cấp"],
    ["rate", "Tỷ lệ phân cấp (%)"],
  );
  const others = rowsFor(DISTRICTS["Quảng Trị"], 55);
  for (const row of others) row.write("rate", {}, "blank");
  planted(others[0]!, "missing-percent", "rate");
  const empty = layTable(second, { at: "A2", columns: heads, rate: typedRates, target: USUAL_TARGET }, others);
  return workbook({
    name: "missing-rates",
    about: "Some rates left out on one sheet; all of them on the other, which is said once.",
    sheets: [
      { sheet: draft.sheet(), tables: [table] },
      { sheet: second.sheet(), tables: [empty] },
    ],
  });
}

/** How figures are typed, left out, and written as they should not be. */
export const FIGURES: readonly Workbook[] = [
  everythingAsText(),
  commaRates(),
  dotRates(),
  oddNumerals(),
  thousands(),
  wordsAndSigns(),
  wordsAgain(),
  percentages(),
  bareFractions(),
  fractionsAmongPoints(),
  blanksAndDashes(),
  zeroTotals(),
  missingRates(),
];
