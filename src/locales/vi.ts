import type { Severity } from "../core/checks/finding";
import type { SkipReason } from "../core/corrections/rates";
import type { NoTable } from "../core/recognition/table";
import type { ExcelFailure } from "../excel/workbook";
import { countText, quoted } from "./numerals";
import { recognitionVi } from "./recognition/vi";

/** What went wrong: what happened, what was kept, what to do next. */
export interface FailureWords {
  readonly title: string;
  readonly body: string;
  readonly next: string;
}

/** Sentences by a reason's code; a code may be newer than its sentence. */
export type ReasonWords = Readonly<Record<string, (params: Readonly<Record<string, string | number>>) => string>>;

/** Where a failure met the clerk: reading loses nothing, and of a write it is said what became of it. */
export type FailureScene = "read" | "write";

const count = (n: number): string => countText(n, "vi");
const kept = (scene: FailureScene): string =>
  scene === "read" ? "Sổ làm việc vẫn như cũ." : "Chưa ô nào bị thay đổi.";

const failures = {
  "cell-editing": (_, scene) => ({
    title: "Đang có ô được soạn thảo",
    body: `Khi một ô còn ở chế độ soạn thảo, Excel không cho đọc hoặc ghi. ${kept(scene)}`,
    next: "Nhấn Enter hoặc Esc trong ô đó rồi thực hiện lại.",
  }),
  protected: ({ scope, sheetName }) =>
    scope === "sheet"
      ? {
          title: `Trang tính “${sheetName}” đang được bảo vệ`,
          body: "Rà soát không tự bỏ bảo vệ. Chưa ô nào bị thay đổi.",
          next: "Bỏ bảo vệ tại thẻ Xem lại (Review) của Excel rồi thực hiện lại; hoặc sang Phụ lục để lập bảng trên trang tính mới.",
        }
      : {
          title: "Cấu trúc sổ làm việc đang được bảo vệ",
          body: "Không thể thêm hoặc xóa trang tính. Sổ làm việc vẫn như cũ.",
          next: "Bỏ bảo vệ sổ làm việc tại thẻ Xem lại (Review) của Excel rồi thực hiện lại.",
        },
  "sheet-gone": ({ sheetName }) => ({
    title: `Không còn trang tính “${sheetName}”`,
    body: "Trang tính đã bị xóa hoặc đổi tên sau lần kiểm tra. Không có gì được ghi.",
    next: "Mở trang tính cần kiểm tra rồi bấm Kiểm tra.",
  }),
  "too-large": ({ cells }, scene) => ({
    title: "Vùng dữ liệu quá lớn",
    body: `${cells > 0 ? `Trang tính có ${count(cells)} ô trong vùng đã dùng,` : "Vùng cần ghi"} vượt mức Excel cho phép chuyển trong một lần. ${kept(scene)}`,
    next: "Xóa định dạng thừa ở các dòng, cột trống hoặc chép riêng bảng sang trang tính mới rồi kiểm tra lại.",
  }),
  stale: ({ cells }) => ({
    title: "Số liệu đã thay đổi sau lần kiểm tra",
    body: `${count(cells.length)} ô không còn như lúc kiểm tra nên không ô nào được ghi, để tránh ghi đè số liệu mới.`,
    next: "Bấm Kiểm tra lại rồi thực hiện trên số liệu mới.",
  }),
  "read-back": ({ cells, restored }) => ({
    title: "Excel hiển thị khác với giá trị đã ghi",
    body: restored
      ? `${count(cells.length)} ô không nhận đúng giá trị; toàn bộ giá trị cũ đã được trả lại.`
      : `${count(cells.length)} ô không nhận đúng giá trị và chưa trả lại được giá trị cũ.`,
    next: restored
      ? "Xem lại định dạng và điều kiện nhập liệu (Data Validation) của các ô này rồi thực hiện lại."
      : "Kiểm tra ngay các ô nêu trên; có thể dùng lệnh Hoàn tác của Excel (Ctrl+Z).",
  }),
  "sheet-unfinished": ({ left, cells }) => ({
    title: "Trang tính mới chưa lập được trọn vẹn",
    body:
      (cells.length > 0 ? `${count(cells.length)} ô không nhận đúng giá trị. ` : "Excel từ chối một phần trình bày. ") +
      (left.length === 0
        ? "Những gì vừa lập đã được xóa; các trang tính khác vẫn như cũ."
        : `Trang tính ${quoted(left)} còn lại nhưng chưa trọn vẹn; các trang tính khác vẫn như cũ.`),
    next:
      left.length === 0
        ? "Bấm Lập phụ lục để làm lại."
        : `Xóa trang tính ${quoted(left)} rồi bấm Lập phụ lục để làm lại.`,
  }),
  "merged-rows": () => ({
    title: "Không sắp xếp được vì có ô gộp giữa các dòng",
    body: "Chuyển dòng sẽ làm hỏng các ô gộp. Thứ tự vẫn như cũ.",
    next: "Bỏ gộp các ô trong phần thân bảng rồi sắp xếp lại.",
  }),
  "hidden-rows": ({ rows }) => ({
    title: "Không sắp xếp được vì có dòng bị ẩn hoặc bị lọc",
    body: `${count(rows.length)} dòng đang ẩn; nếu chuyển dòng, cơ quan khác sẽ bị ẩn thay. Thứ tự vẫn như cũ.`,
    next: "Bỏ ẩn, bỏ lọc các dòng của bảng rồi sắp xếp lại.",
  }),
  "attached-rows": ({ rows }) => ({
    title: "Không sắp xếp được vì có dòng phụ thuộc dòng trên",
    body: `${count(rows.length)} dòng là phần nối tiếp hoặc chi tiết của cơ quan ở dòng trên và sẽ bị tách rời. Thứ tự vẫn như cũ.`,
    next: "Ghép các dòng đó vào dòng của cơ quan rồi sắp xếp lại.",
  }),
  "formula-across-rows": () => ({
    title: "Không sắp xếp được vì có công thức tham chiếu dòng khác",
    body: "Chuyển dòng sẽ làm sai công thức. Thứ tự vẫn như cũ.",
    next: "Bấm vào ô nêu dưới đây, sửa công thức để chỉ dùng các ô cùng dòng rồi sắp xếp lại.",
  }),
  "mixed-fonts": ({ cells }) => ({
    title: "Có chữ được định dạng riêng từng phần",
    body: `${count(cells.length)} ô có phần chữ đậm, màu hoặc chỉ số khác phần còn lại. Excel không cho phần bổ trợ giữ lại định dạng đó, và Hoàn tác không trả lại được. Chưa ô nào bị thay đổi.`,
    next: "Chỉ tiếp tục nếu không cần giữ định dạng riêng ở các ô này.",
  }),
  selection: ({ why }) => {
    switch (why) {
      case "not-one-area":
        return {
          title: "Chưa chọn một vùng ô liền nhau",
          body: "Trên trang tính đang chọn nhiều vùng rời nhau, hoặc một biểu đồ, hình vẽ.",
          next: "Bôi đen một vùng ô liền nhau rồi thực hiện lại.",
        };
      case "too-large":
        return {
          title: "Vùng đang chọn quá lớn",
          body: "Vùng chọn có quá 5.000 dòng, 20 cột hoặc 40.000 ô có nội dung.",
          next: "Chỉ bôi đen cột tên (và cột tên khác) rồi thực hiện lại.",
        };
      case "blank":
        return {
          title: "Vùng đang chọn không có nội dung",
          body: "Các ô đang chọn trên trang tính đều trống.",
          next: "Bôi đen các ô ghi tên cơ quan, đơn vị rồi thực hiện lại.",
        };
    }
  },
  "not-supported": ({ needs }) => ({
    title: "Phiên bản Excel này chưa hỗ trợ",
    body: `Thao tác cần ${needs}. Sổ làm việc vẫn như cũ.`,
    next: "Cập nhật Excel hoặc mở sổ làm việc bằng Excel trên web rồi thực hiện lại.",
  }),
  cancelled: () => ({
    title: "Đã dừng",
    body: "Việc đọc đã dừng theo yêu cầu. Sổ làm việc vẫn như cũ.",
    next: "Bấm Kiểm tra khi cần thực hiện lại.",
  }),
  "nothing-to-undo": () => ({
    title: "Không còn thay đổi nào để hoàn tác",
    body: "Chưa có thay đổi nào của Rà soát, hoặc thay đổi gần nhất đã được hoàn tác. Sổ làm việc vẫn như cũ.",
    next: "Có thể dùng lệnh Hoàn tác của Excel (Ctrl+Z) cho các thay đổi khác.",
  }),
  excel: ({ errorCode, message }, scene) => ({
    title: "Excel báo lỗi",
    body: `Excel từ chối thao tác: ${message} (${errorCode}). ${kept(scene)}`,
    next: "Thực hiện lại; nếu vẫn lỗi, lưu sổ làm việc, đóng và mở lại Excel.",
  }),
} satisfies {
  [Code in ExcelFailure["code"]]: (failure: Extract<ExcelFailure, { code: Code }>, scene: FailureScene) => FailureWords;
};

/** Tiếng Việt. Every other language has the same messages: see {@link Messages}. */
export const vi = {
  productName: "Rà soát",

  tabs: { label: "Các phần của Rà soát", check: "Kiểm tra", appendix: "Phụ lục", settings: "Thiết lập" },

  buttons: {
    check: "Kiểm tra",
    checkAgain: "Kiểm tra lại",
    cancel: "Dừng",
    correctSafe: "Sửa các lỗi an toàn",
    correctOne: "Sửa",
    rates: "Tính lại tỷ lệ",
    flag: "Đánh dấu",
    unflag: "Bỏ đánh dấu",
    sort: "Sắp xếp",
    addAppendix: "Lập phụ lục",
    undo: "Hoàn tác",
    retry: "Thực hiện lại",
    loseFonts: "Vẫn thực hiện, bỏ định dạng riêng",
    dismiss: "Đóng thông báo",
    showMore: (n: number) => `Xem thêm ${count(n)}`,
    export: "Lưu ra tệp",
    import: "Nạp từ tệp",
    copy: "Sao chép",
    copied: "Đã sao chép",
  },

  start: {
    loading: "Đang khởi động…",
    placeLoading: "Đang mở…",
    notInExcel: {
      title: "Rà soát chạy trong Excel",
      body: "Trang này đang mở ngoài Excel nên không có sổ làm việc để kiểm tra.",
      next: "Mở Excel, vào thẻ Trang đầu (Home) và bấm Rà soát.",
    } satisfies FailureWords,
    tooOld: (needs: string): FailureWords => ({
      title: "Phiên bản Excel này quá cũ",
      body: `Rà soát cần ExcelApi ${needs}, có từ Excel 2021, Microsoft 365 và Excel trên web. Sổ làm việc vẫn như cũ.`,
      next: "Cập nhật Office hoặc mở sổ làm việc bằng Excel trên web.",
    }),
    crashed: {
      title: "Rà soát gặp lỗi ngoài dự kiến",
      body: "Phần hiển thị đã dừng. Những gì đã ghi vào sổ làm việc vẫn còn nguyên.",
      next: "Đóng rồi mở lại ngăn Rà soát.",
    } satisfies FailureWords,
  },

  firstRun: {
    title: "Bắt đầu",
    sentences: [
      "Mở trang tính có bảng số liệu rồi bấm Kiểm tra: Rà soát tự tìm bảng, đối chiếu từng số liệu và tính lại từng tỷ lệ.",
      "Bấm vào từng phát hiện để đến đúng ô; lỗi chỉ có một cách sửa đúng được sửa cùng lúc, các lỗi khác chờ quyết định của người dùng, và mọi thay đổi đều hoàn tác được.",
      "Khi không còn lỗi, sang Phụ lục để lập bảng kèm theo công văn; không số liệu nào rời khỏi sổ làm việc.",
    ],
  },

  /** Lists of which only a part is in sight. */
  lists: {
    all: (n: number) => `Xem tất cả ${count(n)}`,
    fewer: "Thu gọn",
    part: (first: number, last: number, all: number) => `${count(first)}–${count(last)} trong ${count(all)}`,
    before: "Phần trước",
    after: "Phần sau",
    coming: "Đang tải…",
  },

  busy: {
    reading: "Đang đọc trang tính…",
    rows: (read: number, all: number) => `Đã đọc ${count(read)}/${count(all)} dòng`,
    onSheet: (doing: string, sheetName: string, place: number, all: number) =>
      `${doing} Trang tính “${sheetName}” (${place}/${all})`,
    waitsForCell: "Đang chờ: nhấn Enter hoặc Esc trong ô đang soạn thảo.",
    recognising: "Đang nhận diện bảng…",
    checking: "Đang kiểm tra…",
    writing: "Đang ghi vào trang tính…",
    appendix: "Đang lập phụ lục…",
    record: "Đang làm việc với biên bản kiểm tra…",
    word: "Đang lập tệp Word…",
    progress: "Tiến độ đọc trang tính",
  },

  changed: {
    title: "Số liệu đã thay đổi sau lần kiểm tra",
    body: (sheetName: string) => `Kết quả dưới đây là của trang tính “${sheetName}” trước khi thay đổi.`,
  },

  found: {
    title: "Bảng đã nhận diện",
    agencies: (n: number) => `${count(n)} cơ quan, đơn vị`,
    place: (sheetName: string, range: string) => `Trang tính “${sheetName}”, ${range}`,
    columns: "Các cột của bảng",
    columnsHelp: "Nếu cột nào nhận diện chưa đúng, chọn lại tại đây; lựa chọn được ghi nhớ cho trang tính này.",
    automatic: (column: string) => (column === "" ? "Tự nhận diện: không có" : `Tự nhận diện: cột ${column}`),
    column: (column: string, heading: string) => (heading === "" ? `Cột ${column}` : `${column}: ${heading}`),
    byHand: "Đã chọn bằng tay",
    reasonsOf: (field: string) => `Vì sao nhận diện cột “${field}”?`,
    which: "Bảng trên trang tính",
    roster: (name: string) => `Đối chiếu với danh sách ${name}`,
    rosterLikely: (name: string) => `Đối chiếu với danh sách ${name} (tự nhận theo bảng)`,
    rosterNone: "Không đối chiếu danh sách cơ quan",
    passedOver: (n: number) => `${count(n)} dòng không phải cơ quan, đơn vị được bỏ qua.`,
  },

  fields: {
    stt: "Số thứ tự",
    agency: "Tên cơ quan, đơn vị",
    total: "Tổng số đã rà soát",
    immediate: "Phân cấp ngay",
    conditional: "Phân cấp kèm điều kiện",
    notProposed: "Không đề nghị phân cấp",
    rate: "Tỷ lệ % đạt được",
  } as Readonly<Record<string, string>>,

  programmes: {
    decentralisation: "Rà soát, phân cấp thủ tục hành chính",
  } as Readonly<Record<string, string>>,

  noTable: {
    title: "Chưa tìm thấy bảng số liệu",
    reasons: {
      "empty-sheet": (sheetName: string) => `Trang tính “${sheetName}” đang trống.`,
      "no-header": (sheetName: string) => `Trang tính “${sheetName}” không có dòng tiêu đề nào giống bảng rà soát.`,
      "missing-columns": (sheetName: string) => `Bảng trên trang tính “${sheetName}” thiếu cột bắt buộc.`,
      "no-agency-rows": (sheetName: string) =>
        `Dưới dòng tiêu đề trên trang tính “${sheetName}” không có dòng cơ quan, đơn vị nào.`,
      "unsaid-topic": (sheetName: string) =>
        `Trang tính “${sheetName}” có bảng với các cột phù hợp, nhưng không chỗ nào cho biết đó là số liệu rà soát, phân cấp thủ tục hành chính.`,
      "not-agencies": (sheetName: string) =>
        `Bảng trên trang tính “${sheetName}” lặp lại một số cơ quan ở nhiều dòng: mỗi dòng không phải là một cơ quan, đơn vị.`,
    } satisfies Record<NoTable["reason"], (sheetName: string) => string>,
    missing: (fields: string) => `Chưa thấy cột: ${fields}.`,
    header: (range: string) => `Tiêu đề bảng có thể là vùng ${range}.`,
    next: "Mở đúng trang tính có bảng rồi bấm Kiểm tra. Bảng cần có cột tên đơn vị, tổng số và số phân cấp ngay.",
    nextColumns: "Chọn cột cho các trường còn thiếu dưới đây hoặc sửa tiêu đề cột rồi bấm Kiểm tra.",
    kept: "Sổ làm việc vẫn như cũ.",
  },

  recognition: recognitionVi,

  verdict: {
    title: "Kết quả",
    clean: "Số liệu khớp, không có lỗi.",
    infoOnly: "Số liệu khớp, không có lỗi; có thông tin cần biết.",
    warnings: (n: number) => `Không có lỗi; có ${count(n)} điểm cần xem lại trước khi trình ký.`,
    errors: (n: number) => `Có ${count(n)} lỗi phải xử lý trước khi lập phụ lục.`,
    severities: { error: "Lỗi", warning: "Cảnh báo", info: "Thông tin" } satisfies Record<Severity, string>,
    totals: "Cộng các cơ quan, đơn vị đọc được số liệu",
    overall: "Tỷ lệ chung",
    noRate: "không áp dụng",
  },

  findings: {
    groups: {
      safe: "Sửa được ngay",
      decide: "Cần xem xét, quyết định",
      accepted: "Đã chấp nhận, có giải trình",
      info: "Thông tin để biết",
    },
    groupHelp: {
      safe: "Mỗi lỗi chỉ có một cách sửa đúng.",
      decide: "Cần đối chiếu với nguồn số liệu trước khi sửa.",
      accepted: "Lý do được in ở phần ghi chú của phụ lục và ghi vào biên bản kiểm tra.",
      info: "Không ảnh hưởng đến kết quả.",
    },
    justify: {
      begin: "Chấp nhận, nêu lý do",
      change: "Sửa lý do",
      withdraw: "Không chấp nhận nữa",
      reason: "Lý do (giải trình)",
      hint: "Ví dụ: Đơn vị đã có văn bản giải trình số 12/SYT-VP.",
      save: "Lưu lý do",
      cancel: "Thôi",
      accepted: (reason: string) => `Đã chấp nhận: ${reason}`,
    },
    at: (cell: string) => `Ô ${cell}`,
    more: (n: number) => `và ${count(n)} ô khác`,
    goTo: (cell: string, title: string) => `Đến ô ${cell}: ${title}`,
    correct: (cell: string, title: string) => `Sửa ô ${cell}: ${title}`,
    correction: (after: string) => `Sửa thành ${after}`,
    correctionOf: (before: string, after: string) => `Sửa thành ${after} (đang là ${before})`,
    correctionMany: (n: number) => `Sửa ${count(n)} ô`,
    blank: "ô trống",
    cause: "Nguyên nhân có thể",
  },

  standing: {
    title: (target: string) => `Chưa đạt chỉ tiêu (${target})`,
    above: (percent: string) => `trên ${percent}`,
    atLeast: (percent: string) => `từ ${percent} trở lên`,
    none: "Tất cả cơ quan, đơn vị có tỷ lệ đều đạt chỉ tiêu.",
    missing: (n: number) => `còn thiếu ${count(n)} để đạt`,
    ratio: (part: number, whole: number) => `${count(part)}/${count(whole)}`,
    targetLine: (percent: string) => `Vạch đứng: chỉ tiêu ${percent}`,
    boundary: "Đúng bằng chỉ tiêu",
    boundaryShort: (percent: string) => `Đúng ${percent}, tính là chưa đạt vì chỉ tiêu là trên ${percent}.`,
    boundaryReached: (percent: string) => `Đúng ${percent}, tính là đạt vì chỉ tiêu là từ ${percent} trở lên.`,
    rounded: "Làm tròn thì bằng chỉ tiêu",
    roundedHelp: "Xét theo tỷ lệ chưa làm tròn; bảng in ra sẽ hiện bằng chỉ tiêu.",
    roundedShort: "chưa đạt",
    roundedReached: "đạt",
    disputed: "Chưa kết luận được",
    disputedHelp: "Tổng số ghi trên bảng và tổng các thành phần cho kết quả khác nhau; cần sửa số liệu trước.",
    goTo: (agency: string) => `Đến dòng của ${agency}`,
  },

  actions: {
    title: "Thao tác trên trang tính",
    ratesFormula: "Ghi cột tỷ lệ bằng công thức",
    ratesValue: "Ghi cột tỷ lệ bằng giá trị",
    flag: "Cơ quan chưa đạt, ngay trên bảng",
    unflag: "Gỡ các dấu đã đánh",
    sort: "Tỷ lệ từ cao xuống thấp",
    nothing: "Chưa có thay đổi nào để hoàn tác",
    changes: {
      edits: (n: number, sheetName: string) => `Sửa ${count(n)} ô trên “${sheetName}”`,
      flags: (_: number, sheetName: string) => `Đánh dấu trên “${sheetName}”`,
      order: (n: number, sheetName: string) => `Sắp xếp ${count(n)} dòng trên “${sheetName}”`,
      sheet: (n: number, sheetName: string) =>
        n === 1 ? `Thêm trang tính “${sheetName}”` : `Thêm ${count(n)} trang tính, đầu tiên là “${sheetName}”`,
    },
  },

  notices: {
    label: "Thông báo",
    corrected: (n: number) => `Đã sửa ${count(n)} ô và kiểm tra lại. Bấm Hoàn tác nếu muốn trả lại giá trị cũ.`,
    leftOut: (n: number) =>
      `Chưa sửa ${count(n)} ô có phần chữ được định dạng riêng (đậm, màu, chỉ số): sửa thì mất định dạng đó, Hoàn tác không trả lại được.`,
    rates: (n: number) => `Đã ghi ${count(n)} ô tỷ lệ và kiểm tra lại. Bấm Hoàn tác nếu muốn trả lại giá trị cũ.`,
    ratesRight: "Các ô tỷ lệ đã đúng, không có ô nào cần ghi.",
    ratesSkipped: (n: number) => `${count(n)} ô tỷ lệ được để nguyên vì số liệu của dòng còn vướng:`,
    rateSkips: {
      "unreadable-count": "có số lượng không đọc được",
      "text-count": "có số lượng nhập dạng chữ",
      "blank-total": "tổng số để trống",
      disputed: "tổng số không khớp các thành phần",
      merged: "ô tỷ lệ nằm trong ô gộp",
    } satisfies Record<SkipReason, string>,
    noRateColumn: {
      title: "Bảng chưa có cột tỷ lệ",
      body: "Không có cột nào để ghi tỷ lệ. Chưa ô nào bị thay đổi.",
      next: "Thêm cột tỷ lệ vào bảng hoặc chọn cột tại mục Các cột của bảng rồi kiểm tra lại.",
    } satisfies FailureWords,
    flagged: (n: number) =>
      n === 0
        ? "Hiện không có cơ quan, đơn vị nào phải đánh dấu; dấu sẽ tự hiện khi số liệu thay đổi."
        : `Đã đánh dấu ${count(n)} cơ quan, đơn vị. Dấu tự thay đổi theo số liệu.`,
    unflagged: "Đã bỏ các dấu trên trang tính.",
    sorted: (n: number) => `Đã sắp xếp ${count(n)} dòng theo tỷ lệ và kiểm tra lại; số thứ tự giữ nguyên vị trí.`,
    appendicesBlocked: (sheets: number, all: number): FailureWords => ({
      title: "Có trang tính phụ lục chưa dùng được",
      body: `${count(sheets)}/${count(all)} trang tính chưa dùng được nên chưa lập hay đối chiếu gì. Sổ làm việc vẫn như cũ.`,
      next: "Xem lý do ở từng phụ lục trong danh sách, xử lý rồi làm lại.",
    }),
    appendix: (sheetNames: readonly string[]) => `Đã lập phụ lục trên trang tính mới ${quoted(sheetNames)}.`,
    chart: (sheetName: string) => `Đã lập biểu đồ trên trang tính mới “${sheetName}”.`,
    record: (sheetName: string) => `Đã lập biên bản kiểm tra trên trang tính mới “${sheetName}”.`,
    noRecord: "Tệp này chưa có biên bản kiểm tra nào của trang tính đang mở.",
    recordNoTable: {
      title: "Không đối chiếu được với biên bản",
      body: "Trang tính không còn bảng số liệu để đối chiếu.",
      next: "Mở đúng trang tính có bảng số liệu, bấm “Kiểm tra” rồi đối chiếu lại. Không có gì bị thay đổi.",
    },
    undone: {
      edits: (n: number) => `Đã trả lại giá trị cũ của ${count(n)} ô.`,
      flags: () => "Đã trả lại các dấu như trước.",
      order: (n: number) => `Đã trả ${count(n)} dòng về thứ tự cũ.`,
      sheet: (n: number) => (n === 1 ? "Đã xóa trang tính vừa thêm." : `Đã xóa ${count(n)} trang tính vừa thêm.`),
    },
    already: {
      "correct-safe": "Không có lỗi an toàn nào cần sửa.",
      correct: "Ô này đã đúng, không cần ghi.",
      unflag: "Trang tính không có dấu nào của Rà soát.",
      sort: "Bảng đã theo thứ tự tỷ lệ từ cao xuống thấp.",
    },
    cancelled: "Đã dừng đọc. Sổ làm việc vẫn như cũ, kết quả lần kiểm tra trước được giữ lại.",
    notLoaded: {
      title: "Chưa tải được phần kiểm tra",
      body: "Kết nối mạng bị gián đoạn khi tải Rà soát. Sổ làm việc vẫn như cũ.",
      next: "Kiểm tra kết nối mạng rồi thực hiện lại.",
    } satisfies FailureWords,
    settingsImported: "Đã nạp thiết lập.",
    settingsUnreadable: {
      title: "Nội dung không phải là thiết lập của Rà soát",
      body: "Thiết lập hiện tại được giữ nguyên.",
      next: "Chọn tệp .json đã lưu từ mục này, hoặc dán lại toàn bộ nội dung của tệp đó.",
    } satisfies FailureWords,
    settingsNotSaved: "Chưa lưu được thiết lập vào sổ làm việc",
    settingsNotSavedKept: "Thiết lập vẫn dùng được đến khi đóng ngăn này; lần thay đổi sau sẽ lưu lại.",
    settingsNotLoaded: "Chưa đọc được thiết lập đã lưu trong sổ làm việc",
    notRechecked: "Trang tính chưa đọc lại được để kiểm tra.",
    bug: {
      title: "Rà soát gặp lỗi ngoài dự kiến",
      body: (message: string) => `Thao tác đã dừng (${message}).`,
      next: "Bấm Kiểm tra để xem lại trang tính; nếu lỗi lặp lại, gửi dòng thông báo này cho bộ phận kỹ thuật.",
    },
    staleCell: (cell: string, expected: string, found: string) =>
      `${cell}: lúc kiểm tra là ${expected}, nay là ${found}`,
    readBackCell: (cell: string, expected: string, found: string) => `${cell}: đã ghi ${expected}, Excel hiện ${found}`,
  },

  failures,

  appendix: {
    dispatch: "Công văn kèm theo",
    suggestion: (cell: string, code: string, date: string) =>
      `Ô ${cell} ghi số ${code}${date && `, ngày ${date}`}. Đối chiếu với công văn rồi hãy dùng.`,
    useSuggestion: "Điền vào các mục dưới đây",
    number: "Số",
    numberHint: "Bỏ trống nếu chưa có",
    symbol: "Ký hiệu",
    symbolHint: "Ví dụ: UBND-NCPC",
    symbolShape: "Ký hiệu thường viết hoa, nối bằng dấu gạch ngang, không có dấu cách: UBND-NCPC.",
    date: "Ngày ban hành",
    dateHint: "Ví dụ: 23/11/2021; bỏ trống nếu chưa có",
    dateWrong: "Không có ngày này. Nhập dạng ngày/tháng/năm, ví dụ 23/11/2021.",
    issuer: "Cơ quan ban hành",
    issuerHint: "Ví dụ: UBND tỉnh Bắc Kạn",
    kind: "Loại văn bản",
    kindHint: "Ví dụ: Công văn, Quyết định, Báo cáo",
    options: "Cách trình bày",
    layout: "Danh sách",
    layouts: {
      all: "Tất cả trong một bảng",
      groups: "Hai nhóm: đạt và chưa đạt chỉ tiêu",
      sections: "Theo khối cơ quan, mỗi khối một mục",
      short: "Chỉ các đơn vị chưa đạt chỉ tiêu",
    },
    totalRow: "Có dòng tổng cộng",
    rank: "Có cột xếp hạng",
    notes: "Có ghi chú dưới bảng",
    justifications: "Giải trình in ở",
    justificationPlaces: { below: "dưới bảng", column: "cột “Ghi chú”", none: "không in" },
    mode: "Hình thức văn bản",
    modes: { paper: "Văn bản giấy: điền số và ngày", electronic: "Văn bản điện tử: để trống số và ngày" },
    zeros: "Số lượng bằng 0 ghi là",
    zeroStyles: { zero: "0", blank: "để trống", dash: "dấu gạch ngang (-)" },
    preview: "Xem trước",
    previewPage: "Trang phụ lục",
    previewFull: "Cỡ thật",
    paper: { portrait: "A4 dọc", landscape: "A4 ngang" },
    paperMargins: (top: number, right: number, bottom: number, left: number) =>
      `lề trên ${top}, phải ${right}, dưới ${bottom}, trái ${left} mm`,
    repeated: "Dòng tiêu đề lặp lại ở đầu mỗi trang; số trang ở giữa lề trên, từ trang 2.",
    notYet: {
      unchecked: "Chưa có số liệu để lập phụ lục. Sang Kiểm tra và bấm Kiểm tra trước.",
      "no-table": "Trang tính vừa kiểm tra không có bảng số liệu nên chưa lập được phụ lục.",
      question: "Có hai cách đọc các cột của bảng. Sang Kiểm tra và chọn cách đọc đúng trước khi lập phụ lục.",
    },
    blocked: {
      title: "Chưa lập được phụ lục",
      body: (errors: number, others: number) =>
        `Cần xử lý xong ${[
          errors > 0 && `${count(errors)} lỗi`,
          others > 0 && `${count(others)} điểm khác ở dòng chưa tính được tỷ lệ`,
        ]
          .filter(Boolean)
          .join(" và ")}:`,
    },
    toCheck: "Về phần Kiểm tra",
  },

  settings: {
    target: "Chỉ tiêu",
    percent: "Mức chỉ tiêu (%)",
    percentWrong: "Nhập số từ 0 đến 100, tối đa 4 chữ số thập phân, ví dụ 20 hoặc 92,5.",
    comparator: "Cách so sánh",
    comparators: {
      ">": "Trên mức chỉ tiêu (>)",
      ">=": "Từ mức chỉ tiêu trở lên (≥)",
    },
    rates: "Tỷ lệ",
    decimals: "Số chữ số thập phân",
    rateAs: "Cột tỷ lệ ghi bằng",
    rateKinds: { formula: "Công thức (tự tính lại)", value: "Giá trị cố định" },
    comparison: "Đối chiếu",
    roster: "Danh sách cơ quan",
    rosterAuto: "Tự nhận theo bảng",
    rosterNone: "Không đối chiếu danh sách",
    rosterHelp: "Đối chiếu tên, cơ quan thiếu và cơ quan lạ với danh sách đã chọn.",
    rosterUnknown: (id: string) => `Danh sách không còn (${id})`,
    display: "Hiển thị",
    language: "Ngôn ngữ",
    languages: { auto: "Theo Office", vi: "Tiếng Việt", en: "English" },
    file: "Tệp thiết lập",
    fileHelp: "Thiết lập được lưu trong sổ làm việc này. Lưu ra tệp để dùng cho sổ làm việc khác.",
    fileName: "ra-soat-thiet-lap.json",
    fileText: "Nội dung tệp thiết lập",
    fileTextHelp: "Nếu Excel không cho tải tệp, sao chép nội dung này và lưu thành tệp .json.",
    importText: "Hoặc dán nội dung tệp thiết lập",
    importApply: "Dùng nội dung đã dán",
    data: "Dữ liệu",
    dataPoints: [
      "Rà soát chỉ đọc trang tính khi bấm Kiểm tra và chỉ ghi khi bấm nút; trước khi ghi luôn đọc lại các ô sẽ ghi.",
      "Số liệu không rời khỏi sổ làm việc: không có máy chủ, không gửi thống kê sử dụng.",
      "Thiết lập được lưu trong sổ làm việc và đi theo tệp khi gửi cho người khác.",
    ],
    version: (version: string) => `Phiên bản ${version}`,
  },

  /** Why a column was taken for its field, by the reason's code. */
  reasons: {
    "by-hand": () => "Cột do người dùng chọn.",
    heading: ({ heading, words }) => `Tiêu đề “${heading}” khớp với “${words}”.`,
    "vague-heading": ({ heading }) => `Tiêu đề “${heading}” chưa rõ, nhưng không cột nào khác phù hợp hơn.`,
    "group-order": () => "Cột đứng đúng thứ tự trong nhóm tiêu đề chung, và tổng các thành phần khớp.",
    "completes-sum": () => "Có cột này thì tổng các thành phần khớp với tổng số.",
    "equals-rate": () => "Số liệu trong cột đúng bằng tỷ lệ tính lại.",
    names: () => "Cột chứa tên cơ quan, đơn vị.",
    "running-numbers": () => "Cột chứa số thứ tự tăng dần.",
    "whole-numbers": ({ holds, rows }) => `${holds}/${rows} ô có số liệu là số nguyên.`,
    words: ({ holds, rows }) => `${holds}/${rows} ô là chữ.`,
    sequence: ({ holds, rows }) => `${holds}/${rows} số tăng dần liên tiếp.`,
    sum: ({ holds, rows }) => `Tổng các thành phần khớp ở ${holds}/${rows} dòng.`,
    rate: ({ holds, rows }) => `Tỷ lệ khớp số liệu ở ${holds}/${rows} dòng.`,
  } as ReasonWords,
};

export type Messages = typeof vi;
