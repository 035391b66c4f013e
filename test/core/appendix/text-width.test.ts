import fc from "fast-check";
import { lineCount, longestPiece, textPoints } from "../../../src/core/appendix/text-width";

const style = { size: 12, bold: false };

test("Vietnamese letters are as wide as the letters they are built on, the horned ones wider", () => {
  expect(textPoints("ấ", style)).toBe(textPoints("a", style));
  expect(textPoints("Đ", style)).toBe(textPoints("D", style));
  expect(textPoints("ờ", style)).toBe(textPoints("ơ", style));
  expect(textPoints("Ữ", style)).toBeGreaterThan(textPoints("U", style));
  expect(textPoints("Sở Tài chính".normalize("NFD"), style)).toBe(textPoints("Sở Tài chính", style));
});

test("bold and size count", () => {
  // S 0.556 + ở 0.529 em of 10 pt.
  expect(textPoints("Sở", { size: 10, bold: false })).toBeCloseTo(10.85);
  expect(textPoints("Sở", { size: 10, bold: true })).toBeCloseTo(11.1);
});

test("lines break at spaces and after hyphens, and inside a word only where it is wider than the line", () => {
  const width = textPoints("Sở Lao động", style) + 0.1;
  expect(lineCount("Sở Lao động", style, width)).toBe(1);
  expect(lineCount("Sở Lao động Thương", style, width)).toBe(2);
  expect(lineCount("x".repeat(100), style, textPoints("x".repeat(10), style))).toBe(10);
  expect(lineCount("LĐ-TB", style, textPoints("LĐ-", style))).toBe(2);
  expect(lineCount("", style, 10)).toBe(1);
});

test("the longest piece is the longest word", () => {
  expect(longestPiece("Phân cấp kèm theo các điều kiện", style)).toBe(textPoints("Phân", style));
});

test("a wider line never needs more lines, and a line as long as the text needs one", () => {
  const words = fc.array(fc.string({ unit: fc.constantFrom("a", "ư", "Đ", "-"), minLength: 1, maxLength: 9 }), {
    maxLength: 12,
  });
  fc.assert(
    fc.property(words, fc.double({ min: 6, max: 300, noNaN: true }), (pieces, width) => {
      const text = pieces.join(" ");
      expect(lineCount(text, style, width * 1.5)).toBeLessThanOrEqual(lineCount(text, style, width));
      expect(lineCount(text, style, textPoints(text, style) + 0.001)).toBe(1);
    }),
  );
});

test.each([
  ["regular", false, { "\u00a0": 250, "–": 500, "—": 1000, "…": 1000, Đ: 722, đ: 500, Ơ: 722, ơ: 529, Ư: 776, ư: 542 }],
  ["bold", true, { "\u00a0": 250, "–": 500, "—": 1000, "…": 1000, Đ: 722, đ: 556, Ơ: 778, ơ: 554, Ư: 796, ư: 600 }],
])("glyphs beyond ASCII have the widths of Times New Roman's own table, %s", (_, bold, widths) => {
  for (const [glyph, width] of Object.entries(widths)) expect(textPoints(glyph, { size: 1000, bold })).toBe(width);
  // What the table does not have takes an em; marks by themselves take none.
  expect(textPoints("中", { size: 1000, bold })).toBe(1000);
  expect(textPoints("\u0323", { size: 1000, bold })).toBe(0);
  expect(textPoints(" ~", { size: 1000, bold })).toBe(bold ? 770 : 791);
});

test("lines are counted to the width itself, and what is left of a broken word shares its line", () => {
  const em = { size: 1000, bold: false };
  // "x" is 500 wide, a space 250, a hyphen 333.
  expect(lineCount("xx xx", em, 2250)).toBe(1);
  expect(lineCount("xx xx", em, 2249)).toBe(2);
  expect(lineCount("xx", em, 1000)).toBe(1);
  expect(lineCount("xxx x", em, 1250)).toBe(2);
  expect(lineCount("xxx x", em, 1000)).toBe(3);
  expect(lineCount("xxxxx xx", em, 2000)).toBe(2);
  expect(lineCount("x--x", em, 1200)).toBe(2);
  expect(lineCount("x-- x", em, 1200)).toBe(2);
  expect(lineCount("x  x", em, 1400)).toBe(2);
  expect(lineCount("x  x", em, 700)).toBe(2);
  expect(lineCount(" ", em, 1000)).toBe(1);
  expect(longestPiece("xx-xxx", em)).toBe(1500);
  expect(longestPiece("xx--x", em)).toBe(1666);
  expect(longestPiece("x   ", em)).toBe(500);
  expect(longestPiece("", em)).toBe(0);
});
