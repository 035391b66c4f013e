import type { ISectionOptions } from "docx";
import type { DispatchDocument } from "../../core/dispatch/document";
import { endParagraph, section } from "../page";
import { bodyParagraphs, recipientParagraphs } from "./body";
import { letterhead } from "./letterhead";
import { signatureBlock } from "./signature";

export function dispatchSection(dispatch: DispatchDocument): ISectionOptions {
  return section(dispatch.page, [
    letterhead(dispatch),
    ...recipientParagraphs(dispatch),
    ...bodyParagraphs(dispatch),
    signatureBlock(dispatch),
    endParagraph(),
  ]);
}
