import fc from "fast-check";
import { AMERICAN, VIETNAMESE } from "../../../workbench/host/culture";
import { dateOfSerial, serialOfDate } from "../../../workbench/host/date-text";
import { roundedDigits, textOf } from "../../../workbench/host/number-text";

describe("a cell's text", () => {
  it.each([
    // value, format, text in en-US
    [0, "General", "0"],
    [1 / 3, "General", "0.333333333"],
    [123456.789012, "General", "123456.789"],
    [0.1 + 0.2, "General", "0.3"],
    [-1.5, "General", "-1.5"],
    [123456789012, "General", "1.23457E+11"],
    [0.00001, "General", "0.00001"],
    [28.75, "0.0", "28.8"],
    [28.65, "0.0", "28.7"],
    [1.005, "0.00", "1.01"],
    [-0.04, "0.0", "0.0"],
    [-2.25, "0.0", "-2.3"],
    [69, "0.#", "69."],
    [5, "000", "005"],
    [1234567, "#,##0", "1,234,567"],
    [0, "#,##0", "0"],
    [0, "#,###", ""],
    [1234.5, "#,##0.00", "1,234.50"],
    [1234567, "#,##0,", "1,235"],
    [0.274, "0.0%", "27.4%"],
    [0.5, "0%", "50%"],
    [12, '0 "TTHC"', "12 TTHC"],
    [12.34, '"▼ "0.0', "▼ 12.3"],
    [5, '0.0;-0.0;"—"', "5.0"],
    [-5, '0.0;-0.0;"—"', "-5.0"],
    [0, '0.0;-0.0;"—"', "—"],
    [-5, "#,##0;[Red](#,##0)", "(5)"],
    [25, '[>20]"đạt";"chưa"', "đạt"],
    [12345, "0.00E+00", "1.23E+04"],
    [12, "@", "12"],
    [12, '"chữ"', "chữ"],
    [12, "_(#,##0_)", " 12 "],
    [1000000, "#,##0\\ \\đ", "1,000,000 đ"],
    [44525, "dd/mm/yyyy", "25/11/2021"],
    [44525, "d-mmm-yy", "25-Nov-21"],
    [44525.75, "h:mm AM/PM", "6:00 PM"],
    [1.5, "[h]:mm", "36:00"],
    [44525, '"ngày" dd "tháng" mm "năm" yyyy', "ngày 25 tháng 11 năm 2021"],
  ])("of %d as %s is %j", (value, format, text) => {
    expect(textOf(value, format, AMERICAN)).toBe(text);
  });

  it("of texts, logical values and errors is what they are", () => {
    expect(textOf("Sở", "0.0", VIETNAMESE)).toBe("Sở");
    expect(textOf("Sở", '"<"@">"', VIETNAMESE)).toBe("<Sở>");
    expect(textOf(true, "General", VIETNAMESE)).toBe("TRUE");
    expect(textOf("#DIV/0!", "0.0", VIETNAMESE)).toBe("#DIV/0!");
  });

  it("has the user's marks", () => {
    expect(textOf(3071.5, "#,##0.0", VIETNAMESE)).toBe("3.071,5");
    expect(textOf(1 / 3, "General", VIETNAMESE)).toBe("0,333333333");
  });
});

it("rounds half away from zero on the decimal digits, for every half with one decimal", () => {
  for (let tenths = 1; tenths < 20_000; tenths += 2) {
    const value = tenths / 20; // x.x5 and x.x0
    const exact = Math.floor((tenths * 10 + 10) / 20) / 10;
    const { whole, fraction } = roundedDigits(value, 1);
    expect(Number(`${whole}.${fraction}`)).toBe(exact);
  }
});

it("dates and serials are each other's way back", () => {
  fc.assert(
    fc.property(fc.integer({ min: 61, max: 2_958_465 }), (serial) => {
      const date = dateOfSerial(serial);
      expect(serialOfDate(date.getUTCFullYear(), date.getUTCMonth() + 1, date.getUTCDate())).toBe(serial);
    }),
  );
});
