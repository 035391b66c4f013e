import type { BorderModel, CellFormat } from "../host/model";

/** What a conditional format changes about a cell's look. */
export interface Overlay {
  readonly fillColor?: string;
  readonly font?: Partial<CellFormat["font"]>;
}

const WIDTHS: Readonly<Record<string, string>> = { Hairline: "1px", Thin: "1px", Medium: "2px", Thick: "3px" };
const STYLES: Readonly<Record<string, string>> = {
  Continuous: "solid",
  Dash: "dashed",
  DashDot: "dashed",
  DashDotDot: "dashed",
  Dot: "dotted",
  Double: "double",
  SlantDashDot: "dashed",
};

function border(model: BorderModel | undefined): string {
  const style = model && STYLES[model.style];
  return style ? `${WIDTHS[model.weight] ?? "1px"} ${style} ${model.color || "#000000"}` : "";
}

const HORIZONTAL: Readonly<Record<string, string>> = {
  Left: "left",
  Center: "center",
  CenterAcrossSelection: "center",
  Right: "right",
  Justify: "justify",
  Distributed: "justify",
};
const VERTICAL: Readonly<Record<string, string>> = { Top: "top", Center: "middle", Bottom: "bottom" };

/** Draws a cell's format with CSS. Colours come from the model as "#RRGGBB", so nothing of the file reaches CSS unread. */
export function styleCell(
  element: HTMLTableCellElement,
  format: CellFormat | undefined,
  overlay: Overlay | null,
  isNumber: boolean,
): void {
  const style = element.style;
  const font = { ...format?.font, ...overlay?.font };
  if (font.name) style.fontFamily = `${JSON.stringify(font.name)}, "Liberation Serif", serif`;
  if (font.size) style.fontSize = `${font.size}pt`;
  if (font.bold) style.fontWeight = "bold";
  if (font.italic) style.fontStyle = "italic";
  const lines = [
    font.underline && font.underline !== "None" ? "underline" : "",
    font.strikethrough ? "line-through" : "",
  ].filter(Boolean);
  if (lines.length > 0) style.textDecoration = lines.join(" ");
  if (font.color) style.color = font.color;
  const fill = overlay?.fillColor ?? format?.fill.color;
  if (fill) style.backgroundColor = fill;
  style.textAlign = HORIZONTAL[format?.horizontalAlignment ?? ""] ?? (isNumber ? "right" : "left");
  style.verticalAlign = VERTICAL[format?.verticalAlignment ?? ""] ?? "bottom";
  if (format?.wrapText) style.whiteSpace = "pre-wrap";
  if (format?.indentLevel) style.paddingInlineStart = `${3 + format.indentLevel * 9}px`;
  for (const [edge, property] of [
    ["EdgeTop", "borderTop"],
    ["EdgeBottom", "borderBottom"],
    ["EdgeLeft", "borderLeft"],
    ["EdgeRight", "borderRight"],
  ] as const) {
    const drawn = border(format?.borders[edge]);
    if (drawn) style[property] = drawn;
  }
}
