import fc from "fast-check";
import { fold } from "../../../src/core/text/fold";
import { hashFolded, scanName, type NameScan } from "../../../src/core/text/name-scan";

function scanOf(name: string): NameScan {
  const scan: NameScan = { hash: 0, isUnusual: false, isSure: true };
  const units = Uint16Array.from({ length: name.length }, (_, at) => name.charCodeAt(at));
  scanName(units, 0, units.length, scan);
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

test("names without letters have no hash", () => {
  expect(scanOf(" – ").hash).toBe(0);
  expect(hashFolded("")).toBe(0);
});
