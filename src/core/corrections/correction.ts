import type { Finding } from "../checks/finding";
import type { Report } from "../checks/report";
import type { WritePlan } from "./plan";

/** The correction of one finding; no edits where it has none. */
export function planCorrection({ table }: Report, finding: Finding): WritePlan {
  return { sheetName: table.sheetName, purpose: "corrections", edits: finding.correction?.edits ?? [] };
}
