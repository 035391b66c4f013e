import type { Area } from "../../../src/core/sheet/address";
import { columnCount, rowCount } from "../../../src/core/sheet/address";
import { invalidArgument } from "../errors";
import { type HostObject, record } from "../host-object";
import { openNavigation, readScalar, wireNames, writeScalar } from "../members";
import { isUnbounded } from "../sheet/areas";
import { formatAt } from "../sheet/formats";
import type { CellFormat } from "../model";
import { without } from "../without";
import { RangeObject } from "./range";
import { RangeBorderCollection } from "./range-borders";

type Tree = Readonly<Record<string, unknown>>;

/** `CellBorderCollection` names the sides in its own way. */
const SIDES = new Map([
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["horizontal", "InsideHorizontal"],
  ["vertical", "InsideVertical"],
  ["diagonalDown", "DiagonalDown"],
  ["diagonalUp", "DiagonalUp"],
]);

/** Properties that are not of one cell's format alone, so that cells of one format may differ in them. */
const NOT_OF_FORMAT = new Set(["columnWidth", "rowHeight", "useStandardWidth", "useStandardHeight", "borders"]);

/** `getCellProperties` and its kin: formats of every cell, row or column of a range in one answer. */
export class CellProperties {
  readonly #range: RangeObject;

  constructor(range: RangeObject) {
    this.#range = range;
  }

  cells(wanted: Tree): unknown[][] {
    const { area, sheet } = this.#bounded();
    const format = this.#formatReader(wanted);
    return this.#places(area).map((line) =>
      line.map((place) => {
        const values = readTree(this.#cell(place), without(wanted, "format"));
        if (format) values["format"] = format(formatAt(sheet, place.top, place.left), place);
        return values;
      }),
    );
  }

  /** Cells of one format share what is read of it: a sheet has few formats and many cells. */
  #formatReader(wanted: Tree): ((format: CellFormat, place: Area) => unknown) | null {
    if (wanted["format"] === undefined || wanted["format"] === false) return null;
    const tree = wanted["format"] === true ? {} : record(wanted["format"]);
    const read = (place: Area): unknown => readTree(this.#cell(place).Format, tree);
    if (Object.keys(tree).some((name) => NOT_OF_FORMAT.has(name))) return (_format, place) => read(place);
    const known = new Map<CellFormat, unknown>();
    return (format, place) => {
      if (this.#range.sheet.hasMixedFonts) return read(place);
      if (!known.has(format)) known.set(format, read(place));
      return known.get(format);
    };
  }

  rows(wanted: Tree): unknown[] {
    const { area } = this.#range;
    return Array.from({ length: rowCount(area) }, (_, index) =>
      readTree(this.#cell({ ...area, top: area.top + index, bottom: area.top + index }), wanted),
    );
  }

  columns(wanted: Tree): unknown[] {
    const { area } = this.#range;
    return Array.from({ length: columnCount(area) }, (_, index) =>
      readTree(this.#cell({ ...area, left: area.left + index, right: area.left + index }), wanted),
    );
  }

  setCells(properties: unknown): void {
    const { area } = this.#bounded();
    const lines = this.#places(area);
    const written = list(properties);
    if (written.length !== lines.length) throw invalidArgument();
    for (const [row, line] of lines.entries()) {
      const entries = list(written[row]);
      if (entries.length !== line.length) throw invalidArgument();
      for (const [column, place] of line.entries()) writeTree(this.#cell(place), record(entries[column]));
    }
  }

  setRows(properties: unknown): void {
    const { area } = this.#range;
    const written = list(properties);
    if (written.length !== rowCount(area)) throw invalidArgument();
    for (const [index, entry] of written.entries()) {
      writeTree(this.#cell({ ...area, top: area.top + index, bottom: area.top + index }), record(entry));
    }
  }

  setColumns(properties: unknown): void {
    const { area } = this.#range;
    const written = list(properties);
    if (written.length !== columnCount(area)) throw invalidArgument();
    for (const [index, entry] of written.entries()) {
      writeTree(this.#cell({ ...area, left: area.left + index, right: area.left + index }), record(entry));
    }
  }

  #bounded(): RangeObject {
    if (isUnbounded(this.#range.area)) throw invalidArgument();
    return this.#range;
  }

  #cell(area: Area): RangeObject {
    return new RangeObject(this.#range.host, this.#range.sheet, area);
  }

  #places(area: Area): Area[][] {
    return Array.from({ length: rowCount(area) }, (_, row) =>
      Array.from({ length: columnCount(area) }, (__, column) => ({
        top: area.top + row,
        left: area.left + column,
        bottom: area.top + row,
        right: area.left + column,
      })),
    );
  }
}

function list(value: unknown): readonly unknown[] {
  if (!Array.isArray(value)) throw invalidArgument();
  return value as readonly unknown[];
}

function readTree(object: HostObject, wanted: Tree): Record<string, unknown> {
  // Of borders is asked once what is wanted of every side.
  if (object instanceof RangeBorderCollection) {
    return Object.fromEntries([...SIDES].map(([name, side]) => [name, readTree(object.GetItem(side), wanted)]));
  }
  const { scalars } = wireNames(object.typeName);
  const values: Record<string, unknown> = {};
  for (const [name, want] of Object.entries(wanted)) {
    if (want === undefined || want === false) continue;
    const scalar = scalars.get(name);
    if (scalar !== undefined) values[name] = readScalar(object, scalar);
    else values[name] = readTree(below(object, name), want === true ? {} : record(want));
  }
  return values;
}

function writeTree(object: HostObject, written: Tree): void {
  const { scalars } = wireNames(object.typeName);
  for (const [name, value] of Object.entries(written)) {
    if (value === undefined || value === null) continue;
    const scalar = scalars.get(name);
    if (scalar !== undefined) writeScalar(object, scalar, value);
    else writeTree(below(object, name), record(value));
  }
}

function below(object: HostObject, name: string): HostObject {
  const side = SIDES.get(name);
  if (side !== undefined && object instanceof RangeBorderCollection) return object.GetItem(side);
  const navigation = wireNames(object.typeName).navigations.get(name);
  const target = navigation === undefined ? null : openNavigation(object, navigation);
  if (!target) throw invalidArgument(`${object.typeName} has no property ${name}`);
  return target;
}
