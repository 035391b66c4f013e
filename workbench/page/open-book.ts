import type { Area, CellAddress } from "../../src/core/sheet/address";
import { matchConditionalFormats } from "../formulas/conditional-formats";
import type { ExcelHost } from "../host/host";
import { readInput } from "../host/input";
import type { ConditionalFormatModel, SheetModel } from "../host/model";
import { textOf } from "../host/number-text";
import { cellAt, writeContent } from "../host/sheet/cells";
import { editContents } from "../host/sheet/edit";
import { changeFormats, formatAt } from "../host/sheet/formats";
import { guardContents } from "../host/sheet/protection";
import { HostError } from "../host/errors";
import type { CellOverlay, GridSource } from "./grid";
import { words } from "./words";

/** A workbook on the bench: what the grid asks of it, and what the keyboard does to it. */
export class OpenBook implements GridSource {
  constructor(
    readonly host: ExcelHost,
    private readonly say: (text: string) => void,
  ) {}

  sheet(): SheetModel {
    return this.host.model.sheets[this.host.model.activeSheet]!;
  }

  selection(): Area {
    return this.host.model.selection;
  }

  text(sheet: SheetModel, { row, column }: CellAddress): string {
    const cell = cellAt(sheet, row, column);
    return cell ? textOf(cell.value, formatAt(sheet, row, column).numberFormat, this.host.culture) : "";
  }

  typed(sheet: SheetModel, { row, column }: CellAddress): string {
    const cell = cellAt(sheet, row, column);
    if (!cell) return "";
    if (cell.formula !== undefined) return cell.formula;
    if (typeof cell.value === "boolean") return String(cell.value).toUpperCase();
    return typeof cell.value === "number" ? String(cell.value).replace(".", this.host.culture.decimal) : cell.value;
  }

  overlays(sheet: SheetModel, area: Area): (cell: CellAddress) => CellOverlay | null {
    if (sheet.conditionalFormats.length === 0) return () => null;
    const matches = matchConditionalFormats(this.host.model, sheet, area);
    return (cell) => {
      const rules = matches.rulesAt(cell);
      return rules.length > 0 ? this.overlay(sheet, cell, rules) : null;
    };
  }

  select(area: Area): void {
    this.host.select(this.sheet(), area);
    this.host.announce();
  }

  beginEdit(): void {
    this.host.editing = true;
    this.say(words.editing);
  }

  endEdit(address: CellAddress, text: string | null): void {
    this.host.editing = false;
    this.say("");
    if (text !== null) this.write(address, text);
  }

  /** Puts what was typed into a cell, as Excel would take it. */
  write({ row, column }: CellAddress, text: string): void {
    const sheet = this.sheet();
    const area = { top: row, left: column, bottom: row, right: column };
    try {
      guardContents(sheet, area);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      this.say(words.editRefused(words.protectedCell));
      return;
    }
    const content = readInput(text, {
      numberFormat: formatAt(sheet, row, column).numberFormat,
      culture: this.host.culture,
      accepts: (formula) => this.host.calculator.accepts?.(formula) ?? true,
    });
    editContents(this.host, sheet, area, "Unknown", () => {
      writeContent(sheet, row, column, content);
      const { numberFormat } = content;
      if (numberFormat !== undefined) changeFormats(sheet, area, (format) => ({ ...format, numberFormat }));
    });
    this.host.calculateDirty();
    this.host.announce();
  }

  private overlay(sheet: SheetModel, cell: CellAddress, rules: readonly ConditionalFormatModel[]): CellOverlay {
    // The first rule that sets a thing wins it.
    const fillColor = rules.find((rule) => rule.format.fillColor)?.format.fillColor;
    const numberFormat = rules.find((rule) => rule.format.numberFormat)?.format.numberFormat;
    const value = cellAt(sheet, cell.row, cell.column)?.value;
    return {
      font: Object.assign({}, ...[...rules].reverse().map((rule) => rule.format.font ?? {})) as NonNullable<
        CellOverlay["font"]
      >,
      ...(fillColor !== undefined && { fillColor }),
      ...(numberFormat !== undefined &&
        value !== undefined && { text: textOf(value, numberFormat, this.host.culture) }),
    };
  }
}
