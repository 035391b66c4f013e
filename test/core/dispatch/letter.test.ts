import { givenPlace, LONGEST_LETTER, readLetter } from "../../../src/core/dispatch/letter";

const sentences = (text: string): string[] => {
  const letter = readLetter(text);
  return letter.sentences.map(({ start, end }) => letter.text.slice(start, end));
};

test("white space is one space or one line break, and places lead back to the text as given", () => {
  const given = "\t Sở\u00a0 Y tế **đạt**\r\n\r\n  95 % \n";
  const letter = readLetter(given);
  expect(letter.text).toBe("Sở Y tế đạt\n95 %");
  expect(letter.lines.map(({ start, end }) => letter.text.slice(start, end))).toEqual(["Sở Y tế đạt", "95 %"]);
  const back = (words: string) => {
    const start = letter.text.indexOf(words);
    const place = givenPlace(letter, { start, end: start + words.length });
    return given.slice(place.start, place.end);
  };
  expect([back("Sở Y"), back("đạt"), back("đạt\n95"), back("%"), back(" Y")]).toEqual([
    "Sở\u00a0 Y",
    "đạt",
    "đạt**\r\n\r\n  95",
    "%",
    " Y",
  ]);
});

test("an empty text has no sentence", () => {
  expect([sentences(""), sentences(" \n \n")]).toEqual([[], []]);
});

test("no more is read than a dispatch can be long", () => {
  const letter = readLetter("x".repeat(3 * LONGEST_LETTER));
  expect([letter.text.length, letter.isCut]).toEqual([LONGEST_LETTER, true]);
  expect(readLetter("x".repeat(LONGEST_LETTER)).isCut).toBe(false);
  // Letters and their marks apart are as many again.
  expect(readLetter("ấ".repeat(LONGEST_LETTER / 2).normalize("NFD")).text).toHaveLength(LONGEST_LETTER / 2);
});

describe("the body ends", () => {
  test.each([
    ["at who gets it", "Nội dung\nNơi nhận:\n- Như trên;", ["Nội dung"]],
    ["in capitals, and without a colon", "Nội dung\nNƠI NHẬN\n- Như trên;", ["Nội dung"]],
    ["with a space before the colon", "Nội dung\nNơi nhận :\n- Như trên;", ["Nội dung"]],
    ["at its appendix, where nobody gets it", "Nội dung\nPhụ lục\nDanh sách", ["Nội dung"]],
    ["at one of several", "Nội dung\nPHỤ LỤC XII\nDanh sách", ["Nội dung"]],
    ["at who gets it rather than at an appendix before", "A\nPhụ lục I\nB\nNơi nhận:\nC", ["A", "Phụ lục I", "B"]],
    [
      "not at words of a sentence",
      "Tại nơi nhận:\nNơi nhận hồ sơ\nPhụ lục kèm theo\nXem Phụ lục",
      ["Tại nơi nhận:\nNơi nhận hồ sơ", "Phụ lục kèm theo", "Xem Phụ lục"],
    ],
  ])("%s", (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});

describe("a sentence", () => {
  test.each<[string, string, readonly string[]]>([
    ["ends with its stop", "Một. Hai! Ba? Bốn", ["Một.", " Hai!", " Ba?", " Bốn"]],
    ["and with its line", "Một\nHai.\nBa", ["Một", "Hai.", "Ba"]],
    [
      "not inside a number or a symbol",
      "Tỷ lệ 20.5 của 1.234 TTHC tại tp.hcm",
      ["Tỷ lệ 20.5 của 1.234 TTHC tại tp.hcm"],
    ],
    ["goes on after a colon, a comma, a semicolon", "Gồm:\nmột,\nhai;\nba\nBốn", ["Gồm:\nmột,\nhai;\nba", "Bốn"]],
    [
      "holds the list that a colon began, whatever ends its lines",
      "Gồm:\n- một\n- hai.\n- ba\nBốn",
      ["Gồm:\n- một\n- hai.\n- ba", "Bốn"],
    ],
    [
      "holds a numbered list",
      "Gồm:\n1. một\n12. hai\n(3) ba\nd) bốn\nNăm",
      ["Gồm:\n1. một\n12. hai\n(3) ba\nd) bốn", "Năm"],
    ],
    ["holds no list that no colon began", "Một\n- hai\n- ba", ["Một", "- hai", "- ba"]],
    ["holds no list after the first line that is no item", "Gồm:\nmột\n- hai", ["Gồm:\nmột", "- hai"]],
    ["holds no line after its list that only has a dash in it", "Gồm:\n- một\nHai - ba", ["Gồm:\n- một", "Hai - ba"]],
    ["may have a list after a comma, which is none to go on", "Một,\n- hai\n- ba", ["Một,\n- hai", "- ba"]],
    ["does not end at the number of an item", "1. Một. 2 hai\n a. Ba", ["1. Một.", " 2 hai", "a. Ba"]],
    ["ends at a number that is none", "Có 12. Hai có tới x. Ba", ["Có 12.", " Hai có tới x.", " Ba"]],
    ["goes on after the short form of a city's type", "UBND TP. Bắc Kạn báo cáo", ["UBND TP. Bắc Kạn báo cáo"]],
    ["ends at a long number", "123. Hai", ["123.", " Hai"]],
  ])("%s", (_, text, expected) => {
    expect(sentences(text)).toEqual(expected);
  });
});
