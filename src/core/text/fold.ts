import { isInvisible } from "./characters";
import { repairLookalikes } from "./lookalikes";

/** No heading or agency name is longer; a cell of 32,767 characters is cut here before any work on it. */
export const LONGEST_FOLDED = 512;

/**
 * A text as it is compared: lower case, without tone and vowel marks, đ as d, "&" as "va", and everything that is no
 * letter or digit (line breaks, NBSP, punctuation, raised footnote figures) as one space; trimmed.
 * "Sở KH&CN¹\n" → "so kh va cn". Invisible characters vanish without parting a word; look-alike letters count as the
 * true ones. Only the first {@link LONGEST_FOLDED} characters count.
 */
export function fold(text: string): string {
  const known = folded.get(text);
  if (known !== undefined) return known;
  const result = foldText(text.slice(0, LONGEST_FOLDED));
  // Headings and names repeat by the thousand; distinct texts without end do not.
  if (text.length <= 128 && folded.size < 4096) folded.set(text, result);
  return result;
}

const folded = new Map<string, string>();

function foldText(text: string): string {
  let result = "";
  let gap = false;
  const put = (piece: string) => {
    if (gap && result !== "") result += " ";
    gap = false;
    result += piece;
  };
  const spelled = repairLookalikes(text.replace(RAISED, " ").normalize("NFKD")).toLowerCase();
  // Some letters look like a Latin one only when small.
  for (const character of repairLookalikes(spelled)) {
    const code = character.codePointAt(0)!;
    if ((code >= 97 && code <= 122) || (code >= 48 && code <= 57)) put(character);
    else if (code === 0x111) put("d");
    else if (character === "&") {
      gap = true;
      put("va");
      gap = true;
    } else if (isCombining(code) || isInvisible(code)) continue;
    else if (code > 127 && LETTER_OR_DIGIT.test(character)) put(character);
    else gap = true;
  }
  return result;
}

/** NFKD would make digits of them: "Tỷ lệ¹" is not "ty le1". */
const RAISED = /[¹²³⁰⁴-₎]/g;

const LETTER_OR_DIGIT = /[\p{L}\p{N}]/u;

function isCombining(code: number): boolean {
  return code >= 0x300 && code <= 0x36f;
}
