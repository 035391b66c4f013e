import { DEPARTMENTS, departmentsNow, DISTRICTS } from "../provinces";
import { Random } from "../random";
import { SheetDraft } from "../sheet-draft";
import { THROUGH_ODS, workbook, XLSX, type Workbook } from "../workbook";

type Value = string | number;

/** A plain table: headings in row `top`, rows below. */
function grid(
  draft: SheetDraft,
  top: number,
  headings: readonly string[],
  rows: readonly (readonly Value[])[],
): SheetDraft {
  headings.forEach((heading, at) => draft.put(top, at + 1, { value: heading, style: { bold: true, border: true } }));
  rows.forEach((row, index) => {
    row.forEach((value, at) => draft.put(top + 1 + index, at + 1, { value, style: { border: true } }));
  });
  return draft;
}

const FAMILY = ["Nguyễn", "Trần", "Lê", "Phạm", "Hoàng", "Vũ", "Đặng", "Bùi"];
const GIVEN = ["Văn An", "Thị Bình", "Minh Châu", "Đức Dũng", "Thu Hà", "Quang Huy", "Ngọc Lan", "Hữu Nghĩa"];
const person = (random: Random) => `${FAMILY[random.below(8)]!} ${GIVEN[random.below(8)]!}`;

export function staffList(name: string): SheetDraft {
  const random = new Random(130);
  const rows = departmentsNow().map((agency, at): Value[] => [
    at + 1,
    person(random),
    agency,
    "Chuyên viên",
    `0209 38${at}${at}0`,
  ]);
  return grid(new SheetDraft(name), 3, ["STT", "Họ và tên", "Đơn vị", "Chức vụ", "Điện thoại"], rows).line(
    "A1:E1",
    "DANH SÁCH ĐẦU MỐI KIỂM SOÁT TTHC",
  );
}

const alone = (name: string, about: string, draft: SheetDraft, reason: string, resaved?: typeof XLSX): Workbook =>
  workbook({ name, about, sheets: [{ sheet: draft.sheet(), noTable: reason }], ...(resaved ? { resaved } : {}) });

function staff(): Workbook {
  return alone("none-staff-list", "A list of people.", staffList("Đầu mối"), "missing-columns");
}

function budget(): Workbook {
  const random = new Random(131);
  const rows = DEPARTMENTS["Hà Giang"].map((agency, at): Value[] => {
    const given = random.between(200, 4000);
    const spent = random.below(given);
    return [at + 1, agency, given, spent, given - spent, Number(((100 * spent) / given).toFixed(1))];
  });
  const draft = grid(
    new SheetDraft("Kinh phí"),
    4,
    ["STT", "Đơn vị", "Tổng số kinh phí", "Đã giải ngân", "Còn lại", "Tỷ lệ (%)"],
    rows,
  );
  return alone("none-budget", "Money: whole, spent, left, rate.", draft, "missing-columns", XLSX);
}

function parIndex(): Workbook {
  const random = new Random(132);
  const rows = DEPARTMENTS["Tuyên Quang"].map((agency, at): Value[] => {
    const score = random.between(4800, 6200) / 100;
    return [at + 1, agency, 66.27, score, Number(((100 * score) / 66.27).toFixed(2)), score > 60 ? "Xuất sắc" : "Tốt"];
  });
  const draft = grid(
    new SheetDraft("CCHC"),
    3,
    ["Xếp hạng", "Cơ quan, đơn vị", "Điểm tối đa", "Điểm đạt được", "Chỉ số CCHC (%)", "Xếp loại"],
    rows,
  );
  return alone("none-par-index", "Scores of the PAR index.", draft, "no-header");
}

function attendance(): Workbook {
  const random = new Random(133);
  const days = Array.from({ length: 22 }, (_, at) => String(at + 1));
  const rows = Array.from({ length: 14 }, (_, at): Value[] => [
    at + 1,
    person(random),
    ...days.map(() => (random.below(9) === 0 ? "P" : "x")),
    20,
  ]);
  const draft = grid(new SheetDraft("Tháng 11"), 5, ["TT", "Họ và tên", ...days, "Tổng số"], rows);
  return alone("none-attendance", "A sheet of attendance.", draft, "missing-columns", THROUGH_ODS);
}

function empty(): Workbook {
  const draft = new SheetDraft("Sheet1");
  return workbook({
    name: "none-empty",
    about: "A new workbook's empty sheets.",
    sheets: [
      { sheet: draft.sheet(), noTable: "empty-sheet" },
      { sheet: new SheetDraft("Sheet2").sheet(), noTable: "empty-sheet" },
    ],
  });
}

function chartOnly(): Workbook {
  return workbook({
    name: "none-chart-only",
    about: "A chart on a sheet of its own beside a sheet with a title.",
    sheets: [{ sheet: new SheetDraft("Tên").at("A1", "BIỂU ĐỒ TỶ LỆ PHÂN CẤP").sheet(), noTable: "no-header" }],
    book: { chartSheet: "Tỷ lệ phân cấp theo đơn vị" },
  });
}

function dossiers(): Workbook {
  const random = new Random(134);
  const rows = DISTRICTS["Nghệ An"].map((agency, at): Value[] => {
    const whole = random.between(900, 9000);
    const onTime = whole - random.below(60);
    return [at + 1, agency, whole, onTime, whole - onTime, Number(((100 * onTime) / whole).toFixed(1))];
  });
  const draft = grid(
    new SheetDraft("Hồ sơ"),
    4,
    ["STT", "Đơn vị", "Tổng số hồ sơ đã giải quyết", "Đúng hạn", "Quá hạn", "Tỷ lệ đúng hạn (%)"],
    rows,
  );
  return alone(
    "none-dossiers",
    "Dossiers settled on time: another programme's figures.",
    draft,
    "missing-columns",
    XLSX,
  );
}

function letter(): Workbook {
  const draft = new SheetDraft("Công văn");
  [
    "Thực hiện Kế hoạch số 150/KH-UBND, Văn phòng UBND tỉnh đã tổng hợp kết quả rà soát.",
    "Theo đó, tổng số 569 TTHC đã rà soát, phân cấp ngay 136 TTHC, phân cấp kèm theo các điều kiện 20 TTHC.",
    "Tỷ lệ % đạt được là 27,4 %.",
    "Đề nghị các đơn vị chưa đạt chỉ tiêu khẩn trương rà soát.",
  ].forEach((text, at) => draft.line(`A${at + 3}:H${at + 3}`, text, { align: "left" }));
  return alone("none-letter", "A letter that speaks of the figures in sentences.", draft, "no-header");
}

function form(): Workbook {
  const headings = [
    "STT",
    "Tên đơn vị",
    "Tổng số TTHC đã rà soát",
    "Phân cấp ngay",
    "Phân cấp kèm theo các điều kiện",
    "Số TTHC không đề nghị phân cấp",
    "Tỷ lệ % đạt được",
  ];
  const draft = grid(new SheetDraft("Mẫu"), 3, headings, [["(1)", "(2)", "(3)", "(4)", "(5)", "(6)", "(7)"]]);
  draft.at("A1", "Biểu mẫu báo cáo (để trống)");
  return alone("none-blank-form", "The form before anyone filled it in.", draft, "no-agency-rows");
}

function vaccinations(): Workbook {
  const random = new Random(135);
  const rows = DISTRICTS["An Giang"].map((agency, at): Value[] => {
    const [now, later, none] = [random.between(5, 40), random.between(0, 9), random.between(5, 60)];
    return [
      at + 1,
      agency,
      now + later + none,
      now,
      later,
      none,
      Number(((100 * (now + later)) / (now + later + none)).toFixed(1)),
    ];
  });
  const draft = grid(
    new SheetDraft("Tiêm"),
    2,
    ["STT", "Đơn vị", "Tổng số người", "Tiêm ngay", "Tiêm có điều kiện", "Không đề nghị tiêm", "Tỷ lệ %"],
    rows,
  );
  return alone("none-vaccinations", "A table of the same shape that counts people.", draft, "missing-columns");
}

/**
 * Workbooks without a ranking: each must be told why, and none be made to fit. A header is spoken of where two of a
 * ranking's columns or more are named.
 */
export const NO_TABLE: readonly Workbook[] = [
  staff(),
  budget(),
  parIndex(),
  attendance(),
  empty(),
  chartOnly(),
  dossiers(),
  letter(),
  form(),
  vaccinations(),
];
