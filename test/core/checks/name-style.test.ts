import { inSheetStyle, isInCapitals } from "../../../src/core/checks/name-style";
import { contextOf } from "../../support/checked";

const contextWith = (...names: readonly string[]) =>
  contextOf(names.map((name, at) => [at + 1, name, 20, 5, 0, 15, 25]));

it.each([
  [true, ["SỞ Y TẾ", "SỞ NỘI VỤ"]],
  [true, ["SỞ Y TẾ", "SỞ NỘI VỤ", "SỞ TƯ PHÁP", "Sở Xây dựng"]],
  [false, ["SỞ Y TẾ", "SỞ NỘI VỤ", "Sở Xây dựng"]],
  [false, ["Sở Y tế", "Sở Nội vụ"]],
  // One name may be all capitals by itself.
  [false, ["SỞ Y TẾ"]],
])("capitals are the style (%s) of %j", (expected, names) => {
  expect(isInCapitals(contextWith(...names))).toBe(expected);
});

it("tells the style by the first two hundred names", () => {
  const names = Array.from({ length: 400 }, (_, at) => (at < 200 ? `XÃ SỐ ${at}` : `Xã số ${at}`));
  expect(isInCapitals(contextWith(...names))).toBe(true);
});

it("writes a name as the sheet's others are", () => {
  expect(inSheetStyle(contextWith("SỞ Y TẾ", "SỞ NỘI VỤ"), "Sở Tài chính")).toBe("SỞ TÀI CHÍNH");
  expect(inSheetStyle(contextWith("Sở Y tế", "Sở Nội vụ"), "Sở Tài chính")).toBe("Sở Tài chính");
});
