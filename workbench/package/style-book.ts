import { builtInNumberFormat } from "../../src/xlsx/number-formats";
import type { CellFormat, ConditionalFormatModel } from "../host/model";
import { DEFAULT_FORMAT } from "../host/sheet/formats";
import type { Palette } from "./colors";
import { replaceStyleSection } from "./element-order";
import {
  alignmentElement,
  borderElement,
  differenceElement,
  drawnBorders,
  fillElement,
  fontElement,
} from "./style-elements";
import { readDifference, readFormat, recordsOf, type StyleRecords } from "./style-reader";
import { digitPixels } from "./units";
import {
  attributeOf,
  childOf,
  childrenOf,
  cloneNode,
  element,
  flagOf,
  numberOf,
  prefixOf,
  setAttribute,
  withPrefix,
  type XmlNode,
} from "./xml-tree";

/** First id of number formats that a file defines itself. */
const FIRST_OWN_FORMAT = 164;

/**
 * The workbook's styles: what each index means, and the index for a format. New formats are appended; what stands in
 * the part keeps its place and its wording.
 */
export class StyleBook {
  /** Whether something was appended. */
  changed = false;
  private readonly records: StyleRecords;
  private readonly numberFormats: Map<number, string>;
  /** Texts of the fonts, fills and borders by their ids, to find equal ones. */
  private readonly recordKeys: Readonly<Record<"fonts" | "fills" | "borders", string[]>>;
  private readonly formats: CellFormat[];
  private readonly xfs: XmlNode[];
  private readonly indices = new Map<string, number>();
  private readonly differences = new Map<string, number>();
  private readonly keys = new WeakMap<CellFormat, string>();

  constructor(
    readonly root: XmlNode,
    private readonly palette: Palette,
  ) {
    this.records = recordsOf(root, palette);
    this.numberFormats = new Map(this.records.numberFormats);
    this.recordKeys = {
      fonts: this.records.fonts.map(fontKey),
      fills: this.records.fills.map(({ color }) => color),
      borders: this.records.borders.map(bordersKey),
    };
    this.xfs = childrenOf(childOf(root, "cellXfs") ?? element(""), "xf");
    this.formats = this.xfs.map((xf) => readFormat(xf, this.records));
  }

  /** Format of a style index; the default one where the index names nothing. */
  formatOf(index: number): CellFormat {
    return this.formats[index] ?? this.formats[0] ?? DEFAULT_FORMAT;
  }

  has(index: number): boolean {
    return index < this.formats.length;
  }

  /** Pixels of the widest digit of the default font (that of the style "Normal"), the measure of column widths. */
  get digitPixels(): number {
    const normal = childrenOf(childOf(this.root, "cellStyleXfs") ?? element(""), "xf")[0];
    const { name, size } = this.records.fonts[numberOf(normal, "fontId") ?? 0] ?? DEFAULT_FORMAT.font;
    return digitPixels(name, size);
  }

  sameFormat(one: CellFormat, other: CellFormat): boolean {
    return one === other || this.keyOf(one) === this.keyOf(other);
  }

  /**
   * Style index for a format, appended where none has it.
   *
   * @param before style the cell had: what the host does not know of it (theme colours, superscript) is kept
   * @param quote whether the text must stay text when it is edited (`quotePrefix`); null: as the cell had it
   */
  indexFor(format: CellFormat, before: number, quote: boolean | null = null): number {
    const base = this.xfs[before] ?? this.xfs[0];
    const isQuoted = quote ?? quoted(base);
    if (base && this.sameFormat(this.formatOf(before), format) && quoted(base) === isQuoted) return before;
    const key = `${String(before)} ${String(isQuoted)} ${this.keyOf(format)}`;
    let index = this.indices.get(key);
    if (index === undefined) this.indices.set(key, (index = this.append(format, before, base, isQuoted)));
    return index;
  }

  /** Index of a differential format, appended where none has it. */
  differenceFor(format: ConditionalFormatModel["format"]): number {
    const key = JSON.stringify(format);
    let index = this.differences.get(key);
    if (index === undefined) {
      const id = format.numberFormat === undefined ? 0 : this.numberFormatId(format.numberFormat);
      index = this.appendTo("dxfs", differenceElement(format, id));
      this.differences.set(key, index);
    }
    return index;
  }

  differenceAt(index: number | undefined): ConditionalFormatModel["format"] {
    if (index === undefined) return {};
    return readDifference(childrenOf(childOf(this.root, "dxfs") ?? element(""), "dxf")[index], this.palette);
  }

  private append(format: CellFormat, before: number, base: XmlNode | undefined, isQuoted: boolean): number {
    const old = this.formatOf(before);
    const fontId = this.recordFor(
      "fonts",
      fontKey(format.font),
      fontKey(old.font),
      numberOf(base, "fontId") ?? 0,
      (font) => fontElement(format.font, font),
    );
    const { color } = format.fill;
    const fillId =
      color === ""
        ? 0
        : this.recordFor("fills", color, old.fill.color, numberOf(base, "fillId") ?? 0, () => fillElement(color));
    const borderId = this.recordFor(
      "borders",
      bordersKey(format.borders),
      bordersKey(old.borders),
      numberOf(base, "borderId") ?? 0,
      () => borderElement(format.borders),
    );
    const alignment = alignmentElement(format, childOf(base, "alignment"));
    const protection = format.locked ? undefined : element("protection", { locked: 0 });
    const xf = element(
      "xf",
      {
        numFmtId: this.numberFormatId(format.numberFormat),
        fontId,
        fillId,
        borderId,
        xfId: attributeOf(base, "xfId") ?? 0,
        quotePrefix: isQuoted ? 1 : undefined,
        applyNumberFormat: 1,
        applyFont: 1,
        applyFill: 1,
        applyBorder: 1,
        applyAlignment: alignment ? 1 : undefined,
        applyProtection: protection ? 1 : undefined,
      },
      ...(alignment ? [alignment] : []),
      ...(protection ? [protection] : []),
    );
    const key = xfKey(xf);
    const known = this.xfs.findIndex((other) => xfKey(other) === key);
    if (known >= 0) return known;
    this.formats.push(format);
    this.xfs.push(xf);
    return this.appendTo("cellXfs", xf);
  }

  /** Id of a font, fill or border: the one the cell had, another that is the same, or a new one. */
  private recordFor(
    section: "fonts" | "fills" | "borders",
    wanted: string,
    old: string,
    oldId: number,
    make: (before: XmlNode | undefined) => XmlNode,
  ): number {
    if (old === wanted) return oldId;
    const keys = this.recordKeys[section];
    // The first two fills are reserved (ECMA-376 part 1, 18.8.21): none, and a pattern.
    const found = keys.indexOf(wanted, section === "fills" ? 2 : 0);
    if (found >= 0) return found;
    const before = childrenOf(childOf(this.root, section) ?? element(""))[oldId];
    keys.push(wanted);
    return this.appendTo(section, make(before));
  }

  private numberFormatId(code: string): number {
    const builtIn = builtInNumberFormat(code);
    if (builtIn !== null) return builtIn;
    const known = this.numberFormats;
    for (const [id, text] of known) if (text === code) return id;
    const id = Math.max(FIRST_OWN_FORMAT - 1, ...known.keys()) + 1;
    known.set(id, code);
    this.appendTo("numFmts", element("numFmt", { numFmtId: id, formatCode: code }));
    return id;
  }

  /** @returns the item's place in its list */
  private appendTo(section: string, item: XmlNode): number {
    this.changed = true;
    const prefix = prefixOf(this.root);
    let list = childOf(this.root, section);
    if (!list) {
      list = element(prefix + section);
      replaceStyleSection(this.root, section, [list]);
    }
    const count = childrenOf(list).length;
    list.children.push(withPrefix(cloneNode(item), prefix));
    setAttribute(list, "count", count + 1);
    return count;
  }

  private keyOf(format: CellFormat): string {
    let key = this.keys.get(format);
    if (key === undefined) {
      key = JSON.stringify([
        format.numberFormat,
        fontKey(format.font),
        format.fill.color,
        bordersKey(format.borders),
        format.horizontalAlignment,
        format.verticalAlignment,
        format.wrapText,
        format.indentLevel,
        format.textOrientation,
        format.shrinkToFit,
        format.locked,
      ]);
      this.keys.set(format, key);
    }
    return key;
  }
}

function quoted(xf: XmlNode | undefined): boolean {
  return flagOf(xf, "quotePrefix");
}

/** All that a cell format says, whichever way it is written. */
function xfKey(xf: XmlNode): string {
  const ids = ["numFmtId", "fontId", "fillId", "borderId", "xfId"].map((name) => numberOf(xf, name) ?? 0);
  const alignment = [...(childOf(xf, "alignment")?.attributes ?? [])].sort(([a], [b]) => (a < b ? -1 : 1));
  const protection = childOf(xf, "protection");
  return JSON.stringify([
    ids,
    quoted(xf),
    alignment,
    flagOf(protection, "locked", true),
    flagOf(protection, "hidden"),
    flagOf(xf, "pivotButton"),
  ]);
}

function fontKey(font: CellFormat["font"]): string {
  return JSON.stringify([font.name, font.size, font.bold, font.italic, font.underline, font.strikethrough, font.color]);
}

function bordersKey(borders: CellFormat["borders"]): string {
  return JSON.stringify(drawnBorders(borders));
}
