import { fold } from "../text/fold";
import type { ColumnHeading } from "./header-band";

/** Words that say when, folded: "quý II", "6 tháng đầu năm 2021", "kỳ trước", "lũy kế". */
const PERIOD =
  /\b(?:quy (?:[ivx]+|\d)|(?:\d+ thang|thang \d+)(?: (?:dau|cuoi))?(?: nam)?|(?:ca )?nam (?:20\d\d|nay|truoc)|20\d\d|(?:trong )?ky (?:nay|truoc)|cung ky|(?:dot|lan|tuan) (?:\d+|[ivx]+|nay|truoc)|luy ke)\b/g;

const WORD = /[\p{L}\p{M}\p{N}%]+/gu;

/** The time that a column's heading says its figures are of, or that the nearest of its groups says; null where none does. */
export function periodOf({ text, groupTexts }: ColumnHeading): string | null {
  for (const heading of [text, ...[...groupTexts].reverse()]) {
    const found = foldedWords(heading).join(" ").match(PERIOD);
    if (found) return found.join(" ");
  }
  return null;
}

/** A heading's text without the words that say when. */
export function withoutPeriod(text: string): string {
  const folded = foldedWords(text);
  const kept = (text.match(WORD) ?? []).map((word) => word as string | null);
  for (const { 0: words, index } of folded.join(" ").matchAll(PERIOD)) {
    const first = folded.join(" ").slice(0, index).split(" ").length - 1;
    kept.fill(null, first, first + words.split(" ").length);
  }
  return kept.filter((word) => word !== null).join(" ");
}

/** One for each word of the text. */
function foldedWords(text: string): readonly string[] {
  return (text.match(WORD) ?? []).map((word) => fold(word).replaceAll(" ", "") || "%");
}
