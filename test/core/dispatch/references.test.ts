import { crossCheck } from "../../../src/core/dispatch/cross-check";
import { checkSheet, FINE, HEADER } from "../../support/checked";
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
    ["Số:8900/UBND-NCPC", []],
    ["(Số : 8900 / UBND-NCPC)", []],
    ["SỐ: 8901/UBND-NCPC", ["number-differs «SỐ: 8901/UBND-NCPC» → 8900"]],
    ["Số: 8900/UBND", ["symbol-differs «Số: 8900/UBND» → UBND-NCPC"]],
    ["Số: 8900/2021/QĐ-UBND", ["symbol-differs «Số: 8900/2021/QĐ-UBND» → UBND-NCPC"]],
    [
      "Số: 8900/2021 / QĐ-UBND",
      [
        "symbol-malformed «Số: 8900/2021 / QĐ-UBND» → 8900/2021/QĐ-UBND",
        "symbol-differs «Số: 8900/2021 / QĐ-UBND» → UBND-NCPC",
      ],
    ],
    ["Số: 8900/UBND-NCPC V/v rà soát", []],
    ["Số: 8900/", []],
    ["Số: 8901/", ["number-differs «Số: 8901/» → 8900"]],
    ["Số: 8901/ (dự thảo)", ["number-differs «Số: 8901/» → 8900"]],
    ["Số:8901/UBND-NCPC", ["number-differs «Số:8901/UBND-NCPC» → 8900"]],
    ["(Số : 8901/UBND-NCPC)", ["number-differs «(Số : 8901/UBND-NCPC» → 8900"]],
    ["Số: 12", []],
    ["Số lượng: 12/2021", []],
    ["Theo Công văn số: 12/UBND-NC", []],
    // What is cited below its recipients is no heading.
    ["Kính gửi: Sở Y tế\nSố: 12/UBND-NC", []],
    ["ỦY BAN NHÂN DÂN\nTỈNH BẮC KẠN\nKết quả rà soát năm 2021\nKính gửi: Sở Y tế\nSố: 12/UBND-NC", []],
    ["Kính gửi: Sở Y tế\nBắc Kạn, ngày 24 tháng 11 năm 2021", []],
    ["Số:", []],
    ["Thực hiện Văn bản số 1104/TTg-KSTT ngày 25/8/2021", []],
    ["Bắc Kạn, ngày 23 tháng 11 năm 2021", []],
    ["Bắc Kạn, ngày … tháng 11 năm 2021", []],
    ["Bắc Kạn,ngày 30 tháng 02 năm 2021", ["date-invalid «ngày 30 tháng 02 năm 2021»"]],
    ["BẮC KẠN, NGÀY 23 THÁNG 11 NĂM 2021", []],
    ["Họp tại Bắc Kạn, ngày 31 tháng 02 năm 2021 và sau đó", []],
    [`${"Căn cứ ".repeat(50)}, ngày 31 tháng 02 năm 2021`, []],
    ["Giấy mời (đổi v/v), ngày 31 tháng 02 năm 2021", ["date-invalid «ngày 31 tháng 02 năm 2021»"]],
    ["Bắc Kạn, ngày 30 tháng 02 năm 2021", ["date-invalid «ngày 30 tháng 02 năm 2021»"]],
    [
      `${["ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN", "V/v kết quả rà soát, phân cấp trong giải quyết thủ tục hành chính"].join("\n")}\nCỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM\nĐộc lập - Tự do - Hạnh phúc\nBắc Kạn, ngày 30 tháng 02 năm 2021`,
      ["date-invalid «ngày 30 tháng 02 năm 2021»"],
    ],
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

  test("what is left blank in one place differs from nothing", () => {
    const heading = "Số: 8900/UBND-NCPC\nBắc Kạn, ngày 23 tháng 11 năm 2021\nKính gửi:\nXem Phụ lục.";
    const line = "Nơi nhận:\n(Kèm theo Công văn số 8900/UBND-NCPC ngày … tháng … năm 2021 của UBND tỉnh)";
    for (const blank of [{ number: "" }, { symbol: "" }, { date: "" }, { number: "", symbol: "", date: "" }]) {
      const report = reportOf(BAC_KAN, {
        ...BAC_KAN_SETTINGS,
        dispatch: { ...BAC_KAN_SETTINGS.dispatch, ...blank },
      });
      expect(found(heading, report)).toEqual([]);
      expect(found(`${heading}\n${line}`, report)).toEqual([]);
      expect(found(`Xem Phụ lục.\n${line}`, report)).toEqual([]);
      expect(found("Số: ……/…\nXem Phụ lục.", report)).toEqual([]);
    }
  });

  test.each([
    ["(Kèm theo Công văn số ……/UBND-NCPC ngày 24/11/2021)", ["date-differs «ngày 24/11/2021» → 2021-11-23"]],
    ["(Kèm theo Công văn số 8900/UBND-NCPC ngày 24/11/2021).", ["date-differs «ngày 24/11/2021» → 2021-11-23"]],
    ["(Kèm theo Công văn số 8900/ ngày 24/11/2021)", ["date-differs «ngày 24/11/2021» → 2021-11-23"]],
    ["(Kèm theo Quyết định số 933/QĐ-TTg ngày 06/8/2023)", []],
    // In a sentence it is what the dispatch cites.
    ["Xem bảng (Kèm theo Công văn số 8901/UBND-NCPC)", []],
    ["(Kèm theo Công văn số 8901/UBND-NCPC) của UBND tỉnh", []],
    ["Kèm theo Công văn số 8901/UBND-NCPC", []],
    ["(Kèm theo Công văn số ……/… ngày 24/11/2021)", []],
  ])("a line of its appendix: %s", (line, expected) => {
    expect(found(`Số: 8900/UBND-NCPC\nBắc Kạn, ngày 23 tháng 11 năm 2021\nXem Phụ lục.\nNơi nhận:\n${line}`)).toEqual(
      expected,
    );
  });

  test("a line that leaves blank what settings leave blank may be of any document", () => {
    const judged = (blank: { number?: string; symbol?: string }, line: string) =>
      found(
        `Xem Phụ lục.\nNơi nhận:\n${line}`,
        reportOf(BAC_KAN, { ...BAC_KAN_SETTINGS, dispatch: { ...BAC_KAN_SETTINGS.dispatch, ...blank } }),
      );
    expect(judged({ symbol: "" }, "(Kèm theo Công văn số 12/…… ngày 24/11/2021)")).toEqual([]);
    expect(judged({ number: "" }, "(Kèm theo Quyết định số ……/QĐ-TTg ngày 24/11/2021)")).toEqual([]);
    // "Số:" alone is no heading that a line could be judged by.
    expect(found("Số:\nXem Phụ lục.\nNơi nhận:\n(Kèm theo Công văn số 8901/UBND-NCPC ngày 23/11/2021)")).toEqual([
      "number-differs «8901/UBND-NCPC» → 8900",
    ]);
  });

  test("the sheet's title may leave blank what it likes", () => {
    const titled = (title: string) =>
      checkSheet([[title], HEADER, ...FINE], { settings: { dispatch: { number: "8900", symbol: "UBND-NCPC" } } });
    const text = "Số: 8900/UBND-NCPC\nBắc Kạn, ngày 23 tháng 11 năm 2021\nXem Phụ lục.";
    expect(found(text, titled("(Kèm theo Công văn số ……/UBND-NCPC ngày … tháng … năm 2021)"))).toEqual([]);
    expect(found(text, titled("(Kèm theo Công văn số 8900/…… ngày 23/11/2021)"))).toEqual([]);
    expect(found(text, titled("(Kèm theo Công văn số 8900/UBND-NC ngày 24/11/2021)"))).toEqual([
      "symbol-differs «Số: 8900/UBND-NCPC» → UBND-NC",
      "date-differs «ngày 23 tháng 11 năm 2021» → 2021-11-24",
    ]);
  });

  test("how a day that does not exist is told", () => {
    const [one] = crossCheck("Bắc Kạn, ngày 30 tháng 02 năm 2021\nXem Phụ lục.", TABLE, TABLE.settings);
    expect(one).toMatchObject({ code: "date-invalid", actual: "2021-02-30" });
  });

  test("the heading is looked for in the first lines alone, where nobody is addressed", () => {
    const lines = (count: number) => `${"x\n".repeat(count)}Số: 8901/UBND-NCPC\nXem Phụ lục.`;
    expect(found(lines(59))).toHaveLength(1);
    expect(found(lines(60))).toEqual([]);
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
    ["Xem bảng số liệu ở phần sau", [0], ["appendix-not-referred"]],
    ["(danh sách các cơ quan, đơn vị đính kèm)", [0], []],
    ["(theo bảng tổng hợp kèm theo)", [0], []],
    ["(bảng tổng hợp. Có văn bản kèm theo)", [0], ["appendix-not-referred"]],
    ["theo Phụ lục II ban hành kèm theo Thông tư số 02/2017/TT-VPCP", [0], ["appendix-not-referred"]],
    ["theo Phụ lục của Quyết định số 104/QĐ-UBND", [0], ["appendix-not-referred"]],
    ["theo Phụ lục Nghị quyết số 12/NQ-CP", [0], ["appendix-not-referred"]],
    ["theo Phụ lục I Kế hoạch số 12/KH-UBND, nêu tại Phụ lục kèm theo", [0], []],
    ["theo Phụ lục III Chỉ thị số 12/CT-TTg và Phụ lục I kèm theo", [1], []],
    ["theo Phụ lục Luật Đầu tư", [0], ["appendix-not-referred"]],
    ["theo Phụ lục Công văn số 12/BNV-TCBC", [0], ["appendix-not-referred"]],
    ["theo Phụ lục I kèm theo Chỉ thị số 12/CT-TTg", [0], ["appendix-not-referred"]],
    ["(có danh sách kèm theo)", [0], []],
    ["(Biểu tổng hợp đính kèm)", [0], []],
    ["theo Phụ lục I kèm theo Nghị định số 30/2020/NĐ-CP", [0], ["appendix-not-referred"]],
    ["(Chi tiết tại Phụ lục II kèm theo)", [0], ["appendix-numeral «Phụ lục II»"]],
    ["(Chi tiết tại Phụ lục I, II kèm theo)", [2], []],
    ["(Chi tiết tại Phụ lục I kèm theo)", [2], ["appendix-numeral «Phụ lục I» → II"]],
    ["(Chi tiết tại Phụ lục kèm theo)", [1, 2], ["appendix-numeral «Phụ lục» → I", "appendix-numeral «Phụ lục» → II"]],
    ["(Chi tiết tại các Phụ lục kèm theo)", [1, 2], []],
    ["(Chi tiết tại 02 Phụ lục kèm theo)", [1, 2], []],
    ["(Chi tiết tại 2 Phụ lục kèm theo)", [1, 2], []],
    ["(Chi tiết tại Phụ lục kèm theo; các Phụ lục là một phần của văn bản)", [1, 2], []],
    ["Các Phụ lục kèm theo là một phần của văn bản", [1, 2], []],
    ["các mục Phụ lục nêu", [1, 2], ["appendix-numeral «Phụ lục» → I", "appendix-numeral «Phụ lục» → II"]],
    ["các cơ quan xem Phụ lục I", [1, 2], ["appendix-numeral «Phụ lục I» → II"]],
    ["các cơ quan xem Phụ lục", [1, 2], ["appendix-numeral «Phụ lục» → I", "appendix-numeral «Phụ lục» → II"]],
    ["(Chi tiết tại các Phụ lục I kèm theo)", [1, 2], ["appendix-numeral «Phụ lục I» → II"]],
    ["(Chi tiết tại Phụ lục I-III)", [1, 2, 3], []],
    ["(Chi tiết tại Phụ lục I – IV)", [1, 2, 3], ["appendix-numeral «Phụ lục I – IV»"]],
    ["(Chi tiết tại Phụ lục I, III)", [1, 2, 3], ["appendix-numeral «Phụ lục I, III» → II"]],
    ["(Chi tiết tại Phụ lục I; Phụ lục II)", [1, 2], []],
    ["(Chi tiết tại Phụ lục IC, I và II)", [1, 2], []],
    ["(Chi tiết tại Phụ lục I và Viện Kiểm sát)", [1, 2], ["appendix-numeral «Phụ lục I» → II"]],
    ["(Chi tiết tại Phụ lục I và II)", [1, 2], []],
    ["(Chi tiết tại Phụ lục I đến III)", [1, 2, 3], []],
    ["(Chi tiết tại Phụ lục I, II, III)", [1, 2], ["appendix-numeral «Phụ lục I, II, III»"]],
  ])("%s, of %j", (text, ordinals, expected) => {
    expect(found(text, TABLE, ordinals)).toEqual(expected);
  });

  test("a numeral that none of its appendices bears is told", () => {
    const [one] = crossCheck("(Chi tiết tại Phụ lục II kèm theo)", TABLE, TABLE.settings);
    expect(one).toMatchObject({ code: "appendix-numeral", actual: "II", expected: null });
  });

  test("what the whole text lacks is told before what is wrong in it", () => {
    expect(found("Số: 8901/UBND-NCPC\nNội dung.")).toEqual([
      "appendix-not-referred",
      "number-differs «Số: 8901/UBND-NCPC» → 8900",
    ]);
    expect(found("Chưa đạt chỉ tiêu gồm: Sở Tài chính.")[0]).toBe("appendix-not-referred");
  });
});
