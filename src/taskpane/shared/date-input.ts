import { isIsoDate } from "../../core/settings/iso-date";

/** "23/11/2021", "23-11-2021", "23.11.2021" → "2021-11-23"; "" stays ""; null for no such day. */
export function isoFromInput(text: string): string | null {
  if (text.trim() === "") return "";
  const match = /^\s*(\d{1,2})\s*[/.-]\s*(\d{1,2})\s*[/.-]\s*(\d{4})\s*$/.exec(text);
  if (!match) return null;
  const [, day = "", month = "", year = ""] = match;
  const iso = `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}`;
  return isIsoDate(iso) ? iso : null;
}

/** "2021-11-23" → "23/11/2021". */
export function inputFromIso(iso: string): string {
  return iso.split("-").reverse().join("/");
}
