import { crossCheck } from "../../../src/core/dispatch/cross-check";
import { checkRows, FINE, withRow } from "../../support/checked";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf } from "../appendix/reports";
import { found, foundInBody, TABLE } from "./found";

const SHORT =
  "Sở Văn hóa, Thể thao và Du lịch; Sở Tài nguyên và Môi trường; Sở Tài chính; Sở Giao thông vận tải; Ban Dân tộc; Thanh tra tỉnh";

describe("who is named as falling short", () => {
  test.each([
    `Có 06 cơ quan, đơn vị chưa đạt chỉ tiêu (trên 20%) gồm: ${SHORT}`,
    `06/18 cơ quan, đơn vị không đạt chỉ tiêu: ${SHORT}`,
    `Yêu cầu các cơ quan, đơn vị chưa đạt chỉ tiêu (${SHORT}) báo cáo Sở Nội vụ trước ngày 21`,
    "Các cơ quan, đơn vị chưa đạt chỉ tiêu: Sở VHTT&DL, Sở TN&MT, Sở TC, Sở GTVT, Ban Dân tộc và Thanh tra tỉnh khẩn trương báo cáo Sở Nội vụ",
    `Các đơn vị chưa đạt chỉ tiêu gồm:\n- ${SHORT.replace(/; /g, ";\n- ")}`,
    `Các đơn vị chưa đạt chỉ tiêu gồm:\n1. ${SHORT.replace(/; /g, ": 0%\n2. ").replace(": 0%", ": 20%").replace("trường: 0%", "trường: 2,6%")}: 0%`,
    "Các đơn vị chưa đạt chỉ tiêu gồm các Sở: Văn hóa, Thể thao và Du lịch; Tài nguyên và Môi trường; Tài chính; Giao thông vận tải; Ban Dân tộc; Thanh tra tỉnh",
    "Một số đơn vị chưa đạt chỉ tiêu, điển hình như: Sở Tài chính, Ban Dân tộc",
    "Có 06 cơ quan, đơn vị chưa đạt chỉ tiêu gồm: Sở Tài chính; Ban Dân tộc và 04 cơ quan, đơn vị khác",
    "Các cơ quan, đơn vị chưa đạt chỉ tiêu gồm: Sở Tài chính; Trường Cao đẳng; Ban Dân tộc",
    "Sở Tài chính, Ban Dân tộc và Thanh tra tỉnh đều chưa đạt chỉ tiêu",
    "Giao Sở Nội vụ đôn đốc các cơ quan, đơn vị chưa đạt chỉ tiêu",
    "Số cơ quan chưa đạt chỉ tiêu là 06. Sở Y tế tổng hợp, báo cáo",
    "Đối với các cơ quan, đơn vị chưa đạt chỉ tiêu: Giao Sở Nội vụ tổng hợp, báo cáo",
    "So với kỳ trước, 01 cơ quan, đơn vị chưa đạt chỉ tiêu là Sở Y tế",
    "03 cơ quan, đơn vị chưa đạt chỉ tiêu giải ngân gồm: Sở Y tế",
    "03 cơ quan, đơn vị chưa đạt chỉ tiêu về chuyển đổi số gồm: Sở Y tế",
    "Cấp huyện còn 02 đơn vị chưa đạt chỉ tiêu",
    "Phấn đấu 18/18 cơ quan, đơn vị đạt chỉ tiêu",
    "Sở Y tế đạt chỉ tiêu, Sở Tài chính chưa đạt chỉ tiêu",
  ])("no false alarm: %s", (text) => {
    expect(foundInBody(text)).toEqual([]);
  });

  test("one left out, one too many, one misspelt, one of no table", () => {
    const list = SHORT.replace("Ban Dân tộc; ", "").replace("Tài chính", "Tài chánh");
    expect(foundInBody(`Các cơ quan, đơn vị chưa đạt chỉ tiêu gồm: ${list}; Sở Y tế (21,2%); Sở Ngoại vụ`)).toEqual([
      "agency-missing «chưa đạt chỉ tiêu» → Ban Dân tộc",
      "agency-misspelt «Sở Tài chánh» → Sở Tài chính",
      "agency-extra «Sở Y tế» → Sở Y tế",
      "agency-unknown «Sở Ngoại vụ» → Sở Nội vụ",
    ]);
  });

  test("a list that is numbered by lines is read as one", () => {
    const list = `${SHORT}; Sở Y tế`.split("; ").map((name, i) => `${i + 1}. ${name}`);
    expect(foundInBody(`Các cơ quan, đơn vị chưa đạt chỉ tiêu gồm:\n${list.join(";\n")}`)).toEqual([
      "agency-extra «Sở Y tế» → Sở Y tế",
    ]);
  });

  test("territories by their short names", () => {
    const rows = ["UBND huyện Ba Bể", "UBND huyện Na Rì", "UBND xã Hòa An", "UBND xã Hóa An"];
    const report = reportOf(
      rows.map((name, i) => [name, 10, i < 3 ? 1 : 5, null, i < 3 ? 9 : 5] as const),
      BAC_KAN_SETTINGS,
    );
    expect(foundInBody("Các đơn vị chưa đạt chỉ tiêu gồm: huyện Ba Bể, huyện Na Rì và xã Hòa An", report)).toEqual([]);
    expect(foundInBody("Các đơn vị chưa đạt chỉ tiêu gồm các huyện: Ba Bể, Na Rì; xã Hóa An", report)).toEqual([
      "agency-missing «chưa đạt chỉ tiêu» → UBND xã Hòa An",
      "agency-extra «xã Hóa An» → UBND xã Hóa An",
    ]);
  });

  test("one named as reaching the target that does not", () => {
    expect(foundInBody("Các cơ quan, đơn vị đạt chỉ tiêu gồm: Sở Y tế; Sở Tài chính")).toEqual([
      "agency-not-reaching «Sở Tài chính» → Sở Tài chính",
    ]);
  });

  test("one that the sentence itself is about", () => {
    expect(foundInBody("Sở Y tế và Sở Tài chính vẫn chưa đạt chỉ tiêu")).toEqual(["agency-extra «Sở Y tế» → Sở Y tế"]);
  });

  test("an agency whose figures are not certain is on neither side", () => {
    const report = checkRows(withRow([50, 10, 5, 5, 30]));
    expect(foundInBody("01 cơ quan, đơn vị chưa đạt chỉ tiêu là Sở Xây dựng", report)).toEqual([]);
    expect(foundInBody("02 cơ quan, đơn vị chưa đạt chỉ tiêu", report)).toEqual([
      "count-differs «chưa đạt chỉ tiêu» → 0",
    ]);
  });

  test("how many there are is not asked of a table in which one stands twice", () => {
    const report = checkRows([...FINE, [5, "Sở Y tế", 33, 7, 0, 26, 21.2]]);
    expect(foundInBody("04/04 cơ quan, đơn vị đạt chỉ tiêu", report)).toEqual([]);
  });

  test("another target makes for another list", () => {
    expect(foundInBody("Các cơ quan, đơn vị chưa đạt chỉ tiêu (ít nhất 20%) gồm: Sở Tài chính")).toEqual([
      "target-differs «chưa đạt chỉ tiêu» → trên 20%",
    ]);
    expect(foundInBody("12 cơ quan, đơn vị đạt chỉ tiêu (trên 30%)")).toEqual([
      "target-differs «đạt chỉ tiêu» → trên 20%",
    ]);
    expect(foundInBody("06 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống)")).toEqual([]);
    expect(foundInBody("06 cơ quan, đơn vị chưa đạt chỉ tiêu (dưới 20%)")).toHaveLength(1);
  });
});

describe("counts and rates", () => {
  test.each([
    ["Trong đó, có 13 cơ quan, đơn vị đạt chỉ tiêu", ["count-differs «đạt chỉ tiêu» → 12"]],
    ["12/20 cơ quan, đơn vị đạt chỉ tiêu", ["count-differs «đạt chỉ tiêu» → 18"]],
    ["không có cơ quan, đơn vị nào chưa đạt chỉ tiêu", ["count-differs «chưa đạt chỉ tiêu» → 6"]],
    ["Sở Y tế (21,2%); Sở Nội vụ: 22,3%; Thanh tra tỉnh đạt 0%", ["rate-differs «22,3%» → 22,2%"]],
    // 7/33 is 21,21: right to no decimals, and to two.
    ["Sở Y tế (21%)", []],
    ["Sở Y tế (21,21%)", []],
    ["Sở Y tế (21,2%), Sở Xây dựng (44%)", ["rate-differs «44%» → 44,4%"]],
    ["Tỷ lệ chung đạt 27,4%", []],
    ["Tỷ lệ chung đạt 27,45%", ["rate-differs «27,45%» → 27,42%"]],
    ["Sở Văn hóa, Thể thao và Du lịch (20%), Sở Xây dựng (44,4%)", []],
    ["Sở Y tế: 99%\nSở Tài chính báo cáo", ["rate-differs «99%» → 21%"]],
    ["Báo cáo của Sở Y tế\n99%;", []],
    ["Sở Y tế đạt 99% ;", ["rate-differs «99%» → 21%"]],
    ["Tỷ lệ chung của toàn tỉnh là 25,1%", ["rate-differs «25,1%» → 27,4%"]],
    ["Sở Y tế đạt 95% hồ sơ đúng hạn", []],
    ["Sở Y tế tăng 95%, kỳ trước Sở Y tế đạt 11%", []],
  ])("%s", (text, expected) => {
    expect(foundInBody(text)).toEqual(expected);
  });

  test("an agency without a rate has none", () => {
    const report = reportOf([...BAC_KAN, ["Sở Dân tộc", 0, 0, null, 0]], BAC_KAN_SETTINGS);
    expect(foundInBody("Sở Dân tộc (0%)", report)).toEqual(["rate-differs «0%» → Sở Dân tộc"]);
  });
});

/** Six of the eighteen fall short, so that 99 are too many on either side. */
const MANY = "Có 99 cơ quan, đơn vị";

describe("ways to say it", () => {
  test.each([
    "chưa đạt chỉ tiêu",
    "không đạt chỉ tiêu",
    "chưa vượt mục tiêu",
    "chưa hoàn thành chỉ tiêu",
    "chưa đạt được chỉ tiêu",
    "chưa đạt và vượt chỉ tiêu",
    "chưa đạt hoặc vượt được mục tiêu",
    "chưa thể hoàn thành chỉ tiêu",
    "không phấn đấu đạt chỉ tiêu",
    "dưới chỉ tiêu",
    "dưới mức chỉ tiêu",
    "thấp hơn chỉ tiêu",
    "thấp hơn mức chỉ tiêu",
    "CHƯA ĐẠT CHỈ TIÊU",
  ])("that somebody falls short: %s", (words) => {
    expect(foundInBody(`${MANY} ${words}`)).toEqual([`count-differs «${words}» → 6`]);
  });

  test.each(["đạt chỉ tiêu", "vượt chỉ tiêu", "hoàn thành mục tiêu", "đạt và vượt chỉ tiêu", "đạt được chỉ tiêu"])(
    "that somebody does not: %s",
    (words) => {
      expect(foundInBody(`${MANY} ${words}`)).toEqual([`count-differs «${words}» → 12`]);
    },
  );

  test.each(["bảo đảm", "đảm bảo", "phấn đấu", "quyết tâm", "để", "nhằm", "phải", "cần", "sẽ", "nếu"])(
    "what is wished is not said to be so: %s",
    (wish) => {
      expect(foundInBody(`${MANY} ${wish} đạt chỉ tiêu`)).toEqual([]);
    },
  );

  test.each(["bảo đảm", "đảm bảo", "phấn đấu", "quyết tâm", "nhằm", "để"])("nor how many shall: %s", (wish) => {
    expect(foundInBody(`${wish} trong năm 2021 có 99 cơ quan, đơn vị đạt chỉ tiêu`)).toEqual([]);
    expect(foundInBody(`${wish} một hai ba bốn năm sáu bảy tám chín 99 cơ quan, đơn vị đạt chỉ tiêu`)).toHaveLength(1);
  });

  test.each(["kỳ trước", "cùng kỳ", "năm trước", "quý trước", "tháng trước", "đợt trước", "so với"])(
    "another period is another table: %s",
    (period) => {
      expect(foundInBody(`${MANY} chưa đạt chỉ tiêu, ${period} 12; Sở Y tế (99,9%);`)).toEqual([]);
      expect(foundInBody(`${MANY} chưa đạt chỉ tiêu.`)).toHaveLength(1);
    },
  );

  test.each(["Cấp tỉnh", "cấp huyện", "cấp xã", "Khối sở", "khối ngành"])("a part is not all: %s", (part) => {
    expect(foundInBody(`${part} còn 99 đơn vị chưa đạt chỉ tiêu gồm: Sở Tài chính`)).toEqual([]);
  });

  test("a wish is right before the words, however short the sentence", () => {
    expect(foundInBody("Cần đạt chỉ tiêu (25%)")).toEqual([]);
    expect(foundInBody(`${MANY} sẽ báo cáo đạt chỉ tiêu`)).toHaveLength(1);
  });

  test("at the very end of the text", () => {
    expect(found("Xem Phụ lục. Có 99 đơn vị chưa đạt chỉ tiêu")).toHaveLength(1);
  });

  test.each([
    ["99 cơ quan", 6],
    ["99 CƠ QUAN, ĐƠN VỊ", 6],
    ["99 đơn vị", 6],
    ["99 cơ quan, đơn vị, địa phương", 6],
    ["1.006 cơ quan, đơn vị", 6],
    ["06 / 19 cơ quan, đơn vị", 18],
    ["06/18 cơ quan, đơn vị", null],
    ["006 cơ quan, đơn vị hiện còn có tỷ lệ", null],
    ["không có đơn vị nào", 6],
    ["Không có cơ quan, đơn vị", 6],
    // Too far from the words to be of them.
    ["99 cơ quan, đơn vị báo cáo về việc thực hiện", null],
    ["99 văn bản", null],
  ])("how many: %s", (count, expected) => {
    const told = expected === null ? [] : [`count-differs «chưa đạt chỉ tiêu» → ${expected}`];
    expect(foundInBody(`${count} chưa đạt chỉ tiêu`)).toEqual(told);
  });

  test("a count is of the first words after it alone", () => {
    expect(foundInBody("Có 12 cơ quan, đơn vị đạt chỉ tiêu nhưng chưa vượt mục tiêu")).toEqual([]);
  });

  test("of whom a count is", () => {
    const text = "05/19 cơ quan, đơn vị chưa đạt chỉ tiêu, 13 cơ quan, đơn vị đạt chỉ tiêu. Xem Phụ lục.";
    expect(crossCheck(text, TABLE, TABLE.settings).map(({ actual, params }) => [actual, params])).toEqual([
      [5, { of: "short" }],
      [19, { of: "all" }],
      [13, { of: "reached" }],
    ]);
  });

  test.each([
    "giao",
    "đề ra",
    "theo kế hoạch",
    "nêu trên",
    "do chậm rà soát",
    "tối thiểu",
    "ít nhất",
    "quy định",
    "năm 2021",
  ])("the target itself: chỉ tiêu %s", (words) => {
    expect(foundInBody(`${MANY} chưa đạt chỉ tiêu ${words}`)).toHaveLength(1);
  });

  test.each(["phân cấp", "Phân cấp trong giải quyết TTHC"])("the target by the programme's own words: %s", (words) => {
    expect(foundInBody(`${MANY} chưa đạt chỉ tiêu ${words}`)).toHaveLength(1);
  });

  test.each(["giải ngân", "thu ngân sách", "doanh thu", "về chuyển đổi số"])("another target: chỉ tiêu %s", (words) => {
    expect(foundInBody(`${MANY} chưa đạt chỉ tiêu ${words}`)).toEqual([]);
  });
});

describe("the target that is stated", () => {
  const stated = (text: string) =>
    crossCheck(`${text}. Xem Phụ lục.`, TABLE, TABLE.settings).map(({ code, actual }) => `${code} ${actual}`);

  test.each([
    "đạt chỉ tiêu (trên 20%)",
    "đạt chỉ tiêu trên 20,00 %",
    "đạt chỉ tiêu vượt 20%",
    "đạt chỉ tiêu > 20%",
    "đạt chỉ tiêu là 20%",
    "đạt chỉ tiêu: 20%",
    "chưa đạt chỉ tiêu, từ 20% trở xuống",
    // Of those who reach it "below" would be no target.
    "đạt chỉ tiêu dưới 20%",
    // Not right after the words.
    "đạt chỉ tiêu theo Kế hoạch 100 với 30% số TTHC",
    "đạt chỉ tiêu (trên 2000%)",
  ])("the same: %s", (text) => {
    expect(stated(text)).toEqual([]);
  });

  test.each([
    ["đạt chỉ tiêu từ 20% trở lên", "từ 20% trở lên"],
    ["đạt chỉ tiêu ít nhất 20%", "từ 20% trở lên"],
    ["đạt chỉ tiêu tối thiểu 20%", "từ 20% trở lên"],
    ["đạt chỉ tiêu không dưới 20%", "từ 20% trở lên"],
    ["đạt chỉ tiêu ≥ 20%", "từ 20% trở lên"],
    ["đạt chỉ tiêu >= 20%", "từ 20% trở lên"],
    ["chưa đạt chỉ tiêu (dưới 20%)", "từ 20% trở lên"],
    ["đạt chỉ tiêu trên 19,5%", "trên 19,5%"],
    ["đạt chỉ tiêu (20.5%)", "20,5%"],
    ["đạt chỉ tiêu là 2%", "2%"],
    ["đạt chỉ tiêu: 25%", "25%"],
    ["đạt chỉ tiêu trên 19,55%", "trên 19,55%"],
    ["đạt chỉ tiêu 20% trở lên", "từ 20% trở lên"],
    ["chưa đạt chỉ tiêu từ 30% trở xuống", "trên 30%"],
  ])("another: %s", (text, actual) => {
    expect(stated(text)).toEqual([`target-differs ${actual}`]);
  });
});

test.each([
  "chưa đạt chỉ tiêu (dưới 20%)",
  "đạt chỉ tiêu (từ 20% trở lên)",
  "đạt chỉ tiêu (không dưới 20%)",
  "đạt chỉ tiêu: ≥ 20%",
])("the same, where the target is at least 20%%: %s", (text) => {
  const target = { percent: "20", comparator: ">=" } as const;
  expect(foundInBody(text, reportOf(BAC_KAN, { ...BAC_KAN_SETTINGS, target }))).toEqual([]);
});

describe("who it is said of", () => {
  const missing = SHORT.split("; ").map((name) => `agency-missing «chưa đạt chỉ tiêu» → ${name}`);
  const missingOthers = missing.filter((one) => !one.endsWith("Sở Tài chính"));

  test.each([
    "Cần báo cáo v.v. Các đơn vị chưa đạt chỉ tiêu gồm: Sở Tài chính",
    "Các đơn vị chưa đạt chỉ tiêu như sau, gồm: Sở Tài chính",
    "Các đơn vị chưa đạt chỉ tiêu như sau: Sở Tài chính",
    "Các đơn vị chưa đạt chỉ tiêu gồm : Sở Tài chính",
    "Các đơn vị chưa đạt chỉ tiêu ( Sở Tài chính)",
  ])("a list that claims to be whole: %s", (text) => {
    expect(foundInBody(text)).toEqual(missingOthers);
  });

  test.each([
    "Các đơn vị chưa đạt chỉ tiêu như : Sở Tài chính",
    `Các đơn vị chưa đạt chỉ tiêu ${"và ".repeat(50)}: Sở Tài chính`,
    `Các đơn vị chưa đạt chỉ tiêu ${"và ".repeat(80)}(Sở Tài chính)`,
    `Theo báo cáo của Sở Y tế, các đơn vị chưa đạt chỉ tiêu gồm: ${SHORT}`,
  ])("nobody is missed, or one too many: %s", (text) => {
    expect(foundInBody(text)).toEqual([]);
  });

  test("a list is of the words right before it", () => {
    expect(foundInBody("Một số đơn vị chưa đạt chỉ tiêu, các đơn vị đạt chỉ tiêu gồm: Sở Tài chính")).toEqual([
      "agency-not-reaching «Sở Tài chính» → Sở Tài chính",
    ]);
  });

  test.each(["Sở Y tế đều", "Sở Y tế hiện vẫn còn", "Sở Y tế (21,2%)", "Sở Y tế, đạt tỷ lệ 21,2%, là thấp nên"])(
    "the name right before: %s",
    (words) => {
      expect(foundInBody(`${words} chưa đạt chỉ tiêu`)).toContain("agency-extra «Sở Y tế» → Sở Y tế");
    },
  );

  test.each(["Sở Y tế đôn đốc Sở Tài chính", "Sở Y tế tổng hợp các cơ quan", "Theo báo cáo của Sở Y tế tại cuộc họp"])(
    "but not one that does something else: %s",
    (words) => {
      expect(foundInBody(`${words} chưa đạt chỉ tiêu`)).toEqual([]);
    },
  );

  test("each name of one place alone, told once", () => {
    expect(foundInBody("Sở Y tế, Sở Nội vụ chưa đạt chỉ tiêu và Sở Tư pháp chưa đạt chỉ tiêu")).toEqual([
      "agency-extra «Sở Y tế» → Sở Y tế",
      "agency-extra «Sở Nội vụ» → Sở Nội vụ",
      "agency-extra «Sở Tư pháp» → Sở Tư pháp",
    ]);
    expect(foundInBody("Các cơ quan chưa đạt chỉ tiêu: Sở Y tế; các cơ quan đạt chỉ tiêu: Sở Tài chính")).toEqual([
      ...SHORT.split("; ").map((name) => `agency-missing «chưa đạt chỉ tiêu» → ${name}`),
      "agency-extra «Sở Y tế» → Sở Y tế",
      "agency-not-reaching «Sở Tài chính» → Sở Tài chính",
    ]);
  });

  test("of those who reach the target only a list is sure", () => {
    expect(foundInBody("Sở Tài chính đạt chỉ tiêu")).toEqual([]);
    expect(foundInBody("Các đơn vị đạt chỉ tiêu (Sở Tài chính)")).toHaveLength(1);
  });

  test("a name that two agencies bear is of whichever it is right of", () => {
    const report = reportOf(
      [
        ["UBND xã Tân Lập", 10, 1, 0, 9],
        ["UBND xã Tân Lập", 10, 9, 0, 1],
        ["UBND xã Hà Hiệu", 10, 9, 0, 1],
      ],
      BAC_KAN_SETTINGS,
    );
    expect(
      foundInBody("Đơn vị chưa đạt chỉ tiêu là UBND xã Tân Lập, đơn vị đạt chỉ tiêu là UBND xã Tân Lập", report),
    ).toEqual([]);
  });

  test.each([
    "như: Sở Tài chính",
    "nhất là Sở Tài chính",
    "gồm: Sở Tài chính, v.v",
    "gồm: Sở Tài chính…",
    "gồm: Sở Tài chính...",
    "gồm: Sở Tài chính và 05 đơn vị khác",
    "gồm: Sở Tài chính, Trường Cao đẳng",
    "tại cuộc họp của Sở Nội vụ: Sở Tài chính",
    "Sở Nội vụ tổng hợp gồm: Sở Tài chính",
  ])("nobody is missed from a list that names but some: %s", (words) => {
    expect(foundInBody(`Các đơn vị chưa đạt chỉ tiêu ${words}`)).toEqual([]);
  });

  test.each(["gồm: Sở Tài chính", "gồm Sở Tài chính", "là Sở Tài chính", ": Sở Tài chính", "(Sở Tài chính)"])(
    "a list that claims to be whole: %s",
    (words) => {
      const others = SHORT.split("; ").filter((name) => name !== "Sở Tài chính");
      expect(foundInBody(`Các đơn vị chưa đạt chỉ tiêu ${words}`)).toEqual(
        others.map((name) => `agency-missing «chưa đạt chỉ tiêu» → ${name}`),
      );
    },
  );

  test("a name that only begins like one of the table's leaves it open who is missed", () => {
    const list = SHORT.replace("Sở Tài chính", "Sở Tài chính - Vật giá");
    expect(foundInBody(`Các đơn vị chưa đạt chỉ tiêu gồm: ${list}`)).toEqual([]);
  });

  test("one that may be meant by a name of no table is not also missed", () => {
    const report = reportOf(
      [
        ["Sở Nội vụ", 10, 1, 0, 9],
        ["Sở Y tế", 10, 1, 0, 9],
        ["Sở Tư pháp", 10, 9, 0, 1],
      ],
      BAC_KAN_SETTINGS,
    );
    expect(foundInBody("Các đơn vị chưa đạt chỉ tiêu gồm: Sở Ngoại vụ", report)).toEqual([
      "agency-missing «chưa đạt chỉ tiêu» → Sở Y tế",
      "agency-unknown «Sở Ngoại vụ» → Sở Nội vụ",
    ]);
  });

  test("a name that is like none leaves it open whether any is missed", () => {
    expect(foundInBody("Các đơn vị chưa đạt chỉ tiêu gồm: Sở Tài chính; Cục Dự trữ Quốc phòng")).toEqual([
      "agency-unknown «Cục Dự trữ Quốc phòng»",
    ]);
  });

  test("what is known of a name that is not right", () => {
    const text = `Các đơn vị chưa đạt chỉ tiêu gồm: ${SHORT.replace("Tài chính", "Tài chánh")}; Sở Ngoại vụ. Xem Phụ lục.`;
    expect(crossCheck(text, TABLE, TABLE.settings).map(({ code, agency, actual }) => [code, agency, actual])).toEqual([
      ["agency-misspelt", "Sở Tài chính", "Sở Tài chánh"],
      ["agency-unknown", null, "Sở Ngoại vụ"],
    ]);
  });
});

describe("rates that are stated", () => {
  test.each([
    ["Sở Y tế: 99%;", "99%"],
    ["Sở Y tế (99 %)", "99 %"],
    ["Sở Y tế – 99%;", "99%"],
    ["Sở Y tế mới chỉ đạt được tỷ lệ 99,5%.", "99,5%"],
    ["Sở Y tế với tỷ lệ đúng bằng 99%,", "99%"],
    ["Sở Y tế là 99.25%;", "99.25%"],
    ["Kết quả như sau. Tỷ lệ chung đạt 99%", "99%"],
    ["Kết quả như sau. Tỉ lệ chung của các cơ quan, đơn vị là 99,5 %", "99,5 %"],
  ])("%s", (text, words) => {
    expect(foundInBody(text)).toEqual([expect.stringContaining(`rate-differs «${words}» → `)]);
  });

  test.each([
    "Sở Y tế (99% hồ sơ)",
    "Sở Y tế tiếp nhận 99%;",
    "Sở Y tế 99% (năm 2020)",
    "Sở Y tế có có có có có có có 99%;",
    "Sở Y tế (1999%)",
    "Tỷ lệ chung của hồ sơ; đạt 99%",
  ])("another figure: %s", (text) => {
    expect(foundInBody(text)).toEqual([]);
  });

  test("one that is exactly so has more decimals than those that are rounded", () => {
    const report = reportOf([["Sở Công Thương", 8, 1, 0, 7]], BAC_KAN_SETTINGS);
    expect(foundInBody("Sở Công Thương (13%). Sở Công Thương có tỷ lệ đúng bằng 12,5%, thấp", report)).toEqual([]);
    expect(foundInBody("Sở Công Thương (13%). Sở Công Thương có tỷ lệ là 12,5%, thấp", report)).toHaveLength(1);
  });

  test("are told as the text has them", () => {
    const [one] = crossCheck("Sở Y tế: 21,3%; xem Phụ lục.", TABLE, TABLE.settings);
    expect(one).toMatchObject({ agency: "Sở Y tế", expected: "21,2%", actual: "21,3%" });
  });

  test("nothing is said of rates that are not certain", () => {
    const report = checkRows(withRow([50, 10, 5, 5, 30]));
    expect(foundInBody("Sở Xây dựng (99%); tỷ lệ chung đạt 99%", report)).toEqual([]);
    expect(foundInBody("Sở Nội vụ (99%);", report)).toHaveLength(1);
    const total = checkRows([...FINE, ["", "Tổng cộng", 160, 46, 0, 113, 28.9]]);
    expect(foundInBody("Tỷ lệ chung đạt 99%", total)).toEqual([]);
  });

  test("nothing is said of one of two that bear a name where the other's rate is not certain", () => {
    const report = reportOf(
      [
        ["UBND xã Tân Lập", 10, 1, 0, 9],
        ["UBND xã Tân Lập", 10, 9, 0, 7],
        ["UBND xã Hà Hiệu", 10, 9, 0, 1],
      ],
      BAC_KAN_SETTINGS,
    );
    expect(foundInBody("UBND xã Tân Lập (50%);", report)).toEqual([]);
    expect(foundInBody("UBND xã Hà Hiệu (50%);", report)).toHaveLength(1);
  });

  test("of all where none has a rate there is none", () => {
    const report = reportOf([["Sở Dân tộc", 0, 0, null, 0]], BAC_KAN_SETTINGS);
    expect(foundInBody("Tỷ lệ chung đạt 99%", report)).toEqual(["rate-differs «99%»"]);
  });

  test("of two that bear the name one is enough", () => {
    const report = reportOf(
      [
        ["UBND xã Tân Lập", 10, 1, 0, 9],
        ["UBND xã Tân Lập", 10, 9, 0, 1],
        ["UBND xã Hà Hiệu", 10, 9, 0, 3],
      ],
      BAC_KAN_SETTINGS,
    );
    expect(foundInBody("UBND xã Tân Lập (90%);", report)).toEqual([]);
    expect(foundInBody("UBND xã Tân Lập (50%);", report)).toHaveLength(1);
  });
});
