import { printedName } from "../appendix/rows";
import { NOTES } from "../appendix/wording";
import type { Report } from "../checks/report";
import { appendixOrdinals } from "../settings/appendices";
import type { Settings } from "../settings/settings";
import { changePassages } from "./change-passages";
import { listLines } from "./document";
import { issuerOf } from "./issuer";
import { named, said, withheld, type Passage, type PassageId } from "./passage";
import { rateOf, rateText, sourceOf, type Source } from "./source";
import { namesOf } from "./tally";
import { appendixReference, listed, WORDS, withRate } from "./wording";

/**
 * The passages a dispatch needs, each ready to be pasted. What there is nothing to say of is left out; what would not
 * be certain is withheld, and says why. `settings` decide decimals, issuer and which appendices are referred to; the
 * target is the one the report was made with.
 */
export function passages(report: Report, settings: Settings): Passage[] {
  const source = sourceOf(report, settings);
  const { repeated } = source.tally;
  return [
    ...standingPassages(source),
    ...edgePassages(source),
    ...foremostPassages(source),
    ...withoutRatePassages(source),
    ...changePassages(source),
    ...requestPassages(source),
    said("appendix-reference", `${appendixReference(appendixOrdinals(settings))}.`),
  ].map((passage) =>
    repeated.length === 0 || HOLDS_WITH_REPEATED.has(passage.id)
      ? passage
      : withheld(passage.id, { code: "repeated-agencies", agencies: repeated }),
  );
}

/** Where an agency stands twice nobody can count agencies, or say which of its figures are its own. */
const HOLDS_WITH_REPEATED: ReadonlySet<PassageId> = new Set(["missing", "uncertain", "appendix-reference"]);

function standingPassages(source: Source): Passage[] {
  const { report, tally } = source;
  const { target } = report.standing;
  const { reached, short, zero, blank, uncertain } = tally;
  const all = report.table.rows.length;
  const alike = { count: all, only: all === 1 ? printedName(report, 0) : null, isComplete: tally.missing.length === 0 };
  const places = {
    all,
    reached: reached.length,
    short: short.length,
    zero: zero.length,
    blank: blank.length,
    uncertain: uncertain.length,
  };
  const isAlike = reached.length === all || short.length === all;
  const standing = isAlike ? WORDS.allAlike(alike, reached.length === all, target) : WORDS.places(places, target);
  return [said("standing", standing), ...overallPassage(source), ...shortPassage(source)];
}

function overallPassage(source: Source): Passage[] {
  const { report, tally } = source;
  const { overall, totals } = report.standing;
  if (tally.uncertain.length > 0)
    return [withheld("overall", { code: "uncertain-figures", agencies: namesOf(report, tally.uncertain) })];
  if (tally.totalsInDoubt) return [withheld("overall", { code: "totals-in-doubt", agencies: [] })];
  if (overall.whole === 0) return [];
  const { fields, identities, rate } = report.table.programme;
  const addends = identities.flatMap(({ whole, parts }) => (whole === rate.whole ? parts : []));
  const isPart = new Set([...rate.parts, ...addends]);
  const parts = fields
    .filter(({ id }) => isPart.has(id) && report.table.counts[id] !== undefined)
    .map(({ id, label }) => ({ label, count: totals[id]! }));
  const whole = { label: fields.find(({ id }) => id === rate.whole)!.label, count: overall.whole };
  return [said("overall", WORDS.overall(whole, parts, rateText(source, overall), overall.part))];
}

function shortPassage(source: Source): Passage[] {
  const { report, tally } = source;
  const { target } = report.standing;
  if (tally.short.length > 0) return [said("short", WORDS.short(rated(source, tally.short), target))];
  if (tally.uncertain.length > 0)
    return [withheld("short", { code: "uncertain-figures", agencies: namesOf(report, tally.uncertain) })];
  if (tally.reached.length === 0) return [];
  const isComplete = tally.blank.length === 0 && tally.missing.length === 0;
  return [said("short", WORDS.nobodyShort(isComplete, target))];
}

/** Agencies exactly on the target, and those that are only printed as if they were. */
function edgePassages(source: Source): Passage[] {
  const { report, tally } = source;
  const { boundary, roundedToTarget, target } = report.standing;
  const onTarget = new Set(boundary);
  const nearTarget = new Set(roundedToTarget);
  const near = (rows: readonly number[]) => rows.filter((row) => nearTarget.has(row));
  const rounded = (rows: readonly number[], id: PassageId, sentence: typeof NOTES.roundedUp) => {
    // They are all printed as the target, so the first one's rate is everyone's.
    const rate = rows[0] === undefined ? "" : rateText(source, rateOf(source, rows[0]));
    return named(id, namesOf(report, rows), (agencies) => sentence(listed(agencies), target, rate));
  };
  const exact = [...tally.reached, ...tally.short].filter((row) => onTarget.has(row));
  return [
    ...named("boundary", namesOf(report, exact), (agencies) => NOTES.boundary(listed(agencies), target)),
    ...rounded(near(tally.reached), "rounded-down", NOTES.roundedDown),
    ...rounded(near(tally.short), "rounded-up", NOTES.roundedUp),
  ];
}

/** The best and the last, with ties; one sentence where all agencies with a rate have the same. */
function foremostPassages(source: Source): Passage[] {
  const { report, tally } = source;
  const { ranks } = report.standing;
  if (tally.uncertain.length > 0) {
    const reason = { code: "uncertain-figures", agencies: namesOf(report, tally.uncertain) } as const;
    return [withheld("best", reason), withheld("last", reason)];
  }
  const ranked = [...tally.reached, ...tally.short];
  if (ranked.length < 2) return [];
  const [first, final] = [ranked[0]!, ranked.at(-1)!];
  const rate = (row: number) => rateText(source, rateOf(source, row));
  if (ranks[first] === ranks[final]) return [said("best", WORDS.allEqual(ranked.length, rate(first)))];
  const tiedWith = (row: number) => {
    const tied = ranked.filter((other) => ranks[other] === ranks[row]);
    return namesOf(report, tied);
  };
  return [
    said("best", WORDS.best(tiedWith(first), rate(first))),
    said("last", WORDS.last(tiedWith(final), rate(final))),
  ];
}

function withoutRatePassages({ report, tally }: Source): Passage[] {
  const { zero, blank, missing, uncertain } = tally;
  return [
    ...named("zero-total", namesOf(report, zero), WORDS.zeroTotal),
    ...named("no-figures", namesOf(report, blank), WORDS.noFigures),
    ...named("missing", missing, WORDS.missing),
    // Both rows of an agency that stands twice are: it is named once.
    ...named("uncertain", [...new Set(namesOf(report, uncertain))], WORDS.uncertain),
  ];
}

function requestPassages({ report, settings, tally }: Source): Passage[] {
  const { called, orders } = issuerOf(settings.dispatch.issuer);
  const { activity } = report.table.programme;
  const { short, reached, blank, uncertain, missing } = tally;
  const isAllWell = reached.length > 0 && [short, blank, uncertain, missing].every(({ length }) => length === 0);
  return [
    ...named("request", namesOf(report, short), (agencies) =>
      WORDS.request(called, orders, agencies, activity, report.standing.target),
    ),
    ...(isAllWell ? [said("request", WORDS.requestNobodyShort(called))] : []),
    ...named("request-figures", namesOf(report, blank), (agencies) => WORDS.requestFigures(called, orders, agencies)),
    // "Lưu" follows them, so that each ends in a semicolon.
    ...named("remind", namesOf(report, [...short, ...blank]), (agencies) =>
      listLines([...agencies.map(WORDS.toAct), ""])
        .slice(0, -1)
        .join("\n"),
    ),
  ];
}

function rated(source: Source, rows: readonly number[]): string[] {
  return rows.map((row) => withRate(printedName(source.report, row), rateText(source, rateOf(source, row))));
}
