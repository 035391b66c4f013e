import type { Area } from "../../../src/core/sheet/address";
import { invalidArgument } from "../errors";
import { colorFrom } from "../colors";
import type { ExcelHost } from "../host";
import { HostObject, finite, flag, integer, oneOf, text } from "../host-object";
import type { CellFormat, SheetModel, FontPart } from "../model";
import { autofitColumns, autofitRows } from "../sheet/autofit";
import { cellsIn } from "../sheet/cells";
import { changeFormats, sharedValue } from "../sheet/formats";
import { columnWidth, rowHeight } from "../sheet/lines";
import { guardAction } from "../sheet/protection";
import { without } from "../without";
import { RangeBorderCollection } from "./range-borders";

const HORIZONTAL = [
  "General",
  "Left",
  "Center",
  "Right",
  "Fill",
  "Justify",
  "CenterAcrossSelection",
  "Distributed",
] as const;
const VERTICAL = ["Top", "Center", "Bottom", "Justify", "Distributed"] as const;
const UNDERLINES = ["None", "Single", "Double", "SingleAccountant", "DoubleAccountant"] as const;

/** The cells a format object speaks for. A property that differs among them reads as null. */
abstract class FormatPart extends HostObject {
  constructor(
    host: ExcelHost,
    typeName: string,
    readonly sheet: SheetModel,
    readonly areas: readonly Area[],
  ) {
    super(host, typeName);
  }

  protected read<T>(read: (format: CellFormat, row: number, column: number) => T): T | null {
    return sharedValue(this.sheet, this.areas, read);
  }

  protected change(change: (format: CellFormat) => CellFormat): void {
    guardAction(this.sheet, "allowFormatCells");
    for (const area of this.areas) {
      changeFormats(this.sheet, area, change);
      this.host.note({ kind: "cells", sheet: this.sheet, area });
    }
  }
}

export class RangeFormatObject extends FormatPart {
  constructor(host: ExcelHost, sheet: SheetModel, areas: readonly Area[]) {
    super(host, "RangeFormat", sheet, areas);
  }

  get HorizontalAlignment(): unknown {
    return this.read((format) => format.horizontalAlignment);
  }

  set HorizontalAlignment(value: unknown) {
    const horizontalAlignment = oneOf(value, HORIZONTAL);
    this.change((format) => ({ ...format, horizontalAlignment }));
  }

  get VerticalAlignment(): unknown {
    return this.read((format) => format.verticalAlignment);
  }

  set VerticalAlignment(value: unknown) {
    const verticalAlignment = oneOf(value, VERTICAL);
    this.change((format) => ({ ...format, verticalAlignment }));
  }

  get WrapText(): unknown {
    return this.read((format) => format.wrapText);
  }

  set WrapText(value: unknown) {
    const wrapText = flag(value);
    this.change((format) => ({ ...format, wrapText }));
  }

  get ShrinkToFit(): unknown {
    return this.read((format) => format.shrinkToFit);
  }

  set ShrinkToFit(value: unknown) {
    const shrinkToFit = flag(value);
    this.change((format) => ({ ...format, shrinkToFit }));
  }

  get IndentLevel(): unknown {
    return this.read((format) => format.indentLevel);
  }

  set IndentLevel(value: unknown) {
    const indentLevel = integer(value);
    if (indentLevel < 0 || indentLevel > 250) throw invalidArgument();
    this.change((format) => ({ ...format, indentLevel }));
  }

  get TextOrientation(): unknown {
    return this.read((format) => format.textOrientation);
  }

  set TextOrientation(value: unknown) {
    const textOrientation = integer(value);
    if (Math.abs(textOrientation) > 90 && textOrientation !== 180) throw invalidArgument();
    this.change((format) => ({ ...format, textOrientation }));
  }

  /** Points. "If the column widths are not uniform, null will be returned" (reference, `RangeFormat.columnWidth`). */
  get ColumnWidth(): unknown {
    return agreed(this.#columns().map((column) => columnWidth(this.sheet, column)));
  }

  set ColumnWidth(value: unknown) {
    const width = finite(value);
    if (width < 0) throw invalidArgument();
    guardAction(this.sheet, "allowFormatColumns");
    for (const column of this.#columns()) {
      const line = without(this.sheet.columns.get(column) ?? {}, "hidden");
      // Nought hides the column and keeps its width for when it is shown again.
      this.sheet.columns.set(column, width === 0 ? { ...line, hidden: true } : { ...line, width });
    }
    this.#sizesChanged();
  }

  get RowHeight(): unknown {
    return agreed(this.#rows().map((row) => rowHeight(this.sheet, row)));
  }

  set RowHeight(value: unknown) {
    const height = finite(value);
    if (height < 0 || height > 409.5) throw invalidArgument();
    guardAction(this.sheet, "allowFormatRows");
    for (const row of this.#rows()) {
      const line = without(this.sheet.rows.get(row) ?? {}, "hidden");
      this.sheet.rows.set(row, height === 0 ? { ...line, hidden: true } : { ...line, height });
    }
    this.#sizesChanged();
  }

  get UseStandardWidth(): unknown {
    return agreed(this.#columns().map((column) => this.sheet.columns.get(column)?.width === undefined));
  }

  set UseStandardWidth(value: unknown) {
    if (!flag(value)) return;
    guardAction(this.sheet, "allowFormatColumns");
    for (const column of this.#columns()) delete this.sheet.columns.get(column)?.width;
    this.#sizesChanged();
  }

  get UseStandardHeight(): unknown {
    return agreed(this.#rows().map((row) => this.sheet.rows.get(row)?.height === undefined));
  }

  set UseStandardHeight(value: unknown) {
    if (!flag(value)) return;
    guardAction(this.sheet, "allowFormatRows");
    for (const row of this.#rows()) delete this.sheet.rows.get(row)?.height;
    this.#sizesChanged();
  }

  AutofitColumns(): void {
    guardAction(this.sheet, "allowFormatColumns");
    this.host.calculateDirty();
    for (const area of this.areas) autofitColumns(this.sheet, area, this.host.culture);
    this.#sizesChanged();
  }

  AutofitRows(): void {
    guardAction(this.sheet, "allowFormatRows");
    this.host.calculateDirty();
    for (const area of this.areas) autofitRows(this.sheet, area, this.host.culture);
    this.#sizesChanged();
  }

  get Font(): HostObject {
    return new RangeFont(this.host, "RangeFont", this.sheet, this.areas);
  }

  get Fill(): HostObject {
    return new RangeFill(this.host, "RangeFill", this.sheet, this.areas);
  }

  get Borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.host, this.sheet, this.areas);
  }

  get Protection(): HostObject {
    return new FormatProtection(this.host, "FormatProtection", this.sheet, this.areas);
  }

  #columns(): number[] {
    return linesOf(this.areas.map(({ left, right }) => [left, right]));
  }

  #rows(): number[] {
    return linesOf(this.areas.map(({ top, bottom }) => [top, bottom]));
  }

  #sizesChanged(): void {
    for (const area of this.areas) this.host.note({ kind: "cells", sheet: this.sheet, area });
  }
}

function linesOf(spans: readonly (readonly [number, number])[]): number[] {
  return spans.flatMap(([first, last]) => Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function agreed<T>(values: readonly T[]): T | null {
  const first = values[0];
  return first !== undefined && values.every((value) => value === first) ? first : null;
}

class RangeFont extends FormatPart {
  #set(change: Partial<CellFormat["font"]>): void {
    this.change((format) => ({ ...format, font: { ...format.font, ...change } }));
  }

  /** Null where cells differ, and where letters of a cell do. */
  #part<T>(part: FontPart, read: (format: CellFormat) => T): T | null {
    const { sheet, areas } = this;
    const isMixed =
      sheet.hasMixedFonts &&
      areas.some((area) => cellsIn(sheet, area).some(({ cell }) => cell.mixedFont?.includes(part)));
    return isMixed ? null : this.read(read);
  }

  get Name(): unknown {
    return this.#part("name", ({ font }) => font.name);
  }

  set Name(value: unknown) {
    this.#set({ name: text(value) });
  }

  get Size(): unknown {
    return this.#part("size", ({ font }) => font.size);
  }

  set Size(value: unknown) {
    const size = finite(value);
    if (size < 1 || size > 409) throw invalidArgument();
    this.#set({ size });
  }

  get Color(): unknown {
    return this.#part("color", ({ font }) => font.color || "#000000");
  }

  set Color(value: unknown) {
    this.#set({ color: colorFrom(value) });
  }

  get Bold(): unknown {
    return this.#part("bold", ({ font }) => font.bold);
  }

  set Bold(value: unknown) {
    this.#set({ bold: flag(value) });
  }

  get Italic(): unknown {
    return this.#part("italic", ({ font }) => font.italic);
  }

  set Italic(value: unknown) {
    this.#set({ italic: flag(value) });
  }

  get Underline(): unknown {
    return this.#part("underline", ({ font }) => font.underline);
  }

  set Underline(value: unknown) {
    this.#set({ underline: oneOf(value, UNDERLINES) });
  }

  get Strikethrough(): unknown {
    return this.#part("strikethrough", ({ font }) => font.strikethrough);
  }

  set Strikethrough(value: unknown) {
    this.#set({ strikethrough: flag(value) });
  }

  /** Of whole cells the model knows neither. */
  get Subscript(): unknown {
    return this.#part("subscript", () => false);
  }

  get Superscript(): unknown {
    return this.#part("superscript", () => false);
  }
}

class RangeFill extends FormatPart {
  /** A cell without fill reads as white. */
  get Color(): unknown {
    return this.read(({ fill }) => fill.color || "#FFFFFF");
  }

  set Color(value: unknown) {
    // "" resets (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-blank-null-values).
    const color = value === "" ? "" : colorFrom(value);
    this.change((format) => ({ ...format, fill: { color } }));
  }

  /** The model has plain fills only. */
  get Pattern(): unknown {
    return this.read(({ fill }) => (fill.color === "" ? "None" : "Solid"));
  }

  set Pattern(value: unknown) {
    const pattern = oneOf(value, ["None", "Solid"]);
    this.change((format) => ({ ...format, fill: { color: pattern === "None" ? "" : format.fill.color || "#FFFFFF" } }));
  }

  Clear(): void {
    this.change((format) => ({ ...format, fill: { color: "" } }));
  }
}

class FormatProtection extends FormatPart {
  get Locked(): unknown {
    return this.read(({ locked }) => locked);
  }

  set Locked(value: unknown) {
    const locked = flag(value);
    // Locks cannot be changed while they bind.
    guardAction(this.sheet, "never");
    this.change((format) => ({ ...format, locked }));
  }
}
