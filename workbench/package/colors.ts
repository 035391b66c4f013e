import { attributeOf, childrenOf, childOf, localName, numberOf, type XmlNode } from "./xml-tree";

/** The first 64 colours of the indexed palette (ECMA-376 part 1, 18.8.27); 0–7 repeat as 8–15. */
const INDEXED = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF " +
  "800000 008000 000080 808000 800080 008080 C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF " +
  "000080 FF00FF FFFF00 00FFFF 800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 " +
  "3366FF 33CCCC 99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
).split(" ");

/** Office's own theme, for files without one, in the order styles count theme colours. */
const OFFICE_THEME = [
  "FFFFFF",
  "000000",
  "EEECE1",
  "1F497D",
  "4F81BD",
  "C0504D",
  "9BBB59",
  "8064A2",
  "4BACC6",
  "F79646",
  "0000FF",
  "800080",
];

/** Styles count light before dark (18.8.3): the theme lists dk1 lt1 dk2 lt2. */
const THEME_ORDER = [
  "lt1",
  "dk1",
  "lt2",
  "dk2",
  "accent1",
  "accent2",
  "accent3",
  "accent4",
  "accent5",
  "accent6",
  "hlink",
  "folHlink",
];

/** Turns the colours of styles into "#RRGGBB". */
export class Palette {
  private readonly theme: readonly string[];
  private readonly indexed: readonly string[];

  /** @param theme root of the theme part; @param styles root of the styles part, which may hold a palette of its own */
  constructor(theme: XmlNode | null, styles: XmlNode | null) {
    this.theme = theme ? themeColors(theme) : OFFICE_THEME;
    const own = childrenOf(childOf(childOf(styles ?? undefined, "colors"), "indexedColors") ?? NOTHING, "rgbColor");
    this.indexed = own.length > 0 ? own.map((color) => (attributeOf(color, "rgb") ?? "FF000000").slice(-6)) : INDEXED;
  }

  /** A `CT_Color` element; "" where it names no colour. Automatic is black text or lines, as on white paper. */
  resolve(color: XmlNode | undefined): string {
    if (!color) return "";
    const rgb = attributeOf(color, "rgb");
    const theme = numberOf(color, "theme");
    const indexed = numberOf(color, "indexed");
    const tint = numberOf(color, "tint") ?? 0;
    if (rgb !== undefined) return /^(?:[0-9A-Fa-f]{2})?[0-9A-Fa-f]{6}$/.test(rgb) ? tinted(rgb.slice(-6), tint) : "";
    if (theme !== undefined) return tinted(this.theme[theme] ?? "000000", tint);
    if (indexed === 65) return "#FFFFFF";
    if (indexed !== undefined) return tinted(this.indexed[indexed] ?? "000000", tint);
    return attributeOf(color, "auto") === undefined ? "" : "#000000";
  }
}

const NOTHING: XmlNode = { name: "", attributes: new Map(), children: [] };

function themeColors(theme: XmlNode): readonly string[] {
  const scheme = childOf(childOf(theme, "themeElements"), "clrScheme");
  const colors = new Map<string, string>();
  for (const entry of scheme ? childrenOf(scheme) : []) {
    const color = childrenOf(entry)[0];
    const value = attributeOf(color, "lastClr") ?? attributeOf(color, "val") ?? "";
    if (/^[0-9A-Fa-f]{6}$/.test(value)) colors.set(localName(entry.name), value);
  }
  return THEME_ORDER.map((name, index) => colors.get(name) ?? OFFICE_THEME[index]!);
}

/** A tint darkens (below 0) or lightens by changing the luminance (18.8.19). */
function tinted(rgb: string, tint: number): string {
  if (tint === 0) return `#${rgb.toUpperCase()}`;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => Number.parseInt(rgb.slice(at, at + 2), 16) / 255);
  const highest = Math.max(red, green, blue);
  const lowest = Math.min(red, green, blue);
  const luminance = (highest + lowest) / 2;
  const target = tint < 0 ? luminance * (1 + tint) : luminance * (1 - tint) + tint;
  // Hue and saturation stay: the channels keep their places between a lowest and a highest value.
  const spread = highest - lowest;
  const saturation = spread === 0 ? 0 : spread / (1 - Math.abs(2 * luminance - 1));
  const chroma = (1 - Math.abs(2 * target - 1)) * saturation;
  const base = target - chroma / 2;
  const channel = (value: number) => {
    const place = spread === 0 ? 0 : (value - lowest) / spread;
    const level = Math.round(Math.min(1, Math.max(0, base + place * chroma)) * 255);
    return level.toString(16).toUpperCase().padStart(2, "0");
  };
  return `#${channel(red)}${channel(green)}${channel(blue)}`;
}
