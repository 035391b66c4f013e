import { layTable } from "../lay-table";
import { DEPARTMENTS, departmentsNow } from "../provinces";
import { roundedRates, typedRates } from "../rates";
import { SheetDraft } from "../sheet-draft";
import { named } from "../slips";
import {
  appendixLines,
  CLASSIC,
  FLAT,
  rowOf,
  rowsFor,
  USUAL_TARGET,
  withFindings,
  workbook,
  XLSX,
  THROUGH_ODS,
  type Workbook,
} from "../workbook";

const TITLE = "DANH SÁCH CÁC ĐƠN VỊ RÀ SOÁT, ĐỀ XUẤT PHƯƠNG ÁN PHÂN CẤP";
const error = (code: string, cell: string) => ({ code, cell, severity: "error" }) as const;

function otherNumber(): Workbook {
  const draft = new SheetDraft("Phụ lục");
  appendixLines(
    draft,
    "G",
    TITLE,
    "(Ban hành kèm theo Văn bản số 1900/UBND-NCPC ngày 24 tháng 11 năm 2021 của UBND tỉnh)",
  );
  const table = layTable(
    draft,
    { at: "A5", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET },
    rowsFor(DEPARTMENTS["Lai Châu"], 111),
  );
  return workbook({
    name: "dispatch-other-number-and-date",
    about: "The appendix names another dispatch than the clerk set: number and date.",
    sheets: [
      {
        sheet: draft.sheet(),
        tables: [withFindings(table, error("dispatch-number-mismatch", "A3"), error("date-mismatch", "A3"))],
      },
    ],
    settings: { dispatch: { number: "8900", symbol: "UBND-NCPC", date: "2021-11-23" } },
    resaved: XLSX,
  });
}

function otherSymbol(): Workbook {
  const draft = new SheetDraft("Phụ lục");
  draft.line("A1:G1", "Phụ lục II", { bold: true });
  draft.line("A2:G2", TITLE, { bold: true });
  draft.line("A3:G3", "(Kèm theo Công văn số 05/UBND-NC", { italic: true });
  draft.line("A4:G4", "ngày 04 tháng 3 năm 2022 của UBND tỉnh)", { italic: true });
  const table = layTable(
    draft,
    { at: "A6", columns: FLAT, rate: typedRates, target: USUAL_TARGET },
    rowsFor(DEPARTMENTS["Bến Tre"], 112),
  );
  return workbook({
    name: "dispatch-other-symbol",
    about: "Another symbol, and a date on the line below that is another day.",
    sheets: [
      {
        sheet: draft.sheet(),
        tables: [withFindings(table, error("dispatch-number-mismatch", "A3"), error("date-mismatch", "A4"))],
      },
    ],
    settings: { dispatch: { number: "5", symbol: "UBND-KSTT", date: "2022-03-05" } },
    resaved: THROUGH_ODS,
  });
}

function shortDate(): Workbook {
  const draft = new SheetDraft("PL");
  appendixLines(draft, "G", TITLE, "(Kèm theo Báo cáo số 12/BC-UBND, ngày 07/02/2022 của UBND tỉnh)");
  const table = layTable(
    draft,
    { at: "A5", columns: CLASSIC, rate: roundedRates(1), target: USUAL_TARGET },
    rowsFor(DEPARTMENTS["Yên Bái"], 113),
  );
  return workbook({
    name: "dispatch-short-date",
    about: "A report with its date in figures: another number, another month.",
    sheets: [
      {
        sheet: draft.sheet(),
        tables: [withFindings(table, error("dispatch-number-mismatch", "A3"), error("date-mismatch", "A3"))],
      },
    ],
    settings: { dispatch: { number: "21", symbol: "BC-UBND", date: "2022-03-07" } },
  });
}

function leftBlank(): Workbook {
  const draft = new SheetDraft("Phụ lục I");
  appendixLines(draft, "G", TITLE, "(Kèm theo Công văn số      /UBND-NC ngày    tháng    năm 2022 của UBND tỉnh)");
  const table = layTable(
    draft,
    { at: "A5", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET },
    rowsFor(DEPARTMENTS["An Giang"], 114),
  );
  return workbook({
    name: "dispatch-left-blank",
    about: "An electronic dispatch leaves number and day to the signature: nothing to say.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { dispatch: { number: "05", symbol: "UBND – NC", date: "2022-03-04" } },
  });
}

function namesOfAnotherTime(): Workbook {
  const draft = new SheetDraft("Phụ lục");
  appendixLines(draft, "G", TITLE, "(Kèm theo Công văn số 1205/UBND-KSTT ngày 20 tháng 10 năm 2025 của UBND tỉnh)");
  const rows = rowsFor(departmentsNow("Sở Ngoại vụ"), 115);
  named(rowOf(rows, "Sở Nông nghiệp và Môi trường"), "Sở Tài nguyên và Môi trường", "agency-period");
  named(rowOf(rows, "Sở Công Thương"), "Sở Giao thông vận tải", "agency-period");
  const table = layTable(draft, { at: "A5", columns: CLASSIC, rate: typedRates, target: USUAL_TARGET }, rows);
  return workbook({
    name: "names-of-another-time",
    about: "A sheet of October 2025 with two departments that were merged in the spring.",
    sheets: [{ sheet: draft.sheet(), tables: [table] }],
    settings: { dispatch: { number: "1205", symbol: "UBND-KSTT", date: "2025-10-20" } },
  });
}

/** What the lines above a table say of its dispatch. */
export const DISPATCHES: readonly Workbook[] = [
  otherNumber(),
  otherSymbol(),
  shortDate(),
  leftBlank(),
  namesOfAnotherTime(),
];
