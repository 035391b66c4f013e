import { decimalText, type Decimal } from "../core/numbers/decimal";
import type { PreviousSuggestion } from "../core/previous/suggest";
import type { NoPreviousSheet } from "../core/previous/choose";
import type { CumulativeGround } from "../core/previous/comparison";
import type { Settings } from "../core/settings/settings";
import type { Language } from "./language";
import { countText } from "./numerals";

/** What is said of this period beside last period's. Numerals come ready, as texts. */
export interface PeriodWords {
  readonly heading: string;
  readonly source: (sheetName: string, file: string | null) => string;
  readonly noPrevious: (reason: NoPreviousSheet) => string;
  readonly lists: {
    readonly risen: (n: number) => string;
    readonly fallen: (n: number) => string;
    readonly reaching: (n: number) => string;
    readonly failing: (n: number) => string;
    readonly fell: (n: number) => string;
    readonly carried: (n: number) => string;
    readonly appeared: (n: number) => string;
    readonly disappeared: (n: number) => string;
    readonly joined: (n: number) => string;
    readonly unclear: (n: number) => string;
    readonly leftOut: (n: number) => string;
  };
  /** "21,2% → 45,0%". */
  readonly fromTo: (before: string, now: string) => string;
  /** "+23,8 điểm"; the sign comes with the numeral. */
  readonly points: (points: string) => string;
  readonly rank: (before: number, now: number) => string;
  readonly sameRank: (rank: number) => string;
  /** What last period's sheet says, and what stands here for it. */
  readonly shouldBe: (expected: string, stated: string) => string;
  readonly total: string;
  readonly goTo: (name: string) => string;
  readonly joinedFrom: (names: string) => string;
  readonly overall: string;
  readonly nothingMoved: string;
  /** Under the points: why 33,3 and 66,7 may be 33,3 points apart. */
  readonly rounding: string;
  /** On what ground a count is taken to be "so far", or not. */
  readonly grounds: Readonly<Record<CumulativeGround, (field: string) => string>>;
  readonly choose: {
    readonly sheet: string;
    readonly none: string;
    readonly file: string;
    readonly otherFile: string;
    readonly ofFile: (file: string) => string;
    readonly sheetOfFile: string;
    readonly suggestion: (suggestion: PreviousSuggestion) => string;
    readonly forget: string;
    readonly privacy: string;
    readonly hint: string;
    readonly counts: string;
    readonly countOptions: Readonly<Record<Settings["previous"]["counts"], string>>;
    readonly reading: string;
    readonly cancel: string;
    readonly again: string;
    readonly noTableOn: (sheetName: string) => string;
    readonly noTableIn: (file: string) => string;
    readonly notRead: (file: string) => string;
    readonly cancelled: string;
    readonly notLoaded: string;
    readonly refused: string;
  };
}

const vi: PeriodWords = {
  heading: "So với kỳ trước",
  source: (sheetName, file) =>
    file === null ? `Trang tính “${sheetName}”` : `Trang tính “${sheetName}” của tệp “${file}”`,
  noPrevious: (reason) =>
    reason.code === "no-table"
      ? "Không có trang tính nào khác có bảng số liệu để so sánh."
      : reason.code === "no-such-sheet"
        ? `Trang tính “${reason.sheetName}” không có bảng số liệu.`
        : `Tệp có nhiều trang tính có bảng: ${reason.sheetNames.join("; ")}. Hãy chọn một trang tính.`,
  lists: {
    risen: (n) => `Tăng tỷ lệ (${countText(n, "vi")})`,
    fallen: (n) => `Giảm tỷ lệ (${countText(n, "vi")})`,
    reaching: (n) => `Mới đạt chỉ tiêu (${countText(n, "vi")})`,
    failing: (n) => `Không còn đạt chỉ tiêu (${countText(n, "vi")})`,
    fell: (n) => `Số đã rà soát thấp hơn kỳ trước (${countText(n, "vi")})`,
    carried: (n) => `Số kỳ trước chép sang không khớp (${countText(n, "vi")})`,
    appeared: (n) => `Kỳ trước chưa có (${countText(n, "vi")})`,
    disappeared: (n) => `Kỳ này không còn (${countText(n, "vi")})`,
    joined: (n) => `Sáp nhập, đổi tên (${countText(n, "vi")})`,
    unclear: (n) => `Tên ghép được nhiều cách, chưa so sánh (${countText(n, "vi")})`,
    leftOut: (n) => `Chưa so sánh vì số liệu mâu thuẫn hoặc không đọc được (${countText(n, "vi")})`,
  },
  fromTo: (before, now) => `${before} → ${now}`,
  points: (points) => `${points} điểm`,
  rank: (before, now) => `hạng ${countText(before, "vi")} → ${countText(now, "vi")}`,
  sameRank: (rank) => `vẫn hạng ${countText(rank, "vi")}`,
  shouldBe: (expected, stated) => `ghi ${stated}, kỳ trước ${expected}`,
  total: "Dòng tổng cộng",
  goTo: (name) => `${name}: đến ô trên trang tính`,
  joinedFrom: (names) => `từ ${names}`,
  overall: "Tỷ lệ chung",
  nothingMoved: "Không cơ quan, đơn vị nào thay đổi tỷ lệ.",
  rounding: "Chênh lệch tính từ số liệu gốc rồi mới làm tròn, nên có thể lệch 1 ở chữ số cuối.",
  grounds: {
    programme: (field) => `Coi “${field}” là số cộng dồn, nên không thể thấp hơn kỳ trước.`,
    "heading-so-far": (field) => `Tiêu đề cột ghi lũy kế: “${field}” không thể thấp hơn kỳ trước.`,
    setting: (field) => `Bạn đã chọn: “${field}” là số cộng dồn.`,
    "setting-of-period": (field) => `Bạn đã chọn: “${field}” tính riêng từng kỳ, nên được phép thấp hơn.`,
    "heading-of-period": (field) => `Tiêu đề cột cho biết “${field}” chỉ tính trong kỳ, nên được phép thấp hơn.`,
    "other-year": (field) =>
      `Hai kỳ thuộc hai năm khác nhau nên không coi “${field}” là cộng dồn; nếu là cộng dồn, chọn bên dưới.`,
  },
  choose: {
    sheet: "Bảng kỳ trước",
    none: "Không so sánh",
    file: "Chọn tệp .xlsx…",
    otherFile: "Tệp khác…",
    ofFile: (file) => `Tệp “${file}”`,
    sheetOfFile: "Trang tính trong tệp",
    suggestion: ({ sheetName, shared, all, hasSameColumns, earlierBy }) => {
      const reasons = [
        `có ${countText(shared, "vi")}/${countText(all, "vi")} cơ quan của bảng này`,
        ...(hasSameColumns ? ["cùng các cột"] : []),
        ...(earlierBy === "dates" ? ["tiêu đề ghi thời gian trước đó"] : []),
        ...(earlierBy === "name" ? ["tên trang tính ghi kỳ trước đó"] : []),
      ];
      return `Gợi ý: “${sheetName}” (${reasons.join("; ")}).`;
    },
    forget: "Bỏ tệp này",
    privacy: "Tệp được đọc ngay trên máy, không gửi đi đâu và không bị thay đổi.",
    hint: "Chọn bảng kỳ trước để biết đơn vị nào tăng, giảm, mới đạt chỉ tiêu và số nào thấp hơn kỳ trước.",
    counts: "Số TTHC đã rà soát",
    countOptions: {
      assumed: "Tự nhận theo tiêu đề",
      cumulative: "Cộng dồn qua các kỳ",
      "of-period": "Tính riêng từng kỳ",
    },
    reading: "Đang đọc bảng kỳ trước…",
    cancel: "Dừng",
    again: "Đọc lại bảng kỳ trước",
    noTableOn: (sheetName) => `Trang tính “${sheetName}” không có bảng số liệu để so sánh.`,
    noTableIn: (file) => `Tệp “${file}” không có bảng số liệu để so sánh.`,
    notRead: (file) => `Không đọc được tệp “${file}”.`,
    cancelled: "Đã dừng đọc bảng kỳ trước; kết quả kiểm tra vẫn giữ nguyên.",
    notLoaded: "Chưa tải được phần đọc tệp. Kiểm tra kết nối mạng rồi đọc lại.",
    refused: "Chưa so sánh: xem cảnh báo về kỳ trước ở trên.",
  },
};

const en: PeriodWords = {
  heading: "Beside last period",
  source: (sheetName, file) => (file === null ? `Sheet “${sheetName}”` : `Sheet “${sheetName}” of “${file}”`),
  noPrevious: (reason) =>
    reason.code === "no-table"
      ? "There is no other sheet with a table of figures to compare with."
      : reason.code === "no-such-sheet"
        ? `Sheet “${reason.sheetName}” has no table of figures.`
        : `The file has several sheets with tables: ${reason.sheetNames.join("; ")}. Choose one of them.`,
  lists: {
    risen: (n) => `Rate rose (${countText(n, "en")})`,
    fallen: (n) => `Rate fell (${countText(n, "en")})`,
    reaching: (n) => `Newly reach the target (${countText(n, "en")})`,
    failing: (n) => `No longer reach the target (${countText(n, "en")})`,
    fell: (n) => `Fewer reviewed than last period (${countText(n, "en")})`,
    carried: (n) => `Last period's figures carried over wrongly (${countText(n, "en")})`,
    appeared: (n) => `Not there last period (${countText(n, "en")})`,
    disappeared: (n) => `No longer there (${countText(n, "en")})`,
    joined: (n) => `Merged or renamed (${countText(n, "en")})`,
    unclear: (n) => `Names that could be paired in several ways, not compared (${countText(n, "en")})`,
    leftOut: (n) => `Not compared: figures that contradict each other or cannot be read (${countText(n, "en")})`,
  },
  fromTo: (before, now) => `${before} → ${now}`,
  points: (points) => `${points} points`,
  rank: (before, now) => `rank ${countText(before, "en")} → ${countText(now, "en")}`,
  sameRank: (rank) => `still rank ${countText(rank, "en")}`,
  shouldBe: (expected, stated) => `says ${stated}, last period ${expected}`,
  total: "Total row",
  goTo: (name) => `${name}: go to its cell`,
  joinedFrom: (names) => `from ${names}`,
  overall: "Overall rate",
  nothingMoved: "No agency's rate changed.",
  rounding: "Differences are taken from the exact rates and rounded once, so the last digit may be 1 off.",
  grounds: {
    programme: (field) => `“${field}” is taken as a count of all so far, which cannot fall.`,
    "heading-so-far": (field) => `The heading says so far: “${field}” cannot fall.`,
    setting: (field) => `As you chose: “${field}” counts all so far.`,
    "setting-of-period": (field) => `As you chose: “${field}” counts each period alone, so it may fall.`,
    "heading-of-period": (field) => `By its heading “${field}” counts the period alone, so it may fall.`,
    "other-year": (field) =>
      `The periods are of two years, so “${field}” is not taken as a count of all so far; if it is, choose so below.`,
  },
  choose: {
    sheet: "Last period's table",
    none: "Do not compare",
    file: "Choose an .xlsx file…",
    otherFile: "Another file…",
    ofFile: (file) => `File “${file}”`,
    sheetOfFile: "Sheet of the file",
    suggestion: ({ sheetName, shared, all, hasSameColumns, earlierBy }) => {
      const reasons = [
        `it names ${countText(shared, "en")} of the ${countText(all, "en")} agencies here`,
        ...(hasSameColumns ? ["has the same columns"] : []),
        ...(earlierBy === "dates" ? ["its title states an earlier time"] : []),
        ...(earlierBy === "name" ? ["its name is that of an earlier period"] : []),
      ];
      return `Likely: “${sheetName}” (${reasons.join("; ")}).`;
    },
    forget: "Drop this file",
    privacy: "The file is read on this computer; it is not sent anywhere and not changed.",
    hint: "Choose last period's table to see who rose, fell or newly reaches the target, and which counts are below it.",
    counts: "Procedures reviewed",
    countOptions: {
      assumed: "As the heading says",
      cumulative: "All so far",
      "of-period": "Each period alone",
    },
    reading: "Reading last period's table…",
    cancel: "Stop",
    again: "Read last period's table again",
    noTableOn: (sheetName) => `Sheet “${sheetName}” has no table of figures to compare with.`,
    noTableIn: (file) => `File “${file}” has no table of figures to compare with.`,
    notRead: (file) => `File “${file}” could not be read.`,
    cancelled: "Reading last period's table was stopped; the check stands as it was.",
    notLoaded: "The part that reads files could not be fetched. Check the network, then read again.",
    refused: "Not compared: see the warning about last period above.",
  },
};

/** {238, 1} → "+23,8"; a true minus sign, as Vietnamese and English print it. */
export function pointsText(points: Decimal, language: Language): string {
  const { units, decimals } = points;
  const sign = units > 0 ? "+" : units < 0 ? "−" : "";
  return sign + decimalText({ units: Math.abs(units), decimals }, language === "vi" ? "," : ".");
}

export function periodWords(language: Language): PeriodWords {
  return language === "vi" ? vi : en;
}
