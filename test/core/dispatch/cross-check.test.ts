import type { Report } from "../../../src/core/checks/report";
import { crossCheck } from "../../../src/core/dispatch/cross-check";
import { CROSS_CODES, type CrossFinding } from "../../../src/core/dispatch/cross-finding";
import { draftDispatch } from "../../../src/core/dispatch/draft";
import { MOTTO, NATIONAL_TITLE, RECEIVERS, RECIPIENTS } from "../../../src/core/dispatch/fixed-words";
import { LONGEST_LETTER } from "../../../src/core/dispatch/letter";
import { MOST_AGENCIES } from "../../../src/core/dispatch/name-finder";
import { rosterById } from "../../../src/core/roster/rosters";
import { BAC_KAN_DISPATCH } from "../../fixtures/bac-kan-dispatch";
import { BAC_KAN_MERGES, BAC_KAN_SHEET } from "../../fixtures/bac-kan-2021";
import { checkSheet } from "../../support/checked";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf, type Row } from "../appendix/reports";
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
    expect(findings.filter(({ code }) => code === "text-too-long")).toMatchObject([
      { expected: LONGEST_LETTER, actual: LONGEST_LETTER + 1 },
    ]);
  });

  test("of a table with more agencies than any dispatch names none is looked for", () => {
    const rows = Array.from({ length: MOST_AGENCIES + 1 }, (_, i): Row => [`Xã ${i}`, 10, 1, null, 9]);
    const text = `99 đơn vị chưa đạt chỉ tiêu${SEEN}`;
    const codesOf = (report: Report) =>
      crossCheck(text, report, report.settings).map(({ code, expected, actual }) => [code, expected, actual]);
    expect(codesOf(reportOf(rows))).toEqual([["too-many-agencies", MOST_AGENCIES, MOST_AGENCIES + 1]]);
    expect(codesOf(reportOf(rows.slice(1)))).toEqual([["count-differs", MOST_AGENCIES, 99]]);
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

test("the appendix is the one that settings number, where nothing else is said", () => {
  const report = reportOf(BAC_KAN, { ...BAC_KAN_SETTINGS, appendix: { ...BAC_KAN_SETTINGS.appendix, ordinal: 2 } });
  expect(found("Xem Phụ lục I", report)).toEqual(["appendix-numeral «Phụ lục I» → II"]);
});

test("the words on every dispatch are the decree's", () => {
  expect([NATIONAL_TITLE, MOTTO, RECIPIENTS, RECEIVERS]).toEqual([
    "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM",
    "Độc lập - Tự do - Hạnh phúc",
    "Kính gửi:",
    "Nơi nhận:",
  ]);
});

test("severities are those of the codes", () => {
  const findings: readonly CrossFinding[] = crossCheck("Số: 9/UBND-NC\n", TABLE, TABLE.settings);
  expect(findings.length).toBeGreaterThan(2);
  for (const { code, severity } of findings) expect(severity).toBe(CROSS_CODES[code]);
});
