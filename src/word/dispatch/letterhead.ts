import { Paragraph } from "docx";
import type { Table } from "docx";
import { textPoints } from "../../core/appendix/text-width";
import type { DispatchDocument } from "../../core/dispatch/document";
import { MOTTO, NATIONAL_TITLE } from "../../core/dispatch/fixed-words";
import { plainLine } from "../plain-line";
import { ruleParagraph } from "../rule";
import { roomOf } from "../units";
import { COLUMN_MARGIN, twoColumns } from "./columns";
import { mottoSize, STYLES } from "./styles";
import type { HeadSize } from "./styles";

/** Fonts and printers differ by a hair: a line that must not be wrapped gets this much more room than it needs. */
const CAUTION = 1.04;
/** The rule under the issuing body is a third to a half of its line (Mục II, khoản 2). */
const RULE_OF_LINE = 0.4;

/**
 * Head of a dispatch (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 1–5): on the left who issues it, its
 * number and subject; on the right the nation's title and motto, place and date.
 */
export function letterhead(dispatch: DispatchDocument): Table {
  const size = headSize(dispatch);
  const { left, right } = widths(dispatch, size);
  const { parent, name } = dispatch.issuer;
  const longest = Math.max(0, ...name.map((line) => textPoints(line, { size, bold: true })));
  return twoColumns(left + 2 * COLUMN_MARGIN, right + 2 * COLUMN_MARGIN, [
    [
      [
        ...lines(parent, STYLES.parent),
        ...lines(name, STYLES.issuer),
        ruleParagraph(Math.min(longest, left) * RULE_OF_LINE, left),
      ],
      [
        ...lines([NATIONAL_TITLE], STYLES.nationalTitle),
        ...lines([MOTTO], STYLES.motto),
        ruleParagraph(textPoints(MOTTO, { size: mottoSize(size), bold: true }), right),
      ],
    ],
    [
      [...lines([dispatch.code], STYLES.code), ...lines([dispatch.subject], STYLES.subject)],
      lines([dispatch.placeAndDate], STYLES.placeAndDate),
    ],
  ]);
}

/** 13 pt, or 12 where that saves the name of an issuing body from being wrapped. */
export function headSize(dispatch: DispatchDocument): HeadSize {
  const { parent, name } = dispatch.issuer;
  const fits = (size: HeadSize) => {
    const room = widths(dispatch, size).left;
    const holds = (line: string, bold: boolean) => textPoints(line, { size, bold }) * CAUTION <= room;
    return parent.every((line) => holds(line, false)) && name.every((line) => holds(line, true));
  };
  return !fits(13) && fits(12) ? 12 : 13;
}

/** Room for text, in points: the right column holds the nation's title on one line, the left one has the rest. */
function widths({ page }: DispatchDocument, size: HeadSize): { left: number; right: number } {
  const right = textPoints(NATIONAL_TITLE, { size, bold: true }) * CAUTION;
  return { left: roomOf(page) - right - 4 * COLUMN_MARGIN, right };
}

function lines(texts: readonly string[], style: string): Paragraph[] {
  return texts.map((text) => new Paragraph({ style, text: plainLine(text) }));
}
