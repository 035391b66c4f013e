import type { RowReasonCode, RowRole } from "../../core/recognition/explain-row";
import type { ColumnDoubt, TableReasonCode } from "../../core/recognition/table";
import { countText } from "../numerals";

type Params = Readonly<Record<string, string | number>>;

/** Parameters that are counts are numbers. */
const count = (n: string | number | undefined): string => countText(n as number, "vi");

/** What the pane says of how a table was recognised, and what it asks. */
export const recognitionVi = {
  question: {
    title: "Cần xác nhận cách đọc các cột",
    why: {
      "same-headings":
        "Có hai cách đọc cùng phù hợp với tiêu đề và số liệu của bảng. Rà soát không tự chọn thay: chọn cách đọc đúng để kiểm tra.",
      "order-only":
        "Các cột này không có tiêu đề riêng, chỉ có thứ tự quen dùng để phân biệt. Chọn cách đọc đúng để kiểm tra.",
    } satisfies Record<ColumnDoubt["why"], string>,
    option: (n: number) => `Cách đọc ${count(n)}`,
    choose: (n: number) => `Dùng cách đọc ${count(n)}`,
    figures: (names: string) => `Số liệu bên dưới là của: ${names}.`,
    column: (name: string, heading: string) => (heading === "" ? `Cột ${name}` : `Cột ${name}: ${heading}`),
    blank: "trống",
    remembered: "Lựa chọn được ghi nhớ cho trang tính này và đổi lại được tại mục Các cột của bảng.",
  },

  tables: {
    title: (n: number) => `Trang tính có ${count(n)} bảng như nhau`,
    body: (range: string) =>
      `Kết quả dưới đây là của bảng tại ${range}. Chọn bảng cần kiểm tra; lựa chọn được ghi nhớ cho trang tính này.`,
    one: (title: string, range: string, agencies: number) =>
      `${title === "" ? "" : `${title}, `}${range} (${count(agencies)} cơ quan, đơn vị)`,
    shown: "đang xem",
  },

  confirm: "Đúng, đây là bảng rà soát, phân cấp",

  ranges: (names: readonly string[]) =>
    names.length < 2 ? names.join() : `${names.slice(0, -1).join(", ")} và ${names.at(-1)!}`,
  beside: "Các phần đặt cạnh nhau của danh sách được ghép thành một bảng.",
  oneList: {
    join: (ranges: string) => `${ranges} là một danh sách`,
    split: "Tách thành các bảng riêng",
  },
  besideActions: "Bảng gồm các phần đặt cạnh nhau nên chưa đánh dấu và sắp xếp được trên trang tính.",

  why: "Vì sao nhận diện như vậy?",
  evidence: {
    "columns-found": ({ found, fields }) => `Có ${count(found)}/${count(fields)} cột của bảng rà soát, phân cấp.`,
    "header-topic": () => "Tiêu đề cột nói về phân cấp hoặc thủ tục hành chính.",
    "title-topic": ({ text }) => `Dòng “${text}” cho biết bảng nói về phân cấp hoặc thủ tục hành chính.`,
    "agency-rows": ({ holds, rows }) => `${count(holds)}/${count(rows)} tên ở các dòng đầu là tên cơ quan, đơn vị.`,
    sums: ({ holds, rows }) => `Tổng số bằng tổng các thành phần ở ${count(holds)}/${count(rows)} dòng.`,
    rates: ({ holds, rows }) => `Tỷ lệ khớp số liệu ở ${count(holds)}/${count(rows)} dòng.`,
  } satisfies Record<TableReasonCode, (params: Params) => string> as Readonly<
    Record<TableReasonCode, (params: Params) => string>
  >,

  rows: {
    section: (n) => `${count(n)} dòng tên mục`,
    total: (n) => `${count(n)} dòng tổng cộng`,
    subtotal: (n) => `${count(n)} dòng cộng từng phần`,
    blank: (n) => `${count(n)} dòng trống`,
    header: (n) => `${count(n)} dòng tiêu đề lặp lại`,
    continuation: (n) => `${count(n)} dòng nối tiếp tên`,
    detail: (n) => `${count(n)} dòng chi tiết`,
    summary: (n) => `${count(n)} dòng so sánh, bình quân`,
    note: (n) => `${count(n)} dòng ghi chú`,
    hidden: (n) => `${count(n)} dòng cơ quan, đơn vị đang ẩn (vẫn tính)`,
  } satisfies Record<Exclude<RowRole, "agency"> | "hidden", (n: number) => string>,

  rowReasons: {
    numbered: ({ number }) => `Có số thứ tự ${number!}.`,
    "agency-name": () => "Tên bắt đầu như tên cơ quan, đơn vị.",
    figures: ({ figures }) => `Có ${count(figures)} số liệu.`,
    "no-figures": () => "Không có số liệu.",
    "section-numeral": ({ numeral }) => `Đánh số mục “${numeral!}”.`,
    "section-words": () => "Là từ ngữ của tên mục.",
    "sum-words": () => "Là từ ngữ của dòng cộng.",
    "summary-words": () => "Là từ ngữ của dòng so sánh, bình quân.",
    "note-words": () => "Là từ ngữ của ghi chú hoặc chữ ký.",
    across: () => "Ô gộp qua cả cột tên và cột số liệu.",
    "heads-agencies": ({ agencies }) => `Đứng đầu ${count(agencies)} cơ quan, đơn vị.`,
    "sums-rows": ({ from, to, holds, figures }) =>
      `Cộng các dòng ${String(from)}–${String(to)}: khớp ${count(holds)}/${count(figures)} số liệu.`,
    "figures-are-sums": () => "Tên không nói là dòng cộng, nhưng số liệu bằng tổng tất cả các dòng khác.",
    "repeats-header": () => "Lặp lại tiêu đề của bảng.",
    "column-numbers": () => "Là dòng đánh số các cột.",
    "merged-name": () => "Thuộc ô tên gộp nhiều dòng.",
    "name-goes-on": () => "Là phần nối tiếp của tên ở dòng trên hoặc dòng dưới.",
    "part-mark": () => "Dấu đầu dòng cho biết đây là một phần của cơ quan ở dòng trên.",
    "part-of-agency": () => "Số liệu của dòng này là một phần của cơ quan ở trên.",
    nothing: () => "Không có gì trong dòng.",
    hidden: () => "Dòng đang ẩn hoặc bị lọc; số liệu vẫn được tính.",
  } satisfies Record<RowReasonCode, (params: Params) => string> as Readonly<
    Record<RowReasonCode, (params: Params) => string>
  >,

  goToRow: (cell: string, text: string) => (text === "" ? `Đến ô ${cell}` : `Đến ô ${cell}: ${text}`),

  sheets: {
    another: "Bảng ở trang tính khác",
    search: "Tìm bảng ở các trang tính khác",
    searching: "Đang tìm…",
    found: "Trang tính có bảng rà soát, phân cấp",
    foundNone: "Không trang tính nào khác có bảng rà soát, phân cấp.",
    others: (n: number) => `${count(n)} trang tính không có bảng`,
    one: (range: string, agencies: number) => `${range}, ${count(agencies)} cơ quan, đơn vị ở phần đầu trang tính`,
    check: (sheetName: string) => `Kiểm tra “${sheetName}”`,
    headOnly: (rows: number) => `Chỉ xem ${count(rows)} dòng đầu của mỗi trang tính đang hiện.`,
    tooMany: (n: number) => `Còn ${count(n)} trang tính chưa xem.`,
  },
};
