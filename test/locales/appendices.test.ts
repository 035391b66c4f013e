import { appendicesWords } from "../../src/locales/appendices";

/** Enough for every sentence, whichever it takes. */
const ARGUMENTS = [[2, ["E7"]], ["II", "Bieu 1"], [["Bieu 1", "Bieu 2"]]] as const;

function sentences(node: unknown, path: string): [string, string][] {
  if (typeof node === "string") return [[path, node]];
  if (typeof node === "function") {
    const say = node as (...args: unknown[]) => string;
    return ARGUMENTS.flatMap((args) => {
      try {
        return [[path, say(...args)] as [string, string]];
      } catch {
        // Not what this sentence is made of.
        return [];
      }
    });
  }
  return Object.entries(node as object).flatMap(([key, value]) => sentences(value, `${path}.${key}`));
}

test.each(["vi", "en"] as const)(
  "every sentence of several appendices says something, in composed letters: %s",
  (language) => {
    const said = sentences(appendicesWords(language), language);
    expect(said.length).toBeGreaterThan(60);
    for (const [path, text] of said)
      expect([path, text.trim() !== "", text === text.normalize("NFC")]).toEqual([path, true, true]);
  },
);

test("the English ones are English", () => {
  const foreign = sentences(appendicesWords("en"), "").filter(([, text]) => /[ăâđêôơưạ-ỹ]/i.test(text));
  expect(foreign).toEqual([]);
});

test("findings beyond those that are named are hinted at, and none is where all are", () => {
  const { blocked } = appendicesWords("vi").problems;
  expect(blocked(3, ["E7: A", "E8: B", "E9: C"])).toBe("Còn 3 điểm phải xử lý: E7: A; E8: B; E9: C. Bấm Xem để xử lý.");
  expect(blocked(5, ["E7: A"])).toContain("E7: A; ….");
});
