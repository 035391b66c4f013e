import { rateOf } from "../arithmetic";
import { layTable } from "../lay-table";
import { DEPARTMENTS, departmentsNow, DISTRICTS } from "../provinces";
import { percentRates, printedRates, shownRates, typedRates } from "../rates";
import { total } from "../rows";
import { SheetDraft } from "../sheet-draft";
import { planted, wrongRate } from "../slips";
import {
  AT_LEAST_20,
  CLASSIC,
  FLAT,
  rowsFor,
  THROUGH_XLS,
  USUAL_TARGET,
  workbook,
  XLSX,
  type Workbook,
} from "../workbook";

function roundingSlips(): Workbook {
  const draft = new SheetDraft("Phụ lục");
  const rows = rowsFor(DEPARTMENTS["Nghệ An"], 71);
  wrongRate(rows[1]!.figures(0, 19, 18), 51.3, "truncated");
  wrongRate(rows[3]!.figures(7, 0, 26), 21.3, "rounded-up");
  wrongRate(rows[5]!.figures(11, 6, 20), 29.7, "one-part-only");
  wrongRate(rows[7]!.figures(13, 0, 19), 59.4, "rest-for-part");
  wrongRate(rows[9]!.figures(9, 0, 17), 52.9, "other-whole");
  // Half a unit exactly: 23/80 = 28.75 is rounded away from zero.
  rows[11]!.figures(20, 3, 57);
  wrongRate(rows[13]!.figures(20, 3, 57), 28.7, "truncated");
  wrongRate(rows[15]!.figures(16, 0, 20), 61.7);
  const table = layTable(draft, { at: "A4", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "rates-rounded-and-divided-wrong",
    about: "Rates cut off, rounded up, of one part only, of the rest, over another whole; an exact half.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function typingSlips(): Workbook {
  const draft = new SheetDraft("Phụ lục");
  const rows = rowsFor(DEPARTMENTS["Bình Định"], 72);
  wrongRate(rows[1]!.figures(17, 0, 44), 29.7, "swapped-digits");
  wrongRate(rows[3]!.figures(0, 19, 18), 5.4, "digit-dropped");
  wrongRate(rows[5]!.figures(13, 0, 19), 440.6, "digit-added");
  wrongRate(rows[7]!.figures(7, 0, 26), 2.12, "decimal-shifted");
  wrongRate(rows[9]!.figures(20, 0, 47), 47, "neighbour-figure");
  rows[11]!.figures(5, 0, 19);
  wrongRate(rows[12]!.figures(3, 1, 30), 20.8, "other-row");
  const table = layTable(draft, { at: "B3", columns: FLAT, rate: typedRates, target: AT_LEAST_20 }, rows);
  return workbook({
    name: "rates-mistyped",
    about: "Digits exchanged, dropped, added; the decimal mark moved; another figure or another row's rate.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { target: AT_LEAST_20 },
    resaved: THROUGH_XLS,
  });
}

function meanOfRates(): Workbook {
  const draft = new SheetDraft("Tổng hợp");
  const rows = rowsFor(DISTRICTS["Lạng Sơn"], 73);
  const mean = rows.reduce((sum, row) => sum + rateOf(row.part, row.whole, 1), 0) / rows.length;
  const all = total();
  planted(all.write("rate", Number(mean.toFixed(1))), "wrong-percent", "rate", "mean-of-rates");
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, [...rows, all]);
  return workbook({
    name: "mean-of-rates",
    about: "The total row's rate is the mean of the districts' rates.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function placesAstray(): Workbook {
  const draft = new SheetDraft("Hai chữ số");
  const rows = rowsFor(DEPARTMENTS["Hà Giang"], 74);
  const coarse = (at: number, rate: number) =>
    planted(rows[at]!.write("rate", rate), "wrong-percent", "rate", "fewer-decimals", "warning");
  rows[2]!.figures(7, 0, 26);
  coarse(2, 21.2);
  rows[6]!.figures(19, 0, 18);
  coarse(6, 51.4);
  // 50.00 with its zeros gone is no less than its neighbours; 44 for 44.44 is.
  rows[8]!.figures(20, 0, 20);
  rows[9]!.figures(16, 0, 20);
  coarse(9, 44);
  const table = layTable(
    draft,
    { at: "A3", columns: CLASSIC, rate: typedRates, places: 2, target: USUAL_TARGET },
    rows,
  );

  const second = new SheetDraft("Làm tròn hai lần");
  const others = rowsFor(DISTRICTS["Tuyên Quang"], 75);
  // 19/37 = 51.3513…: 51.35 under "0.0" shows 51.4, as the exact rate does.
  others[1]!.figures(0, 19, 18).write("rate", { value: 51.35, style: { format: "0.0" } });
  // 35/172 = 20.3488…: 20.35 is right, but shows 20.4 where 20.3 is.
  planted(
    others[3]!.figures(35, 0, 137).write("rate", { value: 20.35, style: { format: "0.0" } }),
    "wrong-percent",
    "rate",
    "rounded-twice",
    "warning",
  );
  const twice = layTable(second, { at: "A3", columns: CLASSIC, rate: shownRates(1), target: USUAL_TARGET }, others);
  return workbook({
    name: "rates-with-other-places",
    about: "Fewer decimals than the column; a rate rounded by hand and once more by its format.",
    sheets: [
      { sheet: draft.sheet(), tables: [table] },
      { sheet: second.sheet(), tables: [twice] },
    ],
  });
}

function textFormulas(): Workbook {
  const draft = new SheetDraft("TEXT");
  const table = layTable(
    draft,
    { at: "A3", columns: FLAT, rate: printedRates(1), target: USUAL_TARGET },
    rowsFor(departmentsNow(), 76),
  );
  return workbook({
    name: "rates-printed-by-formula",
    about: '=TEXT(…,"0.0%"): right rates that are texts on purpose, which is only told.',
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function boundary(): Workbook {
  const draft = new SheetDraft("Chỉ tiêu");
  const rows = rowsFor(DISTRICTS["Quảng Trị"], 77);
  rows[1]!.figures(3, 1, 16);
  rows[4]!.figures(20, 0, 80);
  // 19.96 % prints as 20.0, and is below.
  rows[5]!.figures(499, 0, 2001);
  rows[6]!.figures(501, 0, 1999);
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: percentRates(1), target: USUAL_TARGET }, [
    ...rows,
    total(),
  ]);
  return workbook({
    name: "on-the-target",
    about: "Agencies at exactly 20 %, at 19.96 % and at 20.04 %: over 20 % is asked for.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function boundaryReached(): Workbook {
  const draft = new SheetDraft("Chỉ tiêu");
  const target = { percent: "92.5", comparator: ">=" } as const;
  const rows = rowsFor(departmentsNow(), 78);
  rows[0]!.figures(30, 7, 3);
  rows[1]!.figures(90, 2, 8);
  rows[2]!.figures(50, 0, 4);
  rows[3]!.figures(50, 0, 0);
  wrongRate(rows[4]!.figures(74, 0, 6), 92.7);
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target }, rows);
  return workbook({
    name: "on-another-target",
    about: "A target of 92.5 % that is to be reached, and an agency exactly on it.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { target },
  });
}

/** Rates that are not what the counts make, and rates on the target. */
export const RATES: readonly Workbook[] = [
  roundingSlips(),
  typingSlips(),
  meanOfRates(),
  placesAstray(),
  textFormulas(),
  boundary(),
  boundaryReached(),
];
