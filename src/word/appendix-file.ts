import type { AppendixDocument } from "../core/appendix/document";
import { appendixSection } from "./appendix/section";
import { appendixStyles } from "./appendix/styles";
import { wordFile } from "./file";

/** The appendices of one dispatch as a .docx file, each on pages of its own that are counted from 1. */
export function appendixFile(documents: readonly AppendixDocument[]): Promise<Uint8Array> {
  return wordFile({
    title: documents[0]?.heading.find(({ role }) => role === "title")?.text ?? "",
    styles: appendixStyles(documents.map(({ tableSize }) => tableSize)),
    sections: documents.map(appendixSection),
  });
}
