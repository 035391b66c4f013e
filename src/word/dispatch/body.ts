import { AlignmentType, Paragraph } from "docx";
import { textPoints } from "../../core/appendix/text-width";
import { listLines } from "../../core/dispatch/document";
import type { DispatchDocument } from "../../core/dispatch/document";
import { RECIPIENTS } from "../../core/dispatch/fixed-words";
import { plainLine } from "../plain-line";
import { textRun } from "../run";
import { points } from "../../core/appendix/page";
import { roomOf, twips } from "../units";
import { FIRST_LINE, SIZES, STYLES } from "./styles";

const LOOK = { size: SIZES.body, bold: false } as const;
/** Around "Kính gửi", in points. */
const AROUND_RECIPIENTS = 14;

/**
 * "Kính gửi" and to whom (Mục II, khoản 9, điểm a): a single recipient on its line; several below it, a line each, their
 * dashes under the colon.
 */
export function recipientParagraphs({ recipients, page }: DispatchDocument): Paragraph[] {
  const [only] = recipients;
  if (only === undefined) return [];
  const before = { before: twips(AROUND_RECIPIENTS) };
  const after = { after: twips(AROUND_RECIPIENTS) };
  if (recipients.length === 1) {
    const text = plainLine(`${RECIPIENTS} ${only}`);
    return [
      new Paragraph({
        style: STYLES.recipients,
        text,
        alignment: AlignmentType.CENTER,
        spacing: { ...before, ...after },
      }),
    ];
  }
  const entries = listLines(recipients);
  const label = textPoints(RECIPIENTS.slice(0, -1), LOOK);
  const dash = textPoints("- ", LOOK);
  const room = roomOf(page);
  const longest = Math.max(...entries.map((entry) => textPoints(entry, LOOK)));
  // The whole stands in the middle; where a name is too long for that, it begins where paragraphs do.
  const left = Math.max(points(FIRST_LINE), (room - label - longest) / 2);
  return [
    new Paragraph({ style: STYLES.recipients, text: RECIPIENTS, indent: { left: twips(left) }, spacing: before }),
    ...entries.map(
      (entry, i) =>
        new Paragraph({
          style: STYLES.recipients,
          text: plainLine(entry),
          indent: { left: twips(left + label + dash), hanging: twips(dash) },
          ...(i === entries.length - 1 ? { spacing: after } : {}),
        }),
    ),
  ];
}

/** The body; its last paragraph stays on the page of the signature (Mục II, khoản 6). */
export function bodyParagraphs({ body }: DispatchDocument): Paragraph[] {
  return body.map(
    ({ runs }, i) =>
      new Paragraph({
        style: STYLES.body,
        children: runs.map((run) => textRun(run.text, run)),
        ...(i === body.length - 1 ? { keepNext: true } : {}),
      }),
  );
}
