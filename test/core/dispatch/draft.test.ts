import { withOrdinals } from "./ordinals";
import { listLines, type DispatchDocument } from "../../../src/core/dispatch/document";
import { draftDispatch } from "../../../src/core/dispatch/draft";
import { spelledOut } from "../../../src/core/dispatch/wording";
import { defaultSettings } from "../../../src/core/settings/defaults";
import type { Settings } from "../../../src/core/settings/settings";
import { checkRows, HEADER, withRow } from "../../support/checked";
import { sheet } from "../../support/sheet";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf, type Row } from "../appendix/reports";

type Change = { readonly [Key in keyof Settings]?: Partial<Settings[Key]> };

function drafted(rows: readonly Row[] = BAC_KAN, change: Change = {}, ordinals?: readonly number[]): DispatchDocument {
  const changed = Object.entries(change).map(([key, part]) => [
    key,
    { ...(BAC_KAN_SETTINGS[key as keyof Settings] as object), ...(part as object) },
  ]);
  const settings = { ...BAC_KAN_SETTINGS, ...(Object.fromEntries(changed) as Partial<Settings>) };
  const report = reportOf(rows, settings);
  return draftDispatch(report, withOrdinals(report, ordinals));
}

const textOf = ({ body }: DispatchDocument) => body.map(({ runs }) => runs.map(({ text }) => text).join(""));

test("dispatch 8900/UBND-NCPC, as far as it is known", () => {
  const { page, body, ...heads } = drafted();
  expect(page.orientation).toBe("portrait");
  expect(heads).toEqual({
    issuer: { parent: [], name: ["ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"] },
    code: "Số: 8900/UBND-NCPC",
    subject: "V/v kết quả rà soát, đề xuất phương án phân cấp trong giải quyết thủ tục hành chính",
    placeAndDate: "Bắc Kạn, ngày 23 tháng 11 năm 2021",
    recipients: ["Các sở, ban, ngành thuộc UBND tỉnh"],
    signature: { authority: ["TM. ỦY BAN NHÂN DÂN"], title: ["CHỦ TỊCH"], name: "……" },
    receivers: ["Như trên", "CT, các PCT UBND tỉnh", "Lưu: VT, NCPC"],
  });
  expect(body.map(({ runs }) => runs.map(({ text }) => text).join(""))).toEqual([
    "Thực hiện …… số ……/…… ngày …… tháng …… năm …… của …… về ……, trên cơ sở tổng hợp kết quả rà soát, đề xuất phương án phân cấp trong giải quyết thủ tục hành chính (TTHC) của các cơ quan, đơn vị, UBND tỉnh thông báo như sau:",
    "1. Kết quả thực hiện",
    "Trong tổng số 18 cơ quan, đơn vị, có 12 cơ quan, đơn vị đạt chỉ tiêu (trên 20%); 06 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống). Tổng số TTHC đã rà soát là 569, trong đó: phân cấp ngay 136; phân cấp kèm theo các điều kiện 20; số TTHC không đề nghị phân cấp 413; tỷ lệ chung là 156/569, đạt 27,4% (Chi tiết tại Phụ lục kèm theo).",
    "Có 06 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống) gồm: Sở Văn hóa, Thể thao và Du lịch (20,0%); Sở Tài nguyên và Môi trường (2,6%); Sở Tài chính (0,0%); Sở Giao thông vận tải (0,0%); Ban Dân tộc (0,0%); Thanh tra tỉnh (0,0%).",
    "Sở Văn hóa, Thể thao và Du lịch có tỷ lệ đúng bằng 20%, chưa đạt chỉ tiêu (trên 20%).",
    "Cơ quan, đơn vị có tỷ lệ cao nhất (69,0%) là Sở Khoa học và Công nghệ.",
    "2. Nội dung yêu cầu",
    "UBND tỉnh yêu cầu 06 cơ quan, đơn vị chưa đạt chỉ tiêu (Sở Văn hóa, Thể thao và Du lịch; Sở Tài nguyên và Môi trường; Sở Tài chính; Sở Giao thông vận tải; Ban Dân tộc; Thanh tra tỉnh) khẩn trương rà soát, đề xuất phương án phân cấp trong giải quyết thủ tục hành chính, bảo đảm đạt chỉ tiêu (trên 20%); trước ngày …… tháng …… năm …… báo cáo kết quả về …… để tổng hợp.",
    "Giao Văn phòng UBND tỉnh theo dõi, đôn đốc các cơ quan, đơn vị thực hiện; kịp thời báo cáo UBND tỉnh khó khăn, vướng mắc và đề xuất giải pháp tháo gỡ, xử lý.",
    "UBND tỉnh yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./.",
  ]);
  expect(body[1]!.runs[0]!.bold).toBe(true);
  expect(body[2]!.runs.find(({ italic }) => italic)?.text).toBe("(Chi tiết tại Phụ lục kèm theo)");
});

test("in electronic mode number and date stay blank", () => {
  const { code, placeAndDate } = drafted(BAC_KAN, { appendix: { mode: "electronic" } });
  expect([code, placeAndDate]).toEqual(["Số: ……/UBND-NCPC", "Bắc Kạn, ngày …… tháng …… năm ……"]);
});

test("what nobody said stays blank", () => {
  const settings = defaultSettings();
  const draft = draftDispatch(reportOf(BAC_KAN, settings), settings);
  expect([draft.issuer, draft.code, draft.placeAndDate, draft.signature]).toEqual([
    { parent: [], name: ["……"] },
    "Số: ……/……",
    "……, ngày …… tháng …… năm ……",
    { authority: [], title: ["……"], name: "……" },
  ]);
  expect(draft.receivers).toEqual(["Như trên", "Lưu: VT, ……"]);
  expect(textOf(draft).at(-1)).toBe("Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.");
});

test("what the clerk said comes before what follows from the issuer", () => {
  const draft = drafted(BAC_KAN, {
    draft: {
      parent: "UBND tỉnh Bắc Kạn",
      place: "Chợ Mới",
      subject: "đôn đốc  rà soát",
      recipients: ["- Sở Tài chính;", "Thanh tra tỉnh."],
      receivers: ["Như trên", "CVP"],
      authority: "TL. Chủ tịch",
      title: "Chánh Văn phòng",
      signer: "Vũ Đức Chính",
      unit: "NC (Văn)",
    },
  });
  expect(draft).toMatchObject({
    issuer: { parent: ["UBND TỈNH BẮC KẠN"] },
    placeAndDate: "Chợ Mới, ngày 23 tháng 11 năm 2021",
    subject: "V/v đôn đốc rà soát",
    recipients: ["Sở Tài chính", "Thanh tra tỉnh"],
    signature: { authority: ["TL. CHỦ TỊCH"], title: ["CHÁNH VĂN PHÒNG"], name: "Vũ Đức Chính" },
    receivers: ["Như trên", "CVP", "Lưu: VT, NC (Văn)"],
  });
});

test("a deputy signs in the chairman's place, for the committee", () => {
  expect(drafted(BAC_KAN, { draft: { title: "Phó Chủ tịch" } }).signature).toMatchObject({
    authority: ["TM. ỦY BAN NHÂN DÂN", "KT. CHỦ TỊCH"],
    title: ["PHÓ CHỦ TỊCH"],
  });
  expect(drafted(BAC_KAN, { draft: { authority: "KT. Chủ tịch / TUQ. Giám đốc" } }).signature.authority).toEqual([
    "KT. CHỦ TỊCH",
    "TUQ. GIÁM ĐỐC",
  ]);
});

test("an abbreviation is explained where it is first used, and only where it is used", () => {
  expect(spelledOut("Rà soát thủ tục hành chính\nTổng số TTHC là 5, TTHC khác là 2")).toBe(
    "Rà soát thủ tục hành chính (TTHC)\nTổng số TTHC là 5, TTHC khác là 2",
  );
  expect(spelledOut("Tổng số TTHC là 5; thủ tục hành chính khác là 2")).toBe(
    "Tổng số thủ tục hành chính (TTHC) là 5; thủ tục hành chính khác là 2",
  );
  expect(spelledOut("Rà soát thủ tục hành chính")).toBe("Rà soát thủ tục hành chính");
  // Without a rate of all there is no sentence that abbreviates.
  const [opening] = textOf(drafted([["Sở Y tế", 0, 0, null, 0]]));
  expect(opening).not.toContain("TTHC");
});

test("recipients are the groups that the names tell", () => {
  const to = (...names: string[]) => drafted(names.map((name): Row => [name, 10, 5, null, 5])).recipients;
  expect(to("UBND thành phố Bắc Kạn", "UBND huyện Ba Bể", "Sở Y tế")).toEqual([
    "Các sở, ban, ngành thuộc UBND tỉnh",
    "UBND các huyện, thành phố",
  ]);
  expect(to("Xã Phủ Thông", "Phường Đức Xuân")).toEqual(["UBND các xã, phường"]);
  expect(to("Công ty Điện lực", "Trường Cao đẳng")).toEqual(["Các cơ quan, đơn vị có tên tại Phụ lục kèm theo"]);
});

test("recipients whose names tell no group are named by the appendix, unless they are few beside the departments", () => {
  const to = (...names: string[]) => drafted(names.map((name): Row => [name, 10, 5, null, 5])).recipients;
  expect(to("Công ty Điện lực", "UBND huyện Ba Bể")).toEqual(["Các cơ quan, đơn vị có tên tại Phụ lục kèm theo"]);
  expect(to("Công ty Điện lực", "Sở Y tế")).toEqual(["Các sở, ban, ngành thuộc UBND tỉnh"]);
  // An office is a department, whatever territory's it is.
  expect(to("Văn phòng UBND huyện Ba Bể")).toEqual(["Các sở, ban, ngành thuộc UBND tỉnh"]);
  expect(to("Ủy ban nhân dân thị xã A", "UBND quận B", "TP Bắc Kạn", "Thị trấn C", "Đặc khu D")).toEqual([
    "UBND các quận, thị xã, thành phố, thị trấn, đặc khu",
  ]);
});

test("names in lists keep their own dashes and dots, and empty lines are none", () => {
  const draft = (recipients: string[], receivers: string[] = []) =>
    drafted(BAC_KAN, { draft: { recipients, receivers } });
  expect(draft(["", "– Sở Lao động - Thương binh và Xã hội;", "+ UBND TP. Bắc Kạn", "  "], [" "])).toMatchObject({
    recipients: ["Sở Lao động - Thương binh và Xã hội", "UBND TP. Bắc Kạn"],
    receivers: ["Như trên", "CT, các PCT UBND tỉnh", "Lưu: VT, NCPC"],
  });
  expect(draft(["Sở Lao động - Thương binh và Xã hội"]).recipients).toEqual(["Sở Lao động - Thương binh và Xã hội"]);
  expect(draft([" ", ""]).recipients).toEqual(["Các sở, ban, ngành thuộc UBND tỉnh"]);
});

test.each([
  ["UBND-NC-KSTT", "Lưu: VT, KSTT"],
  // An authority's symbol alone says nothing of who drafted it.
  ["UBND", "Lưu: VT, ……"],
])("who keeps a copy of %s", (symbol, kept) => {
  expect(drafted(BAC_KAN, { dispatch: { symbol } }).receivers.at(-1)).toBe(kept);
});

test("a department has its committee above it; boxes of spaces are empty ones", () => {
  const dispatch = { issuer: "Sở Nội vụ tỉnh Bắc Kạn" };
  const blank = { parent: " ", authority: " ", title: "  ", signer: " " };
  for (const change of [{ dispatch }, { dispatch, draft: blank }])
    expect(drafted(BAC_KAN, change)).toMatchObject({
      issuer: { parent: ["UBND TỈNH BẮC KẠN"], name: ["SỞ NỘI VỤ"] },
      signature: { authority: [], title: ["GIÁM ĐỐC"], name: "……" },
    });
});

test("a box of spaces does not take away for whom a chairman signs", () => {
  for (const authority of ["", "  "])
    expect(drafted(BAC_KAN, { draft: { authority } }).signature.authority).toEqual(["TM. ỦY BAN NHÂN DÂN"]);
});

test("a deputy of who is not known signs in nobody's place", () => {
  const draft = drafted(BAC_KAN, { dispatch: { issuer: "" }, draft: { title: "Phó Giám đốc" } });
  expect(draft.signature).toMatchObject({ authority: [], title: ["PHÓ GIÁM ĐỐC"] });
});

test("the body says all that is certain, each thing in its place", () => {
  const before = [
    [1, "Sở Nội vụ", 10, 1, 0, 9, 10],
    [2, "Sở Y tế", 10, 4, 0, 6, 40],
    [3, "Sở Tư pháp", 10, 5, 0, 5, 50],
  ];
  const now = [
    [1, "Sở Nội vụ", 10, 6, 0, 4, 60],
    [2, "Sở Y tế", 10, 1, 0, 9, 10],
    [3, "Sở Tư pháp", 2499, 500, 0, 1999, 20],
    [4, "Sở Tài chính", 2501, 500, 0, 2001, 20],
    [5, "Sở Xây dựng", 0, 0, 0, 0, ""],
    [6, "Sở Công Thương", 0, 0, 0, 0, ""],
    [7, "Ban Dân tộc", "", "", "", "", ""],
  ];
  const report = checkRows(now, { previous: sheet([HEADER, ...before], { name: "Kỳ trước" }) });
  const draft = draftDispatch(report, report.settings);
  expect(textOf(draft).slice(2)).toEqual([
    "Trong tổng số 07 cơ quan, đơn vị, có 02 cơ quan, đơn vị đạt chỉ tiêu (trên 20%); 02 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống); 02 cơ quan, đơn vị không tính tỷ lệ do tổng số bằng 0; 01 cơ quan, đơn vị chưa có số liệu. Tổng số TTHC đã rà soát là 5.020, trong đó: phân cấp ngay 1.007; phân cấp kèm theo các điều kiện 0; số TTHC không đề nghị phân cấp 4.013; tỷ lệ chung là 1.007/5.020, đạt 20,1% (Chi tiết tại Phụ lục kèm theo).",
    "Có 02 cơ quan, đơn vị chưa đạt chỉ tiêu (từ 20% trở xuống) gồm: Sở Tài chính (20,0%); Sở Y tế (10,0%).",
    "Sở Tư pháp có tỷ lệ làm tròn là 20,0% nhưng chưa làm tròn thì cao hơn 20%, đạt chỉ tiêu (trên 20%). Sở Tài chính có tỷ lệ làm tròn là 20,0% nhưng chưa làm tròn thì thấp hơn 20%, chưa đạt chỉ tiêu (trên 20%).",
    "Cơ quan, đơn vị có tỷ lệ cao nhất (60,0%) là Sở Nội vụ.",
    "Không tính tỷ lệ đối với 02 cơ quan, đơn vị do tổng số bằng 0, gồm: Sở Xây dựng và Sở Công Thương. Có 01 cơ quan, đơn vị chưa có số liệu là Ban Dân tộc.",
    "So với kỳ trước, tỷ lệ chung giảm từ 33,3% xuống 20,1%. So với kỳ trước, trong 03 cơ quan, đơn vị có số liệu so sánh được của cả hai kỳ, có 01 cơ quan, đơn vị tăng tỷ lệ; 02 cơ quan, đơn vị giảm tỷ lệ.",
    "Có 01 cơ quan, đơn vị kỳ trước chưa đạt, kỳ này đạt chỉ tiêu (trên 20%) là Sở Nội vụ (tăng 50,0 điểm phần trăm, từ 10,0% lên 60,0%). Có 01 cơ quan, đơn vị kỳ trước đạt, kỳ này chưa đạt chỉ tiêu (trên 20%) là Sở Y tế (giảm 30,0 điểm phần trăm, từ 40,0% xuống 10,0%).",
    "2. Nội dung yêu cầu",
    "Đề nghị 02 cơ quan, đơn vị chưa đạt chỉ tiêu (Sở Tài chính và Sở Y tế) khẩn trương rà soát, đề xuất phương án phân cấp trong giải quyết thủ tục hành chính, bảo đảm đạt chỉ tiêu (trên 20%); trước ngày …… tháng …… năm …… báo cáo kết quả về …… để tổng hợp.",
    "Đề nghị Ban Dân tộc khẩn trương gửi số liệu về …… trước ngày …… tháng …… năm …… để tổng hợp.",
    "Đề nghị các cơ quan, đơn vị quan tâm, phối hợp thực hiện./.",
  ]);
  expect(draft.body.filter(({ runs }) => runs.some(({ bold }) => bold)).map(({ runs }) => runs[0]!.text)).toEqual([
    "1. Kết quả thực hiện",
    "2. Nội dung yêu cầu",
  ]);
});

test("whose figures are being checked again is said in the body", () => {
  const report = checkRows(withRow([50, 10, 5, 5, 30]));
  expect(textOf(draftDispatch(report, report.settings))).toContain(
    "Chưa xét kết quả đối với Sở Xây dựng do số liệu đang được kiểm tra lại.",
  );
});

test("its appendix is the one that settings number", () => {
  const settings = { ...BAC_KAN_SETTINGS, appendix: { ...BAC_KAN_SETTINGS.appendix, ordinal: 2 } };
  expect(textOf(draftDispatch(reportOf(BAC_KAN, settings), settings))[2]).toContain(
    "(Chi tiết tại Phụ lục II kèm theo)",
  );
});

test("the body names all its appendices", () => {
  expect(textOf(drafted(BAC_KAN, {}, [1, 2, 3]))[2]).toMatch(/ \(Chi tiết tại các Phụ lục I, II, III kèm theo\)\.$/);
});

test("what is withheld is left out; the appendix is referred to all the same", () => {
  const findings = [
    {
      code: "duplicate-agency",
      severity: "error",
      cells: [],
      field: "agency",
      agency: "Sở Y tế",
      expected: null,
      actual: "Sở Y tế",
      params: {},
      cause: null,
      correction: null,
    },
  ] as const;
  const report = reportOf(BAC_KAN, BAC_KAN_SETTINGS, findings);
  const text = textOf(draftDispatch(report, BAC_KAN_SETTINGS));
  expect(text[2]).toBe("Kết quả của từng cơ quan, đơn vị (Chi tiết tại Phụ lục kèm theo).");
  expect(text.join("\n")).not.toContain("Trong tổng số");
});

test("lists end their lines as the decree has it", () => {
  expect(listLines(["Như trên", "CVP", "Lưu: VT, NCPC"])).toEqual(["- Như trên;", "- CVP;", "- Lưu: VT, NCPC."]);
  expect(listLines(["=Sở"])).toEqual(["- =Sở."]);
});
