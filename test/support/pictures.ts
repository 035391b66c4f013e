import { PNG } from "pngjs";

/** Pixels by rows: 0 for white paper, 255 for black ink. */
export interface Picture {
  readonly width: number;
  readonly height: number;
  readonly ink: Uint8Array;
}

/** A square of a picture that is not as it should be, in pixels from the upper left corner. */
export interface Difference {
  readonly left: number;
  readonly top: number;
  /** Mean difference of its pixels, 0–255. */
  readonly by: number;
}

/** Side of the squares that are compared, in pixels. */
export const SQUARE = 8;
/** Neither a program's nor a printer's rounding is a fault: what is drawn may lie a pixel off, in any direction. */
const SLACK = 1;
/**
 * Mean difference that a square may have. Edges smoothed differently come to 5 at most; a thin line that is missing or
 * two pixels off comes to 20 and more, a letter too.
 */
const TOLERANCE = 12;

export function readPicture(png: Uint8Array): Picture {
  const { width, height, data } = PNG.sync.read(Buffer.from(png));
  const ink = Uint8Array.from({ length: width * height }, (_, i) => 255 - data[i * 4]!);
  return { width, height, ink };
}

/** As a grey PNG of sixteen shades: half as large as one of all, and smoothed edges need no more. */
export function writePicture({ width, height, ink }: Picture): Uint8Array {
  const data = Buffer.from(ink.map((value) => 255 - Math.round(value / 17) * 17));
  return PNG.sync.write(
    Object.assign(new PNG({ width, height, colorType: 0, inputColorType: 0, inputHasAlpha: false }), { data }),
    { colorType: 0, inputColorType: 0, inputHasAlpha: false, deflateLevel: 9 },
  );
}

/**
 * Squares in which two pictures differ by more than smoothing and a pixel's shift. Pictures of other sizes differ
 * altogether, which is one difference of 255.
 */
export function differences(expected: Picture, actual: Picture): Difference[] {
  if (expected.width !== actual.width || expected.height !== actual.height) return [{ left: 0, top: 0, by: 255 }];
  const [one, other] = [blurred(expected), blurred(actual)];
  const found: Difference[] = [];
  for (let top = 0; top < expected.height; top += SQUARE) {
    for (let left = 0; left < expected.width; left += SQUARE) {
      const by = leastDifference(one, other, left, top);
      if (by > TOLERANCE) found.push({ left, top, by: Math.round(by) });
    }
  }
  return found;
}

/** Mean difference of a square at the shift that suits it best. */
function leastDifference(expected: Picture, actual: Picture, left: number, top: number): number {
  // Most squares are alike as they stand.
  let least = meanDifference(expected, actual, left, top, 0, 0);
  if (least <= TOLERANCE) return least;
  for (let down = -SLACK; down <= SLACK; down += 1) {
    for (let right = -SLACK; right <= SLACK; right += 1) {
      least = Math.min(least, meanDifference(expected, actual, left, top, right, down));
    }
  }
  return least;
}

function meanDifference(a: Picture, b: Picture, left: number, top: number, right: number, down: number): number {
  let sum = 0;
  let count = 0;
  for (let y = top; y < Math.min(top + SQUARE, a.height); y += 1) {
    for (let x = left; x < Math.min(left + SQUARE, a.width); x += 1) {
      sum += Math.abs(a.ink[y * a.width + x]! - inkAt(b, x + right, y + down));
      count += 1;
    }
  }
  return sum / count;
}

/** Each pixel with a share of its neighbours', so that smoothing decides less. */
function blurred({ width, height, ink }: Picture): Picture {
  const across = new Uint8Array(ink.length);
  const both = new Uint8Array(ink.length);
  const spread = (from: Uint8Array, to: Uint8Array, step: number) => {
    for (let i = 0; i < from.length; i += 1)
      to[i] = ((from[i - step] ?? 0) + 2 * from[i]! + (from[i + step] ?? 0)) >> 2;
  };
  spread(ink, across, 1);
  spread(across, both, width);
  return { width, height, ink: both };
}

function inkAt({ width, height, ink }: Picture, x: number, y: number): number {
  return x < 0 || y < 0 || x >= width || y >= height ? 0 : ink[y * width + x]!;
}
