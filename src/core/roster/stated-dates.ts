/** Days from one to another as ISO dates, both inclusive. */
export interface DateRange {
  readonly from: string;
  readonly to: string;
}

/** A time in which something holds; null where open. */
export interface Validity {
  readonly validFrom: string | null;
  readonly validTo: string | null;
}

/** Whether something holds on some day of the period. */
export function isValidIn({ validFrom, validTo }: Validity, { from, to }: DateRange): boolean {
  return (validFrom ?? "") <= to && from <= (validTo ?? "9999-12-31");
}

/** Lines looked at, and their length: titles and signatures are few and short. */
const MOST_LINES = 80;
const LONGEST_LINE = 1000;

/**
 * The time a sheet belongs to, by its titles, reference line and signature (`lines`), or by the day of its dispatch where
 * the sheet itself names no day; null where nothing tells. Days and years of other documents that a title cites ("thực
 * hiện Kế hoạch số 12/KH-UBND ngày …") do not count. "Năm 2025" beside "ngày 15/11/2025" is that day, whereas "năm 2024"
 * beside it is the time from the one to the other: a report may name agencies as they were then or as they are now.
 */
export function statedDates(lines: readonly string[], dispatchDate: string): DateRange | null {
  const stated = lines.slice(0, MOST_LINES).flatMap(periodsIn);
  const hasDay = stated.some(({ from, to }) => from === to);
  if (!hasDay && dispatchDate !== "") stated.push({ from: dispatchDate, to: dispatchDate });
  // A period that holds another one says less than it.
  const narrow = stated.filter((one) => !stated.some((other) => holds(one, other)));
  return narrow.length === 0
    ? null
    : {
        from: narrow.reduce((first, { from }) => (from < first ? from : first), "9999"),
        to: narrow.reduce((last, { to }) => (to > last ? to : last), ""),
      };
}

function holds(one: DateRange, other: DateRange): boolean {
  return one.from <= other.from && other.to <= one.to && (one.from !== other.from || one.to !== other.to);
}

/** Another document, by number, with its date, in text of single spaces; "kèm theo" comes before the sheet's own. */
const CITATION =
  /(kèm theo (?:dự thảo )?)?(?:nghị định|nghị quyết|quyết định|kế hoạch|thông tư|chỉ thị|luật|công văn|văn bản|công điện|thông báo|báo cáo|tờ trình|hướng dẫn|đề án|chương trình) (?:số ?:? ?[^ ,;()]+|\d[^ ,;()]*\/[^ ,;()]+)(?:[ ,]+ngày \d{1,2}(?: tháng \d{1,2} năm | ?[/.-] ?\d{1,2} ?[/.-] ?)\d{4})?/giu;

const YEAR = "((?:19|20)\\d\\d)(?!\\d)";

/** Ways to name a time, the most exact first: what one has read, the next does not see. */
const WAYS: readonly (readonly [RegExp, (parts: readonly string[]) => DateRange | null])[] = [
  [way(`(\\d{1,2})\\s+tháng\\s+(\\d{1,2})\\s+năm\\s+${YEAR}`), ([day, month, year]) => dayOf(year, month, day)],
  [
    way(`(?:^|\\D)(\\d{1,2})\\s?[/.-]\\s?(\\d{1,2})\\s?[/.-]\\s?${YEAR}`),
    ([day, month, year]) => dayOf(year, month, day),
  ],
  [
    way(`quý\\s+(iv|i{1,3}|[1-4])\\s*(?:[/,-]|năm)?\\s*${YEAR}`),
    ([quarter, year]) => {
      const last = 3 * (QUARTERS[quarter!] ?? Number(quarter));
      return months(year, last - 2, last);
    },
  ],
  [
    way(`(\\d{1,2})\\s+tháng\\s+(đầu\\s+|cuối\\s+)?năm\\s+${YEAR}`),
    ([count, end, year]) => {
      const length = Number(count);
      return end?.startsWith("cuối") ? months(year, 13 - length, 12) : months(year, 1, length);
    },
  ],
  [
    way(`tháng\\s+(\\d{1,2})\\s*(?:[/.,-]|năm)\\s*(?:năm\\s+)?${YEAR}`),
    ([month, year]) => months(year, Number(month), Number(month)),
  ],
  [way(`${YEAR}\\s*[-–—]\\s*${YEAR}`), ([first, last]) => (first! <= last! ? years(first, last) : null)],
  [way(`năm\\s+${YEAR}`), ([year]) => years(year, year)],
];

const QUARTERS: Readonly<Record<string, number>> = { i: 1, ii: 2, iii: 3, iv: 4 };

function way(pattern: string): RegExp {
  return new RegExp(pattern, "gu");
}

function periodsIn(line: string): DateRange[] {
  const periods: DateRange[] = [];
  let text = line
    .slice(0, LONGEST_LINE)
    .normalize("NFC")
    .replace(/\s+/g, " ")
    .replace(CITATION, (citation, own: string | undefined) => (own === undefined ? " ; " : citation))
    .toLowerCase();
  for (const [pattern, read] of WAYS) {
    text = text.replace(pattern, (...match: string[]) => {
      const period = read(match.slice(1));
      if (period) periods.push(period);
      return " ; ";
    });
  }
  return periods;
}

function dayOf(year = "", month = "", day = ""): DateRange | null {
  if (!isMonth(Number(month)) || Number(day) < 1 || Number(day) > lastDay(year, Number(month))) return null;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return { from: iso, to: iso };
}

function months(year = "", first: number, last: number): DateRange | null {
  if (!isMonth(first) || !isMonth(last)) return null;
  const two = (month: number) => String(month).padStart(2, "0");
  return { from: `${year}-${two(first)}-01`, to: `${year}-${two(last)}-${String(lastDay(year, last))}` };
}

function years(first = "", last = ""): DateRange {
  return { from: `${first}-01-01`, to: `${last}-12-31` };
}

function isMonth(month: number): boolean {
  return month >= 1 && month <= 12;
}

function lastDay(year: string, month: number): number {
  return new Date(Date.UTC(Number(year), month, 0)).getUTCDate();
}
