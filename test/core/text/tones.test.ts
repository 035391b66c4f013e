import * as fc from "fast-check";
import { isSyllable, parseSyllable } from "../../../src/core/text/syllables";
import { withOfficialTones } from "../../../src/core/text/tones";

describe("withOfficialTones", () => {
  test.each([
    ["Văn hoá", "Văn hóa"],
    ["HOÀ BÌNH", "HÒA BÌNH"],
    ["Uỷ ban", "Ủy ban"],
    ["UỶ BAN", "ỦY BAN"],
    ["Thuỷ lợi", "Thủy lợi"],
    ["sức khoẻ", "sức khỏe"],
    ["Tòan tỉnh", "Toàn tỉnh"],
    ["ngòai", "ngoài"],
    ["qúy", "quý"],
    ["qủa", "quả"],
    ["gía", "giá"],
    ["tíên", "tiến"],
    ["hùynh", "huỳnh"],
    ["Uỷ ban".normalize("NFD"), "Ủy ban"],
  ])("%s → %s", (written, official) => {
    expect(withOfficialTones(written)).toBe(official);
  });

  test.each([
    "hoàn thành khuyến nghiêng khuỷu thuở quốc gia giếng gì quý mía bùa",
    "Đắk Lắk Pác Nặm Na Rì Chợ Đồn Ngân Sơn",
    "Điều kiện, phương án; tỷ lệ đạt được của cơ quan",
    "1900/UBND-NCPC",
    "Düsseldorf naïve",
    "",
  ])("%j stands as it is", (text) => {
    expect(withOfficialTones(text)).toBe(text);
  });

  test("moves marks, never letters; twice is once", () => {
    const letters = fc.string({
      unit: fc.constantFrom(...Array.from("abcghinoqtuyáàảãạóòỏõọúùủũụýỳỷỹỵéèẻẽẹôốơớưứêếâấ ")),
      maxLength: 12,
    });
    const bare = (text: string) => text.normalize("NFD").replace(/[\u0300\u0301\u0303\u0309\u0323]/g, "");
    fc.assert(
      fc.property(letters, (text) => {
        const official = withOfficialTones(text);
        expect(bare(official)).toBe(bare(text));
        expect(withOfficialTones(official)).toBe(official);
      }),
      { numRuns: 3000 },
    );
  });
});

describe("syllables", () => {
  test("parts and the place of the tone", () => {
    expect(parseSyllable("Nghiêng")).toEqual({ onset: "ngh", vowels: "iê", coda: "ng", tone: "", tonePlace: 0 });
    expect(parseSyllable("hoà")).toEqual({ onset: "h", vowels: "oa", coda: "", tone: "\u0300", tonePlace: 1 });
    expect(parseSyllable("hòa")).toMatchObject({ tonePlace: 0 });
    expect(parseSyllable("quý")).toMatchObject({ onset: "qu", vowels: "y" });
    expect(parseSyllable("gì")).toMatchObject({ onset: "g", vowels: "i" });
  });

  test.each(["Sở", "chính", "Thương", "y", "ủy", "xoong", "khuỷu", "quyết", "gào", "giàu"])("%s is one", (word) => {
    expect(isSyllable(word)).toBe(true);
  });

  test.each(["", "TTHC", "für", "Së", "Sôû", "hôôtel", "thương1", "ấấ", "hóà", "a".repeat(10_000)])(
    "%j is none",
    (word) => {
      expect(isSyllable(word)).toBe(false);
    },
  );
});
