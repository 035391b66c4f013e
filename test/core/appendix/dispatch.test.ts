import fc from "fast-check";
import { dateWords, isSymbol, paddedNumber, referenceLine, tidyCode } from "../../../src/core/appendix/dispatch";
import type { Dispatch } from "../../../src/core/appendix/dispatch";

const dispatch: Dispatch = {
  number: "8900",
  symbol: "UBND-NCPC",
  date: "2021-11-23",
  issuer: "UBND tỉnh Bắc Kạn",
  kind: "Công văn",
  title: "",
};

test.each([
  ["5", "05"],
  ["9", "09"],
  ["10", "10"],
  ["05", "05"],
  ["8900", "8900"],
  ["0", "0"],
  ["", ""],
  ["12a", "12a"],
])("dispatch number %j is printed %j", (typed, printed) => {
  expect(paddedNumber(typed)).toBe(printed);
});

// The examples of Nghị định 30/2020/NĐ-CP's own dates, and those of dispatch 8900/UBND-NCPC.
test.each([
  ["2021-10-05", "ngày 05 tháng 10 năm 2021"],
  ["2022-03-04", "ngày 04 tháng 3 năm 2022"],
  ["2021-11-23", "ngày 23 tháng 11 năm 2021"],
  ["2024-01-09", "ngày 09 tháng 01 năm 2024"],
  ["2024-02-10", "ngày 10 tháng 02 năm 2024"],
  ["2024-12-31", "ngày 31 tháng 12 năm 2024"],
])("%s in words", (iso, words) => {
  expect(dateWords(iso)).toBe(words);
});

test("days below 10 and months 1 and 2 alone are padded, on every day of the calendar", () => {
  fc.assert(
    fc.property(fc.date({ min: new Date("1990-01-01"), max: new Date("2099-12-31"), noInvalidDate: true }), (date) => {
      const [, day, month, year] = /^ngày (\d+) tháng (\d+) năm (\d+)$/.exec(
        dateWords(date.toISOString().slice(0, 10)),
      )!;
      expect([Number(day), Number(month), Number(year)]).toEqual([
        date.getUTCDate(),
        date.getUTCMonth() + 1,
        date.getUTCFullYear(),
      ]);
      expect(day).toHaveLength(2);
      expect(month).toHaveLength([3, 4, 5, 6, 7, 8, 9].includes(Number(month)) ? 1 : 2);
    }),
  );
});

test.each([
  ["number and symbol apart", "8900", "UBND-NCPC", "8900", "UBND-NCPC"],
  ["both in the number's place", "Số: 8900 /UBND-NCPC", "", "8900", "UBND-NCPC"],
  ["spaces inside the symbol", " 5 ", "/ UBND - NC", "05", "UBND-NC"],
  ["a symbol with a year", "30", "2020/NĐ-CP", "30", "2020/NĐ-CP"],
  ["nothing yet", "", "", "", ""],
  ["a symbol alone", "", "UBND-NC", "", "UBND-NC"],
  ["a number alone", "8900", "", "8900", ""],
  ["a symbol alone, in the number's place", "/UBND-NC", "", "", "UBND-NC"],
  ["the word for number without its colon", "Số 8900", "//UBND-NC", "8900", "UBND-NC"],
  ["the word for number further on", "CV số 5", "UBND-NC", "CVsố5", "UBND-NC"],
])("the code is tidied: %s", (_, number, symbol, tidyNumber, tidySymbol) => {
  expect(tidyCode({ number, symbol })).toEqual({ number: tidyNumber, symbol: tidySymbol });
});

test.each(["UBND", "UBND-NCPC", "QĐ-UBND", "BC-SKH&CN", "VPCP-KSTT", "2020/NĐ-CP", "UBND-KSTTHC", "TTg-KSTT"])(
  "%s is a symbol",
  (text) => {
    expect(isSymbol(text)).toBe(true);
  },
);

test.each(["", "UBND - NCPC", "ubnd-ncpc", "8900/UBND-NCPC/x", "-UBND", "UBND--NC", "=cmd"])(
  "%j is no symbol",
  (text) => {
    expect(isSymbol(text)).toBe(false);
  },
);

test("on paper the reference line is filled in", () => {
  expect(referenceLine(dispatch, "paper")).toBe(
    "(Kèm theo Công văn số 8900/UBND-NCPC ngày 23 tháng 11 năm 2021 của UBND tỉnh Bắc Kạn)",
  );
});

test("in electronic mode number and date stay blank", () => {
  expect(referenceLine(dispatch, "electronic")).toBe(
    "(Kèm theo Công văn số ……/UBND-NCPC ngày …… tháng …… năm …… của UBND tỉnh Bắc Kạn)",
  );
});

test("what is not known yet stays blank on paper too", () => {
  const draft = { ...dispatch, number: "", date: "", issuer: " ", kind: "" };
  expect(referenceLine(draft, "paper")).toBe("(Kèm theo Công văn số ……/UBND-NCPC ngày …… tháng …… năm …… của ……)");
  expect(referenceLine({ ...draft, symbol: "" }, "paper")).toContain("số ……/……");
});

test("spaces around a dispatch's kind are no part of it", () => {
  expect(referenceLine({ ...dispatch, kind: " Tờ trình  " }, "paper")).toContain("(Kèm theo Tờ trình số 8900/");
});
