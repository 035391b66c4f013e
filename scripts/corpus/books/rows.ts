import { layTable } from "../lay-table";
import { DEPARTMENTS, departmentsNow, DISTRICTS } from "../provinces";
import { roundedRates, shownRates, typedRates } from "../rates";
import { section, subtotal, total, type AgencyRow } from "../rows";
import { SheetDraft } from "../sheet-draft";
import { named, planted } from "../slips";
import {
  AT_LEAST_20,
  CLASSIC,
  FLAT,
  ranked,
  rowsFor,
  THROUGH_XLS,
  USUAL_TARGET,
  workbook,
  XLSX,
  type Workbook,
} from "../workbook";

function numbersAstray(): Workbook {
  const draft = new SheetDraft("STT");
  const rows = rowsFor(DEPARTMENTS["Hà Giang"], 101);
  const odd = (row: AgencyRow, number: number | string) =>
    planted(row.write("stt", number, 0), "stt", "stt", undefined, "warning");
  odd(rows[3]!, 14);
  odd(rows[8]!, 8);
  planted(rows[12]!.write("stt", {}, "blank"), "stt", "stt", undefined, "warning");
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);

  const second = new SheetDraft("Nhảy số");
  const others = rowsFor(DISTRICTS["Nghệ An"], 102);
  // One number left out: the rows after it run on.
  others.forEach((row, index) => row.write("stt", index < 9 ? index + 1 : index + 2, 0));
  planted(others[9]!, "stt", "stt", undefined, "warning");
  const gap = layTable(second, { at: "A3", columns: FLAT, rate: typedRates, target: USUAL_TARGET }, others);
  return workbook({
    name: "numbers-astray",
    about: "Sequence numbers: one odd, one repeated, one blank; on the other sheet one left out.",
    sheets: [
      { sheet: draft.sheet(), tables: [table] },
      { sheet: second.sheet(), tables: [gap] },
    ],
  });
}

function shuffledNumbers(): Workbook {
  const draft = new SheetDraft("Xếp lại");
  const rows = rowsFor(DEPARTMENTS["Bình Dương"], 103);
  rows.forEach((row, index) => row.write("stt", ((index * 7) % rows.length) + 1, 0));
  const laid = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "numbers-kept-from-another-order",
    about: "Numbers in no order at all were kept from another order: told, not reproached.",
    sheets: [{ sheet: draft.sheet(), tables: [{ ...laid, told: { ...laid.told, stt: 1 } }] }],
    resaved: XLSX,
  });
}

/** Rates far enough apart that no two print alike. */
function stepped(names: readonly string[]): AgencyRow[] {
  return ranked(rowsFor(names, 1).map((row, index) => row.figures(3 + 2 * index, 0, 97 - 2 * index)));
}

function outOfOrder(): Workbook {
  const draft = new SheetDraft("Xếp hạng");
  const rows = stepped(DEPARTMENTS["Đắk Lắk"]);
  const [moved] = rows.splice(12, 1);
  rows.splice(3, 0, planted(moved!, "order", "rate", undefined, "warning"));
  const table = layTable(draft, { at: "A4", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);

  const second = new SheetDraft("Hai đơn vị");
  const others = stepped(DISTRICTS["Nghệ An"]);
  const [low] = others.splice(18, 1);
  others.splice(2, 0, planted(low!, "order", "rate", undefined, "warning"));
  const [high] = others.splice(5, 1);
  others.splice(15, 0, planted(high!, "order", "rate", undefined, "warning"));
  const both = layTable(second, { at: "B4", columns: FLAT, rate: roundedRates(1), target: USUAL_TARGET }, others);
  return workbook({
    name: "out-of-rank-order",
    about: "Ranked sheets with one agency, and two, in the wrong place.",
    sheets: [
      { sheet: draft.sheet(), tables: [table] },
      { sheet: second.sheet(), tables: [both] },
    ],
    resaved: THROUGH_XLS,
  });
}

function orderInSections(): Workbook {
  const draft = new SheetDraft("Khối");
  const first = stepped(departmentsNow());
  const second = stepped(DISTRICTS["An Giang"]);
  const [moved] = second.splice(1, 1);
  second.splice(8, 0, planted(moved!, "order", "rate", undefined, "warning"));
  const table = layTable(
    draft,
    { at: "A3", columns: CLASSIC, rate: shownRates(1), stt: "restart", target: USUAL_TARGET },
    [
      section("I", "Các sở, ban, ngành"),
      ...first,
      subtotal("Cộng I"),
      section("II", "UBND các huyện, thị xã, thành phố"),
      ...second,
      subtotal("Cộng II"),
      total(),
    ],
  );
  return workbook({
    name: "ranked-within-sections",
    about: "Each section ranked by itself; one district in the wrong place.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function mergedRows(): Workbook {
  const draft = new SheetDraft("Trộn ô");
  const rows = rowsFor(DEPARTMENTS["Quảng Trị"], 104);
  const tall = (row: AgencyRow) => {
    row.isTall = true;
    planted(row, "merged-body", "agency", undefined, "warning");
  };
  tall(rows[2]!);
  tall(rows[7]!);
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: AT_LEAST_20 }, rows);
  return workbook({
    name: "merged-names",
    about: "Names merged over two rows, the second without figures.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { target: AT_LEAST_20 },
    resaved: XLSX,
  });
}

function mergedFigures(): Workbook {
  const draft = new SheetDraft("Trộn ô");
  const rows = rowsFor(DISTRICTS["Lạng Sơn"], 105);
  // The conditional count of two rows is one merged cell: the second row has none of its own.
  rows[3]!.figures(6, 0, 20);
  rows[4]!.figures(7, 0, 25);
  rows[4]!.write("conditional", {}, "blank", 0);
  planted(rows[3]!, "merged-body", "conditional", undefined, "warning");
  // Zero in both parts, typed once over two columns.
  rows[8]!.figures(0, 0, 33);
  rows[8]!.write("conditional", {}, "blank", 0);
  planted(rows[8]!, "merged-body", "immediate", undefined, "warning");
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  draft.merges.push("E8:E9", "D13:E13");
  return workbook({
    name: "merged-figures",
    about: "A count merged over two agencies, another over two columns.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function twice(): Workbook {
  const draft = new SheetDraft("Trùng");
  const rows = rowsFor(DEPARTMENTS["Tây Ninh"], 106);
  named(rows[9]!, rows[2]!.name, "duplicate-agency");
  named(rows[14]!, "SỞ CÔNG THƯƠNG", "duplicate-agency");
  const table = layTable(draft, { at: "A3", columns: FLAT, rate: typedRates, target: USUAL_TARGET }, [
    ...rows,
    total(),
  ]);
  return workbook({
    name: "agencies-twice",
    about: "Two agencies that stand twice, one of them in capitals.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function sameNamesInSections(): Workbook {
  const draft = new SheetDraft("Phòng");
  const rooms = [
    "Phòng Nội vụ",
    "Phòng Tư pháp",
    "Phòng Tài chính - Kế hoạch",
    "Phòng Y tế",
    "Phòng Văn hóa và Thông tin",
  ];
  const second = rowsFor(rooms, 108);
  named(second[4]!, "Phòng Y tế", "duplicate-agency");
  const table = layTable(draft, { at: "A3", columns: FLAT, rate: typedRates, stt: "restart", target: USUAL_TARGET }, [
    section("I", "UBND huyện Ba Tri", false),
    ...rowsFor(rooms, 107),
    section("II", "UBND huyện Bình Đại", false),
    ...second,
  ]);
  return workbook({
    name: "same-names-in-two-sections",
    about: "Every district has its Phòng Nội vụ; only one that stands twice in its own section is one too many.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

/** Rows: their numbers, their order, their merged cells, agencies that stand twice. */
export const ROWS: readonly Workbook[] = [
  numbersAstray(),
  shuffledNumbers(),
  outOfOrder(),
  orderInSections(),
  mergedRows(),
  mergedFigures(),
  twice(),
  sameNamesInSections(),
];
