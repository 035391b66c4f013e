import * as z from "zod/mini";
import type { Settings } from "./settings";
import { sheetName } from "./sheet-name";

/** No dispatch has more: what a workbook holds may come from anyone. */
export const MOST_APPENDICES = 20;

export const LONGEST_TITLE = 1000;

/** A sheet whose table is one of the dispatch's appendices, and the appendix's title ("" for the proposed one). */
const appendixSheet = z.object({ sheet: sheetName, title: z.string().check(z.maxLength(LONGEST_TITLE)) });

/** Each sheet once: it is read, and numbered, once. */
export const appendicesSchema = z.array(appendixSheet).check(
  z.maxLength(MOST_APPENDICES),
  z.refine((sheets) => new Set(sheets.map(({ sheet }) => sheet)).size === sheets.length),
);

/** What tells an appendix from the dispatch's others. */
export interface AppendixHead {
  /** Its Roman numeral; 0 for none, as an only appendix has. */
  readonly ordinal: number;
  /** "" for the proposed one. */
  readonly title: string;
}

/** How the table of a sheet is headed as an appendix; null where the dispatch's appendices are other sheets'. */
export function appendixOf(settings: Settings, sheetName: string): AppendixHead | null {
  const { appendices, appendix, dispatch } = settings;
  if (appendices.length === 0) return { ordinal: appendix.ordinal, title: dispatch.title };
  const place = appendices.findIndex(({ sheet }) => sheet === sheetName);
  return place < 0 ? null : { ordinal: appendixOrdinals(settings)[place]!, title: appendices[place]!.title };
}

/** The numerals of the appendices in their order; 0 alone for an only one. */
export function appendixOrdinals({ appendices, appendix }: Settings): number[] {
  if (appendices.length < 2) return [appendix.ordinal];
  const first = Math.max(1, appendix.ordinal);
  return appendices.map((_, place) => first + place);
}

/**
 * The same settings with a sheet as the last appendix. `only` is the sheet that was the only appendix so far, where the
 * list is made by this: it keeps its title and comes first.
 */
export function withAppendix(settings: Settings, sheet: string, only: string | null): Settings {
  const { appendices, dispatch } = settings;
  const before = appendices.length === 0 && only !== null ? [{ sheet: only, title: dispatch.title }] : appendices;
  const isNew = before.length < MOST_APPENDICES && before.every((known) => known.sheet !== sheet);
  return isNew ? { ...settings, appendices: [...before, { sheet, title: "" }] } : settings;
}

/** Without a sheet; without its last sheet the list is no more, and any sheet's table is the only appendix again. */
export function withoutAppendix(settings: Settings, sheet: string): Settings {
  return { ...settings, appendices: settings.appendices.filter((one) => one.sheet !== sheet) };
}

/** With a sheet one place further up (-1) or down (1); the numerals follow the places. */
export function withAppendixMoved(settings: Settings, sheet: string, by: -1 | 1): Settings {
  const appendices = [...settings.appendices];
  const from = appendices.findIndex((one) => one.sheet === sheet);
  const [moved, other] = [appendices[from], appendices[from + by]];
  if (!moved || !other) return settings;
  appendices[from] = other;
  appendices[from + by] = moved;
  return { ...settings, appendices };
}

export function withAppendixTitle(settings: Settings, sheet: string, title: string): Settings {
  const appendices = settings.appendices.map((one) => (one.sheet === sheet ? { sheet, title } : one));
  return { ...settings, appendices };
}
