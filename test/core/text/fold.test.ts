import * as fc from "fast-check";
import { fold, LONGEST_FOLDED } from "../../../src/core/text/fold";

describe("fold", () => {
  test.each([
    ["Sở KH&CN", "so kh va cn"],
    ["Tổng số TTHC\r\nđã rà soát", "tong so tthc da ra soat"],
    ["Tỷ lệ %\u00a0đạt được", "ty le dat duoc"],
    ["Tỷ lệ¹", "ty le"],
    ["  Cơ quan,  đơn vị ", "co quan don vi"],
    ["Ðơn vị", "don vi"],
    ["Ɖơn vị", "don vi"],
    ["ĐƠN VỊ", "don vi"],
    ["xã\u200b hội", "xa hoi"],
    ["Ｓở Ｙ tế", "so y te"],
    ["Sоở", "soo"],
    ["hàng tháng", "hang thang"],
    ["a\u036fb", "ab"],
    ["tỷ lệ¹đạt được", "ty le dat duoc"],
    ["Zz 0/9", "zz 0 9"],
    ["Sở 中文, số ٣", "so 中文 so ٣"],
    ["(3)=(4)+(5)", "3 4 5"],
    ["–", ""],
    ["", ""],
  ])("%j → %j", (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  test("composed and decomposed text are the same", () => {
    const text = "Số thủ tục hành chính không đề nghị phân cấp, Ủy ban, ươn ưỡn";
    expect(fold(text.normalize("NFD"))).toBe(fold(text.normalize("NFC")));
  });

  test("folding twice changes nothing, and leaves no mark, capital or double space", () => {
    fc.assert(
      fc.property(fc.string({ unit: "grapheme", maxLength: 60 }), (text) => {
        const once = fold(text);
        expect(fold(once)).toBe(once);
        expect(once).not.toMatch(/[\u0300-\u036f]|\s\s|^\s|\s$|[A-Z]/);
      }),
    );
  });

  test("a cell of 32,767 characters is cut before any work on it", () => {
    expect(fold("Sở ".repeat(10_922))).toBe(fold("Sở ".repeat(10_922).slice(0, LONGEST_FOLDED)));
  });
});
