import type { BorderEdge, BorderModel, CellFormat, ConditionalFormatModel } from "../host/model";
import { lineName } from "./border-lines";
import { HORIZONTAL_NAMES, rotationOf, SIDES, UNDERLINE_NAMES, VERTICAL_NAMES } from "./style-reader";
import { attributeOf, childOf, cloneNode, element, localName, type XmlNode } from "./xml-tree";

/** "#RRGGBB" → "FFRRGGBB", opaque. */
function argb(color: string): string {
  return `FF${color.replace("#", "").toUpperCase()}`;
}

/** What a font says beside the format the host knows, such as superscript, is taken over from the font it replaces. */
export function fontElement(font: CellFormat["font"], before: XmlNode | undefined): XmlNode {
  const sameName = attributeOf(childOf(before, "name"), "val") === font.name;
  const keep = (name: string, kept: boolean) => {
    const found = kept ? childOf(before, name) : undefined;
    return found ? [withoutPrefix(found)] : [];
  };
  return element(
    "font",
    {},
    ...(font.bold ? [element("b")] : []),
    ...(font.italic ? [element("i")] : []),
    ...(font.strikethrough ? [element("strike")] : []),
    ...keep("outline", true),
    ...keep("shadow", true),
    ...underline(font.underline),
    ...keep("vertAlign", true),
    element("sz", { val: font.size }),
    element("color", { rgb: argb(font.color) }),
    element("name", { val: font.name }),
    ...keep("family", sameName),
    ...keep("charset", sameName),
  );
}

function underline(kind: CellFormat["font"]["underline"]): XmlNode[] {
  if (kind === "None") return [];
  return [kind === "Single" ? element("u") : element("u", { val: UNDERLINE_NAMES.get(kind) })];
}

/** Fills without a colour are the first one of every styles part and never written anew. */
export function fillElement(color: string): XmlNode {
  const pattern = element(
    "patternFill",
    { patternType: "solid" },
    element("fgColor", { rgb: argb(color) }),
    element("bgColor", { indexed: 64 }),
  );
  return element("fill", {}, pattern);
}

export function borderElement(borders: CellFormat["borders"]): XmlNode {
  const diagonal = borders.DiagonalDown ?? borders.DiagonalUp;
  const border = element(
    "border",
    {
      diagonalUp: drawn(borders.DiagonalUp) ? 1 : undefined,
      diagonalDown: drawn(borders.DiagonalDown) ? 1 : undefined,
    },
    ...SIDES.map(([name, edge]) => side(name, borders[edge])),
    side("diagonal", diagonal),
  );
  return border;
}

function side(name: string, line: BorderModel | undefined): XmlNode {
  const style = line && lineName(line);
  return style ? element(name, { style }, element("color", { rgb: argb(line.color) })) : element(name);
}

export function drawn(line: BorderModel | undefined): boolean {
  return line !== undefined && line.style !== "None";
}

/** The borders that are drawn, in one order, so that equal ones compare equal. */
export function drawnBorders(borders: CellFormat["borders"]): CellFormat["borders"] {
  const edges: readonly BorderEdge[] = [...SIDES.map(([, edge]) => edge), "DiagonalDown", "DiagonalUp"];
  const kept: Partial<Record<BorderEdge, BorderModel>> = {};
  for (const edge of edges) {
    const line = borders[edge];
    if (line && drawn(line)) kept[edge] = { style: line.style, weight: line.weight, color: line.color };
  }
  return kept;
}

/** null where the format asks for nothing but the default. */
export function alignmentElement(format: CellFormat, before: XmlNode | undefined): XmlNode | null {
  const horizontal = HORIZONTAL_NAMES.get(format.horizontalAlignment) ?? "general";
  const vertical = VERTICAL_NAMES.get(format.verticalAlignment) ?? "bottom";
  const alignment = element("alignment", {
    horizontal: horizontal === "general" ? undefined : horizontal,
    vertical: vertical === "bottom" ? undefined : vertical,
    textRotation: format.textOrientation === 0 ? undefined : rotationOf(format.textOrientation),
    wrapText: format.wrapText ? 1 : undefined,
    indent: format.indentLevel === 0 ? undefined : format.indentLevel,
    relativeIndent: attributeOf(before, "relativeIndent"),
    justifyLastLine: attributeOf(before, "justifyLastLine"),
    shrinkToFit: format.shrinkToFit ? 1 : undefined,
    readingOrder: attributeOf(before, "readingOrder"),
  });
  return alignment.attributes.size > 0 ? alignment : null;
}

/** @param numberFormatId id for `format.numberFormat`, where it has one */
export function differenceElement(format: ConditionalFormatModel["format"], numberFormatId: number): XmlNode {
  const dxf = element("dxf");
  const { font, fillColor, numberFormat, borders } = format;
  if (font) {
    const node = element("font");
    if (font.bold !== undefined) node.children.push(toggle("b", font.bold));
    if (font.italic !== undefined) node.children.push(toggle("i", font.italic));
    if (font.strikethrough !== undefined) node.children.push(toggle("strike", font.strikethrough));
    if (font.underline !== undefined)
      node.children.push(...(font.underline === "None" ? [element("u", { val: "none" })] : underline(font.underline)));
    if (font.color) node.children.push(element("color", { rgb: argb(font.color) }));
    if (node.children.length > 0) dxf.children.push(node);
  }
  if (numberFormat !== undefined)
    dxf.children.push(element("numFmt", { numFmtId: numberFormatId, formatCode: numberFormat }));
  if (fillColor) {
    const color = { rgb: argb(fillColor) };
    // Excel reads the background colour of a difference, other programs the foreground one.
    dxf.children.push(
      element(
        "fill",
        {},
        element("patternFill", { patternType: "solid" }, element("fgColor", color), element("bgColor", color)),
      ),
    );
  }
  if (borders) {
    const sides = SIDES.filter(([, edge]) => drawn(borders[edge])).map(([name, edge]) => side(name, borders[edge]));
    if (sides.length > 0) dxf.children.push(element("border", {}, ...sides));
  }
  return dxf;
}

function toggle(name: string, on: boolean): XmlNode {
  return on ? element(name) : element(name, { val: 0 });
}

function withoutPrefix(node: XmlNode): XmlNode {
  return { ...cloneNode(node), name: localName(node.name) };
}
