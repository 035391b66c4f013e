import { columnCount, rowCount, type Area } from "../../../src/core/sheet/address";
import { moveFormula } from "../../../src/core/sheet/formula";
import type { ExcelHost } from "../host";
import { flag, oneOf, optional } from "../host-object";
import { notImplemented } from "../errors";
import type { CellFormat, CellModel, SheetModel } from "../model";
import { intersection, isUnbounded } from "./areas";
import { cellAt, ensureCell, hasContent, usedArea, writeContent } from "./cells";
import { clearConditionalFormats, conditionalFormatsIn, renumber } from "./conditional-areas";
import { editContents } from "./edit";
import { formatAt, setFormat } from "./formats";
import { guardAction, guardContents } from "./protection";

interface Place {
  readonly sheet: SheetModel;
  readonly area: Area;
}

interface Taken {
  readonly content: Pick<CellModel, "value" | "type" | "formula"> | null;
  readonly format: CellFormat;
  readonly cell: CellModel | undefined;
}

/**
 * `Range.copyFrom`. A target smaller than the source grows to its size, a multiple of it is filled over and over
 * (https://learn.microsoft.com/office/dev/add-ins/excel/excel-add-ins-ranges-cut-copy-paste).
 * Formulas are copied as they would read in their new place; row heights and column widths stay.
 */
export function copyCells(
  host: ExcelHost,
  from: Place,
  to: Place,
  copyType: unknown,
  skipBlanks: unknown,
  transpose: unknown,
): void {
  const what = optional(copyType, (value) => oneOf(value, ["All", "Formulas", "Values", "Formats", "Link"])) ?? "All";
  if (what === "Link") throw notImplemented('Range.copyFrom("Link")');
  const skip = optional(skipBlanks, flag) ?? false;
  const turned = optional(transpose, flag) ?? false;
  host.calculateDirty();

  const source = isUnbounded(from.area) ? { ...from, area: clipped(from) } : from;
  const size = turned
    ? { rows: columnCount(source.area), columns: rowCount(source.area) }
    : { rows: rowCount(source.area), columns: columnCount(source.area) };
  const target = targetArea(to.area, size);
  const contents = what !== "Formats";
  const formats = what === "All" || what === "Formats";
  if (contents) guardContents(to.sheet, target);
  if (formats) guardAction(to.sheet, "allowFormatCells");

  // All is taken before anything is put: the areas may overlap.
  const taken: Taken[][] = [];
  for (let row = 0; row < size.rows; row++) {
    const line: Taken[] = [];
    for (let column = 0; column < size.columns; column++) {
      line.push(take(source, turned ? column : row, turned ? row : column));
    }
    taken.push(line);
  }
  const merges = sourceMerges(source);

  const put = (): void => {
    for (let row = target.top; row <= target.bottom; row++) {
      for (let column = target.left; column <= target.right; column++) {
        const inSource = { row: (row - target.top) % size.rows, column: (column - target.left) % size.columns };
        const entry = taken[inSource.row]![inSource.column]!;
        if (skip && !entry.content) continue;
        if (formats) putFormat(to.sheet, row, column, entry);
        if (contents) {
          const origin = {
            row: source.area.top + (turned ? inSource.column : inSource.row),
            column: source.area.left + (turned ? inSource.row : inSource.column),
          };
          putContent(to.sheet, row, column, entry, what === "Values", origin);
        }
      }
    }
  };
  if (contents) editContents(host, to.sheet, target, "ThisLocalAddin", put);
  else put();
  if (formats && !turned) {
    copyMerges(to.sheet, target, size, merges);
    copyConditionalFormats(source, to.sheet, target);
  }
  host.note({ kind: "sheet", sheet: to.sheet });
  host.note({ kind: "cells", sheet: to.sheet, area: target });
}

/** Of whole rows and columns only the used part is copied. */
function clipped({ sheet, area }: Place): Area {
  return usedArea(sheet, area, false) ?? { ...area, bottom: area.top, right: area.left };
}

function targetArea(area: Area, size: { rows: number; columns: number }): Area {
  const times = (have: number, one: number): number => (have > one && have % one === 0 ? have : one);
  return {
    ...area,
    bottom: area.top + times(rowCount(area), size.rows) - 1,
    right: area.left + times(columnCount(area), size.columns) - 1,
  };
}

function take({ sheet, area }: Place, row: number, column: number): Taken {
  const at = { row: area.top + row, column: area.left + column };
  const cell = cellAt(sheet, at.row, at.column);
  const content =
    cell && hasContent(cell)
      ? { value: cell.value, type: cell.type, ...(cell.formula !== undefined && { formula: cell.formula }) }
      : null;
  return { content, format: formatAt(sheet, at.row, at.column), cell: cell && { ...cell } };
}

function putFormat(sheet: SheetModel, row: number, column: number, { format, cell }: Taken): void {
  setFormat(sheet, row, column, format);
  const target = ensureCell(sheet, row, column);
  // The opened file's own style, where the source still has it, keeps what the model does not hold.
  if (cell?.styleIndex !== undefined) target.styleIndex = cell.styleIndex;
  if (cell?.hyperlink) target.hyperlink = cell.hyperlink;
}

function putContent(
  sheet: SheetModel,
  row: number,
  column: number,
  { content }: Taken,
  valuesOnly: boolean,
  origin: { row: number; column: number },
): void {
  if (!content) {
    writeContent(sheet, row, column, { value: "", type: "Empty" });
    return;
  }
  const { value, type, formula } = content;
  if (valuesOnly || formula === undefined) writeContent(sheet, row, column, { value, type });
  else
    writeContent(sheet, row, column, {
      value,
      type,
      formula: moveFormula(formula, row - origin.row, column - origin.column),
    });
}

/** Merges that lie wholly in the source, from its corner. */
function sourceMerges({ sheet, area }: Place): Area[] {
  return sheet.merges
    .filter(
      (merge) =>
        merge.top >= area.top && merge.left >= area.left && merge.bottom <= area.bottom && merge.right <= area.right,
    )
    .map((merge) => shifted(merge, -area.top, -area.left));
}

function copyMerges(
  sheet: SheetModel,
  target: Area,
  size: { rows: number; columns: number },
  merges: readonly Area[],
): void {
  if (merges.length === 0) return;
  sheet.merges = sheet.merges.filter((merge) => !intersection(merge, target));
  for (let top = target.top; top <= target.bottom; top += size.rows) {
    for (let left = target.left; left <= target.right; left += size.columns) {
      for (const merge of merges) sheet.merges.push(shifted(merge, top, left));
    }
  }
}

function shifted(area: Area, rows: number, columns: number): Area {
  return { top: area.top + rows, left: area.left + columns, bottom: area.bottom + rows, right: area.right + columns };
}

/** On the same sheet a rule grows over the target; to another sheet it is copied. */
function copyConditionalFormats(source: Place, sheet: SheetModel, target: Area): void {
  const rules = conditionalFormatsIn(source.sheet, [source.area]);
  const covered = rules.map((rule) => rule.areas.flatMap((own) => intersection(own, source.area) ?? []));
  if (source.sheet !== sheet || !intersection(source.area, target)) clearConditionalFormats(sheet, [target]);
  for (const [index, rule] of rules.entries()) {
    if (source.sheet === sheet) {
      for (const area of covered[index]!)
        rule.areas.push(shifted(area, target.top - source.area.top, target.left - source.area.left));
    } else copyRule(rule, source, sheet, target);
  }
  // A rule that covered nothing but the target went with the clearing above.
  for (const rule of rules) {
    if (source.sheet === sheet && !sheet.conditionalFormats.includes(rule)) sheet.conditionalFormats.push(rule);
  }
  renumber(sheet);
}

function copyRule(
  rule: SheetModel["conditionalFormats"][number],
  source: Place,
  sheet: SheetModel,
  target: Area,
): void {
  const [down, across] = [target.top - source.area.top, target.left - source.area.left];
  sheet.conditionalFormats.push({
    ...rule,
    id: `${rule.id}+${sheet.conditionalFormats.length}`,
    areas: rule.areas.flatMap((own) => {
      const shared = intersection(own, source.area);
      return shared ? [shifted(shared, down, across)] : [];
    }),
    priority: sheet.conditionalFormats.length,
    ...(rule.formula !== undefined && { formula: moveFormula(rule.formula, down, across) }),
  });
}
