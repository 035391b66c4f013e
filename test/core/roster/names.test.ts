import { nameKey, territoryStart } from "../../../src/core/roster/names";

describe("nameKey", () => {
  test.each([
    "Sở Y tế",
    "11.Sở Y tế",
    "(2) Sở Y tế",
    "123) Sở Y tế",
    "• Sở Y tế",
    "-Sở Y tế",
    "Sở Y tế(1)",
    "Sở Y tế (12)",
    "Sở Y tế[1]",
    "Sở Y tế [12]",
    "Sở Y tế (***)",
    "Sở Y tế¹²",
    "Sở Y tế **",
    "Sở Y tế ¹*",
    "SỞ Y & TẾ",
  ])("of %j is that of the name without its number, bullet and footnote", (written) => {
    expect(nameKey(written)).toBe("sở y tế");
  });

  test.each([
    ["1. 234", "1 234"],
    ["1234. Sở Y tế", "1234 sở y tế"],
    ["Sở (1) Y tế", "sở 1 y tế"],
    ["Sở Y tế (123)", "sở y tế 123"],
    ["Trường số 2", "trường số 2"],
    ["Sở Y tế [a]", "sở y tế a"],
    ["–", ""],
  ])("of %j is %j", (written, key) => {
    expect(nameKey(written)).toBe(key);
  });
});

test.each([
  ["ubnd tỉnh bắc kạn", 2],
  ["ubnd thành phố hội an", 3],
  ["quận hải an", 1],
  ["ubnd huyện ba bể", 2],
  ["thị xã phú thọ", 2],
  ["ubnd thị trấn chợ rã", 3],
  ["xã tân lập", 1],
  ["phường minh khai", 1],
  ["đặc khu phú quý", 2],
  // "Hội …" as a territory's own name.
  ["ubnd xã hội an", 2],
  ["ủy ban nhân dân xã hội sơn", 5],
  ["hđnd xã hội sơn", 2],
  ["xã hội sơn", 1],
  ["ubnd thị xã hội an", 3],
  ["phòng văn hóa xã hội huyện ba bể", 6],
  ["công an thành phố hội an", 4],
  ["trạm y tế xã tân lập", 4],
  // None.
  ["sở lao động thương binh xã hội", 7],
  ["ban văn hóa xã hội", 5],
  ["thanh tra tỉnh", 3],
  ["ubnd thành phố", 3],
  ["sở y tế", 3],
])("in %j a territory's own name begins at word %d", (name, start) => {
  expect(territoryStart(name.split(" "))).toBe(start);
});
