import { dateWords, isSymbol, paddedNumber, tidyCode } from "../appendix/dispatch";
import { dispatchReferences, sameNumber, sameSymbol } from "../checks/dispatch-reference";
import type { Report } from "../checks/report";
import { isIsoDate } from "../settings/iso-date";
import type { Settings } from "../settings/settings";
import { crossFinding, type CrossFinding, type Span } from "./cross-finding";
import type { Letter } from "./letter";

/** How a place names a dispatch; "" for what it leaves blank. */
interface Named {
  readonly number: string;
  readonly symbol: string;
  /** ISO, as written: it may not exist. */
  readonly date: string;
}

/** How the text names itself: in its heading, and in the line of an appendix that was pasted with it. */
interface OwnName extends Named {
  readonly codePlace: Span;
  readonly datePlace: Span | null;
}

/**
 * Number, symbol and date of the text, of the line its own appendix bears, of the sheet's title and of settings: one and
 * the same wherever they are stated. What the text cites ("Thực hiện Văn bản số 1104/TTg-KSTT ngày …") is not its own.
 */
export function ownReferenceFindings(letter: Letter, report: Report, settings: Settings): CrossFinding[] {
  const heading = headingOf(letter);
  const date = headingDate(letter);
  const { number, symbol } = tidyCode(settings.dispatch);
  const inSettings = { number, symbol, date: settings.dispatch.date };
  const onSheet = dispatchReferences(report.table.above).map((line): Named => ({
    number: line.number ?? "",
    symbol: line.symbol ?? "",
    date: line.date?.iso ?? "",
  }));
  const own = heading && { ...heading, date: date?.iso ?? "", datePlace: date?.place ?? null };
  const findings = own
    ? [
        ...formFindings(letter, own),
        ...differences(own, inSettings, "settings"),
        ...onSheet.flatMap((title) => differences(own, title, "sheet")),
      ]
    : [];
  if (date) findings.push(...dateForm(date));
  // Without a heading of its own the text is told from others', and judged, by what settings say.
  const [known, source] = own ? ([own, "text"] as const) : ([inSettings, "settings"] as const);
  for (const line of appendixLines(letter, known)) findings.push(...differences(line, known, source));
  return findings;
}

const HEADING_LINES = 60;

/** "Số: 8900/UBND-NCPC" at the head of a line, before "Kính gửi". */
function headingOf({ text, lines }: Letter): Omit<OwnName, "date" | "datePlace"> | null {
  for (const { start, end } of headingLines(text, lines)) {
    const line = text.slice(start, Math.min(end, start + 200));
    const match = /^\(?số\s?:\s?([\d.…_\s]*)(\/)?\s?((?:\d{4}\s?\/\s?)?[\p{L}\d&.]*(?:\s?[-–]\s?[\p{L}\d&.]+)*)/iu.exec(
      line,
    );
    if (!match) continue;
    const [all, digits, slash, letters] = match as unknown as readonly [string, string, string | undefined, string];
    if (slash === undefined && letters === "") continue;
    return {
      number: digits.replace(/\D/g, ""),
      symbol: letters.trim(),
      codePlace: { start, end: start + all.trimEnd().length },
    };
  }
  return null;
}

function headingLines(text: string, lines: readonly Span[]): readonly Span[] {
  const stop = lines.findIndex(({ start }) => /^kính\sgửi/iu.test(text.slice(start, start + 40)));
  return lines.slice(0, stop < 0 ? HEADING_LINES : stop);
}

interface WrittenDate {
  readonly iso: string;
  readonly written: string;
  readonly place: Span;
}

/** "Bắc Kạn, ngày 23 tháng 11 năm 2021" at the end of a line of the heading. */
function headingDate({ text, lines }: Letter): WrittenDate | null {
  for (const { start, end } of headingLines(text, lines)) {
    if (end - start > 300) continue;
    const line = text.slice(start, end);
    const match = /,\s?(ngày\s(\d{1,2})\stháng\s(\d{1,2})\snăm\s(\d{4}))$/iu.exec(line);
    if (!match || /^v\/v/iu.test(line)) continue;
    const [, written, day, month, year] = match as unknown as readonly [string, string, string, string, string];
    return {
      iso: `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`,
      written,
      place: { start: end - written.length, end },
    };
  }
  return null;
}

/** Khoản 3, điểm c of the decree's mục II. */
function formFindings(letter: Letter, { number, symbol, codePlace }: OwnName): CrossFinding[] {
  const written = letter.text.slice(codePlace.start, codePlace.end);
  const findings: CrossFinding[] = [];
  if (paddedNumber(number) !== number)
    findings.push(crossFinding("number-padding", codePlace, { expected: paddedNumber(number), actual: number }));
  const tidy = symbol.replace(/\s/g, "").replace(/–/g, "-").toLocaleUpperCase("vi");
  if (symbol !== "" && (!isSymbol(symbol) || symbol !== symbol.toLocaleUpperCase("vi") || !written.includes("/")))
    findings.push(
      crossFinding("symbol-malformed", codePlace, {
        expected: `${number}/${tidy}`,
        actual: written,
      }),
    );
  return findings;
}

/** Khoản 4, điểm b of the decree's mục II. */
function dateForm({ iso, written, place }: WrittenDate): CrossFinding[] {
  if (!isIsoDate(iso)) return [crossFinding("date-invalid", place, { actual: iso })];
  const right = dateWords(iso);
  if (written.toLocaleLowerCase("vi") === right) return [];
  return [crossFinding("date-padding", place, { expected: right, actual: written })];
}

/** What both state, and state differently. */
function differences(own: OwnName, other: Named, source: "settings" | "sheet" | "text"): CrossFinding[] {
  const findings: CrossFinding[] = [];
  const params = { source };
  if (own.number !== "" && other.number !== "" && !sameNumber(own.number, other.number))
    findings.push(
      crossFinding("number-differs", own.codePlace, { expected: other.number, actual: own.number, params }),
    );
  if (own.symbol !== "" && other.symbol !== "" && !sameSymbol(own.symbol, other.symbol))
    findings.push(
      crossFinding("symbol-differs", own.codePlace, { expected: other.symbol, actual: own.symbol, params }),
    );
  if (own.datePlace && other.date !== "" && own.date !== other.date)
    findings.push(crossFinding("date-differs", own.datePlace, { expected: other.date, actual: own.date, params }));
  return findings;
}

/**
 * Lines "(Kèm theo Công văn số … ngày … của …)" of the dispatch's own appendix. A line that is of another document
 * altogether, by number and symbol, came with it: "(Kèm theo Quyết định số 933/QĐ-TTg …)".
 */
function appendixLines({ text, lines }: Letter, own: Named): OwnName[] {
  return lines.flatMap(({ start, end }) => {
    const line = text.slice(start, Math.min(end, start + 600));
    if (!/^\(.*\)\.?$/u.test(line)) return [];
    const [reference] = dispatchReferences([{ row: 0, column: 0, text: line }]);
    if (!reference) return [];
    const number = reference.number ?? "";
    const symbol = reference.symbol ?? "";
    const isOwn =
      (own.symbol !== "" && sameSymbol(symbol, own.symbol)) || (own.number !== "" && sameNumber(number, own.number));
    const { date, place } = reference;
    if (!isOwn || !place) return [];
    const at = date ? start + line.indexOf(date.written) : 0;
    return [
      {
        number,
        symbol,
        date: date?.iso ?? "",
        codePlace: { start: start + place.start, end: start + place.end },
        datePlace: date ? { start: at, end: at + date.written.length } : null,
      },
    ];
  });
}
