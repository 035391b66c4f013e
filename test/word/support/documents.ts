import { pageSetup } from "../../../src/core/appendix/page";
import type { DispatchDocument } from "../../../src/core/dispatch/document";
import type { Row } from "../../core/appendix/reports";

export { documentOf } from "../../core/appendix/reports";

export const LAYOUTS = ["all", "groups", "sections", "short"] as const;
export const MODES = ["paper", "electronic"] as const;

/** So many agencies, half of which reach the target. */
export function manyRows(count: number): Row[] {
  return Array.from({ length: count }, (_, i): Row => [`Cơ quan số ${i + 1}`, 40, i % 16, 0, 40 - (i % 16)]);
}

export const DISPATCH: DispatchDocument = {
  page: pageSetup("portrait"),
  issuer: { parent: [], name: ["ỦY BAN NHÂN DÂN", "TỈNH BẮC KẠN"] },
  code: "Số: 8900/UBND-NCPC",
  subject: "V/v kết quả rà soát, đề xuất phương án phân cấp trong giải quyết thủ tục hành chính",
  placeAndDate: "Bắc Kạn, ngày 23 tháng 11 năm 2021",
  recipients: ["Các sở, ban, ngành thuộc UBND tỉnh", "UBND các huyện, thành phố"],
  body: [
    { runs: [{ text: "Trong tổng số 18 cơ quan, đơn vị, có 12 cơ quan, đơn vị đạt chỉ tiêu (trên 20%)." }] },
    {
      runs: [
        { text: "Nội dung yêu cầu", bold: true },
        { text: " (chi tiết tại Phụ lục kèm theo)", italic: true },
      ],
    },
    { runs: [{ text: "UBND tỉnh yêu cầu các cơ quan, đơn vị nghiêm túc triển khai thực hiện./." }] },
  ],
  signature: { authority: ["TM. ỦY BAN NHÂN DÂN"], title: ["KT. CHỦ TỊCH", "PHÓ CHỦ TỊCH"], name: "Nguyễn Văn A" },
  receivers: ["Như trên", "CT, các PCT UBND tỉnh", "Lưu: VT, NCPC"],
};
