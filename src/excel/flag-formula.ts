import { parseDecimal } from "../core/numbers/decimal";
import type { Target } from "../core/settings/settings";
import { columnName } from "../core/sheet/address";
import type { Flagging } from "../core/standing/flagging";
import { runsOf } from "./rectangles";

export type Flag = "short" | "boundary";

/** In every formula of ours, and nowhere else: by it our rules are found again after the workbook was reopened. */
const MARKER = "ra-soat:";

/** Whether a conditional format is one of our flags. */
export function isFlagFormula(formula: string): boolean {
  return formula.includes(`N("${MARKER}`);
}

/** Texts that stand for nothing in a count column; what else is text is judged once it has been corrected. */
const ZERO_MARKS = ["-", "–", "—", "không", "không có", "ko"];

/**
 * Formula of a flag, for the row whose number (from one) it is written for; null where the sheet lacks a column it needs.
 *
 * It compares integers, `100*part <= 20*whole`, never a rounded rate. Where the stated whole and the sum of its parts
 * disagree it must hold for both, as in the pane's own standing; a blank whole is the sum (MIN passes over blank cells).
 * It is FALSE while a count is text, an error or negative. Conditional formats take no array constants and no unions
 * (https://learn.microsoft.com/openspecs/office_standards/ms-oi29500/ed5fc677-a244-4bfc-a148-8ac15a6a97db), so each mark is counted apart.
 */
export function flagFormula(flag: Flag, flagging: Flagging, row: number): string | null {
  const { whole, parts, addends, target } = flagging;
  if (whole === null || parts.length === 0) return null;

  const wholeCell = references([whole], row)[0]!;
  const sumOfAll = addends.length > 0 ? sum(addends, row) : null;
  const percent = parseDecimal(target.percent);
  if (!percent) throw new RangeError(`A target is a decimal numeral, not "${target.percent}"`);
  // 92.5 % is 1000*part against 925*whole.
  const rate: Rate = { left: `${100 * 10 ** percent.decimals}*${sum(parts, row)}`, times: `${percent.units}*` };

  const needed = [...new Set([whole, ...parts, ...addends])];
  const all = references(needed, row).join(",");
  const conditions = [
    `N("${MARKER}${flag}")=0`,
    isEachFigure(references(needed, row), references([...new Set([...parts, ...addends])], row), needed.length),
    `MIN(${all})>=0`,
    ...(flag === "boundary" ? onTarget(rate, wholeCell, sumOfAll) : belowTarget(rate, wholeCell, sumOfAll, target)),
  ];
  return `=AND(${conditions.join(",")})`;
}

/** `left` is to be compared with `times` and the whole. */
interface Rate {
  readonly left: string;
  readonly times: string;
}

function belowTarget({ left, times }: Rate, whole: string, sumOfAll: string | null, target: Target): string[] {
  const sign = target.comparator === ">" ? "<=" : "<";
  // A blank whole, where no sum stands in for it, is no whole: MIN of nothing is 0.
  const least = sumOfAll === null ? `MIN(${whole})` : `MIN(${whole},${sumOfAll})`;
  return [`${least}>0`, `${left}${sign}${times}${least}`];
}

/** Two readings are on the target only where they are one; a blank whole is the sum. */
function onTarget({ left, times }: Rate, whole: string, sumOfAll: string | null): string[] {
  if (sumOfAll === null) return [`${whole}>0`, `${left}=${times}${whole}`];
  return [`${sumOfAll}>0`, `COUNT(${whole})*(${whole}-${sumOfAll})=0`, `${left}=${times}${sumOfAll}`];
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
