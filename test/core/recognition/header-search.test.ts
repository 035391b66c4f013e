import { decentralisation } from "../../../src/core/programmes/decentralisation";
import { HeaderSearch } from "../../../src/core/recognition/header-search";
import { areaName, parseArea, type Area } from "../../../src/core/sheet/address";
import { sheetOf, type SheetOptions } from "../../support/sheet";

interface Known {
  readonly taken?: readonly string[];
  readonly byHand?: Readonly<Record<string, number>>;
}

/** The columns of the headers that begin in each row of a sheet: "2: A:E". */
function headersOf(text: string, options: SheetOptions = {}, { taken = [], byHand = {} }: Known = {}): string[] {
  const snapshot = sheetOf(text, options);
  const search = new HeaderSearch(snapshot, decentralisation, new Map(Object.entries(byHand)));
  const areas = taken.map((name): Area => parseArea(name)!);
  const { top, bottom } = snapshot.area!;
  return Array.from({ length: bottom - top + 1 }, (_, index) => top + index).flatMap((row) =>
    search.headersAt(row, areas).map(({ left, right }) => areaName({ top: row, bottom: row, left, right })),
  );
}

const ROWS = "1|Sở Nội vụ|10|5|1\n2|Sở Y tế|20|5|2";

describe("a row that begins a header", () => {
  test("names two different fields", () => {
    expect(headersOf(`STT|Đơn vị|Tổng số TTHC|Phân cấp ngay|Có điều kiện\n${ROWS}`)).toEqual(["A1:E1"]);
    expect(headersOf(`Đơn vị|Bắc Kạn\nĐơn vị|Cơ quan\n${ROWS}`)).toEqual([]);
    expect(headersOf(`%|STT|Sở Nội vụ\n${ROWS}`)).toEqual(["A1:E1"]);
    expect(headersOf(`(1)|Tổng số TTHC\n${ROWS}`)).toEqual([]);
    expect(headersOf(`Đơn vị|Tổng số TTHC kỳ này\n${ROWS}`)).toEqual(["A1:E1"]);
    expect(headersOf(`Số TTHC|Nội dung\n${ROWS}`)).toEqual([]);
  });

  test("may have headings set by hand, whatever they say", () => {
    const text = `a|b|c|d|e\n${ROWS}`;
    expect(headersOf(text)).toEqual([]);
    expect(headersOf(text, {}, { byHand: { total: 2 } })).toEqual([]);
    expect(headersOf(text, {}, { byHand: { total: 2, immediate: 3 } })).toEqual(["A1:E1"]);
  });

  test("may be in TCVN3, where one heading shows it", () => {
    expect(headersOf(`§¬n vÞ|tæng sè|ph©n cÊp ngay\n${ROWS}`)).toEqual(["A1:E1"]);
    expect(headersOf(`®¬n vÞ|ngay\n${ROWS}`)).toEqual(["A1:E1"]);
    expect(headersOf(`C¬ quan|tæng sè\n${ROWS}`)).toEqual(["A1:E1"]);
  });
});

describe("a header reaches", () => {
  const left = "STT|Đơn vị|Tổng số TTHC|Phân cấp ngay";

  test("over one empty column, but not over two", () => {
    expect(headersOf(`${left}||Tỷ lệ\n${ROWS}`)).toEqual(["A1:F1"]);
    expect(headersOf(`Tỷ lệ||${left}\n||1|Sở A|10|5`)).toEqual(["A1:F1"]);
    expect(headersOf(`${left}|||Đơn vị|Tỷ lệ\n1|Sở A|10|5`)).toEqual(["A1:D1", "G1:H1"]);
    expect(headersOf(`${left}|||Tỷ lệ\n1|Sở A|10|5`)).toEqual(["A1:D1"]);
  });

  test("over columns that are filled in the six rows below it", () => {
    const rows = (at: number) =>
      Array.from({ length: 8 }, (_, index) => `${index}|Sở A|10|5${index === at ? "|7|8" : ""}`).join("\n");
    expect(headersOf(`${left}|||Tỷ lệ\n${rows(5)}`)).toEqual(["A1:G1"]);
    expect(headersOf(`${left}|||Tỷ lệ\n${rows(6)}`)).toEqual(["A1:D1"]);
  });

  test("over columns that a text is merged across", () => {
    const text = "STT|Đơn vị|||Tổng số TTHC|Phân cấp ngay\n1|Sở A|||10|5";
    expect(headersOf(text)).toEqual(["A1:B1", "E1:F1"]);
    expect(headersOf(text, { merges: ["B1:D1"] })).toEqual(["A1:F1"]);
    expect(headersOf(text, { merges: ["C1:D1"] })).toEqual(["A1:B1", "E1:F1"]);
  });

  test("no farther than the sheet, though a heading is merged farther", () => {
    expect(headersOf("Đơn vị|Tổng số TTHC|Tỷ lệ\nSở A|10|5", { merges: ["C1:F1"] })).toEqual(["A1:C1"]);
  });

  test("to columns set by hand, where one of them is its own", () => {
    const text = `${left}||||Số|Tỷ lệ\n1|Sở A|10|5||||7|8`;
    expect(headersOf(text, {}, { byHand: { notProposed: 7, immediate: 3 } })).toEqual(["A1:H1"]);
    expect(headersOf(text, {}, { byHand: { notProposed: 7 } })).toEqual(["A1:D1", "H1:I1"]);
    expect(headersOf(`Ghi chú|||${left}\n`, {}, { byHand: { stt: 0, total: 6 } })).toEqual(["A1:G1"]);
    expect(headersOf(text, {}, { byHand: { stt: 0, notProposed: 7 } })).toEqual(["A1:H1"]);
    expect(headersOf(`${left}|||${left}\n`, {}, { byHand: { total: 2 } })).toEqual(["A1:D1", "G1:J1"]);
  });

  test("to no cell of a table that was found before", () => {
    const text = "STT|Đơn vị|Tổng số TTHC|STT|Đơn vị|Tổng số TTHC|STT|Đơn vị|Tổng số TTHC";
    const at = (taken: string) => headersOf(`x\n${text}\n`, {}, { taken: [taken] });
    expect(at("A9:I9")).toEqual(["A2:I2"]);
    expect(at("D2:F3")).toEqual(["A2:C2", "G2:I2"]);
    expect(at("D1:F2")).toEqual(["A2:C2", "G2:I2"]);
    expect(at("D1:F1")).toEqual(["A2:I2"]);
    expect(at("D3:F3")).toEqual(["A2:I2"]);
    expect(at("A2:C2")).toEqual(["D2:I2"]);
    expect(at("G2:I2")).toEqual(["A2:F2"]);
    expect(at("A1:I2")).toEqual([]);
  });
});

describe("a text by itself", () => {
  const search = new HeaderSearch(sheetOf("x"), decentralisation, new Map());

  test("names a figure, the agencies, or the numbers of rows", () => {
    const figures = ["Tổng số TTHC", "Phân cấp ngay", "Tỷ lệ (%)", "Đơn vị", "STT", "Số TTHC", "Tổng số cuối năm", ""];
    expect(figures.map((text) => search.namesFigure(text))).toEqual([
      true,
      true,
      true,
      false,
      false,
      false,
      true,
      false,
    ]);
    const agencies = ["Đơn vị", "Cơ quan, đơn vị", "Đơn vị sự nghiệp", "Tổng số", "Nội dung", ""];
    expect(agencies.map((text) => search.namesAgency(text))).toEqual([true, true, false, false, false, false]);
    const numbers = ["STT", "Số TT", "TT nội bộ", "Đơn vị", ""];
    expect(numbers.map((text) => search.namesSequence(text))).toEqual([true, true, false, false, false]);
  });

  test("says how well it heads the names, if it heads nothing else better", () => {
    expect(search.agencyScore("Đơn vị")).toBe(1);
    expect(search.agencyScore("Đơn vị sự nghiệp")).toBeCloseTo(0.8, 10);
    expect(search.agencyScore("Nội dung")).toBe(0);
    expect(search.agencyScore("Tổng số TTHC")).toBe(0);
    expect(search.agencyScore("")).toBe(0);
  });

  test("of more than three hundred letters names nothing", () => {
    const long = (length: number) => `Phân cấp ngay ${"(".repeat(length)}`.slice(0, length);
    expect(search.namesFigure(long(300))).toBe(true);
    expect(search.namesFigure(long(301))).toBe(false);
  });

  test("names nothing any more after five thousand others", () => {
    const busy = (others: number) => {
      const one = new HeaderSearch(sheetOf("x"), decentralisation, new Map());
      for (let index = 0; index < others; index += 1) one.namesFigure(`Thôn ${index}`);
      return one;
    };
    expect(busy(4_999).namesFigure("Phân cấp ngay")).toBe(true);
    const full = busy(5_000);
    expect(full.namesFigure("Phân cấp ngay")).toBe(false);
    expect(full.agencyScore("Đơn vị")).toBe(0);
  });
});
