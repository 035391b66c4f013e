import type { FigureChange } from "../core/record/compare";
import { cellName } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/snapshot";
import type { Language } from "./language";
import { countText, valueText } from "./numerals";

/** What is said of the record of a check, and of what changed since. */
export interface RecordWords {
  readonly heading: string;
  readonly help: string;
  readonly write: string;
  readonly verify: string;
  readonly unchanged: (sheet: string, at: string) => string;
  readonly changed: (sheet: string, at: string, count: number) => string;
  /** The record vouches by its hash alone. */
  readonly changedUnlisted: (sheet: string, at: string) => string;
  readonly altered: (sheet: string) => string;
  readonly more: (count: number) => string;
  readonly change: (change: FigureChange, field: (id: string) => string) => string;
}

const vi: RecordWords = {
  heading: "Biên bản kiểm tra",
  help: "Ghi lại trên một trang tính riêng: đã kiểm tra gì, phát hiện gì, sửa gì, giải trình gì. Sau này đối chiếu được số liệu có thay đổi hay không.",
  write: "Lập biên bản",
  verify: "Đối chiếu với biên bản",
  unchanged: (sheet, at) => `Số liệu không thay đổi so với “${sheet}” lập lúc ${at}.`,
  changed: (sheet, at, count) =>
    `Số liệu đã thay đổi so với “${sheet}” lập lúc ${at}: ${countText(count, "vi")} điểm khác.`,
  changedUnlisted: (sheet, at) =>
    `Số liệu đã thay đổi so với “${sheet}” lập lúc ${at}. Bảng quá dài nên biên bản không ghi từng ô; hãy lập biên bản mới sau khi kiểm tra.`,
  altered: (sheet) =>
    `Phần số liệu trên trang tính “${sheet}” đã bị sửa sau khi lập: không còn khớp với mã kiểm tra ghi trong biên bản.`,
  more: (count) => `và ${countText(count, "vi")} điểm khác nữa`,
  change: (change, field) => {
    switch (change.kind) {
      case "changed":
        return `${cellName(change.cell)} (${clipped(change.agency)}), ${field(change.field)}: ${held(change.before, "vi")} → ${held(change.after, "vi")}`;
      case "row-gone":
        return `Không còn dòng ${valueText(change.agency, "vi")} (trước ở ${cellName(change.cell)})`;
      case "row-added":
        return `Có thêm dòng ${valueText(change.agency, "vi")} (${cellName(change.cell)})`;
      case "row-moved":
        return `Dòng ${valueText(change.agency, "vi")} chuyển từ ${cellName(change.from)} đến ${cellName(change.cell)}`;
      case "column-gone":
        return `Không còn cột “${field(change.field)}”`;
      case "column-added":
        return `Có thêm cột “${field(change.field)}”`;
    }
  },
};

const en: RecordWords = {
  heading: "Record of the check",
  help: "Written on a sheet of its own: what was checked, found, corrected and accepted. Later it tells whether the figures have changed since.",
  write: "Write the record",
  verify: "Compare with the record",
  unchanged: (sheet, at) => `The figures are as they were when “${sheet}” was written on ${at}.`,
  changed: (sheet, at, count) =>
    `The figures have changed since “${sheet}” was written on ${at}: ${countText(count, "en")} ${count === 1 ? "difference" : "differences"}.`,
  changedUnlisted: (sheet, at) =>
    `The figures have changed since “${sheet}” was written on ${at}. The table is too long for the record to list each cell; write a new record after checking.`,
  altered: (sheet) =>
    `The figures on sheet “${sheet}” were edited after the record was written: they no longer match the hash it states.`,
  more: (count) => `and ${countText(count, "en")} more`,
  change: (change, field) => {
    switch (change.kind) {
      case "changed":
        return `${cellName(change.cell)} (${clipped(change.agency)}), ${field(change.field)}: ${held(change.before, "en")} → ${held(change.after, "en")}`;
      case "row-gone":
        return `The row of ${valueText(change.agency, "en")} is gone (it was at ${cellName(change.cell)})`;
      case "row-added":
        return `There is a new row, ${valueText(change.agency, "en")} (${cellName(change.cell)})`;
      case "row-moved":
        return `The row of ${valueText(change.agency, "en")} moved from ${cellName(change.from)} to ${cellName(change.cell)}`;
      case "column-gone":
        return `The column “${field(change.field)}” is gone`;
      case "column-added":
        return `There is a new column, “${field(change.field)}”`;
    }
  },
};

function held(value: CellValue, language: Language): string {
  if (value === "") return language === "vi" ? "(trống)" : "(blank)";
  return valueText(value, language);
}

/** A name in a cell can be as long as a cell. */
function clipped(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}

export function recordWords(language: Language): RecordWords {
  return language === "vi" ? vi : en;
}
