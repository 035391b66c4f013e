import { fail, ok, type Result } from "../core/result";
import { parseSettings } from "../core/settings/parse";
import type { Settings } from "../core/settings/settings";
import type { ExcelFailure } from "./workbook";

/** One setting of the workbook, as JSON text: Excel turns what looks like a date into a date, inside objects too. */
const KEY = "ra-soat.settings";
/** Longer than any settings of ours: what a workbook holds may come from anyone. */
const LONGEST = 1_000_000;

/** The settings kept in the workbook; null where it has none that can be read. */
export async function loadSettings(context: Excel.RequestContext): Promise<Result<Settings | null, ExcelFailure>> {
  const setting = context.workbook.settings.getItemOrNullObject(KEY);
  setting.load("value");
  await context.sync();
  if (setting.isNullObject) return ok(null);
  const json = parseJson(setting.value);
  return ok(json === undefined ? null : parseSettings(json));
}

/** Keeps the settings in the workbook; they are saved with it. Read back, for they have been lost before (OfficeDev/office-js#5206). */
export async function saveSettings(
  context: Excel.RequestContext,
  settings: Settings,
): Promise<Result<void, ExcelFailure>> {
  const text = JSON.stringify(settings);
  const setting = context.workbook.settings.add(KEY, text);
  setting.load("value");
  await context.sync();
  if (setting.value === text) return ok(undefined);
  return fail({ code: "excel", errorCode: "SettingNotKept", message: `The workbook did not keep the setting ${KEY}.` });
}

function parseJson(text: unknown): unknown {
  if (typeof text !== "string" || text.length > LONGEST) return undefined;
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
