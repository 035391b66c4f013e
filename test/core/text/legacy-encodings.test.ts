import {
  decodeLegacy,
  legacyEncodingOfFont,
  looksLikeTcvn3,
  looksLikeVni,
} from "../../../src/core/text/legacy-encodings";
import { decodeTcvn3 } from "../../../src/core/text/tcvn3";
import { decodeVni } from "../../../src/core/text/vni";

/** The 74 code points of TCVN 5712:1993 VN3 above ASCII, in the order of the Vietnamese alphabet. */
const TCVN3 =
  "à B5 á B8 ả B6 ã B7 ạ B9 ă A8 ằ BB ắ BE ẳ BC ẵ BD ặ C6 â A9 ầ C7 ấ CA ẩ C8 ẫ C9 ậ CB đ AE è CC é D0 ẻ CE ẽ CF ẹ D1 " +
  "ê AA ề D2 ế D5 ể D3 ễ D4 ệ D6 ì D7 í DD ỉ D8 ĩ DC ị DE ò DF ó E3 ỏ E1 õ E2 ọ E4 ô AB ồ E5 ố E8 ổ E6 ỗ E7 ộ E9 ơ AC " +
  "ờ EA ớ ED ở EB ỡ EC ợ EE ù EF ú F3 ủ F1 ũ F2 ụ F4 ư AD ừ F5 ứ F8 ử F6 ữ F7 ự F9 ỳ FA ý FD ỷ FB ỹ FC ỵ FE " +
  "Ă A1 Â A2 Đ A7 Ê A3 Ô A4 Ơ A5 Ư A6";
const TCVN3_CODES = [...TCVN3.matchAll(/(\S) ([0-9A-F]{2})/gu)].map(([, letter, hex]): [string, string] => [
  letter!,
  String.fromCharCode(parseInt(hex!, 16)),
]);

/** Every Vietnamese letter in VNI for Windows: plain, acute, grave, hook, tilde, dot. */
const VNI: [string, string][] = [
  ["a á à ả ã ạ", "a aù aø aû aõ aï"],
  ["â ấ ầ ẩ ẫ ậ", "aâ aá aà aå aã aä"],
  ["ă ắ ằ ẳ ẵ ặ", "aê aé aè aú aü aë"],
  ["e é è ẻ ẽ ẹ", "e eù eø eû eõ eï"],
  ["ê ế ề ể ễ ệ", "eâ eá eà eå eã eä"],
  ["i í ì ỉ ĩ ị", "i í ì æ ó ò"],
  ["o ó ò ỏ õ ọ", "o où oø oû oõ oï"],
  ["ô ố ồ ổ ỗ ộ", "oâ oá oà oå oã oä"],
  ["ơ ớ ờ ở ỡ ợ", "ô ôù ôø ôû ôõ ôï"],
  ["u ú ù ủ ũ ụ", "u uù uø uû uõ uï"],
  ["ư ứ ừ ử ữ ự", "ö öù öø öû öõ öï"],
  ["y ý ỳ ỷ ỹ ỵ", "y yù yø yû yõ î"],
  ["đ", "ñ"],
];
const VNI_CODES = VNI.flatMap(([letters, codes]) =>
  letters.split(" ").map((letter, at): [string, string] => [letter, codes.split(" ")[at]!]),
);

const encode = (text: string, codes: readonly [string, string][]) => {
  const table = new Map(codes);
  return Array.from(text, (letter) => table.get(letter) ?? letter).join("");
};

const SENTENCES = [
  "Sở Tài chính",
  "Sở Y tế",
  "Thanh tra tỉnh",
  "Ban Quản lý các khu công nghiệp",
  "Sở Văn hóa, thể thao và du lịch",
  "huyện Chợ Mới, huyện Na Rì",
  "Số thủ tục hành chính không đề nghị phân cấp",
];

describe("TCVN3", () => {
  test.each(TCVN3_CODES)("%s", (letter, code) => {
    expect(decodeTcvn3(code)).toBe(letter);
  });

  test("has 74 code points", () => {
    expect(TCVN3_CODES).toHaveLength(74);
    const letters = new Set(
      Array.from({ length: 128 }, (_, at) => decodeTcvn3(String.fromCharCode(128 + at))).filter(
        (text) => text && text > "\u00a0",
      ),
    );
    expect(letters.size).toBe(74);
  });

  test.each(SENTENCES)("%s comes back", (text) => {
    expect(decodeTcvn3(encode(text, TCVN3_CODES))).toBe(text);
  });

  test("ư is the soft hyphen and survives", () => {
    expect(decodeTcvn3("§Çu t\u00ad")).toBe("Đầu tư");
  });

  test("Unicode text under an old font is no TCVN3", () => {
    expect(decodeTcvn3("Sở Tư pháp")).toBeNull();
  });
});

describe("VNI", () => {
  test.each(VNI_CODES)("%s", (letter, code) => {
    expect(decodeVni(code)).toBe(letter);
    expect(decodeVni(code.toUpperCase())).toBe(letter.toUpperCase());
  });

  test.each(SENTENCES)("%s comes back", (text) => {
    expect(decodeVni(encode(text, [...VNI_CODES, ["Đ", "Ñ"]]))).toBe(text);
  });

  test("capitals", () => {
    expect(decodeVni("UÛY BAN NHAÂN DAÂN TÆNH ÑAÉK LAÉK")).toBe("ỦY BAN NHÂN DÂN TỈNH ĐẮK LẮK");
  });

  test("Unicode text under an old font is no VNI", () => {
    expect(decodeVni("Sở Tư pháp")).toBeNull();
  });
});

test.each([
  [".VnTime", "tcvn3"],
  [".VnTimeH", "tcvn3"],
  [".vnarial narrow", "tcvn3"],
  ["VNI-Times", "vni"],
  ["VNI-Helve", "vni"],
  ["Times New Roman", null],
  ["Vnitimes", null],
  ["  .VnTime", "tcvn3"],
  ["  VNI-Times", "vni"],
  ["Times.vnTime", null],
  ["Unicode VNI-Times", null],
  ["a.VnTime", null],
  ["aVNI-Times", null],
  ["", null],
])("font %s", (font, encoding) => {
  expect(legacyEncodingOfFont(font)).toBe(encoding);
});

test("a capital font shows small letters' bytes as capitals", () => {
  const bytes = encode("sở tài chính", TCVN3_CODES);
  expect(decodeLegacy(bytes, "tcvn3", ".VnTime")).toBe("sở tài chính");
  expect(decodeLegacy(bytes, "tcvn3", ".VnTimeH")).toBe("SỞ TÀI CHÍNH");
  expect(decodeLegacy(bytes, "tcvn3", ".VnArial NarrowH")).toBe("SỞ TÀI CHÍNH");
  expect(decodeLegacy(bytes, "tcvn3", "  .VnTimeH  ")).toBe("SỞ TÀI CHÍNH");
  for (const font of [".VnHelvetica", "Not.VnTimeH", "a.VnTimeH"])
    expect(decodeLegacy(bytes, "tcvn3", font)).toBe("sở tài chính");
  expect(decodeLegacy(bytes, "tcvn3")).toBe("sở tài chính");
});

test("the same bytes are other letters in VNI", () => {
  expect(decodeLegacy("Sôû Taøi chính", "vni", "VNI-Times")).toBe("Sở Tài chính");
});

test("Unicode text left under a capital font is no legacy text", () => {
  expect(decodeLegacy("sở tư pháp", "tcvn3", ".VnTimeH")).toBeNull();
});

test("all of ASCII stands for itself, to its last character, which old programs left behind", () => {
  expect(decodeTcvn3("Së Tµi chÝnh\u007f")).toBe("Sở Tài chính\u007f");
  expect(decodeVni("Sôû Taøi chính\u007f")).toBe("Sở Tài chính\u007f");
});

test("a no-break space stands between legacy words as any space", () => {
  expect(decodeTcvn3("Së\u00a0Tµi chÝnh")).toBe("Sở\u00a0Tài chính");
  expect(decodeVni("Sôû\u00a0Taøi chính")).toBe("Sở\u00a0Tài chính");
});

describe("text of unknown font", () => {
  test.each(SENTENCES)("%s is recognised in either encoding", (text) => {
    expect(looksLikeTcvn3(encode(text, TCVN3_CODES))).toBe(true);
    expect(looksLikeVni(encode(text, VNI_CODES))).toBe(true);
  });

  test.each([
    ...SENTENCES,
    "Na Rì",
    "Hà Nam",
    "Cà Mau",
    "Lào Cai",
    "già nua, hèn hạ, thì là, mà, và, quá, xã",
    "Công ty TNHH ABC",
    "Düsseldorf Köln Zürich Genève",
    "café crème à la carte",
    "naïve",
    "10 µm",
    "5 µm ± 3 µg",
    "§ 5 ¶ 2 ®",
    "«Ban»",
    "",
    "-",
    "1900/UBND-NCPC",
  ])("%j is left alone", (text) => {
    for (const form of [text, text.normalize("NFD"), text.toUpperCase()]) {
      expect(looksLikeTcvn3(form)).toBe(false);
      expect(looksLikeVni(form)).toBe(false);
    }
  });

  test("words that both readings share, such as abbreviations, neither help nor harm", () => {
    expect(looksLikeTcvn3("V¨n phßng UBND tØnh")).toBe(true);
    expect(looksLikeVni("Vaên phoøng UBND tænh")).toBe(true);
  });

  test("one short word, however often, is not evidence", () => {
    expect(looksLikeTcvn3("Së Së Së")).toBe(false);
  });

  test("no cell with more than 1,024 characters is looked at", () => {
    const cell = (length: number) => encode("sở tài chính ", TCVN3_CODES).repeat(100).slice(0, length);
    expect(looksLikeTcvn3(cell(1024))).toBe(true);
    expect(looksLikeTcvn3(cell(1025))).toBe(false);
  });

  test("a cell of 32,767 characters is left alone", () => {
    expect(looksLikeTcvn3("Së ".repeat(10_922))).toBe(false);
    expect(looksLikeVni("Sôû ".repeat(8_191))).toBe(false);
  });
});
