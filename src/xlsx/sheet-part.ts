import { LAST_COLUMN, LAST_ROW, parseArea } from "../core/sheet/address";
import { type CellContext, CellReader, type StoredCell, type StoredFormula } from "./cell-reader";
import type { Budget } from "./budget";
import { corrupt, refuse } from "./failure";
import type { XlsxLimits } from "./limits";
import type { Parts } from "./parts";
import { SheetCells } from "./sheet-cells";
import { isTrue, SPREADSHEET, wholeNumber, type XmlElement, type XmlHandler } from "./xml";

interface SheetContext extends CellContext {
  readonly limits: XlsxLimits;
  /** Cells that may still be read, of all sheets together. */
  readonly cellsLeft: number;
  /** For the texts of cells. */
  readonly texts: Budget;
}

/** Reads a worksheet part (ECMA-376 part 1, 18.3). Styled cells that hold nothing are passed over. */
export function readSheetPart(parts: Parts, part: string, context: SheetContext): SheetCells {
  const reader = new SheetReader(part, context);
  parts.read(part, SPREADSHEET, reader, "large");
  return reader.cells;
}

class SheetReader implements XmlHandler {
  readonly cells = new SheetCells();
  private readonly reader: CellReader;
  private columnElements = 0;

  constructor(
    private readonly part: string,
    private readonly context: SheetContext,
  ) {
    this.reader = new CellReader(part, context, (cell) => {
      this.take(cell);
    });
  }

  open(element: XmlElement): void {
    switch (element.name) {
      case "row":
        this.openRow(element);
        break;
      case "col":
        this.openColumns(element);
        break;
      case "mergeCell":
        this.openMerge(element);
        break;
      case "sheetProtection":
        this.cells.isProtected = isTrue(element.attribute("sheet"));
        break;
      case "sheetFormatPr":
        this.cells.rowsHiddenByDefault = isTrue(element.attribute("zeroHeight"));
        break;
      default:
        this.reader.open(element);
    }
  }

  text(text: string): void {
    this.reader.text(text);
  }

  close(name: string): void {
    this.reader.close(name);
  }

  held(): number {
    return this.cells.length;
  }

  private openRow(element: XmlElement): void {
    const row = this.reader.openRow(element);
    // A sheet has no more rows than this, whatever the part repeats.
    if (this.cells.hiddenRows.length + this.cells.shownRows.length > LAST_ROW) corrupt("cell-reference", this.part);
    const hidden = isTrue(element.attribute("hidden")) || Number(element.attribute("ht") ?? 1) === 0;
    if (hidden) this.cells.hiddenRows.push(row);
    else if (this.cells.rowsHiddenByDefault) this.cells.shownRows.push(row);
  }

  private openColumns(element: XmlElement): void {
    const first = wholeNumber(element.attribute("min"), LAST_COLUMN + 1) ?? 0;
    const last = wholeNumber(element.attribute("max")) ?? 0;
    if (first < 1 || last < first || ++this.columnElements > LAST_COLUMN) corrupt("cell-reference", this.part);
    if (isTrue(element.attribute("hidden")) || Number(element.attribute("width") ?? 1) === 0) {
      this.cells.hiddenColumns.push({ first: first - 1, last: Math.min(last - 1, LAST_COLUMN) });
    }
  }

  private openMerge(element: XmlElement): void {
    const { merges } = this.context.limits;
    if (this.cells.merges.length >= merges) {
      refuse({ code: "too-large", limit: "merges", allowed: merges, part: this.part });
    }
    this.cells.merges.push(parseArea(element.attribute("ref") ?? "") ?? corrupt("merge", this.part));
  }

  private take(cell: StoredCell): void {
    const { cells } = this;
    if (cell.value === "" && cell.formula === null) return;
    if (cells.length >= this.context.cellsLeft) {
      refuse({ code: "too-large", limit: "cells", allowed: this.context.limits.cells, part: this.part });
    }
    if (typeof cell.value === "string") this.context.texts.spend(cell.value.length, this.part);
    const index = cells.add(cell);
    if (cell.formula !== null) this.addFormula(index, cell, cell.formula);
  }

  private addFormula(
    index: number,
    { row, column }: StoredCell,
    { text, kind, group, area, isDynamic }: StoredFormula,
  ): void {
    const { formulas, sharedFormulas, arrayFormulas } = this.cells;
    if (kind === "shared" && group >= 0) {
      if (text !== "") sharedFormulas.set(group, { at: { row, column }, text });
      formulas.set(index, group);
      return;
    }
    // A data table (what-if) has no formula of its own.
    if (text === "" || kind === "dataTable") return;
    formulas.set(index, `=${text}`);
    if (kind === "array" && !isDynamic) {
      const covered = parseArea(area);
      if (covered) arrayFormulas.push({ area: covered, text });
    }
  }
}
