import type { Settings } from "../settings/settings";

/**
 * How a dispatch is named in words and figures, by Nghị định 30/2020/NĐ-CP, Phụ lục I: number and symbol (mục II.3),
 * date (mục II.4), and the line of an appendix that tells which dispatch it belongs to (mục III.1).
 */
export type Dispatch = Settings["dispatch"];

/** What stands where a number or a day is to be filled in, by hand or with the digital signature. */
export const BLANK = "……";

/** "5" → "05": numbers below 10 have a zero before them. What is no number stays as it is. */
export function paddedNumber(number: string): string {
  return /^[1-9]$/.test(number) ? `0${number}` : number;
}

/**
 * Number and symbol as they are printed, whichever way they were typed: "Số: 8900 / UBND - NCPC" in the number's
 * place is number 8900, symbol UBND-NCPC. "" for what is not given.
 */
export function tidyCode(dispatch: Pick<Dispatch, "number" | "symbol">): { number: string; symbol: string } {
  const typed = withoutSpaces(dispatch.number).replace(/^số:?/i, "");
  const slash = typed.indexOf("/");
  const number = slash < 0 ? typed : typed.slice(0, slash);
  const symbol = withoutSpaces(dispatch.symbol).replace(/^\/+/, "");
  return { number: paddedNumber(number), symbol: symbol || (slash < 0 ? "" : typed.slice(slash + 1)) };
}

/** True for "UBND-NCPC", "QĐ-UBND", "2020/NĐ-CP", "BC-SKH&CN": "-" without spaces between capitals. Each agency sets its own. */
export function isSymbol(text: string): boolean {
  return /^(?:\d{4}\/)?\p{Lu}[\p{L}\d.&]*(?:-[\p{L}\d.&]+)*$/u.test(text);
}

/** "2022-03-04" → "ngày 04 tháng 3 năm 2022": a zero before days below 10 and before months 1 and 2 only. "" gives blanks. */
export function dateWords(isoDate: string): string {
  const [year = BLANK, month = BLANK, day = BLANK] = isoDate === "" ? [] : isoDate.split("-");
  return `ngày ${day} tháng ${paddedMonth(month)} năm ${year}`;
}

/**
 * "(Kèm theo Công văn số 8900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)". In electronic mode number
 * and date stay blank: they come with the digital signature. What is not known yet stays blank in either mode.
 */
export function referenceLine(dispatch: Dispatch, mode: Settings["appendix"]["mode"]): string {
  const { number, symbol } = tidyCode(dispatch);
  const filled = mode === "paper";
  const code = `${(filled && number) || BLANK}/${symbol || BLANK}`;
  const date = dateWords(filled ? dispatch.date : "");
  return `(Kèm theo ${dispatch.kind.trim() || "Công văn"} số ${code} ${date} của ${dispatch.issuer.trim() || BLANK})`;
}

/** "03" → "3", "02" → "02": a 3 to 9 cannot be made another month by a pen stroke, a 1 and a 2 can. */
function paddedMonth(month: string): string {
  return /^0[3-9]$/.test(month) ? month.slice(1) : month;
}

function withoutSpaces(text: string): string {
  return text.replace(/\s/g, "");
}
