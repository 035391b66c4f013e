import { parseDelimited } from "../../../src/core/roster/delimited-text";

const LONGEST_QUOTED = 20_000;

describe("parseDelimited", () => {
  test.each([
    ["", [[""]]],
    ["a;b\nc", [["a", "b"], ["c"]]],
    [" a ; b\u00a0", [["a", "b"]]],
    [
      "a;;\n;",
      [
        ["a", "", ""],
        ["", ""],
      ],
    ],
    ["a\rb\r\nc\nd", [["a"], ["b"], ["c"], ["d"]]],
    ["a\r\rb\n\nc", [["a"], [""], ["b"], [""], ["c"]]],
    ["a\n", [["a"], [""]]],
    ["a;b;c;d", [["a", "b", "c"]]],
    ['"a;b";c', [["a;b", "c"]]],
    ['\ufeff"a;b";c', [["a;b", "c"]]],
    ['  "a;b"  ;c', [["a;b", "c"]]],
    ['"a\r\nb"\nc', [["a\r\nb"], ["c"]]],
    ['"say ""a""";b', [['say "a"', "b"]]],
    ['""', [[""]]],
    ['a"b;c', [['a"b', "c"]]],
    // Never rightly closed: letters like any other.
    ['"a"x;b', [['"a"x', "b"]]],
    ['"a;b', [['"a', "b"]]],
    ['"a""', [['"a""']]],
    ['"a" "b";c', [['"a" "b"', "c"]]],
  ])("%j", (text, rows) => {
    expect(parseDelimited(text, ";", 3)).toEqual(rows);
  });

  test("a field in quotes ends within 20,000 characters", () => {
    const field = (length: number) => `"${"x".repeat(length - 2)}"`;
    expect(parseDelimited(`${field(LONGEST_QUOTED)};b`, ";", 2)).toEqual([["x".repeat(LONGEST_QUOTED - 2), "b"]]);
    expect(parseDelimited(`${field(LONGEST_QUOTED + 1)};b`, ";", 2)).toEqual([[field(LONGEST_QUOTED + 1), "b"]]);
  });
});
