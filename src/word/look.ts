import type { AppendixDocument } from "../core/appendix/document";

/** Between a cell's text and its borders, in points: columns are worked out for these. */
export const CELL_MARGINS = { side: 3, above: 2.4 } as const;
/** Room around the rule under the heading, in points. */
export const AROUND_RULE = { above: 3, below: 8 } as const;
/** Thickness of the table's lines and of the rule, in points. */
export const LINES = { table: 0.5, rule: 0.75 } as const;

const ROW_OF_SIZE = 1.55;

/** Height of a row of one line, in points; word processors fit the others to what they hold. */
export function leastRowHeight({ tableSize }: AppendixDocument): number {
  return tableSize * ROW_OF_SIZE;
}
