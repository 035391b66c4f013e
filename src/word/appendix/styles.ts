import { AlignmentType } from "docx";
import type { IParagraphStyleOptions } from "docx";
import type { AppendixColumn, HeadingLine } from "../../core/appendix/document";
import { namedStyle } from "../styles";
import { twips } from "../units";

const CENTER = { alignment: AlignmentType.CENTER, keepNext: true } as const;

/** Looks of the heading lines: Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục III, khoản 1. */
export const HEADING_LOOKS = {
  label: { size: 14, bold: true, italic: false },
  title: { size: 14, bold: true, italic: false },
  reference: { size: 14, bold: false, italic: true },
} as const satisfies Record<HeadingLine["role"], Omit<HeadingLine, "role" | "text">>;

const HEADING_STYLES: Record<HeadingLine["role"], { readonly id: string; readonly name: string }> = {
  label: { id: "PhuLucNhan", name: "Phụ lục - nhãn" },
  title: { id: "PhuLucTieuDe", name: "Phụ lục - tiêu đề" },
  reference: { id: "PhuLucKemTheo", name: "Phụ lục - kèm theo" },
};

export function headingStyle(role: HeadingLine["role"]): string {
  return HEADING_STYLES[role].id;
}

type Alignment = AppendixColumn["align"];

const ALIGNMENTS = {
  left: { type: AlignmentType.LEFT, id: "Trai", name: "trái" },
  center: { type: AlignmentType.CENTER, id: "Giua", name: "giữa" },
  right: { type: AlignmentType.RIGHT, id: "Phai", name: "phải" },
} as const satisfies Record<Alignment, object>;

/** Ids of the styles of a table whose text has a size in points. */
export function tableStyleIds(size: number) {
  // A size may be 12.5.
  const table = `Bang${String(size).replace(".", "_")}`;
  return {
    header: `${table}DauCot`,
    numbering: `${table}SoCot`,
    group: `${table}Nhom`,
    note: `${table}GhiChu`,
    figure: (align: Alignment) => `${table}${ALIGNMENTS[align].id}`,
    sum: (align: Alignment) => `${table}Cong${ALIGNMENTS[align].id}`,
  };
}

/** Styles of appendices whose tables have these sizes of text, in points. */
export function appendixStyles(tableSizes: readonly number[]): IParagraphStyleOptions[] {
  const headings = (["label", "title", "reference"] as const).map((role) => {
    const { size, bold, italic } = HEADING_LOOKS[role];
    const { id, name } = HEADING_STYLES[role];
    // The label makes the appendix an entry of Word's navigation pane.
    const outline = role === "label" ? { outlineLevel: 0 } : {};
    return namedStyle(id, name, { size, bold, italics: italic }, { ...CENTER, ...outline });
  });
  return [...headings, ...[...new Set(tableSizes)].flatMap(tableStyles)];
}

function tableStyles(size: number): IParagraphStyleOptions[] {
  const ids = tableStyleIds(size);
  const title = `Bảng ${size}`;
  const aligned = (["left", "center", "right"] as const).flatMap((align) => {
    const { type, name } = ALIGNMENTS[align];
    return [
      namedStyle(ids.figure(align), `${title} - ${name}`, { size }, { alignment: type }),
      namedStyle(ids.sum(align), `${title} - cộng ${name}`, { size, bold: true }, { alignment: type }),
    ];
  });
  return [
    namedStyle(ids.header, `${title} - đầu cột`, { size, bold: true }, CENTER),
    namedStyle(ids.numbering, `${title} - số cột`, { size, italics: true }, CENTER),
    ...aligned,
    namedStyle(ids.group, `${title} - nhóm`, { size, bold: true }, { alignment: AlignmentType.LEFT }),
    namedStyle(
      ids.note,
      `${title} - ghi chú`,
      { size, italics: true },
      { alignment: AlignmentType.JUSTIFIED, keepLines: true, spacing: { before: twips(3) } },
    ),
  ];
}
