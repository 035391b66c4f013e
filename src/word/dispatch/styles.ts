import { AlignmentType, LineRuleType } from "docx";
import type { IParagraphStyleOptions } from "docx";
import { namedStyle } from "../styles";
import { millimetres, twips } from "../units";

const { CENTER, LEFT, JUSTIFIED } = AlignmentType;
/** Twentieths more than single, of 240 for single: Word's "multiple 1.15". */
const BODY_LINES = 276;

/** Sizes in points, by mục V of Phần I: what the decree gives a range is printed in the larger size. */
export const SIZES = {
  code: 13,
  placeAndDate: 13,
  subject: 12,
  body: 14,
  signature: 14,
  receiversHeading: 12,
  receivers: 11,
} as const;

export type HeadSize = 12 | 13;

/** The motto is printed a point larger than the title above it. */
export function mottoSize(headSize: HeadSize): number {
  return headSize + 1;
}

/** Indent of a paragraph's first line: 1 or 1.27 cm (Mục II, khoản 6, điểm e). */
export const FIRST_LINE = 12.7;

export const STYLES = {
  nationalTitle: "CvQuocHieu",
  motto: "CvTieuNgu",
  parent: "CvCoQuanChuQuan",
  issuer: "CvCoQuanBanHanh",
  code: "CvSoKyHieu",
  placeAndDate: "CvDiaDanhNgay",
  subject: "CvTrichYeu",
  recipients: "CvKinhGui",
  body: "CvNoiDung",
  authority: "CvQuyenHan",
  signer: "CvHoTen",
  receiversHeading: "CvNoiNhan",
  receivers: "CvDanhSachNoiNhan",
} as const;

/** Room for signature and stamp between title and name, in points. */
const SIGNATURE_ROOM = 84;

/**
 * Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I: khoản of Mục II as noted, sizes and weights by Mục V.
 *
 * @param headSize 13 or 12, of the nation's title and the names of the issuing bodies
 */
export function dispatchStyles(headSize: HeadSize): IParagraphStyleOptions[] {
  const centred = { alignment: CENTER };
  const name = (part: string) => `Công văn - ${part}`;
  return [
    // Khoản 1: Quốc hiệu 12–13, Tiêu ngữ 13–14, both bold and upright.
    namedStyle(STYLES.nationalTitle, name("quốc hiệu"), { size: headSize, bold: true }, centred),
    namedStyle(STYLES.motto, name("tiêu ngữ"), { size: mottoSize(headSize), bold: true }, centred),
    // Khoản 2: 12–13, upright; the issuing body bold.
    namedStyle(STYLES.parent, name("cơ quan chủ quản"), { size: headSize }, centred),
    namedStyle(STYLES.issuer, name("cơ quan ban hành"), { size: headSize, bold: true }, centred),
    // Khoản 3: 13, upright. Khoản 4: 13–14, italic.
    namedStyle(STYLES.code, name("số và ký hiệu"), { size: SIZES.code }, { ...centred, ...before(6) }),
    namedStyle(
      STYLES.placeAndDate,
      name("địa danh và thời gian"),
      { size: SIZES.placeAndDate, italics: true },
      { ...centred, ...before(6) },
    ),
    // Khoản 5, điểm b: 12–13, upright, 6 pt under number and symbol.
    namedStyle(STYLES.subject, name("trích yếu"), { size: SIZES.subject }, { ...centred, ...before(6) }),
    // Khoản 9, điểm a: 13–14, upright.
    namedStyle(STYLES.recipients, name("kính gửi"), { size: SIZES.body }, { alignment: LEFT, keepNext: true }),
    // Khoản 6, điểm e: 13–14, justified; 6 pt at least between paragraphs, single to 1.5 lines.
    namedStyle(
      STYLES.body,
      name("nội dung"),
      { size: SIZES.body },
      {
        alignment: JUSTIFIED,
        indent: { firstLine: millimetres(FIRST_LINE) },
        spacing: { after: twips(6), line: BODY_LINES, lineRule: LineRuleType.AUTO },
      },
    ),
    // Khoản 7: 13–14, bold, upright; the title in capitals.
    namedStyle(STYLES.authority, name("quyền hạn và chức vụ"), { size: SIZES.signature, bold: true }, centred),
    namedStyle(
      STYLES.signer,
      name("họ và tên"),
      { size: SIZES.signature, bold: true },
      { ...centred, ...before(SIGNATURE_ROOM) },
    ),
    // Khoản 9, điểm b: "Nơi nhận" 12, bold italic; the list 11, upright.
    namedStyle(
      STYLES.receiversHeading,
      name("nơi nhận"),
      { size: SIZES.receiversHeading, bold: true, italics: true },
      { alignment: LEFT },
    ),
    namedStyle(STYLES.receivers, name("danh sách nơi nhận"), { size: SIZES.receivers }, { alignment: LEFT }),
  ];
}

function before(points: number) {
  return { spacing: { before: twips(points) } };
}
