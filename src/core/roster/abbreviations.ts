import { fold } from "../text/fold";
import { territoryStart } from "./names";

/** Short forms that are not the initials of the words they stand for. */
const SHORT_FORMS: ReadonlyMap<string, readonly string[]> = new Map([
  ["ttr", ["thanh", "tra"]],
  ["ub", ["ủy", "ban", "nhân", "dân"]],
]);

/** Words that abbreviations leave out. */
const LEFT_OUT = new Set(["các"]);

/** Types of body and of territory that one letter stands for: S. Tài chính, H. Ba Bể, P. Tư pháp, X. Tân Lập. */
const ONE_LETTER_TYPES = new Set(["sở", "ban", "phòng", "huyện", "xã", "phường", "quận"]);

/**
 * Whether `written` (name words) abbreviates `official` (name words) in full: each written word is an official one or the
 * initials of official ones in their order ("sở khcn", "bql các kcn", "sở lđ tb xh", "skhđt", "h ba bể"). A territory's
 * own name is never abbreviated, and initials alone must be three letters or more. `unmarked`: written without any
 * tone or vowel marks.
 */
export function abbreviates(written: readonly string[], official: readonly string[], unmarked: boolean): boolean {
  if (written.length === 0 || written.length > official.length || official.length > 32) return false;
  if (written.length === 1 && written[0]!.length < 3) return false;
  const names = territoryStart(official);
  const same = (a: string, b: string) => a === b || (unmarked && a === fold(b));

  const initialsEnd = (token: string, from: number): number => {
    let at = from;
    for (let letter = 0; letter < token.length; at += 1) {
      if (at >= names) return -1;
      const word = official[at]!;
      if (isInitial(token.charAt(letter), word)) letter += 1;
      else if (!LEFT_OUT.has(word)) return -1;
    }
    return token.length > 1 || ONE_LETTER_TYPES.has(official[from]!) ? at : -1;
  };

  const reaches = (token: number, word: number): boolean => {
    if (token === written.length) return word === official.length;
    if (word >= official.length) return false;
    const text = written[token]!;
    if (same(text, official[word]!) && reaches(token + 1, word + 1)) return true;
    const stands = SHORT_FORMS.get(text);
    if (stands?.every((part, offset) => official[word + offset] === part) && reaches(token + 1, word + stands.length))
      return true;
    const end = initialsEnd(text, word);
    if (end > word && reaches(token + 1, end)) return true;
    return LEFT_OUT.has(official[word]!) && reaches(token, word + 1);
  };
  return reaches(0, 0);
}

/** "d" may stand for đ, as many type it; "đ" never for d. */
function isInitial(letter: string, word: string): boolean {
  const first = word.charAt(0);
  return letter === first || letter === fold(first);
}
