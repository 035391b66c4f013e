import { calculateFormulas, parse, tokenize } from "@cj-tech-master/excelts/formula";
import type { Calculator } from "../host/calculator";
import type { CellModel, WorkbookModel } from "../host/model";
import { WorkbookView } from "./workbook-view";

/**
 * Different formulas the engine can hold at once; it silently loses the first ones beyond (its cache of parsed formulas).
 * Workbooks with more keep the results they were saved with.
 */
export const MOST_FORMULAS = 10_000;

/**
 * The formula engine behind the workbench: `@cj-tech-master/excelts`, with ROUND replaced by ours (see `round.ts`).
 * Every call recalculates the whole workbook. A cell that leads back to itself gets 0, as Excel shows it once its warning
 * is closed; a function the engine does not know keeps the result the file holds, else #NAME?.
 * In the page's bundle the engine is 230 KB, 62 KB gzipped; the add-in's own bundle has none of it.
 */
export function createCalculator(): Calculator {
  // The engine keeps what it parsed by the object it is given.
  const sessions = new WeakMap<WorkbookModel, Session>();
  return {
    recalculate(model) {
      const formulas = formulaCells(model);
      if (formulas.length === 0 || new Set(formulas.map(({ formula }) => formula)).size > MOST_FORMULAS) return;
      let session = sessions.get(model);
      if (!session) sessions.set(model, (session = new Session(model)));
      session.calculate(formulas);
    },
    accepts(formula) {
      try {
        const tokens = tokenize(formula.replace(/^=/, ""));
        parse(tokens);
        return tokens.length > 0;
      } catch {
        return false;
      }
    },
  };
}

/** The calculations of one workbook. */
class Session {
  /** Formulas whose results are known to be theirs: those of the file, and those calculated since. */
  private readonly settled = new WeakMap<CellModel, string>();
  private isFirst = true;
  private readonly view: WorkbookView;

  constructor(model: WorkbookModel) {
    this.view = new WorkbookView(model, (cell) => this.isFirst || this.settled.get(cell) === cell.formula);
  }

  calculate(formulas: readonly CellModel[]): void {
    this.view.refresh();
    calculateFormulas(this.view);
    this.isFirst = false;
    for (const cell of formulas) this.settled.set(cell, cell.formula!);
  }
}

function formulaCells(model: WorkbookModel): CellModel[] {
  const cells: CellModel[] = [];
  for (const sheet of model.sheets) {
    for (const row of sheet.cells.values()) {
      for (const cell of row.values()) if (cell.formula !== undefined) cells.push(cell);
    }
  }
  return cells;
}
