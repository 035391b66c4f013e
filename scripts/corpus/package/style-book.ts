import type { Style } from "../cells";
import { escaped, MAIN } from "./xml";

const BUILT_IN: Readonly<Record<string, number>> = {
  General: 0,
  "0": 1,
  "0.00": 2,
  "#,##0": 3,
  "0%": 9,
  "0.00%": 10,
  "mm-dd-yy": 14,
  "d-mmm": 16,
  "@": 49,
};

/** The looks of a workbook's cells, numbered as they come up. */
export class StyleBook {
  private readonly formats = new Map<string, number>();
  private readonly fonts: string[] = [];
  private readonly fills = [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ];
  private readonly borders = ["<border><left/><right/><top/><bottom/><diagonal/></border>"];
  private readonly looks: string[] = [];

  constructor() {
    this.index({});
  }

  index(style: Style): number {
    const { align, wrap = true } = style;
    const parts = [
      `numFmtId="${this.format(style.format ?? "General")}"`,
      `fontId="${place(this.fonts, fontXml(style))}"`,
      `fillId="${style.fill === undefined ? 0 : place(this.fills, fillXml(style.fill))}"`,
      `borderId="${style.border ? place(this.borders, BORDER) : 0}"`,
    ];
    const alignment = `<alignment${align ? ` horizontal="${align}"` : ""} vertical="center"${wrap ? ' wrapText="1"' : ""}/>`;
    return place(
      this.looks,
      `<xf ${parts.join(" ")} xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1">${alignment}</xf>`,
    );
  }

  xml(): string {
    const formats = [...this.formats].map(([code, id]) => `<numFmt numFmtId="${id}" formatCode="${escaped(code)}"/>`);
    return (
      `<styleSheet xmlns="${MAIN}">${formats.length > 0 ? list("numFmts", formats) : ""}` +
      list("fonts", this.fonts) +
      list("fills", this.fills) +
      list("borders", this.borders) +
      '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
      list("cellXfs", this.looks) +
      '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles>' +
      '<dxfs count="1"><dxf><font><color rgb="FF9C0006"/></font><fill><patternFill><bgColor rgb="FFFFC7CE"/></patternFill></fill></dxf></dxfs>' +
      "</styleSheet>"
    );
  }

  private format(code: string): number {
    const known = BUILT_IN[code] ?? this.formats.get(code);
    if (known !== undefined) return known;
    const id = 164 + this.formats.size;
    this.formats.set(code, id);
    return id;
  }
}

const SIDES = ["left", "right", "top", "bottom"];
const BORDER = `<border>${SIDES.map((side) => `<${side} style="thin"><color auto="1"/></${side}>`).join("")}<diagonal/></border>`;

function fontXml({ font = "Times New Roman", size = 13, bold, italic }: Style): string {
  return `<font>${bold ? "<b/>" : ""}${italic ? "<i/>" : ""}<sz val="${size}"/><color theme="1"/><name val="${escaped(font)}"/><family val="1"/></font>`;
}

function fillXml(color: string): string {
  return `<fill><patternFill patternType="solid"><fgColor rgb="FF${color}"/><bgColor indexed="64"/></patternFill></fill>`;
}

function list(name: string, items: readonly string[]): string {
  return `<${name} count="${items.length}">${items.join("")}</${name}>`;
}

function place(items: string[], item: string): number {
  const found = items.indexOf(item);
  return found >= 0 ? found : items.push(item) - 1;
}
