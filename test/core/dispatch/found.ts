import type { Report } from "../../../src/core/checks/report";
import { crossCheck } from "../../../src/core/dispatch/cross-check";
import type { CrossFinding } from "../../../src/core/dispatch/cross-finding";
import { withOrdinals } from "./ordinals";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf } from "../appendix/reports";

/** The table of dispatch 8900/UBND-NCPC, without a finding. */
export const TABLE = reportOf(BAC_KAN, BAC_KAN_SETTINGS);
export const SEEN = " (Chi tiết tại Phụ lục kèm theo).";

/**
 * "agency-extra «Sở Y tế» → Sở Y tế": the code and the words it is of, then what is expected where that is told. The
 * same has to be found where the text has more white space than it needs, as one pasted from a PDF has.
 */
export function found(text: string, report: Report = TABLE, ordinals?: readonly number[]): string[] {
  const told = toldOf(text, report, ordinals);
  expect(toldOf(text.replace(/ /g, "  "), report, ordinals)).toEqual(told);
  return told;
}

/** The same of a text with a reference to the appendix, so that it is not what is missed. */
export function foundInBody(text: string, report?: Report): string[] {
  return found(text + SEEN, report);
}

function toldOf(text: string, report: Report, ordinals?: readonly number[]): string[] {
  return crossCheck(text, report, withOrdinals(report, ordinals)).map((one) => {
    const words = wordsOf(text, one);
    const expected = one.expected ?? one.agency;
    return `${one.code}${words === null ? "" : ` «${words}»`}${expected === null ? "" : ` → ${expected}`}`;
  });
}

/** The words that a finding is of, on one line. */
function wordsOf(text: string, { place }: CrossFinding): string | null {
  return place && text.normalize("NFC").slice(place.start, place.end).replace(/\s+/g, " ");
}
