import type { Area } from "../../../src/core/sheet/address";
import { HostError, notImplemented } from "../errors";
import { oneOf, optional } from "../host-object";
import type { CellModel, SheetModel } from "../model";
import type { ValueType } from "../../../src/core/sheet/snapshot";
import { areasOfCells, intersection, WHOLE_SHEET } from "./areas";
import { cellAt, cellsIn, eachPlace, hasContent, usedArea } from "./cells";
import { conditionalFormatsIn } from "./conditional-areas";

const CELL_TYPES = [
  "Blanks",
  "ConditionalFormats",
  "Constants",
  "DataValidations",
  "Formulas",
  "SameConditionalFormat",
  "SameDataValidation",
  "Visible",
] as const;

/** `SpecialCellValueType`: its words name the types, "ErrorsNumbersText" and the like; "All" and nothing name every one. */
const VALUE_WORDS: readonly (readonly [word: RegExp, type: ValueType])[] = [
  [/error/i, "Error"],
  [/logical/i, "Boolean"],
  [/number/i, "Double"],
  [/text/i, "String"],
];

/** `Range.getSpecialCells`; ItemNotFound where there is none (reference, `Range.getSpecialCells`). */
export function specialCells(sheet: SheetModel, areas: readonly Area[], cellType: unknown, valueType: unknown): Area[] {
  const kind = oneOf(cellType, CELL_TYPES);
  const types = optional(valueType, wantedTypes) ?? null;
  const hasType = (cell: CellModel): boolean => types === null || types.has(cell.type);
  const found = areas.flatMap((area) => {
    switch (kind) {
      case "Constants":
        return filled(sheet, area, (cell) => cell.formula === undefined && hasType(cell));
      case "Formulas":
        return filled(sheet, area, (cell) => cell.formula !== undefined && hasType(cell));
      case "Blanks":
        return blanks(sheet, area);
      case "Visible":
        return visible(sheet, area);
      case "ConditionalFormats":
        return conditionalFormatsIn(sheet, [area]).flatMap((format) =>
          format.areas.flatMap((own) => intersection(own, area) ?? []),
        );
      default:
        throw notImplemented(`Range.getSpecialCells("${kind}")`);
    }
  });
  if (found.length === 0) throw new HostError("ItemNotFound");
  return found;
}

function wantedTypes(value: unknown): Set<ValueType> | null {
  const text = String(value);
  if (/^all$/i.test(text)) return null;
  return new Set(VALUE_WORDS.filter(([word]) => word.test(text)).map(([, type]) => type));
}

function filled(sheet: SheetModel, area: Area, wanted: (cell: CellModel) => boolean): Area[] {
  return areasOfCells(cellsIn(sheet, area).filter(({ cell }) => hasContent(cell) && wanted(cell)));
}

/** Blank cells are looked for within what is used: the rest of the sheet is blank without end. */
function blanks(sheet: SheetModel, area: Area): Area[] {
  const used = usedArea(sheet, WHOLE_SHEET, false);
  const within = used && intersection(used, area);
  if (!within) return [];
  const places = [...eachPlace(within)].filter(({ row, column }) => {
    const cell = cellAt(sheet, row, column);
    return !cell || !hasContent(cell);
  });
  return areasOfCells(places);
}

/** Rows and columns that are shown, as rectangles. */
function visible(sheet: SheetModel, area: Area): Area[] {
  const rows = runs(area.top, area.bottom, sheet.rows);
  const columns = runs(area.left, area.right, sheet.columns);
  return rows.flatMap(([top, bottom]) => columns.map(([left, right]) => ({ top, left, bottom, right })));
}

function runs(first: number, last: number, lines: ReadonlyMap<number, { hidden?: boolean }>): [number, number][] {
  const hidden = [...lines]
    .filter(([index, line]) => line.hidden && index >= first && index <= last)
    .map(([index]) => index);
  hidden.sort((a, b) => a - b);
  const found: [number, number][] = [];
  let start = first;
  for (const index of hidden) {
    if (index > start) found.push([start, index - 1]);
    start = index + 1;
  }
  if (start <= last) found.push([start, last]);
  return found;
}
