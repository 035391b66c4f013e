import type { NumeralStyle } from "../../src/core/sheet/snapshot";

/** How the user's regional settings write numbers and dates, as `Excel.CultureInfo` tells it. */
export interface Culture extends NumeralStyle {
  readonly name: string;
  readonly dateSeparator: string;
  readonly shortDatePattern: string;
  readonly longDatePattern: string;
  readonly timeSeparator: string;
  readonly longTimePattern: string;
}

export const VIETNAMESE: Culture = {
  name: "vi-VN",
  decimal: ",",
  group: ".",
  dateSeparator: "/",
  shortDatePattern: "dd/MM/yyyy",
  longDatePattern: "dd MMMM yyyy",
  timeSeparator: ":",
  longTimePattern: "h:mm:ss tt",
};

export const AMERICAN: Culture = {
  name: "en-US",
  decimal: ".",
  group: ",",
  dateSeparator: "/",
  shortDatePattern: "M/d/yyyy",
  longDatePattern: "dddd, MMMM d, yyyy",
  timeSeparator: ":",
  longTimePattern: "h:mm:ss tt",
};
