import * as z from "zod/mini";
import { byName } from "./column-map";
import { defaultSettings } from "./defaults";
import { columnLetter, settingsSchema } from "./settings";
import type { Settings } from "./settings";

/** At most so many sheets' columns are kept: what a workbook holds may come from anyone. */
const MAX_COLUMN_MAPS = 200;

/**
 * Reads settings kept in a workbook or a file. Data from an older version, or damaged, never throws: every field
 * that is valid is kept, the rest has its default, and what is not known is dropped.
 */
export function parseSettings(json: unknown): Settings {
  const settings = keepValid(settingsSchema, json, defaultSettings()) as Settings;
  return { ...settings, columnMaps: parseColumnMaps(isRecord(json) ? json["columnMaps"] : undefined) };
}

/** The stored value where the schema accepts it, else the default; objects of known fields are looked into one by one. */
function keepValid(schema: z.core.$ZodType, stored: unknown, fallback: unknown): unknown {
  if (schema instanceof z.ZodMiniObject && isRecord(fallback)) {
    const kept: Record<string, unknown> = {};
    for (const [key, field] of Object.entries(schema.shape)) {
      kept[key] = keepValid(
        field,
        isRecord(stored) && Object.hasOwn(stored, key) ? stored[key] : undefined,
        fallback[key],
      );
    }
    return kept;
  }
  const parsed = z.safeParse(schema, stored);
  return parsed.success ? parsed.data : fallback;
}

function parseColumnMaps(stored: unknown): Settings["columnMaps"] {
  if (!isRecord(stored)) return byName([]);
  const maps = Object.entries(stored)
    .slice(0, MAX_COLUMN_MAPS)
    .map(([sheetName, columns]) => [sheetName, parseColumnMap(columns)] as const);
  return byName(maps.filter(([, columns]) => Object.keys(columns).length > 0));
}

function parseColumnMap(stored: unknown): Record<string, string> {
  if (!isRecord(stored)) return byName([]);
  return byName(
    Object.entries(stored).flatMap(([field, column]) => {
      const letter = z.safeParse(columnLetter, column);
      return letter.success ? [[field, letter.data] as const] : [];
    }),
  );
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}
