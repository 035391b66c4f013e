import { LAST_COLUMN, LAST_ROW, parseArea } from "../core/sheet/address";
import type { CellValue } from "../core/sheet/snapshot";
import { packCell } from "./cellReference";
import { corrupt, refuse } from "./failure";
import { displayFormula } from "./formulaText";
import type { XlsxLimits } from "./limits";
import type { Parts } from "./parts";
import { RichTextReader } from "./richText";
import { serialOf } from "./serialDate";
import type { SharedStrings } from "./sharedStrings";
import { SheetCells } from "./sheetCells";
import { decodeXstring } from "./text";
import { isTrue, SPREADSHEET, wholeNumber, type XmlElement, type XmlHandler } from "./xml";

const WIDTH = LAST_COLUMN + 1;
/** xsd:double as JavaScript also reads it; no "0x1F", "Infinity" or "". */
const NUMBER = /^[+-]?(?:\d+\.?\d*|\.\d+)(?:[eE][+-]?\d+)?$/;

export interface SheetContext {
  readonly strings: SharedStrings;
  readonly date1904: boolean;
  readonly limits: XlsxLimits;
  /** Cells that may still be read, of all sheets together. */
  readonly cellsLeft: number;
}

export function readSheetPart(parts: Parts, part: string, context: SheetContext): SheetCells {
  const reader = new SheetReader(part, context);
  parts.read(part, SPREADSHEET, reader);
  return reader.cells;
}

/** Reads a worksheet part (ECMA-376 part 1, 18.3). Styled cells that hold nothing are passed over. */
class SheetReader implements XmlHandler {
  readonly cells = new SheetCells();
  private readonly rich = new RichTextReader();
  private row = -1;
  private column = -1;
  private type = "n";
  private style = 0;
  private dynamicArray = false;
  private collecting: "" | "v" | "f" | "is" = "";
  private value = "";
  private hasValue = false;
  private inline: { readonly text: string; readonly font: string | null } | null = null;
  private formula = "";
  private hasFormula = false;
  private formulaKind = "normal";
  private formulaArea = "";
  private formulaGroup = -1;

  constructor(
    private readonly part: string,
    private readonly context: SheetContext,
  ) {}

  open(element: XmlElement): void {
    switch (element.name) {
      case "c":
        this.openCell(element);
        break;
      case "v":
      case "is":
        this.collecting = element.name;
        if (element.name === "v") this.hasValue = true;
        break;
      case "f":
        this.openFormula(element);
        break;
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
        if (this.collecting === "is") this.rich.open(element);
    }
  }

  text(text: string): void {
    if (this.collecting === "v") this.value += text;
    else if (this.collecting === "f") this.formula += text;
    else if (this.collecting === "is") this.rich.characters(text);
  }

  close(name: string): void {
    if (name === "c") {
      this.closeCell();
    } else if (name === this.collecting) {
      if (name === "is") this.inline = this.rich.take();
      this.collecting = "";
    } else if (this.collecting === "is") {
      this.rich.close(name);
    }
  }

  private openRow(element: XmlElement): void {
    const given = element.attribute("r");
    if (given === undefined) this.row++;
    else this.row = (wholeNumber(given, LAST_ROW + 1) ?? 0) - 1;
    if (this.row < 0 || this.row > LAST_ROW) corrupt("cell-reference", this.part);
    this.column = -1;
    const hidden = isTrue(element.attribute("hidden")) || Number(element.attribute("ht") ?? 1) === 0;
    if (hidden) this.cells.hiddenRows.push(this.row);
    else if (this.cells.rowsHiddenByDefault) this.cells.shownRows.push(this.row);
  }

  private openColumns(element: XmlElement): void {
    const first = wholeNumber(element.attribute("min"), LAST_COLUMN + 1) ?? 0;
    const last = wholeNumber(element.attribute("max")) ?? 0;
    if (first < 1 || last < first) corrupt("cell-reference", this.part);
    if (isTrue(element.attribute("hidden")) || Number(element.attribute("width") ?? 1) === 0) {
      this.cells.hiddenColumns.push({ first: first - 1, last: Math.min(last - 1, LAST_COLUMN) });
    }
  }

  private openMerge(element: XmlElement): void {
    const { merges } = this.context.limits;
    if (this.cells.merges.length >= merges)
      refuse({ code: "too-large", limit: "merges", allowed: merges, part: this.part });
    this.cells.merges.push(parseArea(element.attribute("ref") ?? "") ?? corrupt("merge", this.part));
  }

  private openCell(element: XmlElement): void {
    const reference = element.attribute("r");
    if (reference === undefined) {
      this.column++;
      if (this.row < 0 || this.column > LAST_COLUMN) corrupt("cell-reference", this.part);
    } else {
      const packed = packCell(reference);
      if (packed < 0) corrupt("cell-reference", this.part);
      this.row = Math.floor(packed / WIDTH);
      this.column = packed % WIDTH;
    }
    this.type = element.attribute("t") ?? "n";
    this.style = wholeNumber(element.attribute("s")) ?? 0;
    this.dynamicArray = (element.attribute("cm") ?? "0") !== "0";
    this.value = "";
    this.hasValue = false;
    this.inline = null;
    this.formula = "";
    this.hasFormula = false;
  }

  private openFormula(element: XmlElement): void {
    this.collecting = "f";
    this.hasFormula = true;
    this.formulaKind = element.attribute("t") ?? "normal";
    this.formulaArea = element.attribute("ref") ?? "";
    this.formulaGroup = wholeNumber(element.attribute("si")) ?? -1;
  }

  private closeCell(): void {
    const value = this.cellValue();
    if (value === "" && !this.hasFormula) return;
    if (this.cells.length >= this.context.cellsLeft) {
      refuse({ code: "too-large", limit: "cells", allowed: this.context.limits.cells, part: this.part });
    }
    const index = this.cells.add(this.row * WIDTH + this.column, this.style, value);
    if (this.type === "e") this.cells.errors.add(index);
    const font = this.runFont();
    if (font !== null) this.cells.runFonts.set(index, font);
    if (!this.hasFormula) return;
    this.addFormula(index);
    if (!this.hasValue || (value === "" && this.type !== "str")) this.cells.addUncalculated(index);
  }

  private cellValue(): CellValue {
    if (this.type === "inlineStr") return this.inline?.text ?? "";
    const text = this.value;
    if (!this.hasValue) return "";
    switch (this.type) {
      case "s": {
        if (text.trim() === "") return "";
        const index = wholeNumber(text.trim());
        return (index === null ? undefined : this.context.strings.texts[index]) ?? this.broken("shared-string");
      }
      case "str":
      case "e":
        return decodeXstring(text);
      case "b":
        return isTrue(text.trim());
      case "d":
        return serialOf(text.trim(), this.context.date1904) ?? this.broken("number");
      default: {
        const digits = text.trim();
        if (digits === "") return "";
        return NUMBER.test(digits) ? Number(digits) : this.broken("number");
      }
    }
  }

  private runFont(): string | null {
    if (this.type === "inlineStr") return this.inline?.font ?? null;
    return this.type === "s" ? (this.context.strings.fonts.get(Number(this.value)) ?? null) : null;
  }

  private addFormula(index: number): void {
    const text = displayFormula(this.formula.trim());
    const { formulas, sharedFormulas, arrayFormulas } = this.cells;
    if (this.formulaKind === "shared" && this.formulaGroup >= 0) {
      if (text !== "") sharedFormulas.set(this.formulaGroup, { at: { row: this.row, column: this.column }, text });
      formulas.set(index, { kind: "shared", group: this.formulaGroup });
      return;
    }
    // A data table (what-if) has no formula of its own.
    if (text === "" || this.formulaKind === "dataTable") return;
    formulas.set(index, { kind: "own", text });
    if (this.formulaKind === "array" && !this.dynamicArray) {
      const area = parseArea(this.formulaArea);
      if (area) arrayFormulas.push({ area, text });
    }
  }

  private broken(problem: "number" | "shared-string"): never {
    corrupt(problem, this.part, { row: this.row, column: this.column });
  }
}
