import { evidentEncoding, hasLetter, isBlank, readableText } from "../../../src/core/recognition/reading";
import { sheet, type TestCell } from "../../support/sheet";

const read = (cell: TestCell, encoding: "tcvn3" | "vni" | null = null) => readableText(sheet([[cell]]), 0, 0, encoding);

describe("a text as a person sees it", () => {
  test("has no spaces at its ends, whole letters, and Đ for its look-alikes", () => {
    expect(read(" \u00a0Sở Y tế\n")).toBe("Sở Y tế");
    expect(read("So\u031b\u0309 Y tế")).toBe("Sở Y tế");
    expect(read("\u00d0o\u00e0n Thanh ni\u00ean")).toBe("Đoàn Thanh niên");
  });

  test("is none where the cell holds a number, an answer, or nothing that shows", () => {
    for (const value of [12, true, "", " \u200b "]) expect(read(value)).toBe("");
  });

  test("is read by its font, then as the texts around it, then as it evidently is", () => {
    expect(read({ v: "Së Y tÕ", font: ".VnTime" })).toBe("Sở Y tế");
    expect(read({ v: "së y tÕ", font: ".VnTimeH" })).toBe("SỞ Y TẾ");
    expect(read({ v: "so y te", font: ".VnTimeH" })).toBe("SO Y TE");
    expect(read("Së", "tcvn3")).toBe("Sở");
    expect(read("Sôû Noäi vuï")).toBe("Sở Nội vụ");
    expect(read("Sở", "tcvn3")).toBe("Sở");
  });

  test("is no longer than a cell that a person reads", () => {
    expect(read("x".repeat(1025))).toBe("x".repeat(1024));
  });
});

test("an encoding is evident of no text that holds letters of Unicode alone, nor of one without marks", () => {
  expect(evidentEncoding("Së Néi vô")).toBe("tcvn3");
  expect(evidentEncoding("Sôû Noäi vuï")).toBe("vni");
  for (const text of ["", "So Noi vu", "Sở Nội vụ", "Së Néi vô và Sở", "Sở Néi vô Qu¶ng Ninh"])
    expect(evidentEncoding(text)).toBeNull();
});

test("letters are those of any script, of a legacy encoding too", () => {
  for (const text of ["A", "Z", "a", "z", "12a", "(đ)", "Ộ", "–ô", "\u00b8"]) expect(hasLetter(text)).toBe(true);
  for (const text of ["", "12", "@[`{", "–", "…", "\u00a0", "50%"]) expect(hasLetter(text)).toBe(false);
});

test("a cell is blank that shows nothing; a zero and a FALSE are something", () => {
  for (const value of ["", " ", "\u00a0\u200b"]) expect(isBlank(value)).toBe(true);
  for (const value of [0, false, "-", "x"]) expect(isBlank(value)).toBe(false);
});
