import type { AppendixDocument } from "../../core/appendix/document";

/**
 * For each row of the body, whether it stays on the page of what follows it: a group's title with its first agency, the
 * last agency with the sum under it, the last row with what ends the appendix, its notes. So no page holds a title, a
 * sum or a note alone.
 */
export function keptWithNext({ rows }: AppendixDocument): boolean[] {
  return rows.map(({ kind }, i) => {
    const next = rows[i + 1]?.kind;
    return next === undefined || kind === "group" || next === "subtotal" || next === "total";
  });
}
