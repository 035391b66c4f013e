import {
  calculateFormulas,
  type CellLike,
  type RowLike,
  type WorkbookLike,
  type WorksheetLike,
} from "@cj-tech-master/excelts/formula";
import { type Area, cellName, type CellAddress } from "../../src/core/sheet/address";
import { moveFormula, partsOf } from "../../src/core/sheet/formula";
import { mapReferences } from "../host/formula/references";
import type { CellModel, ConditionalFormatModel, SheetModel, WorkbookModel } from "../host/model";
import { MOST_FORMULAS } from "./calculator";
import { type EngineResult, FORMULA_CELL } from "./engine";
import { callbackOf, type EachArguments, SheetView, type Trust, WorkbookView } from "./workbook-view";

/** Which live conditional formats hold where. */
interface ConditionalMatches {
  /** The rules that hold for a cell, the most important first; those behind one that stops are left out. */
  rulesAt(cell: CellAddress): readonly ConditionalFormatModel[];
}

/** Looks at all rules with a formula of their own for the cells of an area, with the values the workbook holds now. */
export function matchConditionalFormats(model: WorkbookModel, sheet: SheetModel, area: Area): ConditionalMatches {
  const questions: Question[] = [];
  const rules = sheet.conditionalFormats
    .filter((rule) => rule.formula !== undefined)
    .sort((a, b) => a.priority - b.priority);
  for (const rule of rules) {
    for (const covered of rule.areas) {
      for (let row = Math.max(area.top, covered.top); row <= Math.min(area.bottom, covered.bottom); row++) {
        for (let column = Math.max(area.left, covered.left); column <= Math.min(area.right, covered.right); column++) {
          questions.push(ask(sheet, rule, { row, column }));
        }
      }
    }
  }
  answer(model, questions);
  const holding = new Map<string, ConditionalFormatModel[]>();
  for (const { rule, cell, holds } of questions) {
    if (!holds) continue;
    const key = cellName(cell);
    const found = holding.get(key) ?? [];
    if (!found.some((before) => before.stopIfTrue || before === rule)) holding.set(key, [...found, rule]);
  }
  return { rulesAt: (cell) => holding.get(cellName(cell)) ?? [] };
}

interface Question {
  readonly rule: ConditionalFormatModel;
  readonly cell: CellAddress;
  /** Without its "=", as it reads for this cell from another sheet. */
  readonly formula: string;
  holds: boolean;
}

/** The rule's formula is written for the top-left cell of its first area and moves along from there. */
function ask(sheet: SheetModel, rule: ConditionalFormatModel, cell: CellAddress): Question {
  const origin = rule.areas[0] ?? { top: cell.row, left: cell.column };
  const moved = moveFormula(rule.formula ?? "", cell.row - origin.top, cell.column - origin.left);
  return { rule, cell, formula: fromOutside(moved, sheet, cell).replace(/^=/, ""), holds: false };
}

/**
 * The formula with everything that depends on where it stands spelled out. It is worked out on a sheet of its own,
 * since on the cell it is for it would stand in the way of that cell's value.
 */
function fromOutside(formula: string, sheet: SheetModel, cell: CellAddress): string {
  const qualifier = `'${sheet.name.replaceAll("'", "''")}'!`;
  const qualified = mapReferences(formula, (reference) =>
    reference.sheet === "" ? { ...reference, sheet: qualifier } : reference,
  );
  const parts = partsOf(qualified);
  const isPosition = (index: number) => parts[index]?.kind === "name" && /^(?:ROW|COLUMN)$/i.test(parts[index].text);
  return parts
    .map(({ text }, index) =>
      // ROW() and COLUMN() without an argument mean the cell they stand in.
      text === "(" && parts[index + 1]?.text === ")" && isPosition(index - 1) ? `(${qualifier}${cellName(cell)}` : text,
    )
    .join("");
}

function answer(model: WorkbookModel, questions: readonly Question[]): void {
  for (let start = 0; start < questions.length; start += MOST_FORMULAS) {
    const batch = questions.slice(start, start + MOST_FORMULAS);
    calculateFormulas(
      new QuestionView(
        model,
        batch.map((question, index) => new QuestionCell(question, index + 1)),
      ),
    );
  }
}

/** The workbook's values, without its formulas, and a sheet with the questions. */
class QuestionView implements WorkbookLike {
  readonly userFunctions;
  readonly definedNames;
  readonly worksheets: WorksheetLike[];

  constructor(model: WorkbookModel, cells: readonly QuestionCell[]) {
    const view = new WorkbookView(model, always);
    this.userFunctions = view.userFunctions;
    this.definedNames = view.definedNames;
    this.worksheets = [
      ...model.sheets.map((sheet, index) => new SheetView({ ...sheet, cells: valuesOnly(sheet) }, index + 1, always)),
      new QuestionSheet(model.sheets.length + 1, cells),
    ];
  }

  getWorksheet(id?: number | string): WorksheetLike | undefined {
    return this.worksheets.find((sheet) => sheet.id === id || sheet.name.toLowerCase() === String(id).toLowerCase());
  }
}

const always: Trust = () => true;

function valuesOnly(sheet: SheetModel): Map<number, Map<number, CellModel>> {
  const rows = new Map<number, Map<number, CellModel>>();
  for (const [row, cells] of sheet.cells) {
    const values = new Map<number, CellModel>();
    for (const [column, { value, type }] of cells) values.set(column, { value, type });
    rows.set(row, values);
  }
  return rows;
}

class QuestionSheet implements WorksheetLike {
  /** No sheet of a workbook can be called so. */
  readonly name = "[questions]";

  constructor(
    readonly id: number,
    private readonly cells: readonly QuestionCell[],
  ) {}

  get dimensions() {
    return { top: 1, left: 1, bottom: this.cells.length, right: 1 };
  }

  eachRow(...args: EachArguments<RowLike>): void {
    const callback = callbackOf(args);
    for (const cell of this.cells) {
      const eachCell = (...cellArgs: EachArguments<CellLike>) => {
        callbackOf(cellArgs)(cell, 1);
      };
      callback({ eachCell }, cell.row);
    }
  }

  findCell(row: number): QuestionCell | undefined {
    return this.cells[row - 1];
  }

  getCell(row: number): QuestionCell {
    return this.cells[row - 1] ?? this.cells[0]!;
  }
}

class QuestionCell implements CellLike {
  readonly col = 1;
  readonly type = FORMULA_CELL;
  readonly model = {};
  readonly formula: string;
  value: unknown = undefined;

  constructor(
    private readonly question: Question,
    readonly row: number,
  ) {
    this.formula = question.formula;
  }

  get result(): EngineResult {
    return undefined;
  }

  /** A number other than 0 holds; a text or an error does not. */
  set result(result: EngineResult) {
    this.question.holds = result === true || (typeof result === "number" && result !== 0);
  }
}
