import { lineCount } from "./text-width";
import type { TextStyle } from "./text-width";

/** Room between a cell's text and its borders, both sides together, in points. */
const PADDING = 6;
/** Screens and printers round the widths of letters: a text that by our table just fits may be wrapped. */
const CAUTION = 0.97;

/** Lines that a text takes in a cell of a width in points. */
export function cellLines(text: string, style: TextStyle, width: number): number {
  return lineCount(text, style, Math.max(1, (width - PADDING) * CAUTION));
}

/** Width in points of a cell that surely holds a text of so many points on one line. */
export function cellWidth(text: number): number {
  return text / CAUTION + PADDING;
}
