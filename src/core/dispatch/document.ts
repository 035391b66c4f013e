import type { PageSetup } from "../appendix/document";

/** A piece of a paragraph. Text stays text, whatever it begins with. */
export interface Run {
  readonly text: string;
  readonly bold?: true;
  readonly italic?: true;
}

/** A paragraph of the body: first line indented, justified. */
export interface Paragraph {
  readonly runs: readonly Run[];
}

/**
 * A dispatch (công văn) with the parts that Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II sets, in its order. What
 * nobody knows yet stands as "……"; in electronic mode number and date always do, for they come with the signature.
 */
export interface DispatchDocument {
  /** Portrait. */
  readonly page: PageSetup;
  /** The issuing body and the one above it (none: no lines), in capitals, parted into lines (khoản 2). */
  readonly issuer: { readonly parent: readonly string[]; readonly name: readonly string[] };
  /** "Số: 8900/UBND-NCPC" (khoản 3). */
  readonly code: string;
  /** "V/v …": a công văn has its subject under number and symbol (khoản 5). */
  readonly subject: string;
  /** "Bắc Kạn, ngày 23 tháng 11 năm 2021" (khoản 4). */
  readonly placeAndDate: string;
  /**
   * Names after "Kính gửi:", without dash and mark: a single one stands on its line, several are printed as
   * `listLines` gives them (khoản 9).
   */
  readonly recipients: readonly string[];
  readonly body: readonly Paragraph[];
  /** "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", and the name of who signs (khoản 7). */
  readonly signature: {
    readonly authority: readonly string[];
    readonly title: readonly string[];
    readonly name: string;
  };
  /** Lines under "Nơi nhận:", without dash and mark, printed as `listLines` gives them; the last is "Lưu: VT, NCPC". */
  readonly receivers: readonly string[];
}

/** "- Như trên;", "- Lưu: VT, NCPC.": a dash before each, a semicolon after all but the last (khoản 9, điểm d). */
export function listLines(entries: readonly string[]): string[] {
  return entries.map((entry, i) => `- ${entry}${i < entries.length - 1 ? ";" : "."}`);
}
