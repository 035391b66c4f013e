import type { AppendixDocument } from "../core/appendix/document";
import { appendixHtml } from "./clipboard/html";
import { appendixText } from "./clipboard/text";

/** The appendix in the two forms a clipboard holds it in: `text/html` for Word, `text/plain` for all else. */
export function appendixClipboard(document: AppendixDocument): { html: string; text: string } {
  return { html: appendixHtml(document), text: appendixText(document) };
}
