import { decimalText, dropTrailingZeros, parseDecimal } from "../numbers/decimal";
import type { Target } from "../settings/settings";

/**
 * The sentences printed in the appendix. They are the document's own words, Vietnamese whatever language the pane
 * speaks, and so part of the document model.
 */
export const LABEL = "Phụ lục";
export const TOTAL = "Tổng cộng";
/** Of a list that leaves agencies out: their sum is not the province's. */
export const SHORT_TOTAL = "Cộng";
export const RANK = "Xếp hạng";
export const BAND = "Xếp loại";
export const REMARKS = "Ghi chú";
/** An agency without a single procedure has no rate; it is never 0 %. */
export const NOT_APPLICABLE = "không áp dụng";
export const NO_FIGURES = "chưa có số liệu";

const NUMERALS = [
  ["C", 100],
  ["XC", 90],
  ["L", 50],
  ["XL", 40],
  ["X", 10],
  ["IX", 9],
  ["V", 5],
  ["IV", 4],
  ["I", 1],
] as const;

/** 4 → "IV". */
export function roman(number: number): string {
  let rest = number;
  return NUMERALS.map(([letters, value]) => {
    const times = Math.floor(rest / value);
    rest %= value;
    return letters.repeat(times);
  }).join("");
}

/** "Phụ lục", or "Phụ lục II" where the dispatch has several. */
export function appendixLabel(ordinal: number): string {
  return appendicesLabel([ordinal]);
}

/** "Phụ lục", "Phụ lục II", "Phụ lục I, II": how appendices are named together. 0 is one without a numeral. */
export function appendicesLabel(ordinals: readonly number[]): string {
  const numerals = ordinals.filter((ordinal) => ordinal > 0).map(roman);
  return numerals.length === 0 ? LABEL : `${LABEL} ${numerals.join(", ")}`;
}

/** "20" → "20%", "92.50" → "92,5%". */
export function targetText(target: Target): string {
  const percent = parseDecimal(target.percent);
  if (!percent) throw new RangeError(`A target is a decimal numeral, not "${target.percent}"`);
  return `${decimalText(dropTrailingZeros(percent), ",")}%`;
}

/** "trên 20%" or "từ 20% trở lên". */
export function reachedWords(target: Target): string {
  const percent = targetText(target);
  return target.comparator === ">" ? `trên ${percent}` : `từ ${percent} trở lên`;
}

/** "từ 20% trở xuống" or "dưới 20%". */
export function shortWords(target: Target): string {
  const percent = targetText(target);
  return target.comparator === ">" ? `từ ${percent} trở xuống` : `dưới ${percent}`;
}

export type GroupKind = "reached" | "short" | "none";

/** "I. Cơ quan, đơn vị đạt chỉ tiêu (trên 20%): 12 cơ quan, đơn vị". `ordinal` counts from 1. */
export function groupTitle(ordinal: number, kind: GroupKind, target: Target, agencies: number): string {
  const titles = {
    reached: `Cơ quan, đơn vị đạt chỉ tiêu (${reachedWords(target)})`,
    short: `Cơ quan, đơn vị chưa đạt chỉ tiêu (${shortWords(target)})`,
    none: "Cơ quan, đơn vị không xét chỉ tiêu",
  };
  return `${roman(ordinal)}. ${titles[kind]}: ${agencies === 0 ? "không có" : agencyCount(agencies)}`;
}

/** "Cộng nhóm I". */
export function subtotalLabel(ordinal: number): string {
  return `Cộng nhóm ${roman(ordinal)}`;
}

/** In place of a list of agencies that fall short, where none does. */
export const NOBODY_SHORT = "Không có cơ quan, đơn vị chưa đạt chỉ tiêu";

/** Titles of the sections of a sheet that has none of its own, by kind of agency. */
export const KIND_TITLES = {
  department: "Các sở, ban, ngành",
  district: "Ủy ban nhân dân cấp huyện",
  commune: "Ủy ban nhân dân cấp xã",
  other: "Các cơ quan, đơn vị khác",
} as const;

/** "II. Ủy ban nhân dân các huyện, thành phố". */
export function sectionTitle(numeral: string, title: string): string {
  return `${numeral}. ${title}`;
}

/** "Cộng mục II". */
export function sectionSubtotal(numeral: string): string {
  return `Cộng mục ${numeral}`;
}

/** Notes on agencies that a reader of the table would otherwise stumble over; `rate` is the rate as it is printed. */
export const NOTES = {
  boundary: (agencies: string, target: Target) =>
    target.comparator === ">"
      ? `${agencies} có tỷ lệ đúng bằng ${targetText(target)}, chưa đạt chỉ tiêu (${reachedWords(target)}).`
      : `${agencies} có tỷ lệ đúng bằng ${targetText(target)}, đạt chỉ tiêu (${reachedWords(target)}).`,
  roundedUp: (agencies: string, target: Target, rate: string) =>
    `${agencies} có tỷ lệ làm tròn là ${rate}% nhưng chưa làm tròn thì thấp hơn ${targetText(target)}, chưa đạt chỉ tiêu (${reachedWords(target)}).`,
  roundedDown: (agencies: string, target: Target, rate: string) =>
    `${agencies} có tỷ lệ làm tròn là ${rate}% nhưng chưa làm tròn thì cao hơn ${targetText(target)}, đạt chỉ tiêu (${reachedWords(target)}).`,
  /** Printed as if in a band that begins at `start`, but below it before it was rounded; `band` is "" for none. */
  belowBand: (agencies: string, { rate, start, band }: { rate: string; start: string; band: string }) =>
    `${agencies} có tỷ lệ làm tròn là ${rate}% nhưng chưa làm tròn thì thấp hơn ${start}%, ${band === "" ? "chưa được xếp loại" : `xếp loại ${band}`}.`,
  zeroTotal: (agencies: string) => `${agencies}: tổng số bằng 0, không tính tỷ lệ.`,
  noFigures: (agencies: string) => `${agencies}: ${NO_FIGURES}.`,
  /** A warning that was accepted, for the reason the clerk gave; `agency` is null for one of no agency. */
  accepted: (agency: string | null, reason: string) => `${agency === null ? "" : `${agency}: `}${sentence(reason)}`,
} as const;

/** On one line, with a full stop unless it ends in a mark of its own. */
function sentence(text: string): string {
  const line = onOneLine(text);
  return /[.!?…]$/.test(line) ? line : `${line}.`;
}

/** A line break typed into a cell or a box is no part of what was said. */
export function onOneLine(text: string): string {
  return text.replace(/\s+/g, " ").trim();
}

/** Names in one sentence: all of them, or as many as a note has room for and how many more there are. */
export function agencyNames(names: readonly string[]): string {
  const room = 1000;
  const kept: string[] = [];
  for (let length = 0; kept.length < names.length;) {
    const name = names[kept.length]!;
    length += name.length + 2;
    if (length > room && kept.length > 0) break;
    kept.push(name.slice(0, room));
  }
  const more = names.length - kept.length;
  return kept.join("; ") + (more > 0 ? ` và ${agencyCount(more)} khác` : "");
}

/** "Ghi chú: …" on one line, or a line for the word and one for each note. */
export function noteLines(notes: readonly string[]): string[] {
  const [first] = notes;
  if (first === undefined) return [];
  return notes.length === 1 ? [`Ghi chú: ${first}`] : ["Ghi chú:", ...notes.map((note) => `- ${note}`)];
}

/** "06 cơ quan, đơn vị": official letters write counts below 10 with a zero. */
export function agencyCount(agencies: number): string {
  return `${countText(agencies).padStart(2, "0")} cơ quan, đơn vị`;
}

/** 1234 → "1.234": thousands as Vietnamese documents part them. */
export function countText(count: number): string {
  return String(count).replace(/\B(?=(?:\d{3})+$)/g, ".");
}
