import { isCentrallyRun, withoutProvince } from "../../../src/core/roster/provinces";

const without = (name: string, province: string | null = null) =>
  withoutProvince(name.split(" "), province === null ? null : province.split(" ")).map((words) => words.join(" "));

describe("withoutProvince", () => {
  test.each([
    ["sở y tế tỉnh bắc kạn", ["sở y tế", "sở y tế tỉnh"]],
    ["sở y tế bắc kạn", ["sở y tế", "sở y tế tỉnh"]],
    ["sở y tế bà rịa vũng tàu", ["sở y tế", "sở y tế tỉnh"]],
    ["thanh tra thừa thiên huế", ["thanh tra", "thanh tra tỉnh"]],
    ["sở y tế thành phố hà nội", ["sở y tế", "sở y tế thành phố"]],
    ["thanh tra tp hồ chí minh", ["thanh tra", "thanh tra thành phố"]],
    ["sở y tế tp hcm", ["sở y tế", "sở y tế thành phố"]],
    ["sở y tế tỉnh", ["sở y tế"]],
    // A bare type of body is none.
    ["ubnd tỉnh bắc kạn", []],
    ["ủy ban nhân dân tỉnh bắc kạn", []],
    ["sở tỉnh", []],
    ["sở bắc kạn", ["sở tỉnh"]],
    ["ubnd tỉnh", []],
    ["bắc kạn", []],
    // Not a province's name, or a place within one.
    ["sở y tế bắc", []],
    ["sở y tế thành phố thái nguyên", []],
    ["sở y tế tp thái nguyên", []],
    ["ubnd huyện thái nguyên", []],
    ["sở y tế phố huế", []],
    ["sở y tế", []],
  ])("%j: %j", (name, rest) => {
    expect(without(name)).toEqual(rest);
  });

  test("takes only the roster's province where it has one", () => {
    expect(without("sở y tế tỉnh cao bằng", "bắc kạn")).toEqual([]);
    expect(without("sở y tế tỉnh bắc kạn", "bắc kạn")).toEqual(["sở y tế", "sở y tế tỉnh"]);
  });
});

test.each([
  ["hà nội", true],
  ["huế", true],
  ["hải phòng", true],
  ["đà nẵng", true],
  ["cần thơ", true],
  ["hồ chí minh", true],
  ["hcm", true],
  ["bắc kạn", false],
  ["", false],
])("a thành phố %s is a province's equal: %s", (name, is) => {
  expect(isCentrallyRun(name.split(" "))).toBe(is);
});
