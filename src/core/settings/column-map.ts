import type { FieldId } from "../programmes/programme";
import type { Settings } from "./settings";

/** Columns of a sheet as the clerk corrected them: field → column letter. */
export type ColumnMap = Readonly<Record<FieldId, string>>;

/** The columns corrected by hand on a sheet; null where there are none. */
export function columnMapOf(settings: Settings, sheetName: string): ColumnMap | null {
  return Object.hasOwn(settings.columnMaps, sheetName) ? settings.columnMaps[sheetName]! : null;
}

/** The same settings with a sheet's columns corrected; an empty map takes the correction back. */
export function withColumnMap(settings: Settings, sheetName: string, columns: ColumnMap): Settings {
  const others = Object.entries(settings.columnMaps).filter(([name]) => name !== sheetName);
  const corrected: typeof others =
    Object.keys(columns).length === 0 ? [] : [[sheetName, byName(Object.entries(columns))]];
  return { ...settings, columnMaps: byName([...others, ...corrected]) };
}

/** Without a prototype: "constructor" and "__proto__" are sheet names like any other. */
export function byName<T>(entries: readonly (readonly [string, T])[]): Record<string, T> {
  const record = Object.create(null) as Record<string, T>;
  for (const [name, value] of entries) record[name] = value;
  return record;
}
