/**
 * Widths of Times New Roman's glyphs in thousandths of the font size, from U+0020 to U+007E, and of the Vietnamese
 * letters that are wider than the letter they are built on. (Metrics of the font's AFM and hmtx tables.)
 */
interface Metrics {
  readonly ascii: readonly number[];
  readonly wide: ReadonlyMap<string, number>;
}

// prettier-ignore
const REGULAR: Metrics = {
  ascii: [
    250, 333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500,
    278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556, 722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556,
    611, 722, 722, 944, 722, 722, 611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278, 778,
    500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
  ],
  wide: new Map([["\u00A0", 250], ["Đ", 722], ["đ", 500], ["Ơ", 722], ["ơ", 529], ["Ư", 776], ["ư", 542], ["–", 500]]),
};

// prettier-ignore
const BOLD: Metrics = {
  ascii: [
    250, 333, 555, 500, 500, 1000, 833, 278, 333, 333, 500, 570, 250, 333, 250, 278, 500, 500, 500, 500, 500, 500, 500, 500, 500, 500,
    333, 333, 570, 570, 570, 500, 930, 722, 667, 722, 722, 667, 611, 778, 778, 389, 500, 778, 667, 944, 722, 778, 611, 778, 722, 556,
    667, 722, 722, 1000, 722, 722, 667, 333, 278, 333, 581, 500, 333, 500, 556, 444, 556, 444, 333, 500, 556, 278, 333, 556, 278, 833,
    556, 500, 556, 556, 444, 389, 333, 556, 500, 722, 500, 500, 444, 394, 220, 394, 520,
  ],
  wide: new Map([["\u00A0", 250], ["Đ", 722], ["đ", 556], ["Ơ", 778], ["ơ", 554], ["Ư", 796], ["ư", 600], ["–", 500]]),
};

export interface TextStyle {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Width of a text on one line, in points. */
export function textPoints(text: string, style: TextStyle): number {
  const metrics = style.bold ? BOLD : REGULAR;
  let thousandths = 0;
  for (const glyph of text.normalize("NFC")) thousandths += glyphWidth(glyph, metrics);
  return (thousandths * style.size) / 1000;
}

/** Width of the widest piece that no line break can part, in points. */
export function longestPiece(text: string, style: TextStyle): number {
  return pieces(text).reduce((longest, piece) => Math.max(longest, textPoints(piece.trimEnd(), style)), 0);
}

/** Lines a text takes when it is wrapped to a width in points, as Excel and Word wrap it: at spaces, after hyphens. */
export function lineCount(text: string, style: TextStyle, width: number): number {
  let lines = 1;
  let used = 0;
  for (const piece of pieces(text)) {
    const visible = textPoints(piece.trimEnd(), style);
    if (used > 0 && used + visible > width) {
      lines += 1;
      used = 0;
    }
    // A piece wider than the line is broken wherever the line ends.
    const broken = visible > width ? Math.ceil(visible / width) - 1 : 0;
    lines += broken;
    used += textPoints(piece, style) - broken * width;
  }
  return lines;
}

function pieces(text: string): string[] {
  return text.match(/[^ -]*(?:-+ *| +)|[^ -]+$/g) ?? [];
}

function glyphWidth(glyph: string, metrics: Metrics): number {
  const known = metrics.ascii[glyph.codePointAt(0)! - 32] ?? metrics.wide.get(glyph);
  if (known !== undefined) return known;
  if (/\p{M}/u.test(glyph)) return 0;
  const [base = "", ...marks] = glyph.normalize("NFD");
  // Tone marks take no room; the horn does, so "ờ" is as wide as "ơ".
  const letter = marks.includes("\u031B") ? `${base}\u031B`.normalize("NFC") : base;
  return metrics.wide.get(letter) ?? metrics.ascii[letter.codePointAt(0)! - 32] ?? 1000;
}
