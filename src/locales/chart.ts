import type { Language } from "./language";
import { countText } from "./numerals";

/** What is said around the picture of the rates; the picture's own words are the document's. */
export interface ChartWords {
  readonly heading: string;
  readonly help: string;
  readonly make: string;
  readonly blocked: string;
  readonly tooFew: string;
  readonly tooMany: (agencies: number, most: number) => string;
  /** How an agency stands, beside its rate. */
  readonly standing: (reaches: boolean, isBoundary: boolean) => string;
}

const vi: ChartWords = {
  heading: "Biểu đồ tỷ lệ",
  help: "Tỷ lệ của từng cơ quan, đơn vị so với mức chỉ tiêu. Biểu đồ của Excel được lập trên một trang tính mới, in vừa một trang A4 ngang, in đen trắng vẫn rõ.",
  make: "Lập biểu đồ",
  blocked: "Lập được biểu đồ sau khi đã sửa các lỗi cản trở việc lập phụ lục.",
  tooFew: "Không lập biểu đồ: cần ít nhất hai cơ quan, đơn vị có tỷ lệ để so sánh.",
  tooMany: (agencies, most) =>
    `Không lập biểu đồ: có ${countText(agencies, "vi")} cơ quan, đơn vị, trong khi một trang chỉ đủ chỗ để đọc rõ ${countText(most, "vi")}. Hãy dùng bảng của phụ lục.`,
  standing: (reaches, isBoundary) => {
    const side = reaches ? "đạt" : "chưa đạt";
    return isBoundary ? `đúng bằng chỉ tiêu, ${side}` : side;
  },
};

const en: ChartWords = {
  heading: "Chart of the rates",
  help: "Each agency's rate against the target. Excel's own chart goes on a new sheet; it prints on one A4 page, landscape, and can be read in black and white.",
  make: "Make the chart",
  blocked: "The chart can be made once the errors that block the appendix are mended.",
  tooFew: "No chart: it takes at least two agencies with a rate to compare.",
  tooMany: (agencies, most) =>
    `No chart: there are ${countText(agencies, "en")} agencies, and no more than ${countText(most, "en")} can be read on one page. Use the table of the appendix.`,
  standing: (reaches, isBoundary) => {
    const side = reaches ? "reaches it" : "falls short";
    return isBoundary ? `exactly on the target, ${side}` : side;
  },
};

export function chartWords(language: Language): ChartWords {
  return language === "vi" ? vi : en;
}
