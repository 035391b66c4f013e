import type { Span } from "./cross-finding";
import { beginsName, mayBeName, readEntry, type ListEntry } from "./list-reader";
import type { FoundName, NameFinder } from "./name-finder";

/** "các Sở: Tài chính, Nội vụ", "UBND các huyện: Ba Bể, Na Rì": one type for all that follow. */
const SHARED_TYPE = /^(?:UBND\s)?các\s(sở|ban|huyện|quận|thị xã|thành phố|xã|phường|thị trấn)(?=[\s:])/iu;
/** What stands between two names: marks, bullets, numbering, "và". */
const BETWEEN =
  /^(?:\s|[;,.:]|[-–—+•·▪]|và\s|(?:các\s)?(?:cơ\squan,\sđơn\svị|cơ\squan|đơn\svị)(?:\ssau)?\s?:|\(?(?:\d{1,3}|[a-zđ])[.)]\s)+/iu;
/** What can stand after a name before the next: its rate, or a remark in parentheses. */
const AFTER = /^(?:\s?(?:\([^()\n]{0,100}\)|[:–-]?\s?(?:đạt\s)?\d{1,3}(?:[.,]\d{1,4})?\s?%))?/iu;
/** What a text may say before a name that the table has without it: "UBND huyện Ba Bể" for "Huyện Ba Bể", or "Ba Bể". */
const TYPE_BEFORE =
  /^((?:UBND|[ỦU][yỷ]\sban\snhân\sdân)\s)?(?:(?:sở|ban|phòng|huyện|quận|thị\sxã|thành\sphố|xã|phường|thị\strấn|đặc\skhu)\s)?/iu;
const LONGEST_ITEM = 300;
const MOST_ENTRIES = 500;

/** Names in a row, as far as they go. */
export interface NameList extends Span {
  /** Those that were not found in full. */
  readonly entries: readonly ListEntry[];
  /** Goes on with what may be a name and cannot be read as one. */
  readonly isCut: boolean;
}

/** A list of names from `start` on; null where no name stands there. */
export function nameListAt(
  text: string,
  { start, end }: Span,
  names: readonly FoundName[],
  finder: NameFinder,
): NameList | null {
  const nameAt = new Map(names.map((name) => [name.start, name]));
  const entries: ListEntry[] = [];
  let at = start;
  let last = start;
  let shared = "";
  let isCut = false;
  while (entries.length < MOST_ENTRIES) {
    at += BETWEEN.exec(text.slice(at, Math.min(end, at + LONGEST_ITEM)))?.[0].length ?? 0;
    const rest = text.slice(at, Math.min(end, at + LONGEST_ITEM));
    const type = SHARED_TYPE.exec(rest);
    if (type) {
      shared = type[1]!;
      at += type[0].length;
      continue;
    }
    const [before, committee = ""] = TYPE_BEFORE.exec(rest)!;
    const name = nameAt.get(at) ?? nameAt.get(at + committee.length) ?? nameAt.get(at + before.length);
    if (name && name.end <= end) at = name.end;
    else if (beginsName(rest, shared)) {
      const entry = readEntry(text, { start: at, end: stretchEnd(rest, at, names) }, shared, finder);
      entries.push(entry);
      at = entry.end;
    } else {
      isCut = mayBeName(rest);
      break;
    }
    at += AFTER.exec(text.slice(at, Math.min(end, at + LONGEST_ITEM)))![0].length;
    last = at;
    const after = text.slice(at, at + 20);
    if (/^\s?(?:[;,.\n]|và\s)/iu.test(after)) continue;
    // "Sở Tài chính - Vật giá": another name that begins like one.
    isCut = /^\s?[-–]\s?\p{Lu}/u.test(after);
    break;
  }
  return last > start ? { start, end: last, entries, isCut } : null;
}

/** A stretch without names in full ends at the next one, at a mark that no name holds, or where several are of a type. */
function stretchEnd(rest: string, at: number, names: readonly FoundName[]): number {
  const length = rest.search(/[;:()\n]|(?<!TP)\.|(?:,|\svà)\sUBND\scác\s/iu);
  const mark = at + (length < 0 ? rest.length : length);
  const next = names.find(({ start }) => start > at)?.start ?? mark;
  return Math.min(mark, next);
}
