import type { Report } from "../checks/report";
import { decimalText, decimalToNumber, parseDecimal } from "../numbers/decimal";
import { comparePercent, percentOf } from "../numbers/ratio";
import type { Settings } from "../settings/settings";
import { bandOf } from "../standing/bands";
import { PLACE } from "../standing/standing";
import { printedBands } from "./columns";
import type { Justified } from "./justified";
import { hasFigures, printedName } from "./rows";
import { agencyNames, noteLines, NOTES } from "./wording";

/** Lines under the table, in the table's order. `rows`: the agencies that are printed. */
export function tableNotes(report: Report, settings: Settings, rows: readonly number[], given: Justified): string[] {
  const notes = settings.appendix.notes ? rowNotes(report, settings, rows) : [];
  if (settings.appendix.justifications !== "none")
    notes.push(...given.general.map((reason) => NOTES.accepted(null, reason)));
  if (settings.appendix.justifications === "below") {
    for (const row of rows) {
      for (const reason of given.ofRow.get(row) ?? []) notes.push(NOTES.accepted(printedName(report, row), reason));
    }
  }
  return noteLines(notes);
}

/**
 * On agencies whose row needs a word: exactly on the target, standing on the other side of the
 * target than their rounded rate shows, without a single procedure, without figures.
 */
function rowNotes(report: Report, settings: Settings, order: readonly number[]): string[] {
  const { parts, wholes, places, boundary, target } = report.standing;
  const notes: string[] = [];
  const say = (rows: readonly number[], sentence: (agencies: string) => string) => {
    if (rows.length > 0) notes.push(sentence(agencyNames(rows.map((row) => printedName(report, row)))));
  };

  const onTarget = new Set(boundary);
  say(
    order.filter((row) => onTarget.has(row)),
    (agencies) => NOTES.boundary(agencies, target),
  );

  // Only where the printed rate contradicts the standing: "20,0" that falls short of ">= 20", or reaches "> 20".
  const contradicting = new Set(report.standing.roundedToTarget);
  const place = target.comparator === ">" ? PLACE.reached : PLACE.short;
  const contradicted = order.filter((row) => contradicting.has(row) && places[row] === place);
  const [first] = contradicted;
  if (first !== undefined) {
    // They are all printed as the target, so the first one's rate is everyone's.
    const rate = decimalText(percentOf(parts[first]!, wholes[first]!, settings.decimals), ",");
    const sentence = place === PLACE.reached ? NOTES.roundedDown : NOTES.roundedUp;
    say(contradicted, (agencies) => sentence(agencies, target, rate));
  }

  for (const { rows, ...told } of belowBands(report, settings, order))
    say(rows, (agencies) => NOTES.belowBand(agencies, told));

  const withoutRate = order.filter((row) => places[row] === PLACE.none);
  say(
    withoutRate.filter((row) => hasFigures(report, row)),
    NOTES.zeroTotal,
  );
  say(
    withoutRate.filter((row) => !hasFigures(report, row)),
    NOTES.noFigures,
  );
  return notes;
}

interface BelowBand {
  /** Their rate as it is printed, and where the band above theirs begins. */
  readonly rate: string;
  readonly start: string;
  /** The band they are in; "" for none. */
  readonly band: string;
  readonly rows: readonly number[];
}

/** Agencies whose printed rate reaches a band that their own, not rounded, is below. */
function belowBands(report: Report, settings: Settings, order: readonly number[]): BelowBand[] {
  const { parts, wholes, places } = report.standing;
  const bands = printedBands(settings);
  const printed = (row: number) => percentOf(parts[row]!, wholes[row]!, settings.decimals);
  return bands.flatMap(({ percent }) => {
    const start = parseDecimal(percent)!;
    const rows = order.filter(
      (row) =>
        places[row] !== PLACE.none &&
        comparePercent(parts[row]!, wholes[row]!, start) < 0 &&
        decimalToNumber(printed(row)) >= decimalToNumber(start),
    );
    const [first] = rows;
    if (first === undefined) return [];
    const band = bandOf(parts[first]!, wholes[first]!, bands)?.name ?? "";
    return [{ rate: decimalText(printed(first), ","), start: decimalText(start, ","), band, rows }];
  });
}
