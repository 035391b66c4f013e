import type { Cell } from "../cells";
import { layTable } from "../lay-table";
import { DEPARTMENTS, departmentsNow, DISTRICTS } from "../provinces";
import { roundedRates, shownRates, typedRates } from "../rates";
import { total } from "../rows";
import { SheetDraft } from "../sheet-draft";
import { standingOf } from "../standing";
import { wrongRate, wrongTotal } from "../slips";
import { CLASSIC, columns, FLAT, rowsFor, THROUGH_ODS, USUAL_TARGET, workbook, XLSX, type Workbook } from "../workbook";
import { staffList } from "./no-table";

function oneBelowTheOther(): Workbook {
  const draft = new SheetDraft("Hai bảng");
  draft.at("A1", "1. Các sở, ban, ngành", { bold: true });
  const first = rowsFor(DEPARTMENTS["Cao Bằng"], 121);
  wrongTotal(first[4]!.figures(13, 0, 19), 35);
  const upper = layTable(draft, { at: "A2", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, [
    ...first,
    total(),
  ]);
  const next = upper.body[1] + 3;
  draft.at(`A${next}`, "2. UBND các huyện, thành phố", { bold: true });
  const second = rowsFor(DISTRICTS["Cao Bằng"], 122);
  wrongRate(second[6]!.figures(7, 0, 26), 21.6);
  const lower = layTable(draft, { at: `A${next + 1}`, columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, [
    ...second,
    total(),
  ]);
  return workbook({
    name: "two-tables-on-a-sheet",
    about: "Departments above, districts below, each with a header and a mistake of its own.",
    sheets: [{ sheet: draft.sheet(), tables: [upper, lower] }],
    resaved: XLSX,
  });
}

function onTheSecondSheet(): Workbook {
  const cover = new SheetDraft("Bìa");
  cover.line("A1:D1", "BÁO CÁO RÀ SOÁT TTHC", { bold: true });
  cover.at("A3", "Kính gửi: Văn phòng UBND tỉnh");
  const staff = staffList("Danh bạ");
  const draft = new SheetDraft("Kết quả");
  const rows = rowsFor(departmentsNow(), 123);
  wrongRate(rows[3]!.figures(0, 19, 18), 51.3, "truncated");
  const table = layTable(draft, { at: "C7", columns: FLAT, rate: shownRates(1), target: USUAL_TARGET }, rows);
  return workbook({
    name: "on-the-third-sheet",
    about: "A cover, a list of people, then the ranking.",
    sheets: [
      { sheet: cover.sheet(), noTable: "no-header" },
      { sheet: staff.sheet(), noTable: "missing-columns" },
      { sheet: draft.sheet(), tables: [table] },
    ],
    resaved: THROUGH_ODS,
  });
}

function besideALookup(): Workbook {
  const draft = new SheetDraft("Tổng hợp");
  const table = layTable(draft, { at: "A4", columns: CLASSIC, rate: roundedRates(1), target: USUAL_TARGET }, [
    ...rowsFor(DEPARTMENTS["Bình Định"], 124),
    total("sum"),
  ]);
  const put = (name: string, value: Cell["value"]) => draft.at(name, { value: value! });
  put("K4", "Mức");
  put("L4", "Xếp loại");
  [
    [90, "Xuất sắc"],
    [80, "Tốt"],
    [70, "Khá"],
    [50, "Trung bình"],
  ].forEach(([least, band], at) => {
    put(`K${5 + at}`, least);
    put(`L${5 + at}`, band);
  });
  return workbook({
    name: "beside-a-small-table",
    about: "A small table of bands to the right of the ranking.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
  });
}

function hiddenSheets(): Workbook {
  const shown = new SheetDraft("Bản in");
  const rows = rowsFor(DISTRICTS["Bến Tre"], 125);
  const table = layTable(shown, { at: "A3", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  const hidden = new SheetDraft("Nhập");
  const heads = columns(
    ["agency", "Đơn vị báo cáo"],
    ["immediate", "Phân cấp ngay"],
    ["conditional", "Phân cấp kèm điều kiện"],
    ["notProposed", "Không phân cấp"],
    ["total", "Cộng số TTHC rà soát"],
    [null, "Ngày gửi", (index) => ({ value: 44520 + index, style: { format: "mm-dd-yy" } })],
    [null, "Người gửi", (index) => (index % 2 === 0 ? "Nguyễn Văn A" : "Trần Thị B")],
  );
  const source = layTable(
    hidden,
    { at: "A1", columns: heads, rate: typedRates, target: USUAL_TARGET },
    rowsFor(DISTRICTS["Bến Tre"], 125),
  );
  return workbook({
    name: "source-on-a-hidden-sheet",
    about: "The table as printed, and its source on a hidden sheet with the days it was sent on.",
    sheets: [
      { sheet: shown.sheet(), tables: [table] },
      { sheet: hidden.with({ state: "hidden" }).sheet(), tables: [source] },
    ],
  });
}

/** A list printed in two halves, the second beside the first; the numbers run on. */
function twoHalves(): Workbook {
  const draft = new SheetDraft("Khổ ngang");
  draft.line("A1:O1", "KẾT QUẢ RÀ SOÁT, ĐỀ XUẤT PHÂN CẤP CẤP HUYỆN", { bold: true });
  const rows = rowsFor([...DISTRICTS["Nghệ An"], "UBND huyện Nghi Xuân"], 126);
  const middle = rows.length / 2;
  wrongTotal(rows[2]!.figures(13, 0, 19), 35);
  wrongRate(rows[middle + 3]!.figures(0, 19, 18), 51.3, "truncated");
  const usual = { columns: FLAT, rate: typedRates, target: USUAL_TARGET };
  const left = layTable(draft, { at: "A3", ...usual }, rows.slice(0, middle));
  const right = layTable(draft, { at: "I3", ...usual, stt: (number) => number + middle }, rows.slice(middle));
  const agencies = [...left.agencies, ...right.agencies];
  const read = rows.map(({ counts }, index) => ({
    row: agencies[index]![0],
    counts: index === 2 ? { ...counts, total: 35 } : counts,
  }));
  const table = {
    ...left,
    agencies,
    findings: [...left.findings, ...right.findings],
    standing: standingOf(read, USUAL_TARGET),
  };
  return workbook({
    name: "two-halves-side-by-side",
    about: "One list in two halves beside each other, with a mistake in each.",
    sheets: [{ sheet: draft.with({ landscape: true }).sheet(), tables: [table] }],
    resaved: XLSX,
  });
}

/** Several tables, several sheets. */
export const SEVERAL: readonly Workbook[] = [
  oneBelowTheOther(),
  onTheSecondSheet(),
  besideALookup(),
  hiddenSheets(),
  twoHalves(),
];
