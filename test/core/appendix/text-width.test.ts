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
