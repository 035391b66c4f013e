import type { WritePlan } from "../../src/core/corrections/plan";
import type { CellValue, SheetSnapshot } from "../../src/core/sheet/snapshot";
import { gridsOf, snapshotOfGrids } from "./grids";

/**
 * The sheet after a plan was written to it, as Excel would show it. Refuses a plan that does not expect what the sheet
 * holds, or that edits a cell twice. Formulas are computed by `compute`, which gets the sheet as it then stands.
 */
export function applyPlan(
  snapshot: SheetSnapshot,
  plan: WritePlan,
  compute: (formula: string, valueOf: (name: string) => CellValue) => CellValue = rateValue,
): SheetSnapshot {
  const { area, hasFonts } = snapshot;
  if (!area) throw new Error("The sheet is empty");
  const { values, formulas, numberFormats: formats, fontNames } = gridsOf(snapshot);
  const edited = new Set<string>();
  const at = (name: string): CellValue => {
    const [, letter = "", digits = ""] = /^([A-Z])(\d+)$/.exec(name) ?? [];
    return values[Number(digits) - 1 - area.top]?.[letter.charCodeAt(0) - 65 - area.left] ?? "";
  };
  const written: (() => void)[] = [];
  for (const { cell, before, after, isFormula, numberFormat } of plan.edits) {
    const row = cell.row - area.top;
    const column = cell.column - area.left;
    const key = `${row} ${column}`;
    if (edited.has(key)) throw new Error(`Row ${cell.row}, column ${cell.column} is edited twice`);
    edited.add(key);
    if (formulas[row]![column] !== before)
      throw new Error(`Expected ${String(before)}, found ${String(formulas[row]![column])}`);
    if (numberFormat && formats[row]![column] !== numberFormat.before) throw new Error("Another number format");
    if (numberFormat) formats[row]![column] = numberFormat.after;
    if (formats[row]![column] === "@" && typeof after === "number") throw new Error("A number under @ stays text");
    formulas[row]![column] = after;
    values[row]![column] = after;
    if (isFormula) written.push(() => (values[row]![column] = compute(String(after), at)));
  }
  for (const calculate of written) calculate();
  return snapshotOfGrids(area, { values, formulas, numberFormats: formats, ...(hasFonts && { fontNames }) }, snapshot);
}

const RATE = /^=IF\((.+?)=0,"",ROUND\((100\*)?(.+)\/(.+),(\d)\)\)$/;

/** Computes the formulas that rates are written as, in doubles as Excel does. */
function rateValue(formula: string, valueOf: (name: string) => CellValue): CellValue {
  const match = RATE.exec(formula);
  if (!match) throw new Error(`${formula} is no formula of a rate`);
  const [, tested = "", hundred, top = "", whole = "", decimals = ""] = match;
  const term = (text: string): number => {
    const name = /^N\((\w+)\)$/.exec(text)?.[1];
    const value = valueOf(name ?? text);
    if (typeof value === "number") return value;
    if (name !== undefined || value === "") return 0;
    throw new Error(`${text} holds ${String(value)}: #VALUE!`);
  };
  if (term(tested) === 0) return "";
  const sum = top
    .replace(/^\(|\)$/g, "")
    .split("+")
    .map((text) => term(text.replace(/^N\((\w+)$/, "N($1)")));
  const rate = ((hundred ? 100 : 1) * sum.reduce((total, one) => total + one, 0)) / term(whole);
  // Excel rounds the 15 digits it keeps.
  return Number(`${Math.round(Number(`${rate.toPrecision(15)}e${decimals}`))}e-${decimals}`);
}
