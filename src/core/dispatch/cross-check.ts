import type { Report } from "../checks/report";
import { appendixOrdinals } from "../settings/appendices";
import type { Settings } from "../settings/settings";
import { appendixFindings } from "./appendix-mention";
import { claimFindings } from "./claim-findings";
import { claimsIn } from "./claims";
import { crossFinding, type CrossFinding } from "./cross-finding";
import { givenPlace, LONGEST_LETTER, readLetter, type Letter } from "./letter";
import { createNameFinder, MOST_AGENCIES } from "./name-finder";
import { ownReferenceFindings } from "./own-reference";
import { rateFindings } from "./rate-findings";
import { sourceOf } from "./source";

/** No dispatch has more; a hostile text could have thousands. */
const MOST_FINDINGS = 500;

/**
 * Where the text of a dispatch, pasted or drafted, and its table disagree: number, symbol and date; the reference to
 * its appendices; who is named as falling short; rates and counts. Only what the text
 * plainly says of this table is compared: nothing is made of other documents it cites, of other periods, of what it
 * wishes. Pure. Work is bounded by the characters and agencies that are looked at. Places are in the text's NFC.
 */
export function crossCheck(text: string, report: Report, settings: Settings): CrossFinding[] {
  const letter = readLetter(text);
  const findings = [
    ...ownReferenceFindings(letter, report, settings),
    ...appendixFindings(letter, appendixOrdinals(settings)),
    ...(letter.isCut ? [crossFinding("text-too-long", null, { expected: LONGEST_LETTER, actual: text.length })] : []),
    ...tableFindings(letter, report, settings),
  ];
  return findings
    .slice(0, MOST_FINDINGS)
    .map((one) => ({ ...one, place: one.place && givenPlace(letter, one.place) }))
    .sort((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1));
}

function tableFindings(letter: Letter, report: Report, settings: Settings): CrossFinding[] {
  const agencies = report.table.rows.length;
  if (agencies > MOST_AGENCIES)
    return [crossFinding("too-many-agencies", null, { expected: MOST_AGENCIES, actual: agencies })];
  const source = sourceOf(report, settings);
  const finder = createNameFinder(report);
  const { subject, counted } = report.table.programme;
  const subjects = [...subject, ...counted.deeds];
  return [...claimFindings(claimsIn(letter, finder, subjects), source), ...rateFindings(letter, finder, source)];
}
