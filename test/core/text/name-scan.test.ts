import fc from "fast-check";
import { fold } from "../../../src/core/text/fold";
import { hashFolded, scanName, type NameScan } from "../../../src/core/text/name-scan";

function scanOf(name: string, start = 0): NameScan {
  const scan: NameScan = { hash: 0, isUnusual: false, isSure: true };
  const units = Uint16Array.from({ length: name.length }, (_, at) => name.charCodeAt(at));
  scanName(units, start, units.length, scan);
  return scan;
}

const piece = fc.oneof(
  fc.constantFrom(
    "Sở ",
    "Hòa An",
    "HOÀ AN",
    "Đ",
    "đ",
    "Ð",
    "&",
    "–",
    "-",
    " ",
    "\u00a0",
    "\u200b",
    "¹",
    "(1)",
    "Ộ",
    "Ѕ",
  ),
  fc.constantFrom("ủy", "Ủy", "ủy").map((text) => text.normalize("NFD")),
  fc.string({ unit: "binary", maxLength: 3 }),
);
const name = fc.array(piece, { maxLength: 8 }).map((pieces) => pieces.join(""));

test("a sure hash is the hash of the folded name", () => {
  fc.assert(
    fc.property(name, (text) => {
      const scan = scanOf(text);
      if (scan.isSure) expect(scan.hash).toBe(hashFolded(fold(text)));
    }),
    { numRuns: 2000 },
  );
});

test.each(["Sở Y tế", "UBND huyện Ba Bể", "Ban Quản lý các khu công nghiệp – số 2 (cũ)", "Cục A/B-C"])(
  "%s is sure, and of ordinary letters",
  (text) => {
    expect(scanOf(text)).toMatchObject({ isSure: true, isUnusual: false });
  },
);

test.each(["Sở Y tế".normalize("NFD"), "Sở\u00a0Y tế", "Sở\u200bY tế", "Ѕở Y tế", "Sở Y tế\n", "Së Y tÕ", "Sở Ｙ tế"])(
  "%j is unusual",
  (text) => {
    expect(scanOf(text).isUnusual).toBe(true);
  },
);

test("what stands before the first letter does not count", () => {
  expect(scanOf(" – Sở").hash).toBe(hashFolded("so"));
});

test("names without letters have no hash", () => {
  expect(scanOf(" – ").hash).toBe(0);
  expect(hashFolded("")).toBe(0);
});

/** Every letter of the alphabet with every tone, and d with its stroke, small and capital. */
const VIETNAMESE = Array.from("aăâeêioôơuưyđ", (letter) =>
  ["", "\u0300", "\u0301", "\u0303", "\u0309", "\u0323"].map((tone) => (letter + tone).normalize("NFC")),
)
  .flat()
  .filter((letter) => letter.length === 1);
const USUAL = new Set([
  ...Array.from({ length: 0x5f }, (_, at) => String.fromCharCode(0x20 + at)),
  ...VIETNAMESE,
  ...VIETNAMESE.map((letter) => letter.toUpperCase()),
  "–",
]);

describe("each character up to the dashes", () => {
  const characters = Array.from({ length: 0x2014 }, (_, code) => String.fromCharCode(code));

  test("is ordinary where it is printable ASCII, Vietnamese or the dash", () => {
    expect(characters.filter((character) => !scanOf(character).isUnusual)).toEqual(
      characters.filter((character) => USUAL.has(character)),
    );
  });

  test("is sure where it is ordinary, a control, a no-break space or a combining mark, but for &", () => {
    const isSure = (character: string) =>
      USUAL.has(character)
        ? character !== "&"
        : character < " " || character === "\u00a0" || (character >= "\u0300" && character <= "\u036f");
    expect(characters.filter((character) => scanOf(character).isSure)).toEqual(characters.filter(isSure));
  });

  test("between two letters counts as it folds", () => {
    const wrong = characters.filter((character) => {
      const scan = scanOf(`a${character}b`);
      return scan.isSure && scan.hash !== hashFolded(fold(`a${character}b`));
    });
    expect(wrong).toEqual([]);
  });
});

test("a name longer than what is folded is not sure", () => {
  expect(scanOf("a".repeat(512)).isSure).toBe(true);
  expect(scanOf("a".repeat(513)).isSure).toBe(false);
  expect(scanOf(" ".repeat(400) + "a".repeat(512), 400)).toEqual(scanOf("a".repeat(512)));
});

test("names that fold to different texts have different hashes", () => {
  const names = ["a", "b", "ab", "ba", "aab", "so y te", "so noi vu", "so 1", "so 2", "so 11", "so 12", "so 21"];
  expect(new Set(names.map(hashFolded)).size).toBe(names.length);
});
