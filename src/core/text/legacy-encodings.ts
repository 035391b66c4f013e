import { isSyllable } from "./syllables";
import { decodeTcvn3 } from "./tcvn3";
import { decodeVni } from "./vni";

/** The encodings offices wrote before Unicode (Quyết định 72/2002/QĐ-TTg made Unicode the standard). */
export type LegacyEncoding = "tcvn3" | "vni";

/** The encoding a font shows: ".VnTime" and ".VnTimeH" TCVN3, "VNI-Times" VNI; null for all others. */
export function legacyEncodingOfFont(fontName: string): LegacyEncoding | null {
  if (/^\s*\.vn/i.test(fontName)) return "tcvn3";
  return /^\s*vni[-\s]/i.test(fontName) ? "vni" : null;
}

/** TCVN3's capital fonts end in H: ".VnTimeH", ".VnArial NarrowH". */
function showsCapitals(fontName: string): boolean {
  return /^\s*\.vn.*h\s*$/i.test(fontName);
}

/**
 * The Unicode text of legacy text, as its font shows it (`.VnTimeH`: in capitals). Null where the text is not of that
 * encoding, such as Unicode text that was left under an old font.
 */
export function decodeLegacy(text: string, encoding: LegacyEncoding, fontName = ""): string | null {
  const decoded = encoding === "tcvn3" ? decodeTcvn3(text) : decodeVni(text);
  return decoded !== null && showsCapitals(fontName) ? decoded.toUpperCase() : decoded;
}

/** Whether a text of unknown font is TCVN3: see {@link looksLegacy}. */
export function looksLikeTcvn3(text: string): boolean {
  return looksLegacy(text, decodeTcvn3(text));
}

/** Whether a text of unknown font is VNI: see {@link looksLegacy}. */
export function looksLikeVni(text: string): boolean {
  return looksLegacy(text, decodeVni(text));
}

const WORD_LETTERS = /[^\s\d"'()[\]{},.;:!?/\\%&*+=<>|_~^`@#$-]+/g;

/**
 * Never true of right Vietnamese: at least one word must be no Vietnamese as it stands, and every word that decoding
 * changes must become a Vietnamese syllable. A single short word ("µm", "Së") is not evidence enough.
 */
function looksLegacy(text: string, decoded: string | null): boolean {
  if (decoded === null || decoded === text || text.length > 1024) return false;
  let evidence = 0;
  const seen = new Set<string>();
  const before = text.match(WORD_LETTERS) ?? [];
  const after = decoded.match(WORD_LETTERS) ?? [];
  // Decoding neither parts nor joins words.
  for (const [index, word] of before.entries()) {
    const meant = after[index]!;
    if (word === meant || seen.has(word)) continue;
    seen.add(word);
    if (!isSyllable(meant)) return false;
    if (!isSyllable(word) || isMixedCase(word)) evidence += meant.length - 1;
  }
  return evidence >= 2;
}

/** A capital after a small letter, as no Vietnamese word has: "tÕ", "chÝnh". */
function isMixedCase(word: string): boolean {
  return /\p{Ll}\p{Lu}/u.test(word);
}
