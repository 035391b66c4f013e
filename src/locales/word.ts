import type { Language } from "./language";

/** What is said of a document that goes to Word, as a file or by the clipboard. */
export interface DeliveryWords {
  readonly save: string;
  readonly copy: string;
  /** Where the file went. */
  readonly saved: (name: string) => string;
  /** Excel for Mac downloads nothing. */
  readonly noDownload: string;
  readonly copied: string;
  readonly copyByHand: CopyByHandWords;
}

/** The clipboard is closed: the text stands selected. */
export interface CopyByHandWords {
  readonly label: string;
  readonly hint: string;
}

const vi: DeliveryWords = {
  save: "Tải bản Word",
  copy: "Sao chép cho Word",
  saved: (name) =>
    `Tệp “${name}” đã được lưu vào thư mục tải xuống của máy (thường là Downloads), hoặc nơi bạn vừa chọn. Nếu không thấy tệp, hãy dùng “Sao chép cho Word” rồi dán vào văn bản.`,
  noDownload:
    "Excel trên máy Mac không lưu được tệp từ ngăn này. Hãy dùng “Sao chép cho Word” rồi dán (⌘V) vào văn bản; bảng giữ nguyên định dạng.",
  copied: "Đã sao chép phụ lục. Mở văn bản trong Word và dán (Ctrl+V): bảng giữ nguyên định dạng.",
  copyByHand: {
    label: "Nội dung phụ lục",
    hint: "Trình duyệt không cho sao chép tự động. Bấm vào ô dưới đây rồi nhấn Ctrl+C (⌘C trên máy Mac); khi dán, các cột cách nhau bằng dấu tab.",
  },
};

const en: DeliveryWords = {
  save: "Download for Word",
  copy: "Copy for Word",
  saved: (name) =>
    `The file “${name}” went to the computer's download folder (usually Downloads), or where you just chose. If it is not there, use “Copy for Word” and paste.`,
  noDownload:
    "Excel for Mac cannot save a file from this pane. Use “Copy for Word” and paste (⌘V) into the document; the table keeps its format.",
  copied: "The appendix was copied. Paste it into Word (Ctrl+V): the table keeps its format.",
  copyByHand: {
    label: "The appendix as text",
    hint: "The browser does not let the pane copy. Click into the box and press Ctrl+C (⌘C on a Mac); pasted, the columns are parted by tabs.",
  },
};

/** The same in both languages: the document's own name. */
export function wordFileName(name: string): string {
  return `${name}.docx`;
}

/** Of the appendix. */
export function wordWords(language: Language): DeliveryWords {
  return language === "vi" ? vi : en;
}
