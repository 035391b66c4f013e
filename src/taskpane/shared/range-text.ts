import { areaName, type Area } from "../../core/sheet/address";
import type { Messages } from "../../locales/vi";

/** "B5:H14", or of a list in halves "B5:H14 và J5:P13". */
export function rangeText(ranges: readonly Area[], { recognition }: Messages): string {
  return recognition.ranges(ranges.map(areaName));
}
