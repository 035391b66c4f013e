import { countText, percentText, rateText, targetPercentText, valueText } from "../../src/locales/numerals";

test.each([
  [0, "0", "0"],
  [999, "999", "999"],
  [1234, "1.234", "1,234"],
  [1234567, "1.234.567", "1,234,567"],
])("count %d", (count, vi, en) => {
  expect(countText(count, "vi")).toBe(vi);
  expect(countText(count, "en")).toBe(en);
});

test("a percentage keeps its decimals and takes the language's mark", () => {
  expect(percentText({ units: 200, decimals: 1 }, "vi")).toBe("20,0%");
  expect(percentText({ units: 200, decimals: 1 }, "en")).toBe("20.0%");
});

test("a rate is rounded half away from zero: 23/80 is 28,8%, not 28,7%", () => {
  expect(rateText(23, 80, 1, "vi")).toBe("28,8%");
  expect(rateText(156, 569, 1, "vi")).toBe("27,4%");
});

test("a target is shown as it was set", () => {
  expect(targetPercentText("92.5", "vi")).toBe("92,5%");
  expect(targetPercentText("20", "en")).toBe("20%");
});

test("values of cells: numbers bare, texts in quotes, formulas as they are, long texts clipped", () => {
  expect(valueText(51.4, "vi")).toBe("51,4");
  expect(valueText("51.4%", "vi")).toBe("“51.4%”");
  expect(valueText("=C7+D7", "vi")).toBe("=C7+D7");
  expect(valueText("a".repeat(100), "vi", 10)).toBe(`“${"a".repeat(10)}…”`);
});
