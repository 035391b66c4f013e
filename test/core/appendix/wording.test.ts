import {
  agencyNames,
  appendicesLabel,
  countText,
  noteLines,
  NOTES,
  onOneLine,
  roman,
  targetText,
} from "../../../src/core/appendix/wording";

test.each([
  ["20", "20%"],
  ["20.50", "20,5%"],
  ["100.00", "100%"],
])("a target of %s is printed %s", (percent, printed) => {
  expect(targetText({ percent, comparator: ">" })).toBe(printed);
});

test("a target that is no number is a mistake of the caller's, and named", () => {
  expect(() => targetText({ percent: "hai mươi", comparator: ">" })).toThrow('not "hai mươi"');
});

test("Roman numerals, and thousands", () => {
  expect([1, 4, 9, 14, 40, 90, 199].map(roman)).toEqual(["I", "IV", "IX", "XIV", "XL", "XC", "CXCIX"]);
  expect([0, 999, 1000, 1234567].map(countText)).toEqual(["0", "999", "1.000", "1.234.567"]);
});

describe("the names in a note", () => {
  const name = (length: number) => "x".repeat(length);

  test("are all there while a thousand letters hold them, with what stands between them", () => {
    expect(agencyNames(["Sở A", "Sở B"])).toBe("Sở A; Sở B");
    expect(agencyNames([name(498), name(498)])).toBe(`${name(498)}; ${name(498)}`);
    expect(agencyNames([name(498), name(499), "Sở C"])).toBe(`${name(498)} và 02 cơ quan, đơn vị khác`);
    expect(agencyNames([])).toBe("");
  });

  test("are cut where one alone is longer, and never none", () => {
    expect(agencyNames([name(1500), "Sở B"])).toBe(`${name(1000)} và 01 cơ quan, đơn vị khác`);
  });
});

test("appendices are named together", () => {
  expect([[0], [1], [1, 2, 4]].map(appendicesLabel)).toEqual(["Phụ lục", "Phụ lục I", "Phụ lục I, II, IV"]);
});

test("a reason is printed as one sentence, on one line", () => {
  expect(NOTES.accepted("Sở Y tế", "Đã báo cáo. Xem văn bản")).toBe("Sở Y tế: Đã báo cáo. Xem văn bản.");
  expect(NOTES.accepted(null, "Đã báo cáo… ")).toBe("Đã báo cáo…");
  expect(onOneLine(" Đã\r\n báo cáo\t")).toBe("Đã báo cáo");
});

test("notes stand on one line or under a line of their own", () => {
  expect(noteLines([])).toEqual([]);
  expect(noteLines(["a."])).toEqual(["Ghi chú: a."]);
  expect(noteLines(["a.", "b."])).toEqual(["Ghi chú:", "- a.", "- b."]);
});
