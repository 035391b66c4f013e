import type { Messages } from "../../locales/vi";
import type { Busy } from "../session/state";

/** What the pane is doing, and of several sheets on which. */
export function busyWords(busy: Busy, messages: Messages): string {
  const { sheet } = busy;
  const doing = doingWords(busy, messages);
  return sheet ? messages.busy.onSheet(doing, sheet.name, sheet.place, sheet.all) : doing;
}

function doingWords(busy: Busy, messages: Messages): string {
  if (busy.waitsForCell) return messages.busy.waitsForCell;
  if (busy.stage === "reading") return messages.busy.reading;
  if (busy.stage === "recognising") return messages.busy.recognising;
  if (busy.stage === "checking") return messages.busy.checking;
  switch (busy.action) {
    case "load-settings":
      return messages.start.loading;
    case "check":
    case "letter":
      return messages.busy.checking;
    case "word":
      return messages.busy.word;
    case "record":
      return messages.busy.record;
    case "appendix":
      return messages.busy.appendix;
    default:
      return messages.busy.writing;
  }
}
