import type { Severity } from "../checks/finding";

/**
 * The words of the record. It is a document of its own, Vietnamese whatever language the pane speaks, and is read back by
 * these very words.
 */
export const RECORD_TITLE = "BIÊN BẢN KIỂM TRA SỐ LIỆU";
export const RECORD_SHEET = "Biên bản kiểm tra";

export const FACT_LABELS = {
  file: "Tệp",
  sheetName: "Trang tính",
  range: "Vùng dữ liệu",
  checkedAt: "Thời điểm kiểm tra",
  programme: "Chương trình",
  target: "Chỉ tiêu",
  roster: "Danh sách cơ quan",
  agencies: "Số cơ quan, đơn vị",
  hash: "Mã kiểm tra (SHA-256)",
} as const;

export const PARTS = {
  facts: "I. Thông tin chung",
  findings: "II. Kết quả kiểm tra",
  corrections: "III. Nội dung đã sửa",
  figures: "IV. Số liệu tại thời điểm kiểm tra",
} as const;

export const FINDING_HEADINGS = ["STT", "Cơ quan, đơn vị", "Mức", "Ô", "Nội dung", "Giải trình"] as const;
export const CORRECTION_HEADINGS = ["STT", "Thời điểm", "Ô", "Trước khi sửa", "Sau khi sửa"] as const;
export const PLACE_HEADING = "Ô tên";

export const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  error: "Lỗi",
  warning: "Cảnh báo",
  info: "Thông tin",
};

export const NO_FINDINGS = "Không phát hiện sai sót.";
export const NO_CORRECTIONS = "Không có nội dung nào được sửa.";
export const NO_FILE = "(chưa lưu)";
export const NO_ROSTER = "(không đối chiếu)";
export const TOO_MANY_ROWS = "Bảng quá dài để liệt kê; số liệu được xác nhận bằng mã kiểm tra ở trên.";
export const NO_CELL = "–";
export const NOTE =
  "Biên bản do phần mềm lập; khi kiểm tra lại, số liệu trên trang tính được đối chiếu với Phần IV và mã kiểm tra.";
