import { Paragraph } from "docx";
import type { Table } from "docx";
import { listLines } from "../../core/dispatch/document";
import type { DispatchDocument } from "../../core/dispatch/document";
import { RECEIVERS } from "../../core/dispatch/fixed-words";
import { plainLine } from "../plain-line";
import { roomOf } from "../units";
import { twoColumns } from "./columns";
import { STYLES } from "./styles";

/**
 * Foot of a dispatch (Nghị định 30/2020/NĐ-CP, Phụ lục I, Phần I, Mục II, khoản 7 and 9): on the left who receives it,
 * on the right by what right it is signed, and by whom.
 */
export function signatureBlock({ page, signature, receivers }: DispatchDocument): Table {
  const half = roomOf(page) / 2;
  return twoColumns(half, half, [
    [
      [
        new Paragraph({ style: STYLES.receiversHeading, text: RECEIVERS }),
        ...listLines(receivers).map((line) => new Paragraph({ style: STYLES.receivers, text: plainLine(line) })),
      ],
      [
        ...[...signature.authority, ...signature.title].map(
          (line) => new Paragraph({ style: STYLES.authority, text: plainLine(line) }),
        ),
        new Paragraph({ style: STYLES.signer, text: plainLine(signature.name) }),
      ],
    ],
  ]);
}
