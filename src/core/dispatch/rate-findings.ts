import { printedName } from "../appendix/rows";
import { decimalText, parseDecimal, type Decimal } from "../numbers/decimal";
import { percentOf } from "../numbers/ratio";
import type { Ratio } from "../numbers/difference";
import { OTHER_PERIOD } from "./claims";
import { crossFinding, type CrossFinding, type Span } from "./cross-finding";
import type { Letter } from "./letter";
import { namesIn, type NameFinder } from "./name-finder";
import type { Source } from "./source";

/** A rate that the text gives an agency, or all of them together. */
interface StatedRate extends Span {
  /** Rows it can be of; none for the rate of all. */
  readonly rows: readonly number[] | null;
  readonly percent: Decimal;
  /** "đúng bằng 12,5%": not rounded, with as many decimals as it needs. */
  readonly isExact: boolean;
}

/** Right after a name: "(20,0%)", ": 20,0%;", "có tỷ lệ đạt 20,0%,". Other words, before or after, and it is another figure. */
const AFTER_NAME =
  /^\s?(?:[:,(–-]\s?)?(?:(?:chỉ|mới|đã|có|với|tỷ|tỉ|lệ|đạt|là|đúng|bằng|được)\s){0,6}(\d{1,3}(?:[.,]\d{1,4})?)\s?%(?=\s?(?:[^\s\p{L}\d(]|$))/iu;
const OVERALL = /(?:tỷ|tỉ)\slệ\schung[^;%\n]{0,40}?[^\d.,](\d{1,3}(?:[.,]\d{1,4})?)\s?%/iu;

/**
 * Rates in the text beside the table's exact ones, at the most decimals any of them is stated with: like the printed
 * table, a text drops trailing zeros. What is said of another period, and rates that are not certain, are left alone.
 */
export function rateFindings(letter: Letter, finder: NameFinder, source: Source): CrossFinding[] {
  const stated = letter.sentences.flatMap((sentence) => ratesIn(letter.text, sentence, finder));
  const decimals = Math.max(0, ...stated.map(({ percent, isExact }) => (isExact ? 0 : percent.decimals)));
  return stated.flatMap((one) => rateFinding(one, one.isExact ? one.percent.decimals : decimals, source));
}

function ratesIn(text: string, sentence: Span, finder: NameFinder): StatedRate[] {
  const words = text.slice(sentence.start, sentence.end);
  if (OTHER_PERIOD.test(words)) return [];
  const rates: StatedRate[] = [];
  const put = (rows: StatedRate["rows"], from: number, match: RegExpExecArray | null) => {
    const percent = match && parseDecimal(match[1]!);
    if (!percent) return;
    const end = from + match.index + match[0].length;
    rates.push({
      rows,
      percent,
      isExact: /đúng/iu.test(match[0]),
      start: end - match[0].length + match[0].lastIndexOf(match[1]!),
      end,
    });
  };
  for (const { rows, end } of namesIn(finder, text, sentence))
    put(rows, end, AFTER_NAME.exec(text.slice(end, Math.min(sentence.end, end + 80))));
  put(null, sentence.start, OVERALL.exec(words));
  return rates;
}

function rateFinding({ rows, percent, start, end }: StatedRate, decimals: number, source: Source): CrossFinding[] {
  const { report, tally } = source;
  const { parts, wholes, overall } = report.standing;
  const isUncertain =
    rows === null
      ? tally.uncertain.length > 0 || tally.totalsInDoubt
      : rows.some((row) => tally.uncertain.includes(row));
  if (isUncertain) return [];
  const rates: Ratio[] = rows === null ? [overall] : rows.map((row) => ({ part: parts[row]!, whole: wholes[row]! }));
  const units = percent.units * 10 ** (decimals - percent.decimals);
  const exact = rates.filter(({ whole }) => whole > 0).map(({ part, whole }) => percentOf(part, whole, decimals));
  if (exact.some((rate) => rate.units === units)) return [];
  return [
    crossFinding(
      "rate-differs",
      { start, end },
      {
        agency: rows === null ? null : printedName(report, rows[0]!),
        expected: exact[0] ? `${decimalText(exact[0], ",")}%` : null,
        actual: `${decimalText(percent, ",")}%`,
      },
    ),
  ];
}
