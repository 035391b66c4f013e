import { crossCheck } from "../../../src/core/dispatch/cross-check";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf } from "../appendix/reports";
import { found, TABLE } from "./found";

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
