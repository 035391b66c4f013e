import * as fc from "fast-check";
import { readNumeral, type NumeralMark } from "../../../src/core/numbers/numeral";
import type { NumeralStyle } from "../../../src/core/sheet/snapshot";

const VI: NumeralStyle = { decimal: ",", group: "." };
const EN: NumeralStyle = { decimal: ".", group: "," };

const read = (text: string, style = VI) => readNumeral(text, style);

describe("numbers as people type them, in a workbook with a decimal comma", () => {
  test.each<[string, number, number, NumeralMark[]]>([
    ["20", 20, 0, []],
    ["007", 7, 0, []],
    ["0", 0, 0, []],
    ["-0", 0, 0, []],
    ["51,4", 51.4, 1, []],
    ["51,40", 51.4, 2, []],
    [",5", 0.5, 1, []],
    ["51.4", 51.4, 1, ["decimal-comma"]],
    ["0.514", 0.514, 3, ["decimal-comma"]],
    ["1234.567", 1234.567, 3, ["decimal-comma"]],
    ["1.234,5", 1234.5, 1, ["grouping"]],
    ["1,234.5", 1234.5, 1, ["grouping", "decimal-comma"]],
    ["1.234.567", 1234567, 0, ["grouping"]],
    ["1,234,567", 1234567, 0, ["grouping"]],
    ["3 071", 3071, 0, ["grouping"]],
    ["1 234 567,8", 1234567.8, 1, ["grouping"]],
    [" 20", 20, 0, ["spaces"]],
    ["20\n", 20, 0, ["spaces"]],
    ["20\u00a0", 20, 0, ["nbsp"]],
    ["1\u00a0234", 1234, 0, ["nbsp", "grouping"]],
    ["2\u200b0", 20, 0, ["invisible"]],
    ["２０", 20, 0, ["full-width"]],
    ["５１，４", 51.4, 1, ["full-width"]],
    ["20*", 20, 0, ["footnote"]],
    ["20¹", 20, 0, ["footnote"]],
    ["20(1)", 20, 0, ["footnote"]],
    ["20 (*)", 20, 0, ["footnote", "spaces"]],
    ["20[2]", 20, 0, ["footnote"]],
    ["-5", -5, 0, []],
    ["−5", -5, 0, []],
    ["–5", -5, 0, []],
    ["- 5", -5, 0, ["spaces"]],
    ["+5", 5, 0, []],
    ["(20)", -20, 0, ["parentheses"]],
    ["(1.234,5)", -1234.5, 1, ["parentheses", "grouping"]],
    [".25", 0.25, 2, ["decimal-comma"]],
    [",25", 0.25, 2, []],
    ["20\u202f", 20, 0, ["nbsp"]],
    ["1\u202f234", 1234, 0, ["nbsp", "grouping"]],
    ["\u200b20", 20, 0, ["invisible"]],
    ["－5", -5, 0, ["full-width"]],
    ["20****", 20, 0, ["footnote"]],
    ["20(**)", 20, 0, ["footnote"]],
    ["20¹²", 20, 0, ["footnote"]],
    ["20(12)", 20, 0, ["footnote"]],
    ["20[12]", 20, 0, ["footnote"]],
    ["（20）", -20, 0, ["full-width", "parentheses"]],
    ["000000000000000000012", 12, 0, []],
    ["123456789012345", 123456789012345, 0, []],
    ["0,123456789012345", 0.123456789012345, 15, []],
    ["5 \u00a0 *", 5, 0, ["nbsp", "footnote", "spaces"]],
    ["20 TTHC", 20, 0, ["unit"]],
    ["20tthc", 20, 0, ["unit"]],
    ["20 (thủ tục)", 20, 0, ["unit"]],
    ["1.234.567 Hồ sơ", 1234567, 0, ["grouping", "unit"]],
    ["-5 thu tuc hanh chinh", -5, 0, ["unit"]],
    ["1,5 thủ tục hành chính", 1.5, 1, ["unit"]],
  ])("%j", (text, value, decimals, marks) => {
    expect(read(text)).toStrictEqual({ kind: "number", value, decimals, percent: false, marks });
  });

  test.each<[string, number, number, NumeralMark[]]>([
    ["51,4%", 51.4, 1, ["percent-sign"]],
    ["51,4 %", 51.4, 1, ["percent-sign", "spaces"]],
    ["51.4%", 51.4, 1, ["percent-sign", "decimal-comma"]],
    ["20％", 20, 0, ["full-width", "percent-sign"]],
    ["(5%)", -5, 0, ["parentheses", "percent-sign"]],
    ["69%*", 69, 0, ["footnote", "percent-sign"]],
    ["(5)%", -5, 0, ["parentheses", "percent-sign"]],
    ["(5) %", -5, 0, ["parentheses", "percent-sign", "spaces"]],
  ])("%j is a percentage", (text, value, decimals, marks) => {
    expect(read(text)).toStrictEqual({ kind: "number", value, decimals, percent: true, marks });
  });
});

describe("a decimal dot makes the other mark the unusual one", () => {
  test("51.4 and 51,4", () => {
    expect(read("51.4", EN)).toMatchObject({ value: 51.4, marks: [] });
    expect(read("51,4", EN)).toMatchObject({ value: 51.4, marks: ["decimal-comma"] });
    expect(read("1,234.5", EN)).toMatchObject({ value: 1234.5, marks: ["grouping"] });
    expect(read("1.234,5", EN)).toMatchObject({ value: 1234.5, marks: ["grouping", "decimal-comma"] });
  });
});

describe("one mark before three digits has two readings", () => {
  const grouped = { value: 3071, decimals: 0 };
  const decimal = { value: 3.071, decimals: 3 };

  test.each<[string, NumeralStyle, unknown]>([
    ["3.071", VI, [grouped, decimal]],
    ["3.071", EN, [decimal, grouped]],
    ["3,071", VI, [decimal, grouped]],
    ["3,071", EN, [grouped, decimal]],
    ["3.071%", VI, [decimal, grouped]],
  ])("%s under %j: the workbook's own use of the mark comes first", (text, style, readings) => {
    expect(read(text, style)).toMatchObject({ kind: "ambiguous", readings });
  });

  test("what is unusual beside the mark is said too", () => {
    expect(read("3.071*")).toEqual({
      kind: "ambiguous",
      readings: [grouped, decimal],
      percent: false,
      marks: ["footnote"],
    });
    expect(read("3.071")).toMatchObject({ marks: [] });
    expect(read("3.071 hồ sơ")).toMatchObject({ kind: "ambiguous", readings: [grouped, decimal], marks: ["unit"] });
  });

  test("a negative one too", () => {
    expect(read("-3.071")).toMatchObject({ readings: [{ value: -3071 }, { value: -3.071 }] });
  });
});

test.each([
  "-",
  "–",
  "—",
  "−",
  "--",
  "không",
  "Không",
  "KHÔNG CÓ",
  "không có.",
  "Không phát sinh",
  "ko",
  " - ",
  "khong",
])("%j stands for nothing", (text) => {
  expect(read(text)).toEqual({ kind: "zero-mark" });
});

test.each(["", " ", "\u00a0", "\u200b", "\ufeff \t\r\n", "\u3000"])("%j is blank", (text) => {
  expect(read(text)).toEqual({ kind: "blank" });
});

test.each([
  "1e5",
  "1E5",
  "0x1F",
  "1/2",
  "½",
  "2-3",
  "12/3/2021",
  "20 lĩnh vực",
  "20 TTHC nội bộ",
  "20 TTHC*",
  "20% TTHC",
  "TTHC",
  "- TTHC",
  "20 (TTHC",
  "20 (TTHC.)",
  "12 34 TTHC",
  "khoảng 20 TTHC",
  "hai mươi",
  "1.23.456",
  "1.234.5",
  "1,2,3",
  "5 1,4",
  "12 34",
  "1..2",
  "5.",
  "5,",
  "1.234 567",
  "20%%",
  "((20))",
  "(20",
  "(-20)",
  "(20%)%",
  "a--",
  "--a",
  "1,23,456",
  "1.234.5",
  "0,1234567890123456",
  "20～",
  "20！",
  "20ﾒ",
  "20)",
  "-(20)",
  "--5",
  "¹",
  "٢٠",
  "Infinity",
  "NaN",
  "#DIV/0!",
  "=1+1",
  "1'234",
  "1234567890123456",
  "1.000.000.000.000.000",
  "không 5",
  "x",
])("%j is no numeral", (text) => {
  expect(read(text)).toEqual({ kind: "none" });
});

describe("properties", () => {
  const style = fc.constantFrom(VI, EN);

  test("what a workbook prints reads back as itself", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 99_999_999 }),
        fc.integer({ min: 0, max: 4 }),
        style,
        (units, decimals, { decimal, group }) => {
          const digits = String(units).padStart(decimals + 1, "0");
          const whole = digits.slice(0, digits.length - decimals);
          const places = digits.slice(digits.length - decimals);
          const groups = whole.replace(/\B(?=(\d{3})+$)/g, group);
          const written = decimals === 0 ? groups : groups + decimal + places;
          const reading = readNumeral(written, { decimal, group });
          const value =
            reading.kind === "ambiguous" ? reading.readings[0].value : reading.kind === "number" ? reading.value : null;
          expect(value).toBe(Number(decimals === 0 ? whole : `${whole}.${places}`));
        },
      ),
    );
  });

  test("a text of any kind has one of the readings, and numbers are finite", () => {
    const typed = fc.string({
      unit: fc.constantFrom(...Array.from("0123456789.,-–% ()[]*¹\u00a0\u200b２eExX")),
      maxLength: 40,
    });
    fc.assert(
      fc.property(fc.oneof(fc.string(), typed), style, (text, numerals) => {
        const reading = readNumeral(text, numerals);
        if (reading.kind === "number") {
          expect(Number.isFinite(reading.value)).toBe(true);
          expect(Object.is(reading.value, -0)).toBe(false);
        }
        if (reading.kind === "ambiguous") expect(reading.readings[0].value).not.toBe(reading.readings[1].value);
      }),
      { numRuns: 5000 },
    );
  });

  test.each([" ", "1", ".", "1.", "1 ", "(", "-", "\u200b", "1.234.", "%", "không ", "\u00a0"])(
    "a cell of 32,767 characters of %j has a reading",
    (unit) => {
      const hostile = unit.repeat(32_767).slice(0, 32_767);
      expect(["none", "blank"]).toContain(read(hostile).kind);
      expect(["none", "blank"]).toContain(read(`${hostile}x`.slice(1)).kind);
    },
  );

  test("a numeral has 64 characters at most, the white space around it not counted", () => {
    const zeros = (length: number) => ` ${"0".repeat(length - 1)}7 `;
    expect(read(zeros(64))).toMatchObject({ kind: "number", value: 7 });
    expect(read("0,0000000000000001")).toEqual({ kind: "none" });
    expect(read(zeros(65))).toEqual({ kind: "none" });
  });

  test("spaces without end around a number do not hide it", () => {
    expect(read(`${" ".repeat(16_000)}20${"\u200b".repeat(16_000)}`)).toMatchObject({ kind: "number", value: 20 });
  });
});
