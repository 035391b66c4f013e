import type { Mending } from "../core/checks/rule";
import type { Language } from "./language";

/** The words of docs/rules.md, which lists every rule for whoever has to answer for the checks. */
export interface RulesPageWords {
  readonly title: string;
  readonly intro: readonly string[];
  readonly code: string;
  readonly severity: string;
  readonly says: string;
  readonly causes: string;
  readonly mending: string;
  readonly mendings: Readonly<Record<Mending | "none", string>>;
  readonly source: string;
  readonly noSource: string;
}

export const RULES_PAGE: Readonly<Record<Language, RulesPageWords>> = {
  vi: {
    title: "Các quy tắc kiểm tra",
    intro: [
      "Mỗi quy tắc là một tệp trong `src/core/checks/rules`, có tệp kiểm thử cùng tên trong `test/core/checks/rules`.",
      "Lỗi phải xử lý trước khi lập phụ lục; cảnh báo cần xem lại hoặc giải trình; thông tin chỉ để biết. Mức độ thứ nhất là mức thường gặp.",
      "Nguyên nhân chỉ được nêu khi giải thích đúng hoàn toàn số đã ghi và không nguyên nhân nào khác giải thích được.",
      "Sửa an toàn là khi chỉ có một cách sửa đúng, nên được sửa cùng lúc với các chỗ khác; ngoài ra phải xem xét từng chỗ.",
      "Quy tắc không viện dẫn văn bản thì theo định nghĩa số liệu của chương trình hoặc theo phép tính.",
    ],
    code: "Mã",
    severity: "Mức độ",
    says: "Nội dung",
    causes: "Nguyên nhân có thể nêu",
    mending: "Sửa",
    mendings: { safe: "an toàn", asked: "từng chỗ", none: "bằng tay" },
    source: "Căn cứ",
    noSource: "không viện dẫn văn bản",
  },
  en: {
    title: "The rules of the check",
    intro: [
      "Each rule is a file in `src/core/checks/rules` with a test file of the same name in `test/core/checks/rules`.",
      "An error must be settled before the appendix is laid out; a warning wants a look or a justification; a note only tells. The first severity is the usual one.",
      "A cause is named only where it explains the figure exactly and no other does.",
      "A correction is safe where there is one right answer, so it is made at once with all others; otherwise each wants a look first.",
      "A rule that cites no document follows from the programme's own definition of its figures, or from arithmetic.",
    ],
    code: "Code",
    severity: "Severity",
    says: "What it says",
    causes: "Causes it can name",
    mending: "Correction",
    mendings: { safe: "safe", asked: "one by one", none: "by hand" },
    source: "Source",
    noSource: "no document",
  },
};
