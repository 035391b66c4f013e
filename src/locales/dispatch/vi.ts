import type { DispatchWords } from "./words";

export const vi: DispatchWords = {
  heading: "Nội dung công văn",
  passages: {
    title: "Câu chữ công văn",
    help: "Lập từ kết quả kiểm tra, sao chép để dán vào công văn. Chỗ “……” cần điền tiếp.",
    copyAll: "Sao chép tất cả",
    copyOne: (label) => `Sao chép: ${label}`,
    copied: (label) => `Đã sao chép: ${label}.`,
    copiedAll: "Đã sao chép tất cả các câu ở trên. Mở văn bản rồi dán (Ctrl+V; ⌘V trên máy Mac).",
    byHand: {
      label: "Câu cần sao chép",
      hint: "Trình duyệt không cho sao chép tự động. Bấm vào ô dưới đây rồi nhấn Ctrl+C (⌘C trên máy Mac).",
    },
    labels: {
      standing: "Số cơ quan đạt và chưa đạt",
      overall: "Tổng số và tỷ lệ chung",
      short: "Các cơ quan chưa đạt, kèm tỷ lệ",
      boundary: "Tỷ lệ đúng bằng chỉ tiêu",
      "rounded-down": "Đạt, nhưng làm tròn thì bằng chỉ tiêu",
      "rounded-up": "Chưa đạt, nhưng làm tròn thì bằng chỉ tiêu",
      best: "Tỷ lệ cao nhất",
      last: "Tỷ lệ thấp nhất",
      "zero-total": "Không tính tỷ lệ",
      "no-figures": "Chưa có số liệu",
      missing: "Chưa có tên trong bảng",
      uncertain: "Số liệu đang được kiểm tra lại",
      "change-overall": "Tỷ lệ chung so với kỳ trước",
      "change-moves": "Số cơ quan tăng, giảm",
      "change-reaching": "Kỳ này mới đạt",
      "change-failing": "Kỳ này không còn đạt",
      "change-rose-most": "Tăng nhiều nhất",
      "change-fell-most": "Giảm nhiều nhất",
      request: "Nội dung yêu cầu",
      "request-figures": "Yêu cầu gửi số liệu",
      remind: "Nơi nhận: cơ quan cần đôn đốc",
      "appendix-reference": "Dẫn chiếu phụ lục",
    },
    withheld: {
      "uncertain-figures": (agencies) =>
        `Chưa đưa ra câu này vì số liệu của ${agencies || "một số cơ quan"} có lỗi hoặc mâu thuẫn. Sửa xong, câu sẽ hiện ở đây.`,
      "totals-in-doubt": () =>
        "Chưa đưa ra câu này vì dòng cộng của bảng có lỗi, nên chưa chắc tổng số là đúng. Sửa xong, câu sẽ hiện ở đây.",
      "repeated-agencies": (agencies) =>
        `Chưa đưa ra câu này vì có tên ghi hai lần trong bảng (${agencies}), nên chưa chắc số cơ quan là đúng.`,
      "doubtful-previous": () =>
        "Chưa so sánh với kỳ trước vì trang tính đã chọn có thể không phải của kỳ trước. Xem lại ở phần Kiểm tra.",
      "other-target": () =>
        "Chưa so sánh ai đạt, ai chưa đạt ở hai kỳ vì trang tính kỳ trước ghi một chỉ tiêu khác với chỉ tiêu đang dùng.",
      "uncertain-previous": (agencies) =>
        `Chưa so sánh với kỳ trước vì số liệu kỳ trước của ${agencies || "một số cơ quan"} mâu thuẫn hoặc không đọc được.`,
    },
    agencies: (names, more) => `${names.join("; ")}${more > 0 ? ` và ${more} cơ quan khác` : ""}`,
  },
  draft: {
    title: "Dự thảo công văn",
    help: "Mục để trống lấy theo chữ mờ trong ô; không có chữ mờ thì trong dự thảo là “……”. Số, ký hiệu, ngày và cơ quan ban hành lấy ở đầu trang này.",
    labels: {
      parent: "Cơ quan chủ quản",
      place: "Địa danh",
      subject: "V/v",
      recipients: "Kính gửi",
      receivers: "Nơi nhận",
      authority: "Quyền hạn người ký",
      title: "Chức vụ người ký",
      signer: "Họ và tên người ký",
      unit: "Đơn vị soạn thảo",
    },
    hints: {
      parent: "Khi cơ quan ban hành là sở, phòng, ban; ví dụ: UBND tỉnh Bắc Kạn",
      place: "",
      subject: "",
      recipients: "Mỗi dòng một nơi",
      receivers: "Mỗi dòng một nơi; dòng “Lưu” tự thêm",
      authority: "Ví dụ: TM. ỦY BAN NHÂN DÂN / KT. CHỦ TỊCH",
      title: "Ví dụ: PHÓ CHỦ TỊCH",
      signer: "",
      unit: "Viết tắt ở dòng “Lưu: VT, …”; bỏ trống để lấy theo ký hiệu",
    },
    blocked: "Chưa lập được phụ lục nên chưa có dự thảo: công văn dẫn chiếu phụ lục kèm theo.",
    delivery: {
      save: "Tải dự thảo công văn (.docx)",
      copy: "Sao chép lời dự thảo",
      saved: (name) =>
        `Tệp “${name}” đã được lưu vào thư mục tải xuống của máy (thường là Downloads), hoặc nơi bạn vừa chọn. Nếu không thấy tệp, hãy dùng “Sao chép lời dự thảo”.`,
      noDownload:
        "Excel trên máy Mac không lưu được tệp từ ngăn này. Hãy dùng “Sao chép lời dự thảo” rồi dán (⌘V) vào văn bản, và “Sao chép cho Word” để lấy bảng phụ lục.",
      copied: "Đã sao chép lời dự thảo, không kèm bảng. Mở văn bản trong Word rồi dán (Ctrl+V; ⌘V trên máy Mac).",
      copyByHand: {
        label: "Lời dự thảo công văn",
        hint: "Trình duyệt không cho sao chép tự động. Bấm vào ô dưới đây rồi nhấn Ctrl+C (⌘C trên máy Mac).",
      },
    },
  },
  comparison: {
    title: "Đối chiếu văn bản",
    help: "Dán toàn văn công văn vào đây. Số, ngày, tên cơ quan, tỷ lệ, số lượng và chỗ dẫn chiếu phụ lục được đối chiếu với bảng. Văn bản không rời khỏi máy và không được lưu lại.",
    text: "Toàn văn công văn",
    compare: "Đối chiếu với bảng",
    none: "Không phát hiện điểm nào khác với bảng.",
    found: (count) => `Có ${count} điểm cần xem lại:`,
    changedSince: "Văn bản, bảng hoặc thiết lập đã thay đổi sau lần đối chiếu này. Bấm đối chiếu lại.",
    show: (quote) => `Chọn trong văn bản: “${quote}”`,
    sentences: {
      "text-too-long": ({ expected }) => `Văn bản quá dài: chỉ đối chiếu ${expected} ký tự đầu.`,
      "too-many-agencies": ({ expected, actual }) =>
        `Bảng có ${actual} cơ quan, nhiều hơn mức ${expected} tìm được trong một văn bản: chưa đối chiếu tên, tỷ lệ và số lượng.`,
      "number-differs": ({ expected, actual, of }) => `Ở đây ghi số ${actual}, còn ${of} là số ${expected}.`,
      "symbol-differs": ({ expected, actual, of }) => `Ở đây ghi ký hiệu “${actual}”, còn ${of} là “${expected}”.`,
      "number-padding": ({ expected, actual }) =>
        `Số nhỏ hơn 10 phải có số 0 phía trước: “${expected}”, không phải “${actual}”.`,
      "symbol-malformed": ({ expected, actual }) =>
        `Số, ký hiệu “${actual}” viết chưa đúng thể thức. Cách viết đúng: “${expected}”.`,
      "date-differs": ({ expected, actual, of }) => `Ở đây ghi ngày ${actual}, còn ${of} là ngày ${expected}.`,
      "date-invalid": ({ actual }) => `Không có ngày ${actual}.`,
      "date-padding": ({ expected, actual }) =>
        `Ngày “${actual}” viết chưa đúng thể thức. Cách viết đúng: “${expected}” (thêm số 0 trước ngày nhỏ hơn 10 và trước tháng 1, tháng 2).`,
      "appendix-not-referred": () => "Văn bản chưa dẫn chiếu phụ lục kèm theo.",
      "appendix-numeral": ({ actual }) =>
        `Văn bản dẫn chiếu Phụ lục ${actual}, nhưng không có phụ lục nào mang số này.`,
      "target-differs": ({ expected, actual }) =>
        `Văn bản nêu chỉ tiêu “${actual}”, còn bảng đang được kiểm tra theo chỉ tiêu “${expected}”.`,
      "agency-missing": ({ agency }) => `${agency} chưa đạt chỉ tiêu nhưng không có tên trong danh sách chưa đạt.`,
      "agency-extra": ({ agency }) => `${agency} được nêu là chưa đạt chỉ tiêu, nhưng theo bảng thì không phải.`,
      "agency-not-reaching": ({ agency }) => `${agency} được nêu là đạt chỉ tiêu, nhưng theo bảng thì không phải.`,
      "agency-misspelt": ({ expected, actual }) => `Tên “${actual}” có thể viết nhầm; trong bảng là “${expected}”.`,
      "agency-unknown": ({ expected, actual }) =>
        `Trong bảng không có “${actual}”.${expected === "" ? "" : ` Có phải là “${expected}” không?`}`,
      "rate-differs": ({ agency, expected, actual }) =>
        `Tỷ lệ ${agency === "" ? "chung" : `của ${agency}`} ghi ${actual}; theo bảng ${expected === "" ? "không tính được tỷ lệ" : `là ${expected}`}.`,
      "count-differs": ({ expected, actual, of }) => `Số ${of} ghi ${actual}; theo bảng là ${expected}.`,
    },
    numeralMissing: (numeral) => `Văn bản chưa dẫn chiếu Phụ lục ${numeral}.`,
    sources: {
      settings: "mục “Công văn kèm theo”",
      sheet: "tiêu đề trên trang tính",
      text: "đầu văn bản",
    },
    counts: { reached: "cơ quan đạt chỉ tiêu", short: "cơ quan chưa đạt chỉ tiêu", all: "tất cả cơ quan" },
  },
};
