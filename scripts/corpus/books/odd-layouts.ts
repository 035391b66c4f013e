import { layTable } from "../lay-table";
import { tcvn3, vni } from "../legacy";
import { COMMUNES, DEPARTMENTS, departmentsNow, DISTRICTS } from "../provinces";
import { dividedRates, guardedRates, roundedRates, shownRates, typedRates } from "../rates";
import { blank, repeatedHeader, section, sectionWithSums, subtotal, total } from "../rows";
import { SheetDraft } from "../sheet-draft";
import { inTcvn3, inVni, wrongRate, wrongTotal } from "../slips";
import {
  AT_LEAST_20,
  CLASSIC,
  columns,
  FLAT,
  ranked,
  rowsFor,
  THROUGH_XLS,
  USUAL_TARGET,
  workbook,
  XLSX,
  type Workbook,
} from "../workbook";

function allInTcvn3(): Workbook {
  const draft = new SheetDraft("Sheet1");
  draft.line("A1:G1", tcvn3("Kết quả rà soát, phân cấp"), { font: ".VnTimeH" });
  const heads = CLASSIC.map((column) => ({ ...column, heading: column.heading.map(tcvn3) }));
  const rows = rowsFor(DEPARTMENTS["Hà Giang"], 141);
  for (const row of rows) inTcvn3(row, ".VnTime");
  const table = layTable(
    draft,
    { at: "A3", columns: heads, rate: typedRates, target: USUAL_TARGET, headingStyle: { font: ".VnTime" } },
    rows,
  );
  return workbook({
    name: "all-in-tcvn3",
    about: "Headings and names in TCVN3 under .VnTime.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function allInVni(): Workbook {
  const draft = new SheetDraft("Sheet1");
  const heads = FLAT.map((column) => ({ ...column, heading: column.heading.map(vni) }));
  const rows = rowsFor(DISTRICTS["Bến Tre"], 142);
  for (const row of rows) inVni(row, "VNI-Times");
  const table = layTable(
    draft,
    { at: "B2", columns: heads, rate: shownRates(1), target: USUAL_TARGET, headingStyle: { font: "VNI-Times" } },
    rows,
  );
  return workbook({
    name: "all-in-vni",
    about: "Headings and names in VNI under VNI-Times.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function withRankColumn(): Workbook {
  const draft = new SheetDraft("Xếp hạng");
  const heads = columns(
    [null, "Xếp hạng", (index) => index + 1],
    ["agency", "Cơ quan, đơn vị"],
    ["immediate", ["Số TTHC đề nghị phân cấp", "Phân cấp ngay"]],
    ["conditional", ["Số TTHC đề nghị phân cấp", "Kèm theo điều kiện"]],
    [null, ["Số TTHC đề nghị phân cấp", "Cộng"], (_, row) => row.part],
    ["notProposed", "Số TTHC không đề nghị phân cấp"],
    ["total", "Tổng số TTHC đã rà soát"],
    ["rate", "Tỷ lệ % đạt được"],
    [null, "Chỉ tiêu (%)", () => 20],
    [null, "Đánh giá", (_, row) => (5 * row.part > row.whole ? "Đạt" : "Chưa đạt")],
  );
  const rows = ranked(rowsFor(DEPARTMENTS["Nghệ An"], 143));
  const table = layTable(draft, { at: "A4", columns: heads, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "with-rank-and-verdict",
    about: "A rank, the sum of what is handed down, the target and a verdict among the columns.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function sectionsAtPageBreaks(): Workbook {
  const draft = new SheetDraft("Bản in");
  const first = rowsFor(departmentsNow("Sở Dân tộc và Tôn giáo"), 144);
  const second = rowsFor(COMMUNES["Lào Cai"], 145);
  wrongTotal(first[8]!.figures(16, 0, 20), 63, "swapped-digits");
  const table = layTable(
    draft,
    { at: "A3", columns: CLASSIC, rate: shownRates(1), stt: "restart", target: USUAL_TARGET },
    [
      section("I", "Các sở, ban, ngành"),
      ...first.slice(0, 7),
      repeatedHeader,
      ...first.slice(7),
      subtotal("Cộng khối sở, ban, ngành"),
      section("II", "UBND các xã, phường"),
      ...second.slice(0, 6),
      repeatedHeader,
      ...second.slice(6),
      subtotal("Cộng khối xã, phường"),
      total("typed", "Tổng cộng (I+II)", "merged"),
    ],
  );
  return workbook({
    name: "sections-and-page-breaks",
    about: "Sections of 2025, the header again inside each, a slip behind the first break.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: THROUGH_XLS,
  });
}

function belowASummary(): Workbook {
  const draft = new SheetDraft("Báo cáo");
  draft.at("A1", "I. KẾT QUẢ CHUNG", { bold: true });
  draft.at("A2", "Tổng số TTHC đã rà soát").at("D2", 812);
  draft.at("A3", "Số TTHC đề nghị phân cấp").at("D3", 205);
  draft.at("A4", "Tỷ lệ").at("D4", { value: 0.252, style: { format: "0.0%" } });
  draft.at("A6", "II. KẾT QUẢ CỤ THỂ", { bold: true });
  const rows = rowsFor(DEPARTMENTS["Cà Mau"], 146);
  wrongRate(rows[6]!.figures(0, 19, 18), 54.1, "swapped-digits");
  const table = layTable(draft, { at: "A7", columns: FLAT, rate: typedRates, zero: "", target: AT_LEAST_20 }, [
    blank,
    ...rows,
    total(),
  ]);
  draft.at(`A${table.body[1] + 2}`, "III. ĐỀ XUẤT, KIẾN NGHỊ", { bold: true });
  return workbook({
    name: "below-a-summary",
    about: "A report with its general figures in lines above the table and a heading below it.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { target: AT_LEAST_20 },
  });
}

function sumsOfSectionsByFormula(): Workbook {
  const draft = new SheetDraft("Tổng hợp");
  const table = layTable(
    draft,
    { at: "B6", columns: CLASSIC, rate: dividedRates(2), places: 2, stt: "restart", target: USUAL_TARGET },
    [
      sectionWithSums("A", "KHỐI SỞ, BAN, NGÀNH", "sum"),
      ...rowsFor(DEPARTMENTS["Lạng Sơn"], 147),
      sectionWithSums("B", "KHỐI HUYỆN, THÀNH PHỐ", "sum"),
      ...rowsFor(DISTRICTS["Lạng Sơn"], 148),
      total("subtotals", "TỔNG CỘNG (A+B)", "merged"),
    ],
  );
  return workbook({
    name: "section-sums-by-formula",
    about: "Sections A and B with their sums, the total adds the two; rates of two decimals under a percent format.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function longHeadings(): Workbook {
  const draft = new SheetDraft("Biểu 2");
  const heads = columns(
    ["stt", "TT"],
    ["agency", "Tên cơ quan, đơn vị, địa phương"],
    ["total", "Tổng số TTHC thuộc phạm vi quản lý đã được rà soát, đánh giá (tính đến ngày 15/11/2021)"],
    ["immediate", "Số TTHC đề nghị phân cấp ngay cho cấp dưới giải quyết"],
    ["conditional", "Số TTHC đề nghị phân cấp nhưng phải kèm theo các điều kiện (về nhân lực, cơ sở vật chất…)"],
    ["notProposed", "Số TTHC không đề nghị phân cấp, giữ nguyên như hiện hành"],
    ["rate", "Tỷ lệ TTHC đề nghị phân cấp trên tổng số TTHC đã rà soát (%) (7)=((4)+(5))/(3)"],
    [
      null,
      "Ghi chú (nêu rõ lý do không đề nghị phân cấp)",
      (index) => (index % 5 === 0 ? "Theo Luật chuyên ngành" : undefined),
    ],
  );
  const table = layTable(
    draft,
    { at: "A4", columns: heads, rate: guardedRates(1), target: USUAL_TARGET, numbering: (number) => `(${number})` },
    [...rowsFor(DEPARTMENTS["Quảng Nam"], 149), total("sum", "Cộng")],
  );
  return workbook({
    name: "headings-in-whole-sentences",
    about: "Headings that say at length what they mean, dates and formulas included.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function wholeLotWithoutStt(): Workbook {
  const draft = new SheetDraft("DS");
  const heads = columns(
    ["agency", "Sở, ban, ngành, địa phương"],
    ["rate", "Tỷ lệ phân cấp"],
    ["total", "Tổng số"],
    ["immediate", "Phân cấp ngay"],
    ["conditional", "Phân cấp có lộ trình"],
    ["notProposed", "Giữ nguyên"],
  );
  const table = layTable(draft, { at: "AB3", columns: heads, rate: roundedRates(0), places: 0, target: USUAL_TARGET }, [
    ...rowsFor(DEPARTMENTS["Bến Tre"], 150),
  ]);
  return workbook({
    name: "rates-without-decimals",
    about: "Rates rounded to whole points, the rate beside the name, far to the right.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

/** Layouts that few offices use, and some do. */
export const ODD_LAYOUTS: readonly Workbook[] = [
  allInTcvn3(),
  allInVni(),
  withRankColumn(),
  sectionsAtPageBreaks(),
  belowASummary(),
  sumsOfSectionsByFormula(),
  longHeadings(),
  wholeLotWithoutStt(),
];
