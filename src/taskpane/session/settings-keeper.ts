import { defaultSettings } from "../../core/settings/defaults";
import type { Settings } from "../../core/settings/settings";
import type { ExcelFailure, Workbook } from "../../excel/workbook";
import { debounce } from "./debounce";

export type SettingsEdit = (settings: Settings) => Settings;

/** Keeps the settings in hand and those in the workbook the same. */
export interface SettingsKeeper {
  readonly settings: Settings;
  /** Reads the workbook's settings where that has not succeeded yet; edits made meanwhile are done over on them. */
  load(): Promise<ExcelFailure | null>;
  edit(edit: SettingsEdit): void;
  /** Saves at once what waits to be saved, as when the pane closes. */
  flush(): void;
}

const SAVE_AFTER = 800;

/** `onFailure` is told of a save that failed; the next edit tries again. */
export function keepSettings(workbook: Workbook, onFailure: (failure: ExcelFailure) => void): SettingsKeeper {
  let settings = defaultSettings();
  let isLoaded = false;
  let early: SettingsEdit[] = [];

  const load = async (): Promise<ExcelFailure | null> => {
    if (isLoaded) return null;
    const loaded = await workbook.loadSettings();
    if (!loaded.ok) return loaded.error;
    isLoaded = true;
    if (loaded.value) settings = early.reduce((stored, edit) => edit(stored), loaded.value);
    early = [];
    return null;
  };

  const save = async (): Promise<void> => {
    // Defaults must never replace settings that merely could not be read yet.
    const unread = await load();
    if (unread) {
      onFailure(unread);
      return;
    }
    const saved = await workbook.saveSettings(settings);
    if (!saved.ok) onFailure(saved.error);
  };
  const saving = debounce(() => void save(), SAVE_AFTER);

  return {
    get settings() {
      return settings;
    },
    load,
    edit: (edit) => {
      settings = edit(settings);
      if (!isLoaded) early.push(edit);
      saving.schedule();
    },
    flush: () => {
      saving.flush();
    },
  };
}
