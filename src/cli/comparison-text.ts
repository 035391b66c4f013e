import type { Report } from "../core/checks/report";
import { pointsBetween } from "../core/numbers/difference";
import type { Language } from "../locales/language";
import { countText, rateText } from "../locales/numerals";
import { periodWords, pointsText } from "../locales/periods";

/** Agencies named in a line; the JSON report has them all. */
const MOST_NAMED = 10;

/** This period beside last period's, a line for each thing there is to say; the findings follow by themselves. */
export function comparisonLines({ comparison, standing, agencyNames, settings }: Report, language: Language): string[] {
  if (!comparison) return [];
  const words = periodWords(language);
  const { decimals } = settings;
  const { agencies, overall, lists } = { ...comparison, lists: words.lists };
  const line = (heading: string, all: readonly string[]) => {
    if (all.length === 0) return [];
    const more = all.length > MOST_NAMED ? "; …" : "";
    return [`  ${heading}: ${all.slice(0, MOST_NAMED).join("; ")}${more}`];
  };
  const moved = (row: number) => {
    const before = { part: agencies.parts[row]!, whole: agencies.wholes[row]! };
    const now = { part: standing.parts[row]!, whole: standing.wholes[row]! };
    const from = rateText(before.part, before.whole, decimals, language);
    const to = rateText(now.part, now.whole, decimals, language);
    const points = words.points(pointsText(pointsBetween({ before, now }, decimals), language));
    return `${agencyNames.at(row)!} ${words.fromTo(from, to)} (${points})`;
  };
  const names = (rows: readonly number[]) => rows.map((row) => agencyNames.at(row)!);
  const { risen, fallen } = comparison;
  const fell = comparison.cumulative.flatMap(({ falls }) => falls);
  return [
    `${words.heading}: ${words.source(comparison.sheetName, comparison.file)}.`,
    ...(overall.before.whole > 0 && overall.now.whole > 0
      ? line(words.overall, [
          words.fromTo(
            rateText(overall.before.part, overall.before.whole, decimals, language),
            rateText(overall.now.part, overall.now.whole, decimals, language),
          ),
        ])
      : []),
    ...line(lists.risen(risen.length), Array.from(risen, moved)),
    ...line(lists.fallen(fallen.length), Array.from(fallen, moved)),
    ...line(lists.reaching(comparison.reaching.length), names(comparison.reaching)),
    ...line(lists.failing(comparison.failing.length), names(comparison.failing)),
    ...line(
      lists.fell(fell.length),
      fell.map(
        ({ current, before, now }) =>
          `${agencyNames.at(current)!} ${words.fromTo(countText(before, language), countText(now, language))}`,
      ),
    ),
    ...line(
      lists.joined(comparison.joined.length),
      comparison.joined.map(({ current, names: from }) => `${agencyNames.at(current)!} ← ${from.join(" + ")}`),
    ),
    ...line(lists.appeared(comparison.appeared.length), names(comparison.appeared)),
    ...line(
      lists.disappeared(comparison.disappeared.length),
      comparison.disappeared.map(({ name }) => name),
    ),
    ...line(
      lists.unclear(comparison.unclear.length),
      comparison.unclear.map((unclear) => unclear.names.join(" / ")),
    ),
    ...line(lists.leftOut(comparison.leftOut.length), names(comparison.leftOut)),
  ];
}
