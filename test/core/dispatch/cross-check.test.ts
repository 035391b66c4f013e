import { crossCheck } from "../../../src/core/dispatch/cross-check";
import { CROSS_CODES, type CrossFinding } from "../../../src/core/dispatch/cross-finding";
import { draftDispatch } from "../../../src/core/dispatch/draft";
import { LONGEST_LETTER } from "../../../src/core/dispatch/letter";
import { rosterById } from "../../../src/core/roster/rosters";
import { BAC_KAN_DISPATCH } from "../../fixtures/bac-kan-dispatch";
import { BAC_KAN_MERGES, BAC_KAN_SHEET } from "../../fixtures/bac-kan-2021";
import { checkRows, checkSheet, FINE, withRow } from "../../support/checked";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf } from "../appendix/reports";
import { found, foundInBody, SEEN, TABLE } from "./found";
import { letterText } from "./letter-text";

describe("dispatch 8900/UBND-NCPC beside its sheet", () => {
  const report = checkSheet(BAC_KAN_SHEET, {
    merges: BAC_KAN_MERGES,
    roster: rosterById("bac-kan-2021")!,
    settings: { dispatch: { number: "8900", symbol: "UBND-NCPC", date: "2021-11-23", issuer: "UBND tỉnh Bắc Kạn" } },
  });

  test("1900 in the sheet's title and in the appendix, 8900 in the heading; nothing else", () => {
    expect(found(BAC_KAN_DISPATCH, report)).toEqual([
      "number-differs «Số: 8900 /UBND-NCPC» → 1900",
      "number-differs «1900 /UBND-NCPC» → 8900",
    ]);
    expect(crossCheck(BAC_KAN_DISPATCH, report, report.settings).map(({ params }) => params)).toEqual([
      { source: "sheet" },
      { source: "text" },
    ]);
  });

  test("its draft differs from the sheet's title alone", () => {
    const draft = letterText(draftDispatch(report, report.settings));
    expect(found(draft, report)).toEqual(["number-differs «Số: 8900/UBND-NCPC» → 1900"]);
  });

  test("settings that say another number, symbol and day", () => {
    const other = {
      ...report.settings,
      dispatch: { ...report.settings.dispatch, number: "8901", symbol: "UBND-NC", date: "2021-11-24" },
    };
    const codes = crossCheck(BAC_KAN_DISPATCH, report, other).filter(({ params }) => params["source"] === "settings");
    expect(codes.map(({ code, expected, actual }) => [code, expected, actual])).toEqual([
      ["number-differs", "8901", "8900"],
      ["symbol-differs", "UBND-NC", "UBND-NCPC"],
      ["date-differs", "2021-11-24", "2021-11-23"],
    ]);
  });
});

/** Of a draft of UBND tỉnh Bắc Giang, 8/2023, and of công văn 7815/UBND-NC of UBND tỉnh Đắk Nông, 20/12/2023. */
const BAC_GIANG = `Số: /UBND-NC
V/v thực hiện các nhiệm vụ cải cách
TTHC trọng tâm 6 tháng cuối năm 2023
Bắc Giang, ngày tháng 8 năm 2023
Kính gửi:
- Các sở, cơ quan thuộc UBND tỉnh;
- UBND huyện, thành phố.
Thực hiện Quyết định số 933/QĐ-TTg ngày 06/8/2023 của Thủ tướng Chính phủ ban hành Kế hoạch cải cách thủ tục hành chính trọng tâm 6 tháng cuối năm 2023; Chủ tịch UBND tỉnh yêu cầu tập trung thực hiện một số nhiệm vụ sau:
3. Tiếp tục thực hiện việc rà soát, tái cấu trúc quy trình TTHC; bảo đảm mục tiêu cắt giảm ít nhất 20% thông tin phải khai báo. Thời hạn hoàn thành: xong trước ngày 15/9/2023.
¹ Nhiệm vụ đã được Chủ tịch UBND tỉnh giao tại Công văn số 3995/UBND-NC ngày 19/7/2023
5. Sở Thông tin và Truyền thông chủ trì, phối hợp với Trung tâm Phục vụ hành chính công tỉnh định kỳ hàng tháng công khai kết quả đánh giá chất lượng phục vụ người dân, doanh nghiệp theo Quyết định số 766/QĐ-TTg ngày 23/6/2022.
(Kèm theo Quyết định số 933/QĐ-TTg ngày 06/8/2023 của Thủ tướng Chính phủ).
Nơi nhận:
- Như trên;`;
const DAK_NONG = `Số: 7815UBND-NC
Đắk Nông, ngày 20 tháng 12 năm 2023
Kính gửi:
- Các Sở, Ban, ngành;
- UBND các huyện, thành phố.
Thực hiện Công văn số 100/TCTCCTTHC ngày 14 tháng 11 năm 2023 của Tổ công tác cải cách thủ tục hành chính (có Công văn và các Phụ lục đính kèm) và Thông báo số 476/TB-VPCP ngày 20 tháng 11 năm 2023 của Văn phòng Chính phủ.
3. Rà soát đối với ít nhất 50% trên tổng số TTHC thuộc phạm vi quản lý, đề xuất phương án đơn giản hóa bảo đảm mục tiêu cắt giảm, đơn giản hóa ít nhất 20% TTHC và cắt giảm ít nhất 20% chi phí tuân thủ TTHC.
Nơi nhận:`;

test.each([
  [BAC_GIANG, "", "UBND-NC", "", ["appendix-not-referred"]],
  [DAK_NONG, "7815", "UBND-NC", "2023-12-20", ["symbol-malformed «Số: 7815UBND-NC» → 7815/UBND-NC"]],
])("other provinces' dispatches, which cite others: %#", (text, number, symbol, date, expected) => {
  const dispatch = { ...BAC_KAN_SETTINGS.dispatch, number, symbol, date };
  expect(found(text, reportOf(BAC_KAN, { ...BAC_KAN_SETTINGS, dispatch }))).toEqual(expected);
});

describe("number, symbol and date", () => {
  test.each([
    ["Số: 8900/UBND-NCPC", []],
    ["Số: 8900/UBND – NCPC", ["symbol-malformed «Số: 8900/UBND – NCPC» → 8900/UBND-NCPC"]],
    ["Số: 8900/Ubnd-NCPC", ["symbol-malformed «Số: 8900/Ubnd-NCPC» → 8900/UBND-NCPC"]],
    ["Số: 8900 UBND-NCPC", ["symbol-malformed «Số: 8900 UBND-NCPC» → 8900/UBND-NCPC"]],
    ["Số: 9/UBND-NCPC", ["number-padding «Số: 9/UBND-NCPC» → 09", "number-differs «Số: 9/UBND-NCPC» → 8900"]],
    // Drafts have none yet.
    ["Số:      /UBND-NCPC", []],
    ["Số: ……/UBND-NCPC", []],
    ["Số:", []],
    ["Thực hiện Văn bản số 1104/TTg-KSTT ngày 25/8/2021", []],
    ["Bắc Kạn, ngày 23 tháng 11 năm 2021", []],
    ["Bắc Kạn, ngày … tháng 11 năm 2021", []],
    ["Bắc Kạn, ngày 30 tháng 02 năm 2021", ["date-invalid «ngày 30 tháng 02 năm 2021»"]],
    ["V/v kết quả hội nghị tại Bắc Kạn, ngày 18 tháng 3 năm 2022", []],
  ])("%s", (line, expected) => {
    expect(found(`${line}\nKính gửi: Sở Y tế\nXem Phụ lục kèm theo.`)).toEqual(expected);
  });

  test.each([
    ["2022-03-04", "ngày 4 tháng 3 năm 2022", "ngày 04 tháng 3 năm 2022"],
    ["2022-03-04", "ngày 04 tháng 03 năm 2022", "ngày 04 tháng 3 năm 2022"],
    ["2022-02-14", "ngày 14 tháng 2 năm 2022", "ngày 14 tháng 02 năm 2022"],
  ])("%s is padded by the rule: %s", (date, written, right) => {
    const report = reportOf(BAC_KAN, { ...BAC_KAN_SETTINGS, dispatch: { ...BAC_KAN_SETTINGS.dispatch, date } });
    expect(found(`Bắc Kạn, ${written}\nPhụ lục kèm theo`, report)).toEqual([`date-padding «${written}» → ${right}`]);
    expect(found(`Bắc Kạn, ${right}\nPhụ lục kèm theo`, report)).toEqual([]);
  });

  test("without a heading the line of its appendix is judged by what settings say", () => {
    const line =
      "Xem Phụ lục.\nNơi nhận:\n(Kèm theo Công văn số 1900/UBND-NCPC ngày 24 tháng 11 năm 2021 của UBND tỉnh)";
    const differs = crossCheck(line, TABLE, TABLE.settings).map(({ code, expected, params }) => [
      code,
      expected,
      params,
    ]);
    expect(differs).toEqual([
      ["number-differs", "8900", { source: "settings" }],
      ["date-differs", "2021-11-23", { source: "settings" }],
    ]);
    const headed = crossCheck(`Số: 8900/UBND-NCPC\n${line}`, TABLE, TABLE.settings);
    expect(headed.map(({ code, params }) => [code, params])).toEqual([["number-differs", { source: "text" }]]);
  });

  test("another document that came with it is not its own", () => {
    const line = "(Kèm theo Quyết định số 933/QĐ-TTg ngày 06/8/2023 của Thủ tướng Chính phủ).";
    expect(found(`Số: /UBND-NCPC\nXem Phụ lục.\n${line}`)).toEqual([]);
  });

  test("its own appendix, with another symbol or day", () => {
    const line = (words: string) => found(`Số: 8900/UBND-NCPC\nXem Phụ lục.\nNơi nhận:\n${words}`);
    expect(line("(Kèm theo Công văn số 8900/UBND-NPCC ngày 23 tháng 11 năm 2021 của UBND tỉnh)")).toEqual([
      "symbol-differs «8900/UBND-NPCC» → UBND-NCPC",
    ]);
    expect(
      found(
        "Số: 8900/UBND-NCPC\nBắc Kạn, ngày 23 tháng 11 năm 2021\nPhụ lục\n(Kèm theo Công văn số 8900/UBND-NCPC ngày 24 tháng 11 năm 2021 của UBND tỉnh)",
      ),
    ).toContain("date-differs «ngày 24 tháng 11 năm 2021» → 2021-11-23");
  });
});

describe("the reference to the appendix", () => {
  test.each<[string, readonly number[], readonly string[]]>([
    ["Nội dung.", [0], ["appendix-not-referred"]],
    ["Nội dung.\nNơi nhận:\nPhụ lục", [0], ["appendix-not-referred"]],
    ["(Chi tiết tại Phụ lục kèm theo)", [0], []],
    ["(có danh sách kèm theo)", [0], []],
    ["(Biểu tổng hợp đính kèm)", [0], []],
    ["theo Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP", [0], ["appendix-not-referred"]],
    ["(Chi tiết tại Phụ lục II kèm theo)", [0], ["appendix-numeral «Phụ lục II»"]],
    ["(Chi tiết tại Phụ lục I, II kèm theo)", [2], []],
    ["(Chi tiết tại Phụ lục I kèm theo)", [2], ["appendix-numeral «Phụ lục I» → II"]],
    ["(Chi tiết tại Phụ lục kèm theo)", [1, 2], ["appendix-numeral «Phụ lục» → I", "appendix-numeral «Phụ lục» → II"]],
    ["(Chi tiết tại các Phụ lục kèm theo)", [1, 2], []],
    ["(Chi tiết tại 02 Phụ lục kèm theo)", [1, 2], []],
    ["(Chi tiết tại Phụ lục I và II)", [1, 2], []],
    ["(Chi tiết tại Phụ lục I đến III)", [1, 2, 3], []],
    ["(Chi tiết tại Phụ lục I, II, III)", [1, 2], ["appendix-numeral «Phụ lục I, II, III»"]],
  ])("%s, of %j", (text, ordinals, expected) => {
    expect(found(text, TABLE, ordinals)).toEqual(expected);
  });
});

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

describe("hostile text", () => {
  test.each([
    ["spaces", " ".repeat(LONGEST_LETTER)],
    ["a word again and again", "chưa ".repeat(20_000)],
    ["claims", "06 cơ quan, đơn vị chưa đạt chỉ tiêu gồm: Sở Y tế; ".repeat(2000)],
    ["unknown agencies", `chưa đạt chỉ tiêu gồm: ${"Sở Bịa đặt; ".repeat(8000)}`],
    ["appendices", `Phụ lục${" ".repeat(50_000)}I`],
    ["brackets", "(".repeat(LONGEST_LETTER)],
    ["numbers", "Số: ".repeat(20_000)],
    ["lines", "\n".repeat(LONGEST_LETTER)],
    ["marks", "- ; , . : ".repeat(10_000)],
  ])("%s: read to the end, and no more said than is bearable", (_, text) => {
    expect(crossCheck(text, TABLE, TABLE.settings).length).toBeLessThanOrEqual(500);
  });

  test("what is too long is read in part, and told", () => {
    const findings = crossCheck("x".repeat(LONGEST_LETTER + 1), TABLE, TABLE.settings);
    expect(findings.map(({ code }) => code)).toContain("text-too-long");
  });

  test("what is longer than any name is not looked for, and nothing is made of it", () => {
    const long = `Sở ${"bịa đặt ".repeat(400)}`.trim();
    const report = reportOf(
      [
        [long, 10, 5, 0, 5],
        [`${long} hai`, 10, 1, 0, 9],
        ["Sở Y tế", 10, 1, 0, 9],
        ["Sở Nội vụ", 10, 1, 0, 9],
      ],
      BAC_KAN_SETTINGS,
    );
    expect(foundInBody(`Các cơ quan, đơn vị chưa đạt chỉ tiêu gồm: ${long}; Sở Y tế`, report)).toEqual([]);
    expect(foundInBody("Các cơ quan, đơn vị chưa đạt chỉ tiêu gồm: Sở Y tế", report)).toEqual([
      "agency-missing «chưa đạt chỉ tiêu» → Sở Nội vụ",
    ]);
    expect(found(letterText(draftDispatch(report, report.settings)), report)).toEqual([]);
  });

  test("places hold for text in NFD, and after look-alike spaces", () => {
    const text = `Sở\u00a0Y tế (99,9%)${SEEN}`.normalize("NFD");
    expect(found(text)).toEqual(["rate-differs «99,9%» → 21,2%"]);
  });
});

test("severities are those of the codes", () => {
  const findings: readonly CrossFinding[] = crossCheck("Số: 9/UBND-NC\n", TABLE, TABLE.settings);
  expect(findings.length).toBeGreaterThan(2);
  for (const { code, severity } of findings) expect(severity).toBe(CROSS_CODES[code]);
});
