import { defaultSettings } from "../../src/core/settings/defaults";
import { draftDispatch } from "../../src/core/dispatch/draft";
import { BAC_KAN, BAC_KAN_SETTINGS, reportOf } from "../core/appendix/reports";
import { dispatchText } from "../../src/word/dispatch-text";

test("the draft's parts in the order of the decree, a line for each of its lines", () => {
  const text = dispatchText(draftDispatch(reportOf(BAC_KAN, BAC_KAN_SETTINGS), BAC_KAN_SETTINGS));
  const parts = text.split("\n\n").map((part) => part.split("\n"));
  expect(parts.slice(0, 5)).toEqual([
    ["ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"],
    ["CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc"],
    ["Số: 8900/UBND-NCPC", "V/v kết quả rà soát, đề xuất phương án phân cấp trong giải quyết thủ tục hành chính"],
    ["Bắc Kạn, ngày 23 tháng 11 năm 2021"],
    ["Kính gửi: Các sở, ban, ngành thuộc UBND tỉnh"],
  ]);
  expect(parts.slice(6)).toEqual([
    ["Nơi nhận:", "- Như trên;", "- CT, các PCT UBND tỉnh;", "- Lưu: VT, NCPC."],
    ["TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "……"],
  ]);
});

test("several recipients have a line each; a line break in what was typed makes no other line", () => {
  const settings = defaultSettings();
  const draft = { ...settings.draft, recipients: ["Sở Y tế", "=Sở\u2028Nội vụ"], signer: "Nguyễn\nVăn A" };
  const text = dispatchText(draftDispatch(reportOf(BAC_KAN, settings), { ...settings, draft }));
  expect(text).toContain("\n\nKính gửi:\n- Sở Y tế;\n- =Sở Nội vụ.\n\n");
  expect(text).toMatch(/\nNguyễn Văn A$/);
});
