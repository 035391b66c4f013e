import { parseSettings } from "../../core/settings/parse";
import type { Settings } from "../../core/settings/settings";

/** Settings as the text of a file. */
export function settingsText(settings: Settings): string {
  return JSON.stringify(settings, null, 2);
}

/** The settings in a text made by {@link settingsText}; null where it holds none. */
export function settingsInText(text: string): Settings | null {
  try {
    const json: unknown = JSON.parse(text);
    const isSettings = typeof json === "object" && json !== null && "version" in json && "target" in json;
    return isSettings ? parseSettings(json) : null;
  } catch {
    return null;
  }
}
