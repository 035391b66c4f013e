import * as z from "zod/mini";
import { byName } from "./column-map";
import { isIsoDate } from "./iso-date";
import type { Settings } from "./settings";

/** Reasons kept for a sheet are at most so many: what a workbook holds may come from anyone. */
export const MOST_JUSTIFICATIONS = 500;
export const LONGEST_REASON = 500;
const LONGEST_KEY = 400;

/** A warning that the clerk accepts, and why (giải trình). */
export const justificationSchema = z.object({
  /** `findingKey` of the warning (checks/justification.ts). */
  finding: z.string().check(z.minLength(1), z.maxLength(LONGEST_KEY)),
  reason: z.string().check(z.minLength(1), z.maxLength(LONGEST_REASON)),
  /** ISO date on which it was given. */
  on: z.string().check(z.refine(isIsoDate)),
});

export type Justification = z.infer<typeof justificationSchema>;

export function justificationsOf(settings: Settings, sheetName: string): readonly Justification[] {
  const { justifications } = settings;
  return Object.hasOwn(justifications, sheetName) ? justifications[sheetName]! : [];
}

/** The settings with the reason for one warning given, changed or (an empty `reason`) taken back. */
export function withJustification(settings: Settings, sheetName: string, given: Justification): Settings {
  const reason = given.reason.trim().slice(0, LONGEST_REASON);
  const others = justificationsOf(settings, sheetName).filter(({ finding }) => finding !== given.finding);
  const kept = reason === "" ? others : [...others, { ...given, reason }].slice(-MOST_JUSTIFICATIONS);
  const rest = Object.entries(settings.justifications).filter(([name]) => name !== sheetName);
  return { ...settings, justifications: byName(kept.length > 0 ? [...rest, [sheetName, [...kept]]] : rest) };
}
