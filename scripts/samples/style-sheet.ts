/** Fonts of the samples: Times New Roman as Nghị định 30/2020/NĐ-CP asks, and .VnTime, which shows TCVN3 text. */
const FONTS = {
  plain: '<font><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>',
  bold: '<font><b/><sz val="12"/><name val="Times New Roman"/><family val="1"/></font>',
  title: '<font><b/><sz val="14"/><name val="Times New Roman"/><family val="1"/></font>',
  italic: '<font><i/><sz val="13"/><name val="Times New Roman"/><family val="1"/></font>',
  tcvn3: '<font><sz val="12"/><name val=".VnTime"/><family val="2"/></font>',
};

const side = (name: string) => `<${name} style="thin"><color auto="1"/></${name}>`;
const BORDERS = {
  none: "<border><left/><right/><top/><bottom/><diagonal/></border>",
  all: `<border>${["left", "right", "top", "bottom"].map(side).join("")}<diagonal/></border>`,
  rule: `<border><left/><right/><top/>${side("bottom")}<diagonal/></border>`,
};

interface Style {
  readonly font: keyof typeof FONTS;
  readonly border: keyof typeof BORDERS;
  readonly align: "center" | "left" | "right";
  /** 0 is General, 49 text; the others are {@link NUMBER_FORMATS}. */
  readonly format?: number;
}

/** Custom number formats begin at 164 (ECMA-376, 18.8.30). */
const ONE_DECIMAL = 164;
const NUMBER_FORMATS = `<numFmts count="1"><numFmt numFmtId="${ONE_DECIMAL}" formatCode="0.0"/></numFmts>`;
const TEXT = 49;

const STYLES = {
  /** The first style is the sheet's own. */
  sheet: { font: "plain", border: "none", align: "left" },
  title: { font: "title", border: "none", align: "center" },
  reference: { font: "italic", border: "none", align: "center" },
  rule: { font: "plain", border: "rule", align: "center" },
  heading: { font: "bold", border: "all", align: "center" },
  sequence: { font: "plain", border: "all", align: "center" },
  agency: { font: "plain", border: "all", align: "left" },
  agencyTcvn3: { font: "tcvn3", border: "all", align: "left" },
  count: { font: "plain", border: "all", align: "center" },
  countAsText: { font: "plain", border: "all", align: "center", format: TEXT },
  rate: { font: "plain", border: "all", align: "center" },
  rateOneDecimal: { font: "plain", border: "all", align: "center", format: ONE_DECIMAL },
  rateAsText: { font: "plain", border: "all", align: "center", format: TEXT },
  totalLabel: { font: "bold", border: "all", align: "center" },
  total: { font: "bold", border: "all", align: "center" },
  totalRate: { font: "bold", border: "all", align: "center", format: ONE_DECIMAL },
} as const satisfies Record<string, Style>;

export type StyleName = keyof typeof STYLES;
/** In the order of their indexes in the file. */
export const STYLE_NAMES = Object.keys(STYLES) as StyleName[];

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

export function styleSheet(): string {
  const fonts = Object.keys(FONTS);
  const borders = Object.keys(BORDERS);
  const formats = STYLE_NAMES.map((name) => {
    const { font, border, align, format = 0 }: Style = STYLES[name];
    return (
      `<xf numFmtId="${format}" fontId="${fonts.indexOf(font)}" fillId="0" borderId="${borders.indexOf(border)}" xfId="0" ` +
      `applyNumberFormat="1" applyFont="1" applyBorder="1" applyAlignment="1">` +
      `<alignment horizontal="${align}" vertical="center" wrapText="1"/></xf>`
    );
  });
  const list = (name: string, items: readonly string[]) =>
    `<${name} count="${items.length}">${items.join("")}</${name}>`;
  return (
    `<styleSheet xmlns="${MAIN}">${NUMBER_FORMATS}` +
    list("fonts", Object.values(FONTS)) +
    list("fills", [
      '<fill><patternFill patternType="none"/></fill>',
      '<fill><patternFill patternType="gray125"/></fill>',
    ]) +
    list("borders", Object.values(BORDERS)) +
    `<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>` +
    list("cellXfs", formats) +
    `<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
  );
}
