import { type Area, cellName, parseArea } from "../../src/core/sheet/address";
import { typeOfValue } from "../../src/core/sheet/cells";
import { type CutFormula, cutFormula, shiftFormula } from "../../src/core/sheet/formula";
import type { ValueType } from "../../src/core/sheet/snapshot";
import { type CellContext, CellReader, type StoredCell, type StoredFormula } from "../../src/xlsx/cell-reader";
import { corrupt, refuse } from "../../src/xlsx/failure";
import type { XlsxLimits } from "../../src/xlsx/limits";
import type { Parts } from "../../src/xlsx/parts";
import { isTrue, SPREADSHEET, wholeNumber, type XmlElement, type XmlHandler } from "../../src/xlsx/xml";
import type { CellModel, SheetModel } from "../host/model";
import type { StyleBook } from "./style-book";

/** Empty cells with a style that are taken over from a sheet; those beyond stay in the file, unseen and untouched. */
const MOST_BLANKS = 50_000;

export interface CellBudget {
  cells: number;
  formulaCharacters: number;
}

/** Reads rows and cells of a sheet's part into the model. */
export function readCells(
  parts: Parts,
  part: string,
  sheet: SheetModel,
  styles: StyleBook,
  context: CellContext,
  limits: XlsxLimits,
  budget: CellBudget,
): void {
  parts.read(part, SPREADSHEET, new ModelReader(part, sheet, styles, context, limits, budget), "large");
}

interface Shared {
  readonly row: number;
  readonly column: number;
  readonly pieces: CutFormula;
}

class ModelReader implements XmlHandler {
  private readonly reader: CellReader;
  private readonly shared = new Map<number, Shared>();
  /** Members that stand before the cell their formula is written in. */
  private readonly waiting: {
    readonly cell: CellModel;
    readonly row: number;
    readonly column: number;
    readonly group: number;
  }[] = [];
  private blanks = 0;

  constructor(
    private readonly part: string,
    private readonly sheet: SheetModel,
    private readonly styles: StyleBook,
    context: CellContext,
    private readonly limits: XlsxLimits,
    private readonly budget: CellBudget,
  ) {
    this.reader = new CellReader(part, context, (cell) => {
      this.take(cell);
    });
  }

  open(element: XmlElement): void {
    if (element.name === "row") this.openRow(element);
    else this.reader.open(element);
  }

  text(text: string): void {
    this.reader.text(text);
  }

  close(name: string): void {
    this.reader.close(name);
    if (name === "sheetData") this.settleWaiting();
  }

  private openRow(element: XmlElement): void {
    const row = this.reader.openRow(element);
    const height = Number(element.attribute("ht") ?? Number.NaN);
    const style = isTrue(element.attribute("customFormat")) ? wholeNumber(element.attribute("s")) : null;
    const line = {
      ...(Number.isFinite(height) && { height }),
      ...(isTrue(element.attribute("hidden")) && { hidden: true }),
      ...(style !== null && { format: this.styles.formatOf(style) }),
    };
    if (Object.keys(line).length > 0) this.sheet.rows.set(row, line);
  }

  private take(stored: StoredCell): void {
    const { row, column, formula } = stored;
    if (stored.value === "" && formula === null && ++this.blanks > MOST_BLANKS) return;
    if (--this.budget.cells < 0)
      refuse({ code: "too-large", limit: "cells", allowed: this.limits.cells, part: this.part });
    const cell: CellModel = {
      value: stored.value,
      type: typeOf(stored),
      format: this.styles.formatOf(stored.style),
      ...(this.styles.has(stored.style) && { styleIndex: stored.style }),
      ...(stored.sharedString >= 0 && { sharedString: stored.sharedString }),
    };
    if (formula) this.addFormula(cell, row, column, formula);
    let cells = this.sheet.cells.get(row);
    if (!cells) this.sheet.cells.set(row, (cells = new Map<number, CellModel>()));
    if (cells.has(column)) corrupt("duplicate-cell", this.part, { row, column });
    cells.set(column, cell);
  }

  private addFormula(cell: CellModel, row: number, column: number, formula: StoredFormula): void {
    const { text, kind, group } = formula;
    if (kind === "shared" && group >= 0) {
      if (text !== "") this.shared.set(group, { row, column, pieces: cutFormula(text) });
      if (this.shared.has(group)) this.putShared(cell, row, column, group);
      else this.waiting.push({ cell, row, column, group });
      return;
    }
    if (text === "" || kind === "dataTable") return;
    this.put(cell, text);
    if (kind === "array" && !formula.isDynamic) {
      const area: Area | null = parseArea(formula.area) ?? parseArea(cellName({ row, column }));
      if (area) cell.arrayFormula = area;
    }
  }

  private putShared(cell: CellModel, row: number, column: number, group: number): void {
    const shared = this.shared.get(group) ?? corrupt("shared-formula", this.part, { row, column });
    this.put(cell, shiftFormula(shared.pieces, row - shared.row, column - shared.column));
  }

  private put(cell: CellModel, formula: string): void {
    this.budget.formulaCharacters -= formula.length;
    if (this.budget.formulaCharacters < 0) {
      refuse({
        code: "too-large",
        limit: "formulaCharacters",
        allowed: this.limits.formulaCharacters,
        part: this.part,
      });
    }
    cell.formula = `=${formula}`;
  }

  private settleWaiting(): void {
    for (const { cell, row, column, group } of this.waiting) this.putShared(cell, row, column, group);
  }
}

/** A formula without a stored result is empty until it is calculated. */
function typeOf({ value, isError, formula, isUncalculated }: StoredCell): ValueType {
  if (isError) return "Error";
  if (typeof value === "string" && (value !== "" || (formula !== null && !isUncalculated))) return "String";
  return typeOfValue(value);
}
