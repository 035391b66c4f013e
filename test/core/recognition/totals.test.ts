import { readCountFigures } from "../../../src/core/recognition/figures";
import { FIGURE } from "../../../src/core/recognition/table";
import { disguisedTotal, resolveTotals, type SectionRows, type SumRow } from "../../../src/core/recognition/totals";
import { countColumn } from "../../support/figure-column";
import { sheetOf } from "../../support/sheet";

/**
 * What each sum of a body is of: "4 subtotal Cộng: Sở A, Sở B". A line is an agency, "# " and a section (one "#" more for
 * each level below), or "+ " and a sum; figures follow. The first row is 1.
 */
function sumsOf(body: string): string[] {
  const lines = body
    .trim()
    .split("\n")
    .map((line) => line.trim());
  const snapshot = sheetOf(lines.join("\n"));
  const names: string[] = [];
  const rows: number[] = [];
  const sections: (SectionRows & { end: number })[] = [];
  const sums: SumRow[] = [];
  lines.forEach((line, row) => {
    const [, mark, label, figures] = /^(#+|\+|) ?([^|]*)\|?(.*)$/.exec(line)!;
    if (mark === "+") sums.push({ row, label: label!, before: rows.length });
    else if (mark === "") rows.push(names.push(label!) && row);
    else {
      const level = mark!.length;
      for (const open of sections) if (open.end === Infinity && open.level >= level) open.end = rows.length;
      sections.push({ row, title: label!, first: rows.length, end: Infinity, level, hasFigures: figures !== "" });
    }
  });
  for (const open of sections) if (open.end === Infinity) open.end = rows.length;
  const width = Math.max(...lines.map((line) => line.split("|").length));
  const counts = Array.from({ length: width - 1 }, (_, index) =>
    readCountFigures(snapshot, index + 1, Int32Array.from(rows)),
  );
  return resolveTotals(snapshot, counts, sections, sums, rows.length).map(
    ({ row, kind, label, first, end }) => `${row + 1} ${kind} ${label}: ${names.slice(first, end).join(" ")}`,
  );
}

const A = "A|10|4|6";
const B = "B|20|5|15";
const C = "C|8|7|1";
const D = "D|40|11|29";
const AB = "30|9|21";
const CD = "48|18|30";
const ALL = "78|27|51";
const WRONG = "1|2|3";

test.each<[string, readonly string[], readonly string[]]>([
  ["a grand total below, right or wrong", [A, B, `+ Tổng cộng|${WRONG}`], ["3 total Tổng cộng: A B"]],
  ["a grand total above, right or wrong", [`+ Toàn tỉnh|${WRONG}`, A, B], ["1 total Toàn tỉnh: A B"]],
  [
    "a grand total above and one below",
    [`+ Toàn tỉnh|${WRONG}`, A, B, `+ Tổng cộng|${WRONG}`],
    ["1 total Toàn tỉnh: A B", "4 total Tổng cộng: A B"],
  ],
  [
    "'Cộng' below a grand total: each of the agencies since the last",
    [`+ Toàn tỉnh|${WRONG}`, A, B, `+ Cộng|${WRONG}`, C, D, `+ Cộng|${WRONG}`],
    ["1 total Toàn tỉnh: A B C D", "4 subtotal Cộng: A B", "7 subtotal Cộng: C D"],
  ],
  [
    "a grand total below, whose figures are those since the last sum",
    [A, B, `+ Cộng|${AB}`, C, D, `+ Tổng cộng|${CD}`],
    ["3 subtotal Cộng: A B", "6 subtotal Tổng cộng: C D"],
  ],
  ["the only 'Cộng', at the end", [A, B, `+ Cộng|${WRONG}`], ["3 total Cộng: A B"]],
  ["the only 'Cộng', above", [`+ Cộng|${WRONG}`, A, B], ["1 total Cộng: A B"]],
  ["the only 'Cộng' between agencies: those above it", [A, B, `+ Cộng|${WRONG}`, C], ["3 subtotal Cộng: A B"]],
  ["'Cộng' between agencies whose figures are of all", [A, B, `+ Cộng|${ALL}`, C, D], ["3 total Cộng: A B C D"]],
  [
    "'Cộng' twice, wrong: each of the agencies since the last",
    [A, B, `+ Cộng|${WRONG}`, C, D, `+ Cộng|${WRONG}`],
    ["3 subtotal Cộng: A B", "6 subtotal Cộng: C D"],
  ],
  [
    "'Cộng' twice, the second of all",
    [A, B, `+ Cộng|${AB}`, C, D, `+ Cộng|${ALL}`],
    ["3 subtotal Cộng: A B", "6 total Cộng: A B C D"],
  ],
  [
    "'Cộng' of all before the grand total is no grand total",
    [A, B, `+ Cộng|${AB}`, C, D, `+ Cộng|${ALL}`, `+ Tổng cộng|${ALL}`],
    ["3 subtotal Cộng: A B", "6 subtotal Cộng: A B C D", "7 total Tổng cộng: A B C D"],
  ],
  [
    "a grand total in mid-table, of what its figures say",
    [A, B, `+ Tổng cộng|${AB}`, C, D, `+ Tổng cộng|${ALL}`],
    ["3 subtotal Tổng cộng: A B", "6 total Tổng cộng: A B C D"],
  ],
  [
    "a grand total in mid-table, whose figures are nobody's: of the agencies above it",
    [A, B, `+ Tổng cộng|${WRONG}`, C, D, `+ Tổng cộng|${ALL}`],
    ["3 subtotal Tổng cộng: A B", "6 total Tổng cộng: A B C D"],
  ],
  [
    "the last grand total, with agencies below, whose figures are nobody's: of those above it",
    [A, B, `+ Tổng cộng|${WRONG}`, C, D],
    ["3 subtotal Tổng cộng: A B"],
  ],
  [
    "nothing since the last sum: the same rows again",
    [A, B, `+ Cộng|${AB}`, `+ Cộng|${WRONG}`, C],
    ["3 subtotal Cộng: A B", "4 subtotal Cộng: A B"],
  ],
])("without sections, %s", (_, body, expected) => {
  expect(sumsOf(body.join("\n"))).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    "named by its numeral, wherever it stands",
    ["# I. Sở", A, B, "# II. Huyện", C, D, `+ Cộng I|${WRONG}`, `+ Cộng II|${WRONG}`],
    ["7 subtotal Cộng I: A B", "8 subtotal Cộng II: C D"],
  ],
  [
    "named by its numeral, though another's title has it among its words",
    ["# I. Sở", A, B, "# II. Huyện vùng I", C, D, `+ Cộng I|${WRONG}`, `+ Cộng II|${WRONG}`],
    ["7 subtotal Cộng I: A B", "8 subtotal Cộng II: C D"],
  ],
  [
    "named by its words, wherever it stands",
    ["# I. Sở, ngành", A, B, "# II. Huyện", C, D, `+ Tổng các huyện|${WRONG}`, `+ Tổng các sở, ngành|${WRONG}`],
    ["7 subtotal Tổng các huyện: C D", "8 subtotal Tổng các sở, ngành: A B"],
  ],
  [
    "named by a numeral that no section has: the one it stands in",
    ["# I. Sở", A, B, `+ Cộng A|${WRONG}`, "# II. Huyện", C, D, `+ Cộng B|${WRONG}`],
    ["4 subtotal Cộng A: A B", "8 subtotal Cộng B: C D"],
  ],
  [
    "named by words that two sections share: the one it stands in",
    ["# Khối sở tỉnh", A, B, `+ Tổng khối tỉnh|${AB}`, "# Khối ban tỉnh", C, D, `+ Tổng khối tỉnh|${WRONG}`],
    ["4 subtotal Tổng khối tỉnh: A B", "8 subtotal Tổng khối tỉnh: C D"],
  ],
  [
    "named by words of which one section shares more",
    ["# Ban tỉnh", A, B, "# Sở ban tỉnh", C, D, `+ Tổng khối sở ban tỉnh|${WRONG}`],
    ["7 subtotal Tổng khối sở ban tỉnh: C D"],
  ],
  [
    "named by words of which an earlier one shares more",
    ["# Sở ban tỉnh", A, B, "# Ban tỉnh", C, D, `+ Tổng khối sở ban tỉnh|${WRONG}`],
    ["7 subtotal Tổng khối sở ban tỉnh: A B"],
  ],
  [
    "named by its numeral, from within another",
    ["# I. Sở", A, "# II. Ban", B, "# III. Huyện", C, D, `+ Cộng II|${WRONG}`],
    ["8 subtotal Cộng II: B"],
  ],
  ...["Tổng các huyện", "Cộng các huyện", "Tổng khối huyện"].flatMap((label) =>
    ["Các sở", "Khối sở", "Tổng công ty", "Cộng đồng"].map((other): [string, readonly string[], readonly string[]] => [
      `named by one word: "${label}" beside "${other}"`,
      [`# ${other}`, A, "# Huyện", B, "# Ban", C, D, `+ ${label}|${WRONG}`],
      [`8 subtotal ${label}: B`],
    ]),
  ),
  ["'Cộng' in its middle", ["# I. Sở", A, `+ Cộng|${WRONG}`, B, "# II. Huyện", C], ["3 subtotal Cộng: A"]],
  [
    "the one around, after another",
    ["# A. Ban", D, "# B. Tỉnh", A, B, "## I. Sở", `+ Cộng|${WRONG}`, "# C. Huyện", C],
    ["7 subtotal Cộng: A B"],
  ],
  [
    "'Cộng' at its end",
    ["# I. Sở", A, B, `+ Cộng|${AB}`, "# II. Huyện", C, D, `+ Cộng|${CD}`],
    ["4 subtotal Cộng: A B", "8 subtotal Cộng: C D"],
  ],
  [
    "'Cộng' at its end, wrong",
    ["# I. Sở", A, B, `+ Cộng|${WRONG}`, "# II. Huyện", C, D, `+ Cộng|${WRONG}`],
    ["4 subtotal Cộng: A B", "8 subtotal Cộng: C D"],
  ],
  [
    "'Cộng' at its head, wrong",
    ["# I. Sở", `+ Cộng|${WRONG}`, A, B, "# II. Huyện", `+ Cộng|${WRONG}`, C, D],
    ["2 subtotal Cộng: A B", "6 subtotal Cộng: C D"],
  ],
  ["'Cộng' under the last, of all", ["# I. Sở", A, B, "# II. Huyện", C, D, `+ Cộng|${ALL}`], ["7 total Cộng: A B C D"]],
  [
    "the only 'Cộng' under the last, wrong",
    ["# I. Sở", A, B, "# II. Huyện", C, D, `+ Cộng|${WRONG}`],
    ["7 subtotal Cộng: C D"],
  ],
  [
    "the grand total under the last, wrong",
    ["# I. Sở", A, B, "# II. Huyện", C, D, `+ Tổng cộng|${WRONG}`],
    ["7 total Tổng cộng: A B C D"],
  ],
  [
    "'Cộng' under the last, before a grand total",
    ["# I. Sở", A, B, "# II. Huyện", C, D, `+ Cộng|${WRONG}`, `+ Tổng cộng|${WRONG}`],
    ["7 subtotal Cộng: C D", "8 total Tổng cộng: A B C D"],
  ],
  [
    "the innermost",
    ["# A. Tỉnh", "## I. Sở", A, B, "## II. Ban", C, `+ Cộng|${WRONG}`, "# B. Huyện", D, `+ Cộng|${WRONG}`],
    ["7 subtotal Cộng: C", "10 subtotal Cộng: D"],
  ],
  [
    "the one around, where the innermost has no agencies",
    ["# A. Tỉnh", A, B, "## I. Sở", `+ Cộng|${AB}`, "# B. Huyện", C, D],
    ["5 subtotal Cộng: A B"],
  ],
  [
    "none, where that it stands in has no agencies",
    ["# A. Tỉnh", A, B, "## I. Sở", C, D, "# B. Huyện", `+ Cộng|${WRONG}`],
    ["8 total Cộng: A B C D"],
  ],
])("with sections, %s", (_, body, expected) => {
  expect(sumsOf(body.join("\n"))).toEqual(expected);
});

test.each<[string, readonly string[], readonly string[]]>([
  [
    "below its agencies",
    [A, B, `+ Cộng các sở|${AB}`, C, D, `+ Cộng các huyện|${CD}`],
    ["3 subtotal Cộng các sở: A B", "6 subtotal Cộng các huyện: C D"],
  ],
  [
    "below its agencies, where its figures are nobody's",
    [A, B, `+ Cộng các sở|${WRONG}`, C, D, `+ Cộng các huyện|${WRONG}`],
    ["3 subtotal Cộng các sở: A B", "6 subtotal Cộng các huyện: C D"],
  ],
  [
    "above its agencies, down to the next",
    [`+ Cộng các sở|${AB}`, A, B, `+ Cộng các huyện|${CD}`, C, D],
    ["1 subtotal Cộng các sở: A B", "4 subtotal Cộng các huyện: C D"],
  ],
  [
    "above its agencies, one of three",
    [`+ Cộng các sở|${AB}`, A, B, `+ Cộng các huyện|${C.slice(2)}`, C, `+ Cộng các xã|${D.slice(2)}`, D],
    ["1 subtotal Cộng các sở: A B", "4 subtotal Cộng các huyện: C", "6 subtotal Cộng các xã: D"],
  ],
  [
    "above its agencies, over the sum of their only part",
    [`+ Tổng cấp tỉnh|${AB}`, `+ Tổng khối sở|${AB}`, A, B, `+ Tổng cấp huyện|${CD}`, C, D],
    ["1 subtotal Tổng cấp tỉnh: A B", "2 subtotal Tổng khối sở: A B", "5 subtotal Tổng cấp huyện: C D"],
  ],
  [
    "above its agencies, over the sum of their only part, after others",
    [A, B, `+ Tổng cấp huyện|${CD}`, `+ Tổng khối huyện|${CD}`, C, D],
    ["3 subtotal Tổng cấp huyện: C D", "4 subtotal Tổng khối huyện: C D"],
  ],
  [
    "above its agencies, after some that no sum is of",
    [A, B, `+ Cộng các huyện|${CD}`, C, D],
    ["3 subtotal Cộng các huyện: C D"],
  ],
  [
    "of a numeral, in a table without sections",
    [A, B, `+ Cộng I|${WRONG}`, C, D, `+ Cộng II|${WRONG}`],
    ["3 subtotal Cộng I: A B", "6 subtotal Cộng II: C D"],
  ],
  [
    "after another's, at the end: all that stand above",
    [A, B, `+ Cộng các sở|${AB}`, `+ Cộng các huyện|${WRONG}`],
    ["3 subtotal Cộng các sở: A B", "4 subtotal Cộng các huyện: A B"],
  ],
  [
    "of a numeral, of all there are, which makes it no grand total",
    [A, B, `+ Cộng I|${AB}`],
    ["3 subtotal Cộng I: A B"],
  ],
  [
    "of nothing, which tells nothing",
    ["A|5|5|5", "+ Cộng các huyện|0|0|0", "C|0|0|0"],
    ["2 subtotal Cộng các huyện: A"],
  ],
  ["of all there are, which makes it no grand total", [A, B, `+ Cộng các sở|${AB}`], ["3 subtotal Cộng các sở: A B"]],
])("a part's sum, %s", (_, body, expected) => {
  expect(sumsOf(body.join("\n"))).toEqual(expected);
});

test("sections sum their agencies where they have figures and agencies, in the order of the rows", () => {
  expect(
    sumsOf(`+ Toàn tỉnh|${ALL}
# I. Sở|${AB}
${A}
${B}
# II. Ban|${WRONG}
# III. Huyện
${C}
${D}
+ Tổng cộng|${ALL}`),
  ).toEqual(["1 total Toàn tỉnh: A B C D", "2 subtotal I. Sở: A B", "9 total Tổng cộng: A B C D"]);
});

test.each([
  ["all figures", "30|3|6|9|12", "total"],
  ["all but one", "30|3|6|9|99", "total"],
  ["all but two", "30|3|6|98|99", "subtotal"],
  ["blanks beside right ones", "30|3|||", "total"],
  ["words beside right ones", "30|3|x|x|x", "total"],
  ["one right and one wrong", "30|4|||", "subtotal"],
  ["one right alone", "30||||", "total"],
  ["two right and one wrong", "30|3|7||", "total"],
  ["typed as text", "'30|'3|'6||", "total"],
])("figures are of all where they are its sums: %s", (_, figures, kind) => {
  const [sum] = sumsOf(`# I. Sở\nA|10|1|2|3|4\n# II. Huyện\nB|20|2|4|6|8\n+ Cộng|${figures}`);
  expect(sum).toBe(`5 ${kind} Cộng: ${kind === "total" ? "A B" : "B"}`);
});

test("sums of nothing tell nothing: 'Cộng' is of the agencies since the last", () => {
  expect(sumsOf("A|0|0\n+ Cộng|0|0\nB|0|0\n+ Cộng|0|0")).toEqual(["2 subtotal Cộng: A", "4 subtotal Cộng: B"]);
  expect(sumsOf("A||5\nB|3|\n+ Cộng|3|5\nC|1|1\n+ Cộng|4|6")).toEqual(["3 subtotal Cộng: A B", "5 total Cộng: A B C"]);
});

describe("a sum under a name of its own", () => {
  const disguised = (...columns: readonly (readonly number[])[]) =>
    disguisedTotal(
      columns.map((values, column) =>
        countColumn(
          values,
          values.map(() => FIGURE.number),
          column,
        ),
      ),
      columns[0]!.length,
    );

  test.each<[string, number, readonly (readonly number[])[]]>([
    [
      "first",
      0,
      [
        [6, 1, 2, 3],
        [9, 2, 3, 4],
      ],
    ],
    [
      "last",
      3,
      [
        [1, 2, 3, 6],
        [2, 3, 4, 9],
      ],
    ],
    [
      "among many",
      0,
      [
        [10, 1, 2, 3, 4],
        [14, 2, 3, 4, 5],
      ],
    ],
    [
      "where two others alone count anything",
      0,
      [
        [3, 1, NaN, 2],
        [5, NaN, 2, 3],
      ],
    ],
    [
      "where some are blank",
      0,
      [
        [6, 1, 2, 3],
        [5, NaN, 2, 3],
      ],
    ],
    [
      "where a column holds nothing",
      0,
      [
        [6, 1, 2, 3],
        [9, 2, 3, 4],
        [0, 0, 0, 0],
        [NaN, NaN, 0, NaN],
      ],
    ],
  ])("is the %s row", (_, index, columns) => {
    expect(disguised(...columns)).toBe(index);
  });

  test.each<[string, readonly (readonly number[])[]]>([
    [
      "of two others alone",
      [
        [3, 1, 2],
        [5, 2, 3],
      ],
    ],
    ["by one column alone", [[6, 1, 2, 3]]],
    [
      "by one column beside one of nothing",
      [
        [6, 1, 2, 3],
        [0, 0, 0, 0],
      ],
    ],
    [
      "with a wrong column after right ones",
      [
        [6, 1, 2, 3],
        [9, 2, 3, 4],
        [9, 2, 3, 5],
      ],
    ],
    [
      "with a wrong column before right ones",
      [
        [9, 2, 3, 5],
        [6, 1, 2, 3],
        [9, 2, 3, 4],
      ],
    ],
    [
      "with a blank where there is a sum",
      [
        [6, 1, 2, 3],
        [9, 2, 3, 4],
        [NaN, 1, 1, 1],
      ],
    ],
    [
      "with a figure where there is nothing to sum",
      [
        [6, 1, 2, 3],
        [9, 2, 3, 4],
        [5, 0, NaN, 0],
      ],
    ],
    [
      "where one other row alone counts anything",
      [
        [6, 0, 6, NaN],
        [9, NaN, 9, 0],
      ],
    ],
    [
      "where two others count something in one column alone",
      [
        [6, 2, 4, NaN],
        [9, NaN, 9, 0],
      ],
    ],
    [
      "in the middle",
      [
        [1, 6, 2, 3],
        [2, 9, 3, 4],
      ],
    ],
  ])("is none %s", (_, columns) => {
    expect(disguised(...columns)).toBe(-1);
  });

  test("is found over many blocks of rows", () => {
    const ones = new Array<number>(100_000).fill(1);
    expect(disguised([100_000, ...ones], [100_000, ...ones])).toBe(0);
    expect(disguised([...ones, 100_000], [...ones, 100_000])).toBe(100_000);
  });
});
