import { byName } from "./column-map";
import type { Settings } from "./settings";

/** The sheet of the same workbook that holds the period before a sheet's own; null where none was chosen. */
export function previousSheetOf({ previous }: Settings, sheetName: string): string | null {
  return Object.hasOwn(previous.sheets, sheetName) ? previous.sheets[sheetName]! : null;
}

/** The same settings with another such sheet; null for none. */
export function withPreviousSheet(settings: Settings, sheetName: string, chosen: string | null): Settings {
  const others = Object.entries(settings.previous.sheets).filter(([name]) => name !== sheetName);
  const sheets = byName(chosen === null ? others : [...others, [sheetName, chosen] as const]);
  return { ...settings, previous: { ...settings.previous, sheets } };
}
