import { composeAppendix } from "../../../src/core/appendix/compose";
import type { AppendixDocument, AppendixRow } from "../../../src/core/appendix/document";
import { rowHeights } from "../../../src/core/appendix/heights";
import { points, textWidth } from "../../../src/core/appendix/page";
import { finding, type Finding } from "../../../src/core/checks/finding";
import { findingKey } from "../../../src/core/checks/justification";
import type { Report } from "../../../src/core/checks/report";
import type { Settings } from "../../../src/core/settings/settings";
import { checkRows } from "../../support/checked";
import { BAC_KAN, BAC_KAN_SETTINGS, NESTED, reportOf, section, type Row } from "./reports";

type Options = Partial<Settings["appendix"]>;

function compose(report: Report, options: Options, change: Partial<Settings> = {}): AppendixDocument {
  const settings = {
    ...BAC_KAN_SETTINGS,
    ...change,
    appendix: { ...BAC_KAN_SETTINGS.appendix, ...options },
  };
  const composed = composeAppendix(report, settings);
  if (!composed.ok) throw new Error("blocked");
  return composed.value;
}

const lines = ({ rows }: Pick<AppendixDocument, "rows">) =>
  rows.map(({ cells }: AppendixRow) => cells.map((cell) => (cell.kind === "empty" ? "" : cell.text)).join("|"));

const MIXED: readonly Row[] = [
  ["Sở Nội vụ", 10, 5, 0, 5],
  ["UBND huyện Ba Bể", 20, 2, 0, 18],
  ["Thanh tra tỉnh", 4, 4, 0, 0],
  ["UBND thành phố Bắc Kạn", 20, 10, 0, 10],
  ["UBND xã Thượng Giáo", 8, 2, 0, 6],
  ["Bảo hiểm xã hội tỉnh", 5, 0, 0, 5],
  ["Sở Y tế", 0, 0, 0, 0],
];

describe("sections by kind of agency", () => {
  test("are told by the names where the sheet has none, each with its sum", () => {
    expect(lines(compose(reportOf(MIXED), { layout: "sections" }))).toEqual([
      "I. Các sở, ban, ngành",
      "1|Thanh tra tỉnh|4|4|0|0|100,0",
      "2|Sở Nội vụ|10|5|0|5|50,0",
      "3|Sở Y tế|0|0|0|0|không áp dụng",
      "|Cộng mục I|14|9|0|5|64,3",
      "II. Ủy ban nhân dân cấp huyện",
      "1|UBND thành phố Bắc Kạn|20|10|0|10|50,0",
      "2|UBND huyện Ba Bể|20|2|0|18|10,0",
      "|Cộng mục II|40|12|0|28|30,0",
      "III. Ủy ban nhân dân cấp xã",
      "1|UBND xã Thượng Giáo|8|2|0|6|25,0",
      "|Cộng mục III|8|2|0|6|25,0",
      "IV. Các cơ quan, đơn vị khác",
      "1|Bảo hiểm xã hội tỉnh|5|0|0|5|0,0",
      "|Cộng mục IV|5|0|0|5|0,0",
      "|Tổng cộng|67|23|0|44|34,3",
    ]);
  });

  test("have no sum where there is one section only: it would repeat the total", () => {
    const printed = lines(compose(reportOf(BAC_KAN), { layout: "sections" }));
    expect(printed).toHaveLength(20);
    expect(printed[0]).toBe("I. Các sở, ban, ngành");
    expect(printed.filter((line) => line.startsWith("|"))).toEqual(["|Tổng cộng|569|136|20|413|27,4"]);
  });

  test("are the sheet's own where it has some; agencies outside of them come last", () => {
    const report = reportOf(MIXED);
    const table = {
      ...report.table,
      sections: [section("A. KHỐI SỞ", 0, 1), section("2) Khối\n huyện", 1, 4), section("III. Không có ai", 4, 4)],
    };
    expect(lines(compose({ ...report, table }, { layout: "sections", totalRow: false }))).toEqual([
      "I. KHỐI SỞ",
      "1|Sở Nội vụ|10|5|0|5|50,0",
      "II. Khối huyện",
      "1|Thanh tra tỉnh|4|4|0|0|100,0",
      "2|UBND thành phố Bắc Kạn|20|10|0|10|50,0",
      "3|UBND huyện Ba Bể|20|2|0|18|10,0",
      "III. Các cơ quan, đơn vị khác",
      "1|UBND xã Thượng Giáo|8|2|0|6|25,0",
      "2|Bảo hiểm xã hội tỉnh|5|0|0|5|0,0",
      "3|Sở Y tế|0|0|0|0|không áp dụng",
    ]);
  });
});

describe("sections within sections", () => {
  const ofNested = (options: Options = {}, sections = NESTED.sections) =>
    compose(reportOf(NESTED.rows, BAC_KAN_SETTINGS, [], sections), { layout: "sections", ...options });

  test("stand under the one around them, which is summed over all its agencies", () => {
    expect(lines(ofNested())).toEqual([
      "A. KHỐI TỈNH",
      "1|Văn phòng UBND tỉnh|10|1|0|9|10,0",
      "I. Các sở",
      "1|Sở Y tế|20|12|0|8|60,0",
      "2|Sở Nội vụ|10|5|0|5|50,0",
      "|Cộng mục I|30|17|0|13|56,7",
      "II. Các ban",
      "1|Ban Dân tộc|5|1|0|4|20,0",
      "|Cộng mục II|5|1|0|4|20,0",
      "|Cộng mục A|45|19|0|26|42,2",
      "B. KHỐI HUYỆN",
      // The only one within it: the next line says its sum.
      "I. Huyện Ba Bể",
      "1|UBND xã Phúc Lộc|20|10|0|10|50,0",
      "2|UBND xã Hà Hiệu|20|2|0|18|10,0",
      "|Cộng mục B|40|12|0|28|30,0",
      "C. Các cơ quan, đơn vị khác",
      "1|Bảo hiểm xã hội tỉnh|5|0|0|5|0,0",
      "|Cộng mục C|5|0|0|5|0,0",
      "|Tổng cộng|90|31|0|59|34,4",
    ]);
  });

  test("are a level below it, with their sums", () => {
    const levels = ofNested().rows.map((row) => (row.kind === "group" || row.kind === "subtotal" ? row.level : "-"));
    expect(levels.join("")).toBe("0-1--11-100" + "1--00-0-");
  });

  test("have no sums where none are wanted, and none where one holds the whole table", () => {
    expect(lines(ofNested({ totalRow: false })).filter((line) => line.startsWith("|"))).toEqual([]);
    const whole = ofNested({}, [section("A. TOÀN TỈNH", 0, 7), section("I. Các sở", 1, 3), section("II. Xã", 4, 6)]);
    expect(lines(whole).filter((line) => !/^\d/.test(line))).toEqual([
      "A. TOÀN TỈNH",
      "I. Các sở",
      "|Cộng mục I|30|17|0|13|56,7",
      "II. Xã",
      "|Cộng mục II|40|12|0|28|30,0",
      "|Tổng cộng|90|31|0|59|34,4",
    ]);
  });

  test("three deep, and as the sheet itself writes them", () => {
    const report = checkRows([
      ["A", "KHỐI TỈNH", "", "", "", "", ""],
      ["I", "Các sở", "", "", "", "", ""],
      ["1", "Khối nội chính", "", "", "", "", ""],
      ["", "Sở Nội vụ", 10, 5, 0, 5, 50],
      ["", "Sở Tư pháp", 4, 1, 0, 3, 25],
      ["2", "Khối kinh tế", "", "", "", "", ""],
      ["", "Sở Tài chính", 5, 1, 0, 4, 20],
      ["II", "Các ban", "", "", "", "", ""],
      ["", "Ban Dân tộc", 5, 1, 0, 4, 20],
      ["B", "KHỐI HUYỆN", "", "", "", "", ""],
      ["", "UBND huyện Ba Bể", 20, 2, 0, 18, 10],
    ]);
    expect(lines(compose(report, { layout: "sections" })).filter((line) => !/^\d/.test(line))).toEqual([
      "A. KHỐI TỈNH",
      "I. Các sở",
      "I.1. Khối nội chính",
      "|Cộng mục I.1|14|6|0|8|42,9",
      "I.2. Khối kinh tế",
      "|Cộng mục I.2|5|1|0|4|20,0",
      "|Cộng mục I|19|7|0|12|36,8",
      "II. Các ban",
      "|Cộng mục II|5|1|0|4|20,0",
      "|Cộng mục A|24|8|0|16|33,3",
      "B. KHỐI HUYỆN",
      "|Cộng mục B|20|2|0|18|10,0",
      "|Tổng cộng|44|10|0|34|22,7",
    ]);
  });
});

describe("only those that fall short", () => {
  test("stand by rate, with a sum that is not called the whole", () => {
    const document = compose(reportOf(BAC_KAN), { layout: "short" });
    expect(lines(document)).toEqual([
      "1|Sở Văn hóa, Thể thao và Du lịch|20|3|1|16|20,0",
      "2|Sở Tài nguyên và Môi trường|77|2|0|75|2,6",
      "3|Sở Tài chính|19|0|0|19|0,0",
      "4|Sở Giao thông vận tải|17|0|0|17|0,0",
      "5|Ban Dân tộc|2|0|0|2|0,0",
      "6|Thanh tra tỉnh|6|0|0|6|0,0",
      "|Cộng|141|5|1|135|4,3",
    ]);
    expect(document.notes).toHaveLength(1);
  });

  test("may be nobody, and notes speak of nobody who is not printed", () => {
    const report = reportOf([
      ["Sở Y tế", 10, 9, 0, 1],
      ["Sở Nội vụ", 0, 0, 0, 0],
    ]);
    const document = compose(report, { layout: "short" });
    const nobody = { kind: "text", text: "Không có cơ quan, đơn vị chưa đạt chỉ tiêu" };
    expect(document.rows).toEqual([{ kind: "group", level: 0, cells: [nobody] }]);
    expect(document.notes).toEqual([]);
    expect(compose(report, { layout: "all" }).notes).toHaveLength(1);
  });
});

test("ranks are competition ranks over the whole list, whatever group they are printed in", () => {
  const document = compose(reportOf(MIXED), { layout: "sections", rank: true, totalRow: false });
  expect(document.columns.at(-1)).toMatchObject({ field: "rank", align: "center", numberFormat: "0" });
  expect(document.header[0]!.at(-1)).toMatchObject({ text: "Xếp hạng", rowSpan: 2 });
  expect(document.numbering.at(-1)).toBe("(8)");
  expect(
    lines(document)
      .filter((line) => line.includes("|"))
      .map((line) => line.split("|").at(-1)),
  ).toEqual(["1", "2", "", "2", "5", "4", "6"]);
});

test("notes can be left out", () => {
  expect(compose(reportOf(BAC_KAN), { notes: false }).notes).toEqual([]);
});

describe("reasons for accepted warnings", () => {
  const warning: Finding = finding("stt", [{ row: 8, column: 0 }], { agency: "Sở Kế hoạch và Đầu tư", actual: "x" });
  const name: Finding = finding("name-variant", [{ row: 8, column: 1 }], { agency: "Sở Kế hoạch và Đầu tư" });
  const order: Finding = finding("order", [{ row: 7, column: 6 }], {});
  const missing: Finding = finding("missing-agency", [], { agency: "Sở Ngoại vụ" });
  const findings = [warning, name, order, missing];
  const report = reportOf(BAC_KAN, BAC_KAN_SETTINGS, findings);
  const given = (of: Finding, reason: string) => ({ finding: findingKey(of), reason, on: "2021-11-22" });
  const change = {
    justifications: {
      [report.table.sheetName]: [
        given(warning, "=Số thứ tự\ntheo bản giấy"),
        given(name, "Số liệu đã đối chiếu"),
        given(order, "Sắp theo khối!"),
        given(missing, "Không thuộc đối tượng rà soát"),
      ],
    },
  };

  test("are printed under the table", () => {
    expect(compose(report, { notes: false }, change).notes).toEqual([
      "Ghi chú:",
      "- Sắp theo khối!",
      "- Sở Ngoại vụ: Không thuộc đối tượng rà soát.",
      "- Sở Kế hoạch và Đầu tư: =Số thứ tự theo bản giấy.",
      "- Sở Kế hoạch và Đầu tư: Số liệu đã đối chiếu.",
    ]);
  });

  test("or in a column of their own, which is there even while it is empty", () => {
    const document = compose(report, { notes: false, justifications: "column" }, change);
    expect(document.columns.at(-1)).toMatchObject({ field: "remarks", align: "left", numberFormat: "@" });
    expect(document.header[0]!.at(-1)!.text).toBe("Ghi chú");
    expect(lines(document).slice(0, 2)).toEqual([
      "1|Sở Khoa học và Công nghệ|29|20|0|9|69,0|",
      "2|Sở Kế hoạch và Đầu tư|37|0|19|18|51,4|=Số thứ tự theo bản giấy; Số liệu đã đối chiếu",
    ]);
    expect(document.notes).toEqual(["Ghi chú:", "- Sắp theo khối!", "- Sở Ngoại vụ: Không thuộc đối tượng rà soát."]);
    const empty = compose(reportOf(BAC_KAN), { justifications: "column" });
    expect(empty.columns).toHaveLength(8);
  });

  test("or not at all", () => {
    expect(compose(report, { notes: false, justifications: "none" }, change).notes).toEqual([]);
  });

  test("long ones get room: the page is turned where an upright one has none", () => {
    const long = {
      justifications: { [report.table.sheetName]: [given(warning, "Đã có văn bản báo cáo ".repeat(12))] },
    };
    const document = compose(report, { justifications: "column" }, long);
    expect(document.page.orientation).toBe("landscape");
    const width = document.columns.at(-1)!.share * points(textWidth(document.page));
    expect(width).toBeGreaterThan(100);
    // And no heading pays for that with a line for each of its words.
    expect(rowHeights(document).header[1]).toBeLessThan(5 * 16);
    expect(compose(reportOf(BAC_KAN), { justifications: "column" }).page.orientation).toBe("portrait");
  });
});
