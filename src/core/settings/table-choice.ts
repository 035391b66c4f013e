import { byName } from "./column-map";
import type { Settings } from "./settings";

/** A table of a sheet as it is known again, wherever rows were inserted: by the title above it, and its place among those of that title. */
export type TableIdentity = Settings["tables"][string];

/** The table the clerk chose on a sheet; null where none was chosen. */
export function tableChoiceOf(settings: Settings, sheetName: string): TableIdentity | null {
  return Object.hasOwn(settings.tables, sheetName) ? settings.tables[sheetName]! : null;
}

/** The same settings with a sheet's table chosen. */
export function withTableChoice(settings: Settings, sheetName: string, table: TableIdentity): Settings {
  return { ...settings, tables: byName([...Object.entries(settings.tables), [sheetName, table]]) };
}
