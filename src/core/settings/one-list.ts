import type { Settings } from "./settings";

/** Sheets that such a choice is kept for at most. */
export const MOST_ONE_LISTS = 200;

/** Whether the clerk said that tables alike beside each other on a sheet are the parts of one list. */
export function isOneList({ oneLists }: Settings, sheetName: string): boolean {
  return oneLists.includes(sheetName);
}

/** The same settings with that said, or taken back. */
export function withOneList(settings: Settings, sheetName: string, isOne: boolean): Settings {
  const others = settings.oneLists.filter((name) => name !== sheetName);
  return { ...settings, oneLists: isOne ? [...others, sheetName].slice(-MOST_ONE_LISTS) : others };
}
