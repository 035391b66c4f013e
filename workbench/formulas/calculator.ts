import { calculateFormulas, parse, tokenize } from "@cj-tech-master/excelts/formula";
import type { Calculator } from "../host/calculator";
import type { WorkbookModel } from "../host/model";
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
 */
export function createCalculator(): Calculator {
  // The engine keeps what it parsed by the object it is given.
  const views = new WeakMap<WorkbookModel, WorkbookView>();
  return {
    recalculate(model) {
      const formulas = differentFormulas(model);
      if (formulas === 0 || formulas > MOST_FORMULAS) return;
      let view = views.get(model);
      if (!view) views.set(model, (view = new WorkbookView(model)));
      calculateFormulas(view);
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

function differentFormulas(model: WorkbookModel): number {
  const formulas = new Set<string>();
  for (const sheet of model.sheets) {
    for (const row of sheet.cells.values()) {
      for (const cell of row.values()) if (cell.formula !== undefined) formulas.add(cell.formula);
    }
  }
  return formulas.size;
}
