import type { Severity } from "../core/checks/finding";
import type { RosterFileProblem } from "../core/roster/roster-file";
import { countText } from "./numerals";
import type { Language } from "./language";

/** Why the command itself could not be carried out. */
export type CommandProblem =
  | { readonly code: "no-files" }
  | { readonly code: "unknown-option"; readonly option: string }
  | { readonly code: "missing-value"; readonly option: string }
  | { readonly code: "bad-target"; readonly value: string }
  | { readonly code: "bad-language"; readonly value: string }
  | { readonly code: "bad-columns"; readonly value: string; readonly fields: readonly string[] }
  | { readonly code: "columns-sheet"; readonly sheet: string }
  | { readonly code: "previous-file"; readonly file: string; readonly reason: string }
  | { readonly code: "previous-no-table"; readonly file: string }
  | {
      readonly code: "previous-sheet";
      readonly file: string;
      readonly sheet: string;
      readonly sheets: readonly string[];
    }
  | { readonly code: "roster-file"; readonly file: string; readonly reason: string }
  | { readonly code: "roster-content"; readonly file: string; readonly problem: RosterFileProblem };

/** What the headless check says beside the findings' own sentences. */
export interface CommandLineWords {
  readonly usage: string;
  problem(problem: CommandProblem): string;
  table(sheet: string, area: string, agencies: number): string;
  roster(name: string): string;
  readonly noRoster: string;
  /** Said above two readings of the columns. */
  readonly doubt: string;
  /** Fields chosen by the caller whose column is none of the sheet's. */
  unreadColumns(fields: string): string;
  overall(rate: string, part: number, whole: number): string;
  short(target: string, count: number): string;
  onTarget(count: number): string;
  disputed(count: number): string;
  uncalculated(sheet: string, count: number, cell: string): string;
  strays(sheet: string, cells: string): string;
  readonly noTable: string;
  severity(severity: Severity, count: number): string;
  cause(sentence: string): string;
  readonly clean: string;
  summary(files: number, errors: number, warnings: number, unread: number): string;
}

const usage = {
  vi: `Cách dùng: npm run -s check-files -- TỆP… [--json] [--target ">20"|">=20"] [--roster TỆP] [--previous TỆP[#trang]] [--columns "[trang#]total=C,…"] [--lang vi|en]

Kiểm tra mọi trang tính của các tệp .xlsx và in báo cáo.
  --json         mỗi tệp một dòng JSON
  --target       chỉ tiêu: ">20" (trên 20%) hoặc ">=20" (từ 20% trở lên); mặc định ">20"
  --roster       danh sách cơ quan: tệp .tsv có cột name và aliases, các tên khác cách nhau bằng ";"
  --previous     bảng kỳ trước để so sánh: tệp .xlsx, thêm #tên trang tính nếu tệp có nhiều bảng
  --columns      cột nào là số liệu nào (total, immediate, conditional, notProposed, rate, agency, stt), khi tiêu đề không đủ rõ; thêm tên trang tính và # nếu chỉ cho một trang; có thể ghi nhiều lần
  --lang         ngôn ngữ của báo cáo: vi (mặc định) hoặc en
Mã thoát: 0 không có lỗi; 1 có lỗi số liệu; 2 có tệp không đọc được hoặc lệnh sai; 3 có bảng mà các cột đọc được theo hai cách.`,
  en: `Usage: npm run -s check-files -- FILE… [--json] [--target ">20"|">=20"] [--roster FILE] [--previous FILE[#sheet]] [--columns "[sheet#]total=C,…"] [--lang vi|en]

Checks every sheet of the .xlsx files and prints a report.
  --json         one line of JSON a file
  --target       ">20" (more than 20%) or ">=20" (20% or more); ">20" unless told
  --roster       the agencies that report: a .tsv file with the columns name and aliases, the aliases parted by ";"
  --previous     last period's table to compare with: an .xlsx file, with #name of the sheet where it has several tables
  --columns      which column is which (total, immediate, conditional, notProposed, rate, agency, stt), where the headings leave it open; with the sheet's name and # for one sheet alone; may be said several times
  --lang         language of the report: vi (unless told) or en
Exit codes: 0 no errors; 1 errors in the figures; 2 a file that could not be read, or a wrong command; 3 a table whose columns can be read in two ways.`,
};

const vi: CommandLineWords = {
  usage: usage.vi,
  problem(problem) {
    switch (problem.code) {
      case "no-files":
        return "Chưa nêu tệp cần kiểm tra.";
      case "unknown-option":
        return `Không có tùy chọn ${problem.option}.`;
      case "missing-value":
        return `Tùy chọn ${problem.option} thiếu giá trị.`;
      case "bad-target":
        return `Chỉ tiêu “${problem.value}” không đúng; ghi như ">20" hoặc ">=20".`;
      case "bad-language":
        return `Không có ngôn ngữ “${problem.value}”; chọn vi hoặc en.`;
      case "bad-columns":
        return `Các cột “${problem.value}” không đúng; ghi như "total=C,immediate=D", mỗi cột và mỗi tên một lần. Các tên: ${problem.fields.join(", ")}.`;
      case "columns-sheet":
        return `Không tệp nào có trang tính “${problem.sheet}” nêu ở --columns.`;
      case "previous-file":
        return `Không đọc được tệp kỳ trước ${problem.file}: ${problem.reason}`;
      case "previous-no-table":
        return `Tệp kỳ trước ${problem.file} không có bảng số liệu.`;
      case "previous-sheet":
        return `Tệp kỳ trước ${problem.file} không có bảng ở trang tính “${problem.sheet}”; các trang tính có bảng: ${problem.sheets.join("; ")}.`;
      case "roster-file":
        return `Không đọc được danh sách cơ quan ${problem.file}: ${problem.reason}`;
      case "roster-content":
        return `Danh sách cơ quan ${problem.file} ${ROSTER_VI[problem.problem.code]}${atLine(problem.problem, "dòng")}.`;
    }
  },
  table: (sheet, area, agencies) =>
    `Trang tính “${sheet}”, vùng ${area}: ${countText(agencies, "vi")} cơ quan, đơn vị.`,
  roster: (name) => `Đối chiếu với danh sách ${name}.`,
  noRoster: "Không đối chiếu danh sách cơ quan.",
  doubt:
    "Cảnh báo: các cột của bảng có hai cách đọc cùng phù hợp. Kết quả dưới đây theo cách đọc 1 và chưa dùng được khi chưa xác nhận: chạy lại với --columns như dưới đây, hoặc mở bảng bằng Rà soát trong Excel để chọn.",
  unreadColumns: (fields) =>
    `Cảnh báo: cột đã nêu ở --columns cho ${fields} không có trên trang tính này, nên được đọc theo tiêu đề.`,
  overall: (rate, part, whole) => `Tỷ lệ chung ${rate} (${countText(part, "vi")}/${countText(whole, "vi")}).`,
  short: (target, count) => `Chưa đạt chỉ tiêu ${target}: ${countText(count, "vi")}`,
  onTarget: (count) => `Đúng bằng mức chỉ tiêu: ${countText(count, "vi")}`,
  disputed: (count) => `Chưa xác định được vì số liệu mâu thuẫn: ${countText(count, "vi")}`,
  uncalculated: (sheet, count, cell) =>
    `Trang tính “${sheet}” có ${countText(count, "vi")} công thức chưa được tính (từ ô ${cell}); các ô này chưa được kiểm tra. Mở và lưu tệp bằng Excel rồi kiểm tra lại.`,
  strays: (sheet, cells) => `Trang tính “${sheet}” có ô ở rất xa bảng, không được đọc: ${cells}.`,
  noTable: "Không có bảng số liệu.",
  severity: (severity, count) =>
    `${{ error: "Lỗi", warning: "Cảnh báo", info: "Thông tin" }[severity]} (${countText(count, "vi")})`,
  cause: (sentence) => `Nguyên nhân có thể: ${sentence}`,
  clean: "Không có gì phải sửa.",
  summary: (files, errors, warnings, unread) =>
    `${countText(files, "vi")} tệp: ${countText(errors, "vi")} lỗi, ${countText(warnings, "vi")} cảnh báo, ${countText(unread, "vi")} tệp không đọc được.`,
};

const ROSTER_VI: Readonly<Record<RosterFileProblem["code"], string>> = {
  "too-large": "quá lớn",
  "not-unicode": "không phải văn bản Unicode (UTF-8 hoặc UTF-16)",
  "no-name-column": "không có cột name (hoặc ten_chuan)",
  "no-agencies": "không có cơ quan nào",
  "too-many-agencies": "có quá nhiều cơ quan",
  "name-too-long": "có tên quá dài",
};

const en: CommandLineWords = {
  usage: usage.en,
  problem(problem) {
    switch (problem.code) {
      case "no-files":
        return "No file to check was given.";
      case "unknown-option":
        return `There is no option ${problem.option}.`;
      case "missing-value":
        return `Option ${problem.option} lacks its value.`;
      case "bad-target":
        return `“${problem.value}” is no target; write ">20" or ">=20".`;
      case "bad-language":
        return `There is no language “${problem.value}”; choose vi or en.`;
      case "bad-columns":
        return `“${problem.value}” names no columns; write "total=C,immediate=D", each name and each column once. The names: ${problem.fields.join(", ")}.`;
      case "columns-sheet":
        return `No file has the sheet “${problem.sheet}” named in --columns.`;
      case "previous-file":
        return `Last period's file ${problem.file} could not be read: ${problem.reason}`;
      case "previous-no-table":
        return `Last period's file ${problem.file} has no table of figures.`;
      case "previous-sheet":
        return `Last period's file ${problem.file} has no table on a sheet “${problem.sheet}”; it has tables on: ${problem.sheets.join("; ")}.`;
      case "roster-file":
        return `The roster ${problem.file} could not be read: ${problem.reason}`;
      case "roster-content":
        return `The roster ${problem.file} ${ROSTER_EN[problem.problem.code]}${atLine(problem.problem, "line")}.`;
    }
  },
  table: (sheet, area, agencies) => `Sheet “${sheet}”, ${area}: ${countText(agencies, "en")} agencies.`,
  roster: (name) => `Names compared with the roster ${name}.`,
  noRoster: "Names were not compared with a roster.",
  doubt:
    "Warning: the columns of this table can be read in two ways. What follows goes by reading 1 and is not to be relied on before it is confirmed: run again with --columns as below, or open the table with Rà soát in Excel to choose.",
  unreadColumns: (fields) =>
    `Warning: the columns named in --columns for ${fields} are none of this sheet's; its headings were gone by instead.`,
  overall: (rate, part, whole) => `Overall rate ${rate} (${countText(part, "en")}/${countText(whole, "en")}).`,
  short: (target, count) => `Short of the target ${target}: ${countText(count, "en")}`,
  onTarget: (count) => `Exactly on the target: ${countText(count, "en")}`,
  disputed: (count) => `Undecided, for the figures contradict each other: ${countText(count, "en")}`,
  uncalculated: (sheet, count, cell) =>
    `Sheet “${sheet}” has ${countText(count, "en")} formulas that were never calculated (from ${cell}); those cells were not checked. Open and save the file in Excel, then check again.`,
  strays: (sheet, cells) => `Sheet “${sheet}” has cells very far from its table that were not read: ${cells}.`,
  noTable: "There is no table of figures.",
  severity: (severity, count) =>
    `${{ error: "Errors", warning: "Warnings", info: "Information" }[severity]} (${countText(count, "en")})`,
  cause: (sentence) => `Likely cause: ${sentence}`,
  clean: "Nothing to mend.",
  summary: (files, errors, warnings, unread) =>
    `${countText(files, "en")} files: ${countText(errors, "en")} errors, ${countText(warnings, "en")} warnings, ${countText(unread, "en")} files not read.`,
};

const ROSTER_EN: Readonly<Record<RosterFileProblem["code"], string>> = {
  "too-large": "is too large",
  "not-unicode": "is no Unicode text (UTF-8 or UTF-16)",
  "no-name-column": "has no column name (or ten_chuan)",
  "no-agencies": "has no agencies",
  "too-many-agencies": "has too many agencies",
  "name-too-long": "has a name that is too long",
};

function atLine({ line }: RosterFileProblem, word: string): string {
  return line > 0 ? ` (${word} ${line})` : "";
}

export function commandLineWords(language: Language): CommandLineWords {
  return language === "vi" ? vi : en;
}
