import type { Report } from "../checks/report";
import { appendixOf, type AppendixHead } from "../settings/appendices";
import type { Settings } from "../settings/settings";
import { referenceLine } from "./dispatch";
import type { HeadingLine } from "./document";
import { textPoints } from "./text-width";
import { appendixLabel, onOneLine } from "./wording";

/**
 * "Phụ lục", the title in capitals, the reference line: mục III.1 of Phụ lục I of Nghị định 30/2020/NĐ-CP, which leaves
 * 13 or 14 pt for the last two.
 */
export function headingLines({ table }: Report, settings: Settings, width: number): HeadingLine[] {
  const head = headOf(settings, table.sheetName);
  const { dispatch, appendix } = settings;
  const title = onOneLine(head.title.trim() || table.programme.appendixTitle);
  const lines = [
    { role: "title", text: title.toLocaleUpperCase("vi"), bold: true, italic: false },
    { role: "reference", text: referenceLine(dispatch, appendix.mode), bold: false, italic: true },
  ] as const;
  return [
    { role: "label", text: appendixLabel(head.ordinal), size: 14, bold: true, italic: false },
    ...lines.map((line) => ({ ...line, size: headingSize(line.text, line.bold, width) })),
  ];
}

/** A sheet that is none of the appendices has no numeral to bear: to ask for it is a bug. */
export function headOf(settings: Settings, sheetName: string): AppendixHead {
  const head = appendixOf(settings, sheetName);
  if (!head) throw new RangeError(`"${sheetName}" is none of the dispatch's appendices`);
  return head;
}

/** 14 pt, or 13 where that saves the line from being wrapped. */
function headingSize(text: string, bold: boolean, width: number): number {
  const fits = (size: number) => textPoints(text, { size, bold }) <= width;
  return !fits(14) && fits(13) ? 13 : 14;
}
