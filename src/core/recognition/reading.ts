import { fontNameAt, valueAt } from "../sheet/cells";
import type { CellValue, SheetSnapshot } from "../sheet/snapshot";
import { trimmed, trimmedName } from "../text/characters";
import {
  decodeLegacy,
  legacyEncodingOfFont,
  looksLikeTcvn3,
  looksLikeVni,
  type LegacyEncoding,
} from "../text/legacy-encodings";
import { repairLookalikes } from "../text/lookalikes";

/** No heading, title or label is longer; what is longer is not worth decoding. */
const LONGEST_READ = 1024;

/**
 * The text of a cell as a person sees it: legacy encodings read as their font shows them (or, where fonts were not
 * read, as they evidently are), look-alike letters mended, NFC. "" where the cell holds no text.
 * `encoding`: of the texts around it, for those too short to tell by themselves.
 */
export function readableText(
  snapshot: SheetSnapshot,
  row: number,
  column: number,
  encoding: LegacyEncoding | null = null,
): string {
  const value = valueAt(snapshot, row, column);
  return typeof value === "string" ? readable(value, fontNameAt(snapshot, row, column), encoding) : "";
}

function readable(value: string, font: string, encoding: LegacyEncoding | null): string {
  const text = trimmedName(value).slice(0, LONGEST_READ);
  const used = legacyEncodingOfFont(font) ?? encoding ?? evidentEncoding(text);
  const decoded = used === null ? null : decodeLegacy(text, used, font);
  return repairLookalikes((decoded ?? text).normalize("NFC"));
}

/** The legacy encoding a text of unknown font is evidently in. */
export function evidentEncoding(text: string): LegacyEncoding | null {
  return looksLikeTcvn3(text) ? "tcvn3" : looksLikeVni(text) ? "vni" : null;
}

/** White space and invisible characters are nothing, as a person sees it. */
export function isBlank(value: CellValue): boolean {
  return value === "" || (typeof value === "string" && trimmed(value) === "");
}

/** Holds a letter of any script. */
export function hasLetter(text: string): boolean {
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    if ((code >= 65 && code <= 90) || (code >= 97 && code <= 122)) return true;
    if (code > 0xa0 && LETTER.test(text.charAt(index))) return true;
  }
  return false;
}

const LETTER = /[\p{L}\xa1-\xff]/u;
