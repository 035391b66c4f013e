import { columnName, type CellAddress } from "../../../src/core/sheet/address";
import type { Corner } from "../../../src/core/sheet/formula";
import { normalFormula, rewrite } from "./references";

/** An A1 formula of the cell `at`, in R1C1. */
export function toR1C1(formula: string, at: CellAddress): string {
  const axis = (letter: string, index: number | null, fixed: boolean, from: number): string => {
    if (index === null) return "";
    if (fixed) return `${letter}${index + 1}`;
    return index === from ? letter : `${letter}[${index - from}]`;
  };
  const corner = (c: Corner): string =>
    axis("R", c.row, c.rowFixed, at.row) + axis("C", c.column, c.columnFixed, at.column);
  return rewrite(formula, ({ sheet, start, end }) => {
    const [first, last] = [corner(start), end && corner(end)];
    // A whole row or column is named once: "C:C" is C1C1 in A1's sense, "R5" in R1C1's.
    return (
      sheet +
      (last === null || (first === last && (start.row === null || start.column === null)) ? first : `${first}:${last}`)
    );
  });
}

const REFERENCE =
  /"(?:[^"]|"")*"|'(?:[^']|'')+'!|(?<![\p{L}\p{N}_.])(?:R(\d+|\[-?\d+\])?)?(?:C(\d+|\[-?\d+\])?)?(?![\p{L}\p{N}_.([!])/giu;

/** An R1C1 formula of the cell `at`, in A1. References off the sheet become #REF!. */
export function fromR1C1(formula: string, at: CellAddress): string {
  const axis = (text: string | undefined, from: number): { index: number; fixed: boolean } => {
    if (text === undefined) return { index: from, fixed: false };
    if (text.startsWith("[")) return { index: from + Number(text.slice(1, -1)), fixed: false };
    return { index: Number(text) - 1, fixed: true };
  };
  const a1 = formula.replace(REFERENCE, (match, row: string | undefined, column: string | undefined) => {
    if (match === "" || match.startsWith('"') || match.startsWith("'")) return match;
    const hasRow = /^R/i.test(match);
    const hasColumn = /C/i.test(match);
    const r = axis(row, at.row);
    const c = axis(column, at.column);
    if (r.index < 0 || c.index < 0) return "#REF!";
    const rowName = `${r.fixed ? "$" : ""}${r.index + 1}`;
    const columnText = `${c.fixed ? "$" : ""}${columnName(c.index)}`;
    if (hasRow && hasColumn) return columnText + rowName;
    return hasRow ? `${rowName}:${rowName}` : `${columnText}:${columnText}`;
  });
  return normalFormula(a1);
}
