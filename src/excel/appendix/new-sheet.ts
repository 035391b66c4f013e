import type { AppendixDocument } from "../../core/appendix/document";
import type { NewSheet } from "../new-sheet";
import { queuePage } from "../page";
import { layOut } from "./layout";
import { shownValues } from "./shows";
import { queueMerges, queueStyle } from "./style";

/** The appendix as a sheet of its own. */
export function appendixSheet(document: AppendixDocument): NewSheet {
  const layout = layOut(document);
  return {
    name: document.sheetName,
    contents: layout.contents,
    shows: shownValues(document, layout),
    dress: (sheet) => {
      queueMerges(sheet, layout);
      queueStyle(sheet, document, layout);
      queuePage(sheet, document.page, layout.whole, layout.header);
    },
  };
}
