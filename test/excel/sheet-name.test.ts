import fc from "fast-check";
import { freeSheetName } from "../../src/excel/sheet-name";

test.each([
  ["the proposed name where it is free", "Phụ lục", ["Biểu 1"], "Phụ lục"],
  ["the next copy", "Phụ lục", ["Biểu 1", "Phụ lục"], "Phụ lục (2)"],
  ["the first gap", "Phụ lục", ["Phụ lục", "Phụ lục (3)"], "Phụ lục (2)"],
  ["whatever the case or Unicode form of the other", "Phụ lục", ["PHỤ LỤC".normalize("NFD")], "Phụ lục (2)"],
  ["signs that a name cannot have are left out", "Phụ lục [1/2]: a*b?'", [], "Phụ lục  1 2   a b"],
  ["nothing but such signs", "'[]'", [], "Phụ lục"],
])("%s", (_, proposed, taken, name) => {
  expect(freeSheetName(proposed, taken)).toBe(name);
});

test("always a name that Excel takes and that is not taken", () => {
  const name = fc.string({ unit: fc.constantFrom("P", "ụ", " ", "'", "[", "/", "(2)", "x".repeat(9)), maxLength: 12 });
  fc.assert(
    fc.property(name, fc.array(name, { maxLength: 20 }), (proposed, others) => {
      const taken = [...others, freeSheetName(proposed, []), freeSheetName(proposed, [freeSheetName(proposed, [])])];
      const free = freeSheetName(proposed, taken);
      expect(free.length).toBeGreaterThan(0);
      expect(free.length).toBeLessThanOrEqual(31);
      expect(free).not.toMatch(/[[\]:*?/\\]|^'|'$/);
      expect(taken.map((other) => other.toLowerCase())).not.toContain(free.toLowerCase());
    }),
  );
});
