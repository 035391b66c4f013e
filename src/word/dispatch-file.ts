import type { AppendixDocument } from "../core/appendix/document";
import type { DispatchDocument } from "../core/dispatch/document";
import { appendixSection } from "./appendix/section";
import { appendixStyles } from "./appendix/styles";
import { dispatchSection } from "./dispatch/section";
import { dispatchStyles } from "./dispatch/styles";
import { headSize } from "./dispatch/letterhead";
import { wordFile } from "./file";

/** A draft of the dispatch and its appendices as one .docx file, each on pages of its own that are counted from 1. */
export function dispatchFile(dispatch: DispatchDocument, appendices: readonly AppendixDocument[]): Promise<Uint8Array> {
  return wordFile({
    title: dispatch.subject || dispatch.code,
    styles: [...dispatchStyles(headSize(dispatch)), ...appendixStyles(appendices.map(({ tableSize }) => tableSize))],
    sections: [dispatchSection(dispatch), ...appendices.map(appendixSection)],
  });
}
