import type { Culture } from "./culture";

const CODES =
  /"[^"]*"?|\\[\s\S]|_[\s\S]|\*[\s\S]|\[(?:h+|m+|s+)\]|\[[^\]]*\]|AM\/PM|A\/P|y+|m+|d+|h+|s+(?:\.0+)?|[\s\S]/gi;

/** Whether a section of a number format shows a date or a time. */
export function hasDateCodes(section: string): boolean {
  return (section.match(CODES) ?? []).some((piece) => /^(?:y+|m+|d+|h+|s+(?:\.0+)?|\[[hms]+\])$/i.test(piece));
}

const DAY = 86_400_000;

/** Days since the end of 1899, as UTC time. Excel counts a 29 February 1900 that never was. */
export function dateOfSerial(serial: number): Date {
  const days = serial < 60 ? serial + 1 : serial;
  return new Date(Date.UTC(1899, 11, 30) + Math.round(days * DAY));
}

/** The serial of a calendar day; null where there is no such day. */
export function serialOfDate(year: number, month: number, day: number): number | null {
  const time = Date.UTC(year, month - 1, day);
  const date = new Date(time);
  if (date.getUTCMonth() !== month - 1 || date.getUTCDate() !== day || year < 1900 || year > 9999) return null;
  const serial = Math.round((time - Date.UTC(1899, 11, 30)) / DAY);
  return serial < 61 ? serial - 1 : serial;
}

const MONTHS = [
  "January",
  "February",
  "March",
  "April",
  "May",
  "June",
  "July",
  "August",
  "September",
  "October",
  "November",
  "December",
];
const DAYS = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

export function dateText(serial: number, section: string, culture: Culture): string {
  const date = dateOfSerial(serial);
  const pieces = section.match(CODES) ?? [];
  const twelveHours = pieces.some((piece) => /^(?:AM\/PM|A\/P)$/i.test(piece));
  let text = "";
  let previous = "";
  for (const [index, piece] of pieces.entries()) {
    const kind = piece.charAt(0).toLowerCase();
    if (/^(?:y+|m+|d+|h+|s+(?:\.0+)?)$/i.test(piece)) {
      // "m" is minutes after hours or before seconds, else months.
      const next = pieces.slice(index + 1).find((other) => /^[ymdhs]/i.test(other)) ?? "";
      const minutes = kind === "m" && piece.length <= 2 && (previous === "h" || /^s/i.test(next));
      text += minutes
        ? two(date.getUTCMinutes(), piece.length)
        : dateCode(date, kind, piece.length, twelveHours, culture);
      previous = kind;
    } else if (/^\[h+\]$/i.test(piece)) {
      text += String(Math.floor(serial * 24 + 1e-9));
      previous = "h";
    } else if (/^AM\/PM$/i.test(piece)) text += date.getUTCHours() < 12 ? "AM" : "PM";
    else if (/^A\/P$/i.test(piece)) text += date.getUTCHours() < 12 ? "A" : "P";
    else if (piece.startsWith('"')) text += piece.replaceAll('"', "");
    else if (piece.startsWith("\\")) text += piece.slice(1);
    else if (piece.startsWith("[")) continue;
    else if (piece === "/") text += culture.dateSeparator;
    else text += piece;
  }
  return text;
}

function two(value: number, length: number): string {
  return String(value).padStart(Math.min(length, 2), "0");
}

function dateCode(date: Date, kind: string, length: number, twelveHours: boolean, culture: Culture): string {
  switch (kind) {
    case "y":
      return length <= 2 ? String(date.getUTCFullYear() % 100).padStart(2, "0") : String(date.getUTCFullYear());
    case "m": {
      const name = MONTHS[date.getUTCMonth()]!;
      return length <= 2
        ? two(date.getUTCMonth() + 1, length)
        : length === 3
          ? name.slice(0, 3)
          : length === 4
            ? name
            : name.charAt(0);
    }
    case "d": {
      const name = DAYS[date.getUTCDay()]!;
      return length <= 2 ? two(date.getUTCDate(), length) : length === 3 ? name.slice(0, 3) : name;
    }
    case "h":
      return two(twelveHours ? date.getUTCHours() % 12 || 12 : date.getUTCHours(), length);
    default: {
      const seconds = date.getUTCSeconds();
      const decimals = Math.max(0, length - 3);
      if (decimals === 0) return two(seconds, length);
      return (seconds + date.getUTCMilliseconds() / 1000)
        .toFixed(decimals)
        .padStart(decimals + 3, "0")
        .replace(".", culture.decimal);
    }
  }
}
