import type { FieldId } from "../../programmes/programme";
import { FIGURE } from "../../recognition/table";
import { cellName, type CellAddress } from "../../sheet/address";
import { formulaAt, valueAt } from "../../sheet/cells";
import { moveFormula } from "../../sheet/formula";
import { countAt } from "../../standing/readings";
import { usualFormula } from "../column-formulas";
import { oncePer, type CheckContext } from "../context";
import type { Cause } from "../finding";
import { relativeForm } from "../references";
import { lowerBound } from "../rows";
import { formulaMeaning } from "./cell-meanings";
import type { Linear } from "./linear";
import { formulaTree, type FormulaNode } from "./syntax";

/** A figure that stands where the others of its column, or of its total's row, are worked out. */
export interface TypedFigure {
  readonly cell: CellAddress;
  /** Index of the agency's row, or of the total's. */
  readonly index: number;
  readonly kind: "agency" | "total";
  /** The formula the others share, as it would read here. */
  readonly formula: string;
}

/** So many must share a formula, and be more than twice as many as the typed figures, before these are exceptions. */
const FEWEST = 3;

const typedByColumn = oncePer((context: CheckContext) => {
  const known = new Map<number, readonly TypedFigure[]>();
  return (column: number): readonly TypedFigure[] => {
    let typed = known.get(column);
    if (typed === undefined) known.set(column, (typed = typedIn(context, column)));
    return typed;
  };
});

/** The figures typed over a column's formula, in the order of the agencies' rows. */
export function typedOver(context: CheckContext, column: number): readonly TypedFigure[] {
  return typedByColumn(context)(column);
}

function typedIn(context: CheckContext, column: number): readonly TypedFigure[] {
  const { agencies } = context;
  const usual = usualFormula(context, column);
  if (!usual || usual.count < FEWEST) return [];
  const typed: TypedFigure[] = [];
  for (let index = 0; index < agencies.length; index += 1) {
    const row = agencies.rows[index]!;
    if (!isTyped(context, { row, column })) continue;
    const formula = moveFormula(usual.formula, row - usual.row, 0);
    typed.push({ cell: { row, column }, index, kind: "agency", formula });
    if (typed.length * 2 > usual.count) return [];
  }
  return typed;
}

/** A number as it stands, or one worked out of numbers alone: "=21/36*100". */
function isTyped({ snapshot }: CheckContext, { row, column }: CellAddress): boolean {
  if (typeof valueAt(snapshot, row, column) !== "number") return false;
  const formula = formulaAt(snapshot, row, column);
  if (formula === null) return true;
  // Spares nearly every formula its tree.
  if (/[A-Za-z]\$?\d/.test(formula)) return false;
  const tree = formulaTree(formula);
  return tree !== null && isOfNumbers(tree);
}

function isOfNumbers(node: FormulaNode): boolean {
  switch (node.kind) {
    case "number":
      return true;
    case "text":
    case "reference":
      return false;
    case "percent":
      return isOfNumbers(node.node);
    case "sum":
      return node.terms.every((term) => isOfNumbers(term.node));
    case "binary":
      return isOfNumbers(node.left) && isOfNumbers(node.right);
    case "call":
      return node.args.length > 0 && node.args.every((argument) => argument !== null && isOfNumbers(argument));
  }
}

/** The figures typed in rows of totals whose other totals share a formula. */
export const typedTotals = oncePer((context: CheckContext): readonly TypedFigure[] => {
  const { snapshot, totals } = context;
  const columns = Object.values(totals.counts).map(({ column }) => column);
  return Array.from(totals.rows).flatMap((row, index) => {
    const typed = columns.filter((column) => isTyped(context, { row, column }));
    if (typed.length === 0 || typed.length * 2 > columns.length - typed.length) return [];
    const others = columns.filter((column) => !typed.includes(column));
    const forms = others.map((column) => {
      const formula = formulaAt(snapshot, row, column);
      return formula === null ? null : relativeForm(formula, { row, column });
    });
    if (forms[0] === null || forms.some((form) => form !== forms[0])) return [];
    const model = formulaAt(snapshot, row, others[0]!)!;
    return typed.map((column): TypedFigure => {
      const formula = moveFormula(model, 0, column - others[0]!);
      return { cell: { row, column }, index, kind: "total", formula };
    });
  });
});

/** The figure typed over a formula in a cell, if one is. */
export function typedAt(context: CheckContext, cell: CellAddress): TypedFigure | null {
  const { rows } = context.agencies;
  const isAgency = rows[lowerBound(rows, cell.row)] === cell.row;
  const all = isAgency ? typedOver(context, cell.column) : typedTotals(context);
  // Both are in the order of the rows; a row of totals has a column or two.
  for (let at = lowerBound(rowsOf(all), cell.row); all[at]?.cell.row === cell.row; at += 1)
    if (all[at]!.cell.column === cell.column) return all[at]!;
  return null;
}

const rowsOf = oncePer((figures: readonly TypedFigure[]) => Int32Array.from(figures, ({ cell }) => cell.row));

/** That a wrong figure was typed over a formula, as its likely cause: all that is sure of how it came about. */
export function typedCause({ cell }: TypedFigure): Cause {
  return { code: "typed-over", params: { cell: cellName(cell) } };
}

/** What the formula would give in an agency's row; no finite number where it cannot be followed, or rounds. */
export function formulaResult(context: CheckContext, { cell, formula, index }: TypedFigure): number {
  const meaning = formulaMeaning(context, cell, formula);
  if (!meaning || meaning.rounding) return NaN;
  return valueOf(context, meaning.part, index) / (meaning.whole ? valueOf(context, meaning.whole, index) : 1);
}

/** The sum of figures of one agency's row; NaN where a figure of another row comes into it, or one cannot be read. */
function valueOf({ agencies }: CheckContext, { constant, terms }: Linear, index: number): number {
  const figure = (field: FieldId, first: number, end: number) => {
    const column = agencies.counts[field]!;
    const isOwn = first === index && end === index + 1;
    return isOwn && column.states[index] !== FIGURE.ambiguous ? countAt(column, index) : NaN;
  };
  return terms.reduce((sum, { field, first, end, times }) => sum + times * figure(field, first, end), constant);
}
