import { Document, Packer } from "docx";
import type { IParagraphStyleOptions, ISectionOptions } from "docx";
import { plainLine } from "./plain-line";
import { COMMON_STYLES } from "./styles";
import { halfPoints } from "./units";

const PRODUCT = "Rà soát";
const LANGUAGE = "vi-VN";
/** Word 2013 and later: older modes place tables differently. */
const WORD_VERSION = 15;
/** Most of a dispatch is printed in 14 pt. */
const TEXT_SIZE = 14;

interface WordFile {
  readonly title: string;
  /** Beside those that every document has. */
  readonly styles: readonly IParagraphStyleOptions[];
  readonly sections: readonly ISectionOptions[];
}

/** A .docx file: Times New Roman for every script, in Vietnamese, without macros and without links to elsewhere. */
export async function wordFile({ title, styles, sections }: WordFile): Promise<Uint8Array> {
  const document = new Document({
    title: plainLine(title),
    creator: PRODUCT,
    lastModifiedBy: PRODUCT,
    compatibility: { version: WORD_VERSION },
    styles: {
      default: {
        document: {
          run: {
            font: "Times New Roman",
            size: halfPoints(TEXT_SIZE),
            language: { value: LANGUAGE, eastAsia: LANGUAGE },
          },
        },
      },
      paragraphStyles: [...COMMON_STYLES, ...styles],
    },
    sections,
  });
  return Packer.pack(document, "uint8array");
}
