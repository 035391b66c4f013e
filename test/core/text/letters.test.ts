import * as fc from "fast-check";
import { trimmed } from "../../../src/core/text/characters";
import { editDistance } from "../../../src/core/text/distance";
import { hasLookalikes, repairLookalikes } from "../../../src/core/text/lookalikes";

describe("look-alike letters", () => {
  test.each([
    ["Sở Kế hoạch và Ðầu tư", "Sở Kế hoạch và Đầu tư"],
    ["Ɖồn", "Đồn"],
    ["ðất", "đất"],
    ["\u0405ở Y tế", "Sở Y tế"],
    ["B\u0430n D\u00e2n t\u1ed9\u0441", "Ban Dân tộc"],
    ["\u0392an", "Ban"],
    ["\u0421\u0422\u0422", "CTT"],
  ])("%s → %s", (written, repaired) => {
    expect(hasLookalikes(written)).toBe(true);
    expect(repairLookalikes(written)).toBe(repaired);
  });

  test.each(["Sở Kế hoạch và Đầu tư", "UBND huyện Chợ Đồn", "", "Đđ", "Жд", "Σ"])("%j has none to mend", (text) => {
    expect(hasLookalikes(text)).toBe(false);
    expect(repairLookalikes(text)).toBe(text);
  });
});

test("trimmed takes what cannot be seen from the ends, and nothing else", () => {
  expect(trimmed("\u200b \u00a0Sở\u00a0Y tế\r\n\ufeff")).toBe("Sở\u00a0Y tế");
  expect(trimmed("\u00a0")).toBe("");
});

describe("editDistance", () => {
  test.each([
    ["", "", 0],
    ["tế", "tế", 0],
    ["kitten", "sitting", 3],
    ["abcd", "acbd", 1],
    ["Sở Tià chính", "Sở Tài chính", 1],
    ["ca", "abc", 3],
    ["", "abc", 3],
  ])("%j, %j", (a, b, distance) => {
    for (const limit of [0, 1, 2, 3, 9]) expect(editDistance(a, b, limit)).toBe(Math.min(distance, limit + 1));
  });

  test("long names are compared to their end", () => {
    const name = "Ban Quản lý dự án đầu tư xây dựng các công trình dân dụng và công nghiệp";
    for (const length of [name.length, 66, 65, 64, 63, 62]) {
      const longer = name.slice(0, length);
      expect(editDistance("#".repeat(60), longer, 99)).toBe(longer.length);
      expect(editDistance(longer, `${longer.slice(0, -2)}ph`, 9)).toBeLessThan(3);
      expect(editDistance(longer, `${longer}s`, 9)).toBe(1);
    }
  });

  const word = fc.string({ unit: fc.constantFrom("a", "b", "c"), maxLength: 8 });

  test("a limit changes nothing below it and is passed by one above it", () => {
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 8 }), (a, b, limit) => {
        const full = editDistance(a, b, 99);
        expect(editDistance(a, b, limit)).toBe(Math.min(full, limit + 1));
        expect(editDistance(b, a, 99)).toBe(full);
        expect(full === 0).toBe(a === b);
      }),
    );
  });
});
