import { likeness, wordsOf } from "../../../src/core/recognition/words";

const plain = (text: string) => wordsOf(text).map((word) => word.plain);

describe("the words of a heading", () => {
  test("are none where it has only signs and numbers", () => {
    expect(wordsOf("")).toEqual([]);
    expect(wordsOf("(…) 2021")).toEqual([]);
  });

  test("are 48 at most, of its first 400 letters", () => {
    expect(wordsOf("tổng số ".repeat(24) + "thêm")).toHaveLength(48);
    expect(wordsOf("tổng số ".repeat(24))).toHaveLength(48);
    expect(plain(`${"x".repeat(396)} ngay`)).toEqual(["x".repeat(396), "nga"]);
  });

  test("know their marks, and whether they tell one column from another", () => {
    expect(wordsOf("Số được % đạt")).toEqual([
      { plain: "so", marks: "\u0301\u0302", filler: true },
      { plain: "duoc", marks: "đ\u031b\u031b\u0323", filler: true },
      { plain: "%", marks: "", filler: false },
      { plain: "dat", marks: "đ\u0323", filler: false },
    ]);
  });

  test("are spelt out, without marks where no other word has any", () => {
    const marks = (text: string) => wordsOf(text).map((word) => word.marks !== "");
    expect(plain("TONG SO TTHC")).toEqual(["tong", "so", "thu", "tuc", "hanh", "chinh"]);
    expect(marks("TONG SO TTHC")).toEqual([false, false, false, false, false, false]);
    expect(marks("Tổng TTHC")).toEqual([true, true, true, true, true]);
    expect(marks("TTHC")).toEqual([true, true, true, true]);
    expect(marks("TL %")).toEqual([true, true, false]);
  });
});

test("a k before a word of proposing is 'không', other letters name columns", () => {
  expect(plain("K đề nghị PC")).toEqual(["khong", "de", "nghi", "phan", "cap"]);
  expect(plain("K.quả rà soát")).toEqual(["qua", "ra", "soat"]);
  expect(plain("Tổng (k)=(a)+(b)")).toEqual(["tong"]);
  expect(plain("Phân cấp (k)")).toEqual(["phan", "cap"]);
});

test("words are alike by a letter more, less or other, or by two that changed places, if they are no shorter than four", () => {
  const alike = (one: string, other: string) => likeness(wordsOf(one)[0]!, wordsOf(other)[0]!, false);
  expect(alike("phân", "phân")).toBe(1);
  expect(alike("phan", "phân")).toBe(0.93);
  expect(alike("phấn", "phân")).toBe(0.85);
  for (const slip of ["phâm", "xhân", "pxân", "phhân", "phâns", "sphân", "phna", "hpân", "pahn"])
    expect(alike(slip, "phân")).toBe(0.8);
  for (const other of ["nhâp", "hpna", "phnas", "pnha", "xxphân", "phânxx", "xphânx"])
    expect(alike(other, "phân")).toBe(0);
  expect(alike("nga", "ngay")).toBe(0);
  expect(alike("ngay", "nga")).toBe(0);
  expect(alike("thanh", "tanh")).toBe(0.8);
});
