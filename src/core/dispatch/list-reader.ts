import type { Span } from "./cross-finding";
import { readName, type NameFinder } from "./name-finder";

/** What a list says that is no agency's name in full: a short form, a slip of the pen, or a body the table does not have. */
export interface ListEntry extends Span {
  readonly written: string;
  /** Empty where the table has no such agency. */
  readonly rows: readonly number[];
  /** As the table names it; the likeliest where it has none; null where nothing is like it. */
  readonly name: string | null;
  readonly isMisspelt: boolean;
}

/** How names of agencies begin. */
const TYPE =
  /^(?:[Ss]ở|Ban|UBND|[ỦU][yỷ] ban nhân dân|Văn phòng|Thanh tra|Công an|Bộ [Cc]hỉ huy|BQL|Chi cục|Cục|Phòng|Trung tâm|Huyện|Quận|Thị xã|Thành phố|TP|Xã|Phường|Thị trấn|Đặc khu|Bảo hiểm|Kho bạc)[\s.]|^(?:huyện|quận|thị xã|thành phố|xã|phường|thị trấn|đặc khu)\s[\p{Lu}\d]/u;
/** A name that is not known ends at the next comma, or before the next name. */
const UNKNOWN = /^(?:(?!\svà\s(?:\p{Lu}|$))[^,])+/u;
/** The issuer itself, of which the sentence goes on to speak. */
const PROVINCE = /^(?:UBND|Ủy ban nhân dân|Chủ tịch UBND) tỉnh/u;

/**
 * Reads the name that begins a stretch of text, "Sở TN&MT, Sở TC và Sở GTVT". `shared` is the type that a list began with
 * ("các Sở: Tài chính, Nội vụ"), or "". Names hold commas and "và" of their own, so that it is read as long as it can be.
 */
export function readEntry(text: string, { start, end }: Span, shared: string, finder: NameFinder): ListEntry {
  const rest = text.slice(start, end);
  const type = TYPE.test(`${rest} `) ? "" : shared;
  const { rows, name, isMisspelt, words } = readName(finder, `${type} ${rest}`);
  const own = words - (type === "" ? 0 : type.split(" ").length);
  const pattern = new RegExp(`^(?:\\S+\\s){${Math.max(0, own - 1)}}\\S+`, "u");
  const written = (rows.length > 0 ? pattern : UNKNOWN).exec(rest)![0].replace(/[\s,]+$/u, "");
  return { start, end: start + written.length, written, rows, name, isMisspelt };
}

/** Whether a name, or what reads like one, begins here; that of the issuer does not count. */
export function beginsName(text: string, shared: string): boolean {
  return TYPE.test(`${text} `) ? !PROVINCE.test(text) : shared !== "" && mayBeName(text);
}

/** Whether words that cannot be read as a name may be one all the same. */
export function mayBeName(text: string): boolean {
  return /^\p{Lu}/u.test(text) && !PROVINCE.test(text);
}
