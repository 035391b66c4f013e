import { fold } from "../text/fold";

/** What the label of a row says the row is; null where it is a name like any other. */
export type RowLabel =
  /** Sums rows: all of them ("Tổng cộng"), a part ("Cộng I", "Tổng khối sở"), or one or the other ("Cộng"). */
  | { readonly kind: "sum"; readonly scope: "all" | "part" | "either"; readonly numeral: string }
  | { readonly kind: "section" }
  | { readonly kind: "summary" }
  | { readonly kind: "note" };

/** What stands for a number in front of a row. */
export type Numeral =
  | { readonly kind: "none" | "text" }
  | { readonly kind: "arabic" | "decimal" | "roman" | "capital" | "small"; readonly label: string };

const LONGEST_LABEL = 160;

const SCOPE_ALL = "toan (?:tinh|thanh pho|huyen|nganh|quoc|bo|dia ban)(?: [a-z]+){0,4}";
const GRAND = new RegExp(`^(?:(?:tong|cong|chung) )?${SCOPE_ALL}$|^(?:grand )?total$|^tat ca$`);
const SUM_HEAD = /^(?:tieu (?:cong|tong)|tong cong|tong so|tong hop|t cong|tg cong|tong|cong)(?= |$)/;
/** After "Tổng …": nothing, or what is summed in general. */
const REST_ALL = new RegExp(
  `^(?:chung|${SCOPE_ALL}|tat ca|so|cong|(?:so )?(?:tthc|thu tuc|thu tuc hanh chinh)|\\d+ (?:don vi|co quan|so nganh|so ban nganh|dia phuong).*|(?:[ivx]+|[a-h]|\\d{1,2})(?: va)?(?: (?:[ivx]+|[a-h]|\\d{1,2})(?: va)?)+)$`,
);
const REST_NUMERAL = /^(?:(?:muc|phan|nhom|khoi|cum) )?([ivx]+|[a-h]|\d{1,2})$/;
// "Tống Phan" is a commune.
const REST_PART =
  /^(?:so )?(?:khoi|nhom|muc|phan(?= )|cum|cap|cac|so ban nganh|so nganh|ban nganh|nganh|huyen|thanh pho|ubnd|uy ban nhan dan|xa|phuong|dia phuong|don vi|co quan|trang|to)(?: |$)/;

const SECTION =
  /^(?:cac|khoi|nhom|cum|linh vuc|nganh doc|so ban nganh|so nganh|cap (?:tinh|huyen|xa|so|dia phuong|trung uong|co so)|(?:phan|muc) (?:thu|[ivx]+|[a-h]|\d)|(?:ubnd|uy ban nhan dan) (?:cac|cap|huyen (?:thi xa|thanh pho)|thanh pho (?:huyen|thi xa)|xa (?:phuong|thi tran)|phuong xa)|huyen (?:thi xa|thanh pho)|thanh pho (?:huyen|thi xa)|xa (?:phuong|thi tran)|phuong xa|co quan (?:chuyen mon|nganh doc|trung uong|cap|thuoc|truc thuoc)|don vi (?:su nghiep|truc thuoc|cap|hanh chinh)|dia phuong|doanh nghiep nha nuoc)(?: |$)/;

const SUMMARY =
  /^(?:binh quan|trung binh|ty le|ti le|so voi|so sanh|cung ky|ky truoc|nam truoc|chi tieu|luy ke|tang giam|chenh lech|cao nhat|thap nhat|so (?:luong )?(?:don vi|co quan)|trong do|mang sang|chuyen sang|cong (?:mang|chuyen) sang)(?: |$)/;

const NOTE =
  /^(?:ghi chu|chu thich|luu y|nguon|noi nhan|nguoi (?:lap|tong hop|ky|kiem tra|bao cao)|lap bieu|can bo tong hop|thu truong|(?:tm|kt|tl|tuq) |chu tich|pho chu tich|chanh van phong|pho chanh van phong|giam doc|pho giam doc|truong phong|ky ten|xac nhan|da ky|so lieu |ngay \d|.*ngay (?:\d+ )?thang (?:\d+ )?nam|luu vt|nhu tren|gui ban|phu luc|bieu (?:so|mau)|trang \d|\d+ (?:so lieu|theo))/;

/** Says what a label is by its words. Tone marks count where they tell "Cộng" from "Công an" and "Cổng". */
export function labelOf(text: string): RowLabel | null {
  if (text === "" || text.length > LONGEST_LABEL) return text === "" ? null : { kind: "note" };
  const folded = fold(text);
  return (
    sumLabel(text, folded) ??
    (SUMMARY.test(folded) ? { kind: "summary" } : NOTE.test(folded) ? { kind: "note" } : sectionLabel(text, folded))
  );
}

function sumLabel(text: string, folded: string): RowLabel | null {
  if (GRAND.test(folded)) return { kind: "sum", scope: "all", numeral: "" };
  const head = SUM_HEAD.exec(folded)?.[0];
  if (head === undefined || !isSumWord(text)) return null;
  const rest = folded.slice(head.length + 1);
  if (head.startsWith("tieu")) return { kind: "sum", scope: "part", numeral: REST_NUMERAL.exec(rest)?.[1] ?? "" };
  if (rest === "") return { kind: "sum", scope: head === "cong" || head === "tong" ? "either" : "all", numeral: "" };
  const numeral = REST_NUMERAL.exec(rest)?.[1];
  if (numeral !== undefined) return { kind: "sum", scope: "part", numeral };
  if (REST_ALL.test(rest)) return { kind: "sum", scope: "all", numeral: "" };
  // "Tổng các đơn vị": whichever the figures say.
  if (/^(?:so )?(?:cac )?(?:co quan|don vi)(?: (?:don vi|dia phuong))*$/.test(rest))
    return { kind: "sum", scope: "either", numeral: "" };
  return REST_PART.test(rest) ? { kind: "sum", scope: "part", numeral: "" } : null;
}

/** "Tổng" and "Cộng" bear their marks, or the label was typed without any. */
function isSumWord(text: string): boolean {
  const word = /\p{L}[\p{L}\p{M}]*/u.exec(text.normalize("NFC"))?.[0].toLowerCase() ?? "";
  if (word === "tổng" || word === "cộng" || word === "tiểu" || word === "t" || word === "tg") return true;
  // Typing slips: "tông cộng", "tỏng số"; but "công" and "cổng" begin names.
  if (/^t[oôổồốộỗỏõọóò]ng$/u.test(word)) return true;
  return (word === "cong" || word === "tieu") && isUnmarkedText(text);
}

/** Typed without tone marks throughout. */
function isUnmarkedText(text: string): boolean {
  return !/[\u0080-\uffff]/.test(text);
}

function sectionLabel(text: string, folded: string): RowLabel | null {
  if (!SECTION.test(folded)) return null;
  // "Cấp" is another word than "Cáp".
  return /^[\s\p{P}]*cáp\b/iu.test(text.normalize("NFC")) ? null : { kind: "section" };
}

/** Words by which the name of one agency begins. "Xã hội" heads agencies, "Xã Hội Sơn" is a commune. */
const AGENCY =
  /^(?:so|ban|van phong|thanh tra|cuc|chi cuc|cong an|bo chi huy|bo tu lenh|truong|benh vien|trung tam|vien|bao hiem|kho bac|ngan hang|toa an|hoi|lien doan|lien minh|mat tran|uy ban|quy|cong ty|tong cong ty|tong cuc|dai|bao|cong thong tin|huyen|thanh pho|thi xa|thi tran|xa(?! hoi$)|phuong|dac khu|quan|ubnd|hdnd|tinh doan|thue|hai quan|bql|vp|vpub|vpubnd|phong|doan|bo|cang vu|hat)(?: |$)/;

/** Whether a name that stands alone on its row begins like an agency's. */
export function beginsLikeAgency(text: string): boolean {
  return AGENCY.test(fold(text));
}

/** Words by which the name of a place begins, whose parts may bear bare names. */
const PLACE = /^(?:huyen|thanh pho|thi xa|thi tran|xa|phuong|dac khu|quan|ubnd|uy ban|hdnd)(?: |$)/;

/** Whether a numeral is of the kinds that sections bear: "II", "B". */
export function isOfSection({ kind }: Numeral): boolean {
  return kind === "roman" || kind === "capital";
}

/** Whether a name begins like that of a place, or of the body that governs one. */
export function beginsLikePlace(text: string): boolean {
  return PLACE.test(fold(text));
}

/** Whether a name is that of one agency that governs no place: "Sở Nội vụ", not "UBND huyện Ba Bể" nor "Sở, ban, ngành". */
export function beginsLikeDepartment(text: string): boolean {
  const folded = fold(text);
  const isList = /^\P{L}*[\p{L}\p{M}]+\s*(?:[,;/&]|$|và )/u.test(text);
  return !isList && AGENCY.test(folded) && !PLACE.test(folded) && !SECTION.test(folded);
}

/** "Lĩnh vực hộ tịch": what is counted, and never an agency. */
export function isField(text: string): boolean {
  return /^linh vuc /.test(fold(text));
}

const ROMAN = /^(?:X{0,3})(?:IX|IV|V?I{0,3})$/;

/** Reads a sequence cell: 1, "1.", "01", "I", "A", "1.1", "a)". */
export function numeralOf(value: string | number | boolean): Numeral {
  if (typeof value === "number") {
    if (Number.isInteger(value)) return { kind: "arabic", label: String(value) };
    return { kind: "decimal", label: String(value) };
  }
  if (typeof value !== "string") return { kind: "text" };
  const text = value.replace(/^[\s(\u00a0]+|[\s).:/\u00a0-]+$/g, "");
  if (text === "") return { kind: "none" };
  if (/^\d{1,7}$/.test(text)) return { kind: "arabic", label: String(Number(text)) };
  if (/^\d{1,3}(?:[.,]\d{1,3})+$/.test(text)) return { kind: "decimal", label: text.replaceAll(",", ".") };
  if (ROMAN.test(text)) return { kind: "roman", label: text };
  if (/^[A-H]$/.test(text)) return { kind: "capital", label: text };
  if (/^[a-h]$/.test(text)) return { kind: "small", label: text };
  return { kind: "text" };
}

/** The number that 1, "1." and "01" stand for; NaN for all other numerals. */
export function numberOf(numeral: Numeral): number {
  return numeral.kind === "arabic" ? Number(numeral.label) : NaN;
}

const LEADING = /^\s*\(?([IVX]{1,5}|[A-H]|\d{1,3}(?:\.\d{1,3})*|[a-h])\s*(?:[.):]\s*(?=\S)|[-–/]\s+|\)\s*)(?=\D)/u;

/** A numeral in front of a name: "I. Các sở", "1) Sở Y tế". "V.P" and "A.B" are names. */
export function leadingNumeral(text: string): { readonly numeral: Numeral; readonly rest: string } | null {
  const match = LEADING.exec(text);
  if (!match) return null;
  const rest = text.slice(match[0].length);
  // A capital glued to another by its dot is an abbreviation.
  if (/^[A-HIVX]$/.test(match[1]!) && !/\s$/.test(match[0]) && !/\)/.test(match[0])) return null;
  return { numeral: numeralOf(match[1]!), rest };
}

/** "- Chi cục …", "+ …", "• …". */
export function isBulleted(text: string): boolean {
  return /^\s*[-–—+•▪]\s*\p{L}/u.test(text);
}

/** "* Số liệu …", "(*) …": a footnote. */
export function isStarred(text: string): boolean {
  return /^\s*\(?\*/.test(text);
}
