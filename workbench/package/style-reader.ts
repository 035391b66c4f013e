import { numberFormatOf } from "../../src/xlsx/number-formats";
import { DEFAULT_FORMAT } from "../host/sheet/formats";
import type { BorderEdge, BorderModel, CellFormat, ConditionalFormatModel } from "../host/model";
import { lineOf } from "./border-lines";
import type { Palette } from "./colors";
import { attributeOf, childOf, childrenOf, flagOf, numberOf, type XmlNode } from "./xml-tree";

/** The element names of a border's sides beside the API's edges. */
export const SIDES = [
  ["left", "EdgeLeft"],
  ["right", "EdgeRight"],
  ["top", "EdgeTop"],
  ["bottom", "EdgeBottom"],
] as const satisfies readonly (readonly [string, BorderEdge])[];

const UNDERLINES: ReadonlyMap<string, CellFormat["font"]["underline"]> = new Map([
  ["none", "None"],
  ["single", "Single"],
  ["double", "Double"],
  ["singleAccounting", "SingleAccountant"],
  ["doubleAccounting", "DoubleAccountant"],
]);

export const UNDERLINE_NAMES: ReadonlyMap<string, string> = new Map(
  [...UNDERLINES].map(([name, value]) => [value, name]),
);

const HORIZONTAL: ReadonlyMap<string, string> = new Map([
  ["general", "General"],
  ["left", "Left"],
  ["center", "Center"],
  ["right", "Right"],
  ["fill", "Fill"],
  ["justify", "Justify"],
  ["centerContinuous", "CenterAcrossSelection"],
  ["distributed", "Distributed"],
]);
const VERTICAL: ReadonlyMap<string, string> = new Map([
  ["top", "Top"],
  ["center", "Center"],
  ["bottom", "Bottom"],
  ["justify", "Justify"],
  ["distributed", "Distributed"],
]);
export const HORIZONTAL_NAMES: ReadonlyMap<string, string> = new Map(
  [...HORIZONTAL].map(([name, value]) => [value, name]),
);
export const VERTICAL_NAMES: ReadonlyMap<string, string> = new Map([...VERTICAL].map(([name, value]) => [value, name]));

/** `textRotation` of text that stands letter under letter. */
const STACKED = 255;
/** The same in the API (`RangeFormat.textOrientation`). */
const STACKED_IN_API = 180;

function readFont(font: XmlNode | undefined, palette: Palette): CellFormat["font"] {
  if (!font) return DEFAULT_FORMAT.font;
  return {
    name: attributeOf(childOf(font, "name"), "val") ?? DEFAULT_FORMAT.font.name,
    size: numberOf(childOf(font, "sz"), "val") ?? DEFAULT_FORMAT.font.size,
    bold: toggle(font, "b") ?? false,
    italic: toggle(font, "i") ?? false,
    underline: underlineOf(font) ?? "None",
    strikethrough: toggle(font, "strike") ?? false,
    color: palette.resolve(childOf(font, "color")) || "#000000",
  };
}

/** An element that stands for true unless its `val` says otherwise; undefined where it is missing. */
function toggle(font: XmlNode, name: string): boolean | undefined {
  const found = childOf(font, name);
  return found && flagOf(found, "val", true);
}

function underlineOf(font: XmlNode): CellFormat["font"]["underline"] | undefined {
  const found = childOf(font, "u");
  return found && (UNDERLINES.get(attributeOf(found, "val") ?? "single") ?? "Single");
}

/** A pattern shows as the colour it is made of. */
function readFill(fill: XmlNode | undefined, palette: Palette): CellFormat["fill"] {
  const pattern = childOf(fill, "patternFill");
  const type = attributeOf(pattern, "patternType") ?? "none";
  if (pattern) {
    if (type === "none") return { color: "" };
    return { color: palette.resolve(childOf(pattern, "fgColor")) || palette.resolve(childOf(pattern, "bgColor")) };
  }
  const stop = childOf(childOf(fill, "gradientFill"), "stop");
  return { color: palette.resolve(childOf(stop, "color")) };
}

function readBorders(border: XmlNode | undefined, palette: Palette): CellFormat["borders"] {
  const borders: Partial<Record<BorderEdge, BorderModel>> = {};
  if (!border) return borders;
  const read = (side: XmlNode | undefined): BorderModel | null => {
    const line = lineOf(attributeOf(side, "style"));
    return line && { ...line, color: palette.resolve(childOf(side, "color")) || "#000000" };
  };
  for (const [name, edge] of SIDES) {
    // Strict files call the sides start and end.
    const side = childOf(border, name) ?? childOf(border, name === "left" ? "start" : name === "right" ? "end" : name);
    const line = read(side);
    if (line) borders[edge] = line;
  }
  const diagonal = read(childOf(border, "diagonal"));
  if (diagonal && flagOf(border, "diagonalDown")) borders.DiagonalDown = diagonal;
  if (diagonal && flagOf(border, "diagonalUp")) borders.DiagonalUp = diagonal;
  return borders;
}

/** What the records of the styles part mean, one list each, by index. */
export interface StyleRecords {
  readonly fonts: readonly CellFormat["font"][];
  readonly fills: readonly CellFormat["fill"][];
  readonly borders: readonly CellFormat["borders"][];
  readonly numberFormats: ReadonlyMap<number, string>;
}

export function readFormat(xf: XmlNode | undefined, records: StyleRecords): CellFormat {
  if (!xf) return DEFAULT_FORMAT;
  const alignment = childOf(xf, "alignment");
  const rotation = numberOf(alignment, "textRotation") ?? 0;
  return {
    numberFormat: numberFormatOf(numberOf(xf, "numFmtId") ?? 0, records.numberFormats),
    font: records.fonts[numberOf(xf, "fontId") ?? 0] ?? DEFAULT_FORMAT.font,
    fill: records.fills[numberOf(xf, "fillId") ?? 0] ?? DEFAULT_FORMAT.fill,
    borders: records.borders[numberOf(xf, "borderId") ?? 0] ?? DEFAULT_FORMAT.borders,
    horizontalAlignment: HORIZONTAL.get(attributeOf(alignment, "horizontal") ?? "general") ?? "General",
    verticalAlignment: VERTICAL.get(attributeOf(alignment, "vertical") ?? "bottom") ?? "Bottom",
    wrapText: flagOf(alignment, "wrapText"),
    indentLevel: numberOf(alignment, "indent") ?? 0,
    textOrientation: rotation === STACKED ? STACKED_IN_API : rotation > 90 ? 90 - rotation : rotation,
    shrinkToFit: flagOf(alignment, "shrinkToFit"),
    locked: flagOf(childOf(xf, "protection"), "locked", true),
  };
}

/** `textOrientation` as the file counts it: 91 to 180 lead downwards. */
export function rotationOf(textOrientation: number): number {
  if (textOrientation === STACKED_IN_API) return STACKED;
  return textOrientation < 0 ? 90 - textOrientation : textOrientation;
}

/** A differential format (`dxf`): only what it says. */
export function readDifference(dxf: XmlNode | undefined, palette: Palette): ConditionalFormatModel["format"] {
  const format: ConditionalFormatModel["format"] = {};
  const font = childOf(dxf, "font");
  if (font) {
    const read = readFont(font, palette);
    const said: Partial<CellFormat["font"]> = {
      ...(childOf(font, "b") && { bold: read.bold }),
      ...(childOf(font, "i") && { italic: read.italic }),
      ...(childOf(font, "u") && { underline: read.underline }),
      ...(childOf(font, "strike") && { strikethrough: read.strikethrough }),
      ...(childOf(font, "color") && { color: read.color }),
    };
    if (Object.keys(said).length > 0) format.font = said;
  }
  const pattern = childOf(childOf(dxf, "fill"), "patternFill");
  if (pattern) {
    // In a difference the colour of a solid fill is the background one.
    const color = palette.resolve(childOf(pattern, "bgColor")) || palette.resolve(childOf(pattern, "fgColor"));
    if (color !== "") format.fillColor = color;
  }
  const code = attributeOf(childOf(dxf, "numFmt"), "formatCode");
  if (code !== undefined) format.numberFormat = code;
  const borders = readBorders(childOf(dxf, "border"), palette);
  if (Object.keys(borders).length > 0) format.borders = borders;
  return format;
}

export function recordsOf(styles: XmlNode | undefined, palette: Palette): StyleRecords {
  const list = (name: string, item: string) => childrenOf(childOf(styles, name) ?? EMPTY, item);
  const numberFormats = new Map<number, string>();
  for (const item of list("numFmts", "numFmt")) {
    const id = numberOf(item, "numFmtId");
    if (id !== undefined) numberFormats.set(id, attributeOf(item, "formatCode") ?? "General");
  }
  return {
    fonts: list("fonts", "font").map((font) => readFont(font, palette)),
    fills: list("fills", "fill").map((fill) => readFill(fill, palette)),
    borders: list("borders", "border").map((border) => readBorders(border, palette)),
    numberFormats,
  };
}

const EMPTY: XmlNode = { name: "", attributes: new Map(), children: [] };
