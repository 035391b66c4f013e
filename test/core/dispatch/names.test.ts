import { BAC_KAN_SETTINGS, reportOf, type Row } from "../appendix/reports";
import { checkRows, FINE } from "../../support/checked";
import { foundInBody } from "./found";

const reported = (names: readonly string[], rest: readonly string[] = []) =>
  reportOf(
    [...names.map((name): Row => [name, 10, 1, 0, 9]), ...rest.map((name): Row => [name, 10, 9, 0, 1])],
    BAC_KAN_SETTINGS,
  );
const list = (names: string) => `Các đơn vị chưa đạt chỉ tiêu gồm: ${names}`;

describe("a name in full is known", () => {
  const report = reported(
    ["Sở Tài chính", "UBND huyện Ba Bể", "Sở Khoa học và Công nghệ", "Công ty Hoà Bình"],
    ["Sở Y tế"],
  );

  test.each([
    "SỞ TÀI CHÍNH; UBND huyện Ba Bể; Sở Khoa học và Công nghệ; Công ty Hòa Bình",
    "Sở Tài chính; UBND Huyện Ba Bể; Sở Khoa học & Công nghệ; Công ty Hoà Bình",
    "Sở Tài  chính; UBND huyện Ba\u00a0Bể; Sở Khoa học, Công nghệ; Công ty Hoà Bình",
    `Sở Tài chính; ${"UBND huyện Ba Bể".normalize("NFD")}; Sở Khoa học và Công nghệ; Công ty Hoà Bình`,
  ])("however it is written: %s", (names) => {
    expect(foundInBody(list(names), report)).toEqual([]);
  });

  test("in the sentence alone that names it", () => {
    expect(foundInBody("Các đơn vị chưa đạt chỉ tiêu khẩn trương báo cáo. Sở Y tế: 95%;", report)).toEqual([
      "rate-differs «95%» → 90%",
    ]);
    expect(foundInBody("Sở Y tế tổng hợp. Đơn vị đó chưa đạt chỉ tiêu", report)).toEqual([]);
  });
});

test("the longest name counts: one agency's may begin another's", () => {
  const report = reported(["Sở Y tế Bắc Kạn"], ["Sở Y tế", "Sở Nội vụ"]);
  expect(foundInBody(list("Sở Y tế Bắc Kạn"), report)).toEqual([]);
  expect(foundInBody(list("Sở Y tế Bắc Kạn, Sở Y tế"), report)).toEqual(["agency-extra «Sở Y tế» → Sở Y tế"]);
  expect(foundInBody(list("Sở Y tế, Sở Y tế Bắc Kạn"), report)).toEqual(["agency-extra «Sở Y tế» → Sở Y tế"]);
  expect(foundInBody("Sở Nội vụ, Sở Y tế, Sở Y tế Bắc Kạn chưa đạt chỉ tiêu", report)).toEqual([
    "agency-extra «Sở Nội vụ» → Sở Nội vụ",
    "agency-extra «Sở Y tế» → Sở Y tế",
  ]);
});

test("a table's own spelling is known beside the roster's, which is what a dispatch names", () => {
  const agencies = ["Sở Nội vụ", "Sở Công Thương", "Sở Y tế", "Sở Tư pháp", "Sở Khoa học và Công nghệ"];
  const roster = {
    id: "own-1",
    name: "",
    validFrom: null,
    validTo: null,
    agencies: agencies.map((name) => ({ name, aliases: name.startsWith("Sở Khoa") ? ["Sở KHCN"] : [] })),
  };
  const report = checkRows([...FINE, [5, "Sở KHCN", 10, 1, 0, 9, 10]], { roster });
  expect(foundInBody(list("Sở KHCN"), report)).toEqual([]);
  expect(foundInBody(list("Sở Khoa học và Công nghệ"), report)).toEqual([]);
  expect(foundInBody("Sở KHCN (99%);", report)).toEqual(["rate-differs «99%» → 10%"]);
});

test.each([
  ["Sở Tàichính", "Sở Tài chính"],
  ["Sở Tài chinh", "Sở Tài chính"],
  // Not Đ, but the letter eth.
  ["Ban \u00d0ô thị", "Ban Đô thị"],
])("a slip is told, with the name that is meant: %s", (written, name) => {
  const told = foundInBody(list(`UBND huyện Ba Bể; ${written}`), reported(["UBND huyện Ba Bể", name], ["Sở Y tế"]));
  expect(told).toEqual([`agency-misspelt «${written}» → ${name}`]);
});

test.each(["Công an tỉnh, Tỉnh đoàn", "Công an, Tỉnh đoàn", "Công an; Tỉnh đoàn"])(
  "a name that ends in the province is not made of what stands beside it: %s",
  (names) => {
    const report = reported(["Công an tỉnh", "Sở Tài chính"], ["Sở Y tế"]);
    expect(foundInBody(list(names), report)).toEqual([]);
    expect(foundInBody(list("Công an tỉnh"), report)).toHaveLength(1);
    expect(foundInBody(list("Công an"), report)).toHaveLength(1);
  },
);

test("what joins the next name is not told as words of a slip", () => {
  const report = reported(["Sở Tài chính", "Sở Nội vụ", "Sở Tư pháp"], ["Sở Y tế"]);
  for (const joined of ["Sở Tài chánh và Sở Nội vụ", "Sở Tài chánh, Sở Nội vụ", "Sở Tài chánh , Sở Nội vụ"])
    expect(foundInBody(list(`${joined}; Sở Tư pháp`), report)).toEqual([
      "agency-misspelt «Sở Tài chánh» → Sở Tài chính",
    ]);
});

test('a name of one word is known at the head of a sentence, and one with "và" anywhere', () => {
  const report = reported(["Sở Y tế"], ["Agribank", "Sở Khoa học và Công nghệ"]);
  expect(foundInBody("Agribank chưa đạt chỉ tiêu", report)).toEqual(["agency-extra «Agribank» → Agribank"]);
  expect(foundInBody("Sở Khoa học và Công nghệ (99%);", report)).toEqual(["rate-differs «99%» → 90%"]);
});

test('a short name may end in a word that begins with "và"', () => {
  expect(foundInBody(list("xã Mỏ Vàng"), reported(["UBND xã Mỏ Vàng"], ["Sở Y tế"]))).toEqual([]);
});

test("a row without a name names nobody", () => {
  expect(foundInBody(list("Sở Tài chính"), reported(["Sở Tài chính", ""], ["Sở Y tế"]))).toHaveLength(1);
  expect(foundInBody("Chưa đạt chỉ tiêu: … ; ;", reported(["-"], ["Sở Y tế"]))).toEqual([]);
});
