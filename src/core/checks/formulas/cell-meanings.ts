import type { FieldId } from "../../programmes/programme";
import type { CellAddress } from "../../sheet/address";
import { columnAt, formulaAt, numberIn as numberInColumn } from "../../sheet/cells";
import { oncePer, type CheckContext } from "../context";
import { lowerBound } from "../rows";
import { numberOf, type Linear, type Term } from "./linear";
import { meaningOf, sumOf, type AreaReference, type CellMeanings, type Meaning } from "./meaning";
import { formulaTree } from "./syntax";

/** Formulas that stand behind a formula, behind one another; more are not followed. */
const DEEPEST = 6;

/** Steps spent on understanding formulas: some for each row, so that the work grows with the rows alone. */
const STEPS = 200_000;
const STEPS_A_ROW = 40;

const budgets = oncePer(({ agencies, totals }: CheckContext) => ({
  left: STEPS + STEPS_A_ROW * (agencies.length + totals.length),
}));

/** What the formula of a cell works out; null where it is not followed. */
export function formulaMeaning(context: CheckContext, cell: CellAddress, formula: string): Meaning | null {
  return follow(context, [cell], formula);
}

function follow(context: CheckContext, behind: readonly CellAddress[], formula: string): Meaning | null {
  const budget = budgets(context);
  // Reading a formula costs its length, whatever comes of it.
  budget.left -= formula.length >> 3;
  if (budget.left <= 0) return null;
  const tree = formulaTree(formula);
  return tree && meaningOf(tree, behind[0]!.row, new SheetMeanings(context, behind));
}

const fieldsByColumn = oncePer(
  ({ agencies }: CheckContext): ReadonlyMap<number, FieldId> =>
    new Map(Object.entries(agencies.counts).map(([field, { column }]) => [column, field])),
);

/** Rows of the body with something in them that is neither an agency nor a total, ascending. */
const otherRows = oncePer(({ table }: CheckContext) => Int32Array.from(table.otherRows, ({ row }) => row));

class SheetMeanings implements CellMeanings {
  readonly identities: CheckContext["identities"];
  private readonly budget: { left: number };

  /** `behind`: the cells whose formulas led here, the last one first; a formula that comes back to one is circular. */
  constructor(
    private readonly context: CheckContext,
    private readonly behind: readonly CellAddress[],
  ) {
    this.identities = context.identities;
    this.budget = budgets(context);
  }

  spend(work: number): boolean {
    this.budget.left -= work;
    return this.budget.left > 0;
  }

  cell(row: number, column: number): Meaning | null {
    if (this.behind.some((cell) => cell.row === row && cell.column === column)) return null;
    const field = fieldsByColumn(this.context).get(column);
    const term = field === undefined ? null : this.termAt(row, field);
    if (term) return sumOf({ constant: 0, terms: [term] });
    const formula = formulaAt(this.context.snapshot, row, column);
    if (formula !== null)
      return this.behind.length < DEEPEST ? follow(this.context, [{ row, column }, ...this.behind], formula) : null;
    // A number typed beside the figures may be made of them: what becomes of it when they change is not known.
    const { body } = this.context.table;
    if (row >= body.top && row <= body.bottom) return null;
    const value = this.numberAt(row, column);
    return Number.isNaN(value) ? null : sumOf(numberOf(value));
  }

  area(area: AreaReference, as: "sum" | "subtotal"): Linear | null {
    const { snapshot } = this.context;
    if (!snapshot.area) return null;
    const top = Math.max(area.top, snapshot.area.top);
    const bottom = Math.min(area.bottom, snapshot.area.bottom);
    const left = Math.max(area.left, snapshot.area.left);
    const right = Math.min(area.right, snapshot.area.right);
    if (this.behind.some(({ row, column }) => row >= top && row <= bottom && column >= left && column <= right))
      return null;
    if (as === "subtotal" && this.hidesRows(top, bottom)) return null;
    const terms: Term[] = [];
    for (let column = left; column <= right; column += 1) {
      if (!this.addColumn(terms, column, top, bottom, as)) return null;
    }
    return { constant: 0, terms };
  }

  /** Adds a column's figures from `top` to `bottom`; false where other numbers stand among them. */
  private addColumn(terms: Term[], column: number, top: number, bottom: number, as: "sum" | "subtotal"): boolean {
    const { table, agencies, totals, snapshot } = this.context;
    const field = fieldsByColumn(this.context).get(column);
    if (field === undefined) return this.isWithoutNumbers(column, top, bottom);
    const { body } = table;
    if (!this.isWithoutNumbers(column, top, Math.min(bottom, body.top - 1))) return false;
    if (!this.isWithoutNumbers(column, Math.max(top, body.bottom + 1), bottom)) return false;
    const others = otherRows(this.context);
    for (let at = lowerBound(others, top); others[at]! <= bottom; at += 1) {
      if (!this.spend(1) || !Number.isNaN(this.numberAt(others[at]!, column))) return false;
    }
    const first = lowerBound(agencies.rows, top);
    const end = lowerBound(agencies.rows, bottom + 1);
    if (end > first) terms.push({ field, first, end, times: 1 });
    for (let at = lowerBound(totals.rows, top); totals.rows[at]! <= bottom; at += 1) {
      if (!this.spend(1)) return false;
      const row = totals.rows[at]!;
      if (as === "subtotal" && /\bSUBTOTAL\s*\(/iu.test(formulaAt(snapshot, row, column) ?? "")) continue;
      terms.push(this.termAt(row, field)!);
    }
    return true;
  }

  /** The figure of an agency's row, or the sum that a total's row stands for. */
  private termAt(row: number, field: FieldId): Term | null {
    const { table, agencies, totals } = this.context;
    const index = lowerBound(agencies.rows, row);
    if (agencies.rows[index] === row) return { field, first: index, end: index + 1, times: 1 };
    const total = lowerBound(totals.rows, row);
    if (totals.rows[total] !== row) return null;
    const { first, end } = table.totals[total]!;
    return { field, first, end, times: 1 };
  }

  private numberAt(row: number, column: number): number {
    const cells = columnAt(this.context.snapshot, column);
    return cells ? numberInColumn(cells, row) : NaN;
  }

  private isWithoutNumbers(column: number, top: number, bottom: number): boolean {
    if (top > bottom) return true;
    if (!this.spend(bottom - top + 1)) return false;
    for (let row = top; row <= bottom; row += 1) if (!Number.isNaN(this.numberAt(row, column))) return false;
    return true;
  }

  private hidesRows(top: number, bottom: number): boolean {
    const { hiddenRows } = this.context.snapshot;
    return this.spend(hiddenRows.length) && hiddenRows.some((row) => row >= top && row <= bottom);
  }
}
