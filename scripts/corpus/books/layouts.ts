import { layTable } from "../lay-table";
import { COMMUNES, communes, DEPARTMENTS, departmentsNow, DISTRICTS } from "../provinces";
import { dividedRates, guardedRates, percentRates, pointRates, roundedRates, shownRates, typedRates } from "../rates";
import { agency, blank, repeatedHeader, section, sectionWithSums, subtotal, total, type Item } from "../rows";
import { SheetDraft } from "../sheet-draft";
import {
  appendixLines,
  AT_LEAST_20,
  CLASSIC,
  columns,
  FLAT,
  OPTIONS,
  ranked,
  reportHead,
  rich,
  rowsFor,
  signatures,
  THROUGH_ODS,
  THROUGH_XLS,
  USUAL_TARGET,
  workbook,
  XLSX,
  type Workbook,
} from "../workbook";

const REFERENCE = "(Kèm theo Công văn số 2710/UBND-KSTT ngày 15 tháng 11 năm 2021 của UBND tỉnh)";

function asPrinted(): Workbook {
  const draft = new SheetDraft("Phụ lục");
  appendixLines(draft, "G", "DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT", REFERENCE);
  const rows = ranked(rowsFor(DEPARTMENTS["Cao Bằng"], 11));
  const table = layTable(draft, { at: "A5", columns: CLASSIC, rate: typedRates, zero: "", target: USUAL_TARGET }, [
    ...rows.slice(0, 12),
    blank,
    ...rows.slice(12),
  ]);
  return workbook({
    name: "cao-bang-as-printed",
    about: "Two merged header rows, rank order, blank zeros, a blank line.",
    sheets: [{ sheet: draft.with({ printArea: "A1:G26", printedRows: "5:6" }).sheet(), tables: [table] }],
  });
}

function oneHeaderRow(): Workbook {
  const draft = new SheetDraft("TH");
  reportHead(draft, "Lạng Sơn", "G");
  const rows = rowsFor(DEPARTMENTS["Lạng Sơn"], 12);
  const table = layTable(draft, { at: "A6", columns: FLAT, rate: roundedRates(1), target: AT_LEAST_20 }, [
    ...rows,
    total("sum"),
  ]);
  signatures(draft, table.body[1] + 3, "F");
  return workbook({
    name: "lang-son-formulas",
    about: "One header row, every rate a formula, a summed total; a letterhead above, signatures below.",
    sheets: [{ sheet: draft.with({ frozen: "C7" }).sheet(), tables: [table] }],
    settings: { target: AT_LEAST_20 },
    resaved: XLSX,
  });
}

function numberedColumns(): Workbook {
  const draft = new SheetDraft("Biểu 01");
  const result = "Kết quả rà soát";
  const heads = columns(
    ["stt", "Số TT"],
    ["agency", "Tên cơ quan, đơn vị"],
    ["total", [result, "Tổng số TTHC đã rà soát"]],
    ["immediate", [result, OPTIONS, "Thực hiện phân cấp ngay"]],
    ["conditional", [result, OPTIONS, "Phân cấp kèm theo điều kiện"]],
    ["notProposed", [result, "Đề nghị giữ nguyên"]],
    ["rate", "Tỷ lệ đạt (%)"],
  );
  draft.line("B2:H2", "BIỂU TỔNG HỢP KẾT QUẢ RÀ SOÁT");
  const labels = ["(1)", "(2)", "(3)=(4)+(5)+(6)", "(4)", "(5)", "(6)", "(7)=((4)+(5))/(3)"];
  const table = layTable(
    draft,
    {
      at: "B5",
      columns: heads,
      rate: shownRates(2),
      places: 2,
      target: USUAL_TARGET,
      numbering: (number) => labels[number - 1]!,
    },
    [...rowsFor(DEPARTMENTS["Hà Giang"], 13), total("typed", "TỔNG CỘNG", "merged")],
  );
  return workbook({
    name: "ha-giang-numbered-columns",
    about: "Three header rows, a row of column numbers, two decimals.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function sectionsWithSubtotals(): Workbook {
  const draft = new SheetDraft("Tổng hợp");
  const table = layTable(
    draft,
    { at: "A4", columns: CLASSIC, rate: typedRates, zero: "0", stt: "restart", target: USUAL_TARGET },
    [
      section("I", "Các sở, ban, ngành"),
      ...rowsFor(DEPARTMENTS["Tuyên Quang"], 14),
      subtotal("Cộng I"),
      section("II", "UBND các huyện, thành phố"),
      ...rowsFor(DISTRICTS["Tuyên Quang"], 15),
      subtotal("Cộng II"),
      total(),
    ],
  );
  return workbook({
    name: "tuyen-quang-sections",
    about: "Sections that restart the numbering, subtotals, a total.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function totalOnTop(): Workbook {
  const draft = new SheetDraft("Phu luc 1");
  draft.line("A1:G1", "PHỤ LỤC I", { bold: true });
  draft.line("A2:G2", "TỔNG HỢP KẾT QUẢ RÀ SOÁT, ĐỀ XUẤT PHƯƠNG ÁN PHÂN CẤP", { bold: true });
  const heads = columns(
    ["stt", "TT"],
    ["agency", "Cơ quan, đơn vị, địa phương"],
    ["total", "Tổng số thủ tục hành chính"],
    ["immediate", ["Trong đó", "Phân cấp ngay"]],
    ["conditional", ["Trong đó", "Phân cấp có điều kiện"]],
    ["notProposed", ["Trong đó", "Không đề nghị phân cấp"]],
    ["rate", "Tỷ lệ %"],
  );
  const table = layTable(
    draft,
    { at: "A4", columns: heads, rate: guardedRates(1), zero: "-", stt: "restart", target: USUAL_TARGET },
    [
      total("subtotals", "Tổng số toàn tỉnh"),
      sectionWithSums("I", "Các sở, ban, ngành", "sum"),
      ...rowsFor(DEPARTMENTS["Yên Bái"], 16),
      sectionWithSums("II", "UBND các huyện, thị xã, thành phố", "sum"),
      ...rowsFor(DISTRICTS["Yên Bái"], 17),
    ],
  );
  return workbook({
    name: "yen-bai-total-on-top",
    about: "The province's sum on top, section rows that bear their own sums, dashes for zero.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: THROUGH_XLS,
  });
}

function farCorner(): Workbook {
  const draft = new SheetDraft("Sheet2");
  draft.line("F17:P17", "KẾT QUẢ RÀ SOÁT QUÝ IV", { bold: true });
  // Last period's rate, and this period's conditional counts.
  draft.hideColumn("H").hideColumn("L");
  const heads = columns(
    ["agency", "Đơn vị"],
    ["rate", "Tỷ lệ đạt"],
    [null, "Tỷ lệ kỳ trước (%)", (index) => 10 + index],
    ["notProposed", "Số TTHC giữ nguyên"],
    ["total", "Số TTHC rà soát"],
    [null, "Tổng số TTHC kỳ trước", (index) => 20 + 3 * index],
    ["conditional", "Kèm theo các điều kiện"],
    ["immediate", "Thực hiện phân cấp ngay"],
    ["stt", "Số thứ tự"],
    [null, "Ghi chú", (index) => (index % 4 === 1 ? "Đã gửi báo cáo" : undefined)],
  );
  const table = layTable(draft, { at: "F20", columns: heads, rate: typedRates, target: USUAL_TARGET }, [
    ...rowsFor(DEPARTMENTS["Lai Châu"], 18),
    total("typed", "Cộng"),
  ]);
  return workbook({
    name: "lai-chau-far-corner",
    about: "The table at F20, its columns in another order, last period's figures and remarks among them.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function capitals(): Workbook {
  const draft = new SheetDraft("NGHỆ AN");
  const heads = columns(
    ["stt", "STT"],
    ["agency", "TÊN  CƠ QUAN,\nĐƠN VỊ"],
    ["total", "TỔNG SỐ\nTTHC ĐÃ\nRÀ SOÁT"],
    ["immediate", ["PHƯƠNG ÁN  PHÂN CẤP".normalize("NFD"), "PHÂN CẤP\nNGAY"]],
    ["conditional", ["PHƯƠNG ÁN  PHÂN CẤP".normalize("NFD"), "PHÂN CẤP KÈM  THEO\nCÁC ĐIỀU KIỆN".normalize("NFD")]],
    ["notProposed", "KHÔNG ĐỀ NGHỊ\nPHÂN CẤP"],
    ["rate", "TỶ LỆ %\nĐẠT ĐƯỢC".normalize("NFD")],
  );
  const table = layTable(
    draft,
    { at: "A3", columns: heads, rate: percentRates(1), stt: (number) => `${number}.`, target: USUAL_TARGET },
    [...rowsFor(DEPARTMENTS["Nghệ An"], 19), total("typed", "TỔNG SỐ", "stt")],
  );
  return workbook({
    name: "nghe-an-capitals",
    about: "Headings in capitals with line breaks, double spaces and decomposed letters; rates as percentages.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function abbreviations(): Workbook {
  const draft = new SheetDraft("QT");
  const heads = columns(
    ["stt", "S.T.T"],
    ["agency", "Tên đv"],
    ["total", "TS TTHC đã rs"],
    ["immediate", "PC ngay"],
    ["conditional", "PC kèm ĐK"],
    ["notProposed", "Ko ĐN phân cấp"],
    ["rate", "TL (%)"],
  );
  const table = layTable(draft, { at: "A2", columns: heads, rate: pointRates(1), target: USUAL_TARGET }, [
    ...rowsFor(DEPARTMENTS["Quảng Trị"], 20),
    total("sum", "T.Cộng"),
  ]);
  const typos = columns(
    ["stt", "STT"],
    ["agency", "Tên cơ quann, đơn vị"],
    ["total", "Tông số TTHC đã rà soát"],
    ["immediate", "Phân cấp ngay"],
    ["conditional", "Phân cấp kem theo điều kiên"],
    ["notProposed", "Không đè nghị phân cấp"],
    ["rate", "Tỉ lệ đạt được (%)"],
  );
  const second = new SheetDraft("Huyện");
  const other = layTable(second, { at: "A2", columns: typos, rate: typedRates, target: USUAL_TARGET }, [
    ...rowsFor(DISTRICTS["Quảng Trị"], 21),
  ]);
  return workbook({
    name: "quang-tri-abbreviations",
    about: "Headings in abbreviations on one sheet, with typing slips on the other.",
    sheets: [
      { sheet: draft.sheet(), tables: [table] },
      { sheet: second.sheet(), tables: [other] },
    ],
  });
}

function unmerged(): Workbook {
  const draft = new SheetDraft("Tong hop");
  const table = layTable(
    draft,
    {
      at: "B4",
      columns: CLASSIC,
      rate: typedRates,
      merged: false,
      target: USUAL_TARGET,
      numbering: (number) => -number,
    },
    rowsFor(DEPARTMENTS["Quảng Nam"], 22),
  );
  return workbook({
    name: "quang-nam-unmerged",
    about: "A header of two rows without merged cells; column numbers that Excel turned negative.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function pageBreaks(): Workbook {
  const draft = new SheetDraft("In");
  const rows = rowsFor(communes(48), 23);
  const items: Item[] = [];
  rows.forEach((row, index) => {
    if (index > 0 && index % 16 === 0) items.push(repeatedHeader);
    items.push(row);
  });
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: shownRates(1), target: USUAL_TARGET }, [
    ...items,
    total("typed", "Tổng cộng", "merged"),
  ]);
  return workbook({
    name: "binh-dinh-page-breaks",
    about: "The header typed again at each page break.",
    sheets: [{ sheet: draft.with({ rowBreaks: [20, 38] }).sheet(), tables: [table] }],
    resaved: THROUGH_ODS,
  });
}

function furniture(): Workbook {
  const draft = new SheetDraft("Số liệu");
  const rows = rowsFor(DEPARTMENTS["Đắk Lắk"], 24);
  for (const row of [9, 12]) draft.hiddenRows.add(row);
  const table = layTable(draft, { at: "A5", columns: FLAT, rate: dividedRates(1), target: USUAL_TARGET }, [
    ...rows,
    total("subtotal-function"),
  ]);
  // SUBTOTAL(9, …) passes over what a filter hides, but not over rows hidden by hand.
  const last = table.body[1];
  return workbook({
    name: "dak-lak-furniture",
    about: "Frozen panes, a filter, conditional formats, validation, notes, names, hidden rows.",
    sheets: [
      {
        sheet: draft
          .with({
            frozen: "C6",
            autoFilter: `A5:G${last - 1}`,
            conditional: [{ area: `G6:G${last - 1}`, formula: "AND(ISNUMBER($G6),$G6<=0.2)" }],
            validation: { area: `C6:F${last - 1}`, formula: "0" },
            comments: new Map([
              ["C8", "Đã đối chiếu với báo cáo số 15/BC-STC"],
              ["B10", "Báo cáo gửi chậm"],
            ]),
            printArea: `A1:G${last}`,
            printedRows: "5:5",
          })
          .sheet(),
        tables: [table],
      },
    ],
    book: { names: { BANG_SO_LIEU: `'Số liệu'!$A$5:$G$${last}`, CHI_TIEU: "0.2" } },
  });
}

function spannedColumns(): Workbook {
  const draft = new SheetDraft("Bảng 2");
  const heads = FLAT.map((column) => (column.field === "agency" ? { ...column, span: 3 } : column));
  draft.hideColumn("H").hideColumn("C");
  const table = layTable(
    draft,
    { at: "A4", columns: heads, rate: typedRates, inline: true, target: AT_LEAST_20 },
    rowsFor(DEPARTMENTS["Tây Ninh"], 25),
  );
  return workbook({
    name: "tay-ninh-spanned-columns",
    about: "Names merged over three sheet columns; a hidden column; texts kept in their cells; prefixed elements.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { target: AT_LEAST_20 },
    book: { dialect: "prefixed" },
  });
}

function fewAgencies(): Workbook {
  const draft = new SheetDraft("Quý I");
  const table = layTable(draft, { at: "A1", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, [
    agency("Sở Tư pháp", 13, 2, 41),
  ]);
  const second = new SheetDraft("Quý II");
  const other = layTable(second, { at: "A1", columns: FLAT, rate: typedRates, target: USUAL_TARGET }, [
    agency("Sở Tư pháp", 14, 1, 41),
    agency("Sở Nội vụ", 3, 0, 28),
  ]);
  return workbook({
    name: "binh-duong-one-agency",
    about: "One agency on the first sheet, two on the second.",
    sheets: [
      { sheet: draft.sheet(), tables: [table] },
      { sheet: second.sheet(), tables: [other] },
    ],
  });
}

function communesSince2025(): Workbook {
  const draft = new SheetDraft("Xã, phường");
  const heads = columns(
    ["agency", "UBND xã, phường"],
    ["total", "Tổng số TTHC rà soát, đánh giá"],
    ["immediate", ["Đề xuất phương án", "Phân cấp ngay"]],
    ["conditional", ["Đề xuất phương án", "Phân cấp khi đủ điều kiện"]],
    ["notProposed", ["Đề xuất phương án", "Chưa đề xuất phân cấp"]],
    ["rate", "Tỷ lệ (%)"],
  );
  const table = layTable(draft, { at: "A4", columns: heads, rate: roundedRates(1), target: USUAL_TARGET }, [
    ...rowsFor(COMMUNES["Cần Thơ"], 26),
    total("sum", "Tổng cộng toàn thành phố"),
  ]);
  return workbook({
    name: "can-tho-communes-2025",
    about: "Communes since July 2025, without numbers.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: THROUGH_XLS,
  });
}

function twoThousand(): Workbook {
  const draft = new SheetDraft("Toàn quốc");
  const table = layTable(
    draft,
    { at: "A3", columns: FLAT, rate: typedRates, target: USUAL_TARGET },
    rowsFor(communes(2000).slice(0, 1950), 27),
  );
  return workbook({
    name: "communes-by-the-thousand",
    about: "Close to two thousand communes on one sheet.",
    sheets: [{ sheet: draft.with({ frozen: "A4" }).sheet(), tables: [table] }],
  });
}

function namesOverTwoRows(): Workbook {
  const draft = new SheetDraft("PL");
  const rows = rowsFor(DEPARTMENTS["Bến Tre"], 28);
  for (const row of rows) {
    if (row.name === "Sở Lao động - Thương binh và Xã hội") {
      row.name = "Sở Lao động - Thương binh";
      row.second = "và Xã hội";
    } else if (row.name === "Sở Nông nghiệp và Phát triển nông thôn") {
      row.name = "Sở Nông nghiệp và Phát triển";
      row.second = "nông thôn";
    } else if (row.name === "Sở Văn hóa, Thể thao và Du lịch") row.name = "Sở Văn hóa, Thể thao\nvà Du lịch";
  }
  const table = layTable(draft, { at: "A4", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "ben-tre-names-over-two-rows",
    about: "Two names run on in the row below, one has a line break in its cell.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: THROUGH_XLS,
  });
}

function threeSections(): Workbook {
  const draft = new SheetDraft("Tổng hợp");
  const table = layTable(draft, { at: "A6", columns: CLASSIC, rate: roundedRates(1), target: USUAL_TARGET }, [
    section("A", "KHỐI SỞ, BAN, NGÀNH", true),
    ...rowsFor(DEPARTMENTS["An Giang"], 29),
    section("B", "KHỐI HUYỆN, THỊ XÃ, THÀNH PHỐ", true),
    ...rowsFor(DISTRICTS["An Giang"], 30),
    section("C", "KHỐI XÃ", true),
    ...rowsFor(communes(30), 31),
    total("sum", "TỔNG CỘNG (A+B+C)", "merged"),
  ]);
  return workbook({
    name: "an-giang-sixty-agencies",
    about: "Sixty agencies in three sections whose titles are merged over the table; the numbers run through.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function withoutTheRest(): Workbook {
  const draft = new SheetDraft("Tổng hợp 2025");
  const heads = columns(
    ["stt", "STT"],
    ["agency", "Cơ quan chủ trì"],
    ["total", "Tổng số TTHC đã rà soát"],
    ["immediate", "Số TTHC phân cấp ngay"],
    ["conditional", "Số TTHC phân cấp kèm điều kiện"],
    ["rate", "Tỷ lệ %"],
  );
  const table = layTable(
    draft,
    { at: "A3", columns: heads, rate: shownRates(1), target: USUAL_TARGET },
    rowsFor(departmentsNow("Sở Du lịch", "Ban Quản lý Khu kinh tế, công nghiệp thành phố"), 32),
  );
  return workbook({
    name: "hue-without-the-rest",
    about: "No column for what is not proposed: the parts may only not exceed the total.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

function withoutRates(): Workbook {
  const draft = new SheetDraft("Số liệu gốc");
  const table = layTable(
    draft,
    {
      at: "A2",
      columns: CLASSIC.filter(({ field }) => field !== "rate"),
      rate: typedRates,
      zero: "",
      target: AT_LEAST_20,
    },
    [...rowsFor(DEPARTMENTS["Cà Mau"], 33), total("subtotal-function", "Tổng số")],
  );
  return workbook({
    name: "ca-mau-without-rates",
    about: "No rates at all, blanks for zero, SUBTOTAL below.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { target: AT_LEAST_20 },
  });
}

function withoutConditions(): Workbook {
  const draft = new SheetDraft("SL");
  const rows = rowsFor(DEPARTMENTS["Yên Bái"], 34).map((row) => row.figures(row.part, 0, row.whole - row.part));
  const heads = columns(
    ["stt", "TT"],
    ["agency", "Sở, ban, ngành"],
    ["total", "Tổng số TTHC"],
    ["immediate", "Đề nghị phân cấp ngay"],
    ["notProposed", "Không đề nghị phân cấp"],
    ["rate", "Đạt tỷ lệ (%)"],
  );
  const table = layTable(
    draft,
    { at: "C3", columns: heads, rate: guardedRates(2), places: 2, target: USUAL_TARGET },
    rows,
  );
  return workbook({
    name: "son-la-without-conditions",
    about: "No column for conditions, because none was set: the other two parts make up the total.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    resaved: THROUGH_ODS,
  });
}

function richHeadings(): Workbook {
  const draft = new SheetDraft("Phụ lục II");
  draft.line("A1:G1", rich({ text: "Phụ lục II", strong: true }));
  draft.line("A2:G2", rich({ text: "TỔNG HỢP KẾT QUẢ ", strong: true }, "(lũy kế)"));
  const rows = rowsFor(DEPARTMENTS["Bình Định"], 35);
  for (const row of rows.slice(2, 5))
    row.write("agency", {
      ...rich({ text: row.name.slice(0, 3), strong: true }, row.name.slice(3)),
      style: { align: "left" },
    });
  const table = layTable(
    draft,
    {
      at: "A4",
      columns: CLASSIC,
      rate: typedRates,
      stt: (number) => String(number).padStart(2, "0"),
      target: USUAL_TARGET,
    },
    [...rows, total("typed", "Tổng cộng", "stt")],
  );
  return workbook({
    name: "quang-ngai-rich-text",
    about: 'Titles and names in runs of their own looks, numbers as "01".',
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function spacers(): Workbook {
  const draft = new SheetDraft("TH");
  const table = layTable(
    draft,
    { at: "D7", columns: FLAT, rate: typedRates, target: USUAL_TARGET, numbering: (number) => number },
    [blank, ...rowsFor(DEPARTMENTS["Quảng Nam"].slice(0, 11), 36).flatMap((row) => [row, blank]), total()],
  );
  draft.at(`D${table.body[1] + 2}`, "Ghi chú: số liệu tính đến ngày 20/11.");
  return workbook({
    name: "thanh-hoa-spacers",
    about: "A blank row after every agency, a remark below.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function details(): Workbook {
  const draft = new SheetDraft("Chi tiết");
  const rows = rowsFor(DEPARTMENTS["Hà Giang"].slice(0, 10), 37);
  const [first, ...others] = rows;
  first!.figures(14, 3, 40);
  const table = layTable(draft, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, [
    first!,
    {
      kind: "text",
      cells: {
        stt: "1.1",
        agency: "- Chi cục Văn thư - Lưu trữ",
        total: 20,
        immediate: 4,
        conditional: 1,
        notProposed: 15,
        rate: 25,
      },
    },
    {
      kind: "text",
      cells: {
        stt: "1.2",
        agency: "- Ban Tôn giáo",
        total: 37,
        immediate: 10,
        conditional: 2,
        notProposed: 25,
        rate: 32.4,
      },
    },
    ...others,
    total(),
  ]);
  return workbook({
    name: "ha-giang-details",
    about: "An agency whose own units are listed under it: the total counts it once.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

/** Right tables in the layouts that offices give them: nothing in them is to be reproached. */
export const LAYOUTS: readonly Workbook[] = [
  asPrinted(),
  oneHeaderRow(),
  numberedColumns(),
  sectionsWithSubtotals(),
  totalOnTop(),
  farCorner(),
  capitals(),
  abbreviations(),
  unmerged(),
  pageBreaks(),
  furniture(),
  spannedColumns(),
  fewAgencies(),
  communesSince2025(),
  twoThousand(),
  namesOverTwoRows(),
  threeSections(),
  withoutTheRest(),
  withoutRates(),
  withoutConditions(),
  richHeadings(),
  spacers(),
  details(),
];
