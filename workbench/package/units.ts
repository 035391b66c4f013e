/**
 * Lengths of the file and of the Excel API. Rows are points in both. Margins are inches in the file, points in the API.
 * Columns are characters in the file: the widest digit of the workbook's default font, plus 5 pixels of padding, cut to
 * 1/256 (ECMA-376 part 1, 18.3.1.13, attribute `width`), and points in the API (`RangeFormat.columnWidth`), at 96 pixels an inch.
 */
const POINTS_PER_PIXEL = 0.75;
const POINTS_PER_INCH = 72;
/** Padding beside the digits: 2 pixels on each side and 1 for the gridline. */
const PADDING = 5;

/** Advance of a digit as a share of the font's size, from the fonts' own tables. */
const DIGIT_WIDTH: ReadonlyMap<string, number> = new Map([
  ["Calibri", 0.507],
  ["Carlito", 0.507],
  ["Aptos Narrow", 0.496],
  ["Times New Roman", 0.5],
  ["Liberation Serif", 0.5],
  ["Cambria", 0.554],
  ["Arial", 0.556],
  ["Liberation Sans", 0.556],
  ["Segoe UI", 0.539],
  ["Tahoma", 0.546],
  ["Verdana", 0.636],
]);

/** Pixels of the default font's widest digit: 7 for Calibri 11. */
export function digitPixels(fontName: string, fontSize: number): number {
  return Math.max(1, Math.round((DIGIT_WIDTH.get(fontName) ?? 0.53) * (fontSize / POINTS_PER_PIXEL)));
}

export function pointsOfCharacters(characters: number, digit: number): number {
  const pixels = Math.trunc(((256 * characters + Math.trunc(128 / digit)) / 256) * digit);
  return pixels * POINTS_PER_PIXEL;
}

/** To whole pixels, as Excel draws columns. */
export function charactersOfPoints(points: number, digit: number): number {
  const pixels = Math.round(points / POINTS_PER_PIXEL);
  return Math.trunc((pixels / digit) * 256) / 256;
}

/** Width of a column nobody has set: so many digits, rounded up to a multiple of 8 pixels (18.3.1.81, `baseColWidth`). */
export function defaultColumnPoints(digits: number, digit: number): number {
  return Math.ceil((digits * digit + PADDING) / 8) * 8 * POINTS_PER_PIXEL;
}

/** Rounded to a millionth of a point, so that what was written reads the same. */
export function pointsOfInches(inches: number): number {
  return Math.round(inches * POINTS_PER_INCH * 1e6) / 1e6;
}

export function inchesOfPoints(points: number): number {
  return Number((points / POINTS_PER_INCH).toPrecision(15));
}
