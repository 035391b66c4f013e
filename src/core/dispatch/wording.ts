import { BLANK } from "../appendix/dispatch";
import { agencyCount, appendicesLabel, countText, reachedWords, shortWords } from "../appendix/wording";
import type { Target } from "../settings/settings";

/**
 * The sentences of a dispatch. They are the document's own words, Vietnamese whatever language the pane speaks. Agencies
 * are named as the table names them; every count below 10 has a zero before it.
 */

/** More names than this make no sentence; how many more there are is said instead. */
const MOST_NAMED = 60;

/**
 * "A", "A và B", "A, B và C"; parted by semicolons where a name holds a comma, a semicolon or "và" itself: "Sở Văn
 * hóa, Thể thao và Du lịch; Sở Y tế".
 */
export function listed(names: readonly string[]): string {
  const kept = names.slice(0, MOST_NAMED);
  const rest = names.length - kept.length;
  if (rest > 0) return `${kept.join("; ")} và ${agencyCount(rest)} khác`;
  if (kept.length < 2) return kept.join("");
  if (kept.some((name) => /[,;]| và /.test(name))) return kept.join("; ");
  return `${kept.slice(0, -1).join(", ")} và ${kept.at(-1)!}`;
}

/** "Có 01 cơ quan, đơn vị chưa có số liệu là Sở X.", "Có 02 cơ quan, đơn vị chưa có số liệu gồm: A và B." */
function counted(what: string, names: readonly string[]): string {
  return `Có ${agencyCount(names.length)} ${what} ${names.length === 1 ? "là" : "gồm:"} ${listed(names)}.`;
}

/** "cơ quan, đơn vị có tỷ lệ cao nhất là A", "có 02 cơ quan, đơn vị cùng có tỷ lệ cao nhất gồm: A và B". */
function foremost(what: string, names: readonly string[]): string {
  if (names.length === 1) return `cơ quan, đơn vị ${what} là ${names[0]!}`;
  return `có ${agencyCount(names.length)} cùng ${what} gồm: ${listed(names)}`;
}

/** "Chưa xét kết quả đối với A do …", "Chưa xét kết quả đối với 02 cơ quan, đơn vị do …, gồm: A và B". */
function about(what: string, names: readonly string[], why: string): string {
  if (names.length === 1) return `${what} đối với ${names[0]!} do ${why}.`;
  return `${what} đối với ${agencyCount(names.length)} do ${why}, gồm: ${listed(names)}.`;
}

/** "Sở Y tế (21,2%)". */
export function withRate(agency: string, rate: string): string {
  return `${agency} (${rate}%)`;
}

/** All agencies of a table. */
export interface AllAgencies {
  readonly count: number;
  /** The agency's name where there is but one. */
  readonly only: string | null;
  /** No agency of the roster is missing. */
  readonly isComplete: boolean;
}

/** How many agencies stand where. */
export interface Places {
  readonly all: number;
  readonly reached: number;
  readonly short: number;
  readonly zero: number;
  readonly blank: number;
  readonly uncertain: number;
}

export const WORDS = {
  /** Where all stand alike. */
  allAlike: ({ count, only, isComplete }: AllAgencies, reached: boolean, target: Target) => {
    const what = `${reached ? "đạt" : "chưa đạt"} chỉ tiêu (${reachedWords(target)}).`;
    if (only !== null) return `${only} ${what}`;
    return `Tất cả ${agencyCount(count)}${isComplete ? "" : " có tên trong bảng tổng hợp"} đều ${what}`;
  },
  places: ({ all, reached, short, zero, blank, uncertain }: Places, target: Target) => {
    const none = "không có cơ quan, đơn vị nào";
    const others = [
      [zero, "không tính tỷ lệ do tổng số bằng 0"],
      [blank, "chưa có số liệu"],
      [uncertain, "chưa xét do số liệu đang được kiểm tra lại"],
    ] as const;
    return `${[
      `Trong tổng số ${agencyCount(all)}, ${reached > 0 ? `có ${agencyCount(reached)}` : none} đạt chỉ tiêu (${reachedWords(target)})`,
      `${short > 0 ? agencyCount(short) : none} chưa đạt chỉ tiêu (${shortWords(target)})`,
      ...others.flatMap(([count, what]) => (count > 0 ? [`${agencyCount(count)} ${what}`] : [])),
    ].join("; ")}.`;
  },

  /** `whole` and `parts` are counts with their headings. */
  overall: (whole: Labelled, parts: readonly Labelled[], rate: string, part: number) => {
    const among = parts.map(({ label, count }) => `${lower(label)} ${countText(count)}`);
    const inside = among.length === 0 ? "" : `, trong đó: ${among.join("; ")}`;
    const fraction = `${countText(part)}/${countText(whole.count)}`;
    return `${whole.label} là ${countText(whole.count)}${inside}; tỷ lệ chung là ${fraction}, đạt ${rate}%.`;
  },

  short: (agencies: readonly string[], target: Target) =>
    counted(`chưa đạt chỉ tiêu (${shortWords(target)})`, agencies),
  nobodyShort: (isComplete: boolean, target: Target) =>
    `${isComplete ? "Không có" : "Trong số các cơ quan, đơn vị có số liệu, không có"} cơ quan, đơn vị nào chưa đạt chỉ tiêu (${reachedWords(target)}).`,

  best: (agencies: readonly string[], rate: string) => `${upper(foremost(`có tỷ lệ cao nhất (${rate}%)`, agencies))}.`,
  last: (agencies: readonly string[], rate: string) => `${upper(foremost(`có tỷ lệ thấp nhất (${rate}%)`, agencies))}.`,
  allEqual: (agencies: number, rate: string) =>
    `Tất cả ${agencyCount(agencies)} được tính tỷ lệ có tỷ lệ bằng nhau (${rate}%).`,

  zeroTotal: (agencies: readonly string[]) => about("Không tính tỷ lệ", agencies, "tổng số bằng 0"),
  noFigures: (agencies: readonly string[]) => counted("chưa có số liệu", agencies),
  missing: (agencies: readonly string[]) =>
    counted("thuộc danh sách cơ quan phải báo cáo nhưng chưa có tên trong bảng tổng hợp", agencies),
  uncertain: (agencies: readonly string[]) => about("Chưa xét kết quả", agencies, "số liệu đang được kiểm tra lại"),

  /** `points` is null where the rates as they are printed would give another difference. */
  overallRose: (before: string, now: string, points: string | null) =>
    points === null
      ? `So với kỳ trước, tỷ lệ chung tăng từ ${before}% lên ${now}%.`
      : `So với kỳ trước, tỷ lệ chung tăng ${points} điểm phần trăm (từ ${before}% lên ${now}%).`,
  overallFell: (before: string, now: string, points: string | null) =>
    points === null
      ? `So với kỳ trước, tỷ lệ chung giảm từ ${before}% xuống ${now}%.`
      : `So với kỳ trước, tỷ lệ chung giảm ${points} điểm phần trăm (từ ${before}% xuống ${now}%).`,
  overallSame: (now: string, exactly: boolean) =>
    `So với kỳ trước, tỷ lệ chung ${exactly ? "không thay đổi" : "cơ bản không thay đổi"} (${now}%).`,

  moves: (compared: number, risen: number, fallen: number) => {
    const kinds = [
      [risen, "tăng tỷ lệ"],
      [fallen, "giảm tỷ lệ"],
      [compared - risen - fallen, "giữ nguyên tỷ lệ"],
    ] as const;
    const said = kinds.flatMap(([count, what]) => (count > 0 ? [`${agencyCount(count)} ${what}`] : []));
    return `So với kỳ trước, trong ${agencyCount(compared)} có số liệu so sánh được của cả hai kỳ, có ${said.join("; ")}.`;
  },
  reaching: (agencies: readonly string[], target: Target) =>
    counted(`kỳ trước chưa đạt, kỳ này đạt chỉ tiêu (${reachedWords(target)})`, agencies),
  failing: (agencies: readonly string[], target: Target) =>
    counted(`kỳ trước đạt, kỳ này chưa đạt chỉ tiêu (${reachedWords(target)})`, agencies),
  roseMost: (agencies: readonly string[]) => `So với kỳ trước, ${foremost("có tỷ lệ tăng nhiều nhất", agencies)}.`,
  fellMost: (agencies: readonly string[]) => `So với kỳ trước, ${foremost("có tỷ lệ giảm nhiều nhất", agencies)}.`,
  /** "Sở Y tế (tăng 23,8 điểm phần trăm, từ 21,2% lên 45,0%)". */
  moved: (agency: string, before: string, now: string, points: string | null, rose: boolean) => {
    const [verb, towards] = rose ? ["tăng", "lên"] : ["giảm", "xuống"];
    const by = points === null ? "" : `${verb} ${points} điểm phần trăm, `;
    return `${agency} (${by}từ ${before}% ${towards} ${now}%)`;
  },

  /** `who` is who asks, "UBND tỉnh"; "" where that is not known. */
  request: (who: string, orders: boolean, agencies: readonly string[], activity: string, target: Target) => {
    const whom =
      agencies.length === 1 ? agencies[0]! : `${agencyCount(agencies.length)} chưa đạt chỉ tiêu (${listed(agencies)})`;
    return `${asks(who, orders)} ${whom} khẩn trương ${activity}, bảo đảm đạt chỉ tiêu (${reachedWords(target)}); ${byWhen} báo cáo kết quả về ${BLANK} để tổng hợp.`;
  },
  requestNobodyShort: (who: string) => `${asks(who, false)} các cơ quan, đơn vị tiếp tục phát huy kết quả đã đạt được.`,
  requestFigures: (who: string, orders: boolean, agencies: readonly string[]) =>
    `${asks(who, orders)} ${agencies.length === 1 ? agencies[0]! : `${agencyCount(agencies.length)} chưa có số liệu (${listed(agencies)})`} khẩn trương gửi số liệu về ${BLANK} ${byWhen} để tổng hợp.`,

  /** A line of "Nơi nhận". */
  toAct: (agency: string) => `${agency} (để thực hiện)`,
} as const;

/** A count with the heading of its column. */
export interface Labelled {
  readonly label: string;
  readonly count: number;
}

const byWhen = `trước ngày ${BLANK} tháng ${BLANK} năm ${BLANK}`;

/** "UBND tỉnh yêu cầu", "Sở Nội vụ đề nghị", "Yêu cầu". */
function asks(who: string, orders: boolean): string {
  const verb = orders ? "yêu cầu" : "đề nghị";
  return who === "" ? upper(verb) : `${who} ${verb}`;
}

/**
 * Where a dispatch refers to its appendices, as it must (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1,
 * điểm a): "Phụ lục kèm theo", "Phụ lục II kèm theo", "các Phụ lục I, II kèm theo". 0 is an appendix without a numeral.
 */
export function appendicesText(ordinals: readonly number[]): string {
  return `${ordinals.length > 1 ? "các " : ""}${appendicesLabel(ordinals)} kèm theo`;
}

/** "(Chi tiết tại Phụ lục kèm theo)". */
export function appendixReference(ordinals: readonly number[]): string {
  return `(Chi tiết tại ${appendicesText(ordinals)})`;
}

const ABBREVIATION = "TTHC";
const SPELLED_OUT = "thủ tục hành chính";

/** A text that abbreviates, with "thủ tục hành chính (TTHC)" where it first speaks of it. */
export function spelledOut(text: string): string {
  const short = text.indexOf(ABBREVIATION);
  if (short < 0) return text;
  const long = text.slice(0, short).indexOf(SPELLED_OUT);
  const [first, written] = long < 0 ? [short, ABBREVIATION] : [long, SPELLED_OUT];
  return `${text.slice(0, first)}${SPELLED_OUT} (${ABBREVIATION})${text.slice(first + written.length)}`;
}

/** What a draft says around the passages. */
export const DRAFT = {
  subject: (activity: string) => `kết quả ${activity}`,
  opening: (who: string, activity: string) =>
    `Thực hiện ${BLANK} số ${BLANK}/${BLANK} ngày ${BLANK} tháng ${BLANK} năm ${BLANK} của ${BLANK} về ${BLANK}, trên cơ sở tổng hợp kết quả ${activity} của các cơ quan, đơn vị, ${who || BLANK} thông báo như sau:`,
  results: "1. Kết quả thực hiện",
  requests: "2. Nội dung yêu cầu",
  seeAppendix: "Kết quả của từng cơ quan, đơn vị",
  followUp: (office: string, who: string) =>
    `Giao ${office || BLANK} theo dõi, đôn đốc các cơ quan, đơn vị thực hiện; kịp thời báo cáo ${who || BLANK} khó khăn, vướng mắc và đề xuất giải pháp tháo gỡ, xử lý.`,
  closing: (who: string, orders: boolean) =>
    orders
      ? `${asks(who, true)} các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.`
      : `${asks(who, false)} các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.`,
  departments: (isProvince: boolean) => `Các sở, ban, ngành${isProvince ? " thuộc UBND tỉnh" : ""}`,
  territories: (types: readonly string[]) => `UBND các ${types.join(", ")}`,
  otherAgencies: (ordinals: readonly number[]) => `Các cơ quan, đơn vị có tên tại ${appendicesText(ordinals)}`,
  asAbove: "Như trên",
  chairmen: (who: string) => `CT, các PCT ${who}`,
  filed: (unit: string) => `Lưu: VT, ${unit || BLANK}`,
} as const;

/** "Tổng số" → "tổng số", but "TTHC" stays. */
function lower(text: string): string {
  return /^\p{Lu}(?!\p{Lu})/u.test(text) ? text.charAt(0).toLocaleLowerCase("vi") + text.slice(1) : text;
}

function upper(text: string): string {
  return text.charAt(0).toLocaleUpperCase("vi") + text.slice(1);
}
