import type { FindingSentences } from "./sentences";
import type { Told } from "./told";

/** "(20 + 0) / 29 × 100". */
function fraction({ sum, count, finding }: Told): string {
  const parts = finding.params["parts"];
  const isSum = Array.isArray(parts) && parts.length > 1;
  const top = isSum ? `(${sum("parts")})` : count("part");
  return `${top} / ${count("whole")} × 100`;
}

const DIFFERENCES: Readonly<Record<string, string>> = {
  alias: "tên viết tắt hoặc tên gọi khác",
  capitals: "chữ hoa, chữ thường",
  "tone-placement": "vị trí dấu thanh",
  punctuation: "dấu câu",
  spacing: "khoảng trắng",
  ampersand: "“&” thay cho “và”",
  spelling: "chính tả",
  encoding: "bảng mã hoặc ký tự nhìn giống nhau",
  "unicode-form": "dạng Unicode hoặc ký tự ẩn",
};

function differences({ text }: Told): string {
  return text("differences")
    .split(" ")
    .map((difference) => DIFFERENCES[difference] ?? difference)
    .join("; ");
}

function bothReadings(told: Told): string {
  const { has, is, rate, finding } = told;
  const readings: string[] = [];
  if (has("rateByTotal") && has("rateBySum")) {
    const byTotal = rate(finding.params["rateByTotal"]);
    const bySum = rate(finding.params["rateBySum"]);
    readings.push(`Tính theo tổng đã ghi được ${byTotal}, theo tổng các phần được ${bySum}.`);
  }
  if (is("agreeing", "sum")) readings.push("Tỷ lệ đã ghi khớp với tổng các phần.");
  if (is("agreeing", "total")) readings.push("Tỷ lệ đã ghi khớp với tổng đã ghi.");
  if (is("agreeing", "rest")) readings.push("Tỷ lệ đã ghi khớp nếu sửa số phân cấp cho đủ tổng.");
  return readings.length > 0 ? ` ${readings.join(" ")}` : "";
}

function typed(verb: string, told: Told): string {
  return told.finding.actual === null ? "để trống" : `${verb} ${told.quoted(told.finding.actual)}`;
}

/** Tiếng Việt. */
export const vi: FindingSentences = {
  titles: {
    "text-number": "Số ghi dạng văn bản",
    "decimal-comma": "Số có dấu phẩy thập phân ghi dạng văn bản",
    "ambiguous-number": "Số có thể đọc theo hai cách",
    "not-a-number": "Không đọc được thành số",
    negative: "Số đếm âm",
    "fractional-count": "Số đếm không nguyên",
    "blank-count": { info: "Ô trống được tính là 0", warning: "Thiếu tổng số", error: "Thiếu tổng số, chưa tính được" },
    "error-value": "Ô báo lỗi của Excel",
    "sum-mismatch": "Tổng không khớp với các phần",
    "part-exceeds-whole": "Phần lớn hơn tổng",
    "wrong-percent": { error: "Tỷ lệ sai", warning: "Tỷ lệ ghi chưa đủ chính xác" },
    "missing-percent": "Thiếu tỷ lệ",
    "percent-scale": { error: "Tỷ lệ sai thang đo", warning: "Tỷ lệ không cùng cách ghi" },
    "wrong-formula": "Công thức sai",
    "formula-outside-row": "Công thức lấy số của dòng khác",
    "formula-inconsistent": "Công thức tính khác với cả cột",
    "total-range": "Công thức tổng lấy sai vùng",
    "typed-over-formula": { info: "Số gõ đè lên công thức", warning: "Số gõ đè lên công thức, khác kết quả tính" },
    "zero-total": {
      info: "Tổng bằng 0, không có tỷ lệ",
      warning: "Tổng bằng 0 nhưng vẫn ghi tỷ lệ",
      error: "Tổng bằng 0 nhưng vẫn ghi tỷ lệ",
    },
    order: "Chưa đúng thứ tự tỷ lệ",
    stt: { warning: "Số thứ tự không liên tục", info: "Số thứ tự không theo thứ tự dòng" },
    "nameless-agency": "Thiếu tên cơ quan, đơn vị",
    "duplicate-agency": { error: "Cơ quan, đơn vị bị lặp", warning: "Cơ quan, đơn vị có ở hai phần của bảng" },
    "missing-agency": "Thiếu cơ quan, đơn vị",
    "unknown-agency": "Cơ quan, đơn vị không có trong danh sách",
    "agency-period": "Tên cơ quan, đơn vị của thời kỳ khác",
    "roster-period": "Danh sách cơ quan của thời kỳ khác",
    "name-variant": { warning: "Tên chưa đúng như danh sách", info: "Tên viết tắt hoặc tên gọi khác" },
    encoding: "Tên có ký tự sai bảng mã",
    "unicode-form": "Tên có ký tự Unicode chưa chuẩn",
    "hidden-row": "Dòng đang ẩn vẫn được tính",
    "hidden-column": "Cột đang ẩn vẫn được tính",
    "merged-body": "Ô gộp trong phần số liệu",
    "subtotal-mismatch": "Dòng tổng cộng không khớp",
    "figure-fell": {
      warning: "Số đã rà soát thấp hơn kỳ trước",
      error: "Số lũy kế thấp hơn kỳ trước",
      info: "Thấp hơn tổng các đơn vị đã sáp nhập",
    },
    "carry-over-mismatch": {
      warning: "Số kỳ trước chép sang không khớp",
      info: "Cột kỳ trước không đối chiếu được",
    },
    "agency-not-before": "Cơ quan, đơn vị chưa có ở kỳ trước",
    "agency-not-now": "Cơ quan, đơn vị kỳ trước có, kỳ này không có",
    "agency-unclear": "Tên không ghép được với kỳ trước",
    "previous-period": { warning: "Kỳ trước được chọn có thể không đúng", info: "Chỉ tiêu kỳ trước khác kỳ này" },
    "dispatch-number-mismatch": "Số, ký hiệu văn bản không khớp",
    "date-mismatch": "Ngày văn bản không khớp",
  },

  details: {
    "text-number": (told) =>
      `${told.field} ghi ${told.quoted(told.finding.actual)} dạng văn bản nên Excel không cộng, không so sánh được; đọc là số ${told.figure(told.finding.expected)}.`,
    "decimal-comma": (told) =>
      `${told.field} ghi ${told.quoted(told.finding.actual)} dạng văn bản; đọc là số ${told.figure(told.finding.expected)}.`,
    "ambiguous-number": ({ field, quoted, figure, finding }) =>
      `${field} ghi ${quoted(finding.actual)}, có thể là ${ungrouped(figure, finding.expected)} hoặc ${ungrouped(figure, finding.params["other"])}; ` +
      (finding.severity === "warning" ? "số liệu cùng dòng khớp với cách đọc thứ nhất." : "chưa rõ số nào đúng."),
    "not-a-number": ({ field, quoted, finding, is }) =>
      is("kind", "day")
        ? `${field} là ngày tháng, không phải số: Excel tự đổi những gì gõ như 5/12 hoặc 5-12 thành ngày.`
        : `${field} ghi ${quoted(finding.actual)}, không đọc được thành số.`,
    negative: ({ field, figure, finding }) => `${field} ghi ${figure(finding.actual)}; số đếm không thể nhỏ hơn 0.`,
    "fractional-count": ({ field, figure, finding }) =>
      `${field} ghi ${figure(finding.actual)}; số đếm phải là số nguyên.`,
    "blank-count": (told) => {
      if (told.is("reading", "sum"))
        return `${told.field} để trống; cộng các phần: ${told.sum("parts")} = ${told.count("sum")}, nên tạm tính là ${told.count("sum")}.`;
      if (told.is("reading", "unknown"))
        return `${told.field} để trống và không suy ra được từ các phần, nên chưa tính được tỷ lệ.`;
      if (told.is("reading", "row")) return "Dòng này có ghi tỷ lệ nhưng không có số liệu nào để tính.";
      return `${told.field} ${typed("ghi", told)}, được tính là 0.`;
    },
    "error-value": ({ field, finding }) => `${field} báo lỗi ${String(finding.actual)}.`,
    "sum-mismatch": (told) =>
      `${told.sum("parts")} = ${told.count("sum")}, nhưng ${told.fieldOf("of")} ghi ${told.count("stated")}, lệch ${told.count("difference")}.${bothReadings(told)}`,
    "part-exceeds-whole": ({ field, finding, sum, count }) =>
      Array.isArray(finding.params["parts"]) && finding.params["parts"].length > 1
        ? `${sum("parts")} = ${count("sum")}, lớn hơn tổng ${count("whole")}, vượt ${count("difference")}.`
        : `${field} ghi ${count("sum")}, lớn hơn tổng ${count("whole")}, vượt ${count("difference")}.`,
    "wrong-percent": (told) => {
      const { finding, rate } = told;
      if (told.has("expectedBySum"))
        return `Ghi ${rate(finding.actual)}, không khớp với tổng đã ghi (${told.count("part")} / ${told.count("whole")} = ${rate(finding.expected)}) cũng như tổng các phần (${told.count("part")} / ${told.count("sum")} = ${rate(finding.params["expectedBySum"])}).`;
      const exact = `${fraction(told)} = ${rate(finding.expected)}`;
      return finding.severity === "error"
        ? `${exact}, nhưng ghi ${rate(finding.actual)}.`
        : `${exact}; ô này ghi ${rate(finding.actual)}.`;
    },
    "missing-percent": (told) =>
      told.has("rows")
        ? `Cột tỷ lệ còn trống ở ${told.count("rows")} dòng.`
        : `Tỷ lệ ${typed("ghi", told)}; ${fraction(told)} = ${told.rate(told.finding.expected)}.`,
    "percent-scale": (told) => {
      const { finding, rate, figure, quoted } = told;
      if (told.is("kind", "column"))
        return `${told.count("rows")} tỷ lệ ghi dạng phân số (như 0,5 thay cho 50%) mà không định dạng phần trăm, người đọc dễ hiểu sai.`;
      const shown = typeof finding.actual === "string" ? quoted(finding.actual) : figure(finding.actual);
      return told.is("kind", "other")
        ? `Ô này chứa ${shown}, đúng bằng ${rate(finding.expected)} nhưng không cùng cách ghi với cả cột.`
        : `Ô này chứa ${shown}; tỷ lệ đúng là ${rate(finding.expected)}.`;
    },
    "wrong-formula": (told) => {
      const { finding, rate, count, sum } = told;
      if (finding.field === "rate")
        return told.has("expectedBySum")
          ? `Công thức cho ${rate(finding.actual)}; đúng ra là ${rate(finding.expected)} theo tổng đã ghi hoặc ${rate(finding.params["expectedBySum"])} theo tổng các phần.`
          : `Công thức cho ${rate(finding.actual)}; đúng ra ${fraction(told)} = ${rate(finding.expected)}.`;
      if (told.has("label"))
        return `Công thức cho ${count("stated")}, nhưng cộng ${count("rows")} dòng được ${count("sum")}, lệch ${count("difference")}.`;
      return `Công thức cho ${count("stated")}, nhưng ${sum("parts")} = ${count("sum")}, lệch ${count("difference")}.`;
    },
    "formula-outside-row": (told) => rightForNow(told),
    "formula-inconsistent": (told) => rightForNow(told),
    "total-range": (told) => rightForNow(told),
    "typed-over-formula": ({ finding, figure, text }) =>
      finding.severity === "warning"
        ? `Ô này gõ ${figure(finding.actual)}, còn công thức của cột (${text("formula")}) cho ${figure(finding.expected)}.`
        : `Ô này gõ số ${figure(finding.actual)} trong khi các ô cùng loại có công thức (ở đây là ${text("formula")}); số đã gõ không tự đổi khi số liệu thay đổi.`,
    "zero-total": ({ finding, figure }) =>
      finding.actual === null
        ? "Tổng bằng 0 nên không có tỷ lệ (không áp dụng) và không xếp hạng."
        : `Tổng bằng 0 nên không có tỷ lệ (không áp dụng), nhưng ô tỷ lệ ghi ${figure(finding.actual)}.`,
    order: ({ finding, is, quoted, rate }) =>
      `Tỷ lệ ${rate(finding.params["rate"])} nhưng đứng ${is("direction", "up") ? "dưới" : "trên"} ${quoted(finding.params["other"])} (${rate(finding.params["otherRate"])}).`,
    stt: ({ finding, is, figure, quoted }) => {
      const expected = figure(finding.expected);
      if (is("kind", "shuffled")) return "Số thứ tự không tăng dần theo dòng; có thể được giữ từ một cách xếp khác.";
      if (is("kind", "missing"))
        return finding.actual === null
          ? `Thiếu số thứ tự; tiếp theo phải là ${expected}.`
          : `Ghi ${quoted(finding.actual)}; tiếp theo phải là ${expected}.`;
      if (is("kind", "gap")) return `Nhảy số: ghi ${figure(finding.actual)}, trong khi tiếp theo phải là ${expected}.`;
      if (is("kind", "repeat"))
        return `Lặp số: ghi ${figure(finding.actual)}, trong khi tiếp theo phải là ${expected}.`;
      return `Ghi ${figure(finding.actual)}, trong khi tiếp theo phải là ${expected}.`;
    },
    "nameless-agency": ({ quoted, finding }) =>
      `${finding.actual === null ? "Ô tên để trống" : `Ô tên chỉ ghi ${quoted(finding.actual)}`}, nhưng dòng này có số liệu: ghi tên vào ô này, hoặc xóa dòng.`,
    "duplicate-agency": ({ quoted, finding, text, is }) =>
      `Đã có ${quoted(finding.params["other"])} ở dòng ${text("row")}, ${is("same", "yes") ? "với cùng số liệu" : "với số liệu khác"}.`,
    "missing-agency": ({ quoted, finding, text, has }) =>
      `${String(finding.agency)} có trong danh sách ${quoted(finding.params["roster"])} nhưng không có trong bảng.${has("formerly") ? ` Bảng còn ghi tên của thời kỳ khác: ${text("formerly")}.` : ""}`,
    "unknown-agency": (told) => {
      const { quoted, finding, text } = told;
      const nearest = ["nearest1", "nearest2", "nearest3"].map(text).filter((name) => name !== "");
      const known = `Danh sách ${quoted(finding.params["roster"])} không có tên ${quoted(finding.actual)}.`;
      const [likeliest, ...others] = nearest;
      if (likeliest === undefined) return known;
      const more = others.length > 0 ? ` Cũng có thể là: ${others.join("; ")}.` : "";
      return `${known} Gần nhất là ${likeliest}${apart(told)}.${more}`;
    },
    "agency-period": (told) => otherPeriod(told),
    "roster-period": (told) =>
      `Danh sách ${told.quoted(told.finding.params["roster"])} ${validity(told)}, còn bảng này ${statedTime(told)}.`,
    "name-variant": (told) =>
      told.is("differences", "alias")
        ? `Ghi ${told.quoted(told.finding.actual)} cho ${told.quoted(told.finding.expected)}.`
        : `Ghi ${told.quoted(told.finding.actual)}; danh sách ghi ${told.quoted(told.finding.expected)} (khác về: ${differences(told)}).`,
    encoding: ({ quoted, finding }) =>
      `Tên ${quoted(finding.actual)} có ký tự sai bảng mã; đúng là ${quoted(finding.expected)}.`,
    "unicode-form": ({ quoted, finding }) =>
      `Tên ${quoted(finding.expected)} dùng Unicode tổ hợp, khoảng trắng không ngắt hoặc ký tự ẩn: nhìn thì giống nhưng tìm kiếm, đối chiếu không khớp.`,
    "hidden-row": ({ text }) =>
      `Dòng ${text("row")} đang ẩn hoặc bị lọc nhưng số liệu vẫn được tính và vẫn vào phụ lục.`,
    "hidden-column": ({ text, field }) =>
      `Cột ${text("column")} (${field}) đang ẩn nhưng số liệu vẫn được kiểm tra và vẫn vào phụ lục.`,
    "merged-body": ({ text }) => `Vùng ${text("area")} bị gộp: chỉ ô đầu giữ được số liệu và bảng không sắp xếp được.`,
    "subtotal-mismatch": (told) =>
      `Cộng ${told.count("rows")} dòng được ${told.count("sum")}, nhưng ${told.quoted(told.finding.params["label"])} ${told.has("stated") ? `ghi ${told.count("stated")}, lệch ${told.count("difference")}` : "để trống"}.`,
    "figure-fell": (told) => {
      const { field, count, figure, finding } = told;
      const fall = `${field} kỳ này ghi ${figure(finding.actual)}`;
      return told.has("joined")
        ? `${fall}, ít hơn ${count("difference")} so với ${count("before")} kỳ trước của ${told.text("joined")}; có thể một phần nhiệm vụ đã chuyển nơi khác.`
        : `${fall}, kỳ trước ghi ${count("before")} (ô ${told.text("previousCell")}, ${source(told)}): giảm ${count("difference")}. Số đã rà soát cộng dồn thì không giảm.`;
    },
    "carry-over-mismatch": (told) => {
      const { finding, quoted, count, figure, rate } = told;
      const column = `Cột ${quoted(told.text("heading"))}`;
      if (told.is("kind", "unclear")) return `${column} chưa rõ ghi số liệu nào của kỳ trước, nên chưa được đối chiếu.`;
      if (told.is("kind", "column"))
        return `${column} chỉ khớp ${count("agreeing")} trong ${count("compared")} dòng với ${source(told)}; có thể là số của kỳ khác.`;
      const value = told.is("is", "rate") ? rate : figure;
      const where = told.is("kind", "total") ? "ở dòng tổng cộng " : "";
      return `${column} ${where}ghi ${value(finding.actual)}, nhưng ${source(told)} ghi ${value(finding.expected)}.`;
    },
    "agency-not-before": (told) => `Không có trong bảng kỳ trước (${source(told)}).`,
    "agency-not-now": (told) =>
      `${String(told.finding.agency)} có trong bảng kỳ trước (${source(told)}) nhưng không có trong bảng này.`,
    "agency-unclear": (told) => `Có thể ghép theo nhiều cách nên chưa so sánh: ${told.text("names")}.`,
    "previous-period": (told) => {
      const { is, count, text } = told;
      if (is("kind", "same-figures")) return `Mọi số liệu trong ${source(told)} giống hệt bảng này.`;
      if (is("kind", "other-programme")) return `${capital(source(told))} là bảng của nội dung khác.`;
      if (is("kind", "other-agencies"))
        return `Chỉ ${count("shared")} trong ${count("all")} cơ quan, đơn vị có ở cả bảng này và ${source(told)}.`;
      if (is("kind", "later-period"))
        return `${capital(source(told))} ghi thời gian đến ${day(text("before"))}, sau bảng này (đến ${day(text("now"))}).`;
      if (is("kind", "most-fell"))
        return `${told.field}: ${count("fell")} trong ${count("compared")} cơ quan, đơn vị thấp hơn ${source(told)}. Có thể chọn nhầm kỳ, hoặc số liệu chỉ tính trong từng kỳ.`;
      return `${capital(source(told))} nêu chỉ tiêu ${text("comparator")} ${told.rate(text("percent"))}; ở đây cả hai kỳ được xét theo chỉ tiêu hiện tại.`;
    },
    "dispatch-number-mismatch": ({ finding }) =>
      `Tiêu đề bảng ghi ${String(finding.actual)}, còn Thiết lập ghi ${String(finding.expected)}.`,
    "date-mismatch": ({ finding }) =>
      `Tiêu đề bảng ghi ngày ${day(finding.actual)}, còn Thiết lập ghi ngày ${day(finding.expected)}.`,
  },

  causes: {
    truncated: () => "Cắt bỏ phần lẻ thay vì làm tròn.",
    "rounded-up": () => "Làm tròn lên thay vì làm tròn đến số gần nhất.",
    "fewer-decimals": ({ text }) =>
      `Đúng khi làm tròn ít chữ số hơn, nhưng cả cột ghi ${text("decimals")} chữ số thập phân.`,
    "rounded-twice": () => "Định dạng số làm tròn thêm một lần nữa nên số hiện ra không đúng.",
    "one-part-only": ({ fieldOf }) => `Chỉ tính ${fieldOf("field")}.`,
    "rest-for-part": () => "Lấy phần còn lại thay cho phần phải tính.",
    "other-whole": ({ fieldOf }) => `Chia cho ${fieldOf("field")} thay vì chia cho tổng.`,
    "other-row": ({ text }) => `Đây là tỷ lệ của ${text("agency")} (dòng ${text("row")}).`,
    "swapped-digits": (told) => slip("Gõ đảo hai chữ số liền nhau", told),
    "digit-dropped": (told) => slip("Gõ thiếu một chữ số", told),
    "digit-added": (told) => slip("Gõ thừa một chữ số", told),
    "decimal-shifted": () => "Đặt nhầm vị trí dấu thập phân.",
    "neighbour-figure": ({ fieldOf }) => `Chép nhầm số của cột ${fieldOf("field")}.`,
    "mean-of-rates": () => "Lấy trung bình cộng các tỷ lệ; tỷ lệ chung phải tính trên tổng số.",
    "formula-other-row": ({ text }) => `Công thức lấy ô ${text("cell")} ở dòng ${text("row")}.`,
    "formula-misses-cell": ({ text }) => `Công thức bỏ sót ô ${text("cell")}.`,
    "formula-counts-subtotals": ({ text }) => `Công thức cộng cả dòng tổng con ở ô ${text("cell")}.`,
    "formula-unlike-column": () => "Công thức khác với các ô còn lại trong cột.",
    "typed-over": ({ text }) => `Ô ${text("cell")} gõ số đè lên công thức.`,
    "part-left-out": ({ fieldOf }) => `Tổng chưa cộng ${fieldOf("field")}.`,
    "part-counted-twice": ({ fieldOf }) => `Tổng cộng hai lần ${fieldOf("field")}.`,
    "subtotals-counted-twice": () => "Cộng cả các dòng tổng con, nên tính hai lần.",
    "last-row-left-out": ({ text }) => `Bỏ sót dòng cuối: ${text("agency")} (dòng ${text("row")}).`,
    "row-left-out": ({ text }) => `Bỏ sót ${text("agency")} (dòng ${text("row")}).`,
    "hidden-rows-left-out": ({ text }) => `Bỏ sót ${text("rows")} dòng đang ẩn.`,
    "thousands-dot": ({ finding, figure }) =>
      `Dấu phân cách hàng nghìn bị hiểu là dấu thập phân; đúng là ${figure(finding.expected)}.`,
    "stray-sign": ({ count }) => `Thừa dấu trừ: với ${count("meant")} thì các phần khớp tổng.`,
    "zero-whole": () => "Công thức chia cho tổng bằng 0 hoặc để trống.",
  },

  actions: {
    "figure-fell": ({ is }) =>
      is("ground", "programme")
        ? "Đối chiếu với báo cáo của đơn vị; nếu số liệu chỉ tính trong kỳ, chọn “Tính riêng từng kỳ” ở mục So với kỳ trước."
        : "Đối chiếu với báo cáo của đơn vị ở cả hai kỳ.",
    "carry-over-mismatch": ({ finding }) =>
      finding.severity === "warning" ? "Đối chiếu với văn bản kỳ trước để biết số nào đúng." : undefined,
    "agency-not-now": () => "Bổ sung dòng của đơn vị, hoặc giải trình vì sao không còn.",
    "previous-period": ({ finding }) =>
      finding.severity === "warning" ? "Xem lại trang tính hoặc tệp đã chọn ở mục So với kỳ trước." : undefined,
    "error-value": () => "Sửa công thức hoặc số liệu mà công thức lấy.",
    "not-a-number": () => "Ghi lại bằng số theo báo cáo của cơ quan, đơn vị.",
    negative: () => "Đối chiếu với báo cáo của cơ quan, đơn vị.",
    "part-exceeds-whole": () => "Đối chiếu với báo cáo của cơ quan, đơn vị để biết số nào sai.",
    "missing-percent": ({ has }) => (has("rows") ? "Bấm “Tính lại tỷ lệ” để tính cả cột." : undefined),
    "percent-scale": ({ is }) =>
      is("kind", "column") ? "Bấm “Tính lại tỷ lệ” để ghi lại cả cột theo định dạng phần trăm." : undefined,
    "zero-total": ({ finding }) => (finding.actual === null ? undefined : "Xóa tỷ lệ hoặc ghi “không áp dụng”."),
    order: () => "Bấm “Sắp xếp” nếu bảng phải theo thứ tự tỷ lệ.",
    "agency-period": ({ is, finding }) =>
      is("kind", "department-merged") && finding.correction === null
        ? "Nếu số liệu là của thời kỳ sau, ghi tên cơ quan mới và cộng gộp số liệu của các cơ quan đã hợp nhất."
        : undefined,
    "roster-period": () =>
      "Chọn danh sách khác trong Thiết lập, hoặc kiểm tra lại ngày ghi trên bảng và ngày của văn bản.",
    "missing-agency": () => "Bổ sung dòng, hoặc giải trình vì sao cơ quan, đơn vị này không có số liệu.",
    "merged-body": () => "Bỏ gộp ô rồi ghi số liệu vào từng dòng.",
    encoding: ({ finding }) =>
      finding.correction
        ? undefined
        : "Chuyển mã sang Unicode cùng với phông chữ (ví dụ bằng UniKey), rồi kiểm tra lại.",
    "dispatch-number-mismatch": () => "Xác định số đúng: sửa tiêu đề bảng tại đây, hoặc sửa trong Thiết lập.",
    "date-mismatch": () => "Xác định ngày đúng: sửa tiêu đề bảng tại đây, hoặc sửa trong Thiết lập.",
  },

  more: (n) => `Còn ${n} chỗ nữa thuộc loại này; sửa bớt rồi kiểm tra lại để xem tiếp.`,
};

function rightForNow({ text }: Told): string {
  return `Kết quả hiện đúng, nhưng công thức ${text("formula")} sẽ cho kết quả sai khi số liệu thay đổi.`;
}

/** In what a name differs from the likeliest one: " (thiếu “và Môi trường”)". */
function apart({ text, is, finding, quoted }: Told): string {
  if (is("reordered", "yes")) return " (khác thứ tự các từ)";
  const [extra, missing] = [text("extra") !== "", text("missing") !== ""];
  if (extra && missing)
    return ` (ghi ${quoted(finding.params["extra"])}, danh sách ghi ${quoted(finding.params["missing"])})`;
  if (missing) return ` (thiếu ${quoted(finding.params["missing"])})`;
  return extra ? ` (thừa ${quoted(finding.params["extra"])})` : "";
}

function otherPeriod({ text, is, finding, quoted }: Told): string {
  const [name, others, since] = [text("name"), text("others"), day(text("since"))];
  if (is("kind", "department-merged")) return `${name} đã hợp nhất vào ${others} từ ${since}.`;
  if (is("kind", "department-not-yet")) return `${name} chỉ có từ ${since}; trước đó là: ${others}.`;
  if (is("kind", "district")) return `Từ ${since} không còn cấp huyện, nhưng bảng vẫn ghi ${quoted(finding.actual)}.`;
  return `Tỉnh ${name} đã hợp nhất vào ${others} từ ${since}, nhưng bảng vẫn ghi ${quoted(finding.actual)}.`;
}

function validity({ has, text }: Told): string {
  if (!has("validFrom")) return `chỉ dùng đến hết ${day(text("validTo"))}`;
  return has("validTo")
    ? `dùng từ ${day(text("validFrom"))} đến hết ${day(text("validTo"))}`
    : `chỉ dùng từ ${day(text("validFrom"))}`;
}

function statedTime({ text, finding }: Told): string {
  const { from, to } = finding.params;
  return from === to ? `ghi ngày ${day(text("from"))}` : `ghi thời gian từ ${day(text("from"))} đến ${day(text("to"))}`;
}

/** "trang tính “Quý III” của tệp “a.xlsx”". */
function source({ quoted, text, has }: Told): string {
  const sheet = `trang tính ${quoted(text("sheet"))}`;
  return has("file") ? `${sheet} của tệp ${quoted(text("file"))}` : sheet;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

function slip(what: string, { has, count, fieldOf }: Told): string {
  return has("meant") ? `${what}: ${fieldOf("field")} có thể là ${count("meant")}.` : `${what}.`;
}

/** "2021-11-23" → "23/11/2021", days padded below 10 and months below 3, as Nghị định 30/2020/NĐ-CP writes them. */
function day(iso: Told["finding"]["actual"]): string {
  const [year = "", month = "", date = ""] = String(iso).split("-");
  return `${date}/${Number(month) > 2 ? String(Number(month)) : month}/${year}`;
}

/** Without marks of thousands, which are what is in doubt. */
function ungrouped(figure: Told["figure"], value: Parameters<Told["figure"]>[0]): string {
  return figure(typeof value === "number" ? String(value) : value);
}
