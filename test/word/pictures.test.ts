import { acceptedPicture } from "../support/appendix-pictures";
import { differences, readPicture, writePicture } from "../support/pictures";
import type { Picture } from "../support/pictures";

/** Pixels moved within a picture, or the same with another function of place. */
function drawnFrom(picture: Picture, ink: (x: number, y: number) => number): Picture {
  const { width, height } = picture;
  return {
    width,
    height,
    ink: Uint8Array.from({ length: width * height }, (_, i) => ink(i % width, Math.floor(i / width))),
  };
}

const accepted = readPicture(acceptedPicture("docx-all-paper.png"));
const at = (x: number, y: number) => accepted.ink[y * accepted.width + x] ?? 0;

/** Rows and columns of pixels that are a line of the table. */
const inkOfRow = (y: number) => Array.from({ length: accepted.width }, (_, x) => at(x, y)).filter((ink) => ink > 100);
const inkOfColumn = (x: number) =>
  Array.from({ length: accepted.height }, (_, y) => at(x, y)).filter((ink) => ink > 100);
const lines = Array.from({ length: accepted.height }, (_, y) => y).filter((y) => inkOfRow(y).length > 400);
const borders = Array.from({ length: accepted.width }, (_, x) => x).filter((x) => inkOfColumn(x).length > 350);

describe("two pictures", () => {
  test("are alike where one is the other, moved by a pixel or smoothed otherwise", () => {
    expect(differences(accepted, accepted)).toEqual([]);
    for (const [right, down] of [
      [1, 0],
      [0, 1],
      [-1, -1],
    ] as const) {
      expect(
        differences(
          accepted,
          drawnFrom(accepted, (x, y) => at(x + right, y + down)),
        ),
      ).toEqual([]);
    }
    const smoother = drawnFrom(accepted, (x, y) => (at(x - 1, y) + 6 * at(x, y) + at(x + 1, y)) / 8);
    expect(differences(accepted, smoother)).toEqual([]);
    const paler = drawnFrom(accepted, (x, y) => at(x, y) * 0.95);
    expect(differences(accepted, paler)).toEqual([]);
  });

  test("differ where all, or what is right of a place, is moved by three pixels", () => {
    expect(
      differences(
        accepted,
        drawnFrom(accepted, (x, y) => at(x + 3, y)),
      ).length,
    ).toBeGreaterThan(100);
    expect(
      differences(
        accepted,
        drawnFrom(accepted, (x, y) => at(x > 300 ? x + 3 : x, y)),
      ).length,
    ).toBeGreaterThan(100);
  });

  test("differ where a line of the table is missing, or a piece of one", () => {
    expect(lines.length).toBeGreaterThan(20);
    expect(borders.length).toBeGreaterThanOrEqual(5);
    const without = (y: number) => drawnFrom(accepted, (x, row) => (row === y ? 0 : at(x, row)));
    for (const y of [lines[0]!, lines[9]!, lines.at(-1)!])
      expect(differences(accepted, without(y)).length).toBeGreaterThan(20);
    for (const border of [borders[0]!, borders[2]!, borders.at(-1)!]) {
      const broken = drawnFrom(accepted, (x, y) => (x === border && y > 260 && y < 290 ? 0 : at(x, y)));
      expect(differences(accepted, broken).length).toBeGreaterThan(0);
    }
  });

  test("differ where a line of text or a page number is missing", () => {
    const [top, bottom] = [lines.at(-3)!, lines.at(-2)!];
    const empty = drawnFrom(accepted, (x, y) => (y > top && y < bottom && !borders.includes(x) ? 0 : at(x, y)));
    expect(differences(accepted, empty).length).toBeGreaterThan(10);
    const numbered = readPicture(acceptedPicture("docx-landscape-2.png"));
    const bare = { ...numbered, ink: numbered.ink.map((ink, i) => (i < numbered.width * 50 ? 0 : ink)) };
    expect(differences(numbered, bare).length).toBeGreaterThan(0);
  });

  test("differ where they are not of one size", () => {
    const cut = { ...accepted, height: accepted.height - 1 };
    expect(differences(accepted, cut)).toEqual([{ left: 0, top: 0, by: 255 }]);
  });
});

test("a picture written is the picture read, in sixteen shades", () => {
  const again = readPicture(writePicture(accepted));
  expect(again).toEqual(accepted);
  const ramp = { width: 256, height: 1, ink: Uint8Array.from({ length: 256 }, (_, i) => i) };
  expect(new Set(readPicture(writePicture(ramp)).ink).size).toBe(16);
});
