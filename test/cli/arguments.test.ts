import { parseArguments, type CheckOptions } from "../../src/cli/arguments";
import { columnsOf } from "../../src/cli/columns-option";

const parsed = (...words: string[]) => {
  const result = parseArguments(words);
  return result.ok ? result.value : result.error;
};

describe("parseArguments", () => {
  test("files alone", () => {
    expect(parsed("a.xlsx", "b.xlsx")).toEqual({
      files: ["a.xlsx", "b.xlsx"],
      json: false,
      target: null,
      roster: null,
      previous: null,
      columns: [],
      language: "vi",
      help: false,
    });
  });

  test("options stand anywhere, their values after a space or “=”", () => {
    const expected = {
      files: ["a.xlsx"],
      json: true,
      target: { percent: "20", comparator: ">=" },
      roster: "r.tsv",
      previous: "trước.xlsx#Quý I",
      columns: [],
      language: "en",
      help: false,
    };
    expect(
      parsed(
        "--json",
        "--target",
        ">=20",
        "a.xlsx",
        "--roster",
        "r.tsv",
        "--previous",
        "trước.xlsx#Quý I",
        "--lang",
        "en",
      ),
    ).toEqual(expected);
    expect(
      parsed("a.xlsx", "--roster=r.tsv", "--previous=trước.xlsx#Quý I", "--target=>=20", "--lang=en", "--json"),
    ).toEqual(expected);
  });

  test("after -- everything is a file", () => {
    expect(parsed("--json", "--", "--target", "-x.xlsx")).toMatchObject({ files: ["--target", "-x.xlsx"], json: true });
  });

  test.each([
    [">20", { percent: "20", comparator: ">" }],
    [">=20", { percent: "20", comparator: ">=" }],
    ["≥ 92,5%", { percent: "92.5", comparator: ">=" }],
    [" > 0.25 ", { percent: "0.25", comparator: ">" }],
    [">=100", { percent: "100", comparator: ">=" }],
  ])("target %j", (text, target) => {
    expect(parsed("a.xlsx", "--target", text)).toMatchObject({ target });
  });

  test.each(["20", "<20", "=20", ">", ">-1", ">100.1", ">101", ">1e1", ">20.12345", ">2.000"])(
    "%j is no target",
    (value) => {
      expect(parsed("a.xlsx", "--target", value)).toEqual(
        value === ">2.000"
          ? expect.objectContaining({ target: { percent: "2.000", comparator: ">" } })
          : { code: "bad-target", value },
      );
    },
  );

  test.each([
    [[], { code: "no-files" }],
    [["--json"], { code: "no-files" }],
    [["a.xlsx", "--colour"], { code: "unknown-option", option: "--colour" }],
    [["a.xlsx", "-j"], { code: "unknown-option", option: "-j" }],
    [["a.xlsx", "--json=yes"], { code: "unknown-option", option: "--json=yes" }],
    [["a.xlsx", "--target"], { code: "missing-value", option: "--target" }],
    [["a.xlsx", "--previous"], { code: "missing-value", option: "--previous" }],
    [["a.xlsx", "--roster="], { code: "missing-value", option: "--roster" }],
    [["a.xlsx", "--lang", "fr"], { code: "bad-language", value: "fr" }],
  ])("%j", (words, problem) => {
    expect(parsed(...words)).toEqual(problem);
  });

  test("help needs no file", () => {
    expect(parsed("--help")).toMatchObject({ help: true });
  });
});

describe("columns of the caller's", () => {
  test.each([
    ["total=C", { sheetName: null, columns: { total: 2 } }],
    [" total = c , rate=AA ", { sheetName: null, columns: { total: 2, rate: 26 } }],
    ["Quý II#total=G,immediate=H", { sheetName: "Quý II", columns: { total: 6, immediate: 7 } }],
    ["Biểu #1#stt=A,agency=B", { sheetName: "Biểu #1", columns: { stt: 0, agency: 1 } }],
  ])("%j", (text, chosen) => {
    expect(parsed("a.xlsx", "--columns", text)).toMatchObject({ columns: [chosen] });
    expect(parsed("a.xlsx", `--columns=${text}`)).toMatchObject({ columns: [chosen] });
  });

  test("may be said for several sheets", () => {
    const { columns } = parsed("a.xlsx", "--columns", "total=C", "--columns", "Hai#total=D") as CheckOptions;
    expect(columnsOf(columns, "Một")).toEqual({ total: 2 });
    expect(columnsOf(columns, "Hai")).toEqual({ total: 3 });
  });

  test.each([
    "total",
    "total=",
    "total=1",
    "total=C7",
    "tong=C",
    "total=C,rate=C",
    "total=C,total=D",
    "total=XFE",
    "#total=C",
    "total=C=D",
    "total=C,",
    "__proto__=C",
  ])("%j is refused", (value) => {
    expect(parsed("a.xlsx", "--columns", value)).toMatchObject({ code: "bad-columns", value });
  });
});
