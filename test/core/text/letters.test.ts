import * as fc from "fast-check";
import { isDash, isInvisible, isSpace, trimmed } from "../../../src/core/text/characters";
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
  ])("%s → %s", (written, repaired) => {
    expect(hasLookalikes(written)).toBe(true);
    expect(repairLookalikes(written)).toBe(repaired);
  });

  test.each(["Sở Kế hoạch và Đầu tư", "UBND huyện Chợ Đồn", "", "Москва".slice(2, 3)])(
    "%j has none to mend",
    (text) => {
      expect(hasLookalikes(text)).toBe(text !== repairLookalikes(text));
      expect(repairLookalikes("Đđ")).toBe("Đđ");
    },
  );
});

test("spaces, invisible characters and dashes are apart", () => {
  for (let code = 0; code < 0x10000; code += 1) {
    expect(Number(isSpace(code)) + Number(isInvisible(code)) + Number(isDash(code))).toBeLessThan(2);
  }
  expect([0x20, 0xa0, 0x202f, 0x3000, 0x0a].every(isSpace)).toBe(true);
  expect([0xad, 0x200b, 0xfeff, 0x200e].every(isInvisible)).toBe(true);
  expect([0x2d, 0x2013, 0x2212].every(isDash)).toBe(true);
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
    ["ca", "abc", 3],
    ["", "abc", 3],
  ])("%j, %j", (a, b, distance) => {
    expect(editDistance(a, b, 9)).toBe(distance);
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
