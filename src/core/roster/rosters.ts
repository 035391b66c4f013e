import { BAC_KAN_2021, BAC_KAN_2021_ALL, BAC_KAN_2021_DISTRICTS } from "./builtin/bac-kan-2021";
import { THAI_NGUYEN_2025 } from "./builtin/thai-nguyen-2025";
import type { Roster } from "./roster";

/** The rosters that come with the add-in. Others are kept in a workbook's settings. */
export const ROSTERS: readonly Roster[] = [BAC_KAN_2021, BAC_KAN_2021_DISTRICTS, BAC_KAN_2021_ALL, THAI_NGUYEN_2025];

/** The roster of that id, among a workbook's `own` and those that come with the add-in; null where there is none. */
export function rosterById(id: string, own: readonly Roster[] = []): Roster | null {
  return [...own, ...ROSTERS].find((roster) => roster.id === id) ?? null;
}
