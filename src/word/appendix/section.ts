import { Paragraph } from "docx";
import type { FileChild, ISectionOptions } from "docx";
import type { AppendixDocument, HeadingLine } from "../../core/appendix/document";
import { endParagraph, section } from "../page";
import { plainLine } from "../plain-line";
import { ruleParagraph } from "../rule";
import { textRun } from "../run";
import { roomOf } from "../units";
import { AROUND_RULE } from "../look";
import { HEADING_LOOKS, headingStyle, tableStyleIds } from "./styles";
import { appendixTable } from "./table";

/** An appendix on pages of its own. */
export function appendixSection(document: AppendixDocument): ISectionOptions {
  return section(document.page, [
    ...document.heading.map(headingParagraph),
    ...rule(document),
    appendixTable(document),
    ...noteParagraphs(document),
  ]);
}

/** What differs from the line's style is set on the line itself. */
function headingParagraph(line: HeadingLine): Paragraph {
  const look = HEADING_LOOKS[line.role];
  const run = textRun(line.text, {
    ...(line.size === look.size ? {} : { size: line.size }),
    ...(line.bold === look.bold ? {} : { bold: line.bold }),
    ...(line.italic === look.italic ? {} : { italic: line.italic }),
  });
  return new Paragraph({ style: headingStyle(line.role), children: [run] });
}

function rule({ page, ruleShare }: AppendixDocument): FileChild[] {
  const room = roomOf(page);
  return ruleShare > 0 ? [ruleParagraph(ruleShare * room, room, AROUND_RULE.below)] : [];
}

/** Notes stay together, so that none stands alone on a page. */
function noteParagraphs({ notes, tableSize }: AppendixDocument): Paragraph[] {
  if (notes.length === 0) return [endParagraph()];
  const style = tableStyleIds(tableSize).note;
  return notes.map(
    (note, i) => new Paragraph({ style, text: plainLine(note), ...(i < notes.length - 1 ? { keepNext: true } : {}) }),
  );
}
