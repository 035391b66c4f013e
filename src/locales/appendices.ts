import type { Language } from "./language";
import { quoted } from "./numerals";

/** What is said of the appendices of a dispatch: the only one, or several from several sheets. */
export interface AppendicesWords {
  readonly heading: string;
  readonly help: string;
  /** By its Roman numeral; "" for an only one. */
  readonly label: (numeral: string) => string;
  /** Of an only appendix, and of one among several by its name: "Phụ lục II". */
  readonly title: string;
  readonly titleOf: (label: string) => string;
  readonly titleHint: string;
  readonly sheet: (name: string) => string;
  readonly shown: string;
  readonly view: string;
  readonly show: (label: string, sheetName: string) => string;
  readonly up: (label: string, sheetName: string) => string;
  readonly down: (label: string, sheetName: string) => string;
  readonly remove: (label: string, sheetName: string) => string;
  /** What came of it, read out. */
  readonly moved: (label: string, sheetName: string) => string;
  readonly added: (label: string, sheetName: string) => string;
  readonly removed: (sheetName: string) => string;
  /** Which numeral an only appendix has. */
  readonly ordinal: string;
  readonly ordinalNone: string;
  /** Which numeral the first of several has. */
  readonly firstOrdinal: string;
  readonly firstOrdinalHint: string;
  readonly add: string;
  readonly addHelp: string;
  readonly addWhich: string;
  readonly addChoose: string;
  readonly addIt: string;
  readonly noOtherSheets: string;
  readonly sameTitles: (labels: readonly string[]) => string;
  readonly notListed: (sheetName: string) => string;
  readonly addShown: string;
  readonly make: (count: number) => string;
  readonly save: (count: number) => string;
  readonly copy: (label: string) => string;
  readonly copied: (label: string) => string;
  /** Of the words, the draft and the comparison: which sheet's figures they are. */
  readonly passagesOf: (sheetName: string) => string;
  readonly draftOf: (sheetName: string) => string;
  readonly comparedWith: (sheetNames: readonly string[]) => string;
  readonly draftNotListed: string;
  readonly problems: {
    readonly gone: (sheetName: string) => string;
    readonly noTable: string;
    readonly question: string;
    readonly openTable: string;
    readonly blocked: (count: number, first: readonly string[]) => string;
    readonly previous: (why: string) => string;
  };
}

const vi: AppendicesWords = {
  heading: "Phụ lục kèm theo",
  help: "Mỗi trang tính dưới đây là một phụ lục, đánh số theo thứ tự. Khi lập, từng trang tính được đọc và kiểm tra lại theo cùng một chỉ tiêu và cách trình bày.",
  label: (numeral) => `Phụ lục ${numeral}`.trim(),
  title: "Tiêu đề phụ lục",
  titleOf: (label) => `Tiêu đề ${label}`,
  titleHint: "Bỏ trống để dùng tiêu đề gợi ý.",
  sheet: (name) => `Trang tính “${name}”`,
  shown: "đang xem",
  view: "Xem",
  show: (label, sheetName) => `Xem ${label}: kiểm tra trang tính “${sheetName}”`,
  up: (label, sheetName) => `Chuyển ${label} (“${sheetName}”) lên trước`,
  down: (label, sheetName) => `Chuyển ${label} (“${sheetName}”) xuống sau`,
  remove: (label, sheetName) => `Bỏ ${label} (“${sheetName}”) khỏi danh sách`,
  moved: (label, sheetName) => `Trang tính “${sheetName}” nay là ${label}.`,
  added: (label, sheetName) => `Đã thêm trang tính “${sheetName}” làm ${label}.`,
  removed: (sheetName) => `Đã bỏ trang tính “${sheetName}” khỏi các phụ lục; trang tính vẫn còn trong sổ làm việc.`,
  ordinal: "Thứ tự phụ lục",
  ordinalNone: "Chỉ có một phụ lục",
  firstOrdinal: "Phụ lục đầu tiên trong danh sách là",
  firstOrdinalHint: "Chọn số khác nếu trước đó còn phụ lục lập ở nơi khác.",
  add: "Thêm phụ lục từ trang tính khác",
  addHelp: "Dùng khi công văn có nhiều phụ lục, mỗi phụ lục từ một trang tính của sổ làm việc này.",
  addWhich: "Trang tính",
  addChoose: "Chọn trang tính…",
  addIt: "Thêm vào danh sách",
  noOtherSheets: "Sổ làm việc không còn trang tính nào khác để thêm.",
  sameTitles: (labels) => `${labels.join(", ")} đang có cùng một tiêu đề. Đặt tiêu đề riêng để phân biệt.`,
  notListed: (sheetName) => `Trang tính đang xem (“${sheetName}”) không phải là phụ lục của công văn này.`,
  addShown: "Thêm trang tính này",
  make: (count) => `Lập ${count} phụ lục`,
  save: (count) => `Tải bản Word (${count} phụ lục)`,
  copy: (label) => `Sao chép ${label} cho Word`,
  copied: (label) =>
    `Đã sao chép ${label}. Mở văn bản trong Word và dán (Ctrl+V): bảng giữ nguyên định dạng. Các phụ lục khác: bấm Xem rồi sao chép từng phụ lục.`,
  passagesOf: (sheetName) => `Số liệu trong các câu là của trang tính đang xem (“${sheetName}”).`,
  draftOf: (sheetName) =>
    `Số liệu trong dự thảo là của trang tính đang xem (“${sheetName}”); dự thảo dẫn chiếu và kèm theo tất cả các phụ lục.`,
  comparedWith: (sheetNames) =>
    `Đối chiếu với bảng của các trang tính ${quoted(sheetNames)}: số liệu hoặc tên chỉ bị nêu khi khác với tất cả các bảng.`,
  draftNotListed: "Chưa có dự thảo: trang tính đang xem không phải là phụ lục của công văn. Bấm Xem ở một phụ lục.",
  problems: {
    gone: (sheetName) =>
      `Trang tính “${sheetName}” không còn (đã bị xóa hoặc đổi tên). Bỏ khỏi danh sách rồi thêm lại trang tính đúng.`,
    noTable: "Không tìm thấy bảng số liệu trên trang tính này. Bấm Xem để biết vì sao.",
    question: "Có hai cách đọc các cột của bảng. Bấm Xem, sang Kiểm tra và chọn cách đọc đúng.",
    openTable: "Trang tính có nhiều bảng mà chưa chọn bảng nào. Bấm Xem, sang Kiểm tra và chọn bảng.",
    blocked: (count, first) =>
      `Còn ${count} điểm phải xử lý: ${first.join("; ")}${count > first.length ? "; …" : ""}. Bấm Xem để xử lý.`,
    previous: (why) => `Chưa so sánh được với kỳ trước đã chọn. ${why} Bấm Xem, sang Kiểm tra và chọn lại kỳ trước.`,
  },
};

const en: AppendicesWords = {
  heading: "Appendices",
  help: "Each sheet below is an appendix, numbered in this order. When they are made, every sheet is read and checked again, by the same target and layout.",
  label: (numeral) => `Appendix ${numeral}`.trim(),
  title: "Title of the appendix",
  titleOf: (label) => `Title of ${label}`,
  titleHint: "Leave empty for the proposed title.",
  sheet: (name) => `Sheet “${name}”`,
  shown: "in view",
  view: "View",
  show: (label, sheetName) => `View ${label}: check sheet “${sheetName}”`,
  up: (label, sheetName) => `Move ${label} (“${sheetName}”) up`,
  down: (label, sheetName) => `Move ${label} (“${sheetName}”) down`,
  remove: (label, sheetName) => `Take ${label} (“${sheetName}”) off the list`,
  moved: (label, sheetName) => `Sheet “${sheetName}” is ${label} now.`,
  added: (label, sheetName) => `Sheet “${sheetName}” was added as ${label}.`,
  removed: (sheetName) => `Sheet “${sheetName}” is no appendix any more; it is still in the workbook.`,
  ordinal: "Which appendix",
  ordinalNone: "The only one",
  firstOrdinal: "The first of the list is",
  firstOrdinalHint: "Choose another number if appendices made elsewhere come before it.",
  add: "Add an appendix from another sheet",
  addHelp: "For a dispatch with several appendices, each from a sheet of this workbook.",
  addWhich: "Sheet",
  addChoose: "Choose a sheet…",
  addIt: "Add to the list",
  noOtherSheets: "The workbook has no other sheet to add.",
  sameTitles: (labels) => `${labels.join(", ")} have the same title. Give each its own to tell them apart.`,
  notListed: (sheetName) => `The sheet in view (“${sheetName}”) is no appendix of this dispatch.`,
  addShown: "Add this sheet",
  make: (count) => `Make ${count} appendices`,
  save: (count) => `Download for Word (${count} appendices)`,
  copy: (label) => `Copy ${label} for Word`,
  copied: (label) =>
    `${label} was copied. Paste it into Word (Ctrl+V): the table keeps its format. For the others press View, then copy each.`,
  passagesOf: (sheetName) => `The figures are those of the sheet in view (“${sheetName}”).`,
  draftOf: (sheetName) =>
    `The figures are those of the sheet in view (“${sheetName}”); the draft refers to all appendices and comes with them.`,
  comparedWith: (sheetNames) =>
    `Compared with the tables of sheets ${quoted(sheetNames)}: a figure or name is told only where it differs from all of them.`,
  draftNotListed: "No draft: the sheet in view is no appendix of the dispatch. Press View at one of them.",
  problems: {
    gone: (sheetName) =>
      `Sheet “${sheetName}” is gone (deleted or renamed). Take it off the list, then add the right sheet.`,
    noTable: "No table of figures was found on this sheet. Press View to see why.",
    question: "The columns can be read in two ways. Press View, go to Check and choose the right one.",
    openTable: "The sheet has several tables and none was chosen. Press View, go to Check and choose one.",
    blocked: (count, first) =>
      `Still to be dealt with (${count}): ${first.join("; ")}${count > first.length ? "; …" : ""}. Press View to do so.`,
    previous: (why) =>
      `It could not be compared with the previous period chosen. ${why} Press View, go to Check and choose it again.`,
  },
};

export function appendicesWords(language: Language): AppendicesWords {
  return language === "vi" ? vi : en;
}
