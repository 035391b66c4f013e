import type { CorruptProblem, FileKind, XlsxFailure } from "../xlsx/failure";
import { countText } from "./numerals";
import type { Language } from "./language";

/** Why a file could not be opened at all, before anything in it was read. */
export type FileAccessFailure = { readonly code: "not-found" | "is-directory" | "no-access" | "unreadable" };
export type FileFailure = XlsxFailure | FileAccessFailure;

/** A sentence or two: what the file is or lacks, and what to do. The file itself is never changed. */
export function fileFailureText(failure: FileFailure, language: Language): string {
  return language === "vi" ? vi(failure) : en(failure);
}

const KINDS_VI: Readonly<Record<FileKind, string>> = {
  text: "tệp văn bản",
  html: "trang web (HTML) mang đuôi Excel",
  "xml-spreadsheet": "bảng tính XML 2003",
  opendocument: "tệp OpenDocument (.ods)",
  word: "tệp Word",
  powerpoint: "tệp PowerPoint",
  xlsb: "sổ làm việc nhị phân (.xlsb)",
  pdf: "tệp PDF",
  zip: "tệp nén ZIP",
  "compound-file": "tệp Office kiểu cũ",
  unknown: "loại tệp không nhận ra",
};

function vi(failure: FileFailure): string {
  switch (failure.code) {
    case "not-found":
      return "Không tìm thấy tệp.";
    case "is-directory":
      return "Đây là thư mục, không phải tệp.";
    case "no-access":
      return "Không có quyền đọc tệp này.";
    case "unreadable":
      return "Máy không đọc được tệp này.";
    case "empty-file":
      return "Tệp rỗng.";
    case "not-xlsx":
      return `Đây là ${KINDS_VI[failure.found]}, không phải .xlsx. Mở bằng Excel rồi lưu lại thành “Excel Workbook (*.xlsx)”.`;
    case "old-xls":
      return "Đây là tệp Excel 97–2003 (.xls). Mở bằng Excel rồi lưu lại thành “Excel Workbook (*.xlsx)”.";
    case "encrypted":
      return "Tệp có mật khẩu mở. Bỏ mật khẩu rồi kiểm tra lại.";
    case "truncated":
      return "Tệp bị cụt, có thể do tải về hoặc chép chưa xong. Xin lại tệp gốc.";
    case "corrupt":
      return `Tệp bị hỏng (${where(failure, "tệp")}: ${CORRUPT_VI[failure.problem]}). Xin lại tệp gốc hoặc mở và lưu lại bằng Excel.`;
    case "doctype":
      return `Tệp có khai báo DOCTYPE (${failure.part}), tệp Office không bao giờ có; không đọc tiếp để an toàn.`;
    case "too-large":
      return `Tệp vượt giới hạn an toàn (${failure.limit}: tối đa ${countText(failure.allowed, "vi")}${failure.part === "" ? "" : `, ở ${failure.part}`}).`;
    case "missing-part":
      return `Tệp thiếu phần ${failure.part}. Xin lại tệp gốc hoặc mở và lưu lại bằng Excel.`;
  }
}

const CORRUPT_VI: Readonly<Record<CorruptProblem, string>> = {
  "zip-directory": "mục lục nén sai",
  "zip-entry": "mục nén sai",
  "zip-duplicate-name": "hai phần trùng tên",
  "zip-unsafe-name": "tên phần không an toàn",
  "zip-overlap": "các phần nén chồng lên nhau",
  "zip-method": "kiểu nén lạ",
  "zip-data": "dữ liệu nén hỏng",
  "zip-size": "kích thước không khớp",
  "zip-checksum": "mã kiểm không khớp",
  xml: "XML sai",
  "xml-encoding": "XML sai bảng mã",
  "xml-depth": "XML lồng quá sâu",
  "cell-reference": "địa chỉ ô sai",
  "duplicate-cell": "một ô ghi hai lần",
  number: "số sai",
  "shared-string": "chuỗi dùng chung sai",
  "shared-formula": "công thức dùng chung sai",
  "array-formula": "công thức mảng sai",
  merge: "vùng gộp ô sai",
  relationship: "liên kết giữa các phần sai",
};

const KINDS_EN: Readonly<Record<FileKind, string>> = {
  text: "a text file",
  html: "a web page (HTML) under an Excel name",
  "xml-spreadsheet": "an XML Spreadsheet 2003",
  opendocument: "an OpenDocument file (.ods)",
  word: "a Word file",
  powerpoint: "a PowerPoint file",
  xlsb: "a binary workbook (.xlsb)",
  pdf: "a PDF file",
  zip: "a ZIP archive",
  "compound-file": "an old Office file",
  unknown: "a file of unknown kind",
};

function en(failure: FileFailure): string {
  switch (failure.code) {
    case "not-found":
      return "The file was not found.";
    case "is-directory":
      return "This is a folder, not a file.";
    case "no-access":
      return "There is no permission to read this file.";
    case "unreadable":
      return "The computer could not read this file.";
    case "empty-file":
      return "The file is empty.";
    case "not-xlsx":
      return `This is ${KINDS_EN[failure.found]}, not an .xlsx. Open it in Excel and save it as “Excel Workbook (*.xlsx)”.`;
    case "old-xls":
      return "This is an Excel 97–2003 file (.xls). Open it in Excel and save it as “Excel Workbook (*.xlsx)”.";
    case "encrypted":
      return "The file has a password to open. Remove the password and check again.";
    case "truncated":
      return "The file ends too early, perhaps a broken download or copy. Ask for the original.";
    case "corrupt":
      return `The file is damaged (${where(failure, "file")}: ${failure.problem}). Ask for the original, or open and save it in Excel.`;
    case "doctype":
      return `The file has a DOCTYPE declaration (${failure.part}), which no Office file has; for safety it was not read on.`;
    case "too-large":
      return `The file is beyond a safety limit (${failure.limit}: at most ${countText(failure.allowed, "en")}${failure.part === "" ? "" : `, in ${failure.part}`}).`;
    case "missing-part":
      return `The file lacks its part ${failure.part}. Ask for the original, or open and save it in Excel.`;
  }
}

function where({ part }: { readonly part: string }, whole: string): string {
  return part === "" ? whole : part;
}
