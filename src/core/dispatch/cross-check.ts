import type { Report } from "../checks/report";
import type { Settings } from "../settings/settings";
import { appendixFindings } from "./appendix-mention";
import { claimFindings } from "./claim-findings";
import { claimsIn } from "./claims";
import { crossFinding, type CrossFinding } from "./cross-finding";
import { LONGEST_LETTER, readLetter } from "./letter";
import { createNameFinder, MOST_AGENCIES } from "./name-finder";
import { ownReferenceFindings } from "./own-reference";
import { rateFindings } from "./rate-findings";
import { sourceOf } from "./source";

/** No dispatch has more; a hostile text could have thousands. */
const MOST_FINDINGS = 500;

/**
 * Where the text of a dispatch, pasted or drafted, and its table disagree: number, symbol and date; the reference to
 * its appendices (`ordinals`, 0 for an only one); who is named as falling short; rates and counts. Only what the text
 * plainly says of this table is compared: nothing is made of other documents it cites, of other periods, of what it
 * wishes. Pure. Work is bounded by the characters and agencies that are looked at. Places are in the text's NFC.
 */
export function crossCheck(
  text: string,
  report: Report,
  settings: Settings,
  ordinals: readonly number[] = [settings.appendix.ordinal],
): CrossFinding[] {
  const letter = readLetter(text);
  const findings = [...ownReferenceFindings(letter, report, settings), ...appendixFindings(letter, ordinals)];
  if (letter.isCut)
    findings.push(crossFinding("text-too-long", null, { expected: LONGEST_LETTER, actual: text.length }));
  const agencies = report.table.rows.length;
  if (agencies > MOST_AGENCIES)
    return [...findings, crossFinding("too-many-agencies", null, { expected: MOST_AGENCIES, actual: agencies })];

  const source = sourceOf(report, settings);
  const finder = createNameFinder(report);
  const { subject, counted } = report.table.programme;
  const subjects = [...subject, ...counted.deeds];
  findings.push(...claimFindings(claimsIn(letter, finder, subjects), source), ...rateFindings(letter, finder, source));
  return findings.slice(0, MOST_FINDINGS).sort((a, b) => (a.place?.start ?? -1) - (b.place?.start ?? -1));
}
