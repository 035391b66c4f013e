import type { Target } from "../settings/settings";
import type { Span } from "./cross-finding";
import type { Letter } from "./letter";
import { namesIn, type FoundName, type NameFinder } from "./name-finder";
import { nameListAt, type NameList } from "./name-list";

/** A place where the text says of agencies that they reach the target, or fall short of it. */
export interface Claim {
  readonly side: "reached" | "short";
  /** The words that say so. */
  readonly place: Span;
  /** "06 cơ quan, đơn vị" before them, and "/18". */
  readonly count: number | null;
  readonly outOf: number | null;
  /** Percent and comparator stated right after; null where they are not. */
  readonly target: { readonly percent: string; readonly comparator: Target["comparator"] | null } | null;
  readonly names: readonly FoundName[];
  /** Where a list of names stands; null where the names came before, or there are none. */
  readonly list: NameList | null;
  /** The list names all it speaks of: no "như", no "và 12 cơ quan, đơn vị khác". */
  readonly isWhole: boolean;
  /** Of part of the table only: "cấp huyện có 03 đơn vị". */
  readonly isOfPart: boolean;
}

/** What is said of another period is not said of this table. */
export const OTHER_PERIOD = /kỳ trước|cùng kỳ|(?:năm|quý|tháng|đợt) trước|so với/iu;

const SAYS =
  /(?<!\p{L})(?:(?:(chưa|không)\s(?:\p{L}+\s){0,2}?)?(?:đạt|vượt|hoàn\sthành)(?:\s(?:và|hoặc)\svượt)?(?:\sđược)?\s(?:chỉ|mục)\stiêu|(?:dưới|thấp\shơn)\s(?:mức\s)?chỉ\stiêu)/giu;
/** What is wished is not said to be so. */
const WISH = /(?:bảo đảm|đảm bảo|phấn đấu|quyết tâm|để|nhằm|phải|cần|sẽ|nếu)\s$/iu;
const WISHED_COUNT = /(?:bảo đảm|đảm bảo|phấn đấu|quyết tâm|nhằm|để)(?:\s[\p{L}\d/,]+){0,8}\s?$/iu;
const NOUN = "(?:cơ\\squan,\\sđơn\\svị(?:,\\sđịa\\sphương)?|cơ\\squan|đơn\\svị)";
const COUNT = new RegExp(
  `(\\d{1,3}(?:\\.\\d{3})+|\\d{1,4})(?:\\s?/\\s?(\\d{1,4}))?\\s${NOUN}(?:\\s\\p{L}+){0,4}\\s?$`,
  "iu",
);
const NONE = new RegExp(`không\\scó\\s${NOUN}(?:\\snào)?\\s?$`, "iu");
const PART = /(?:cấp|khối)\s(?:tỉnh|huyện|xã|sở|ngành)/iu;
const LEAD = /^[^:;.]{0,120}?(?::|(?:\s|,)(?:gồm|là|như(?!\ssau))(?=[\s:]))/iu;
const EXAMPLES = /(?:như|điển hình|nhất là|đặc biệt là|trong đó có)\s?:?$/iu;
const OTHERS = /\d\s(?:cơ\squan|đơn\svị)[^;.]{0,20}\skhác|v\.v|…|\.\.\./iu;
const STATED =
  /^\s?[(,:]?\s?(?:là\s)?(trên|vượt|từ|ít\snhất|tối\sthiểu|không\sdưới|dưới|>=|≥|>)?\s?(\d{1,3}(?:[.,]\d{1,4})?)\s?%(\strở\s(?:lên|xuống))?/iu;

/** `programme` are the words of its subject, in small letters. */
export function claimsIn(letter: Letter, finder: NameFinder, programme: readonly string[]): Claim[] {
  const claims: Claim[] = [];
  for (const sentence of letter.sentences) {
    if (claims.length >= MOST_CLAIMS) break;
    claims.push(...claimsOf(letter.text, sentence, finder, programme));
  }
  return claims;
}

/** No dispatch has so many; what comes after them, in a sentence or in all, is not read. */
const MOST_CLAIMS = 200;

interface Marker extends Span {
  readonly side: Claim["side"];
}

function claimsOf(text: string, sentence: Span, finder: NameFinder, programme: readonly string[]): Claim[] {
  const words = text.slice(sentence.start, sentence.end);
  if (OTHER_PERIOD.test(words)) return [];
  const markers = markersIn(words, sentence.start, programme).slice(0, MOST_CLAIMS);
  if (markers.length === 0) return [];
  const names = namesIn(finder, text, sentence);
  const claims: Claim[] = [];
  let free = sentence.start;
  for (const [at, marker] of markers.entries()) {
    const end = markers[at + 1]?.start ?? sentence.end;
    const list = listAfter(text, { start: marker.end, end }, names, finder);
    const before = text.slice(Math.max(free, marker.start - 120), marker.start);
    const counted = COUNT.exec(before);
    if (counted && WISHED_COUNT.test(before.slice(0, counted.index))) continue;
    const inList = list ? names.filter((name) => name.start >= list.start && name.end <= list.end) : null;
    claims.push({
      side: marker.side,
      place: { start: marker.start, end: marker.end },
      count: counted ? Number(counted[1]!.replace(/\./g, "")) : NONE.test(before) ? 0 : null,
      outOf: counted?.[2] === undefined ? null : Number(counted[2]),
      target: targetAfter(text.slice(marker.end, marker.end + 60), marker.side),
      names: inList ?? subjects(text, marker.start, names),
      list,
      isWhole:
        list !== null &&
        !list.isCut &&
        !EXAMPLES.test(text.slice(marker.end, list.start)) &&
        !OTHERS.test(text.slice(list.start, list.end + 60)),
      isOfPart: PART.test(words),
    });
    free = list?.end ?? marker.end;
  }
  return claims;
}

/** What can follow of the target itself; any other noun makes it another programme's: "chỉ tiêu thu ngân sách". */
const OF_TARGET =
  /^\s?(?:$|[^\s\p{L}]|(?:ubnd|được|đề\sra|giao|theo|gồm|là|như|và|trên|từ|do|nên|nhưng|khẩn|phải|cần|nghiêm|tối\sthiểu|ít\snhất|không|dưới|vượt|đã|nêu|quy\sđịnh|chung|năm|kỳ|trong|tại|với|có|vì|song)(?!\p{L}))/iu;

function isOfOther(after: string, programme: readonly string[]): boolean {
  const words = after.toLocaleLowerCase("vi");
  return !OF_TARGET.test(after) && !programme.some((subject) => words.includes(subject));
}

function markersIn(words: string, offset: number, programme: readonly string[]): Marker[] {
  return [...words.matchAll(SAYS)].flatMap((match) => {
    const { index } = match;
    const end = index + match[0].length;
    if (WISH.test(words.slice(Math.max(0, index - 20), index))) return [];
    if (isOfOther(words.slice(end, end + 80), programme)) return [];
    const isShort = match[1] !== undefined || /^(?:dưới|thấp)/iu.test(match[0]);
    return [{ side: isShort ? "short" : "reached", start: offset + index, end: offset + end } as const];
  });
}

/** A list that the words lead to: after a colon, "gồm", "là", or in parentheses. */
function listAfter(
  text: string,
  { start, end }: Span,
  names: readonly FoundName[],
  finder: NameFinder,
): NameList | null {
  const after = text.slice(start, Math.min(end, start + 200));
  const starts = [/\(\s?(?=\p{Lu})/u, LEAD].flatMap((pattern) => {
    const match = pattern.exec(after);
    return match ? [start + match.index + match[0].length] : [];
  });
  for (const from of starts) {
    // A name before it is the subject of something else.
    if (names.some((name) => name.start >= start && name.start < from)) continue;
    const list = nameListAt(text, { start: from, end }, names, finder);
    if (list) return list;
  }
  return null;
}

/** Words that may stand between a name and what is said of it. */
const PREDICATE = new Set(
  "và đều cùng vẫn còn hiện đã có tỷ tỉ lệ kết quả đạt là chỉ mới đúng bằng làm tròn nhưng chưa thì thấp cao hơn do nên".split(
    " ",
  ),
);

/** The names right before the words: "Sở A, Sở B (2,6%) đều"; not "Sở A đôn đốc các cơ quan". */
function subjects(text: string, start: number, names: readonly FoundName[]): FoundName[] {
  const found: FoundName[] = [];
  let from = start;
  for (const name of [...names].reverse()) {
    if (name.end > from) continue;
    const between =
      text
        .slice(name.end, from)
        .toLocaleLowerCase("vi")
        .match(/\p{L}+/gu) ?? [];
    if (!between.every((word) => PREDICATE.has(word))) break;
    found.unshift(name);
    from = name.start;
  }
  return found;
}

function targetAfter(after: string, side: Claim["side"]): Claim["target"] {
  const match = STATED.exec(after);
  if (!match) return null;
  return {
    percent: match[2]!.replace(",", "."),
    comparator: comparatorOf((match[1] ?? "").toLowerCase(), match[3] ?? "", side),
  };
}

/** "trên 20%" and, of those who fall short, "từ 20% trở xuống" are ">"; "từ 20% trở lên" and "dưới 20%" are ">=". */
function comparatorOf(word: string, direction: string, side: Claim["side"]): Target["comparator"] | null {
  if (/xuống/iu.test(direction)) return ">";
  if (/lên/iu.test(direction)) return ">=";
  if (word === "trên" || word === "vượt" || word === ">") return ">";
  if (word === "dưới") return side === "short" ? ">=" : null;
  return word === "" ? null : ">=";
}
