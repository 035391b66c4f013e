import type { Report } from "../../../src/core/checks/report";
import type { Settings } from "../../../src/core/settings/settings";

/** A report's settings, of a dispatch whose appendices bear these numerals one after the other; the report's own is the first. */
export function withOrdinals({ settings, table }: Report, ordinals: readonly number[] = []): Settings {
  const [ordinal = settings.appendix.ordinal] = ordinals;
  const sheets = ordinals.map((numeral, place) => (place === 0 ? table.sheetName : `Biểu ${numeral}`));
  const appendices = sheets.length > 1 ? sheets.map((sheet) => ({ sheet, title: "" })) : settings.appendices;
  return { ...settings, appendix: { ...settings.appendix, ordinal }, appendices };
}
