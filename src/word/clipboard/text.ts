import type { AppendixDocument } from "../../core/appendix/document";
import { cellText } from "../cell-text";
import { plainLine } from "../plain-line";

/** The appendix as lines of text, cells parted by tabs: what Excel and Notepad paste. */
export function appendixText(document: AppendixDocument): string {
  const width = document.columns.length;
  const header = document.header.map((cells) => {
    const texts = new Map(cells.map((cell) => [cell.column, cell.text]));
    return Array.from({ length: width }, (_, column) => texts.get(column) ?? "");
  });
  const rows = document.rows.map(({ cells }) => cells.map(cellText));
  return [
    ...document.heading.map(({ text }) => [text]),
    ...header,
    ...(document.numbering.length > 0 ? [document.numbering] : []),
    ...rows,
    ...document.notes.map((note) => [note]),
  ]
    .map((cells) => cells.map(plainLine).join("\t"))
    .join("\r\n");
}
