/**
 * A formula as people see it: functions younger than the format are stored with a prefix
 * ([MS-XLSX] 2.2.2, future-function-list) that Excel does not show. Text in quotes stays as it is.
 */
export function displayFormula(stored: string): string {
  if (!stored.includes("_xl")) return stored;
  return stored.replace(/"[^"]*"|_xlfn\.|_xlws\.|_xlpm\./g, (match) => (match.startsWith('"') ? match : ""));
}
