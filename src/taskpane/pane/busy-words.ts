import type { Messages } from "../../locales/vi";
import type { Busy } from "../session/state";

/** What the pane is doing. Counting rows is left to the progress bar: read out, it would never end. */
export function busyWords(busy: Busy, messages: Messages): string {
  if (busy.waitsForCell) return messages.busy.waitsForCell;
  if (busy.cancellable) return messages.busy.reading;
  if (busy.action === "appendix") return messages.busy.appendix;
  return busy.action === "check" || busy.action === "load-settings" ? messages.busy.checking : messages.busy.writing;
}
