import { parseDecimal } from "../core/numbers/decimal";
import type { RankingTable } from "../core/recognition/table";
import type { Target } from "../core/settings/settings";
import { columnName } from "../core/sheet/address";
import { identitiesOn } from "../core/standing/readings";
import { runsOf } from "./rectangles";

export type Flag = "short" | "boundary";

/** In every formula of ours, and nowhere else: by it our rules are found again after the workbook was reopened. */
const MARKER = "ra-soat:";

/** Whether a conditional format is one of our flags. */
export function isFlagFormula(formula: string): boolean {
  return formula.includes(`N("${MARKER}`);
}

/** Texts that stand for nothing in a count column; what else is text is judged once it has been corrected. */
const ZERO_MARKS = ["-", "–", "không"];

/**
 * Formula of a flag, for the row whose number (from one) it is written for; null where the sheet lacks a column it needs.
 *
 * It compares integers, `100*part <= 20*whole`, never a rounded rate. Where the stated whole and the sum of its parts
 * disagree it must hold for both, as in the pane's own standing; a blank whole is the sum (MIN and MAX pass over blank
 * cells). It is FALSE while a count is text, an error or negative. Conditional formats take no array constants, and VBA's
 * FormatConditions no more than 255 characters: a table whose columns stand side by side stays below.
 */
export function flagFormula(flag: Flag, table: RankingTable, target: Target, row: number): string | null {
  const { columns, programme, counts } = table;
  const whole = columns[programme.rate.whole];
  const parts = programme.rate.parts.flatMap((field) => columns[field] ?? []);
  if (whole === undefined || parts.length === 0) return null;
  const identity = identitiesOn(programme, counts, table.rows.length).find((one) => one.whole === programme.rate.whole);
  const addends = identity?.complete ? identity.parts.flatMap((field) => columns[field] ?? []) : [];

  const wholeCell = references([whole], row)[0]!;
  const readings = addends.length > 0 ? `${wholeCell},${sum(addends, row)}` : wholeCell;
  const figures = references([...new Set([...parts, ...addends])], row);
  const all = references([...new Set([whole, ...parts, ...addends])], row);
  const conditions = [
    `N("${MARKER}${flag}")=0`,
    isEachFigure(all, figures, new Set([whole, ...parts, ...addends]).size),
    `MIN(${all.join(",")})>=0`,
    `MIN(${readings})>0`,
    ...(addends.length > 0 ? [] : [`COUNT(${wholeCell})=1`]),
    ...comparisons(flag, sum(parts, row), readings, target),
  ];
  return `=AND(${conditions.join(",")})`;
}

/** The comparison with the target, in integers: 92.5 % is 1000*part against 925*whole. */
function comparisons(flag: Flag, part: string, readings: string, target: Target): string[] {
  const percent = parseDecimal(target.percent);
  if (!percent) throw new RangeError(`A target is a decimal numeral, not "${target.percent}"`);
  const left = `${String(100 * 10 ** percent.decimals)}*${part}`;
  const least = `${String(percent.units)}*MIN(${readings})`;
  if (flag === "boundary") return [`${left}=${least}`, `${left}=${String(percent.units)}*MAX(${readings})`];
  return [`${left}${target.comparator === ">" ? "<=" : "<"}${least}`];
}

/** Each cell is a number, blank or, among the parts, a zero mark. */
function isEachFigure(all: readonly string[], parts: readonly string[], cells: number): string {
  const blanks = all.map((span) => `COUNTBLANK(${span})`);
  const marks = ZERO_MARKS.flatMap((mark) => parts.map((span) => `COUNTIF(${span},"${mark}")`));
  return `COUNT(${all.join(",")})+${[...blanks, ...marks].join("+")}=${String(cells)}`;
}

function sum(columns: readonly number[], row: number): string {
  return `SUM(${references(columns, row).join(",")})`;
}

/** The row's cells in these columns: "$D7:$F7" where they stand side by side. */
function references(columns: readonly number[], row: number): string[] {
  return runsOf([...columns].sort((a, b) => a - b)).map(({ first, last }) => {
    const start = `$${columnName(first)}${String(row)}`;
    return first === last ? start : `${start}:$${columnName(last)}${String(row)}`;
  });
}
