import type { Target } from "../core/settings/settings";
import type { Flag } from "./flag-formula";

/** How a flag looks: never by colour alone. */
interface FlagStyle {
  readonly fill: string;
  readonly ink: string;
  readonly bold: boolean;
  readonly underline: "None" | "Single";
  /** Sign before the agency's name, by a number format: the name itself is not touched. Black-and-white prints show it. */
  readonly sign: string;
}

/** On the boundary an agency reaches `>=` but falls short of `>`: the sign says which. */
export function flagStyle(flag: Flag, comparator: Target["comparator"]): FlagStyle {
  if (flag === "short") return { fill: "#FDE7E9", ink: "#8E1B20", bold: true, underline: "None", sign: "▼" };
  const fallsShort = comparator === ">";
  return { fill: "#FFF4CE", ink: "#6B4A00", bold: fallsShort, underline: "Single", sign: fallsShort ? "▼◆" : "◆" };
}

/** Text with the sign before it; numbers as they are (https://support.microsoft.com/office/number-format-codes-5026bbd6-04bc-48cd-bf33-80f18b4eae68). */
export function signFormat(sign: string): string {
  return `General;-General;General;"${sign} "@`;
}
