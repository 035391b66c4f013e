import { decimalText } from "../numbers/decimal";
import { percentOf } from "../numbers/ratio";
import type { Settings } from "../settings/settings";
import type { AppendixCell } from "./document";
import { countText } from "./wording";

export const EMPTY: AppendixCell = { kind: "empty" };

export function textCell(text: string): AppendixCell {
  return text === "" ? EMPTY : { kind: "text", text };
}

/** A number that is printed as it is: a sequence number, a rank. */
export function numberCell(value: number): AppendixCell {
  return { kind: "count", value, text: String(value) };
}

const ZERO_TEXTS = { zero: "0", blank: "", dash: "-" } as const;

export function countCell(value: number, { appendix }: Settings): AppendixCell {
  return { kind: "count", value, text: value === 0 ? ZERO_TEXTS[appendix.zeros] : countText(value) };
}

/** Excel format of counts: {@link countCell}'s text in the workbook's own locale. */
export const COUNT_FORMATS = { zero: "#,##0", blank: "#,##0;-#,##0;", dash: '#,##0;-#,##0;"-"' } as const;

export function rateCell(part: number, whole: number, { decimals }: Settings): AppendixCell {
  return { kind: "rate", part, whole, decimals, text: decimalText(percentOf(part, whole, decimals), ",") };
}
