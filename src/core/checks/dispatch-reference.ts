import type { TextLine } from "../recognition/table";
import type { CellAddress } from "../sheet/address";

/** A dispatch as a title line names it, e.g. "kèm theo Văn bản số 1900/UBND-NCPC ngày 23 tháng 11 năm 2021". */
export interface DispatchReference {
  readonly cell: CellAddress;
  /** As written, "1900"; null where it is left blank. */
  readonly number: string | null;
  /** As written, "UBND-NCPC"; null where there is none. */
  readonly symbol: string | null;
  /** Where number and symbol stand in the line, from `start` up to `end`; null where they stand in two cells. */
  readonly place: { readonly start: number; readonly end: number } | null;
  /** null where there is none, or it is left blank. */
  readonly date: StatedDate | null;
}

interface StatedDate {
  readonly cell: CellAddress;
  /** "2021-11-23"; a day that does not exist is given as it stands. */
  readonly iso: string;
  readonly written: string;
}

/** Longer than any heading line. */
const LONGEST_LINE = 1000;

/** The 29 kinds of Nghị định 30/2020/NĐ-CP, Điều 7, that can bring an appendix with them, and what clerks call them all. */
const KINDS =
  "công văn|văn bản|quyết định|nghị quyết|chỉ thị|quy chế|quy định|thông báo|hướng dẫn|chương trình|kế hoạch|phương án|đề án|dự án|báo cáo|biên bản|tờ trình|công điện|thông cáo|thư công|phiếu chuyển|phiếu gửi";

/** "kèm theo" and the document it names right after: one named later ("… thực hiện Kế hoạch số 12") is another. */
const ACCOMPANIES = new RegExp(
  `kèm\\s+theo\\s+(?:dự\\s+thảo\\s+)?(?:(?:${KINDS.replace(/ /g, "\\s+")})\\s+)?số\\s*:?\\s*`,
  "iu",
);
/** A dispatch's own number, at the head of a line. */
const HEAD = /^[\s(]*số\s*:\s*/iu;
/** "1900/UBND-NCPC"; legal documents have their year between: "05/2021/QĐ-UBND". */
const NUMBER =
  /^(\d{1,6}[a-zđ]?)?[\s.…_]*\/\s*((?:\d{4}\s*\/\s*)?[\p{Lu}\p{N}Đ][\p{L}\p{N}&]*(?:\s*[-–]\s*[\p{L}\p{N}&]+)*)?/u;
/** A date that follows right on: one further along ("… thực hiện Kế hoạch ngày …") is another document's. */
const DATE =
  /^[\s,;.]*(ngày\s*(\d{1,2})[\s.…_]*(?:tháng\s*(\d{1,2})[\s.…_]*năm\s*(\d{4})|[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})))/iu;

/** Every place above a table that names the dispatch the table belongs to. */
export function dispatchReferences(above: readonly TextLine[]): DispatchReference[] {
  return above.flatMap((line, position) => {
    const text = plainText(line);
    const opening = ACCOMPANIES.exec(text) ?? HEAD.exec(text);
    if (!opening) return [];
    const start = opening.index + opening[0].length;
    const next = above[position + 1];
    const reference = referenceAt(line, text, start, next) ?? splitReference(line, text.slice(start), next);
    return reference ? [reference] : [];
  });
}

function referenceAt(
  { row, column }: TextLine,
  text: string,
  start: number,
  next: TextLine | undefined,
): DispatchReference | null {
  const match = NUMBER.exec(text.slice(start));
  if (!match) return null;
  const end = start + match[0].trimEnd().length;
  const cell = { row, column };
  return {
    cell,
    number: match[1] ?? null,
    symbol: match[2] ?? null,
    place: { start, end },
    date: dateIn(text.slice(end), cell) ?? dateAtHead(next),
  };
}

/** Columns that a cell may be wide, merged, before the one beside it. */
const FARTHEST = 6;
/** In a cell of its own a number is known by its symbol's capitals: "1/ Tổng hợp" is none. */
const CAPITALS = /^[\p{Lu}\p{N}&/\s–-]{2,}$/u;

/** "Số:" in one cell and "8900/UBND-NCPC" in the next, or "Số: 8900" and "/UBND-NCPC". */
function splitReference(line: TextLine, rest: string, next: TextLine | undefined): DispatchReference | null {
  const isBeside = next?.row === line.row && next.column > line.column && next.column <= line.column + FARTHEST;
  if (!isBeside) return null;
  const text = plainText(next);
  if (rest === "") {
    const start = text.length - text.trimStart().length;
    const reference = referenceAt(next, text, start, undefined);
    return reference && CAPITALS.test(reference.symbol ?? "") ? reference : null;
  }
  if (!text.trimStart().startsWith("/")) return null;
  const joined = referenceAt(line, rest + text.trimStart(), 0, undefined);
  return joined && CAPITALS.test(joined.symbol ?? "") ? { ...joined, place: null } : null;
}

function plainText({ text }: TextLine): string {
  return text.slice(0, LONGEST_LINE).normalize("NFC");
}

function dateIn(text: string, cell: CellAddress): StatedDate | null {
  const match = DATE.exec(text);
  if (!match) return null;
  const month = (match[3] ?? match[5])!;
  const year = (match[4] ?? match[6])!;
  return { cell, iso: `${year}-${month.padStart(2, "0")}-${match[2]!.padStart(2, "0")}`, written: match[1]! };
}

/** A reference line that runs on in the next: "ngày 23 tháng 11 năm 2021 của UBND tỉnh)". */
function dateAtHead(next: TextLine | undefined): StatedDate | null {
  return next === undefined ? null : dateIn(plainText(next), { row: next.row, column: next.column });
}

/** "05" is 5. */
export function sameNumber(a: string, b: string): boolean {
  const plain = (number: string) =>
    number
      .trim()
      .replace(/^0+(?=\d)/, "")
      .toLowerCase();
  return plain(a) === plain(b);
}

/** "UBND – NCPC" is UBND-NCPC, and the year before a legal document's symbol may be left out. */
export function sameSymbol(a: string, b: string): boolean {
  const plain = (symbol: string) => {
    const letters = symbol.normalize("NFC").replace(/[ÐƉ]/g, "Đ").toUpperCase();
    return letters
      .replace(/\s/g, "")
      .replace(/–/g, "-")
      .replace(/^\d{4}\//, "");
  };
  return plain(a) === plain(b);
}
