import * as z from "zod/mini";
import { byName } from "./column-map";
import { defaultSettings } from "./defaults";
import { justificationSchema, MOST_JUSTIFICATIONS } from "./justifications";
import { parseOwnRosters } from "./own-rosters";
import { columnLetter, settingsSchema, tableIdentity } from "./settings";
import type { Settings } from "./settings";
import { LONGEST_SHEET_NAME, sheetName } from "./sheet-name";

/** Choices of at most so many sheets are kept: what a workbook holds may come from anyone. */
const MOST_SHEETS = 200;

/**
 * Reads settings kept in a workbook or a file. Data from an older version, or damaged, never throws: every field
 * that is valid is kept, the rest has its default, and what is not known is dropped.
 */
export function parseSettings(json: unknown): Settings {
  const settings = keepValid(settingsSchema, json, defaultSettings()) as Settings;
  const stored = isRecord(json) ? json : {};
  return {
    ...settings,
    rosters: parseOwnRosters(stored["rosters"]),
    previous: { ...settings.previous, sheets: parsePreviousSheets(stored["previous"]) },
    tables: parseTables(stored["tables"]),
    columnMaps: parseColumnMaps(stored["columnMaps"]),
    justifications: parseJustifications(stored["justifications"]),
  };
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
  return bySheet(stored, (columns) => {
    const map = parseColumnMap(columns);
    return Object.keys(map).length > 0 ? map : null;
  });
}

function parseJustifications(stored: unknown): Settings["justifications"] {
  return bySheet(stored, (given) => {
    const reasons = Array.isArray(given) ? given.slice(0, MOST_JUSTIFICATIONS) : [];
    const valid = reasons.flatMap((reason) => validOrNull(justificationSchema, reason) ?? []);
    return valid.length > 0 ? valid : null;
  });
}

function parseTables(stored: unknown): Settings["tables"] {
  return bySheet(stored, (table) => validOrNull(tableIdentity, table));
}

/** Choices made of names that no sheet can have are dropped one by one; so is a sheet that is its own last period. */
function parsePreviousSheets(stored: unknown): Settings["previous"]["sheets"] {
  const sheets = isRecord(stored) && Object.hasOwn(stored, "sheets") ? stored["sheets"] : null;
  return bySheet(sheets, (chosen, name) => {
    const parsed = validOrNull(sheetName, chosen);
    return parsed !== name && name.length <= LONGEST_SHEET_NAME ? parsed : null;
  });
}

function validOrNull<T>(schema: z.ZodMiniType<T>, stored: unknown): T | null {
  const parsed = z.safeParse(schema, stored);
  return parsed.success ? parsed.data : null;
}

/** What is kept for each sheet, of so many sheets; null drops a sheet. */
function bySheet<T>(stored: unknown, parse: (value: unknown, name: string) => T | null): Record<string, T> {
  const sheets = isRecord(stored) ? Object.entries(stored).slice(0, MOST_SHEETS) : [];
  return byName(
    sheets.flatMap(([name, value]) => {
      const parsed = parse(value, name);
      return parsed === null ? [] : [[name, parsed] as const];
    }),
  );
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
